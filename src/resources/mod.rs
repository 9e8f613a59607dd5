//! What an Organization has that its apps use: so far its datastores.
//!
//! A datastore is where the apps of one environment keep what they collect. This room does not know apps, or what a
//! table of theirs holds.

pub mod screens;
mod store;

pub use store::{Datastore, datastores};

use crate::base::{Moment, OrgId, Outcome};
use crate::db::{By, Lock};
use crate::installation::{Cell, Installation};

/// Gives an Organization, whose home is `cell`, what every one has from the beginning. Whoever makes an Organization
/// calls this next; what is there already stays as it is.
///
/// # Errors
/// What the cell says.
pub fn provision(cell: &Cell, org: &OrgId, by: &By) -> Outcome<()> {
    let by = By { org: Some(org.clone()), ..by.clone() };
    cell.db.change_now(&by, Lock::Org(org), |connection| store::provision(connection, org, by.at))
}

/// [Provisions](provision) every Organization that lacks something: those that were made just before a crash, and those
/// from before there was anything to give. Gives how many there were.
///
/// # Errors
/// What the databases say.
pub fn make_whole(installation: &Installation, at: Moment) -> Outcome<usize> {
    let all = installation.directory.read_now(store::homes)?;
    let mut mended = 0;
    for cell in installation.cells() {
        let whole = cell.db.read_now(store::whole)?;
        for (org, _) in all.iter().filter(|(org, region)| *region == cell.region && !whole.contains(org)) {
            provision(cell, org, &By::operator(None, at))?;
            mended += 1;
        }
    }
    Ok(mended)
}
