//! The rows of bindings: what fills a slot of an app in one of its profiles.

use diesel::prelude::*;

use super::checklist::{Checklist, Place};
use super::filler::Filler;
use crate::access::{Allowed, Member, can};
use crate::apps::App;
use crate::audit::{Event, Fact};
use crate::base::{AppId, DatastoreId, Environment, Moment, Outcome, Refusal, ResourceId, name_key};
use crate::db::Conn;
use crate::db::schema::{bindings as b, remembered_bindings as m, slot_requests as q};
use crate::definition::needs::Need;
use crate::say;

/// What fills a slot, and who chose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Binding {
    pub slot: String,
    pub filler: Filler,
    pub environment: Environment,
    pub actor: String,
    pub at: Moment,
}

/// The bindings of `profile`.
pub(super) fn of_profile(connection: &mut Conn, member: &Member, app: &AppId, profile: &str) -> Outcome<Vec<Binding>> {
    type Row = (String, Option<ResourceId>, Option<DatastoreId>, String, String, Moment);
    let rows: Vec<Row> = b::table
        .filter(b::org_id.eq(&member.org().id))
        .filter(b::app_id.eq(app))
        .filter(b::profile_id.eq(profile))
        .select((b::slot_id, b::resource_id, b::datastore_id, b::environment, b::actor, b::at))
        .load(connection)?;
    let binding = |(slot, resource, datastore, environment, actor, at): Row| {
        let filler = Filler::of(resource, datastore)?;
        Some(Binding { slot, filler, environment: Environment::parse(&environment)?, actor, at })
    };
    Ok(rows.into_iter().filter_map(binding).collect())
}

/// What filled slots of this Organization before: by kind, service and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remembered {
    pub kind: String,
    pub adapter: String,
    pub name_key: String,
    pub filler: Filler,
    pub app: String,
}

/// What is remembered for `environment`.
pub(super) fn remembered(connection: &mut Conn, member: &Member, environment: Environment) -> Outcome<Vec<Remembered>> {
    type Row = (String, String, String, Option<ResourceId>, Option<DatastoreId>, String);
    let rows: Vec<Row> = m::table
        .filter(m::org_id.eq(&member.org().id))
        .filter(m::environment.eq(environment.word()))
        .select((m::kind, m::adapter, m::name_key, m::resource_id, m::datastore_id, m::app))
        .load(connection)?;
    let one = |(kind, adapter, name_key, resource, datastore, app): Row| {
        Some(Remembered { kind, adapter, name_key, filler: Filler::of(resource, datastore)?, app })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

/// Fills the slot `slot` of the profile that `list` is of with `filler`, which the list offers. Who was asked to do it
/// need not any more.
///
/// # Errors
/// `Invalid` at `filler` for what the list does not offer; `NotFound` for a slot that the app does not have.
pub fn bind(
    connection: &mut Conn,
    member: &Allowed<can::EditApps>,
    app: &App,
    list: &Checklist,
    (slot, filler): (&str, &Filler),
) -> Outcome<((), Vec<Event>)> {
    let place = list.place(slot).ok_or(Refusal::NotFound)?;
    let chosen = place.candidates.iter().find(|candidate| candidate.filler == *filler);
    let chosen =
        chosen.ok_or_else(|| Refusal::invalid("filler", say::it("slot-not-offered").with("slot", &place.need.name)))?;
    if place.filler.as_ref() == Some(filler) && place.fallen.is_none() {
        return Ok(((), Vec::new()));
    }
    delete(connection, member, (app, &list.profile), slot)?;
    let (org, by) = (&member.org().id, member.by());
    diesel::insert_into(b::table)
        .values((
            (b::org_id.eq(org), b::app_id.eq(&app.id), b::profile_id.eq(&list.profile), b::slot_id.eq(slot)),
            (b::environment.eq(list.environment.word()), b::resource_id.eq(filler.resource())),
            (b::datastore_id.eq(filler.datastore()), b::actor.eq(crate::apps::author(member)), b::at.eq(by.at)),
        ))
        .execute(connection)?;
    remember(connection, member, app, (list.environment, &place.need, filler))?;
    let detail = serde_json::json!({
        "slot": place.need.name, "to": chosen.name, "environment": list.environment.word(),
    });
    Ok(((), vec![Event::new(Fact::SlotBound, &app.name).with(detail)]))
}

/// Empties a slot again.
///
/// # Errors
/// `NotFound` for a slot that the app does not have.
pub fn release(
    connection: &mut Conn,
    member: &Allowed<can::EditApps>,
    app: &App,
    list: &Checklist,
    slot: &str,
) -> Outcome<((), Vec<Event>)> {
    let place: &Place = list.place(slot).ok_or(Refusal::NotFound)?;
    if delete(connection, member, (app, &list.profile), slot)? == 0 {
        return Ok(((), Vec::new()));
    }
    let detail = serde_json::json!({ "slot": place.need.name, "environment": list.environment.word() });
    Ok(((), vec![Event::new(Fact::SlotReleased, &app.name).with(detail)]))
}

fn delete(connection: &mut Conn, member: &Member, of: (&App, &str), slot: &str) -> Outcome<usize> {
    let (app, profile) = of;
    let org = &member.org().id;
    diesel::delete(q::table.find((org, &app.id, profile, slot))).execute(connection)?;
    Ok(diesel::delete(b::table.find((org, &app.id, profile, slot))).execute(connection)?)
}

fn remember(
    connection: &mut Conn,
    member: &Member,
    app: &App,
    (environment, need, filler): (Environment, &Need, &Filler),
) -> Outcome<()> {
    let org = &member.org().id;
    let adapter = need.adapter.as_deref().map(super::filler::adapter_key).unwrap_or_default();
    let key = (org, environment.word(), need.kind.word(), adapter, name_key(&need.name));
    diesel::delete(m::table.find(key.clone())).execute(connection)?;
    diesel::insert_into(m::table)
        .values((
            (m::org_id.eq(org), m::environment.eq(key.1), m::kind.eq(key.2), m::adapter.eq(key.3)),
            (m::name_key.eq(key.4), m::resource_id.eq(filler.resource()), m::datastore_id.eq(filler.datastore())),
            (m::app.eq(&app.name), m::at.eq(member.by().at)),
        ))
        .execute(connection)?;
    Ok(())
}
