//! `manifest.json`, the first entry of our bundles: what is in, and what it needs from its new home.

use std::borrow::Cow;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::base::{Problem, Problems};
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};
use crate::say::{self, Say};

use super::pack::{Measured, Packed, pack};
use super::strict_json::{judged, typed_text};

/// The name of the entry.
pub const MANIFEST: &str = "manifest.json";
/// What [`Manifest`] calls the format.
pub const FORMAT: &str = "hangar-app";
/// The newest version of the format, the one that is written.
pub const VERSION: u64 = 1;

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The app.
    pub app: AppRecord,
    /// The slots that must be filled before the app can be published.
    pub needs: Vec<Need>,
    /// The app's files.
    pub tree: Tree,
}

/// What a bundle says of the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppRecord {
    /// The description; may be empty.
    pub description: String,
    /// The name.
    pub name: String,
}

/// A slot of the app: something its Organization must have, named by what it can do and never by an id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// What the thing must be able to do; may be empty.
    pub capabilities: Vec<String>,
    /// The kind of thing: an integration, a phone number, a datastore.
    pub kind: String,
    /// The name by which the app's files speak of it.
    pub slot: String,
    /// Paths of the files that do.
    pub used_by: Vec<String>,
}

/// What a bundle says of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRecord {
    /// The BLAKE3 hash, 64 lower-case hexadecimal digits.
    pub blake3: String,
    /// Bytes.
    pub size: u64,
}

/// The document. Fields stand in the order of their names, which is the order they are written in.
#[derive(Serialize)]
struct Written<'a> {
    app: &'a AppRecord,
    #[serde(serialize_with = "write_files")]
    files: &'a Tree,
    format: &'a str,
    needs: Vec<Need>,
    tree: String,
    version: u64,
}

/// The files in path order, which is that of their names.
fn write_files<S: Serializer>(tree: &Tree, out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(tree.iter().map(|(path, leaf)| (path.as_str(), Record { blake3: leaf.hash, size: leaf.size })))
}

/// A [`FileRecord`] as it is written.
#[derive(Serialize)]
struct Record {
    blake3: Hash,
    size: u64,
}

/// Bytes of a file's record besides its path: 53 of the form, 64 digits of the hash and the size.
const RECORD: usize = 128;

/// What is looked at first, whatever else a newer document holds.
#[derive(Deserialize)]
struct Head<'d> {
    #[serde(borrow)]
    format: Option<&'d RawValue>,
    #[serde(borrow)]
    version: Option<&'d RawValue>,
}

/// The document with its parts unread, so that what is wrong in one can be told with its place.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts<'d> {
    #[serde(borrow)]
    app: &'d RawValue,
    files: Files,
    #[serde(borrow)]
    needs: Vec<&'d RawValue>,
    tree: String,
    #[serde(rename = "format")]
    _format: &'d RawValue,
    #[serde(rename = "version")]
    _version: &'d RawValue,
}

/// The files, each read when it is met: together their records would take more memory than all else.
#[derive(Default)]
struct Files {
    tree: Tree,
    /// The first mistake, which is told after those of the other parts.
    wrong: Option<Problem>,
}

impl<'de> Deserialize<'de> for Files {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_map(Self::default())
    }
}

impl<'de> Visitor<'de> for Files {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut files: A) -> Result<Self, A::Error> {
        while let Some((path, record)) = files.next_entry::<String, &RawValue>()? {
            match read_file((path, record)) {
                Ok((path, leaf)) => self.tree.put(path, leaf),
                Err(problem) => {
                    self.wrong.get_or_insert(problem);
                }
            }
        }
        Ok(self)
    }
}

impl Manifest {
    /// The bytes of the document: sorted, indented, the same for equal manifests.
    pub fn write(&self) -> Result<Vec<u8>, Problem> {
        self.write_hashed(&self.tree.hash())
    }

