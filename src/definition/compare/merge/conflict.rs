//! Where both changed the same thing differently, and which side was chosen.

use std::collections::BTreeMap;

use crate::definition::compare::shown::Shown;
use crate::definition::tree::{FilePath, Hash};
use crate::say::Say;

/// One side of a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Keep ours.
    Ours,
    /// Take theirs.
    Theirs,
}

impl Choice {
    /// The word in forms and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Theirs => "theirs",
        }
    }

    /// The choice of a [`word`](Choice::word).
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Ours, Self::Theirs].into_iter().find(|choice| choice.word() == word)
    }
}

/// The choices made, by the keys of conflicts.
pub type Choices = BTreeMap<String, Choice>;

/// What both did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// Both gave a field another value.
    Field,
    /// Both put a thing at another place.
    Place,
    /// Both brought a list into another order.
    Order,
    /// We changed what they removed.
    RemovedByThem,
    /// They changed what we removed.
    RemovedByUs,
    /// Both changed a file of which only one can stay.
    File,
}

impl Clash {
    /// The word for it in the output of commands.
    pub fn word(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Place => "place",
            Self::Order => "order",
            Self::RemovedByThem => "removed-by-them",
            Self::RemovedByUs => "removed-by-us",
            Self::File => "file",
        }
    }
}

/// Both changed the same thing differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The name under which a side is chosen: 16 hexadecimal digits, the same whenever the same three trees are merged.
    pub key: String,
    /// The file.
    pub path: FilePath,
    /// What builders call the file: "Page Start".
    pub title: Say,
    /// The id of the thing; empty for the file itself.
    pub id: String,
    /// What builders call the thing: "Button Submit"; empty for the file itself.
    pub node: Say,
    /// What it is in, from the outside in.
    pub within: Vec<Say>,
    /// What both did.
    pub clash: Clash,
    /// The field, in dots and in words; empty where it is not about one.
    pub field: (String, Say),
    /// Our value, as builders read it; nothing where there is none.
    pub ours: Option<Shown>,
    /// Their value, as builders read it; nothing where there is none.
    pub theirs: Option<Shown>,
    /// What was chosen; nothing yet means that ours stays for now.
    pub chosen: Option<Choice>,
}

/// The file that conflicts are in.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its path.
    pub path: FilePath,
    /// What builders call it.
    pub title: Say,
}

impl Conflict {
    /// A conflict about the file at `place`.
    pub(super) fn new(place: &Place, clash: Clash) -> Self {
        let (path, title) = (place.path.clone(), place.title.clone());
        let (id, key, field) = (String::new(), String::new(), (String::new(), Say::from("")));
        Self {
            key,
            path,
            title,
            id,
            node: "".into(),
            within: Vec::new(),
            clash,
            field,
            ours: None,
            theirs: None,
            chosen: None,
        }
    }

    fn keyed(mut self) -> Self {
        let about = [self.path.as_str(), &self.id, self.clash.word(), &self.field.0].join("\0");
        self.key = Hash::of(about.as_bytes()).hex().chars().take(16).collect();
        self
    }
}

/// Knows the choices, and notes the conflicts.
pub struct Judge<'a> {
    choices: &'a Choices,
    /// The conflicts so far.
    pub conflicts: Vec<Conflict>,
}

impl<'a> Judge<'a> {
    /// One that has noted nothing.
    pub fn new(choices: &'a Choices) -> Self {
        Self { choices, conflicts: Vec::new() }
    }

    /// Notes the conflict; gives the side that was chosen, or ours.
    pub fn choose(&mut self, conflict: Conflict) -> Choice {
        let conflict = conflict.keyed();
        let chosen = self.choices.get(&conflict.key).copied();
        self.conflicts.push(Conflict { chosen, ..conflict });
        chosen.unwrap_or(Choice::Ours)
    }
}
