//! The files of functions, App Objects, Data Models and samples.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Airscript, ValueType, Variable};

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
    /// The type of the value, where it was declared.
    #[serde(rename = "result", default, skip_serializing_if = "Option::is_none")]
    pub result_type: Option<ValueType>,
    /// Whether the value is a list of that type.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub list: bool,
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
