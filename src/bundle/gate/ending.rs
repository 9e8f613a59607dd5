//! The end of an archive: rules G1 to G5. Everything else is found from there, so there must be one end only.

use std::io::{Read, Seek};

use super::super::record::{
    CENTRAL_LEN, END, END_LEN, Fields, LOCATOR, LOCATOR_LEN, SENTINEL16, SENTINEL32, ZIP64_END, ZIP64_END_LEN,
};
use super::super::refusal::Refusal;
use super::bytes_at;
use crate::say;

/// The most bytes of the archive's comment. Archives that `git` makes carry a commit of 40.
const COMMENT_LIMIT: u64 = 1024;

/// What the end of an archive says.
pub(super) struct Ending {
    /// How many entries there are.
    pub count: u64,
    /// Where the central directory starts.
    pub directory_offset: u64,
    /// How many bytes it has.
    pub directory_size: u64,
}

/// The 32-bit end record, read but not yet believed.
struct End {
    offset: u64,
    disks: [u64; 2],
    counts: [u64; 2],
    directory_size: u64,
    directory_offset: u64,
}

/// The zip64 end record, read but not yet believed.
struct Zip64End {
    offset: u64,
    disks: [u64; 2],
    counts: [u64; 2],
    directory_size: u64,
    directory_offset: u64,
}

/// The end of the archive of `length` bytes.
pub(super) fn find<R: Read + Seek>(reader: &mut R, length: u64) -> Result<Ending, Refusal> {
    let end = g1_g2_one_end(reader, length)?;
    let zip64 = g5_zip64_record(reader, &end)?;
    g3_one_disk(&end, zip64.as_ref())?;
    let counts = zip64.as_ref().map_or(end.counts, |zip64| zip64.counts);
    g4_counts_agree(counts)?;
    match &zip64 {
        Some(zip64) => g5_both_ends_agree(&end, zip64)?,
        None => g5_nothing_is_elsewhere(&end)?,
    }
    let start = zip64.as_ref().map_or(end.offset, |zip64| zip64.offset);
    let (offset, size) = zip64
        .as_ref()
        .map_or((end.directory_offset, end.directory_size), |zip64| (zip64.directory_offset, zip64.directory_size));
    g5_directory_ends_where_the_end_starts(offset, size, start)?;
    let [count, _] = counts;
    g4_directory_has_room(count, size)?;
    Ok(Ending { count, directory_offset: offset, directory_size: size })
}

/// G1 and G2: one end record whose comment ends with the file; the comment is short and hides no other end.
fn g1_g2_one_end<R: Read + Seek>(reader: &mut R, length: u64) -> Result<End, Refusal> {
    let tail_len = length.min(END_LEN + COMMENT_LIMIT);
    let tail_start = length - tail_len;
    let tail = bytes_at(reader, tail_start, usize::try_from(tail_len).unwrap_or_default())?;
    let mut ends = (0..tail.len()).filter_map(|at| end_at(tail.get(at..)?).map(|end| (at, end)));
    let Some((at, end)) = ends.next() else { return Err(no_end(reader, length)?) };
    // Any other end whose comment fits begins behind this one, the first: in its fields or in its comment.
    let behind = tail.get(at + 1..).unwrap_or_default();
    let has_comment = behind.len() as u64 >= END_LEN;
    if has_comment && [END, ZIP64_END, LOCATOR].iter().any(|signature| holds(behind, *signature)) {
        return Err(Refusal::archive("two_ends", say::it("zip-two-ends")));
    }
    Ok(End { offset: tail_start + at as u64, ..end })
}

/// The end record at the start of `bytes`, when its comment ends where they do.
fn end_at(bytes: &[u8]) -> Option<End> {
    let mut fields = Fields(bytes);
    if fields.u32()? != END {
        return None;
    }
    let disks = [fields.u16()?.into(), fields.u16()?.into()];
    let counts = [fields.u16()?.into(), fields.u16()?.into()];
    let (directory_size, directory_offset) = (fields.u32()?.into(), fields.u32()?.into());
    let comment = usize::from(fields.u16()?);
    (comment == fields.0.len()).then_some(End { offset: 0, disks, counts, directory_size, directory_offset })
}

fn holds(bytes: &[u8], signature: u32) -> bool {
    bytes.windows(4).any(|window| window == signature.to_le_bytes())
}

/// Why there is no end: the file is something else, or it was cut or lengthened.
fn no_end<R: Read + Seek>(reader: &mut R, length: u64) -> Result<Refusal, Refusal> {
    let start = bytes_at(reader, 0, usize::try_from(length.min(2)).unwrap_or_default())?;
    Ok(if start == b"PK" {
        Refusal::archive("no_end", say::it("zip-no-end"))
    } else {
        Refusal::archive("not_zip", say::it("zip-not"))
    })
}

