//! The rows of Organizations, as the operator sees them.

use std::collections::HashMap;

use diesel::dsl::{count_star, sql};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::{Appointed, NewAdmin, Newcomer};
use crate::access::{ADMIN, Operating, Org};
use crate::audit::{Event, Fact};
use crate::base::{
    Cursor, Direction, Moment, OrgId, Outcome, Page, PageRequest, Refusal, Region, RoleId, Slug, name_key,
};
use crate::db::Conn;
use crate::db::schema::{accounts, apps, blobs, invitations, memberships, organizations as o, roles};
use crate::orgs;
use crate::orgs::invitations::{Terms, invite_first_admin};
use crate::people::{self, Account};
use crate::say;

/// An Organization in the operator's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgLine {
    /// Its id.
    pub id: OrgId,
    /// Its short name in URLs.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Where its data lives.
    pub region: Region,
    /// Its colour, 0 to 11.
    pub hue: i32,
    /// Whether it can be entered; else it is suspended.
    pub active: bool,
    /// When it was made.
    pub created_at: Moment,
    /// How many active members it has.
    pub members: i64,
}

impl OrgLine {
    /// The letter on its tile.
    pub fn initial(&self) -> String {
        self.name.chars().next().map_or_else(String::new, |c| c.to_uppercase().collect())
    }
}

/// How much an Organization has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sizes {
    /// Its apps.
    pub apps: i64,
    /// The bytes that the contents of their files take, packed as they are kept.
    pub bytes: i64,
}

/// An active Admin of an Organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admin {
    /// The e-mail address.
    pub email: String,
    /// The name.
    pub name: String,
    /// Whether they have a password yet.
    pub claimed: bool,
}

type Row = (OrgId, String, String, String, i32, bool, Moment);
const COLUMNS: (o::id, o::slug, o::name, o::region, o::hue, o::active, o::created_at) =
    (o::id, o::slug, o::name, o::region, o::hue, o::active, o::created_at);

fn line((id, slug, name, region, hue, active, created_at): Row) -> Outcome<OrgLine> {
    let region = Region::parse(&region).ok_or_else(|| Refusal::broken("an Organization has no region"))?;
    Ok(OrgLine { id, slug, name, region, hue, active, created_at, members: 0 })
}

/// One page of the Organizations whose name or slug contains `search`, by name.
///
/// # Errors
/// What the directory says.
pub fn list(connection: &mut Conn, _: &Operating, search: &str, request: &PageRequest) -> Outcome<Page<OrgLine>> {
    let mut query = o::table.select(COLUMNS).into_boxed();
    let search = name_key(search);
    if !search.is_empty() {
        let pattern = pattern(&search);
        query = query.filter(o::name_key.like(pattern.clone()).escape('\\').or(o::slug.like(pattern).escape('\\')));
    }
    if let Some((way, cursor)) = &request.from {
        let (key, id) = (cursor.key.clone(), cursor.id.clone());
        query = match way {
            Direction::After => query.filter(o::name_key.gt(key.clone()).or(o::name_key.eq(key).and(o::id.gt(id)))),
            Direction::Before => query.filter(o::name_key.lt(key.clone()).or(o::name_key.eq(key).and(o::id.lt(id)))),
        };
    }
    query = match request.backwards() {
        true => query.order((o::name_key.desc(), o::id.desc())),
        false => query.order((o::name_key.asc(), o::id.asc())),
    };
    let rows: Vec<Row> = query.limit(request.size as i64 + 1).load(connection)?;
    let lines: Vec<OrgLine> = rows.into_iter().map(line).collect::<Outcome<_>>()?;
    let cursor = |line: &OrgLine| Cursor { key: name_key(&line.name), id: line.id.to_string() };
    let mut page = Page::from_rows(lines, request, cursor);
    count_members(connection, &mut page.rows)?;
    Ok(page)
}

