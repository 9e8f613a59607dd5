//! Kinds 44 to 73: the parts of an archive and what they say of each other.

use super::Verdict::{Over, Refused, Said, Taken};
use super::raw::{Bytes, ELSEWHERE, End, Entry, bytes, deflated, directory, ended, extra, file, parts, zip, zip64};
use super::{Kind, SAVEPOINT, all, case, export_with, kind, with_savepoint};

pub fn kinds() -> Vec<Kind> {
    [large(), descriptors(), features(), rims(), ends(), places(), contents()].into_iter().flatten().collect()
}

fn one() -> Entry {
    file("a", "1")
}

/// The entry `a` with its sizes in a zip64 field in both headers.
fn sized(field: Vec<u8>, figures: [u64; 2]) -> Vec<u8> {
    let [packed_size, size] = figures;
    let crc32 = one().figures[0];
    export_with(&[one().figured([crc32, packed_size, size]).extras(field)])
}

fn large() -> Vec<Kind> {
    let both = [ELSEWHERE, ELSEWHERE];
    let sizes = |bytes: Bytes| extra(1, bytes.0);
    let right = || bytes().u64(1).u64(1);
    let odd = Refused("zip64_extra");
    let fields = vec![
        case("right", sized(sizes(right()), both), Taken),
        case("one size missing", sized(sizes(bytes().u64(1)), both), odd),
        case("a size too many", sized(sizes(right().u64(0)), both), odd),
        case("cut", sized(sizes(bytes().u64(1).u32(1)), both), odd),
        case("a byte too many", sized(sizes(right().add([0])), both), odd),
        case("empty", sized(sizes(bytes()), both), odd),
        case("twice", sized([sizes(right()), sizes(right())].concat(), both), odd),
        case("a disk", sized(sizes(right().u32(0)), both), odd),
        case("other sizes", sized(sizes(bytes().u64(2).u64(2)), both), Refused("overlap")),
    ];
    let local_only = export_with(&[one().with(|entry| {
        (entry.local_figures[1], entry.local_figures[2]) = (ELSEWHERE, ELSEWHERE);
        entry.local_extra = sizes(right());
    })]);
    let half = export_with(&[one().with(|entry| {
        entry.local_figures[2] = ELSEWHERE;
        entry.local_extra = sizes(bytes().u64(1));
    })]);
    let changed = |at: usize, by: u8| zip64(&with_savepoint(&[one()]), |end| end[at] ^= by);
    let ends = [
        (16, "multidisk"),
        (24, "count"),
        (32, "count"),
        (40, "zip64_end"),
        (48, "directory_place"),
        (76 + 8, "zip64_end"),
        (76 + 10, "zip64_end"),
        (76 + 12, "zip64_end"),
        (4, "zip64_end"),
        (64, "zip64_end"),
    ];
    let ends = ends.map(|(at, code)| case(format!("byte {at}"), changed(at, 3), Refused(code)));
    vec![
        kind(44, "odd zip64 fields", fields),
        kind(
            45,
            "zip64 fields and sentinels apart",
            vec![
                case("sentinels alone", sized(Vec::new(), both), odd),
                case("a field alone", sized(sizes(right()), [1, 1]), odd),
                case("a sentinel in one local size", half, odd),
                case("a field in the local header alone, as pipes have it", local_only, Taken),
                case(
                    "the end without a record",
                    ended(&[one()], |end| end.directory_offset = ELSEWHERE),
                    Refused("zip64_end"),
                ),
            ],
        ),
        kind(46, "two ends that disagree", ends.into()).and(vec![case(
            "they agree",
            zip64(&with_savepoint(&[one()]), |_| ()),
            Taken,
        )]),
        // The limits decide; `large_archives_pass_where_the_limits_allow` takes both under larger ones.
        kind(47, "really large", vec![case("65,536 entries", empties(65_536, true), Over("too_many_entries"))])
            .by(&["src/bundle/gate/tests.rs::large_archives_pass_where_the_limits_allow"]),
    ]
}

