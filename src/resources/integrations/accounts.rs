//! Accounts at services: from what was typed to what is kept, with the trial between.
//!
//! What calls out runs beside the workers and holds no connection to a database meanwhile.

use std::collections::BTreeMap;

use super::blueprint::{Blueprint, Show};
use super::oauth::{Client, Tokens};
use super::trial::{Failure, try_now};
use super::typed::{Before, Filled, check, form_name};
use super::{catalogue, store, token};
use crate::access::{Member, Permission};
use crate::audit::Event;
use crate::base::{Environment, OrgId, Outcome, Problems, Refusal, ResourceId, clean_name};
use crate::db::{Conn, Lock};
use crate::installation::{Cell, Installation};
use crate::outbound::Asker;
use crate::resources::{self, Change, Finding, Kind, NewResource, Resource, Secrets, Standing, Switch};
use crate::say;

/// Where a verb works: the installation, and the cell of the member's Organization.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The installation.
    pub installation: &'a Installation,
    /// Who asks.
    pub member: &'a Member,
}

/// What happens with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is kept if it works.
    Test,
    /// It is kept.
    Save,
}

/// An account as somebody wants it.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Its name.
    pub name: String,
    /// The fields of its service, by their names in the form.
    pub typed: BTreeMap<String, String>,
    /// What happens then.
    pub then: Then,
}

/// A service, with what its OAuth client says.
#[derive(Debug, Clone)]
pub struct Known {
    /// The service.
    pub blueprint: Blueprint,
    /// The id and the secret of the client, where the service has them.
    pub own: BTreeMap<String, String>,
}

impl Known {
    /// Every value that calls are made of.
    pub fn values(&self, account: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        self.own.iter().chain(account).map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

impl<'a> Desk<'a> {
    /// The home of the Organization.
    pub(super) fn cell(&self) -> &'a Cell {
        self.installation.cell(self.member.org().region)
    }

    fn org(&self) -> &'a OrgId {
        &self.member.org().id
    }

    /// Who calls out for the account `name`.
    pub(super) fn asker(&self, name: &str) -> Asker {
        Asker { org: Some(self.org().clone()), resource: format!("connected account {name}") }
    }

    /// That the role may do it in `environment`.
    fn may(&self, environment: Environment) -> Outcome<()> {
        let read = |c: &mut Conn| resources::may(c, self.member, Permission::ManageIntegrations, environment);
        self.installation.directory.read_now(read)
    }

    fn change<T>(&self, f: impl FnOnce(&mut Conn) -> Outcome<(T, Vec<Event>)>) -> Outcome<T> {
        self.cell().db.change_now(self.member.by(), Lock::Org(self.org()), f)
    }
}

/// The service `key` of the Organization.
///
/// # Errors
/// `NotFound` when there is none; what the vault says.
pub fn known(connection: &mut Conn, installation: &Installation, org: &OrgId, key: &str) -> Outcome<Known> {
    if let Some(blueprint) = catalogue::find(key) {
        return Ok(Known { blueprint, own: BTreeMap::new() });
    }
    let adapter = store::adapter_by_key(connection, org, key)?.ok_or(Refusal::NotFound)?;
    let secret = store::adapter_secret(connection, &installation.vault, org, &adapter.id)?;
    let client = [("client_id", adapter.spec.client_id.clone()), ("client_secret", secret)];
    let own = client.into_iter().filter(|(_, value)| !value.is_empty());
    let own = own.map(|(name, value)| (name.to_owned(), value)).collect();
    Ok(Known { blueprint: adapter.blueprint(), own })
}

/// What an account says that is no secret.
pub fn open_values(detail: &serde_json::Value) -> BTreeMap<String, String> {
    let fields = detail.get("fields").and_then(serde_json::Value::as_object);
    let text = |(name, value): (&String, &serde_json::Value)| Some((name.clone(), value.as_str()?.to_owned()));
    fields.map(|fields| fields.iter().filter_map(text).collect()).unwrap_or_default()
}

/// Makes an account at the service `key`.
///
/// # Errors
/// `Invalid` at the fields, and at `trial` when it does not work; `Forbidden`; `NotFound` when there is no such service.
pub fn create(desk: Desk<'_>, (key, environment): (&str, Environment), wanted: &Wanted) -> Outcome<Resource> {
    desk.may(environment)?;
    let known = desk.cell().db.read_now(|c| known(c, desk.installation, desk.org(), key))?;
    let (name, mut filled) = read(desk, &known.blueprint, wanted, &Before::default())?;
    let tried = tried(desk, &known, wanted, &mut filled)?;
    let standing = if known.blueprint.needs_consent() { Standing::Waiting } else { Standing::Untested };
    let detail = serde_json::json!({ "fields": filled.open });
    let new = NewResource {
        kind: Kind::ConnectedAccount,
        environment,
        name,
        adapter: key.to_owned(),
        detail,
        secrets: Some(filled.secrets),
        standing,
        parent: None,
    };
    desk.change(|connection| {
        // The service may have gone meanwhile.
        self::known(connection, desk.installation, desk.org(), key)?;
        let (made, event) = resources::create(connection, &desk.installation.vault, desk.member, new)?;
        with_note(connection, desk, (made, event), tried)
    })
}

