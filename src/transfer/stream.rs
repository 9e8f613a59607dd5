//! The bytes of an export, a chunk at a time, each read while the one before is sent.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use actix_web::rt::task::JoinHandle;
use actix_web::web::Bytes;
use futures_util::Stream;

use super::export::Export;
use super::seal::{Passphrase, Sealing};
use crate::apps::content::{self, Figure};
use crate::base::{OrgId, Outcome, Refusal};
use crate::bundle::Piece;
use crate::definition::tree::Hash;
use crate::installation::Cell;

/// Bytes a chunk is filled to. Two chunks wait for each reader: one being sent, one being read.
const CHUNK: usize = 256 << 10;
/// Contents of the database that are fetched with one query.
const ROWS: usize = 64;

/// Where the bytes come from, and which are still to come.
pub(super) struct Source {
    cell: Cell,
    org: OrgId,
    manifest: Vec<u8>,
    contents: Arc<Vec<Figure>>,
    pieces: VecDeque<Piece>,
    open: Option<(usize, File)>,
    rows: Vec<(Hash, Vec<u8>)>,
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
            manifest: export.manifest.clone(),
            contents: Arc::new(export.contents.clone()),
            pieces: export.layout.pieces(range).into(),
            open: None,
            rows: Vec::new(),
        }
    }

    /// The next chunk; nothing at the end.
    pub fn chunk(&mut self) -> Outcome<Option<Bytes>> {
        let mut chunk = Vec::with_capacity(self.expected());
        while chunk.len() < CHUNK {
            match self.pieces.pop_front() {
                None => break,
                Some(Piece::Bytes(bytes)) => chunk.extend_from_slice(&bytes),
                Some(Piece::Body { entry, from, len }) => {
                    let take = len.min((CHUNK - chunk.len()) as u64);
                    self.body(entry, from, take, &mut chunk)?;
                    if take < len {
                        self.pieces.push_front(Piece::Body { entry, from: from + take, len: len - take });
                    }
                }
            }
        }
        Ok((!chunk.is_empty()).then(|| Bytes::from(chunk)))
    }

    /// No more memory than the chunk will need.
    fn expected(&self) -> usize {
        let mut sum = 0u64;
        for piece in &self.pieces {
            sum += piece.len();
            if sum >= CHUNK as u64 {
                return CHUNK;
            }
        }
        usize::try_from(sum).unwrap_or(CHUNK)
    }

    fn body(&mut self, entry: usize, from: u64, len: u64, chunk: &mut Vec<u8>) -> Outcome<()> {
        let (start, end) = (usize::try_from(from).map_err(Refusal::broken)?, from.saturating_add(len));
        let end = usize::try_from(end).map_err(Refusal::broken)?;
        let short = || Refusal::broken("a content is shorter than its row says");
        // The first entry is the manifest; the tree's files follow.
        let Some(index) = entry.checked_sub(1) else {
            chunk.extend_from_slice(self.manifest.get(start..end).ok_or_else(short)?);
            return Ok(());
        };
        let figure = self.contents.get(index).cloned().ok_or_else(short)?;
        let Some(location) = figure.location else {
            let row = self.row(index, figure.packed.hash)?;
            chunk.extend_from_slice(row.get(start..end).ok_or_else(short)?);
            return Ok(());
        };
        let file = match self.open.take() {
            Some((open, file)) if open == index => file,
            _ => self.cell.blobs.read(&location)?,
        };
        let mut file = seek(file, from)?;
        let before = chunk.len();
        (&mut file).take(len).read_to_end(chunk)?;
        self.open = Some((index, file));
        if (chunk.len() - before) as u64 == len { Ok(()) } else { Err(short()) }
    }

    /// A content of the database, and with it those of the next entries.
    fn row(&mut self, index: usize, hash: Hash) -> Outcome<&[u8]> {
        if !self.rows.iter().any(|(there, _)| *there == hash) {
            let next = self.contents.iter().skip(index).filter(|figure| figure.location.is_none());
            let mut bytes = 0;
            let next = next.take(ROWS).take_while(|figure| {
                bytes += figure.packed.packed_size;
                bytes <= CHUNK as u64 || figure.packed.hash == hash
            });
            let hashes: Vec<Hash> = next.map(|figure| figure.packed.hash).collect();
            let org = self.org.clone();
            let rows = self.cell.db.read_now(|connection| content::bodies(connection, &org, &hashes))?;
            self.rows = rows.into_iter().collect();
        }
        let row = self.rows.iter().find(|(there, _)| *there == hash);
        row.map(|(_, body)| body.as_slice()).ok_or_else(|| Refusal::broken("a content of the tree is not in the store"))
    }
}

/// The file at `from`; most often it stands there already.
fn seek(mut file: File, from: u64) -> io::Result<File> {
    if file.stream_position()? != from {
        file.seek(SeekFrom::Start(from))?;
    }
    Ok(file)
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

type ReadOnce<S> = (S, Outcome<Option<Bytes>>);

/// The chunks as a stream: while one is on its way, the next is read beside the worker.
pub(super) struct Chunks<S> {
    reading: Option<JoinHandle<ReadOnce<S>>>,
}

impl<S: Supply> Chunks<S> {
    pub fn new(source: S) -> Self {
        Self { reading: Some(read(source)) }
    }
}

fn read<S: Supply>(mut source: S) -> JoinHandle<ReadOnce<S>> {
    actix_web::rt::task::spawn_blocking(move || {
        let chunk = source.chunk();
        (source, chunk)
    })
}

impl<S: Supply> Stream for Chunks<S> {
    type Item = Result<Bytes, io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(reading) = &mut self.reading else { return Poll::Ready(None) };
        let done = match Pin::new(reading).poll(context) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(done) => done,
        };
        self.reading = None;
        let item = match done {
            Ok((source, Ok(Some(chunk)))) => {
                self.reading = Some(read(source));
                Some(Ok(chunk))
            }
            Ok((_, Ok(None))) => None,
            // The length is promised already: the connection breaks, and the browser says that the download failed.
            Ok((_, Err(refusal))) => {
                tracing::error!(%refusal, "an export broke off");
                Some(Err(io::Error::other(refusal.to_string())))
            }
            Err(error) => Some(Err(io::Error::other(error))),
        };
        Poll::Ready(item)
    }
}
