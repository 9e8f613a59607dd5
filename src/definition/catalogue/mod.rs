//! The catalogue: what there is for builders to use, and what each takes. Controls have properties, actions and
//! operations have parameters; the checker holds apps to it, and the Studio makes its forms of it.
//!
//! The lists follow `reference/airkit-studio.md`, sections 11.2, 13 and 14. What that knows by name only has parameters
//! of any name ([`Entry::open`]).

mod actions;
mod controls;
mod operations;
pub mod settings;

use super::documents::SlotKind;
use super::walk::Noun;
use crate::airscript::Kinds;

pub use actions::action;
pub use controls::control;
pub use operations::operation;

/// What something in the catalogue takes.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The name of the sentence that builders read.
    pub title: &'static str,
    /// Its properties or parameters.
    pub params: &'static [Param],
    /// What it refers to by id.
    pub refs: &'static [Ref],
    /// The chains of actions in it, by name.
    pub chains: &'static [&'static str],
    /// Whether it may have parameters, references and chains besides these.
    pub open: bool,
    /// Whether published apps run it; the others need a service outside of Hangar and are carried, checked and shown.
    pub runs_here: bool,
}

/// A property or parameter.
#[derive(Debug, Clone, Copy)]
pub struct Param {
    /// Its name in files.
    pub name: &'static str,
    /// What it may be.
    pub wants: Wants,
    /// Whether it has to be given.
    pub required: bool,
}

/// What a property or parameter may be.
#[derive(Debug, Clone, Copy)]
pub enum Wants {
    /// A value of these kinds.
    Value(Kinds),
    /// A value of these kinds for each item of `data`, which `item` is.
    ForEach(Kinds),
    /// A variable, or a path into one, that holds values of these kinds.
    Variable(Kinds),
    /// One of these words, as a text literal.
    Word(&'static [&'static str]),
    /// A name that expressions use, as a text literal.
    Name,
}

/// A reference by id.
#[derive(Debug, Clone, Copy)]
pub struct Ref {
    /// The part it plays.
    pub role: &'static str,
    /// What it leads to.
    pub to: Target,
    /// Whether it has to be there.
    pub required: bool,
}

/// What a reference leads to.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// A node of the app.
    Node(Noun),
    /// A slot of one of these kinds.
    Slot(&'static [SlotKind]),
    /// Something that an import kept as it was.
    Kept,
}

impl Entry {
    /// An entry without parameters.
    const fn new(title: &'static str) -> Self {
        Self { title, params: &[], refs: &[], chains: &[], open: false, runs_here: true }
    }

    const fn taking(self, params: &'static [Param]) -> Self {
        Self { params, ..self }
    }

    const fn referring(self, refs: &'static [Ref]) -> Self {
        Self { refs, ..self }
    }

    const fn running(self, chains: &'static [&'static str]) -> Self {
        Self { chains, ..self }
    }

    const fn elsewhere(self) -> Self {
        Self { runs_here: false, ..self }
    }

    /// Known by name: whatever is given to it is carried.
    const fn by_name(title: &'static str) -> Self {
        Self { open: true, runs_here: false, ..Self::new(title) }
    }

    /// The parameter of this name.
    pub fn param(&self, name: &str) -> Option<&'static Param> {
        self.params.iter().find(|param| param.name == name)
    }
}

impl Param {
    const fn required(self) -> Self {
        Self { required: true, ..self }
    }
}

const fn value(name: &'static str, kinds: Kinds) -> Param {
    Param { name, wants: Wants::Value(kinds), required: false }
}

const fn text(name: &'static str) -> Param {
    value(name, Kinds::TEXT)
}

const fn number(name: &'static str) -> Param {
    value(name, Kinds::NUMBER)
}

const fn flag(name: &'static str) -> Param {
    value(name, Kinds::BOOLEAN)
}

const fn any(name: &'static str) -> Param {
    value(name, Kinds::ANY)
}

const fn for_each(name: &'static str, kinds: Kinds) -> Param {
    Param { name, wants: Wants::ForEach(kinds), required: false }
}

const fn variable(name: &'static str, kinds: Kinds) -> Param {
    Param { name, wants: Wants::Variable(kinds), required: false }
}

const fn one_of(name: &'static str, words: &'static [&'static str]) -> Param {
    Param { name, wants: Wants::Word(words), required: false }
}

const fn name(name: &'static str) -> Param {
    Param { name, wants: Wants::Name, required: false }
}

const fn to(role: &'static str, noun: Noun) -> Ref {
    Ref { role, to: Target::Node(noun), required: true }
}

/// Units of durations, as `ADD_TO_DATETIME` calls them.
const UNITS: &[&str] = &["milliseconds", "seconds", "minutes", "hours", "days", "weeks", "months", "years"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::documents::{Action, ControlType, Operation};

    fn all() -> Vec<(String, Entry)> {
        let controls = ControlType::ALL.iter().map(|kind| (format!("control {}", kind.word()), control(*kind)));
        let actions = Action::WORDS.iter().map(|word| (format!("action {word}"), action(word)));
        let operations = Operation::WORDS.iter().map(|word| (format!("operation {word}"), operation(word)));
        controls.chain(actions).chain(operations).collect()
    }

    #[test]
    fn the_catalogue_is_whole() {
        assert_eq!((ControlType::ALL.len(), Action::WORDS.len(), Operation::WORDS.len()), (41, 45, 39));
        for (name, entry) in all() {
            assert_ne!(entry.title, "unknown-part", "{name}");
            let mut names: Vec<_> = entry.params.iter().map(|param| param.name).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), entry.params.len(), "{name} has a parameter twice");
            for param in entry.params.iter().filter(|param| matches!(param.wants, Wants::ForEach(_))) {
                assert!(entry.param("data").is_some(), "{name}: {} has no data to go through", param.name);
            }
        }
    }

    #[test]
    fn what_is_foreign_runs_nowhere() {
        for entry in [control(ControlType::Foreign), action("foreign"), operation("foreign")] {
            assert!(entry.open && !entry.runs_here);
        }
    }
}
