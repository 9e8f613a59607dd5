//! The command palette: apps, people, sections and Organizations by name.

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::access::{Allowed, Member, MyOrg, Permission, can, member_orgs};
use crate::base::{Outcome, PageRequest};
use crate::db::Conn;
use crate::http::{Ask, Section, part};
use crate::orgs::users::{self, Filter, User};
use crate::say::{self, Say};

/// The most hits of a kind.
const SHOWN: usize = 8;

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where it is.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What kind of thing it is, as in "App"; of a person the address, which tells two of one name apart.
    pub kind: Say,
    /// What stands before it.
    pub mark: Mark,
}

/// What stands before a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// An icon of the sprite.
    Icon(&'static str),
    /// The tile of an Organization: its hue and letter.
    Tile(i32, String),
}

#[derive(Template)]
#[template(path = "orgs/find.html")]
struct Found {
    apps: Vec<Hit>,
    people: Vec<Hit>,
    places: Vec<Hit>,
    count: Say,
}

/// What the palette is asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// What was typed.
    pub q: String,
}

/// The palette's part: `apps`, which another room found, then people for who may see them, sections and Organizations.
///
/// # Errors
/// What the directory says.
pub async fn found(member: &Member, ask: &Ask, apps: Vec<Hit>) -> Outcome<HttpResponse> {
    let Wanted { q } = ask.query().unwrap_or_default();
    let people = match member.allowed() {
        Some(allowed) => people(&allowed, ask, &q).await?,
        None => Vec::new(),
    };
    let mut places = sections(member, &q);
    places.extend(organizations(member, ask, &q).await?);
    let count = say::it("found").with("count", apps.len() + people.len() + places.len());
    Ok(part(&Found { apps, people, places, count }))
}

/// The Organization's people whose name or address has what was typed. Before anything is typed there are none: the
/// first of the alphabet are nobody's wish.
async fn people(allowed: &Allowed<can::ViewUsers>, ask: &Ask, q: &str) -> Outcome<Vec<Hit>> {
    if q.trim().is_empty() {
        return Ok(Vec::new());
    }
    let (asker, filter) = (allowed.clone(), Filter { search: q.to_owned(), ..Filter::default() });
    let find = move |connection: &mut Conn| {
        let roles = users::roles(connection, &asker.org().id)?;
        users::list(connection, &asker, &roles, &filter, &PageRequest { from: None, size: SHOWN })
    };
    let page = ask.installation().directory.read(find).await?;
    let hit = |user: User| Hit {
        href: format!("/orgs/{}/{}/{}", allowed.org().slug, Section::Users.path(), user.account),
        name: user.name,
        kind: user.email.into(),
        mark: Mark::Icon("user"),
    };
    Ok(page.rows.into_iter().map(hit).collect())
}

/// Whether each word of `wanted` stands in `name`; case and accents do not count.
pub fn matches(name: &str, wanted: &str) -> bool {
    let plain = |text: &str| -> String {
        text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
    };
    let name = plain(name);
    plain(wanted).split_whitespace().all(|word| name.contains(word))
}

/// The sections and steps that the role allows.
fn sections(member: &Member, q: &str) -> Vec<Hit> {
    let slug = &member.org().slug;
    let hit = |href: String, name: &str, kind, icon| Hit { href, name: name.to_owned(), kind, mark: Mark::Icon(icon) };
    let sections = Section::ALL.into_iter().filter(|section| member.may(section.permission()));
    let mut hits: Vec<Hit> = sections
        .map(|section| {
            hit(
                format!("/orgs/{slug}/{}", section.path()),
                &section.label().to_string(),
                say::it("kind-section"),
                section.icon(),
            )
        })
        .collect();
    if member.may(Permission::CreateApps) {
        hits.push(hit(
            format!("/orgs/{slug}/apps/new"),
            &say::it("create-an-app").to_string(),
            say::it("kind-step"),
            "plus",
        ));
    }
    hits.push(hit("/account".into(), &say::it("my-account").to_string(), say::it("kind-you"), "user"));
    hits.retain(|hit| matches(&hit.name, q));
    hits
}

async fn organizations(member: &Member, ask: &Ask, q: &str) -> Outcome<Vec<Hit>> {
    let Some(person) = member.person() else { return Ok(Vec::new()) };
    let account = person.account.clone();
    let find = move |connection: &mut Conn| member_orgs(connection, &account, "", usize::MAX);
    let orgs = ask.installation().directory.read(find).await?;
    let others = orgs.into_iter().filter(|mine| mine.org.id != member.org().id);
    let hit = |mine: MyOrg| Hit {
        href: Section::home(&mine.org.slug, mine.permissions),
        kind: say::it("kind-organization"),
        mark: Mark::Tile(mine.org.hue, mine.org.initial()),
        name: mine.org.name,
    };
    Ok(others.filter(|mine| matches(&mine.org.name, q) || matches(&mine.org.slug, q)).take(SHOWN).map(hit).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_words_whatever_their_case_and_accents() {
        assert!(matches("Évora Health", "evora"));
        assert!(matches("Acme Insurance", "INS ac"));
        assert!(matches("Acme", "  "));
        assert!(!matches("Acme Insurance", "acme travel"));
    }
}
