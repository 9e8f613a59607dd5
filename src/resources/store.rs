//! The rows of resources.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde_json::Value;

use super::kind::{Kind, Standing};
use crate::access::{Member, Permission, Permissions, beyond};
use crate::audit::{Event, Fact};
use crate::base::{Environment, Moment, OrgId, Outcome, Problems, Refusal, ResourceId, name_key};
use crate::db::schema::resources as r;
use crate::db::{Conn, unless_taken};
use crate::say::{self, Say};
use crate::vault::{RESOURCES, Vault};

/// Credentials by the names of their fields. Its `Debug` shows the names alone.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Secrets(pub BTreeMap<String, String>);

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secrets({:?})", self.0.keys())
    }
}

/// Something that an Organization has, in one environment, and its apps use.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// What it is.
    pub kind: Kind,
    /// Where it may be used.
    pub environment: Environment,
    /// The name people gave it.
    pub name: String,
    /// The service of a connected account, the way of a notifier; empty for others.
    pub adapter: String,
    /// What is known of it that is no secret.
    pub detail: Value,
    /// Whether it is known to work.
    pub standing: Standing,
    /// Why it does not; empty when nothing is wrong.
    pub trouble: Say,
    /// When that was found out.
    pub checked_at: Option<Moment>,
    /// Whether it is switched on.
    pub active: bool,
    /// Whether it was there from the beginning, and stays.
    pub standard: bool,
    /// The resource it belongs to.
    pub parent: Option<ResourceId>,
    /// Rises with every change.
    pub revision: i64,
    /// When it was last changed.
    pub changed_at: Moment,
    /// Who changed it.
    pub changed_by: String,
}

/// What a new resource is made of.
#[derive(Debug, Clone)]
pub struct NewResource {
    /// What it is.
    pub kind: Kind,
    /// Where it may be used.
    pub environment: Environment,
    /// Its name, clean.
    pub name: String,
    /// The service, or the way; empty for others.
    pub adapter: String,
    /// What is no secret.
    pub detail: Value,
    /// What is.
    pub secrets: Option<Secrets>,
    /// Whether it is known to work.
    pub standing: Standing,
    /// The resource it belongs to.
    pub parent: Option<ResourceId>,
}

/// What a change brings.
#[derive(Debug, Clone)]
pub struct Change {
    /// The revision the form was made from.
    pub revision: i64,
    /// The name, clean.
    pub name: String,
    /// What is no secret.
    pub detail: Value,
    /// New secrets; without, those that are kept stay.
    pub secrets: Option<Secrets>,
    /// Whether it is known to work with that.
    pub standing: Standing,
}

pub(super) type Row = (
    (ResourceId, String, String, String, String, String),
    (String, String, Option<Moment>, bool, bool),
    (Option<ResourceId>, i64, Moment, String),
);

pub(super) type Columns = (
    (r::id, r::kind, r::environment, r::name, r::adapter, r::detail),
    (r::standing, r::trouble, r::checked_at, r::active, r::standard),
    (r::parent_id, r::revision, r::changed_at, r::changed_by),
);

pub(super) const COLUMNS: Columns = (
    (r::id, r::kind, r::environment, r::name, r::adapter, r::detail),
    (r::standing, r::trouble, r::checked_at, r::active, r::standard),
    (r::parent_id, r::revision, r::changed_at, r::changed_by),
);

pub(super) fn of_row(row: Row) -> Outcome<Resource> {
    let (
        (id, kind, environment, name, adapter, detail),
        (standing, trouble, checked_at, active, standard),
        (parent, revision, changed_at, changed_by),
    ) = row;
    let odd = || Refusal::broken(format!("the resource {id} has an odd row"));
    Ok(Resource {
        kind: Kind::parse(&kind).ok_or_else(odd)?,
        environment: Environment::parse(&environment).ok_or_else(odd)?,
        detail: serde_json::from_str(&detail).map_err(Refusal::broken)?,
        standing: Standing::parse(&standing).ok_or_else(odd)?,
        trouble: Say::kept(&trouble),
        id,
        name,
        adapter,
        checked_at,
        active,
        standard,
        parent,
        revision,
        changed_at,
        changed_by,
    })
}

