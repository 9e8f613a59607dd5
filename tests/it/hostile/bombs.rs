//! Kinds 31 to 43: archives that grow, and bodies that are not what they claim.

use super::Verdict::{Over, Refused, Taken};
use super::raw::{ELSEWHERE, Entry, bytes, deflate, deflated, extra, file, with_body, zip};
use super::{Case, Kind, all, case, export_with, kind};

pub fn kinds() -> Vec<Kind> {
    let mut kinds = overlaps();
    kinds.extend(sizes());
    kinds.extend(streams());
    kinds
}

/// Many records of the directory that lead to one header.
pub fn full_overlap(count: usize) -> Vec<u8> {
    let kernel = deflated("0", vec![0; 1 << 20]);
    let same = |index: usize| {
        kernel.clone().with(|entry| {
            entry.name = format!("{index}").into_bytes();
            entry.offset = Some(0);
            if index > 0 {
                (entry.body, entry.local_name) = (Vec::new(), Vec::new());
            }
        })
    };
    let (bodies, records, end) = super::raw::parts(&(0..count).map(same).collect::<Vec<_>>());
    // Only the first entry has bytes at all.
    let first = same(0).local();
    let end = super::raw::End { directory_offset: first.len() as u64, ..end };
    assert!(bodies.len() > first.len());
    [first, records, end.bytes()].concat()
}

/// A directory of a million empty files, 48 MB, over one header.
pub fn million() -> Vec<u8> {
    let one = file("0", "");
    let record = one.central(0);
    let whole = super::raw::zip64(&[one], |_| ());
    let (bodies, _, end): (Vec<u8>, Vec<u8>, super::raw::End) = super::raw::parts(&[file("0", "")]);
    let mut ending = whole[bodies.len() + record.len()..].to_vec();
    let (count, size, offset) = (1_000_000_u64, record.len() as u64 * 1_000_000, end.directory_offset);
    for (at, number) in [(24, count), (32, count), (40, size), (48, offset), (56 + 8, offset + size)] {
        ending[at..at + 8].copy_from_slice(&number.to_le_bytes());
    }
    // The ordinary end says "see there".
    ending[76 + 8..76 + 20].fill(0xff);
    [bodies, record.repeat(1_000_000), ending].concat()
}

/// Fifield's construction: each body begins with a stored block that quotes the headers after it, so that all share one
/// kernel.
pub fn quoted_overlap(count: usize) -> Vec<u8> {
    let kernel = deflate(&vec![0; 1 << 20]);
    let headers: Vec<Entry> =
        (0..count).map(|index| with_body(format!("{index}"), Vec::new(), [0, 0, 1 << 20])).collect();
    let header_length = headers[0].local().len();
    let mut entries: Vec<Entry> = Vec::new();
    let mut length = kernel.len() as u64;
    // From the last to the first: each is longer by the block that quotes the next header.
    for (back, header) in headers.into_iter().rev().enumerate() {
        if back > 0 {
            length += 5 + header_length as u64;
        }
        entries.push(header.figured([0, length, 1 << 20]));
    }
    entries.reverse();
    let mut offset = 0;
    for entry in &mut entries {
        entry.offset = Some(offset);
        offset += header_length as u64 + 5;
    }
    let last = entries.len() - 1;
    entries[last].offset = Some(offset - 5);
    let mut out = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        out.extend(entry.local());
        if index < last {
            let quoted = (header_length as u16).to_le_bytes();
            out.push(0);
            out.extend(quoted);
            out.extend(quoted.map(|byte| !byte));
        }
    }
    out.extend(kernel);
    let records: Vec<u8> = entries.iter().flat_map(|entry| entry.central(0)).collect();
    let (_, _, end) = super::raw::parts(&entries);
    let end = super::raw::End { directory_offset: out.len() as u64, directory_size: records.len() as u64, ..end };
    [out, records, end.bytes()].concat()
}

fn overlaps() -> Vec<Kind> {
    // The same with 64-bit sizes in the records.
    let large = deflated("0", b"0".repeat(1_000)).with(|entry| {
        let [_, packed_size, size] = entry.figures;
        entry.extra = extra(1, bytes().u64(size).u64(packed_size).0);
        (entry.figures[1], entry.figures[2]) = (ELSEWHERE, ELSEWHERE);
        entry.local_extra.clone_from(&entry.extra);
        entry.local_figures = entry.figures;
    });
    let zip64 = zip(&[large.clone(), large.with(|entry| (entry.name, entry.offset) = (b"1".to_vec(), Some(0)))]);
    let inner = file("b", "hidden").local();
    let in_data = zip(&[file("a", &inner), file("b", "hidden").with(|entry| entry.offset = Some(31))]);
    let field = extra(0xbeef, &inner);
    let in_extra = zip(&[
        file("a", "").with(|entry| entry.local_extra = field),
        file("b", "hidden").with(|entry| entry.offset = Some(35)),
    ]);
    let overlap = Refused("overlap");
    vec![
        kind(
            31,
            "one header for many",
            vec![
                case("2", full_overlap(2), overlap),
                case("600", full_overlap(600), overlap),
                // 1 MiB each: above the total before the overlap is looked for.
                case("9,000", full_overlap(9_000), Over("total_too_large")),
            ],
        ),
        kind(
            32,
            "bodies that quote each other's headers",
            vec![
                case("2", quoted_overlap(2), overlap),
                case("250", quoted_overlap(250), overlap),
                case("5,000", quoted_overlap(5_000), Over("total_too_large")),
            ],
        ),
        kind(33, "the same with 64-bit sizes", vec![case("2", zip64, overlap)]),
        kind(
            34,
            "an entry inside another",
            vec![case("in its data", in_data, overlap), case("in its extra field", in_extra, overlap)],
        ),
    ]
}

