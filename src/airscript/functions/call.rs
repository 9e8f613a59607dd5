//! What a function is given.

use std::borrow::Cow;
use std::sync::Arc;

use super::Function;
use crate::airscript::eval::Run;
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::{Properties, Value};
use crate::say;

/// What a function gives.
pub type Answer = Result<Value, Failure>;

/// A call: the values of the arguments, and what the caller of the expression gives. The kinds of the arguments have been
/// looked at, so the accessors fail only for a NULL that a function sees itself.
pub struct Call<'c, 'v> {
    pub function: &'static Function,
    pub values: &'c [Cow<'v, Value>],
    /// Bounds, clock, randomness, locale and zone.
    pub run: &'c Run<'c>,
}

impl<'c> Call<'c, '_> {
    /// The argument at `place`; NULL where it was left out.
    pub fn value(&self, place: usize) -> &'c Value {
        self.values.get(place).map_or(&Value::Null, |value| value.as_ref())
    }

    /// The argument at `place` unless it was left out or is NULL.
    pub fn given(&self, place: usize) -> Option<&'c Value> {
        self.values.get(place).map(AsRef::as_ref).filter(|value| !matches!(value, Value::Null))
    }

    /// The Text at `place`.
    ///
    /// # Errors
    /// It is none.
    pub fn text(&self, place: usize) -> Result<&'c str, Failure> {
        self.value(place).as_text().ok_or_else(|| self.misfit(place))
    }

    /// The Text at `place`, or `default` where it was left out.
    ///
    /// # Errors
    /// It is something else.
    pub fn text_or(&self, place: usize, default: &'c str) -> Result<&'c str, Failure> {
        if self.given(place).is_none() { Ok(default) } else { self.text(place) }
    }

    /// The Number at `place`.
    ///
    /// # Errors
    /// It is none.
    pub fn number(&self, place: usize) -> Result<f64, Failure> {
        self.value(place).as_number().ok_or_else(|| self.misfit(place))
    }

    /// The Number at `place`, or `default` where it was left out.
    ///
    /// # Errors
    /// It is something else.
    pub fn number_or(&self, place: usize, default: f64) -> Result<f64, Failure> {
        if self.given(place).is_none() { Ok(default) } else { self.number(place) }
    }

    /// The items of the List at `place`.
    ///
    /// # Errors
    /// It is none.
    pub fn list(&self, place: usize) -> Result<&'c Arc<Vec<Value>>, Failure> {
        match self.value(place) {
            Value::List(items) => Ok(items),
            _ => Err(self.misfit(place)),
        }
    }

    /// The properties of the Object at `place`.
    ///
    /// # Errors
    /// It is none.
    pub fn object(&self, place: usize) -> Result<&'c Arc<Properties>, Failure> {
        match self.value(place) {
            Value::Object(properties) => Ok(properties),
            _ => Err(self.misfit(place)),
        }
    }

    /// Counts work in proportion to `amount` bytes or items that are looked at.
    ///
    /// # Errors
    /// The bound of steps is met.
    pub fn works(&self, amount: usize) -> Result<(), Failure> {
        self.run.works(amount)
    }

    /// Counts `bytes` that the function is about to make; called before they are made.
    ///
    /// # Errors
    /// The bound of memory is met.
    pub fn makes(&self, bytes: usize) -> Result<(), Failure> {
        self.run.makes(bytes)
    }

    /// The text as a value, with its bytes counted.
    ///
    /// # Errors
    /// The bound of memory is met.
    pub fn made(&self, text: String) -> Answer {
        self.makes(text.len())?;
        Ok(Value::text(text))
    }

    /// The failure that the argument at `place` is of a kind that does not fit.
    pub fn misfit(&self, place: usize) -> Failure {
        let parameter = self.function.parameter(place);
        let name = parameter.map_or("", |parameter| parameter.name);
        let kinds = parameter.map_or(Kinds::ANY, |parameter| parameter.kinds);
        let message = say::it("airscript-misfit")
            .with("function", self.function.name)
            .with("parameter", name)
            .with("kinds", kinds.words())
            .with("given", Kinds::of(self.value(place)).words());
        Failure::new("invalid-argument", message)
    }
}
