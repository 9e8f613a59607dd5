//! Our own bundles: `manifest.json` first, then the app's files in path order.

use std::collections::HashSet;
use std::io::{Read, Seek};

use crate::base::Problems;
use crate::definition::tree::{FilePath, Tree};
use crate::say;

use super::archive::Archive;
use super::gate::{Entry, EntryKind};
use super::layout::LayoutEntry;
use super::manifest::{MANIFEST, Manifest};
use super::names::set_problems;
use super::pack::Packed;
use super::refusal::{Refusal, shown};

/// Refuses a tree whose archive would not pass the gate. Called before the manifest is written, it has the memory for
/// itself.
pub fn check_names(tree: &Tree) -> Result<(), Problems> {
    let paths: Vec<_> = std::iter::once(MANIFEST).chain(tree.iter().map(|(path, _)| path.as_str())).collect();
    set_problems(&paths).or(())
}

/// The entries of the bundle of `tree`, whose names were [checked](check_names): first the manifest, then the files in path
/// order, so that entry `n` is the tree's file `n - 1`. `figures` tells how each file lies, in their order, where that is
/// known. Refuses a tree of which a content is not known.
pub fn plan_entries(
    tree: &Tree,
    figures: impl Iterator<Item = Option<Packed>>,
    manifest: &Packed,
) -> Result<Vec<LayoutEntry>, Problems> {
    let mut problems = Problems::default();
    let mut entries = Vec::with_capacity(tree.len() + 1);
    entries.push(LayoutEntry::new(MANIFEST, manifest));
    for ((path, leaf), figure) in tree.iter().zip(figures.chain(std::iter::repeat(None))) {
        match figure.filter(|packed| packed.hash == leaf.hash && packed.size == leaf.size) {
            Some(packed) => entries.push(LayoutEntry::new(path.shared(), &packed)),
            None => {
                let sentence = say::it("bundle-content-lost").with("file", path.as_str());
                problems.error(path.as_str(), sentence, say::it("bundle-content-lost-help"));
            }
        }
    }
    problems.or(entries)
}

/// What a bundle of ours holds: what its manifest says, and where the files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Native {
    /// The manifest. Its hashes are claims until [`Manifest::verify`] has compared them with what was read.
    pub manifest: Manifest,
    /// The files: index in [`Archive::entries`] and path.
    pub files: Vec<(usize, FilePath)>,
}

/// Whether the archive is one of ours: the manifest stands at its top. We write it first; who unpacks a bundle and packs
/// it again may get any order.
pub fn is_native(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| entry.name == MANIFEST)
}

