//! An update of an app with which nothing is shared that is known here: file by file, one side or the other.

use super::update::Base;
use crate::definition::compare::{Choice, Choices, Clash, Conflict, How, Merged, Names, Part, Read, Trees, compare};
use crate::definition::tree::{Hash, Tree};
use crate::say;

/// The tree of both, where what comes is taken unless somebody chose otherwise. Documents are not mixed: things of two
/// apps that know nothing of each other do not belong together.
pub(super) fn side_by_side(trees: &Trees<'_>, read: &Read<'_>, chosen: &Choices) -> Merged {
    let differing = compare(trees.ours, trees.theirs, read, &Names::default());
    let mut merged = Merged { tree: trees.theirs.clone(), ..Merged::default() };
    // What only the bundle has stands in nobody's way.
    for part in differing.parts.iter().filter(|part| part.how != How::Added) {
        let key: String = Hash::of(part.path.as_str().as_bytes()).hex().chars().take(16).collect();
        let choice = chosen.get(&key).copied().unwrap_or(Choice::Theirs);
        if choice == Choice::Ours {
            keep(&mut merged.tree, trees.ours, part);
        }
        merged.conflicts.push(conflict(part, key, choice));
    }
    merged
}

/// Our file in place of theirs.
fn keep(tree: &mut Tree, ours: &Tree, part: &Part) {
    let there = part.moved_from.as_ref().unwrap_or(&part.path);
    if part.moved_from.is_some() {
        tree.remove(&part.path);
    }
    if let Some(leaf) = ours.get(there.as_str()) {
        tree.put(there.clone(), leaf);
    }
}

fn conflict(part: &Part, key: String, choice: Choice) -> Conflict {
    let clash = if part.how == How::Removed { Clash::RemovedByThem } else { Clash::File };
    Conflict {
        key,
        path: part.path.clone(),
        title: part.title.clone(),
        id: String::new(),
        node: say::plain(""),
        within: Vec::new(),
        clash,
        field: (String::new(), say::plain("")),
        ours: None,
        theirs: None,
        chosen: Some(choice),
    }
}

impl Base {
    /// Whether there is one.
    pub fn is_known(self) -> bool {
        self != Self::None
    }
}
