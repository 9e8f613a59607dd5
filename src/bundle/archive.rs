//! An uploaded archive, opened: the only file that calls the `zip` crate, and only after the gate.
//!
//! The crate is the second reader: it must find the entries that the gate found, with the same figures at the same
//! places, and each body where the gate found it, or the archive is refused. Then it is let go, because it keeps more of
//! an entry than is needed here. Its functions that write into a file system are never called.

use std::io::{self, Read, Seek, SeekFrom, Take, Write};

use super::gate::{self, Entry};
use super::inflate::{Content, Scratch, copy_content, fill};
use super::layout::LayoutEntry;
use super::limits::{Limit, Limits};
use super::pack::{DEFLATE_LIMIT, Measured};
use super::refusal::Refusal;
use super::repack::{Held, Repacker};
use super::second_reader::agreed;
use super::strict_json::{judge, judged};
use super::window::Window;
use crate::say;

/// Bytes above which a document is judged before anything is built of it.
const JUDGED_FROM: u64 = 1 << 20;
/// Bytes above which that is done while it streams past, a byte at a time. Smaller ones are held first, which is several
/// times quicker, and costs at most their bytes and the hashes of their keys: 11 MiB.
const STREAMED_FROM: u64 = 4 << 20;

/// An accepted archive and what reads it.
pub struct Archive<R> {
    reader: Window<R>,
    entries: Vec<Entry>,
    junk: Vec<String>,
    limits: Limits,
    scratch: Scratch,
    /// The content that was held last, and its stream: the next one takes their places.
    bytes: Vec<u8>,
    stream: Vec<u8>,
}

impl<R: Read + Seek> Archive<R> {
    /// Opens the archive in `reader`, unless the gate refuses it or the `zip` crate finds something else in it.
    pub fn open(reader: R, limits: &Limits) -> Result<Self, Refusal> {
        let mut reader = Window::new(reader)?;
        let mut entries = gate::examine(&mut reader, limits)?.entries;
        let reader = agreed(reader, &entries)?;
        let mut junk = Vec::new();
        entries.retain(|entry| {
            let is_junk = is_junk(&entry.name);
            junk.extend(is_junk.then(|| entry.name.clone()));
            !is_junk
        });
        Ok(Self {
            reader,
            entries,
            junk,
            limits: *limits,
            scratch: Scratch::default(),
            bytes: Vec::new(),
            stream: Vec::new(),
        })
    }

    /// The entries in the archive's order, directories too, without the junk. An index counts in this list.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The folder that an app is wrapped in: programs that pack a folder often put the folder itself into the archive.
    pub fn wrapping(&self) -> Option<&str> {
        self.entries().iter().find_map(|entry| {
            let (folder, rest) = entry.name.split_once('/')?;
            matches!(rest, super::MANIFEST | super::airkit::SAVEPOINT).then_some(folder)
        })
    }

    /// Names of the entries left out because macOS or Windows put them there by themselves.
    pub fn junk(&self) -> &[String] {
        &self.junk
    }

    /// What the archive is read from; whoever reads on from there moves its position.
    pub fn source(&self) -> &R {
        self.reader.source()
    }

