//! The rows of memberships.

use diesel::prelude::*;

use super::{Newcomer, Role, Standing, User};
use crate::access::{ADMIN, Allowed, BuiltIn, Member, can, permissions_of};
use crate::base::{AccountId, OrgId, Outcome, Refusal, RoleId, Slug};
use crate::db::schema::{accounts, invitations, memberships, organizations, roles as r, sign_ins};
use crate::db::{Conn, Stamp, unless_taken};
use crate::people::sort_key;
use crate::say;

/// What is read of a person.
pub(super) type Row = ((AccountId, String, String, bool, bool, bool), (RoleId, bool, Stamp, Stamp, String));

type Of = (
    (accounts::id, accounts::name, accounts::email, accounts::verified, accounts::active, accounts::second_factor),
    (memberships::role_id, memberships::active, memberships::created_at, memberships::used_at, memberships::sort_key),
);

/// The columns of a [`Row`].
pub(super) const COLUMNS: Of = (
    (accounts::id, accounts::name, accounts::email, accounts::verified, accounts::active, accounts::second_factor),
    (memberships::role_id, memberships::active, memberships::created_at, memberships::used_at, memberships::sort_key),
);

/// The person of a row, with one of the Organization's `roles`.
pub(super) fn user(row: Row, roles: &[Role]) -> Outcome<User> {
    let ((account, name, email, verified, account_active, second_factor), membership) = row;
    let (role, active, joined_at, used_at, sort_key) = membership;
    let role = roles.iter().find(|known| known.id == role).cloned();
    let role = role.ok_or_else(|| Refusal::broken("a membership has a role of another Organization"))?;
    let standing = match (account_active, active) {
        (true, true) => Standing::Active,
        (true, false) => Standing::Deactivated,
        (false, _) => Standing::Closed,
    };
    let (joined_at, used_at) = (joined_at.0, used_at.0);
    // A membership begins with the moment it was made in both columns.
    let seen_at = (used_at > joined_at).then_some(used_at);
    Ok(User { account, name, email, verified, role, standing, active, second_factor, joined_at, seen_at, sort_key })
}

/// The roles of the Organization: the built-in ones from the weakest on, then its own by name.
///
/// # Errors
/// What the database says.
pub fn roles(connection: &mut Conn, org: &OrgId) -> Outcome<Vec<Role>> {
    let rows: Vec<(RoleId, String, String, String)> = r::table
        .filter(r::org_id.eq(org))
        .order(r::name_key.asc())
        .select((r::id, r::word, r::name, r::permissions))
        .load(connection)?;
    let role = |(id, word, name, stored): (RoleId, String, String, String)| Role {
        permissions: permissions_of(&word, &stored),
        id,
        word,
        name,
    };
    let mut roles: Vec<Role> = rows.into_iter().map(role).collect();
    let rank = |role: &Role| BuiltIn::ALL.iter().position(|known| known.word == role.word).unwrap_or(usize::MAX);
    roles.sort_by_key(rank);
    Ok(roles)
}

/// Somebody of the Organization.
///
/// # Errors
/// `NotFound` when they do not belong to it.
pub fn find(connection: &mut Conn, allowed: &Allowed<can::ViewUsers>, account: &AccountId) -> Outcome<User> {
    let roles = roles(connection, &allowed.org().id)?;
    target(connection, &allowed.org().id, account, &roles)
}

/// Somebody of `org`, for a verb that has its own proof. `roles` are those of `org`.
pub(super) fn target(connection: &mut Conn, org: &OrgId, account: &AccountId, roles: &[Role]) -> Outcome<User> {
    let row: Option<Row> = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(org))
        .filter(memberships::account_id.eq(account))
        .select(COLUMNS)
        .get_result(connection)
        .optional()?;
    user(row.ok_or(Refusal::NotFound)?, roles)
}

/// What hangs on a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hold {
    /// Whether nobody else is an active Admin.
    pub sole_admin: bool,
    /// The addresses that wait for an answer to an invitation of theirs, at most [`SHOWN`](Hold::SHOWN) and one more.
    pub invited: Vec<String>,
}

impl Hold {
    /// The most addresses that a page lists.
    pub const SHOWN: usize = 10;
}

/// What hangs on `user`, and goes or stands in the way when they do.
///
/// # Errors
/// What the database says.
pub fn holds(connection: &mut Conn, allowed: &Allowed<can::ViewUsers>, user: &User) -> Outcome<Hold> {
    let org = &allowed.org().id;
    let admin = user.role.word == ADMIN.word && user.standing == Standing::Active;
    let sole_admin = admin && !another_admin(connection, org, &user.account)?;
    let invited = invitations::table
        .filter(invitations::org_id.eq(org))
        .filter(invitations::invited_by.eq(user.account.as_str()))
        .filter(invitations::state.eq("pending"))
        .order(invitations::email_key.asc())
        .select(invitations::email)
        .limit(Hold::SHOWN as i64 + 1)
        .load(connection)?;
    Ok(Hold { sole_admin, invited })
}