/// The name of the address at which this installation serves apps, which every Organization has from the beginning.
pub const DEFAULT_URLS: &str = "Default URLs";

/// Makes what `org` lacks of the addresses that every Organization has from the beginning, one an environment.
pub(super) fn provision(connection: &mut Conn, org: &OrgId, at: Moment) -> Outcome<Vec<Event>> {
    let there: Vec<String> =
        r::table.filter(r::org_id.eq(org)).filter(r::standard.eq(true)).select(r::environment).load(connection)?;
    let mut events = Vec::new();
    for environment in Environment::ALL.into_iter().filter(|environment| !there.iter().any(|w| w == environment.word()))
    {
        diesel::insert_into(r::table)
            .values((
                (r::id.eq(ResourceId::fresh()), r::org_id.eq(org), r::kind.eq(Kind::UrlDomain.word())),
                (
                    r::environment.eq(environment.word()),
                    r::name.eq(DEFAULT_URLS),
                    r::name_key.eq(name_key(DEFAULT_URLS)),
                ),
                (r::adapter.eq(""), r::detail.eq("{}"), r::standing.eq(Standing::Ready.word()), r::trouble.eq("")),
                (r::active.eq(true), r::standard.eq(true), r::revision.eq(1), r::created_at.eq(at)),
                (r::changed_at.eq(at), r::changed_by.eq(crate::db::OPERATOR)),
            ))
            .execute(connection)?;
        let detail = serde_json::json!({ "kind": Kind::UrlDomain.word(), "environment": environment.word() });
        events.push(Event::new(Fact::ResourceCreated, DEFAULT_URLS).with(detail).of(org.clone()));
    }
    Ok(events)
}

/// The resources of these kinds that the role reaches, by environment and name.
///
/// # Errors
/// What the cell says.
pub fn list(connection: &mut Conn, member: &Member, kinds: &[Kind]) -> Outcome<Vec<Resource>> {
    let rows: Vec<Row> = r::table
        .filter(r::org_id.eq(&member.org().id))
        .filter(r::kind.eq_any(kinds.iter().map(|kind| kind.word())))
        .select(COLUMNS)
        .load(connection)?;
    let mut found = rows.into_iter().map(of_row).collect::<Outcome<Vec<_>>>()?;
    found.retain(|resource| member.may_in(resource.kind.view(), resource.environment));
    found.sort_by_cached_key(|resource| (resource.environment, !resource.standard, name_key(&resource.name)));
    Ok(found)
}

/// The resource with this id.
///
/// # Errors
/// `NotFound` when the Organization has none, or the role does not reach it.
pub fn find(connection: &mut Conn, member: &Member, id: &ResourceId) -> Outcome<Resource> {
    let row: Row = r::table.find(id).filter(r::org_id.eq(&member.org().id)).select(COLUMNS).get_result(connection)?;
    let resource = of_row(row)?;
    if member.may_in(resource.kind.view(), resource.environment) { Ok(resource) } else { Err(Refusal::NotFound) }
}

/// That the role may make and change resources of `kind` in `environment`.
///
/// # Errors
/// `Forbidden`, which names the roles that may; `connection` is one of the directory.
pub fn reachable(connection: &mut Conn, member: &Member, kind: Kind, environment: Environment) -> Outcome<()> {
    may(connection, member, kind.manage(), environment)
}

/// That the role allows `permission` in `environment`.
///
/// # Errors
/// `Forbidden`, which names the roles that may; `connection` is one of the directory.
pub fn may(connection: &mut Conn, member: &Member, permission: Permission, environment: Environment) -> Outcome<()> {
    if member.may_in(permission, environment) {
        return Ok(());
    }
    let wanted = Permissions::NONE.with_in(permission, environment);
    Err(beyond(connection, member, wanted, permission.verb_in(&[environment]))?)
}

