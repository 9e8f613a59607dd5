//! What there is to say of a plan, for the page and for the command line.

use super::outline::{Counted, counted};
use super::store::Import;
use super::update::{Update, update};
use crate::access::{Allowed, Member, can};
use crate::apps::{self, Whereabouts, content};
use crate::base::{AppId, Outcome, Problems, Refusal, name_key};
use crate::db::Conn;
use crate::definition;
use crate::definition::compare::Choices;
use crate::definition::documents::SlotKind;
use crate::definition::needs::{Need, needs};
use crate::installation::Cell;
use crate::resources::{Datastore, datastores};
use crate::say::{self, Say};

/// A plan, worked out against the Organization as it is now.
pub struct Plan {
    /// What is kept of it.
    pub import: Import,
    /// The app that is in the archive.
    pub app: definition::App,
    /// Bytes of its files together.
    pub bytes: u64,
    /// How many there are of each kind.
    pub counts: Vec<Counted>,
    /// Everything that is wrong with the app as it would be.
    pub problems: Problems,
    /// What it needs of this Organization.
    pub slots: Vec<Slot>,
    /// Where this Organization has the same content already.
    pub identical: Option<Whereabouts>,
    /// A free name, when the archive's is another app's.
    pub free_name: Option<String>,
    /// What it would do to the app it updates.
    pub update: Option<Update>,
}

/// A slot, and what could fill it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The slot.
    pub need: Need,
    /// What could fill it, with the reason, best first.
    pub suggestions: Vec<Say>,
}

/// Works the plan `import` out, with the sides chosen so far.
///
/// # Errors
/// `NotFound` when the app it updates is gone; what the database or the disk says.
pub fn look(
    connection: &mut Conn,
    cell: &Cell,
    member: &Allowed<can::ImportApps>,
    (import, chosen): (Import, &Choices),
) -> Outcome<Plan> {
    let tree = content::tree(connection, member, &import.tree)?;
    let (app, mut problems) = apps::definition(connection, &cell.blobs, member, &tree)?;
    let viewer = member.allowed().ok_or_else(|| Refusal::broken("who imports apps may see them"))?;
    let update = match &import.app {
        Some(id) => Some(onto(connection, cell, member, (&import, id), chosen)?),
        None => None,
    };
    let checked = update.as_ref().map_or(&app, |update| &update.after.0);
    if let Some(update) = &update {
        problems = update.after.1.clone();
    }
    problems.0.extend(definition::check(checked).0);
    Ok(Plan {
        bytes: tree.bytes(),
        counts: counted(&app),
        slots: slots(connection, member, checked)?,
        identical: apps::whereabouts(connection, &viewer, &import.tree)?,
        free_name: other_name(connection, member, &import.name)?,
        import,
        app,
        problems,
        update,
    })
}

fn onto(
    connection: &mut Conn,
    cell: &Cell,
    member: &Member,
    (import, id): (&Import, &AppId),
    chosen: &Choices,
) -> Outcome<Update> {
    let app = apps::find_by_id(connection, member, id)?;
    update(connection, &cell.blobs, member, (app, &import.tree), chosen)
}

/// A name that is free, when `name` is not.
///
/// # Errors
/// What the database says.
pub fn other_name(connection: &mut Conn, member: &Member, name: &str) -> Outcome<Option<String>> {
    if name.trim().is_empty() || !apps::name_taken(connection, member, name, None)? {
        return Ok(None);
    }
    apps::free_name(connection, member, name).map(Some)
}

/// What `app` needs, each with what of this Organization could fill it.
///
/// # Errors
/// What the database says.
pub fn slots(connection: &mut Conn, member: &Member, app: &definition::App) -> Outcome<Vec<Slot>> {
    let needs = needs(app);
    let wanted = needs.iter().any(|need| need.kind == SlotKind::Datastore);
    let found = match member.allowed::<can::ViewDatastores>() {
        Some(allowed) if wanted => datastores(connection, &allowed)?,
        _ => Vec::new(),
    };
    Ok(needs.into_iter().map(|need| Slot { suggestions: suggestions(&need, &found), need }).collect())
}

/// The datastores that could fill `need`: those of the same name, or else the standard one of each environment.
fn suggestions(need: &Need, found: &[Datastore]) -> Vec<Say> {
    if need.kind != SlotKind::Datastore {
        return Vec::new();
    }
    let same = found.iter().filter(|store| name_key(&store.name) == name_key(&need.name));
    let same: Vec<Say> = same.map(|store| say::it("import-suggest-name").with("name", &store.name)).collect();
    if !same.is_empty() {
        return same;
    }
    let standard = found.iter().filter(|store| store.standard);
    let said = |store: &Datastore| {
        say::it("import-suggest-standard").with("name", &store.name).with("environment", store.environment.name())
    };
    standard.map(said).collect()
}
