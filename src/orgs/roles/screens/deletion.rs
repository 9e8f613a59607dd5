//! Deleting a role: which one takes its people over, and what that does to them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::address;
use crate::access::{Allowed, Member, can};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::orgs::roles::{self, Change, Handover, Role};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "orgs/roles/deletion.html")]
struct DeletionPage<'a> {
    member: &'a Member,
    handover: Handover,
    replacements: Vec<Role>,
    problems: Problems,
    /// Why it has to be looked at again; empty at the first time.
    again: String,
}

impl DeletionPage<'_> {
    fn here(&self) -> String {
        address(self.member, &format!("/{}/deletion", self.handover.role.word))
    }

    fn role(&self) -> String {
        address(self.member, &format!("/{}", self.handover.role.word))
    }

    fn all(&self) -> String {
        address(self.member, "")
    }

    fn others(&self) -> i64 {
        self.handover.role.holders - self.handover.holders.len() as i64
    }

    /// Nothing comes along here: the other role is as it is.
    fn because(&self, _: &Change) -> Option<Say> {
        None
    }

    fn is_mine(&self) -> bool {
        self.handover.role.name == self.member.role()
    }

    fn answer(&self, status: StatusCode) -> HttpResponse {
        let title = say::it("delete-named").with("name", &self.handover.role.name).to_string();
        html(&Html { title: &title, shell: Shell::Console(self.member, Section::Roles), status }, self)
    }
}

/// Which role takes over, and what was looked at.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    to: String,
    state: String,
}

/// GET /orgs/{org}/settings/roles/{role}/deletion: what it would do, with the role `?to=` as the one that takes over.
///
/// # Errors
/// `NotFound` when there is no such role; `Conflict` when it is built in; `Forbidden` when it allows more than the
/// asker's own.
pub async fn deletion(allowed: Allowed<can::ManageRoles>, ask: Ask) -> Outcome<HttpResponse> {
    let Chosen { to, .. } = ask.query().unwrap_or_default();
    let page = page(&ask, &allowed, &to).await?;
    Ok(page.answer(StatusCode::OK))
}

/// POST /orgs/{org}/settings/roles/{role}/deletion
///
/// # Errors
/// As [`deletion`].
pub async fn delete(
    allowed: Allowed<can::ManageRoles>,
    (ask, Form(chosen)): (Ask, Form<Chosen>),
) -> Outcome<HttpResponse> {
    let status = match hand_over(&ask, &allowed, &chosen).await {
        Ok(gone) => return Ok(deleted(&allowed, &gone)),
        Err(Refusal::Invalid(problems)) => {
            let page = DeletionPage { problems, ..page(&ask, &allowed, &chosen.to).await? };
            return Ok(page.answer(StatusCode::UNPROCESSABLE_ENTITY));
        }
        Err(Refusal::Conflict(again)) => {
            DeletionPage { again: again.to_string(), ..page(&ask, &allowed, &chosen.to).await? }
        }
        Err(other) => return Err(other),
    };
    Ok(status.answer(StatusCode::CONFLICT))
}

fn deleted(member: &Member, gone: &Handover) -> HttpResponse {
    let name = utf8_percent_encode(&gone.role.name, NON_ALPHANUMERIC);
    see_other(&address(member, &format!("?done=deleted&name={name}")))
}

async fn hand_over(ask: &Ask, allowed: &Allowed<can::ManageRoles>, chosen: &Chosen) -> Outcome<Handover> {
    let (asker, word, chosen) = (allowed.clone(), ask.param("role").to_owned(), chosen.clone());
    let change = move |c: &mut Conn| roles::delete(c, &asker, &word, &chosen.to, &chosen.state);
    ask.installation().directory.change(allowed.by(), allowed.lock(), change).await
}

/// The page for the replacement `to`. Without one that can be, it is the role this one started from, or the weakest.
async fn page<'a>(ask: &Ask, allowed: &'a Allowed<can::ManageRoles>, to: &str) -> Outcome<DeletionPage<'a>> {
    let (asker, word, to) = (allowed.clone(), ask.param("role").to_owned(), to.to_owned());
    let read = move |connection: &mut Conn| {
        let role = roles::find(connection, &asker, &word)?;
        let replacements = roles::replacements(connection, &asker, &role)?;
        let known = |word: &str| replacements.iter().find(|other| other.word == word);
        let to = known(&to).or_else(|| known(&role.base)).or(replacements.first());
        let to = to.map(|role| role.word.clone()).ok_or_else(|| Refusal::Conflict(say::it("role-no-taker")))?;
        Ok((roles::propose_handover(connection, &asker, &word, &to)?, replacements))
    };
    let (handover, replacements) = ask.installation().directory.read(read).await?;
    Ok(DeletionPage { member: allowed, handover, replacements, problems: Problems::default(), again: String::new() })
}
