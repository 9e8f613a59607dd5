//! The list of an Organization's invitations.

use diesel::prelude::*;

use super::{Answerable, Delivery, Inviter, State, state_at};
use crate::access::{Allowed, Permissions, can, permissions_of};
use crate::base::{Cursor, Direction, InvitationId, Moment, Outcome, Page, PageRequest, iso, name_key, parse_iso};
use crate::db::Conn;
use crate::db::schema::{invitations as i, roles};

/// Which invitations are wanted.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Part of the address.
    pub search: String,
    /// A state, or nothing for all.
    pub state: Option<State>,
}

/// One invitation of the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: InvitationId,
    /// For whom.
    pub email: String,
    /// The name of the role.
    pub role: String,
    /// What became of it.
    pub state: State,
    /// How far its newest letter came.
    pub delivery: Delivery,
    /// What the mail server said when it refused.
    pub trouble: String,
    /// Which sending was the newest.
    pub serial: i64,
    /// Who sent it.
    pub inviter: Inviter,
    /// When it was made.
    pub created_at: Moment,
    /// When it was sent last.
    pub sent_at: Moment,
    /// Until when it is open.
    pub expires_at: Moment,
    /// Whether whoever reads may give this role, and so may touch the invitation.
    pub mine: bool,
}

type Who = (Answerable, String);
type About = (InvitationId, String, i64, String, String, String);
type Row = (About, Who, (Moment, Moment, Moment), (String, String, String));

/// One page of the invitations, newest first.
///
/// # Errors
/// What the database says.
pub fn list(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageInvites>,
    filter: &Filter,
    request: &PageRequest,
) -> Outcome<Page<Line>> {
    let now = allowed.by().at;
    let columns = (
        (i::id, i::email, i::serial, i::state, i::delivery, i::trouble),
        (i::invited_by, i::inviter),
        (i::created_at, i::sent_at, i::expires_at),
        (roles::name, roles::word, roles::permissions),
    );
    let mut query =
        i::table.inner_join(roles::table).filter(i::org_id.eq(&allowed.org().id)).select(columns).into_boxed();
    let search = name_key(&filter.search);
    if !search.is_empty() {
        let pattern = format!("%{}%", search.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        query = query.filter(i::email_key.like(pattern).escape('\\'));
    }
    query = match filter.state {
        Some(State::Pending) => query.filter(i::state.eq(State::Pending.word())).filter(i::expires_at.gt(now)),
        Some(State::Expired) => query.filter(i::state.eq(State::Pending.word())).filter(i::expires_at.le(now)),
        Some(state) => query.filter(i::state.eq(state.word())),
        None => query,
    };
    let place =
        request.from.as_ref().and_then(|(way, c)| Some((*way, parse_iso(&c.key)?, InvitationId::parse(&c.id)?)));
    if let Some((way, at, id)) = place {
        query = match way {
            Direction::After => query.filter(i::created_at.le(at)).filter(i::created_at.lt(at).or(i::id.lt(id))),
            Direction::Before => query.filter(i::created_at.ge(at)).filter(i::created_at.gt(at).or(i::id.gt(id))),
        };
    }
    query = match request.backwards() {
        true => query.order((i::created_at.asc(), i::id.asc())),
        false => query.order((i::created_at.desc(), i::id.desc())),
    };
    let rows: Vec<Row> = query.limit(request.size as i64 + 1).load(connection)?;
    let lines = rows.into_iter().map(|row| line(row, allowed.permissions(), now)).collect();
    Ok(Page::from_rows(lines, request, |line| Cursor { key: iso(line.created_at), id: line.id.to_string() }))
}

fn line(row: Row, held: Permissions, now: Moment) -> Line {
    let (about, (invited_by, inviter), (created_at, sent_at, expires_at), (role, word, stored)) = row;
    let (id, email, serial, state, delivery, trouble) = about;
    Line {
        id,
        email,
        role,
        state: state_at(&state, expires_at, now),
        delivery: Delivery::parse(&delivery).unwrap_or(Delivery::Waiting),
        trouble,
        serial,
        inviter: Inviter::of(invited_by.as_ref(), inviter),
        created_at,
        sent_at,
        expires_at,
        mine: permissions_of(&word, &stored).within(held),
    }
}
