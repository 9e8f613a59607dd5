//! The canonical gate: which archives have one meaning for every reader. Others are refused before any ZIP library
//! sees them.
//!
//! The rules G1 to G16 are those of `reference/security.md` section 2.1. They are checked in a fixed order, each by a
//! function that carries its number, without inflating anything: sizes, counts and places are proved consistent
//! first, so nothing is allocated that the limits do not allow. G15, what the bodies hold, is checked while they are
//! read (see [`Archive`](super::Archive)).

mod central;
mod ending;
mod extra;
mod local;
#[cfg(test)]
mod tests;

use std::io::{Read, Seek, SeekFrom};

use super::limits::{Limit, Limits};
use super::names::{self, Place};
use super::pack::Method;
use super::refusal::{Refusal, shown};
use crate::say;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A file with a body.
    File,
    /// A directory; its name ends with `/` and it has no data.
    Directory,
}

/// One entry of an accepted archive. All figures are what the archive declares; they agree wherever they stand twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name, as it stands there.
    pub name: String,
    /// A file or a directory.
    pub kind: EntryKind,
    /// How the body lies.
    pub method: Method,
    /// The CRC-32 of the content.
    pub crc32: u32,
    /// Bytes of the body.
    pub packed_size: u64,
    /// Bytes of the content.
    pub size: u64,
    /// Where the local header starts.
    pub header_offset: u64,
    /// Where the body starts.
    pub body_offset: u64,
    /// The place in the central directory, from 0.
    pub position: usize,
}

/// What an accepted archive holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The entries in the order of the central directory.
    pub entries: Vec<Entry>,
}

/// Accepts the archive in `reader` and tells what it holds, or refuses it by the first rule it breaks.
pub fn examine<R: Read + Seek>(reader: &mut R, limits: &Limits) -> Result<Contents, Refusal> {
    let length = reader.seek(SeekFrom::End(0))?;
    limits.check(Limit::Upload, "", length)?;
    let ending = ending::find(reader, length)?;
    limits.check(Limit::Entries, "", ending.count)?;
    let mut records = central::read(reader, &ending, limits)?;
    g13_names_exclude_each_other_nowhere(&records)?;
    local::visit(reader, &mut records, ending.directory_offset)?;
    Ok(Contents { entries: records.into_iter().map(|record| record.entry).collect() })
}

/// G13: no two names that some reader could take for one, no name that is a file and a directory.
fn g13_names_exclude_each_other_nowhere(records: &[central::Record]) -> Result<(), Refusal> {
    let places = records.iter().map(|record| match record.entry.kind {
        EntryKind::File => Place::File(&record.entry.name),
        EntryKind::Directory => Place::Directory(record.entry.name.trim_end_matches('/')),
    });
    match names::conflict(places) {
        None => Ok(()),
        Some(conflict) => {
            let (entry, other) = (shown(&conflict.second), shown(&conflict.first));
            let sentence = say::it("entry-meets").with("entry", entry).with("other", other);
            Err(Refusal::about_entry(conflict.code, &conflict.second, sentence))
        }
    }
}

/// The exact `count` bytes at `offset`. The caller has proved that they are there.
fn bytes_at<R: Read + Seek>(reader: &mut R, offset: u64, count: usize) -> Result<Vec<u8>, Refusal> {
    reader.seek(SeekFrom::Start(offset))?;
    let mut bytes = vec![0; count];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}
