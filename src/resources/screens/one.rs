//! The page of one resource, and its form.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::fields::{Field, Look, NAMES, Purpose, fields, filled, forgets};
use super::form::parents;
use super::list::{address, asked_at, capabilities, dot, what};
use super::shelf::{Hidden, Shelf, hidden};
use crate::access::{Allowed, Member, can};
use crate::base::{Outcome, Problems, Refusal, ResourceId};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Form, Html, Shell, html, see_other};
use crate::resources::{self, Ground, HOURS, Kind, Resource, Standing, Typed, Use, Used, User, Way, text};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "resources/one.html")]
pub(super) struct One<'a> {
    member: &'a Member,
    shelf: Shelf,
    resource: Resource,
    fields: Vec<Field>,
    uses: Vec<Use>,
    parent: Option<Resource>,
    closed: Vec<Hidden>,
    /// Where the names of this installation lead.
    target: String,
    problems: Problems,
    /// Why it has to be looked at again.
    again: Option<Say>,
    notice: Option<Say>,
    status: StatusCode,
}

/// What is asked of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    done: String,
}

/// A fact: its name, and what it is.
struct Fact {
    name: Say,
    value: Say,
    /// What can be copied; empty for nothing.
    copy: String,
}

fn fact(name: &'static str, value: impl Into<Say>) -> Fact {
    Fact { name: say::it(name), value: value.into(), copy: String::new() }
}

fn copied(name: &'static str, value: &str) -> Fact {
    Fact { name: say::it(name), value: say::plain(value), copy: value.to_owned() }
}

impl One<'_> {
    fn list(&self) -> String {
        self.shelf.list(self.member)
    }

    fn here(&self) -> String {
        self.shelf.one(self.member, &self.resource.id)
    }

    fn sort(&self) -> Say {
        Shelf::sort_of(&self.resource).name()
    }

    fn icon(&self) -> &'static str {
        Shelf::sort_of(&self.resource).icon()
    }

    fn may_change(&self) -> bool {
        self.member.may_in(self.shelf.manage(), self.resource.environment) && !self.resource.standard
    }

    fn forgets(&self) -> bool {
        forgets(&self.fields, &self.problems)
    }

    fn dot(&self) -> &'static str {
        dot(&self.resource.standing)
    }

    fn checked(&self) -> Option<When> {
        self.resource.checked_at.map(|at| When::new(at, self.member.by().at))
    }

    fn changed(&self) -> When {
        When::new(self.resource.changed_at, self.member.by().at)
    }

    fn is_domain(&self) -> bool {
        self.resource.kind == Kind::UrlDomain && !self.resource.standard
    }

    fn waits_for_letter(&self) -> bool {
        resources::by_letter(self.resource.kind) && self.resource.standing != Standing::Ready
    }

    fn host(&self) -> &str {
        text(&self.resource.detail, "host")
    }

    fn to(&self) -> &str {
        text(&self.resource.detail, "to")
    }

    fn asked_at(&self) -> String {
        asked_at(self.host())
    }

    /// The type of the record in the DNS: an address has no other name.
    fn record(&self) -> &'static str {
        match self.target.trim_matches(['[', ']']).parse() {
            Ok(std::net::IpAddr::V4(_)) => "A",
            Ok(std::net::IpAddr::V6(_)) => "AAAA",
            Err(_) => "CNAME",
        }
    }

    fn parent_path(&self, parent: &Resource) -> Option<String> {
        Shelf::of(parent.kind).map(|shelf| shelf.one(self.member, &parent.id))
    }

    fn is_webhook(&self) -> bool {
        self.resource.kind == Kind::Notifier && self.resource.adapter == Way::Webhook.word()
    }

    /// What is known of it.
    fn facts(&self) -> Vec<Fact> {
        let row = &self.resource;
        let of = |name: &str| text(&row.detail, name);
        match row.kind {
            Kind::PhoneNumber => {
                let number = Fact { copy: of("number").to_owned(), ..fact("resource-phone-number", of("shown")) };
                vec![number, fact("capabilities-field", capabilities(row))]
            }
            Kind::UrlDomain if row.standard => vec![fact("host-field", say::it("default-urls-short"))],
            Kind::UrlDomain => vec![copied("host-field", of("host"))],
            Kind::UrlRoute => vec![copied("route-address", &address(row))],
            Kind::EmailDomain => vec![copied("domain-field", of("domain")), fact("mailbox-field", of("to"))],
            Kind::EmailAddress => vec![copied("address-field", of("address"))],
            Kind::IdentityProvider => vec![
                copied("saml-entity-id", of("entity")),
                copied("saml-place", of("sign_in")),
                fact("saml-binding", of("binding")),
            ],
            Kind::Key => {
                let made = if of("made") == "here" { "key-made-here" } else { "key-made-elsewhere" };
                vec![fact("key-length-fact", what(row)), fact("key-origin", say::it(made))]
            }
            Kind::Notifier if of("host").is_empty() => vec![copied("notifier-address", of("address"))],
            Kind::Notifier => {
                let signed = if row.detail["signed"] == true { "notifier-signed" } else { "notifier-unsigned" };
                let mut facts = vec![fact("notifier-host", of("host"))];
                if self.is_webhook() {
                    facts.push(fact("notifier-signature", say::it(signed)));
                }
                facts
            }
            Kind::ConnectedAccount => Vec::new(),
        }
    }

    pub fn answer(&self) -> HttpResponse {
        let shell = Shell::Console(self.member, self.shelf.section());
        html(&Html { title: &self.resource.name, shell, status: self.status }, self)
    }
}

