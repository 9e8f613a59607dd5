//! Any bytes are refused, or mean one thing: what the gate accepts is read to its end, the `zip` crate by itself finds the
//! same names and contents, and packed for our archives the contents are what they were.
#![no_main]

use std::io::{Cursor, Read};

use hangar::bundle::{Answer, Archive, DEFLATE_LIMIT, Limits, Method, Repacker};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Small, so that a run is short.
    let limits = Limits { entries: 200, document: 1 << 20, ..Limits::for_upload(4 << 20) };
    let mut archive = match Archive::open(Cursor::new(bytes), &limits) {
        Ok(archive) => archive,
        Err(refusal) => {
            assert_ne!(refusal.answer, Answer::Broken, "{refusal}");
            assert!(!refusal.to_string().contains(char::is_control));
            return;
        }
    };
    let mut other = zip::ZipArchive::new(Cursor::new(bytes)).expect("what the gate accepts, the crate opens");
    let mut repacker = Repacker::default();
    let junk = archive.junk().len();
    assert_eq!(other.len(), archive.entries().len() + junk);
    for index in 0..archive.entries().len() {
        let entry = archive.entries()[index].clone();
        let mut content = Vec::new();
        let ours = archive.copy_to(index, &mut content);
        let mut theirs = other.by_index(entry.position).expect("what the gate accepts, the crate opens");
        assert_eq!(theirs.name_raw(), entry.name.as_bytes());
        if ours.is_err() {
            // A body that is not what it claims. The crate may not see that; we do.
            continue;
        }
        if entry.size <= DEFLATE_LIMIT as u64 {
            let held = archive.read_held(index).expect("what is copied is held");
            assert!(held.bytes == content, "{} is held as something else", entry.name);
            let (packed, body) = repacker.pack(&held);
            assert_eq!((packed.size, packed.crc32, packed.packed_size), (entry.size, entry.crc32, body.len() as u64));
            assert!(unpacked(packed.method, &body) == content, "{} is packed as something else", entry.name);
        }
        let mut read = Vec::new();
        theirs.read_to_end(&mut read).expect("what we read, the crate reads");
        assert!(read == content, "{} has two contents", entry.name);
        assert_eq!(content.len() as u64, entry.size);
    }
});

/// What a body of our archives holds.
fn unpacked(method: Method, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    match method {
        Method::Stored => bytes.extend(body),
        Method::Deflated => drop(flate2::read::DeflateDecoder::new(body).read_to_end(&mut bytes).expect("it inflates")),
    }
    bytes
}
