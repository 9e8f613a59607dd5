//! Slots that somebody asked others to fill.

use diesel::prelude::*;

use super::checklist::Checklist;
use crate::access::{Allowed, Member, can};
use crate::apps::App;
use crate::audit::{Event, Fact};
use crate::base::{AccountId, AppId, Environment, Moment, Outcome, Refusal, clean_text};
use crate::db::Conn;
use crate::db::schema::{apps, slot_requests as q};
use crate::say;

/// A request to fill a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The id of the slot.
    pub slot: String,
    /// Its name.
    pub name: String,
    /// Who asks.
    pub actor: String,
    /// Their account; nothing for the command line.
    pub account: Option<AccountId>,
    /// Since when.
    pub at: Moment,
    /// What they said about it; may be empty.
    pub note: String,
}

/// A request, and of which app it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The request.
    pub request: Request,
    /// The app's name.
    pub app: String,
    /// Its short name in URLs.
    pub slug: String,
    /// The id of the profile.
    pub profile: String,
    /// The environment.
    pub environment: Environment,
}

type Row = (String, String, String, Option<AccountId>, Moment, String);

fn of_row((slot, name, actor, account, at, note): Row) -> Request {
    Request { slot, name, actor, account, at, note }
}

/// The requests of `profile`.
pub(super) fn of_profile(connection: &mut Conn, member: &Member, app: &AppId, profile: &str) -> Outcome<Vec<Request>> {
    let rows: Vec<Row> = q::table
        .filter(q::org_id.eq(&member.org().id))
        .filter(q::app_id.eq(app))
        .filter(q::profile_id.eq(profile))
        .select((q::slot_id, q::name, q::actor, q::account_id, q::at, q::note))
        .load(connection)?;
    Ok(rows.into_iter().map(of_row).collect())
}

/// The requests of the whole Organization, those that wait longest first.
///
/// # Errors
/// What the cell says.
pub fn requests(connection: &mut Conn, member: &Allowed<can::OpenStudio>) -> Outcome<Vec<Asked>> {
    let rows: Vec<(Row, String, String, String, String)> = q::table
        .inner_join(apps::table.on(apps::org_id.eq(q::org_id).and(apps::id.eq(q::app_id))))
        .filter(q::org_id.eq(&member.org().id))
        .order((q::at.asc(), q::slot_id.asc()))
        .select((
            (q::slot_id, q::name, q::actor, q::account_id, q::at, q::note),
            apps::name,
            apps::slug,
            q::profile_id,
            q::environment,
        ))
        .load(connection)?;
    let asked = |(row, app, slug, profile, environment): (Row, String, String, String, String)| {
        Some(Asked { request: of_row(row), app, slug, profile, environment: Environment::parse(&environment)? })
    };
    Ok(rows.into_iter().filter_map(asked).collect())
}

/// Asks others to fill a slot. Who asks again says something else about it; the time stays.
///
/// # Errors
/// `NotFound` for a slot that the app does not have; `Invalid` at `note`; `Conflict` for one that is filled.
pub fn ask(
    connection: &mut Conn,
    member: &Allowed<can::EditApps>,
    app: &App,
    list: &Checklist,
    (slot, note): (&str, &str),
) -> Outcome<((), Vec<Event>)> {
    let place = list.place(slot).ok_or(Refusal::NotFound)?;
    let note = clean_text(say::it("the-note"), note).map_err(|sentence| Refusal::invalid("note", sentence))?;
    if place.is_filled() {
        return Err(Refusal::Conflict(say::it("slot-filled-meanwhile").with("slot", &place.need.name)));
    }
    let org = &member.org().id;
    if place.request.is_some() {
        diesel::update(q::table.find((org, &app.id, &list.profile, slot))).set(q::note.eq(note)).execute(connection)?;
        return Ok(((), Vec::new()));
    }
    diesel::insert_into(q::table)
        .values((
            (q::org_id.eq(org), q::app_id.eq(&app.id), q::profile_id.eq(&list.profile), q::slot_id.eq(slot)),
            (q::environment.eq(list.environment.word()), q::name.eq(&place.need.name), q::note.eq(note)),
            q::at.eq(member.by().at),
            (q::account_id.eq(member.person().map(|person| &person.account)), q::actor.eq(crate::apps::author(member))),
        ))
        .execute(connection)?;
    let detail = serde_json::json!({ "slot": place.need.name, "environment": list.environment.word() });
    Ok(((), vec![Event::new(Fact::SlotRequested, &app.name).with(detail)]))
}

/// Takes a request back.
///
/// # Errors
/// What the cell says.
pub fn withdraw(
    connection: &mut Conn,
    member: &Allowed<can::EditApps>,
    app: &App,
    list: &Checklist,
    slot: &str,
) -> Outcome<((), Vec<Event>)> {
    let gone = diesel::delete(q::table.find((&member.org().id, &app.id, &list.profile, slot))).execute(connection)?;
    let name = list.place(slot).map_or(slot, |place| place.need.name.as_str());
    let detail = serde_json::json!({ "slot": name, "environment": list.environment.word() });
    let event = Event::new(Fact::SlotRequestEnded, &app.name).with(detail);
    Ok(((), if gone == 0 { Vec::new() } else { vec![event] }))
}
