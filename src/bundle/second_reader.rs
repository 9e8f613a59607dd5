//! The `zip` crate, which reads every archive beside us: what it finds must be what we found.

use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use super::gate::Entry;
use super::pack::Method;
use super::refusal::Refusal;
use crate::say;

/// Gives the archive in `reader` back, unless the second reader finds something else in it than the accepted `entries`.
pub(super) fn agreed<R: Read + Seek>(reader: R, entries: &[Entry]) -> Result<R, Refusal> {
    let mut zip = ZipArchive::new(reader).map_err(refusal)?;
    finds_the_same(&mut zip, entries)?;
    Ok(zip.into_inner())
}

fn disagreement() -> Refusal {
    Refusal::archive("readers_disagree", say::it("zip-readers"))
}

/// A failure of the second reader: of the storage, or one more rule of its own.
fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::Io(cause) if cause.kind() != std::io::ErrorKind::UnexpectedEof => Refusal::from(cause),
        _ => disagreement(),
    }
}

/// Refuses what the second reader reads otherwise.
fn finds_the_same<R: Read + Seek>(zip: &mut ZipArchive<R>, entries: &[Entry]) -> Result<(), Refusal> {
    let mut same = zip.len() == entries.len();
    // In the order in which they lie, not to jump about.
    let mut order: Vec<&Entry> = entries.iter().collect();
    order.sort_by_key(|entry| entry.header_offset);
    for entry in order {
        let found = zip.by_index_raw(entry.position).map_err(refusal)?;
        same &= found.name_raw() == entry.name.as_bytes()
            && found.header_start() == entry.header_offset
            && found.data_start() == Some(entry.body_offset)
            && found.compressed_size() == entry.packed_size
            && found.size() == entry.size
            && found.crc32() == entry.crc32
            && found.compression() == compression(entry)
            && !found.encrypted();
    }
    if same { Ok(()) } else { Err(disagreement()) }
}

fn compression(entry: &Entry) -> zip::CompressionMethod {
    match entry.method {
        Method::Stored => zip::CompressionMethod::Stored,
        Method::Deflated => zip::CompressionMethod::Deflated,
    }
}
