//! Reading an archive into an app: every document read, every other content measured and, where it is to stay, on its way
//! into the blob store. Nothing is in the database yet.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use crate::apps::incoming::Incoming;
use crate::base::{OrgId, Outcome, Problems, Refusal, Severity};
use crate::blobs::Blobs;
use crate::bundle::airkit::{self, Source};
use crate::bundle::gate::Entry;
use crate::bundle::{
    self, Answer, AppRecord, Archive, DEFLATE_LIMIT, Limits, Manifest, Measured, Method, Packer, name_from_file_name,
    native,
};
use crate::definition;
use crate::definition::content_type;
use crate::definition::documents::{Document, Kind, MediaEntry, check, parse};
use crate::definition::edit::{media_index_file, rewrite_app, stable_id};
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};
use crate::say::{self, Say};

/// An archive and what was typed beside it.
pub struct Parcel {
    /// The archive.
    pub file: File,
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
    let file = super::seal::open(parcel.file, &parcel.passphrase, &parcel.folder)?;
    let mut archive = Archive::open(file, &parcel.limits).map_err(refusal)?;
    let typed = Typed { name: parcel.name, description: parcel.description, file_name: parcel.file_name };
    let reader = Reader::new(keep, archive.entries().len());
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

/// Reads entries into contents and documents.
struct Reader<'k> {
    keep: Keep<'k>,
    incoming: Incoming,
    packer: Packer,
    /// What a manifest says of the files.
    listed: Tree,
    /// The files that were read, but for those that are as they are listed: of many files there is one tree and not two.
    tree: Tree,
    /// Only of an archive that is looked at.
    documents: BTreeMap<FilePath, Box<Document>>,
    problems: Problems,
}

impl<'k> Reader<'k> {
    fn new(keep: Keep<'k>, entries: usize) -> Self {
        let incoming = match keep {
            Keep::Nowhere => Incoming::default(),
            Keep::In(..) => Incoming::of(entries),
        };
        let (listed, tree, documents) = (Tree::new(), Tree::new(), BTreeMap::new());
        Self { keep, incoming, packer: Packer::default(), listed, tree, documents, problems: Problems::default() }
    }

    /// Takes note of a file that was read.
    fn put(&mut self, path: FilePath, leaf: Leaf) {
        if self.listed.get(path.as_str()) != Some(leaf) {
            self.tree.put(path, leaf);
        }
    }

    /// All was read that `manifest` lists, which comes without its tree: that becomes what was read.
    fn verify(&mut self, mut manifest: Manifest) -> Outcome<AppRecord> {
        manifest.tree = std::mem::take(&mut self.listed);
        if !self.tree.is_empty() {
            let listed = manifest.tree.iter().map(|(path, leaf)| (path.clone(), *leaf));
            let read: Tree = listed.chain(self.tree.iter().map(|(path, leaf)| (path.clone(), *leaf))).collect();
            self.problems.0.extend(manifest.verify(&read).0);
        }
        std::mem::take(&mut self.problems).or(())?;
        self.tree = manifest.tree;
        Ok(manifest.app)
    }

    /// Takes an entry in. Small ones pass through memory and are packed our way; larger ones lie as they are and go
    /// straight to the blob store.
    fn entry(&mut self, archive: &mut Archive<File>, index: usize, path: FilePath) -> Outcome<()> {
        let size = archive.entries().get(index).map_or(0, |entry| entry.size);
        if size <= DEFLATE_LIMIT as u64 || Kind::of_path(&path).is_document() {
            let (bytes, measured) = archive.read_measured(index).map_err(refusal)?;
            return self.measured(path, &bytes, measured);
        }
        let leaf = match self.keep {
            Keep::Nowhere => {
                let mut sink = Beginning::of(std::io::sink());
                let measured = archive.copy_to(index, &mut sink).map_err(refusal)?;
                self.undisguised(&path, &sink.first);
                Leaf { hash: measured.hash, size: measured.size }
            }
            Keep::In(blobs, org) => self.large(archive, (index, &path), blobs, org)?,
        };
        self.put(path, leaf);
        Ok(())
    }

