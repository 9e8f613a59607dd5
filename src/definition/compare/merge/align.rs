//! Files that are the same thing at another path, put where ours has them; and files that are another thing at the
//! same path, put elsewhere.
//!
//! Paths mean nothing to builders, and other files name things by id; so a path is never a conflict.

use std::collections::{BTreeMap, BTreeSet};

use super::Trees;
use crate::base::Slug;
use crate::definition::compare::Read;
use crate::definition::compare::files::flat;
use crate::definition::compare::flat::ROOT;
use crate::definition::documents::Kind;
use crate::definition::tree::{FilePath, Tree};

/// The base and their tree, with every file where ours has it.
pub fn onto_ours(trees: &Trees<'_>, read: &Read<'_>) -> (Tree, Tree) {
    let all = [trees.base, trees.ours, trees.theirs];
    // What lies at the same path in all is not looked for elsewhere.
    let loose = |tree: &Tree| -> BTreeMap<Thing, FilePath> {
        let apart = tree.iter().filter(|(path, _)| all.iter().any(|tree| tree.get(path.as_str()).is_none()));
        let thing =
            |path: &FilePath, leaf| Some((Thing { kind: kind(path)?, id: id(path, leaf, read)? }, path.clone()));
        apart.filter_map(|(path, leaf)| thing(path, leaf)).collect()
    };
    let [base, ours, theirs] = all.map(loose);
    let to_ours = moves(&base, &ours);
    let mut to_place = moves(&theirs, &base);
    to_place.extend(moves(&theirs, &ours));
    let base_tree = moved(trees.base, &to_ours);
    let mut taken = BTreeMap::new();
    for (thing, path) in &theirs {
        // Another thing of ours is at this path, and the base has neither: theirs is put beside it.
        let stranger = ours.iter().any(|(other, place)| place == path && other != thing);
        if stranger && !to_place.contains_key(path) && trees.base.get(path.as_str()).is_none() {
            let free =
                free(path, |path| trees.ours.get(path.as_str()).is_none() && trees.theirs.get(path.as_str()).is_none());
            taken.extend(free.map(|free| (path.clone(), free)));
        }
    }
    to_place.extend(taken);
    (base_tree, moved(trees.theirs, &to_place))
}

/// What a document is, wherever it lies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Thing {
    kind: &'static str,
    id: String,
}

/// The kinds of which there are many, each at a path of its own choice.
fn kind(path: &FilePath) -> Option<&'static str> {
    Some(match Kind::of_path(path) {
        Kind::Flow { .. } => "flow",
        Kind::Page { .. } => "page",
        Kind::DataFlow(_) => "data flow",
        Kind::Function(_) => "function",
        Kind::Object(_) => "object",
        Kind::Model(_) => "model",
        Kind::Layout(_) => "layout",
        Kind::Notification(_) => "notification",
        _ => return None,
    })
}

fn id(path: &FilePath, leaf: &crate::definition::tree::Leaf, read: &Read<'_>) -> Option<String> {
    flat(path, leaf, read)?.text(ROOT, "id").filter(|id| !id.is_empty()).map(str::to_owned)
}

fn moves(from: &BTreeMap<Thing, FilePath>, to: &BTreeMap<Thing, FilePath>) -> BTreeMap<FilePath, FilePath> {
    let pairs = from.iter().filter_map(|(thing, path)| Some((path.clone(), to.get(thing)?.clone())));
    pairs.filter(|(old, new)| old != new).collect()
}

/// The tree after moving files, and with the folder of a web flow all that is in it. What would land on another file
/// stays where it is.
fn moved(tree: &Tree, moves: &BTreeMap<FilePath, FilePath>) -> Tree {
    let folders: BTreeMap<String, String> =
        moves.iter().filter_map(|(old, new)| Some((folder(old)?, folder(new)?))).collect();
    let target = |path: &FilePath| {
        let inside = path.as_str().rsplit_once("/pages/").and_then(|(start, file)| {
            let flow = folders.get(&format!("{start}/"))?;
            FilePath::parse(&format!("{flow}pages/{file}"))
        });
        moves.get(path).cloned().or(inside).unwrap_or_else(|| path.clone())
    };
    let staying: BTreeSet<FilePath> =
        tree.iter().map(|(path, _)| path).filter(|path| target(path) == **path).cloned().collect();
    let mut moved = Tree::new();
    for (path, leaf) in tree.iter() {
        let place = target(path);
        let free = staying.contains(path) || (!staying.contains(&place) && moved.get(place.as_str()).is_none());
        moved.put(if free { place } else { path.clone() }, *leaf);
    }
    moved
}

/// The folder of a web flow, by the path of its `flow.json`.
fn folder(path: &FilePath) -> Option<String> {
    matches!(Kind::of_path(path), Kind::Flow { .. }).then(|| path.as_str().trim_end_matches("flow.json").to_owned())
}

/// A path of the same kind that nothing lies at.
fn free(path: &FilePath, is_free: impl Fn(&FilePath) -> bool) -> Option<FilePath> {
    let kind = Kind::of_path(path);
    let numbered = |number: usize| {
        let next = |slug: &Slug| slug.numbered(number);
        match &kind {
            Kind::Flow { flow } => Kind::Flow { flow: next(flow) },
            Kind::Page { flow, page } => Kind::Page { flow: flow.clone(), page: next(page) },
            Kind::DataFlow(slug) => Kind::DataFlow(next(slug)),
            Kind::Function(slug) => Kind::Function(next(slug)),
            Kind::Object(slug) => Kind::Object(next(slug)),
            Kind::Model(slug) => Kind::Model(next(slug)),
            Kind::Layout(slug) => Kind::Layout(next(slug)),
            Kind::Notification(slug) => Kind::Notification(next(slug)),
            other => other.clone(),
        }
    };
    (2..1000).filter_map(|number| numbered(number).path()).find(is_free)
}
