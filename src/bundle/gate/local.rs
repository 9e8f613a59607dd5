//! Local headers and what follows the bodies: rules G6 to G8, in the order in which the entries lie.

use std::io::{Read, Seek};

use super::super::record::{DESCRIPTOR, FLAG_DESCRIPTOR, Fields, LOCAL, LOCAL_LEN, SENTINEL32};
use super::super::refusal::Refusal;
use super::bytes_at;
use super::central::Record;
use super::extra::{g11_resolve, g11_zip64_field};
use crate::say;

/// A local header as it stands there.
struct Header {
    flags: u16,
    method: u16,
    stamp: u32,
    crc32: u32,
    packed_size: u64,
    size: u64,
    name: Vec<u8>,
    /// Whether a zip64 field gives the sizes; then a data descriptor has 64-bit sizes too (4.3.9.2).
    is_zip64: bool,
    body_offset: u64,
}

/// Visits each entry where it lies, proves that the entries fill the archive up to `directory_offset` without gap or
/// overlap, and notes where the bodies start.
pub(super) fn visit<R: Read + Seek>(
    reader: &mut R,
    records: &mut [Record],
    directory_offset: u64,
) -> Result<(), Refusal> {
    let mut order: Vec<&mut Record> = records.iter_mut().collect();
    order.sort_by_key(|record| record.entry.header_offset);
    let mut expected = 0;
    for record in order {
        g6_no_gap_no_overlap(record, expected)?;
        let header = read_header(reader, record, directory_offset)?;
        g7_headers_agree(record, &header)?;
        record.entry.body_offset = header.body_offset;
        let body_end = header.body_offset.checked_add(record.entry.packed_size);
        let body_end = body_end.filter(|end| *end <= directory_offset).ok_or_else(|| outside(record))?;
        expected = body_end + g8_descriptor(reader, record, &header, directory_offset - body_end)?;
    }
    if expected == directory_offset {
        return Ok(());
    }
    Err(Refusal::archive("gap", say::it("zip-gap")))
}

fn refuse(record: &Record, code: &'static str, what: &'static str) -> Refusal {
    Refusal::entry(code, &record.entry.name, what)
}

fn outside(record: &Record) -> Refusal {
    refuse(record, "overlap", "entry-outside")
}

/// G6: an entry starts where the one before it ended, the first at the start of the file.
fn g6_no_gap_no_overlap(record: &Record, expected: u64) -> Result<(), Refusal> {
    let offset = record.entry.header_offset;
    if offset < expected {
        return Err(refuse(record, "overlap", "entry-overlap"));
    }
    if offset > expected && expected == 0 {
        return Err(Refusal::archive("prefix", say::it("zip-prefix")));
    }
    if offset > expected {
        return Err(refuse(record, "gap", "entry-gap"));
    }
    Ok(())
}

fn read_header<R: Read + Seek>(reader: &mut R, record: &Record, end: u64) -> Result<Header, Refusal> {
    let broken = || refuse(record, "local_header", "entry-no-header");
    let start = record.entry.header_offset;
    let fixed_end = start.checked_add(LOCAL_LEN).filter(|at| *at <= end).ok_or_else(broken)?;
    let fixed = bytes_at(reader, start, LOCAL_LEN as usize)?;
    let (mut header, name_len, extra_len) = fixed_fields(&fixed).ok_or_else(broken)?;
    let body_offset = fixed_end + name_len as u64 + extra_len as u64;
    if body_offset > end {
        return Err(broken());
    }
    let mut rest = bytes_at(reader, fixed_end, name_len + extra_len)?;
    let extra = rest.split_off(name_len);
    let fault = |(code, what): (&'static str, &'static str)| refuse(record, code, what);
    let zip64 = g11_zip64_field(&extra, &rest).map_err(fault)?;
    let values = [(header.size, SENTINEL32), (header.packed_size, SENTINEL32)];
    // Here the field gives both sizes or neither (4.5.3): readers differ on what one of them makes of a descriptor.
    if (header.size == SENTINEL32) != (header.packed_size == SENTINEL32) {
        return Err(refuse(record, "zip64_extra", "entry-sizes-odd"));
    }
    [header.size, header.packed_size] = g11_resolve(values, zip64).map_err(fault)?;
    Ok(Header { name: rest, is_zip64: zip64.is_some(), body_offset, ..header })
}

/// The fields before the name, and the lengths of the name and of the extra fields.
fn fixed_fields(fixed: &[u8]) -> Option<(Header, usize, usize)> {
    let mut fields = Fields(fixed);
    if fields.u32()? != LOCAL {
        return None;
    }
    fields.u16()?; // the version needed; the directory's counts
    let (flags, method, stamp, crc32) = (fields.u16()?, fields.u16()?, fields.u32()?, fields.u32()?);
    let (packed_size, size) = (fields.u32()?.into(), fields.u32()?.into());
    let (name_len, extra_len) = (fields.u16()?.into(), fields.u16()?.into());
    let (name, is_zip64, body_offset) = (Vec::new(), false, 0);
    let header = Header { flags, method, stamp, crc32, packed_size, size, name, is_zip64, body_offset };
    Some((header, name_len, extra_len))
}

/// G7: the local header repeats the directory. With a data descriptor its checksum and sizes may be 0 instead; the
/// size of the content may then be there all the same, as Info-ZIP writes into a pipe.
fn g7_headers_agree(record: &Record, header: &Header) -> Result<(), Refusal> {
    let entry = &record.entry;
    let same = header.name == entry.name.as_bytes()
        && header.flags == record.flags
        && header.method == entry.method.number()
        && header.stamp == record.stamp;
    let figures = (header.crc32, header.packed_size, header.size);
    let later = record.flags & FLAG_DESCRIPTOR != 0 && (figures == (0, 0, 0) || figures == (0, 0, entry.size));
    if same && (later || figures == (entry.crc32, entry.packed_size, entry.size)) {
        return Ok(());
    }
    Err(refuse(record, "header_mismatch", "entry-two-headers"))
}

/// G8: a data descriptor stands there exactly when its flag is set, has its signature and the right width, and
/// repeats the directory. Gives its length; `room` is what is left before the directory. Go and Java write no zip64
/// field before a large body, but the wide descriptor, into which alone its sizes fit, behind it.
fn g8_descriptor<R: Read + Seek>(reader: &mut R, record: &Record, header: &Header, room: u64) -> Result<u64, Refusal> {
    if record.flags & FLAG_DESCRIPTOR == 0 {
        return Ok(0);
    }
    let wrong = || refuse(record, "descriptor", "entry-descriptor");
    let entry = &record.entry;
    let is_wide = header.is_zip64 || entry.size >= SENTINEL32 || entry.packed_size >= SENTINEL32;
    let length = if is_wide { 24 } else { 16 };
    if room < length {
        return Err(wrong());
    }
    let bytes = bytes_at(reader, header.body_offset + entry.packed_size, length as usize)?;
    let mut fields = Fields(&bytes);
    let (signature, crc32) = (fields.u32(), fields.u32());
    let mut size = || if is_wide { fields.u64() } else { fields.u32().map(u64::from) };
    let (packed_size, size) = (size(), size());
    let found = (signature, crc32, packed_size, size);
    let meant = (Some(DESCRIPTOR), Some(entry.crc32), Some(entry.packed_size), Some(entry.size));
    if found == meant { Ok(length) } else { Err(wrong()) }
}
