//! The files of the app itself, of its web flows and of what starts a session.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Action, Airscript, Control, CustomEvent, Look, Variable};

/// The format version this Hangar writes, and the newest it reads.
pub const FORMAT: u64 = 1;

/// `app.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppDocument {
    /// The version of the format of all files of the app.
    pub format: u64,
    /// The stable id.
    pub id: String,
    /// The app's name.
    pub name: String,
    /// What the app is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The ids of the web flows in the order builders see; others follow by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flow_order: Vec<String>,
    /// What holds for a whole session.
    #[serde(default, skip_serializing_if = "is_default")]
    pub session: Session,
}

/// What holds for a whole session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Global variables (`session.<name>`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<Variable>,
    /// What runs when a session starts or ends.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<SessionEvent, Vec<Action>>,
    /// Session events that builders declare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom_events: Vec<CustomEvent>,
}

/// An event every session has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionEvent {
    /// The session started.
    Started,
    /// The session ended or expired.
    Ended,
    /// The visitor signed in.
    Authenticated,
}

/// `triggers.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Triggers {
    /// Links that start a session on the web.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub web_links: Vec<WebLink>,
}

/// A link that starts a session on the web.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebLink {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// The id of the slot for the address it is reached at; Hangar's own without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What stands after the address (`/c/<path>`); a key of Hangar's own without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// What the address brings (`payload.<name>`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Variable>,
    /// What becomes `session.start`; the parameters of the query (`payload.queryParams`) without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Airscript>,
    /// What runs when somebody came by it, as a rule a way to a web flow.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
}

impl WebLink {
    /// The id of the web flow that it opens, where its first way to one is unconditional.
    pub fn flow(&self) -> Option<&str> {
        self.actions.iter().find_map(|action| match action {
            Action::NavigateWebFlow(to) => Some(to.flow.as_str()),
            _ => None,
        })
    }
}

/// `web-flows/<slug>/flow.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebFlow {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// The id of the page shown first.
    pub start_page: String,
    /// The ids of the pages in the order builders see; others follow by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub page_order: Vec<String>,
    /// A value for each variable of the page shown first, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub start_inputs: BTreeMap<String, Airscript>,
    /// Variables of the flow (`activityGroup.<name>`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<Variable>,
    /// What runs when the flow is entered.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<OpenEvent, Vec<Action>>,
    /// Events of the flow that builders declare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom_events: Vec<CustomEvent>,
}

/// An event every web flow and every page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenEvent {
    /// A visitor came to it.
    Opened,
}

/// `web-flows/<slug>/pages/<slug>.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// The variant of its look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// What it looks like where that differs from the variant.
    #[serde(default, skip_serializing_if = "Look::is_empty")]
    pub style: Look,
    /// Variables of the page (`activity.<name>`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<Variable>,
    /// What runs when the page is shown.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<OpenEvent, Vec<Action>>,
    /// What is on the page, from top to bottom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<Control>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
