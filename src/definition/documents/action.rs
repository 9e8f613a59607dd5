//! Events and the actions that run when they fire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Airscript, Variable};
use crate::definition::catalogue;
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
    plain PlainAction {
        /// Runs a chain, and another when something in it fails.
        "try" => Try,
        /// Fails with a message.
        "throw" => Throw,
        /// Runs a data flow again and again until a condition holds.
        "run_data_flow_repeatedly" => RunDataFlowRepeatedly,
        /// Runs rules of a form.
        "trigger_form_validation" => TriggerFormValidation,
        /// Shows a web flow over the page.
        "open_modal" => OpenModal,
        /// Closes what was shown over the page.
        "close_modal" => CloseModal,
        /// Moves the end of the session.
        "extend_session" => ExtendSession,
        /// Gives the session another name to be found by.
        "set_identifier" => SetIdentifier,
        /// Lets the visitor into a secure app.
        "set_authentication" => SetAuthentication,
        /// Runs a chain later.
        "start_timer" => StartTimer,
        /// Takes back what a timer would run.
        "stop_timer" => StopTimer,
        /// Sends a notification by e-mail.
        "send_email" => SendEmail,
        /// Sends a notification as a text message.
        "send_text" => SendText,
        /// Starts a conversation by text messages.
        "start_chat_bot" => StartChatBot,
        /// Starts a conversation by telephone.
        "start_voice_bot" => StartVoiceBot,
        /// Writes into the app's activity.
        "log_event" => LogEvent,
        /// Adds to a count.
        "metric_count" => MetricCount,
        /// Notes a value for reports.
        "metric_field" => MetricField,
        /// Notes a number for reports.
        "metric_statistic" => MetricStatistic,
        /// Begins to measure a duration for reports.
        "metric_start_timer" => MetricStartTimer,
        /// Ends the measurement.
        "metric_stop_timer" => MetricStopTimer,
        /// Tells an analytics service who the visitor is.
        "analytics_identify" => AnalyticsIdentify,
        /// Tells an analytics service what happened.
        "analytics_event" => AnalyticsEvent,
        /// Tells the page around an embedded app.
        "run_outgoing_event" => RunOutgoingEvent,
        /// Asks in a conversation.
        "ask_question" => AskQuestion,
        /// Takes an answer in a conversation.
        "capture_response" => CaptureResponse,
        /// Ends a conversation.
        "close_conversation" => CloseConversation,
        /// Hands a conversation to another resource.
        "move_customer" => MoveCustomer,
        /// Hands a conversation to a routing flow.
        "move_conversation" => MoveConversation,
        /// Offers answers in a conversation.
        "quick_replies" => QuickReplies,
        /// Runs an answer flow.
        "run_answer_flow" => RunAnswerFlow,
        /// Starts the bot of a conversation.
        "start_conversation_bot" => StartConversationBot,
        /// Starts a conversation with an agent.
        "start_conversation" => StartConversation,
        /// Sends a link in a conversation.
        "send_link" => SendLink,
        /// Answers in a conversation.
        "text_answer" => TextAnswer,
        /// Changes who a conversation is with.
        "update_customer" => UpdateCustomer,
        /// An action that came from elsewhere and is not known here; it keeps its place and fails when it is reached.
        "foreign" => Foreign,
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
            plain => plain.plain().map_or("", |plain| &plain.id),
        }
    }

    /// The name builders see.
    pub fn title(&self) -> Say {
        say::it(self.title_name())
    }

    /// The name of the sentence that is its [`title`](Action::title).
    pub(in crate::definition) fn title_name(&self) -> &'static str {
        catalogue::action(self.word()).title
    }

    /// The chains inside of it.
    pub fn chains(&self) -> Vec<&[Action]> {
        match self {
            Self::Condition(condition) => {
                let branches = condition.branches.iter().map(|branch| &branch.actions[..]);
                branches.chain([&condition.otherwise[..]]).collect()
            }
            other => {
                other.plain().into_iter().flat_map(|plain| plain.chains.values().map(|chain| &chain[..])).collect()
            }
        }
    }
}

/// What an action is made of that is told by its parts alone: the catalogue says which there are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainAction {
    /// The stable id.
    pub id: String,
    /// Parameters by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, Airscript>,
    /// Ids of what it refers to, by the part that this plays.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub refs: BTreeMap<String, String>,
    /// A value for each input of what it runs, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Airscript>,
    /// Chains that it runs, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub chains: BTreeMap<String, Vec<Action>>,
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