/// G3: the archive is one file.
fn g3_one_disk(end: &End, zip64: Option<&Zip64End>) -> Result<(), Refusal> {
    let at_first = |disk: &u64| *disk == 0 || (zip64.is_some() && *disk == SENTINEL16);
    let whole = end.disks.iter().all(at_first) && zip64.is_none_or(|zip64| zip64.disks == [0, 0]);
    if whole { Ok(()) } else { Err(multidisk()) }
}

fn multidisk() -> Refusal {
    Refusal::archive("multidisk", say::it("zip-split"))
}

/// G4: both counts are equal.
fn g4_counts_agree([here, all]: [u64; 2]) -> Result<(), Refusal> {
    if here == all {
        return Ok(());
    }
    Err(Refusal::archive("count", say::it("zip-two-counts")))
}

/// G4: as many entries fit into the directory. Without this a wrong count would be noticed only at its end.
fn g4_directory_has_room(count: u64, size: u64) -> Result<(), Refusal> {
    if count.checked_mul(CENTRAL_LEN).is_some_and(|least| least <= size) {
        return Ok(());
    }
    Err(Refusal::archive("count", say::it("zip-count-large")))
}

/// G5: the zip64 record has exactly 56 bytes and stands directly before its locator, which stands directly before
/// the end.
fn g5_zip64_record<R: Read + Seek>(reader: &mut R, end: &End) -> Result<Option<Zip64End>, Refusal> {
    let Some(locator_at) = end.offset.checked_sub(LOCATOR_LEN) else { return Ok(None) };
    let locator = bytes_at(reader, locator_at, LOCATOR_LEN as usize)?;
    let mut fields = Fields(&locator);
    if fields.u32() != Some(LOCATOR) {
        return Ok(None);
    }
    let (disk, offset, disks) = (fields.u32(), fields.u64(), fields.u32());
    if disk != Some(0) || disks != Some(1) {
        return Err(multidisk());
    }
    let record_at = locator_at.checked_sub(ZIP64_END_LEN);
    let Some(offset) = offset.filter(|offset| Some(*offset) == record_at) else { return Err(zip64_end()) };
    let record = bytes_at(reader, offset, ZIP64_END_LEN as usize)?;
    zip64_at(&record, offset).map(Some).ok_or_else(zip64_end)
}

fn zip64_at(record: &[u8], offset: u64) -> Option<Zip64End> {
    let mut fields = Fields(record);
    let exact = fields.u32()? == ZIP64_END && fields.u64()? == ZIP64_END_LEN - 12;
    fields.take(4)?; // the versions
    let disks = [fields.u32()?.into(), fields.u32()?.into()];
    let counts = [fields.u64()?, fields.u64()?];
    let (directory_size, directory_offset) = (fields.u64()?, fields.u64()?);
    exact.then_some(Zip64End { offset, disks, counts, directory_size, directory_offset })
}

fn zip64_end() -> Refusal {
    Refusal::archive("zip64_end", say::it("zip-ends-differ"))
}

/// G5: each field of the ordinary end is either equal to the zip64 one, or says "see there".
fn g5_both_ends_agree(end: &End, zip64: &Zip64End) -> Result<(), Refusal> {
    let pairs = [
        (end.counts[0], zip64.counts[0], SENTINEL16),
        (end.counts[1], zip64.counts[1], SENTINEL16),
        (end.directory_size, zip64.directory_size, SENTINEL32),
        (end.directory_offset, zip64.directory_offset, SENTINEL32),
    ];
    let agree = pairs.iter().all(|(short, long, sentinel)| short == long || short == sentinel);
    if agree { Ok(()) } else { Err(zip64_end()) }
}

/// G5: without a zip64 record, nothing says "see there". A count of 65,535 is one: whoever looks finds no record.
fn g5_nothing_is_elsewhere(end: &End) -> Result<(), Refusal> {
    let elsewhere = end.directory_size == SENTINEL32 || end.directory_offset == SENTINEL32;
    if elsewhere { Err(zip64_end()) } else { Ok(()) }
}

/// G5: the central directory ends where the end starts. So nothing stands between, and nothing before the archive.
fn g5_directory_ends_where_the_end_starts(offset: u64, size: u64, start: u64) -> Result<(), Refusal> {
    if offset.checked_add(size) == Some(start) {
        return Ok(());
    }
    Err(Refusal::archive("directory_place", say::it("zip-directory-place")))
}
