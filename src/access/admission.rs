//! Looking a membership up: the only way to a proof.

use diesel::prelude::*;

use super::{Factor, Member, Org, Permission, Permissions, Person, View, permissions_of};
use crate::base::{AccountId, Environment, Moment, OrgId, Outcome, Refusal, Region, Slug};
use crate::db::schema::{accounts, memberships, organizations, roles};
use crate::db::{By, Conn, on_engine};
use crate::say::{self, Say};

type OrgRow = (OrgId, String, String, String, i32, bool);

type OrgColumns = (
    organizations::id,
    organizations::slug,
    organizations::name,
    organizations::region,
    organizations::hue,
    organizations::approval,
);

const ORG: OrgColumns = (
    organizations::id,
    organizations::slug,
    organizations::name,
    organizations::region,
    organizations::hue,
    organizations::approval,
);

fn org(row: OrgRow) -> Outcome<Org> {
    let (id, slug, name, region, hue, approval) = row;
    let region = Region::parse(&region).ok_or_else(|| Refusal::broken("an Organization has no region"))?;
    Ok(Org { id, slug, name, region, hue, approval })
}

/// What admission gives beside the proof.
pub struct Admitted {
    /// The proof.
    pub member: Member,
    /// When the person was last here; the door keeps it fresh.
    pub used_at: Moment,
}

/// The proof that `person` is an active member of the Organization `slug`.
///
/// # Errors
/// `NotFound`, in the same words, when there is no such Organization and when the person is no active member of it;
/// `Suspended` when it is; `SecondFactor` when it asks for one that was not shown.
pub fn admit(connection: &mut Conn, person: &Person, slug: &str) -> Outcome<Admitted> {
    type Row = (OrgRow, (bool, bool), (String, String, String), Moment);
    // PostgreSQL takes no text with a zero byte, and breaks where nothing should be found.
    let slug = Slug::parse(slug).ok_or(Refusal::NotFound)?;
    let query = organizations::table
        .inner_join(memberships::table.inner_join(roles::table))
        .filter(organizations::slug.eq(slug.as_str()))
        .filter(memberships::account_id.eq(&person.account))
        .filter(memberships::active.eq(true))
        .select((
            ORG,
            (organizations::active, organizations::second_factor),
            (roles::word, roles::name, roles::permissions),
            memberships::used_at,
        ));
    let row: Option<Row> = on_engine!(connection, inside => query.get_result(inside)).optional()?;
    let (org_row, (active, second_factor), (word, role, stored), used_at) = row.ok_or(Refusal::NotFound)?;
    let org = org(org_row)?;
    if !active {
        return Err(Refusal::Suspended { org: org.name });
    }
    if second_factor && person.factor != Factor::Shown {
        return Err(Refusal::SecondFactor { org: org.name, has_one: person.factor == Factor::Unshown });
    }
    let by = By { org: Some(org.id.clone()), ..person.by.clone() };
    let permissions = permissions_of(&word, &stored);
    let member = Member { person: Some(person.clone()), org, role, permissions, by, viewing: false };
    Ok(Admitted { member: as_viewed(connection, member)?, used_at })
}

/// `member`, or what they see while they look at this Organization as another role: never more than their own allows.
fn as_viewed(connection: &mut Conn, member: Member) -> Outcome<Member> {
    let view = member.person.as_ref().and_then(|person| person.view.as_ref());
    let Some(view) = view.filter(|view| view.org == member.org.id) else { return Ok(member) };
    let Some((role, permissions)) = looked_through(connection, view)? else { return Ok(member) };
    Ok(Member { role, permissions: permissions.and(member.permissions), viewing: true, ..member })
}

/// The name of the role of `view`, and what it allows; nothing when it was deleted meanwhile, and so is no longer
/// looked through.
fn looked_through(connection: &mut Conn, view: &View) -> Outcome<Option<(String, Permissions)>> {
    let row: Option<(String, String, String)> = roles::table
        .find(&view.role)
        .filter(roles::org_id.eq(&view.org))
        .select((roles::word, roles::name, roles::permissions))
        .get_result(connection)
        .optional()?;
    Ok(row.map(|(word, role, stored)| (role, permissions_of(&word, &stored))))
}

/// Whether `member` still holds what their proof says, asked inside the change that relies on it: somebody may have
/// taken it away since the door opened.
///
/// # Errors
/// `Conflict` when the role allows less now, `NotFound` when they are no active member any more.
pub fn still_holds(connection: &mut Conn, member: &Member) -> Outcome<()> {
    let Some(person) = &member.person else { return Ok(()) };
    let row: Option<(String, String)> = memberships::table
        .inner_join(roles::table)
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(&member.org.id))
        .filter(memberships::account_id.eq(&person.account))
        .filter(memberships::active.eq(true))
        .filter(accounts::active.eq(true))
        .select((roles::word, roles::permissions))
        .get_result(connection)
        .optional()?;
    let (word, stored) = row.ok_or(Refusal::NotFound)?;
    if member.permissions.within(permissions_of(&word, &stored)) {
        return Ok(());
    }
    Err(Refusal::Conflict(say::it("role-own-changed")))
}

