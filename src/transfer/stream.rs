//! The bytes of an export, a chunk at a time.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::sync::{Arc, Mutex};

use actix_web::web::Bytes;

use super::export::{Bodies, Export, Lies};
use super::seal::{Passphrase, Sealing};
use crate::apps::content;
use crate::base::{OrgId, Outcome, Refusal};
use crate::bundle::{Layout, Piece};
use crate::definition::tree::Hash;
use crate::installation::Cell;

/// Bytes a chunk is filled to. Two chunks wait for each reader: one being sent, one being read.
const CHUNK: usize = 256 << 10;
/// Contents of the database that are fetched with one query.
const ROWS: usize = 256;

/// Bytes below which a body in a file is read with those that follow it there: contents that came together lie in the order
/// in which they go again.
const SMALL: usize = 16 << 10;
/// Bytes that are then read at once.
const AHEAD: u64 = 64 << 10;

/// Where the bytes come from, and which are still to come.
pub(super) struct Source {
    cell: Cell,
    org: OrgId,
    layout: Arc<Layout>,
    bodies: Arc<Bodies>,
    left: Range<u64>,
    /// The entry of which something was sent last.
    near: usize,
    open: Option<Open>,
    rows: HashMap<Hash, Vec<u8>>,
    spare: Arc<Spare>,
}

/// The file that was read from last, and what of it was read ahead.
struct Open {
    name: Arc<str>,
    file: File,
    /// Where in the file what was read ahead begins.
    from: u64,
    ahead: Vec<u8>,
}

impl Open {
    /// Fills `room` with the bytes of the file from the byte `from` on.
    fn read(&mut self, from: u64, room: &mut [u8]) -> io::Result<()> {
        if room.len() >= SMALL {
            return self.file.read_exact_at(room, from);
        }
        if self.held(from, room.len()).is_none() {
            self.ahead.clear();
            self.from = from;
            (&self.file).seek(SeekFrom::Start(from))?;
            (&self.file).take(AHEAD).read_to_end(&mut self.ahead)?;
        }
        let held = self.held(from, room.len()).ok_or(io::ErrorKind::UnexpectedEof)?;
        room.copy_from_slice(held);
        Ok(())
    }

    /// `len` bytes from the byte `from` on, where they were read ahead.
    fn held(&self, from: u64, len: usize) -> Option<&[u8]> {
        let start = usize::try_from(from.checked_sub(self.from)?).ok()?;
        self.ahead.get(start..start.checked_add(len)?)
    }
}

/// Memory for a chunk that was sent, for the next one: it is in the cache still.
#[derive(Default)]
struct Spare(Mutex<Option<Vec<u8>>>);

impl Spare {
    /// Room for a chunk of `len` bytes, whatever is in it.
    fn take(&self, len: usize) -> Vec<u8> {
        let mut room = self.0.lock().ok().and_then(|mut kept| kept.take()).unwrap_or_default();
        room.resize(len, 0);
        room
    }
}

/// A chunk on its way.
struct Chunk {
    bytes: Vec<u8>,
    spare: Arc<Spare>,
}

impl AsRef<[u8]> for Chunk {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Chunk {
    fn drop(&mut self) {
        if let Ok(mut kept) = self.spare.0.lock() {
            *kept = Some(std::mem::take(&mut self.bytes));
        }
    }
}

/// What gives the bytes of an answer, a chunk at a time.
pub(super) trait Supply: Send + 'static {
    /// The next chunk; nothing at the end.
    fn chunk(&mut self) -> Outcome<Option<Bytes>>;
}

impl Supply for Source {
    fn chunk(&mut self) -> Outcome<Option<Bytes>> {
        Source::chunk(self)
    }
}

/// The bytes of the whole archive, sealed to a passphrase.
pub(super) struct Sealed {
    source: Source,
    sealing: Sealing,
}

impl Sealed {
    /// The bytes of `export`, and how many there will be. Most of a second passes before the first.
    pub fn new(export: &Export, (cell, org): (&Cell, &OrgId), passphrase: &Passphrase) -> Outcome<(Self, u64)> {
        let sealing = Sealing::begin(passphrase)?;
        let len = sealing.len(export.layout.len());
        Ok((Self { source: Source::new(export, cell, org, 0..export.layout.len()), sealing }, len))
    }
}

impl Supply for Sealed {
    fn chunk(&mut self) -> Outcome<Option<Bytes>> {
        while let Some(plain) = self.source.chunk()? {
            let ready = self.sealing.seal(&plain)?;
            if !ready.is_empty() {
                return Ok(Some(Bytes::from(ready)));
            }
        }
        Ok(self.sealing.finish()?.map(Bytes::from))
    }
}

