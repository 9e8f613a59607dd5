//! The rows of accounts, as the operator sees them.

use std::collections::HashMap;

use diesel::define_sql_function;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::Mark;
use crate::access::{ADMIN, Operating};
use crate::audit::{Event, Fact};
use crate::base::{AccountId, Cursor, Direction, Moment, OrgId, Outcome, Page, PageRequest, Refusal, name_key};
use crate::db::schema::{accounts as a, mail_links, memberships as m, organizations as o, roles, sign_ins};
use crate::db::{Conn, Lock, also_lock};
use crate::operator::store::pattern;
use crate::orgs::keep_an_admin;
use crate::people::links::Reader;
use crate::people::second_factor;
use crate::say::{self, Language, Say};

/// An account in the operator's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    /// Its id.
    pub id: AccountId,
    /// The e-mail address.
    pub email: String,
    /// The name.
    pub name: String,
    /// Whether its person can sign in; else it is deactivated.
    pub active: bool,
    /// Whether it operates the installation.
    pub operator: bool,
    /// Whether it has a second factor.
    pub second_factor: bool,
    /// Whether it has a password; else it is reserved for somebody who has not come yet.
    pub claimed: bool,
    /// When it was made.
    pub created_at: Moment,
    /// When its person was last here, as far as that is kept.
    pub seen_at: Option<Moment>,
    /// How many browsers are signed in.
    pub sign_ins: i64,
    /// Where it is a member.
    pub seats: Vec<Seat>,
}

/// A membership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The Organization's slug.
    pub slug: String,
    /// Its name.
    pub org: String,
    /// The name of the role.
    pub role: String,
    /// Whether the membership is active.
    pub active: bool,
}

type Row = (AccountId, String, String, (bool, bool, bool), String, Moment);
type Columns = (a::id, a::email, a::name, (a::active, a::operator, a::second_factor), a::password_hash, a::created_at);
const COLUMNS: Columns =
    (a::id, a::email, a::name, (a::active, a::operator, a::second_factor), a::password_hash, a::created_at);

fn line((id, email, name, (active, operator, second_factor), hash, created_at): Row) -> AccountLine {
    let claimed = !hash.is_empty();
    let (seen_at, seats) = (None, Vec::new());
    AccountLine { id, email, name, active, operator, second_factor, claimed, created_at, seen_at, sign_ins: 0, seats }
}

define_sql_function! {
    /// The text in small letters: those of ASCII on SQLite, all on PostgreSQL.
    fn lower(text: Text) -> Text;
}

/// One page of the accounts whose address or name contains `search`, by address.
///
/// # Errors
/// What the directory says.
pub fn list(connection: &mut Conn, _: &Operating, search: &str, request: &PageRequest) -> Outcome<Page<AccountLine>> {
    let mut query = a::table.select(COLUMNS).into_boxed();
    let key = name_key(search);
    if !key.is_empty() {
        // Names have no key of their own here; letters beyond ASCII are found as they are written.
        let named = pattern(&search.trim().to_ascii_lowercase());
        let named = lower(a::name).like(named).escape('\\');
        query = query.filter(a::email_key.like(pattern(&key)).escape('\\').or(named));
    }
    if let Some((way, cursor)) = &request.from {
        let key = cursor.key.clone();
        query = match way {
            Direction::After => query.filter(a::email_key.gt(key)),
            Direction::Before => query.filter(a::email_key.lt(key)),
        };
    }
    query = match request.backwards() {
        true => query.order(a::email_key.desc()),
        false => query.order(a::email_key.asc()),
    };
    let rows: Vec<Row> = query.limit(request.size as i64 + 1).load(connection)?;
    let cursor = |line: &AccountLine| Cursor { key: name_key(&line.email), id: line.id.to_string() };
    let mut page = Page::from_rows(rows.into_iter().map(line).collect(), request, cursor);
    fill(connection, &mut page.rows)?;
    Ok(page)
}

