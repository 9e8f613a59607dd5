//! Reading an archive into an app: which of the two formats it has, and what its files become. Nothing is in the database
//! yet.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::PathBuf;

use crate::apps::incoming::Incoming;
use crate::base::{OrgId, Outcome, Problems, Refusal, Severity};
use crate::blobs::{Blobs, Flusher};
use crate::bundle::airkit::{self, Source};
use crate::bundle::{self, Answer, Archive, Limits, name_from_file_name, native};
use crate::definition;
use crate::definition::content_type;
use crate::definition::documents::MediaEntry;
use crate::definition::edit::{media_index_file, rewrite_app, stable_id};
use crate::definition::tree::{FilePath, Hash, Tree};
use crate::say::{self, Say};
use reader::Reader;

/// An archive and what was typed beside it.
pub struct Parcel {
    /// The archive.
    pub file: File,
    /// What sends it to the disk already, where something does.
    pub flusher: Option<Flusher>,
    /// The hash of its bytes, where that was found on their way.
    pub hash: Option<Hash>,
    /// What the browser or the operator calls it.
    pub file_name: String,
    /// The name typed; the bundle's when empty.
    pub name: String,
    /// The description typed; the bundle's when empty.
    pub description: String,
    /// How much it may hold.
    pub limits: Limits,
    /// What it is sealed to; empty when it is not.
    pub passphrase: String,
    /// Where a sealed file is opened: a folder on disk.
    pub folder: PathBuf,
}

/// Where contents go.
#[derive(Clone, Copy)]
pub enum Keep<'k> {
    /// On their way into the blob store of an Organization.
    In(&'k Blobs, &'k OrgId),
    /// Nowhere: the archive is only looked at.
    Nowhere,
}

/// An archive that was read.
pub struct Unpacked {
    /// The files of the app.
    pub tree: Tree,
    /// The app, with its documents, of an archive that is only looked at. Where contents are kept it is empty: there the
    /// documents need not stay in memory until all is read.
    pub app: definition::App,
    /// The contents, where they are kept.
    pub incoming: Incoming,
    /// The app's name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Sentences about what was understood and what is kept as it came.
    pub notes: Vec<Say>,
    /// `hangar` or `airkit`.
    pub format: &'static str,
    /// What became of the nodes of an Airkit export.
    pub report: Option<airkit::Report>,
}

/// Reads the parcel.
///
/// # Errors
/// `Invalid` with all that is wrong; `TooLarge` above a limit; `Broken` when the disk fails.
pub fn unpack(keep: Keep<'_>, parcel: Parcel) -> Outcome<Unpacked> {
    let (file, flusher) = match super::seal::open(&parcel.file, &parcel.passphrase, &parcel.folder)? {
        // The sealed file does not stay.
        Some(opened) => (opened, None),
        None => (parcel.file, parcel.flusher),
    };
    let mut archive = Archive::open(file, &parcel.limits).map_err(refusal)?;
    let typed = Typed { name: parcel.name, description: parcel.description, file_name: parcel.file_name };
    let reader = Reader::new(keep, archive.entries().len(), flusher);
    if native::is_native(archive.entries()) {
        unpack_native(&mut archive, reader, typed)
    } else if airkit::is_airkit(archive.entries()) {
        unpack_airkit(&mut archive, reader, typed)
    } else {
        Err(unknown(archive.wrapping()).into())
    }
}

/// Why an archive is no bundle that wraps an app in `folder`, or has none.
fn unknown(folder: Option<&str>) -> Problems {
    let Some(folder) = folder else {
        return Problems::one("bundle", say::it("bundle-unknown"), say::it("bundle-unknown-help"));
    };
    let sentence = say::it("bundle-in-folder").with("folder", folder);
    Problems::one("bundle", sentence, say::it("bundle-in-folder-help").with("folder", folder))
}

/// What was typed beside the file, and the file's name.
struct Typed {
    name: String,
    description: String,
    file_name: String,
}

fn unpack_native(archive: &mut Archive<File>, mut reader: Reader<'_>, typed: Typed) -> Outcome<Unpacked> {
    let mut bundle = native::read(archive).map_err(refusal)?;
    reader.listed = std::mem::take(&mut bundle.manifest.tree);
    let mut app = None;
    for (index, path) in bundle.files {
        if path.as_str() == "app.json" {
            app = Some((path.clone(), archive.read_small(index).map_err(refusal)?));
        }
        reader.entry(archive, index, path)?;
    }
    let Some((path, bytes)) = app else {
        return Err(Problems::one("bundle", say::it("bundle-no-app"), say::it("bundle-again")).into());
    };
    let record = reader.verify(bundle.manifest)?;
    let name = if typed.name.trim().is_empty() { record.name.clone() } else { typed.name };
    let description = if typed.description.trim().is_empty() { record.description.clone() } else { typed.description };
    if name != record.name || description != record.description {
        let (name, description) = cleaned(&name, &description)?;
        reader.bytes(path, &rewrite_app(&bytes, &name, &description)?)?;
    }
    reader.done((name, description), "hangar")
}

