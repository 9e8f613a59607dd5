//! Making a resource: first what it is, then the form.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::act::count;
use super::fields::{Field, Look, NAMES, Purpose, fields, forgets};
use super::numbers;
use super::shelf::{Shelf, Sort, reach};
use crate::access::{Allowed, Member, can};
use crate::base::{Environment, Outcome, Problems, Refusal};
use crate::db::{Conn, Lock};
use crate::http::{Ask, Form, Html, Shell, html, safe_next, see_other};
use crate::resources::{self, Ground, Kind, LinkWord, NewResource, Resource, Standing, Typed, text};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "resources/new.html")]
struct New<'a> {
    member: &'a Member,
    shelf: Shelf,
    /// What is to be made; nothing while that is to be chosen.
    sort: Option<Sort>,
    fields: Vec<Field>,
    problems: Problems,
    notice: Option<Say>,
    next: String,
}

/// What a form shows beside what was typed.
#[derive(Default)]
pub(super) struct Shown {
    /// What is wrong.
    pub problems: Problems,
    /// What was done.
    pub notice: Option<Say>,
    /// The numbers of an account.
    pub numbers: Option<Field>,
}

/// What is asked of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    kind: String,
    environment: String,
    parent: String,
    /// What a slot is called that it is made for.
    name: String,
    next: String,
}

impl New<'_> {
    fn base(&self) -> String {
        self.shelf.list(self.member)
    }

    /// What a link takes along, so that the way back is not lost.
    fn onward(&self) -> String {
        let next = utf8_percent_encode(&self.next, NON_ALPHANUMERIC);
        if self.next.is_empty() { String::new() } else { format!("&next={next}") }
    }

    fn forgets(&self) -> bool {
        forgets(&self.fields, &self.problems)
    }

    /// Whether something was typed that is not kept yet.
    fn is_begun(&self) -> bool {
        self.notice.is_some() || self.fields.iter().any(|field| matches!(field.look, Look::Numbers(_)))
    }

    fn answer(&self) -> HttpResponse {
        let status = if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let title = say::it(if self.shelf == Shelf::Resources { "resource-new" } else { "notifier-new" }).to_string();
        html(&Html { title: &title, shell: Shell::Console(self.member, self.shelf.section()), status }, self)
    }
}

/// GET /orgs/{org}/resources/new: what can be made, or the form of `?kind=`.
///
/// # Errors
/// What the databases say.
pub async fn new_resource(allowed: Allowed<can::ManageResources>, ask: Ask) -> Outcome<HttpResponse> {
    show(&ask, &allowed, Shelf::Resources).await
}

/// GET /orgs/{org}/settings/notifiers/new
///
/// # Errors
/// What the databases say.
pub async fn new_notifier(allowed: Allowed<can::ManageNotifiers>, ask: Ask) -> Outcome<HttpResponse> {
    show(&ask, &allowed, Shelf::Notifiers).await
}

/// POST /orgs/{org}/resources
///
/// # Errors
/// `Forbidden` for an environment that the role does not reach; `Throttled` when too many letters were asked for.
pub async fn create_resource(
    allowed: Allowed<can::ManageResources>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    create(&ask, &allowed, Shelf::Resources, typed).await
}

/// POST /orgs/{org}/settings/notifiers
///
/// # Errors
/// As [`create_resource`].
pub async fn create_notifier(
    allowed: Allowed<can::ManageNotifiers>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    create(&ask, &allowed, Shelf::Notifiers, typed).await
}

async fn show(ask: &Ask, member: &Member, shelf: Shelf) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query().unwrap_or_default();
    let mut typed = Typed::of([("parent", &wanted.parent), ("name", &wanted.name), ("next", &wanted.next)]);
    let places = reach(member, shelf.manage());
    let asked = Environment::parse(&wanted.environment).filter(|place| places.contains(place));
    if let Some(place) = asked.or(places.first().copied()) {
        typed.put("environment", place.word());
    }
    page(ask, member, (shelf, shelf.sort(&wanted.kind)), &typed, Shown::default()).await
}

async fn page(
    ask: &Ask,
    member: &Member,
    (shelf, sort): (Shelf, Option<Sort>),
    typed: &Typed,
    shown: Shown,
) -> Outcome<HttpResponse> {
    let parents = parents(ask, member).await?;
    let places = reach(member, shelf.manage());
    let mut fields = match sort {
        Some(sort) => fields(typed, &Purpose { sort, before: None, places: &places, parents: &parents }),
        None => Vec::new(),
    };
    let Shown { problems, notice, numbers } = shown;
    if let Some(numbers) = numbers {
        // Under the account they are of.
        let account = fields.iter().position(|field| field.name == "parent");
        fields.insert(account.map_or(fields.len(), |at| at + 1), numbers);
    }
    let next = safe_next(&ask.server, typed.get("next")).unwrap_or_default();
    Ok(New { member, shelf, sort, fields, problems, notice, next }.answer())
}

