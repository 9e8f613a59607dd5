//! The bundle of an app, laid out without reading a content.

use std::collections::HashMap;

use crate::access::{Allowed, Member, can};
use crate::apps::content::{self, Figure};
use crate::apps::{self, App};
use crate::base::{Outcome, Refusal, iso};
use crate::bundle::{AppRecord, Layout, Manifest, Need, download_name, native, pack};
use crate::db::Conn;
use crate::definition::documents::Kind;
use crate::definition::needs::needs;
use crate::definition::tree::{Hash, Tree};
use crate::installation::Cell;

/// A bundle, ready to be sent.
pub struct Export {
    /// The app.
    pub app: App,
    /// Its name for the browser's download folder.
    pub file_name: String,
    /// The bytes of the archive, contents left out.
    pub layout: Layout,
    /// The body of the first entry, the manifest, as it lies.
    pub manifest: Vec<u8>,
    /// How the other entries' contents lie, in their order.
    pub contents: Vec<Figure>,
}

/// Lays the bundle of the draft of `slug` out.
///
/// # Errors
/// `NotFound`; `Invalid` when the app cannot be written as an archive that everybody reads alike.
pub fn export(connection: &mut Conn, cell: &Cell, member: &Allowed<can::ExportApps>, slug: &str) -> Outcome<Export> {
    let app = apps::find(connection, member, slug)?;
    let tree = content::tree(connection, member, &app.tree)?;
    let hashes: Vec<Hash> = tree.iter().map(|(_, leaf)| leaf.hash).collect();
    let figures = content::figures(connection, member, &hashes)?;
    let manifest = manifest(connection, cell, member, &tree)?;
    let (packed, body) = pack(&manifest);
    let by_hash: HashMap<_, _> = figures.iter().map(|(hash, figure)| (*hash, figure.packed)).collect();
    let entries = native::plan_entries(&tree, &by_hash, &packed)?;
    let missing = || Refusal::broken("a content of the tree is not in the store");
    let contents = hashes.iter().map(|hash| figures.get(hash).cloned().ok_or_else(missing)).collect::<Outcome<_>>()?;
    let moment: String = iso(member.by().at).chars().take(19).chain(['Z']).collect();
    Ok(Export {
        file_name: download_name(&app.name, &moment),
        app,
        layout: Layout::new(entries),
        manifest: body.into_owned(),
        contents,
    })
}

/// Whether a file of this kind tells the app's name or what it needs ([`needs`]). Pages do not, and are most of what
/// there would be to read before the first byte can go.
fn tells(kind: &Kind) -> bool {
    matches!(kind, Kind::App | Kind::Settings | Kind::Triggers | Kind::Notification(_) | Kind::DataFlow(_))
}

/// What the bundle says of itself: a function of the tree alone, so that equal trees give equal bytes.
fn manifest(connection: &mut Conn, cell: &Cell, member: &Member, tree: &Tree) -> Outcome<Vec<u8>> {
    let telling = tree.iter().filter(|(path, _)| tells(&Kind::of_path(path)));
    let telling: Tree = telling.map(|(path, leaf)| (path.clone(), *leaf)).collect();
    let (definition, _) = apps::definition(connection, &cell.blobs, member, &telling)?;
    let need = |need: crate::definition::needs::Need| Need {
        capabilities: need.capabilities,
        kind: need.kind.word().to_owned(),
        slot: need.slot,
        used_by: need.used_by.into_iter().map(|usage| usage.place).collect(),
    };
    let app = AppRecord { name: definition.name().to_owned(), description: definition.description().to_owned() };
    let needs = needs(&definition).into_iter().map(need).collect();
    Ok(Manifest { app, needs, tree: tree.clone() }.write()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::app::App as Definition;
    use crate::definition::starters::{Starter, files};
    use crate::definition::tree::Leaf;

    #[test]
    fn the_files_that_are_read_tell_all_that_is_needed() {
        for starter in Starter::ALL {
            let mut number = 0;
            let files = files(starter, "Intake", "", &mut || {
                number += 1;
                format!("id-{number}")
            });
            let tree = |wanted: fn(&Kind) -> bool| -> Tree {
                let files = files.iter().filter(|(path, _)| wanted(&Kind::of_path(path)));
                let leaf = |bytes: &[u8]| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
                files.map(|(path, bytes)| (path.clone(), leaf(bytes))).collect()
            };
            let read = |tree: &Tree| {
                let (app, problems) = Definition::load(tree, |path, _| {
                    files.iter().find(|(there, _)| there == path).map(|(_, bytes)| bytes.clone())
                });
                assert!(problems.is_empty(), "{problems}");
                (app.name().to_owned(), needs(&app))
            };
            assert_eq!(read(&tree(tells)), read(&tree(|_| true)));
        }
    }
}
