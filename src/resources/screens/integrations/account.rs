//! The page of an account: how it stands, what it says, who uses it, and how it goes.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::create::wanted;
use super::fields::{Line, besides, lines};
use super::typed::Fields;
use super::{Done, address, at_desk, dot, page};
use crate::access::{Allowed, Member, Permission, can};
use crate::base::{NAME_LIMIT, Outcome, Problem, Problems, Refusal, ResourceId};
use crate::http::words::When;
use crate::http::{Ask, Form, Next, safe_next, see_other};
use crate::resources::integrations::{self, Blueprint, Desk, open_values};
use crate::resources::{self, Resource, Standing, Switch, Use, Used, User};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "resources/integrations/account.html")]
struct AccountPage<'a> {
    member: &'a Member,
    found: Found,
    lines: Vec<Line>,
    typed: Fields,
    problems: Problems,
    notice: Option<Say>,
    /// Why it has to be looked at again; nothing at the first time.
    again: Option<Say>,
}

/// What the cell has.
struct Found {
    resource: Resource,
    blueprint: Blueprint,
    /// The names of the secrets that are kept.
    kept: Vec<String>,
    uses: Vec<Use>,
}

impl AccountPage<'_> {
    fn all(&self) -> String {
        address(self.member, "")
    }

    fn here(&self, rest: &str) -> String {
        address(self.member, &format!("/{}{rest}", self.found.resource.id))
    }

    fn may_manage(&self) -> bool {
        self.member.may_in(Permission::ManageIntegrations, self.found.resource.environment)
    }

    fn dot(&self) -> &'static str {
        dot(self.found.resource.standing)
    }

    fn checked(&self) -> Option<When> {
        self.found.resource.checked_at.map(|at| When::new(at, self.member.by().at))
    }

    fn changed(&self) -> When {
        When::new(self.found.resource.changed_at, self.member.by().at)
    }

    fn others(&self) -> Vec<&Problem> {
        besides(&self.problems, &self.lines, &["name"])
    }

    fn is_live(&self, used: &Use) -> bool {
        used.by == User::Live
    }

    /// Whether a person said yes at the service.
    fn consented(&self) -> bool {
        self.found.kept.iter().any(|name| name.starts_with("oauth."))
    }

    fn answer(&self, status: StatusCode) -> HttpResponse {
        page(self.member, &self.found.resource.name, status, self)
    }
}

fn id(ask: &Ask) -> Outcome<ResourceId> {
    ResourceId::parse(ask.param("connection")).ok_or(Refusal::NotFound)
}

fn find(desk: Desk<'_>, id: &ResourceId) -> Outcome<Found> {
    let (org, vault) = (&desk.member.org().id, &desk.installation.vault);
    let cell = desk.installation.cell(desk.member.org().region);
    cell.db.read_now(|connection| {
        let resource = integrations::account(connection, desk.member, id)?;
        let blueprint = integrations::known(connection, desk.installation, org, &resource.adapter)?.blueprint;
        let kept = resources::secrets(connection, vault, org, id)?.0.into_keys().collect();
        let uses = resources::uses(connection, &cell.blobs, desk.member, Used::Resource(id))?;
        Ok(Found { resource, blueprint, kept, uses })
    })
}

async fn load<'a>(ask: &Ask, member: &'a Member, typed: Option<Fields>) -> Outcome<AccountPage<'a>> {
    let id = id(ask)?;
    let found = at_desk(ask, member, move |desk| find(desk, &id)).await?;
    let open = open_values(&found.resource.detail);
    let service = typed.as_ref().map(Fields::own_fields);
    let lines = lines(&found.blueprint, service.as_ref(), &open, &found.kept);
    let mut typed = typed.unwrap_or_else(|| Fields([("name".to_owned(), found.resource.name.clone())].into()));
    // Whoever saves again has seen that it was changed.
    typed.0.insert("revision".into(), found.resource.revision.to_string());
    Ok(AccountPage { member, found, lines, typed, problems: Problems::default(), notice: None, again: None })
}

/// GET /orgs/{org}/integrations/{connection}
///
/// # Errors
/// `NotFound` when there is no such account, or the role does not reach it.
pub async fn account(allowed: Allowed<can::ViewIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let Done { done } = ask.query().unwrap_or_default();
    let page = load(&ask, &allowed, None).await?;
    let notice = notice(&done, &page.found);
    Ok(AccountPage { notice, ..page }.answer(StatusCode::OK))
}

