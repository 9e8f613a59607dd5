//! Planning an import: the archive is read and kept, and nothing is made of it yet.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use super::source::source;
use super::store::{self, Import, State};
use super::unpack::{Keep, Parcel, Unpacked, unpack};
use crate::access::{Allowed, Member, can};
use crate::apps::incoming::Incoming;
use crate::apps::{self, App};
use crate::audit::{Event, Fact};
use crate::base::{ImportId, Outcome, Refusal};
use crate::db::{Lock, OwnedLock};
use crate::definition::tree::{Hash, Tree};
use crate::installation::Installation;

/// What a plan is to become.
pub enum Onto {
    /// An app of its own.
    New,
    /// The next state of the app with this short name.
    App(String, Box<Allowed<can::EditApps>>),
}

/// Reads the parcel, keeps what is in it for a day, and notes what could be made of it.
///
/// # Errors
/// As [`unpack`]; `NotFound` when there is no app to be updated.
pub fn plan(
    installation: &Installation,
    member: &Allowed<can::ImportApps>,
    parcel: Parcel,
    onto: Onto,
) -> Outcome<Import> {
    let cell = installation.cell(member.org().region);
    let mut drawn = draw(installation, member, parcel)?;
    let OwnedLock::Org(org) = member.lock() else { return Err(Refusal::broken("a member without an Organization")) };
    let (import, kept) = cell.db.change_now(member.by(), Lock::Org(&org), |connection| {
        let (_, kept) = drawn.incoming.keep_with(connection, &org, &drawn.tree)?;
        if let Onto::App(slug, editor) = &onto {
            note_target(&mut drawn.import, apps::find(connection, editor, slug)?);
        }
        store::insert(connection, member, &drawn.import)?;
        let event = Event::new(Fact::ImportPlanned, &drawn.import.name).with(detail(&drawn.import));
        Ok(((drawn.import, kept), event))
    })?;
    kept.settle();
    Ok(import)
}

fn note_target(import: &mut Import, app: App) {
    import.app = Some(app.id);
    import.tree_before = Some(app.tree);
    import.name = app.name;
    import.description = app.description;
}

/// A plan that is not kept yet.
pub(super) struct Drawn {
    /// What will be kept of it.
    pub import: Import,
    /// Its files.
    pub tree: Tree,
    /// Their contents.
    pub incoming: Incoming,
}

/// Reads the parcel into a plan. The tree stays as the archive has it: another name is written when it becomes an app.
pub(super) fn draw(installation: &Installation, member: &Allowed<can::ImportApps>, parcel: Parcel) -> Outcome<Drawn> {
    let cell = installation.cell(member.org().region);
    let (name, description, file_name) = (parcel.name.clone(), parcel.description.clone(), parcel.file_name.clone());
    let (mut unpacked, archive) = read(Keep::In(&cell.blobs, &member.org().id), parcel)?;
    unpacked.incoming.settle()?;
    let chosen = |typed: String, own: &str| if typed.trim().is_empty() { own.to_owned() } else { typed };
    let hash = unpacked.tree.hash();
    let import = Import {
        id: ImportId::fresh(),
        state: State::Planned,
        account: member.person().map(|person| person.account.clone()),
        actor: apps::author(member),
        at: member.by().at,
        file_name,
        format: unpacked.format.to_owned(),
        archive,
        name: chosen(name, &unpacked.name),
        description: chosen(description, &unpacked.description),
        tree: hash,
        files: i64::try_from(unpacked.tree.len()).map_err(Refusal::broken)?,
        notes: unpacked.notes,
        report: unpacked.report.map(|report| report.record()),
        source: source(installation, member, &hash)?,
        app: None,
        tree_before: None,
        revision: None,
    };
    Ok(Drawn { import, tree: unpacked.tree, incoming: unpacked.incoming })
}

/// Reads the parcel for a look at it, which leaves nothing; with the hash of the archive as it came.
///
/// # Errors
/// As [`unpack`].
pub fn examine(parcel: Parcel) -> Outcome<(Unpacked, Hash)> {
    read(Keep::Nowhere, parcel)
}

/// Unpacks the archive under its own name; with the hash of the archive as it came.
fn read(keep: Keep<'_>, parcel: Parcel) -> Outcome<(Unpacked, Hash)> {
    let parcel = Parcel { name: String::new(), description: String::new(), ..parcel };
    if let Some(hash) = parcel.hash {
        return Ok((unpack(keep, parcel)?, hash));
    }
    let file = parcel.file.try_clone()?;
    std::thread::scope(|scope| {
        let hashing = scope.spawn(move || hash(&file));
        let unpacked = unpack(keep, parcel);
        let archive = hashing.join().map_err(|_| Refusal::broken("the thread that hashes ended early"))?;
        Ok((unpacked?, archive?))
    })
}

/// Bytes that are hashed at once.
const CHUNK: usize = 128 << 10;

/// The hash of the whole file, wherever somebody else stands in it.
fn hash(file: &File) -> io::Result<Hash> {
    let (mut hasher, mut chunk, mut at) = (blake3::Hasher::new(), vec![0; CHUNK], 0);
    loop {
        let count = file.read_at(&mut chunk, at)?;
        if count == 0 {
            return Ok(Hash::finish(&hasher));
        }
        hasher.update(chunk.get(..count).unwrap_or_default());
        at += count as u64;
    }
}

/// What the log says of an import.
pub(super) fn detail(import: &Import) -> serde_json::Value {
    serde_json::json!({ "file": import.file_name, "format": import.format, "tree": import.tree.short() })
}

/// Takes a planned import away.
///
/// # Errors
/// `NotFound`; `Conflict` when it was applied or undone.
pub fn cancel(cell: &crate::installation::Cell, member: &Allowed<can::ImportApps>, id: &str) -> Outcome<()> {
    change(cell, member, |connection| {
        let import = store::import_of(connection, member, id)?;
        if import.state != State::Planned {
            return Err(Refusal::Conflict(crate::say::it("import-settled").with("file", &import.file_name)));
        }
        store::delete(connection, member, &import.id)?;
        Ok(((), Event::new(Fact::ImportCancelled, &import.name).with(detail(&import))))
    })
}

/// A change of the member's Organization, beside no worker.
pub(super) fn change<T>(
    cell: &crate::installation::Cell,
    member: &Member,
    f: impl FnOnce(&mut crate::db::Conn) -> Outcome<(T, Event)>,
) -> Outcome<T> {
    let OwnedLock::Org(org) = member.lock() else { return Err(Refusal::broken("a member without an Organization")) };
    cell.db.change_now(member.by(), Lock::Org(&org), f)
}
