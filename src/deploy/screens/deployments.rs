//! What is live of an app, what was, and going back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::addresses::Addresses;
use super::launch::waits;
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::{self, App};
use crate::base::{DeploymentId, Environment, Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::deploy::{self, Deployment, Manner, Outcomes, Phase, Proposal, Reading};
use crate::http::words::When;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::say::{self, Say};

/// Deployments of each environment that are shown.
const SHOWN: i64 = 20;

#[derive(Template)]
#[template(path = "deploy/deployments.html")]
struct DeploymentsPage<'a> {
    member: &'a Member,
    app: App,
    places: Vec<Spot>,
    proposal: Option<Proposal>,
    problems: Problems,
    notice: Option<Say>,
}

/// An environment, and what is and was live there.
struct Spot {
    environment: Environment,
    live: Option<Deployment>,
    addresses: Option<Addresses>,
    past: Vec<Deployment>,
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

/// The form of going back: what is said about it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    note: String,
}

/// GET /orgs/{org}/apps/{app}/deployments
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn deployments(member: Allowed<can::ViewApps>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &member, Problems::default(), StatusCode::OK).await
}

/// POST /orgs/{org}/apps/{app}/deployments/{deployment}/rollback
///
/// # Errors
/// `NotFound` when the app has no such deployment; `Forbidden` when the role may not publish there.
pub async fn roll_back(
    member: Allowed<can::PublishApps>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    let (app, to) = named(&ask, &member).await?;
    reaches(&ask, &member, to.environment).await?;
    let (cell, door) = (ask.cell(&member), member.clone());
    let blobs = cell.blobs.clone();
    let run = move |connection: &mut Conn| {
        let to = deploy::find(connection, &door, &app.id, &to.id)?;
        let read = Reading::of(connection, &blobs, &door, &to.tree)?;
        deploy::roll_back(connection, &door, (&app, &read.app), (&to, &typed.note))
    };
    match cell.db.change(member.by(), member.lock(), run).await {
        Ok(outcome) => Ok(see_other(&after(&ask, &member, &outcome, "rolled-back"))),
        Err(refusal) => refused(&ask, &member, refusal).await,
    }
}

/// The app and the deployment of the path.
pub(super) async fn named(ask: &Ask, member: &Member) -> Outcome<(App, Deployment)> {
    let id = DeploymentId::parse(ask.param("deployment")).ok_or(Refusal::NotFound)?;
    let (door, slug) = (member.clone(), ask.param("app").to_owned());
    let find = move |connection: &mut Conn| {
        let app = apps::find(connection, &door, &slug)?;
        let to = deploy::find(connection, &door, &app.id, &id)?;
        Ok((app, to))
    };
    ask.cell(member).db.read(find).await
}

/// POST /orgs/{org}/apps/{app}/environments/{environment}/unpublication
///
/// # Errors
/// `NotFound` when the Organization has no such app; `Forbidden` when the role may not publish there.
pub async fn take_down(member: Allowed<can::PublishApps>, ask: Ask) -> Outcome<HttpResponse> {
    let place = Environment::parse(ask.param("environment")).ok_or(Refusal::NotFound)?;
    let (door, slug) = (member.clone(), ask.param("app").to_owned());
    let cell = ask.cell(&member);
    let app = cell.db.read(move |connection| apps::find(connection, &door, &slug)).await?;
    reaches(&ask, &member, place).await?;
    let door = member.clone();
    let run = move |connection: &mut Conn| deploy::unpublish(connection, &door, &app, place);
    match cell.db.change(member.by(), member.lock(), run).await {
        Ok(()) => Ok(see_other(&format!("{}?done=unpublished", address(&member, ask.param("app"))))),
        Err(refusal) => refused(&ask, &member, refusal).await,
    }
}

/// That the role may publish to `place`.
///
/// # Errors
/// `Forbidden`, which names the roles that may.
pub(super) async fn reaches(ask: &Ask, member: &Member, place: Environment) -> Outcome<()> {
    let door = member.clone();
    let read = move |connection: &mut Conn| crate::resources::may(connection, &door, Permission::PublishApps, place);
    ask.installation().directory.read(read).await
}

/// The address of the page.
pub(super) fn address(member: &Member, app: &str) -> String {
    format!("/orgs/{}/apps/{app}/deployments", member.org().slug)
}

