//! Names: there, and different where expressions or people tell things apart by them.

use std::collections::{HashMap, HashSet};

use super::{Findings, Place};
use crate::base::{clean_name, clean_text, name_key};
use crate::definition::app::App;
use crate::definition::documents::Document;
use crate::definition::tree::FilePath;
use crate::definition::walk::{nodes, properties, scopes};

pub(super) fn check(app: &App, findings: &mut Findings) {
    for (path, document) in app.documents() {
        scopes(document, &mut |variables| {
            let names = variables.iter().map(|variable| (variable.id.as_str(), variable.name.as_str()));
            in_expressions("variable", path, names, findings);
        });
        let names = properties(document).iter().map(|property| (property.id.as_str(), property.name.as_str()));
        in_expressions("property", path, names, findings);
        nodes(document, &mut |node| {
            let named = !matches!(node.noun, "branch" | "validation" | "variable" | "property" | "action");
            let what = format!("The name of the {} {}", node.noun, node.id);
            if let (true, Err(sentence)) = (named, clean_name(&what, node.name)) {
                findings.error(Place::node(path, node.id), sentence, "Give it another name.");
            }
        });
    }
    if let Err(sentence) = clean_text("The description of the app", app.description()) {
        findings.error(Place::file("app.json"), sentence, "Write another description.");
    }
    let parts = app.documents().filter_map(|(path, document)| match document {
        Document::Object(object) => Some((path, "App Objects", &object.id, &object.name)),
        Document::Model(model) => Some((path, "Data Models", &model.id, &model.name)),
        Document::DataFlow(data_flow) => Some((path, "data flows", &data_flow.id, &data_flow.name)),
        Document::Flow(flow) => Some((path, "web flows", &flow.id, &flow.name)),
        _ => None,
    });
    among_people(parts.map(|(path, nouns, id, name)| (path, nouns, id.as_str(), name.as_str())), findings);
    if let Some((path, _)) = app.documents().find(|(_, document)| matches!(document, Document::Settings(_))) {
        let slots = app.slots().iter().map(|slot| (path, "slots", slot.id.as_str(), slot.name.as_str()));
        let profiles =
            app.profiles().iter().map(|profile| (path, "profiles", profile.id.as_str(), profile.name.as_str()));
        among_people(slots.chain(profiles), findings);
    }
}

/// Names of one scope that expressions use: identifiers, each once.
fn in_expressions<'a>(
    noun: &str,
    path: &FilePath,
    names: impl Iterator<Item = (&'a str, &'a str)>,
    findings: &mut Findings,
) {
    let mut seen = HashSet::new();
    for (id, name) in names {
        if !is_identifier(name) {
            let sentence = format!("The {noun} {name:?} has a name that expressions cannot use.");
            let remedy = "Use letters, digits and underscores, and do not start with a digit.";
            findings.error(Place::node(path, id), sentence, remedy);
        } else if !seen.insert(name) {
            let sentence = format!("There are two {} named {name} in the same place.", plural(noun));
            findings.error(Place::node(path, id), sentence, "Rename one of the two.");
        }
    }
}

/// Names that only people use: two that look the same are confusing, not wrong.
fn among_people<'a>(
    parts: impl Iterator<Item = (&'a FilePath, &'static str, &'a str, &'a str)>,
    findings: &mut Findings,
) {
    let mut seen = HashMap::new();
    for (path, nouns, id, name) in parts {
        if seen.insert((nouns, name_key(name)), id).is_some() {
            let sentence = format!("There are two {nouns} named {name}.");
            findings.warning(Place::node(path, id), sentence, "Rename one, so that people can tell them apart.");
        }
    }
}

fn plural(noun: &str) -> &str {
    if noun == "property" { "properties" } else { "variables" }
}

/// Whether expressions can use `name` after a dot: letters, digits and `_`, not starting with a digit.
pub(super) fn is_identifier(name: &str) -> bool {
    let first = name.chars().next();
    first.is_some_and(|c| c.is_alphabetic() || c == '_') && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}
