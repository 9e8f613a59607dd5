//! Changing what is said of a file of the Media Library, and taking it away.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Deserialize;

use super::super::change::change;
use super::super::conflict::{Conflict, Side};
use super::super::desk::Desk;
use super::super::place::decoded;
use super::{Mistake, Words, page};
use crate::access::{Allowed, can};
use crate::apps::{self, Edited, Target, Wanted};
use crate::audit::Event;
use crate::base::{Outcome, Problems, Refusal};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::edit::Edit;
use crate::definition::tree::Leaf;
use crate::http::{Ask, Form, see_other};
use crate::say;

/// POST /orgs/{org}/studio/{app}/media/{file}/words: title and alternative text.
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such file.
pub async fn set_words(
    member: Allowed<can::EditApps>,
    (ask, Form(typed)): (Ask, Form<Words>),
) -> Outcome<HttpResponse> {
    let name = decoded(ask.param("file")).ok_or(Refusal::NotFound)?;
    let edits = typed.edits(&name);
    let done = change(&ask, &member, typed.revision, Wanted { edits, ..Wanted::default() }).await;
    let desk = file_desk(&ask, &member, &name).await?;
    match done {
        Ok(_) => Ok(see_other(&desk.place.to("media", &[("done", "said"), ("item", &name)]))),
        Err(Refusal::Invalid(problems)) => {
            Ok(page(&desk, Mistake { typed: Some(typed), ..Mistake::invalid(problems) }))
        }
        Err(Refusal::Conflict(_)) => Ok(typed.conflict(&desk, &name).answer(&desk)),
        Err(other) => Err(other),
    }
}

/// The app, opened at the file that the path names.
pub async fn file_desk(ask: &Ask, member: &Allowed<can::EditApps>, name: &str) -> Outcome<Desk> {
    let mut desk = Desk::open(ask, member).await?;
    desk.tree.get(&format!("media/{name}")).ok_or(Refusal::NotFound)?;
    desk.look.file = name.to_owned();
    Ok(desk)
}

impl Words {
    fn edits(&self, name: &str) -> Vec<Edit> {
        let file_name = name.to_owned();
        vec![
            Edit::SetMediaTitle { file_name: file_name.clone(), title: self.title.clone() },
            Edit::SetAlternativeText { file_name, text: self.text.clone() },
        ]
    }

    fn conflict(&self, desk: &Desk, name: &str) -> Conflict {
        let media = desk.app.media();
        let file = media.iter().find(|file| file.name == name);
        let title = file.map(|file| if file.title == file.name { String::new() } else { file.title.to_owned() });
        let text = file.map(|file| file.alternative_text.to_owned());
        let action = desk.place.plain(&format!("media/{}/words", super::encoded(name)));
        Conflict {
            sides: vec![
                Side { label: say::it("media-title"), name: "title", theirs: title, mine: self.title.clone() },
                Side { label: say::it("alternative-text"), name: "text", theirs: text, mine: self.text.clone() },
            ],
            ..Conflict::new(name, action, desk.place.to("media", &[("file", name)]))
        }
    }
}

/// The form that takes a file away.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Removal {
    file: String,
    hash: String,
}

/// POST /orgs/{org}/studio/{app}/removals
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn remove(member: Allowed<can::EditApps>, (ask, Form(form)): (Ask, Form<Removal>)) -> Outcome<HttpResponse> {
    let Removal { file: name, hash } = form;
    let wanted = Wanted { edits: vec![Edit::RemoveMedia { file_name: name.clone() }], ..Wanted::default() };
    let done = change_seen(&ask, &member, Seen { name: name.clone(), hash }, move |_| Ok(wanted)).await;
    let mut desk = Desk::open(&ask, &member).await?;
    match done {
        // The form was sent twice, or somebody else was quicker: it is gone all the same.
        Err(Refusal::Invalid(_)) if !name.is_empty() && desk.tree.get(&format!("media/{name}")).is_none() => {}
        Ok(()) => {}
        Err(refusal) => {
            desk.look.file = name;
            return refused(&desk, refusal);
        }
    }
    Ok(see_other(&desk.place.to("media", &[("done", "removed"), ("item", &name)])))
}

/// The page of the Media Library with what was wrong; other refusals as they are.
pub fn refused(desk: &Desk, refusal: Refusal) -> Outcome<HttpResponse> {
    let with = |status, problems| Ok(page(desk, Mistake { status: Some(status), problems, ..Mistake::default() }));
    match refusal {
        Refusal::Invalid(problems) => Ok(page(desk, Mistake::invalid(problems))),
        Refusal::Conflict(sentence) => with(StatusCode::CONFLICT, Problems::one("file", sentence, "")),
        Refusal::TooLarge(sentence) => with(StatusCode::PAYLOAD_TOO_LARGE, Problems::one("file", sentence, "")),
        other => Err(other),
    }
}

/// A file as somebody saw it.
pub struct Seen {
    /// Its name.
    pub name: String,
    /// The first digits of its hash.
    pub hash: String,
}

/// Changes a file that is still the one that was seen. What others did elsewhere in the app does not matter.
pub async fn change_seen(
    ask: &Ask,
    member: &Allowed<can::EditApps>,
    seen: Seen,
    wanted: impl FnOnce(Leaf) -> Outcome<Wanted> + Send + 'static,
) -> Outcome<()> {
    let cell = ask.cell(member);
    let (door, slug, blobs) = (member.clone(), ask.param("app").to_owned(), cell.blobs.clone());
    let run = move |connection: &mut Conn| {
        let app = apps::find(connection, &door, &slug)?;
        let tree = apps::content::tree(connection, &door, &app.tree)?;
        let absent = || Refusal::invalid("file", say::it("media-gone").with("file", &seen.name));
        let leaf = tree.get(&format!("media/{}", seen.name)).ok_or_else(absent)?;
        if leaf.hash.short() != seen.hash {
            let sentence = say::it("media-seen-other").with("file", &seen.name).with("who", &app.changed_by);
            return Err(Refusal::Conflict(sentence));
        }
        edit_now(connection, &door, (&app, &blobs), wanted(leaf)?)
    };
    cell.db.change(member.by(), member.lock(), run).await?.kept.settle();
    Ok(())
}

/// Edits the draft as it is at this moment.
pub fn edit_now(
    connection: &mut Conn,
    door: &Allowed<can::EditApps>,
    draft: (&apps::App, &Blobs),
    wanted: Wanted,
) -> Outcome<(Edited, Vec<Event>)> {
    let (app, blobs) = draft;
    let target = Target { slug: &app.slug, revision: app.revision, blobs };
    let (edited, event) = apps::edit(connection, door, &target, wanted)?;
    let events = if edited.app.revision == app.revision { Vec::new() } else { vec![event] };
    Ok((edited, events))
}