/// So many empty files; the count in a zip64 record when it does not fit.
pub fn empties(count: usize, with_zip64: bool) -> Vec<u8> {
    let entries: Vec<Entry> = (0..count).map(|index| file(format!("{index}"), "")).collect();
    if with_zip64 { zip64(&entries, |end| end[76 + 8..76 + 12].fill(0xff)) } else { zip(&entries) }
}

fn descriptors() -> Vec<Kind> {
    let right = one().descriptor();
    let with = |tail: Bytes| export_with(&[one().described(tail), file("b", "")]);
    let [crc32, packed_size, size] = one().figures;
    let wide = || bytes().add(b"PK\x07\x08").u32(crc32).u64(packed_size).u64(size);
    let lies = (0..3).map(|field| {
        let mut figures = one().figures;
        figures[field] += 1;
        case(format!("field {field}"), with(one().figured(figures).descriptor()), Refused("descriptor"))
    });
    let in_64_bits = |tail: Bytes| {
        let sizes = |entry: Entry| {
            entry.with(|entry| {
                entry.local_figures = [0, ELSEWHERE, ELSEWHERE];
                entry.local_extra = extra(1, [0; 16]);
            })
        };
        export_with(&[sizes(one().described(tail))])
    };
    let plain =
        |figures| export_with(&[one().described(one().descriptor()).with(|entry| entry.local_figures = figures)]);
    vec![
        kind(
            48,
            "descriptors without a signature",
            vec![
                case("12 bytes", with(bytes().u32(crc32).u32(packed_size).u32(size)), Refused("descriptor")),
                case("missing", with(bytes()), Refused("descriptor")),
                case(
                    "not announced",
                    export_with(&[one().with(|entry| entry.tail = entry.descriptor().0)]),
                    Refused("gap"),
                ),
            ],
        ),
        kind(49, "descriptors that lie", lies.collect()).and(vec![
            case("64 bits for 32", with(wide()), Refused("descriptor")),
            case("32 bits for 64", in_64_bits(right.clone()), Refused("descriptor")),
            case("64 bits for 64, as Python pipes", in_64_bits(wide()), Taken),
            case("other figures before", plain([crc32, packed_size, size + 1]), Refused("header_mismatch")),
            case("half the figures before", plain([crc32, 0, 0]), Refused("header_mismatch")),
            case("the same figures before", plain([crc32, packed_size, size]), Taken),
        ]),
        kind(
            50,
            "stored with a descriptor",
            vec![
                case("consistent", with(right), Taken),
                case(
                    "with a signature in its data",
                    export_with(&[file("a", one().descriptor().0)
                        .with(|entry| *entry = entry.clone().described(entry.descriptor()))]),
                    Taken,
                ),
            ],
        ),
    ]
}

fn features() -> Vec<Kind> {
    let flags = |flags: u64| export_with(&[one().flagged(flags)]);
    let encrypted = Refused("encrypted");
    let mismatch = Refused("header_mismatch");
    let differs = |change: fn(&mut Entry)| export_with(&[one().with(change)]);
    vec![
        kind(
            51,
            "encryption",
            vec![
                case("ZipCrypto", flags(1), encrypted),
                case("strong", flags(1 | 1 << 6), encrypted),
                case("strong bit alone", flags(1 << 6), encrypted),
                case("masked directory", flags(1 << 13), encrypted),
                case("AES field", export_with(&[one().extras(extra(0x9901, [2, 0, b'A', b'E', 3, 8, 0]))]), encrypted),
                case("strong field", export_with(&[one().extras(extra(0x0017, [0; 8]))]), encrypted),
                case("patches", flags(1 << 5), Refused("flags")),
                case("method 99", export_with(&[one().packed_by(99).flagged(1)]), encrypted),
            ],
        ),
        kind(
            52,
            "encrypted by one header",
            vec![
                case("the local one", differs(|entry| entry.local_flags |= 1), mismatch),
                case("the directory", differs(|entry| entry.flags |= 1), encrypted),
            ],
        ),
        kind(
            53,
            "other methods",
            all(
                Refused("method"),
                [1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14, 93, 95, 97, 98, 99, 500]
                    .map(|method| (method.to_string(), export_with(&[one().packed_by(method)]))),
            ),
        ),
        kind(
            54,
            "two methods",
            vec![
                case("deflated in the local header", differs(|entry| entry.local_method = 8), mismatch),
                case(
                    "stored in the local header",
                    export_with(&[deflated("a", "1").with(|e| e.local_method = 0)]),
                    mismatch,
                ),
            ],
        ),
        kind(
            55,
            "two names",
            vec![
                case("other", differs(|entry| entry.local_name = b"b".to_vec()), mismatch),
                case("longer", differs(|entry| entry.local_name = b"ab".to_vec()), mismatch),
                case("empty", differs(|entry| entry.local_name = Vec::new()), mismatch),
                case("other case", differs(|entry| entry.local_name = b"A".to_vec()), mismatch),
                case("other time", differs(|entry| entry.stamp = 1), Taken),
            ],
        ),
    ]
}

