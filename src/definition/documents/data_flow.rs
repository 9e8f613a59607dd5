//! The files of data flows, and the operations they are made of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Airscript, ValueType, Variable};
use crate::definition::catalogue;
use crate::definition::json::typed_union;
use crate::say::{self, Say};

/// `data-flows/<slug>.json`: a function that runs on the server.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataFlow {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// What a caller gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Variable>,
    /// What runs, from top to bottom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<Operation>,
    /// What a caller gets; nothing without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returns: Option<Airscript>,
    /// The type of what a caller gets, where it was declared.
    #[serde(rename = "result", default, skip_serializing_if = "Option::is_none")]
    pub result_type: Option<ValueType>,
    /// Whether a caller gets a list of that type.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub list: bool,
}

typed_union! {
    /// One step of a data flow.
    pub enum Operation {
        /// Reads or changes rows of an App Object.
        "airdata" => AirData(AirDataRequest),
        /// Computes a value.
        "transform" => Transform(Transform),
        /// Runs another data flow.
        "run_data_flow" => RunDataFlow(RunDataFlowOperation),
        /// Calls a service over HTTP.
        "http_request" => HttpRequest(HttpRequest),
    }
    plain PlainOperation {
        /// Ends the data flow when a condition holds.
        "early_return" => EarlyReturn,
        /// Waits.
        "wait" => Wait,
        /// Starts a session, or finds one.
        "start_session" => StartSession,
        /// Runs a session event in another session.
        "run_event_in_session" => RunEventInSession,
        /// Writes a text into a file.
        "create_file" => CreateFile,
        /// Makes a PDF of HTML.
        "html_to_pdf" => HtmlToPdf,
        /// Fills the form of a PDF.
        "fill_pdf" => FillPdf,
        /// Puts PDFs together.
        "merge_pdf" => MergePdf,
        /// Puts files into a ZIP.
        "zip_files" => ZipFiles,
        /// Encrypts a file (OpenPGP).
        "pgp_encrypt" => PgpEncrypt,
        /// Tells what there is to know of a file.
        "fetch_asset" => FetchAsset,
        /// Removes files.
        "delete_assets" => DeleteAssets,
        /// Reads a file as Base64.
        "encode_asset" => EncodeAsset,
        /// Makes a JSON Web Token.
        "jwt" => Jwt,
        /// Reads what a Secure Input took.
        "secure_value" => SecureValue,
        /// Sends an e-mail.
        "send_email" => SendEmail,
        /// Looks for free appointments.
        "calendar_search" => CalendarSearch,
        /// Reads XML.
        "xml_to_json" => XmlToJson,
        /// Validates a value by an OpenAPI schema.
        "validate_schema" => ValidateSchema,
        /// Looks who does not want messages.
        "opt_out_search" => OptOutSearch,
        /// Notes who does not want messages.
        "opt_out_list" => OptOutList,
        /// Moves files by SFTP.
        "sftp" => Sftp,
        /// Calls a Google service.
        "google" => Google,
        /// Calls Salesforce.
        "salesforce" => Salesforce,
        /// Calls Zendesk.
        "zendesk" => Zendesk,
        /// Calls another integration by an operation of its adapter.
        "integration" => Integration,
        /// Ends a conversation.
        "close_conversation" => CloseConversation,
        /// Reads what was said in a conversation.
        "conversation_transcript" => ConversationTranscript,
        /// Reads who an agent is.
        "fetch_agent" => FetchAgent,
        /// Reads how busy a routing flow is.
        "routing_flow_stats" => RoutingFlowStats,
        /// Looks for conversations of a customer.
        "find_conversations" => FindConversations,
        /// Hands a conversation to a routing flow.
        "move_conversation" => MoveConversation,
        /// Says something in a conversation.
        "send_message" => SendMessage,
        /// Changes who a conversation is with.
        "update_customer" => UpdateCustomer,
        /// An operation that came from elsewhere and is not known here; it keeps its place and fails when it is reached.
        "foreign" => Foreign,
    }
}

impl Operation {
    /// The stable id.
    pub fn id(&self) -> &str {
        match self {
            Self::AirData(operation) => &operation.id,
            Self::Transform(operation) => &operation.id,
            Self::RunDataFlow(operation) => &operation.id,
            Self::HttpRequest(operation) => &operation.id,
            plain => plain.plain().map_or("", |plain| &plain.id),
        }
    }

