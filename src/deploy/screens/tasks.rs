//! What waits for somebody: slots that others asked to fill, and what is to go to Production.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::access::{Allowed, Member, Permission, can};
use crate::apps::screens::studio::encoded;
use crate::base::{Moment, Outcome};
use crate::db::Conn;
use crate::deploy::{self, Asked, Proposal};
use crate::http::words::When;
use crate::http::{Ask, Html, Section, Shell, arrival_notice, html};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "deploy/tasks.html")]
struct TasksPage<'a> {
    member: &'a Member,
    asked: Vec<Asked>,
    proposals: Vec<Proposal>,
    notice: Option<Say>,
}

/// GET /orgs/{org}/tasks
///
/// # Errors
/// What the cell says.
pub async fn tasks(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let notice = arrival_notice(&ask, &member).await?;
    let door = member.clone();
    let read = move |connection: &mut Conn| {
        Ok((deploy::requests(connection, &door)?, deploy::open_proposals(connection, &door)?))
    };
    let (asked, proposals) = ask.cell(&member).db.read(read).await?;
    let title = Section::Tasks.label().to_string();
    let content = TasksPage { member: &member, asked, proposals, notice };
    let shell = Shell::Console(&member, Section::Tasks);
    Ok(html(&Html { title: &title, shell, status: StatusCode::OK }, &content))
}

impl TasksPage<'_> {
    fn since(&self, at: &Moment) -> When {
        When::new(*at, self.member.by().at)
    }

    fn slot(&self, asked: &Asked) -> String {
        let (org, profile) = (&self.member.org().slug, encoded(&asked.profile));
        let slot = encoded(&asked.request.slot);
        format!("/orgs/{org}/studio/{}/bindings?profile={profile}#slot-{slot}", asked.slug)
    }

    /// Whether it is for this person to decide.
    fn decides(&self, proposal: &Proposal) -> bool {
        self.member.may_in(Permission::PublishApps, proposal.environment) && !self.member.is(proposal.account.as_ref())
    }
}