    /// The index of the entry `name`.
    pub fn index_of(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.name == name)
    }

    /// The content of an entry that fits into memory: a JSON document, up to `limits.document`. A large one is judged
    /// on its way past before it is held, so that refusing it costs no memory.
    pub fn read_small(&mut self, index: usize) -> Result<Vec<u8>, Refusal> {
        self.read_measured(index).map(|(bytes, _)| bytes)
    }

    /// [`read_small`](Self::read_small), and what the content measures.
    fn read_measured(&mut self, index: usize) -> Result<(Vec<u8>, Measured), Refusal> {
        let (bytes, measured) = self.read_unjudged(index)?;
        let entry = self.entries.get(index).filter(|entry| entry.name.ends_with(".json"));
        if let Some(entry) = entry.filter(|entry| entry.size > JUDGED_FROM && entry.size <= STREAMED_FROM) {
            judged(&entry.name, &bytes).map_err(|problem| Refusal::not_acceptable("json", problem))?;
        }
        Ok((bytes, measured))
    }

    /// [`read_small`](Self::read_small), with what the content measures and, where it may be ours, its stream. It is held
    /// until the next one is.
    pub fn read_held(&mut self, index: usize) -> Result<Held<'_>, Refusal> {
        let entry = self.entry(index)?;
        if entry.size > DEFLATE_LIMIT as u64 {
            let (bytes, measured) = self.read_measured(index)?;
            self.bytes = bytes;
            return Ok(Held { bytes: &self.bytes, measured, stream: None });
        }
        self.limits.check(Limit::Document, &entry.name, entry.size)?;
        if self.bytes.capacity() > DEFLATE_LIMIT {
            self.bytes = Vec::new();
        }
        if !Repacker::may_keep(&entry) {
            let body = body(&mut self.reader, &entry)?;
            let measured = fill(&entry, (body, &mut self.scratch), &mut self.bytes)?;
            return Ok(Held { bytes: &self.bytes, measured, stream: None });
        }
        let is_ours = self.has_our_header(&entry)?;
        self.stream.clear();
        body(&mut self.reader, &entry)?.read_to_end(&mut self.stream)?;
        let measured = fill(&entry, (&self.stream[..], &mut self.scratch), &mut self.bytes)?;
        Ok(Held { bytes: &self.bytes, measured, stream: is_ours.then_some(&self.stream) })
    }

    /// Whether the bytes before the body of `entry` are those that we would write.
    fn has_our_header(&mut self, entry: &Entry) -> io::Result<bool> {
        let Entry { method, crc32, packed_size, size, .. } = *entry;
        let ours = LayoutEntry { name: entry.name.as_str().into(), method, crc32, packed_size, size }.local_header();
        if entry.body_offset - entry.header_offset != ours.len() as u64 {
            return Ok(false);
        }
        let mut theirs = vec![0; ours.len()];
        self.reader.seek(SeekFrom::Start(entry.header_offset))?;
        self.reader.read_exact(&mut theirs)?;
        Ok(theirs == ours)
    }

    /// [`read_measured`](Self::read_measured), for those who judge what they hold by themselves.
    pub(super) fn read_unjudged(&mut self, index: usize) -> Result<(Vec<u8>, Measured), Refusal> {
        let entry = self.entry(index)?;
        self.limits.check(Limit::Document, &entry.name, entry.size)?;
        if entry.size > STREAMED_FROM && entry.name.ends_with(".json") {
            self.judge(&entry)?;
        }
        let mut bytes = Vec::with_capacity(usize::try_from(entry.size).unwrap_or_default());
        let measured = self.copy_to(index, &mut bytes)?;
        Ok((bytes, measured))
    }

    /// Writes the content of an entry of any size to `out`, in constant memory, and tells its hash, checksum and
    /// size. After an error, what was written is not the content.
    pub fn copy_to(&mut self, index: usize, out: &mut impl Write) -> Result<Measured, Refusal> {
        let entry = self.entry(index)?;
        let body = body(&mut self.reader, &entry)?;
        copy_content(&entry, (body, &mut self.scratch), out)
    }

    /// Whether the sound content of `entry` is one JSON document.
    fn judge(&mut self, entry: &Entry) -> Result<(), Refusal> {
        let judged = judge(&entry.name, |read| {
            let mut content = Content::new(entry, body(&mut self.reader, entry)?, &mut self.scratch);
            read(&mut content);
            // An unsound content is refused as such, whatever the document in it looked like.
            content.refusal().map_or_else(|| content.finish().map(|_| ()), Err)
        })?;
        judged.map_err(|problem| Refusal::not_acceptable("json", problem))
    }

    fn entry(&self, index: usize) -> Result<Entry, Refusal> {
        let missing = || Refusal::archive("no_entry", say::it("zip-no-entry").with("number", index));
        self.entries.get(index).cloned().ok_or_else(missing)
    }
}

