//! What is around every page: head, bars, navigation.

use std::cell::Cell;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, LOCATION};
use askama::Template;

use super::assets;
use super::scripts;
use super::section::Section;
use super::studio::{Builder, StudioBars};
use crate::access::{Member, Permission, Person};
use crate::say;

/// The themes: the word in forms and databases, the icon, the label.
pub const THEMES: &[(&str, &str, &str)] =
    &[("system", "monitor", "theme-system"), ("light", "sun", "theme-light"), ("dark", "moon", "theme-dark")];

/// What is around a page.
#[derive(Clone, Copy)]
pub enum Shell<'a> {
    /// Nothing of an Organization: sign-in, picker, my account.
    Plain(Option<&'a Person>),
    /// The Console of an Organization.
    Console(&'a Member, Section),
    /// The Studio of an app, with what its bars say.
    Studio(&'a Member, &'a StudioBars),
}

/// A page without its content.
pub struct Html<'a> {
    /// What the browser's tab says first.
    pub title: &'a str,
    /// What is around it.
    pub shell: Shell<'a>,
    /// Its status.
    pub status: StatusCode,
}

#[derive(Template)]
#[template(path = "layouts/plain.html")]
struct PlainLayout<'a> {
    head: Head<'a>,
    person: Option<&'a Person>,
    content: &'a str,
}

#[derive(Template)]
#[template(path = "layouts/console.html")]
struct ConsoleLayout<'a> {
    head: Head<'a>,
    member: &'a Member,
    section: Section,
    content: &'a str,
}

#[derive(Template)]
#[template(path = "layouts/studio.html")]
struct StudioLayout<'a> {
    head: Head<'a>,
    member: &'a Member,
    bars: &'a StudioBars,
    content: &'a str,
}

/// An entry of the bar: it stands for several sections, and leads to the first that the role allows.
struct Entry {
    section: Section,
    /// What it is called and drawn as, whichever of its sections it leads to.
    face: Section,
    current: bool,
}

/// What the head of every page needs.
struct Head<'a> {
    title: &'a str,
    place: &'a str,
    theme: &'a str,
    hue: Option<i32>,
    version: &'static str,
    language: &'static str,
    words: &'static str,
}

impl ConsoleLayout<'_> {
    /// The entries of the bar, with those at its end.
    fn entries(&self) -> [Vec<Entry>; 2] {
        [Section::FIRST, Section::LAST].map(|group| {
            let found = group.iter().filter_map(|sections| {
                let section = sections.iter().find(|section| self.member.may(section.permission()))?;
                let current = sections.contains(&self.section);
                Some(Entry { section: *section, face: *sections.first()?, current })
            });
            found.collect()
        })
    }

    /// Where the name of the Organization leads.
    fn home(&self) -> String {
        Section::home(&self.member.org().slug, self.member.permissions())
    }

    /// Names the frame: while it stays the same, a step changes only what is inside. So it has to change with all that
    /// the bars and the account panel show, such as the Organization's name.
    fn shell(&self) -> String {
        let org = self.member.org();
        let person = self.member.person().map_or("", |person| person.name.as_str());
        let create = self.member.may(Permission::CreateApps);
        let viewing = if self.member.viewing() { self.member.role() } else { "" };
        let Head { theme, language, .. } = &self.head;
        let shown = format!("{}\n{person}\n{}\n{create}\n{theme}\n{viewing}\n{language}", org.name, org.hue);
        let hash = blake3::hash(shown.as_bytes()).to_hex();
        format!("console {} {}", org.slug, hash.get(..8).unwrap_or_default())
    }
}

thread_local! {
    /// The room that the content of the last page took, for the next one: growing anew to the size of a list costs as
    /// much as a third of writing it.
    static CONTENT: Cell<String> = const { Cell::new(String::new()) };
}

/// The most bytes of room that are kept.
const KEPT: usize = 256 << 10;

/// Bytes of a layout without what is inside it, more or less.
const AROUND: usize = 8 << 10;

/// The page with `content` inside its shell.
pub fn html(page: &Html<'_>, content: &impl Template) -> HttpResponse {
    let mut inside = CONTENT.take();
    inside.clear();
    let rendered = content.render_into(&mut inside).and_then(|()| wrap(page, &inside));
    if inside.capacity() <= KEPT {
        CONTENT.set(inside);
    }
    match rendered {
        Ok(text) => {
            HttpResponse::build(page.status).insert_header((CONTENT_TYPE, "text/html; charset=utf-8")).body(text)
        }
        Err(error) => {
            tracing::error!(%error, "a template broke");
            HttpResponse::InternalServerError().finish()
        }
    }
}

/// A part of a page, at a URL of its own.
pub fn part(content: &impl Template) -> HttpResponse {
    match content.render() {
        Ok(text) => HttpResponse::Ok().insert_header((CONTENT_TYPE, "text/html; charset=utf-8")).body(text),
        Err(error) => {
            tracing::error!(%error, "a template broke");
            HttpResponse::InternalServerError().finish()
        }
    }
}

/// Sends the browser to the page at `path` after a change, so that reloading does not repeat it.
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, path)).finish()
}

fn wrap(page: &Html<'_>, content: &str) -> askama::Result<String> {
    let head = |place, person: Option<&'_ Person>, hue| Head {
        title: page.title,
        place,
        theme: person.map_or("system", |person| match person.theme.as_str() {
            "light" => "light",
            "dark" => "dark",
            _ => "system",
        }),
        hue,
        version: assets::version(),
        language: say::current().word(),
        words: scripts::words(),
    };
    let mut text = String::with_capacity(content.len() + AROUND);
    match page.shell {
        Shell::Plain(person) => {
            PlainLayout { head: head("Hangar", person, None), person, content }.render_into(&mut text)
        }
        Shell::Console(member, section) => {
            let head = head(&member.org().name, member.person(), Some(member.org().hue));
            ConsoleLayout { head, member, section, content }.render_into(&mut text)
        }
        Shell::Studio(member, bars) => {
            let head = head(&bars.name, member.person(), Some(member.org().hue));
            StudioLayout { head, member, bars, content }.render_into(&mut text)
        }
    }?;
    Ok(text)
}
