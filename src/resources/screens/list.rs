//! The lists: resources by kind, and notifiers.

use std::collections::BTreeSet;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::shelf::{Hidden, Shelf, hidden, reach};
use crate::access::{Allowed, Member, can};
use crate::base::{Outcome, ResourceId};
use crate::db::Conn;
use crate::definition::documents::CAPABILITIES;
use crate::http::{Ask, Html, Section, Shell, arrival_notice, html};
use crate::resources::{self, Kind, PATH, Resource, Standing, text};
use crate::say::{self, Say};

/// The parts of the list of resources.
const GROUPS: [(&str, &str, &[Kind]); 4] = [
    ("numbers", "resources-numbers", &[Kind::PhoneNumber]),
    ("web", "resources-web", &[Kind::UrlDomain, Kind::UrlRoute]),
    ("mail", "resources-mail", &[Kind::EmailDomain, Kind::EmailAddress]),
    ("keys", "resources-keys", &[Kind::IdentityProvider, Kind::Key]),
];

#[derive(Template)]
#[template(path = "resources/list.html")]
struct List<'a> {
    member: &'a Member,
    shelf: Shelf,
    group: String,
    rows: Vec<Resource>,
    live: BTreeSet<ResourceId>,
    hidden: Vec<Hidden>,
    notice: Option<Say>,
}

/// What is asked of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    kind: String,
    done: String,
    name: String,
}

impl List<'_> {
    fn base(&self) -> String {
        self.shelf.list(self.member)
    }

    fn one(&self, row: &Resource) -> String {
        self.shelf.one(self.member, &row.id)
    }

    /// The parts to choose from: word, name, whether it is this one.
    fn groups(&self) -> Vec<(&'static str, Say, bool)> {
        let all = [("", say::it("resources-all"))];
        let parts = GROUPS.iter().map(|(word, name, _)| (*word, say::it(name)));
        all.into_iter().chain(parts).map(|(word, name)| (word, name, word == self.group)).collect()
    }

    fn may_make(&self) -> bool {
        !reach(self.member, self.shelf.manage()).is_empty()
    }

    fn is_used(&self, row: &Resource) -> bool {
        self.live.contains(&row.id)
    }

    fn dot(&self, row: &Resource) -> &'static str {
        dot(&row.standing)
    }

    fn sort(&self, row: &Resource) -> Say {
        Shelf::sort_of(row).name()
    }

    fn what(&self, row: &Resource) -> Say {
        what(row)
    }

    fn can(&self, row: &Resource) -> Say {
        capabilities(row)
    }
}

/// The colour of a standing.
pub(super) fn dot(standing: &Standing) -> &'static str {
    match standing {
        Standing::Ready => "success",
        Standing::Waiting => "warning",
        Standing::Failed => "danger",
        Standing::Untested => "off",
    }
}

/// What a resource is, beside its name.
pub(super) fn what(row: &Resource) -> Say {
    let of = |name: &str| text(&row.detail, name).to_owned();
    match row.kind {
        Kind::PhoneNumber => say::plain(of("shown")),
        Kind::UrlDomain if row.standard => say::it("default-urls-short"),
        Kind::UrlDomain => say::plain(of("host")),
        Kind::UrlRoute => say::plain(address(row)),
        Kind::EmailDomain => say::plain(of("domain")),
        Kind::EmailAddress => say::plain(of("address")),
        Kind::IdentityProvider => say::plain(of("entity")),
        Kind::Key => say::it("key-of-bytes").with("bytes", row.detail["bytes"].as_i64().unwrap_or_default()),
        Kind::Notifier if of("host").is_empty() => say::plain(of("address")),
        Kind::Notifier => say::plain(of("host")),
        Kind::ConnectedAccount => say::plain(""),
    }
}

/// The address of a route; one under the shared addresses begins with its path.
pub(super) fn address(route: &Resource) -> String {
    let (host, key) = (text(&route.detail, "host"), text(&route.detail, "key"));
    if host.is_empty() { format!("/c/{key}") } else { format!("https://{host}/c/{key}") }
}

/// What a number can do.
pub(super) fn capabilities(row: &Resource) -> Say {
    let all = row.detail.get("capabilities").and_then(|all| all.as_array()).cloned().unwrap_or_default();
    let has = |word: &str| all.iter().any(|one| one.as_str() == Some(word));
    say::commas(CAPABILITIES.iter().filter(|(word, _)| has(word)).map(|(_, name)| say::it(name)))
}

/// GET /orgs/{org}/resources: all, or those of `?kind=`.
///
/// # Errors
/// What the databases say.
pub async fn resources(allowed: Allowed<can::ViewResources>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &allowed, Shelf::Resources).await
}

/// GET /orgs/{org}/settings/notifiers
///
/// # Errors
/// What the databases say.
pub async fn notifiers(allowed: Allowed<can::ManageNotifiers>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &allowed, Shelf::Notifiers).await
}

async fn page(ask: &Ask, member: &Member, shelf: Shelf) -> Outcome<HttpResponse> {
    let Wanted { kind, done, name } = ask.query().unwrap_or_default();
    let group = GROUPS.iter().find(|(word, ..)| *word == kind && shelf == Shelf::Resources);
    let kinds = group.map_or(shelf.kinds(), |(.., kinds)| kinds);
    let asker = member.clone();
    let read = move |connection: &mut Conn| {
        let rows = resources::list(connection, &asker, kinds)?;
        let live = resources::live(connection, &asker)?.into_iter().map(|(resource, _)| resource).collect();
        Ok((rows, live))
    };
    let (rows, live) = ask.cell(member).db.read(read).await?;
    let hidden = hidden(ask, member, shelf.view()).await?;
    let notice = match (done.as_str(), name.is_empty()) {
        ("deleted", false) => Some(say::it("resource-deleted").with("name", name)),
        _ => arrival_notice(ask, member).await?,
    };
    let group = group.map_or("", |(word, ..)| word).to_owned();
    let title = shelf.section().label().to_string();
    let page = Html { title: &title, shell: Shell::Console(member, shelf.section()), status: StatusCode::OK };
    Ok(html(&page, &List { member, shelf, group, rows, live, hidden, notice }))
}

/// Where a domain is asked whether it leads here, for the page that explains it.
pub(super) fn asked_at(host: &str) -> String {
    format!("{host}{PATH}…")
}