fn notice(done: &str, found: &Found) -> Option<Say> {
    let service = &found.blueprint.name;
    match (done, found.resource.standing) {
        ("created", Standing::Waiting) => Some(say::it("account-created-consent").with("service", service)),
        ("created", _) => Some(say::it("account-created")),
        ("saved", _) => Some(say::it("account-saved")),
        ("tested", Standing::Ready) => Some(say::it("account-works").with("service", service)),
        ("consent", Standing::Ready) if found.resource.trouble.is_empty() => {
            Some(say::it("account-connected").with("service", service))
        }
        ("on", _) => Some(say::it("account-is-on")),
        ("off", _) => Some(say::it("account-is-off")),
        _ => None,
    }
}

/// POST /orgs/{org}/integrations/{connection}
///
/// # Errors
/// `NotFound`; `Forbidden` when the role may look, but not change.
pub async fn change(
    allowed: Allowed<can::ManageIntegrations>,
    (ask, Form(typed)): (Ask, Form<Fields>),
) -> Outcome<HttpResponse> {
    let (id, revision, wanted) = (id(&ask)?, typed.revision(), wanted(&typed));
    let work = move |desk: Desk<'_>| integrations::change(desk, (&id, revision), &wanted);
    let problems = match at_desk(&ask, &allowed, work).await {
        Ok(changed) => return Ok(see_other(&address(&allowed, &format!("/{}?done=saved", changed.id)))),
        Err(Refusal::Invalid(problems)) => problems,
        Err(Refusal::Conflict(why)) => {
            let page = AccountPage { again: Some(why), ..load(&ask, &allowed, Some(typed)).await? };
            return Ok(page.answer(StatusCode::CONFLICT));
        }
        Err(other) => return Err(other),
    };
    Ok(refused(load(&ask, &allowed, Some(typed)).await?, problems))
}

fn refused(page: AccountPage<'_>, problems: Problems) -> HttpResponse {
    AccountPage { problems, ..page }.answer(StatusCode::UNPROCESSABLE_ENTITY)
}

/// POST /orgs/{org}/integrations/{connection}/test. It leads back to where it was asked for.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub async fn try_again(
    allowed: Allowed<can::ManageIntegrations>,
    (ask, Form(back)): (Ask, Form<Next>),
) -> Outcome<HttpResponse> {
    let id = id(&ask)?;
    let tried = at_desk(&ask, &allowed, move |desk| integrations::try_again(desk, &id)).await?;
    let own = address(&allowed, &format!("/{}?done=tested", tried.id));
    Ok(see_other(&safe_next(&ask.server, &back.next).unwrap_or(own)))
}

/// POST /orgs/{org}/integrations/{connection}/activity
///
/// # Errors
/// `NotFound`; `Forbidden`; `Invalid` when it is neither `on` nor `off`.
pub async fn switch(
    allowed: Allowed<can::ManageIntegrations>,
    (ask, Form(typed)): (Ask, Form<Fields>),
) -> Outcome<HttpResponse> {
    let id = id(&ask)?;
    let (to, done) = match typed.of("activity") {
        "on" => (Switch::On, "on"),
        "off" => (Switch::Off, "off"),
        // What is not there is not there, whatever is asked of it.
        _ => {
            at_desk(&ask, &allowed, move |desk| integrations::held(desk, &id)).await?;
            return Err(Refusal::invalid("activity", say::it("account-switch-odd")));
        }
    };
    let switched = at_desk(&ask, &allowed, move |desk| integrations::switch(desk, &id, to)).await?;
    Ok(see_other(&address(&allowed, &format!("/{}?done={done}", switched.id))))
}

/// POST /orgs/{org}/integrations/{connection}/deletion
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub async fn remove(allowed: Allowed<can::ManageIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let id = id(&ask)?;
    match at_desk(&ask, &allowed, move |desk| integrations::remove(desk, &id)).await {
        Ok(_) => Ok(see_other(&address(&allowed, "?done=deleted"))),
        Err(Refusal::Conflict(why)) => {
            let problems = Problems::one("deletion", why, "");
            let page = AccountPage { problems, ..load(&ask, &allowed, None).await? };
            Ok(page.answer(StatusCode::CONFLICT))
        }
        Err(other) => Err(other),
    }
}
