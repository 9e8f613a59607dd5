//! Contents and trees: kept once an Organization, by hash.

use std::collections::{HashMap, HashSet};
use std::io::{self, Read, Seek, SeekFrom, Write};

use diesel::prelude::*;
use tempfile::SpooledTempFile;

use crate::access::Member;
use crate::base::{OrgId, Outcome, Refusal};
use crate::blobs::{Blobs, Staged};
use crate::bundle::{Method, Packed, pack};
use crate::db::Conn;
use crate::db::schema::{blobs, trees};
use crate::definition::tree::{Hash, Leaf, Tree};

/// Packed bytes up to which a content lies in the database: reading a row of this size costs less than opening a file.
const IN_ROW: usize = 64 << 10;
/// Bytes of small contents that wait in memory; more wait in a temporary file.
const WAITING: usize = 4 << 20;
/// Hashes asked for at once.
const BATCH: usize = 500;

/// Contents on their way in, before the transaction that keeps them.
pub struct Incoming {
    spool: SpooledTempFile,
    small: Vec<(Packed, u64)>,
    large: Vec<(Packed, Staged)>,
    seen: HashSet<Hash>,
}

impl Default for Incoming {
    fn default() -> Self {
        Self { spool: SpooledTempFile::new(WAITING), small: Vec::new(), large: Vec::new(), seen: HashSet::new() }
    }
}

impl Incoming {
    /// Takes `bytes` in, and gives what a tree says of them.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add(&mut self, bytes: &[u8], blobs: &Blobs, org: &OrgId) -> Outcome<Leaf> {
        let (packed, body) = pack(bytes);
        let leaf = Leaf { hash: packed.hash, size: packed.size };
        if !self.seen.insert(packed.hash) {
            return Ok(leaf);
        }
        if body.len() <= IN_ROW {
            let start = self.spool.seek(SeekFrom::End(0))?;
            self.spool.write_all(&body)?;
            self.small.push((packed, start));
        } else {
            let mut staged = blobs.stage(org)?;
            staged.write_all(&body)?;
            staged.settle()?;
            self.large.push((packed, staged));
        }
        Ok(leaf)
    }

    /// Takes a large content in that was written to `staged` as it lies.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add_staged(&mut self, packed: Packed, mut staged: Staged) -> Outcome<Leaf> {
        if self.seen.insert(packed.hash) {
            staged.settle()?;
            self.large.push((packed, staged));
        }
        Ok(Leaf { hash: packed.hash, size: packed.size })
    }

    /// Writes the rows of what the Organization does not have yet, in the caller's transaction. After the commit, what
    /// this gives must be [kept](Kept::settle); without, the files go again.
    ///
    /// # Errors
    /// What the database or the disk says.
    pub fn keep(mut self, connection: &mut Conn, org: &OrgId) -> Outcome<Kept> {
        let hashes: Vec<Hash> = self.seen.iter().copied().collect();
        let there = known(connection, org, &hashes)?;
        for (packed, start) in self.small.iter().filter(|(packed, _)| !there.contains(&packed.hash)) {
            let mut body = vec![0; usize::try_from(packed.packed_size).map_err(Refusal::broken)?];
            self.spool.seek(SeekFrom::Start(*start))?;
            self.spool.read_exact(&mut body)?;
            insert(connection, org, packed, (Some(&body), None))?;
        }
        let mut staged = Vec::new();
        for (packed, file) in self.large.into_iter().filter(|(packed, _)| !there.contains(&packed.hash)) {
            insert(connection, org, &packed, (None, Some(file.location())))?;
            staged.push(file);
        }
        Ok(Kept(staged))
    }
}

/// Files whose rows are written but perhaps not committed.
#[must_use = "files that are not settled after the commit are taken away"]
pub struct Kept(Vec<Staged>);

impl Kept {
    /// The transaction is committed: the files stay.
    pub fn settle(self) {
        self.0.into_iter().for_each(Staged::keep);
    }
}

fn known(connection: &mut Conn, org: &OrgId, hashes: &[Hash]) -> Outcome<HashSet<Hash>> {
    let mut known = HashSet::new();
    for batch in hashes.chunks(BATCH) {
        let words: Vec<String> = batch.iter().map(Hash::hex).collect();
        let found: Vec<String> = blobs::table
            .filter(blobs::org_id.eq(org))
            .filter(blobs::hash.eq_any(words))
            .select(blobs::hash)
            .load(connection)?;
        known.extend(found.iter().filter_map(|word| Hash::parse(word)));
    }
    Ok(known)
}

