//! Who uses a resource.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::access::Member;
use crate::base::{AppId, DatastoreId, Environment, Outcome, Refusal, ResourceId};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::db::schema::{apps, bindings as b, deployment_bindings as db, deployments as d};
use crate::definition::documents::Settings;
use crate::definition::tree::Hash;

/// One use of a resource.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The app's name.
    pub app: String,
    /// Its short name in URLs.
    pub slug: String,
    /// The environment of the profile or of the deployment.
    pub environment: Environment,
    /// The name of the slot it fills.
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

/// Who uses it: live deployments first, then profiles. What profiles and slots chose that the drafts do not have any more
/// is left out: it is kept for an undo, and nobody can open them to choose something else.
///
/// # Errors
/// What the cell or the disk says.
pub fn uses(connection: &mut Conn, blobs: &Blobs, member: &Member, of: Used<'_>) -> Outcome<Vec<Use>> {
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
    let live: Vec<(String, String, String, String)> = live.load(connection)?;
    let live = live.into_iter().map(|(app, slug, environment, slot)| Use {
        app,
        slug,
        environment: place(&environment),
        slot,
        by: User::Live,
    });
    let mut found: Vec<Use> = live.chain(of_drafts(connection, blobs, member, of)?).collect();
    found.sort_by(|a, b| (&a.by, &a.app, a.environment, &a.slot).cmp(&(&b.by, &b.app, b.environment, &b.slot)));
    Ok(found)
}

fn place(word: &str) -> Environment {
    Environment::parse(word).unwrap_or(Environment::Development)
}

/// The app's name, its short name and its draft; the environment, the slot and the profile.
type Bound = ((String, String, String), (String, String, String));

/// The profiles of drafts that use it.
fn of_drafts(connection: &mut Conn, blobs: &Blobs, member: &Member, of: Used<'_>) -> Outcome<Vec<Use>> {
    let bound = b::table
        .inner_join(apps::table.on(apps::org_id.eq(b::org_id).and(apps::id.eq(b::app_id))))
        .filter(b::org_id.eq(&member.org().id))
        .select(((apps::name, apps::slug, apps::tree), (b::environment, b::slot_id, b::profile_id)))
        .into_boxed();
    let bound = match of {
        Used::Resource(id) => bound.filter(b::resource_id.eq(id)),
        Used::Datastore(id) => bound.filter(b::datastore_id.eq(id)),
    };
    let bound: Vec<Bound> = bound.load(connection)?;
    let mut drafts: HashMap<String, Settings> = HashMap::new();
    let mut found = Vec::new();
    for ((app, slug, tree), (environment, slot, profile)) in bound {
        if !drafts.contains_key(&tree) {
            let hash = Hash::parse(&tree).ok_or_else(|| Refusal::broken("an app without a draft"))?;
            drafts.insert(tree.clone(), crate::apps::settings(connection, blobs, member, &hash)?);
        }
        let Some(draft) = drafts.get(&tree) else { continue };
        let slot = draft.slots.iter().find(|known| known.id == slot);
        let there = draft.profiles.iter().any(|known| known.id == profile);
        if let Some(slot) = slot.filter(|_| there) {
            let (environment, slot) = (place(&environment), slot.name.clone());
            found.push(Use { app, slug, environment, slot, by: User::Profile(profile) });
        }
    }
    Ok(found)
}

/// Lets go of a resource that nothing [uses](uses): what profiles and slots chose that are gone, and what deployments had
/// that ended.
///
/// # Errors
/// What the cell says.
pub(super) fn forget(connection: &mut Conn, member: &Member, id: &ResourceId) -> Outcome<()> {
    let org = &member.org().id;
    diesel::delete(b::table.filter(b::org_id.eq(org)).filter(b::resource_id.eq(id))).execute(connection)?;
    let ended = db::table.filter(db::org_id.eq(org)).filter(db::resource_id.eq(id));
    diesel::update(ended).set(db::resource_id.eq(None::<ResourceId>)).execute(connection)?;
    Ok(())
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
