//! Packing what came packed: a stream that is ours already is kept as it came.
//!
//! Other programs pack otherwise, and the same tree is to give the same archive, so what they packed is packed anew. That
//! takes several times as long as everything else at an import, and most of what is imported was exported by us. Such a
//! stream is known by the header before it, which only we write, and by samples of its archive that come out the same when
//! they are packed again. Who writes our headers around streams of their own, and ours where samples are taken, gets their
//! own streams back at an export: the contents are right, since every stream was inflated and measured.

use std::borrow::Cow;

use super::gate::Entry;
use super::pack::{DEFLATE_LIMIT, Measured, Method, Packed, Packer, is_deflated};

/// One stream in so many is compared with ours, and the first.
const SAMPLE: usize = 256;
/// Bytes of a content below which it is packed anew: it costs little, and its stream is the same whoever packed it.
const TELLING: u64 = 1024;

/// A content held in memory.
pub struct Held<'h> {
    /// The content.
    pub bytes: &'h [u8],
    /// What it measures.
    pub measured: Measured,
    /// The DEFLATE stream it came in, where that lay under a header that only we write and can be
    /// [kept](Repacker::may_keep).
    pub stream: Option<&'h [u8]>,
}

impl<'h> From<&'h [u8]> for Held<'h> {
    fn from(bytes: &'h [u8]) -> Self {
        Self { bytes, measured: Measured::of(bytes), stream: None }
    }
}

/// Packs the contents of one archive after the other.
#[derive(Default)]
pub struct Repacker {
    packer: Packer,
    /// Streams that came.
    came: usize,
    /// A sample was not what we would have written.
    is_anothers: bool,
}

impl Repacker {
    /// Whether the stream of `entry` can be kept: those of ours are never much longer than their content, and large
    /// contents are not deflated.
    pub fn may_keep(entry: &Entry) -> bool {
        entry.method == Method::Deflated
            && (TELLING..=DEFLATE_LIMIT as u64).contains(&entry.size)
            && entry.packed_size <= entry.size + entry.size / 8
    }

