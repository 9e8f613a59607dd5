//! Variables and the types of their values.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// An expression in Airscript, as text.
pub type Airscript = String;

/// What kind of value a variable or property holds. In files a word, or `object:` or `model:` and an id.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(into = "String")]
pub enum ValueType {
    /// Any JSON value.
    Any,
    /// Text.
    #[default]
    Text,
    /// A decimal number.
    Number,
    /// True or false.
    Boolean,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day and a time in a time zone.
    DateTime,
    /// An amount of money.
    Currency,
    /// A telephone number (E.164).
    Phone,
    /// An e-mail address.
    Email,
    /// A file.
    Asset,
    /// A row of the App Object with this id.
    Object(String),
    /// A value of the Data Model with this id.
    Model(String),
}

const WORDS: [(&str, ValueType); 11] = [
    ("any", ValueType::Any),
    ("text", ValueType::Text),
    ("number", ValueType::Number),
    ("boolean", ValueType::Boolean),
    ("date", ValueType::Date),
    ("time", ValueType::Time),
    ("date_time", ValueType::DateTime),
    ("currency", ValueType::Currency),
    ("phone", ValueType::Phone),
    ("email", ValueType::Email),
    ("asset", ValueType::Asset),
];

/// What may be written, for those who wrote something else.
const KNOWN: &[&str] = &[
    "any",
    "text",
    "number",
    "boolean",
    "date",
    "time",
    "date_time",
    "currency",
    "phone",
    "email",
    "asset",
    "object:<id>",
    "model:<id>",
];

impl ValueType {
    /// The type written as `text`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("object", id)) if !id.is_empty() => Some(Self::Object(id.to_owned())),
            Some(("model", id)) if !id.is_empty() => Some(Self::Model(id.to_owned())),
            _ => WORDS.into_iter().find(|(word, _)| *word == text).map(|(_, kind)| kind),
        }
    }
}

impl std::fmt::Display for ValueType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Object(id) => write!(f, "object:{id}"),
            Self::Model(id) => write!(f, "model:{id}"),
            plain => f.write_str(WORDS.iter().find(|(_, kind)| kind == plain).map_or("any", |(word, _)| word)),
        }
    }
}

impl<'de> Deserialize<'de> for ValueType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::unknown_variant(&text, KNOWN))
    }
}

impl From<ValueType> for String {
    fn from(kind: ValueType) -> Self {
        kind.to_string()
    }
}

/// A variable, or an input of a flow, an event or a function.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variable {
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
    /// Whether a caller must give it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// Whether it is encrypted at rest.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub encrypted: bool,
    /// The value it starts with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Airscript>,
    /// The name that stands before it in expressions, where that is not the one of the place it is declared in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// The id of the control it was made for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_reads_back() {
        let named = [ValueType::Object("a1".into()), ValueType::Model("m:1".into())];
        for kind in WORDS.into_iter().map(|(_, kind)| kind).chain(named) {
            assert_eq!(ValueType::parse(&kind.to_string()), Some(kind));
        }
        assert_eq!(KNOWN.len(), WORDS.len() + 2);
        for ((word, _), known) in WORDS.iter().zip(KNOWN) {
            assert_eq!(word, known);
        }
        for text in ["", "string", "object", "object:", "model:", "Text"] {
            assert_eq!(ValueType::parse(text), None, "{text:?}");
        }
    }
}
