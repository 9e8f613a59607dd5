//! What data flows, App Objects and Data Models refer to.

use super::Look;
use super::actions::Caller;
use crate::definition::app::App;
use crate::definition::check::{Findings, Place};
use crate::definition::documents::{DataFlow, Document, Model, Object, Operation, SlotKind};
use crate::definition::walk::Noun;
use crate::say;

pub(super) fn object(look: &mut Look<'_, '_>, object: &Object) {
    if let Some(display) = &object.display_property
        && !object.properties.iter().any(|property| property.id == *display)
    {
        let sentence = say::it("check-display").with("name", &object.name);
        look.error(&object.id, sentence, say::it("check-display-help"));
    }
}

pub(super) fn model(look: &mut Look<'_, '_>, model: &Model) {
    for validation in &model.validations {
        if validation.property.as_deref().is_some_and(|id| !look.index.has_property(look.path, id)) {
            let sentence = say::it("check-validation").with("name", &model.name);
            look.error(&validation.id, sentence, say::it("check-validation-help"));
        }
    }
}

pub(super) fn data_flow(look: &mut Look<'_, '_>, data_flow: &DataFlow) {
    for operation in &data_flow.operations {
        let (id, name) = (operation.id(), operation.name());
        match operation {
            Operation::AirData(request) if !look.index.has(Noun::Object, &request.object) => {
                let sentence = say::it("check-operation-object").with("name", name);
                look.error(id, sentence, say::it("check-operation-object-help"));
            }
            Operation::RunDataFlow(run) => {
                look.call((id, Caller::Operation(name)), &run.data_flow, &run.inputs);
            }
            Operation::HttpRequest(request) => look.slot(id, request.service.as_deref(), &[SlotKind::Integration]),
            _ => {}
        }
    }
}

/// An app's AirData lives in one datastore, which is named by the one slot of that kind.
pub(super) fn datastore(app: &App, findings: &mut Findings) {
    let slots: Vec<_> = app.slots().iter().filter(|slot| slot.kind == SlotKind::Datastore).collect();
    if let Some(second) = slots.get(1) {
        let sentence = say::it("check-second-datastore").with("name", &second.name);
        let place = Place { file: "settings.json", node: &second.id };
        findings.error(place, sentence, say::it("check-second-datastore-help"));
    }
    // Settings that could not be read may well have the slot.
    if !slots.is_empty() || (app.file("settings.json").is_some() && app.settings().is_none()) {
        return;
    }
    let used = app.documents().find_map(|(path, document)| match document {
        Document::DataFlow(data_flow) => {
            let uses_it = data_flow.operations.iter().any(|operation| matches!(operation, Operation::AirData(_)));
            uses_it.then_some((path, data_flow))
        }
        _ => None,
    });
    if let Some((path, data_flow)) = used {
        let sentence = say::it("check-no-datastore").with("name", &data_flow.name);
        findings.warning(Place::node(path, &data_flow.id), sentence, say::it("check-no-datastore-help"));
    }
}
