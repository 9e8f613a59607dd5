//! The page of a person, and its three forms.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::{seen, state};
use crate::access::{Allowed, Member, Permission, can};
use crate::base::{AccountId, Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::orgs::LAST_ADMIN;
use crate::orgs::users::{self, Change, Hold, Role, Standing, User, roles_for, within_reach};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "orgs/user.html")]
struct UserPage<'a> {
    member: &'a Member,
    user: User,
    hold: Hold,
    roles: Vec<Role>,
    mistake: Mistake,
    notice: Option<Say>,
}

/// What went wrong with a form of the page.
#[derive(Default)]
struct Mistake {
    role: Option<String>,
    confirm: String,
    problems: Problems,
    /// Whether it would have taken the last Admin.
    last: bool,
}

/// How far somebody may change the person of the page.
#[derive(PartialEq, Eq)]
enum Reach {
    /// They may.
    May,
    /// Their role changes nobody.
    Looks,
    /// The person's role allows more than theirs.
    Above,
}

impl UserPage<'_> {
    fn reach(&self) -> Reach {
        match (self.member.may(Permission::ManageUsers), within_reach(self.member, &self.user.role)) {
            (false, _) => Reach::Looks,
            (true, false) => Reach::Above,
            (true, true) => Reach::May,
        }
    }

    fn oneself(&self) -> bool {
        self.user.is(self.member)
    }

    fn initial(&self) -> String {
        self.user.name.chars().next().map_or_else(String::new, |c| c.to_uppercase().collect())
    }

    fn address(&self) -> String {
        format!("/orgs/{}/settings/users/{}", self.member.org().slug, self.user.account)
    }

    /// The roles that may change this person.
    fn may_change(&self) -> String {
        roles_for(&self.user.role, &self.roles).join(", ")
    }

    fn giveable(&self) -> impl Iterator<Item = &Role> {
        self.roles.iter().filter(|role| within_reach(self.member, role))
    }

    fn chosen(&self, role: &Role) -> bool {
        self.mistake.role.as_ref().unwrap_or(&self.user.role.word) == &role.word
    }

    fn state(&self) -> (&'static str, Say) {
        state(&self.user)
    }

    fn seen(&self) -> Option<When> {
        seen(&self.user, self.member)
    }

    fn joined(&self) -> When {
        When::new(self.user.joined_at, self.member.by().at)
    }

    /// The invitations that wait, as a sentence names them.
    fn invited(&self) -> Say {
        let shown: Vec<_> = self.hold.invited.iter().take(Hold::SHOWN).map(String::as_str).collect();
        let list = shown.join(", ");
        if self.hold.invited.len() > Hold::SHOWN { say::it("user-and-more").with("list", list) } else { list.into() }
    }
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

impl Done {
    fn sentence(&self) -> Option<Say> {
        match self.done.as_str() {
            "role" => Some(say::it("user-role-done")),
            "deactivated" => Some(say::it("user-deactivated-done")),
            "reactivated" => Some(say::it("user-reactivated-done")),
            _ => None,
        }
    }
}

/// The account of the path. What is no id is nobody.
fn account(ask: &Ask) -> Outcome<AccountId> {
    AccountId::parse(ask.param("account")).ok_or(Refusal::NotFound)
}

async fn page(member: &Allowed<can::ViewUsers>, ask: &Ask, mistake: Mistake) -> Outcome<HttpResponse> {
    let (asker, account) = (member.clone(), account(ask)?);
    let read = move |connection: &mut Conn| {
        let user = users::find(connection, &asker, &account)?;
        let hold = users::holds(connection, &asker, &user)?;
        Ok((user, hold, users::roles(connection, &asker.org().id)?))
    };
    let (user, hold, roles) = ask.installation().directory.read(read).await?;
    let status = match (mistake.last, mistake.problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let Done { done } = ask.query().unwrap_or_default();
    let notice = Done { done }.sentence();
    let title = user.name.clone();
    let content = UserPage { member, user, hold, roles, mistake, notice };
    Ok(html(&Html { title: &title, shell: Shell::Console(member, Section::Users), status }, &content))
}

/// GET /orgs/{org}/settings/users/{account}
///
/// # Errors
/// `NotFound` when they do not belong to the Organization.
pub async fn user(member: Allowed<can::ViewUsers>, ask: Ask) -> Outcome<HttpResponse> {
    page(&member, &ask, Mistake::default()).await
}

/// The role chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Given {
    role: String,
}

