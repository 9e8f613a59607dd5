//! Showing the second factor in a browser that signed in before there was one.

use actix_web::HttpResponse;

use super::{answer, tell};
use crate::access::{Factor, Person};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Form, SignedIn, remember, see_other};
use crate::people::Token;
use crate::people::screens::code::{CodePage, Typed};
use crate::people::screens::passkeys::{Asking, ProofPage, proof};
use crate::people::screens::way::{checked, next_of, with_next};
use crate::people::second_factor;
use crate::say;

/// GET /account/second-factor/proof
///
/// # Errors
/// What the directory says.
pub async fn proof_form(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let next = next_of(&ask);
    match nothing_to_prove(&person, &next) {
        Some(way) => Ok(way),
        None => page(&ask, &person, &next, &Problems::default()).await,
    }
}

/// POST /account/second-factor/proof
///
/// # Errors
/// `Throttled`.
pub async fn prove(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let next = checked(&ask, &typed.next);
    if let Some(way) = nothing_to_prove(&person, &next) {
        return Ok(way);
    }
    match show(&ask, &person, &typed).await {
        Ok(()) => Ok(see_other(on(&next))),
        Err(Refusal::Invalid(problems)) => page(&ask, &person, &next, &problems).await,
        Err(other) => Err(other),
    }
}

async fn show(ask: &Ask, person: &Person, typed: &Typed) -> Outcome<()> {
    let installation = ask.installation();
    let token = Token::fresh()?;
    let fresh = token.clone();
    let verb = move |connection: &mut Conn, of: &Person| second_factor::prove(connection, of, &fresh);
    let proof = proof(ask, &typed.code, &typed.passkey)?;
    let spent = second_factor::spend(&installation.directory, &installation.vault, person, proof, verb).await?;
    tell(ask, person, spent);
    remember(&ask.request, &token)
}

fn nothing_to_prove(person: &Person, next: &str) -> Option<HttpResponse> {
    match person.factor {
        Factor::None => Some(see_other(&with_next("/account/second-factor", next))),
        Factor::Shown => Some(see_other(on(next))),
        Factor::Unshown => None,
    }
}

fn on(next: &str) -> &str {
    if next.is_empty() { "/account" } else { next }
}

async fn page(ask: &Ask, person: &Person, next: &str, problems: &Problems) -> Outcome<HttpResponse> {
    let (asking, action) = (Asking::of(ask, person).await?, "/account/second-factor/proof");
    if asking.means.passkeys > 0 {
        let (challenge, why) = ("/account/second-factor/challenge", say::it("proof-why-browser"));
        let content = ProofPage { action, challenge, why, asking, next, problems };
        return Ok(answer(person, &say::it("proof-title"), &content, problems));
    }
    let content = CodePage { action, why: say::it("code-why-proof"), next, problems };
    Ok(answer(person, &say::it("code-enter"), &content, problems))
}
