//! What two people made of one tree, as one tree: files by path, in documents things by id and fields by name.
//!
//! Where both changed the same thing differently there is a conflict, with a key by which one side of it can be chosen.
//! Until then ours stays. A conflict can bring another one to light when it is chosen otherwise, so a merge is asked for
//! again with the choices made, until nothing is left open.

mod align;
mod conflict;
mod document;
mod settled;
#[cfg(test)]
mod tests;
mod value;

use std::collections::BTreeSet;

pub use conflict::{Choice, Choices, Clash, Conflict};

use super::Read;
use super::files::{flat, is_read};
use super::flat::{Flat, ROOT};
use super::shown::Names;
use super::words;
use crate::definition::documents::{Kind, parse, write};
use crate::definition::json::canonical;
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};
use conflict::{Judge, Place};
use document::Scene;

/// Three trees of one app.
#[derive(Debug, Clone, Copy)]
pub struct Trees<'a> {
    /// What both began with.
    pub base: &'a Tree,
    /// What we made of it: the draft.
    pub ours: &'a Tree,
    /// What they made of it: the bundle.
    pub theirs: &'a Tree,
}

/// What a merge gives.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// The files.
    pub tree: Tree,
    /// The bytes of those that neither side has. A document among them is canonical.
    pub written: Vec<(FilePath, Vec<u8>)>,
    /// Where both changed the same thing differently, in path order.
    pub conflicts: Vec<Conflict>,
}

/// The hashes of the files that [`merge`] may read.
pub fn needed_to_merge(trees: &Trees<'_>) -> BTreeSet<Hash> {
    let all = [trees.base, trees.ours, trees.theirs];
    let paths: BTreeSet<&FilePath> = all.iter().flat_map(|tree| tree.iter()).map(|(path, _)| path).collect();
    let mut wanted = BTreeSet::new();
    for path in paths {
        let leaves = all.map(|tree| tree.get(path.as_str()));
        if leaves[0] != leaves[1] || leaves[0] != leaves[2] {
            let documents = leaves.into_iter().flatten().filter(|leaf| is_read(path, leaf));
            wanted.extend(documents.map(|leaf| leaf.hash));
        }
    }
    wanted
}

/// The one tree that has the changes of both. `read` gives the files that [`needed_to_merge`] names; `known` are names
/// of things in other files, for the words of conflicts.
pub fn merge(trees: &Trees<'_>, read: &Read<'_>, choices: &Choices, known: &Names) -> Merged {
    // Whole trees first: what is not touched stays as it is, to the last byte.
    if trees.base == trees.ours {
        return Merged { tree: trees.theirs.clone(), ..Merged::default() };
    }
    if trees.base == trees.theirs || trees.ours == trees.theirs {
        return Merged { tree: trees.ours.clone(), ..Merged::default() };
    }
    let (base, theirs) = align::onto_ours(trees, read);
    let aligned = Trees { base: &base, ours: trees.ours, theirs: &theirs };
    let mut names = known.clone();
    let all = [aligned.base, aligned.ours, aligned.theirs];
    let paths: BTreeSet<FilePath> = all.iter().flat_map(|tree| tree.iter()).map(|(path, _)| path.clone()).collect();
    let three = |path: &FilePath| all.map(|tree| tree.get(path.as_str()));
    let differing: Vec<&FilePath> =
        paths.iter().filter(|path| three(path)[0] != three(path)[1] || three(path)[0] != three(path)[2]).collect();
    // Ours last: its names are the ones the reader knows.
    for tree in [aligned.base, aligned.theirs, aligned.ours] {
        let leaves = differing.iter().filter_map(|path| Some((path, tree.get(path.as_str())?)));
        leaves.filter_map(|(path, leaf)| flat(path, &leaf, read)).for_each(|flat| names.learn(&flat));
    }
    let mut work = Work { read, names: &names, judge: Judge::new(choices), merged: Merged::default() };
    for path in &paths {
        work.file(path, three(path));
    }
    let Work { mut merged, judge, .. } = work;
    keep_flows_of_pages(&mut merged.tree, &aligned);
    merged.conflicts = judge.conflicts;
    merged
}

