//! What an entry may be called, so that every reader of an archive understands the same name (rules G12 and G13 of
//! `reference/security.md` section 2.1).

use unicode_normalization::UnicodeNormalization;

use crate::base::Problems;
use crate::definition::tree::{PATH_LIMIT, is_plain};
use crate::say;

use super::refusal::shown;

/// The most components of a name. Apps need five; the figure keeps odd archives readable for tools with limits.
pub const DEPTH_LIMIT: usize = 16;

/// The most bytes of one component: the limit of the usual file systems.
const COMPONENT_LIMIT: usize = 255;

/// What is wrong with a name: the word for programs, and the name of the sentence about the `entry`, which says `of` what
/// kind it is.
pub(super) type Fault = (&'static str, &'static str);

/// Characters that reorder or hide the text around them (Unicode Technical Report 36). The joiners U+200C and U+200D
/// and the tags of flags stay: several scripts and emoji need them.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0001}')
}

/// What is wrong with the name of an entry; a directory's name without its trailing `/`.
pub(super) fn fault(name: &str) -> Option<Fault> {
    let is_deep = || name.split('/').count() > DEPTH_LIMIT;
    if is_plain(name) && !is_deep() {
        return None;
    }
    if name.len() > PATH_LIMIT {
        return Some(("name_long", "fault-name-long"));
    }
    if name.chars().any(char::is_control) {
        return Some(("name_control", "fault-name-control"));
    }
    if name.chars().any(is_invisible) {
        return Some(("name_invisible", "fault-name-invisible"));
    }
    if name.contains('\\') {
        return Some(("name_backslash", "fault-name-backslash"));
    }
    if name.contains(':') {
        return Some(("name_colon", "fault-name-colon"));
    }
    if name.starts_with('/') {
        return Some(("name_absolute", "fault-name-absolute"));
    }
    if is_deep() {
        return Some(("too_deep", "fault-too-deep"));
    }
    name.split('/').find_map(component_fault)
}

fn component_fault(component: &str) -> Option<Fault> {
    if component.trim().is_empty() {
        return Some(("name_empty", "fault-name-empty"));
    }
    if component == "." || component == ".." {
        return Some(("name_traversal", "fault-name-traversal"));
    }
    (component.len() > COMPONENT_LIMIT).then_some(("name_long", "fault-part-long"))
}

/// What decides whether a file system could take two names for one: composed form (NFC) and case do not count.
/// Upper case between two lower cases is what makes ß and ss, and the two capital forms of i, meet.
pub fn fold_key(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let lower: String = name.nfc().flat_map(char::to_lowercase).collect();
    let upper: String = lower.chars().flat_map(char::to_uppercase).collect();
    let folded: String = upper.chars().flat_map(char::to_lowercase).collect();
    folded.nfc().collect()
}

/// Whether Windows takes `component` for a device, whatever stands after its first dot (`CON`, `aux.txt`).
pub(super) fn is_device(component: &str) -> bool {
    let stem = component.split('.').next().unwrap_or_default().trim().to_ascii_lowercase();
    let numbered = |port: &str| stem.strip_prefix(port).is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// `text` cut to at most `limit` bytes, between characters.
pub(super) fn cut(text: &str, limit: usize) -> &str {
    text.get(..text.floor_char_boundary(limit)).unwrap_or(text)
}

/// A name and whether it is a file's or a directory's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place<'a> {
    File(&'a str),
    Directory(&'a str),
}

impl<'a> Place<'a> {
    fn name(self) -> &'a str {
        let (Self::File(name) | Self::Directory(name)) = self;
        name
    }
}

/// Two names that exclude each other.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    pub code: &'static str,
    pub first: String,
    pub second: String,
}

/// The first two names that some reader could take for one, or of which one is a file and a directory at once.
pub(super) fn conflict<'a>(places: impl Iterator<Item = Place<'a>> + Clone) -> Option<Conflict> {
    if places.clone().zip(places.clone().skip(1)).all(|(place, next)| stands_before(place.name(), next.name())) {
        return None;
    }
    // With the lowest character in place of `/`, all that lies below a name follows right after it.
    let mut keyed: Vec<(String, Place<'a>)> = places.map(|place| (place_key(place.name()), place)).collect();
    // A stable order of equals would take the memory of another list.
    keyed.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.name().cmp(b.1.name())));
    keyed.windows(2).find_map(|pair| {
        let [(first_key, first), (second_key, second)] = pair else { return None };
        let code = match (first, second) {
            (Place::File(_), Place::File(_)) | (Place::Directory(_), Place::Directory(_))
                if first_key == second_key =>
            {
                "duplicate"
            }
            (Place::File(_), _) | (_, Place::File(_)) if first_key == second_key => "file_dir_conflict",
            (Place::File(_), _) if below(second_key, first_key) => "file_dir_conflict",
            _ => return None,
        };
        Some(Conflict { code, first: first.name().to_owned(), second: second.name().to_owned() })
    })
}

/// Whether the key of `name` is plainly lower than that of `next`, which does not lie below it. Where that holds of all
/// neighbours, as in most trees, no two of the names meet.
fn stands_before(name: &str, next: &str) -> bool {
    let key = |byte: u8| if byte == b'/' { 0 } else { byte.to_ascii_lowercase() };
    let is_lower = match name.bytes().zip(next.bytes()).find(|(byte, other)| byte != other) {
        Some((byte, other)) => key(byte) < key(other),
        None => next.strip_prefix(name).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/')),
    };
    is_lower && name.is_ascii() && next.is_ascii()
}

