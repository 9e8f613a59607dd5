//! Which files of an app the entries of an Airkit export become.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::base::{Problem, Problems, clean_name, clean_text};
use crate::definition::documents::{AppDocument, Document, FORMAT, Kind, Theme};
use crate::definition::tree::FilePath;
use crate::say::{self, Say};

use super::super::gate::{Entry, EntryKind};
use super::super::names::set_problems;
use super::super::refusal::shown;
use super::super::strict_json::parse;
use super::assets::Asset;
use super::converter::Converter;
use super::ledger::{Counts, Kept, Reason, kind};
use super::outline::{FlowKind, Outline};
use super::paths::Names;
use super::savepoint::{Savepoint, element, elements};
use super::{ASSET_MAP, SAMPLES, SAVEPOINT};

/// Where media files stand in the archive.
const ASSETS: &str = "assets/";

/// Entries that become documents of ours.
const READ: [&str; 3] = [SAVEPOINT, ASSET_MAP, SAMPLES];

/// Entries that say nothing, with the size they have then.
const EMPTY: [(&str, u64); 3] = [("calendars.json", 2), ("calendar-events.json", 2), ("README.txt", 0)];

/// Lists of elements at the top of a document.
const LISTS: [&str; 10] = [
    "activities",
    "activityGroups",
    "triggers",
    "connections",
    "sessions",
    "channels",
    "actors",
    "portals",
    "periodicTasks",
    "apphooks",
];

/// What stands at the top of a document and is converted elsewhere, or tells of the place it came from.
const TOP: [&str; 27] = [
    "id",
    "type",
    "displayName",
    "description",
    "revision",
    "cxrVersion",
    "appModelVersion",
    "state",
    "frozen",
    "createdBy",
    "activities",
    "activityGroups",
    "triggers",
    "connections",
    "appObjects",
    "theme",
    "sessions",
    "channels",
    "actors",
    "portals",
    "periodicTasks",
    "dynamicLink",
    "settings",
    "apphooks",
    "debug",
    "datastore",
    "appHeader",
];

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

/// What there is of an Airkit export besides its entries.
pub struct Export<'e> {
    /// The app.
    pub savepoint: &'e Savepoint,
    /// What is said of the media files.
    pub assets: &'e BTreeMap<String, Asset>,
    /// `sample-data.json`; `Null` without.
    pub samples: &'e Value,
    /// The app's id here.
    pub id: &'e str,
    /// The app's name here.
    pub name: &'e str,
    /// The app's description here.
    pub description: &'e str,
}

/// What an Airkit export becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct Conversion {
    /// The files, in path order.
    pub files: Vec<ConvertedFile>,
    /// What became of every node.
    pub report: Report,
    /// Sentences on what was understood, what was renamed, and what is kept but not converted.
    pub notes: Vec<Say>,
}

/// What became of every node of the source.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// How many nodes of each kind were converted, kept or dropped.
    pub kinds: BTreeMap<String, Counts>,
    /// What is kept, with its reason.
    pub kept: Vec<Kept>,
}

impl Report {
    /// How many nodes were converted, kept and dropped.
    pub fn totals(&self) -> Counts {
        let mut totals = Counts::default();
        for counts in self.kinds.values() {
            totals.converted += counts.converted;
            totals.kept += counts.kept;
            totals.dropped += counts.dropped;
        }
        totals
    }

    /// The report as a record, for programs and for `foreign/airkit/report.json`.
    pub fn record(&self) -> Value {
        let count = |counts: &Counts| json!({ "converted": counts.converted, "kept_foreign": counts.kept, "dropped": counts.dropped });
        let kinds: serde_json::Map<_, _> = self.kinds.iter().map(|(kind, each)| (kind.clone(), count(each))).collect();
        let kept: Vec<_> = self.kept.iter().map(Kept::record).collect();
        json!({ "nodes": count(&self.totals()), "kinds": kinds, "kept": kept })
    }
}

/// The files that `entries` become: media under `media/`, the app as our documents, and everything else under
/// `foreign/`. Refused are a media file that the map does not list, one that it lists and that is not there, and names
/// that no app can have.
pub fn convert(entries: &[Entry], export: &Export<'_>) -> Result<Conversion, Problems> {
    let mut problems = asset_problems(entries, export.assets);
    let mut names = Names::default();
    let mut files = Vec::new();
    let mut media = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.kind == EntryKind::File) {
        let path = match asset_name(entry) {
            Some(name) => names.place("media", name),
            None if READ.contains(&entry.name.as_str()) => continue,
            None if EMPTY.contains(&(entry.name.as_str(), entry.size)) => continue,
            None => names.place("foreign", &entry.name),
        };
        if let (Some(asset), Some(name)) =
            (asset_name(entry).and_then(|name| export.assets.get(name)), path.strip_prefix("media/"))
        {
            media.insert(asset.reference.clone(), name.to_owned());
        }
        match FilePath::parse(&path) {
            Some(path) => files.push(ConvertedFile { path, source: Source::Entry(index) }),
            None => {
                let sentence = say::it("airkit-name").with("entry", shown(&entry.name));
                problems.error(shown(&entry.name), sentence, say::it("airkit-name-help"));
            }
        }
    }
    let images = files.iter().filter(|file| file.path.as_str().starts_with("media/")).count();
    let (made, report) = documents(export, media);
    files.extend(made.into_iter().map(|(path, bytes)| ConvertedFile { path, source: Source::Made(bytes) }));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
    problems.0.extend(set_problems(&paths).0);
    let mut notes = notes(export.savepoint, images, &report);
    notes.extend(names.notes);
    problems.or(Conversion { files, report, notes })
}

