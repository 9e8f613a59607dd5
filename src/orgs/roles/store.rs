//! The rows of roles, and the rules for changing them.

use std::collections::HashMap;

use diesel::prelude::*;
use serde_json::json;

use super::review::{self, Change, Draft, Handover, Review, Role, RoleHolder};
use crate::access::{Allowed, BuiltIn, Member, Permission, Permissions, beyond, can, permissions_of, still_holds};
use crate::audit::{Event, Fact};
use crate::base::{Outcome, Problems, Refusal, RoleId, Slug, clean_name, clean_text, name_key, slug_from_name};
use crate::db::schema::{accounts, invitations, memberships, roles, sign_ins};
use crate::db::{Conn, unless_taken};
use crate::orgs::keep_an_admin;
use crate::say;

/// The most roles an Organization may have, built-in ones included.
pub const LIMIT: i64 = 200;

/// The most holders of a role that a review names.
pub const NAMED: i64 = 20;

/// Words that stand at the same place in URLs as a role's and so cannot be one.
const RESERVED: [&str; 1] = ["new"];

type Row = (RoleId, String, String, String, String, String);

fn columns() -> (roles::id, roles::word, roles::name, roles::description, roles::base, roles::permissions) {
    (roles::id, roles::word, roles::name, roles::description, roles::base, roles::permissions)
}

fn role(row: Row, holders: i64) -> Role {
    let (id, word, name, description, base, stored) = row;
    let permissions = permissions_of(&word, &stored);
    Role { id, word, name, description, base, permissions, holders }
}

/// Every role of the Organization: the built-in ones, weakest first, then its own by name.
///
/// # Errors
/// What the database says.
pub fn all(connection: &mut Conn, member: &Member) -> Outcome<Vec<Role>> {
    let org = &member.org().id;
    let rows: Vec<Row> = roles::table
        .filter(roles::org_id.eq(org))
        .order((roles::name_key.asc(), roles::id.asc()))
        .select(columns())
        .load(connection)?;
    let counts: Vec<(RoleId, i64)> = memberships::table
        .filter(memberships::org_id.eq(org))
        .group_by(memberships::role_id)
        .select((memberships::role_id, diesel::dsl::count_star()))
        .load(connection)?;
    let counts: HashMap<_, _> = counts.into_iter().collect();
    let mut all: Vec<Role> = rows
        .into_iter()
        .map(|row| {
            let holders = counts.get(&row.0).copied().unwrap_or(0);
            role(row, holders)
        })
        .collect();
    let place = |role: &Role| BuiltIn::ALL.iter().position(|built_in| built_in.word == role.word);
    // A stable sort: its own stay in the order of their names.
    all.sort_by_key(|role| place(role).unwrap_or(BuiltIn::ALL.len()));
    Ok(all)
}

/// The role of the Organization whose word is `word`.
///
/// # Errors
/// `NotFound` when it has none.
pub fn find(connection: &mut Conn, member: &Member, word: &str) -> Outcome<Role> {
    let word = Slug::parse(word).ok_or(Refusal::NotFound)?;
    let org = &member.org().id;
    let row: Option<Row> = roles::table
        .filter(roles::org_id.eq(org))
        .filter(roles::word.eq(word.as_str()))
        .select(columns())
        .get_result(connection)
        .optional()?;
    let row = row.ok_or(Refusal::NotFound)?;
    let holders = memberships::table
        .filter(memberships::org_id.eq(org))
        .filter(memberships::role_id.eq(&row.0))
        .count()
        .get_result(connection)?;
    Ok(role(row, holders))
}

/// The first [`NAMED`] members who have `role`, by name.
///
/// # Errors
/// What the database says.
pub fn holders(connection: &mut Conn, member: &Member, role: &Role) -> Outcome<Vec<RoleHolder>> {
    let rows: Vec<(String, String, bool)> = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(&member.org().id))
        .filter(memberships::role_id.eq(&role.id))
        .order((memberships::sort_key.asc(), memberships::account_id.asc()))
        .limit(NAMED)
        .select((accounts::name, accounts::email, memberships::active))
        .load(connection)?;
    Ok(rows.into_iter().map(|(name, email, active)| RoleHolder { name, email, active }).collect())
}

