//! What a new app can begin as.

mod contact;
mod multi_page;
mod parts;
mod theme;

use super::documents::{Document, Kind, write};
use super::tree::FilePath;
use crate::say::{self, Say};
use parts::{Builder, Frame};

/// What a new app begins as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Starter {
    /// One empty page.
    Blank,
    /// A form that keeps contacts.
    ContactForm,
    /// A form in steps.
    MultiPageForm,
}

impl Starter {
    /// Every starter, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Blank, Self::ContactForm, Self::MultiPageForm];

    /// The word in forms and commands.
    pub fn word(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::ContactForm => "contact-form",
            Self::MultiPageForm => "multi-page-form",
        }
    }

    /// The starter of a [`word`](Starter::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|starter| starter.word() == word)
    }

    /// The name people choose by.
    pub fn title(self) -> Say {
        match self {
            Self::Blank => say::it("starter-blank"),
            Self::ContactForm => say::it("starter-contact"),
            Self::MultiPageForm => say::it("starter-multi"),
        }
    }

    /// One sentence about it.
    pub fn description(self) -> Say {
        match self {
            Self::Blank => say::it("starter-blank-help"),
            Self::ContactForm => say::it("starter-contact-help"),
            Self::MultiPageForm => say::it("starter-multi-help"),
        }
    }
}

/// The files of a new app. `ids` gives an id that was never given before.
pub fn files(
    starter: Starter,
    name: &str,
    description: &str,
    ids: &mut dyn FnMut() -> String,
) -> Vec<(FilePath, Vec<u8>)> {
    let mut builder = Builder::new(ids);
    let frame = Frame { name, description };
    let documents = match starter {
        Starter::Blank => parts::blank(&mut builder, &frame),
        Starter::ContactForm => contact::documents(&mut builder, &frame),
        Starter::MultiPageForm => multi_page::documents(&mut builder, &frame),
    };
    let mut files: Vec<_> = documents.iter().filter_map(in_file).collect();
    files.sort();
    files
}

fn in_file((kind, document): &(Kind, Document)) -> Option<(FilePath, Vec<u8>)> {
    kind.path().map(|path| (path, write(document)))
}

#[cfg(test)]
pub(super) mod tests;
