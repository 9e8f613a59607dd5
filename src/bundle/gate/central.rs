//! The central directory: rules G4, G9 to G12, G14 and G16, a record at a time.

use std::io::{BufReader, Read, Seek, SeekFrom, Take};

use super::super::limits::{Limit, Limits};
use super::super::names;
use super::super::pack::{Method, packer};
use super::super::record::{CENTRAL, CENTRAL_LEN, FLAG_DESCRIPTOR, FLAG_UTF8, Fields, SENTINEL16, SENTINEL32};
use super::super::refusal::{Refusal, shown};
use super::ending::Ending;
use super::extra::{g11_resolve, g11_zip64_field};
use super::{Entry, EntryKind};
use crate::say::{self, Say};

/// Flags we understand: bit 0 is encryption, 1 and 2 tell the level, 3 a data descriptor, 11 UTF-8 (4.4.4).
const FLAGS: u16 = 0b110 | FLAG_DESCRIPTOR | FLAG_UTF8;
/// Flags that say something is encrypted: bits 0, 6 and 13.
const ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
/// The most that anything we take can need: version 4.5, which brought zip64 (4.4.3.2). Of what claims more, Info-ZIP
/// skips the content from 4.7 on and Python refuses the archive from 6.4 on.
const NEWEST: u16 = 45;
/// The most bytes of an entry's comment.
const COMMENT_LIMIT: u16 = 1024;

/// The file type in a Unix mode, and the two types we take.
const MODE_TYPE: u32 = 0o170_000;
const MODE_REGULAR: u32 = 0o100_000;
const MODE_DIRECTORY: u32 = 0o040_000;
/// DOS attributes: all of them, a directory, the name of a volume (which Info-ZIP skips).
const DOS: u32 = 0xff;
const DOS_DIRECTORY: u32 = 0x10;
const DOS_VOLUME: u32 = 0x08;

/// An entry as the central directory tells it, with what its local header must repeat.
pub(super) struct Record {
    pub entry: Entry,
    pub flags: u16,
    /// Time and date, as they stand there; compared, never used.
    pub stamp: u32,
}

/// The fields of a record as they stand there.
struct Raw {
    needed: u16,
    flags: u16,
    method: u16,
    stamp: u32,
    crc32: u32,
    packed_size: u64,
    size: u64,
    disk: u64,
    attributes: u32,
    offset: u64,
    name: Vec<u8>,
    extra: Vec<u8>,
}

/// The records of the directory, exactly as many as its end says.
pub(super) fn read<R: Read + Seek>(reader: &mut R, ending: &Ending, limits: &Limits) -> Result<Vec<Record>, Refusal> {
    reader.seek(SeekFrom::Start(ending.directory_offset))?;
    let mut source = BufReader::with_capacity(64 * 1024, reader).take(ending.directory_size);
    let mut records = Vec::with_capacity(usize::try_from(ending.count).unwrap_or_default());
    let mut total = 0_u64;
    for position in 0..ending.count {
        let raw = next(&mut source)?;
        let record = record(raw, usize::try_from(position).unwrap_or(usize::MAX))?;
        g16_size_within_limits(&record.entry, limits)?;
        total = total.saturating_add(record.entry.size);
        limits.check(Limit::Total, "", total)?;
        records.push(record);
    }
    if source.limit() > 0 {
        return Err(directory(say::it("zip-directory-long")));
    }
    Ok(records)
}

fn directory(sentence: Say) -> Refusal {
    Refusal::archive("count", sentence)
}

/// The next record. None of its three variable parts has more than 65,535 bytes.
fn next<R: Read>(source: &mut Take<R>) -> Result<Raw, Refusal> {
    let broken = || directory(say::it("zip-directory-short"));
    let fixed = exact(source, CENTRAL_LEN as usize)?.ok_or_else(broken)?;
    let mut fields = Fields(&fixed);
    let mut raw = fixed_fields(&mut fields).ok_or_else(broken)?;
    let mut lengths = Fields(fixed.get(28..34).unwrap_or_default());
    let (Some(name), Some(extra), Some(comment)) = (lengths.u16(), lengths.u16(), lengths.u16()) else {
        return Err(broken());
    };
    raw.name = exact(source, name.into())?.ok_or_else(broken)?;
    raw.extra = exact(source, extra.into())?.ok_or_else(broken)?;
    exact(source, comment.into())?.ok_or_else(broken)?;
    if comment > COMMENT_LIMIT {
        let name = String::from_utf8_lossy(&raw.name);
        return Err(Refusal::entry("comment", &name, "entry-comment"));
    }
    Ok(raw)
}

fn fixed_fields(fields: &mut Fields) -> Option<Raw> {
    if fields.u32()? != CENTRAL {
        return None;
    }
    fields.u16()?; // made by
    let (needed, flags, method, stamp) = (fields.u16()?, fields.u16()?, fields.u16()?, fields.u32()?);
    let (crc32, packed_size, size) = (fields.u32()?, fields.u32()?.into(), fields.u32()?.into());
    fields.take(6)?; // lengths of name, extra and comment
    let disk = fields.u16()?.into();
    fields.u16()?; // internal attributes
    let (attributes, offset) = (fields.u32()?, fields.u32()?.into());
    let (name, extra) = (Vec::new(), Vec::new());
    Some(Raw { needed, flags, method, stamp, crc32, packed_size, size, disk, attributes, offset, name, extra })
}

