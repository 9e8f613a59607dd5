//! Changing my e-mail address, and proving that it is mine.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::link::{dead, token};
use super::way::{factor_first, post};
use crate::access::Person;
use crate::base::{Outcome, Problems, Refusal};
use crate::db::{Conn, OwnedLock};
use crate::http::{Ask, Form, Html, Shell, SignedIn, html, see_other};
use crate::people::links::{self, Purpose};
use crate::people::passwords;
use crate::say;

#[derive(Template)]
#[template(path = "people/email.html")]
struct EmailPage<'a> {
    person: &'a Person,
    email: &'a str,
    problems: &'a Problems,
}

#[derive(Template)]
#[template(path = "people/email_link.html")]
struct LinkPage<'a> {
    person: &'a Person,
    email: &'a str,
    token: &'a str,
}

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    current: String,
    email: String,
}

/// GET /account/email
///
/// # Errors
/// None of its own.
pub async fn email_form(person: SignedIn, _: Ask) -> Outcome<HttpResponse> {
    Ok(factor_first(&person, "/account/email").unwrap_or_else(|| page(&person, "", &Problems::default())))
}

/// POST /account/email: sends a link to the new address and a notice to the present one.
///
/// # Errors
/// `Throttled`, `Busy`.
pub async fn ask_email(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    if let Some(first) = factor_first(&person, "/account/email") {
        return Ok(first);
    }
    match change(&ask, &person, &typed).await {
        Ok(()) => Ok(see_other("/account?done=email-asked")),
        Err(Refusal::Invalid(problems)) => Ok(page(&person, &typed.email, &problems)),
        Err(other) => Err(other),
    }
}

async fn change(ask: &Ask, person: &Person, typed: &Typed) -> Outcome<()> {
    passwords::confirm(&ask.installation().directory, &ask.server.hasher, person, &typed.current).await?;
    let wanted = send_link(ask, person, &typed.email).await?;
    post(ask, &person.by, |writer| writer.email_asked(&person.email, &wanted));
    Ok(())
}

/// Sends the link to `email`, and gives that as it is kept.
async fn send_link(ask: &Ask, person: &Person, email: &str) -> Outcome<String> {
    let directory = &ask.installation().directory;
    let (counter, counted, by) = (directory.clone(), email.to_owned(), person.by.clone());
    web::block(move || links::count(&counter, &counted, &by)).await.map_err(|_| Refusal::Busy)??;
    let (of, wanted) = (person.clone(), email.to_owned());
    let change = move |connection: &mut Conn| links::ask_email(connection, &of, &wanted);
    let lock = OwnedLock::Subject(person.account.to_string());
    let (to, token) = directory.change(&person.by, lock, change).await?;
    post(ask, &person.by, |writer| writer.verify(&to, token.reveal()));
    Ok(to)
}

/// POST /account/email/verification: sends a link to the present address.
///
/// # Errors
/// `Throttled`.
pub async fn ask_verification(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    match send_link(&ask, &person, &person.email).await {
        Ok(_) => Ok(see_other("/account?done=verification-sent")),
        // It is verified already, or can never be: the page shows which.
        Err(Refusal::Invalid(_)) => Ok(see_other("/account/email")),
        Err(other) => Err(other),
    }
}

/// GET /account/email/{token}: asks before it changes anything, because mail programs open links by themselves.
///
/// # Errors
/// `Throttled` after too many links that open nothing.
pub async fn email_link(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let (of, shown) = (person.0.clone(), token(&ask));
    let find = move |connection: &mut Conn| links::email_of(connection, &of, &shown.ok_or(Refusal::NotFound)?);
    match ask.installation().directory.read(find).await {
        Ok(email) => {
            let content = LinkPage { person: &person, email: &email, token: ask.param("token") };
            let shell = Shell::Plain(Some(&person));
            Ok(html(&Html { title: &say::it("email-is-yours").to_string(), shell, status: StatusCode::OK }, &content))
        }
        Err(Refusal::NotFound) => dead(&ask, Purpose::Email, &person.by, Some(&person)).await,
        Err(other) => Err(other),
    }
}

/// POST /account/email/{token}
///
/// # Errors
/// `Conflict` when another account has the address, `Throttled`.
pub async fn confirm_email(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let (of, shown) = (person.0.clone(), token(&ask));
    let change = move |connection: &mut Conn| links::confirm_email(connection, &of, &shown.ok_or(Refusal::NotFound)?);
    let lock = OwnedLock::Subject(person.account.to_string());
    let confirmed = match ask.installation().directory.change(&person.by, lock, change).await {
        Ok(email) => email,
        Err(Refusal::NotFound) => return dead(&ask, Purpose::Email, &person.by, Some(&person)).await,
        Err(other) => return Err(other),
    };
    if confirmed == person.email {
        return Ok(see_other("/account?done=verified"));
    }
    post(&ask, &person.by, |writer| writer.email_changed(&person.email, &confirmed));
    Ok(see_other("/account?done=email"))
}

fn page(person: &Person, email: &str, problems: &Problems) -> HttpResponse {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Html { title: &say::it("email-change").to_string(), shell: Shell::Plain(Some(person)), status };
    html(&page, &EmailPage { person, email, problems })
}
