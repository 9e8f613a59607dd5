//! What is done with a resource: it is switched, checked and deleted.

use actix_web::{HttpResponse, web};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::shelf::Shelf;
use crate::access::{Allowed, Member, can};
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Form, Next, safe_next, see_other};
use crate::people::links;
use crate::resources::{self, Finding, Kind, Message, Resource, Switch, text};
use crate::say;

/// Which way a resource is switched.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Way {
    to: String,
}

/// POST /orgs/{org}/resources/{resource}/activity: on or off.
///
/// # Errors
/// `NotFound`; `Forbidden` when the role may look at it only; `Invalid` for any other word.
pub async fn switch_resource(
    allowed: Allowed<can::ManageResources>,
    (ask, Form(way)): (Ask, Form<Way>),
) -> Outcome<HttpResponse> {
    switch(&ask, &allowed, Shelf::Resources, &way).await
}

/// POST /orgs/{org}/settings/notifiers/{notifier}/activity
///
/// # Errors
/// As [`switch_resource`].
pub async fn switch_notifier(
    allowed: Allowed<can::ManageNotifiers>,
    (ask, Form(way)): (Ask, Form<Way>),
) -> Outcome<HttpResponse> {
    switch(&ask, &allowed, Shelf::Notifiers, &way).await
}

/// POST /orgs/{org}/resources/{resource}/check: asks the domain, or sends the letter again. It leads back to where it was
/// asked for.
///
/// # Errors
/// `Conflict` for what cannot be checked; `Throttled` when it was just now.
pub async fn check_resource(
    allowed: Allowed<can::ManageResources>,
    (ask, Form(back)): (Ask, Form<Next>),
) -> Outcome<HttpResponse> {
    let resource = Shelf::Resources.take(&ask, &allowed).await?;
    let done = check(&ask, &allowed, &resource).await?;
    let own = format!("{}?done={done}", Shelf::Resources.one(&allowed, &resource.id));
    Ok(see_other(&safe_next(&ask.server, &back.next).unwrap_or(own)))
}

/// Does what there is to do; gives the word for that.
async fn check(ask: &Ask, member: &Member, resource: &Resource) -> Outcome<&'static str> {
    if resources::by_letter(resource.kind) {
        write_again(ask, member, resource).await?;
        return Ok("sent");
    }
    if resource.kind != Kind::UrlDomain || resource.standard {
        return Err(Refusal::Conflict(say::it("resource-no-check").with("name", &resource.name)));
    }
    let (server, org, asked) = (ask.server.clone(), member.org().id.clone(), resource.clone());
    let found = web::block(move || resources::check_domain(&server.installation, &org, &asked)).await;
    note(ask, member, resource, found.map_err(|_| Refusal::Busy)?).await?;
    Ok("checked")
}

/// POST /orgs/{org}/settings/notifiers/{notifier}/test: tells it that it is told.
///
/// # Errors
/// `Conflict` when it is switched off; `Throttled` when too many letters went there.
pub async fn test_notifier(allowed: Allowed<can::ManageNotifiers>, ask: Ask) -> Outcome<HttpResponse> {
    let notifier = Shelf::Notifiers.take(&ask, &allowed).await?;
    let to = text(&notifier.detail, "address");
    if !to.is_empty() {
        count(&ask, &allowed, to).await?;
    }
    let message = Message::test(allowed.by().at, &allowed.by().request);
    let (server, cell, org, id) = (ask.server.clone(), ask.cell(&allowed), allowed.org().clone(), notifier.id.clone());
    let told = web::block(move || resources::notify(&server.installation, &cell, &org, &id, &message)).await;
    note(&ask, &allowed, &notifier, told.map_err(|_| Refusal::Busy)??).await?;
    Ok(see_other(&format!("{}?done=checked", Shelf::Notifiers.one(&allowed, &notifier.id))))
}