/// Notes that an account was tried and works.
fn with_note(
    connection: &mut Conn,
    desk: Desk<'_>,
    (made, event): (Resource, Event),
    tried: Option<Finding>,
) -> Outcome<(Resource, Vec<Event>)> {
    let Some(finding) = tried else { return Ok((made, vec![event])) };
    let (noted, second) = resources::note(connection, desk.member, &made.id, &finding)?;
    Ok((noted, vec![event, second]))
}

/// What was typed, and what is wrong with it.
fn read(desk: Desk<'_>, blueprint: &Blueprint, wanted: &Wanted, before: &Before) -> Outcome<(String, Filled)> {
    let mut problems = Problems::default();
    let name = clean_name(say::it("account-name-what"), &wanted.name);
    let filled = check(blueprint, &wanted.typed, before, &desk.installation.outbound);
    match (name, filled) {
        (Ok(name), Ok(filled)) => return Ok((name, filled)),
        (name, filled) => {
            if let Err(why) = name {
                problems.error("name", why, "");
            }
            problems.0.extend(filled.err().unwrap_or_default().0);
        }
    }
    Err(problems.into())
}

/// The result of the trial that was asked for; nothing when none was, or none is possible before a consent.
fn tried(desk: Desk<'_>, known: &Known, wanted: &Wanted, filled: &mut Filled) -> Outcome<Option<Finding>> {
    let consent = known.blueprint.needs_consent() && Tokens::of(&filled.secrets).is_none();
    if wanted.then == Then::Save || consent {
        return Ok(None);
    }
    let values = known.values(&filled.values());
    let (outbound, at) = (&desk.installation.outbound, desk.member.by().at);
    let client = Client { outbound, asker: desk.asker(&wanted.name), values: &values, at };
    match try_now(&known.blueprint, &client, &mut filled.secrets) {
        Ok(()) => Ok(Some(Finding { standing: Standing::Ready, trouble: say::plain("") })),
        Err(failure) => Err(Refusal::Invalid(at_field(&known.blueprint, failure))),
    }
}

/// A failure, at the field of the credentials when it is about them.
fn at_field(blueprint: &Blueprint, failure: Failure) -> Problems {
    let secret = blueprint.fields.iter().find(|field| failure.refused && field.show == Show::Secret);
    let place = secret.map_or_else(|| "trial".to_owned(), |field| form_name(&field.name));
    Problems::one(place, failure.why, "")
}

/// What is there of an account that is to be changed, tried or deleted.
///
/// # Errors
/// `NotFound` when there is none; `Forbidden` when the role may look, but not change.
pub fn held(desk: Desk<'_>, id: &ResourceId) -> Outcome<Resource> {
    let found = desk.cell().db.read_now(|connection| account(connection, desk.member, id))?;
    desk.may(found.environment)?;
    Ok(found)
}

/// The account with this id.
///
/// # Errors
/// `NotFound`, also for a resource of another kind.
pub fn account(connection: &mut Conn, member: &Member, id: &ResourceId) -> Outcome<Resource> {
    let found = resources::find(connection, member, id)?;
    if found.kind == Kind::ConnectedAccount { Ok(found) } else { Err(Refusal::NotFound) }
}

