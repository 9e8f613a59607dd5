//! The rows of services that an Organization describes itself, and of their accounts.

use diesel::prelude::*;

use super::adapter::{Adapter, Spec};
use crate::access::Member;
use crate::audit::{Event, Fact};
use crate::base::{AdapterId, Moment, OrgId, Outcome, Problems, Refusal, ResourceId, name_key};
use crate::db::schema::{adapters as a, resources as r};
use crate::db::{Conn, unless_taken};
use crate::resources::{Finding, Kind};
use crate::say;
use crate::vault::{ADAPTERS, Vault};

type Row = (AdapterId, String, String, String, Option<String>, i64, Moment, String);

type Columns = (a::id, a::key, a::name, a::detail, a::sealed, a::revision, a::changed_at, a::changed_by);

const COLUMNS: Columns = (a::id, a::key, a::name, a::detail, a::sealed, a::revision, a::changed_at, a::changed_by);

fn of_row(row: Row) -> Outcome<Adapter> {
    let (id, key, name, detail, sealed, revision, changed_at, changed_by) = row;
    let spec = serde_json::from_str(&detail).map_err(Refusal::broken)?;
    Ok(Adapter { id, key, name, spec, has_secret: sealed.is_some(), revision, changed_at, changed_by })
}

/// The services that the Organization describes, by name.
///
/// # Errors
/// What the cell says.
pub fn adapters(connection: &mut Conn, member: &Member) -> Outcome<Vec<Adapter>> {
    let rows: Vec<Row> = a::table
        .filter(a::org_id.eq(&member.org().id))
        .order((a::name_key.asc(), a::id.asc()))
        .select(COLUMNS)
        .load(connection)?;
    rows.into_iter().map(of_row).collect()
}

/// The service with this id.
///
/// # Errors
/// `NotFound`.
pub fn adapter(connection: &mut Conn, member: &Member, id: &AdapterId) -> Outcome<Adapter> {
    of_row(a::table.find(id).filter(a::org_id.eq(&member.org().id)).select(COLUMNS).get_result(connection)?)
}

/// The service with this key, if the Organization has one.
///
/// # Errors
/// What the cell says.
pub fn adapter_by_key(connection: &mut Conn, org: &OrgId, key: &str) -> Outcome<Option<Adapter>> {
    let row: Option<Row> =
        a::table.filter(a::org_id.eq(org)).filter(a::key.eq(key)).select(COLUMNS).get_result(connection).optional()?;
    row.map(of_row).transpose()
}

/// The secret of the service itself, opened; empty for one that has none.
///
/// # Errors
/// What the vault says.
pub fn adapter_secret(connection: &mut Conn, vault: &Vault, org: &OrgId, id: &AdapterId) -> Outcome<String> {
    let sealed: Option<String> =
        a::table.find(id).filter(a::org_id.eq(org)).select(a::sealed).get_result(connection)?;
    let Some(sealed) = sealed else { return Ok(String::new()) };
    let opened = vault.open(&ADAPTERS.at(org.as_str(), id.as_str()), &sealed)?;
    String::from_utf8(opened.reveal().to_vec()).map_err(|_| Refusal::broken("the secret of a service does not read"))
}

/// A service as somebody wants it.
#[derive(Debug, Clone)]
pub struct NewAdapter {
    /// Its name, clean.
    pub name: String,
    /// Its key.
    pub key: String,
    /// What it is.
    pub spec: Spec,
    /// The secret of the service itself; empty to keep the one there is.
    pub secret: ClientSecret,
}

/// A secret. Its `Debug` shows nothing.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ClientSecret(pub String);

impl std::fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientSecret(…)")
    }
}

fn seal(vault: &Vault, org: &OrgId, id: &AdapterId, secret: &ClientSecret) -> Outcome<String> {
    vault.seal(&ADAPTERS.at(org.as_str(), id.as_str()), secret.0.as_bytes())
}

fn taken(new: &NewAdapter) -> Refusal {
    let sentence = say::it("adapter-taken").with("name", &new.name).with("key", &new.key);
    Refusal::Invalid(Problems::one("name", sentence, say::it("resource-name-other")))
}

fn told(fact: Fact, adapter: &Adapter) -> Event {
    Event::new(fact, &adapter.name).with(serde_json::json!({ "key": adapter.key }))
}

