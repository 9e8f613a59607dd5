//! References: every id that one node says of another leads somewhere.

mod actions;
mod data;

use std::collections::HashSet;

use super::ids::Index;
use super::{Findings, Place, flow_folder};
use crate::definition::app::App;
use crate::definition::documents::{Document, Page, SlotKind, Triggers, ValueType, WebFlow};
use crate::definition::tree::FilePath;
use crate::definition::walk::{Noun, controls, properties, scopes};
use crate::say::{self, Say};

/// What one document refers to.
pub(super) fn check_document((path, document): (&FilePath, &Document), index: &Index<'_>, findings: &mut Findings) {
    let mut look = Look { path, index, findings };
    match document {
        Document::App(app) => look.order(Noun::WebFlow, &app.flow_order),
        Document::Triggers(triggers) => look.triggers(triggers),
        Document::Flow(flow) => look.flow(flow),
        Document::Page(page) => look.page(page),
        Document::Object(object) => data::object(&mut look, object),
        Document::Model(model) => data::model(&mut look, model),
        Document::DataFlow(data_flow) => data::data_flow(&mut look, data_flow),
        Document::Notification(notification) => {
            let kinds = [SlotKind::EmailSender, SlotKind::PhoneNumber];
            look.slot(&notification.id, notification.sender.as_deref(), &kinds);
        }
        Document::Sample(sample) if !index.has(Noun::DataFlow, &sample.data_flow) => {
            let sentence = say::it("check-sample").with("file", path.as_str());
            findings.warning(Place::file(path.as_str()), sentence, say::it("check-sample-help"));
            return;
        }
        _ => {}
    }
    look.types(document);
    actions::check(&mut look, document);
}

/// What the app as a whole refers to.
pub(super) fn check(app: &App, findings: &mut Findings) {
    data::datastore(app, findings);
}

/// A document under examination.
struct Look<'a, 'i> {
    path: &'a FilePath,
    index: &'a Index<'i>,
    findings: &'a mut Findings,
}

impl Look<'_, '_> {
    fn error(&mut self, node: &str, sentence: Say, remedy: Say) {
        self.findings.error(Place::node(self.path, node), sentence, remedy);
    }

    fn triggers(&mut self, triggers: &Triggers) {
        for link in &triggers.web_links {
            if link.actions.is_empty() {
                let sentence = say::it("check-web-link").with("name", &link.name);
                self.error(&link.id, sentence, say::it("check-web-link-help"));
            }
            self.slot(&link.id, link.address.as_deref(), &[SlotKind::WebAddress]);
        }
    }

    fn flow(&mut self, flow: &WebFlow) {
        let folder = flow_folder(self.path);
        if folder.is_none() || self.index.folder(Noun::Page, &flow.start_page) != folder {
            let sentence = say::it("check-start-page").with("name", &flow.name);
            self.error(&flow.id, sentence, say::it("check-start-page-help"));
        }
        self.order(Noun::Page, &flow.page_order);
    }

    fn page(&mut self, page: &Page) {
        let mut own = HashSet::new();
        controls(&page.controls, 0, &mut |control, _| {
            own.insert(control.id.as_str());
        });
        for variable in &page.variables {
            if variable.control.as_deref().is_some_and(|id| !own.contains(id)) {
                let sentence = say::it("check-variable-control").with("name", &variable.name);
                let place = Place::node(self.path, &variable.id);
                self.findings.hint(place, sentence, say::it("check-variable-control-help"));
            }
        }
    }

    /// A list that only orders things loses nothing by a stale id.
    fn order(&mut self, noun: Noun, order: &[String]) {
        for id in order.iter().filter(|id| !self.index.has(noun, id)) {
            let file = self.path.as_str();
            let sentence = match noun {
                Noun::WebFlow => say::it("check-flow-order").with("file", file).with("id", id),
                _ => say::it("check-page-order").with("file", file).with("id", id),
            };
            self.findings.hint(Place::file(file), sentence, say::it("check-order-help"));
        }
    }

    fn slot(&mut self, node: &str, slot: Option<&str>, kinds: &[SlotKind]) {
        let Some(id) = slot else { return };
        match self.index.slot(id) {
            Some(kind) if kinds.contains(&kind) => {}
            Some(kind) => {
                let either = |first, second| say::it("either-of").with("first", first).with("second", second);
                let wanted = kinds.iter().map(|kind| kind.noun()).reduce(either).unwrap_or_else(|| say::plain(""));
                let sentence =
                    say::it("check-slot-kind").with("id", id).with("kind", kind.noun()).with("wanted", wanted);
                self.error(node, sentence, say::it("check-slot-kind-help"));
            }
            None => {
                let sentence = say::it("check-slot").with("id", id);
                self.error(node, sentence, say::it("check-slot-help"));
            }
        }
    }

    fn types(&mut self, document: &Document) {
        for variable in scopes(document).into_iter().flatten() {
            self.value_type(&variable.id, &variable.name, &variable.value_type);
        }
        let properties = properties(document);
        properties.iter().for_each(|property| self.value_type(&property.id, &property.name, &property.value_type));
    }

    fn value_type(&mut self, node: &str, name: &str, value_type: &ValueType) {
        let (noun, id) = match value_type {
            ValueType::Object(id) => (Noun::Object, id),
            ValueType::Model(id) => (Noun::Model, id),
            _ => return,
        };
        if !self.index.has(noun, id) {
            let sentence = say::it("check-type").with("name", name).with("noun", noun.said()).with("id", id);
            self.error(node, sentence, say::it("check-type-help"));
        }
    }
}
