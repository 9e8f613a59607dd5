//! Making an app out of an uploaded archive: ours, or an Airkit export.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;

use crate::access::{Allowed, can};
use crate::apps::content::Incoming;
use crate::apps::{self, App, NewApp};
use crate::audit::{Event, Fact};
use crate::base::{OrgId, Outcome, Problems, Refusal, Severity};
use crate::blobs::Blobs;
use crate::bundle::airkit::{self, Source};
use crate::bundle::{self, Answer, Archive, DEFLATE_LIMIT, Limits, Method, Packed, name_from_file_name, native};
use crate::db::OwnedLock;
use crate::definition::content_type;
use crate::definition::documents::{Kind, MediaEntry, parse};
use crate::definition::edit::{app_file, media_index_file, rewrite_app, stable_id};
use crate::definition::tree::{FilePath, Leaf, Tree};
use crate::installation::Cell;
use crate::say::{self, Say};

/// What is to be imported.
pub struct Parcel {
    /// The archive.
    pub file: File,
    /// What the browser or the operator calls it.
    pub file_name: String,
    /// The name typed; the bundle's when empty.
    pub name: String,
    /// The description typed; the bundle's when empty.
    pub description: String,
    /// How much it may hold.
    pub limits: Limits,
}

/// What an import gives.
#[derive(Debug)]
pub struct Imported {
    /// The new app.
    pub app: App,
    /// Sentences about what was understood and what is kept as it came.
    pub notes: Vec<Say>,
}

/// An archive that was read and measured, before anything is in the database.
struct Unpacked {
    tree: Tree,
    incoming: Incoming,
    name: String,
    description: String,
    notes: Vec<Say>,
    format: &'static str,
}

/// Makes an app out of the parcel: everything or nothing.
///
/// # Errors
/// `Invalid` with all that is wrong; `TooLarge` above a limit; `Broken` when the disk fails.
pub fn import(
    cell: &Cell,
    member: &Allowed<can::ImportApps>,
    creator: &Allowed<can::CreateApps>,
    parcel: Parcel,
) -> Outcome<Imported> {
    let unpacked = unpack(&cell.blobs, &member.org().id, parcel)?;
    let Unpacked { tree, incoming, name, description, notes, format } = unpacked;
    let OwnedLock::Org(org) = member.lock() else { return Err(Refusal::broken("a member without an Organization")) };
    let hash = tree.hash();
    let new = NewApp { name, description, tree, incoming };
    let (app, kept) = cell.db.change_now(member.by(), crate::db::Lock::Org(&org), |connection| {
        let (app, kept) = apps::create(connection, creator, new)?;
        let detail = serde_json::json!({ "format": format, "tree": hash.short() });
        let event = Event::new(Fact::AppImported, &app.name).with(detail);
        Ok(((app, kept), event))
    })?;
    kept.settle();
    Ok(Imported { app, notes })
}

fn unpack(blobs: &Blobs, org: &OrgId, parcel: Parcel) -> Outcome<Unpacked> {
    let mut archive = Archive::open(parcel.file, &parcel.limits).map_err(refusal)?;
    let reader = Reader { blobs, org, incoming: Incoming::default(), tree: Tree::new(), problems: Problems::default() };
    let typed = Typed { name: parcel.name, description: parcel.description, file_name: parcel.file_name };
    if native::is_native(archive.entries()) {
        unpack_native(&mut archive, reader, typed)
    } else if airkit::is_airkit(archive.entries()) {
        unpack_airkit(&mut archive, reader, typed)
    } else {
        Err(Problems::one("bundle", say::it("bundle-unknown"), say::it("bundle-unknown-help")).into())
    }
}

/// What was typed beside the file, and the file's name.
struct Typed {
    name: String,
    description: String,
    file_name: String,
}

/// Reads entries into contents and a tree.
struct Reader<'a> {
    blobs: &'a Blobs,
    org: &'a OrgId,
    incoming: Incoming,
    tree: Tree,
    problems: Problems,
}

