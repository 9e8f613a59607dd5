//! The bundle of an app, laid out without reading a content.

use std::sync::Arc;

use super::manifests::{PackedManifest, recent};
use crate::access::{Allowed, Member, can};
use crate::apps::figures::{Figure, Laid, laid};
use crate::apps::{self, App};
use crate::audit::{Event, Fact};
use crate::base::{Outcome, iso};
use crate::blobs::Place;
use crate::bundle::{AppRecord, Layout, Manifest, Need, download_name, native, pack_manifest};
use crate::db::Conn;
use crate::definition::app::App as Definition;
use crate::definition::documents::{Kind, SlotKind};
use crate::definition::needs::{has_controls, needs, tells};
use crate::definition::tree::{Hash, Tree};
use crate::installation::Cell;

/// A bundle, ready to be sent.
pub struct Export {
    /// The app.
    pub app: App,
    /// Its name for the browser's download folder.
    pub file_name: String,
    /// The bytes of the archive, contents left out.
    pub layout: Arc<Layout>,
    /// Where they are.
    pub bodies: Arc<Bodies>,
    /// What the next export is to find beside the tree.
    pub unkept: Option<Vec<u8>>,
}

/// Where the bodies of a bundle are.
pub struct Bodies {
    /// That of the first entry, the manifest, as it lies.
    pub manifest: Arc<[u8]>,
    /// Those of the other entries, in their order.
    pub files: Vec<Body>,
}

/// Where the body of one entry is.
pub struct Body {
    /// Bytes of the body.
    pub len: u64,
    /// Where they lie.
    pub lies: Lies,
}

/// Where a body lies.
pub enum Lies {
    /// In the database, by the hash of the content.
    InRow(Hash),
    /// In the blob store.
    InFile(Place),
}

/// Lays the bundle of the draft of `slug` out.
///
/// # Errors
/// `NotFound`; `Invalid` when the app cannot be written as an archive that everybody reads alike.
pub fn export(connection: &mut Conn, cell: &Cell, member: &Allowed<can::ExportApps>, slug: &str) -> Outcome<Export> {
    let app = apps::find(connection, member, slug)?;
    export_of(connection, cell, member, app)
}

/// [`export`], of an app that was found.
///
/// # Errors
/// `Invalid` when the app cannot be written as an archive that everybody reads alike.
pub fn export_of(connection: &mut Conn, cell: &Cell, member: &Allowed<can::ExportApps>, app: App) -> Outcome<Export> {
    let Laid { tree, figures, unkept } = laid(connection, member, &app.tree)?;
    let mut tree = tree;
    let manifest = recent((&member.org().id, &app.tree), || {
        native::check_names(&tree)?;
        let definition = telling(connection, cell, member, &tree)?;
        manifest(&definition, &mut tree, &app.tree)
    })?;
    let packed = figures.iter().map(|figure| Some(figure.as_ref()?.packed));
    let entries = native::plan_entries(&tree, packed, &manifest.packed)?;
    drop(tree);
    // In place: the list of many thousand is not held twice.
    let body = |Figure { packed, location }| {
        let lies = location.map_or(Lies::InRow(packed.hash), Lies::InFile);
        Body { len: packed.packed_size, lies }
    };
    let files = figures.into_iter().filter_map(|figure| figure.map(body)).collect();
    let moment: String = iso(member.by().at).chars().take(19).chain(['Z']).collect();
    Ok(Export {
        file_name: download_name(&app.name, &moment),
        app,
        layout: Arc::new(Layout::new(entries)),
        bodies: Arc::new(Bodies { manifest: manifest.body, files }),
        unkept,
    })
}

/// What of the app tells its name and what it needs.
pub(super) fn telling(connection: &mut Conn, cell: &Cell, member: &Member, tree: &Tree) -> Outcome<Definition> {
    let those = |wanted: &dyn Fn(&Kind) -> bool| -> Tree {
        let telling = tree.iter().filter(|(path, _)| wanted(&Kind::of_path(path)));
        telling.map(|(path, leaf)| (path.clone(), *leaf)).collect()
    };
    let (definition, _) = apps::definition(connection, &cell.blobs, member, &those(&tells))?;
    if !definition.slots().iter().any(|slot| slot.kind == SlotKind::Integration) {
        return Ok(definition);
    }
    Ok(apps::definition(connection, &cell.blobs, member, &those(&|kind| tells(kind) || has_controls(kind)))?.0)
}

/// What the bundle says of itself, as it lies: a function of the tree alone, whose `hash` is known, so that equal trees give
/// equal bytes. The tree is lent.
fn manifest(definition: &Definition, tree: &mut Tree, hash: &Hash) -> Outcome<PackedManifest> {
    let need = |need: crate::definition::needs::Need| Need {
        capabilities: need.capabilities,
        kind: need.kind.word().to_owned(),
        slot: need.slot,
        used_by: need.used_by.into_iter().map(|usage| usage.place).collect(),
    };
    let app = AppRecord { name: definition.name().to_owned(), description: definition.description().to_owned() };
    let needs = needs(definition).into_iter().map(need).collect();
    let manifest = Manifest { app, needs, tree: std::mem::take(tree) };
    let written = manifest.write_hashed(hash);
    *tree = manifest.tree;
    let written = written?;
    let (packed, body) = pack_manifest(&written);
    Ok(PackedManifest { packed, body: body.into() })
}

/// The event of an export that is sealed to a passphrase.
pub fn sealed_event(export: &Export) -> Event {
    let detail = serde_json::json!({ "tree": export.app.tree.short(), "bytes": export.layout.len(), "format": "age" });
    Event::new(Fact::AppExported, &export.app.name).with(detail)
}
