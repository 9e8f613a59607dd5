//! Events and the actions that run when they fire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Airscript, Variable};
use crate::definition::json::typed_union;
use crate::say::{self, Say};

/// An event that a builder declares: a session event, or an event of a web flow.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomEvent {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// What a caller gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Variable>,
    /// What runs, from top to bottom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
}

typed_union! {
    /// One step of an action chain.
    pub enum Action {
        /// Puts a value into a variable.
        "set_variable" => SetVariable(SetVariable),
        /// Runs the first branch whose condition is true.
        "condition" => Condition(Condition),
        /// Runs a data flow.
        "run_data_flow" => RunDataFlow(RunDataFlow),
        /// Runs a session event or an event of the own web flow.
        "run_event" => RunEvent(RunEvent),
        /// Shows another web flow.
        "navigate_web_flow" => NavigateWebFlow(NavigateWebFlow),
        /// Shows another page of the same web flow.
        "navigate_web_page" => NavigateWebPage(NavigateWebPage),
        /// Makes the session belong to the person `actor` describes.
        "initialize_actor" => InitializeActor(BareAction),
        /// Ends the session.
        "end_session" => EndSession(BareAction),
    }
}

impl Action {
    /// The stable id.
    pub fn id(&self) -> &str {
        match self {
            Self::SetVariable(action) => &action.id,
            Self::Condition(action) => &action.id,
            Self::RunDataFlow(action) => &action.id,
            Self::RunEvent(action) => &action.id,
            Self::NavigateWebFlow(action) => &action.id,
            Self::NavigateWebPage(action) => &action.id,
            Self::InitializeActor(action) | Self::EndSession(action) => &action.id,
        }
    }

    /// The name builders see.
    pub fn title(&self) -> Say {
        say::it(self.title_name())
    }

    /// The name of the sentence that is its [`title`](Action::title).
    pub(in crate::definition) fn title_name(&self) -> &'static str {
        match self {
            Self::SetVariable(_) => "action-type-set-variable",
            Self::Condition(_) => "action-type-condition",
            Self::RunDataFlow(_) => "action-type-run-data-flow",
            Self::RunEvent(_) => "action-type-run-event",
            Self::NavigateWebFlow(_) => "action-type-navigate-web-flow",
            Self::NavigateWebPage(_) => "action-type-navigate-web-page",
            Self::InitializeActor(_) => "action-type-initialize-actor",
            Self::EndSession(_) => "action-type-end-session",
        }
    }
}

/// An action without parameters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BareAction {
    /// The stable id.
    pub id: String,
}

/// Puts a value into a variable.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetVariable {
    /// The stable id.
    pub id: String,
    /// The variable, or a path into it.
    pub target: Airscript,
    /// The new value.
    pub value: Airscript,
}

/// Runs the first branch whose condition is true.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The stable id.
    pub id: String,
    /// IF, and any number of ELSE IF.
    pub branches: Vec<Branch>,
    /// ELSE: what runs when no condition is true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Action>,
}

/// One branch of a condition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// The stable id.
    pub id: String,
    /// The condition.
    pub when: Airscript,
    /// What runs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
}

/// Runs a data flow.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunDataFlow {
    /// The stable id.
    pub id: String,
    /// The id of the data flow.
    pub data_flow: String,
    /// A value for each input, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Airscript>,
    /// The variable that takes what the data flow returns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<Airscript>,
}

/// Runs an event.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunEvent {
    /// The stable id.
    pub id: String,
    /// The id of the event.
    pub event: String,
    /// A value for each input, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Airscript>,
}

/// Shows another web flow.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NavigateWebFlow {
    /// The stable id.
    pub id: String,
    /// The id of the web flow.
    pub flow: String,
    /// First values of the flow's variables, by their names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Airscript>,
}

/// Shows another page of the same web flow.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NavigateWebPage {
    /// The stable id.
    pub id: String,
    /// The id of the page.
    pub page: String,
    /// First values of the page's variables, by their names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Airscript>,
}
