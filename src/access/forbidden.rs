//! Why not: what is said to somebody whose role does not allow what they want, and who could help them.

use diesel::prelude::*;

use super::{Member, Permission, Permissions, permissions_of};
use crate::base::{AccountId, Outcome, Refusal, RoleId};
use crate::db::Conn;
use crate::db::schema::{accounts, memberships, roles};
use crate::say::Say;

/// The most people that are named.
const NAMED: i64 = 3;

/// The refusal of `permission`: which roles have it, and who could give the member another one.
///
/// # Errors
/// What the database says.
pub fn forbidden(connection: &mut Conn, member: &Member, permission: Permission) -> Outcome<Refusal> {
    let (roles, advisers) = who(connection, member, |held| held.has(permission))?;
    Ok(Refusal::Forbidden { verb: permission.verb(), roles, advisers, permission: permission.word() })
}

/// The refusal of something that takes all of `wanted`, which `verb` says as [`Permission::verb`] does.
///
/// # Errors
/// What the database says.
pub fn beyond(connection: &mut Conn, member: &Member, wanted: Permissions, verb: Say) -> Outcome<Refusal> {
    let (roles, advisers) = who(connection, member, |held| wanted.within(held))?;
    Ok(Refusal::Forbidden { verb, roles, advisers, permission: "" })
}

/// The names of the roles that suffice, and of the first people who can give one.
fn who(
    connection: &mut Conn,
    member: &Member,
    suffices: impl Fn(Permissions) -> bool,
) -> Outcome<(Vec<String>, Vec<String>)> {
    let rows: Vec<(RoleId, String, String, String)> = roles::table
        .filter(roles::org_id.eq(&member.org().id))
        .order(roles::name.asc())
        .select((roles::id, roles::word, roles::name, roles::permissions))
        .load(connection)?;
    let (mut names, mut giving) = (Vec::new(), Vec::new());
    for (id, word, name, stored) in rows {
        let held = permissions_of(&word, &stored);
        if suffices(held) {
            names.push(name);
        }
        if held.has(Permission::ManageUsers) {
            giving.push(id);
        }
    }
    Ok((names, advisers(connection, member, giving)?))
}

/// The first members, by name, who have one of the roles `giving`. Nobody is sent to themselves, which also makes a
/// look as another role the same as having it.
fn advisers(connection: &mut Conn, member: &Member, giving: Vec<RoleId>) -> Outcome<Vec<String>> {
    let asker: Option<AccountId> = member.person().map(|person| person.account.clone());
    let mut query = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(&member.org().id))
        .filter(memberships::role_id.eq_any(giving))
        .filter(memberships::active.eq(true))
        .filter(accounts::active.eq(true))
        .into_boxed();
    if let Some(asker) = asker {
        query = query.filter(memberships::account_id.ne(asker));
    }
    Ok(query
        .order((memberships::sort_key.asc(), memberships::account_id.asc()))
        .limit(NAMED)
        .select(accounts::name)
        .load(connection)?)
}
