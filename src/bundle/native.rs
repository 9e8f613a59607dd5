//! Our own bundles: `manifest.json` first, then the app's files in path order.

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

use crate::base::Problems;
use crate::definition::tree::{FilePath, Hash, Tree};

use super::archive::Archive;
use super::gate::{Entry, EntryKind};
use super::layout::LayoutEntry;
use super::manifest::{MANIFEST, Manifest};
use super::names::set_problems;
use super::pack::Packed;
use super::refusal::{Refusal, shown};

/// The entries of the bundle of `tree`: first the manifest, then the files in path order, so that entry `n` is the
/// tree's file `n - 1`. `figures` tells how each file lies, by the hash of its content. Refuses a tree whose archive
/// would not pass the gate.
pub fn plan_entries(
    tree: &Tree,
    figures: &HashMap<Hash, Packed>,
    manifest: &Packed,
) -> Result<Vec<LayoutEntry>, Problems> {
    let paths: Vec<_> = std::iter::once(MANIFEST).chain(tree.iter().map(|(path, _)| path.as_str())).collect();
    let mut problems = set_problems(&paths);
    let mut entries = vec![LayoutEntry::new(MANIFEST, manifest)];
    for (path, leaf) in tree.iter() {
        match figures.get(&leaf.hash).filter(|packed| packed.size == leaf.size) {
            Some(packed) => entries.push(LayoutEntry::new(path.as_str(), packed)),
            None => {
                let sentence = format!("The content of the file \"{path}\" is not in the store.");
                problems.error(path.as_str(), sentence, "Ask the operator to restore it from a backup.");
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

/// Whether the archive is one of ours.
pub fn is_native(entries: &[Entry]) -> bool {
    entries.first().is_some_and(|entry| entry.name == MANIFEST)
}

/// Reads what a bundle of ours holds. Listed and present files are the same set, with the same sizes; all that
/// differs is told at once.
pub fn read<R: Read + Seek>(archive: &mut Archive<R>) -> Result<Native, Refusal> {
    if !is_native(archive.entries()) {
        return Err(Refusal::archive("no_manifest", format!("The archive's first entry is not {MANIFEST}.")));
    }
    let bytes = archive.read_small(0)?;
    let manifest = Manifest::read(&bytes).map_err(|problem| Refusal::not_acceptable("manifest", problem))?;
    let mut problems = Problems::default();
    let mut files = Vec::new();
    let present = archive.entries().iter().enumerate().skip(1);
    for (index, entry) in present.filter(|(_, entry)| entry.kind == EntryKind::File) {
        let name = shown(&entry.name);
        let sentence = match (manifest.tree.get(&entry.name), FilePath::parse(&entry.name)) {
            (Some(leaf), Some(path)) if leaf.size == entry.size => {
                files.push((index, path));
                continue;
            }
            (Some(_), _) => format!("The file \"{name}\" does not have the size that {MANIFEST} lists."),
            (None, _) => format!("The file \"{name}\" is there but not listed in {MANIFEST}."),
        };
        problems.error(name, sentence, "Export the app again, and upload the file unchanged.");
    }
    let present: HashSet<_> = archive.entries().iter().map(|entry| entry.name.as_str()).collect();
    for (path, _) in manifest.tree.iter().filter(|(path, _)| !present.contains(path.as_str())) {
        let sentence = format!("The file \"{path}\" is listed in {MANIFEST} but is not there.");
        problems.error(path.as_str(), sentence, "Export the app again, and upload the file unchanged.");
    }
    match problems.or(Native { manifest, files }) {
        Ok(native) => Ok(native),
        Err(problems) => Err(Refusal::not_acceptable("listing", problems)),
    }
}
