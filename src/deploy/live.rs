//! Going live: the one place where a deployment takes the place of another.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::deployments::{self, Deployment, Filled, Manner, Phase};
use super::filler::Filler;
use crate::access::Member;
use crate::apps::App;
use crate::base::{AccountId, AppId, DatastoreId, DeploymentId, Environment, Outcome, Problems, Refusal, ResourceId};
use crate::db::Conn;
use crate::db::schema::{apps, deployment_bindings as f, deployments as d, holds as h, resources as r};
use crate::definition::tree::Hash;
use crate::resources::{Exclusive, Kind};
use crate::say;

/// What is to go live.
#[derive(Debug, Clone)]
pub(super) struct Load {
    pub environment: Environment,
    /// The id and the name of the profile.
    pub profile: (String, String),
    pub version: i64,
    pub tree: Hash,
    pub manner: Manner,
    pub origin: Option<DeploymentId>,
    pub note: String,
    pub filled: Vec<Filled>,
    pub approver: String,
    /// Who wants it, where that is somebody else than who does it.
    pub author: Option<(Option<AccountId>, String)>,
}

/// Puts `load` in the place of what is live of `app` in its environment. Whoever reads meanwhile gets the one or the
/// other, whole.
///
/// # Errors
/// `Invalid` for a resource that another deployment holds.
pub(super) fn go_live(connection: &mut Conn, member: &Member, app: &App, load: &Load) -> Outcome<Deployment> {
    let (org, at) = (&member.org().id, member.by().at);
    let of_app = d::table
        .filter(d::org_id.eq(org))
        .filter(d::app_id.eq(&app.id))
        .filter(d::environment.eq(load.environment.word()));
    let last: Option<i64> = of_app.select(diesel::dsl::max(d::number)).get_result(connection)?;
    end(connection, member, (&app.id, load.environment), Phase::Superseded)?;
    let id = DeploymentId::fresh();
    let (account, actor) = load
        .author
        .clone()
        .unwrap_or_else(|| (member.person().map(|person| person.account.clone()), crate::apps::author(member)));
    diesel::insert_into(d::table)
        .values((
            (d::id.eq(&id), d::org_id.eq(org), d::app_id.eq(&app.id), d::environment.eq(load.environment.word())),
            (d::number.eq(last.unwrap_or(0) + 1), d::profile_id.eq(&load.profile.0), d::profile.eq(&load.profile.1)),
            (d::version.eq(load.version), d::tree.eq(load.tree.hex()), d::manner.eq(load.manner.word())),
            (d::origin_id.eq(&load.origin), d::state.eq(Phase::Live.word()), d::note.eq(&load.note)),
            (d::account_id.eq(account), d::actor.eq(actor), d::approver.eq(&load.approver), d::at.eq(at)),
        ))
        .execute(connection)?;
    for filled in &load.filled {
        let filler = filled.filler();
        diesel::insert_into(f::table)
            .values((
                (f::org_id.eq(org), f::deployment_id.eq(&id), f::slot_id.eq(&filled.slot), f::name.eq(&filled.name)),
                f::resource_id.eq(filler.as_ref().and_then(Filler::resource)),
                f::datastore_id.eq(filler.as_ref().and_then(Filler::datastore)),
            ))
            .execute(connection)?;
    }
    hold(connection, member, &id, &load.filled)?;
    deployments::find(connection, member, &app.id, &id)
}

/// Ends what is live of the app in the environment, if anything is, and lets go of what it held.
pub(super) fn end(
    connection: &mut Conn,
    member: &Member,
    (app, environment): (&AppId, Environment),
    phase: Phase,
) -> Outcome<Option<DeploymentId>> {
    let org = &member.org().id;
    let live: Option<DeploymentId> = d::table
        .filter(d::org_id.eq(org))
        .filter(d::app_id.eq(app))
        .filter(d::environment.eq(environment.word()))
        .filter(d::state.eq(Phase::Live.word()))
        .select(d::id)
        .get_result(connection)
        .optional()?;
    if let Some(id) = &live {
        diesel::update(d::table.find(id).filter(d::org_id.eq(org)))
            .set((d::state.eq(phase.word()), d::ended_at.eq(member.by().at)))
            .execute(connection)?;
        diesel::delete(h::table.filter(h::org_id.eq(org)).filter(h::deployment_id.eq(id))).execute(connection)?;
    }
    Ok(live)
}

