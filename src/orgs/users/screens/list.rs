//! GET and POST /orgs/{org}/settings/users: the people, and changes of several at once.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::{seen, state};
use crate::access::{Allowed, Member, Permission, can, roles_that_may};
use crate::base::{AccountId, Outcome, Page, PageRequest, Refusal};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Form, Html, Section, Shell, html, part, see_other};
use crate::orgs::LAST_ADMIN;
use crate::orgs::users::{self, Change, Filter, Role, Standing, User, within_reach};
use crate::say::{self, Say};

/// People of one page.
const PAGE: usize = 50;
/// The most people of one change.
const MOST: usize = 200;

/// What the list is asked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    q: String,
    role: String,
    state: String,
    factor: String,
    after: Option<String>,
    before: Option<String>,
    done: String,
    name: String,
    count: u16,
}

impl Wanted {
    /// A role, state or factor that does not exist filters nothing.
    fn filter(&self, roles: &[Role]) -> Filter {
        Filter {
            search: self.q.trim().to_owned(),
            role: roles.iter().find(|role| role.word == self.role).map(|role| role.id.clone()),
            standing: match self.state.as_str() {
                "active" => Some(Standing::Active),
                "deactivated" => Some(Standing::Deactivated),
                "off" => Some(Standing::Closed),
                _ => None,
            },
            second_factor: match self.factor.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
        }
    }

    fn filtered(&self) -> bool {
        [&self.q, &self.role, &self.state, &self.factor].into_iter().any(|word| !word.trim().is_empty())
    }

    /// The query of the same people's first page.
    fn query(&self) -> String {
        let fields = [("q", self.q.trim()), ("role", &self.role), ("state", &self.state), ("factor", &self.factor)];
        let given = fields.iter().filter(|(_, value)| !value.is_empty());
        given
            .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
            .collect::<Vec<_>>()
            .join("&")
    }

    /// The query of this page.
    fn here(&self) -> String {
        match (&self.after, &self.before) {
            (Some(cursor), _) => self.beside("after", cursor),
            (None, Some(cursor)) => self.beside("before", cursor),
            (None, None) => self.query(),
        }
    }

    /// The query of another page of the same people.
    fn beside(&self, way: &str, cursor: &str) -> String {
        let cursor = utf8_percent_encode(cursor, NON_ALPHANUMERIC);
        [self.query(), format!("{way}={cursor}")]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("&")
    }
}

/// The people chosen, and what is to happen to them.
#[derive(Debug, Default)]
struct Typed {
    chosen: Vec<AccountId>,
    verb: String,
    role: String,
    back: String,
}

impl Typed {
    /// Each person is a field of its own, since a field that comes twice is refused.
    fn read(pairs: Vec<(String, String)>) -> Outcome<Self> {
        let mut typed = Self::default();
        let mut names: Vec<String> = Vec::new();
        for (name, value) in pairs {
            if names.contains(&name) {
                return Err(Refusal::invalid("", say::it("users-field-twice").with("field", name)));
            }
            match name.as_str() {
                "verb" => typed.verb = value,
                "role" => typed.role = value,
                "back" => typed.back = value,
                _ => typed.chosen.extend(name.strip_prefix("u-").and_then(AccountId::parse)),
            }
            names.push(name);
        }
        Ok(typed)
    }

    /// The change, or what is missing.
    fn change(&self) -> Outcome<Change> {
        if self.chosen.is_empty() || self.chosen.len() > MOST {
            return Err(Refusal::invalid("", say::it("users-choose-people").with("most", MOST)));
        }
        match self.verb.as_str() {
            "role" => Ok(Change::Role(self.role.clone())),
            "deactivate" => Ok(Change::Deactivate),
            "reactivate" => Ok(Change::Reactivate),
            _ => Err(Refusal::invalid("", say::it("users-choose-verb"))),
        }
    }
}

