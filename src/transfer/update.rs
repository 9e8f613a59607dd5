//! Three states of an app beside each other: what both sides began with, the draft, and what came.

use std::collections::HashMap;

use super::store;
use super::stranger::side_by_side;
use crate::access::Member;
use crate::apps::content;
use crate::apps::incoming::Incoming;
use crate::apps::{self, App};
use crate::base::{Outcome, Refusal};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition;
use crate::definition::compare::{
    Choice, Choices, Comparison, Conflict, Merged, Names, Read, Trees, compare, merge, needed, needed_to_merge,
};
use crate::definition::documents::Kind;
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};

/// What both sides began with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// What the app's last import brought.
    LastImport,
    /// What came itself: the app has been there already.
    Known,
    /// Nothing that both know. Whatever differs is a conflict.
    None,
}

/// An update, worked out against the draft as it is.
pub struct Update {
    /// The app.
    pub app: App,
    /// What both sides began with.
    pub base: Base,
    /// The tree of both.
    pub merged: Merged,
    /// The conflicts that somebody has to decide.
    pub conflicts: Vec<Conflict>,
    /// What it does to the draft.
    pub changes: Comparison,
    /// The app as it would be, and what cannot be read of it.
    pub after: (definition::App, crate::base::Problems),
}

/// Works out what `theirs` makes of the draft of `app`, with the sides chosen so far.
///
/// # Errors
/// What the database or the disk says.
pub fn update(
    connection: &mut Conn,
    blobs: &Blobs,
    member: &Member,
    (app, theirs): (App, &Hash),
    chosen: &Choices,
) -> Outcome<Update> {
    let ours = content::tree(connection, member, &app.tree)?;
    let mut their_tree = content::tree(connection, member, theirs)?;
    let (base, base_tree) = base(connection, member, &app, (theirs, &their_tree))?;
    let wanted = wanted(&Trees { base: &base_tree, ours: &ours, theirs: &their_tree });
    let mut contents = content::contents(connection, blobs, member, &wanted)?;
    let mut merged = if base.is_known() {
        let trees = Trees { base: &base_tree, ours: &ours, theirs: &their_tree };
        both(&trees, &|hash| contents.get(hash).cloned(), chosen)
    } else {
        // Another name alone is no difference.
        let mut named = Vec::new();
        keep_name((&mut their_tree, &mut named), &app, &mut contents)?;
        let trees = Trees { base: &base_tree, ours: &ours, theirs: &their_tree };
        let mut merged = side_by_side(&trees, &|hash| contents.get(hash).cloned(), chosen);
        named.retain(|(path, bytes)| merged.tree.get(path.as_str()).is_some_and(|leaf| leaf.hash == Hash::of(bytes)));
        merged.written = named;
        merged
    };
    keep_name((&mut merged.tree, &mut merged.written), &app, &mut contents)?;
    contents.extend(merged.written.iter().map(|(_, bytes)| (Hash::of(bytes), bytes.clone())));
    let read = |hash: &Hash| contents.get(hash).cloned();
    let after = definition::App::load(&merged.tree, |_, leaf| read(&leaf.hash));
    let changes = compare(&ours, &merged.tree, &read, &Names::of(&after.0));
    let conflicts = merged.conflicts.iter().filter(|conflict| !is_name(conflict)).cloned().collect();
    Ok(Update { app, base, conflicts, changes, after, merged })
}

/// The documents that have to be read: all of both sides, for the checker, and those of the base that differ.
fn wanted(trees: &Trees<'_>) -> Vec<Hash> {
    let mut wanted: Vec<Hash> = needed_to_merge(trees).into_iter().collect();
    wanted.extend(needed(trees.ours, trees.theirs));
    let all = trees.ours.iter().chain(trees.theirs.iter());
    wanted.extend(all.filter(|(path, _)| Kind::of_path(path).is_document()).map(|(_, leaf)| leaf.hash));
    wanted.sort();
    wanted.dedup();
    wanted
}

/// The tree of both, merged. Nobody is asked about the name: it is this Organization's.
fn both(trees: &Trees<'_>, read: &Read<'_>, chosen: &Choices) -> Merged {
    let (mut choices, mut merged) = (chosen.clone(), Merged::default());
    // Choosing one side can bring another conflict to light.
    for _ in 0..ROUNDS {
        merged = merge(trees, read, &choices, &Names::default());
        let names = merged.conflicts.iter().filter(|conflict| conflict.chosen.is_none() && is_name(conflict));
        let names: Vec<_> = names.map(|conflict| (conflict.key.clone(), Choice::Ours)).collect();
        if names.is_empty() {
            break;
        }
        choices.extend(names);
    }
    merged
}

/// Rounds in which chosen sides may bring further conflicts to light.
const ROUNDS: usize = 16;

/// Whether it is about what the app is called or for.
fn is_name(conflict: &Conflict) -> bool {
    Kind::of_path(&conflict.path) == Kind::App
        && conflict.id.is_empty()
        && ["name", "description"].contains(&conflict.field.0.as_str())
}

/// Name and description are those that the app has here.
fn keep_name(
    (tree, written): (&mut Tree, &mut Vec<(FilePath, Vec<u8>)>),
    app: &App,
    contents: &mut HashMap<Hash, Vec<u8>>,
) -> Outcome<()> {
    let path = FilePath::parse("app.json").ok_or_else(|| Refusal::broken("app.json is no path"))?;
    let Some(leaf) = tree.get(path.as_str()) else { return Ok(()) };
    let at = written.iter().position(|(there, _)| *there == path);
    let bytes = match at.and_then(|at| written.get(at)) {
        Some((_, bytes)) => Some(bytes.clone()),
        None => contents.get(&leaf.hash).cloned(),
    };
    let Some(bytes) = bytes else { return Ok(()) };
    let named = definition::edit::rewrite_app(&bytes, &app.name, &app.description)?;
    let leaf = Leaf { hash: Hash::of(&named), size: named.len() as u64 };
    if tree.get(path.as_str()) != Some(leaf) {
        at.into_iter().for_each(|at| drop(written.remove(at)));
        tree.put(path.clone(), leaf);
        contents.insert(leaf.hash, named.clone());
        written.push((path, named));
    }
    Ok(())
}

/// What both sides began with.
fn base(connection: &mut Conn, member: &Member, app: &App, theirs: (&Hash, &Tree)) -> Outcome<(Base, Tree)> {
    if let Some(tree) = store::last_tree(connection, member, &app.id)? {
        return Ok((Base::LastImport, content::tree(connection, member, &tree)?));
    }
    if apps::was_at(connection, member, app, theirs.0)? {
        return Ok((Base::Known, theirs.1.clone()));
    }
    Ok((Base::None, Tree::new()))
}

impl Update {
    /// The conflicts that nobody has decided.
    pub fn open(&self) -> usize {
        self.conflicts.iter().filter(|conflict| conflict.chosen.is_none()).count()
    }

    /// What has to be kept for the tree of both.
    ///
    /// # Errors
    /// What the disk says.
    pub fn incoming(&self, blobs: &Blobs, member: &Member) -> Outcome<Incoming> {
        let mut incoming = Incoming::default();
        for (_, bytes) in &self.merged.written {
            incoming.add(bytes, blobs, &member.org().id)?;
        }
        Ok(incoming)
    }
}
