//! Any bytes are refused, or mean one thing: what the gate accepts is read to its end, and the `zip` crate by itself finds
//! the same names and contents.
#![no_main]

use std::io::{Cursor, Read};

use hangar::bundle::{Answer, Archive, Limits};
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
        let mut read = Vec::new();
        theirs.read_to_end(&mut read).expect("what we read, the crate reads");
        assert!(read == content, "{} has two contents", entry.name);
        assert_eq!(content.len() as u64, entry.size);
    }
});
