//! The list of an Organization's people.

use diesel::dsl::not;
use diesel::prelude::*;

use super::store::{COLUMNS, Row, user};
use super::{Role, Standing, User};
use crate::access::{Allowed, can};
use crate::base::{AccountId, Cursor, Direction, Outcome, Page, PageRequest, RoleId, name_key};
use crate::db::Conn;
use crate::db::schema::{accounts, memberships as m};

/// The most words a search looks for; what is typed behind them is not looked at.
const WORDS: usize = 8;

/// Which of the people are asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Words that name or address contain, each of them.
    pub search: String,
    /// Only those who have this role.
    pub role: Option<RoleId>,
    /// Only those of this standing.
    pub standing: Option<Standing>,
    /// Only those whose account has a second factor, or has none.
    pub second_factor: Option<bool>,
}

impl Filter {
    /// What the sort key has to match, word by word. A character that no name has is left out: PostgreSQL breaks at a
    /// zero byte.
    fn patterns(&self) -> Vec<String> {
        let typed: String = self.search.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let escaped = |word: &str| word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        name_key(&typed)
            .split(' ')
            .filter(|word| !word.is_empty())
            .take(WORDS)
            .map(|word| format!("%{}%", escaped(word)))
            .collect()
    }
}

/// One page of the people, by name. `roles` are those of the Organization.
///
/// # Errors
/// What the database says.
pub fn list(
    connection: &mut Conn,
    allowed: &Allowed<can::ViewUsers>,
    roles: &[Role],
    filter: &Filter,
    request: &PageRequest,
) -> Outcome<Page<User>> {
    let people = m::table.inner_join(accounts::table).filter(m::org_id.eq(&allowed.org().id));
    let mut query = people.select(COLUMNS).into_boxed();
    for pattern in filter.patterns() {
        query = query.filter(m::sort_key.like(pattern).escape('\\'));
    }
    if let Some(role) = &filter.role {
        query = query.filter(m::role_id.eq(role));
    }
    match filter.standing {
        Some(Standing::Active) => query = query.filter(m::active.eq(true)).filter(accounts::active.eq(true)),
        // Written as the index of the deactivated has it.
        Some(Standing::Deactivated) => query = query.filter(not(m::active)).filter(accounts::active.eq(true)),
        Some(Standing::Closed) => query = query.filter(accounts::active.eq(false)),
        None => {}
    }
    if let Some(second_factor) = filter.second_factor {
        query = query.filter(accounts::second_factor.eq(second_factor));
    }
    let place =
        request.from.as_ref().and_then(|(way, cursor)| Some((*way, &cursor.key, AccountId::parse(&cursor.id)?)));
    if let Some((way, key, id)) = place {
        // The first comparison alone is what the index can start from.
        query = match way {
            Direction::After => query.filter(m::sort_key.ge(key)).filter(m::sort_key.gt(key).or(m::account_id.gt(id))),
            Direction::Before => query.filter(m::sort_key.le(key)).filter(m::sort_key.lt(key).or(m::account_id.lt(id))),
        };
    }
    query = if request.backwards() {
        query.order((m::sort_key.desc(), m::account_id.desc()))
    } else {
        query.order((m::sort_key.asc(), m::account_id.asc()))
    };
    let rows: Vec<Row> = query.limit(request.size as i64 + 1).load(connection)?;
    let users = rows.into_iter().map(|row| user(row, roles)).collect::<Outcome<Vec<User>>>()?;
    let cursor = |user: &User| Cursor { key: user.sort_key.clone(), id: user.account.to_string() };
    Ok(Page::from_rows(users, request, cursor))
}