/// That nobody takes what a door did not open: the last line, in the cell, where no role can be named.
fn guard(member: &Member, kind: Kind, environment: Environment) -> Outcome<()> {
    if member.may_in(kind.manage(), environment) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Makes a resource. Its secrets are sealed here.
///
/// # Errors
/// `Invalid` at `name` when one of its kind and environment has that name; `NotFound` when the role does not reach it.
pub fn create(connection: &mut Conn, vault: &Vault, member: &Member, new: NewResource) -> Outcome<(Resource, Event)> {
    guard(member, new.kind, new.environment)?;
    let (id, at) = (ResourceId::fresh(), member.by().at);
    let sealed = new.secrets.as_ref().map(|secrets| seal(vault, &member.org().id, &id, secrets)).transpose()?;
    let made = diesel::insert_into(r::table)
        .values((
            (r::id.eq(&id), r::org_id.eq(&member.org().id), r::kind.eq(new.kind.word())),
            (r::environment.eq(new.environment.word()), r::name.eq(&new.name), r::name_key.eq(name_key(&new.name))),
            (r::adapter.eq(&new.adapter), r::detail.eq(new.detail.to_string()), r::sealed.eq(sealed)),
            (r::standing.eq(new.standing.word()), r::trouble.eq(""), r::active.eq(true), r::standard.eq(false)),
            (r::parent_id.eq(&new.parent), r::revision.eq(1), r::created_at.eq(at), r::changed_at.eq(at)),
            r::changed_by.eq(&member.by().actor),
        ))
        .execute(connection);
    unless_taken(made, || taken(&new.name, new.environment))?;
    let resource = find(connection, member, &id)?;
    let event = told(Fact::ResourceCreated, &resource);
    Ok((resource, event))
}

/// Changes a resource. A secret that the form does not give stays as it is.
///
/// # Errors
/// `Conflict` when it was changed since; `Invalid` at `name` when another has it; `NotFound`.
pub fn change(
    connection: &mut Conn,
    vault: &Vault,
    member: &Member,
    (id, change): (&ResourceId, Change),
) -> Outcome<(Resource, Event)> {
    let before = find(connection, member, id)?;
    guard(member, before.kind, before.environment)?;
    if before.revision != change.revision {
        let said = say::it("resource-changed-meanwhile").with("name", &before.name).with("who", &before.changed_by);
        return Err(Refusal::Conflict(said));
    }
    if let Some(secrets) = &change.secrets {
        let sealed = seal(vault, &member.org().id, id, secrets)?;
        diesel::update(own(member, id)).set(r::sealed.eq(sealed)).execute(connection)?;
    }
    let trouble = super::claims::trouble_after(&before, &change);
    let done = diesel::update(own(member, id))
        .set((
            (r::name.eq(&change.name), r::name_key.eq(name_key(&change.name)), r::detail.eq(change.detail.to_string())),
            (r::standing.eq(change.standing.word()), r::trouble.eq(trouble), r::revision.eq(before.revision + 1)),
            (r::changed_at.eq(member.by().at), r::changed_by.eq(&member.by().actor)),
        ))
        .execute(connection);
    unless_taken(done, || taken(&change.name, before.environment))?;
    let resource = find(connection, member, id)?;
    let event = told(Fact::ResourceChanged, &resource);
    Ok((resource, event))
}

/// Switches a resource on or off. Nothing happens, and nothing is recorded, when it stands so already.
///
/// # Errors
/// `NotFound`.
pub fn switch(connection: &mut Conn, member: &Member, id: &ResourceId, to: Switch) -> Outcome<(Resource, Vec<Event>)> {
    let mut resource = find(connection, member, id)?;
    guard(member, resource.kind, resource.environment)?;
    let active = to == Switch::On;
    if resource.active == active {
        return Ok((resource, Vec::new()));
    }
    diesel::update(own(member, id)).set(r::active.eq(active)).execute(connection)?;
    resource.active = active;
    let fact = if active { Fact::ResourceSwitchedOn } else { Fact::ResourceSwitchedOff };
    let event = told(fact, &resource);
    Ok((resource, vec![event]))
}

/// Which way a resource is switched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    /// It may be used.
    On,
    /// It may not.
    Off,
}

/// What a test of a resource found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether it works.
    pub standing: Standing,
    /// Why not; empty when it does.
    pub trouble: Say,
}

