//! Setting a second factor up, or moving it to another app: first who it is, then the app and its first code.

use actix_web::HttpResponse;
use askama::Template;

use super::codes::codes_page;
use super::{Typed, answer, tell};
use crate::access::{Factor, Person};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::{Conn, OwnedLock};
use crate::http::{Ask, Form, Picture, SignedIn, remember, see_other};
use crate::people::screens::passkeys::{Asking, proof};
use crate::people::screens::way::{checked, next_of, post, with_next};
use crate::people::second_factor::{self, Begun, Codes};
use crate::people::{Token, passwords};
use crate::say;

#[derive(Template)]
#[template(path = "people/second_factor_begin.html")]
struct BeginPage<'a> {
    asking: Asking,
    next: &'a str,
    problems: &'a Problems,
    moving: bool,
    /// The way to a passkey instead.
    instead: String,
}

#[derive(Template)]
#[template(path = "people/second_factor_app.html")]
struct AppPage<'a> {
    next: &'a str,
    problems: &'a Problems,
    secret: String,
    uri: String,
    picture: Picture,
}

/// GET /account/second-factor/new
///
/// # Errors
/// What the directory says.
pub async fn begin_form(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    begin_page(&ask, &person, &next_of(&ask), &Problems::default()).await
}

/// POST /account/second-factor/new
///
/// # Errors
/// `Throttled`, `Busy`.
pub async fn begin(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let next = checked(&ask, &typed.next);
    match make(&ask, &person, &typed).await {
        Ok(()) => Ok(see_other(&with_next("/account/second-factor/app", &next))),
        Err(Refusal::Invalid(problems)) => begin_page(&ask, &person, &next, &problems).await,
        Err(other) => Err(other),
    }
}

async fn make(ask: &Ask, person: &Person, typed: &Typed) -> Outcome<()> {
    let installation = ask.installation();
    let (directory, vault) = (&installation.directory, installation.vault.clone());
    passwords::confirm(directory, &ask.server.hasher, person, &typed.current).await?;
    if person.factor != Factor::None {
        let verb = move |connection: &mut Conn, of: &Person| second_factor::begin(connection, &vault, of);
        let proof = proof(ask, &typed.code, &typed.passkey)?;
        let spent = second_factor::spend(directory, &installation.vault, person, proof, verb).await?;
        tell(ask, person, spent);
        return Ok(());
    }
    let of = person.clone();
    let change = move |connection: &mut Conn| second_factor::begin(connection, &vault, &of);
    directory.change(&person.by, OwnedLock::Subject(person.account.to_string()), change).await
}

pub(super) async fn begin_page(ask: &Ask, person: &Person, next: &str, problems: &Problems) -> Outcome<HttpResponse> {
    let (asking, instead) = (Asking::of(ask, person).await?, with_next("/account/passkeys/new", next));
    let content = BeginPage { next, problems, moving: asking.means.app, asking, instead };
    Ok(answer(person, &say::it("factor"), &content, problems))
}

/// GET /account/second-factor/app
///
/// # Errors
/// What the directory says.
pub async fn app_form(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let next = next_of(&ask);
    match begun(&ask, &person).await? {
        Some(begun) => app_page(&person, &next, begun, &Problems::default()),
        None => Ok(see_other(&with_next("/account/second-factor", &next))),
    }
}

/// POST /account/second-factor/app: the first code puts it into use, and shows the recovery codes.
///
/// # Errors
/// `Conflict` when nothing was begun, or too long ago.
pub async fn confirm_app(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let next = checked(&ask, &typed.next);
    let problems = match confirm(&ask, &person, &typed.code).await {
        Ok(codes) => return Ok(codes_page(&person, &codes, &next)),
        Err(Refusal::Invalid(problems)) => problems,
        Err(other) => return Err(other),
    };
    match begun(&ask, &person).await? {
        Some(begun) => app_page(&person, &next, begun, &problems),
        None => Ok(see_other(&with_next("/account/second-factor", &next))),
    }
}

async fn confirm(ask: &Ask, person: &Person, code: &str) -> Outcome<Codes> {
    let installation = ask.installation();
    let token = Token::fresh()?;
    let (vault, of, code, fresh) = (installation.vault.clone(), person.clone(), code.to_owned(), token.clone());
    let change = move |connection: &mut Conn| second_factor::confirm(connection, &vault, &of, &code, &fresh);
    let lock = OwnedLock::Subject(person.account.to_string());
    let codes = installation.directory.change(&person.by, lock, change).await?;
    post(ask, &person.by, |writer| writer.factor_added(&person.email));
    remember(&ask.request, &token)?;
    Ok(codes)
}

async fn begun(ask: &Ask, person: &Person) -> Outcome<Option<Begun>> {
    let (vault, of) = (ask.installation().vault.clone(), person.clone());
    ask.installation().directory.read(move |connection| second_factor::begun(connection, &vault, &of)).await
}

fn app_page(person: &Person, next: &str, begun: Begun, problems: &Problems) -> Outcome<HttpResponse> {
    let picture = Picture::of(&begun.uri)?;
    let content = AppPage { next, problems, secret: begun.secret, uri: begun.uri, picture };
    Ok(answer(person, &say::it("factor"), &content, problems))
}
