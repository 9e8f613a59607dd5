use std::io::{Cursor, Read};

use proptest::prelude::*;

use super::*;
use crate::bundle::pack;
use crate::bundle::testing::{Sparse, archive_of};
use crate::definition::tree::Hash;

/// The bytes of `range`, put together out of pieces.
fn joined(layout: &Layout, bodies: &[Vec<u8>], range: Range<u64>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for piece in layout.pieces(range) {
        assert!(!piece.is_empty());
        match piece {
            Piece::Bytes(part) => bytes.extend(part),
            Piece::Body { entry, from, len } => bytes.extend(&bodies[entry][from as usize..(from + len) as usize]),
        }
    }
    bytes
}

fn files(contents: &[(String, Vec<u8>)]) -> (Layout, Vec<Vec<u8>>) {
    let (entries, bodies) = contents
        .iter()
        .map(|(name, bytes)| {
            let (packed, body) = pack(bytes);
            (LayoutEntry::new(name.as_str(), &packed), body.into_owned())
        })
        .unzip();
    (Layout::new(entries), bodies)
}

fn stored(name: impl Into<Arc<str>>, size: u64) -> LayoutEntry {
    LayoutEntry { name: name.into(), method: Method::Stored, crc32: 0, packed_size: size, size }
}

proptest! {
    #[test]
    fn any_range_is_a_slice_of_the_whole(
        contents in proptest::collection::btree_map("[a-zä/]{1,12}", proptest::collection::vec(any::<u8>(), 0..80), 0..8),
        cuts in proptest::collection::vec((0u64..2_000, 0u64..2_000), 20),
    ) {
        let contents: Vec<_> = contents.into_iter().collect();
        let (layout, bodies) = files(&contents);
        let whole = joined(&layout, &bodies, 0..u64::MAX);
        prop_assert_eq!(whole.len() as u64, layout.len());
        for (a, b) in cuts {
            let (from, to) = (a.min(b).min(layout.len()), a.max(b).min(layout.len()));
            prop_assert_eq!(&joined(&layout, &bodies, from..to), &whole[from as usize..to as usize]);
            // Wherever one looks first, the same is found.
            let (mut near, mut far) = (b as usize % 12, usize::MAX);
            prop_assert_eq!(layout.piece(from..to, &mut near), layout.piece(from..to, &mut far));
        }
    }

    #[test]
    fn another_reader_finds_the_same_files(
        contents in proptest::collection::btree_map("[a-zä]{1,12}", ".{0,80}", 0..8),
    ) {
        let contents: Vec<_> = contents.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
        let (layout, bodies) = files(&contents);
        let mut zip = zip::ZipArchive::new(Cursor::new(joined(&layout, &bodies, 0..layout.len()))).unwrap();
        prop_assert_eq!(zip.len(), contents.len());
        for (index, (name, bytes)) in contents.iter().enumerate() {
            let mut file = zip.by_index(index).unwrap();
            prop_assert_eq!(file.name().unwrap().into_owned(), name.as_str());
            prop_assert_eq!(file.unix_mode(), Some(0o100_644));
            let mut found = Vec::new();
            file.read_to_end(&mut found).unwrap();
            prop_assert_eq!(&found, bytes);
        }
    }
}

/// Same tree, same bytes, on any machine, any day: a change here changes the digest of every export there is.
#[test]
fn an_archive_is_what_it_always_was() {
    let bytes = archive_of(&[
        ("app.json", b"{\n  \"name\": \"Intake\"\n}\n"),
        ("media/Gr\u{fc}\u{df}e.bin", &[0xff; 300]),
        ("media/empty.txt", b""),
        ("web-flows/start/flow.json", "{\"start\": true}\n".repeat(40).as_bytes()),
    ]);
    assert_eq!(Hash::of(&bytes).hex(), "538a6df25f2c9b7cba71a7a7c964f8e9470bbc597793816ebeccd06dded75377");
}

#[test]
fn zip64_appears_at_65_535_entries_and_not_before() {
    for (count, zip64) in [(65_534_u64, false), (65_535, true), (65_536, true)] {
        let layout = Layout::new((0..count).map(|index| stored(format!("{index}"), 0)).collect());
        assert_eq!(layout.ending.len() as u64, if zip64 { 98 } else { 22 }, "{count}");
        let bytes = joined(&layout, &vec![Vec::new(); count as usize], 0..layout.len());
        let zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(zip.len() as u64, count);
    }
}

#[test]
fn zip64_appears_at_4_gib_and_not_before() {
    let small = Layout::new(vec![stored("a", SENTINEL32 - 1)]);
    assert_eq!(small.headers[1], 31 + SENTINEL32 - 1);
    assert_eq!(small.entries[0].central_extra(0).len(), 0);
    assert_eq!(small.ending.len(), 98, "the directory starts beyond 4 GiB");
    let large = Layout::new(vec![stored("a", SENTINEL32)]);
    assert_eq!(large.headers[1], 31 + 20 + SENTINEL32);
    assert_eq!(large.entries[0].central_extra(0).len(), 20);
    let unpacked = LayoutEntry { method: Method::Deflated, packed_size: 9, ..stored("a", SENTINEL32) };
    assert_eq!(unpacked.central_extra(0).len(), 20);
    let before = Layout::new(vec![stored("a", SENTINEL32 - 32), stored("b", 0)]);
    assert_eq!((before.headers[1], before.entries[1].central_extra(before.headers[1]).len()), (SENTINEL32 - 1, 0));
    let at = Layout::new(vec![stored("a", SENTINEL32 - 31), stored("b", 0)]);
    assert_eq!((at.headers[1], at.entries[1].central_extra(at.headers[1]).len()), (SENTINEL32, 12));
}

#[test]
fn another_reader_opens_an_archive_beyond_4_gib() {
    for size in [SENTINEL32 - 1, SENTINEL32, SENTINEL32 + 1, 5 << 30] {
        let layout = Layout::new(vec![stored("a", size), stored("b", 3)]);
        let mut zip = zip::ZipArchive::new(Sparse::new(layout.clone())).unwrap();
        assert_eq!(zip.by_index_raw(0).unwrap().size(), size);
        let second = zip.by_index_raw(1).unwrap();
        assert_eq!((second.name().unwrap().as_ref(), second.size()), ("b", 3));
        assert_eq!(second.header_start(), layout.headers[1]);
    }
}
