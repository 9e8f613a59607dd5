//! The rows of datastores.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::access::{Allowed, Permission, can};
use crate::audit::{Event, Fact};
use crate::base::{DatastoreId, Environment, Moment, OrgId, Outcome, Refusal, Region, name_key};
use crate::db::Conn;
use crate::db::schema::{datastores as d, organizations, resources as r};

/// A place where the apps of one environment keep their tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Datastore {
    /// Its id.
    pub id: DatastoreId,
    /// Its name.
    pub name: String,
    /// The environment it belongs to.
    pub environment: Environment,
    /// Whether it is the one of its environment that an app gets where nobody chose another.
    pub standard: bool,
    /// When it was made.
    pub created_at: Moment,
}

/// The datastores of the Organization that the role reaches, in the order in which an app passes through the
/// environments.
///
/// # Errors
/// What the cell says.
pub fn datastores(connection: &mut Conn, allowed: &Allowed<can::ViewDatastores>) -> Outcome<Vec<Datastore>> {
    type Row = (DatastoreId, String, String, bool, Moment);
    let rows: Vec<Row> = d::table
        .filter(d::org_id.eq(&allowed.org().id))
        .select((d::id, d::name, d::environment, d::standard, d::created_at))
        .load(connection)?;
    let mut found = Vec::new();
    for (id, name, word, standard, created_at) in rows {
        let environment = Environment::parse(&word).ok_or_else(|| Refusal::broken("a datastore has no environment"))?;
        if allowed.may_in(Permission::ViewDatastores, environment) {
            found.push(Datastore { id, name, environment, standard, created_at });
        }
    }
    found.sort_by(|a, b| (a.environment, !a.standard, &a.name).cmp(&(b.environment, !b.standard, &b.name)));
    Ok(found)
}

/// Makes the standard datastores that `org` lacks.
pub(super) fn provision(connection: &mut Conn, org: &OrgId, at: Moment) -> Outcome<((), Vec<Event>)> {
    let there: Vec<String> =
        d::table.filter(d::org_id.eq(org)).filter(d::standard.eq(true)).select(d::environment).load(connection)?;
    let mut events = Vec::new();
    let missing = |environment: &Environment| !there.iter().any(|word| word == environment.word());
    for environment in Environment::ALL.into_iter().filter(missing) {
        diesel::insert_into(d::table)
            .values((
                d::id.eq(DatastoreId::fresh()),
                d::org_id.eq(org),
                d::name.eq(environment.name()),
                d::name_key.eq(name_key(environment.name())),
                d::environment.eq(environment.word()),
                d::standard.eq(true),
                d::created_at.eq(at),
            ))
            .execute(connection)?;
        events.push(Event::new(Fact::DatastoreCreated, environment.name()).of(org.clone()));
    }
    Ok(((), events))
}

/// Every Organization, and the region where its home is.
pub(super) fn homes(connection: &mut Conn) -> Outcome<Vec<(OrgId, Region)>> {
    let rows: Vec<(OrgId, String)> =
        organizations::table.select((organizations::id, organizations::region)).load(connection)?;
    let home = |(id, word): (OrgId, String)| Some((id, Region::parse(&word)?));
    Ok(rows.into_iter().filter_map(home).collect())
}

/// The Organizations of this cell that have what every one has, in each environment.
pub(super) fn whole(connection: &mut Conn) -> Outcome<HashSet<OrgId>> {
    let stores: Vec<(OrgId, String)> =
        d::table.filter(d::standard.eq(true)).select((d::org_id, d::environment)).load(connection)?;
    let others: Vec<(OrgId, String)> =
        r::table.filter(r::standard.eq(true)).select((r::org_id, r::environment)).load(connection)?;
    let stores = in_each_environment(stores);
    Ok(in_each_environment(others).intersection(&stores).cloned().collect())
}

fn in_each_environment(rows: Vec<(OrgId, String)>) -> HashSet<OrgId> {
    let mut found: HashMap<OrgId, HashSet<String>> = HashMap::new();
    for (org, environment) in rows {
        found.entry(org).or_default().insert(environment);
    }
    found.into_iter().filter(|(_, places)| places.len() == Environment::ALL.len()).map(|(org, _)| org).collect()
}