/// The next `count` bytes, which are 65,535 at most, or nothing when the directory ends before.
fn exact<R: Read>(source: &mut Take<R>, count: usize) -> Result<Option<Vec<u8>>, Refusal> {
    if source.limit() < count as u64 {
        return Ok(None);
    }
    let mut bytes = vec![0; count];
    source.read_exact(&mut bytes)?;
    Ok(Some(bytes))
}

fn record(raw: Raw, position: usize) -> Result<Record, Refusal> {
    let lossy = String::from_utf8_lossy(&raw.name).into_owned();
    let refuse = |(code, what): (&'static str, &'static str)| Refusal::entry(code, &lossy, what);
    g9_flags(&raw).map_err(refuse)?;
    let method = g10_method(&raw, &lossy)?;
    let zip64 = g11_zip64_field(&raw.extra, &raw.name).map_err(refuse)?;
    let long = |value| (value, SENTINEL32);
    let values = [long(raw.size), long(raw.packed_size), long(raw.offset), (raw.disk, SENTINEL16)];
    let [size, packed_size, header_offset, disk] = g11_resolve(values, zip64).map_err(refuse)?;
    if disk != 0 {
        return Err(refuse(("multidisk", "entry-other-disk")));
    }
    let name = g12_name(&raw).map_err(refuse)?;
    let kind = g14_kind(&name, raw.attributes).map_err(refuse)?;
    let (crc32, body_offset) = (raw.crc32, 0);
    let entry = Entry { name, kind, method, crc32, packed_size, size, header_offset, body_offset, position };
    g10_g14_sizes_fit(&entry).map_err(refuse)?;
    Ok(Record { entry, flags: raw.flags, stamp: raw.stamp })
}

/// G9: no flag but those we understand, and no version beyond the newest.
fn g9_flags(raw: &Raw) -> Result<(), names::Fault> {
    if raw.flags & ENCRYPTED != 0 {
        return Err(("encrypted", "entry-encrypted"));
    }
    if raw.flags & !FLAGS != 0 {
        return Err(("flags", "entry-features"));
    }
    if raw.needed & 0xff > NEWEST {
        return Err(("version", "entry-version"));
    }
    Ok(())
}

/// G10: stored or deflated.
fn g10_method(raw: &Raw, name: &str) -> Result<Method, Refusal> {
    Method::of_number(raw.method).ok_or_else(|| {
        let sentence = say::it("entry-method")
            .with("entry", shown(name))
            .with("packer", packer(raw.method))
            .with("method", raw.method.to_string());
        Refusal::about_entry("method", name, sentence)
    })
}

/// G10 and G14: a stored file has one size; a directory has no data.
fn g10_g14_sizes_fit(entry: &Entry) -> Result<(), names::Fault> {
    if entry.method == Method::Stored && entry.packed_size != entry.size {
        return Err(("stored_size", "entry-stored-size"));
    }
    let is_empty = entry.size == 0 && entry.packed_size == 0 && entry.crc32 == 0;
    if entry.kind == EntryKind::Directory && !is_empty {
        return Err(("directory_data", "entry-directory-data"));
    }
    Ok(())
}

/// G12: the name is UTF-8 and leads nowhere else. Valid UTF-8 without its flag is tolerated: old Airkit tools and
/// Info-ZIP leave it out.
fn g12_name(raw: &Raw) -> Result<String, names::Fault> {
    let Ok(name) = std::str::from_utf8(&raw.name) else {
        return Err(("name_encoding", "entry-name-encoding"));
    };
    match names::fault(name.strip_suffix('/').unwrap_or(name)) {
        Some(fault) => Err(fault),
        None => Ok(name.to_owned()),
    }
}

/// G14: a regular file or a directory, and all that is said about it says the same. Attributes of 0 say nothing: a
/// trailing `/` alone makes a directory, as Airkit and Java write it.
fn g14_kind(name: &str, attributes: u32) -> Result<EntryKind, names::Fault> {
    let (mode, dos) = ((attributes >> 16) & MODE_TYPE, attributes & DOS);
    if (mode != 0 && mode != MODE_REGULAR && mode != MODE_DIRECTORY) || dos & DOS_VOLUME != 0 {
        return Err(("not_regular", "entry-no-file"));
    }
    let is_directory = name.ends_with('/');
    let agrees = match is_directory {
        true => mode != MODE_REGULAR && (dos == 0 || dos & DOS_DIRECTORY != 0),
        false => mode != MODE_DIRECTORY && dos & DOS_DIRECTORY == 0,
    };
    match (agrees, is_directory) {
        (false, _) => Err(("directory_mark", "entry-two-marks")),
        (true, true) => Ok(EntryKind::Directory),
        (true, false) => Ok(EntryKind::File),
    }
}

/// G16: what the archive declares is within the limits, before anything is inflated.
fn g16_size_within_limits(entry: &Entry, limits: &Limits) -> Result<(), Refusal> {
    limits.check(Limit::Media, &entry.name, entry.size)?;
    limits.check_ratio(&entry.name, entry.packed_size, entry.size)
}
