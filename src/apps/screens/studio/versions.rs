//! Saved versions: the list, saving, going back to one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::conflict::Conflict;
use super::desk::{Desk, Sheet};
use super::steps::back;
use crate::access::{Allowed, Member, can};
use crate::apps::{self, App, Target, Version};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Builder, Form, see_other};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "studio/versions.html")]
struct VersionsPage<'a> {
    desk: &'a Desk,
    versions: Vec<Version>,
    message: String,
    problems: Problems,
    notice: Option<Say>,
}

/// The form of a version.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SaveForm {
    message: String,
    next: String,
}

/// The form that goes back to a version.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RestoreForm {
    revision: i64,
}

/// GET /orgs/{org}/studio/{app}/versions
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn versions(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &member, String::new(), Problems::default()).await
}

/// POST /orgs/{org}/studio/{app}/versions
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn save(member: Allowed<can::EditApps>, (ask, Form(form)): (Ask, Form<SaveForm>)) -> Outcome<HttpResponse> {
    let (cell, door, slug) = (ask.cell(&member), member.clone(), ask.param("app").to_owned());
    let message = form.message.clone();
    let run = move |connection: &mut Conn| apps::save_version(connection, &door, &slug, &message);
    match cell.db.change(member.by(), member.lock(), run).await {
        Ok(version) => Ok(see_other(&after(&ask, &member, &form.next, version.number))),
        Err(Refusal::Invalid(problems)) => page(&ask, &member, form.message, problems).await,
        Err(other) => Err(other),
    }
}

/// Where saving leads: back to the page of the menu, or to the list.
fn after(ask: &Ask, member: &Member, next: &str, number: i64) -> String {
    let (org, app) = (&member.org().slug, ask.param("app"));
    match next {
        "" => format!("/orgs/{org}/studio/{app}/versions?done=saved-{number}"),
        next => back(ask, org, app, next),
    }
}

/// POST /orgs/{org}/studio/{app}/versions/{number}/restoration
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such version.
pub async fn restore(
    member: Allowed<can::EditApps>,
    (ask, Form(form)): (Ask, Form<RestoreForm>),
) -> Outcome<HttpResponse> {
    let number: i64 = ask.param("number").parse().map_err(|_| Refusal::NotFound)?;
    let cell = ask.cell(&member);
    let (door, slug, blobs) = (member.clone(), ask.param("app").to_owned(), cell.blobs.clone());
    let run = move |connection: &mut Conn| {
        let target = Target { slug: &slug, revision: form.revision, blobs: &blobs };
        apps::restore(connection, &door, &target, number)
    };
    let done = cell.db.change(member.by(), member.lock(), run).await;
    let (desk, versions) = open(&ask, &member).await?;
    match done {
        Err(_) if versions.iter().all(|version| version.number != number) => Err(Refusal::NotFound),
        Ok(_) => Ok(see_other(&desk.place.to("versions", &[("done", &format!("restored-{number}"))]))),
        Err(Refusal::Conflict(_)) => Ok(stale(&desk, number)),
        Err(other) => Err(other),
    }
}

/// Somebody edited the draft after the list was shown: going back would take that away too, so it is asked again.
fn stale(desk: &Desk, number: i64) -> HttpResponse {
    let action = desk.place.link(&format!("versions/{number}/restoration"));
    let conflict = Conflict {
        wanted: say::it("conflict-version").with("version", number.to_string()),
        button: say::it("conflict-restore"),
        ..Conflict::new(desk.row.name.as_str(), action, desk.place.link("versions"))
    };
    conflict.answer(desk)
}

async fn open(ask: &Ask, member: &Member) -> Outcome<(Desk, Vec<Version>)> {
    let reader = member.clone();
    let list = move |connection: &mut Conn, app: &App| apps::versions(connection, &reader, app);
    Desk::open_with(ask, member, list).await
}

async fn page(ask: &Ask, member: &Member, message: String, problems: Problems) -> Outcome<HttpResponse> {
    let (desk, versions) = open(ask, member).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let notice = if problems.is_empty() { notice(&desk.look.done) } else { None };
    let content = VersionsPage { versions, message, problems, notice, desk: &desk };
    let title = Builder::Versions.title().to_string();
    let sheet = Sheet::ok(Builder::Versions, &title, desk.place.link("versions"));
    Ok(desk.show(Sheet { status, ..sheet }, &content))
}

fn notice(done: &str) -> Option<Say> {
    let (what, number) = done.split_once('-')?;
    let number: i64 = number.parse().ok()?;
    match what {
        "saved" => Some(say::it("version-was-saved").with("version", number.to_string())),
        "restored" => Some(say::it("version-was-restored").with("version", number.to_string())),
        _ => None,
    }
}

impl VersionsPage<'_> {
    fn when(&self, version: &Version) -> When {
        When::new(version.at, self.desk.member.by().at)
    }

    fn changed(&self) -> When {
        When::new(self.desk.row.changed_at, self.desk.member.by().at)
    }

    fn is_draft(&self, version: &Version) -> bool {
        version.tree == self.desk.row.tree
    }

    /// Whether there is anything that no version holds.
    fn unsaved(&self) -> bool {
        self.versions.first().is_none_or(|newest| !self.is_draft(newest))
    }

    fn next(&self) -> String {
        (self.desk.row.version + 1).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_done_is_said() {
        assert_eq!(notice("saved-3").unwrap().to_string(), "The draft is saved as version 3.");
        assert!(notice("restored-2").unwrap().to_string().starts_with("Version 2"));
        for odd in ["", "saved", "saved-x", "hello-3"] {
            assert_eq!(notice(odd), None);
        }
    }
}
