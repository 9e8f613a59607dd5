//! The second step of a sign-in: the code.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::passkeys::{Asking, ProofPage, origin, proof};
use super::way::{checked, next_of, post_in, with_next};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
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
    /// The passkey that the script brought instead.
    pub(super) passkey: String,
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
    page(&visitor, &ask, &next, &Problems::default()).await
}

/// POST /sign-in/code
///
/// # Errors
/// `Throttled`.
pub async fn submit_code(visitor: Visitor, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let next = checked(&ask, &typed.next);
    match finish(&visitor, &ask, &typed).await {
        Ok(()) => Ok(see_other(if next.is_empty() { "/orgs" } else { &next })),
        Err(Refusal::Invalid(problems)) => page(&visitor, &ask, &next, &problems).await,
        Err(Refusal::SignIn) => Ok(begin_again(&ask, next)),
        Err(other) => Err(other),
    }
}

/// The sign-in is whole, and the browser gets a new cookie.
async fn finish(visitor: &Visitor, ask: &Ask, typed: &Typed) -> Outcome<()> {
    if visitor.person.is_some() {
        return Ok(());
    }
    let token = token_of(&ask.request).ok_or(Refusal::SignIn)?;
    let installation = ask.installation();
    let proof = proof(ask, &typed.code, &typed.passkey)?;
    let finished = people::show_code(&installation.directory, &installation.vault, &token, proof, &visitor.by).await?;
    remember(&ask.request, &finished.token)?;
    if let Shown::Recovery(left) = finished.shown {
        let language = finished.language.unwrap_or_else(say::current);
        post_in(language, ask, &visitor.by, |writer| writer.recovery_used(&finished.email, left));
    }
    Ok(())
}

/// The form, or the way to the sign-in where none waits for a code.
async fn page(visitor: &Visitor, ask: &Ask, next: &str, problems: &Problems) -> Outcome<HttpResponse> {
    let waiting = match token_of(&ask.request) {
        Some(token) => {
            let at = visitor.by.at;
            let read = move |connection: &mut Conn| people::means_of_half(connection, &token, at);
            ask.installation().directory.read(read).await?
        }
        None => None,
    };
    let Some(means) = waiting else { return Ok(see_other(&with_next("/sign-in", next))) };
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (action, shell) = ("/sign-in/code", Shell::Plain(None));
    if means.passkeys > 0 {
        let (challenge, why) = ("/sign-in/code/challenge", say::it("proof-why-sign-in"));
        let content = ProofPage { action, challenge, why, asking: Asking::new(ask, means), next, problems };
        return Ok(html(&Html { title: &say::it("proof-title").to_string(), shell, status }, &content));
    }
    let content = CodePage { action, why: say::it("code-why-sign-in"), next, problems };
    Ok(html(&Html { title: &say::it("code-enter").to_string(), shell, status }, &content))
}

/// Too late, or too many wrong codes: the password is asked for again.
fn begin_again(ask: &Ask, next: String) -> HttpResponse {
    forget(&ask.request);
    let problems = Problems::one("", say::it("sign-in-too-late"), "");
    SignInPage { next, problems, passkeys: origin(ask), ..SignInPage::default() }
        .answer(StatusCode::UNPROCESSABLE_ENTITY)
}
