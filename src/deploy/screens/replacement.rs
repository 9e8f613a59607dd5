//! What takes the place of a resource that is in use, before it is deleted.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use crate::access::{Allowed, Member, can};
use crate::base::{Outcome, Problems, Refusal, ResourceId};
use crate::db::Conn;
use crate::deploy;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::resources::screens::moved;
use crate::resources::{self, Kind, Resource, Use, Used, User};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "deploy/replacement.html")]
struct ReplacementPage<'a> {
    member: &'a Member,
    going: Resource,
    uses: Vec<Use>,
    others: Vec<Resource>,
    section: Section,
    typed: Typed,
    problems: Problems,
    awaits_second: bool,
}

/// The form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    replacement: String,
    /// Whether the page said that something uses it.
    used: bool,
}

/// GET /orgs/{org}/resources/{resource}/replacement
///
/// # Errors
/// `NotFound` when the Organization has no such resource, or the role does not reach it.
pub async fn resource_replacement(member: Allowed<can::ManageResources>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &member, Section::Resources, (Typed::default(), Problems::default())).await
}

/// POST /orgs/{org}/resources/{resource}/replacement
///
/// # Errors
/// As [`resource_replacement`].
pub async fn replace_resource(
    member: Allowed<can::ManageResources>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    submit(&ask, &member, Section::Resources, typed).await
}

/// GET /orgs/{org}/integrations/{connection}/replacement
///
/// # Errors
/// As [`resource_replacement`].
pub async fn account_replacement(member: Allowed<can::ManageIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &member, Section::Integrations, (Typed::default(), Problems::default())).await
}

/// POST /orgs/{org}/integrations/{connection}/replacement
///
/// # Errors
/// As [`resource_replacement`].
pub async fn replace_account(
    member: Allowed<can::ManageIntegrations>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    submit(&ask, &member, Section::Integrations, typed).await
}

/// GET /orgs/{org}/settings/notifiers/{notifier}/replacement
///
/// # Errors
/// As [`resource_replacement`].
pub async fn notifier_replacement(member: Allowed<can::ManageNotifiers>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &member, Section::Notifiers, (Typed::default(), Problems::default())).await
}

/// POST /orgs/{org}/settings/notifiers/{notifier}/replacement
///
/// # Errors
/// As [`resource_replacement`].
pub async fn replace_notifier(
    member: Allowed<can::ManageNotifiers>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    submit(&ask, &member, Section::Notifiers, typed).await
}

/// The part of the path that names the resource, and the kinds that are reached there.
fn named(ask: &Ask, section: Section) -> Outcome<ResourceId> {
    let part = match section {
        Section::Integrations => "connection",
        Section::Notifiers => "notifier",
        _ => "resource",
    };
    ResourceId::parse(ask.param(part)).ok_or(Refusal::NotFound)
}

fn is_of(section: Section, kind: Kind) -> bool {
    match kind {
        Kind::ConnectedAccount => section == Section::Integrations,
        Kind::Notifier => section == Section::Notifiers,
        _ => section == Section::Resources,
    }
}

async fn submit(ask: &Ask, member: &Member, section: Section, typed: Typed) -> Outcome<HttpResponse> {
    let (old, new) = (named(ask, section)?, ResourceId::parse(&typed.replacement));
    let (door, blobs) = (member.clone(), ask.cell(member).blobs.clone());
    let must_choose = typed.used && new.is_none();
    let run = move |connection: &mut Conn| {
        let going = resources::find(connection, &door, &old)?;
        if !is_of(section, going.kind) {
            return Err(Refusal::NotFound);
        }
        if must_choose {
            // The last use may have gone since the page was made; deleting without one is another form.
            return Err(Refusal::invalid("replacement", say::it("replace-choose")));
        }
        let ((), events) = deploy::replace(connection, &blobs, &door, (&old, new.as_ref()))?;
        Ok(((new, going.kind), events))
    };
    match ask.cell(member).db.change(member.by(), member.lock(), run).await {
        Ok((new, kind)) => {
            moved(ask, kind);
            let list = format!("/orgs/{}/{}", member.org().slug, section.path());
            Ok(see_other(&new.map_or_else(|| list.clone(), |new| format!("{list}/{new}"))))
        }
        Err(Refusal::Invalid(problems)) => page(ask, member, section, (typed, problems)).await,
        Err(other) => Err(other),
    }
}

async fn page(
    ask: &Ask,
    member: &Member,
    section: Section,
    (typed, problems): (Typed, Problems),
) -> Outcome<HttpResponse> {
    let (door, old, blobs) = (member.clone(), named(ask, section)?, ask.cell(member).blobs.clone());
    let read = move |connection: &mut Conn| {
        let going = resources::find(connection, &door, &old)?;
        if !is_of(section, going.kind) {
            return Err(Refusal::NotFound);
        }
        // Who may only look at it replaces nothing.
        if !door.may_in(going.kind.manage(), going.environment) {
            return Err(Refusal::NotFound);
        }
        let uses = resources::uses(connection, &blobs, &door, Used::Resource(&old))?;
        let others = resources::list(connection, &door, &[going.kind])?;
        Ok((going, uses, others))
    };
    let (going, uses, mut others) = ask.cell(member).db.read(read).await?;
    others.retain(|other| {
        let alike = other.kind != Kind::ConnectedAccount || other.adapter == going.adapter;
        other.id != going.id && other.environment == going.environment && other.active && alike
    });
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = say::it("replace-title").with("name", &going.name).to_string();
    let awaits_second = deploy::awaits_second(member, &going, &uses);
    let content = ReplacementPage { member, going, uses, others, section, typed, problems, awaits_second };
    Ok(html(&Html { title: &title, shell: Shell::Console(member, section), status }, &content))
}

impl ReplacementPage<'_> {
    fn list(&self) -> String {
        format!("/orgs/{}/{}", self.member.org().slug, self.section.path())
    }

    fn one(&self) -> String {
        format!("{}/{}", self.list(), self.going.id)
    }

    fn by(&self, used: &Use) -> Say {
        match used.by {
            User::Live => say::it("resource-used-live"),
            User::Profile(_) => say::it("resource-used-draft"),
        }
    }

    fn chosen(&self, other: &Resource) -> bool {
        self.typed.replacement == other.id.as_str()
    }
}