/// The proof for the operator at the command line, who may do everything in the Organization `slug`, on record.
///
/// # Errors
/// `NotFound` when there is no such Organization.
pub fn operator(connection: &mut Conn, slug: &str, at: Moment) -> Outcome<Member> {
    let row: Option<OrgRow> =
        organizations::table.filter(organizations::slug.eq(slug)).select(ORG).get_result(connection).optional()?;
    let org = org(row.ok_or(Refusal::NotFound)?)?;
    let by = By::operator(Some(org.id.clone()), at);
    Ok(Member { person: None, org, role: "Operator".into(), permissions: Permissions::all(), by, viewing: false })
}

/// An Organization in somebody's switcher.
#[derive(Debug, Clone)]
pub struct MyOrg {
    /// The Organization.
    pub org: Org,
    /// My role there, in words: its name, or as which role I look at it.
    pub role: Say,
    /// Whether I may read its audit log and so on.
    pub permissions: Permissions,
    /// Whether the operator has suspended it, so that nobody can enter.
    pub suspended: bool,
    /// Whether it asks its members for a second factor.
    pub second_factor: bool,
}

/// The Organizations that `account` is an active member of, last used first, the suspended ones behind the others; at
/// most `limit`, and only those whose name contains `search`.
///
/// # Errors
/// What the database says.
pub fn member_orgs(connection: &mut Conn, account: &AccountId, search: &str, limit: usize) -> Outcome<Vec<MyOrg>> {
    type Row = (OrgRow, (bool, bool), (String, String, String));
    let rows: Vec<Row> = memberships::table
        .inner_join(organizations::table)
        .inner_join(roles::table)
        .filter(memberships::account_id.eq(account))
        .filter(memberships::active.eq(true))
        .order((organizations::active.desc(), memberships::used_at.desc(), organizations::slug.asc()))
        .select((
            ORG,
            (organizations::active, organizations::second_factor),
            (roles::word, roles::name, roles::permissions),
        ))
        .load(connection)?;
    let search = crate::base::name_key(search);
    let wanted = |row: &Row| crate::base::name_key(&row.0.2).contains(&search) || row.0.1.contains(&search);
    let rows = rows.into_iter().filter(wanted).take(limit);
    rows.map(|(row, (active, second_factor), (word, role, stored))| {
        let permissions = permissions_of(&word, &stored);
        Ok(MyOrg { org: org(row)?, role: role.into(), permissions, suspended: !active, second_factor })
    })
    .collect()
}

/// The [`member_orgs`] as `person` sees them now: the one they look at as another role shows that role, and what it
/// allows.
///
/// # Errors
/// What the database says.
pub fn seen_orgs(connection: &mut Conn, person: &Person, search: &str, limit: usize) -> Outcome<Vec<MyOrg>> {
    let mut mine = member_orgs(connection, &person.account, search, limit)?;
    let Some(view) = &person.view else { return Ok(mine) };
    let Some(seen) = mine.iter_mut().find(|mine| mine.org.id == view.org) else { return Ok(mine) };
    if let Some((role, permissions)) = looked_through(connection, view)? {
        seen.role = say::it("viewing-as").with("role", role);
        seen.permissions = permissions.and(seen.permissions);
    }
    Ok(mine)
}

/// The names of the roles of `org` that allow `permission`, as a refusal lists them.
///
/// # Errors
/// What the database says.
pub fn roles_that_may(connection: &mut Conn, org: &OrgId, permission: Permission) -> Outcome<Vec<String>> {
    let rows: Vec<(String, String, String)> = roles::table
        .filter(roles::org_id.eq(org))
        .order(roles::name.asc())
        .select((roles::word, roles::name, roles::permissions))
        .load(connection)?;
    let may = rows.into_iter().filter(|(word, _, stored)| permissions_of(word, stored).has(permission));
    Ok(may.map(|(_, name, _)| name).collect())
}

/// The names of the roles of `org` that allow `permission` in `environment`.
///
/// # Errors
/// What the database says.
pub fn roles_that_may_in(
    connection: &mut Conn,
    org: &OrgId,
    permission: Permission,
    environment: Environment,
) -> Outcome<Vec<String>> {
    let rows: Vec<(String, String, String)> = roles::table
        .filter(roles::org_id.eq(org))
        .order(roles::name.asc())
        .select((roles::word, roles::name, roles::permissions))
        .load(connection)?;
    let may =
        |(word, _, stored): &(String, String, String)| permissions_of(word, stored).has_in(permission, environment);
    Ok(rows.into_iter().filter(may).map(|(_, name, _)| name).collect())
}