/// Reads what a bundle of ours holds. Listed and present files are the same set, with the same sizes; all that
/// differs is told at once.
pub fn read<R: Read + Seek>(archive: &mut Archive<R>) -> Result<Native, Refusal> {
    let Some(own) = archive.index_of(MANIFEST) else {
        return Err(Refusal::archive("no_manifest", say::it("bundle-first-entry").with("manifest", MANIFEST)));
    };
    let (bytes, _) = archive.read_unjudged(own)?;
    let manifest = Manifest::read(&bytes).map_err(|problem| Refusal::not_acceptable("manifest", problem))?;
    let mut problems = Problems::default();
    let mut files = Vec::with_capacity(archive.entries().len());
    let present = archive.entries().iter().enumerate().filter(|(index, _)| *index != own);
    for (index, entry) in present.filter(|(_, entry)| entry.kind == EntryKind::File) {
        let name = || shown(&entry.name);
        let sentence = match manifest.tree.find(&entry.name) {
            Some((path, leaf)) if leaf.size == entry.size => {
                files.push((index, path.clone()));
                continue;
            }
            Some(_) => say::it("manifest-size").with("file", name()).with("manifest", MANIFEST),
            None => say::it("manifest-unlisted").with("file", name()).with("manifest", MANIFEST),
        };
        problems.error(name(), sentence, say::it("zip-help"));
    }
    let present: HashSet<_> = archive.entries().iter().map(|entry| entry.name.as_str()).collect();
    for (path, _) in manifest.tree.iter().filter(|(path, _)| !present.contains(path.as_str())) {
        let sentence = say::it("manifest-absent").with("file", path.as_str()).with("manifest", MANIFEST);
        problems.error(path.as_str(), sentence, say::it("zip-help"));
    }
    match problems.or(Native { manifest, files }) {
        Ok(native) => Ok(native),
        Err(problems) => Err(Refusal::not_acceptable("listing", problems)),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::bundle::testing::archive_of;
    use crate::bundle::{AppRecord, Limits, pack};
    use crate::definition::tree::{Hash, Leaf};

    const FILES: [(&str, &[u8]); 3] =
        [("app.json", b"{\n  \"name\": \"Intake\"\n}\n"), ("media/logo.bin", &[0xff; 300]), ("media/note.txt", b"")];

    fn tree_of(files: &[(&str, &[u8])]) -> Tree {
        let leaf = |bytes: &[u8]| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
        files.iter().map(|(path, bytes)| (FilePath::parse(path).unwrap(), leaf(bytes))).collect()
    }

    fn manifest_of(tree: &Tree) -> Vec<u8> {
        let app = AppRecord { name: "Intake".into(), description: String::new() };
        Manifest { app, needs: Vec::new(), tree: tree.clone() }.write().unwrap()
    }

    fn read_bundle(bytes: Vec<u8>) -> Result<Native, Refusal> {
        read(&mut Archive::open(Cursor::new(bytes), &Limits::default())?)
    }

    /// A bundle whose manifest lists [`FILES`] and that holds `files`.
    fn holding(files: &[(&str, &[u8])]) -> Vec<u8> {
        let manifest = manifest_of(&tree_of(&FILES));
        archive_of(&[&[(MANIFEST, &manifest[..])], files].concat())
    }

    #[test]
    fn a_tree_comes_back_out_of_its_bundle() {
        let tree = tree_of(&FILES);
        let manifest = manifest_of(&tree);
        let figures = FILES.iter().map(|(_, bytes)| Some(pack(bytes).0));
        let entries = plan_entries(&tree, figures, &pack(&manifest).0).unwrap();
        let names: Vec<_> = entries.iter().map(|entry| &*entry.name).collect();
        assert_eq!(names, [MANIFEST, "app.json", "media/logo.bin", "media/note.txt"]);

        let mut archive = Archive::open(Cursor::new(holding(&FILES)), &Limits::default()).unwrap();
        let native = read(&mut archive).unwrap();
        let mut found = Tree::new();
        for (index, path) in &native.files {
            let measured = archive.copy_to(*index, &mut Vec::new()).unwrap();
            found.put(path.clone(), Leaf { hash: measured.hash, size: measured.size });
        }
        assert!(native.manifest.verify(&found).is_empty());
        assert_eq!(found.hash(), tree.hash());
        let laid: Vec<_> = entries.iter().map(|entry| (&*entry.name, entry.crc32, entry.packed_size)).collect();
        let read: Vec<_> =
            archive.entries().iter().map(|entry| (entry.name.as_str(), entry.crc32, entry.packed_size)).collect();
        assert_eq!(laid, read);
    }

    #[test]
    fn a_tree_that_could_not_be_read_again_is_not_written() {
        let problems = |paths: &[&str]| {
            let files: Vec<(&str, &[u8])> = paths.iter().map(|path| (*path, &b"x"[..])).collect();
            check_names(&tree_of(&files)).err().map(|problems| problems.to_string()).unwrap_or_default()
        };
        assert_eq!(problems(&["a", "b/c"]), "");
        assert!(problems(&["a", "A"]).contains("take for one"));
        assert!(problems(&["a", "a/b"]).contains("take for one"));
        assert!(problems(&["Manifest.json"]).contains("take for one"));
        assert!(problems(&["cod\u{202e}gpj"]).contains("hides or reorders"));
        let missing = plan_entries(&tree_of(&FILES), std::iter::empty(), &pack(b"x").0).unwrap_err();
        assert_eq!(missing.0.len(), 3);
    }

    #[test]
    fn listed_and_present_files_are_the_same_set() {
        assert!(read_bundle(holding(&FILES)).is_ok());
        let [app, logo, note] = FILES;
        let refusal = read_bundle(holding(&[app, ("media/logo.bin", b"x"), ("more.txt", b"")])).unwrap_err();
        assert_eq!(refusal.code, "listing");
        let text = refusal.to_string();
        assert!(text.contains("\"media/logo.bin\" does not have the size"), "{text}");
        assert!(text.contains("\"more.txt\" is there but not listed"), "{text}");
        assert!(text.contains("\"media/note.txt\" is listed"), "{text}");
        let manifest = manifest_of(&tree_of(&FILES));
        let last = archive_of(&[app, logo, note, (MANIFEST, &manifest)]);
        let again = read_bundle(last).unwrap();
        assert_eq!(
            again.files.iter().map(|(index, _)| *index).collect::<Vec<_>>(),
            [0, 1, 2],
            "packed again by others"
        );
        assert_eq!(read_bundle(archive_of(&[(MANIFEST, b"{}")])).unwrap_err().code, "manifest");
        assert_eq!(read_bundle(archive_of(&[])).unwrap_err().code, "no_manifest");
    }

    #[test]
    fn what_differs_inside_is_found_by_its_hash() {
        let [app, _, note] = FILES;
        let native = read_bundle(holding(&[app, ("media/logo.bin", &[0xfe; 300]), note])).unwrap();
        let found = tree_of(&[app, ("media/logo.bin", &[0xfe; 300]), note]);
        assert_eq!(native.manifest.verify(&found).0[0].place, "media/logo.bin");
    }
}
