//! How a file's bytes lie in our archives, as a function of the bytes alone.
//!
//! Same tree, same archive, on any machine, any day: an export's ETag, its byte ranges and "identical to version 7"
//! all rest on it. So neither the name, nor the size gained, nor the time spent may choose the method, and the
//! compressor gets all bytes in one call, because chunks could change where it ends a block. zlib-rs hashes by
//! arithmetic and not by instructions of the processor, so its output is the same everywhere; a version of it that
//! writes other bytes turns the golden test below red. Then either stay with the old version, or repack what is
//! stored and say in the release notes that every export's digest changes. What comes in packed is packed anew for the
//! same reason, but for [what we packed](super::repack): when the compressor changes, the date in our headers has to change
//! with it, or bundles of before are taken for what we would write now.

use std::borrow::Cow;

use flate2::{Compress, Compression, FlushCompress, Status};

use crate::definition::tree::Hash;
use crate::say::{self, Say};

/// The most bytes of a text that is deflated. Larger files lie as they are, so that nobody needs the memory.
pub const DEFLATE_LIMIT: usize = 1024 * 1024;

/// Cheap enough to run at every save; `reference/performance.md` section 2.1 has the figures.
const LEVEL: u32 = 3;

/// How bytes lie in a ZIP archive (APPNOTE 4.4.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// As they are: 0.
    Stored,
    /// Compressed by DEFLATE (RFC 1951): 8.
    Deflated,
}

impl Method {
    /// The number in the format.
    pub fn number(self) -> u16 {
        match self {
            Method::Stored => 0,
            Method::Deflated => 8,
        }
    }

    /// The method of a number, where we know it.
    pub fn of_number(number: u16) -> Option<Self> {
        match number {
            0 => Some(Method::Stored),
            8 => Some(Method::Deflated),
            _ => None,
        }
    }
}

/// What packs bodies of the method `number`, for people.
pub(super) fn packer(number: u16) -> Say {
    match number {
        1 => say::plain("Shrink"),
        2..=5 => say::plain("Reduce"),
        6 => say::plain("Implode"),
        9 => say::plain("Deflate64"),
        12 => say::plain("BZIP2"),
        14 => say::plain("LZMA"),
        93 => say::plain("Zstandard"),
        95 => say::plain("XZ"),
        97 => say::plain("WavPack"),
        98 => say::plain("PPMd"),
        99 => say::it("packer-aes"),
        _ => say::it("packer-unknown"),
    }
}

/// What an archive says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Packed {
    /// The BLAKE3 hash of the content.
    pub hash: Hash,
    /// Bytes of the content.
    pub size: u64,
    /// How the content lies in an archive.
    pub method: Method,
    /// The CRC-32 of the content.
    pub crc32: u32,
    /// Bytes in an archive.
    pub packed_size: u64,
}

/// `bytes` as they lie in an archive, and what the archive says of them: texts (valid UTF-8) of 1 byte to 1 MiB are
/// deflated, even where that makes them longer; everything else is stored.
pub fn pack(bytes: &[u8]) -> (Packed, Cow<'_, [u8]>) {
    Packer::default().pack(bytes, Measured::of(bytes))
}

/// Whether our archives hold `bytes` deflated.
pub(super) fn is_deflated(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.len() <= DEFLATE_LIMIT && std::str::from_utf8(bytes).is_ok()
}

/// Packs one content after the other: setting a compressor up takes longer than a small content.
#[derive(Default)]
pub struct Packer {
    compress: Option<Compress>,
}

impl Packer {
    /// [`pack`], of bytes that were measured before.
    pub fn pack<'b>(&mut self, bytes: &'b [u8], measured: Measured) -> (Packed, Cow<'b, [u8]>) {
        match is_deflated(bytes).then(|| self.deflate(bytes)).flatten() {
            Some(body) => (measured.deflated(&body), Cow::Owned(body)),
            None => (measured.stored(), Cow::Borrowed(bytes)),
        }
    }

    /// The raw DEFLATE stream of `bytes`. The compressor has no reason to fail on memory; if it did, the file is stored.
    fn deflate(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        let compress = self.compress.get_or_insert_with(|| Compress::new(Compression::new(LEVEL), false));
        compress.reset();
        let mut body = Vec::with_capacity(bytes.len() + bytes.len() / 8 + 64);
        loop {
            let taken = usize::try_from(compress.total_in()).ok()?;
            let rest = bytes.get(taken..)?;
            match compress.compress_vec(rest, &mut body, FlushCompress::Finish).ok()? {
                Status::StreamEnd => return Some(body),
                Status::Ok | Status::BufError => body.reserve(bytes.len() / 8 + 64),
            }
        }
    }
}

