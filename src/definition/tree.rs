//! An app is a tree of files: path → content hash, like a git tree.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use data_encoding::HEXLOWER;
use serde::{Serialize, Serializer};

/// The BLAKE3 hash of a file's bytes, or of a tree's listing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The hash a finished hasher holds.
    pub fn finish(hasher: &blake3::Hasher) -> Self {
        Self(*hasher.finalize().as_bytes())
    }

    /// The 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().as_str().to_owned()
    }

    /// The hash written as 64 lower-case hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let fits = text.len() == 2 * bytes.len() && HEXLOWER.decode_mut(text.as_bytes(), &mut bytes).is_ok();
        fits.then_some(Self(bytes))
    }

    /// The first 12 digits, as people see it.
    pub fn short(&self) -> String {
        self.hex().chars().take(12).collect()
    }
}

/// As its 64 digits.
impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl From<blake3::Hash> for Hash {
    fn from(hash: blake3::Hash) -> Self {
        Self(*hash.as_bytes())
    }
}

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.short())
    }
}

/// The most bytes of a path.
pub const PATH_LIMIT: usize = 512;

/// The place of a file in an app: relative, `/` between parts, no part empty, `.` or `..`, no control character,
/// `\` or `:`. The same rule holds for entries of a bundle, so that every app can be written as one. A clone shares the
/// text: while an app of many files moves, several lists of them exist at once.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FilePath(Arc<str>);

impl FilePath {
    /// The path written as `text`, or nothing when it breaks the rule.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = is_plain(text)
            || text.len() <= PATH_LIMIT
                && !text.chars().any(|c| c.is_control() || c == '\\' || c == ':')
                && text.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && part.len() <= 255);
        fits.then(|| Self(text.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path as a text that is shared with it.
    pub fn shared(&self) -> Arc<str> {
        self.0.clone()
    }
}

/// Whether `text` is a path of the kind that nobody could take otherwise: ASCII letters, digits, `-`, `_` and `.`, which
/// begins no part; at most 255 bytes. Most are, and an app may have very many.
pub fn is_plain(text: &str) -> bool {
    // A `/` stands before the first part and after the last, and no part is empty.
    let mut before = b'/';
    let fits = text.bytes().all(|byte| {
        let fits = match byte {
            b'.' | b'/' => before != b'/',
            _ => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'),
        };
        before = byte;
        fits
    });
    fits && before != b'/' && text.len() <= 255
}

/// So that a path is looked up by its text; both are ordered alike.
impl Borrow<str> for FilePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for FilePath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a tree says of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    /// The hash of the file's bytes.
    pub hash: Hash,
    /// How many bytes the file has.
    pub size: u64,
}

/// The files of an app. Equal trees have equal hashes, on any machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree(BTreeMap<FilePath, Leaf>);

impl Tree {
    /// A tree without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file at `path`, in place of one that was there.
    pub fn put(&mut self, path: FilePath, leaf: Leaf) {
        self.0.insert(path, leaf);
    }

    /// Takes the file at `path` away.
    pub fn remove(&mut self, path: &FilePath) -> Option<Leaf> {
        self.0.remove(path)
    }

    /// What is at `path`.
    pub fn get(&self, path: &str) -> Option<Leaf> {
        self.0.get(path).copied()
    }

    /// What is at `path`, and the path itself.
    pub fn find(&self, path: &str) -> Option<(&FilePath, Leaf)> {
        self.0.get_key_value(path).map(|(path, leaf)| (path, *leaf))
    }

