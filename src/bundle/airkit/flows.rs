//! Web flows, what starts a session, and what runs in all of it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::converter::Converter;
use super::expression::constant_text;
use super::ledger::{Reason, kind};
use super::savepoint::{elements, text};
use crate::definition::documents::{
    CustomEvent, Document, Kind, OpenEvent, Session, SessionEvent, Triggers, Variable, WebFlow, WebLink,
};

/// What a start parameter is unless a builder said otherwise.
const QUERY: &str = "payload.queryParams";

/// The handlers of a session's events, by the event's id.
type Handlers<'s> = BTreeMap<&'s str, &'s Value>;

/// What the flows of a document became.
pub(super) struct Flows {
    /// The ids of the web flows in order.
    pub order: Vec<String>,
    /// What holds for a whole session.
    pub session: Session,
}

impl<'s> Converter<'s> {
    /// Web flows, sessions and triggers of the document. The handlers of a flow's own events stand with the session in the
    /// original, and with the flow here.
    pub(super) fn flows(&mut self, document: &'s Value) -> Flows {
        let sessions: Vec<&Value> = elements(document, "sessions").collect();
        let mut handlers: Handlers<'s> = BTreeMap::new();
        for session in &sessions {
            for handler in
                session.get("event2Handlers").and_then(Value::as_object).into_iter().flat_map(|all| all.values())
            {
                handlers.extend(text(handler, "eventSourceId").map(|id| (id, handler)));
            }
        }
        let pages: BTreeMap<&str, &Value> =
            elements(document, "activities").filter_map(|page| Some((text(page, "id")?, page))).collect();
        let mut order = Vec::new();
        for group in elements(document, "activityGroups") {
            match kind(group) {
                "activity-group/web-activity-group" => order.push(self.flow(group, &pages, &handlers)),
                other => {
                    let reason = reason(other);
                    self.ledger.keep(group, reason);
                    for id in activity_ids(group) {
                        pages.get(id).into_iter().for_each(|page| self.ledger.keep(page, reason));
                    }
                }
            }
        }
        let mut session = Session::default();
        for node in sessions {
            self.session(node, &handlers, &mut session);
        }
        Flows { order, session }
    }

    fn flow(&mut self, node: &'s Value, pages: &BTreeMap<&str, &'s Value>, handlers: &Handlers<'s>) -> String {
        let id = self.id(node, "flow");
        let name = text(node, "name").unwrap_or_default().to_owned();
        let folder = self.slug("web-flows", "", &name);
        let mut page_order = Vec::new();
        for activity in activity_ids(node) {
            let Some(page) = pages.get(activity).filter(|page| kind(page) == "activity/page-activity") else {
                continue;
            };
            let page = self.page(page);
            let file = self.slug("pages", folder.as_str(), &page.name);
            page_order.push(page.id.clone());
            self.put(&Kind::Page { flow: folder.clone(), page: file }, &Document::Page(page));
        }
        let start = node.get("startActivity").filter(|start| start.is_object());
        let first = start.and_then(|start| text(start, "activityId")).map(str::to_owned);
        start.into_iter().for_each(|start| self.ledger.known(start, &["activityId", "allowedActivities"]));
        let flow = WebFlow {
            name,
            start_page: first.or_else(|| page_order.first().cloned()).unwrap_or_default(),
            page_order,
            start_inputs: BTreeMap::new(),
            variables: self.variables(node, "variables", &["activityGroup", "activity-group", "activity_group"]),
            events: self.events(node, |name| name.starts_with("canvas/on-card-").then_some(OpenEvent::Opened)),
            custom_events: self.custom_events(node, handlers),
            id: id.clone(),
        };
        let known = ["activityIds", "startActivity", "variables", "events2", "eventSources", "allowedActivities"];
        self.ledger.known(node, &known);
        self.put(&Kind::Flow { flow: folder }, &Document::Flow(flow));
        id
    }

    /// Events that a builder declared, each with the chain of its handler.
    fn custom_events(&mut self, owner: &'s Value, handlers: &Handlers<'s>) -> Vec<CustomEvent> {
        let mut events = Vec::new();
        for source in elements(owner, "eventSources").filter(|source| kind(source) == "event-source") {
            let id = self.id(source, "event");
            let handler = text(source, "id").and_then(|id| handlers.get(id)).copied();
            let actions =
                handler.map(|handler| self.handler(handler, &["actions", "eventSourceId"])).unwrap_or_default();
            let inputs = self.variables(source, "inputs", &["event", ""]);
            let name = text(source, "name").unwrap_or_default().to_owned();
            self.ledger.known(source, &["inputs", "parentId"]);
            events.push(CustomEvent { id, name, inputs, actions });
        }
        events
    }

