//! Publishing the draft of an app.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::addresses::Addresses;
use super::launch::{Cargo, Fresh, Launch, Telling, told, verb, waits};
use crate::access::{Allowed, Permission, can, roles_that_may_in};
use crate::apps::screens::studio::{Desk, Sheet};
use crate::apps::{Point, Standing};
use crate::base::{Environment, Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::documents::Profile;
use crate::deploy::{self, Blocker, Checked, Outcomes, Wanted};
use crate::http::words::When;
use crate::http::{Ask, Builder, Form, see_other};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "deploy/publish.html")]
struct PublishPage<'a> {
    desk: &'a Desk,
    launch: Option<Launch>,
    addresses: Option<Addresses>,
    /// The roles that may publish to the environment, where the own one may not.
    roles: Option<String>,
    typed: Typed,
    problems: Problems,
    done: &'static str,
}

/// The form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    profile: String,
    revision: String,
    note: String,
    /// Who is told of what.
    #[serde(flatten)]
    told: BTreeMap<String, String>,
}

/// GET /orgs/{org}/studio/{app}/publish
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn publish(member: Allowed<can::PublishApps>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    let profile = desk.profile().cloned();
    page(&ask, &desk, profile, Shown::default()).await
}

/// POST /orgs/{org}/studio/{app}/publish
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such profile; `Forbidden` when the role may not publish
/// to its environment.
pub async fn submit(
    member: Allowed<can::PublishApps>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    let profile = desk.app.profiles().iter().find(|profile| profile.id == typed.profile).cloned();
    let profile = profile.ok_or(Refusal::NotFound)?;
    let (problems, status) = match launch(&ask, &member, &desk, (&profile, &typed)).await {
        Ok(outcome) => return Ok(see_other(&after(&desk, &profile, &outcome))),
        Err(Refusal::Invalid(problems)) => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Refusal::Conflict(said)) => (Problems::one("", said, ""), StatusCode::CONFLICT),
        Err(other) => return Err(other),
    };
    page(&ask, &desk, Some(profile), Shown { typed: Some(typed), problems, status }).await
}

/// What a form came back with.
#[derive(Default)]
struct Shown {
    typed: Option<Typed>,
    problems: Problems,
    status: StatusCode,
}

fn after(desk: &Desk, profile: &Profile, outcome: &Outcomes) -> String {
    match outcome {
        Outcomes::Live(_) => desk.place.to("publish", &[("profile", &profile.id), ("done", "live")]),
        Outcomes::Proposed(proposal) => {
            format!("/orgs/{}/apps/{}/proposals/{}?done=proposed", desk.member.org().slug, desk.row.slug, proposal.id)
        }
    }
}

async fn launch(
    ask: &Ask,
    member: &Allowed<can::PublishApps>,
    desk: &Desk,
    (profile, typed): (&Profile, &Typed),
) -> Outcome<Outcomes> {
    let (directory, door, place) = (&ask.installation().directory, member.clone(), profile.place());
    directory.read(move |connection| crate::resources::may(connection, &door, Permission::PublishApps, place)).await?;
    let wanted = Wanted {
        // What is no number is no revision that was shown.
        revision: typed.revision.parse().unwrap_or(-1),
        note: typed.note.clone(),
        notifiers: told(&typed.told),
    };
    let (door, profile, row) = (member.clone(), profile.clone(), desk.row.clone());
    let (app, problems) = (desk.app.clone(), desk.problems.clone());
    let run = move |connection: &mut Conn| {
        let checked = Checked { tree: row.tree, app: &app, problems: &problems };
        // The row as it is now: somebody may have changed the draft since.
        let row = crate::apps::find_by_id(connection, &door, &row.id)?;
        let list = deploy::checklist(connection, &door, (&row, &app), &profile)?;
        deploy::publish(connection, &door, (&row, &checked), &list, &wanted)
    };
    ask.cell(member).db.change(member.by(), member.lock(), run).await
}

