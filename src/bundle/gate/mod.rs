//! The canonical gate: which archives have one meaning for every reader. Others are refused before any ZIP library
//! sees them.
//!
//! The rules G1 to G16 are those of `reference/security.md` section 2.1. They are checked in a fixed order, each by a
//! function that carries its number, without inflating anything: sizes, counts and places are proved consistent
//! first, so nothing is allocated that the limits do not allow. `names` holds the words of G12 and G13, which exports
//! are held to as well, and `inflate` holds G15, what the bodies hold, while they are read.
//!
//! The gate looks at bytes, so it agrees with other readers on bytes: a name without the flag for UTF-8 is taken for
//! what it is, UTF-8, though Python would show its bytes as CP437. Old Airkit tools and macOS write such names.

mod central;
mod ending;
mod extra;
mod local;
#[cfg(test)]
pub(super) mod tests;

use std::io::{Read, Seek, SeekFrom};

pub use super::entry::{Entry, EntryKind};
use super::limits::{Limit, Limits};
use super::names::{self, Place};
use super::refusal::{Refusal, shown};
use crate::say;

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
