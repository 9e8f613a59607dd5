//! The way to a service where a person says yes, and the way back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

use super::{address, at_desk, page};
use crate::access::{Allowed, Member, can};
use crate::base::{Outcome, Refusal, ResourceId};
use crate::http::{Ask, SignedIn, see_other};
use crate::resources::Resource;
use crate::resources::integrations::{self, Begun, Desk, Reply};
use crate::say;

#[derive(Template)]
#[template(path = "resources/integrations/consent.html")]
struct ConsentPage<'a> {
    member: &'a Member,
    account: Resource,
    service: String,
    scope: String,
    redirect: String,
    /// Where to go on, once it began.
    begun: Option<Begun>,
}

impl ConsentPage<'_> {
    fn all(&self) -> String {
        address(self.member, "")
    }

    fn here(&self, rest: &str) -> String {
        address(self.member, &format!("/{}{rest}", self.account.id))
    }

    fn answer(&self) -> HttpResponse {
        let title = say::it("consent-title").with("service", &self.service).to_string();
        page(self.member, &title, StatusCode::OK, self)
    }
}

fn id(ask: &Ask) -> Outcome<ResourceId> {
    ResourceId::parse(ask.param("connection")).ok_or(Refusal::NotFound)
}

fn about(desk: Desk<'_>, id: &ResourceId) -> Outcome<(Resource, String, String)> {
    let account = integrations::held(desk, id)?;
    let cell = desk.installation.cell(desk.member.org().region);
    let org = &desk.member.org().id;
    let known = cell.db.read_now(|c| integrations::known(c, desk.installation, org, &account.adapter))?;
    let needed = known.blueprint.needs_consent();
    let scope = known.blueprint.oauth().filter(|_| needed).ok_or(Refusal::NotFound)?.scope.clone();
    Ok((account, known.blueprint.name, scope))
}

/// GET /orgs/{org}/integrations/{connection}/consent: what will happen, before it does.
///
/// # Errors
/// `NotFound` when there is no such account, or its service asks for no consent; `Forbidden`.
pub async fn ask_first(allowed: Allowed<can::ManageIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let id = id(&ask)?;
    let (account, service, scope) = at_desk(&ask, &allowed, move |desk| about(desk, &id)).await?;
    let redirect = integrations::redirect(ask.installation());
    Ok(ConsentPage { member: &allowed, account, service, scope, redirect, begun: None }.answer())
}

/// POST /orgs/{org}/integrations/{connection}/consent: the address to go on to. It is a link, because a form must not lead
/// to another site (`form-action` of the content security policy), and the person sees where they are sent.
///
/// # Errors
/// As [`ask_first`]; `Conflict` when the address of the service may not be called.
pub async fn begin(allowed: Allowed<can::ManageIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let id = id(&ask)?;
    let work = move |desk: Desk<'_>| Ok((about(desk, &id)?, integrations::begin(desk, &id)?));
    let ((account, service, scope), begun) = at_desk(&ask, &allowed, work).await?;
    let redirect = integrations::redirect(ask.installation());
    Ok(ConsentPage { member: &allowed, account, service, scope, redirect, begun: Some(begun) }.answer())
}

/// What comes back (RFC 6749, 4.1.2).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Returned {
    state: String,
    code: String,
    error: String,
}

/// GET /oauth/callback: ends the consent that the signed-in person began.
///
/// # Errors
/// `NotFound` when they began none, it was answered already, or it is too late.
pub async fn answered(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let Returned { state, code, error } = ask.query()?;
    let (server, SignedIn(person)) = (ask.server.clone(), person);
    let end = move || {
        let reply = Reply { state: &state, code: &code, error: &error };
        integrations::finish(&server.installation, &person, reply)
    };
    let path = web::block(end).await.map_err(|_| Refusal::Busy)??;
    Ok(see_other(&path))
}
