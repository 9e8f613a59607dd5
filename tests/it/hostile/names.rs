//! Kinds 1 to 30: names, and what an entry is.

use super::Verdict::{Refused, Taken};
use super::raw::{bytes, directory, extra, file};
use super::{Case, Kind, Verdict, all, case, export_with, kind, named};

/// Entries with these names.
fn names(verdict: Verdict, names: &[&str]) -> Vec<Case> {
    all(verdict, names.iter().map(|name| (format!("{name:.60?}"), named(name))))
}

/// Entries whose names are these bytes, without the flag for UTF-8.
fn encodings(names: &[&[u8]]) -> Vec<Case> {
    all(Refused("name_encoding"), names.iter().map(|name| (format!("{name:?}"), named(name))))
}

/// Two entries with these names.
fn pairs(code: &'static str, pairs: &[(&str, &str)]) -> Vec<Case> {
    all(Refused(code), pairs.iter().map(|(a, b)| (format!("{a:?} {b:?}"), export_with(&[file(a, ""), file(b, "")]))))
}

/// An entry with this Unix mode, whatever system it claims to come from.
fn modes(modes: &[u64]) -> Vec<Case> {
    let systems = [0_u64, 3, 10, 19, 255];
    let inputs = modes.iter().flat_map(|mode| systems.map(|system| (*mode, system)));
    let input = |(mode, system)| {
        let entry = file("a", "../../etc/passwd").mode(mode).with(|entry| entry.made_by = system << 8 | 20_u64);
        (format!("mode {mode:o} of system {system}"), export_with(&[entry]))
    };
    all(Refused("not_regular"), inputs.map(input))
}

fn unicode_path(version: u8, hash_of: &str, name: &str) -> Vec<u8> {
    extra(0x7075, bytes().add([version]).u32(crc32fast::hash(hash_of.as_bytes()).into()).add(name).0)
}

pub fn kinds() -> Vec<Kind> {
    [paths(), texts(), tools(), types()].into_iter().flatten().collect()
}

fn paths() -> Vec<Kind> {
    vec![
        kind(1, "upwards", names(Refused("name_traversal"), &["../x", "../../etc/passwd", "a/../../x", "a/..", ".."])),
        kind(2, "components that are none", names(Refused("name_traversal"), &["a/./b", "./a", "a/b/.."]))
            .and(names(Refused("name_empty"), &["a//b", "a///", "a/ /b"])),
        kind(3, "absolute", names(Refused("name_absolute"), &["/etc/passwd", "//host/share", "/a/"])),
        kind(4, "drive letters", names(Refused("name_colon"), &["C:x", "c:/x", "a/C:/x"]))
            .and(names(Refused("name_backslash"), &["C:\\x"])),
        kind(5, "backslashes", names(Refused("name_backslash"), &["..\\x", "a\\b", "\\", "a\\"])),
        kind(6, "UNC", names(Refused("name_backslash"), &["\\\\srv\\s", "\\\\?\\C:\\", "\\\\.\\pipe\\x"])),
        kind(7, "NUL", names(Refused("name_control"), &["a.json\0.png", "\0", "a\0"])),
        kind(
            8,
            "control characters",
            names(
                Refused("name_control"),
                &["a\r\nSet-Cookie: x=1", "a\nb", "\u{1b}[2J", "a\u{7f}", "a\u{85}", "a\u{9b}31m", "a\tb"],
            ),
        ),
        kind(9, "percent-encoded, taken as it stands", names(Taken, &["%2e%2e%2f", "%252e%252e%252fx", "a%00b"])),
        kind(
            10,
            "not UTF-8",
            encodings(&[
                b"\xc0\xae\xc0\xae/x",
                b"\xe0\x80\xae/x",
                b"\xed\xa0\x80",
                b"\xed\xb0\x80x",
                b"\xf4\x90\x80\x80",
                b"a\xff",
                b"\x80",
            ]),
        ),
    ]
}