impl Reader<'_> {
    /// Takes an entry in. Small ones pass through memory and are packed our way; larger ones lie as they are and go
    /// straight to the blob store.
    fn entry(&mut self, archive: &mut Archive<File>, index: usize, path: FilePath) -> Outcome<()> {
        let size = archive.entries().get(index).map_or(0, |entry| entry.size);
        if size <= DEFLATE_LIMIT as u64 {
            let bytes = archive.read_small(index).map_err(refusal)?;
            return self.bytes(path, &bytes);
        }
        let mut staged = Beginning::of(self.blobs.stage(self.org)?);
        let measured = archive.copy_to(index, &mut staged).map_err(refusal)?;
        let (staged, first) = (staged.rest, staged.first);
        self.undisguised(&path, &first);
        let packed = Packed {
            hash: measured.hash,
            size: measured.size,
            method: Method::Stored,
            crc32: measured.crc32,
            packed_size: measured.size,
        };
        let leaf = self.incoming.add_staged(packed, staged)?;
        self.tree.put(path, leaf);
        Ok(())
    }

    /// Takes a small content in. A document of ours must be readable.
    fn bytes(&mut self, path: FilePath, bytes: &[u8]) -> Outcome<()> {
        if Kind::of_path(&path).is_document()
            && let Err(problem) = parse(&path, bytes)
        {
            self.problems.0.push(problem);
        }
        self.undisguised(&path, bytes);
        let leaf: Leaf = self.incoming.add(bytes, self.blobs, self.org)?;
        self.tree.put(path, leaf);
        Ok(())
    }
}

impl Reader<'_> {
    /// Notes a picture that is none but markup.
    fn undisguised(&mut self, path: &FilePath, first: &[u8]) {
        if path.as_str().starts_with("media/") && content_type::is_disguised(path.as_str(), first) {
            let sentence = say::it("media-disguised").with("file", path.as_str());
            self.problems.error(path.as_str(), sentence, say::it("media-disguised-help"));
        }
    }
}

/// What is written, with its first bytes kept aside.
struct Beginning<W> {
    rest: W,
    first: Vec<u8>,
}

impl<W> Beginning<W> {
    fn of(rest: W) -> Self {
        Self { rest, first: Vec::new() }
    }
}

impl<W: Write> Write for Beginning<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let count = self.rest.write(bytes)?;
        let wanted = FIRST.saturating_sub(self.first.len()).min(count);
        self.first.extend_from_slice(bytes.get(..wanted).unwrap_or_default());
        Ok(count)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.rest.flush()
    }
}

/// First bytes of a large file that are looked at.
const FIRST: usize = 1024;

fn unpack_native(archive: &mut Archive<File>, mut reader: Reader<'_>, typed: Typed) -> Outcome<Unpacked> {
    let bundle = native::read(archive).map_err(refusal)?;
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
    reader.problems.0.extend(bundle.manifest.verify(&reader.tree).0);
    let problems = std::mem::take(&mut reader.problems);
    problems.or(())?;
    let record = bundle.manifest.app;
    let name = if typed.name.trim().is_empty() { record.name.clone() } else { typed.name };
    let description = if typed.description.trim().is_empty() { record.description.clone() } else { typed.description };
    if name != record.name || description != record.description {
        let (name, description) = cleaned(&name, &description)?;
        reader.bytes(path, &rewrite_app(&bytes, &name, &description)?)?;
    }
    Ok(Unpacked {
        tree: reader.tree,
        incoming: reader.incoming,
        name,
        description,
        notes: Vec::new(),
        format: "hangar",
    })
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
    let conversion = airkit::convert(archive.entries(), &savepoint, &assets)?;
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
    let name = [typed.name, conversion.name.unwrap_or_default(), name_from_file_name(&typed.file_name)];
    let name = name.into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default();
    let description = if typed.description.trim().is_empty() { conversion.description } else { typed.description };
    let (name, description) = cleaned(&name, &description)?;
    let id = stable_id(&["airkit", &bytes.len().to_string(), &crate::definition::tree::Hash::of(&bytes).hex()]);
    let path = |text: &str| FilePath::parse(text).ok_or_else(|| Refusal::broken("a path of ours is none"));
    reader.bytes(path("app.json")?, &app_file(&id, &name, &description))?;
    reader.bytes(path("media.json")?, &media_index_file(media))?;
    let problems = std::mem::take(&mut reader.problems);
    problems.or(())?;
    let mut notes = conversion.notes;
    notes.extend(savepoint.warning());
    Ok(Unpacked { tree: reader.tree, incoming: reader.incoming, name, description, notes, format: "airkit" })
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
