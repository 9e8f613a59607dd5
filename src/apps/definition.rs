//! The documents of an app, read out of its tree in two queries.

use std::collections::HashMap;

use super::content;
use crate::access::Member;
use crate::base::{Outcome, Problems};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::app::{App, DOCUMENT_LIMIT};
use crate::definition::documents::{Kind, Settings};
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};

/// The documents of `tree`, and what cannot be read of them.
///
/// # Errors
/// What the database or the disk says.
pub fn definition(connection: &mut Conn, blobs: &Blobs, member: &Member, tree: &Tree) -> Outcome<(App, Problems)> {
    let documents = tree.iter().filter(|(path, _)| Kind::of_path(path).is_document());
    let contents = contents_of(connection, blobs, member, documents)?;
    Ok(App::load(tree, |_, leaf| contents.get(&leaf.hash).cloned()))
}

/// The settings of the tree `hash`, without the rest of the app: an app that cannot say has neither profiles nor slots.
///
/// # Errors
/// What the database or the disk says.
pub fn settings(connection: &mut Conn, blobs: &Blobs, member: &Member, hash: &Hash) -> Outcome<Settings> {
    let tree = content::tree(connection, member, hash)?;
    let own = tree.find("settings.json").map(|(path, leaf)| (path.clone(), leaf));
    let (app, _) = definition(connection, blobs, member, &own.into_iter().collect())?;
    Ok(app.settings().cloned().unwrap_or_default())
}

/// The bytes of these documents; what is too large for a document is left out.
pub(super) fn contents_of<'a>(
    connection: &mut Conn,
    blobs: &Blobs,
    member: &Member,
    documents: impl Iterator<Item = (&'a FilePath, &'a Leaf)>,
) -> Outcome<HashMap<Hash, Vec<u8>>> {
    let fit = documents.filter(|(_, leaf)| leaf.size <= DOCUMENT_LIMIT);
    let hashes: Vec<Hash> = fit.map(|(_, leaf)| leaf.hash).collect();
    content::contents(connection, blobs, member, &hashes)
}
