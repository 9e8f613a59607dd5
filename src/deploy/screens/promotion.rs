//! Carrying what is live in one environment to the next, as it is.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::deployments::{address, after, named, reaches};
use super::launch::{Cargo, Fresh, Launch, Telling, told, verb, waits};
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::screens::studio::encoded;
use crate::apps::{App, Point};
use crate::base::{Environment, Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::deploy::{self, Blocker, Deployment, Outcomes, Reading, Wanted};
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "deploy/promotion.html")]
struct PromotionPage<'a> {
    member: &'a Member,
    app: App,
    from: Deployment,
    to: Environment,
    launch: Option<Launch>,
    typed: Typed,
    problems: Problems,
}

/// The form, and the query of the page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    to: String,
    note: String,
    #[serde(flatten)]
    told: BTreeMap<String, String>,
}

/// What the page is about: the app, what is promoted, and where to.
struct Way {
    app: App,
    from: Deployment,
    to: Environment,
}

/// GET /orgs/{org}/apps/{app}/deployments/{deployment}/promotion
///
/// # Errors
/// `NotFound` when the app has no such deployment.
pub async fn promotion(member: Allowed<can::PublishApps>, ask: Ask) -> Outcome<HttpResponse> {
    let asked: Typed = ask.query()?;
    let way = way(&ask, &member, &asked).await?;
    page(&ask, &member, way, (asked, Problems::default(), StatusCode::OK)).await
}

/// POST /orgs/{org}/apps/{app}/deployments/{deployment}/promotion
///
/// # Errors
/// `NotFound` when the app has no such deployment; `Forbidden` when the role may not publish there.
pub async fn promote(
    member: Allowed<can::PublishApps>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    let way = way(&ask, &member, &typed).await?;
    reaches(&ask, &member, way.to).await?;
    let (problems, status) = match launch(&ask, &member, &way, &typed).await {
        Ok(outcome) => return Ok(see_other(&after(&ask, &member, &outcome, "promoted"))),
        Err(Refusal::Invalid(problems)) => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Refusal::Conflict(said)) => (Problems::one("", said, ""), StatusCode::CONFLICT),
        Err(other) => return Err(other),
    };
    page(&ask, &member, way, (typed, problems, status)).await
}

async fn way(ask: &Ask, member: &Allowed<can::PublishApps>, typed: &Typed) -> Outcome<Way> {
    let (app, from) = named(ask, member).await?;
    // Without a word it is the next one.
    let next = Environment::ALL.into_iter().find(|place| *place > from.environment);
    let to = if typed.to.is_empty() { next } else { Environment::parse(&typed.to) };
    let to = to.filter(|to| *to != from.environment).ok_or(Refusal::NotFound)?;
    Ok(Way { app, from, to })
}

async fn launch(ask: &Ask, member: &Allowed<can::PublishApps>, way: &Way, typed: &Typed) -> Outcome<Outcomes> {
    let wanted = Wanted { revision: 0, note: typed.note.clone(), notifiers: told(&typed.told) };
    let (door, cell, blobs) = (member.clone(), ask.cell(member), ask.cell(member).blobs);
    let (app, from, to) = (way.app.clone(), way.from.id.clone(), way.to);
    let run = move |connection: &mut Conn| {
        let from = deploy::find(connection, &door, &app.id, &from)?;
        let read = Reading::of(connection, &blobs, &door, &from.tree)?;
        let profile = deploy::profile_for(&read.app, to).ok_or_else(|| no_profile(to))?;
        let list = deploy::checklist(connection, &door, (&app, &read.app), profile)?;
        deploy::promote(connection, &door, (&app, &read.checked()), (&from, &list), &wanted)
    };
    cell.db.change(member.by(), member.lock(), run).await
}

fn no_profile(to: Environment) -> Refusal {
    Refusal::invalid("", say::it("promote-no-profile").with("environment", to.name()))
}

async fn page(
    ask: &Ask,
    member: &Member,
    way: Way,
    (typed, problems, status): (Typed, Problems, StatusCode),
) -> Outcome<HttpResponse> {
    let (reader, cell) = (member.clone(), ask.cell(member));
    let blobs = cell.blobs.clone();
    let Way { app, from, to } = way;
    let read = move |connection: &mut Conn| {
        let read = Reading::of(connection, &blobs, &reader, &from.tree)?;
        let cargo = Cargo { row: &app, app: &read.app, checked: read.checked(), point: Point::Version(from.version) };
        let launch = match deploy::profile_for(&read.app, to) {
            Some(profile) => Some(Launch::read(connection, (&blobs, &reader), &cargo, profile)?),
            None => None,
        };
        Ok((app, from, launch))
    };
    let (app, from, launch) = cell.db.read(read).await?;
    let title = say::it("promote-to").with("environment", to.name()).to_string();
    let content = PromotionPage { member, app, from, to, launch, typed, problems };
    Ok(html(&Html { title: &title, shell: Shell::Console(member, Section::Apps), status }, &content))
}

impl PromotionPage<'_> {
    fn base(&self) -> String {
        address(self.member, &self.app.slug)
    }

    fn verb(&self) -> Say {
        if waits(self.member, self.to) {
            return verb(self.member, self.to);
        }
        say::it("promote-to").with("environment", self.to.name())
    }

    fn may(&self) -> bool {
        self.member.may_in(Permission::PublishApps, self.to)
    }

    fn waits(&self) -> bool {
        waits(self.member, self.to)
    }

    fn telling<'b>(&'b self, launch: &'b Launch) -> Telling<'b> {
        let fresh = if self.problems.is_empty() { Fresh::Yes } else { Fresh::No };
        Telling::new(launch, &self.typed.told, fresh)
    }

    /// Where a blocker is mended.
    fn href(&self, launch: &Launch, blocker: &Blocker) -> String {
        let (path, anchor) = blocker.at.split_once('#').unwrap_or((&blocker.at, ""));
        let profile = encoded(&launch.list.profile);
        let (org, app) = (&self.member.org().slug, &self.app.slug);
        format!("/orgs/{org}/studio/{app}/{path}?profile={profile}#{anchor}")
    }
}
