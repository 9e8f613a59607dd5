//! The picker: which Organization to enter.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use crate::access::{Member, MyOrg, seen_orgs};
use crate::base::Outcome;
use crate::http::{Ask, Html, Section, Shell, SignedIn, html, see_other};
use crate::say;

/// The most Organizations on the page; the search finds the others.
const SHOWN: usize = 60;

#[derive(Template)]
#[template(path = "orgs/picker.html")]
struct Picker {
    orgs: Vec<MyOrg>,
    q: String,
    more: bool,
}

/// What the picker is asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    q: String,
    all: String,
}

/// GET /
///
/// # Errors
/// None of its own.
pub async fn home(_: SignedIn, _: Ask) -> Outcome<HttpResponse> {
    Ok(see_other("/orgs"))
}

#[derive(Template)]
#[template(path = "orgs/nothing.html")]
struct NothingOpen<'a> {
    member: &'a Member,
}

/// GET /orgs/{org}: leads to the first section that the role allows.
///
/// # Errors
/// None of its own.
pub async fn enter(member: Member, _: Ask) -> Outcome<HttpResponse> {
    let slug = &member.org().slug;
    let home = Section::home(slug, member.permissions());
    if home != format!("/orgs/{slug}") {
        return Ok(see_other(&home));
    }
    let page = Html {
        title: &say::it("nothing-open").to_string(),
        shell: Shell::Console(&member, Section::None),
        status: StatusCode::OK,
    };
    Ok(html(&page, &NothingOpen { member: &member }))
}

/// GET /orgs: the picker; who has one Organization goes straight there.
///
/// # Errors
/// What the database says.
pub async fn picker(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let Wanted { q, all } = ask.query().unwrap_or_default();
    let (asker, search) = (person.0.clone(), q.clone());
    let find = move |connection: &mut crate::db::Conn| seen_orgs(connection, &asker, &search, SHOWN + 1);
    let mut orgs = ask.installation().directory.read(find).await?;
    let more = orgs.len() > SHOWN;
    orgs.truncate(SHOWN);
    if let ([only], true, true) = (orgs.as_slice(), q.is_empty(), all.is_empty())
        && !only.suspended
    {
        return Ok(see_other(&Section::home(&only.org.slug, only.permissions)));
    }
    let title = if orgs.is_empty() && q.is_empty() { say::it("picker-none") } else { say::it("picker-choose") };
    let page = Html { title: &title.to_string(), shell: Shell::Plain(Some(&person)), status: StatusCode::OK };
    Ok(html(&page, &Picker { orgs, q, more }))
}
