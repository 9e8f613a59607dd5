//! Recovery codes: shown once, when they are made.

use actix_web::HttpResponse;
use askama::Template;

use super::{Typed, answer, tell};
use crate::access::{Factor, Person};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Form, SignedIn, see_other};
use crate::people::passwords;
use crate::people::screens::passkeys::{Asking, proof};
use crate::people::screens::way::post;
use crate::people::second_factor::{self, Codes, codes_left};
use crate::say;

#[derive(Template)]
#[template(path = "people/recovery_codes.html")]
struct CodesPage<'a> {
    codes: &'a [String],
    joined: String,
    next: &'a str,
}

#[derive(Template)]
#[template(path = "people/recovery_renew.html")]
struct RenewPage<'a> {
    asking: Asking,
    left: i64,
    problems: &'a Problems,
}

/// GET /account/second-factor/codes
///
/// # Errors
/// What the directory says.
pub async fn codes_form(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    renew_page(&ask, &person, &Problems::default()).await
}

/// POST /account/second-factor/codes: makes new ones and shows them.
///
/// # Errors
/// `Throttled`, `Busy`.
pub async fn renew_codes(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    if person.factor == Factor::None {
        return Ok(see_other("/account/second-factor"));
    }
    match make(&ask, &person, &typed).await {
        Ok(codes) => Ok(codes_page(&person, &codes, "")),
        Err(Refusal::Invalid(problems)) => renew_page(&ask, &person, &problems).await,
        Err(other) => Err(other),
    }
}

async fn make(ask: &Ask, person: &Person, typed: &Typed) -> Outcome<Codes> {
    let installation = ask.installation();
    let (directory, vault) = (&installation.directory, &installation.vault);
    passwords::confirm(directory, &ask.server.hasher, person, &typed.current).await?;
    let verb = |connection: &mut Conn, of: &Person| second_factor::renew(connection, of);
    let proof = proof(ask, &typed.code, &typed.passkey)?;
    let spent = second_factor::spend(directory, vault, person, proof, verb).await?;
    post(ask, &person.by, |writer| writer.recovery_renewed(&person.email));
    Ok(tell(ask, person, spent))
}

async fn renew_page(ask: &Ask, person: &Person, problems: &Problems) -> Outcome<HttpResponse> {
    if person.factor == Factor::None {
        return Ok(see_other("/account/second-factor"));
    }
    let account = person.account.clone();
    let left = ask.installation().directory.read(move |connection| codes_left(connection, &account)).await?;
    let asking = Asking::of(ask, person).await?;
    Ok(answer(person, &say::it("factor-codes"), &RenewPage { asking, left, problems }, problems))
}

/// The one page on which they stand.
pub(in crate::people::screens) fn codes_page(person: &Person, codes: &Codes, next: &str) -> HttpResponse {
    let codes = codes.reveal();
    let content = CodesPage { codes, joined: codes.join("\n"), next };
    answer(person, &say::it("factor-codes"), &content, &Problems::default())
}