    /// The name builders see.
    pub fn name(&self) -> &str {
        match self {
            Self::AirData(operation) => &operation.name,
            Self::Transform(operation) => &operation.name,
            Self::RunDataFlow(operation) => &operation.name,
            Self::HttpRequest(operation) => &operation.name,
            plain => plain.plain().map_or("", |plain| &plain.name),
        }
    }

    /// What it is.
    pub fn title(&self) -> Say {
        say::it(catalogue::operation(self.word()).title)
    }

    /// The variables that hold its results for later operations.
    pub fn outputs(&self) -> impl Iterator<Item = &str> {
        let outputs = match self {
            Self::AirData(operation) => [&operation.output, &None, &None],
            Self::Transform(operation) => [&operation.output, &None, &None],
            Self::RunDataFlow(operation) => [&operation.output, &None, &None],
            Self::HttpRequest(operation) => [&operation.output, &operation.raw_output, &operation.request_output],
            plain => [plain.plain().map_or(&None, |plain| &plain.output), &None, &None],
        };
        outputs.into_iter().filter_map(Option::as_deref)
    }
}

/// What an operation is made of that is told by its parts alone: the catalogue says which there are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainOperation {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// Parameters by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, Airscript>,
    /// Ids of what it refers to, by the part that this plays.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub refs: BTreeMap<String, String>,
    /// A value for each input of what it runs, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Airscript>,
    /// The variable that holds the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

/// What an AirData request does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AirDataMethod {
    /// Adds rows.
    Insert,
    /// Updates rows that are there and adds the others.
    Put,
    /// Updates the given properties of rows.
    Patch,
    /// Removes rows.
    Delete,
    /// Reads rows.
    #[default]
    Query,
}

/// What an insert does about a row that breaks a constraint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnConflict {
    /// The operation fails.
    Error,
    /// The row that is there stays, and nothing is inserted.
    Existing,
}

/// Reads or changes rows of an App Object.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AirDataRequest {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// What is done.
    pub method: AirDataMethod,
    /// The id of the App Object.
    pub object: String,
    /// The rows, for what changes rows; the filter, for a query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<Airscript>,
    /// What an insert does about a row that breaks a constraint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_conflict: Option<OnConflict>,
    /// The most rows a query reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Airscript>,
    /// How many rows a query passes over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<Airscript>,
    /// The variable that holds the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

/// What a transformation makes of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransformFormat {
    /// The value itself.
    #[default]
    Variable,
    /// JSON as text.
    Json,
    /// XML: the value is a text already.
    Xml,
}

/// Computes a value.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transform {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// The value.
    pub value: Airscript,
    /// What is made of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub format: TransformFormat,
    /// The type of the result, where it is not to be told from the value.
    #[serde(rename = "result", default, skip_serializing_if = "Option::is_none")]
    pub result_type: Option<ValueType>,
    /// Whether the result is a list of that type.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub list: bool,
    /// The variable that holds the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

/// Runs another data flow.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunDataFlowOperation {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// The id of the data flow.
    pub data_flow: String,
    /// A value for each input, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Airscript>,
    /// The list for each item of which it is run; once without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Each>,
    /// Whether the data flow goes on without waiting for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asynchronous: bool,
    /// When true, the operation does nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip: Option<Airscript>,
    /// The variable that holds the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

/// A list, and what its items are called.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// The list.
    pub data: Airscript,
    /// The name of an item; `item` without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The name of its position, counted from 0; `index` without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<String>,
    /// The name of the whole list; `items` without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collection: Option<String>,
}

/// Calls a service over HTTP.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpRequest {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// The id of the slot for the integration that signs the request; unsigned without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The HTTP method.
    pub method: String,
    /// The address.
    pub url: Airscript,
    /// Header fields by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, Airscript>,
    /// Query parameters by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub query: BTreeMap<String, Airscript>,
    /// The media type of the body, such as `application/json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<Airscript>,
    /// The body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Airscript>,
    /// Fields of the body by name, where it is a form.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub form: BTreeMap<String, Airscript>,
    /// Whether header fields may break the rules of HTTP.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lenient_headers: bool,
    /// The variable that holds the body of the answer, parsed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// The variable that holds the answer as it came: status, headers and body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw_output: Option<String>,
    /// The variable that holds what was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_output: Option<String>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
