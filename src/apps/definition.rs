//! The documents of an app, read out of its tree in two queries.

use super::content;
use crate::access::Member;
use crate::base::{Outcome, Problems};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::app::{App, DOCUMENT_LIMIT};
use crate::definition::documents::Kind;
use crate::definition::tree::{Hash, Tree};

/// The documents of `tree`, and what cannot be read of them.
///
/// # Errors
/// What the database or the disk says.
pub fn definition(connection: &mut Conn, blobs: &Blobs, member: &Member, tree: &Tree) -> Outcome<(App, Problems)> {
    let documents = tree.iter().filter(|(path, leaf)| leaf.size <= DOCUMENT_LIMIT && Kind::of_path(path).is_document());
    let hashes: Vec<Hash> = documents.map(|(_, leaf)| leaf.hash).collect();
    let contents = content::contents(connection, blobs, member, &hashes)?;
    Ok(App::load(tree, |_, leaf| contents.get(&leaf.hash).cloned()))
}