impl Source {
    /// The bytes in `range` of the archive.
    pub fn new(export: &Export, cell: &Cell, org: &OrgId, range: Range<u64>) -> Self {
        Self {
            cell: cell.clone(),
            org: org.clone(),
            layout: export.layout.clone(),
            bodies: export.bodies.clone(),
            left: range.start..range.end.min(export.layout.len()),
            near: 0,
            open: None,
            rows: HashMap::new(),
            spare: Arc::default(),
        }
    }

    /// The next chunk; nothing at the end.
    pub fn chunk(&mut self) -> Outcome<Option<Bytes>> {
        let len = self.left.end.saturating_sub(self.left.start).min(CHUNK as u64);
        let end = self.left.start + len;
        let mut bytes = self.spare.take(usize::try_from(len).map_err(Refusal::broken)?);
        let mut room = bytes.as_mut_slice();
        while let Some(piece) = self.layout.piece(self.left.start..end, &mut self.near) {
            self.left.start += piece.len();
            let len = usize::try_from(piece.len()).map_err(Refusal::broken)?;
            let (here, rest) = room.split_at_mut_checked(len).ok_or_else(short)?;
            match piece {
                Piece::Bytes(part) => here.copy_from_slice(&part),
                Piece::Body { entry, from, .. } => self.body(entry, from, here)?,
            }
            room = rest;
        }
        let chunk = Chunk { bytes, spare: self.spare.clone() };
        Ok((len > 0).then(|| Bytes::from_owner(chunk)))
    }

    /// Fills `room` with the body of `entry` from its byte `from` on.
    fn body(&mut self, entry: usize, from: u64, room: &mut [u8]) -> Outcome<()> {
        let bodies = self.bodies.clone();
        // The first entry is the manifest; the tree's files follow.
        let Some(index) = entry.checked_sub(1) else { return copy(&bodies.manifest, from, room) };
        let Lies::InFile(place) = &bodies.files.get(index).ok_or_else(short)?.lies else {
            return copy(self.row(index)?, from, room);
        };
        if self.open.as_ref().is_none_or(|open| open.name != place.file) {
            let file = self.cell.blobs.open_file(&place.file)?;
            self.open = Some(Open { name: place.file.clone(), file, from: 0, ahead: Vec::new() });
        }
        let Some(open) = &mut self.open else { return Err(short()) };
        let read = open.read(place.from + from, room);
        read.map_err(|error| if error.kind() == io::ErrorKind::UnexpectedEof { short() } else { error.into() })
    }

    /// A content of the database, and with it those of the next entries.
    fn row(&mut self, index: usize) -> Outcome<&[u8]> {
        let missing = || Refusal::broken("a content of the tree is not in the store");
        let coming = self.bodies.files.get(index..).unwrap_or_default();
        let mut rows = coming.iter().filter_map(|body| match body.lies {
            Lies::InRow(hash) => Some((hash, body.len)),
            Lies::InFile(_) => None,
        });
        let (hash, mut bytes) = rows.next().ok_or_else(missing)?;
        if !self.rows.contains_key(&hash) {
            let next = rows.take(ROWS - 1).take_while(|(_, len)| {
                bytes += len;
                bytes <= CHUNK as u64
            });
            let hashes: Vec<Hash> = std::iter::once(hash).chain(next.map(|(hash, _)| hash)).collect();
            let org = &self.org;
            self.rows = self.cell.db.read_now(|connection| content::bodies(connection, org, &hashes))?;
        }
        self.rows.get(&hash).map(Vec::as_slice).ok_or_else(missing)
    }
}

/// Fills `room` with `body` from its byte `from` on.
fn copy(body: &[u8], from: u64, room: &mut [u8]) -> Outcome<()> {
    let rest = usize::try_from(from).ok().and_then(|from| body.get(from..));
    room.copy_from_slice(rest.and_then(|rest| rest.get(..room.len())).ok_or_else(short)?);
    Ok(())
}

fn short() -> Refusal {
    Refusal::broken("a content is shorter than its row says")
}

/// Writes the whole archive to `out`, for the command line.
///
/// # Errors
/// What the database or the disk says.
pub fn write_whole(export: &Export, cell: &Cell, org: &OrgId, out: &mut (impl Write + ?Sized)) -> Outcome<()> {
    write_all(Source::new(export, cell, org, 0..export.layout.len()), out)
}

/// Writes the whole archive to `out`, sealed to a passphrase, and gives how many bytes that were.
///
/// # Errors
/// What the database or the disk says.
pub fn write_sealed(
    export: &Export,
    whose: (&Cell, &OrgId),
    passphrase: &Passphrase,
    out: &mut (impl Write + ?Sized),
) -> Outcome<u64> {
    let (sealed, len) = Sealed::new(export, whose, passphrase)?;
    write_all(sealed, out)?;
    Ok(len)
}

fn write_all(mut supply: impl Supply, out: &mut (impl Write + ?Sized)) -> Outcome<()> {
    while let Some(chunk) = supply.chunk()? {
        out.write_all(&chunk)?;
    }
    out.flush()?;
    Ok(())
}