/// What LIKE compares with: `part` anywhere, none of its letters with a meaning of its own.
pub(super) fn pattern(part: &str) -> String {
    format!("%{}%", part.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

fn count_members(connection: &mut Conn, lines: &mut [OrgLine]) -> Outcome<()> {
    let ids: Vec<&OrgId> = lines.iter().map(|line| &line.id).collect();
    let counts: Vec<(OrgId, i64)> = memberships::table
        .filter(memberships::org_id.eq_any(ids))
        .filter(memberships::active.eq(true))
        .group_by(memberships::org_id)
        .select((memberships::org_id, count_star()))
        .load(connection)?;
    let counts: HashMap<OrgId, i64> = counts.into_iter().collect();
    for line in lines {
        line.members = counts.get(&line.id).copied().unwrap_or(0);
    }
    Ok(())
}

/// The Organization `slug`.
pub(super) fn find(connection: &mut Conn, _: &Operating, slug: &str) -> Outcome<OrgLine> {
    // PostgreSQL takes no text with a zero byte, and breaks where nothing should be found.
    let slug = Slug::parse(slug).ok_or(Refusal::NotFound)?;
    let row: Option<Row> =
        o::table.filter(o::slug.eq(slug.as_str())).select(COLUMNS).get_result(connection).optional()?;
    let mut lines = [line(row.ok_or(Refusal::NotFound)?)?];
    count_members(connection, &mut lines)?;
    let [found] = lines;
    Ok(found)
}

/// The active Admins of `org`, by name; at most 50.
///
/// # Errors
/// What the directory says.
pub fn admins(connection: &mut Conn, _: &Operating, org: &OrgId) -> Outcome<Vec<Admin>> {
    let rows: Vec<(String, String, String)> = memberships::table
        .inner_join(roles::table)
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(org))
        .filter(memberships::active.eq(true))
        .filter(accounts::active.eq(true))
        .filter(roles::word.eq(ADMIN.word))
        .order(memberships::sort_key.asc())
        .limit(50)
        .select((accounts::email, accounts::name, accounts::password_hash))
        .load(connection)?;
    let admin = |(email, name, hash): (String, String, String)| Admin { email, name, claimed: !hash.is_empty() };
    Ok(rows.into_iter().map(admin).collect())
}

/// The addresses that are invited to be Admin of `org` and have not answered, with the time until which they can; at
/// most 50.
///
/// # Errors
/// What the directory says.
pub fn invited_admins(connection: &mut Conn, proof: &Operating, org: &OrgId) -> Outcome<Vec<(String, Moment)>> {
    Ok(invitations::table
        .inner_join(roles::table)
        .filter(invitations::org_id.eq(org))
        .filter(invitations::state.eq("pending"))
        .filter(invitations::expires_at.gt(proof.by().at))
        .filter(roles::word.eq(ADMIN.word))
        .order((invitations::created_at.asc(), invitations::id.asc()))
        .limit(50)
        .select((invitations::email, invitations::expires_at))
        .load(connection)?)
}

/// How much each of `orgs`, which live in this cell, has.
pub(super) fn sizes(connection: &mut Conn, _: &Operating, orgs: &[&OrgId]) -> Outcome<HashMap<OrgId, Sizes>> {
    let mut sizes: HashMap<OrgId, Sizes> = HashMap::new();
    let counted: Vec<(OrgId, i64)> = apps::table
        .filter(apps::org_id.eq_any(orgs.iter().copied()))
        .group_by(apps::org_id)
        .select((apps::org_id, count_star()))
        .load(connection)?;
    for (org, count) in counted {
        sizes.entry(org).or_default().apps = count;
    }
    // The sum of whole numbers is of another type on each engine.
    let summed: Vec<(OrgId, i64)> = blobs::table
        .filter(blobs::org_id.eq_any(orgs.iter().copied()))
        .group_by(blobs::org_id)
        .select((blobs::org_id, sql::<BigInt>("CAST(SUM(packed_size) AS BIGINT)")))
        .load(connection)?;
    for (org, bytes) in summed {
        sizes.entry(org).or_default().bytes = bytes;
    }
    Ok(sizes)
}

/// Closes `org` to everybody.
pub(super) fn suspend(connection: &mut Conn, org: &OrgLine) -> Outcome<((), Event)> {
    let open = o::table.find(&org.id).filter(o::active.eq(true));
    let changed = diesel::update(open).set(o::active.eq(false)).execute(connection)?;
    if changed == 0 {
        return Err(Refusal::Conflict(say::it("operator-suspended-already").with("org", &org.name)));
    }
    Ok(((), Event::new(Fact::OrgSuspended, &org.name).of(org.id.clone())))
}

/// Opens `org` again.
pub(super) fn resume(connection: &mut Conn, org: &OrgLine) -> Outcome<((), Event)> {
    let closed = o::table.find(&org.id).filter(o::active.eq(false));
    let changed = diesel::update(closed).set(o::active.eq(true)).execute(connection)?;
    if changed == 0 {
        return Err(Refusal::Conflict(say::it("operator-not-suspended").with("org", &org.name)));
    }
    Ok(((), Event::new(Fact::OrgResumed, &org.name).of(org.id.clone())))
}

/// Makes the person with this address an Admin of `org`.
pub(super) fn appoint(
    connection: &mut Conn,
    org: &Org,
    admin: &NewAdmin,
    (terms, at): (&Terms, Moment),
) -> Outcome<(Appointed, Vec<Event>)> {
    let email = people::clean_email(&admin.email).map_err(|sentence| Refusal::invalid("email", sentence))?;
    let account = people::account_by_email(connection, &email)?;
    let (claimed, member) = match &account {
        Some(account) => (people::has_password(connection, account)?, role_of(connection, org, account)?.is_some()),
        None => (false, false),
    };
    if !claimed && !member && admin.newcomer == Newcomer::Invited {
        let (mut made, events) = invite_first_admin(connection, &org.slug, &email, (terms, at)).map_err(as_email)?;
        return match (made.pop(), made.is_empty()) {
            (Some(invited), true) => Ok((Appointed::Invited(Box::new(invited)), events)),
            _ => Err(Refusal::invalid("email", say::it("operator-one-address"))),
        };
    }
    let (account, mut events) = people::reserve_account(connection, &email, at)?;
    events.push(seat(connection, org, &account, at)?);
    Ok((if claimed { Appointed::Ready } else { Appointed::NeedsPassword }, events))
}

/// What the form of invitations says about its addresses, said about the one that was typed here.
fn as_email(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid(mut problems) => {
            problems.0.iter_mut().for_each(|problem| problem.place = "email".into());
            Refusal::Invalid(problems)
        }
        other => other,
    }
}