#[derive(Template)]
#[template(path = "orgs/users.html")]
struct List<'a> {
    rows: Rows<'a>,
    notice: Option<Say>,
    problem: Option<Trouble>,
    may_change: String,
}

/// Why a change of several was not made.
struct Trouble {
    sentence: Say,
    /// Whether it would have taken the last Admin.
    last: bool,
    status: StatusCode,
}

#[derive(Template)]
#[template(path = "orgs/users_rows.html")]
struct Rows<'a> {
    member: &'a Member,
    wanted: Wanted,
    roles: Vec<Role>,
    page: Page<User>,
    typed: Typed,
}

// The rows are a template of their own, which has escaped what it holds.
impl askama::filters::HtmlSafe for Rows<'_> {}

impl Rows<'_> {
    fn may_manage(&self) -> bool {
        self.member.may(Permission::ManageUsers)
    }

    fn may_touch(&self, user: &User) -> bool {
        self.may_manage() && within_reach(self.member, &user.role)
    }

    fn giveable(&self) -> impl Iterator<Item = &Role> {
        self.roles.iter().filter(|role| within_reach(self.member, role))
    }

    fn chosen(&self, user: &User) -> bool {
        self.typed.chosen.contains(&user.account)
    }

    fn paging(&self) -> crate::http::Paging {
        let beside = |way: &str, word: &str| format!("{}?{}", self.base(), self.wanted.beside(way, word));
        let before = self.page.before.as_ref().map(|cursor| beside("before", &cursor.word()));
        let after = self.page.after.as_ref().map(|cursor| beside("after", &cursor.word()));
        crate::http::Paging::new(crate::say::it("users-paging").with("count", PAGE), before, after)
    }

    fn base(&self) -> String {
        format!("/orgs/{}/settings/users", self.member.org().slug)
    }

    fn state(&self, user: &User) -> (&'static str, Say) {
        state(user)
    }

    fn seen(&self, user: &User) -> Option<When> {
        seen(user, self.member)
    }

    fn announcement(&self) -> Say {
        say::it("users-found").with("count", self.page.rows.len())
    }
}

async fn read<'a>(member: &'a Allowed<can::ViewUsers>, ask: &Ask, wanted: Wanted) -> Outcome<(Rows<'a>, String)> {
    let request = PageRequest::from_words(wanted.after.as_deref(), wanted.before.as_deref(), PAGE);
    let (asker, asked) = (member.clone(), wanted.clone());
    let find = move |connection: &mut Conn| {
        let org = &asker.org().id;
        let roles = users::roles(connection, org)?;
        let page = users::list(connection, &asker, &roles, &asked.filter(&roles), &request)?;
        Ok((roles, page, roles_that_may(connection, org, Permission::ManageUsers)?))
    };
    let (roles, page, may_change) = ask.installation().directory.read(find).await?;
    Ok((Rows { member, wanted, roles, page, typed: Typed::default() }, may_change.join(", ")))
}

/// GET /orgs/{org}/settings/users
///
/// # Errors
/// What the directory says.
pub async fn users(member: Allowed<can::ViewUsers>, ask: Ask) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query()?;
    let notice = notice(&wanted);
    let (rows, may_change) = read(&member, &ask, wanted).await?;
    Ok(answer(&List { rows, notice, problem: None, may_change }))
}

/// GET /orgs/{org}/settings/users/_rows: the people that a search finds.
///
/// # Errors
/// What the directory says.
pub async fn rows(member: Allowed<can::ViewUsers>, ask: Ask) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query()?;
    let address = format!("/orgs/{}/settings/users?{}", member.org().slug, wanted.query());
    let (rows, _) = read(&member, &ask, wanted).await?;
    let mut response = part(&rows);
    // The address follows the search, so that it can be shared and come back to.
    if let Ok(address) = HeaderValue::from_str(address.trim_end_matches('?')) {
        response.headers_mut().insert(HeaderName::from_static("hx-replace-url"), address);
    }
    Ok(response)
}

