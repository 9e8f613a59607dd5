//! The Theme builder: what the theme holds, taking one over from a file, and handing it out as one.

use std::collections::BTreeMap;
use std::io::Read;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use askama::Template;

use super::desk::{Desk, Sheet};
use super::media::edit_now;
use super::place::encoded;
use crate::access::{Allowed, can};
use crate::apps::incoming::Incoming;
use crate::apps::{self, Wanted};
use crate::base::{Outcome, Problem, Problems, Refusal, clean_name};
use crate::bundle::airkit;
use crate::db::Conn;
use crate::definition::documents::{Document, Theme, parse, write};
use crate::definition::edit::Edit;
use crate::definition::tree::FilePath;
use crate::http::{Ask, Builder, Expected, Upload, read_upload, see_other};
use crate::say::{self, Say};

/// The most bytes of a theme file. Genuine ones have about 200 kB.
const LIMIT: u64 = 2_000_000;
/// Where a file lies of which not everything became part of the theme.
const KEPT: &str = "foreign/airkit/theme.json";

#[derive(Template)]
#[template(path = "studio/theme.html")]
struct ThemePage<'a> {
    desk: &'a Desk,
    theme: Option<&'a Theme>,
    /// Kinds of controls, each with the names of its variants.
    looks: BTreeMap<String, Vec<&'a str>>,
    notice: Option<Say>,
    problems: Problems,
}

/// GET /orgs/{org}/studio/{app}/theme
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn theme(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    Ok(page(&Desk::open(&ask, &member).await?, StatusCode::OK, Problems::default()))
}

/// POST /orgs/{org}/studio/{app}/theme, multipart: file.
///
/// # Errors
/// `NotFound` when the Organization has no such app; `WrongType` when it is no such form.
pub async fn take_over(member: Allowed<can::EditApps>, (ask, payload): (Ask, Payload)) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    let done = match arrive(&ask, &member, payload).await {
        Ok(wanted) => put_in(&ask, &member, wanted).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(()) => Ok(see_other(&desk.place.to("theme", &[("done", "taken")]))),
        Err(Refusal::Invalid(problems)) => Ok(page(&desk, StatusCode::UNPROCESSABLE_ENTITY, problems)),
        Err(Refusal::TooLarge(sentence)) => {
            Ok(page(&desk, StatusCode::PAYLOAD_TOO_LARGE, Problems::one("file", sentence, "")))
        }
        Err(other) => Err(other),
    }
}

/// GET /orgs/{org}/studio/{app}/theme/file
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no theme.
pub async fn theme_file(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    let theme = desk.app.theme().ok_or(Refusal::NotFound)?;
    let name = encoded(&format!("{}.theme.json", desk.row.name));
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")))
        .body(write(&Document::Theme(theme.clone()))))
}

fn page(desk: &Desk, status: StatusCode, problems: Problems) -> HttpResponse {
    let theme = desk.app.theme();
    let mut looks: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for variant in theme.iter().flat_map(|theme| &theme.variants) {
        looks.entry(variant.control.replace('_', " ")).or_default().push(&variant.name);
    }
    let taken = desk.look.done == "taken" && problems.is_empty();
    let notice = theme.filter(|_| taken).map(|theme| match desk.tree.get(KEPT) {
        Some(_) => say::it("theme-taken-kept").with("theme", &theme.name).with("file", KEPT),
        None => say::it("theme-taken").with("theme", &theme.name),
    });
    let title = Builder::Theme.title().to_string();
    let content = ThemePage { desk, theme, looks, notice, problems };
    desk.show(Sheet { status, ..Sheet::ok(Builder::Theme, &title, desk.place.link("theme")) }, &content)
}

/// Reads the form and the theme in its file.
async fn arrive(ask: &Ask, member: &Allowed<can::EditApps>, payload: Payload) -> Outcome<Wanted> {
    let upload = read_upload(&ask.request, payload, Expected { file_field: "file", limit: LIMIT, setting: "" }).await?;
    let (blobs, org) = (ask.cell(member).blobs, member.org().id.clone());
    let look = move || {
        let bytes = bytes(upload)?;
        let (theme, all) = read(&bytes)?;
        let mut incoming = Incoming::default();
        let mut media = Vec::new();
        if !all {
            let path = FilePath::parse(KEPT).ok_or_else(|| Refusal::broken("a path of ours"))?;
            media.push((path, incoming.add(&bytes, &blobs, &org)?));
        }
        Ok(Wanted { edits: vec![Edit::TakeTheme { theme: Box::new(theme) }], incoming, media, said: None })
    };
    web::block(look).await.map_err(|_| Refusal::Busy)?
}

fn bytes(upload: Upload) -> Outcome<Vec<u8>> {
    let absent = || Refusal::invalid("file", say::it("theme-no-file"));
    let mut uploaded = upload.file.filter(|file| file.size > 0).ok_or_else(absent)?;
    let mut bytes = Vec::with_capacity(usize::try_from(uploaded.size).map_err(Refusal::broken)?);
    uploaded.file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The theme in a file, ours or Airkit's, and whether that is all of the file.
fn read(bytes: &[u8]) -> Result<(Theme, bool), Problem> {
    let ours = FilePath::parse("theme.json").map(|path| parse(&path, bytes));
    let (mut theme, all) = match ours {
        Some(Ok(Document::Theme(theme))) => (theme, true),
        _ => {
            let (theme, report) = airkit::theme_file(bytes).map_err(|said| Problem { place: "file".into(), ..said })?;
            (theme, report.kept.is_empty())
        }
    };
    // A file need not say what its theme is called.
    theme.name = clean_name(say::it("the-name"), &theme.name).unwrap_or_else(|_| say::it("builder-theme").to_string());
    Ok((theme, all))
}

async fn put_in(ask: &Ask, member: &Allowed<can::EditApps>, wanted: Wanted) -> Outcome<()> {
    let cell = ask.cell(member);
    let (door, slug, blobs) = (member.clone(), ask.param("app").to_owned(), cell.blobs.clone());
    let run = move |connection: &mut Conn| {
        let app = apps::find(connection, &door, &slug)?;
        edit_now(connection, &door, (&app, &blobs), wanted)
    };
    cell.db.change(member.by(), member.lock(), run).await?.kept.settle();
    Ok(())
}

/// Whether `value` is a colour and nothing else, so that a page may paint with it.
fn is_color(value: &str) -> bool {
    let hex = |digits: &str| matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let call = |name: &str| value.strip_prefix(name).and_then(|rest| rest.strip_suffix(')'));
    let numbers = |inside: &str| inside.bytes().all(|b| b.is_ascii_digit() || b" ,.%/".contains(&b));
    value.strip_prefix('#').is_some_and(hex)
        || ["rgb(", "rgba(", "hsl(", "hsla("].into_iter().filter_map(call).any(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_colours_are_painted() {
        for value in ["#fff", "#12345678", "rgb(1, 2, 3)", "rgba(0 0 0 / 50%)", "hsl(120, 10%, 3%)"] {
            assert!(is_color(value), "{value}");
        }
        for value in ["", "red;", "#ggg", "#12", "url(#a)", "rgb(url(x))", "var(--a)", "#fff\"", "expression(1)"] {
            assert!(!is_color(value), "{value}");
        }
    }
}