    fn handler(&mut self, handler: &'s Value, known: &[&str]) -> Vec<crate::definition::documents::Action> {
        let place = text(handler, "id").unwrap_or_default().to_owned();
        let actions = handler.get("actions").map(|chain| self.chain(chain, &place)).unwrap_or_default();
        self.ledger.known(handler, known);
        actions
    }

    fn session(&mut self, node: &'s Value, handlers: &Handlers<'s>, session: &mut Session) {
        session.variables.extend(self.variables(node, "variables", &["session"]));
        let events = self.events(node, |name| match name {
            "session/on-start" => Some(SessionEvent::Started),
            "session/on-end" => Some(SessionEvent::Ended),
            "session/on-auth-success" => Some(SessionEvent::Authenticated),
            _ => None,
        });
        events.into_iter().for_each(|(event, actions)| session.events.entry(event).or_default().extend(actions));
        session.custom_events.extend(self.custom_events(node, handlers));
        let mut links = Vec::new();
        for source in
            node.get("externalEventSources").and_then(Value::as_object).into_iter().flat_map(|all| all.values())
        {
            match kind(source) {
                "event-source/canvas" => links.push(self.web_link(source, handlers)),
                other => {
                    let reason = reason(other);
                    self.ledger.keep(source, reason);
                    let handler = text(source, "id").and_then(|id| handlers.get(id));
                    handler.into_iter().for_each(|handler| self.ledger.keep(handler, reason));
                }
            }
        }
        self.ledger.known(node, &["variables", "events2", "eventSources", "externalEventSources", "event2Handlers"]);
        if !links.is_empty() {
            self.put(&Kind::Triggers, &Document::Triggers(Triggers { web_links: links }));
        }
    }

    fn web_link(&mut self, source: &'s Value, handlers: &Handlers<'s>) -> WebLink {
        let id = self.id(source, "web link");
        let handler = text(source, "id").and_then(|id| handlers.get(id)).copied();
        let start =
            handler.and_then(|handler| handler.get("journeyBehavior")).and_then(|behavior| self.behavior(behavior));
        if let Some(validation) = handler.and_then(|handler| handler.get("connectionValidation")) {
            let none = validation.pointer("/inputs/properties").and_then(Value::as_array).is_none_or(Vec::is_empty);
            if none {
                validation.get("inputs").into_iter().for_each(|inputs| self.ledger.all_converted(inputs));
            } else {
                self.ledger.keep_field(validation, "inputs", Reason::Field);
            }
            self.ledger.known(validation, &["inputs"]);
        }
        let known = ["actions", "eventSourceId", "journeyBehavior", "connectionValidation"];
        let actions = handler.map(|handler| self.handler(handler, &known)).unwrap_or_default();
        let address = text(source, "resourceId").and_then(|key| self.slots.get(key)).cloned();
        let inputs: Vec<Variable> = self.variables(source, "inputs", &["event", "payload", ""]);
        let path = text(source, "urlStructure").filter(|path| !path.is_empty()).map(str::to_owned);
        self.ledger.known(source, &["inputs", "resourceId", "urlStructure"]);
        let name = text(source, "name").unwrap_or("Web Link").to_owned();
        WebLink { id, name, address, path, inputs, start, actions }
    }

    /// What becomes of the start parameters, where that is not what is usual. Every visit starts a session here, which is
    /// what the other fields say unless a builder changed them.
    fn behavior(&mut self, node: &Value) -> Option<String> {
        let start = self.field(node, "startParams").filter(|start| start != QUERY);
        let usual = [
            ("journeyFlow", "NEW_SESSION"),
            ("foundSessionBehavior", "END_AND_NEW_SESSION"),
            ("noSessionFoundBehavior", "NEW_SESSION"),
        ];
        for (field, word) in usual {
            if node.get(field).and_then(constant_text).is_some_and(|found| found != word) {
                self.ledger.keep_field(node, field, Reason::Field);
            }
        }
        self.ledger.known(node, &["startParams", "journeyFlow", "foundSessionBehavior", "noSessionFoundBehavior"]);
        start
    }
}

/// Why a flow or a trigger of this kind is kept.
fn reason(kind: &str) -> Reason {
    match kind {
        kind if kind.contains("message") || kind.contains("sms") || kind.contains("chat") => Reason::Messages,
        kind if kind.contains("voice") || kind.contains("call") => Reason::Calls,
        _ => Reason::Unknown,
    }
}

fn activity_ids(group: &Value) -> impl Iterator<Item = &str> {
    group.get("activityIds").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}