/// How many invitations to `role` wait for an answer.
fn waiting(connection: &mut Conn, member: &Member, role: &Role) -> Outcome<i64> {
    Ok(invitations::table
        .filter(invitations::org_id.eq(&member.org().id))
        .filter(invitations::role_id.eq(&role.id))
        .filter(invitations::state.eq("pending"))
        .filter(invitations::expires_at.gt(member.by().at))
        .count()
        .get_result(connection)?)
}

/// `draft`, cleaned, with everything its permissions need.
fn fit(member: &Member, draft: &Draft) -> Outcome<Draft> {
    let mut problems = Problems::default();
    let name = clean_name(say::it("the-name"), &draft.name).unwrap_or_else(|sentence| {
        problems.error("name", sentence, "");
        String::new()
    });
    let description = clean_text(say::it("the-description"), &draft.description).unwrap_or_else(|sentence| {
        problems.error("description", sentence, "");
        String::new()
    });
    let permissions = draft.permissions.with_needs();
    let beyond = Change::gained(member.permissions(), permissions);
    if !beyond.is_empty() {
        let beyond = say::semicolons(beyond.iter().map(Change::verb));
        problems.error("permissions", say::it("role-beyond").with("verbs", beyond), say::it("role-beyond-help"));
    }
    problems.or(())?;
    let base = BuiltIn::parse(&draft.base).map_or("", |base| base.word).to_owned();
    Ok(Draft { name, description, base, permissions })
}

/// Holds that no other role of the Organization goes by this name.
fn name_is_free(connection: &mut Conn, member: &Member, name: &str, but: Option<&RoleId>) -> Outcome<()> {
    let there: Option<RoleId> = roles::table
        .filter(roles::org_id.eq(&member.org().id))
        .filter(roles::name_key.eq(name_key(name)))
        .select(roles::id)
        .get_result(connection)
        .optional()?;
    if there.as_ref() == but || there.is_none() { Ok(()) } else { Err(taken(name)) }
}

fn taken(name: &str) -> Refusal {
    Refusal::invalid("name", say::it("role-taken").with("role", name))
}

/// Holds that `role` can be changed, by this member.
fn may_touch(connection: &mut Conn, member: &Member, role: &Role) -> Outcome<()> {
    if role.is_built_in() {
        return Err(Refusal::Conflict(say::it("role-stays").with("role", &role.name)));
    }
    if role.permissions.within(member.permissions()) {
        return Ok(());
    }
    let wide = role.permissions.with(Permission::ManageRoles);
    Err(beyond(connection, member, wide, say::it("verb-change-role-above"))?)
}

fn moved() -> Refusal {
    Refusal::Conflict(say::it("role-moved"))
}

/// The state of `role`, with how many people it concerns.
fn state_of(role: &Role, invitations: i64, more: &[&str]) -> String {
    let (words, holders, invitations) = (role.permissions.words(), role.holders.to_string(), invitations.to_string());
    let parts = [role.id.as_str(), &role.name, &role.description, &words, &holders, &invitations];
    review::state(&[&parts[..], more].concat())
}

fn state_of_draft(draft: &Draft) -> String {
    review::state(&[&draft.name, &draft.description, &draft.base, &draft.permissions.words()])
}

/// What making a role like `draft` would mean.
///
/// # Errors
/// `Invalid` when the draft does not fit, allows more than the member may, or there are too many roles.
pub fn propose_new(connection: &mut Conn, allowed: &Allowed<can::ManageRoles>, draft: &Draft) -> Outcome<Review> {
    let whole = fit(allowed, draft)?;
    name_is_free(connection, allowed, &whole.name, None)?;
    let count: i64 = roles::table.filter(roles::org_id.eq(&allowed.org().id)).count().get_result(connection)?;
    if count >= LIMIT {
        let sentence = say::it("roles-full").with("org", &allowed.org().name).with("count", count).with("limit", LIMIT);
        return Err(Problems::one("name", sentence, say::it("roles-full-help")).into());
    }
    Ok(Review {
        role: None,
        added: review::added(draft.permissions),
        gained: Change::gained(Permissions::NONE, whole.permissions),
        lost: Vec::new(),
        holders: Vec::new(),
        invitations: 0,
        state: state_of_draft(&whole),
        draft: whole,
    })
}

