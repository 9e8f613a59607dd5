//! What an Organization has that its apps use: accounts at other services, numbers, addresses, keys, notifiers, and
//! datastores, where the apps of one environment keep what they collect.
//!
//! Each is in one environment. What of it is secret is sealed, can be replaced, and is never shown again. This room knows
//! by which apps a resource is used, but not how an app comes to use one (that is `deploy`), nor what a table of a
//! datastore holds.

mod claims;
mod datastores;
mod drafts;
mod host;
pub mod integrations;
mod kind;
mod notify;
mod proofs;
mod saml;
pub mod screens;
mod stocked;
mod store;
pub mod tokens;
mod typed;
mod uses;

pub use claims::{keeping, of_org, release};
pub use datastores::{Datastore, datastores};
pub use drafts::{Draft, Ground, MAILBOXES, Way, draft, text};
pub use kind::{Exclusive, Kind, Standing};
pub use notify::{Message, Named, Occasion, notify, signature};
pub use proofs::{HOURS, LinkWord, PATH, Prover, by_letter, check_domain, issue, letter, own_hosts, prove, proving};
pub use stocked::{Stocked, Trial, What, domains, stocked};
pub use store::{
    Change, DEFAULT_URLS, Finding, NewResource, Resource, Secrets, Switch, change, create, find, list, may, note,
    reachable, remove, renew, secrets, switch,
};
pub use typed::Typed;
pub use uses::{Use, Used, User, live, uses};

use crate::base::{Moment, OrgId, Outcome, Refusal};
use crate::db::{By, Lock};
use crate::installation::{Cell, Installation};
use crate::say;

/// Makes a resource whose name in the network nobody in the whole installation may have twice: a host, or a route under
/// the addresses that all share. `details` are what it is known by. Whoever makes another of that name waits for this.
///
/// # Errors
/// `Invalid` at `place` when there is one; what `make` gives.
pub fn make_alone<T>(
    installation: &Installation,
    (kind, details): (Kind, &[(&str, &str)]),
    place: &str,
    make: impl FnOnce() -> Outcome<T>,
) -> Outcome<T> {
    let name = details.iter().map(|(_, value)| *value).collect::<Vec<_>>().join(" ");
    installation.directory.housekeeping(Lock::Subject(&format!("{} {name}", kind.word())), |_| {
        for cell in installation.cells() {
            if cell.db.read_now(|connection| claims::claimed(connection, kind, details))? {
                return Err(Refusal::invalid(place, say::it("claimed").with("name", name.trim())));
            }
        }
        make()
    })
}

/// Gives an Organization, whose home is `cell`, what every one has from the beginning. Whoever makes an Organization
/// calls this next; what is there already stays as it is.
///
/// # Errors
/// What the cell says.
pub fn provision(cell: &Cell, org: &OrgId, by: &By) -> Outcome<()> {
    let by = By { org: Some(org.clone()), ..by.clone() };
    cell.db.change_now(&by, Lock::Org(org), |connection| {
        let ((), mut events) = datastores::provision(connection, org, by.at)?;
        events.extend(store::provision(connection, org, by.at)?);
        Ok(((), events))
    })
}

/// [Provisions](provision) every Organization that lacks something: those that were made just before a crash, and those
/// from before there was anything to give. Gives how many there were.
///
/// # Errors
/// What the databases say.
pub fn make_whole(installation: &Installation, at: Moment) -> Outcome<usize> {
    let all = installation.directory.read_now(datastores::homes)?;
    let mut mended = 0;
    for cell in installation.cells() {
        let whole = cell.db.read_now(datastores::whole)?;
        for (org, _) in all.iter().filter(|(org, region)| *region == cell.region && !whole.contains(org)) {
            provision(cell, org, &By::operator(None, at))?;
            mended += 1;
        }
    }
    Ok(mended)
}