/// The account `id`.
///
/// # Errors
/// `NotFound` when there is none.
pub fn find(connection: &mut Conn, _: &Operating, id: &AccountId) -> Outcome<AccountLine> {
    let row: Row = a::table.find(id).select(COLUMNS).get_result(connection)?;
    let mut lines = [line(row)];
    fill(connection, &mut lines)?;
    let [found] = lines;
    Ok(found)
}

/// Adds to `lines` where they are members and when they were last here.
fn fill(connection: &mut Conn, lines: &mut [AccountLine]) -> Outcome<()> {
    type SeatRow = (AccountId, (String, String), String, (bool, Moment, Moment));
    let ids: Vec<AccountId> = lines.iter().map(|line| line.id.clone()).collect();
    let seats: Vec<SeatRow> = m::table
        .inner_join(o::table)
        .inner_join(roles::table)
        .filter(m::account_id.eq_any(&ids))
        .order((o::name_key.asc(), o::id.asc()))
        .select((m::account_id, (o::slug, o::name), roles::name, (m::active, m::created_at, m::used_at)))
        .load(connection)?;
    let browsers: Vec<(AccountId, Moment)> = sign_ins::table
        .filter(sign_ins::account_id.eq_any(&ids))
        .filter(sign_ins::whole.eq(true))
        .select((sign_ins::account_id, sign_ins::seen_at))
        .load(connection)?;
    let mut at: HashMap<AccountId, &mut AccountLine> = lines.iter_mut().map(|line| (line.id.clone(), line)).collect();
    for (account, (slug, org), role, (active, made, used)) in seats {
        let Some(line) = at.get_mut(&account) else { continue };
        line.seats.push(Seat { slug, org, role, active });
        // A membership is born with a time of last use.
        line.seen_at = line.seen_at.max(Some(used).filter(|used| *used > made));
    }
    for (account, seen) in browsers {
        let Some(line) = at.get_mut(&account) else { continue };
        line.sign_ins += 1;
        line.seen_at = line.seen_at.max(Some(seen));
    }
    Ok(())
}

/// What the verbs below need of an account.
fn bare(connection: &mut Conn, id: &AccountId) -> Outcome<AccountLine> {
    let row: Row = a::table.find(id).select(COLUMNS).get_result(connection)?;
    Ok(line(row))
}

pub(super) fn deactivate(connection: &mut Conn, proof: &Operating, id: &AccountId) -> Outcome<((), Event)> {
    let account = bare(connection, id)?;
    if proof.by().account.as_ref() == Some(id) {
        return Err(Refusal::Conflict(say::it("operator-own-account")));
    }
    if !account.active {
        return Err(Refusal::Conflict(say::it("operator-deactivated-already").with("email", account.email)));
    }
    lock_orgs(connection, id)?;
    diesel::update(a::table.find(id)).set(a::active.eq(false)).execute(connection)?;
    let left = left_without_admin(connection, id)?;
    if !left.is_empty() {
        return Err(Refusal::Conflict(last_admin(&account.email, &left)));
    }
    let ended = diesel::delete(sign_ins::table.filter(sign_ins::account_id.eq(id))).execute(connection)?;
    // A link in a letter must not open what is closed.
    diesel::delete(mail_links::table.filter(mail_links::account_id.eq(id))).execute(connection)?;
    let event = Event::new(Fact::AccountDeactivated, &account.email).of_account(id.clone());
    Ok(((), event.with(serde_json::json!({ "sign_ins": ended }))))
}

/// Waits for every Organization that `account` belongs to, so that none of them changes hands meanwhile.
fn lock_orgs(connection: &mut Conn, account: &AccountId) -> Outcome<()> {
    let orgs: Vec<OrgId> = m::table
        .filter(m::account_id.eq(account))
        .filter(m::active.eq(true))
        .order(m::org_id.asc())
        .select(m::org_id)
        .load(connection)?;
    orgs.iter().try_for_each(|org| also_lock(connection, Lock::Org(org)))
}

