//! Where a look is kept: in the row of the sign-in.

use diesel::prelude::*;

use crate::access::{Allowed, Person, beyond, can, still_holds};
use crate::audit::{Event, Fact};
use crate::base::{OrgId, Outcome, Refusal, RoleId};
use crate::db::Conn;
use crate::db::schema::{memberships, organizations, roles, sign_ins};
use crate::orgs::roles::find;
use crate::say;

/// Begins to look at the Organization as the role `word` would, in the sign-in that asks.
///
/// # Errors
/// `NotFound` when there is no such role, `Forbidden` when it allows more than the member's own.
pub fn begin(connection: &mut Conn, allowed: &Allowed<can::ManageUsers>, word: &str) -> Outcome<((), Event)> {
    still_holds(connection, allowed)?;
    let role = find(connection, allowed, word)?;
    if !role.permissions.within(allowed.permissions()) {
        return Err(beyond(connection, allowed, role.permissions, say::it("verb-view-as-role-above"))?);
    }
    let person = allowed.person().ok_or(Refusal::NotFound)?;
    diesel::update(sign_ins::table.find(&person.sign_in))
        .set((sign_ins::view_org.eq(&allowed.org().id), sign_ins::view_role.eq(&role.id)))
        .execute(connection)?;
    Ok(((), Event::new(Fact::ViewBegan, role.name)))
}

/// Ends the look of `person`'s sign-in. Gives the slug of the Organization that was looked at, when they are still one
/// of its members; nothing when there was no look.
///
/// # Errors
/// What the database says.
pub fn end(connection: &mut Conn, person: &Person) -> Outcome<(Option<String>, Vec<Event>)> {
    let kept: (Option<OrgId>, Option<RoleId>) = sign_ins::table
        .find(&person.sign_in)
        .select((sign_ins::view_org, sign_ins::view_role))
        .get_result(connection)?;
    let (Some(org), Some(role)) = kept else { return Ok((None, Vec::new())) };
    diesel::update(sign_ins::table.find(&person.sign_in))
        .set((sign_ins::view_org.eq(None::<OrgId>), sign_ins::view_role.eq(None::<RoleId>)))
        .execute(connection)?;
    let name: Option<String> = roles::table.find(&role).select(roles::name).get_result(connection).optional()?;
    let slug = memberships::table
        .inner_join(organizations::table)
        .filter(memberships::account_id.eq(&person.account))
        .filter(memberships::org_id.eq(&org))
        .filter(memberships::active.eq(true))
        .filter(organizations::active.eq(true))
        .select(organizations::slug)
        .get_result(connection)
        .optional()?;
    Ok((slug, vec![Event::new(Fact::ViewEnded, name.unwrap_or_default()).of(org)]))
}
