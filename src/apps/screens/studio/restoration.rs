//! Going back to a saved version: what that would change, and the change itself.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::changes::Changes;
use super::conflict::Conflict;
use super::desk::{Desk, Sheet};
use crate::access::{Allowed, Member, can};
use crate::apps::{self, App, Point, Restoration, Restored, Target};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::compare::Names;
use crate::http::{Ask, Builder, Form, see_other};
use crate::say;

#[derive(Template)]
#[template(path = "studio/restoration.html")]
struct RestorationPage<'a> {
    desk: &'a Desk,
    number: i64,
    held_by: Option<i64>,
    typed: RestoreForm,
    changes: Changes,
    problems: Problems,
}

/// The form that goes back to a version.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RestoreForm {
    revision: i64,
    keep: String,
    message: String,
}

/// GET /orgs/{org}/studio/{app}/versions/{number}/restoration
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such version.
pub async fn restoration(member: Allowed<can::EditApps>, ask: Ask) -> Outcome<HttpResponse> {
    let number = number(&ask)?;
    let message = say::it("restore-message").with("version", number.to_string()).to_string();
    let form = RestoreForm { keep: "yes".into(), message, revision: 0 };
    page(&ask, &member, form, Problems::default()).await
}

/// POST /orgs/{org}/studio/{app}/versions/{number}/restoration
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such version.
pub async fn restore(
    member: Allowed<can::EditApps>,
    (ask, Form(form)): (Ask, Form<RestoreForm>),
) -> Outcome<HttpResponse> {
    let number = number(&ask)?;
    match change(&ask, &member, number, form.clone()).await {
        Ok((app, saved)) => {
            let done = saved.map_or_else(|| format!("restored-{number}"), |saved| format!("restored-{number}-{saved}"));
            Ok(see_other(&format!("/orgs/{}/studio/{}/versions?done={done}", member.org().slug, app.slug)))
        }
        Err(Refusal::Conflict(_)) => Ok(stale(&Desk::open(&ask, &member).await?, number, form)),
        Err(Refusal::Invalid(problems)) => page(&ask, &member, form, problems).await,
        Err(other) => Err(other),
    }
}

fn number(ask: &Ask) -> Outcome<i64> {
    ask.param("number").parse().map_err(|_| Refusal::NotFound)
}

async fn change(ask: &Ask, member: &Allowed<can::EditApps>, number: i64, form: RestoreForm) -> Outcome<Restored> {
    let cell = ask.cell(member);
    let (door, slug, blobs) = (member.clone(), ask.param("app").to_owned(), cell.blobs.clone());
    let run = move |connection: &mut Conn| {
        let target = Target { slug: &slug, revision: form.revision, blobs: &blobs };
        let keep = (!form.keep.is_empty()).then_some(form.message.as_str());
        apps::restore(connection, &door, &target, Restoration { number, keep })
    };
    cell.db.change(member.by(), member.lock(), run).await
}

/// Somebody edited the draft after the page was shown: going back would take that away too, so it is asked again.
fn stale(desk: &Desk, number: i64, form: RestoreForm) -> HttpResponse {
    let action = desk.place.link(&format!("versions/{number}/restoration"));
    let conflict = Conflict {
        wanted: say::it("conflict-version").with("version", number.to_string()),
        button: say::it("conflict-restore"),
        hidden: vec![("keep", form.keep), ("message", form.message)],
        ..Conflict::new(desk.row.name.as_str(), action, desk.place.link("versions"))
    };
    conflict.answer(desk)
}

async fn page(ask: &Ask, member: &Member, typed: RestoreForm, problems: Problems) -> Outcome<HttpResponse> {
    let number = number(ask)?;
    let (reader, blobs) = (member.clone(), ask.cell(member).blobs.clone());
    let read = move |connection: &mut Conn, app: &App| {
        let held_by = apps::held_by(connection, &reader, app)?;
        let points = (Point::Draft, Point::Version(number));
        Ok((held_by, apps::beside(connection, &blobs, &reader, app, points)?))
    };
    let (desk, (held_by, beside)) = Desk::open_with(ask, member, read).await?;
    let changes = Changes::new(beside.compare(&Names::of(&desk.app)));
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let content = RestorationPage { desk: &desk, number, held_by, typed, changes, problems };
    let title = say::it("restore-version").with("version", number.to_string()).to_string();
    let here = desk.place.link(&format!("versions/{number}/restoration"));
    Ok(desk.show(Sheet { status, ..Sheet::ok(Builder::Versions, &title, here) }, &content))
}

impl RestorationPage<'_> {
    /// The number the draft would be saved under.
    fn next(&self) -> String {
        (self.desk.row.version + 1).to_string()
    }

    /// The revision that is shown, which is the one to be changed.
    fn revision(&self) -> i64 {
        if self.problems.is_empty() { self.desk.row.revision } else { self.typed.revision }
    }
}
