//! The log of an Organization: what the directory and its region's cell recorded, in one order.

use chrono::NaiveDate;
use diesel::define_sql_function;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::event::Fact;
use crate::access::{Allowed, can};
use crate::base::{Cursor, Direction, EventId, Moment, Outcome, Page, PageRequest, iso, parse_iso};
use crate::db::Conn;
use crate::db::schema::audit_events;
use crate::say::Say;

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EventId,
    /// When.
    pub at: Moment,
    /// The kind's word.
    pub kind: String,
    /// Who.
    pub actor: String,
    /// What it happened to.
    pub subject: String,
    /// More, as JSON; may be empty.
    pub detail: String,
    /// The address it came from.
    pub address: String,
}

impl Entry {
    /// What it says in the log.
    pub fn sentence(&self) -> Say {
        Fact::parse(&self.kind).map_or_else(|| self.kind.as_str().into(), Fact::sentence)
    }

    fn cursor(&self) -> Cursor {
        Cursor { key: iso(self.at), id: self.id.to_string() }
    }
}

/// Which lines are wanted.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Part of the person's e-mail address.
    pub actor: String,
    /// A kind, or nothing for all.
    pub kind: Option<Fact>,
    /// A day in UTC.
    pub day: Option<NaiveDate>,
}

/// One page of the log of the Organization that `allowed` speaks of, newest first, out of one database. The page of
/// the whole log is [merged](merge) out of the directory's and the cell's.
///
/// # Errors
/// What the database says.
pub fn read(
    connection: &mut Conn,
    allowed: &Allowed<can::ViewAudit>,
    filter: &Filter,
    request: &PageRequest,
) -> Outcome<Vec<Entry>> {
    use audit_events as e;
    let mut query = e::table.filter(e::org_id.eq(&allowed.org().id)).into_boxed();
    if !filter.actor.is_empty() {
        query = query.filter(lower(e::actor).like(pattern(&filter.actor)).escape('\\'));
    }
    if let Some(fact) = filter.kind {
        query = query.filter(e::kind.eq(fact.word()));
    }
    if let Some((start, end)) = filter.day.and_then(|day| Some((day, day.succ_opt()?))) {
        query = query.filter(e::at.ge(Moment::from(start))).filter(e::at.lt(Moment::from(end)));
    }
    let place =
        request.from.as_ref().and_then(|(way, cursor)| Some((*way, parse_iso(&cursor.key)?, cursor.id.clone())));
    query = match place {
        Some((Direction::After, at, id)) => {
            query.filter(e::at.lt(at).or(e::at.eq(at).and(e::id.lt(id)))).order((e::at.desc(), e::id.desc()))
        }
        Some((Direction::Before, at, id)) => {
            query.filter(e::at.gt(at).or(e::at.eq(at).and(e::id.gt(id)))).order((e::at.asc(), e::id.asc()))
        }
        None => query.order((e::at.desc(), e::id.desc())),
    };
    type Row = (EventId, Moment, String, String, String, String, String);
    let rows: Vec<Row> = query
        .limit(request.size as i64 + 1)
        .select((e::id, e::at, e::kind, e::actor, e::subject, e::detail, e::address))
        .load(connection)?;
    let entry =
        |(id, at, kind, actor, subject, detail, address)| Entry { id, at, kind, actor, subject, detail, address };
    Ok(rows.into_iter().map(entry).collect())
}

define_sql_function! {
    /// The text in small letters: those of ASCII on SQLite, all on PostgreSQL.
    fn lower(text: Text) -> Text;
}

/// What LIKE compares with: `part` anywhere, none of its letters with a meaning of its own. Small letters are made of
/// ASCII only, because SQLite knows no others.
fn pattern(part: &str) -> String {
    let mut pattern = String::from("%");
    for letter in part.trim().to_ascii_lowercase().chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

/// One page out of what both databases gave for the same request.
pub fn merge(directory: Vec<Entry>, cell: Vec<Entry>, request: &PageRequest) -> Page<Entry> {
    let mut rows = directory;
    rows.extend(cell);
    rows.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
    if request.backwards() {
        rows.reverse();
    }
    rows.truncate(request.size + 1);
    Page::from_rows(rows, request, Entry::cursor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_means_its_letters() {
        assert_eq!(pattern(" Mira_O@X "), "%mira\\_o@x%");
        assert_eq!(pattern("100%\\"), "%100\\%\\\\%");
    }
}
