//! A new account: first the service, then its form.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::fields::{Line, besides, lines};
use super::typed::Fields;
use super::{address, at_desk, page};
use crate::access::{Allowed, Member, Permission, can};
use crate::base::{Environment, NAME_LIMIT, Outcome, Problem, Problems, Refusal};
use crate::http::{Ask, Form, safe_next, see_other};
use crate::resources::Resource;
use crate::resources::integrations::{self, Adapter, Blueprint, Then, Wanted, catalogue};
use crate::say;

#[derive(Template)]
#[template(path = "resources/integrations/choose.html")]
struct ChoosePage<'a> {
    member: &'a Member,
    services: Vec<Blueprint>,
    own: Vec<Adapter>,
    everywhere: bool,
}

impl ChoosePage<'_> {
    fn here(&self, rest: &str) -> String {
        address(self.member, rest)
    }
}

#[derive(Template)]
#[template(path = "resources/integrations/create.html")]
struct CreatePage<'a> {
    member: &'a Member,
    blueprint: Blueprint,
    typed: Fields,
    lines: Vec<Line>,
    problems: Problems,
    /// Where answers to a consent come to.
    redirect: String,
}

impl CreatePage<'_> {
    fn here(&self, rest: &str) -> String {
        address(self.member, rest)
    }

    fn places(&self) -> impl Iterator<Item = Environment> {
        let member = self.member;
        Environment::ALL.into_iter().filter(move |place| member.may_in(Permission::ManageIntegrations, *place))
    }

    fn chosen(&self, place: &Environment) -> bool {
        self.typed.of("environment") == place.word()
    }

    fn others(&self) -> Vec<&Problem> {
        besides(&self.problems, &self.lines, &["name", "environment"])
    }

    fn answer(&self, status: StatusCode) -> HttpResponse {
        let title = say::it("account-new-at").with("service", &self.blueprint.name).to_string();
        page(self.member, &title, status, self)
    }
}

/// Which service is meant.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    service: String,
    environment: String,
    /// What a slot is called that it is made for.
    name: String,
    /// Where to go when it is made.
    next: String,
}

/// GET /orgs/{org}/integrations/new: the services, or the form of `?service=`.
///
/// # Errors
/// `NotFound` when there is no such service.
pub async fn new(allowed: Allowed<can::ManageIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let Chosen { service, environment, name, next } = ask.query().unwrap_or_default();
    if !service.is_empty() {
        let chosen = [("service", service), ("environment", environment), ("name", name), ("next", next)];
        let chosen = Fields(chosen.map(|(field, value)| (field.to_owned(), value)).into());
        match form(&ask, &allowed, chosen, Problems::default()).await {
            Ok(page) => return Ok(page.answer(StatusCode::OK)),
            // A service that nobody knows here yet is chosen among those that are, or described.
            Err(Refusal::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    choose(&ask, &allowed).await
}

/// The services to choose from.
async fn choose(ask: &Ask, allowed: &Allowed<can::ManageIntegrations>) -> Outcome<HttpResponse> {
    let member = (**allowed).clone();
    let own = ask.cell(allowed).db.read(move |c| integrations::adapters(c, &member)).await?;
    let may = |place| allowed.may_in(Permission::ManageIntegrations, place);
    let everywhere = Environment::ALL.into_iter().all(may);
    let choose = ChoosePage { member: allowed, services: catalogue::all(), own, everywhere };
    Ok(page(allowed, &say::it("account-new").to_string(), StatusCode::OK, &choose))
}

async fn form<'a>(ask: &Ask, member: &'a Member, typed: Fields, problems: Problems) -> Outcome<CreatePage<'a>> {
    let key = typed.of("service").to_owned();
    let known = at_desk(ask, member, move |desk| {
        let cell = desk.installation.cell(desk.member.org().region);
        cell.db.read_now(|c| integrations::known(c, desk.installation, &desk.member.org().id, &key))
    });
    let blueprint = known.await?.blueprint;
    let service = typed.own_fields();
    let lines = lines(&blueprint, Some(&service), &BTreeMap::new(), &[]);
    let redirect = integrations::redirect(ask.installation());
    Ok(CreatePage { member, blueprint, typed, lines, problems, redirect })
}

/// POST /orgs/{org}/integrations
///
/// # Errors
/// `NotFound` when there is no such service; `Forbidden` when the role does not reach the environment.
pub async fn create(
    allowed: Allowed<can::ManageIntegrations>,
    (ask, Form(typed)): (Ask, Form<Fields>),
) -> Outcome<HttpResponse> {
    match make(&ask, &allowed, &typed).await {
        Ok(made) => {
            let own = address(&allowed, &format!("/{}?done=created", made.id));
            Ok(see_other(&safe_next(&ask.server, typed.of("next")).unwrap_or(own)))
        }
        Err(Refusal::Invalid(problems)) => {
            let page = form(&ask, &allowed, typed, problems).await?;
            Ok(page.answer(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

async fn make(ask: &Ask, member: &Member, typed: &Fields) -> Outcome<Resource> {
    let (key, wanted) = (typed.of("service").to_owned(), wanted(typed));
    let environment = Environment::parse(typed.of("environment"));
    let Some(environment) = environment else {
        let mut problems = Problems::one("environment", say::it("account-environment-none"), "");
        if wanted.name.trim().is_empty() {
            problems.error("name", say::it("account-name-none"), "");
        }
        return Err(problems.into());
    };
    at_desk(ask, member, move |desk| integrations::create(desk, (&key, environment), &wanted)).await
}

/// The account that `typed` describes.
pub(super) fn wanted(typed: &Fields) -> Wanted {
    let then = if typed.of("then") == "test" { Then::Test } else { Then::Save };
    Wanted { name: typed.of("name").to_owned(), typed: typed.own_fields(), then }
}