/// A page that was kept keeps its web flow.
fn keep_flows_of_pages(tree: &mut Tree, trees: &Trees<'_>) {
    let flow = |path: &FilePath| match Kind::of_path(path) {
        Kind::Page { flow, .. } => Kind::Flow { flow }.path(),
        _ => None,
    };
    let flows: BTreeSet<FilePath> = tree.iter().filter_map(|(path, _)| flow(path)).collect();
    for path in flows.into_iter().filter(|path| tree.get(path.as_str()).is_none()).collect::<Vec<_>>() {
        let leaf = [trees.ours, trees.theirs, trees.base].iter().find_map(|tree| tree.get(path.as_str()));
        leaf.into_iter().for_each(|leaf| tree.put(path.clone(), leaf));
    }
}

/// A merge that is being made.
struct Work<'a> {
    read: &'a Read<'a>,
    names: &'a Names,
    judge: Judge<'a>,
    merged: Merged,
}

impl Work<'_> {
    fn file(&mut self, path: &FilePath, [base, ours, theirs]: [Option<Leaf>; 3]) {
        let chosen = if ours == theirs || base == theirs {
            ours
        } else if base == ours {
            theirs
        } else {
            match self.document(path, [base, ours, theirs]) {
                Some(bytes) => Some(self.written(path, bytes)),
                None => self.whole(path, [ours, theirs]),
            }
        };
        chosen.into_iter().for_each(|leaf| self.merged.tree.put(path.clone(), leaf));
    }

    fn written(&mut self, path: &FilePath, bytes: Vec<u8>) -> Leaf {
        let leaf = Leaf { hash: Hash::of(&bytes), size: bytes.len() as u64 };
        self.merged.written.push((path.clone(), bytes));
        leaf
    }

    /// The document that has the changes of both; nothing where only one of the two can stay.
    fn document(&mut self, path: &FilePath, [base, ours, theirs]: [Option<Leaf>; 3]) -> Option<Vec<u8>> {
        let table = |leaf: Option<Leaf>| leaf.and_then(|leaf| flat(path, &leaf, self.read));
        let (old, mine, other) = (table(base), table(ours)?, table(theirs)?);
        let old = if base.is_some() { old? } else { Flat::nothing() };
        let id = |flat: &Flat| flat.text(ROOT, "id").map(str::to_owned);
        if id(&mine) != id(&other) || (base.is_some() && id(&old) != id(&mine)) {
            return None;
        }
        let place = Place { path: path.clone(), title: self.title(path, &mine) };
        let mark = self.judge.conflicts.len();
        let scene = Scene { base: &old, ours: &mine, theirs: &other, names: self.names, place: &place };
        let merged = scene.merge(&mut self.judge).and_then(|flat| flat.whole());
        let bytes = merged.map(|value| canonical(&value)).and_then(|bytes| self.readable(path, bytes, [ours, theirs]));
        if bytes.is_none() {
            self.judge.conflicts.truncate(mark);
        }
        bytes
    }

    /// The one form of the merged document; nothing when both sides can be read and what came of them cannot.
    fn readable(&self, path: &FilePath, bytes: Vec<u8>, sides: [Option<Leaf>; 2]) -> Option<Vec<u8>> {
        if let Ok(document) = parse(path, &bytes) {
            return Some(write(&document));
        }
        let mut sides = sides.into_iter().flatten().filter_map(|leaf| (self.read)(&leaf.hash));
        let both = sides.all(|bytes| parse(path, &bytes).is_ok());
        (!both).then_some(bytes)
    }

    /// The file of one side.
    fn whole(&mut self, path: &FilePath, [ours, theirs]: [Option<Leaf>; 2]) -> Option<Leaf> {
        let clash = match (ours, theirs) {
            (None, _) => Clash::RemovedByUs,
            (_, None) => Clash::RemovedByThem,
            _ => Clash::File,
        };
        let table = ours.or(theirs).and_then(|leaf| flat(path, &leaf, self.read)).unwrap_or_else(Flat::nothing);
        let place = Place { path: path.clone(), title: self.title(path, &table) };
        match self.judge.choose(Conflict::new(&place, clash)) {
            Choice::Ours => ours,
            Choice::Theirs => theirs,
        }
    }

    fn title(&self, path: &FilePath, flat: &Flat) -> crate::say::Say {
        words::title(path, flat.text(ROOT, "name").unwrap_or_default())
    }
}
