//! What differs between two states of one document.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::flat::{Flat, Home, Path, ROOT};
use super::order;
use super::part::{Change, FieldChange, How, Move};
use super::shown::{Names, Shown};
use super::words;
use crate::say::{self, Say};

/// Two states of one document.
pub struct Pair<'a> {
    /// Before.
    pub before: &'a Flat,
    /// After.
    pub after: &'a Flat,
    /// What things that others name are called.
    pub names: &'a Names,
}

impl Pair<'_> {
    /// What changed: the document's own fields, then the things that are there in their order, then those that are gone.
    pub fn changes(&self) -> Vec<Change> {
        let moved = self.moved();
        let mut changes = Vec::new();
        for id in &self.after.order {
            if self.before.get(id).is_some() {
                changes.extend(self.kept(id, &moved));
            } else if self.outermost(self.after, self.before, id) {
                changes.push(self.whole(How::Added, id));
            }
        }
        let gone = self.before.order.iter().filter(|id| self.after.get(id).is_none());
        let gone = gone.filter(|id| self.outermost(self.before, self.after, id));
        changes.extend(gone.map(|id| self.whole(How::Removed, id)));
        changes
    }

    /// The things that stand in the same list at another place.
    fn moved(&self) -> BTreeSet<&str> {
        let mut moved = BTreeSet::new();
        for (id, node) in &self.after.nodes {
            for (slot, list) in &node.slots {
                moved.extend(order::moved(self.before.list(id, slot), list));
            }
        }
        moved
    }

    /// Whether what the thing is in, is in both.
    fn outermost(&self, has: &Flat, other: &Flat, id: &str) -> bool {
        has.home(id).is_some_and(|home| other.get(&home.parent).is_some())
    }

    fn kept(&self, id: &str, moved: &BTreeSet<&str>) -> Option<Change> {
        let (before, after) = (self.before.get(id)?, self.after.get(id)?);
        let fields = fields(&leaves(&before.body), &leaves(&after.body), self.names);
        let moved = match (&before.home, &after.home) {
            (Some(old), Some(new)) if old != new => Some(Move::OutOf(words::within(self.before, old, self.names))),
            _ if moved.contains(id) => Some(Move::Within),
            _ => None,
        };
        let how = match (fields.is_empty(), &moved) {
            (false, _) => How::Changed,
            (true, Some(_)) => How::Moved,
            (true, None) => return None,
        };
        let (node, within) = self.called(self.after, id);
        Some(Change { how, id: id.to_owned(), node, within, moved, inside: 0, fields })
    }

    /// A thing that came or went with all that is in it.
    fn whole(&self, how: How, id: &str) -> Change {
        let (has, other) = if how == How::Added { (self.after, self.before) } else { (self.before, self.after) };
        let body = has.get(id).map(|node| leaves(&node.body)).unwrap_or_default();
        let body =
            body.into_iter().filter(|(path, _)| !matches!(path.as_slice(), [one] if one == "id" || one == "name"));
        let (own, nothing) = (body.collect(), Leaves::new());
        let fields = match how {
            How::Added => fields(&nothing, &own, self.names),
            _ => fields(&own, &nothing, self.names),
        };
        let (node, within) = self.called(has, id);
        Change { how, id: id.to_owned(), node, within, moved: None, inside: inside(has, other, id), fields }
    }

    fn called(&self, flat: &Flat, id: &str) -> (Say, Vec<Say>) {
        if id == ROOT {
            return (say::plain(""), Vec::new());
        }
        let home = flat.home(id).map(|home: &Home| words::within(flat, home, self.names));
        (words::node(flat, id, self.names), home.unwrap_or_default())
    }
}

/// How many things are in a thing that only `has` holds, besides those that `other` has elsewhere.
fn inside(has: &Flat, other: &Flat, id: &str) -> usize {
    let Some(node) = has.get(id) else { return 0 };
    let own = node.slots.values().flatten().filter(|id| other.get(id).is_none());
    own.map(|id| 1 + inside(has, other, id)).sum()
}

/// The fields of a thing, down to what has no members.
type Leaves = BTreeMap<Path, Value>;

fn leaves(body: &Map<String, Value>) -> Leaves {
    let mut found = Leaves::new();
    collect(body, &mut Path::new(), &mut found);
    found
}

fn collect(object: &Map<String, Value>, path: &mut Path, found: &mut Leaves) {
    for (key, value) in object {
        path.push(key.clone());
        match value {
            Value::Object(inner) if !inner.is_empty() => collect(inner, path, found),
            leaf => _ = found.insert(path.clone(), leaf.clone()),
        }
        path.pop();
    }
}

fn fields(before: &Leaves, after: &Leaves, names: &Names) -> Vec<FieldChange> {
    let paths: BTreeSet<&Path> = before.keys().chain(after.keys()).collect();
    let changed = paths.into_iter().filter(|path| before.get(*path) != after.get(*path));
    let shown = |path: &Path, leaves: &Leaves| leaves.get(path).map(|value| Shown::of(path, value, names));
    let change = |path: &Path| FieldChange {
        name: path.join("."),
        word: words::field(path),
        before: shown(path, before),
        after: shown(path, after),
        raw: (before.get(path).cloned(), after.get(path).cloned()),
    };
    changed.map(change).collect()
}
