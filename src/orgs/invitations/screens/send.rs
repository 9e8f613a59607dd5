//! Settings, Invites: inviting people.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::list::terms;
use super::post_all;
use crate::access::{Allowed, Member, can};
use crate::base::{Outcome, Problems, Refusal, RoleId, TEXT_LIMIT};
use crate::db::Conn;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::orgs::invitations::{self, MOST, Place, Trouble, Wanted};
use crate::say;

/// Places of problems that stand beside their field.
const FIELDS: &[&str] = &["emails", "address", "role", "message"];

#[derive(Template)]
#[template(path = "orgs/invitations/new.html")]
struct Invite<'a> {
    member: &'a Member,
    roles: Vec<(RoleId, String)>,
    typed: &'a Typed,
    problems: Problems,
    troubles: Vec<Trouble>,
    good: usize,
    days: i64,
}

impl Invite<'_> {
    fn begins_in(&self, place: Place) -> bool {
        Place::parse(&self.typed.place).unwrap_or(Place::Console) == place
    }

    /// `text` as a part of a query.
    fn escaped(text: &str) -> String {
        utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
    }

    fn chosen(&self, role: &RoleId) -> bool {
        self.typed.role == role.as_str()
    }
}

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    emails: String,
    role: String,
    message: String,
    place: String,
    leave_out: String,
}

/// GET /orgs/{org}/settings/invites/new
///
/// # Errors
/// What the directory says.
pub async fn invite_form(allowed: Allowed<can::ManageInvites>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &allowed, &Typed::default(), Problems::default()).await
}

/// POST /orgs/{org}/settings/invites
///
/// # Errors
/// What the directory says.
pub async fn invite(
    allowed: Allowed<can::ManageInvites>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    match change(&ask, &allowed, &typed).await {
        Ok(made) => {
            let count = made.len();
            post_all(&ask, made);
            Ok(see_other(&format!("/orgs/{}/settings/invites?done=sent&count={count}", allowed.org().slug)))
        }
        Err(Refusal::Invalid(problems)) => page(&ask, &allowed, &typed, problems).await,
        Err(other) => Err(other),
    }
}

async fn change(ask: &Ask, allowed: &Allowed<can::ManageInvites>, typed: &Typed) -> Outcome<Vec<invitations::Invited>> {
    let wanted = Wanted {
        emails: typed.emails.clone(),
        role: RoleId::parse(&typed.role),
        message: typed.message.clone(),
        place: Place::parse(&typed.place).unwrap_or(Place::Console),
        leave_out: typed.leave_out == "yes",
    };
    let (proof, terms) = (allowed.clone(), terms(ask));
    let change = move |c: &mut Conn| invitations::invite(c, &proof, &wanted, &terms);
    ask.installation().directory.change(allowed.by(), allowed.lock(), change).await
}

async fn page(
    ask: &Ask,
    allowed: &Allowed<can::ManageInvites>,
    typed: &Typed,
    problems: Problems,
) -> Outcome<HttpResponse> {
    let (proof, emails) = (allowed.clone(), typed.emails.clone());
    let read =
        move |c: &mut Conn| Ok((invitations::roles_to_give(c, &proof)?, invitations::examine(c, &proof, &emails)?));
    let (roles, (good, troubles)) = ask.installation().directory.read(read).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let days = ask.installation().config.invitation_days;
    let content = Invite { member: allowed, roles, typed, problems, troubles, good: good.len(), days };
    let title = say::it("invite-people").to_string();
    Ok(html(&Html { title: &title, shell: Shell::Console(allowed, Section::Invites), status }, &content))
}
