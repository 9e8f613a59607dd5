//! Services that an Organization describes: the page of one, and the form.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::rows::{RowOf, rows};
use super::typed::Fields;
use super::{Done, address, at_desk, page};
use crate::access::{Allowed, Member, Permission, can};
use crate::base::{AdapterId, Environment, Outcome, Problem, Problems, Refusal};
use crate::http::words::When;
use crate::http::{Ask, Form, see_other};
use crate::resources::integrations::draft::WAYS;
use crate::resources::integrations::{self, Adapter, Described, Desk, Part, form_of, way_of};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "resources/integrations/adapter.html")]
struct AdapterPage<'a> {
    member: &'a Member,
    /// None while it is to be made.
    adapter: Option<Adapter>,
    accounts: i64,
    way: String,
    typed: Fields,
    problems: Problems,
    notice: Option<Say>,
    again: Option<Say>,
    redirect: String,
}

impl<'a> AdapterPage<'a> {
    fn all(&self) -> String {
        address(self.member, "")
    }

    fn here(&self, rest: &str) -> String {
        match &self.adapter {
            Some(adapter) => address(self.member, &format!("/custom/{}{rest}", adapter.id)),
            None => address(self.member, &format!("/custom{rest}")),
        }
    }

    fn may_change(&self) -> bool {
        Environment::ALL.into_iter().all(|place| self.member.may_in(Permission::ManageIntegrations, place))
    }

    fn of(&self, name: &str) -> &str {
        self.typed.of(name)
    }

    /// Whether the field `name` says `value`, or says nothing and this is what it says then.
    fn says(&self, name: &str, value: &str, usual: &str) -> bool {
        let said = self.typed.of(name);
        if said.is_empty() { value == usual } else { said == value }
    }

    fn same(&self, one: &str, other: &str) -> bool {
        one == other
    }

    fn rows(&self, list: &str) -> Vec<RowOf> {
        let columns: &'static [&'static str] = match list {
            "parameter" => &["name", "label"],
            "extra" => &["part", "name", "value"],
            _ => &["name"],
        };
        rows(&self.typed, &self.problems, list, columns)
    }

    fn is(&self, way: &str) -> bool {
        self.way == way
    }

    fn has_secret(&self) -> bool {
        self.adapter.as_ref().is_some_and(|adapter| adapter.has_secret)
    }

    /// What is wrong with what has no field.
    fn others(&self) -> Vec<&Problem> {
        self.problems.0.iter().filter(|problem| matches!(problem.place.as_str(), "" | "auth" | "deletion")).collect()
    }

    fn changed(&self, adapter: &Adapter) -> When {
        When::new(adapter.changed_at, self.member.by().at)
    }

    fn answer(&self, status: StatusCode) -> HttpResponse {
        let new = || say::it("adapter-new").to_string();
        let title = self.adapter.as_ref().map_or_else(new, |adapter| adapter.name.clone());
        page(self.member, &title, status, self)
    }
}

/// Which way to sign in is meant.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    auth: String,
}

fn blank<'a>(ask: &Ask, member: &'a Member, typed: Fields) -> AdapterPage<'a> {
    let way = WAYS.iter().find(|(word, ..)| *word == typed.of("auth")).map_or("oauth", |(word, ..)| word).to_owned();
    AdapterPage {
        member,
        adapter: None,
        accounts: 0,
        way,
        typed,
        problems: Problems::default(),
        notice: None,
        again: None,
        redirect: integrations::redirect(ask.installation()),
    }
}

/// GET /orgs/{org}/integrations/custom/new: with `?auth=` the way to sign in.
///
/// # Errors
/// What the databases say.
pub async fn new_adapter(allowed: Allowed<can::ManageIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let Chosen { auth } = ask.query().unwrap_or_default();
    Ok(blank(&ask, &allowed, Fields([("auth".to_owned(), auth)].into())).answer(StatusCode::OK))
}

/// Whether the form only asks for more rows.
fn wants_rows(typed: &Fields) -> bool {
    typed.of("then").starts_with("more-")
}

fn described(typed: &Fields) -> Described {
    Described { way: typed.of("auth").to_owned(), typed: typed.0.clone() }
}

