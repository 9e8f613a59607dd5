//! Who uses a resource.

use diesel::prelude::*;

use crate::access::Member;
use crate::base::{AppId, DatastoreId, Environment, Outcome, ResourceId};
use crate::db::Conn;
use crate::db::schema::{apps, bindings as b, deployment_bindings as db, deployments as d};

/// One use of a resource.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The app's name.
    pub app: String,
    /// Its short name in URLs.
    pub slug: String,
    /// The environment of the profile or of the deployment.
    pub environment: Environment,
    /// The slot it fills: its id in a draft, its name in a deployment.
    pub slot: String,
    /// Where it is used.
    pub by: User,
}

/// What uses a resource.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum User {
    /// A deployment that is live.
    Live,
    /// A profile of the draft, by its id.
    Profile(String),
}

/// What can be used.
#[derive(Debug, Clone, Copy)]
pub enum Used<'a> {
    /// A resource.
    Resource(&'a ResourceId),
    /// A datastore.
    Datastore(&'a DatastoreId),
}

/// Who uses it: live deployments first, then profiles.
///
/// # Errors
/// What the cell says.
pub fn uses(connection: &mut Conn, member: &Member, of: Used<'_>) -> Outcome<Vec<Use>> {
    let org = &member.org().id;
    let live = d::table
        .inner_join(db::table.on(db::org_id.eq(d::org_id).and(db::deployment_id.eq(d::id))))
        .inner_join(apps::table.on(apps::org_id.eq(d::org_id).and(apps::id.eq(d::app_id))))
        .filter(d::org_id.eq(org))
        .filter(d::state.eq("live"))
        .select((apps::name, apps::slug, d::environment, db::name))
        .into_boxed();
    let live = match of {
        Used::Resource(id) => live.filter(db::resource_id.eq(id)),
        Used::Datastore(id) => live.filter(db::datastore_id.eq(id)),
    };
    let bound = b::table
        .inner_join(apps::table.on(apps::org_id.eq(b::org_id).and(apps::id.eq(b::app_id))))
        .filter(b::org_id.eq(org))
        .select((apps::name, apps::slug, b::environment, b::slot_id, b::profile_id))
        .into_boxed();
    let bound = match of {
        Used::Resource(id) => bound.filter(b::resource_id.eq(id)),
        Used::Datastore(id) => bound.filter(b::datastore_id.eq(id)),
    };
    let live: Vec<(String, String, String, String)> = live.load(connection)?;
    let bound: Vec<(String, String, String, String, String)> = bound.load(connection)?;
    let place = |word: &str| Environment::parse(word).unwrap_or(Environment::Development);
    let live = live.into_iter().map(|(app, slug, environment, slot)| Use {
        app,
        slug,
        environment: place(&environment),
        slot,
        by: User::Live,
    });
    let bound = bound.into_iter().map(|(app, slug, environment, slot, profile)| Use {
        app,
        slug,
        environment: place(&environment),
        slot,
        by: User::Profile(profile),
    });
    let mut found: Vec<Use> = live.chain(bound).collect();
    found.sort_by(|a, b| (&a.by, &a.app, a.environment, &a.slot).cmp(&(&b.by, &b.app, b.environment, &b.slot)));
    Ok(found)
}

/// The apps that are live somewhere, of these. For lists.
///
/// # Errors
/// What the cell says.
pub fn live(connection: &mut Conn, member: &Member) -> Outcome<Vec<(ResourceId, AppId)>> {
    let rows: Vec<(Option<ResourceId>, AppId)> = d::table
        .inner_join(db::table.on(db::org_id.eq(d::org_id).and(db::deployment_id.eq(d::id))))
        .filter(d::org_id.eq(&member.org().id))
        .filter(d::state.eq("live"))
        .filter(db::resource_id.is_not_null())
        .select((db::resource_id, d::app_id))
        .load(connection)?;
    Ok(rows.into_iter().filter_map(|(resource, app)| Some((resource?, app))).collect())
}