    /// [`write`](Self::write), where the hash of the tree is known.
    pub fn write_hashed(&self, tree: &Hash) -> Result<Vec<u8>, Problem> {
        let mut needs = self.needs.clone();
        needs.sort();
        let written =
            Written { app: &self.app, files: &self.tree, format: FORMAT, needs, tree: tree.hex(), version: VERSION };
        // Growing would hold the record of many thousand files twice.
        let mut bytes =
            Vec::with_capacity(1024 + self.tree.iter().map(|(path, _)| RECORD + path.as_str().len()).sum::<usize>());
        serde_json::to_writer_pretty(&mut bytes, &written).map_err(|error| {
            let sentence = say::it("manifest-unwritten").with("file", MANIFEST).with("error", error.to_string());
            Problem::error(MANIFEST, sentence, say::it("manifest-unwritten-help"))
        })?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The manifest in `bytes`. The version is looked at first: what a newer Hangar wrote is refused with both
    /// versions named, whatever else it holds.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let text = judged(MANIFEST, bytes)?;
        check_version(text)?;
        let Parts { app, files, needs, tree: hash, .. } = typed_text(MANIFEST, text)?;
        let app = typed_text("manifest.json: app", app.get())?;
        let needs = needs.into_iter().enumerate();
        let needs = needs.map(|(index, need)| typed_text(&format!("manifest.json: needs[{index}]"), need.get()));
        let needs = needs.collect::<Result<Vec<Need>, _>>()?;
        let tree = files.wrong.map_or(Ok(files.tree), Err)?;
        if tree.hash().hex() != hash {
            let sentence = say::it("manifest-tree").with("file", MANIFEST);
            return Err(Problem::error("manifest.json: tree", sentence, say::it("bundle-again")));
        }
        Ok(Self { app, needs, tree })
    }

    /// What differs between the files that were read and those that the manifest lists; nothing when the app arrived
    /// as it left.
    pub fn verify(&self, read: &Tree) -> Problems {
        let mut problems = Problems::default();
        for (path, listed) in self.tree.iter() {
            let sentence = match read.get(path.as_str()) {
                Some(leaf) if leaf == *listed => continue,
                Some(_) => say::it("manifest-other").with("file", path.as_str()).with("manifest", MANIFEST),
                None => say::it("manifest-absent").with("file", path.as_str()).with("manifest", MANIFEST),
            };
            problems.error(path.as_str(), sentence, say::it("zip-help"));
        }
        for (path, _) in read.iter().filter(|(path, _)| self.tree.get(path.as_str()).is_none()) {
            let sentence = say::it("manifest-unlisted").with("file", path.as_str()).with("manifest", MANIFEST);
            problems.error(path.as_str(), sentence, say::it("zip-help"));
        }
        problems
    }
}

/// Bytes up to which the manifest is deflated. That of many files is hashes for the most part, which take longer to deflate
/// than all else that an export is planned by, and hardly shrink.
const DEFLATED: usize = 32 << 10;

/// The manifest as it lies, and what the archive says of it: a function of its bytes, as that of every other file.
pub fn pack_manifest(written: &[u8]) -> (Packed, Cow<'_, [u8]>) {
    if written.len() > DEFLATED { (Measured::of(written).stored(), Cow::Borrowed(written)) } else { pack(written) }
}

/// Whether format and version are ours. Older versions would be migrated here.
fn check_version(text: &str) -> Result<(), Problem> {
    let place = "manifest.json: version";
    let head: Head = typed_text(MANIFEST, text)?;
    let said = |value: Option<&RawValue>| value.and_then(|value| serde_json::from_str(value.get()).ok());
    if said(head.format).is_none_or(|format: String| format != FORMAT) {
        let sentence = say::it("manifest-format").with("file", MANIFEST).with("format", FORMAT);
        return Err(Problem::error("manifest.json: format", sentence, say::it("manifest-format-help")));
    }
    match head.version.and_then(|version| serde_json::from_str(version.get()).ok()) {
        Some(1..=VERSION) => Ok(()),
        Some(version) if version > VERSION => {
            let sentence = say::it("manifest-newer").with("found", version).with("known", VERSION);
            Err(Problem::error(place, sentence, say::it("manifest-newer-help")))
        }
        _ => Err(Problem::error(place, say::it("manifest-version"), say::it("bundle-again"))),
    }
}