/// POST /orgs/{org}/settings/users/{account}/role
///
/// # Errors
/// `NotFound`; `Forbidden` when the person or the role is out of reach.
pub async fn role(allowed: Allowed<can::ManageUsers>, (ask, Form(given)): (Ask, Form<Given>)) -> Outcome<HttpResponse> {
    match change(&ask, &allowed, Change::Role(given.role.clone())).await {
        Ok(user) => Ok(see_other(&afterwards(&allowed, &user, "role"))),
        Err(refusal) => again(&ask, &allowed, Mistake { role: Some(given.role), ..Mistake::default() }, refusal).await,
    }
}

/// Whether the person may enter.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wished {
    activity: String,
}

/// POST /orgs/{org}/settings/users/{account}/activity
///
/// # Errors
/// `NotFound`; `Forbidden` when the person is out of reach.
pub async fn activity(
    allowed: Allowed<can::ManageUsers>,
    (ask, Form(wished)): (Ask, Form<Wished>),
) -> Outcome<HttpResponse> {
    let (verb, done) = match wished.activity.as_str() {
        "active" => (Change::Reactivate, "reactivated"),
        "deactivated" => (Change::Deactivate, "deactivated"),
        _ => {
            let refusal = Refusal::invalid("activity", say::it("user-activity-missing"));
            return again(&ask, &allowed, Mistake::default(), refusal).await;
        }
    };
    match change(&ask, &allowed, verb).await {
        Ok(user) => Ok(see_other(&afterwards(&allowed, &user, done))),
        Err(refusal) => again(&ask, &allowed, Mistake::default(), refusal).await,
    }
}

/// The address typed to confirm.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Confirmation {
    confirm: String,
}

/// POST /orgs/{org}/settings/users/{account}/removal
///
/// # Errors
/// `NotFound`; `Forbidden` when the person is out of reach.
pub async fn remove(
    allowed: Allowed<can::ManageUsers>,
    (ask, Form(typed)): (Ask, Form<Confirmation>),
) -> Outcome<HttpResponse> {
    let (proof, account, confirm) = (allowed.clone(), account(&ask)?, typed.confirm.clone());
    let verb = move |connection: &mut Conn| users::remove(connection, &proof, &account, &confirm);
    match ask.installation().directory.change(allowed.by(), allowed.lock(), verb).await {
        Ok(user) if user.is(&allowed) => Ok(see_other("/account?done=left")),
        Ok(user) => {
            let name = utf8_percent_encode(&user.email, NON_ALPHANUMERIC);
            Ok(see_other(&format!("/orgs/{}/settings/users?done=removed&name={name}", allowed.org().slug)))
        }
        Err(refusal) => again(&ask, &allowed, Mistake { confirm: typed.confirm, ..Mistake::default() }, refusal).await,
    }
}

async fn change(ask: &Ask, allowed: &Allowed<can::ManageUsers>, verb: Change) -> Outcome<User> {
    let (proof, account) = (allowed.clone(), account(ask)?);
    let verb = move |connection: &mut Conn| users::change(connection, &proof, &account, &verb);
    ask.installation().directory.change(allowed.by(), allowed.lock(), verb).await
}

/// Where a change leads: back to the person, unless it may have closed the page to who made it.
fn afterwards(member: &Member, user: &User, done: &str) -> String {
    let slug = &member.org().slug;
    if user.is(member) {
        return if done == "role" { format!("/orgs/{slug}") } else { "/orgs".to_owned() };
    }
    format!("/orgs/{slug}/settings/users/{}?done={done}", user.account)
}

/// The page once more, with what was wrong. What concerns something else than its forms is a page of its own.
async fn again(
    ask: &Ask,
    allowed: &Allowed<can::ManageUsers>,
    mut mistake: Mistake,
    refusal: Refusal,
) -> Outcome<HttpResponse> {
    let Some(viewer) = allowed.allowed::<can::ViewUsers>() else { return Err(refusal) };
    match refusal {
        Refusal::Invalid(problems) => mistake.problems = problems,
        Refusal::Conflict(sentence) if sentence == say::it(LAST_ADMIN) => mistake.last = true,
        other => return Err(other),
    }
    page(&viewer, ask, mistake).await
}
