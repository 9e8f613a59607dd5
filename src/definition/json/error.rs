//! What can be wrong with a document, and where.

use serde::de::{Expected, Unexpected};

/// A place in a JSON document (JSON Pointer, RFC 6901); the empty pointer is the whole document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pointer(String);

impl Pointer {
    /// The member or element `key` of what this points at.
    pub fn child(&self, key: impl std::fmt::Display) -> Self {
        let key = key.to_string().replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{key}", self.0))
    }

    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One thing that keeps a document from being read: where, what, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Where it is; nothing while it is not yet known.
    pub at: Option<Pointer>,
    /// What is wrong, as the end of a sentence that starts with the place.
    pub what: String,
    /// A sentence that says how to mend it.
    pub remedy: String,
}

impl Mistake {
    /// A mistake whose place the reader fills in.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { at: None, what: what.into(), remedy: remedy.into() }
    }

    /// The mistake, at `place` unless something nearer has said so before.
    pub fn or_at(mut self, place: &Pointer) -> Self {
        self.at.get_or_insert_with(|| place.clone());
        self
    }
}

impl std::fmt::Display for Mistake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Mistake {}

impl serde::de::Error for Mistake {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self::new(message.to_string(), "Correct it.")
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("is {}, where {expected} is expected", said(found)), "Correct the value.")
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("is {}, where {expected} is expected", said(found)), "Correct the value.")
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        Self::new(format!("is {variant:?}, which is not known"), one_of(known))
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::new(format!("is not known: there is no field {field:?} here"), format!("Remove it. {}", one_of(known)))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(format!("lacks the field {field:?}"), format!("Add the field {field:?}."))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(format!("has the field {field:?} twice"), "Keep one of the two.")
    }
}

fn said(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Str(text) => format!("the text {text:?}"),
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => format!("the number {}", bare(found)),
        Unexpected::Map => "an object".to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        other => other.to_string(),
    }
}

fn bare(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Unsigned(number) => number.to_string(),
        Unexpected::Signed(number) => number.to_string(),
        Unexpected::Float(number) => number.to_string(),
        other => other.to_string(),
    }
}

fn one_of(known: &[&str]) -> String {
    match known {
        [] => "Nothing may be written here.".to_owned(),
        [one] => format!("The only one known is {one}."),
        [most @ .., last] => format!("Known are {} and {last}.", most.join(", ")),
    }
}
