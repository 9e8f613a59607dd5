//! Signing in with a passkey: a button that only a script can press, and the form it fills.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::USER_AGENT;
use serde::Deserialize;

use super::asking::json;
use super::{origin, site};
use crate::base::{Outcome, Refusal};
use crate::http::{Ask, Form, SignInPage, Visitor, remember, see_other};
use crate::people;
use crate::people::passkeys::{self, Answer};
use crate::people::screens::way::checked;

/// The fields that the script fills.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    passkey: String,
    next: String,
}

/// POST /sign-in/passkey/challenge
///
/// # Errors
/// `Throttled`; `Conflict` where no passkey can work.
pub async fn question(visitor: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let directory = &ask.installation().directory;
    Ok(json(&passkeys::ask_anybody(directory, &site(&ask)?, &visitor.by).await?))
}

/// POST /sign-in/passkey
///
/// # Errors
/// `Conflict` where no passkey can work.
pub async fn enter(visitor: Visitor, (ask, Form(shown)): (Ask, Form<Shown>)) -> Outcome<HttpResponse> {
    let next = checked(&ask, &shown.next);
    match show(&visitor, &ask, &shown.passkey).await {
        Ok(()) => Ok(see_other(if next.is_empty() { "/orgs" } else { &next })),
        Err(Refusal::Invalid(problems)) => {
            let page = SignInPage { next, problems, passkeys: origin(&ask), ..SignInPage::default() };
            Ok(page.answer(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

/// Signs in and gives the browser its cookie. The browser's earlier sign-in ends with the new one.
async fn show(visitor: &Visitor, ask: &Ask, passkey: &str) -> Outcome<()> {
    let (site, answer) = (site(ask)?, Answer::read(passkey)?);
    let browser = ask.request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let directory = &ask.installation().directory;
    let token = passkeys::enter(directory, &site, answer, browser, &visitor.by).await?;
    if let Some(before) = &visitor.person {
        people::sign_out(directory, before).await?;
    }
    remember(&ask.request, &token)
}
