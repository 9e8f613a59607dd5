//! Another resource in the place of one that goes.

use diesel::prelude::*;

use super::deployments::{self, Manner, Phase};
use super::filler::Filler;
use super::live::{self, Load};
use crate::access::Member;
use crate::apps;
use crate::audit::{Event, Fact};
use crate::base::{AppId, DeploymentId, Environment, Outcome, Refusal, ResourceId};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::db::schema::{
    bindings as b, deployment_bindings as f, deployments as d, proposals as p, remembered_bindings as m,
};
use crate::resources::{self, Resource, Use, Used, User};
use crate::say;

/// Deletes `old`, and puts `new` wherever it is used: in profiles, and in what is live, of which each becomes a deployment
/// of its own. What ended keeps an empty place, so that going back there says what is missing.
///
/// # Errors
/// `Conflict` when it stays, or when it is live in Production and a [second person](awaits_second) has to look first;
/// `Invalid` at `replacement` when there is none and it is used, and when that is another kind of thing, of another
/// environment, or switched off; `NotFound`.
pub fn replace(
    connection: &mut Conn,
    blobs: &Blobs,
    member: &Member,
    (old, new): (&ResourceId, Option<&ResourceId>),
) -> Outcome<((), Vec<Event>)> {
    let going = resources::find(connection, member, old)?;
    if !member.may_in(going.kind.manage(), going.environment) {
        return Err(Refusal::NotFound);
    }
    let org = &member.org().id;
    let mut events = Vec::new();
    let uses = resources::uses(connection, blobs, member, Used::Resource(old))?;
    if awaits_second(member, &going, &uses) {
        return Err(Refusal::Conflict(say::it("replace-second").with("name", &going.name)));
    }
    match new {
        None if !uses.is_empty() => {
            let said = say::it("resource-needs-replacement").with("name", &going.name);
            return Err(Refusal::invalid("replacement", said));
        }
        None => {}
        Some(new) => {
            let coming = resources::find(connection, member, new)?;
            fits(&going, &coming)?;
            let named = b::table.filter(b::org_id.eq(org)).filter(b::resource_id.eq(old));
            diesel::update(named).set(b::resource_id.eq(new)).execute(connection)?;
            let known = m::table.filter(m::org_id.eq(org)).filter(m::resource_id.eq(old));
            diesel::update(known).set(m::resource_id.eq(new)).execute(connection)?;
            events.extend(move_live(connection, member, (old, new))?);
            let detail = serde_json::json!({ "kind": going.kind.word(), "replacement": coming.name });
            events.push(Event::new(Fact::ResourceReplaced, &going.name).with(detail));
        }
    }
    forget(connection, member, old)?;
    resources::release(connection, blobs, member, &going)?;
    events.push(resources::remove(connection, member, old)?);
    Ok(((), events))
}

/// Whether replacing `going`, which `uses` use, would change what is live in Production behind the back of the second
/// person whom the Organization asks for.
pub fn awaits_second(member: &Member, going: &Resource, uses: &[Use]) -> bool {
    let is_live = uses.iter().any(|used| used.by == User::Live);
    member.org().approval && going.environment == Environment::Production && is_live
}

fn fits(going: &Resource, coming: &Resource) -> Outcome<()> {
    let same = going.kind == coming.kind
        && going.environment == coming.environment
        && (going.kind != resources::Kind::ConnectedAccount || going.adapter == coming.adapter);
    if same && coming.active && going.id != coming.id {
        return Ok(());
    }
    let said = say::it("resource-no-replacement").with("old", &going.name).with("new", &coming.name);
    Err(Refusal::invalid("replacement", said))
}

/// A deployment of its own for each that is live with `old`.
fn move_live(connection: &mut Conn, member: &Member, (old, new): (&ResourceId, &ResourceId)) -> Outcome<Vec<Event>> {
    let org = &member.org().id;
    let live: Vec<(DeploymentId, AppId)> = d::table
        .inner_join(f::table.on(f::org_id.eq(d::org_id).and(f::deployment_id.eq(d::id))))
        .filter(d::org_id.eq(org))
        .filter(d::state.eq(Phase::Live.word()))
        .filter(f::resource_id.eq(old))
        .select((d::id, d::app_id))
        .distinct()
        .load(connection)?;
    let mut events = Vec::new();
    for (id, app) in live {
        let app = apps::find_by_id(connection, member, &app)?;
        let before = deployments::find(connection, member, &app.id, &id)?;
        let mut filled = deployments::filled(connection, member, &id)?;
        let (was, is) = (Filler::Resource(old.clone()), Filler::Resource(new.clone()));
        filled.iter_mut().filter(|filled| filled.filler().as_ref() == Some(&was)).for_each(|filled| {
            filled.filler = Some(is.word());
        });
        let load = Load {
            environment: before.environment,
            profile: (before.profile.clone(), before.profile_name.clone()),
            version: before.version,
            tree: before.tree,
            manner: Manner::Replaced,
            origin: Some(before.id.clone()),
            note: String::new(),
            filled,
            approver: String::new(),
            author: None,
        };
        live::go_live(connection, member, &app, &load)?;
        let detail = serde_json::json!({ "version": load.version, "environment": load.environment.word() });
        events.push(Event::new(Fact::AppPublished, &app.name).with(detail));
    }
    Ok(events)
}

/// Takes `old` out of what ended, and withdraws what waits with it.
fn forget(connection: &mut Conn, member: &Member, old: &ResourceId) -> Outcome<()> {
    let org = &member.org().id;
    let ended = f::table.filter(f::org_id.eq(org)).filter(f::resource_id.eq(old));
    diesel::update(ended).set(f::resource_id.eq(None::<ResourceId>)).execute(connection)?;
    let waiting = p::table
        .filter(p::org_id.eq(org))
        .filter(p::state.eq("open"))
        .filter(p::filling.like(format!("%resource:{old}%")));
    diesel::update(waiting)
        .set((p::state.eq("withdrawn"), p::decider.eq(apps::author(member)), p::decided_at.eq(member.by().at)))
        .execute(connection)?;
    Ok(())
}