fn read_file((path, record): (String, &RawValue)) -> Result<(FilePath, Leaf), Problem> {
    let place = || format!("manifest.json: files[\"{path}\"]");
    let record: FileRecord = match serde_json::from_str(record.get()) {
        Ok(record) => record,
        Err(_) => typed_text(&place(), record.get())?,
    };
    let wrong = |sentence: Say| Problem::error(place(), sentence, say::it("bundle-again"));
    let no_path = || wrong(say::it("manifest-path").with("place", place()));
    let no_hash = || wrong(say::it("manifest-hash").with("place", place()));
    let file_path = FilePath::parse(&path).ok_or_else(no_path)?;
    let hash = Hash::parse(&record.blake3).ok_or_else(no_hash)?;
    Ok((file_path, Leaf { hash, size: record.size }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn manifest() -> Manifest {
        let leaf = |bytes: &[u8]| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
        let files = [("app.json", &b"{}"[..]), ("media/a b.png", b"\xff")];
        let need = |slot: &str| Need {
            capabilities: vec!["MESSAGING_SEND_TEXT".into()],
            kind: "number".into(),
            slot: slot.into(),
            used_by: vec!["triggers.json".into()],
        };
        Manifest {
            app: AppRecord { name: "Intake".into(), description: String::new() },
            needs: vec![need("support-line"), need("alarm")],
            tree: files.iter().map(|(path, bytes)| (FilePath::parse(path).unwrap(), leaf(bytes))).collect(),
        }
    }

    fn changed(change: impl FnOnce(&mut Value)) -> Problem {
        let mut document = serde_json::from_slice(&manifest().write().unwrap()).unwrap();
        change(&mut document);
        Manifest::read(document.to_string().as_bytes()).unwrap_err()
    }

    #[test]
    fn it_is_sorted_and_reads_back() {
        let text = String::from_utf8(manifest().write().unwrap()).unwrap();
        let keys: Vec<_> = text.lines().filter(|line| line.starts_with("  \"")).collect();
        assert!(keys.is_sorted(), "{keys:?}");
        assert!(text.ends_with("}\n"));
        assert!(text.find("alarm") < text.find("support-line"));
        let read = Manifest::read(text.as_bytes()).unwrap();
        assert_eq!(read.write().unwrap(), text.as_bytes());
        assert_eq!(read.tree, manifest().tree);
    }

    #[test]
    fn unknown_fields_are_named_with_their_place() {
        let problem = changed(|d| d["files"]["app.json"]["mode"] = 1.into());
        assert_eq!(problem.place, "manifest.json: files[\"app.json\"]");
        assert!(problem.sentence.to_string().contains("mode"), "{problem}");
        assert_eq!(changed(|d| d["needs"][1]["id"] = 1.into()).place, "manifest.json: needs[1]");
        assert_eq!(changed(|d| d["app"]["id"] = 1.into()).place, "manifest.json: app");
        assert!(changed(|d| d["extra"] = 1.into()).sentence.to_string().contains("extra"));
    }

    #[test]
    fn a_newer_version_is_refused_before_anything_else() {
        let problem = changed(|d| {
            d["version"] = 7.into();
            d["rooms"] = 1.into();
        });
        assert!(
            problem.sentence.to_string().contains("version 7") && problem.sentence.to_string().contains("up to 1"),
            "{problem}"
        );
        for version in [Value::from(0), Value::from(-1), Value::from("1"), Value::Null, Value::from(1.5)] {
            assert_eq!(changed(|d| d["version"] = version).place, "manifest.json: version");
        }
        assert_eq!(changed(|d| d["format"] = "other".into()).place, "manifest.json: format");
    }

    #[test]
    fn a_listing_that_contradicts_itself_is_refused() {
        assert_eq!(changed(|d| d["files"]["app.json"]["size"] = 3.into()).place, "manifest.json: tree");
        assert!(changed(|d| d["files"]["../x"] = d["files"]["app.json"].clone()).sentence.to_string().contains("path"));
        assert!(
            changed(|d| d["files"]["app.json"]["blake3"] = "AB".into()).sentence.to_string().contains("hexadecimal")
        );
        let text = String::from_utf8(manifest().write().unwrap()).unwrap();
        let twice = text.replacen("\"needs\"", "\"files\": {},\n  \"needs\"", 1);
        assert!(Manifest::read(twice.as_bytes()).unwrap_err().sentence.to_string().contains("twice"));
    }

    #[test]
    fn what_arrived_otherwise_is_told_file_by_file() {
        let manifest = manifest();
        assert!(manifest.verify(&manifest.tree).is_empty());
        let mut read = manifest.tree.clone();
        read.remove(&FilePath::parse("app.json").unwrap());
        read.put(FilePath::parse("media/a b.png").unwrap(), Leaf { hash: Hash::of(b"x"), size: 1 });
        read.put(FilePath::parse("more").unwrap(), Leaf { hash: Hash::of(b"x"), size: 1 });
        let places: Vec<_> = manifest.verify(&read).0.into_iter().map(|problem| problem.place).collect();
        assert_eq!(places, ["app.json", "media/a b.png", "more"]);
    }

    proptest! {
        #[test]
        fn any_names_read_back(name in ".{0,40}", description in ".{0,40}", slot in ".{0,20}") {
            let mut written = manifest();
            written.app = AppRecord { name, description };
            written.needs = vec![Need { capabilities: vec![], kind: "x".into(), slot, used_by: vec![] }];
            prop_assert_eq!(Manifest::read(&written.write().unwrap()).unwrap(), written);
        }
    }
}
