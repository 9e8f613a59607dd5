//! Making an app out of an archive.

use super::unpack::{Keep, Parcel, Unpacked, unpack};
use crate::access::{Allowed, can};
use crate::apps::{self, App, NewApp};
use crate::audit::{Event, Fact};
use crate::base::{Outcome, Refusal};
use crate::db::OwnedLock;
use crate::installation::Cell;
use crate::say::Say;

/// What an import gives.
#[derive(Debug)]
pub struct Imported {
    /// The new app.
    pub app: App,
    /// Sentences about what was understood and what is kept as it came.
    pub notes: Vec<Say>,
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
    let unpacked = unpack(Keep::In(&cell.blobs, &member.org().id), parcel)?;
    let Unpacked { tree, incoming, name, description, notes, format, .. } = unpacked;
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