/// Keeps a new service.
///
/// # Errors
/// `Invalid` at `name` when another has its name or its key.
pub fn create(connection: &mut Conn, vault: &Vault, member: &Member, new: &NewAdapter) -> Outcome<(Adapter, Event)> {
    let id = AdapterId::fresh();
    let (org, by) = (&member.org().id, member.by());
    let sealed = (!new.secret.0.is_empty()).then(|| seal(vault, org, &id, &new.secret)).transpose()?;
    let detail = serde_json::to_string(&new.spec).map_err(Refusal::broken)?;
    let made = diesel::insert_into(a::table)
        .values((
            (a::id.eq(&id), a::org_id.eq(org), a::key.eq(&new.key), a::name.eq(&new.name)),
            (a::name_key.eq(name_key(&new.name)), a::detail.eq(detail), a::sealed.eq(sealed), a::revision.eq(1)),
            (a::created_at.eq(by.at), a::changed_at.eq(by.at), a::changed_by.eq(&by.actor)),
        ))
        .execute(connection);
    unless_taken(made, || taken(new))?;
    let made = adapter(connection, member, &id)?;
    let event = told(Fact::AdapterCreated, &made);
    Ok((made, event))
}

/// Changes a service, made from the form of its `revision`. Its key stays.
///
/// # Errors
/// `Conflict` when it was changed since; `Invalid` at `name` when another has it; `NotFound`.
pub fn change(
    connection: &mut Conn,
    vault: &Vault,
    member: &Member,
    (id, revision, new): (&AdapterId, i64, &NewAdapter),
) -> Outcome<(Adapter, Event)> {
    let before = adapter(connection, member, id)?;
    if before.revision != revision {
        let said = say::it("resource-changed-meanwhile").with("name", &before.name).with("who", &before.changed_by);
        return Err(Refusal::Conflict(said));
    }
    let (org, by) = (&member.org().id, member.by());
    let own = || a::table.filter(a::id.eq(id)).filter(a::org_id.eq(org));
    if !new.secret.0.is_empty() {
        let sealed = seal(vault, org, id, &new.secret)?;
        diesel::update(own()).set(a::sealed.eq(sealed)).execute(connection)?;
    }
    let detail = serde_json::to_string(&new.spec).map_err(Refusal::broken)?;
    let done = diesel::update(own())
        .set((
            (a::name.eq(&new.name), a::name_key.eq(name_key(&new.name)), a::detail.eq(detail)),
            (a::revision.eq(revision + 1), a::changed_at.eq(by.at), a::changed_by.eq(&by.actor)),
        ))
        .execute(connection);
    unless_taken(done, || taken(new))?;
    let after = adapter(connection, member, id)?;
    let event = told(Fact::AdapterChanged, &after);
    Ok((after, event))
}

/// Deletes a service that has no accounts.
///
/// # Errors
/// `NotFound`; `Conflict` while it has some.
pub fn remove(connection: &mut Conn, member: &Member, id: &AdapterId) -> Outcome<Event> {
    let adapter = adapter(connection, member, id)?;
    let accounts = accounts_of(connection, member, &adapter.key)?;
    if accounts > 0 {
        return Err(Refusal::Conflict(say::it("adapter-in-use").with("name", &adapter.name).with("count", accounts)));
    }
    diesel::delete(a::table.filter(a::id.eq(id)).filter(a::org_id.eq(&member.org().id))).execute(connection)?;
    Ok(told(Fact::AdapterDeleted, &adapter))
}

/// How many accounts the service `key` has, in every environment.
///
/// # Errors
/// What the cell says.
pub fn accounts_of(connection: &mut Conn, member: &Member, key: &str) -> Outcome<i64> {
    let accounts = r::table
        .filter(r::org_id.eq(&member.org().id))
        .filter(r::kind.eq(Kind::ConnectedAccount.word()))
        .filter(r::adapter.eq(key));
    Ok(accounts.count().get_result(connection)?)
}

/// What is known of an account where nobody asks for it but the program: its service, what it says, and whether it is on.
///
/// # Errors
/// `NotFound`.
pub fn holding(connection: &mut Conn, org: &OrgId, id: &ResourceId) -> Outcome<(String, String, bool)> {
    Ok(r::table
        .filter(r::id.eq(id))
        .filter(r::org_id.eq(org))
        .filter(r::kind.eq(Kind::ConnectedAccount.word()))
        .select((r::adapter, r::detail, r::active))
        .get_result(connection)?)
}

/// Notes how an account stands, where nobody asked: when its consent was taken back.
///
/// # Errors
/// What the cell says.
pub fn stand(connection: &mut Conn, org: &OrgId, (id, at): (&ResourceId, Moment), found: &Finding) -> Outcome<()> {
    let own = r::table.filter(r::id.eq(id)).filter(r::org_id.eq(org));
    let set = (r::standing.eq(found.standing.word()), r::trouble.eq(found.trouble.to_keep()), r::checked_at.eq(at));
    diesel::update(own).set(set).execute(connection)?;
    Ok(())
}