/// Hash, checksum and size of bytes that pass by.
#[derive(Default)]
pub struct Measure {
    hasher: blake3::Hasher,
    crc: crc32fast::Hasher,
    size: u64,
}

impl Measure {
    /// Nothing measured yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.hasher.update(bytes);
        self.crc.update(bytes);
        self.size = self.size.saturating_add(bytes.len() as u64);
    }

    /// How many bytes were fed.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// What was measured.
    pub fn finish(self) -> Measured {
        Measured { hash: Hash::finish(&self.hasher), crc32: self.crc.finalize(), size: self.size }
    }
}

/// What [`Measure`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// The BLAKE3 hash.
    pub hash: Hash,
    /// The CRC-32.
    pub crc32: u32,
    /// Bytes.
    pub size: u64,
}

impl Measured {
    /// What `bytes` measure.
    pub fn of(bytes: &[u8]) -> Self {
        let mut measure = Measure::new();
        measure.feed(bytes);
        measure.finish()
    }

    /// The figures of a file that is stored; right for every file above [`DEFLATE_LIMIT`], and for smaller ones that
    /// are no text.
    pub fn stored(self) -> Packed {
        let Measured { hash, crc32, size } = self;
        Packed { hash, size, method: Method::Stored, crc32, packed_size: size }
    }

    /// The figures of a file whose DEFLATE stream is `body`.
    pub(super) fn deflated(self, body: &[u8]) -> Packed {
        Packed { method: Method::Deflated, packed_size: body.len() as u64, ..self.stored() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Read;

    fn inflate(body: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        flate2::read::DeflateDecoder::new(body).read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn the_bytes_alone_choose_the_method() {
        let big_text = vec![b'x'; DEFLATE_LIMIT + 1];
        assert_eq!(pack(b"").0.method, Method::Stored);
        assert_eq!(pack(b"a").0.method, Method::Deflated);
        assert_eq!(pack(b"\xff\xfe").0.method, Method::Stored);
        assert_eq!(pack(&big_text[1..]).0.method, Method::Deflated);
        assert_eq!(pack(&big_text).0.method, Method::Stored);
    }

    /// Holds the compressor still; the module's first paragraph says what to do when it moved.
    #[test]
    fn the_compressor_writes_what_it_always_wrote() {
        let mut text = String::new();
        let mut seed = 12_345_u32;
        for line in 0..4_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(&format!(
                "{{\"id\": {line}, \"word\": \"{:x}\", \"kind\": \"label\"}}\n",
                seed >> (seed % 20)
            ));
        }
        let (packed, body) = pack(text.as_bytes());
        assert_eq!(packed.hash.short(), "2699942637ee");
        assert_eq!(Hash::of(&body).hex(), "3e2ead59c5c13f5e570fe5b5294adf182ff66dd000e37dd6d0ed870a31f4de82");
        assert_eq!(inflate(&body), text.as_bytes());
    }

    proptest! {
        #[test]
        fn what_is_packed_can_be_read(bytes in proptest::collection::vec(any::<u8>(), 0..600), text in ".{0,300}") {
            for bytes in [bytes, text.into_bytes()] {
                let (packed, body) = pack(&bytes);
                let back = match packed.method {
                    Method::Stored => body.to_vec(),
                    Method::Deflated => inflate(&body),
                };
                prop_assert_eq!(&back, &bytes);
                prop_assert_eq!(packed.packed_size, body.len() as u64);
                prop_assert_eq!(packed.size, bytes.len() as u64);
                prop_assert_eq!(packed.crc32, crc32fast::hash(&bytes));
                prop_assert_eq!(packed.hash, Hash::of(&bytes));
            }
        }

        #[test]
        fn what_was_packed_before_changes_nothing(texts in proptest::collection::vec("[a-d]{0,40}|.{0,300}", 1..6)) {
            let mut packer = Packer::default();
            for text in &texts {
                let bytes = text.repeat(40).into_bytes();
                prop_assert_eq!(packer.pack(&bytes, Measured::of(&bytes)), pack(&bytes));
            }
        }

        #[test]
        fn measuring_in_pieces_finds_the_same(bytes in proptest::collection::vec(any::<u8>(), 0..600), cut in 1usize..50) {
            let mut measure = Measure::new();
            bytes.chunks(cut).for_each(|chunk| measure.feed(chunk));
            let measured = measure.finish();
            let (packed, _) = pack(&bytes);
            prop_assert_eq!((measured.hash, measured.crc32, measured.size), (packed.hash, packed.crc32, packed.size));
        }
    }
}