/// The body of `entry`, which the gate has proved to lie in the archive.
fn body<'r, R: Read + Seek>(reader: &'r mut Window<R>, entry: &Entry) -> io::Result<Take<&'r mut Window<R>>> {
    reader.seek(SeekFrom::Start(entry.body_offset))?;
    Ok(reader.take(entry.packed_size))
}

/// Entries that file managers add without being asked (catalogue row 69); no app has them.
fn is_junk(name: &str) -> bool {
    let last = name.trim_end_matches('/').rsplit('/').next().unwrap_or(name);
    name.starts_with("__MACOSX/")
        || last.starts_with("._")
        || last == ".DS_Store"
        || last.eq_ignore_ascii_case("thumbs.db")
        || last.eq_ignore_ascii_case("desktop.ini")
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use zip::ZipArchive;

    use super::*;
    use crate::bundle::testing::{archive_of, samples};
    use crate::bundle::{Answer, Method, pack};

    fn open(bytes: &[u8]) -> Result<Archive<Cursor<Vec<u8>>>, Refusal> {
        Archive::open(Cursor::new(bytes.to_vec()), &Limits::default())
    }

    /// The refusal of reading the first entry of `bytes`.
    fn refusal(bytes: &[u8]) -> Refusal {
        open(bytes).unwrap().read_small(0).unwrap_err()
    }

    #[test]
    fn our_archives_read_back() {
        let text = "{\"a\": 1}\n".repeat(100);
        let files: [(&str, &[u8]); 3] =
            [("app.json", text.as_bytes()), ("media/Grüße.bin", &[0xff; 9]), ("empty", b"")];
        let mut archive = open(&archive_of(&files)).unwrap();
        for (index, (name, bytes)) in files.iter().enumerate() {
            assert_eq!(archive.index_of(name), Some(index));
            assert_eq!(archive.read_small(index).unwrap(), *bytes);
            let mut copy = Vec::new();
            let measured = archive.copy_to(index, &mut copy).unwrap();
            assert_eq!((&copy[..], measured.hash, measured.size), (*bytes, pack(bytes).0.hash, bytes.len() as u64));
        }
        assert_eq!(archive.read_small(3).unwrap_err().code, "no_entry");
    }

    #[test]
    fn genuine_exports_read_and_agree_with_the_crate() {
        for (name, bytes) in samples() {
            let mut archive = open(&bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
            let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
            for index in 0..archive.entries().len() {
                let mut theirs = Vec::new();
                zip.by_index(index).unwrap().read_to_end(&mut theirs).unwrap();
                assert_eq!(archive.read_small(index).unwrap(), theirs);
            }
        }
    }

    #[test]
    fn junk_is_left_out_and_listed() {
        let files: [(&str, &[u8]); 6] = [
            ("__MACOSX/._a", b"x"),
            ("__MACOSX/b", b"x"),
            ("a", b"1"),
            ("b/.DS_Store", b"x"),
            ("b/c", b"2"),
            ("Thumbs.db", b"x"),
        ];
        let mut archive = open(&archive_of(&files)).unwrap();
        assert_eq!(archive.junk(), ["__MACOSX/._a", "__MACOSX/b", "b/.DS_Store", "Thumbs.db"]);
        assert_eq!(archive.entries().len(), 2);
        assert_eq!(archive.read_small(1).unwrap(), b"2");
    }

    /// One entry `a` with this body and these figures, laid out by our own hand.
    fn with_body(method: Method, body: &[u8], size: u64, crc32: u32) -> Vec<u8> {
        use crate::bundle::{Layout, LayoutEntry, Piece};
        let entry = LayoutEntry { name: "a".into(), method, crc32, packed_size: body.len() as u64, size };
        let layout = Layout::new(vec![entry]);
        let mut bytes = Vec::new();
        for piece in layout.pieces(0..layout.len()) {
            match piece {
                Piece::Bytes(part) => bytes.extend(part),
                Piece::Body { .. } => bytes.extend(body),
            }
        }
        bytes
    }

    #[test]
    fn a_body_that_is_not_what_it_claims_is_refused() {
        let text = "text ".repeat(1_000);
        let (packed, body) = pack(text.as_bytes());
        let (size, crc32) = (packed.size, packed.crc32);
        let deflated = |body: &[u8], size, crc32| with_body(Method::Deflated, body, size, crc32);
        assert!(open(&deflated(&body, size, crc32)).unwrap().read_small(0).is_ok());
        assert_eq!(refusal(&deflated(&body, size - 1, crc32)).code, "size");
        assert_eq!(refusal(&deflated(&body, size + 1, crc32)).code, "size");
        assert_eq!(refusal(&deflated(&body, size, 0)).code, "crc");
        assert_eq!(refusal(&with_body(Method::Stored, b"abc", 3, 0)).code, "crc");
        let tail = [&body[..], b"x"].concat();
        assert_eq!(refusal(&deflated(&tail, size, crc32)).code, "deflate_tail");
        let two = [&body[..], &body[..]].concat();
        assert_eq!(refusal(&deflated(&two, size, crc32)).code, "deflate_tail");
        for cut in 0..body.len() {
            assert_eq!(refusal(&deflated(&body[..cut], size, crc32)).code, "deflate", "{cut}");
        }
        let blocks = [0, 0, 0, 0xff, 0xff].repeat(200_000);
        assert_eq!(refusal(&deflated(&blocks, size, crc32)).code, "deflate");
        assert_eq!(refusal(&deflated(&[7; 40], size, crc32)).code, "deflate");
    }

    #[test]
    fn a_body_stops_at_the_first_byte_too_many() {
        struct Counting(u64);
        impl Write for Counting {
            fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
                self.0 += bytes.len() as u64;
                Ok(bytes.len())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let (packed, body) = pack(&[b' '; 1_000_000]);
        let mut out = Counting(0);
        let mut archive = open(&with_body(Method::Deflated, &body, 100_000, packed.crc32)).unwrap();
        assert_eq!(archive.copy_to(0, &mut out).unwrap_err().code, "size");
        assert!(out.0 <= 100_000, "{}", out.0);
    }

    #[test]
    fn documents_have_a_limit_of_their_own() {
        let limits = Limits { document: 4, ..Limits::default() };
        let bytes = archive_of(&[("a.json", b"12345")]);
        let mut archive = Archive::open(Cursor::new(bytes), &limits).unwrap();
        let refusal = archive.read_small(0).unwrap_err();
        assert_eq!((refusal.answer, refusal.code), (Answer::OverLimit, "document_too_large"));
        let text = refusal.to_string();
        assert!(text.contains("a.json") && text.contains("limits.document"), "{text}");
        assert!(archive.copy_to(0, &mut Vec::new()).is_ok());
    }

    #[test]
    fn a_large_document_is_judged_before_anything_is_built_of_it() {
        let document = |size: u64, end: &str| {
            let text = format!("{{\"a\": \"{}\", {end}}}", " ".repeat(usize::try_from(size).unwrap()));
            open(&archive_of(&[("a.json", text.as_bytes()), ("b.txt", text.as_bytes())])).unwrap()
        };
        for size in [JUDGED_FROM, STREAMED_FROM - 100] {
            assert!(document(size, "\"b\": 1").read_small(0).is_ok(), "{size}");
            let mut twice = document(size, "\"a\": 1");
            let refusal = twice.read_small(0).unwrap_err();
            assert!(refusal.to_string().contains("the key \"a\" occurs twice"), "{refusal}");
            assert!(twice.read_unjudged(0).is_ok() && twice.read_small(1).is_ok(), "{size}");
        }
        // No text may be this long where it is streamed.
        assert_eq!(document(STREAMED_FROM, "\"b\": 1").read_unjudged(0).unwrap_err().code, "json");
    }

    #[test]
    fn a_failing_store_is_not_the_archives_fault() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let refusal = open(&archive_of(&[("a", b"1")])).unwrap().copy_to(0, &mut Full).unwrap_err();
        assert_eq!(refusal.answer, Answer::Broken);
        assert_eq!(refusal.cause.unwrap().kind(), std::io::ErrorKind::StorageFull);
    }
}
