//! A mailed link that opens nothing: used, too old, followed by a newer one, somebody else's, or made up. Which of these
//! it is, nobody is told.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use crate::access::Person;
use crate::base::{Outcome, Refusal};
use crate::db::By;
use crate::http::{Ask, Html, Shell, html};
use crate::people::Token;
use crate::people::links::{self, Purpose};
use crate::say;

#[derive(Template)]
#[template(path = "people/dead_link.html")]
struct DeadLink {
    /// The names of sentences.
    sentence: &'static str,
    href: &'static str,
    label: &'static str,
}

/// The token in the path.
pub(super) fn token(ask: &Ask) -> Option<Token> {
    Token::shown(ask.param("token"))
}

/// The page that says what to do, after it is on record.
///
/// # Errors
/// `Throttled` when too many such links came from there.
pub(super) async fn dead(ask: &Ask, purpose: Purpose, by: &By, person: Option<&Person>) -> Outcome<HttpResponse> {
    let (directory, token, by) = (ask.installation().directory.clone(), token(ask), by.clone());
    web::block(move || links::refuse(&directory, purpose, token.as_ref(), &by)).await.map_err(|_| Refusal::Busy)??;
    let content = match purpose {
        Purpose::Password => DeadLink { sentence: "link-dead-password", href: "/forgotten", label: "link-another" },
        Purpose::Email => DeadLink { sentence: "link-dead-email", href: "/account", label: "my-account" },
    };
    let page = Html { title: &say::it("link-dead").to_string(), shell: Shell::Plain(person), status: StatusCode::GONE };
    Ok(html(&page, &content))
}