    /// The files in path order.
    pub fn iter(&self) -> impl Iterator<Item = (&FilePath, &Leaf)> {
        self.0.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many bytes all files have together.
    pub fn bytes(&self) -> u64 {
        self.0.values().fold(0, |sum, leaf| sum.saturating_add(leaf.size))
    }

    /// The canonical text: a first line with the version, then `hash size path` a file, in path order.
    pub fn listing(&self) -> String {
        let longest: usize = self.0.keys().map(|path| 64 + 22 + path.0.len() + 1).sum();
        let mut text = String::with_capacity(HEAD.len() + longest);
        self.lines(|line| text.push_str(line));
        text
    }

    /// Hands the lines of the [`listing`](Tree::listing) on, one after the other.
    fn lines(&self, mut take: impl FnMut(&str)) {
        take(HEAD);
        let mut line = String::new();
        for (path, leaf) in &self.0 {
            line.clear();
            line.push_str(&blake3::Hash::from_bytes(leaf.hash.0).to_hex());
            // Writing into a text does not fail.
            let _ = writeln!(line, " {} {path}", leaf.size);
            take(&line);
        }
    }

    /// The tree whose [`listing`](Tree::listing) is `text`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next() != HEAD.lines().next() {
            return None;
        }
        // All at once: the lines are in order, so that nothing is moved. A list that grew would be held twice; of one that
        // is too long, the end is never touched.
        let mut files = Vec::with_capacity(text.len() / LINE);
        for text in lines {
            files.push(line(text)?);
        }
        Some(files.into_iter().collect())
    }

    /// The hash of the listing: the identity of the app's content.
    pub fn hash(&self) -> Hash {
        let mut hasher = blake3::Hasher::new();
        self.lines(|line| {
            hasher.update(line.as_bytes());
        });
        Hash::finish(&hasher)
    }
}

/// A file by its line in a listing.
fn line(text: &str) -> Option<(FilePath, Leaf)> {
    let (hash, rest) = text.split_once(' ')?;
    let (size, path) = rest.split_once(' ')?;
    Some((FilePath::parse(path)?, Leaf { hash: Hash::parse(hash)?, size: size.parse().ok()? }))
}

/// Bytes of the shortest line of a listing: a hash, a digit, a letter, two spaces and the end.
const LINE: usize = 64 + 5;

/// The first line of a listing.
const HEAD: &str = "hangar tree 1\n";

impl FromIterator<(FilePath, Leaf)> for Tree {
    fn from_iter<I: IntoIterator<Item = (FilePath, Leaf)>>(files: I) -> Self {
        Self(files.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paths_that_another_reader_could_take_otherwise_are_none() {
        for text in ["", "/a", "a/", "a//b", "./a", "a/../b", "a\\b", "c:a", "a\u{0}", "a\nb", &"x/".repeat(300)] {
            assert!(FilePath::parse(text).is_none(), "{text:?}");
        }
        for text in ["app.json", "media/Grüße 1.png", "foreign/..a", "a/b/c.json"] {
            assert!(FilePath::parse(text).is_some(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_plain_path_is_a_path(text in "[a.A_/-]{0,8}|[a-z./]{0,4}é?|(a|ab/){100,300}") {
            let parts = || text.split('/');
            let plain = parts().all(|part| part.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
            prop_assert_eq!(is_plain(&text), plain && text.is_ascii() && text.len() <= 255);
            prop_assert!(!is_plain(&text) || FilePath::parse(&text).is_some());
        }
    }

    #[test]
    fn a_hash_is_64_lower_case_digits() {
        let digits = "00ff".repeat(16);
        assert_eq!(Hash::parse(&digits).unwrap().hex(), digits);
        let long = format!("{digits}00");
        for text in ["", &digits[2..], &long, &digits.to_uppercase(), &digits.replace('f', "g"), &" ".repeat(64)] {
            assert_eq!(Hash::parse(text), None, "{text:?}");
        }
        assert_eq!(Hash::parse(&"é".repeat(32)), None);
    }

    proptest! {
        #[test]
        fn listings_read_back(files in proptest::collection::btree_map("[a-z ]{1,8}(/[a-z.]{3,8}j)?", any::<Vec<u8>>(), 0..8)) {
            let tree: Tree = files
                .iter()
                .filter_map(|(path, bytes)| {
                    Some((FilePath::parse(path)?, Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 }))
                })
                .collect();
            let back = Tree::parse(&tree.listing()).unwrap();
            prop_assert_eq!(back.hash(), tree.hash());
            prop_assert_eq!(back, tree);
        }
    }
}
