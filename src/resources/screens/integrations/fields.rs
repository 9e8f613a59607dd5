//! The fields of a service as lines of a form.

use std::collections::BTreeMap;

use crate::base::Problems;
use crate::resources::integrations::{Blueprint, Field, Need, Shape, Show, form_name};
use crate::say::{self, Say};

/// A field in a form.
pub struct Line {
    /// Its name there.
    pub name: String,
    /// What stands above it.
    pub label: Say,
    /// What stands under that; empty for nothing.
    pub help: Say,
    /// What stands in it; nothing in one that is secret.
    pub value: String,
    /// How the browser shows it: `text`, `password`, `email`, `number` or `select`.
    pub kind: &'static str,
    /// What can be chosen: the word, and its name.
    pub choices: Vec<(&'static str, Say)>,
    /// Whether the browser asks for it.
    pub required: bool,
    /// Whether it may be left empty at all.
    pub optional: bool,
    /// Whether something is kept that nobody sees.
    pub kept: bool,
    /// Whether it was typed, and is to be typed again.
    pub again: bool,
}

/// The lines of the form of an account at `blueprint`: with what was typed, or else with what it says.
pub fn lines(
    blueprint: &Blueprint,
    typed: Option<&BTreeMap<String, String>>,
    open: &BTreeMap<String, String>,
    kept: &[String],
) -> Vec<Line> {
    blueprint.fields.iter().map(|field| line(field, typed, open, kept)).collect()
}

fn line(
    field: &Field,
    typed: Option<&BTreeMap<String, String>>,
    open: &BTreeMap<String, String>,
    kept: &[String],
) -> Line {
    let name = form_name(&field.name);
    let secret = field.show == Show::Secret;
    let given = typed.and_then(|typed| typed.get(&name)).cloned();
    let again = secret && given.as_ref().is_some_and(|given| !given.is_empty());
    let kept = secret && kept.contains(&field.name);
    let value =
        if secret { String::new() } else { given.or_else(|| open.get(&field.name).cloned()).unwrap_or_default() };
    let (kind, choices) = match field.shape {
        _ if secret => ("password", Vec::new()),
        Shape::Port => ("number", Vec::new()),
        Shape::Email => ("email", Vec::new()),
        Shape::Choice(words) => ("select", words.iter().map(|(word, said)| (*word, say::it(said))).collect()),
        _ => ("text", Vec::new()),
    };
    let optional = field.need == Need::Optional;
    let (label, help) = (field.label.clone(), field.help.clone());
    Line { name, label, help, value, kind, choices, required: !optional && !kept, optional, kept, again }
}

/// What is wrong with anything but these lines and places.
pub fn besides<'a>(problems: &'a Problems, lines: &[Line], places: &[&str]) -> Vec<&'a crate::base::Problem> {
    let known: Vec<&str> = lines.iter().map(|line| line.name.as_str()).chain(places.iter().copied()).collect();
    problems.0.iter().filter(|problem| !known.contains(&problem.place.as_str())).collect()
}
