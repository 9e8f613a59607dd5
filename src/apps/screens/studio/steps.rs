//! Undo and redo.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::desk::{Desk, Sheet};
use crate::access::{Allowed, can};
use crate::apps::{self, Target};
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Builder, Form, safe_next, see_other};
use crate::say;

/// A step from one edit to the one before or after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Undo,
    Redo,
}

#[derive(Template)]
#[template(path = "studio/stale_step.html")]
struct StaleStep<'a> {
    desk: &'a Desk,
    step: Step,
    when: When,
    back: String,
    changed: bool,
}

/// The form of a step.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    revision: i64,
    next: String,
}

/// POST /orgs/{org}/studio/{app}/undo
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn undo(member: Allowed<can::EditApps>, (ask, Form(form)): (Ask, Form<StepForm>)) -> Outcome<HttpResponse> {
    step(&ask, &member, form, Step::Undo).await
}

/// POST /orgs/{org}/studio/{app}/redo
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn redo(member: Allowed<can::EditApps>, (ask, Form(form)): (Ask, Form<StepForm>)) -> Outcome<HttpResponse> {
    step(&ask, &member, form, Step::Redo).await
}

async fn step(ask: &Ask, member: &Allowed<can::EditApps>, form: StepForm, step: Step) -> Outcome<HttpResponse> {
    let cell = ask.cell(member);
    let (door, slug, blobs) = (member.clone(), ask.param("app").to_owned(), cell.blobs.clone());
    let run = move |connection: &mut Conn| {
        let target = Target { slug: &slug, revision: form.revision, blobs: &blobs };
        match step {
            Step::Undo => apps::undo(connection, &door, &target),
            Step::Redo => apps::redo(connection, &door, &target),
        }
    };
    match cell.db.change(member.by(), member.lock(), run).await {
        Ok(app) => Ok(see_other(&back(ask, &member.org().slug, &app.slug, &form.next))),
        Err(Refusal::Conflict(_)) => {
            let desk = Desk::open(ask, member).await?;
            let back = back(ask, &member.org().slug, &desk.row.slug, &form.next);
            Ok(stale(&desk, step, back, form.revision))
        }
        Err(other) => Err(other),
    }
}

fn stale(desk: &Desk, step: Step, back: String, revision: i64) -> HttpResponse {
    let when = When::new(desk.row.changed_at, desk.member.by().at);
    let changed = desk.row.revision != revision;
    let content = StaleStep { desk, step, when, changed, back: back.clone() };
    let title = match step {
        Step::Undo => say::it("undone-nothing-title"),
        Step::Redo => say::it("redone-nothing-title"),
    };
    let title = title.to_string();
    desk.show(Sheet { status: StatusCode::CONFLICT, ..Sheet::ok(Builder::None, &title, back) }, &content)
}

/// Back to the page the button was on, when it is one of this app's Studio.
pub fn back(ask: &Ask, org: &str, app: &str, next: &str) -> String {
    let studio = format!("/orgs/{org}/studio/{app}");
    let ours =
        |next: &String| next.strip_prefix(&studio).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    safe_next(&ask.server, next).filter(ours).unwrap_or(studio)
}
