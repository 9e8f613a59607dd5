//! The documents of an app, read out of its tree in two queries.

use std::collections::HashMap;
use std::io::Read;

use super::content;
use crate::access::Member;
use crate::base::{Outcome, Problems, Refusal};
use crate::blobs::Blobs;
use crate::bundle::Method;
use crate::db::Conn;
use crate::definition::app::App;
use crate::definition::documents::Kind;
use crate::definition::tree::{Hash, Tree};

/// The documents of `tree`, and what cannot be read of them.
///
/// # Errors
/// What the database says; `Broken` when a content is not in the store.
pub fn definition(connection: &mut Conn, blobs: &Blobs, member: &Member, tree: &Tree) -> Outcome<(App, Problems)> {
    let documents = tree.iter().filter(|(path, _)| Kind::of_path(path).is_document());
    let hashes: Vec<Hash> = documents.map(|(_, leaf)| leaf.hash).collect();
    let figures = content::figures(connection, member, &hashes)?;
    let mut bodies = content::bodies(connection, &member.org().id, &hashes)?;
    let mut contents = HashMap::with_capacity(hashes.len());
    for hash in hashes {
        let figure = figures.get(&hash).ok_or_else(|| Refusal::broken("a content of the tree is not in the store"))?;
        let bytes = match (bodies.remove(&hash), figure.packed.method) {
            (Some(body), Method::Deflated) => {
                let mut bytes = Vec::with_capacity(usize::try_from(figure.packed.size).map_err(Refusal::broken)?);
                flate2::read::DeflateDecoder::new(body.as_slice()).take(figure.packed.size).read_to_end(&mut bytes)?;
                bytes
            }
            (Some(body), Method::Stored) => body,
            (None, _) if contents.contains_key(&hash) => continue,
            (None, _) => content::content(connection, blobs, member, &hash)?,
        };
        contents.insert(hash, bytes);
    }
    Ok(App::load(tree, |_, leaf| contents.get(&leaf.hash).cloned()))
}