/// POST /orgs/{org}/integrations/custom
///
/// # Errors
/// `Forbidden` unless the role manages integrations in every environment.
pub async fn create_adapter(
    allowed: Allowed<can::ManageIntegrations>,
    (ask, Form(typed)): (Ask, Form<Fields>),
) -> Outcome<HttpResponse> {
    if wants_rows(&typed) {
        return Ok(blank(&ask, &allowed, typed).answer(StatusCode::OK));
    }
    let described = described(&typed);
    match at_desk(&ask, &allowed, move |desk| integrations::describe(desk, &described)).await {
        Ok(made) => Ok(see_other(&address(&allowed, &format!("/custom/{}?done=created", made.id)))),
        Err(Refusal::Invalid(problems)) => {
            Ok(AdapterPage { problems, ..blank(&ask, &allowed, typed) }.answer(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

fn id(ask: &Ask) -> Outcome<AdapterId> {
    AdapterId::parse(ask.param("adapter")).ok_or(Refusal::NotFound)
}

fn find(desk: Desk<'_>, id: &AdapterId) -> Outcome<(Adapter, i64)> {
    desk.installation.cell(desk.member.org().region).db.read_now(|connection| {
        let adapter = integrations::adapter(connection, desk.member, id)?;
        let accounts = integrations::accounts_of(connection, desk.member, &adapter.key)?;
        Ok((adapter, accounts))
    })
}

async fn load<'a>(ask: &Ask, member: &'a Member, typed: Option<Fields>) -> Outcome<AdapterPage<'a>> {
    let id = id(ask)?;
    let (adapter, accounts) = at_desk(ask, member, move |desk| find(desk, &id)).await?;
    let mut typed = typed.unwrap_or_else(|| {
        let mut form = Fields(form_of(&adapter.spec));
        form.0.insert("name".into(), adapter.name.clone());
        form
    });
    typed.0.insert("revision".into(), adapter.revision.to_string());
    let way = way_of(&adapter.spec.auth).to_owned();
    Ok(AdapterPage { way, accounts, adapter: Some(adapter), ..blank(ask, member, typed) })
}

/// GET /orgs/{org}/integrations/custom/{adapter}
///
/// # Errors
/// `NotFound`.
pub async fn adapter(allowed: Allowed<can::ViewIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let Done { done } = ask.query().unwrap_or_default();
    let notice = match done.as_str() {
        "created" => Some(say::it("adapter-created")),
        "saved" => Some(say::it("adapter-saved")),
        _ => None,
    };
    Ok(AdapterPage { notice, ..load(&ask, &allowed, None).await? }.answer(StatusCode::OK))
}

/// POST /orgs/{org}/integrations/custom/{adapter}
///
/// # Errors
/// `NotFound`; `Forbidden` unless the role manages integrations in every environment.
pub async fn change_adapter(
    allowed: Allowed<can::ManageIntegrations>,
    (ask, Form(typed)): (Ask, Form<Fields>),
) -> Outcome<HttpResponse> {
    let id = id(&ask)?;
    if wants_rows(&typed) {
        return Ok(load(&ask, &allowed, Some(typed)).await?.answer(StatusCode::OK));
    }
    let (revision, described) = (typed.revision(), described(&typed));
    let work = move |desk: Desk<'_>| integrations::describe_anew(desk, (&id, revision), &described);
    let refusal = match at_desk(&ask, &allowed, work).await {
        Ok(changed) => return Ok(see_other(&address(&allowed, &format!("/custom/{}?done=saved", changed.id)))),
        Err(refusal) => refusal,
    };
    refused(load(&ask, &allowed, Some(typed)).await?, refusal)
}

/// The form with why it was not saved.
fn refused(page: AdapterPage<'_>, refusal: Refusal) -> Outcome<HttpResponse> {
    match refusal {
        Refusal::Invalid(problems) => Ok(AdapterPage { problems, ..page }.answer(StatusCode::UNPROCESSABLE_ENTITY)),
        Refusal::Conflict(why) => Ok(AdapterPage { again: Some(why), ..page }.answer(StatusCode::CONFLICT)),
        other => Err(other),
    }
}

/// POST /orgs/{org}/integrations/custom/{adapter}/deletion
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub async fn remove_adapter(allowed: Allowed<can::ManageIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let id = id(&ask)?;
    match at_desk(&ask, &allowed, move |desk| integrations::forget(desk, &id)).await {
        Ok(_) => Ok(see_other(&address(&allowed, "?done=service-deleted"))),
        Err(Refusal::Conflict(why)) => {
            let problems = Problems::one("deletion", why, "");
            let page = AdapterPage { problems, ..load(&ask, &allowed, None).await? };
            Ok(page.answer(StatusCode::CONFLICT))
        }
        Err(other) => Err(other),
    }
}