fn unpack_airkit(archive: &mut Archive<File>, mut reader: Reader<'_>, typed: Typed) -> Outcome<Unpacked> {
    let read = |archive: &mut Archive<File>, name: &str| match archive.index_of(name) {
        Some(index) => archive.read_small(index).map(Some).map_err(refusal),
        None => Ok(None),
    };
    let bytes = read(archive, airkit::SAVEPOINT)?.unwrap_or_default();
    let savepoint = airkit::read_savepoint(&bytes)?;
    let map = read(archive, airkit::ASSET_MAP)?;
    let assets = map.map_or(Ok(BTreeMap::new()), |map| airkit::asset_map(&map))?;
    let samples = read(archive, airkit::SAMPLES)?.map(|bytes| airkit::samples(&bytes)).transpose()?.unwrap_or_default();
    let (named, described, mut notes) = airkit::about(&savepoint);
    let name = [typed.name, named.unwrap_or_default(), name_from_file_name(&typed.file_name)];
    let name = name.into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default();
    let description = if typed.description.trim().is_empty() { described } else { typed.description };
    let (name, description) = cleaned(&name, &description)?;
    let id = stable_id(&["airkit", &bytes.len().to_string(), &Hash::of(&bytes).hex()]);
    let export = airkit::Export {
        savepoint: &savepoint,
        assets: &assets,
        samples: &samples,
        id: &id,
        name: &name,
        description: &description,
    };
    let conversion = airkit::convert(archive.entries(), &export)?;
    let mut media = BTreeMap::new();
    for file in conversion.files {
        if let Some(name) = file.path.as_str().strip_prefix("media/") {
            media.insert(name.to_owned(), media_entry(name, &assets));
        }
        match file.source {
            Source::Entry(index) => reader.entry(archive, index, file.path)?,
            Source::Made(bytes) => reader.bytes(file.path, &bytes)?,
        }
    }
    let path = FilePath::parse("media.json").ok_or_else(|| Refusal::broken("a path of ours is none"))?;
    reader.bytes(path, &media_index_file(media))?;
    notes.extend(conversion.notes);
    let unpacked = reader.done((name, description), "airkit")?;
    Ok(Unpacked { notes, report: Some(conversion.report), ..unpacked })
}

fn media_entry(name: &str, assets: &BTreeMap<String, airkit::Asset>) -> MediaEntry {
    let title = assets.get(name).map(|asset| asset.display_name.clone()).filter(|title| title != name);
    MediaEntry {
        content_type: content_type::of_file_name(name).to_owned(),
        title: title.unwrap_or_default(),
        alternative_text: assets.get(name).map(|asset| asset.description.clone()).unwrap_or_default(),
    }
}

/// Name and description as an app can have them.
fn cleaned(name: &str, description: &str) -> Outcome<(String, String)> {
    let name = crate::base::clean_name(say::it("the-app-name"), name).map_err(|s| Refusal::invalid("name", s))?;
    let description = crate::base::clean_text(say::it("the-description"), description);
    Ok((name, description.map_err(|s| Refusal::invalid("description", s))?))
}

/// The room `bundle` says it in its own words; here they become an answer. Every problem concerns the file field.
fn refusal(refusal: bundle::Refusal) -> Refusal {
    match refusal.answer {
        Answer::NotAcceptable => {
            let mut problems = refusal.problems;
            for problem in &mut problems.0 {
                problem.place = "bundle".into();
                problem.severity = Severity::Error;
            }
            Refusal::Invalid(problems)
        }
        // Put into words where it is shown, since this thread does not know whom it speaks to.
        Answer::OverLimit => match refusal.problems.0.first() {
            Some(problem) => Refusal::TooLarge(problem.said()),
            None => Refusal::broken(refusal.code),
        },
        Answer::Broken => match refusal.cause {
            Some(cause) => Refusal::broken(cause),
            None => Refusal::broken(refusal.problems.to_string()),
        },
    }
}

mod reader;
#[cfg(test)]
mod tests;
