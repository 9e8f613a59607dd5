//! /invites/{token}: what a link opens, and accepting it.

use actix_web::http::header::USER_AGENT;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::answer::{answer, shut_for};
use super::list::terms;
use crate::access::Permission;
use crate::base::{Outcome, Problems, Refusal, clean_name};
use crate::db::{By, Conn, OwnedLock};
use crate::http::{Ask, Form, Section, Visitor, remember, see_other};
use crate::orgs::invitations::{self, Accepted, Guest, Holder, Look, Offer, Place};
use crate::people;
use crate::people::screens::signed_out;
use crate::say;

/// Refusals an hour of one invitation, and of guesses, that one network gets on record; then ever fewer. A guess more
/// is refused; a person with an old link sees its page all the same.
const RECORDED: (i64, i64) = (10, 50);

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub(super) name: String,
    password: String,
    sign_out: String,
}

/// GET /invites/{token}
///
/// # Errors
/// `Throttled` after too many guesses.
pub async fn invitation(visitor: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let look = seen(&visitor, &ask).await?;
    Ok(answer(&ask, &visitor, &look, (&Typed::default(), Problems::default())))
}

/// POST /invites/{token}
///
/// # Errors
/// `Throttled` after too many guesses, `Busy`.
pub async fn accept(visitor: Visitor, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    if typed.sign_out == "yes" {
        return leave(&visitor, &ask).await;
    }
    let look = seen(&visitor, &ask).await?;
    let Look::Open(offer) = &look else {
        return Ok(answer(&ask, &visitor, &look, (&typed, Problems::default())));
    };
    match enter(&visitor, &ask, offer, &typed).await {
        Ok(accepted) => arrive(&visitor, &ask, accepted),
        Err(Refusal::Invalid(problems)) => Ok(answer(&ask, &visitor, &look, (&typed, problems))),
        Err(other) => Err(other),
    }
}

/// What this visitor's link opens. That it does not is on record.
async fn seen(visitor: &Visitor, ask: &Ask) -> Outcome<Look> {
    let (terms, shown, at) = (terms(ask), ask.param("token").to_owned(), visitor.by.at);
    let read = move |c: &mut Conn| invitations::look(c, &terms, &shown, at);
    let look = shut_for(visitor, ask.installation().directory.read(read).await?);
    let Some(event) = invitations::refused(&look) else { return Ok(look) };
    let (kind, free) = match &look {
        Look::Shut(offer, _) => (format!("invitation {}", offer.id), RECORDED.0),
        _ => ("invitation links".to_owned(), RECORDED.1),
    };
    let directory = ask.installation().directory.clone();
    let (by, address) = (by(visitor), visitor.by.address.clone());
    let pace = web::block(move || people::pace(&directory, (&kind, free), &address, at)).await;
    match (pace.map_err(|_| Refusal::Busy)?, &look) {
        (Err(Refusal::Throttled(_)), Look::Shut(..)) => return Ok(look),
        (paced, _) => paced?,
    }
    let lock = OwnedLock::Subject("invitation links".to_owned());
    ask.installation().directory.change(&by, lock, move |_| Ok(((), event))).await?;
    Ok(look)
}

fn by(visitor: &Visitor) -> By {
    visitor.person.as_ref().map_or_else(|| visitor.by.clone(), |person| person.by.clone())
}

/// Signs out whoever is signed in, and comes back to the invitation.
async fn leave(visitor: &Visitor, ask: &Ask) -> Outcome<HttpResponse> {
    if let Some(person) = &visitor.person {
        people::sign_out(&ask.installation().directory, person).await?;
    }
    Ok(signed_out(ask, ask.request.path()))
}

/// Accepts the invitation: as the person who is signed in, else as somebody new.
async fn enter(visitor: &Visitor, ask: &Ask, offer: &Offer, typed: &Typed) -> Outcome<Accepted> {
    let guest = match &visitor.person {
        Some(person) => Guest::Person(person.account.clone()),
        None if offer.holder != Holder::Nobody => return Ok(Accepted::SignInFirst),
        None => newcomer(ask, typed, offer).await?,
    };
    let org = offer.org.id.clone();
    let actor = visitor.person.as_ref().map_or_else(|| offer.email.clone(), |person| person.email.clone());
    let by = By { org: Some(org.clone()), actor, ..by(visitor) };
    let (terms, shown, doing) = (terms(ask), ask.param("token").to_owned(), by.clone());
    let change = move |c: &mut Conn| invitations::accept(c, &terms, (&shown, guest), &doing);
    ask.installation().directory.change(&by, OwnedLock::Org(org), change).await
}

/// Somebody new, as far as the form says who they are: the address is the invitation's, whatever else was sent
/// (CVE-2022-39306).
async fn newcomer(ask: &Ask, typed: &Typed, offer: &Offer) -> Outcome<Guest> {
    let mut problems = Problems::default();
    if let Err(sentence) = clean_name(say::it("invite-your-name"), &typed.name) {
        problems.error("name", sentence, "");
    }
    let about = [typed.name.as_str(), &offer.email, &offer.org.name];
    if let Err(sentence) = people::check_password(&typed.password, &about) {
        problems.error("password", sentence, "");
    }
    problems.or(())?;
    let password_hash = ask.server.hasher.hash(typed.password.clone()).await?;
    let browser = ask.request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Ok(Guest::New { name: typed.name.clone(), password_hash, browser: browser.to_owned() })
}

/// Where acceptance leads.
fn arrive(visitor: &Visitor, ask: &Ask, accepted: Accepted) -> Outcome<HttpResponse> {
    match accepted {
        Accepted::In(offer, token) => {
            if let Some(token) = token {
                remember(&ask.request, &token)?;
            }
            Ok(see_other(&landing(&offer)))
        }
        Accepted::Before(offer) => Ok(see_other(&Section::home(&offer.org.slug, offer.permissions))),
        Accepted::SignInFirst => Ok(see_other(ask.request.path())),
        Accepted::Refused(look) => Ok(answer(ask, visitor, &look, (&Typed::default(), Problems::default()))),
    }
}

/// The starting place, as far as the role allows it.
fn landing(offer: &Offer) -> String {
    let apps = format!("/orgs/{}/{}", offer.org.slug, Section::Apps.path());
    let home = Section::home(&offer.org.slug, offer.permissions);
    match offer.place {
        Place::Studio if home == apps && offer.permissions.has(Permission::OpenStudio) => format!("{apps}?done=studio"),
        _ if home == apps => format!("{apps}?done=joined"),
        _ => home,
    }
}
