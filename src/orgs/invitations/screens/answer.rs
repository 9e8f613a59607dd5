//! What a link's page says.

use actix_web::HttpResponse;
use actix_web::http::{Method, StatusCode};
use askama::Template;

use super::offer::Typed;
use crate::base::Problems;
use crate::http::{Ask, Html, Shell, Visitor, html};
use crate::orgs::invitations::{Holder, Look, Offer, Reason};
use crate::say::{self, Say, exact};

#[derive(Template)]
#[template(path = "orgs/invitations/offer.html")]
struct OfferPage<'a> {
    offer: &'a Offer,
    path: &'a str,
    scene: Scene,
    typed: &'a Typed,
    problems: Problems,
}

/// What can be done with an open invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scene {
    /// Somebody makes an account.
    New,
    /// The address has an account: somebody signs in.
    SignIn,
    /// The right person is signed in.
    Join,
    /// They belong to it already.
    Member,
}

impl OfferPage<'_> {
    fn until(&self) -> String {
        exact(self.offer.expires_at)
    }
}

#[derive(Template)]
#[template(path = "orgs/invitations/shut.html")]
struct ShutPage<'a> {
    heading: Say,
    sentences: [Say; 2],
    way: Way<'a>,
}

/// The way on from a link that opens nothing.
enum Way<'a> {
    /// To the Organization, where they are a member.
    Org(&'a Offer),
    /// Sign out, and come back.
    SignOut(&'a str),
    /// To the sign-in page.
    SignIn,
    /// To their Organizations.
    Home,
}

/// `look`, shut when it is open for somebody else than who is signed in.
pub(super) fn shut_for(visitor: &Visitor, look: Look) -> Look {
    match (look, &visitor.person) {
        (Look::Open(offer), Some(person)) => match &offer.holder {
            Holder::Account(id) | Holder::Member(id) if *id == person.account => Look::Open(offer),
            _ => Look::Shut(offer, Reason::OtherAccount),
        },
        (look, _) => look,
    }
}

/// The page of `look`, with what was typed before and what was wrong with it.
pub(super) fn answer(ask: &Ask, visitor: &Visitor, look: &Look, said: (&Typed, Problems)) -> HttpResponse {
    let shell = Shell::Plain(visitor.person.as_ref());
    let (typed, problems) = said;
    let Look::Open(offer) = look else {
        let (status, page) = shut(ask, visitor, look);
        return html(&Html { title: &page.heading.to_string(), shell, status }, &page);
    };
    let scene = match (&offer.holder, &visitor.person) {
        (Holder::Nobody, _) => Scene::New,
        (_, None) => Scene::SignIn,
        (Holder::Account(_), Some(_)) => Scene::Join,
        (Holder::Member(_), Some(_)) => Scene::Member,
    };
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = say::it("invite-join-title").with("org", &offer.org.name).to_string();
    html(&Html { title: &title, shell, status }, &OfferPage { offer, path: ask.request.path(), scene, typed, problems })
}

fn shut<'a>(ask: &'a Ask, visitor: &Visitor, look: &'a Look) -> (StatusCode, ShutPage<'a>) {
    let home = if visitor.person.is_some() { Way::Home } else { Way::SignIn };
    let Look::Shut(offer, reason) = look else {
        // The same for every word that we did not make, so that nothing can be learned by guessing.
        let sentences = [say::it("invite-unknown-why"), say::it("invite-unknown-help")];
        return (StatusCode::NOT_FOUND, ShutPage { heading: say::it("invite-unknown"), sentences, way: home });
    };
    let (heading, sentences) = words(offer, *reason, visitor);
    let mine = visitor.person.as_ref().is_some_and(|person| offer.holder == Holder::Member(person.account.clone()));
    let (status, way) = match reason {
        // Nothing has failed yet.
        Reason::OtherAccount if ask.request.method() != Method::POST => {
            (StatusCode::OK, Way::SignOut(ask.request.path()))
        }
        Reason::OtherAccount => (StatusCode::CONFLICT, Way::SignOut(ask.request.path())),
        Reason::Used if mine => (StatusCode::GONE, Way::Org(offer)),
        _ => (StatusCode::GONE, home),
    };
    (status, ShutPage { heading, sentences, way })
}

/// The heading, why the link opens nothing, and what to do next.
fn words(offer: &Offer, reason: Reason, visitor: &Visitor) -> (Say, [Say; 2]) {
    let Offer { org, email, role, expires_at, .. } = offer;
    let (org, inviter) = (&org.name, offer.inviter.said());
    match reason {
        Reason::Superseded => (
            say::it("invite-superseded"),
            [
                say::it("invite-superseded-why").with("org", org),
                say::it("invite-superseded-help").with("inviter", inviter),
            ],
        ),
        Reason::Used | Reason::Guessed => (
            say::it("invite-used"),
            [say::it("invite-used-why").with("email", email), say::it("invite-used-help").with("inviter", inviter)],
        ),
        Reason::Expired => (
            say::it("invite-expired"),
            [
                say::it("invite-expired-why").with("org", org).with("until", *expires_at),
                say::it("invite-expired-help").with("inviter", inviter),
            ],
        ),
        Reason::Revoked => (
            say::it("invite-revoked"),
            [say::it("invite-revoked-why").with("org", org), say::it("invite-revoked-help").with("inviter", inviter)],
        ),
        Reason::Void => (
            say::it("invite-void"),
            [
                say::it("invite-void-why").with("inviter", inviter).with("org", org).with("role", role),
                say::it("invite-void-help").with("org", org),
            ],
        ),
        Reason::Closed | Reason::Deactivated | Reason::Unclaimed | Reason::OtherAccount => {
            barred(offer, reason, visitor)
        }
    }
}

/// Why somebody cannot come in although their invitation is open.
fn barred(offer: &Offer, reason: Reason, visitor: &Visitor) -> (Say, [Say; 2]) {
    let Offer { org, email, expires_at, .. } = offer;
    let (org, inviter) = (&org.name, offer.inviter.said());
    match reason {
        Reason::Closed => (
            say::it("invite-closed"),
            [
                say::it("invite-closed-why").with("org", org),
                say::it("invite-closed-help").with("inviter", inviter).with("until", *expires_at),
            ],
        ),
        Reason::Deactivated => (
            say::it("invite-deactivated"),
            [
                say::it("invite-deactivated-why").with("email", email),
                say::it("invite-deactivated-help").with("org", org),
            ],
        ),
        Reason::Unclaimed => (
            say::it("invite-unclaimed"),
            [say::it("invite-unclaimed-why").with("email", email), say::it("invite-unclaimed-help")],
        ),
        _ => {
            // Nobody who is signed out is told that they are somebody else.
            let person = visitor.person.as_ref().map_or("", |person| person.email.as_str());
            let why = say::it("invite-other-why").with("org", org).with("email", email);
            (say::it("invite-other").with("person", person), [why, say::it("invite-other-help")])
        }
    }
}
