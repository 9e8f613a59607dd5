//! Signing in and out.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::USER_AGENT;
use serde::Deserialize;

use super::passkeys::origin;
use super::way::with_next;
use crate::base::{Outcome, Refusal};
use crate::http::{Ask, Form, Next, SignInPage, SignedIn, Visitor, forget, remember, safe_next, see_other};
use crate::people::{self, Entered, Knock};

/// GET /sign-in
///
/// # Errors
/// None of its own.
pub async fn sign_in_form(visitor: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let Next { next } = ask.query().unwrap_or_default();
    let next = safe_next(&ask.server, &next).unwrap_or_default();
    if visitor.person.is_some() {
        return Ok(see_other(if next.is_empty() { "/orgs" } else { &next }));
    }
    let Done { done } = ask.query().unwrap_or_default();
    let done = if done == "reset" { "sign-in-password-set" } else { "" };
    Ok(SignInPage { next, done, passkeys: origin(&ask), ..SignInPage::default() }.answer(StatusCode::OK))
}

/// What was done before the page is shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

/// The fields of the sign-in form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Credentials {
    email: String,
    password: String,
    next: String,
}

/// POST /sign-in
///
/// # Errors
/// `Throttled`, `Busy`.
pub async fn submit_sign_in(visitor: Visitor, (ask, Form(typed)): (Ask, Form<Credentials>)) -> Outcome<HttpResponse> {
    let next = safe_next(&ask.server, &typed.next).unwrap_or_default();
    match enter(&visitor, &ask, &typed).await {
        Ok(Step::Done) => Ok(see_other(if next.is_empty() { "/orgs" } else { &next })),
        Ok(Step::Code) => Ok(see_other(&with_next("/sign-in/code", &next))),
        Err(Refusal::Invalid(problems)) => {
            let page = SignInPage { email: typed.email, next, problems, done: "", passkeys: origin(&ask) };
            Ok(page.answer(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

/// What comes after the right password.
enum Step {
    Done,
    Code,
}

/// Signs in and gives the browser its cookie. The browser's earlier sign-in ends with the new one.
async fn enter(visitor: &Visitor, ask: &Ask, typed: &Credentials) -> Outcome<Step> {
    let browser = ask.request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (email, password) = (typed.email.trim().to_owned(), typed.password.clone());
    let knock = Knock { email, password, browser: browser.to_owned() };
    let directory = &ask.installation().directory;
    let entered = people::sign_in(directory, &ask.server.hasher, knock, &visitor.by).await?;
    if let Some(before) = &visitor.person {
        people::sign_out(directory, before).await?;
    }
    let (token, step) = match entered {
        Entered::Whole(token) => (token, Step::Done),
        Entered::Half(token) => (token, Step::Code),
    };
    remember(&ask.request, &token)?;
    Ok(step)
}

/// POST /sign-out
///
/// # Errors
/// What the database says.
pub async fn leave(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    people::sign_out(&ask.installation().directory, &person).await?;
    Ok(signed_out(&ask, "/sign-in"))
}

/// The answer to somebody whose sign-in of this browser is over: it leads to `path`.
pub fn signed_out(ask: &Ask, path: &str) -> HttpResponse {
    forget(&ask.request);
    let mut response = see_other(path);
    // What the browser kept of our pages goes too (ASVS 5.0, 14.3.1).
    response.headers_mut().insert(
        actix_web::http::header::HeaderName::from_static("clear-site-data"),
        actix_web::http::header::HeaderValue::from_static("\"cache\", \"storage\""),
    );
    response
}
