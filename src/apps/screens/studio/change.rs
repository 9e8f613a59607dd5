//! Changing the draft from a form of the Studio.

use actix_web::HttpResponse;
use serde::Deserialize;

use super::conflict::{Conflict, Side};
use super::desk::Desk;
use super::inspector::Typed;
use super::problems::find_control;
use super::web_flows;
use crate::access::{Allowed, can};
use crate::apps::{self, App, Target, Wanted};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::documents::{Document, Kind};
use crate::definition::edit::Edit;
use crate::definition::outline::Text;
use crate::definition::tree::FilePath;
use crate::http::{Ask, Form, see_other};
use crate::say::{self, Say};

/// Does what `wanted` says, for a form made from `revision`.
pub async fn change(ask: &Ask, member: &Allowed<can::EditApps>, revision: i64, wanted: Wanted) -> Outcome<App> {
    let cell = ask.cell(member);
    let (door, slug, blobs) = (member.clone(), ask.param("app").to_owned(), cell.blobs.clone());
    let run = move |connection: &mut Conn| {
        let target = Target { slug: &slug, revision, blobs: &blobs };
        let (edited, event) = apps::edit(connection, &door, &target, wanted)?;
        // What changed nothing is nothing to tell.
        let events = if edited.app.revision == revision { Vec::new() } else { vec![event] };
        Ok((edited, events))
    };
    let edited = cell.db.change(member.by(), member.lock(), run).await?;
    edited.kept.settle();
    Ok(edited.app)
}

/// The form for the text of a control.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TextForm {
    revision: i64,
    page: String,
    control: String,
    text: String,
}

/// POST /orgs/{org}/studio/{app}/texts
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn set_text(
    member: Allowed<can::EditApps>,
    (ask, Form(typed)): (Ask, Form<TextForm>),
) -> Outcome<HttpResponse> {
    let (page, control, text) = (typed.page_file(), typed.control.clone(), typed.text.clone());
    let wanted = Wanted { edits: vec![Edit::SetText { page, control, text }], ..Wanted::default() };
    let done = change(&ask, &member, typed.revision, wanted).await;
    let mut desk = Desk::open(&ask, &member).await?;
    (desk.look.page, desk.look.control) = (typed.page.clone(), typed.control.clone());
    match done {
        Ok(_) => Ok(see_other(&web_flows::here(&desk))),
        Err(Refusal::Invalid(problems)) => {
            Ok(web_flows::page(&desk, Typed { text: Some(typed.text), problems, ..Typed::default() }))
        }
        Err(Refusal::Conflict(_)) => Ok(typed.conflict(&desk).answer(&desk)),
        Err(other) => Err(other),
    }
}

impl TextForm {
    fn page_file(&self) -> String {
        match self.page.split_once('/') {
            Some((flow, page)) => format!("web-flows/{flow}/pages/{page}.json"),
            None => self.page.clone(),
        }
    }

    fn conflict(&self, desk: &Desk) -> Conflict {
        let page = desk.app.page(&self.page_file());
        let control = page.and_then(|page| find_control(page, &self.control));
        let theirs =
            control.map(|control| control.text().map_or_else(String::new, |text| Text::of(text).shown().to_owned()));
        let subject = control.map_or_else(|| say::it("conflict-control"), |control| Say::from(control.name.as_str()));
        Conflict {
            sides: vec![Side { label: say::it("wording-text"), name: "text", theirs, mine: self.text.clone() }],
            hidden: vec![("page", self.page.clone()), ("control", self.control.clone())],
            ..Conflict::new(subject, desk.place.link("texts"), web_flows::here(desk))
        }
    }
}

/// The form for the name of a page or web flow.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NameForm {
    revision: i64,
    file: String,
    name: String,
}

/// POST /orgs/{org}/studio/{app}/names
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the file is neither a page nor a web flow.
pub async fn set_name(
    member: Allowed<can::EditApps>,
    (ask, Form(typed)): (Ask, Form<NameForm>),
) -> Outcome<HttpResponse> {
    let wanted = Wanted { edits: vec![typed.edit()?], ..Wanted::default() };
    let done = change(&ask, &member, typed.revision, wanted).await;
    let mut desk = Desk::open(&ask, &member).await?;
    typed.choose(&mut desk);
    match done {
        Ok(_) => Ok(see_other(&web_flows::here(&desk))),
        Err(Refusal::Invalid(problems)) => Ok(web_flows::page(&desk, typed.refused(problems))),
        Err(Refusal::Conflict(_)) => Ok(typed.conflict(&desk).answer(&desk)),
        Err(other) => Err(other),
    }
}

impl NameForm {
    fn kind(&self) -> Option<Kind> {
        FilePath::parse(&self.file).map(|path| Kind::of_path(&path))
    }

    fn edit(&self) -> Outcome<Edit> {
        match self.kind() {
            Some(Kind::Page { .. }) => Ok(Edit::RenamePage { page: self.file.clone(), name: self.name.clone() }),
            Some(Kind::Flow { .. }) => Ok(Edit::RenameFlow { flow: self.file.clone(), name: self.name.clone() }),
            _ => Err(Refusal::NotFound),
        }
    }

    fn choose(&self, desk: &mut Desk) {
        match self.kind() {
            Some(Kind::Page { flow, page }) => desk.look.page = format!("{flow}/{page}"),
            Some(Kind::Flow { flow }) => desk.look.flow = flow.as_str().to_owned(),
            _ => {}
        }
    }

    fn refused(self, problems: Problems) -> Typed {
        Typed { name: Some(self.name), problems, ..Typed::default() }
    }

    fn conflict(&self, desk: &Desk) -> Conflict {
        let theirs = match desk.app.document(&self.file) {
            Some(Document::Page(page)) => Some(page.name.clone()),
            Some(Document::Flow(flow)) => Some(flow.name.clone()),
            _ => None,
        };
        let subject = theirs.clone().unwrap_or_else(|| self.file.clone());
        Conflict {
            sides: vec![Side { label: say::it("name"), name: "name", theirs, mine: self.name.clone() }],
            hidden: vec![("file", self.file.clone())],
            ..Conflict::new(subject, desk.place.link("names"), web_flows::here(desk))
        }
    }
}
