//! Times, sizes and counts as people read them.

pub use crate::say::bytes;

use crate::base::{Moment, iso};
use crate::say;

/// What stands in such a sentence is escaped by the room `say`, and its tags are our own.
impl askama::filters::HtmlSafe for say::Markup {}

/// A moment, seen from another.
#[derive(Debug, Clone, Copy)]
pub struct When {
    at: Moment,
    now: Moment,
}

impl When {
    /// `at`, seen from `now`.
    pub fn new(at: Moment, now: Moment) -> Self {
        Self { at, now }
    }

    /// For `<time datetime>`.
    pub fn iso(&self) -> String {
        iso(self.at)
    }

    /// The exact time, for the tooltip.
    pub fn exact(&self) -> String {
        say::exact(self.at)
    }

    /// "2 days ago". The browser's script says the same and keeps it fresh.
    pub fn ago(&self) -> String {
        say::ago((self.now - self.at).num_seconds())
    }
}
