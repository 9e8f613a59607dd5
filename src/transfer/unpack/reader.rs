//! Taking the entries of an archive in, one after the other: documents read, other contents measured and, where they are to
//! stay, on their way into the blob store.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;

use super::{Keep, Unpacked, refusal};
use crate::apps::incoming::Incoming;
use crate::base::{OrgId, Outcome, Problems, Refusal};
use crate::blobs::{Blobs, Flusher};
use crate::bundle::gate::Entry;
use crate::bundle::{AppRecord, Archive, DEFLATE_LIMIT, Held, Manifest, Measured, Method, Repacker};
use crate::definition;
use crate::definition::content_type;
use crate::definition::documents::{Document, Kind, check, parse};
use crate::definition::tree::{FilePath, Leaf, Tree};
use crate::say;

/// Reads entries into contents and documents.
pub struct Reader<'k> {
    keep: Keep<'k>,
    incoming: Incoming,
    repacker: Repacker,
    /// What sends the archive to the disk, should it stay.
    flusher: Option<Flusher>,
    /// What a manifest says of the files; empty without one.
    pub listed: Tree,
    /// The files that were read, but for those that are as they are listed: of many files there is one tree and not two.
    tree: Tree,
    /// Only of an archive that is looked at.
    documents: BTreeMap<FilePath, Box<Document>>,
    problems: Problems,
}

impl<'k> Reader<'k> {
    /// For an archive of so many entries, which a `flusher` may be sending to the disk.
    pub fn new(keep: Keep<'k>, entries: usize, flusher: Option<Flusher>) -> Self {
        let incoming = match keep {
            Keep::Nowhere => Incoming::default(),
            Keep::In(..) => Incoming::of(entries),
        };
        let (listed, tree, documents) = (Tree::new(), Tree::new(), BTreeMap::new());
        let (repacker, problems) = (Repacker::default(), Problems::default());
        Self { keep, incoming, repacker, flusher, listed, tree, documents, problems }
    }

    /// Takes note of a file that was read.
    fn put(&mut self, path: FilePath, leaf: Leaf) {
        if self.listed.get(path.as_str()) != Some(leaf) {
            self.tree.put(path, leaf);
        }
    }

    /// All was read that `manifest` lists, which comes without its tree: that becomes what was read.
    ///
    /// # Errors
    /// `Invalid` with all that could not be read, and with every file that is not what the manifest says.
    pub fn verify(&mut self, mut manifest: Manifest) -> Outcome<AppRecord> {
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
    ///
    /// # Errors
    /// `Invalid` or `TooLarge` for an entry that the gate's second look refuses; `Broken` when the disk fails. What is wrong
    /// inside a document is noted for the end.
    pub fn entry(&mut self, archive: &mut Archive<File>, index: usize, path: FilePath) -> Outcome<()> {
        let size = archive.entries().get(index).map_or(0, |entry| entry.size);
        if size <= DEFLATE_LIMIT as u64 || Kind::of_path(&path).is_document() {
            return self.held(path, &archive.read_held(index).map_err(refusal)?);
        }
        let leaf = match self.keep {
            Keep::Nowhere => {
                let (measured, first) = copied(archive, index, std::io::sink())?;
                self.undisguised(&path, &first);
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
        let adopted = if is_most_of(archive.source(), entry)? {
            self.incoming.adopt((archive.source(), self.flusher.take()), blobs, org)?
        } else {
            None
        };
        let (measured, first) = match adopted {
            Some(_) => copied(archive, index, std::io::sink())?,
            None => copied(archive, index, self.incoming.place(size, blobs, org)?)?,
        };
        self.undisguised(path, &first);
        match adopted {
            Some(adopted) => Ok(self.incoming.add_adopted(measured.stored(), adopted, from)),
            None => self.incoming.add_written(measured.stored()),
        }
    }

    /// Takes a small content in. A document of ours must be readable, which is said at the end.
    ///
    /// # Errors
    /// `Broken` when the disk fails.
    pub fn bytes(&mut self, path: FilePath, bytes: &[u8]) -> Outcome<()> {
        self.held(path, &Held::from(bytes))
    }

    fn held(&mut self, path: FilePath, held: &Held<'_>) -> Outcome<()> {
        let bytes = held.bytes;
        let is_document = Kind::of_path(&path).is_document();
        if is_document {
            self.document(&path, bytes);
        }
        self.undisguised(&path, bytes);
        let leaf = match self.keep {
            Keep::Nowhere => Leaf { hash: held.measured.hash, size: held.measured.size },
            Keep::In(blobs, org) => {
                let packed = self.repacker.pack(held);
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

    /// The app out of what was read.
    ///
    /// # Errors
    /// `Invalid` with all that could not be read.
    pub fn done(self, about: (String, String), format: &'static str) -> Outcome<Unpacked> {
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

/// Writes the content of an entry to `out`, and gives what it is with its first bytes.
fn copied(archive: &mut Archive<File>, index: usize, out: impl Write) -> Outcome<(Measured, Vec<u8>)> {
    let mut out = Beginning { rest: out, first: Vec::new() };
    let measured = archive.copy_to(index, &mut out).map_err(refusal)?;
    Ok((measured, out.first))
}

/// First bytes of a large file that are looked at.
const FIRST: usize = 1024;

/// What is written, with its first bytes kept aside.
struct Beginning<W> {
    rest: W,
    first: Vec<u8>,
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
