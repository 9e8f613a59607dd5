//! The list of my passkeys, in which they are renamed.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::{origin, site};
use crate::access::{Factor, Person};
use crate::base::{Outcome, PasskeyId, Problems, Refusal};
use crate::db::{Conn, OwnedLock};
use crate::http::words::When;
use crate::http::{Ask, Form, Html, Shell, SignedIn, html, see_other};
use crate::people::passkeys::{self, MOST, Passkey};
use crate::people::screens::way::factor_first;
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "people/passkeys/list.html")]
struct ListPage<'a> {
    lines: Vec<Line>,
    /// Why passkeys cannot work here; empty where they can.
    impossible: Say,
    origin: String,
    /// What was done before; empty for nothing.
    done: Say,
    /// Whether the password asks for a passkey beside it.
    guarded: bool,
    problems: &'a Problems,
}

impl ListPage<'_> {
    fn full(&self) -> bool {
        self.lines.len() >= MOST
    }
}

/// A passkey, as the page shows it.
struct Line {
    passkey: Passkey,
    made: When,
    used: Option<When>,
    /// What stands in its field.
    typed: String,
    renaming: bool,
}

/// What was done before the page is shown again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

/// The field of a name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
}

/// GET /account/passkeys
///
/// # Errors
/// What the directory says.
pub async fn passkeys(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    if let Some(first) = factor_first(&person, "/account/passkeys") {
        return Ok(first);
    }
    let Done { done } = ask.query().unwrap_or_default();
    let done = match done.as_str() {
        "added" => say::it("passkey-added"),
        "renamed" => say::it("passkey-renamed"),
        "removed" => say::it("passkey-removed"),
        _ => say::plain(""),
    };
    page(&ask, &person, (done, None), &Problems::default()).await
}

/// POST /account/passkeys/{passkey}/name
///
/// # Errors
/// `NotFound` when it is not theirs.
pub async fn rename(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    if let Some(first) = factor_first(&person, "/account/passkeys") {
        return Ok(first);
    }
    let id = PasskeyId::parse(ask.param("passkey")).ok_or(Refusal::NotFound)?;
    match change(&ask, &person, &id, &typed.name).await {
        Ok(()) => Ok(see_other("/account/passkeys?done=renamed")),
        Err(Refusal::Invalid(problems)) => {
            page(&ask, &person, (say::plain(""), Some((id, typed.name))), &problems).await
        }
        Err(other) => Err(other),
    }
}

async fn change(ask: &Ask, person: &Person, id: &PasskeyId, name: &str) -> Outcome<()> {
    let (of, id, name) = (person.clone(), id.clone(), name.to_owned());
    let lock = OwnedLock::Subject(person.account.to_string());
    let change = move |connection: &mut Conn| passkeys::rename(connection, &of, &id, &name);
    ask.installation().directory.change(&person.by, lock, change).await
}

/// What is said of it, and the name that somebody typed for one and that does not fit.
type Said = (Say, Option<(PasskeyId, String)>);

async fn page(ask: &Ask, person: &Person, (done, typed): Said, problems: &Problems) -> Outcome<HttpResponse> {
    let account = person.account.clone();
    let read = move |connection: &mut Conn| passkeys::passkeys(connection, &account);
    let rows = ask.installation().directory.read(read).await?;
    let line = |passkey: Passkey| {
        let typed = typed.as_ref().filter(|(id, _)| *id == passkey.id).map(|(_, name)| name.clone());
        Line {
            made: When::new(passkey.created_at, person.by.at),
            used: passkey.used_at.map(|at| When::new(at, person.by.at)),
            renaming: typed.is_some(),
            typed: typed.unwrap_or_else(|| passkey.name.clone()),
            passkey,
        }
    };
    let impossible = match site(ask) {
        Ok(_) => say::plain(""),
        Err(Refusal::Conflict(why)) => why,
        Err(other) => return Err(other),
    };
    let (origin, guarded) = (origin(ask), person.factor != Factor::None);
    let lines = rows.into_iter().map(line).collect();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let content = ListPage { lines, impossible, origin, done, guarded, problems };
    Ok(html(&Html { title: &say::it("passkeys").to_string(), shell: Shell::Plain(Some(person)), status }, &content))
}
