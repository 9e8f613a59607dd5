//! The page behind a mailed link to a new password.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::link::{dead, token};
use super::way::post_in;
use crate::base::{Outcome, Problems, Refusal};
use crate::db::{By, Conn, OwnedLock};
use crate::http::{Ask, Form, Html, Shell, Visitor, forget, html, see_other};
use crate::people::check_password;
use crate::people::links::{self, Purpose, Resetting};
use crate::say;

#[derive(Template)]
#[template(path = "people/reset.html")]
struct ResetPage<'a> {
    token: &'a str,
    email: &'a str,
    problems: &'a Problems,
}

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    password: String,
}

/// GET /reset/{token}
///
/// # Errors
/// `Throttled` after too many links that open nothing.
pub async fn reset_form(visitor: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    match target(&ask, &visitor.by).await {
        Ok(target) => Ok(page(&ask, &target.email, &Problems::default())),
        Err(Refusal::NotFound) => dead(&ask, Purpose::Password, &visitor.by, visitor.person.as_ref()).await,
        Err(other) => Err(other),
    }
}

/// POST /reset/{token}: sets the password and signs nobody in, so that the second factor is asked for as ever
/// (ASVS 5.0, 6.4.3).
///
/// # Errors
/// `Throttled`, `Busy`.
pub async fn reset(visitor: Visitor, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let outcome = match target(&ask, &visitor.by).await {
        Ok(target) => set(&ask, &visitor.by, &target, &typed.password).await,
        Err(refusal) => Err(refusal),
    };
    match outcome {
        Ok(None) => Ok(see_other("/sign-in?done=reset")),
        Ok(Some((email, problems))) => Ok(page(&ask, &email, &problems)),
        Err(Refusal::NotFound) => dead(&ask, Purpose::Password, &visitor.by, visitor.person.as_ref()).await,
        Err(other) => Err(other),
    }
}

async fn target(ask: &Ask, by: &By) -> Outcome<Resetting> {
    let (token, at) = (token(ask).ok_or(Refusal::NotFound)?, by.at);
    ask.installation().directory.read(move |connection| links::resetting(connection, &token, at)).await
}

/// Nothing once the password is set; what is wrong with it otherwise.
async fn set(ask: &Ask, by: &By, target: &Resetting, password: &str) -> Outcome<Option<(String, Problems)>> {
    let known: Vec<&str> = target.known.iter().map(String::as_str).collect();
    if let Err(sentence) = check_password(password, &known) {
        return Ok(Some((target.email.clone(), Problems::one("password", sentence, ""))));
    }
    let hash = ask.server.hasher.hash(password.to_owned()).await?;
    let token = token(ask).ok_or(Refusal::NotFound)?;
    let by = By { actor: target.email.clone(), ..by.clone() };
    let of = by.clone();
    let change = move |connection: &mut Conn| links::reset(connection, &token, &hash, &of);
    let lock = OwnedLock::Subject(target.email.clone());
    let reader = ask.installation().directory.change(&by, lock, change).await?;
    let language = reader.language.unwrap_or_else(say::current);
    post_in(language, ask, &by, |writer| writer.password_changed(&reader.email));
    // Whoever was signed in with this browser is so no more, if it was them.
    forget(&ask.request);
    Ok(None)
}

fn page(ask: &Ask, email: &str, problems: &Problems) -> HttpResponse {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let content = ResetPage { token: ask.param("token"), email, problems };
    html(&Html { title: &say::it("reset-title").to_string(), shell: Shell::Plain(None), status }, &content)
}
