//! What a second person looks at before it goes to Production.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::deployments::{address, reaches};
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::screens::studio::Changes;
use crate::apps::{self, App, Point};
use crate::base::{Outcome, Problems, ProposalId, Refusal};
use crate::db::Conn;
use crate::definition::compare::Names;
use crate::deploy::{self, Decision, Filler, Proposal, Reading};
use crate::http::words::When;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::resources::{self, What};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "deploy/proposal.html")]
struct ProposalPage<'a> {
    member: &'a Member,
    look: Look,
    typed: Typed,
    problems: Problems,
    notice: Option<Say>,
}

/// What the reviewer looks at.
struct Look {
    app: App,
    proposal: Proposal,
    changes: Option<Changes>,
    /// The slots and who is told: the name, and the name of what fills it.
    filled: Vec<(Say, String)>,
}

/// The form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    then: String,
    reason: String,
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

/// GET /orgs/{org}/apps/{app}/proposals/{proposal}
///
/// # Errors
/// `NotFound` when the app has no such proposal.
pub async fn proposal(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &member, (Typed::default(), Problems::default(), StatusCode::OK)).await
}

/// POST /orgs/{org}/apps/{app}/proposals/{proposal}
///
/// # Errors
/// `NotFound` when the app has no such proposal; `Forbidden` when the role may not publish there.
pub async fn decide(
    member: Allowed<can::PublishApps>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    let (problems, status) = match change(&ask, &member, &typed).await {
        Ok(done) => return Ok(see_other(&done)),
        Err(Refusal::Invalid(problems)) => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Refusal::Conflict(said)) => (Problems::one("", said, ""), StatusCode::CONFLICT),
        Err(other) => return Err(other),
    };
    page(&ask, &member, (typed, problems, status)).await
}

fn id(ask: &Ask) -> Outcome<ProposalId> {
    ProposalId::parse(ask.param("proposal")).ok_or(Refusal::NotFound)
}

async fn change(ask: &Ask, member: &Allowed<can::PublishApps>, typed: &Typed) -> Outcome<String> {
    let decision = Decision::parse(&typed.then).ok_or_else(|| Refusal::invalid("", say::it("proposal-choose")))?;
    let (id, cell, slug) = (id(ask)?, ask.cell(member), ask.param("app").to_owned());
    let (door, wanted) = (member.clone(), id.clone());
    let find = move |connection: &mut Conn| {
        let app = apps::find(connection, &door, &slug)?;
        let proposal = deploy::proposal(connection, &door, &app.id, &wanted)?;
        Ok((app, proposal.environment))
    };
    let (app, environment) = cell.db.read(find).await?;
    reaches(ask, member, environment).await?;
    let (door, blobs, reason) = (member.clone(), cell.blobs.clone(), typed.reason.clone());
    let run = move |connection: &mut Conn| {
        let proposal = deploy::proposal(connection, &door, &app.id, &id)?;
        let read = Reading::of(connection, &blobs, &door, &proposal.tree)?;
        deploy::decide(connection, &door, (&app, &read.app), (&proposal, decision, &reason))
    };
    cell.db.change(member.by(), member.lock(), run).await?;
    let (org, app) = (&member.org().slug, ask.param("app"));
    Ok(match decision {
        Decision::Approve => format!("{}?done=approved#{}", address(member, app), environment.word()),
        Decision::Decline => format!("/orgs/{org}/apps/{app}/proposals/{}?done=declined", ask.param("proposal")),
        Decision::Withdraw => format!("/orgs/{org}/apps/{app}/proposals/{}?done=withdrawn", ask.param("proposal")),
    })
}

async fn page(
    ask: &Ask,
    member: &Member,
    (typed, problems, status): (Typed, Problems, StatusCode),
) -> Outcome<HttpResponse> {
    let (reader, slug, id, cell) = (member.clone(), ask.param("app").to_owned(), id(ask)?, ask.cell(member));
    let blobs = cell.blobs.clone();
    let read = move |connection: &mut Conn| {
        let app = apps::find(connection, &reader, &slug)?;
        let proposal = deploy::proposal(connection, &reader, &app.id, &id)?;
        let read = Reading::of(connection, &blobs, &reader, &proposal.tree)?;
        let live = deploy::live_of(connection, &reader, &app.id)?;
        let live = live.into_iter().find(|live| live.environment == proposal.environment);
        let changes = match &live {
            Some(live) => {
                let points = (Point::Version(live.version), Point::Version(proposal.version));
                let beside = apps::beside(connection, &blobs, &reader, &app, points)?;
                Some(Changes::new(beside.compare(&Names::of(&read.app))))
            }
            None => None,
        };
        let filled = filled(connection, &reader, &proposal)?;
        Ok(Look { app, proposal, changes, filled })
    };
    let look = cell.db.read(read).await?;
    let Done { done } = ask.query().unwrap_or_default();
    let notice = if problems.is_empty() { notice(&done) } else { None };
    let title = say::it("proposal-title").with("app", &look.app.name).to_string();
    let content = ProposalPage { member, look, typed, problems, notice };
    Ok(html(&Html { title: &title, shell: Shell::Console(member, Section::Tasks), status }, &content))
}

/// What fills the slots of `proposal`, by names.
fn filled(connection: &mut Conn, member: &Member, proposal: &Proposal) -> Outcome<Vec<(Say, String)>> {
    let stock = resources::stocked(connection, member, proposal.environment)?;
    let name = |filler: Filler| {
        let item = stock.iter().find(|item| match &item.what {
            What::Resource(id, _) => filler.resource() == Some(id),
            What::Datastore(id) => filler.datastore() == Some(id),
        });
        item.filter(|item| member.may_in(item.view(), proposal.environment)).map(|item| item.name.clone())
    };
    let row = |filled: &deploy::Filled| {
        let what = filled.occasion().map_or_else(|| say::plain(&filled.name), deploy::Occasion::name);
        (what, filled.filler().and_then(name).unwrap_or_default())
    };
    Ok(proposal.filled.iter().map(row).collect())
}

fn notice(done: &str) -> Option<Say> {
    Some(say::it(match done {
        "proposed" => "proposal-done-proposed",
        "declined" => "proposal-done-declined",
        "withdrawn" => "proposal-done-withdrawn",
        _ => return None,
    }))
}

impl ProposalPage<'_> {
    fn own(&self) -> bool {
        self.member.is(self.look.proposal.account.as_ref())
    }

    fn may(&self) -> bool {
        self.member.may_in(Permission::PublishApps, self.look.proposal.environment)
    }

    fn address(&self) -> String {
        format!("/orgs/{}/apps/{}", self.member.org().slug, self.look.app.slug)
    }

    fn since(&self) -> When {
        When::new(self.look.proposal.at, self.member.by().at)
    }
}
