//! Reads the contents of an app for the scanner, a few at a time: pictures and the like by their first bytes alone.

use std::io::Read;

use crate::access::Member;
use crate::apps::{content, figures};
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::definition::secrets::{Finding, Pieces, WHOLE, is_text, scan};
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};
use crate::installation::Cell;

/// Contents of the database that are read at once.
const BATCH: usize = 64;
/// First bytes by which a text is told from other files.
const FIRST: u64 = 4 << 10;
/// Bytes of a large text that are read at once.
const PIECE: usize = 1 << 20;

/// What looks like a secret in the files of `tree`.
///
/// # Errors
/// What the database or the disk says.
pub fn findings(connection: &mut Conn, cell: &Cell, member: &Member, tree: &Tree) -> Outcome<Vec<Finding>> {
    let files: Vec<(&FilePath, &Leaf)> = tree.iter().collect();
    let mut found = Vec::new();
    for batch in files.chunks(BATCH) {
        let hashes: Vec<Hash> = batch.iter().map(|(_, leaf)| leaf.hash).collect();
        let figures = figures::figures(connection, member, &hashes)?;
        let in_rows = figures.iter().filter(|(_, figure)| figure.location.is_none());
        let in_rows: Vec<Hash> = in_rows.map(|(hash, _)| *hash).collect();
        let contents = content::contents(connection, &cell.blobs, member, &in_rows)?;
        for (path, leaf) in batch {
            if let Some(bytes) = contents.get(&leaf.hash) {
                found.extend(scan(path, bytes));
                continue;
            }
            let missing = || Refusal::broken("a content of the tree is not in the store");
            let figure = figures.get(&leaf.hash).ok_or_else(missing)?;
            let body = content::stream(&cell.blobs, figure)?.ok_or_else(missing)?;
            found.extend(large(path, body)?);
        }
    }
    Ok(found)
}

/// What looks like a secret in a file of its own.
fn large(path: &FilePath, mut body: Box<dyn Read>) -> Outcome<Vec<Finding>> {
    let mut bytes = Vec::new();
    (&mut body).take(FIRST).read_to_end(&mut bytes)?;
    if !is_text(&bytes) {
        // Its name may hold something all the same.
        return Ok(scan(path, &[]));
    }
    (&mut body).take((WHOLE - bytes.len()) as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() <= WHOLE {
        return Ok(scan(path, &bytes));
    }
    let mut pieces = Pieces::new(path);
    while !bytes.is_empty() {
        bytes.chunks(PIECE).for_each(|piece| pieces.read(piece));
        bytes.clear();
        (&mut body).take(PIECE as u64).read_to_end(&mut bytes)?;
    }
    Ok(pieces.findings())
}
