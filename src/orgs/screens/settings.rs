//! Settings, Organization: its name and colour, and what cannot be changed about it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use crate::access::{Allowed, Member, Permission, can, roles_that_may};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::orgs;

/// The twelve colours, by what people call them.
pub const HUES: [&str; 12] =
    ["Rose", "Coral", "Amber", "Olive", "Fern", "Jade", "Teal", "Sky", "Cobalt", "Iris", "Orchid", "Plum"];

#[derive(Template)]
#[template(path = "orgs/settings.html")]
struct Settings<'a> {
    member: &'a Member,
    typed: Typed,
    problems: Problems,
    saved: bool,
    may: String,
    created: When,
}

/// The fields of the form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
    hue: String,
}

/// What was done before the page is shown again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

impl Settings<'_> {
    fn may_edit(&self) -> bool {
        self.member.may(Permission::EditOrg)
    }
}

/// GET /orgs/{org}/settings/organization
///
/// # Errors
/// What the directory says.
pub async fn settings(allowed: Allowed<can::ViewOrg>, ask: Ask) -> Outcome<HttpResponse> {
    let Done { done } = ask.query().unwrap_or_default();
    let typed = Typed { name: allowed.org().name.clone(), hue: allowed.org().hue.to_string() };
    let (created, may) = facts(&ask, &allowed).await?;
    let saved = done == "saved";
    let page = Settings { member: &allowed, typed, problems: Problems::default(), saved, may, created };
    Ok(answer(&page, StatusCode::OK))
}

/// POST /orgs/{org}/settings/organization
///
/// # Errors
/// What the directory says.
pub async fn save(allowed: Allowed<can::EditOrg>, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let problems = match rename(&ask, &allowed, &typed).await {
        Ok(()) => return Ok(see_other(&format!("/orgs/{}/settings/organization?done=saved", allowed.org().slug))),
        Err(Refusal::Invalid(problems)) => problems,
        Err(other) => return Err(other),
    };
    let view = allowed.allowed::<can::ViewOrg>().ok_or(Refusal::Invalid(problems.clone()))?;
    let (created, may) = facts(&ask, &view).await?;
    let page = Settings { member: &allowed, typed, problems, saved: false, may, created };
    Ok(answer(&page, StatusCode::UNPROCESSABLE_ENTITY))
}

async fn rename(ask: &Ask, allowed: &Allowed<can::EditOrg>, typed: &Typed) -> Outcome<()> {
    let proof = allowed.clone();
    // What is no number is no colour.
    let (name, hue) = (typed.name.clone(), typed.hue.parse().unwrap_or(-1));
    let change = move |connection: &mut Conn| orgs::rename(connection, &proof, &name, hue);
    ask.installation().directory.change(allowed.by(), allowed.lock(), change).await
}

/// When the Organization was made, and which roles may change it.
async fn facts(ask: &Ask, allowed: &Allowed<can::ViewOrg>) -> Outcome<(When, String)> {
    let proof = allowed.clone();
    let read = move |connection: &mut Conn| {
        Ok((orgs::facts(connection, &proof)?, roles_that_may(connection, &proof.org().id, Permission::EditOrg)?))
    };
    let (created, roles) = ask.installation().directory.read(read).await?;
    Ok((When::new(created, allowed.by().at), roles.join(", ")))
}

fn answer(page: &Settings<'_>, status: StatusCode) -> HttpResponse {
    let shell = Shell::Console(page.member, Section::Organization);
    html(&Html { title: "Organization", shell, status }, page)
}
