//! Names: there, and different where expressions or people tell things apart by them.

use std::collections::{HashMap, HashSet};

use super::{Findings, Place};
use crate::base::{clean_name, clean_text, name_key};
use crate::definition::app::App;
use crate::definition::documents::Document;
use crate::definition::tree::FilePath;
use crate::definition::walk::{Name, Node, Noun, nodes, properties, scopes};
use crate::say::{self, Say};

/// The names in one document.
pub(super) fn check_document((path, document): (&FilePath, &Document), findings: &mut Findings) {
    for variables in scopes(document) {
        let names = variables.iter().map(|variable| (variable.id.as_str(), variable.name.as_str()));
        in_expressions(Noun::Variable, path, names, findings);
    }
    let names = properties(document).iter().map(|property| (property.id.as_str(), property.name.as_str()));
    in_expressions(Noun::Property, path, names, findings);
    nodes(document, &mut |node| {
        if let Err(sentence) = clean(node) {
            findings.error(Place::node(path, node.id), sentence, say::it("check-name-help"));
        }
    });
}

/// Names that documents share among them.
pub(super) fn check(app: &App, findings: &mut Findings) {
    if let Err(sentence) = clean_text(say::it("the-app-description"), app.description()) {
        findings.error(Place::file("app.json"), sentence, say::it("check-description-help"));
    }
    let parts = app.documents().filter_map(|(path, document)| match document {
        Document::Object(object) => Some((path, Many::Objects, &object.id, &object.name)),
        Document::Model(model) => Some((path, Many::Models, &model.id, &model.name)),
        Document::DataFlow(data_flow) => Some((path, Many::DataFlows, &data_flow.id, &data_flow.name)),
        Document::Flow(flow) => Some((path, Many::WebFlows, &flow.id, &flow.name)),
        _ => None,
    });
    among_people(parts.map(|(path, nouns, id, name)| (path, nouns, id.as_str(), name.as_str())), findings);
    if let Some((path, _)) = app.documents().find(|(_, document)| matches!(document, Document::Settings(_))) {
        let slots = app.slots().iter().map(|slot| (path, Many::Slots, slot.id.as_str(), slot.name.as_str()));
        let profiles =
            app.profiles().iter().map(|profile| (path, Many::Profiles, profile.id.as_str(), profile.name.as_str()));
        among_people(slots.chain(profiles), findings);
    }
}

/// Names of one scope that expressions use: identifiers, each once.
fn in_expressions<'a>(
    noun: Noun,
    path: &FilePath,
    names: impl Iterator<Item = (&'a str, &'a str)>,
    findings: &mut Findings,
) {
    let mut seen = HashSet::new();
    for (id, name) in names {
        if !is_identifier(name) {
            let name = format!("{name:?}");
            let sentence = say::it("check-name-expressions").with("noun", noun.said()).with("name", name);
            findings.error(Place::node(path, id), sentence, say::it("check-name-expressions-help"));
        } else if !seen.insert(name) {
            let nouns = if noun == Noun::Property { "parts-properties" } else { "parts-variables" };
            let sentence = say::it("check-name-twice-here").with("nouns", say::it(nouns)).with("name", name);
            findings.error(Place::node(path, id), sentence, say::it("check-rename-one"));
        }
    }
}

/// Names that only people use: two that look the same are confusing, not wrong.
fn among_people<'a>(parts: impl Iterator<Item = (&'a FilePath, Many, &'a str, &'a str)>, findings: &mut Findings) {
    let mut seen = HashMap::new();
    for (path, nouns, id, name) in parts {
        if seen.insert((nouns, name_key(name)), id).is_some() {
            let sentence = say::it("check-name-twice").with("nouns", nouns.said()).with("name", name);
            findings.warning(Place::node(path, id), sentence, say::it("check-name-twice-help"));
        }
    }
}

/// Parts that people tell apart by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Many {
    Objects,
    Models,
    DataFlows,
    WebFlows,
    Slots,
    Profiles,
}

impl Many {
    /// The word in a sentence: "slots".
    fn said(self) -> Say {
        say::it(match self {
            Self::Objects => "parts-objects",
            Self::Models => "parts-models",
            Self::DataFlows => "parts-data-flows",
            Self::WebFlows => "parts-web-flows",
            Self::Slots => "parts-slots",
            Self::Profiles => "parts-profiles",
        })
    }
}

/// What is wrong with the name of `node`; nothing where it has none, or one that expressions use.
fn clean(node: Node<'_>) -> Result<(), Say> {
    let Name::Typed(name) = node.name else { return Ok(()) };
    if matches!(node.noun, Noun::Branch | Noun::Validation | Noun::Variable | Noun::Property) {
        return Ok(());
    }
    // Only a wrong name is worth a sentence about which one it is.
    if clean_name(say::it("the-name"), name).is_ok() {
        return Ok(());
    }
    let what = say::it("the-part-name").with("noun", node.noun.said()).with("id", node.id);
    clean_name(what, name).map(|_| ())
}

/// Whether expressions can use `name` after a dot: letters, digits and `_`, not starting with a digit.
pub(super) fn is_identifier(name: &str) -> bool {
    let first = name.chars().next();
    first.is_some_and(|c| c.is_alphabetic() || c == '_') && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}
