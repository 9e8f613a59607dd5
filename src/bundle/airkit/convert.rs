//! Which files of an app the entries of an Airkit export become.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::base::{Problems, clean_name, clean_text};
use crate::definition::tree::{FilePath, Hash, PATH_LIMIT};
use crate::say::{self, Say};

use super::super::gate::{Entry, EntryKind};
use super::super::names::{DEPTH_LIMIT, cut, fold_key, is_device, set_problems};
use super::super::refusal::shown;
use super::assets::Asset;
use super::outline::{FlowKind, Outline};
use super::savepoint::Savepoint;
use super::{ASSET_MAP, SAVEPOINT};

/// Where media files stand in the archive.
const ASSETS: &str = "assets/";

/// Where the content of a file comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// This entry of the archive, byte for byte.
    Entry(usize),
    /// These bytes, made by the conversion.
    Made(Vec<u8>),
}

/// A file of the app to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConvertedFile {
    /// Its path.
    pub path: FilePath,
    /// Its content.
    pub source: Source,
}

/// What an Airkit export becomes. `app.json` is not among the files; the caller makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// The app's name, where the export gives one that an app can have.
    pub name: Option<String>,
    /// The app's description; may be empty.
    pub description: String,
    /// The files, in path order.
    pub files: Vec<ConvertedFile>,
    /// Sentences on what was understood, what was renamed, and what is kept but not converted.
    pub notes: Vec<Say>,
}