/// Makes a role like `draft`, as the review with the hash `reviewed` said.
///
/// # Errors
/// As [`propose_new`]; `Conflict` when another draft was reviewed.
pub fn create(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageRoles>,
    draft: &Draft,
    reviewed: &str,
) -> Outcome<(Role, Event)> {
    still_holds(connection, allowed)?;
    let Review { draft, state, .. } = propose_new(connection, allowed, draft)?;
    if state != reviewed {
        return Err(moved());
    }
    let word = free_word(connection, allowed, &draft.name)?;
    let id = RoleId::fresh();
    let inserted = diesel::insert_into(roles::table)
        .values((
            roles::id.eq(&id),
            roles::org_id.eq(&allowed.org().id),
            roles::word.eq(&word),
            roles::name.eq(&draft.name),
            roles::name_key.eq(name_key(&draft.name)),
            roles::description.eq(&draft.description),
            roles::base.eq(&draft.base),
            roles::permissions.eq(draft.permissions.words()),
        ))
        .execute(connection);
    unless_taken(inserted, || taken(&draft.name))?;
    let event = Event::new(Fact::RoleCreated, &draft.name).with(json!({ "allows": draft.permissions.words() }));
    let Draft { name, description, base, permissions } = draft;
    Ok((Role { id, word, name, description, base, permissions, holders: 0 }, event))
}

/// A word for a role called `name` that no other role of the Organization has.
fn free_word(connection: &mut Conn, member: &Member, name: &str) -> Outcome<String> {
    let words: Vec<String> =
        roles::table.filter(roles::org_id.eq(&member.org().id)).select(roles::word).load(connection)?;
    let wanted = slug_from_name(name, "role");
    let free = |word: &Slug| !RESERVED.contains(&word.as_str()) && words.iter().all(|there| there != word.as_str());
    let mut words = std::iter::once(wanted.clone()).chain((2..).map(|number| wanted.numbered(number)));
    words.find(free).map(|word| word.to_string()).ok_or_else(|| Refusal::broken("numbers ended"))
}

/// What changing the role `word` to `draft` would do, and to whom.
///
/// # Errors
/// `NotFound`; `Conflict` for a built-in role; `Forbidden` for one that allows more than the member's own; `Invalid`
/// when the draft does not fit or allows more than the member may.
pub fn propose(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageRoles>,
    word: &str,
    draft: &Draft,
) -> Outcome<Review> {
    let role = find(connection, allowed, word)?;
    may_touch(connection, allowed, &role)?;
    let whole = fit(allowed, &Draft { base: role.base.clone(), ..draft.clone() })?;
    name_is_free(connection, allowed, &whole.name, Some(&role.id))?;
    let invitations = waiting(connection, allowed, &role)?;
    Ok(Review {
        added: review::added(draft.permissions),
        gained: Change::gained(role.permissions, whole.permissions),
        lost: Change::gained(whole.permissions, role.permissions),
        holders: holders(connection, allowed, &role)?,
        state: state_of(&role, invitations, &[&state_of_draft(&whole)]),
        invitations,
        role: Some(role),
        draft: whole,
    })
}