/// The names of the Organizations of which `account`, deactivated a moment ago, was the last active Admin.
fn left_without_admin(connection: &mut Conn, account: &AccountId) -> Outcome<Vec<String>> {
    let orgs: Vec<(OrgId, String)> = m::table
        .inner_join(o::table)
        .inner_join(roles::table)
        .filter(m::account_id.eq(account))
        .filter(m::active.eq(true))
        .filter(roles::word.eq(ADMIN.word))
        .order(o::name_key.asc())
        .select((m::org_id, o::name))
        .load(connection)?;
    let mut left = Vec::new();
    for (org, name) in orgs {
        match keep_an_admin(connection, &org) {
            Ok(()) => {}
            Err(Refusal::Conflict(_)) => left.push(name),
            Err(other) => return Err(other),
        }
    }
    Ok(left)
}

fn last_admin(email: &str, orgs: &[String]) -> Say {
    let orgs = match orgs {
        [most @ .., last] if !most.is_empty() => say::it("list-last").with("first", most.join(", ")).with("last", last),
        _ => say::plain(orgs.concat()),
    };
    say::it("operator-last-admin").with("email", email).with("orgs", orgs)
}

pub(super) fn reactivate(connection: &mut Conn, id: &AccountId) -> Outcome<((), Event)> {
    let account = bare(connection, id)?;
    if account.active {
        return Err(Refusal::Conflict(say::it("operator-active-already").with("email", account.email)));
    }
    diesel::update(a::table.find(id)).set(a::active.eq(true)).execute(connection)?;
    // One that was under way while the account was deactivated must not come to life with it.
    diesel::delete(sign_ins::table.filter(sign_ins::account_id.eq(id))).execute(connection)?;
    Ok(((), Event::new(Fact::AccountReactivated, &account.email).of_account(id.clone())))
}

pub(super) fn end_sign_ins(connection: &mut Conn, id: &AccountId) -> Outcome<((), Event)> {
    let account = bare(connection, id)?;
    let ended = diesel::delete(sign_ins::table.filter(sign_ins::account_id.eq(id))).execute(connection)?;
    let event = Event::new(Fact::SignInRevoked, &account.email).of_account(id.clone());
    Ok(((), event.with(serde_json::json!({ "sign_ins": ended }))))
}

pub(super) fn end_second_factor(connection: &mut Conn, proof: &Operating, id: &AccountId) -> Outcome<(Reader, Event)> {
    let account = bare(connection, id)?;
    if proof.by().account.as_ref() == Some(id) {
        // In the own account, the password and a code are asked for first.
        return Err(Refusal::Conflict(say::it("operator-own-factor")));
    }
    if !account.second_factor {
        return Err(Refusal::Conflict(say::it("operator-no-factor").with("email", account.email)));
    }
    second_factor::end(connection, id)?;
    let ended = diesel::delete(sign_ins::table.filter(sign_ins::account_id.eq(id))).execute(connection)?;
    let event = Event::new(Fact::SecondFactorRemoved, &account.email).of_account(id.clone());
    let language: String = a::table.find(id).select(a::language).get_result(connection)?;
    let reader = Reader { email: account.email, language: Language::parse(&language) };
    Ok((reader, event.with(serde_json::json!({ "sign_ins_ended": ended }))))
}

pub(super) fn mark(connection: &mut Conn, id: &AccountId, mark: Mark) -> Outcome<((), Event)> {
    let account = bare(connection, id)?;
    let operator = mark == Mark::On;
    diesel::update(a::table.find(id)).set(a::operator.eq(operator)).execute(connection)?;
    let event = Event::new(Fact::AccountChanged, &account.email).of_account(id.clone());
    Ok(((), event.with(serde_json::json!({ "operator": operator }))))
}
