//! The files of data flows, functions, App Objects, Data Models and samples.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Airscript, ValueType, Variable};
use crate::definition::json::typed_union;

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
}

impl Operation {
    /// The stable id.
    pub fn id(&self) -> &str {
        match self {
            Self::AirData(operation) => &operation.id,
            Self::Transform(operation) => &operation.id,
            Self::RunDataFlow(operation) => &operation.id,
            Self::HttpRequest(operation) => &operation.id,
        }
    }

    /// The name builders see.
    pub fn name(&self) -> &str {
        match self {
            Self::AirData(operation) => &operation.name,
            Self::Transform(operation) => &operation.name,
            Self::RunDataFlow(operation) => &operation.name,
            Self::HttpRequest(operation) => &operation.name,
        }
    }

    /// The variable that holds the result for later operations.
    pub fn output(&self) -> Option<&str> {
        match self {
            Self::AirData(operation) => operation.output.as_deref(),
            Self::Transform(operation) => operation.output.as_deref(),
            Self::RunDataFlow(operation) => operation.output.as_deref(),
            Self::HttpRequest(operation) => operation.output.as_deref(),
        }
    }
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
    /// The variable that holds the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
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
    /// When true, the operation does nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip: Option<Airscript>,
    /// The variable that holds the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
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
    /// The body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Airscript>,
    /// The variable that holds the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
}

/// `functions/<slug>.json`: a user defined function, called `namespace#name(…)`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Function {
    /// The stable id.
    pub id: String,
    /// The name in expressions.
    pub name: String,
    /// What stands before the name in expressions.
    pub namespace: String,
    /// What a caller gives, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Variable>,
    /// The value.
    pub returns: Airscript,
}

/// `objects/<slug>.json`: an App Object, the schema of a table of AirData.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// What the object is for, where Hangar knows the purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<ObjectPurpose>,
    /// The id of the property that stands for a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_property: Option<String>,
    /// The columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<Property>,
}

/// The App Objects that mean something to Hangar itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectPurpose {
    /// Describes `actor`.
    Identity,
    /// A place on the map.
    Place,
    /// An appointment.
    Schedule,
}

/// A property of an App Object or a Data Model.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Property {
    /// The stable id.
    pub id: String,
    /// The name in expressions.
    pub name: String,
    /// The type of the value, or of its elements.
    #[serde(rename = "type")]
    pub value_type: ValueType,
    /// Whether it holds a list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub list: bool,
    /// Whether every row must have it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// Whether no two rows may share it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unique: bool,
    /// Whether it is encrypted at rest.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub encrypted: bool,
    /// The value of rows that give none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Airscript>,
}

/// `models/<slug>.json`: a Data Model, a type of values that are not stored.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// Its parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<Property>,
    /// What must be true of a value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub validations: Vec<Validation>,
}

/// What must be true of a value of a Data Model.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validation {
    /// The stable id.
    pub id: String,
    /// The id of the property it is about; the whole value without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property: Option<String>,
    /// The condition.
    pub rule: Airscript,
    /// What a visitor reads when it does not hold.
    pub message: Airscript,
}

/// `samples/<slug>.json`: values a builder tries a data flow with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// The id of the data flow.
    pub data_flow: String,
    /// A value for each input or result, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Airscript>,
}
