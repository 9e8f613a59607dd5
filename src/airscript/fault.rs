//! What goes wrong when an expression is evaluated.

use super::place::Span;
use super::value::Value;
use crate::say::{self, Say};

/// A bound that an evaluation ran into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Too many steps.
    Steps,
    /// Too many calls or values within one another.
    Depth,
    /// Too much text and too many values made.
    Memory,
}

impl Limit {
    /// `steps`, `depth`, `memory`: the end of its identifier.
    pub fn word(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::Depth => "depth",
            Self::Memory => "memory",
        }
    }
}

/// An error of an evaluation: what `TRY` hands on as `caughtError.details` (reference, section 5).
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// `error.application.airscript.function.parse-phone`.
    pub identifier: String,
    /// What happened, for people.
    pub message: Say,
    /// What the raiser adds.
    pub metadata: Value,
    /// Where in the text of the expression.
    pub at: Span,
    /// The bound that was met; nothing catches such an error.
    pub limit: Option<Limit>,
}

impl Fault {
    /// What `caughtError` is, in the shape of the original (reference, section 5).
    pub fn caught(&self) -> Value {
        let details = [
            ("airkitErrorType", Value::from("ApplicationError")),
            ("sourceProject", Value::from("airscript")),
            ("name", Value::from("ApplicationError")),
            ("identifier", Value::from(self.identifier.as_str())),
            ("metadata", self.metadata.clone()),
            ("httpStatus", Value::Number(400.0)),
        ];
        Value::object([("details", Value::object(details))])
    }
}

/// Why a function or an operator could not give a value. It becomes a [`Fault`] where the place is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure(pub(super) Box<Reason>);

/// What a [`Failure`] is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reason {
    /// The whole identifier, where it is not the function's own.
    pub identifier: Option<String>,
    /// The short word of the reason, for programs: `invalid-country-code`.
    pub word: String,
    pub message: Say,
    /// What is known besides; else an Object with the word.
    pub metadata: Option<Value>,
    pub limit: Option<Limit>,
}

impl Failure {
    /// A failure by its `word` for programs and its sentence for people.
    pub fn new(word: &str, message: Say) -> Self {
        Self(Box::new(Reason { identifier: None, word: word.to_owned(), message, metadata: None, limit: None }))
    }

    /// What `THROW` raises: an identifier of the author's own.
    pub fn thrown(message: Say, metadata: Value) -> Self {
        let identifier = Some("error.application.user-defined-error".to_owned());
        let reason = Reason { identifier, word: String::new(), message, metadata: Some(metadata), limit: None };
        Self(Box::new(reason))
    }

    /// What an expression within a function raised, with its own identifier.
    pub(super) fn passed_on(fault: Fault) -> Self {
        let Fault { identifier, message, metadata, at: _, limit } = fault;
        let (identifier, metadata) = (Some(identifier), Some(metadata));
        Self(Box::new(Reason { identifier, word: String::new(), message, metadata, limit }))
    }

    /// A bound was met.
    pub fn limit(limit: Limit) -> Self {
        let message = match limit {
            Limit::Steps => say::it("airscript-limit-steps"),
            Limit::Depth => say::it("airscript-limit-depth"),
            Limit::Memory => say::it("airscript-limit-memory"),
        };
        Self(Box::new(Reason {
            identifier: Some(format!("error.application.airscript.limit.{}", limit.word())),
            word: limit.word().to_owned(),
            message,
            metadata: None,
            limit: Some(limit),
        }))
    }

    /// The fault that this is at `at`, in the function or operator called `name`.
    pub(super) fn at(self, at: Span, name: &str) -> Box<Fault> {
        let Reason { identifier, word, message, metadata, limit } = *self.0;
        let own = || format!("error.application.airscript.{name}");
        let metadata = metadata.unwrap_or_else(|| Value::object([("message", Value::text(word))]));
        Box::new(Fault { identifier: identifier.unwrap_or_else(own), message, metadata, at, limit })
    }
}