/// Where something that goes live leads to.
pub(super) fn after(ask: &Ask, member: &Member, outcome: &Outcomes, done: &str) -> String {
    let (org, app) = (&member.org().slug, ask.param("app"));
    match outcome {
        Outcomes::Live(live) => format!("{}?done={done}#{}", address(member, app), live.environment.word()),
        Outcomes::Proposed(proposal) => format!("/orgs/{org}/apps/{app}/proposals/{}?done=proposed", proposal.id),
    }
}

/// The page again, with what was refused.
async fn refused(ask: &Ask, member: &Member, refusal: Refusal) -> Outcome<HttpResponse> {
    let view = |refusal| member.allowed::<can::ViewApps>().ok_or(refusal);
    match refusal {
        Refusal::Invalid(problems) => {
            let view = view(Refusal::Invalid(problems.clone()))?;
            page(ask, &view, problems, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Refusal::Conflict(said) => {
            let view = view(Refusal::Conflict(said.clone()))?;
            page(ask, &view, Problems::one("", said, ""), StatusCode::CONFLICT).await
        }
        other => Err(other),
    }
}

async fn page(
    ask: &Ask,
    member: &Allowed<can::ViewApps>,
    problems: Problems,
    status: StatusCode,
) -> Outcome<HttpResponse> {
    let (reader, slug) = (member.clone(), ask.param("app").to_owned());
    let (cell, config) = (ask.cell(member), ask.installation().config.clone());
    let blobs = cell.blobs.clone();
    let read = move |connection: &mut Conn| {
        let app = apps::find(connection, &reader, &slug)?;
        let all = deploy::deployments(connection, &reader, &app.id, SHOWN)?;
        let mut places = Vec::new();
        for environment in Environment::ALL {
            let of_place = all.iter().filter(|deployment| deployment.environment == environment).cloned();
            let (live, past): (Vec<_>, Vec<_>) = of_place.partition(|deployment| deployment.phase == Phase::Live);
            let live = live.into_iter().next();
            let addresses = match &live {
                Some(live) => {
                    let read = Reading::of(connection, &blobs, &reader, &live.tree)?;
                    Some(Addresses::of(connection, &reader, &config, (live, &read.app))?)
                }
                None => None,
            };
            places.push(Spot { environment, live, addresses, past });
        }
        let proposal = deploy::proposal_of(connection, &reader, &app.id)?;
        Ok((app, places, proposal))
    };
    let (app, places, proposal) = cell.db.read(read).await?;
    let Done { done } = ask.query().unwrap_or_default();
    let notice = if problems.is_empty() { notice(&done) } else { None };
    let title = say::it("deployments-of").with("app", &app.name).to_string();
    let content = DeploymentsPage { member, app, places, proposal, problems, notice };
    Ok(html(&Html { title: &title, shell: Shell::Console(member, Section::Apps), status }, &content))
}

fn notice(done: &str) -> Option<Say> {
    Some(say::it(match done {
        "rolled-back" => "deployment-done-rolled-back",
        "promoted" => "deployment-done-promoted",
        "unpublished" => "deployment-done-unpublished",
        "approved" => "proposal-done-approved",
        _ => return None,
    }))
}

impl DeploymentsPage<'_> {
    fn base(&self) -> String {
        address(self.member, &self.app.slug)
    }

    fn may(&self, place: &Environment) -> bool {
        self.member.may_in(Permission::PublishApps, *place)
    }

    fn waits(&self, place: &Environment) -> bool {
        waits(self.member, *place)
    }

    fn since(&self, deployment: &Deployment) -> When {
        When::new(deployment.at, self.member.by().at)
    }

    fn waiting_since(&self, proposal: &Proposal) -> When {
        When::new(proposal.at, self.member.by().at)
    }

    /// Where what is live in `place` can be promoted to.
    fn promotions(&self, place: &Environment) -> Vec<Environment> {
        Environment::ALL.into_iter().filter(|other| other > place && self.may(other)).collect()
    }

    fn manner(&self, deployment: &Deployment) -> Say {
        say::it(match deployment.manner {
            Manner::Published => "manner-published",
            Manner::Promoted => "manner-promoted",
            Manner::RolledBack => "manner-rolled-back",
            Manner::Replaced => "manner-replaced",
        })
    }
}