fn texts() -> Vec<Kind> {
    let flagged = |name: &[u8]| export_with(&[file(name, "").flagged(1 << 11)]);
    vec![
        kind(
            11,
            // No file system takes compatibility forms for one another, so they stay apart for uniqueness as well: "m²"
            // beside "m2" is an honest pair of names.
            "look-alikes, taken as they stand",
            names(Taken, &["．．／x", "a\u{2215}b", "\u{2024}\u{2024}/x", "\u{ff0f}etc"]),
        ),
        kind(
            12,
            "reordering and hidden characters",
            names(
                Refused("name_invisible"),
                &[
                    "cod\u{202e}gpj.exe",
                    "a\u{200b}b",
                    "\u{feff}a",
                    "a\u{2066}b",
                    "a\u{ad}b",
                    "a\u{61c}",
                    "\u{e0001}a",
                    "a\u{fffa}",
                ],
            ),
        ),
        // The sentence asks for UTF-8 names.
        kind(13, "old encodings", encodings(&[b"Gr\x81\xe1e", b"\x83\x65\x83\x58\x83\x67", b"\xb2\xe2\xca\xd4"])),
        kind(
            14,
            "flagged as UTF-8 and not",
            all(
                Refused("name_encoding"),
                [(String::from("CP437"), flagged(b"Gr\x81\xe1e")), ("C0".into(), flagged(b"\xc0"))],
            ),
        ),
        kind(
            15,
            "a second name",
            all(
                Refused("second_name"),
                [
                    (String::from("other"), unicode_path(1, "a", "b")),
                    ("other with its own checksum".into(), unicode_path(1, "b", "b")),
                    ("stale checksum".into(), unicode_path(1, "x", "a")),
                    ("version 2".into(), unicode_path(2, "a", "a")),
                    ("empty".into(), extra(0x7075, [])),
                ]
                .map(|(label, field)| (label, export_with(&[file("a", "").extras(field)]))),
            ),
        )
        .and(vec![case(
            "the same name",
            export_with(&[file("a", "").extras(unicode_path(1, "a", "a"))]),
            Taken,
        )]),
        kind(16, "empty names", names(Refused("name_empty"), &["", "/", " ", "   ", "a/ "])),
        kind(17, "long names", names(Refused("name_long"), &[&"a".repeat(65_535), &"a".repeat(513), &"ä".repeat(128)])),
        kind(18, "deep", names(Refused("too_deep"), &[&"a/".repeat(17), &format!("{}a", "a/".repeat(30))])).and(names(
            // The names themselves are too long before their depth is looked at.
            Refused("name_long"),
            &[&"a/".repeat(5_000)],
        )),
    ]
}

fn tools() -> Vec<Kind> {
    vec![
        // Never a path here; where they become paths of an app they are renamed, and the plan says so.
        kind(19, "devices of Windows", names(Taken, &["CON", "aux.txt", "NUL.json", "COM1", "x.", "x "])),
        kind(20, "NTFS streams", names(Refused("name_colon"), &["a.txt::$DATA", "a:b"])),
        kind(21, "words for a shell", names(Taken, &["-rf", "~", "$(x)", "`x`", "\"a\" 'b'", "a;b|c&d"])),
        kind(22, "symbolic links", modes(&[0o120_777, 0o120_000])),
        kind(
            23,
            "a link, then a file through it",
            all(
                Refused("not_regular"),
                [(String::from("a, a/b"), export_with(&[file("a", "/etc").mode(0o120_777), file("a/b", "x")]))],
            ),
        ),
        kind(
            24,
            "hard links and attributes in extra fields",
            all(
                Refused("not_regular"),
                [0x000d, 0x756e, 0x6c78]
                    .map(|id| (format!("{id:04x}"), export_with(&[file("a", "").extras(extra(id, [4; 12]))]))),
            ),
        )
        .and(vec![case(
            "in the local header only",
            export_with(&[file("a", "").with(|entry| entry.local_extra = extra(0x6c78, [4, 0, 0, 0xff, 0xa1]))]),
            Refused("not_regular"),
        )]),
        kind(25, "devices, pipes, sockets", modes(&[0o020_600, 0o060_644, 0o010_644, 0o140_755])).and(vec![
            case("setuid is a mode like others", export_with(&[file("a", "").mode(0o104_755)]), Taken),
            case(
                "the name of a volume",
                export_with(&[file("a", "").with(|e| e.attributes = 8)]),
                Refused("not_regular"),
            ),
        ]),
    ]
}

fn types() -> Vec<Kind> {
    let marked = |name: &str, attributes| export_with(&[file(name, "").with(|entry| entry.attributes = attributes)]);
    let mark = Refused("directory_mark");
    vec![
        kind(26, "twice", pairs("duplicate", &[("a", "a"), ("a/b", "a/b"), ("ä", "ä")])).and(vec![case(
            "two directories",
            export_with(&[directory("a/"), directory("a/")]),
            Refused("duplicate"),
        )]),
        kind(27, "twice but for case", pairs("duplicate", &[("b/c", "B/C"), ("a", "A"), ("Ä/x", "ä/X")])),
        kind(
            28,
            "twice but for form",
            pairs(
                "duplicate",
                &[("é", "e\u{301}"), ("straße", "STRASSE"), ("İ", "i\u{307}"), ("ς", "Σ"), ("K", "k"), ("ﬁ", "FI")],
            ),
        ),
        kind(29, "file and directory", pairs("file_dir_conflict", &[("a", "a/b"), ("A/b/c", "a/B")])).and(vec![
            case("a and a/", export_with(&[file("a", ""), directory("a/")]), Refused("file_dir_conflict")),
            case("a/ and a/b", export_with(&[directory("a/"), file("a/b", "")]), Taken),
        ]),
        kind(
            30,
            "directories that are files",
            vec![
                case("a directory with data", export_with(&[file("a/", "data")]), Refused("directory_data")),
                case("the DOS mark on a file", marked("a", 0x10), mark),
                case("the Unix mark on a file", marked("a", 0o040_755 << 16), mark),
                case("the mark of a file on a directory", marked("a/", 0o100_644 << 16), mark),
                case("DOS attributes without the mark", marked("a/", 0x20), mark),
                case("marks that contradict each other", marked("a/", 0o100_644 << 16 | 0x10), mark),
                case("no mark", marked("a/", 0), Taken),
                case("both marks", export_with(&[directory("a/")]), Taken),
            ],
        ),
    ]
}
