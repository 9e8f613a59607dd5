//! What is asked of resources beside the roles of people: who has a name already, and what a link or the runtime
//! needs.

use diesel::prelude::*;
use serde_json::Value;

use super::drafts::text;
use super::kind::{Kind, Standing};
use super::store::{COLUMNS, Change, Resource, Secrets, of_row, secrets};
use super::uses::{Use, Used, User, forget, uses};
use crate::access::Member;
use crate::base::{OrgId, Outcome, Refusal, ResourceId};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::db::schema::resources as r;
use crate::say;
use crate::vault::Vault;

/// The resource of an Organization with this id, whoever asks: for the runtime and for links that were mailed.
///
/// # Errors
/// `NotFound`.
pub fn of_org(connection: &mut Conn, org: &OrgId, id: &ResourceId) -> Outcome<Resource> {
    of_row(r::table.find(id).filter(r::org_id.eq(org)).select(COLUMNS).get_result(connection)?)
}

/// The Organization whose resource has this id.
///
/// # Errors
/// `NotFound`.
pub(super) fn owner(connection: &mut Conn, id: &ResourceId) -> Outcome<OrgId> {
    Ok(r::table.find(id).select(r::org_id).get_result(connection)?)
}

/// Whether a resource of `kind` in this cell, whoever owns it, has all of these details. Their values are of letters,
/// figures, dots and hyphens.
///
/// # Errors
/// What the cell says.
pub(super) fn claimed(connection: &mut Conn, kind: Kind, details: &[(&str, &str)]) -> Outcome<bool> {
    let mut query = r::table.filter(r::kind.eq(kind.word())).select(r::detail).into_boxed();
    for (name, value) in details {
        query = query.filter(r::detail.like(format!("%\"{name}\":\"{value}\"%")));
    }
    let found: Vec<String> = query.load(connection)?;
    let same = |detail: &String| {
        let detail: Value = serde_json::from_str(detail).unwrap_or_default();
        details.iter().all(|(name, value)| text(&detail, name) == *value)
    };
    Ok(found.iter().any(same))
}

/// Puts `detail` and `standing` in place of what was known. This is nobody's change of the resource: its revision stays.
///
/// # Errors
/// What the cell says.
pub(super) fn put(connection: &mut Conn, org: &OrgId, resource: &Resource, standing: Standing) -> Outcome<()> {
    diesel::update(r::table.find(&resource.id).filter(r::org_id.eq(org)))
        .set((r::detail.eq(resource.detail.to_string()), r::standing.eq(standing.word()), r::trouble.eq("")))
        .execute(connection)?;
    Ok(())
}

/// Notes when it was looked at, by nobody's hand.
///
/// # Errors
/// What the cell says.
pub(super) fn checked(connection: &mut Conn, org: &OrgId, id: &ResourceId, at: crate::base::Moment) -> Outcome<()> {
    diesel::update(r::table.find(id).filter(r::org_id.eq(org))).set(r::checked_at.eq(at)).execute(connection)?;
    Ok(())
}

/// What is said of trouble after `change`: nothing, unless what failed is as it was.
pub(super) fn trouble_after(before: &Resource, change: &Change) -> String {
    let same = change.standing == before.standing && !before.trouble.is_empty();
    if same { before.trouble.to_keep() } else { String::new() }
}

/// `change`, with the secrets that it does not bring as they are kept; one that it brings empty goes.
///
/// # Errors
/// `NotFound`; what the vault says.
pub fn keeping(
    connection: &mut Conn,
    vault: &Vault,
    member: &Member,
    (id, change): (&ResourceId, Change),
) -> Outcome<Change> {
    let Some(brought) = change.secrets else { return Ok(change) };
    let Secrets(mut all) = secrets(connection, vault, &member.org().id, id)?;
    all.extend(brought.0);
    all.retain(|_, value| !value.is_empty());
    Ok(Change { secrets: Some(Secrets(all)), ..change })
}

/// Sees that nothing uses a resource any more, before it is deleted; what ended, or is gone from the drafts, lets go of
/// it.
///
/// # Errors
/// `Conflict` that says who uses it.
pub fn release(connection: &mut Conn, blobs: &Blobs, member: &Member, resource: &Resource) -> Outcome<()> {
    let found = uses(connection, blobs, member, Used::Resource(&resource.id))?;
    if found.is_empty() {
        return forget(connection, member, &resource.id);
    }
    let said = say::it("resource-in-use").with("name", &resource.name).with("users", users(&found));
    Err(Refusal::Conflict(said))
}

/// The users in a list, as a sentence has them.
fn users(uses: &[Use]) -> say::Say {
    say::and(uses.iter().map(|one| match one.by {
        User::Live => say::it("use-live").with("app", &one.app).with("environment", one.environment.name()),
        User::Profile(_) => say::it("use-profile").with("app", &one.app).with("environment", one.environment.name()),
    }))
}
