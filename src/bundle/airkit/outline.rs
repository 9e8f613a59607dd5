//! What there is in an Airkit app, by name, for people who decide whether to import it.

use std::collections::HashSet;

use serde_json::Value;

use super::savepoint::{element, elements, text};

/// What kind of conversation a flow is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlowKind {
    /// Pages in a browser.
    Web,
    /// Messages.
    Chat,
    /// A phone call.
    Voice,
    /// A kind of flow that is not known here.
    Other,
}

/// A flow ("activity group").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowOutline {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What kind of conversation it is.
    pub kind: FlowKind,
    /// Its pages in order; prompts, where it is no web flow.
    pub pages: Vec<PageOutline>,
}

/// A page or prompt ("activity").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageOutline {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many controls it has, at any depth.
    pub controls: usize,
}

/// A table of AirData ("app object").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectOutline {
    /// Its name.
    pub name: String,
    /// Names of its properties in order.
    pub properties: Vec<String>,
}

/// Something the app has its Organization set ("configuration").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Configuration {
    /// The key, such as `web-resource`.
    pub key: String,
    /// The last part of the element's type: `resource-configuration`, `datasource-configuration`.
    pub kind: String,
    /// What a resource must be able to do, such as `MESSAGING_SEND_TEXT`.
    pub capabilities: Vec<String>,
}

/// What there is in an app.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// The flows in order.
    pub flows: Vec<FlowOutline>,
    /// Pages that no flow has.
    pub loose_pages: Vec<PageOutline>,
    /// Names of the data flows ("connections").
    pub data_flows: Vec<String>,
    /// The tables.
    pub objects: Vec<ObjectOutline>,
    /// Names of the profiles, in alphabetical order.
    pub profiles: Vec<String>,
    /// What is set for each profile.
    pub configurations: Vec<Configuration>,
}

impl Outline {
    /// The outline of a savepoint. What is not where it should be is passed over: the document is kept anyway.
    pub(super) fn of(document: &Value) -> Self {
        let pages: Vec<PageOutline> = elements(document, "activities").map(page).collect();
        let flows: Vec<FlowOutline> = elements(document, "activityGroups").map(|group| flow(group, &pages)).collect();
        let in_flows: HashSet<&str> = flows.iter().flat_map(|flow| &flow.pages).map(|page| page.id.as_str()).collect();
        let loose_pages = pages.iter().filter(|page| !in_flows.contains(page.id.as_str())).cloned().collect();
        let objects = document.get("appObjects").map(element);
        let settings = document.get("settings").map(element);
        Self {
            loose_pages,
            data_flows: elements(document, "connections").map(name).collect(),
            objects: objects.into_iter().flat_map(|objects| elements(objects, "objects")).map(object).collect(),
            profiles: settings.map(profiles).unwrap_or_default(),
            configurations: settings
                .into_iter()
                .flat_map(|settings| elements(settings, "configurations"))
                .map(configuration)
                .collect(),
            flows,
        }
    }

    /// How many pages there are, in flows or not.
    pub fn pages(&self) -> usize {
        self.flows.iter().map(|flow| flow.pages.len()).sum::<usize>() + self.loose_pages.len()
    }
}

fn id(value: &Value) -> String {
    text(value, "id").unwrap_or_default().to_owned()
}

fn name(value: &Value) -> String {
    text(value, "name").unwrap_or_default().to_owned()
}

/// The last part of an element's `$schema`: `button` of `/element/control/button.json`.
fn kind(value: &Value) -> &str {
    let schema = text(value, "$schema").unwrap_or_default();
    let last = schema.rsplit('/').next().unwrap_or_default();
    last.strip_suffix(".json").unwrap_or(last)
}

fn page(value: &Value) -> PageOutline {
    PageOutline { id: id(value), name: name(value), controls: controls(value) }
}

/// Controls nest by `children`, but also inside conditions and lists; so every node below a page is looked at.
fn controls(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(controls).sum(),
        Value::Object(fields) => {
            let is_control = text(value, "$schema").is_some_and(|schema| schema.starts_with("/element/control/"));
            usize::from(is_control) + fields.values().map(controls).sum::<usize>()
        }
        _ => 0,
    }
}

fn flow(value: &Value, pages: &[PageOutline]) -> FlowOutline {
    let ids = value.get("activityIds").and_then(Value::as_array).into_iter().flatten();
    let pages = ids.filter_map(|id| pages.iter().find(|page| Some(page.id.as_str()) == id.as_str())).cloned().collect();
    let kind = match kind(value) {
        "web-activity-group" => FlowKind::Web,
        "message-activity-group" => FlowKind::Chat,
        "voice-activity-group" => FlowKind::Voice,
        _ => FlowKind::Other,
    };
    FlowOutline { id: id(value), name: name(value), kind, pages }
}

fn object(value: &Value) -> ObjectOutline {
    ObjectOutline { name: name(value), properties: elements(value, "properties").map(name).collect() }
}

fn profiles(settings: &Value) -> Vec<String> {
    let profiles = settings.get("profiles").and_then(Value::as_object);
    let mut names: Vec<_> =
        profiles.into_iter().flat_map(|profiles| profiles.values().map(element)).map(name).collect();
    names.sort();
    names
}

fn configuration(value: &Value) -> Configuration {
    let capabilities = value.pointer("/requirement/capabilities").and_then(Value::as_array).into_iter().flatten();
    Configuration {
        key: name(value),
        kind: kind(value).to_owned(),
        capabilities: capabilities.filter_map(Value::as_str).map(str::to_owned).collect(),
    }
}
