//! The account panel of both frames: who I am, where I am, where else I can go.

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use crate::access::{Member, MyOrg, Person, seen_orgs};
use crate::base::{Outcome, Refusal};
use crate::http::{Ask, Section, part, safe_next, switch_path};
use crate::say::{self, Say};

/// The most Organizations in the panel; the picker has the others.
const SHOWN: usize = 50;
/// With so many Organizations, this one included, there is a field to filter them by.
const MANY: usize = 8;

#[derive(Template)]
#[template(path = "orgs/switcher.html")]
struct Switcher<'a> {
    person: &'a Person,
    member: &'a Member,
    others: Vec<Other>,
    filter: bool,
    more: bool,
    next: String,
}

impl Switcher<'_> {
    fn role_here(&self) -> Say {
        let role = self.member.role();
        match self.member.viewing() {
            true => say::it("viewing-as").with("role", role),
            false => say::it("you-are-here").with("role", role),
        }
    }
}

/// Another Organization, and where switching to it leads.
struct Other {
    mine: MyOrg,
    path: String,
}

/// The path of the page that the panel is on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct On {
    at: String,
}

/// GET /orgs/{org}/_switcher
///
/// # Errors
/// What the directory says.
pub async fn switcher(member: Member, ask: Ask) -> Outcome<HttpResponse> {
    let On { at } = ask.query().unwrap_or_default();
    let person = member.person().ok_or(Refusal::NotFound)?;
    let (asker, here) = (person.clone(), member.org());
    // One more than is shown, and this one.
    let find = move |connection: &mut crate::db::Conn| seen_orgs(connection, &asker, "", SHOWN + 2);
    let mut orgs = ask.installation().directory.read(find).await?;
    let filter = orgs.len() >= MANY;
    orgs.retain(|mine| mine.org.id != here.id);
    let more = orgs.len() > SHOWN;
    let other = |mine: MyOrg| Other { path: switch_path(here, &at, &mine), mine };
    let others = orgs.into_iter().take(SHOWN).map(other).collect();
    let next = safe_next(&ask.server, &at).unwrap_or_else(|| Section::home(&here.slug, member.permissions()));
    Ok(part(&Switcher { person, member: &member, others, filter, more, next }))
}
