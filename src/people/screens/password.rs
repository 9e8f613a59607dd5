//! Changing my password.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::way::{factor_first, post};
use crate::access::Person;
use crate::base::{Outcome, Problems, Refusal};
use crate::http::{Ask, Form, Html, Shell, SignedIn, html, remember, see_other};
use crate::people::passwords;
use crate::say;

#[derive(Template)]
#[template(path = "people/password.html")]
struct PasswordPage<'a> {
    person: &'a Person,
    problems: &'a Problems,
}

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    current: String,
    password: String,
}

/// GET /account/password
///
/// # Errors
/// None of its own.
pub async fn password_form(person: SignedIn, _: Ask) -> Outcome<HttpResponse> {
    Ok(factor_first(&person, "/account/password").unwrap_or_else(|| page(&person, &Problems::default())))
}

/// POST /account/password
///
/// # Errors
/// `Throttled`, `Busy`.
pub async fn change_password(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    if let Some(first) = factor_first(&person, "/account/password") {
        return Ok(first);
    }
    match change(&ask, &person, &typed).await {
        Ok(()) => Ok(see_other("/account?done=password")),
        Err(Refusal::Invalid(problems)) => Ok(page(&person, &problems)),
        Err(other) => Err(other),
    }
}

async fn change(ask: &Ask, person: &Person, typed: &Typed) -> Outcome<()> {
    let (directory, hasher) = (&ask.installation().directory, &ask.server.hasher);
    let token = passwords::change(directory, hasher, person, &typed.current, &typed.password).await?;
    post(ask, &person.by, |writer| writer.password_changed(&person.email));
    remember(&ask.request, &token)
}

fn page(person: &Person, problems: &Problems) -> HttpResponse {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Html { title: &say::it("password-change-yours").to_string(), shell: Shell::Plain(Some(person)), status };
    html(&page, &PasswordPage { person, problems })
}