/// Takes hold of the resources that serve one deployment only.
fn hold(connection: &mut Conn, member: &Member, id: &DeploymentId, filled: &[Filled]) -> Outcome<()> {
    let org = &member.org().id;
    let mut ids: Vec<(ResourceId, &str)> = Vec::new();
    for filled in filled {
        if let Some(Filler::Resource(resource)) = filled.filler()
            && !ids.iter().any(|(known, _)| *known == resource)
        {
            ids.push((resource, &filled.name));
        }
    }
    for (resource, slot) in ids {
        let kind: String = r::table.find(&resource).filter(r::org_id.eq(org)).select(r::kind).get_result(connection)?;
        if Kind::parse(&kind).is_none_or(|kind| kind.exclusive() == Exclusive::Many) {
            continue;
        }
        let holder: Option<DeploymentId> =
            h::table.find((org, &resource)).select(h::deployment_id).get_result(connection).optional()?;
        if holder.is_some() {
            let said = say::it("publish-held").with("slot", slot);
            return Err(Refusal::Invalid(Problems::one("", said, say::it("publish-held-help"))));
        }
        let row = (h::org_id.eq(org), h::resource_id.eq(&resource), h::deployment_id.eq(id));
        diesel::insert_into(h::table).values(row).execute(connection)?;
    }
    Ok(())
}

/// The deployment that holds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The app's name.
    pub app: String,
    /// Where it is live.
    pub environment: Environment,
}

/// What deployments hold, but for the one of this app in this environment, which the next one takes the place of.
pub(super) fn held(
    connection: &mut Conn,
    member: &Member,
    but_for: Option<(&AppId, Environment)>,
) -> Outcome<HashMap<Filler, Held>> {
    let rows: Vec<(ResourceId, AppId, String, String)> = h::table
        .inner_join(d::table.on(d::org_id.eq(h::org_id).and(d::id.eq(h::deployment_id))))
        .inner_join(apps::table.on(apps::org_id.eq(d::org_id).and(apps::id.eq(d::app_id))))
        .filter(h::org_id.eq(&member.org().id))
        .select((h::resource_id, d::app_id, apps::name, d::environment))
        .load(connection)?;
    let others = rows.into_iter().filter_map(|(resource, holder, name, word)| {
        let place = Environment::parse(&word)?;
        let own = but_for.is_some_and(|(app, environment)| holder == *app && place == environment);
        (!own).then_some((Filler::Resource(resource), Held { app: name, environment: place }))
    });
    Ok(others.collect())
}

/// The apps besides `app` that are live with something, by name.
pub(super) fn others(connection: &mut Conn, member: &Member, app: &AppId) -> Outcome<HashMap<Filler, Vec<String>>> {
    type Row = (Option<ResourceId>, Option<DatastoreId>, AppId, String);
    let rows: Vec<Row> = f::table
        .inner_join(d::table.on(d::org_id.eq(f::org_id).and(d::id.eq(f::deployment_id))))
        .inner_join(apps::table.on(apps::org_id.eq(d::org_id).and(apps::id.eq(d::app_id))))
        .filter(f::org_id.eq(&member.org().id))
        .filter(d::state.eq(Phase::Live.word()))
        .filter(d::app_id.ne(app))
        .order(apps::name.asc())
        .select((f::resource_id, f::datastore_id, d::app_id, apps::name))
        .load(connection)?;
    let (mut found, mut seen): (HashMap<Filler, Vec<String>>, _) = (HashMap::new(), HashSet::new());
    for (resource, datastore, id, name) in rows {
        let Some(filler) = Filler::of(resource, datastore) else { continue };
        // An app may fill several of its slots with one thing.
        if seen.insert((filler.clone(), id)) {
            found.entry(filler).or_default().push(name);
        }
    }
    Ok(found)
}