fn rims() -> Vec<Kind> {
    let sound = || export_with(&[one()]);
    let before = |bytes: &[u8]| [bytes, &sound()].concat();
    let behind = |bytes: &[u8]| [&sound(), bytes].concat();
    // Before the first entry, with every offset right.
    let shifted = |prefix: &[u8]| {
        let shift = prefix.len() as u64;
        let mut entries = with_savepoint(&[one()]);
        let mut at = shift;
        for entry in &mut entries {
            entry.offset = Some(at);
            at += entry.local().len() as u64;
        }
        let (bodies, records, end) = parts(&entries);
        let end = End { directory_offset: end.directory_offset + shift, ..end };
        [prefix, &bodies, &records, &end.bytes()].concat()
    };
    let commented = |comment: &[u8]| ended(&with_savepoint(&[one()]), |end| end.comment = comment.to_vec());
    let length = |length: u64, comment: &[u8]| {
        ended(&[one()], |end| (end.comment_length, end.comment) = (Some(length), comment.to_vec()))
    };
    let two = Refused("two_ends");
    let again = parts(&[one()]).2.bytes();
    // An end that begins in the fields of the first: its size is the signature of the second.
    let inside = ended(&[one()], |end| {
        end.directory_offset = 0x0605_4b50;
        end.comment = vec![0; 40];
    });
    let prefixes = [("a program", &b"MZ\x90\0"[..]), ("PDF", b"%PDF-1.7\n"), ("GIF", b"GIF89a"), ("HTML", b"<html>")];
    vec![
        kind(
            56,
            "something before",
            prefixes
                .iter()
                .map(|(label, prefix)| case(format!("{label}, offsets right"), shifted(prefix), Refused("prefix")))
                .collect(),
        )
        .and(prefixes.iter().map(|(label, prefix)| case(*label, before(prefix), Refused("directory_place"))).collect()),
        kind(
            57,
            "something behind",
            vec![
                case("a byte", behind(b"x"), Refused("no_end")),
                case("zeros", behind(&[0; 30]), Refused("no_end")),
                case("another archive", behind(&sound()), Refused("directory_place")),
                case("two on top of each other", [sound(), sound(), sound()].concat(), Refused("directory_place")),
            ],
        ),
        kind(
            58,
            "two ends",
            vec![
                case("an end in the comment", commented(&again), two),
                case("its signature in the comment", commented(b"xPK\x05\x06x"), two),
                case("a locator in the comment", commented(b"PK\x06\x07"), two),
                case("a zip64 record in the comment", commented(b"PK\x06\x06"), two),
                case("an archive in the comment", commented(&sound()), two),
                case("an end in the fields of the end", inside, two),
            ],
        ),
        kind(
            59,
            "comments",
            vec![
                case("shorter than declared", length(50, b"short"), Refused("no_end")),
                case("longer than declared", length(2, b"longer"), Refused("no_end")),
                case("65,535 bytes", commented(&[b'c'; 65_535]), Refused("no_end")),
                case("1,025 bytes", commented(&[b'c'; 1_025]), Refused("no_end")),
                case("a commit, as git writes it", commented(&[b'c'; 40]), Taken),
                case(
                    "1,025 bytes on an entry",
                    export_with(&[one().with(|e| e.comment = vec![b'c'; 1_025])]),
                    Refused("comment"),
                ),
            ],
        ),
    ]
}

