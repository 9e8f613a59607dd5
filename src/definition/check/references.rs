//! References: every id that one node says of another leads somewhere.

mod actions;
mod data;

use super::ids::Index;
use super::{Findings, Place, flow_folder};
use crate::definition::app::App;
use crate::definition::documents::{Control, Document, Page, SlotKind, Triggers, ValueType, Variable, WebFlow};
use crate::definition::tree::FilePath;
use crate::definition::walk::{controls, properties, scopes};

pub(super) fn check(app: &App, index: &Index<'_>, findings: &mut Findings) {
    for (path, document) in app.documents() {
        let mut look = Look { path, index, findings };
        match document {
            Document::App(app) => {
                look.order("flow order", "web flow", &app.flow_order);
            }
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
            Document::Sample(sample) if !index.has("data flow", &sample.data_flow) => {
                let sentence = format!("The sample {path} is for a data flow that is not there.");
                findings.warning(Place::file(path.as_str()), sentence, "Remove the sample.");
                continue;
            }
            _ => {}
        }
        look.types(document);
        actions::check(&mut look, document);
    }
    data::datastore(app, findings);
}

/// A document under examination.
struct Look<'a, 'i> {
    path: &'a FilePath,
    index: &'a Index<'i>,
    findings: &'a mut Findings,
}

impl Look<'_, '_> {
    fn error(&mut self, node: &str, sentence: String, remedy: &str) {
        self.findings.error(Place::node(self.path, node), sentence, remedy);
    }

    fn triggers(&mut self, triggers: &Triggers) {
        for link in &triggers.web_links {
            if !self.index.has("web flow", &link.flow) {
                let sentence = format!("The web link {} opens a web flow that is not there.", link.name);
                self.error(&link.id, sentence, "Choose the web flow it opens.");
            }
            self.slot(&link.id, link.address.as_deref(), &[SlotKind::WebAddress]);
        }
    }

    fn flow(&mut self, flow: &WebFlow) {
        let folder = flow_folder(self.path);
        if folder.is_none() || self.index.folder("page", &flow.start_page) != folder {
            let sentence = format!("The web flow {} starts with a page that is not in it.", flow.name);
            self.error(&flow.id, sentence, "Choose its first page.");
        }
        self.order("page order", "page", &flow.page_order);
    }

    fn page(&mut self, page: &Page) {
        for variable in &page.variables {
            if variable.control.as_deref().is_some_and(|id| !self.index.has("control", id)) {
                let sentence = format!("The variable {} was made for a control that is not there.", variable.name);
                let place = Place::node(self.path, &variable.id);
                self.findings.hint(place, sentence, "Remove the variable if nothing else uses it.");
            }
        }
        controls(&page.controls, 0, &mut |control, _| self.binding(page, control));
    }

    /// A control's value goes into a variable of its page when the binding says so in the plain form.
    fn binding(&mut self, page: &Page, control: &Control) {
        let Some(path) = control.bind.as_deref().and_then(|bind| bind.strip_prefix("activity.")) else { return };
        let name = path.split(['.', '[']).next().unwrap_or_default();
        if !page.variables.iter().any(|variable| variable.name == name) {
            let sentence = format!(
                "The control {} on the page {} is bound to activity.{name}, but the page has no variable {name}.",
                control.name, page.name
            );
            self.error(&control.id, sentence, "Add the variable to the page, or bind the control to another.");
        }
    }

    /// A list that only orders things loses nothing by a stale id.
    fn order(&mut self, what: &str, noun: &str, order: &[String]) {
        for id in order.iter().filter(|id| !self.index.has(noun, id)) {
            let sentence = format!("The {what} in {} names the {noun} {id}, which is not there.", self.path);
            self.findings.hint(Place::file(self.path.as_str()), sentence, "Remove the id from the order.");
        }
    }

    fn slot(&mut self, node: &str, slot: Option<&str>, kinds: &[SlotKind]) {
        let Some(id) = slot else { return };
        match self.index.slot(id) {
            Some(kind) if kinds.contains(&kind) => {}
            Some(kind) => {
                let wanted: Vec<_> = kinds.iter().map(|kind| kind.noun()).collect();
                let wanted = wanted.join(" or ");
                let sentence = format!("The slot {id} is for {}, but {wanted} is needed here.", kind.noun());
                self.error(node, sentence, "Choose another slot.");
            }
            None => {
                let sentence = format!("The slot {id} is used here, but settings.json does not declare it.");
                self.error(node, sentence, "Declare the slot in the settings, or choose another.");
            }
        }
    }

    fn types(&mut self, document: &Document) {
        scopes(document, &mut |variables: &[Variable]| {
            variables.iter().for_each(|variable| self.value_type(&variable.id, &variable.name, &variable.value_type));
        });
        let properties = properties(document);
        properties.iter().for_each(|property| self.value_type(&property.id, &property.name, &property.value_type));
    }

    fn value_type(&mut self, node: &str, name: &str, value_type: &ValueType) {
        let (noun, id) = match value_type {
            ValueType::Object(id) => ("App Object", id),
            ValueType::Model(id) => ("Data Model", id),
            _ => return,
        };
        if !self.index.has(noun, id) {
            let sentence = format!("The type of {name} is the {noun} {id}, which is not there.");
            self.error(node, sentence, "Choose another type.");
        }
    }
}
