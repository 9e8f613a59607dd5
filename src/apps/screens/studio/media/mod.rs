//! The Media Library: pictures and files of the app.

mod change;
mod file;
mod upload;

pub use change::{edit_now, remove, set_words};
pub use file::{media_answer, media_file, picture_answer};
pub use upload::{add, replace};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::desk::{Desk, Sheet};
use super::place::encoded;
use crate::access::{Allowed, can};
use crate::base::{Outcome, Problems, name_key};
use crate::definition::app::MediaFile;
use crate::definition::content_type;
use crate::http::{Ask, Builder, words};
use crate::say::{self, Say};

/// The most bytes of a file (console reference, section 18).
pub const LIMIT: u64 = 10_000_000;

#[derive(Template)]
#[template(path = "studio/media.html")]
struct MediaPage<'a> {
    desk: &'a Desk,
    cards: Vec<Card>,
    count: usize,
    chosen: Option<Card>,
    typed: Words,
    absent: bool,
    problems: Problems,
    notice: Option<Say>,
}

/// A file as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Card {
    name: String,
    title: String,
    alternative_text: String,
    kind: Say,
    size: String,
    hash: String,
    /// Its own address.
    source: String,
    /// Whether a browser may show it inside a page.
    is_picture: bool,
    /// The page with the forms for it.
    href: String,
    /// Where its forms go.
    action: String,
}

/// The form for what is said of a file.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct Words {
    revision: i64,
    title: String,
    text: String,
}

/// What a form of the page came to when it was refused.
#[derive(Default)]
struct Mistake {
    status: Option<StatusCode>,
    typed: Option<Words>,
    problems: Problems,
}

impl Mistake {
    /// What was typed does not fit.
    fn invalid(problems: Problems) -> Self {
        Self { status: Some(StatusCode::UNPROCESSABLE_ENTITY), problems, ..Self::default() }
    }
}

/// GET /orgs/{org}/studio/{app}/media
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn media(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    Ok(page(&desk, Mistake::default()))
}

fn page(desk: &Desk, mistake: Mistake) -> HttpResponse {
    let files = desk.app.media();
    let chosen = files.iter().find(|file| file.name == desk.look.file).map(|file| Card::of(desk, file));
    let key = name_key(&desk.look.q);
    let found = files.iter().filter(|file| name_key(file.name).contains(&key) || name_key(file.title).contains(&key));
    let absent = chosen.is_none() && !desk.look.file.is_empty();
    let status = mistake.status.unwrap_or(if absent { StatusCode::NOT_FOUND } else { StatusCode::OK });
    let typed = mistake.typed.unwrap_or_else(|| chosen.as_ref().map(|card| card.words(desk)).unwrap_or_default());
    let content = MediaPage {
        cards: found.map(|file| Card::of(desk, file)).collect(),
        count: files.len(),
        notice: if mistake.problems.is_empty() { notice(desk, &files) } else { None },
        chosen,
        typed,
        absent,
        problems: mistake.problems,
        desk,
    };
    let here = desk.place.to("media", &[("file", &desk.look.file), ("q", &desk.look.q)]);
    let title = Builder::Media.title().to_string();
    desk.show(Sheet { status, ..Sheet::ok(Builder::Media, &title, here) }, &content)
}

/// What was done just before. A link cannot make the page say what is not so.
fn notice(desk: &Desk, files: &[MediaFile<'_>]) -> Option<Say> {
    let name = &desk.look.item;
    let is_there = files.iter().any(|file| file.name == name);
    match desk.look.done.as_str() {
        "added" if is_there => Some(say::it("media-added").with("file", name)),
        "same" if is_there => Some(say::it("media-same").with("file", name)),
        "replaced" if is_there => Some(say::it("media-replaced").with("file", name)),
        "said" if is_there => Some(say::it("media-said").with("file", name)),
        "removed" if !is_there && !name.is_empty() => Some(say::it("media-removed").with("file", name)),
        _ => None,
    }
}

impl Card {
    fn of(desk: &Desk, file: &MediaFile<'_>) -> Self {
        // What is shown inside a page is decided by the name, as it is when the file is served.
        let is_picture = content_type::is_picture(content_type::of_file_name(file.name));
        let path = format!("media/{}", encoded(file.name));
        Self {
            name: file.name.to_owned(),
            title: if file.title == file.name { String::new() } else { file.title.to_owned() },
            alternative_text: file.alternative_text.to_owned(),
            kind: kind(file.name),
            size: words::bytes(file.size),
            hash: file.hash.short(),
            source: desk.place.plain(&path),
            is_picture,
            href: desk.place.to("media", &[("file", file.name)]),
            action: desk.place.plain(&path),
        }
    }

    fn words(&self, desk: &Desk) -> Words {
        Words { revision: desk.row.revision, title: self.title.clone(), text: self.alternative_text.clone() }
    }

    /// What stands on the card.
    fn shown(&self) -> &str {
        if self.title.is_empty() { &self.name } else { &self.title }
    }
}

/// "PNG" of `logo.png`.
fn kind(name: &str) -> Say {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "" => say::it("media-kind-file"),
        long if long.chars().count() > 8 => say::it("media-kind-file"),
        short => short.to_uppercase().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_the_extension() {
        assert_eq!(kind("logo.png"), "PNG".into());
        assert_eq!(kind("README"), say::it("media-kind-file"));
    }
}