/// The files that `entries` become: media under `media/`, everything else as it is under `foreign/`. Refused are a
/// media file that the map does not list, one that it lists and that is not there, and names that no app can have.
pub fn convert(
    entries: &[Entry],
    savepoint: &Savepoint,
    assets: &BTreeMap<String, Asset>,
) -> Result<Conversion, Problems> {
    let mut problems = asset_problems(entries, assets);
    let mut names = Names::default();
    let mut files = Vec::new();
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.kind == EntryKind::File) {
        let path = match asset_name(entry) {
            Some(name) => names.place("media", name),
            None => names.place("foreign", &entry.name),
        };
        match FilePath::parse(&path) {
            Some(path) => files.push(ConvertedFile { path, source: Source::Entry(index) }),
            None => {
                let sentence = say::it("airkit-name").with("entry", shown(&entry.name));
                problems.error(shown(&entry.name), sentence, say::it("airkit-name-help"));
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
    problems.0.extend(set_problems(&paths).0);
    let media = paths.iter().filter(|path| path.starts_with("media/")).count();
    let mut notes = notes(savepoint, media);
    notes.extend(names.notes);
    let (name, description) = (clean(savepoint, &mut notes), description(savepoint, &mut notes));
    problems.or(Conversion { name, description, files, notes })
}

/// The name of a media file, without its folder.
fn asset_name(entry: &Entry) -> Option<&str> {
    entry.name.strip_prefix(ASSETS).filter(|_| entry.name != ASSET_MAP)
}

/// Listed and present media files are the same set.
fn asset_problems(entries: &[Entry], assets: &BTreeMap<String, Asset>) -> Problems {
    let mut problems = Problems::default();
    let files = entries.iter().filter(|entry| entry.kind == EntryKind::File);
    let present: BTreeSet<&str> = files.filter_map(asset_name).collect();
    for name in present.iter().filter(|name| !assets.contains_key(**name)) {
        let sentence = say::it("airkit-unlisted").with("file", shown(name)).with("map", ASSET_MAP);
        problems.error(shown(name), sentence, say::it("zip-help"));
    }
    for name in assets.keys().filter(|name| !present.contains(name.as_str())) {
        let sentence = say::it("airkit-absent").with("file", shown(name)).with("map", ASSET_MAP);
        problems.error(shown(name), sentence, say::it("zip-help"));
    }
    problems
}

/// Paths given so far, and what was said on the way.
#[derive(Default)]
struct Names {
    taken: HashSet<String>,
    notes: Vec<Say>,
}

impl Names {
    /// A path in `folder` for the entry called `name`: the same wherever that is possible, never one given before.
    fn place(&mut self, folder: &str, name: &str) -> String {
        let meant = format!("{folder}/{name}");
        let fit = fit_path(folder, name);
        let mut path = fit.clone();
        let mut number = 2;
        while !self.taken.insert(fold_key(&path)) {
            path = numbered(&fit, number);
            number += 1;
        }
        if path != meant {
            self.notes.push(say::it("airkit-renamed").with("old", shown(&meant)).with("new", shown(&path)));
        }
        path
    }
}

/// `folder/name`, so that every file system can hold it. A name too long for a path keeps its end, after a mark made
/// of the whole name.
fn fit_path(folder: &str, name: &str) -> String {
    let parts: Vec<String> = name.split('/').map(fit_part).collect();
    let path = format!("{folder}/{}", parts.join("/"));
    if path.len() <= PATH_LIMIT && path.split('/').count() <= DEPTH_LIMIT {
        return path;
    }
    let last = parts.last().map(String::as_str).unwrap_or_default();
    let start = last.ceil_char_boundary(last.len().saturating_sub(100));
    format!("{folder}/{}-{}", Hash::of(name.as_bytes()).short(), last.get(start..).unwrap_or_default())
}

/// A part of a path that Windows would change when it unpacks an export: dots and spaces at the end, devices.
fn fit_part(part: &str) -> String {
    let stem = part.trim_end_matches(['.', ' ']);
    let tail = "_".repeat(part.len() - stem.len());
    let mark = if is_device(stem) { "_" } else { "" };
    cut(&format!("{mark}{stem}{tail}"), 255).to_owned()
}

/// `media/logo-2.png` of `media/logo.png`.
fn numbered(path: &str, number: usize) -> String {
    let start = path.rfind('/').map_or(0, |at| at + 1);
    let dot = path.rfind('.').filter(|dot| *dot > start).unwrap_or(path.len());
    let (stem, ending) = path.split_at_checked(dot).unwrap_or((path, ""));
    format!("{stem}-{number}{ending}")
}

fn clean(savepoint: &Savepoint, notes: &mut Vec<Say>) -> Option<String> {
    match clean_name(say::it("the-export-name"), savepoint.display_name.as_deref()?) {
        Ok(name) => Some(name),
        Err(sentence) => {
            notes.push(sentence);
            None
        }
    }
}

fn description(savepoint: &Savepoint, notes: &mut Vec<Say>) -> String {
    clean_text(say::it("the-export-description"), &savepoint.description).unwrap_or_else(|sentence| {
        notes.push(sentence);
        String::new()
    })
}

/// What was understood and what became of it.
fn notes(savepoint: &Savepoint, media: usize) -> Vec<Say> {
    let runtime = savepoint.cxr_version.as_deref();
    let runtime = runtime.map_or_else(|| say::it("airkit-runtime-unknown"), |version| say::plain(shown(version)));
    let mut notes = vec![say::it("airkit-export").with("runtime", runtime).with("model", savepoint.app_model_version)];
    notes.extend(savepoint.warning());
    notes.push(match holdings(&savepoint.outline()) {
        Some(holdings) => say::it("airkit-holds").with("holdings", holdings),
        None => say::it("airkit-holds-nothing"),
    });
    if media > 0 {
        notes.push(say::it("airkit-media").with("count", media));
    }
    notes.push(say::it("airkit-kept").with("file", SAVEPOINT));
    notes
}

/// "1 page, 2 data flows and 1 profile"; nothing where there is nothing.
fn holdings(outline: &Outline) -> Option<Say> {
    let flows = |kind| outline.flows.iter().filter(|flow| flow.kind == kind).count();
    let counts = [
        (flows(FlowKind::Web), "holds-web-flows"),
        (flows(FlowKind::Chat), "holds-chat-bots"),
        (flows(FlowKind::Voice), "holds-voice-bots"),
        (flows(FlowKind::Other), "holds-other-flows"),
        (outline.pages(), "holds-pages"),
        (outline.data_flows.len(), "holds-data-flows"),
        (outline.objects.len(), "holds-objects"),
        (outline.profiles.len(), "holds-profiles"),
    ];
    let parts = counts.iter().filter(|(count, _)| *count > 0);
    let mut parts = parts.map(|(count, noun)| say::it(noun).with("count", count)).rev();
    let last = parts.next()?;
    let Some(before) = parts.next() else { return Some(last) };
    let ending = say::it("list-last").with("first", before).with("last", last);
    Some(parts.fold(ending, |rest, first| say::it("list-more").with("first", first).with("rest", rest)))
}
