//! One document out of three states of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::conflict::{Choice, Clash, Conflict, Judge, Place};
use super::settled::Settled;
use super::value::{self, Bodies};
use crate::definition::compare::flat::{Flat, Node, Path, ROOT};
use crate::definition::compare::order::{Lead, Three};
use crate::definition::compare::shown::{Names, Shown};
use crate::definition::compare::words;

/// Three states of one document.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What both began with.
    pub base: &'a Flat,
    /// What we made of it.
    pub ours: &'a Flat,
    /// What they made of it.
    pub theirs: &'a Flat,
    /// What things that others name are called.
    pub names: &'a Names,
    /// The file.
    pub place: &'a Place,
}

impl<'a> Scene<'a> {
    /// The document that has the changes of both. Nothing when things would stand in each other.
    pub fn merge(&self, judge: &mut Judge<'_>) -> Option<Flat> {
        let settled = self.settle(judge)?;
        let mut merged = Flat::default();
        for id in &settled.alive {
            let body = self.body(id, judge)?;
            merged.nodes.insert(id.clone(), Node { body, home: settled.homes.get(id).cloned(), ..Node::default() });
        }
        self.fill(&settled, &mut merged, judge);
        // Not the order in which they are met: nobody asks it of what was merged.
        merged.order = settled.alive.into_iter().collect();
        Some(merged)
    }

    /// The side of `owner`, and the other one.
    pub(super) fn side(&self, owner: Choice) -> (&'a Flat, &'a Flat) {
        match owner {
            Choice::Ours => (self.ours, self.theirs),
            Choice::Theirs => (self.theirs, self.ours),
        }
    }

    /// A conflict about a thing.
    pub(super) fn conflict(&self, id: &str, clash: Clash) -> Conflict {
        let flat = if self.ours.get(id).is_some() { self.ours } else { self.theirs };
        let mut conflict = Conflict::new(self.place, clash);
        if let Some(home) = flat.home(id) {
            conflict.node = words::node(flat, id, self.names);
            conflict.within = words::within(flat, home, self.names);
        }
        if clash == Clash::Place {
            let home = |flat: &Flat| {
                let within = flat.home(id).map(|home| words::within(flat, home, self.names))?;
                within.last().cloned().map(Shown::Said).or_else(|| Some(Shown::Said(self.place.title.clone())))
            };
            (conflict.ours, conflict.theirs) = (home(self.ours), home(self.theirs));
        }
        Conflict { id: id.to_owned(), ..conflict }
    }

    fn body(&self, id: &str, judge: &mut Judge<'_>) -> Option<Map<String, Value>> {
        let (ours, theirs) = match (self.ours.get(id), self.theirs.get(id)) {
            (Some(ours), Some(theirs)) => (&ours.body, &theirs.body),
            (Some(only), None) | (None, Some(only)) => return Some(only.body.clone()),
            (None, None) => return None,
        };
        let nothing = Map::new();
        let base = self.base.get(id).map_or(&nothing, |node| &node.body);
        let mut decide = |path: &Path, mine: Option<&Value>, other: Option<&Value>| {
            let shown = |value: Option<&Value>| value.map(|value| Shown::of(path, value, self.names));
            let field = (path.join("."), words::field(path));
            let conflict = self.conflict(id, Clash::Field);
            judge.choose(Conflict { field, ours: shown(mine), theirs: shown(other), ..conflict })
        };
        Some(value::merge(Bodies { base, ours, theirs }, &mut Path::new(), &mut decide))
    }

    /// Puts the things into the lists of those they stand in.
    fn fill(&self, settled: &Settled, merged: &mut Flat, judge: &mut Judge<'_>) {
        let mut lists: BTreeMap<(&str, &Path), BTreeSet<&str>> = BTreeMap::new();
        for (id, home) in &settled.homes {
            lists.entry((home.parent.as_str(), &home.slot)).or_default().insert(id);
        }
        for id in &settled.alive {
            // A list that both have stays one, though it may be empty now.
            let (Some(ours), Some(theirs)) = (self.ours.get(id), self.theirs.get(id)) else { continue };
            for slot in ours.slots.keys().filter(|slot| theirs.slots.contains_key(*slot)) {
                lists.entry((id.as_str(), slot)).or_default();
            }
        }
        for ((parent, slot), members) in lists {
            let list = self.ordered(parent, slot, &members, judge);
            if let Some(node) = merged.nodes.get_mut(parent) {
                node.slots.insert(slot.clone(), list);
            }
        }
    }

    fn ordered(&self, parent: &str, slot: &Path, members: &BTreeSet<&str>, judge: &mut Judge<'_>) -> Vec<String> {
        let list = |flat: &'a Flat| flat.list(parent, slot);
        // Only what stays in the list has an order to quarrel about.
        let staying = |flat: &'a Flat| -> Vec<String> {
            list(flat).iter().filter(|id| members.contains(id.as_str())).cloned().collect()
        };
        let (base, ours, theirs) = (staying(self.base), staying(self.ours), staying(self.theirs));
        let three = Three { base: &base, ours: &ours, theirs: &theirs };
        let lead = match three.lead() {
            Lead::Contested => {
                let shown = |list: &[String], flat: &Flat| {
                    let names: Vec<String> = list.iter().map(|id| self.short(flat, id)).collect();
                    Some(Shown::Text(names.join(", ")))
                };
                let mut conflict = self.conflict(parent, Clash::Order);
                conflict.field = (slot.join("."), conflict.field.1);
                (conflict.ours, conflict.theirs) = (shown(&ours, self.ours), shown(&theirs, self.theirs));
                match judge.choose(conflict) {
                    Choice::Ours => Lead::Ours,
                    Choice::Theirs => Lead::Theirs,
                }
            }
            settled => settled,
        };
        three.ordered(members, lead)
    }

    /// What a thing is called in a list of many.
    fn short(&self, flat: &Flat, id: &str) -> String {
        let name = flat.text(id, "name").or_else(|| flat.text(id, "type")).unwrap_or(id);
        if id == ROOT { String::new() } else { name.to_owned() }
    }
}
