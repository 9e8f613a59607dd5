//! What an environment holds that could fill slots of apps, whoever may see it.

use diesel::prelude::*;

use super::integrations::{self, Blueprint};
use super::kind::{Kind, Standing};
use crate::access::{Member, Permission};
use crate::base::{DatastoreId, Environment, Moment, OrgId, Outcome, ResourceId, name_key};
use crate::db::Conn;
use crate::db::schema::{datastores as d, resources as r};
use crate::say::{self, Say};

/// Something that could fill a slot.
#[derive(Debug, Clone, PartialEq)]
pub struct Stocked {
    /// What it is.
    pub what: What,
    /// Its name.
    pub name: String,
    /// The service of a connected account.
    pub adapter: String,
    /// What a telephone number can do; empty where nobody noted it.
    pub capabilities: Vec<String>,
    /// The host of a URL domain; empty for others.
    pub host: String,
    /// Whether it is known to work; nothing is known of datastores.
    pub standing: Option<Standing>,
    /// Why it does not.
    pub trouble: Say,
    /// When that was found out.
    pub checked_at: Option<Moment>,
    /// How it can be tested; nothing for what cannot, or not now.
    pub trial: Option<Trial>,
    /// Whether it is switched on.
    pub active: bool,
    /// Whether every Organization has it.
    pub standard: bool,
}

/// How something is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trial {
    /// Its service is called.
    Account,
    /// The domain is asked whether it leads here.
    Domain,
}

/// A resource or a datastore.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A resource.
    Resource(ResourceId, Kind),
    /// A datastore.
    Datastore(DatastoreId),
}

impl Stocked {
    /// What a role must allow to see it.
    pub fn view(&self) -> Permission {
        match &self.what {
            What::Resource(_, kind) => kind.view(),
            What::Datastore(_) => Permission::ViewDatastores,
        }
    }
}

type Row = ((ResourceId, String, String, String, String), (String, String, Option<Moment>, bool, bool));

/// Everything of `environment`, by name.
///
/// # Errors
/// What the cell says.
pub fn stocked(connection: &mut Conn, member: &Member, environment: Environment) -> Outcome<Vec<Stocked>> {
    let rows: Vec<Row> = r::table
        .filter(r::org_id.eq(&member.org().id))
        .filter(r::environment.eq(environment.word()))
        .select((
            (r::id, r::kind, r::name, r::adapter, r::detail),
            (r::standing, r::trouble, r::checked_at, r::active, r::standard),
        ))
        .load(connection)?;
    let known = known(connection, member, &rows)?;
    let mut found: Vec<Stocked> = rows.into_iter().filter_map(|row| of_resource(row, &known)).collect();
    let stores: Vec<(DatastoreId, String, bool)> = d::table
        .filter(d::org_id.eq(&member.org().id))
        .filter(d::environment.eq(environment.word()))
        .select((d::id, d::name, d::standard))
        .load(connection)?;
    found.extend(stores.into_iter().map(|(id, name, standard)| Stocked {
        what: What::Datastore(id),
        name,
        adapter: String::new(),
        capabilities: Vec::new(),
        host: String::new(),
        standing: None,
        trouble: say::plain(""),
        checked_at: None,
        trial: None,
        active: true,
        standard,
    }));
    found.sort_by_cached_key(|stocked| (!stocked.standard, name_key(&stocked.name)));
    Ok(found)
}

/// The services of the accounts among `rows`; those that the Organization describes are read only where there are some.
fn known(connection: &mut Conn, member: &Member, rows: &[Row]) -> Outcome<Vec<Blueprint>> {
    let mut known = integrations::catalogue::all();
    let accounts = rows.iter().filter(|((_, kind, ..), _)| kind == Kind::ConnectedAccount.word());
    let own = accounts.filter(|((.., adapter, _), _)| !known.iter().any(|service| service.key == *adapter)).count();
    if own > 0 {
        known.extend(integrations::adapters(connection, member)?.iter().map(integrations::Adapter::blueprint));
    }
    Ok(known)
}

/// How a resource can be tested: an account once somebody said yes at its service, and a domain of the Organization's own.
fn trial(kind: Kind, service: Option<&Blueprint>, (standing, standard): (Option<Standing>, bool)) -> Option<Trial> {
    let connected = |service: &Blueprint| !service.needs_consent() || standing != Some(Standing::Waiting);
    match kind {
        Kind::ConnectedAccount => service.filter(|it| it.can_be_tried() && connected(it)).map(|_| Trial::Account),
        Kind::UrlDomain if !standard => Some(Trial::Domain),
        _ => None,
    }
}

fn of_resource(row: Row, known: &[Blueprint]) -> Option<Stocked> {
    let ((id, kind, name, adapter, detail), (standing, trouble, checked_at, active, standard)) = row;
    let (kind, standing) = (Kind::parse(&kind)?, Standing::parse(&standing));
    let service = known.iter().find(|service| service.key == adapter);
    let detail: serde_json::Value = serde_json::from_str(&detail).ok()?;
    let words = detail.get("capabilities").and_then(serde_json::Value::as_array);
    let words = words.into_iter().flatten().filter_map(|word| word.as_str().map(str::to_owned));
    Some(Stocked {
        what: What::Resource(id, kind),
        name,
        adapter,
        capabilities: words.collect(),
        host: detail.get("host").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned(),
        standing,
        trouble: Say::kept(&trouble),
        checked_at,
        trial: trial(kind, service, (standing, standard)).filter(|_| active),
        active,
        standard,
    })
}

/// The hosts of all Organizations of this cell that lead here, and whose each is.
///
/// # Errors
/// What the cell says.
pub fn domains(connection: &mut Conn) -> Outcome<Vec<(String, OrgId)>> {
    let rows: Vec<(OrgId, String)> = r::table
        .filter(r::kind.eq(Kind::UrlDomain.word()))
        .filter(r::standing.eq(Standing::Ready.word()))
        .filter(r::active.eq(true))
        .filter(r::standard.eq(false))
        .select((r::org_id, r::detail))
        .load(connection)?;
    let host = |(org, detail): (OrgId, String)| {
        let detail: serde_json::Value = serde_json::from_str(&detail).ok()?;
        Some((detail.get("host")?.as_str()?.to_owned(), org))
    };
    Ok(rows.into_iter().filter_map(host).collect())
}
