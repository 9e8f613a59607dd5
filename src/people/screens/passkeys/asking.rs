//! A passkey in the place of a code: the question that the script fetches, and the answer that comes in the form.

use actix_web::HttpResponse;
use askama::Template;

use super::{origin, site};
use crate::access::Person;
use crate::base::{Outcome, Problems, Refusal};
use crate::db::{Conn, Lock};
use crate::http::{Ask, SignedIn, Visitor, token_of};
use crate::people;
use crate::people::passkeys::{self, Answer, Challenge, Holder};
use crate::people::second_factor::{Means, Proof, means};
use crate::say::{self, Say};

/// What a form that asks for the second factor offers.
pub(in crate::people::screens) struct Asking {
    /// What the account has.
    pub means: Means,
    /// The origin at which passkeys work; empty where they work nowhere.
    pub origin: String,
}

impl Asking {
    /// For an account that has `means`.
    pub fn new(ask: &Ask, means: Means) -> Self {
        Self { means, origin: origin(ask) }
    }

    /// For `person`.
    pub async fn of(ask: &Ask, person: &Person) -> Outcome<Self> {
        let account = person.account.clone();
        let read = move |connection: &mut Conn| means(connection, &account);
        Ok(Self::new(ask, ask.installation().directory.read(read).await?))
    }

    /// Whether a passkey can be shown.
    pub fn passkey(&self) -> bool {
        self.means.passkeys > 0 && !self.origin.is_empty()
    }
}

/// The form for a second factor of somebody who has passkeys, as a step of a sign-in or as a proof in one.
#[derive(Template)]
#[template(path = "people/passkeys/proof.html")]
pub(in crate::people::screens) struct ProofPage<'a> {
    pub action: &'a str,
    /// Where the script gets the question.
    pub challenge: &'a str,
    pub why: Say,
    pub asking: Asking,
    pub next: &'a str,
    pub problems: &'a Problems,
}

/// What was shown in a form: the passkey when there is one, else the code.
///
/// # Errors
/// `Invalid` when the passkey cannot be read, `Conflict` where none can work.
pub(in crate::people::screens) fn proof(ask: &Ask, code: &str, passkey: &str) -> Outcome<Proof> {
    if passkey.is_empty() {
        return Ok(Proof::Code(code.to_owned()));
    }
    Ok(Proof::Passkey(site(ask)?, Box::new(Answer::read(passkey)?)))
}

/// POST /account/second-factor/challenge: what the script asks of a person's authenticators.
///
/// # Errors
/// `NotFound` when they have no passkey, `Conflict` where none can work.
pub async fn challenge(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let (site, directory, of) = (site(&ask)?, ask.installation().directory.clone(), person.0.clone());
    let asked = move || {
        directory.housekeeping(Lock::Subject("ceremonies"), |connection| {
            passkeys::ask(connection, &site, Holder::Of(&of.account, &of.sign_in), of.by.at)
        })
    };
    Ok(json(&actix_web::web::block(asked).await.map_err(|_| Refusal::Busy)??))
}

/// POST /sign-in/code/challenge: the same of somebody whose password was right.
///
/// # Errors
/// `NotFound` when there is no such half sign-in, or they have no passkey.
pub async fn half_challenge(visitor: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let token = token_of(&ask.request).ok_or(Refusal::NotFound)?;
    let directory = &ask.installation().directory;
    Ok(json(&people::ask_half(directory, &site(&ask)?, &token, &visitor.by).await?))
}

/// A question as the script reads it.
pub(super) fn json(challenge: &Challenge) -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(challenge.json())
}