/// POST /orgs/{org}/settings/users: changes those chosen, all or none.
///
/// # Errors
/// `Forbidden` when one of them, or the role, is out of reach.
pub async fn change_many(
    allowed: Allowed<can::ManageUsers>,
    (ask, Form(pairs)): (Ask, Form<Vec<(String, String)>>),
) -> Outcome<HttpResponse> {
    let typed = Typed::read(pairs)?;
    let trouble = match apply(&ask, &allowed, &typed).await {
        Ok(count) => return Ok(see_other(&afterwards(&allowed, &typed, count))),
        Err(refusal) => trouble(refusal)?,
    };
    let viewer = allowed.allowed::<can::ViewUsers>().ok_or(Refusal::Conflict(trouble.sentence.clone()))?;
    let (mut rows, may_change) = read(&viewer, &ask, back(&typed.back)).await?;
    rows.typed = typed;
    Ok(answer(&List { rows, notice: None, problem: Some(trouble), may_change }))
}

async fn apply(ask: &Ask, allowed: &Allowed<can::ManageUsers>, typed: &Typed) -> Outcome<usize> {
    let change = typed.change()?;
    let (proof, chosen) = (allowed.clone(), typed.chosen.clone());
    let verb = move |connection: &mut Conn| users::change_many(connection, &proof, &chosen, &change);
    ask.installation().directory.change(allowed.by(), allowed.lock(), verb).await
}

/// What can be said in the list; other refusals are pages of their own.
fn trouble(refusal: Refusal) -> Outcome<Trouble> {
    match refusal {
        Refusal::Conflict(sentence) => {
            let last = sentence == say::it(LAST_ADMIN);
            Ok(Trouble { sentence, last, status: StatusCode::CONFLICT })
        }
        Refusal::Invalid(problems) => {
            let sentence = problems.to_string().into();
            Ok(Trouble { sentence, last: false, status: StatusCode::UNPROCESSABLE_ENTITY })
        }
        other => Err(other),
    }
}

/// The list as a query of ours describes it; the whole one for any other text.
fn back(query: &str) -> Wanted {
    actix_web::web::Query::from_query(query).map(actix_web::web::Query::into_inner).unwrap_or_default()
}

/// Where a change leads: back to the list, unless it may have closed it to who made it.
fn afterwards(member: &Member, typed: &Typed, count: usize) -> String {
    let slug = &member.org().slug;
    if member.person().is_some_and(|person| typed.chosen.contains(&person.account)) {
        return format!("/orgs/{slug}");
    }
    let here = back(&typed.back).here();
    let between = if here.is_empty() { "" } else { "&" };
    let verb = match typed.verb.as_str() {
        "role" => "role",
        "deactivate" => "deactivated",
        _ => "reactivated",
    };
    format!("/orgs/{slug}/settings/users?{here}{between}done={verb}&count={count}")
}

/// What was done just before.
fn notice(wanted: &Wanted) -> Option<Say> {
    let count = i64::from(wanted.count);
    match (wanted.done.as_str(), count) {
        ("removed", _) if !wanted.name.is_empty() => Some(say::it("users-removed").with("who", &wanted.name)),
        ("role" | "deactivated" | "reactivated", 0) => Some(say::it("users-nothing-changed")),
        ("role", _) => Some(say::it("users-role-given").with("count", count)),
        ("deactivated", _) => Some(say::it("users-deactivated").with("count", count)),
        ("reactivated", _) => Some(say::it("users-reactivated").with("count", count)),
        _ => None,
    }
}

fn answer(list: &List<'_>) -> HttpResponse {
    let status = list.problem.as_ref().map_or(StatusCode::OK, |problem| problem.status);
    let title = Section::Users.label().to_string();
    html(&Html { title: &title, shell: Shell::Console(list.rows.member, Section::Users), status }, list)
}
