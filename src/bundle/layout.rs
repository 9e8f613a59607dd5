//! The exact bytes of an archive without the contents of its files: where each header, body and record lies.
//!
//! An export is told apart from its bodies, so its length and any range of it are known before a blob is opened.
//! Sizes stand in the local headers (no data descriptors), times are fixed, and zip64 appears exactly where a number
//! does not fit: the same entries give the same bytes.

use std::ops::Range;
use std::sync::Arc;

use super::pack::{Method, Packed};
use super::record::{
    CENTRAL, CENTRAL_LEN, END, END_LEN, FLAG_UTF8, LOCAL, LOCAL_LEN, LOCATOR, LOCATOR_LEN, Numbers, SENTINEL16,
    SENTINEL32, ZIP64_END, ZIP64_END_LEN, ZIP64_EXTRA,
};

/// 1980-01-01, the first day of the format; midnight is 0.
const DATE: u64 = 0x0021;
/// Made by version 4.5 of the format on Unix, whose file modes the attributes hold.
const MADE_BY: u64 = 3 << 8 | 45;
/// A regular file that its owner writes and everybody reads: 0100644 in the upper half.
const ATTRIBUTES: u64 = 0o100_644 << 16;

/// What the archive says of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutEntry {
    /// The file's name; at most 65,535 bytes, which every [`FilePath`](crate::definition::tree::FilePath) is.
    pub name: Arc<str>,
    /// How the body lies.
    pub method: Method,
    /// The CRC-32 of the content.
    pub crc32: u32,
    /// Bytes of the body.
    pub packed_size: u64,
    /// Bytes of the content.
    pub size: u64,
}

impl LayoutEntry {
    /// The entry `name` with the file that `packed` describes.
    pub fn new(name: impl Into<Arc<str>>, packed: &Packed) -> Self {
        let Packed { size, method, crc32, packed_size, .. } = *packed;
        Self { name: name.into(), method, crc32, packed_size, size }
    }

    fn is_large(&self) -> bool {
        self.size >= SENTINEL32 || self.packed_size >= SENTINEL32
    }

    fn local_len(&self) -> u64 {
        LOCAL_LEN + self.name.len() as u64 + if self.is_large() { 20 } else { 0 }
    }

    /// The local header, up to where the body starts.
    pub(super) fn local_header(&self) -> Vec<u8> {
        let extra = if self.is_large() { zip64_extra(&[self.size, self.packed_size]) } else { Vec::new() };
        let head = self.numbers().u32(LOCAL.into());
        self.shared_fields(head, self.needed()).u16(extra.len() as u64).bytes(self.name.as_bytes()).bytes(&extra).0
    }

    /// Room for a header or a record.
    fn numbers(&self) -> Numbers {
        Numbers(Vec::with_capacity(CENTRAL_LEN as usize + 32 + self.name.len()))
    }

    fn central_len(&self, offset: u64) -> u64 {
        CENTRAL_LEN + self.name.len() as u64 + self.central_extra(offset).len() as u64
    }

    fn central_record(&self, offset: u64) -> Vec<u8> {
        let extra = self.central_extra(offset);
        let needed = if offset >= SENTINEL32 { 45 } else { self.needed() };
        let head = self.numbers().u32(CENTRAL.into()).u16(MADE_BY);
        self.shared_fields(head, needed)
            .u16(extra.len() as u64)
            .u16(0) // comment
            .u16(0) // disk
            .u16(0) // internal attributes
            .u32(ATTRIBUTES)
            .u32(offset)
            .bytes(self.name.as_bytes())
            .bytes(&extra)
            .0
    }

    /// The fields that the local header and the central record have in common, from the version to the name's length.
    fn shared_fields(&self, head: Numbers, needed: u64) -> Numbers {
        let sentinel = |size| if self.is_large() { SENTINEL32 } else { size };
        head.u16(needed)
            .u16(FLAG_UTF8.into())
            .u16(self.method.number().into())
            .u16(0) // time
            .u16(DATE)
            .u32(self.crc32.into())
            .u32(sentinel(self.packed_size))
            .u32(sentinel(self.size))
            .u16(self.name.len() as u64)
    }

    /// The version of the format that a reader needs (4.4.3).
    fn needed(&self) -> u64 {
        match self.method {
            _ if self.is_large() => 45,
            Method::Deflated => 20,
            Method::Stored => 10,
        }
    }

    fn central_extra(&self, offset: u64) -> Vec<u8> {
        let mut values = if self.is_large() { vec![self.size, self.packed_size] } else { Vec::new() };
        if offset >= SENTINEL32 {
            values.push(offset);
        }
        if values.is_empty() { Vec::new() } else { zip64_extra(&values) }
    }
}

fn zip64_extra(values: &[u64]) -> Vec<u8> {
    let head = Numbers::default().u16(ZIP64_EXTRA.into()).u16(8 * values.len() as u64);
    values.iter().fold(head, |numbers, value| numbers.u64(*value)).0
}

/// A part of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Bytes of an entry's body.
    Body {
        /// The entry's place in the list the layout was made of.
        entry: usize,
        /// The first byte, counted from the start of the body.
        from: u64,
        /// How many bytes; never 0.
        len: u64,
    },
}

impl Piece {
    /// How many bytes the piece has.
    pub fn len(&self) -> u64 {
        match self {
            Piece::Bytes(bytes) => bytes.len() as u64,
            Piece::Body { len, .. } => *len,
        }
    }