/// Notes what a test of it found.
///
/// # Errors
/// `NotFound`.
pub fn note(connection: &mut Conn, member: &Member, id: &ResourceId, found: &Finding) -> Outcome<(Resource, Event)> {
    let trouble = if found.trouble.is_empty() { String::new() } else { found.trouble.to_keep() };
    diesel::update(own(member, id))
        .set((r::standing.eq(found.standing.word()), r::trouble.eq(trouble), r::checked_at.eq(member.by().at)))
        .execute(connection)?;
    let resource = find(connection, member, id)?;
    let event = told(Fact::ResourceTested, &resource);
    Ok((resource, event))
}

/// Deletes a resource that nothing uses any more.
///
/// # Errors
/// `NotFound`; `Conflict` for one that stays, or that others belong to. What apps still use breaks the transaction:
/// whoever calls this looked before.
pub fn remove(connection: &mut Conn, member: &Member, id: &ResourceId) -> Outcome<Event> {
    let resource = find(connection, member, id)?;
    guard(member, resource.kind, resource.environment)?;
    if resource.standard {
        return Err(Refusal::Conflict(say::it("resource-standard").with("name", &resource.name)));
    }
    let children: Vec<String> = r::table
        .filter(r::org_id.eq(&member.org().id))
        .filter(r::parent_id.eq(id))
        .order(r::name_key.asc())
        .select(r::name)
        .load(connection)?;
    if !children.is_empty() {
        let children = say::and(children.iter().map(String::as_str));
        let said = say::it("resource-has-children").with("name", &resource.name).with("children", children);
        return Err(Refusal::Conflict(said));
    }
    diesel::delete(own(member, id)).execute(connection)?;
    Ok(told(Fact::ResourceDeleted, &resource))
}

/// The secrets of a resource, opened; empty for one that has none.
///
/// # Errors
/// `NotFound`; what the vault says.
pub fn secrets(connection: &mut Conn, vault: &Vault, org: &OrgId, id: &ResourceId) -> Outcome<Secrets> {
    let sealed: Option<String> =
        r::table.find(id).filter(r::org_id.eq(org)).select(r::sealed).get_result(connection)?;
    let Some(sealed) = sealed else { return Ok(Secrets::default()) };
    let opened = vault.open(&RESOURCES.at(org.as_str(), id.as_str()), &sealed)?;
    serde_json::from_slice(opened.reveal()).map_err(|_| Refusal::broken("the secrets of a resource do not read"))
}

/// Puts other secrets in place of a resource's: a token that was renewed. This is nobody's change of the resource.
///
/// # Errors
/// What the vault or the cell says.
pub fn renew(connection: &mut Conn, vault: &Vault, org: &OrgId, of: (&ResourceId, &Secrets)) -> Outcome<()> {
    let sealed = seal(vault, org, of.0, of.1)?;
    diesel::update(r::table.find(of.0).filter(r::org_id.eq(org))).set(r::sealed.eq(sealed)).execute(connection)?;
    Ok(())
}

fn seal(vault: &Vault, org: &OrgId, id: &ResourceId, secrets: &Secrets) -> Outcome<String> {
    let text = serde_json::to_vec(secrets).map_err(Refusal::broken)?;
    vault.seal(&RESOURCES.at(org.as_str(), id.as_str()), &text)
}

type Own<'a> = diesel::dsl::Filter<
    diesel::dsl::Filter<r::table, diesel::dsl::Eq<r::id, &'a ResourceId>>,
    diesel::dsl::Eq<r::org_id, &'a OrgId>,
>;

fn own<'a>(member: &'a Member, id: &'a ResourceId) -> Own<'a> {
    r::table.filter(r::id.eq(id)).filter(r::org_id.eq(&member.org().id))
}

fn taken(name: &str, environment: Environment) -> Refusal {
    let sentence = say::it("resource-name-taken").with("name", name).with("environment", environment.name());
    Refusal::Invalid(Problems::one("name", sentence, say::it("resource-name-other")))
}

fn told(fact: Fact, resource: &Resource) -> Event {
    let detail = serde_json::json!({ "kind": resource.kind.word(), "environment": resource.environment.word() });
    Event::new(fact, &resource.name).with(detail)
}