    /// The content as it lies in our archives, and what an archive says of it.
    pub fn pack<'h>(&mut self, held: &Held<'h>) -> (Packed, Cow<'h, [u8]>) {
        let Held { bytes, measured, stream } = *held;
        let Some(stream) = stream.filter(|_| !self.is_anothers && is_deflated(bytes)) else {
            return self.packer.pack(bytes, measured);
        };
        let is_sample = self.came.is_multiple_of(SAMPLE);
        self.came += 1;
        if !is_sample {
            return (measured.deflated(stream), Cow::Borrowed(stream));
        }
        let ours = self.packer.pack(bytes, measured);
        self.is_anothers = *ours.1 != *stream;
        ours
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;
    use crate::bundle::{Archive, Layout, LayoutEntry, Limits, Piece, pack};
    use crate::definition::tree::Hash;

    /// A file: its content, how that is packed and the body.
    type File = (Vec<u8>, Method, Vec<u8>);

    /// The text number `number`, of some 2 kB.
    fn text(number: usize) -> Vec<u8> {
        format!("Text {number} has words, and words have letters. ").repeat(40).into_bytes()
    }

    /// `bytes` as we pack them.
    fn ours(bytes: Vec<u8>) -> File {
        let (packed, body) = pack(&bytes);
        let body = body.into_owned();
        (bytes, packed.method, body)
    }

    /// `bytes` as another program packs them.
    fn anothers(bytes: Vec<u8>) -> File {
        let mut out = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::new(9));
        bytes.chunks(700).for_each(|part| out.write_all(part).and_then(|()| out.flush()).unwrap());
        (bytes, Method::Deflated, out.finish().unwrap())
    }

    /// The archive of `files` under headers of ours.
    fn archive(files: &[File]) -> Vec<u8> {
        let entry = |(number, (bytes, method, body)): (usize, &File)| {
            let packed = Packed { method: *method, packed_size: body.len() as u64, ..Measured::of(bytes).stored() };
            LayoutEntry::new(format!("{number:02}"), &packed)
        };
        let layout = Layout::new(files.iter().enumerate().map(entry).collect());
        let piece = |piece| match piece {
            Piece::Bytes(bytes) => bytes,
            Piece::Body { entry, .. } => files[entry].2.clone(),
        };
        layout.pieces(0..layout.len()).flat_map(piece).collect()
    }

    /// How the contents of an archive lie once they are repacked.
    fn repacked(archive: Vec<u8>) -> Vec<File> {
        let mut archive = Archive::open(Cursor::new(archive), &Limits::default()).unwrap();
        let mut repacker = Repacker::default();
        let mut files = Vec::new();
        for index in 0..archive.entries().len() {
            let held = archive.read_held(index).unwrap();
            let (packed, body) = repacker.pack(&held);
            let (body, bytes) = (body.into_owned(), held.bytes.to_vec());
            assert_eq!((packed.hash, packed.size), (Hash::of(&bytes), bytes.len() as u64));
            assert_eq!((packed.crc32, packed.packed_size), (crc32fast::hash(&bytes), body.len() as u64));
            files.push((bytes, packed.method, body));
        }
        files
    }

    #[test]
    fn what_we_packed_stays_as_it_came() {
        let mut files: Vec<File> = (0..SAMPLE + 9).map(|number| ours(text(number))).collect();
        files.extend([ours(Vec::new()), ours(vec![0xff; 3_000]), ours(b"short".to_vec()), ours(vec![b'x'; 1_048_577])]);
        assert_eq!(repacked(archive(&files)), files);
    }

    /// This is where a stream is kept that is not ours: it can be told from ours in no other way than by packing it again.
    #[test]
    fn a_stream_between_the_samples_is_kept() {
        let mut files: Vec<File> = (0..SAMPLE + 9).map(|number| ours(text(number))).collect();
        files[SAMPLE + 1] = anothers(text(SAMPLE + 1));
        assert_ne!(files[SAMPLE + 1], ours(text(SAMPLE + 1)));
        assert_eq!(repacked(archive(&files)), files);
    }

    #[test]
    fn what_another_program_packed_is_packed_anew() {
        let theirs: Vec<File> = (0..SAMPLE + 9).map(|number| anothers(text(number))).collect();
        let files: Vec<File> = (0..SAMPLE + 9).map(|number| ours(text(number))).collect();
        assert_eq!(repacked(archive(&theirs)), files);
    }

    #[test]
    fn after_a_sample_of_another_program_nothing_is_kept() {
        let later = |number| if number < SAMPLE { ours(text(number)) } else { anothers(text(number)) };
        let files: Vec<File> = (0..SAMPLE + 9).map(|number| ours(text(number))).collect();
        assert_eq!(repacked(archive(&(0..SAMPLE + 9).map(later).collect::<Vec<_>>())), files);
    }

    #[test]
    fn a_header_of_another_program_says_whose_stream_it_is() {
        let files: Vec<File> = (0..3).map(|number| ours(text(number))).collect();
        let theirs: Vec<File> = files.iter().map(|(bytes, ..)| bytes.clone()).map(anothers).collect();
        let mixed = [files[0].clone(), theirs[1].clone(), files[2].clone()];
        assert_eq!(repacked(archive(&mixed)), mixed);
        let mut bytes = archive(&mixed);
        // The time of the second entry, in its header and in its record.
        for (start, time) in [(b"PK\x03\x04", 10), (b"PK\x01\x02", 12)] {
            let at = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(start)).nth(1).unwrap();
            bytes[at + time] = 1;
        }
        assert_eq!(repacked(bytes), files);
    }

    #[test]
    fn what_we_pack_otherwise_is_packed_anew() {
        let binary: Vec<u8> = (0..3_000u32).map(|number| (number % 251) as u8 | 0x80).collect();
        let first = ours(text(0));
        let stored = (text(1), Method::Stored, text(1));
        let small = anothers(b"A few words, and words again, words.".to_vec());
        let large = anothers(vec![b'x'; DEFLATE_LIMIT + 1]);
        let files = [first.clone(), anothers(binary.clone()), stored, small.clone(), large.clone()];
        let packed = [first, ours(binary), ours(text(1)), ours(small.0), ours(large.0)];
        assert_eq!(repacked(archive(&files)), packed);
    }

    #[test]
    fn a_stream_is_not_kept_that_is_longer_than_ours_could_be() {
        let empty_blocks = [0, 0, 0, 0xff, 0xff].repeat(1_000);
        let padded = |file: File| (file.0, file.1, [empty_blocks.clone(), file.2].concat());
        let files = [ours(text(0)), padded(ours(text(1))), ours(text(2))];
        assert_eq!(repacked(archive(&files)), [ours(text(0)), ours(text(1)), ours(text(2))]);
    }
}
