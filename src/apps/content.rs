//! Contents and trees: kept once an Organization, by hash.

use std::collections::HashMap;
use std::io::{self, Read};

use diesel::prelude::*;

use super::figures::{BATCH, Figure, figures_in};
use crate::access::Member;
use crate::base::{OrgId, Outcome, Refusal};
use crate::blobs::Blobs;
use crate::bundle::{Method, Packed};
use crate::db::schema::{blobs, trees};
use crate::db::{Conn, on_engine};
use crate::definition::tree::{Hash, Tree};

/// Packed bytes up to which a content lies in the database: reading a row of this size costs less than opening a file.
pub(super) const IN_ROW: usize = 64 << 10;

/// The bytes, as they lie, of contents that lie in the database.
///
/// # Errors
/// What the database says.
pub fn bodies(connection: &mut Conn, org: &OrgId, hashes: &[Hash]) -> Outcome<HashMap<Hash, Vec<u8>>> {
    let mut all = HashMap::with_capacity(hashes.len());
    for batch in hashes.chunks(BATCH) {
        let words: Vec<String> = batch.iter().map(Hash::hex).collect();
        let query = blobs::table
            .filter(blobs::org_id.eq(org))
            .filter(blobs::hash.eq_any(words))
            .select((blobs::hash, blobs::body));
        let rows: Vec<(String, Option<Vec<u8>>)> = on_engine!(connection, inside => query.load(inside))?;
        all.extend(rows.into_iter().filter_map(|(hash, body)| Some((Hash::parse(&hash)?, body?))));
    }
    Ok(all)
}

/// The content with this hash.
///
/// # Errors
/// `NotFound` when the Organization has none: a hash is no key to what others keep.
pub fn content(connection: &mut Conn, blobs: &Blobs, member: &Member, hash: &Hash) -> Outcome<Vec<u8>> {
    contents(connection, blobs, member, &[*hash])?.remove(hash).ok_or(Refusal::NotFound)
}

/// The contents with these hashes, in two reads of the database however many they are.
///
/// # Errors
/// What the database or the disk says; a hash the Organization does not have is left out.
pub fn contents(
    connection: &mut Conn,
    blobs: &Blobs,
    member: &Member,
    hashes: &[Hash],
) -> Outcome<HashMap<Hash, Vec<u8>>> {
    contents_in(connection, blobs, &member.org().id, hashes)
}

/// [`contents`] of `org`, for those who are no members: of what is published, a visitor sees what a deployment shows.
///
/// # Errors
/// What the database or the disk says.
pub fn contents_in(
    connection: &mut Conn,
    blobs: &Blobs,
    org: &OrgId,
    hashes: &[Hash],
) -> Outcome<HashMap<Hash, Vec<u8>>> {
    let figures = figures_in(connection, org, hashes)?;
    let in_rows: Vec<Hash> =
        figures.iter().filter(|(_, figure)| figure.location.is_none()).map(|(hash, _)| *hash).collect();
    let mut bodies = bodies(connection, org, &in_rows)?;
    let mut all = HashMap::new();
    for (hash, figure) in figures {
        let body: Box<dyn Read> = match &figure.location {
            Some(place) => Box::new(blobs.read(place)?),
            None => match bodies.remove(&hash) {
                Some(body) => Box::new(io::Cursor::new(body)),
                None => continue,
            },
        };
        all.insert(hash, unpacked(&figure.packed, body)?);
    }
    Ok(all)
}

/// The bytes of a content that lies in the blob store, as they are read; nothing when it lies in the database.
///
/// # Errors
/// What the disk says.
pub fn stream(blobs: &Blobs, figure: &Figure) -> Outcome<Option<Box<dyn Read>>> {
    let Some(place) = &figure.location else { return Ok(None) };
    let body = io::BufReader::with_capacity(IN_ROW, blobs.read(place)?).take(figure.packed.packed_size);
    Ok(Some(match figure.packed.method {
        Method::Stored => Box::new(body),
        Method::Deflated => Box::new(flate2::read::DeflateDecoder::new(body).take(figure.packed.size)),
    }))
}

fn unpacked(packed: &Packed, body: Box<dyn Read>) -> Outcome<Vec<u8>> {
    let size = usize::try_from(packed.size).map_err(Refusal::broken)?;
    let mut bytes = Vec::with_capacity(size);
    match packed.method {
        Method::Stored => body.take(packed.size).read_to_end(&mut bytes)?,
        Method::Deflated => flate2::read::DeflateDecoder::new(body).take(packed.size).read_to_end(&mut bytes)?,
    };
    if bytes.len() == size { Ok(bytes) } else { Err(Refusal::broken("a content is shorter than its row says")) }
}

/// Writes `tree` where the Organization has no such tree yet.
///
/// # Errors
/// What the database says.
pub fn keep_tree(connection: &mut Conn, org: &OrgId, tree: &Tree) -> Outcome<Hash> {
    keep_laid(connection, org, tree, None)
}

/// [`keep_tree`], with how its contents lie, as that is [`written`](figures::written).
pub(super) fn keep_laid(connection: &mut Conn, org: &OrgId, tree: &Tree, figures: Option<Vec<u8>>) -> Outcome<Hash> {
    let hash = tree.hash();
    let there: Option<String> =
        trees::table.find((org, hash.hex())).select(trees::hash).get_result(connection).optional()?;
    if there.is_none() {
        let (listing, figures) = (trees::listing.eq(tree.listing()), trees::figures.eq(figures));
        diesel::insert_into(trees::table)
            .values((trees::org_id.eq(org), trees::hash.eq(hash.hex()), listing, figures))
            .execute(connection)?;
    }
    Ok(hash)
}

/// The tree with this hash.
///
/// # Errors
/// `NotFound` when the Organization has none.
pub fn tree(connection: &mut Conn, member: &Member, hash: &Hash) -> Outcome<Tree> {
    tree_in(connection, &member.org().id, hash)
}

/// [`tree`] of `org`, for those who are no members.
///
/// # Errors
/// As [`tree`].
pub fn tree_in(connection: &mut Conn, org: &OrgId, hash: &Hash) -> Outcome<Tree> {
    let listing: String = trees::table.find((org, hash.hex())).select(trees::listing).get_result(connection)?;
    Tree::parse(&listing).ok_or_else(|| Refusal::broken("a tree's listing cannot be read"))
}