fn sizes() -> Vec<Kind> {
    let zeros = |name: &str, size: usize| deflated(name, vec![0; size]);
    let inner = zip(&[file("a", "x"), zeros("bomb", 1 << 20)]);
    let huge = |size: u64| {
        let field = extra(1, bytes().u64(size).u64(1_000).0);
        let body = with_body("a", vec![0; 1_000], [0, 0, 0]);
        export_with(&[body.figured([0, ELSEWHERE, ELSEWHERE]).extras(field)])
    };
    let lying = |size: u64| {
        let spaces = deflated("a", " ".repeat(100_000));
        let [crc32, packed_size, _] = spaces.figures;
        export_with(&[spaces.figured([crc32, packed_size, size])])
    };
    // 100 times their packed form: below the ratio.
    let medium = |index: u64| with_body(format!("{index}"), vec![0; 140_000], [0, 0, 14_000_000]);
    let many = export_with(&(0..50).map(medium).collect::<Vec<_>>());
    vec![
        // Archives in archives are bytes like others: nothing opens them, and an app may offer one for download.
        kind(
            35,
            "archives in archives",
            vec![case("kept closed", export_with(&[file("inner.zip", &inner), deflated("again.zip", &inner)]), Taken)],
        ),
        kind(
            36,
            "one file that grows",
            vec![
                case("zeros, 2 MiB", export_with(&[zeros("a", 2 << 20)]), Over("ratio")),
                case("10 GiB declared", huge(10 << 30), Over("entry_too_large")),
                case("4 PiB declared", huge(4 << 50), Over("entry_too_large")),
                case("all that 64 bits hold", huge(u64::MAX), Over("entry_too_large")),
            ],
        ),
        kind(
            37,
            "more than declared",
            vec![
                case("one byte", lying(99_999), Refused("size")),
                case("nearly all", lying(1), Refused("size")),
                case("everything", lying(0), Refused("size")),
            ],
        ),
        kind(
            38,
            "less than declared",
            vec![case("one byte", lying(100_001), Refused("size")), case("half", lying(200_000), Refused("size"))],
        ),
        kind(39, "many files just below the limit", vec![case("50 of 14 MB", many, Over("total_too_large"))]),
    ]
}

fn streams() -> Vec<Kind> {
    let text = "a text that repeats, a text that repeats, a text that repeats";
    let whole = deflated("a", text);
    let [crc32, _, size] = whole.figures;
    let body = |body: Vec<u8>| export_with(&[with_body("a", body, [crc32, 0, size])]);
    let stored = |crc32| export_with(&[file("a", text).figured([crc32, size, size])]);
    let two = [&whole.body[..], &whole.body].concat();
    let cuts: Vec<Case> = (0..whole.body.len())
        .map(|cut| case(format!("cut at {cut}"), body(whole.body[..cut].to_vec()), Refused("deflate")))
        .collect();
    // A final block of type 3; one that reaches back before its start; a code that its table does not have; blocks
    // without end.
    let broken = [
        vec![7; 40],
        vec![0x0c, 0xc0, 0x81, 0, 0, 0, 0, 0, 0x90, 0xff, 0x6b, 4, 0],
        vec![0xff; 20],
        [0, 0, 0, 0xff, 0xff].repeat(200_000),
    ];
    let tail = |tail: &[u8]| body([&whole.body[..], tail].concat());
    vec![
        kind(
            40,
            "checksums",
            vec![
                case("0", stored(0), Refused("crc")),
                case("of other bytes", stored(crc32fast::hash(b"other").into()), Refused("crc")),
                case(
                    "0 and deflated",
                    export_with(&[with_body("a", whole.body.clone(), [0, 0, size])]),
                    Refused("crc"),
                ),
            ],
        ),
        kind(
            41,
            "stored with two sizes",
            vec![
                case("more", export_with(&[file("a", text).figured([crc32, size, size + 1])]), Refused("stored_size")),
                case("less", export_with(&[file("a", text).figured([crc32, size, 0])]), Refused("stored_size")),
            ],
        ),
        kind(
            42,
            "bytes behind the stream",
            vec![
                case("one", tail(b"x"), Refused("deflate_tail")),
                case("zero", tail(b"\0"), Refused("deflate_tail")),
                case("an empty stream", tail(&[3, 0]), Refused("deflate_tail")),
                case("a second stream", body(two), Refused("deflate_tail")),
            ],
        ),
        kind(
            43,
            "broken streams",
            all(
                Refused("deflate"),
                broken.into_iter().enumerate().map(|(index, bytes)| (format!("broken {index}"), body(bytes))),
            ),
        )
        .and(cuts),
    ]
}
