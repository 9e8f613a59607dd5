//! What differs between two trees of an app, and what two people made of one: compare, and merge.
//!
//! Both look at documents as values: a thing is what has an `id`, wherever in its document it stands, and all else are
//! fields of the thing they stand in. So they know as little of the types of documents as they can: [`words`] alone
//! knows what builders call kinds and fields, and a name it does not know is shown as it stands in the file.
//!
//! This room does not know whose trees these are, which of them is a draft or a version, or where files are kept: it
//! is given a way to read, and reads only files whose hashes differ (and the web flows that such pages are in).

mod document;
mod files;
mod flat;
mod merge;
mod order;
mod part;
mod pieces;
mod shown;
#[cfg(test)]
mod tests;
mod words;

pub use files::{compare, needed};
pub use merge::{Choice, Choices, Clash, Conflict, Merged, Trees, merge, needed_to_merge};
pub use part::{Amount, Change, Comparison, FieldChange, How, Move, Part};
pub use pieces::Piece;
pub use shown::{Names, Shown};

use super::tree::Hash;

/// How the bytes with a hash are had; nothing where they cannot be.
pub type Read<'a> = dyn Fn(&Hash) -> Option<Vec<u8>> + 'a;
