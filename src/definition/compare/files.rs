//! What differs between two trees.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use super::Read;
use super::document::Pair;
use super::flat::{Flat, ROOT};
use super::part::{Comparison, How, Part};
use super::shown::Names;
use super::words;
use crate::definition::app::DOCUMENT_LIMIT;
use crate::definition::documents::Kind;
use crate::definition::json::Json;
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};

/// The hashes of the files that [`compare`] will read.
pub fn needed(before: &Tree, after: &Tree) -> BTreeSet<Hash> {
    let mut wanted = BTreeSet::new();
    let mut flows = BTreeSet::new();
    for (path, leaves) in differing(before, after) {
        let leaves = [leaves.0, leaves.1].into_iter().flatten();
        wanted.extend(leaves.filter(|leaf| is_read(&path, leaf)).map(|leaf| leaf.hash));
        flows.extend(flow_of(&path));
    }
    for flow in flows {
        let leaf = after.get(flow.as_str()).or_else(|| before.get(flow.as_str()));
        wanted.extend(leaf.filter(|leaf| is_read(&flow, leaf)).map(|leaf| leaf.hash));
    }
    wanted
}

/// Everything that differs between two trees, in words. `known` are the names of things in files that are the same in
/// both and are not read; ids of others are shown as they are.
pub fn compare(before: &Tree, after: &Tree, read: &Read<'_>, known: &Names) -> Comparison {
    let mut files: Vec<File> = differing(before, after)
        .into_iter()
        .map(|(path, (old, new))| File { before: side(&path, old, read), after: side(&path, new, read), path })
        .collect();
    pair_moved(&mut files);
    let mut names = known.clone();
    for flat in files.iter().flat_map(|file| [&file.before, &file.after]).flatten().filter_map(|s| s.flat.as_ref()) {
        names.learn(flat);
    }
    let flows = flow_names(&files, (before, after), read);
    let mut parts: Vec<Part> = files.iter().map(|file| part(file, &names, &flows)).collect();
    parts.sort_by_cached_key(|part| (rank(&Kind::of_path(&part.path)), part.path.clone()));
    Comparison { parts }
}

/// A file of one of the trees.
struct Side {
    path: FilePath,
    leaf: Leaf,
    flat: Option<Flat>,
}

/// A file that differs; where it is, or was.
struct File {
    path: FilePath,
    before: Option<Side>,
    after: Option<Side>,
}

/// The paths at which the trees are not the same.
pub(super) fn differing(before: &Tree, after: &Tree) -> BTreeMap<FilePath, (Option<Leaf>, Option<Leaf>)> {
    let mut all: BTreeMap<FilePath, (Option<Leaf>, Option<Leaf>)> = BTreeMap::new();
    for (path, leaf) in before.iter() {
        all.entry(path.clone()).or_default().0 = Some(*leaf);
    }
    for (path, leaf) in after.iter() {
        all.entry(path.clone()).or_default().1 = Some(*leaf);
    }
    all.retain(|_, (old, new)| old != new);
    all
}

/// Whether a file is a document that is small enough to be one.
pub(super) fn is_read(path: &FilePath, leaf: &Leaf) -> bool {
    leaf.size <= DOCUMENT_LIMIT && Kind::of_path(path).is_document()
}

/// The table of a document; nothing where the file is none.
pub(super) fn flat(path: &FilePath, leaf: &Leaf, read: &Read<'_>) -> Option<Flat> {
    let bytes = is_read(path, leaf).then(|| read(&leaf.hash)).flatten()?;
    Flat::of(&Json::parse(&bytes).ok()?)
}

fn side(path: &FilePath, leaf: Option<Leaf>, read: &Read<'_>) -> Option<Side> {
    leaf.map(|leaf| Side { path: path.clone(), flat: flat(path, &leaf, read), leaf })
}

