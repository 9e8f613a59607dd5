//! What a comparison gives.

use serde_json::Value;

use super::pieces::{Piece, pieces};
use super::shown::Shown;
use crate::definition::tree::{FilePath, Leaf};
use crate::say::Say;

/// What happened to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// It is new.
    Added,
    /// It is there in both, and not the same.
    Changed,
    /// It is the same in another place.
    Moved,
    /// It is gone.
    Removed,
}

impl How {
    /// The word for it in the output of commands.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::Removed => "removed",
        }
    }
}

/// Everything that differs between two trees.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// The files that differ, in the order in which builders meet the parts of an app.
    pub parts: Vec<Part>,
}

/// How many things differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amount {
    /// Things that are new.
    pub added: usize,
    /// Things that are not the same.
    pub changed: usize,
    /// Things that are the same in another place.
    pub moved: usize,
    /// Things that are gone.
    pub removed: usize,
}

impl Amount {
    /// All of them.
    pub fn total(self) -> usize {
        self.added + self.changed + self.moved + self.removed
    }

    fn count(&mut self, how: How) {
        match how {
            How::Added => self.added += 1,
            How::Changed => self.changed += 1,
            How::Moved => self.moved += 1,
            How::Removed => self.removed += 1,
        }
    }
}

impl Comparison {
    /// Whether both trees hold the same.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// How many things differ: a part that is new or gone counts once, with all that is in it.
    pub fn amount(&self) -> Amount {
        let mut amount = Amount::default();
        for part in &self.parts {
            match part.how {
                How::Changed if !part.changes.is_empty() => {
                    part.changes.iter().for_each(|change| amount.count(change.how));
                }
                how => amount.count(how),
            }
        }
        amount
    }
}

/// A file that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Where it is; where it was, when it is gone.
    pub path: FilePath,
    /// Where it was, when that is another place.
    pub moved_from: Option<FilePath>,
    /// What happened to it.
    pub how: How,
    /// What builders call it: "Page Start".
    pub title: Say,
    /// The name of the web flow it is in, for a page.
    pub flow: Option<String>,
    /// What the trees say of it, before and after.
    pub leaves: (Option<Leaf>, Option<Leaf>),
    /// What changed in it. Nothing when the whole is new, gone, moved or no document, or written otherwise but to the
    /// same effect.
    pub changes: Vec<Change>,
}

/// A thing in a document that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What happened to it.
    pub how: How,
    /// Its id; empty for the document itself.
    pub id: String,
    /// What builders call it: "Button Submit".
    pub node: Say,
    /// What it is in, from the outside in; nothing for what the document itself holds.
    pub within: Vec<Say>,
    /// Where it came from; nothing unless it moved.
    pub moved: Option<Move>,
    /// How many things in it came or went with it.
    pub inside: usize,
    /// Its fields that changed; all its fields, when it came or went.
    pub fields: Vec<FieldChange>,
}

/// Where a thing came from.
#[derive(Debug, Clone, PartialEq)]
pub enum Move {
    /// From another place of the same list.
    Within,
    /// Out of these things, from the outside in; none for the document itself.
    OutOf(Vec<Say>),
}

/// A field that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// The names of the members that lead to it, with dots between.
    pub name: String,
    /// What builders call it: "Is visible".
    pub word: Say,
    /// Its value before, as builders read it; nothing when it had none.
    pub before: Option<Shown>,
    /// Its value after, as builders read it; nothing when it has none.
    pub after: Option<Shown>,
    /// Its value before and after, as it stands in the file.
    pub raw: (Option<Value>, Option<Value>),
}

/// Texts from this length on are shown with what changed in them, instead of one after the other.
const LONG: usize = 48;

impl FieldChange {
    /// What changed inside of a long text; nothing for everything else.
    pub fn pieces(&self) -> Option<Vec<Piece>> {
        let (before, after) = (self.before.as_ref()?.text()?, self.after.as_ref()?.text()?);
        let long = before.len().max(after.len()) >= LONG;
        long.then(|| pieces(before, after))
    }
}