/// Whether `org` has an active Admin besides `account`.
pub(super) fn another_admin(connection: &mut Conn, org: &OrgId, account: &AccountId) -> Outcome<bool> {
    let other: Option<AccountId> = memberships::table
        .inner_join(r::table)
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(org))
        .filter(r::org_id.eq(org))
        .filter(r::word.eq(ADMIN.word))
        .filter(memberships::active.eq(true))
        .filter(accounts::active.eq(true))
        .filter(memberships::account_id.ne(account))
        .select(memberships::account_id)
        .limit(1)
        .get_result(connection)
        .optional()?;
    Ok(other.is_some())
}

pub(super) fn set_role(connection: &mut Conn, org: &OrgId, account: &AccountId, role: &RoleId) -> Outcome<()> {
    diesel::update(memberships::table.find((account, org))).set(memberships::role_id.eq(role)).execute(connection)?;
    Ok(())
}

/// Lets somebody in again, or no more; then their looks at the Organization as another role end too.
pub(super) fn set_standing(connection: &mut Conn, org: &OrgId, account: &AccountId, standing: Standing) -> Outcome<()> {
    let active = standing == Standing::Active;
    diesel::update(memberships::table.find((account, org))).set(memberships::active.eq(active)).execute(connection)?;
    if active { Ok(()) } else { end_views(connection, org, account) }
}

/// Ends every look of `account` at `org` as another role: it would come back with them, in the same sign-in.
fn end_views(connection: &mut Conn, org: &OrgId, account: &AccountId) -> Outcome<()> {
    let views = sign_ins::table.filter(sign_ins::account_id.eq(account)).filter(sign_ins::view_org.eq(org.as_str()));
    diesel::update(views)
        .set((sign_ins::view_org.eq(None::<OrgId>), sign_ins::view_role.eq(None::<RoleId>)))
        .execute(connection)?;
    Ok(())
}

/// Ends a membership, and with it their looks as another role, and every invitation of theirs that waits for an answer:
/// nobody would answer for it.
/// Gives the addresses that were invited.
pub(super) fn end(connection: &mut Conn, org: &OrgId, account: &AccountId) -> Outcome<Vec<String>> {
    let waiting = || {
        invitations::table
            .filter(invitations::org_id.eq(org.clone()))
            .filter(invitations::invited_by.eq(account.to_string()))
            .filter(invitations::state.eq("pending"))
    };
    let invited = waiting().order(invitations::email_key.asc()).select(invitations::email).load(connection)?;
    diesel::update(waiting()).set(invitations::state.eq("revoked")).execute(connection)?;
    end_views(connection, org, account)?;
    diesel::delete(memberships::table.find((account, org))).execute(connection)?;
    Ok(invited)
}

/// Makes a membership.
pub(super) fn insert(connection: &mut Conn, member: &Member, newcomer: &Newcomer, role: &Role) -> Outcome<()> {
    let Newcomer { account, at, .. } = newcomer;
    let inserted = diesel::insert_into(memberships::table)
        .values((
            memberships::account_id.eq(&account.id),
            memberships::org_id.eq(&member.org().id),
            memberships::role_id.eq(&role.id),
            memberships::active.eq(true),
            memberships::created_at.eq(at),
            memberships::used_at.eq(at),
            memberships::sort_key.eq(sort_key(&account.name, &account.email)),
        ))
        .execute(connection);
    let sentence = say::it("users-there-already").with("email", &account.email).with("org", &member.org().name);
    unless_taken(inserted, || Refusal::Conflict(sentence))?;
    Ok(())
}

/// The Organization `slug`, and its name, when `account` may enter it.
///
/// # Errors
/// `NotFound`, in the same words, when there is no such Organization and when it is not theirs.
pub fn org_of(connection: &mut Conn, account: &AccountId, slug: &str) -> Outcome<(OrgId, String)> {
    // PostgreSQL takes no text with a zero byte, and breaks where nothing should be found.
    let slug = Slug::parse(slug).ok_or(Refusal::NotFound)?;
    let row: Option<(OrgId, String)> = memberships::table
        .inner_join(organizations::table)
        .filter(memberships::account_id.eq(account))
        .filter(memberships::active.eq(true))
        .filter(organizations::slug.eq(slug.as_str()))
        .filter(organizations::active.eq(true))
        .select((organizations::id, organizations::name))
        .get_result(connection)
        .optional()?;
    row.ok_or(Refusal::NotFound)
}
