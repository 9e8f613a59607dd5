//! Archives with every field free, to be wrong in one way at a time. Written after the format's own description
//! (PKWARE APPNOTE 6.3.10), without anything of the product.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// "See the zip64 record", in 32 bits.
pub const ELSEWHERE: u64 = 0xffff_ffff;

/// Little-endian numbers and bytes, one after the other.
#[derive(Clone, Default)]
pub struct Bytes(pub Vec<u8>);

impl Bytes {
    pub fn u16(mut self, value: u64) -> Self {
        self.0.extend((value as u16).to_le_bytes());
        self
    }

    pub fn u32(mut self, value: u64) -> Self {
        self.0.extend((value as u32).to_le_bytes());
        self
    }

    pub fn u64(mut self, value: u64) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    pub fn add(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.0.extend_from_slice(bytes.as_ref());
        self
    }
}

pub fn bytes() -> Bytes {
    Bytes::default()
}

/// An extra field.
pub fn extra(id: u64, content: impl AsRef<[u8]>) -> Vec<u8> {
    bytes().u16(id).u16(content.as_ref().len() as u64).add(content).0
}

/// The figures of an entry: checksum, packed size, size.
pub type Figures = [u64; 3];

/// One entry, with what its two headers say of it.
#[derive(Clone)]
pub struct Entry {
    pub name: Vec<u8>,
    pub local_name: Vec<u8>,
    pub flags: u64,
    pub local_flags: u64,
    pub method: u64,
    pub local_method: u64,
    pub stamp: u64,
    pub figures: Figures,
    pub local_figures: Figures,
    pub extra: Vec<u8>,
    pub local_extra: Vec<u8>,
    /// Version made by; the upper byte is the system.
    pub made_by: u64,
    pub attributes: u64,
    pub disk: u64,
    pub comment: Vec<u8>,
    pub body: Vec<u8>,
    /// What follows the body.
    pub tail: Vec<u8>,
    /// In place of where the entry lies.
    pub offset: Option<u64>,
}

/// A stored file as every program writes it.
pub fn file(name: impl AsRef<[u8]>, content: impl AsRef<[u8]>) -> Entry {
    let (name, body) = (name.as_ref().to_vec(), content.as_ref().to_vec());
    let figures = [crc32fast::hash(&body).into(), body.len() as u64, body.len() as u64];
    let flags = if name.is_ascii() || std::str::from_utf8(&name).is_err() { 0 } else { 1 << 11 };
    Entry {
        local_name: name.clone(),
        name,
        flags,
        local_flags: flags,
        method: 0,
        local_method: 0,
        stamp: 0x0021 << 16,
        figures,
        local_figures: figures,
        extra: Vec::new(),
        local_extra: Vec::new(),
        made_by: 20,
        attributes: 0,
        disk: 0,
        comment: Vec::new(),
        body,
        tail: Vec::new(),
        offset: None,
    }
}

pub fn deflate(content: &[u8]) -> Vec<u8> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(content).unwrap();
    packer.finish().unwrap()
}

/// A deflated file.
pub fn deflated(name: impl AsRef<[u8]>, content: impl AsRef<[u8]>) -> Entry {
    let content = content.as_ref();
    let figures = [crc32fast::hash(content).into(), 0, content.len() as u64];
    with_body(name, deflate(content), figures)
}

/// A file whose body claims to be the DEFLATE stream of a content with these figures; the packed size is the body's.
pub fn with_body(name: impl AsRef<[u8]>, body: Vec<u8>, [crc32, _, size]: Figures) -> Entry {
    let figures = [crc32, body.len() as u64, size];
    file(name, []).with(|entry| {
        (entry.method, entry.local_method) = (8, 8);
        (entry.figures, entry.local_figures) = (figures, figures);
        entry.body = body;
    })
}

/// A directory as Info-ZIP writes it on Unix.
pub fn directory(name: &str) -> Entry {
    file(name, []).with(|entry| (entry.made_by, entry.attributes) = (3 << 8 | 30, 0o040_755 << 16 | 0x10))
}

impl Entry {
    pub fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    pub fn flagged(self, flags: u64) -> Self {
        self.with(|entry| (entry.flags, entry.local_flags) = (entry.flags | flags, entry.flags | flags))
    }

    pub fn packed_by(self, method: u64) -> Self {
        self.with(|entry| (entry.method, entry.local_method) = (method, method))
    }

    pub fn figured(self, figures: Figures) -> Self {
        self.with(|entry| (entry.figures, entry.local_figures) = (figures, figures))
    }

    pub fn mode(self, mode: u64) -> Self {
        self.with(|entry| (entry.made_by, entry.attributes) = (3 << 8 | 30, mode << 16))
    }

