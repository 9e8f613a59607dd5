//! What there is to say of a plan, for the page and for the command line.

use super::outline::{Counted, counted};
use super::store::Import;
use super::update::{Update, update};
use crate::access::{Allowed, Member, can};
use crate::apps::{self, Whereabouts, content};
use crate::base::{AppId, Environment, Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition;
use crate::definition::compare::Choices;
use crate::definition::needs::Need;
use crate::deploy::{self, Offer, Offered};
use crate::installation::Cell;
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
    /// Where something fills it already, and what is suggested for each other environment, with the reason.
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
        slots: slots(connection, member, checked, import.app.as_ref())?,
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

/// What `app` needs, each with what of this Organization could fill it; it comes in as a new app or over `onto`.
///
/// # Errors
/// What the database says.
pub fn slots(
    connection: &mut Conn,
    member: &Member,
    app: &definition::App,
    onto: Option<&AppId>,
) -> Outcome<Vec<Slot>> {
    let offered = deploy::offers(connection, member, app, onto)?;
    Ok(offered.into_iter().map(|Offered { need, filled, offers }| slot(need, &filled, &offers)).collect())
}

fn slot(need: Need, filled: &[Environment], offers: &[Offer]) -> Slot {
    let kept = (!filled.is_empty()).then(|| {
        let environments = say::and(filled.iter().map(|environment| environment.name()));
        say::it("import-slot-filled").with("environments", environments)
    });
    let suggested = offers.iter().map(|Offer { environment, name, reason }| {
        let why = reason.said();
        say::it("import-suggest").with("name", name).with("environment", environment.name()).with("why", why)
    });
    Slot { need, suggestions: kept.into_iter().chain(suggested).collect() }
}