/// The [`fold_key`], with the lowest character in place of `/`.
fn place_key(name: &str) -> String {
    if !name.is_ascii() {
        return fold_key(name).replace('/', "\0");
    }
    // In one go: an archive may have very many names.
    name.chars().map(|c| if c == '/' { '\0' } else { c.to_ascii_lowercase() }).collect()
}

fn below(key: &str, parent: &str) -> bool {
    key.strip_prefix(parent).is_some_and(|rest| rest.starts_with('\0'))
}

/// Everything that keeps `paths` from being the files of one archive that passes the gate. An app with such paths
/// can be kept, but not exported.
pub fn set_problems(paths: &[&str]) -> Problems {
    let mut problems = Problems::default();
    for path in paths.iter().copied() {
        if let Some((_, what)) = fault(path) {
            let sentence = say::it(what).with("entry", shown(path)).with("of", "file");
            problems.error(path, sentence, say::it("rename-it"));
        }
    }
    if let Some(conflict) = conflict(paths.iter().copied().map(Place::File)) {
        let (first, second) = (shown(&conflict.first), shown(&conflict.second));
        let sentence = say::it("files-meet").with("first", first).with("second", second);
        problems.error(conflict.second, sentence, say::it("rename-one-file"));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(name: &str) -> Option<&'static str> {
        fault(name).map(|fault| fault.0)
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for name in ["../x", "../../etc/passwd", "a/../../x", "a/./b", "a/.."] {
            assert_eq!(code(name), Some("name_traversal"), "{name}");
        }
        assert_eq!(code("/etc/passwd"), Some("name_absolute"));
        assert_eq!(code("//host/share"), Some("name_absolute"));
        assert_eq!(code("C:x"), Some("name_colon"));
        assert_eq!(code("a.txt::$DATA"), Some("name_colon"));
        assert_eq!(code("..\\x"), Some("name_backslash"));
        assert_eq!(code("a//b"), Some("name_empty"));
        assert_eq!(code(""), Some("name_empty"));
        assert_eq!(code("  "), Some("name_empty"));
        for name in ["a.json\0.png", "a\rb", "a\u{1b}[2J", "a\u{7f}", "a\u{85}"] {
            assert_eq!(code(name), Some("name_control"), "{name:?}");
        }
        assert_eq!(code("cod\u{202e}gpj.exe"), Some("name_invisible"));
        assert_eq!(code(&"a".repeat(513)), Some("name_long"));
        assert_eq!(code(&"a".repeat(256)), Some("name_long"));
        assert_eq!(code(&"a/".repeat(20)), Some("too_deep"));
    }

    #[test]
    fn odd_but_plain_names_pass() {
        for name in ["%2e%2e%2f", "-rf", "~", "$(x)", "CON", "media/Grüße 1.png", "．．／x", "👩\u{200d}👧.png", "..a"]
        {
            assert_eq!(code(name), None, "{name}");
        }
    }

    #[test]
    fn names_meet_however_they_are_written() {
        for (a, b) in [
            ("a", "A"),
            ("é", "e\u{301}"),
            ("straße", "STRASSE"),
            ("ẞ", "ss"),
            ("İ", "i\u{307}"),
            ("ς", "σ"),
            ("ᾴ", "α\u{345}\u{301}"),
        ] {
            assert_eq!(fold_key(a), fold_key(b), "{a} {b}");
        }
        assert_ne!(fold_key("a"), fold_key("b"));
    }

    #[test]
    fn a_name_is_a_file_or_a_directory() {
        use Place::{Directory, File};
        let found = |places: &[Place<'static>]| conflict(places.iter().copied()).map(|c| c.code);
        assert_eq!(found(&[File("a"), File("b"), File("A")]), Some("duplicate"));
        assert_eq!(found(&[Directory("a"), Directory("a")]), Some("duplicate"));
        assert_eq!(found(&[File("a"), Directory("a")]), Some("file_dir_conflict"));
        assert_eq!(found(&[File("a!"), File("a"), File("A/b")]), Some("file_dir_conflict"));
        assert_eq!(found(&[Directory("a"), File("a/b"), File("a!"), File("ab")]), None);
    }

    proptest! {
        #[test]
        fn names_that_meet_are_found_wherever_they_stand(
            names in proptest::collection::vec("[aAb](/[aB!]){0,2}|[aAé0]{1,2}", 0..5),
            is_sorted: bool,
        ) {
            let mut names = names;
            if is_sorted {
                names.sort();
            }
            let keys: Vec<String> = names.iter().map(|name| place_key(name)).collect();
            let meets = |one: usize, other: usize| {
                one != other && (keys[one] == keys[other] || below(&keys[one], &keys[other]))
            };
            let meet = (0..keys.len()).any(|one| (0..keys.len()).any(|other| meets(one, other)));
            let found = conflict(names.iter().map(|name| Place::File(name)));
            prop_assert_eq!(found.is_some(), meet, "{:?}", found);
        }
    }

    #[test]
    fn devices_of_windows_are_known() {
        for name in ["CON", "aux.txt", "NUL.tar.gz", "com1", "LPT9.x"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["console", "com0", "com10", "com", "x.con", "comé"] {
            assert!(!is_device(name), "{name}");
        }
    }

    #[test]
    fn every_unfit_path_of_an_app_is_told() {
        let problems = set_problems(&["a", "A", "b\u{202e}", "c"]);
        assert_eq!(problems.0.len(), 2);
        assert!(set_problems(&["app.json", "media/a.png"]).is_empty());
    }
}
