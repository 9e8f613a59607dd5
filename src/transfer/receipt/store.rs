//! The rows of findings that somebody knows.

use std::collections::HashMap;

use diesel::prelude::*;

use super::look;
use crate::access::{Allowed, Member, can};
use crate::apps::{self, App, content};
use crate::audit::{Event, Fact};
use crate::base::{AppId, Moment, Outcome, Refusal};
use crate::db::Conn;
use crate::db::schema::kept_findings as table;
use crate::definition::secrets::Finding;
use crate::definition::tree::Tree;
use crate::installation::Cell;
use crate::say;

/// Who said that a finding may leave, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The name of the person.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// The findings of an app that somebody knows, by their ids.
///
/// # Errors
/// What the database says.
pub fn kept(connection: &mut Conn, member: &Member, app: &AppId) -> Outcome<HashMap<String, Kept>> {
    let rows: Vec<(String, String, Moment)> = table::table
        .filter(table::org_id.eq(&member.org().id))
        .filter(table::app_id.eq(app))
        .select((table::finding, table::kept_by, table::kept_at))
        .load(connection)?;
    Ok(rows.into_iter().map(|(finding, by, at)| (finding, Kept { by, at })).collect())
}

/// A finding of the draft, named by its file and id.
///
/// # Errors
/// `NotFound`; `Invalid` when the draft has no such finding any more.
fn find(connection: &mut Conn, cell: &Cell, member: &Member, named: (&str, &str, &str)) -> Outcome<(App, Finding)> {
    let (slug, file, id) = named;
    let app = apps::find(connection, member, slug)?;
    let tree = content::tree(connection, member, &app.tree)?;
    let one: Tree =
        tree.iter().filter(|(path, _)| path.as_str() == file).map(|(path, leaf)| (path.clone(), *leaf)).collect();
    let found = look::findings(connection, cell, member, &one)?;
    let finding = found.into_iter().find(|finding| finding.id == id);
    Ok((app, finding.ok_or_else(|| Refusal::invalid("finding", say::it("secret-gone")))?))
}

fn said(fact: Fact, app: &App, finding: &Finding) -> Event {
    let said = say::it("receipt-said").with("kind", finding.kind.said()).with("place", &finding.place);
    Event::new(fact, &app.name).with(serde_json::json!({ "edit": said }))
}

/// Remembers that somebody knows the finding `id` in `file` of the app `slug`. `named` is slug, file and id.
///
/// # Errors
/// `NotFound`; `Invalid` when the draft has no such finding any more.
pub fn keep(
    connection: &mut Conn,
    cell: &Cell,
    member: &Allowed<can::EditApps>,
    named: (&str, &str, &str),
) -> Outcome<((), Vec<Event>)> {
    let (app, finding) = find(connection, cell, member, named)?;
    if kept(connection, member, &app.id)?.contains_key(&finding.id) {
        return Ok(((), Vec::new()));
    }
    diesel::insert_into(table::table)
        .values((
            table::org_id.eq(&member.org().id),
            table::app_id.eq(&app.id),
            table::finding.eq(&finding.id),
            table::kept_by.eq(member.person().map_or(member.by().actor.as_str(), |person| person.name.as_str())),
            table::kept_at.eq(member.by().at),
        ))
        .execute(connection)?;
    Ok(((), vec![said(Fact::FindingKept, &app, &finding)]))
}

/// Forgets that somebody knows a finding, so that it comes up again. `named` is slug, file and id.
///
/// # Errors
/// `NotFound`; `Invalid` when the draft has no such finding any more.
pub fn reopen(
    connection: &mut Conn,
    cell: &Cell,
    member: &Allowed<can::EditApps>,
    named: (&str, &str, &str),
) -> Outcome<((), Vec<Event>)> {
    let (app, finding) = find(connection, cell, member, named)?;
    let row = table::table.find((&member.org().id, &app.id, &finding.id));
    let gone = diesel::delete(row).execute(connection)?;
    let events = if gone > 0 { vec![said(Fact::FindingReopened, &app, &finding)] } else { Vec::new() };
    Ok(((), events))
}