/// The documents of the app, and what became of the nodes of the source.
fn documents(export: &Export<'_>, media: BTreeMap<String, String>) -> (BTreeMap<FilePath, Vec<u8>>, Report) {
    let source = export.savepoint.document();
    let mut converter = Converter::new(&[source], media);
    converter.app_objects(source);
    let slots = converter.declare(source);
    let flows = converter.flows(source);
    converter.data_flows(source, export.samples);
    if let Some(theme) = source.get("theme").map(element).filter(|theme| theme.is_object()) {
        let theme = converter.theme(theme);
        converter.put(&Kind::Theme, &Document::Theme(theme));
    }
    for symbol in symbols(source) {
        converter.layout(symbol);
    }
    converter.settings(source, slots);
    converter.surroundings(source);
    let app = AppDocument {
        format: FORMAT,
        id: export.id.to_owned(),
        name: export.name.to_owned(),
        description: export.description.to_owned(),
        flow_order: flows.order,
        session: flows.session,
    };
    converter.put(&Kind::App, &Document::App(app));
    converter.ledger.keep_the_rest(&[source]);
    let Converter { ledger, mut files, .. } = converter;
    let (kinds, kept) = ledger.close();
    let report = Report { kinds, kept };
    if !report.kept.is_empty() {
        let whole: Vec<_> = report.kept.iter().map(whole_record).collect();
        put_foreign(&mut files, "foreign/airkit/kept.json", &json!(whole));
    }
    put_foreign(&mut files, "foreign/airkit/report.json", &report.record());
    (files, report)
}

/// What is in `sample-data.json`.
///
/// # Errors
/// The file is no JSON.
pub fn samples(bytes: &[u8]) -> Result<Value, Problem> {
    parse(SAMPLES, bytes)
}

/// The theme in a theme file (`*.theme.json`), and what became of its nodes.
///
/// # Errors
/// The file is no JSON, or no theme.
pub fn theme_file(bytes: &[u8]) -> Result<(Theme, Report), Problem> {
    let value = parse("theme.json", bytes)?;
    if !["colors", "fonts", "variants"].iter().any(|field| value.get(field).is_some_and(Value::is_array)) {
        return Err(Problem::error("theme.json", say::it("airkit-no-theme"), say::it("airkit-no-theme-help")));
    }
    let mut converter = Converter::new(&[&value], BTreeMap::new());
    let theme = converter.theme(&value);
    converter.ledger.keep_the_rest(&[&value]);
    let (kinds, kept) = converter.ledger.close();
    Ok((theme, Report { kinds, kept }))
}

/// A record of what is kept, with what it was.
fn whole_record(kept: &Kept) -> Value {
    let mut record = kept.record();
    if let Value::Object(members) = &mut record {
        members.insert("value".to_owned(), kept.value.clone());
    }
    record
}

fn put_foreign(files: &mut BTreeMap<FilePath, Vec<u8>>, path: &str, value: &Value) {
    if let Some(path) = FilePath::parse(path) {
        let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
        bytes.push(b'\n');
        files.insert(path, bytes);
    }
}

fn symbols(document: &Value) -> impl Iterator<Item = &Value> {
    let link = document.get("dynamicLink").map(element);
    let symbols = link.and_then(|link| link.get("symbols")).and_then(Value::as_object);
    symbols.into_iter().flat_map(|symbols| symbols.values())
}

impl<'s> Converter<'s> {
    /// What every app of the original has and no app has here: channels and the actor are a part of every session.
    fn surroundings(&mut self, document: &'s Value) {
        for channel in elements(document, "channels").filter(|channel| kind(channel).starts_with("channel/")) {
            channel.get("resourceId").into_iter().for_each(|resource| self.ledger.all_converted(resource));
            let known = [
                "key",
                "actorId",
                "resourceId",
                "capabilities",
                "lockedBehavior",
                "objectPropertyId",
                "resourceRequirements",
            ];
            self.ledger.known(channel, &known);
        }
        for actor in elements(document, "actors").filter(|actor| kind(actor) == "actor") {
            self.ledger.known(actor, &["identityId", "timeZonePropertyId"]);
        }
        for portal in elements(document, "portals") {
            self.ledger.keep(portal, Reason::Portal);
        }
        for list in LISTS {
            for element in elements(document, list).filter(|element| kind(element).is_empty()) {
                self.ledger.keep(element, Reason::Unknown);
            }
        }
        for (field, value) in document.as_object().into_iter().flatten() {
            let id_list = field.ends_with("Id") || field.ends_with("Ids") || field.ends_with("Time");
            let told = TOP.contains(&field.as_str()) || id_list;
            let says_something =
                !(value.is_null() || *value == json!([]) || *value == json!({}) || *value == json!(""));
            if !told && says_something {
                self.ledger.keep_field(document, field, Reason::Field);
            }
        }
    }
}

/// The app's name and description as the export gives them, where an app can have them here.
pub fn about(savepoint: &Savepoint) -> (Option<String>, String, Vec<Say>) {
    let mut notes = Vec::new();
    (clean(savepoint, &mut notes), description(savepoint, &mut notes), notes)
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
fn notes(savepoint: &Savepoint, media: usize, report: &Report) -> Vec<Say> {
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
    let totals = report.totals();
    notes.push(say::it("airkit-converted").with("converted", totals.converted).with("kept", totals.kept));
    if !report.kept.is_empty() {
        notes.push(say::it("airkit-kept"));
    }
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
