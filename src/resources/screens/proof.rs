//! What anybody with a link may do: prove that an address is theirs; and what anybody may ask: whether a domain leads here.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web;
use askama::Template;

use super::list::what;
use crate::base::{Outcome, Refusal};
use crate::db::{By, Lock};
use crate::http::{Ask, Html, Shell, Visitor, html};
use crate::resources::{self, LinkWord, Prover, Resource, text};
use crate::say;

#[derive(Template)]
#[template(path = "resources/verification.html")]
struct Page {
    /// What is proved: nothing when the link opens nothing.
    proved: Option<Resource>,
    done: bool,
    here: String,
}

impl Page {
    fn answer(&self) -> HttpResponse {
        let status = if self.proved.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
        html(&Html { title: &say::it("proof-mail-title").to_string(), shell: Shell::Plain(None), status }, self)
    }

    fn what(&self, resource: &Resource) -> String {
        what(resource).to_string()
    }
}

/// GET /verifications/{token}: what the link proves. It is used by the button, because programs that read mail follow links.
///
/// # Errors
/// What the cell says.
pub async fn verification(visitor: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let Some(word) = LinkWord::shown(ask.param("token")) else { return Ok(dead()) };
    let (here, cell, at) = (word.path(), ask.installation().cell(word.region).clone(), visitor.by.at);
    match cell.db.read(move |connection| resources::proving(connection, &word, at)).await {
        Ok((_, resource)) => Ok(Page { proved: Some(resource), done: false, here }.answer()),
        Err(Refusal::NotFound) => Ok(dead()),
        Err(other) => Err(other),
    }
}

/// POST /verifications/{token}
///
/// # Errors
/// What the cell says.
pub async fn verify(visitor: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let Some(word) = LinkWord::shown(ask.param("token")) else { return Ok(dead()) };
    let here = word.path();
    match prove(&ask, &visitor.by, word).await {
        Ok(resource) => Ok(Page { proved: Some(resource), done: true, here }.answer()),
        Err(Refusal::NotFound) => Ok(dead()),
        Err(other) => Err(other),
    }
}

async fn prove(ask: &Ask, by: &By, word: LinkWord) -> Outcome<Resource> {
    let (cell, by) = (ask.installation().cell(word.region).clone(), by.clone());
    let prove = move || {
        let (org, resource) = cell.db.read_now(|connection| resources::proving(connection, &word, by.at))?;
        // Whoever reads the letters of that address.
        let by = By { actor: text(&resource.detail, "to").to_owned(), ..by };
        cell.db.change_now(&by, Lock::Org(&org), |connection| resources::prove(connection, &word, by.at))
    };
    web::block(prove).await.map_err(|_| Refusal::Busy)?
}

fn dead() -> HttpResponse {
    Page { proved: None, done: false, here: String::new() }.answer()
}

/// GET /.well-known/hangar/{token}: the answer to a question that this installation put to a domain.
///
/// # Errors
/// `NotFound` for any other question.
pub async fn answer(_: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let prover = Prover::new(&ask.installation().cookie_key);
    let answer = prover.answer(ask.param("token")).ok_or(Refusal::NotFound)?;
    Ok(HttpResponse::Ok().insert_header((CONTENT_TYPE, "text/plain; charset=utf-8")).body(answer))
}
