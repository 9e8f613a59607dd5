//! The second step of a sign-in: the code.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::way::{checked, next_of, post_in, with_next};
use crate::base::{Outcome, Problems, Refusal};
use crate::http::{Ask, Form, Html, Shell, SignInPage, Visitor, forget, html, remember, see_other, token_of};
use crate::people::{self, second_factor::Shown};
use crate::say::{self, Say};

/// The form for a code, as a step of a sign-in or as a proof in one.
#[derive(Template)]
#[template(path = "people/code.html")]
pub(super) struct CodePage<'a> {
    pub action: &'a str,
    pub why: Say,
    pub next: &'a str,
    pub problems: &'a Problems,
}

/// The fields of that form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub(super) code: String,
    pub(super) next: String,
}

/// GET /sign-in/code
///
/// # Errors
/// What the directory says.
pub async fn code_form(visitor: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let next = next_of(&ask);
    if visitor.person.is_some() {
        return Ok(see_other(if next.is_empty() { "/orgs" } else { &next }));
    }
    let Some(token) = token_of(&ask.request) else { return Ok(see_other(&with_next("/sign-in", &next))) };
    let at = visitor.by.at;
    let directory = &ask.installation().directory;
    if directory.read(move |connection| people::waits_for_code(connection, &token, at)).await? {
        return Ok(page(&next, &Problems::default()));
    }
    Ok(see_other(&with_next("/sign-in", &next)))
}

/// POST /sign-in/code
///
/// # Errors
/// `Throttled`.
pub async fn submit_code(visitor: Visitor, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let next = checked(&ask, &typed.next);
    match finish(&visitor, &ask, &typed.code).await {
        Ok(()) => Ok(see_other(if next.is_empty() { "/orgs" } else { &next })),
        Err(Refusal::Invalid(problems)) => Ok(page(&next, &problems)),
        Err(Refusal::SignIn) => Ok(begin_again(&ask, next)),
        Err(other) => Err(other),
    }
}

/// The sign-in is whole, and the browser gets a new cookie.
async fn finish(visitor: &Visitor, ask: &Ask, code: &str) -> Outcome<()> {
    if visitor.person.is_some() {
        return Ok(());
    }
    let token = token_of(&ask.request).ok_or(Refusal::SignIn)?;
    let installation = ask.installation();
    let finished = people::show_code(&installation.directory, &installation.vault, &token, code, &visitor.by).await?;
    remember(&ask.request, &finished.token)?;
    if let Shown::Recovery(left) = finished.shown {
        let language = finished.language.unwrap_or_else(say::current);
        post_in(language, ask, &visitor.by, |writer| writer.recovery_used(&finished.email, left));
    }
    Ok(())
}

fn page(next: &str, problems: &Problems) -> HttpResponse {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let why = say::it("code-why-sign-in");
    let content = CodePage { action: "/sign-in/code", why, next, problems };
    html(&Html { title: &say::it("code-enter").to_string(), shell: Shell::Plain(None), status }, &content)
}

/// Too late, or too many wrong codes: the password is asked for again.
fn begin_again(ask: &Ask, next: String) -> HttpResponse {
    forget(&ask.request);
    let problems = Problems::one("", say::it("sign-in-too-late"), "");
    SignInPage { next, problems, ..SignInPage::default() }.answer(StatusCode::UNPROCESSABLE_ENTITY)
}
