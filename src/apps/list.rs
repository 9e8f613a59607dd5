//! The list of an Organization's apps.

use diesel::prelude::*;

use crate::access::{Allowed, can};
use crate::base::{
    AppId, Cursor, Direction, Environment, Moment, Outcome, Page, PageRequest, iso, name_key, parse_iso,
};
use crate::db::schema::{apps as a, deployments as d};
use crate::db::{Conn, Stamp};

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppLine {
    /// The id.
    pub id: AppId,
    /// The short name in URLs.
    pub slug: String,
    /// The name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The newest saved version, 0 before the first.
    pub version: i64,
    /// When the draft last changed.
    pub changed_at: Moment,
    /// Who changed it.
    pub changed_by: String,
    /// Where it is live.
    pub live: Vec<Environment>,
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// The last changed first.
    #[default]
    Changed,
    /// By name.
    Name,
}

impl Sort {
    /// The word in URLs.
    pub fn word(self) -> &'static str {
        match self {
            Sort::Changed => "changed",
            Sort::Name => "name",
        }
    }

    /// The order of a word; by last change for any other word.
    pub fn parse(word: &str) -> Self {
        if word == "name" { Sort::Name } else { Sort::Changed }
    }
}

type Row = (AppId, String, String, String, i64, Stamp, String);

/// One page of the apps whose name contains `search`.
///
/// # Errors
/// What the database says.
pub fn list(
    connection: &mut Conn,
    member: &Allowed<can::ViewApps>,
    search: &str,
    sort: Sort,
    request: &PageRequest,
) -> Outcome<Page<AppLine>> {
    let columns = (a::id, a::slug, a::name, a::description, a::version, a::changed_at, a::changed_by);
    let mut query = a::table.filter(a::org_id.eq(&member.org().id)).select(columns).into_boxed();
    let search = name_key(search);
    if !search.is_empty() {
        let pattern = format!("%{}%", search.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        query = query.filter(a::name_key.like(pattern).escape('\\'));
    }
    let back = request.backwards();
    if sort == Sort::Name {
        if let Some((way, cursor)) = &request.from {
            let key = cursor.key.clone();
            query = match way {
                Direction::After => query.filter(a::name_key.gt(key)),
                Direction::Before => query.filter(a::name_key.lt(key)),
            };
        }
        query = if back { query.order(a::name_key.desc()) } else { query.order(a::name_key.asc()) };
    } else {
        let place = request.from.as_ref().and_then(|(way, c)| Some((*way, parse_iso(&c.key)?, AppId::parse(&c.id)?)));
        if let Some((way, at, id)) = place {
            query = match way {
                Direction::After => query.filter(a::changed_at.le(at)).filter(a::changed_at.lt(at).or(a::id.lt(id))),
                Direction::Before => query.filter(a::changed_at.ge(at)).filter(a::changed_at.gt(at).or(a::id.gt(id))),
            };
        }
        query = if back {
            query.order((a::changed_at.asc(), a::id.asc()))
        } else {
            query.order((a::changed_at.desc(), a::id.desc()))
        };
    }
    let rows: Vec<Row> = query.limit(request.size as i64 + 1).load(connection)?;
    let lines = rows.into_iter().map(line).collect();
    let cursor = |line: &AppLine| match sort {
        Sort::Changed => Cursor { key: iso(line.changed_at), id: line.id.to_string() },
        Sort::Name => Cursor { key: name_key(&line.name), id: line.id.to_string() },
    };
    let mut page = Page::from_rows(lines, request, cursor);
    note_live(connection, member, &mut page.rows)?;
    Ok(page)
}

/// Notes where each of `lines` is live.
fn note_live(connection: &mut Conn, member: &Allowed<can::ViewApps>, lines: &mut [AppLine]) -> Outcome<()> {
    let ids: Vec<AppId> = lines.iter().map(|line| line.id.clone()).collect();
    let rows: Vec<(AppId, String)> = d::table
        .filter(d::org_id.eq(&member.org().id))
        .filter(d::app_id.eq_any(ids))
        .filter(d::state.eq("live"))
        .select((d::app_id, d::environment))
        .load(connection)?;
    for line in lines {
        let of_line = rows.iter().filter(|(app, _)| *app == line.id);
        line.live = of_line.filter_map(|(_, word)| Environment::parse(word)).collect();
        line.live.sort();
    }
    Ok(())
}

fn line((id, slug, name, description, version, changed_at, changed_by): Row) -> AppLine {
    AppLine { id, slug, name, description, version, changed_at: changed_at.0, changed_by, live: Vec::new() }
}
