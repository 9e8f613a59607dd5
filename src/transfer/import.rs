//! Making an app out of an archive at once, without a plan in between.

use super::apply::{Decision, Work};
use super::plan::{change, draw};
use super::store;
use super::unpack::Parcel;
use crate::access::{Allowed, can};
use crate::apps::App;
use crate::base::Outcome;
use crate::installation::Installation;
use crate::say::Say;

/// What an import gives.
#[derive(Debug)]
pub struct Imported {
    /// The new app.
    pub app: App,
    /// Sentences about what was understood and what is kept as it came.
    pub notes: Vec<Say>,
}

/// Makes an app out of the parcel: everything or nothing. It is the plan and its application in one transaction; whoever
/// sends an archive to an Organization this way has agreed to where it comes from.
///
/// # Errors
/// `Invalid` with all that is wrong; `TooLarge` above a limit; `Broken` when the disk fails.
pub fn import(
    installation: &Installation,
    member: &Allowed<can::ImportApps>,
    creator: &Allowed<can::CreateApps>,
    parcel: Parcel,
) -> Outcome<Imported> {
    let cell = installation.cell(member.org().region);
    let drawn = draw(installation, member, parcel)?;
    let (name, description) = (drawn.import.name.clone(), drawn.import.description.clone());
    let decision = Decision { name, description, agreed: vec![super::Agreed::Region], ..Decision::default() };
    let notes = drawn.import.notes.clone();
    let ((app, both), ()) = change(cell, member, |connection| {
        let (_, kept) = drawn.incoming.keep_with(connection, &member.org().id, &drawn.tree)?;
        // What follows reads it from there, and it may be long.
        drop(drawn.tree);
        store::insert(connection, member, &drawn.import)?;
        let work = Work { cell, member, import: &drawn.import, decision: &decision };
        let ((app, more), event) = work.make(connection, creator)?;
        Ok((((app, [kept, more]), ()), event))
    })?;
    both.into_iter().for_each(crate::apps::incoming::Kept::settle);
    Ok(Imported { app, notes })
}