/// POST /orgs/{org}/resources/{resource}/deletion
///
/// # Errors
/// `Conflict` while something uses it, or when it stays.
pub async fn delete_resource(allowed: Allowed<can::ManageResources>, ask: Ask) -> Outcome<HttpResponse> {
    delete(&ask, &allowed, Shelf::Resources).await
}

/// POST /orgs/{org}/settings/notifiers/{notifier}/deletion
///
/// # Errors
/// As [`delete_resource`].
pub async fn delete_notifier(allowed: Allowed<can::ManageNotifiers>, ask: Ask) -> Outcome<HttpResponse> {
    delete(&ask, &allowed, Shelf::Notifiers).await
}

/// Tells the server that a resource of `kind` works now, or does not any more: which domains lead here is kept in mind.
pub fn moved(ask: &Ask, kind: Kind) {
    if kind == Kind::UrlDomain {
        ask.server.domains.notify_one();
    }
}

/// Counts a letter to `to` before it goes out: nobody's mailbox is filled from here.
pub(super) async fn count(ask: &Ask, member: &Member, to: &str) -> Outcome<()> {
    let (directory, to, by) = (ask.installation().directory.clone(), to.to_owned(), member.by().clone());
    web::block(move || links::count(&directory, &to, &by)).await.map_err(|_| Refusal::Busy)?
}

async fn switch(ask: &Ask, member: &Member, shelf: Shelf, way: &Way) -> Outcome<HttpResponse> {
    let resource = shelf.take(ask, member).await?;
    let to = match way.to.as_str() {
        "on" => Switch::On,
        "off" => Switch::Off,
        _ => return Err(Refusal::invalid("to", say::it("resource-on-or-off"))),
    };
    if resource.standard {
        return Err(Refusal::Conflict(say::it("resource-standard").with("name", &resource.name)));
    }
    let (asker, id) = (member.clone(), resource.id.clone());
    let write = move |connection: &mut Conn| resources::switch(connection, &asker, &id, to);
    ask.cell(member).db.change(member.by(), member.lock(), write).await?;
    moved(ask, resource.kind);
    Ok(see_other(&format!("{}?done={}", shelf.one(member, &resource.id), way.to)))
}

async fn note(ask: &Ask, member: &Member, resource: &Resource, found: Finding) -> Outcome<()> {
    let (asker, id) = (member.clone(), resource.id.clone());
    let write = move |connection: &mut Conn| resources::note(connection, &asker, &id, &found);
    ask.cell(member).db.change(member.by(), member.lock(), write).await?;
    moved(ask, resource.kind);
    Ok(())
}

async fn write_again(ask: &Ask, member: &Member, resource: &Resource) -> Outcome<()> {
    let (asker, id) = (member.clone(), resource.id.clone());
    count(ask, member, text(&resource.detail, "to")).await?;
    let write = move |connection: &mut Conn| {
        let found = resources::find(connection, &asker, &id)?;
        resources::issue(connection, &asker, &found)
    };
    let word = ask.cell(member).db.change(member.by(), member.lock(), write).await?;
    let site = ask.installation().config.address();
    ask.post_later(resources::letter(member, resource, &word, &site));
    Ok(())
}

async fn delete(ask: &Ask, member: &Member, shelf: Shelf) -> Outcome<HttpResponse> {
    let resource = shelf.take(ask, member).await?;
    let (asker, gone, blobs) = (member.clone(), resource.clone(), ask.cell(member).blobs.clone());
    let write = move |connection: &mut Conn| {
        resources::release(connection, &blobs, &asker, &gone)?;
        Ok(((), resources::remove(connection, &asker, &gone.id)?))
    };
    ask.cell(member).db.change(member.by(), member.lock(), write).await?;
    moved(ask, resource.kind);
    let name = utf8_percent_encode(&resource.name, NON_ALPHANUMERIC);
    Ok(see_other(&format!("{}?done=deleted&name={name}", shelf.list(member))))
}