/// What a resource can belong to, as far as the role reaches it.
pub(super) async fn parents(ask: &Ask, member: &Member) -> Outcome<Vec<Resource>> {
    let asker = member.clone();
    let kinds = &[Kind::ConnectedAccount, Kind::UrlDomain, Kind::EmailDomain];
    ask.cell(member).db.read(move |connection| resources::list(connection, &asker, kinds)).await
}

async fn create(ask: &Ask, member: &Member, shelf: Shelf, mut typed: Typed) -> Outcome<HttpResponse> {
    let sort = shelf.sort(typed.get("kind"));
    let number = sort.is_some_and(|sort| sort.kind == Kind::PhoneNumber);
    if number && (typed.get("then") == numbers::LIST.0 || !typed.get("take").is_empty()) {
        let shown = match typed.get("take") {
            "" => numbers::list(ask, member, &typed).await,
            _ => Ok(numbers::take(&mut typed)),
        };
        let shown = match shown {
            Err(Refusal::Invalid(problems)) => Shown { problems, ..Shown::default() },
            shown => shown?,
        };
        return page(ask, member, (shelf, sort), &typed, shown).await;
    }
    let made = match sort {
        Some(sort) => make(ask, member, (shelf, sort), &typed).await,
        None => Err(Refusal::invalid("kind", say::it("resource-no-kind"))),
    };
    match made {
        Ok(resource) => {
            let own = format!("{}?done=created", shelf.one(member, &resource.id));
            Ok(see_other(&safe_next(&ask.server, typed.get("next")).unwrap_or(own)))
        }
        Err(Refusal::Invalid(problems)) => {
            page(ask, member, (shelf, sort), &typed, Shown { problems, ..Shown::default() }).await
        }
        Err(other) => Err(other),
    }
}

async fn make(ask: &Ask, member: &Member, (shelf, sort): (Shelf, Sort), typed: &Typed) -> Outcome<Resource> {
    let environment = typed.environment();
    let environment = environment.ok_or_else(|| Refusal::invalid("environment", say::it("resource-no-environment")))?;
    shelf.permit(ask, member, environment).await?;
    let parents = parents(ask, member).await?;
    let own = resources::own_hosts(ask.installation());
    let (kind, adapter) = (sort.kind, sort.adapter());
    let ground = Ground { kind, adapter, environment, before: None, parents: &parents, own: &own };
    let new = resources::draft(typed, &ground).map_err(Refusal::Invalid)?.new_on(&ground);
    if resources::by_letter(kind) && new.standing == Standing::Waiting {
        count(ask, member, text(&new.detail, "to")).await?;
    }
    let (resource, word) = insert(ask, member, new).await?;
    if let Some(word) = word {
        let site = ask.installation().config.address();
        ask.post_later(resources::letter(member, &resource, &word, &site));
    }
    Ok(resource)
}

/// Keeps it, with the word of its letter if one is to go out.
async fn insert(ask: &Ask, member: &Member, new: NewResource) -> Outcome<(Resource, Option<LinkWord>)> {
    let (server, cell, member) = (ask.server.clone(), ask.cell(member), member.clone());
    let insert = move || {
        let installation = &server.installation;
        let detail = |name: &str| text(&new.detail, name).to_owned();
        let (kind, host, key) = (new.kind, detail("host"), detail("key"));
        let keep = || {
            cell.db.change_now(member.by(), Lock::Org(&member.org().id), |connection: &mut Conn| {
                let (resource, event) = resources::create(connection, &installation.vault, &member, new)?;
                if !resources::by_letter(resource.kind) || resource.standing == Standing::Ready {
                    return Ok(((resource, None), vec![event]));
                }
                let (word, sent) = resources::issue(connection, &member, &resource)?;
                Ok(((resource, Some(word)), vec![event, sent]))
            })
        };
        match kind {
            Kind::UrlDomain => resources::make_alone(installation, (kind, &[("host", &host)]), "host", keep),
            Kind::UrlRoute => {
                resources::make_alone(installation, (kind, &[("host", &host), ("key", &key)]), "key", keep)
            }
            _ => keep(),
        }
    };
    web::block(insert).await.map_err(|_| Refusal::Busy)?
}