fn insert(connection: &mut Conn, org: &OrgId, packed: &Packed, place: (Option<&[u8]>, Option<&str>)) -> Outcome<()> {
    let (body, location) = place;
    diesel::insert_into(blobs::table)
        .values((
            blobs::org_id.eq(org),
            blobs::hash.eq(packed.hash.hex()),
            blobs::size.eq(i64::try_from(packed.size).map_err(Refusal::broken)?),
            blobs::method.eq(i32::from(packed.method.number())),
            blobs::crc32.eq(i64::from(packed.crc32)),
            blobs::packed_size.eq(i64::try_from(packed.packed_size).map_err(Refusal::broken)?),
            blobs::body.eq(body),
            blobs::location.eq(location),
        ))
        .execute(connection)?;
    Ok(())
}

/// How a content lies, and the file it lies in when it is large.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its figures.
    pub packed: Packed,
    /// The location in the blob store; none when it lies in the database.
    pub location: Option<String>,
}

type FigureRow = (String, i64, i32, i64, i64, Option<String>);

fn figure(row: FigureRow) -> Outcome<(Hash, Figure)> {
    let (hash, size, method, crc32, packed_size, location) = row;
    let broken = || Refusal::broken("a row of blobs does not make sense");
    let hash = Hash::parse(&hash).ok_or_else(broken)?;
    let method = u16::try_from(method).ok().and_then(Method::of_number).ok_or_else(broken)?;
    let packed = Packed {
        hash,
        size: u64::try_from(size).map_err(Refusal::broken)?,
        method,
        crc32: u32::try_from(crc32).map_err(Refusal::broken)?,
        packed_size: u64::try_from(packed_size).map_err(Refusal::broken)?,
    };
    Ok((hash, Figure { packed, location }))
}

/// How the contents with these hashes lie.
///
/// # Errors
/// What the database says; a hash the Organization does not have is left out.
pub fn figures(connection: &mut Conn, member: &Member, hashes: &[Hash]) -> Outcome<HashMap<Hash, Figure>> {
    let mut all = HashMap::new();
    for batch in hashes.chunks(BATCH) {
        let words: Vec<String> = batch.iter().map(Hash::hex).collect();
        let rows: Vec<FigureRow> = blobs::table
            .filter(blobs::org_id.eq(&member.org().id))
            .filter(blobs::hash.eq_any(words))
            .select((blobs::hash, blobs::size, blobs::method, blobs::crc32, blobs::packed_size, blobs::location))
            .load(connection)?;
        for row in rows {
            let (hash, kept) = figure(row)?;
            all.insert(hash, kept);
        }
    }
    Ok(all)
}

/// The bytes, as they lie, of contents that lie in the database.
///
/// # Errors
/// What the database says.
pub fn bodies(connection: &mut Conn, org: &OrgId, hashes: &[Hash]) -> Outcome<HashMap<Hash, Vec<u8>>> {
    let mut all = HashMap::new();
    for batch in hashes.chunks(BATCH) {
        let words: Vec<String> = batch.iter().map(Hash::hex).collect();
        let rows: Vec<(String, Option<Vec<u8>>)> = blobs::table
            .filter(blobs::org_id.eq(org))
            .filter(blobs::hash.eq_any(words))
            .select((blobs::hash, blobs::body))
            .load(connection)?;
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
    let figures = figures(connection, member, hashes)?;
    let in_rows: Vec<Hash> =
        figures.iter().filter(|(_, figure)| figure.location.is_none()).map(|(hash, _)| *hash).collect();
    let mut bodies = bodies(connection, &member.org().id, &in_rows)?;
    let mut all = HashMap::new();
    for (hash, figure) in figures {
        let body: Box<dyn Read> = match &figure.location {
            Some(location) => Box::new(blobs.read(location)?),
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
    let Some(location) = &figure.location else { return Ok(None) };
    let body = io::BufReader::with_capacity(IN_ROW, blobs.read(location)?).take(figure.packed.packed_size);
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
    let hash = tree.hash();
    let there: Option<String> =
        trees::table.find((org, hash.hex())).select(trees::hash).get_result(connection).optional()?;
    if there.is_none() {
        diesel::insert_into(trees::table)
            .values((trees::org_id.eq(org), trees::hash.eq(hash.hex()), trees::listing.eq(tree.listing())))
            .execute(connection)?;
    }
    Ok(hash)
}

/// The tree with this hash.
///
/// # Errors
/// `NotFound` when the Organization has none.
pub fn tree(connection: &mut Conn, member: &Member, hash: &Hash) -> Outcome<Tree> {
    let listing: String =
        trees::table.find((&member.org().id, hash.hex())).select(trees::listing).get_result(connection)?;
    Tree::parse(&listing).ok_or_else(|| Refusal::broken("a tree's listing cannot be read"))
}
