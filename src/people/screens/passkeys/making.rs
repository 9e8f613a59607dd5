//! Adding a passkey: first who it is, then a name and the authenticator, then recovery codes where there were none.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::USER_AGENT;
use askama::Template;
use serde::Deserialize;

use super::{Asking, proof, site};
use crate::access::{Factor, Person};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::{Conn, OwnedLock};
use crate::http::{Ask, Form, Html, Shell, SignedIn, html, remember, see_other};
use crate::people::passkeys::{self, Made, NewPasskey};
use crate::people::screens::second_factor::{Typed, codes_page, tell};
use crate::people::screens::way::{checked, next_of, post, with_next};
use crate::people::second_factor::{self, Codes};
use crate::people::{Token, browser_name, passwords};
use crate::say;

#[derive(Template)]
#[template(path = "people/passkeys/begin.html")]
struct BeginPage<'a> {
    asking: Asking,
    next: &'a str,
    problems: &'a Problems,
}

#[derive(Template)]
#[template(path = "people/passkeys/creation.html")]
struct CreationPage<'a> {
    name: &'a str,
    /// What the script asks of the authenticator, as JSON.
    options: String,
    origin: String,
    next: &'a str,
    problems: &'a Problems,
}

/// The fields of the form that adds one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Named {
    name: String,
    passkey: String,
    next: String,
}

/// GET /account/passkeys/new
///
/// # Errors
/// What the directory says.
pub async fn begin_form(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    begin_page(&ask, &person, &next_of(&ask), &Problems::default()).await
}

/// POST /account/passkeys/new
///
/// # Errors
/// `Throttled`, `Busy`; `Conflict` where no passkey can work.
pub async fn begin(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let next = checked(&ask, &typed.next);
    match prepare(&ask, &person, &typed).await {
        Ok(()) => Ok(see_other(&with_next("/account/passkeys/creation", &next))),
        Err(Refusal::Invalid(problems)) => begin_page(&ask, &person, &next, &problems).await,
        Err(other) => Err(other),
    }
}

async fn prepare(ask: &Ask, person: &Person, typed: &Typed) -> Outcome<()> {
    let (installation, site) = (ask.installation(), site(ask)?);
    let directory = &installation.directory;
    passwords::confirm(directory, &ask.server.hasher, person, &typed.current).await?;
    let verb = move |connection: &mut Conn, of: &Person| passkeys::begin(connection, &site, of);
    if person.factor != Factor::None {
        let proof = proof(ask, &typed.code, &typed.passkey)?;
        let spent = second_factor::spend(directory, &installation.vault, person, proof, verb).await?;
        tell(ask, person, spent);
        return Ok(());
    }
    let of = person.clone();
    let lock = OwnedLock::Subject(person.account.to_string());
    directory.change(&person.by, lock, move |connection| verb(connection, &of)).await
}

async fn begin_page(ask: &Ask, person: &Person, next: &str, problems: &Problems) -> Outcome<HttpResponse> {
    // Where none can work there is nothing to begin: the list says why.
    if super::origin(ask).is_empty() {
        return Ok(see_other("/account/passkeys"));
    }
    Ok(answer(person, &BeginPage { asking: Asking::of(ask, person).await?, next, problems }, problems))
}

/// GET /account/passkeys/creation
///
/// # Errors
/// What the directory says.
pub async fn creation(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    creation_page(&ask, &person, (&default_name(&ask), &next_of(&ask)), &Problems::default()).await
}

/// What a passkey is called until its person says otherwise: after the browser it is made in.
fn default_name(ask: &Ask) -> String {
    let agent = ask.request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    browser_name(agent).to_string()
}

/// POST /account/passkeys: adds it, and shows recovery codes where there were none.
///
/// # Errors
/// `Conflict` when nothing was begun, or too long ago.
pub async fn add(person: SignedIn, (ask, Form(typed)): (Ask, Form<Named>)) -> Outcome<HttpResponse> {
    let next = checked(&ask, &typed.next);
    let on = if next.is_empty() { "/account/passkeys?done=added" } else { &next };
    match make(&ask, &person, &typed).await {
        Ok(Some(codes)) => Ok(codes_page(&person, &codes, on)),
        Ok(None) => Ok(see_other(on)),
        Err(Refusal::Invalid(problems)) => creation_page(&ask, &person, (&typed.name, &next), &problems).await,
        Err(other) => Err(other),
    }
}

async fn make(ask: &Ask, person: &Person, typed: &Named) -> Outcome<Option<Codes>> {
    let (directory, site, of) = (&ask.installation().directory, site(ask)?, person.clone());
    let new = NewPasskey { name: passkeys::clean(&typed.name)?, made: Made::read(&typed.passkey)? };
    let (token, name) = (Token::fresh()?, new.name.clone());
    let fresh = token.clone();
    let change = move |connection: &mut Conn| passkeys::add(connection, &site, &of, &new, &fresh);
    let codes = directory.change(&person.by, OwnedLock::Subject(person.account.to_string()), change).await??;
    post(ask, &person.by, |writer| writer.passkey_added(&person.email, &name));
    remember(&ask.request, &token)?;
    Ok(codes)
}

async fn creation_page(
    ask: &Ask,
    person: &Person,
    (name, next): (&str, &str),
    problems: &Problems,
) -> Outcome<HttpResponse> {
    let first = || Ok(see_other(&with_next("/account/passkeys/new", next)));
    let (Ok(site), of) = (site(ask), person.clone()) else { return first() };
    let begun = move |connection: &mut Conn| passkeys::begun(connection, &site, &of);
    let Some(options) = ask.installation().directory.read(begun).await? else { return first() };
    let content = CreationPage { name, options, origin: super::origin(ask), next, problems };
    Ok(answer(person, &content, problems))
}

fn answer(person: &Person, content: &impl Template, problems: &Problems) -> HttpResponse {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(&Html { title: &say::it("passkey-add").to_string(), shell: Shell::Plain(Some(person)), status }, content)
}