    /// Whether the piece has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Where every byte of an archive comes from.
#[derive(Debug, Clone)]
pub struct Layout {
    entries: Vec<LayoutEntry>,
    /// Where each local header starts, then where the central directory does.
    headers: Vec<u64>,
    /// Where each central record starts, then where the ending does.
    records: Vec<u64>,
    ending: Vec<u8>,
}

impl Layout {
    /// The archive with `entries` in this order. Names are not checked here; see
    /// [`check_names`](super::native::check_names).
    pub fn new(entries: Vec<LayoutEntry>) -> Self {
        let headers = sums(0, entries.iter().map(|entry| entry.local_len().saturating_add(entry.packed_size)));
        let directory = headers.last().copied().unwrap_or_default();
        let records = sums(directory, entries.iter().zip(&headers).map(|(entry, offset)| entry.central_len(*offset)));
        let directory_end = records.last().copied().unwrap_or(directory);
        let ending = ending(entries.len() as u64, directory, directory_end - directory);
        Self { entries, headers, records, ending }
    }

    /// Bytes of the whole archive.
    pub fn len(&self) -> u64 {
        self.directory_end().saturating_add(self.ending.len() as u64)
    }

    /// Whether the archive has no entries; even then it has an ending.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in order.
    pub fn entries(&self) -> &[LayoutEntry] {
        &self.entries
    }

    /// The pieces that together are the bytes of `range`; what lies beyond the end is left out.
    pub fn pieces(&self, range: Range<u64>) -> impl Iterator<Item = Piece> + '_ {
        let (mut at, mut near) = (range.start, 0);
        std::iter::from_fn(move || {
            let piece = self.piece(at..range.end, &mut near)?;
            at += piece.len();
            Some(piece)
        })
    }

    /// The piece with which the bytes of `range` begin: a header, a body, a record or the ending, or what of it lies in the
    /// range. Nothing is left of an empty range, or beyond the end. `near` is the entry that the last piece was of, from
    /// which the next one is a step; finding any other takes O(log entries).
    pub fn piece(&self, range: Range<u64>, near: &mut usize) -> Option<Piece> {
        let range = range.start..range.end.min(self.len());
        if range.is_empty() {
            return None;
        }
        if range.start >= self.directory_end() {
            return Some(part(self.directory_end(), self.ending.clone(), &range));
        }
        let is_record = self.records.first().is_some_and(|first| range.start >= *first);
        let bounds = if is_record { &self.records } else { &self.headers };
        let index = span(bounds, range.start, *near)?;
        *near = index;
        let (entry, header) = (self.entries.get(index)?, *self.headers.get(index)?);
        if is_record {
            return Some(part(*self.records.get(index)?, entry.central_record(header), &range));
        }
        let body = header + entry.local_len();
        if range.start < body {
            return Some(part(header, entry.local_header(), &range));
        }
        let end = range.end.min(body.saturating_add(entry.packed_size));
        Some(Piece::Body { entry: index, from: range.start - body, len: end - range.start })
    }

    fn directory_end(&self) -> u64 {
        self.records.last().copied().unwrap_or_default()
    }
}

/// `start`, then `start` plus each running sum of `lengths`.
fn sums(start: u64, lengths: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut sum = start;
    let mut sums = Vec::with_capacity(lengths.size_hint().0 + 1);
    sums.push(start);
    for length in lengths {
        sum = sum.saturating_add(length);
        sums.push(sum);
    }
    sums
}

/// Which of the spans between neighbours in `bounds` the byte `at` is in; `near` and the next are looked at first.
fn span(bounds: &[u64], at: u64, near: usize) -> Option<usize> {
    let holds =
        |index: &usize| bounds.get(*index..).is_some_and(|b| matches!(b, [from, to, ..] if (*from..*to).contains(&at)));
    [near, near.saturating_add(1)].into_iter().find(holds).or_else(|| {
        let next = bounds.partition_point(|bound| *bound <= at);
        if next < bounds.len() { next.checked_sub(1) } else { None }
    })
}

/// What of `bytes`, which start at `start`, lies in `range`.
fn part(start: u64, mut bytes: Vec<u8>, range: &Range<u64>) -> Piece {
    let within = |at: u64| usize::try_from(at.saturating_sub(start)).map_or(bytes.len(), |at| at.min(bytes.len()));
    let (from, to) = (within(range.start), within(range.end));
    bytes.truncate(to);
    bytes.drain(..from);
    Piece::Bytes(bytes)
}

/// The end of the central directory, with the zip64 records before it where a number does not fit.
fn ending(count: u64, offset: u64, size: u64) -> Vec<u8> {
    let mut numbers = Numbers::default();
    if count >= SENTINEL16 || offset >= SENTINEL32 || size >= SENTINEL32 {
        numbers = numbers
            .u32(ZIP64_END.into())
            .u64(ZIP64_END_LEN - 12)
            .u16(MADE_BY)
            .u16(45)
            .u32(0) // this disk
            .u32(0) // the directory's disk
            .u64(count)
            .u64(count)
            .u64(size)
            .u64(offset)
            .u32(LOCATOR.into())
            .u32(0) // the record's disk
            .u64(offset.saturating_add(size))
            .u32(1); // disks
        debug_assert_eq!(numbers.0.len() as u64, ZIP64_END_LEN + LOCATOR_LEN);
    }
    let numbers = numbers.u32(END.into()).u16(0).u16(0).u16(count).u16(count).u32(size).u32(offset).u16(0);
    debug_assert_eq!(numbers.0.len() as u64 % (ZIP64_END_LEN + LOCATOR_LEN), END_LEN);
    numbers.0
}

#[cfg(test)]
mod tests;
