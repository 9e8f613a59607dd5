//! Contents on their way in: written to disk before the transaction that keeps their rows.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};

use diesel::prelude::*;
use tempfile::SpooledTempFile;

use super::content::{IN_ROW, keep_laid};
use super::figures::{self, BATCH, Figure, figures_in};
use crate::base::{OrgId, Outcome, Refusal};
use crate::blobs::{Blobs, Flusher, Staged};
use crate::bundle::{Packed, pack};
use crate::db::schema::blobs;
use crate::db::{Conn, on_engine};
use crate::definition::tree::{Hash, Leaf, Tree};

/// Bytes of small contents that wait in memory; more wait in a temporary file.
const WAITING: usize = 4 << 20;
/// Packed bytes up to which a content shares its file with others that came with it: waiting for the disk once a file
/// would take longer than writing it.
const SHARED: u64 = 1 << 20;
/// Bytes after which the next such content begins another file. One that is shared stays until the last of its contents
/// goes.
const FILE_FULL: u64 = 64 << 20;
/// Contents that come together from which on the small ones lie in shared files too, documents excepted: so many are
/// written and read one after the other, and a row each would take several times as long.
const MANY: usize = 100;

/// Contents on their way in, before the transaction that keeps them.
pub struct Incoming {
    spool: SpooledTempFile,
    /// Bytes in the spool.
    spooled: u64,
    coming: Vec<Coming>,
    files: Vec<Staged>,
    /// Where in the last file the content starts that is being written.
    start: u64,
    seen: HashSet<Hash>,
    /// Packed bytes up to which a content that is no document lies in the database.
    in_row: usize,
}

/// An archive that became a file of the store: which of the files it is.
pub struct Adopted(usize);

/// A content, and where it waits.
struct Coming {
    packed: Packed,
    at: At,
}

/// Where a content waits, from which byte on.
#[derive(Clone, Copy)]
enum At {
    Spool(u64),
    File(usize, u64),
}

impl Default for Incoming {
    fn default() -> Self {
        Self::of(0)
    }
}

impl Incoming {
    /// Room for so many contents, so that what is noted of them need not grow. Of [`MANY`] and more, only documents lie in
    /// the database.
    pub fn of(count: usize) -> Self {
        Self {
            spool: SpooledTempFile::new(WAITING),
            spooled: 0,
            coming: Vec::with_capacity(count),
            files: Vec::new(),
            start: 0,
            seen: HashSet::with_capacity(count),
            in_row: if count < MANY { IN_ROW } else { 0 },
        }
    }

