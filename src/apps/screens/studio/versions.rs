//! Saved versions: the history, and saving.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::desk::{Desk, Sheet};
use super::steps::back;
use crate::access::{Allowed, Member, can};
use crate::apps::{self, App, Size, Version};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::tree::Hash;
use crate::http::words::{When, bytes};
use crate::http::{Ask, Builder, Form, Paging, see_other};
use crate::say::{self, Say};

/// The most versions that can be chosen from in one field.
pub const LISTED: i64 = 200;
/// Versions a page.
const PAGE: i64 = 25;

#[derive(Template)]
#[template(path = "studio/versions.html")]
struct VersionsPage<'a> {
    desk: &'a Desk,
    shelf: Shelf,
    message: String,
    problems: Problems,
    notice: Option<Say>,
    paging: Paging,
}

/// What stands on the page.
struct Shelf {
    top: i64,
    versions: Vec<Version>,
    newest: Option<Version>,
    sizes: HashMap<Hash, Size>,
}

/// Which page of the history is asked for: the number of its first version.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Start {
    start: Option<i64>,
}

/// The form of a version.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SaveForm {
    message: String,
    next: String,
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

async fn page(ask: &Ask, member: &Member, message: String, problems: Problems) -> Outcome<HttpResponse> {
    let (reader, start) = (member.clone(), ask.query::<Start>()?.start);
    let read = move |connection: &mut Conn, app: &App| {
        let top = start.unwrap_or(app.version).clamp(app.version.min(1), app.version);
        let versions = apps::versions(connection, &reader, app, (top, PAGE))?;
        let newest = apps::versions(connection, &reader, app, (app.version, 1))?.into_iter().next();
        let trees: Vec<Hash> = versions.iter().map(|version| version.tree).chain([app.tree]).collect();
        Ok(Shelf { top, versions, newest, sizes: apps::sizes(connection, &reader, &trees)? })
    };
    let (desk, shelf) = Desk::open_with(ask, member, read).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let notice = if problems.is_empty() { notice(&desk.look.done) } else { None };
    let paging = paging(&desk, shelf.top);
    let content = VersionsPage { shelf, message, problems, notice, paging, desk: &desk };
    let title = Builder::Versions.title().to_string();
    let sheet = Sheet::ok(Builder::Versions, &title, desk.place.link("versions"));
    Ok(desk.show(Sheet { status, ..sheet }, &content))
}

fn paging(desk: &Desk, top: i64) -> Paging {
    let at = |start: i64| desk.place.to("versions", &[("start", &start.to_string())]);
    let newest = desk.row.version;
    let newer = (top < newest).then(|| if top + PAGE >= newest { desk.place.link("versions") } else { at(top + PAGE) });
    let older = (top > PAGE).then(|| at(top - PAGE));
    Paging::newest_first(usize::try_from(PAGE).unwrap_or_default(), newer, older)
}

fn notice(done: &str) -> Option<Say> {
    let mut words = done.split('-');
    let what = words.next()?;
    let number: i64 = words.next()?.parse().ok()?;
    let kept: Option<i64> = words.next().map(str::parse).transpose().ok()?;
    match (what, kept) {
        ("saved", None) => Some(say::it("version-was-saved").with("version", number.to_string())),
        ("restored", None) => Some(say::it("version-was-restored").with("version", number.to_string())),
        ("restored", Some(kept)) => Some(
            say::it("version-was-restored-kept").with("version", number.to_string()).with("kept", kept.to_string()),
        ),
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

    /// Whether there is anything that the newest version does not hold.
    fn unsaved(&self) -> bool {
        self.shelf.newest.as_ref().is_none_or(|newest| !self.is_draft(newest))
    }

    fn next(&self) -> String {
        (self.desk.row.version + 1).to_string()
    }

    fn size(&self, tree: &Hash) -> Say {
        match self.shelf.sizes.get(tree) {
            Some(size) => say::it("version-size").with("count", size.files).with("bytes", bytes(size.bytes)),
            None => say::plain(""),
        }
    }

    /// The draft stands on the first page only.
    fn has_draft(&self) -> bool {
        self.shelf.top == self.desk.row.version
    }

    fn restoration(&self, version: &Version) -> String {
        self.desk.place.link(&format!("versions/{}/restoration", version.number))
    }

    /// Beside each other: what `from` became in `to`.
    fn compared(&self, from: impl ToString, to: impl ToString) -> String {
        self.desk.place.to("versions/compare", &[("from", &from.to_string()), ("to", &to.to_string())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_done_is_said() {
        assert_eq!(notice("saved-3").unwrap().to_string(), "The draft is saved as version 3.");
        assert!(notice("restored-2").unwrap().to_string().starts_with("Version 2"));
        assert!(notice("restored-2-5").unwrap().to_string().contains("version 5"));
        for odd in ["", "saved", "saved-x", "hello-3", "restored-2-x", "saved-3-4"] {
            assert_eq!(notice(odd), None);
        }
    }
}
