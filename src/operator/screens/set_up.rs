//! The one-time page on which the operator makes the first account and Organization.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::beside;
use crate::access::{ADMIN, Org};
use crate::audit::Event;
use crate::base::{Outcome, Problems, Refusal, Region};
use crate::db::{By, Conn, OwnedLock};
use crate::http::{Ask, Form, Html, Server, Shell, Visitor, html, see_other};
use crate::orgs::{self, NewOrg};
use crate::people::{self, NewAccount, check_password, constant_time_eq};
use crate::resources;
use crate::say;

#[derive(Template)]
#[template(path = "operator/set_up.html")]
struct SetUpPage {
    token: String,
    typed: Typed,
    problems: Problems,
}

impl SetUpPage {
    fn answer(&self, status: StatusCode) -> HttpResponse {
        html(&Html { title: &say::it("setup").to_string(), shell: Shell::Plain(None), status }, self)
    }
}

/// The fields of the set-up form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    email: String,
    password: String,
    name: String,
    slug: String,
    region: String,
}

/// GET /set-up/{token}
///
/// # Errors
/// `NotFound` when the token is wrong or used.
pub async fn set_up_form(_: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    check_token(&ask.server, ask.param("token"))?;
    let typed = Typed { region: "eu".into(), ..Typed::default() };
    Ok(SetUpPage { token: ask.param("token").to_owned(), typed, problems: Problems::default() }.answer(StatusCode::OK))
}

/// POST /set-up/{token}
///
/// # Errors
/// `NotFound` when the token is wrong or used.
pub async fn set_up(visitor: Visitor, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let token = ask.param("token").to_owned();
    check_token(&ask.server, &token)?;
    match make(&ask, &visitor.by, &typed).await {
        Ok(()) => {
            if let Ok(mut set_up) = ask.server.set_up.lock() {
                *set_up = None;
            }
            Ok(see_other("/sign-in"))
        }
        Err(Refusal::Invalid(problems)) => {
            Ok(SetUpPage { token, typed, problems }.answer(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

fn check_token(server: &Server, shown: &str) -> Outcome<()> {
    let set_up = server.set_up.lock().map_err(|_| Refusal::Busy)?;
    match &*set_up {
        Some(token) if constant_time_eq(token.reveal(), shown) => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

async fn make(ask: &Ask, by: &By, typed: &Typed) -> Outcome<()> {
    let region = Region::parse(&typed.region);
    let mut problems = Problems::default();
    if let Err(sentence) = check_password(&typed.password, &[typed.email.as_str(), typed.name.as_str()]) {
        problems.error("password", sentence, "");
    }
    if region.is_none() {
        problems.error("region", say::it("org-no-region"), say::it("org-no-region-help"));
    }
    problems.or(())?;
    let password_hash = ask.server.hasher.hash(typed.password.clone()).await?;
    let account = NewAccount { email: typed.email.clone(), name: String::new(), password_hash, operator: true };
    let org = NewOrg { name: typed.name.clone(), slug: typed.slug.clone(), region: region.unwrap_or(Region::Eu) };
    let at = by.at;
    let change = move |connection: &mut Conn| -> Outcome<(Org, Vec<Event>)> {
        if people::accounts_exist(connection)? {
            return Err(Refusal::NotFound);
        }
        let (account, made_account) = people::create_account(connection, &account, at)?;
        let (org, made_org) = orgs::create(connection, &org, at)?;
        let ((), joined) = orgs::add_member(connection, &org, &account, ADMIN, at)?;
        Ok((org, vec![made_account, made_org, joined]))
    };
    let by = By { actor: typed.email.trim().to_owned(), ..by.clone() };
    let org = ask.installation().directory.change(&by, OwnedLock::Subject("set-up".into()), change).await?;
    beside(ask, move |installation| resources::provision(installation.cell(org.region), &org.id, &by)).await
}