fn ends() -> Vec<Kind> {
    let end = |change: fn(&mut End)| ended(&with_savepoint(&[one()]), change);
    let multidisk = Refused("multidisk");
    let whole = export_with(&[one(), deflated("b", "2 2 2 2 2")]);
    let cuts = (0..whole.len()).map(|length| {
        let code = if length < 2 { "not_zip" } else { "no_end" };
        case(format!("{length} bytes"), whole[..length].to_vec(), Refused(code))
    });
    let count = Refused("count");
    vec![
        kind(
            60,
            "archives in parts",
            vec![
                case("this disk", end(|end| end.disks[0] = 1), multidisk),
                case("the directory's disk", end(|end| end.disks[1] = 1), multidisk),
                case("both", end(|end| end.disks = [1, 1]), multidisk),
                case("see there, and nothing there", end(|end| end.disks = [0xffff, 0xffff]), multidisk),
                case("the disk of an entry", export_with(&[one().with(|entry| entry.disk = 1)]), multidisk),
                case("the mark of a part", [b"PK\x07\x08", &whole[..]].concat(), Refused("directory_place")),
                case("the mark of a single part", [b"PK00", &whole[..]].concat(), Refused("directory_place")),
            ],
        ),
        kind(61, "cut anywhere", cuts.collect()),
        kind(
            62,
            "counts",
            vec![
                case("low", end(|end| end.counts = [1, 1]), count),
                case("high", end(|end| end.counts = [3, 3]), count),
                case("0", end(|end| end.counts = [0, 0]), count),
                case("two different ones", end(|end| end.counts = [2, 1]), count),
                case("65,535 of 2", end(|end| end.counts = [0xffff, 0xffff]), count),
                case("9,999 of 2", end(|end| end.counts = [9_999, 9_999]), count),
            ],
        ),
    ]
}

fn places() -> Vec<Kind> {
    let at = |offset| export_with(&[one().with(|entry| entry.offset = Some(offset))]);
    let savepoint = with_savepoint(&[]).remove(0);
    let unlisted = |entries: &[Entry], hidden: Entry| {
        let (mut bodies, records, end) = parts(entries);
        bodies.extend(hidden.local());
        let end = End { directory_offset: bodies.len() as u64, ..end };
        [bodies, records, end.bytes()].concat()
    };
    let gap = Refused("gap");
    let first = savepoint.local().len() as u64;
    let many = vec![
        case("a million empty files", super::bombs::million(), Over("too_many_entries")),
        case("10,001 empty files", empties(10_001, false), Over("too_many_entries")),
    ];
    vec![
        kind(
            63,
            "an entry that the directory does not list",
            vec![
                case("behind the last", unlisted(&with_savepoint(&[]), one()), gap),
                case("between two", zip(&[savepoint.clone().with(|e| e.tail = one().local()), file("b", "")]), gap),
                case("the only one", unlisted(&[], one()), gap),
            ],
        ),
        kind(
            64,
            "entries outside",
            vec![
                case("behind the file", at(4_000), gap),
                case("in the directory", at(first + 32), gap),
                case("as far as 32 bits go", at(ELSEWHERE - 1), gap),
                case("in the first entry", at(5), Refused("overlap")),
                case("a body into the directory", export_with(&[one().figured([0, 90, 90])]), Refused("overlap")),
                case(
                    "a body beyond 64 bits",
                    sized(extra(1, bytes().u64(1).u64(u64::MAX).0), [ELSEWHERE, ELSEWHERE]),
                    Refused("stored_size"),
                ),
            ],
        ),
        kind(
            65,
            "something between entries",
            vec![
                case("text", export_with(&[one().with(|entry| entry.tail = b"hidden".to_vec()), file("b", "")]), gap),
                case("a zero", export_with(&[one().with(|entry| entry.tail = vec![0]), file("b", "")]), gap),
                case("before the directory", export_with(&[one().with(|entry| entry.tail = b"hidden".to_vec())]), gap),
            ],
        ),
        kind(66, "many entries", many).by(&["tests/it/hostile/memory.rs::refusing_the_worst_costs_little_memory"]),
    ]
}

