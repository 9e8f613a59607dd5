//! Ids: each is there once, and what each is.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{Findings, Place, flow_folder};
use crate::definition::app::App;
use crate::definition::documents::{CustomControl, DataFlow, Document, SlotKind};
use crate::definition::tree::FilePath;
use crate::definition::walk::{Node, Noun, nodes};
use crate::say::{self, Say};

/// The most characters of an id.
const LIMIT: usize = 100;

/// Every id of an app.
pub(super) struct Index<'a> {
    known: HashMap<&'a str, Known<'a>, RandomState>,
    slots: HashMap<&'a str, SlotKind>,
    data_flows: HashMap<&'a str, &'a DataFlow>,
    custom_controls: HashMap<&'a str, &'a CustomControl>,
}

#[derive(Clone, Copy)]
struct Known<'a> {
    path: &'a FilePath,
    node: Node<'a>,
}

impl<'a> Index<'a> {
    /// The ids of `app`, of which there may be about `expected`.
    pub(super) fn new(app: &'a App, expected: usize, findings: &mut Findings) -> Self {
        let mut known: HashMap<&str, Known<'_>, _> =
            HashMap::with_capacity_and_hasher(expected, RandomState::default());
        let mut data_flows = HashMap::new();
        let mut custom_controls = HashMap::new();
        for (path, document) in app.documents() {
            nodes(document, &mut |node| {
                if !is_well_formed(node.id) {
                    findings.error(Place::file(path.as_str()), unusable(node), say::it("check-id-help"));
                } else if let Some(other) = known.insert(node.id, Known { path, node }) {
                    findings.error(Place::node(path, node.id), twice(node, other), say::it("check-id-twice-help"));
                }
            });
            match document {
                Document::DataFlow(data_flow) => drop(data_flows.insert(data_flow.id.as_str(), data_flow)),
                Document::CustomControl(custom) => drop(custom_controls.insert(custom.id.as_str(), custom)),
                _ => {}
            }
        }
        let slots = app.slots().iter().map(|slot| (slot.id.as_str(), slot.kind)).collect();
        Self { known, slots, data_flows, custom_controls }
    }

    /// How many ids there are.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there is a `noun` with this id.
    pub(super) fn has(&self, noun: Noun, id: &str) -> bool {
        self.known.get(id).is_some_and(|known| known.node.noun == noun)
    }

    /// The folder of the web flow that the `noun` with this id is in; nothing where there is no such thing.
    pub(super) fn folder(&self, noun: Noun, id: &str) -> Option<String> {
        self.known.get(id).filter(|known| known.node.noun == noun).and_then(|known| flow_folder(known.path))
    }

    /// Whether the property with this id is declared in the file at `path`.
    pub(super) fn has_property(&self, path: &FilePath, id: &str) -> bool {
        self.known.get(id).is_some_and(|known| known.node.noun == Noun::Property && known.path == path)
    }

    /// The kind of the slot with this id.
    pub(super) fn slot(&self, id: &str) -> Option<SlotKind> {
        self.slots.get(id).copied()
    }

    /// The custom control with this id.
    pub(super) fn custom_control(&self, id: &str) -> Option<&'a CustomControl> {
        self.custom_controls.get(id).copied()
    }

    /// The data flow with this id.
    pub(super) fn data_flow(&self, id: &str) -> Option<&'a DataFlow> {
        self.data_flows.get(id).copied()
    }
}

fn unusable(node: Node<'_>) -> Say {
    let id = format!("{:?}", node.id);
    say::it("check-id").with("id", id).with("noun", node.noun.said()).with("name", node.name.said())
}

fn twice(node: Node<'_>, other: Known<'_>) -> Say {
    say::it("check-id-twice")
        .with("noun", node.noun.said())
        .with("name", node.name.said())
        .with("id", node.id)
        .with("other-noun", other.node.noun.said())
        .with("other", other.node.name.said())
        .with("file", other.path.as_str())
}

fn is_well_formed(id: &str) -> bool {
    (1..=LIMIT).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
}
