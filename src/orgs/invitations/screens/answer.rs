//! What a link's page says.

use actix_web::HttpResponse;
use actix_web::http::{Method, StatusCode};
use askama::Template;

use super::offer::Typed;
use crate::base::Problems;
use crate::http::{Ask, Html, Shell, Visitor, html};
use crate::orgs::invitations::{Holder, Look, Offer, Reason};
use crate::say::exact;

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
    heading: String,
    sentences: Vec<String>,
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
        return html(&Html { title: &page.heading, shell, status }, &page);
    };
    let scene = match (&offer.holder, &visitor.person) {
        (Holder::Nobody, _) => Scene::New,
        (_, None) => Scene::SignIn,
        (Holder::Account(_), Some(_)) => Scene::Join,
        (Holder::Member(_), Some(_)) => Scene::Member,
    };
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = format!("Join {}", offer.org.name);
    html(&Html { title: &title, shell, status }, &OfferPage { offer, path: ask.request.path(), scene, typed, problems })
}

fn shut<'a>(ask: &'a Ask, visitor: &Visitor, look: &'a Look) -> (StatusCode, ShutPage<'a>) {
    let home = if visitor.person.is_some() { Way::Home } else { Way::SignIn };
    let Look::Shut(offer, reason) = look else {
        // The same for every word that we did not make, so that nothing can be learned by guessing.
        let sentences = [
            "No invitation has this link. A mail program may have cut it: copy it whole, from the first letter to the last.",
            "If that does not help, ask whoever invited you to send the invitation again.",
        ];
        let sentences = sentences.map(str::to_owned).to_vec();
        return (StatusCode::NOT_FOUND, ShutPage { heading: "Nothing at this address".into(), sentences, way: home });
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

fn words(offer: &Offer, reason: Reason, visitor: &Visitor) -> (String, Vec<String>) {
    let Offer { org, email, inviter, role, .. } = offer;
    let org = &org.name;
    let said = |heading: &str, sentences: [String; 2]| (heading.to_owned(), sentences.to_vec());
    match reason {
        Reason::Superseded => said(
            "A newer link was sent",
            [
                format!("Your invitation to {org} was sent again, and only the newest link opens it."),
                format!(
                    "Look for the newest letter in your mailbox. If there is none, ask {inviter} to send it again."
                ),
            ],
        ),
        Reason::Used | Reason::Guessed => said(
            "This invitation was accepted before",
            [
                format!("Its link worked once, for {email}."),
                format!("If that was you, sign in. If it was not, tell {inviter}: somebody else had your link."),
            ],
        ),
        Reason::Expired => said(
            "This invitation has expired",
            [
                format!("The invitation to {org} was open until {}.", exact(offer.expires_at)),
                format!("Ask {inviter} to send it again: the new letter has a new link."),
            ],
        ),
        Reason::Revoked => said(
            "This invitation was revoked",
            [
                format!("Somebody at {org} took it back."),
                format!("If you think that this is a mistake, ask {inviter}."),
            ],
        ),
        Reason::Void => said(
            "This invitation is void",
            [
                format!("{inviter} invited you to {org} as {role}, and may not do so any more."),
                format!("Ask an Admin of {org} to send you another invitation."),
            ],
        ),
        Reason::Closed | Reason::Deactivated | Reason::Unclaimed | Reason::OtherAccount => {
            barred(offer, reason, visitor)
        }
    }
}

/// Why somebody cannot come in although their invitation is open.
fn barred(offer: &Offer, reason: Reason, visitor: &Visitor) -> (String, Vec<String>) {
    let Offer { org, email, inviter, .. } = offer;
    let org = &org.name;
    let said = |heading: &str, sentences: [String; 2]| (heading.to_owned(), sentences.to_vec());
    match reason {
        Reason::Closed => said(
            "This Organization is suspended",
            [
                format!("Nobody can join {org} at this moment."),
                format!(
                    "Ask {inviter} when it is open again. Your invitation stays until {}.",
                    exact(offer.expires_at)
                ),
            ],
        ),
        Reason::Deactivated => said(
            "This person is deactivated",
            [
                format!("{email} is known here and was deactivated, which an invitation does not undo."),
                format!("Ask an Admin of {org}, or the operator of this installation, to reactivate you."),
            ],
        ),
        Reason::Unclaimed => said(
            "This account waits for its password",
            [
                format!(
                    "{email} has an account that nobody has signed in to yet, and this link does not prove whose it is."
                ),
                "Ask the operator of this installation for its password. Then sign in and open the link again."
                    .to_owned(),
            ],
        ),
        _ => {
            let person = visitor.person.as_ref().map_or("somebody else", |person| person.email.as_str());
            let heading = format!("You are signed in as {person}");
            let sentences = [
                format!("This invitation to {org} is for {email}, and can be accepted by that person alone."),
                "If that is you too, sign out and go on. Nothing has happened to the invitation.".to_owned(),
            ];
            (heading, sentences.to_vec())
        }
    }
}