fn contents() -> Vec<Kind> {
    let savepoint = |name: &str| zip(&[file(name, SAVEPOINT)]);
    let others: [(&str, &[u8]); 8] = [
        ("gzip", b"\x1f\x8b\x08\0\0\0\0\0"),
        ("7z", b"7z\xbc\xaf\x27\x1c"),
        ("RAR", b"Rar!\x1a\x07"),
        ("tar", b"ustar\0"),
        ("zeros", &[0; 3_000]),
        ("text", b"this is no archive"),
        ("xz", b"\xfd7zXZ\0"),
        ("a Word document cut down to its name", b"document.docx"),
    ];
    let junk = ["__MACOSX/._a", "__MACOSX/", ".DS_Store", "a/.DS_Store", "Thumbs.db", "a/desktop.ini", "._b"];
    let stamped = |stamp: u64| export_with(&[one().with(|entry| entry.stamp = stamp)]);
    let times = [("zero", 0), ("month 13", 0x01bf << 16), ("2107", 0xff9f << 16), ("61 seconds", 0x0021 << 16 | 0x1f)];
    let ntfs = extra(0x000a, bytes().u32(0).u16(1).u16(24).add([0xff; 24]).0);
    let unix = extra(0x5455, bytes().add([1]).u32(ELSEWHERE).0);
    let padded = |field: &[u8]| export_with(&[one().with(|entry| entry.local_extra = field.to_vec())]);
    let no_app = Said("no exported app");
    vec![
        kind(
            67,
            "nothing in it",
            vec![
                case("22 bytes", zip(&[]), no_app),
                case("directories", zip(&[directory("a/"), directory("a/b/")]), no_app),
                case("junk", zip(&[file(".DS_Store", "x")]), no_app),
            ],
        ),
        kind(68, "no ZIP", all(Refused("not_zip"), others.map(|(label, bytes)| (label.to_owned(), bytes.to_vec()))))
            .and(vec![case("PK and no more", b"PK".to_vec(), Refused("no_end"))]),
        kind(
            69,
            "junk, left out and listed",
            junk.iter().map(|name| case(*name, export_with(&[file(name, "")]), Taken)).collect(),
        )
        .by(&["src/bundle/archive.rs::junk_is_left_out_and_listed"]),
        // An export of Airkit may hold files that we do not know; they are kept byte for byte and named, because nothing
        // is dropped in silence. A bundle of ours lists its files, and what it does not list is refused.
        kind(
            70,
            "a file nobody knows",
            vec![
                case("in an export of Airkit", export_with(&[file("unknown.bin", "x")]), Taken),
                case("in ours", crate::hostile::app::unlisted(), Said("unknown.bin")),
            ],
        ),
        kind(
            71,
            "no savepoint",
            vec![
                case("none", zip(&[one()]), no_app),
                case("in a folder", savepoint("folder/savepoint.json"), Said("in the folder \"folder\"")),
                case("called otherwise", savepoint("Savepoint.json"), no_app),
                case(
                    "twice",
                    zip(&[file("savepoint.json", "{}"), file("savepoint.json", SAVEPOINT)]),
                    Refused("duplicate"),
                ),
                case("a directory", zip(&[directory("savepoint.json/")]), no_app),
            ],
        ),
        kind(72, "times that are none", all(Taken, times.map(|(label, stamp)| (label.to_owned(), stamped(stamp)))))
            .and(all(
                Taken,
                [("NTFS", ntfs), ("Unix", unix)]
                    .map(|(label, field)| (label.to_owned(), export_with(&[one().extras(field)]))),
            )),
        kind(
            73,
            "extra fields cut short",
            all(
                Refused("extra"),
                [vec![0], vec![0; 3], extra(0x5455, [1; 9])[..9].to_vec()]
                    .map(|field| (format!("{field:?}"), padded(&field))),
            ),
        )
        .and(vec![case(
            "in the directory",
            export_with(&[one().with(|e| e.extra = vec![0; 3])]),
            Refused("extra"),
        )]),
    ]
}