/// Finds files that have another path and are the same thing: by the same bytes, or the same id in a file of the same kind.
fn pair_moved(files: &mut Vec<File>) {
    let (mut gone, rest): (Vec<File>, Vec<File>) = files.drain(..).partition(|file| file.after.is_none());
    for mut file in rest {
        if file.before.is_none()
            && let Some(after) = &file.after
            && let Some(at) = gone.iter().position(|old| old.before.as_ref().is_some_and(|old| same(old, after)))
        {
            file.before = gone.remove(at).before;
        }
        files.push(file);
    }
    files.append(&mut gone);
}

fn same(old: &Side, new: &Side) -> bool {
    let id = |side: &Side| side.flat.as_ref().and_then(|flat| flat.text(ROOT, "id").map(str::to_owned));
    let kinds = discriminant(&Kind::of_path(&old.path)) == discriminant(&Kind::of_path(&new.path));
    kinds && (old.leaf == new.leaf || id(old).is_some_and(|one| id(new).as_ref() == Some(&one)))
}

fn part(file: &File, names: &Names, flows: &BTreeMap<FilePath, String>) -> Part {
    let side = file.after.as_ref().or(file.before.as_ref());
    let name = side.and_then(|side| side.flat.as_ref()?.text(ROOT, "name")).unwrap_or_default();
    let moved_from = match (&file.before, &file.after) {
        (Some(old), Some(new)) if old.path != new.path => Some(old.path.clone()),
        _ => None,
    };
    let mut changes = Vec::new();
    if let (Some(old), Some(new)) = (&file.before, &file.after)
        && let (Some(before), Some(after)) = (&old.flat, &new.flat)
    {
        changes = Pair { before, after, names }.changes();
    }
    let how = match (&file.before, &file.after) {
        (None, _) => How::Added,
        (_, None) => How::Removed,
        (Some(old), Some(new)) if old.leaf == new.leaf => How::Moved,
        _ => How::Changed,
    };
    Part {
        title: words::title(&file.path, name),
        flow: flow_of(&file.path).and_then(|flow| flows.get(&flow).cloned()),
        leaves: (file.before.as_ref().map(|side| side.leaf), file.after.as_ref().map(|side| side.leaf)),
        path: file.path.clone(),
        moved_from,
        how,
        changes,
    }
}

/// The `flow.json` of the web flow that a page is in.
fn flow_of(path: &FilePath) -> Option<FilePath> {
    match Kind::of_path(path) {
        Kind::Page { flow, .. } => Kind::Flow { flow }.path(),
        _ => None,
    }
}

/// What the web flows of pages that differ are called.
fn flow_names(files: &[File], trees: (&Tree, &Tree), read: &Read<'_>) -> BTreeMap<FilePath, String> {
    let wanted: BTreeSet<FilePath> = files.iter().filter_map(|file| flow_of(&file.path)).collect();
    let name = |path: &FilePath| {
        let leaf = trees.1.get(path.as_str()).or_else(|| trees.0.get(path.as_str()))?;
        flat(path, &leaf, read)?.text(ROOT, "name").map(str::to_owned)
    };
    wanted.into_iter().filter_map(|path| Some((path.clone(), name(&path)?))).collect()
}

/// The place of a kind among the parts of an app: what visitors meet first, what machines read last.
fn rank(kind: &Kind) -> usize {
    match kind {
        Kind::App => 0,
        // A web flow stands before its pages, by its path.
        Kind::Flow { .. } | Kind::Page { .. } => 1,
        Kind::DataFlow(_) => 2,
        Kind::Function(_) => 3,
        Kind::Object(_) => 4,
        Kind::Model(_) => 5,
        Kind::Notification(_) => 6,
        Kind::Triggers => 7,
        Kind::Theme => 8,
        Kind::Layout(_) | Kind::CustomControl(_) => 9,
        Kind::Settings => 10,
        Kind::MediaIndex => 11,
        Kind::MediaFile(_) => 12,
        Kind::Sample(_) => 13,
        Kind::Foreign => 14,
        Kind::Unknown => 15,
    }
}