    /// Takes `bytes` in, and gives what a tree says of them.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add(&mut self, bytes: &[u8], blobs: &Blobs, org: &OrgId) -> Outcome<Leaf> {
        self.add_packed(pack(bytes), blobs, org)
    }

    /// [`add`](Self::add), of a document that is packed already.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add_packed(&mut self, packed: (Packed, Cow<'_, [u8]>), blobs: &Blobs, org: &OrgId) -> Outcome<Leaf> {
        if packed.1.len() > IN_ROW {
            return self.add_to_file(packed, blobs, org);
        }
        let (packed, body) = packed;
        if self.seen.insert(packed.hash) {
            self.spool.write_all(&body)?;
            self.coming.push(Coming { packed, at: At::Spool(self.spooled) });
            self.spooled += body.len() as u64;
        }
        Ok(Leaf { hash: packed.hash, size: packed.size })
    }

    /// [`add_packed`](Self::add_packed), of a content that is no document.
    ///
    /// # Errors
    /// What the disk says.
    pub fn add_media(&mut self, packed: (Packed, Cow<'_, [u8]>), blobs: &Blobs, org: &OrgId) -> Outcome<Leaf> {
        if packed.1.len() > self.in_row {
            return self.add_to_file(packed, blobs, org);
        }
        self.add_packed(packed, blobs, org)
    }

    fn add_to_file(&mut self, (packed, body): (Packed, Cow<'_, [u8]>), blobs: &Blobs, org: &OrgId) -> Outcome<Leaf> {
        if self.seen.contains(&packed.hash) {
            return Ok(Leaf { hash: packed.hash, size: packed.size });
        }
        self.place(packed.packed_size, blobs, org)?.write_all(&body)?;
        self.add_written(packed)
    }

    /// The file into which a large content of `size` bytes, as it lies, is to be written next. When it is there,
    /// [`add_written`](Self::add_written) takes it in.
    ///
    /// # Errors
    /// What the disk says.
    pub fn place(&mut self, size: u64, blobs: &Blobs, org: &OrgId) -> Outcome<&mut Staged> {
        let has_room = |file: &Staged| file.is_open() && size <= SHARED && file.len() + size <= FILE_FULL;
        if !self.files.last().is_some_and(has_room) {
            if let Some(full) = self.files.last_mut().filter(|file| file.is_open()) {
                full.settle()?;
            }
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
        self.coming.push(Coming { packed, at: At::File(index, self.start) });
        if packed.packed_size > SHARED {
            file.settle()?;
        }
        Ok(leaf)
    }

    /// Makes a file of the store of an archive, which a `flusher` may be sending to the disk, and gives its number; nothing
    /// when that [cannot be](Blobs::adopt).
    ///
    /// # Errors
    /// What the disk says.
    pub fn adopt(
        &mut self,
        (archive, flusher): (&File, Option<Flusher>),
        blobs: &Blobs,
        org: &OrgId,
    ) -> Outcome<Option<Adopted>> {
        let Some(file) = blobs.adopt(org, archive, flusher)? else { return Ok(None) };
        self.files.push(file);
        Ok(Some(Adopted(self.files.len() - 1)))
    }

    /// Takes the large content in that lies in an adopted archive from the byte `from` on.
    pub fn add_adopted(&mut self, packed: Packed, Adopted(file): Adopted, from: u64) -> Leaf {
        if self.seen.insert(packed.hash) {
            self.coming.push(Coming { packed, at: At::File(file, from) });
        }
        Leaf { hash: packed.hash, size: packed.size }
    }

    /// Makes what lies in files durable. Called before a transaction begins, it need not wait for the disk;
    /// [`keep`](Self::keep) does it at the latest.
    ///
    /// # Errors
    /// What the disk says.
    pub fn settle(&mut self) -> Outcome<()> {
        Ok(self.files.iter_mut().try_for_each(Staged::settle)?)
    }

    /// Writes the rows of what the Organization does not have yet, in the caller's transaction. After the commit, what
    /// this gives must be [kept](Kept::settle); without, the files go again.
    ///
    /// # Errors
    /// What the database or the disk says.
    pub fn keep(mut self, connection: &mut Conn, org: &OrgId) -> Outcome<Kept> {
        let there = self.write(connection, org)?;
        Ok(self.kept(&there))
    }

    /// [`keep`](Self::keep), and keeps the `tree` whose contents these are, with how they lie. Gives its hash too.
    ///
    /// # Errors
    /// What the database or the disk says.
    pub fn keep_with(mut self, connection: &mut Conn, org: &OrgId, tree: &Tree) -> Outcome<(Hash, Kept)> {
        let there = self.write(connection, org)?;
        let rows = figures_in(connection, org, &there.iter().copied().collect::<Vec<_>>())?;
        let figure = |hash: &Hash| rows.get(hash).cloned().or_else(|| self.figure(hash));
        let figures = figures::written(tree.iter().map(|(_, leaf)| figure(&leaf.hash)));
        let kept = self.kept(&there);
        Ok((keep_laid(connection, org, tree, figures)?, kept))
    }

    /// Writes the rows in the order of their keys, in which they lie: however many there are, each is next to the one
    /// before. Gives which were there.
    fn write(&mut self, connection: &mut Conn, org: &OrgId) -> Outcome<HashSet<Hash>> {
        self.settle()?;
        self.seen = HashSet::new();
        self.coming.sort_unstable_by_key(|coming| coming.packed.hash);
        let there = known(connection, org, &self.coming)?;
        let mut body = Vec::new();
        for Coming { packed, at } in self.coming.iter().filter(|coming| !there.contains(&coming.packed.hash)) {
            match *at {
                At::Spool(from) => {
                    body.resize(usize::try_from(packed.packed_size).map_err(Refusal::broken)?, 0);
                    self.spool.seek(SeekFrom::Start(from))?;
                    self.spool.read_exact(&mut body)?;
                    insert(connection, org, packed, (Some(&body), None))?;
                }
                At::File(file, from) => {
                    let place = self.files.get(file).map(|file| file.place_of(from).to_string());
                    insert(connection, org, packed, (None, place.as_deref()))?;
                }
            }
        }
        Ok(there)
    }

    /// How the content lies whose row was written.
    fn figure(&self, hash: &Hash) -> Option<Figure> {
        let index = self.coming.binary_search_by_key(hash, |coming| coming.packed.hash).ok()?;
        let Coming { packed, at } = self.coming.get(index)?;
        let location = match *at {
            At::Spool(_) => None,
            At::File(file, from) => Some(self.files.get(file)?.place_of(from)),
        };
        Some(Figure { packed: *packed, location })
    }

    /// The files in which something is that was not there.
    fn kept(self, there: &HashSet<Hash>) -> Kept {
        let new = self.coming.iter().filter(|coming| !there.contains(&coming.packed.hash));
        let used: HashSet<usize> = new
            .filter_map(|coming| match coming.at {
                At::Spool(_) => None,
                At::File(file, _) => Some(file),
            })
            .collect();
        let files = self.files.into_iter().enumerate();
        Kept(files.filter(|(index, _)| used.contains(index)).map(|(_, file)| file).collect())
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

fn known(connection: &mut Conn, org: &OrgId, coming: &[Coming]) -> Outcome<HashSet<Hash>> {
    let mut known = HashSet::new();
    for batch in coming.chunks(BATCH) {
        let words: Vec<String> = batch.iter().map(|coming| coming.packed.hash.hex()).collect();
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