/// GET /orgs/{org}/resources/{resource}. What has its page elsewhere leads there.
///
/// # Errors
/// `NotFound` when the Organization has no such resource, or the role does not reach it.
pub async fn resource(allowed: Allowed<can::ViewResources>, ask: Ask) -> Outcome<HttpResponse> {
    match Shelf::Resources.open(&ask, &allowed).await {
        Ok(resource) => show(&ask, &allowed, Shelf::Resources, resource).await,
        Err(Refusal::NotFound) => elsewhere(&ask, &allowed).await,
        Err(other) => Err(other),
    }
}

/// GET /orgs/{org}/settings/notifiers/{notifier}
///
/// # Errors
/// As [`resource`].
pub async fn notifier(allowed: Allowed<can::ManageNotifiers>, ask: Ask) -> Outcome<HttpResponse> {
    let found = Shelf::Notifiers.open(&ask, &allowed).await?;
    show(&ask, &allowed, Shelf::Notifiers, found).await
}

async fn elsewhere(ask: &Ask, member: &Member) -> Outcome<HttpResponse> {
    let id = ResourceId::parse(ask.param("resource")).ok_or(Refusal::NotFound)?;
    let asker = member.clone();
    let found = ask.cell(member).db.read(move |connection| resources::find(connection, &asker, &id)).await?;
    match found.kind {
        Kind::Notifier => Ok(see_other(&Shelf::Notifiers.one(member, &found.id))),
        Kind::ConnectedAccount => Ok(see_other(&format!("/orgs/{}/integrations/{}", member.org().slug, found.id))),
        _ => Err(Refusal::NotFound),
    }
}

async fn show(ask: &Ask, member: &Member, shelf: Shelf, resource: Resource) -> Outcome<HttpResponse> {
    let Wanted { done } = ask.query().unwrap_or_default();
    let typed = filled(&resource);
    let page = page(ask, member, (shelf, resource), &typed).await?;
    let notice = notice(&done, &page.resource);
    Ok(One { notice, ..page }.answer())
}

fn notice(done: &str, resource: &Resource) -> Option<Say> {
    let name = &resource.name;
    match done {
        "created" => Some(say::it("resource-created").with("name", name)),
        "saved" => Some(say::it("resource-saved").with("name", name)),
        "on" => Some(say::it("resource-switched-on").with("name", name)),
        "off" => Some(say::it("resource-switched-off").with("name", name)),
        "sent" => Some(say::it("resource-letter-sent").with("to", text(&resource.detail, "to"))),
        "checked" if resource.standing == Standing::Ready => Some(say::it("resource-works").with("name", name)),
        _ => None,
    }
}