/// Changes the role `word` to `draft`, as the review with the hash `reviewed` said.
///
/// # Errors
/// As [`propose`]; `Conflict` when what was reviewed is not true any more.
pub fn change(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageRoles>,
    word: &str,
    draft: &Draft,
    reviewed: &str,
) -> Outcome<(Role, Event)> {
    still_holds(connection, allowed)?;
    let review = propose(connection, allowed, word, draft)?;
    if review.state != reviewed {
        return Err(moved());
    }
    let (Some(before), draft) = (review.role, review.draft) else { return Err(Refusal::NotFound) };
    let updated = diesel::update(roles::table.find(&before.id))
        .set((
            roles::name.eq(&draft.name),
            roles::name_key.eq(name_key(&draft.name)),
            roles::description.eq(&draft.description),
            roles::permissions.eq(draft.permissions.words()),
        ))
        .execute(connection);
    unless_taken(updated, || taken(&draft.name))?;
    keep_an_admin(connection, &allowed.org().id)?;
    // The record keeps sentences in no language: whoever reads it reads their own.
    let said = |changes: &[Change]| changes.iter().map(Change::verb).collect::<Vec<_>>();
    let renamed = if before.name == draft.name { "" } else { before.name.as_str() };
    let detail = json!({
        "before": renamed, "gained": said(&review.gained), "lost": said(&review.lost), "people": before.holders,
    });
    let event = Event::new(Fact::RoleChanged, &draft.name).with(detail);
    let Draft { name, description, permissions, .. } = draft;
    Ok((Role { name, description, permissions, ..before }, event))
}

/// The roles that may take the people of `role` over: those that allow no more than the member's own.
///
/// # Errors
/// What the database says.
pub fn replacements(connection: &mut Conn, allowed: &Allowed<can::ManageRoles>, role: &Role) -> Outcome<Vec<Role>> {
    let mut all = all(connection, allowed)?;
    all.retain(|other| other.id != role.id && other.permissions.within(allowed.permissions()));
    Ok(all)
}

/// What deleting the role `word` would do when the role `to` takes its people over.
///
/// # Errors
/// `NotFound`; `Conflict` for a built-in role; `Forbidden` for one that allows more than the member's own; `Invalid`
/// at `to` when that one cannot take them.
pub fn propose_handover(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageRoles>,
    word: &str,
    to: &str,
) -> Outcome<Handover> {
    let role = find(connection, allowed, word)?;
    may_touch(connection, allowed, &role)?;
    let to = replacements(connection, allowed, &role)?.into_iter().find(|other| other.word == to);
    let to = to.ok_or_else(|| Refusal::invalid("to", say::it("role-choose-taker")))?;
    let invitations = waiting(connection, allowed, &role)?;
    let more = [to.id.as_str(), &to.permissions.words()];
    Ok(Handover {
        gained: Change::gained(role.permissions, to.permissions),
        lost: Change::gained(to.permissions, role.permissions),
        holders: holders(connection, allowed, &role)?,
        invitations,
        state: state_of(&role, invitations, &more),
        to,
        role,
    })
}

/// Deletes the role `word`: its members and its invitations get the role `to`, and who looks around as it looks no
/// longer.
///
/// # Errors
/// As [`propose_handover`]; `Conflict` when what was reviewed is not true any more.
pub fn delete(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageRoles>,
    word: &str,
    to: &str,
    reviewed: &str,
) -> Outcome<(Handover, Event)> {
    still_holds(connection, allowed)?;
    let handover = propose_handover(connection, allowed, word, to)?;
    if handover.state != reviewed {
        return Err(moved());
    }
    let (org, gone, taker) = (&allowed.org().id, &handover.role.id, &handover.to.id);
    diesel::update(memberships::table.filter(memberships::org_id.eq(org)).filter(memberships::role_id.eq(gone)))
        .set(memberships::role_id.eq(taker))
        .execute(connection)?;
    diesel::update(invitations::table.filter(invitations::org_id.eq(org)).filter(invitations::role_id.eq(gone)))
        .set(invitations::role_id.eq(taker))
        .execute(connection)?;
    diesel::update(sign_ins::table.filter(sign_ins::view_role.eq(gone)))
        .set((sign_ins::view_org.eq(None::<String>), sign_ins::view_role.eq(None::<String>)))
        .execute(connection)?;
    diesel::delete(roles::table.find(gone)).execute(connection)?;
    keep_an_admin(connection, org)?;
    let Handover { role, to, invitations, .. } = &handover;
    let detail = json!({ "replacement": to.name, "people": role.holders, "invitations": invitations });
    let event = Event::new(Fact::RoleDeleted, &role.name).with(detail);
    Ok((handover, event))
}
