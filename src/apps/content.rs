//! Contents and trees: kept once an Organization, by hash.

use std::borrow::{Borrow, Cow};
use std::collections::{HashMap, HashSet};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::Arc;

use diesel::prelude::*;
use tempfile::SpooledTempFile;

use crate::access::Member;
use crate::base::{OrgId, Outcome, Refusal};
use crate::blobs::{Blobs, Place, Staged};
use crate::bundle::{Method, Packed, pack};
use crate::db::schema::{blobs, trees};
use crate::db::{Conn, on_engine};
use crate::definition::tree::{Hash, Leaf, Tree};

/// Packed bytes up to which a content lies in the database: reading a row of this size costs less than opening a file.
const IN_ROW: usize = 64 << 10;
/// Bytes of small contents that wait in memory; more wait in a temporary file.
const WAITING: usize = 4 << 20;
/// Packed bytes up to which a content shares its file with others that came with it: waiting for the disk once a file
/// would take longer than writing it.
const SHARED: u64 = 1 << 20;
/// Bytes after which the next such content begins another file. One that is shared stays until the last of its contents
/// goes.
const FILE_FULL: u64 = 64 << 20;
/// Hashes asked for at once.
const BATCH: usize = 500;

/// Contents on their way in, before the transaction that keeps them.
pub struct Incoming {
    spool: SpooledTempFile,
    small: Vec<(Packed, u64)>,
    large: Vec<Large>,
    files: Vec<Staged>,
    /// Where in the last file the content starts that is being written.
    start: u64,
    seen: HashSet<Hash>,
}

/// A content in a file: which, and from which byte on.
struct Large {
    packed: Packed,
    file: usize,
    from: u64,
}

impl Default for Incoming {
    fn default() -> Self {
        let spool = SpooledTempFile::new(WAITING);
        Self { spool, small: Vec::new(), large: Vec::new(), files: Vec::new(), start: 0, seen: HashSet::new() }
    }
}

impl Incoming {
    /// Takes `bytes` in, and gives what a tree says of them.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add(&mut self, bytes: &[u8], blobs: &Blobs, org: &OrgId) -> Outcome<Leaf> {
        self.add_packed(pack(bytes), blobs, org)
    }

    /// [`add`](Self::add), of a content that is packed already.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add_packed(&mut self, (packed, body): (Packed, Cow<'_, [u8]>), blobs: &Blobs, org: &OrgId) -> Outcome<Leaf> {
        if body.len() > IN_ROW {
            self.place(packed.packed_size, blobs, org)?.write_all(&body)?;
            return self.add_written(packed);
        }
        if self.seen.insert(packed.hash) {
            let start = self.spool.seek(SeekFrom::End(0))?;
            self.spool.write_all(&body)?;
            self.small.push((packed, start));
        }
        Ok(Leaf { hash: packed.hash, size: packed.size })
    }

    /// The file into which a large content of `size` bytes, as it lies, is to be written next. When it is there,
    /// [`add_written`](Self::add_written) takes it in.
    ///
    /// # Errors
    /// What the disk says.
    pub fn place(&mut self, size: u64, blobs: &Blobs, org: &OrgId) -> Outcome<&mut Staged> {
        let has_room = |file: &Staged| file.is_open() && size <= SHARED && file.len() + size <= FILE_FULL;
        if !self.files.last().is_some_and(has_room) {
            self.settle()?;
            self.files.push(blobs.stage(org)?);
        }
        let file = self.files.last_mut().ok_or_else(|| Refusal::broken("no file for a content"))?;
        self.start = file.len();
        Ok(file)
    }

    /// Takes the large content in that was written last.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add_written(&mut self, packed: Packed) -> Outcome<Leaf> {
        let leaf = Leaf { hash: packed.hash, size: packed.size };
        let index = self.files.len().saturating_sub(1);
        let Some(file) = self.files.last_mut() else { return Err(Refusal::broken("no file with a content")) };
        if !self.seen.insert(packed.hash) {
            file.cut(self.start)?;
            return Ok(leaf);
        }
        self.large.push(Large { packed, file: index, from: self.start });
        if packed.packed_size > SHARED {
            file.settle()?;
        }
        Ok(leaf)
    }

    /// Makes what lies in files durable. Called before a transaction begins, it need not wait for the disk;
    /// [`keep`](Self::keep) does it at the latest.
    ///
    /// # Errors
    /// What the disk says.
    pub fn settle(&mut self) -> Outcome<()> {
        Ok(self.files.last_mut().map_or(Ok(()), Staged::settle)?)
    }

    /// Writes the rows of what the Organization does not have yet, in the caller's transaction. After the commit, what
    /// this gives must be [kept](Kept::settle); without, the files go again.
    ///
    /// # Errors
    /// What the database or the disk says.
    pub fn keep(mut self, connection: &mut Conn, org: &OrgId) -> Outcome<Kept> {
        self.settle()?;
        let hashes: Vec<Hash> = self.seen.iter().copied().collect();
        let there = known(connection, org, &hashes)?;
        let mut body = Vec::new();
        for (packed, start) in self.small.iter().filter(|(packed, _)| !there.contains(&packed.hash)) {
            body.resize(usize::try_from(packed.packed_size).map_err(Refusal::broken)?, 0);
            self.spool.seek(SeekFrom::Start(*start))?;
            self.spool.read_exact(&mut body)?;
            insert(connection, org, packed, (Some(&body), None))?;
        }
        let mut used = HashSet::new();
        for large in self.large.iter().filter(|large| !there.contains(&large.packed.hash)) {
            let place = self.files.get(large.file).map(|file| file.place_of(large.from).to_string());
            insert(connection, org, &large.packed, (None, place.as_deref()))?;
            used.insert(large.file);
        }
        let files = self.files.into_iter().enumerate();
        Ok(Kept(files.filter(|(index, _)| used.contains(index)).map(|(_, file)| file).collect()))
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
        let query = blobs::table.filter(blobs::org_id.eq(org)).filter(blobs::hash.eq_any(words)).select(blobs::hash);
        let found: Vec<String> = on_engine!(connection, inside => query.load(inside))?;
        known.extend(found.iter().filter_map(|word| Hash::parse(word)));
    }
    Ok(known)
}

