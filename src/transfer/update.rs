//! Three states of an app beside each other: what both sides began with, the draft, and what came.

use std::collections::HashMap;

use super::store;
use crate::access::Member;
use crate::apps::content::{self, Incoming};
use crate::apps::{self, App};
use crate::base::Outcome;
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition;
use crate::definition::compare::{
    Choice, Choices, Comparison, Conflict, Merged, Names, Trees, compare, merge, needed, needed_to_merge,
};
use crate::definition::documents::Kind;
use crate::definition::tree::{FilePath, Hash, Tree};

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
    let their_tree = content::tree(connection, member, theirs)?;
    let (base, base_tree) = base(connection, member, &app, (theirs, &their_tree))?;
    let trees = Trees { base: &base_tree, ours: &ours, theirs: &their_tree };
    let mut wanted: Vec<Hash> = needed_to_merge(&trees).into_iter().collect();
    wanted.extend(needed(&ours, &their_tree));
    let documents = ours.iter().chain(their_tree.iter()).filter(|(path, _)| Kind::of_path(path).is_document());
    wanted.extend(documents.map(|(_, leaf)| leaf.hash));
    wanted.sort();
    wanted.dedup();
    let mut contents = content::contents(connection, blobs, member, &wanted)?;
    let (mut choices, mut merged) = (chosen.clone(), Merged::default());
    // Choosing one side can bring another conflict to light, which is chosen for in turn.
    for _ in 0..ROUNDS {
        merged = merge(&trees, &|hash| contents.get(hash).cloned(), &choices, &Names::default());
        let open = merged.conflicts.iter().filter(|conflict| conflict.chosen.is_none());
        let decided: Vec<_> =
            open.filter_map(|conflict| Some((conflict.key.clone(), decided(conflict, base)?))).collect();
        if decided.is_empty() {
            break;
        }
        choices.extend(decided);
    }
    keep_name(&mut merged, &app, &contents)?;
    contents.extend(merged.written.iter().map(|(_, bytes)| (Hash::of(bytes), bytes.clone())));
    let read = |hash: &Hash| contents.get(hash).cloned();
    let after = definition::App::load(&merged.tree, |_, leaf| read(&leaf.hash));
    let changes = compare(&ours, &merged.tree, &read, &Names::of(&after.0));
    let conflicts = merged.conflicts.iter().filter(|conflict| !is_name(conflict)).cloned().collect();
    Ok(Update { app, base, conflicts, changes, after, merged })
}

/// Rounds in which chosen sides may bring further conflicts to light.
const ROUNDS: usize = 16;

/// The side of a conflict that nobody is asked about: the name is this Organization's, and where nothing is known that both
/// began with, what comes is what is wanted.
fn decided(conflict: &Conflict, base: Base) -> Option<Choice> {
    if is_name(conflict) {
        return Some(Choice::Ours);
    }
    (base == Base::None).then_some(Choice::Theirs)
}

/// Whether it is about what the app is called or for.
fn is_name(conflict: &Conflict) -> bool {
    Kind::of_path(&conflict.path) == Kind::App
        && conflict.id.is_empty()
        && ["name", "description"].contains(&conflict.field.0.as_str())
}

/// Name and description are those that the app has here.
fn keep_name(merged: &mut Merged, app: &App, contents: &HashMap<Hash, Vec<u8>>) -> Outcome<()> {
    let Some(path) = FilePath::parse("app.json") else { return Ok(()) };
    let Some(leaf) = merged.tree.get(path.as_str()) else { return Ok(()) };
    let written = merged.written.iter().position(|(there, _)| *there == path);
    let bytes = match written {
        Some(at) => merged.written.get(at).map(|(_, bytes)| bytes.clone()),
        None => contents.get(&leaf.hash).cloned(),
    };
    let Some(bytes) = bytes else { return Ok(()) };
    let named = definition::edit::rewrite_app(&bytes, &app.name, &app.description)?;
    if named != bytes {
        written.into_iter().for_each(|at| drop(merged.written.remove(at)));
        let leaf = definition::tree::Leaf { hash: Hash::of(&named), size: named.len() as u64 };
        merged.tree.put(path.clone(), leaf);
        merged.written.push((path, named));
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
