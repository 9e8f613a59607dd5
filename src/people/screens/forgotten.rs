//! A forgotten password: the form that asks for a letter. Its answer is the same, and comes as soon, whether the address
//! has an account or not (ASVS 5.0, 6.3.8).

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, rt, web};
use askama::Template;
use serde::Deserialize;

use crate::base::{Outcome, Problems, Refusal};
use crate::db::By;
use crate::http::{Ask, Form, Html, Shell, Visitor, html};
use crate::people::links;
use crate::say;

use super::way::post_in;

#[derive(Template)]
#[template(path = "people/forgotten.html")]
struct Forgotten<'a> {
    email: &'a str,
    problems: &'a Problems,
    sent: bool,
    delivers: bool,
}

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    email: String,
}

/// GET /forgotten
///
/// # Errors
/// None of its own.
pub async fn forgotten_form(_: Visitor, ask: Ask) -> Outcome<HttpResponse> {
    let content = Forgotten { email: "", problems: &Problems::default(), sent: false, delivers: delivers(&ask) };
    Ok(answer(&content, StatusCode::OK))
}

/// POST /forgotten
///
/// # Errors
/// `Throttled`.
pub async fn ask_reset(visitor: Visitor, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let delivers = delivers(&ask);
    let email = match links::deliverable(&typed.email) {
        Ok(email) => email,
        Err(Refusal::Invalid(problems)) => return Ok(again(&ask, &typed.email, &problems)),
        Err(other) => return Err(other),
    };
    let (directory, counted, by) = (ask.installation().directory.clone(), email.clone(), visitor.by.clone());
    web::block(move || links::count(&directory, &counted, &by)).await.map_err(|_| Refusal::Busy)??;
    send_later(ask, email.clone(), visitor.by);
    Ok(answer(&Forgotten { email: &email, problems: &Problems::default(), sent: true, delivers }, StatusCode::OK))
}

/// Looks the account up, makes the link and sends the letter, after the answer: in the language that the account chose,
/// else in that of the page.
fn send_later(ask: Ask, email: String, by: By) {
    let page = say::current();
    rt::spawn(async move {
        let (directory, asking) = (ask.installation().directory.clone(), by.clone());
        let made = web::block(move || links::ask_reset(&directory, &email, &asking)).await;
        match made {
            Ok(Ok(Some((to, token)))) => {
                post_in(to.language.unwrap_or(page), &ask, &by, |writer| writer.reset(&to.email, token.reveal()));
            }
            Ok(Ok(None) | Err(Refusal::Throttled(_))) => {}
            Ok(Err(refusal)) => tracing::error!(%refusal, "a link to a new password was not made"),
            Err(_) => tracing::error!("a link to a new password was not made"),
        }
    });
}

fn again(ask: &Ask, email: &str, problems: &Problems) -> HttpResponse {
    let content = Forgotten { email, problems, sent: false, delivers: delivers(ask) };
    answer(&content, StatusCode::UNPROCESSABLE_ENTITY)
}

fn delivers(ask: &Ask) -> bool {
    ask.installation().post.delivers()
}

fn answer(content: &Forgotten<'_>, status: StatusCode) -> HttpResponse {
    html(&Html { title: &say::it("forgot-password").to_string(), shell: Shell::Plain(None), status }, content)
}
