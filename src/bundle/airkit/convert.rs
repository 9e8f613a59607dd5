//! Which files of an app the entries of an Airkit export become.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::base::{Problems, clean_name, clean_text};
use crate::definition::tree::{FilePath, Hash, PATH_LIMIT};

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
    pub notes: Vec<String>,
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
                let sentence =
                    format!("The entry \"{}\" has a name that no file of an app can have.", shown(&entry.name));
                problems.error(shown(&entry.name), sentence, "Rename it in Airkit, and export the app again.");
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
        let sentence = format!("The media file \"{}\" is not listed in {ASSET_MAP}.", shown(name));
        problems.error(shown(name), sentence, "Export the app again, and upload the file unchanged.");
    }
    for name in assets.keys().filter(|name| !present.contains(name.as_str())) {
        let sentence = format!("The media file \"{}\" is listed in {ASSET_MAP} but is not there.", shown(name));
        problems.error(shown(name), sentence, "Export the app again, and upload the file unchanged.");
    }
    problems
}

/// Paths given so far, and what was said on the way.
#[derive(Default)]
struct Names {
    taken: HashSet<String>,
    notes: Vec<String>,
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
            self.notes.push(format!("The file \"{}\" is now called \"{}\".", shown(&meant), shown(&path)));
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

fn clean(savepoint: &Savepoint, notes: &mut Vec<String>) -> Option<String> {
    match clean_name("The app's name in the export", savepoint.display_name.as_deref()?) {
        Ok(name) => Some(name),
        Err(sentence) => {
            notes.push(sentence);
            None
        }
    }
}

fn description(savepoint: &Savepoint, notes: &mut Vec<String>) -> String {
    clean_text("The app's description in the export", &savepoint.description).unwrap_or_else(|sentence| {
        notes.push(sentence);
        String::new()
    })
}

/// What was understood and what became of it.
fn notes(savepoint: &Savepoint, media: usize) -> Vec<String> {
    let runtime = savepoint.cxr_version.as_deref().unwrap_or("unknown");
    let model = savepoint.app_model_version;
    let mut notes = vec![format!("This is an Airkit export of runtime {} (appModelVersion {model}).", shown(runtime))];
    notes.extend(savepoint.warning());
    notes.push(format!("The app has {}.", holdings(&savepoint.outline())));
    if media > 0 {
        notes.push(format!("The Media Library gets {}.", counted(media, "file")));
    }
    notes.push(format!(
        "All documents of the export are kept unchanged under foreign/, starting with foreign/{SAVEPOINT}. \
         They are not converted yet, so the app does not run here before it is built again."
    ));
    notes
}

fn holdings(outline: &Outline) -> String {
    let flows = |kind| outline.flows.iter().filter(|flow| flow.kind == kind).count();
    let counts = [
        (flows(FlowKind::Web), "web flow"),
        (flows(FlowKind::Chat), "chat bot"),
        (flows(FlowKind::Voice), "voice bot"),
        (flows(FlowKind::Other), "flow of an unknown kind"),
        (outline.pages(), "page"),
        (outline.data_flows.len(), "data flow"),
        (outline.objects.len(), "App Object"),
        (outline.profiles.len(), "profile"),
    ];
    let parts: Vec<_> = counts.iter().filter(|(n, _)| *n > 0).map(|(n, noun)| counted(*n, noun)).collect();
    match parts.split_last() {
        None => "no flows, pages or data flows".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// `1 page`, `2 pages`, `2 flows of an unknown kind`.
fn counted(number: usize, noun: &str) -> String {
    match noun.split_once(" of ") {
        _ if number == 1 => format!("1 {noun}"),
        Some((noun, rest)) => format!("{number} {noun}s of {rest}"),
        None => format!("{number} {noun}s"),
    }
}