    /// Takes a large content in: where the archive is little else, as the file that the archive is, or else as a copy.
    fn large(
        &mut self,
        archive: &mut Archive<File>,
        (index, path): (usize, &FilePath),
        blobs: &Blobs,
        org: &OrgId,
    ) -> Outcome<Leaf> {
        let Some(entry) = archive.entries().get(index) else { return Err(Refusal::broken("no such entry")) };
        let (from, size) = (entry.body_offset, entry.size);
        let adopted = match is_most_of(archive.source(), entry)? {
            true => self.incoming.adopt(archive.source(), blobs, org)?,
            false => None,
        };
        let Some(adopted) = adopted else {
            let mut file = Beginning::of(self.incoming.place(size, blobs, org)?);
            let measured = archive.copy_to(index, &mut file).map_err(refusal)?;
            let first = file.first;
            self.undisguised(path, &first);
            return self.incoming.add_written(measured.stored());
        };
        let mut sink = Beginning::of(std::io::sink());
        let measured = archive.copy_to(index, &mut sink).map_err(refusal)?;
        self.undisguised(path, &sink.first);
        Ok(self.incoming.add_adopted(measured.stored(), adopted, from))
    }

    /// Takes a small content in. A document of ours must be readable.
    fn bytes(&mut self, path: FilePath, bytes: &[u8]) -> Outcome<()> {
        self.measured(path, bytes, Measured::of(bytes))
    }

    /// [`bytes`](Self::bytes), of what was measured on its way.
    fn measured(&mut self, path: FilePath, bytes: &[u8], measured: Measured) -> Outcome<()> {
        let is_document = Kind::of_path(&path).is_document();
        if is_document {
            self.document(&path, bytes);
        }
        self.undisguised(&path, bytes);
        let leaf = match self.keep {
            Keep::Nowhere => Leaf { hash: measured.hash, size: measured.size },
            Keep::In(blobs, org) => {
                let packed = self.packer.pack(bytes, measured);
                let add = if is_document { Incoming::add_packed } else { Incoming::add_media };
                add(&mut self.incoming, packed, blobs, org)?
            }
        };
        self.put(path, leaf);
        Ok(())
    }

    /// Reads a document, or notes what is wrong with it.
    fn document(&mut self, path: &FilePath, bytes: &[u8]) {
        let read = match self.keep {
            Keep::In(..) => check(path, bytes),
            Keep::Nowhere => {
                parse(path, bytes).map(|document| drop(self.documents.insert(path.clone(), Box::new(document))))
            }
        };
        self.problems.0.extend(read.err());
    }

    /// Notes a picture that is none but markup.
    fn undisguised(&mut self, path: &FilePath, first: &[u8]) {
        if path.as_str().starts_with("media/") && content_type::is_disguised(path.as_str(), first) {
            let sentence = say::it("media-disguised").with("file", path.as_str());
            self.problems.error(path.as_str(), sentence, say::it("media-disguised-help"));
        }
    }

    /// The app out of what was read, unless something could not be.
    fn done(self, about: (String, String), format: &'static str) -> Outcome<Unpacked> {
        self.problems.or(())?;
        let (name, description) = about;
        let (tree, incoming) = (self.tree, self.incoming);
        let app = match self.keep {
            Keep::Nowhere => definition::App::of(&tree, self.documents),
            Keep::In(..) => definition::App::default(),
        };
        Ok(Unpacked { tree, app, incoming, name, description, notes: Vec::new(), format, report: None })
    }
}

/// Whether the content of `entry` lies in `archive` as it is to lie in the store, and takes at least seven eighths of it.
fn is_most_of(archive: &File, entry: &Entry) -> Outcome<bool> {
    let len = archive.metadata()?.len();
    Ok(entry.method == Method::Stored && entry.packed_size >= len - len / 8)
}

/// First bytes of a large file that are looked at.
const FIRST: usize = 1024;

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

#[cfg(test)]
mod tests;