/// Changes an account, from the form of its `revision`.
///
/// # Errors
/// As [`create`]; `Conflict` when it was changed since.
pub fn change(desk: Desk<'_>, (id, revision): (&ResourceId, i64), wanted: &Wanted) -> Outcome<Resource> {
    let before = held(desk, id)?;
    if before.revision != revision {
        let said = say::it("resource-changed-meanwhile").with("name", &before.name).with("who", &before.changed_by);
        return Err(Refusal::Conflict(said));
    }
    let vault = &desk.installation.vault;
    let (known, kept) = desk.cell().db.read_now(|connection| {
        let known = known(connection, desk.installation, desk.org(), &before.adapter)?;
        Ok((known, resources::secrets(connection, vault, desk.org(), id)?))
    })?;
    let was = Before { open: open_values(&before.detail), secrets: kept.clone() };
    let (name, mut filled) = read(desk, &known.blueprint, wanted, &was)?;
    let same = filled.open == was.open && filled.secrets == kept;
    if known.blueprint.needs_consent() && !same {
        // A consent was given to the client that was there.
        Tokens::drop_from(&mut filled.secrets);
    }
    let tried = tried(desk, &known, wanted, &mut filled)?;
    let standing = match (&before.standing, known.blueprint.needs_consent()) {
        (standing, _) if same => *standing,
        (_, true) => Standing::Waiting,
        (_, false) => Standing::Untested,
    };
    let secrets = (filled.secrets != kept).then_some(filled.secrets);
    let detail = serde_json::json!({ "fields": filled.open });
    let change = Change { revision, name, detail, secrets, standing };
    // What was wrong is still wrong when nothing but the name is another.
    let trouble = Finding { standing, trouble: before.trouble.clone() };
    let tried = tried.or_else(|| (same && standing == Standing::Failed).then_some(trouble));
    desk.change(|connection| {
        let made = resources::change(connection, vault, desk.member, (id, change))?;
        with_note(connection, desk, made, tried)
    })
}

/// Tries an account as it is, and notes what was found.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn try_again(desk: Desk<'_>, id: &ResourceId) -> Outcome<Resource> {
    let account = held(desk, id)?;
    let at = desk.member.by().at;
    let vault = &desk.installation.vault;
    let of = token::Holder { cell: desk.cell(), org: desk.org(), resource: id };
    let fresh = token::fresh_token(desk.installation, &of, at);
    let (known, mut secrets) = desk.cell().db.read_now(|connection| {
        let known = known(connection, desk.installation, desk.org(), &account.adapter)?;
        Ok((known, resources::secrets(connection, vault, desk.org(), id)?))
    })?;
    let values = known.values(&open_values(&account.detail).into_iter().chain(secrets.0.clone()).collect());
    let (outbound, kept) = (&desk.installation.outbound, secrets.clone());
    let client = Client { outbound, asker: desk.asker(&account.name), values: &values, at };
    let result = match fresh {
        // It is why nothing works, and more to the point than what the service would say.
        Err(token::NoFresh::Refused(why)) => Err(why),
        Err(token::NoFresh::Broken(refusal)) => return Err(refusal),
        Ok(_) => try_now(&known.blueprint, &client, &mut secrets).map_err(|failure| failure.why),
    };
    let finding = match result {
        Ok(()) => Finding { standing: Standing::Ready, trouble: say::plain("") },
        Err(why) => Finding { standing: Standing::Failed, trouble: why },
    };
    desk.change(|connection| {
        if secrets != kept {
            keep(connection, desk, id, (&kept, &secrets))?;
        }
        let (noted, event) = resources::note(connection, desk.member, id, &finding)?;
        Ok((noted, vec![event]))
    })
}

/// Keeps a token that the trial brought, unless somebody changed the secrets meanwhile.
fn keep(connection: &mut Conn, desk: Desk<'_>, id: &ResourceId, (was, is): (&Secrets, &Secrets)) -> Outcome<()> {
    let vault = &desk.installation.vault;
    if resources::secrets(connection, vault, desk.org(), id)? != *was {
        return Ok(());
    }
    resources::renew(connection, vault, desk.org(), (id, is))
}

/// Switches an account on or off.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn switch(desk: Desk<'_>, id: &ResourceId, to: Switch) -> Outcome<Resource> {
    held(desk, id)?;
    desk.change(|connection| resources::switch(connection, desk.member, id, to))
}

/// Deletes an account that nothing uses, and gives its tokens back where the service takes them.
///
/// # Errors
/// `Conflict`, which says who uses it; `NotFound`; `Forbidden`.
pub fn remove(desk: Desk<'_>, id: &ResourceId) -> Outcome<String> {
    let account = held(desk, id)?;
    let vault = &desk.installation.vault;
    let (known, secrets) = desk.change(|connection| {
        resources::release(connection, &desk.cell().blobs, desk.member, &account)?;
        let known = known(connection, desk.installation, desk.org(), &account.adapter)?;
        let secrets = resources::secrets(connection, vault, desk.org(), id)?;
        let event = resources::remove(connection, desk.member, id)?;
        Ok(((known, secrets), vec![event]))
    })?;
    let values = known.values(&open_values(&account.detail).into_iter().chain(secrets.0.clone()).collect());
    let (outbound, at) = (&desk.installation.outbound, desk.member.by().at);
    let client = Client { outbound, asker: desk.asker(&account.name), values: &values, at };
    client.give_back(&known.blueprint, &secrets);
    Ok(account.name)
}
