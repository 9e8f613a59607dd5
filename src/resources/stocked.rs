//! What an environment holds that could fill slots of apps, whoever may see it.

use diesel::prelude::*;

use super::kind::{Kind, Standing};
use crate::access::{Member, Permission};
use crate::base::{DatastoreId, Environment, OrgId, Outcome, ResourceId, name_key};
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
    /// Whether it is switched on.
    pub active: bool,
    /// Whether every Organization has it.
    pub standard: bool,
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

type Row = ((ResourceId, String, String, String, String), (String, String, bool, bool));

/// Everything of `environment`, by name.
///
/// # Errors
/// What the cell says.
pub fn stocked(connection: &mut Conn, member: &Member, environment: Environment) -> Outcome<Vec<Stocked>> {
    let rows: Vec<Row> = r::table
        .filter(r::org_id.eq(&member.org().id))
        .filter(r::environment.eq(environment.word()))
        .select(((r::id, r::kind, r::name, r::adapter, r::detail), (r::standing, r::trouble, r::active, r::standard)))
        .load(connection)?;
    let mut found: Vec<Stocked> = rows.into_iter().filter_map(of_resource).collect();
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
        active: true,
        standard,
    }));
    found.sort_by_cached_key(|stocked| (!stocked.standard, name_key(&stocked.name)));
    Ok(found)
}

fn of_resource(row: Row) -> Option<Stocked> {
    let ((id, kind, name, adapter, detail), (standing, trouble, active, standard)) = row;
    let detail: serde_json::Value = serde_json::from_str(&detail).ok()?;
    let words = detail.get("capabilities").and_then(serde_json::Value::as_array);
    let words = words.into_iter().flatten().filter_map(|word| word.as_str().map(str::to_owned));
    Some(Stocked {
        what: What::Resource(id, Kind::parse(&kind)?),
        name,
        adapter,
        capabilities: words.collect(),
        host: detail.get("host").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned(),
        standing: Standing::parse(&standing),
        trouble: Say::kept(&trouble),
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