/// The page, with what was typed into its form.
pub(super) async fn page<'a>(
    ask: &Ask,
    member: &'a Member,
    (shelf, resource): (Shelf, Resource),
    typed: &Typed,
) -> Outcome<One<'a>> {
    let (asker, id, parent) = (member.clone(), resource.id.clone(), resource.parent.clone());
    let blobs = ask.cell(member).blobs.clone();
    let read = move |connection: &mut Conn| {
        let uses = resources::uses(connection, &blobs, &asker, Used::Resource(&id))?;
        // One that the role does not reach is not named.
        let parent = parent.and_then(|parent| resources::find(connection, &asker, &parent).ok());
        Ok((uses, parent))
    };
    let (uses, parent) = ask.cell(member).db.read(read).await?;
    let closed = hidden(ask, member, shelf.manage()).await?;
    let closed = closed.into_iter().filter(|place| place.environment == resource.environment).collect();
    let purpose = Purpose { sort: Shelf::sort_of(&resource), before: Some(&resource), places: &[], parents: &[] };
    let fields = fields(typed, &purpose);
    let target = resources::own_hosts(ask.installation()).into_iter().next().unwrap_or_default();
    let (problems, again, notice, status) = (Problems::default(), None, None, StatusCode::OK);
    Ok(One { member, shelf, resource, fields, uses, parent, closed, target, problems, again, notice, status })
}

/// POST /orgs/{org}/resources/{resource}
///
/// # Errors
/// As [`resource`]; `Forbidden` when the role may look at it only.
pub async fn change_resource(
    allowed: Allowed<can::ManageResources>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    change(&ask, &allowed, Shelf::Resources, typed).await
}

/// POST /orgs/{org}/settings/notifiers/{notifier}
///
/// # Errors
/// As [`change_resource`].
pub async fn change_notifier(
    allowed: Allowed<can::ManageNotifiers>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    change(&ask, &allowed, Shelf::Notifiers, typed).await
}

async fn change(ask: &Ask, member: &Member, shelf: Shelf, typed: Typed) -> Outcome<HttpResponse> {
    let resource = shelf.take(ask, member).await?;
    if resource.standard {
        return Err(Refusal::Conflict(say::it("resource-standard").with("name", &resource.name)));
    }
    let here = shelf.one(member, &resource.id);
    let refused = match save(ask, member, &resource, &typed).await {
        Ok(()) => return Ok(see_other(&format!("{here}?done=saved"))),
        Err(refused @ (Refusal::Invalid(_) | Refusal::Conflict(_))) => refused,
        Err(other) => return Err(other),
    };
    // What it is now, and what was typed.
    let resource = shelf.open(ask, member).await?;
    let mut typed = typed;
    if matches!(refused, Refusal::Conflict(_)) {
        typed.put("revision", resource.revision.to_string());
    }
    let page = page(ask, member, (shelf, resource), &typed).await?;
    Ok(refusing(page, refused, &typed).answer())
}

fn refusing<'a>(page: One<'a>, refused: Refusal, typed: &Typed) -> One<'a> {
    let resource = Resource { revision: typed.revision(), ..page.resource };
    match refused {
        Refusal::Conflict(said) => One { resource, again: Some(said), status: StatusCode::CONFLICT, ..page },
        Refusal::Invalid(problems) => One { resource, problems, status: StatusCode::UNPROCESSABLE_ENTITY, ..page },
        _ => One { resource, ..page },
    }
}

async fn save(ask: &Ask, member: &Member, resource: &Resource, typed: &Typed) -> Outcome<()> {
    let parents = parents(ask, member).await?;
    let (kind, adapter, environment) = (resource.kind, resource.adapter.as_str(), resource.environment);
    let ground = Ground { kind, adapter, environment, before: Some(resource), parents: &parents, own: &[] };
    let change = resources::draft(typed, &ground).map_err(Refusal::Invalid)?.change_of(typed.revision());
    let (asker, id, server) = (member.clone(), resource.id.clone(), ask.server.clone());
    let write = move |connection: &mut Conn| {
        let vault = &server.installation.vault;
        let change = resources::keeping(connection, vault, &asker, (&id, change))?;
        let (_, event) = resources::change(connection, vault, &asker, (&id, change))?;
        Ok(((), event))
    };
    ask.cell(member).db.change(member.by(), member.lock(), write).await
}
