//! What data flows, App Objects and Data Models refer to.

use super::Look;
use crate::definition::app::App;
use crate::definition::check::{Findings, Place};
use crate::definition::documents::{DataFlow, Document, Model, Object, Operation, SlotKind};

pub(super) fn object(look: &mut Look<'_, '_>, object: &Object) {
    if let Some(display) = &object.display_property
        && !object.properties.iter().any(|property| property.id == *display)
    {
        let sentence = format!("The App Object {} is shown by a property that it does not have.", object.name);
        look.error(&object.id, sentence, "Choose the property that stands for a row.");
    }
}

pub(super) fn model(look: &mut Look<'_, '_>, model: &Model) {
    for validation in &model.validations {
        if validation.property.as_deref().is_some_and(|id| !look.index.has_property(look.path, id)) {
            let sentence =
                format!("A validation of the Data Model {} is about a property it does not have.", model.name);
            look.error(&validation.id, sentence, "Choose the property, or leave it out.");
        }
    }
}

pub(super) fn data_flow(look: &mut Look<'_, '_>, data_flow: &DataFlow) {
    for operation in &data_flow.operations {
        let (id, name) = (operation.id(), operation.name());
        match operation {
            Operation::AirData(request) if !look.index.has("App Object", &request.object) => {
                let sentence = format!("The operation {name} works on an App Object that is not there.");
                look.error(id, sentence, "Choose the App Object.");
            }
            Operation::RunDataFlow(run) => {
                look.call(id, &format!("The operation {name}"), &run.data_flow, &run.inputs);
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
        let sentence = format!("The slot {} is a second datastore, and an app has one.", second.name);
        let place = Place { file: "settings.json", node: &second.id };
        findings.error(place, sentence, "Remove one of the two slots.");
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
        let sentence =
            format!("The data flow {} uses AirData, but the app has no slot for a datastore.", data_flow.name);
        findings.warning(
            Place::node(path, &data_flow.id),
            sentence,
            "Add a slot of the kind datastore in the settings.",
        );
    }
}