    /// With the field in the local header and in the directory.
    pub fn extras(self, field: Vec<u8>) -> Self {
        self.with(|entry| (entry.extra, entry.local_extra) = (field.clone(), field))
    }

    /// Bit 3 and zeros in the local header, and `tail` behind the body.
    pub fn described(self, tail: Bytes) -> Self {
        self.flagged(1 << 3).with(|entry| (entry.local_figures, entry.tail) = ([0; 3], tail.0))
    }

    /// The data descriptor that is right for the entry.
    pub fn descriptor(&self) -> Bytes {
        let [crc32, packed_size, size] = self.figures;
        bytes().add(b"PK\x07\x08").u32(crc32).u32(packed_size).u32(size)
    }

    pub fn local(&self) -> Vec<u8> {
        let [crc32, packed_size, size] = self.local_figures;
        let fixed = bytes().add(b"PK\x03\x04").u16(20).u16(self.local_flags).u16(self.local_method).u32(self.stamp);
        let fixed = fixed.u32(crc32).u32(packed_size).u32(size);
        let lengths = fixed.u16(self.local_name.len() as u64).u16(self.local_extra.len() as u64);
        lengths.add(&self.local_name).add(&self.local_extra).add(&self.body).add(&self.tail).0
    }

    pub fn central(&self, offset: u64) -> Vec<u8> {
        let [crc32, packed_size, size] = self.figures;
        let fixed =
            bytes().add(b"PK\x01\x02").u16(self.made_by).u16(20).u16(self.flags).u16(self.method).u32(self.stamp);
        let fixed = fixed.u32(crc32).u32(packed_size).u32(size);
        let lengths = fixed.u16(self.name.len() as u64).u16(self.extra.len() as u64).u16(self.comment.len() as u64);
        let places = lengths.u16(self.disk).u16(0).u32(self.attributes).u32(self.offset.unwrap_or(offset));
        places.add(&self.name).add(&self.extra).add(&self.comment).0
    }
}

/// The end of an archive, as it should be until somebody changes it.
#[derive(Clone)]
pub struct End {
    pub disks: [u64; 2],
    pub counts: [u64; 2],
    pub directory_size: u64,
    pub directory_offset: u64,
    /// In place of the comment's own length.
    pub comment_length: Option<u64>,
    pub comment: Vec<u8>,
}

impl End {
    pub fn bytes(&self) -> Vec<u8> {
        let end =
            bytes().add(b"PK\x05\x06").u16(self.disks[0]).u16(self.disks[1]).u16(self.counts[0]).u16(self.counts[1]);
        let end = end.u32(self.directory_size).u32(self.directory_offset);
        end.u16(self.comment_length.unwrap_or(self.comment.len() as u64)).add(&self.comment).0
    }
}

/// The three parts of an archive: entries, directory, end.
pub fn parts(entries: &[Entry]) -> (Vec<u8>, Vec<u8>, End) {
    let (mut bodies, mut records) = (Vec::new(), Vec::new());
    for entry in entries {
        records.extend(entry.central(bodies.len() as u64));
        bodies.extend(entry.local());
    }
    let count = entries.len() as u64;
    let (directory_size, directory_offset) = (records.len() as u64, bodies.len() as u64);
    let (disks, comment_length, comment) = ([0; 2], None, Vec::new());
    (bodies, records, End { disks, counts: [count; 2], directory_size, directory_offset, comment_length, comment })
}

pub fn zip(entries: &[Entry]) -> Vec<u8> {
    ended(entries, |_| ())
}

/// The archive of `entries` with another end.
pub fn ended(entries: &[Entry], change: impl FnOnce(&mut End)) -> Vec<u8> {
    let (bodies, records, mut end) = parts(entries);
    change(&mut end);
    [bodies, records, end.bytes()].concat()
}

/// The archive of `entries` with a zip64 record and its locator, both changed by `change`: the record's 56 bytes, then the
/// locator's 20, then the ordinary end, which says "see there" for the directory's place only.
pub fn zip64(entries: &[Entry], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let (bodies, records, end) = parts(entries);
    let (count, size, offset) = (end.counts[0], end.directory_size, end.directory_offset);
    let record = bytes().add(b"PK\x06\x06").u64(44).u16(45).u16(45).u32(0).u32(0).u64(count).u64(count);
    let locator = record.u64(size).u64(offset).add(b"PK\x06\x07").u32(0).u64(offset + size).u32(1);
    let mut ending = locator.add(End { directory_offset: ELSEWHERE, ..end }.bytes()).0;
    change(&mut ending);
    [bodies, records, ending].concat()
}