fn insert(connection: &mut Conn, org: &OrgId, packed: &Packed, place: (Option<&[u8]>, Option<&str>)) -> Outcome<()> {
    let (body, location) = place;
    let query = diesel::insert_into(blobs::table).values((
        blobs::org_id.eq(org),
        blobs::hash.eq(packed.hash.hex()),
        blobs::size.eq(i64::try_from(packed.size).map_err(Refusal::broken)?),
        blobs::method.eq(i32::from(packed.method.number())),
        blobs::crc32.eq(i64::from(packed.crc32)),
        blobs::packed_size.eq(i64::try_from(packed.packed_size).map_err(Refusal::broken)?),
        blobs::body.eq(body),
        blobs::location.eq(location),
    ));
    on_engine!(connection, inside => query.execute(inside))?;
    Ok(())
}

/// How a content lies, and the file it lies in when it is large.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its figures.
    pub packed: Packed,
    /// The place in the blob store; none when it lies in the database.
    pub location: Option<Place>,
}

impl Borrow<Packed> for Figure {
    fn borrow(&self) -> &Packed {
        &self.packed
    }
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
    Ok((hash, Figure { packed, location: location.as_deref().map(Place::parse) }))
}

/// How the contents with these hashes lie.
///
/// # Errors
/// What the database says; a hash the Organization does not have is left out.
pub fn figures(connection: &mut Conn, member: &Member, hashes: &[Hash]) -> Outcome<HashMap<Hash, Figure>> {
    figures_in(connection, &member.org().id, hashes)
}

fn figures_in(connection: &mut Conn, org: &OrgId, hashes: &[Hash]) -> Outcome<HashMap<Hash, Figure>> {
    let mut all = HashMap::with_capacity(hashes.len());
    let mut files: HashSet<Arc<str>> = HashSet::new();
    for batch in hashes.chunks(BATCH) {
        let words: Vec<String> = batch.iter().map(Hash::hex).collect();
        let query = blobs::table.filter(blobs::org_id.eq(org)).filter(blobs::hash.eq_any(words)).select((
            blobs::hash,
            blobs::size,
            blobs::method,
            blobs::crc32,
            blobs::packed_size,
            blobs::location,
        ));
        let rows: Vec<FigureRow> = on_engine!(connection, inside => query.load(inside))?;
        for row in rows {
            let (hash, mut kept) = figure(row)?;
            if let Some(place) = &mut kept.location {
                // Thousands may share a file, whose name is kept once.
                match files.get(&place.file) {
                    Some(file) => place.file = file.clone(),
                    None => drop(files.insert(place.file.clone())),
                }
            }
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
