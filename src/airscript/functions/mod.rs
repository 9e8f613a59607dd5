//! The functions of the language: each with its signature, a sentence, examples and its body in one place.
//!
//! The examples run as tests and are the catalogue that is shown as help.

mod asset;
mod call;
mod chance;
mod conditional;
mod currency;
mod data_type;
mod date;
mod encoding;
mod forms;
mod json;
mod list;
mod math;
mod number_format;
mod object;
mod phone;
#[cfg(test)]
mod table;
#[cfg(test)]
mod testing;
mod text;
mod utf16;
mod weight;
mod xml;

use std::collections::HashMap;
use std::sync::LazyLock;

pub(super) use call::{Answer, Call};
pub(super) use date::instant;

use super::kind::Kinds;
use super::value::Value;

/// A function of the language.
pub struct Function {
    /// `LENGTH`
    pub name: &'static str,
    /// What it is about.
    pub group: Group,
    /// What it takes, in order.
    pub takes: &'static [Parameter],
    /// Whether the last parameters (how many) may be given again and again, as in `CONCAT(a, b, c, …)`; 0 for no.
    pub again: usize,
    /// What it gives.
    pub gives: Kinds,
    /// What it does, for people.
    pub says: &'static str,
    /// Expressions, each with the expression of the same value; an error is written `THROW`.
    pub examples: &'static [(&'static str, &'static str)],
    /// What it does with a NULL where a value is required.
    pub(super) nulls: Nulls,
    /// How it is evaluated.
    pub(super) form: Form,
    /// What it does.
    pub(super) body: fn(&Call<'_, '_>) -> Answer,
}

impl std::fmt::Debug for Function {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// A parameter.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What fits.
    pub kinds: Kinds,
    /// Whether it may be left out.
    pub optional: bool,
}

/// A parameter that has to be given.
pub(super) const fn needs(name: &'static str, kinds: Kinds) -> Parameter {
    Parameter { name, kinds, optional: false }
}

/// A parameter that may be left out.
pub(super) const fn may(name: &'static str, kinds: Kinds) -> Parameter {
    Parameter { name, kinds, optional: true }
}

/// What a NULL for a parameter that has to be given leads to (reference, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nulls {
    /// The result is NULL.
    Through,
    /// It is an error.
    Refused,
    /// The function looks at it itself.
    Seen,
}

/// How a call is evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The values of the arguments are given to the body.
    Values,
    /// `IF`
    Choice,
    /// `TRY`
    Try,
    /// `VALUE_OF`
    ValueOf,
}

/// What a function is about: the chapters of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words of the chapters say it")]
pub enum Group {
    Text,
    DateAndTime,
    List,
    Object,
    Math,
    Conditional,
    Currency,
    PhoneAndEmail,
    NumberFormat,
    DataType,
    Asset,
    Encoding,
    Errors,
    Forms,
}

impl Function {
    /// What the functions of a chapter have in common; each says the rest.
    const fn plain(group: Group, gives: Kinds, nulls: Nulls) -> Self {
        Self {
            name: "",
            group,
            takes: &[],
            again: 0,
            gives,
            says: "",
            examples: &[],
            nulls,
            form: Form::Values,
            body: |_| Ok(Value::Null),
        }
    }

    /// How few and how many arguments it takes; no number for as many as one likes.
    pub fn count(&self) -> (usize, Option<usize>) {
        let least = self.takes.iter().filter(|parameter| !parameter.optional).count();
        (least, (self.again == 0).then_some(self.takes.len()))
    }

    /// The parameter that the argument at `place` is for.
    pub fn parameter(&self, place: usize) -> Option<&Parameter> {
        let once = self.takes.len() - self.again;
        if place < self.takes.len() || self.again == 0 {
            return self.takes.get(place);
        }
        self.takes.get(once + (place - once) % self.again)
    }

    /// `LENGTH` is `length` in the identifier of an error, `PARSE_PHONE` is `parse-phone`.
    pub(super) fn word(&self) -> String {
        self.name.to_ascii_lowercase().replace('_', "-")
    }
}

/// Every function, chapter by chapter.
pub fn all() -> impl Iterator<Item = &'static Function> {
    let chapters = [
        text::ALL,
        date::MAKES,
        date::READS,
        date::CHANGES,
        date::TEXTS,
        list::ALL,
        object::ALL,
        xml::ALL,
        math::AGGREGATES,
        math::ARITHMETIC,
        math::COMBINATORICS,
        math::DISTANCE,
        math::RANGE,
        math::ROUNDING,
        math::TRIGONOMETRY,
        conditional::ALL,
        currency::ALL,
        phone::ALL,
        number_format::ALL,
        data_type::ALL,
        asset::ALL,
        encoding::ALL,
        forms::ALL,
    ];
    chapters.into_iter().flatten()
}

/// The function called `name`.
pub fn find(name: &str) -> Option<&'static Function> {
    static BY_NAME: LazyLock<HashMap<&'static str, &'static Function>> =
        LazyLock::new(|| all().map(|function| (function.name, function)).collect());
    BY_NAME.get(name).copied()
}
