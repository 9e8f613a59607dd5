//! What can be wrong with a document, and where.

use serde::de::{Expected, Unexpected};

use crate::say::{self, Say, Value};

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

/// Where in a document its reader stands. It becomes a [`Pointer`] only when something is wrong there.
#[derive(Debug, Clone, Copy)]
pub(super) enum Trail<'a> {
    /// At the whole document.
    Whole,
    /// At the member of this name, below.
    Member(&'a Trail<'a>, &'a str),
    /// At the element with this number, below.
    Element(&'a Trail<'a>, usize),
}

impl Trail<'_> {
    /// The place.
    fn pointer(&self) -> Pointer {
        match self {
            Self::Whole => Pointer::default(),
            Self::Member(above, key) => above.pointer().child(key),
            Self::Element(above, number) => above.pointer().child(number),
        }
    }
}

/// One thing that keeps a document from being read: where, what, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Where it is; nothing while it is not yet known.
    pub at: Option<Pointer>,
    /// What is wrong, but for the file and the place in it.
    what: Say,
    /// A sentence that says how to mend it.
    pub remedy: Say,
}

impl Mistake {
    /// A mistake whose place the reader fills in. `what` is the name of a sentence that takes the `file`, and the place
    /// `at` in it where `where` is `inside` and not `whole`.
    pub fn new(what: &'static str, remedy: Say) -> Self {
        Self { at: None, what: say::it(what), remedy }
    }

    /// With `value` where the sentence has `$name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.what = self.what.with(name, value);
        self
    }

    /// The mistake, at `place` unless something nearer has said so before.
    pub(super) fn or_at(mut self, place: &Trail<'_>) -> Self {
        self.at.get_or_insert_with(|| place.pointer());
        self
    }

    /// The sentence that says what is wrong in `file`.
    pub fn sentence(&self, file: &str) -> Say {
        let at = self.at.as_ref().map_or("", Pointer::as_str);
        let inside = if at.is_empty() { "whole" } else { "inside" };
        self.what.clone().with("where", inside).with("file", file).with("at", at)
    }
}

impl std::fmt::Display for Mistake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.sentence(""))
    }
}

impl std::error::Error for Mistake {}

impl serde::de::Error for Mistake {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        let remedy = say::it("doc-correct");
        Self::new("doc-other", remedy).with("said", message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let mistake = Self::new("doc-unexpected", say::it("doc-correct-value"));
        mistake.with("found", said(found)).with("wanted", wanted(&expected.to_string()))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        let (count, most, last) = listed(known);
        let remedy = say::it("doc-known").with("count", count).with("most", most).with("last", last);
        Self::new("doc-unknown-word", remedy).with("word", format!("{variant:?}"))
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        let (count, most, last) = listed(known);
        let remedy = say::it("doc-remove-known").with("count", count).with("most", most).with("last", last);
        Self::new("doc-unknown-field", remedy).with("field", format!("{field:?}"))
    }

    fn missing_field(field: &'static str) -> Self {
        let field = format!("{field:?}");
        Self::new("doc-lacks-field", say::it("doc-add-field").with("field", &field)).with("field", field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        let remedy = say::it("doc-keep-one");
        Self::new("doc-field-twice", remedy).with("field", format!("{field:?}"))
    }
}

/// What was found, in a sentence.
fn said(found: Unexpected<'_>) -> Say {
    match found {
        Unexpected::Unit => say::plain("null"),
        Unexpected::Bool(value) => say::it("json-boolean").with("value", value.to_string()),
        Unexpected::Str(text) => say::it("json-text").with("text", format!("{text:?}")),
        // Technical figures, which no language groups.
        Unexpected::Unsigned(number) => say::it("json-number").with("number", number.to_string()),
        Unexpected::Signed(number) => say::it("json-number").with("number", number.to_string()),
        Unexpected::Float(number) => say::it("json-number").with("number", number.to_string()),
        Unexpected::Map => say::it("json-object"),
        Unexpected::Seq => say::it("json-list"),
        other => say::plain(other.to_string()),
    }
}

/// What serde calls what it expects, in a sentence.
fn wanted(expected: &str) -> Say {
    match expected {
        "an object" => say::it("json-object"),
        "a word" => say::it("json-word"),
        "a string" => say::it("json-string"),
        "a boolean" => say::it("json-any-boolean"),
        "a sequence" => say::it("json-sequence"),
        "a map" => say::it("json-map"),
        other => say::plain(other),
    }
}

/// How many are `known`, all but the last of them, and the last.
fn listed(known: &[&'static str]) -> (usize, String, &'static str) {
    match known {
        [] => (0, String::new(), ""),
        [most @ .., last] => (known.len(), most.join(", "), last),
    }
}