/// The word of the role of `account` in `org`, and whether the membership is active.
fn role_of(connection: &mut Conn, org: &Org, account: &Account) -> Outcome<Option<(String, bool)>> {
    Ok(memberships::table
        .inner_join(roles::table)
        .filter(memberships::account_id.eq(&account.id))
        .filter(memberships::org_id.eq(&org.id))
        .select((roles::word, memberships::active))
        .get_result(connection)
        .optional()?)
}

/// Gives `account` the role of Admin in `org`, as a new member or in place of the role it has.
fn seat(connection: &mut Conn, org: &Org, account: &Account, at: Moment) -> Outcome<Event> {
    let before = match role_of(connection, org, account)? {
        None => return Ok(orgs::add_member(connection, org, account, ADMIN, at)?.1),
        Some((word, true)) if word == ADMIN.word => {
            let sentence = say::it("operator-admin-already").with("email", &account.email).with("org", &org.name);
            return Err(Refusal::invalid("email", sentence));
        }
        Some((before, _)) => before,
    };
    let admin: RoleId = roles::table
        .filter(roles::org_id.eq(&org.id))
        .filter(roles::word.eq(ADMIN.word))
        .select(roles::id)
        .get_result(connection)?;
    diesel::update(memberships::table.find((&account.id, &org.id)))
        .set((memberships::role_id.eq(admin), memberships::active.eq(true)))
        .execute(connection)?;
    let event = Event::new(Fact::MemberRoleChanged, &account.email).of(org.id.clone());
    Ok(event.with(serde_json::json!({ "before": before, "role": ADMIN.word })))
}
