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
use crate::orgs::{self, Wanted};
use crate::say::{self, Say};

/// The twelve colours: the sentences that say what people call them.
pub const HUES: [&str; 12] = [
    "hue-rose",
    "hue-coral",
    "hue-amber",
    "hue-olive",
    "hue-fern",
    "hue-jade",
    "hue-teal",
    "hue-sky",
    "hue-cobalt",
    "hue-iris",
    "hue-orchid",
    "hue-plum",
];

#[derive(Template)]
#[template(path = "orgs/settings.html")]
struct Settings<'a> {
    member: &'a Member,
    typed: Typed,
    problems: Problems,
    saved: bool,
    about: About,
}

/// What the page says beside the form.
struct About {
    /// The roles that may change it.
    may: String,
    created: When,
    second_factor: bool,
    /// How many members have no second factor.
    without: i64,
    /// How many may publish to Production.
    publishers: i64,
}

/// The fields of the form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
    hue: String,
    second_factor: String,
    approval: String,
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

    /// Who is asked for a second factor, or would be.
    fn without(&self) -> Say {
        match (self.about.without, self.about.second_factor) {
            (0, _) => say::it("org-factor-all"),
            (count, true) => say::it("org-factor-locked").with("count", count),
            (count, false) => say::it("org-factor-asked").with("count", count),
        }
    }
}

/// GET /orgs/{org}/settings/organization
///
/// # Errors
/// What the directory says.
pub async fn settings(allowed: Allowed<can::ViewOrg>, ask: Ask) -> Outcome<HttpResponse> {
    let Done { done } = ask.query().unwrap_or_default();
    let about = about(&ask, &allowed).await?;
    let second_factor = if about.second_factor { "on" } else { "" }.to_owned();
    let approval = if allowed.org().approval { "on" } else { "" }.to_owned();
    let typed = Typed { name: allowed.org().name.clone(), hue: allowed.org().hue.to_string(), second_factor, approval };
    let page = Settings { member: &allowed, typed, problems: Problems::default(), saved: done == "saved", about };
    Ok(answer(&page, StatusCode::OK))
}

/// POST /orgs/{org}/settings/organization
///
/// # Errors
/// What the directory says.
pub async fn save(allowed: Allowed<can::EditOrg>, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let problems = match change(&ask, &allowed, &typed).await {
        Ok(()) => return Ok(see_other(&format!("/orgs/{}/settings/organization?done=saved", allowed.org().slug))),
        Err(Refusal::Invalid(problems)) => problems,
        Err(other) => return Err(other),
    };
    let view = allowed.allowed::<can::ViewOrg>().ok_or(Refusal::Invalid(problems.clone()))?;
    let about = about(&ask, &view).await?;
    let page = Settings { member: &allowed, typed, problems, saved: false, about };
    Ok(answer(&page, StatusCode::UNPROCESSABLE_ENTITY))
}

async fn change(ask: &Ask, allowed: &Allowed<can::EditOrg>, typed: &Typed) -> Outcome<()> {
    let proof = allowed.clone();
    let wanted = Wanted {
        name: typed.name.clone(),
        // What is no number is no colour.
        hue: typed.hue.parse().unwrap_or(-1),
        second_factor: !typed.second_factor.is_empty(),
        approval: !typed.approval.is_empty(),
    };
    let change = move |connection: &mut Conn| orgs::change(connection, &proof, &wanted);
    ask.installation().directory.change(allowed.by(), allowed.lock(), change).await
}

async fn about(ask: &Ask, allowed: &Allowed<can::ViewOrg>) -> Outcome<About> {
    let proof = allowed.clone();
    let read = move |connection: &mut Conn| {
        Ok((orgs::facts(connection, &proof)?, roles_that_may(connection, &proof.org().id, Permission::EditOrg)?))
    };
    let (facts, roles) = ask.installation().directory.read(read).await?;
    Ok(About {
        may: roles.join(", "),
        created: When::new(facts.created_at, allowed.by().at),
        second_factor: facts.second_factor,
        without: facts.without,
        publishers: facts.publishers,
    })
}

fn answer(page: &Settings<'_>, status: StatusCode) -> HttpResponse {
    let shell = Shell::Console(page.member, Section::Organization);
    html(&Html { title: &Section::Organization.label().to_string(), shell, status }, page)
}