async fn page(ask: &Ask, desk: &Desk, profile: Option<Profile>, shown: Shown) -> Outcome<HttpResponse> {
    let (launch, addresses) = match &profile {
        Some(profile) => {
            let (launch, addresses) = read(ask, desk, profile.clone()).await?;
            (Some(launch), addresses)
        }
        None => (None, None),
    };
    let roles = match &profile {
        Some(profile) if !desk.member.may_in(Permission::PublishApps, profile.place()) => {
            Some(roles(ask, desk, profile.place()).await?)
        }
        _ => None,
    };
    let done = if desk.look.done == "live" && shown.typed.is_none() { "live" } else { "" };
    let typed = shown.typed.unwrap_or_else(|| Typed { revision: desk.row.revision.to_string(), ..Typed::default() });
    let content = PublishPage { desk, launch, addresses, roles, typed, problems: shown.problems, done };
    let title = Builder::Publish.title().to_string();
    let sheet = Sheet::ok(Builder::Publish, &title, desk.place.link("publish"));
    Ok(desk.show(Sheet { status: shown.status, ..sheet }, &content))
}

async fn read(ask: &Ask, desk: &Desk, profile: Profile) -> Outcome<(Launch, Option<Addresses>)> {
    let cell = ask.cell(&desk.member);
    let (member, blobs, row) = (desk.member.clone(), cell.blobs.clone(), desk.row.clone());
    let (app, problems) = (desk.app.clone(), desk.problems.clone());
    let config = ask.installation().config.clone();
    let read = move |connection: &mut Conn| {
        let checked = Checked { tree: row.tree, app: &app, problems: &problems };
        let cargo = Cargo { row: &row, app: &app, checked, point: Point::Draft };
        let launch = Launch::read(connection, (&blobs, &member), &cargo, &profile)?;
        let addresses = match &launch.live {
            Some(live) => Some(Addresses::of(connection, &member, &config, (live, &app))?),
            None => None,
        };
        Ok((launch, addresses))
    };
    cell.db.read(read).await
}

async fn roles(ask: &Ask, desk: &Desk, place: Environment) -> Outcome<String> {
    let org = desk.member.org().id.clone();
    let read = move |connection: &mut Conn| roles_that_may_in(connection, &org, Permission::PublishApps, place);
    Ok(ask.installation().directory.read(read).await?.join(", "))
}

impl PublishPage<'_> {
    fn profiles(&self) -> Vec<(String, String, Environment, bool)> {
        let current = self.launch.as_ref().map(|launch| launch.list.profile.as_str()).unwrap_or_default();
        let all = self.desk.app.profiles().iter();
        all.map(|profile| {
            let href = self.desk.place.to("publish", &[("profile", &profile.id)]);
            (profile.name.clone(), href, profile.place(), profile.id == current)
        })
        .collect()
    }

    fn verb(&self, launch: &Launch) -> Say {
        verb(&self.desk.member, launch.list.environment)
    }

    fn waits(&self, launch: &Launch) -> bool {
        waits(&self.desk.member, launch.list.environment)
    }

    fn telling<'b>(&'b self, launch: &'b Launch) -> Telling<'b> {
        let fresh = if self.typed.profile.is_empty() { Fresh::Yes } else { Fresh::No };
        Telling::new(launch, &self.typed.told, fresh)
    }

    /// Where a blocker is mended.
    fn href(&self, launch: &Launch, blocker: &Blocker) -> String {
        let (path, anchor) = blocker.at.split_once('#').unwrap_or((&blocker.at, ""));
        let link = self.desk.place.to(path, &[("profile", &launch.list.profile)]);
        if anchor.is_empty() { link } else { format!("{link}#{anchor}") }
    }

    /// "Version 8", or that it will be saved as it.
    fn version(&self) -> Say {
        match self.desk.standing() {
            Standing::Saved(number) => say::it("version-number").with("version", number.to_string()),
            _ => say::it("publish-saves").with("version", (self.desk.row.version + 1).to_string()),
        }
    }

    fn since(&self, live: &deploy::Deployment) -> When {
        When::new(live.at, self.desk.member.by().at)
    }

    fn deployments(&self) -> String {
        format!("/orgs/{}/apps/{}/deployments", self.desk.member.org().slug, self.desk.row.slug)
    }
}
