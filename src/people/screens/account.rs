//! My account: who I am, how I sign in and where I did, my Organizations, and how it all looks.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::sign_in::signed_out;
use crate::access::{Factor, MyOrg, Person, member_orgs};
use crate::audit::Event;
use crate::base::{Outcome, Problems, Refusal, SignInId};
use crate::db::{Conn, OwnedLock};
use crate::http::words::When;
use crate::http::{Ask, Form, Html, Shell, SignedIn, html, safe_next, see_other};
use crate::people::links::{self, Address};
use crate::people::second_factor::{Means, codes_left, means};
use crate::people::{self, SignIn, browser_name};
use crate::say::{self, Language, Markup, Say};

/// The most Organizations on the page; the picker has the others.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "people/account.html")]
struct AccountPage<'a> {
    person: &'a Person,
    name: &'a str,
    problems: &'a Problems,
    done: &'static str,
    address: Address,
    second_factor: bool,
    means: Means,
    codes_left: i64,
    delivers: bool,
    sign_ins: Vec<Line>,
    orgs: Vec<MyOrg>,
    more: bool,
}

impl AccountPage<'_> {
    /// Whether this is the language they chose.
    fn reads(&self, language: &Language) -> bool {
        self.person.language == Some(*language)
    }
}

/// A browser that is signed in, as the page shows it.
struct Line {
    id: SignInId,
    name: Say,
    browser: String,
    address: String,
    since: When,
    seen: When,
    current: bool,
}

impl Line {
    fn new(row: SignIn, person: &Person) -> Self {
        let now = person.by.at;
        let current = row.id == person.sign_in;
        // The time of last use is written once a minute; who reads this page is using it now.
        let seen = if current { now } else { row.seen_at };
        Line {
            name: browser_name(&row.browser),
            since: When::new(row.created_at, now),
            seen: When::new(seen, now),
            current,
            id: row.id,
            browser: row.browser,
            address: row.address,
        }
    }

    /// Since when, last when and from where.
    fn story(&self) -> Markup {
        let which = match (self.current, self.address.is_empty()) {
            (true, true) => "this",
            (true, false) => "this-from",
            (false, true) => "other",
            (false, false) => "other-from",
        };
        say::markup("account-signed-in")
            .with("which", which)
            .with("since-iso", self.since.iso())
            .with("since-exact", self.since.exact())
            .with("since", self.since.ago())
            .with("seen-iso", self.seen.iso())
            .with("seen-exact", self.seen.exact())
            .with("seen", self.seen.ago())
            .with("address", &self.address)
    }

    /// The button that ends it, for those who do not see where it stands.
    fn ending(&self) -> Say {
        let which = if self.current { "this" } else { "other" };
        say::it("account-sign-out-of").with("which", which).with("browser", &self.name)
    }
}

/// What was done before the page is shown again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

impl Done {
    /// The name of the sentence; empty when nothing was done.
    fn sentence(&self) -> &'static str {
        match self.done.as_str() {
            "saved" => "account-done-saved",
            "ended" => "account-done-ended",
            "left" => "account-done-left",
            "password" => "account-done-password",
            "email-asked" => "account-done-email-asked",
            "verification-sent" => "account-done-verification-sent",
            "verified" => "account-done-verified",
            "email" => "account-done-email",
            "factor-removed" => "account-done-factor-removed",
            "language" => "account-done-language",
            "others-ended" => "account-done-others-ended",
            _ => "",
        }
    }
}

/// The fields of the name form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
}

/// The fields of the theme form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    theme: String,
    next: String,
}

/// The fields of the language form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Spoken {
    language: String,
}

/// GET /account
///
/// # Errors
/// What the directory says.
pub async fn account(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let done: Done = ask.query().unwrap_or_default();
    let name = person.name.clone();
    page(&ask, &person, (&name, done.sentence()), &Problems::default()).await
}

/// POST /account
///
/// # Errors
/// What the directory says.
pub async fn rename(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let name = typed.name.clone();
    match change(&ask, &person, move |connection, person| people::rename(connection, person, &name)).await {
        Ok(()) => Ok(see_other("/account?done=saved")),
        Err(Refusal::Invalid(problems)) => page(&ask, &person, (&typed.name, ""), &problems).await,
        Err(other) => Err(other),
    }
}

/// POST /account/theme: on this page and in the panel of every frame, which says where to go back to.
///
/// # Errors
/// What the directory says.
pub async fn set_theme(person: SignedIn, (ask, Form(chosen)): (Ask, Form<Chosen>)) -> Outcome<HttpResponse> {
    let next = safe_next(&ask.server, &chosen.next).unwrap_or_else(|| "/account".to_owned());
    let theme = chosen.theme;
    match change(&ask, &person, move |connection, person| people::set_theme(connection, person, &theme)).await {
        Ok(()) => Ok(see_other(&next)),
        Err(Refusal::Invalid(problems)) => page(&ask, &person, (&person.name, ""), &problems).await,
        Err(other) => Err(other),
    }
}

/// POST /account/language
///
/// # Errors
/// What the directory says.
pub async fn set_language(person: SignedIn, (ask, Form(spoken)): (Ask, Form<Spoken>)) -> Outcome<HttpResponse> {
    let word = spoken.language;
    match change(&ask, &person, move |connection, person| people::set_language(connection, person, &word)).await {
        Ok(()) => Ok(see_other("/account?done=language")),
        Err(Refusal::Invalid(problems)) => page(&ask, &person, (&person.name, ""), &problems).await,
        Err(other) => Err(other),
    }
}

/// POST /account/sign-ins/{id}/end
///
/// # Errors
/// `NotFound` when it is not theirs or over already.
pub async fn end_sign_in(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let id = SignInId::parse(ask.param("id")).ok_or(Refusal::NotFound)?;
    let current = id == person.sign_in;
    change(&ask, &person, move |connection, person| people::revoke(connection, person, &id)).await?;
    Ok(if current { signed_out(&ask, "/sign-in") } else { see_other("/account?done=ended") })
}

/// POST /account/sign-ins/others/end
///
/// # Errors
/// What the directory says.
pub async fn end_other_sign_ins(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    change(&ask, &person, people::revoke_others).await?;
    Ok(see_other("/account?done=others-ended"))
}

async fn change(
    ask: &Ask,
    person: &Person,
    verb: impl FnOnce(&mut Conn, &Person) -> Outcome<((), Event)> + Send + 'static,
) -> Outcome<()> {
    let lock = OwnedLock::Subject(person.account.to_string());
    let of = person.clone();
    ask.installation().directory.change(&person.by, lock, move |connection| verb(connection, &of)).await
}

async fn page(ask: &Ask, person: &Person, said: (&str, &'static str), problems: &Problems) -> Outcome<HttpResponse> {
    let of = person.clone();
    let find = move |connection: &mut Conn| {
        let second = (means(connection, &of.account)?, codes_left(connection, &of.account)?);
        let seen = (links::address(connection, &of)?, second);
        Ok((seen, people::sign_ins(connection, &of)?, member_orgs(connection, &of.account, "", SHOWN + 1)?))
    };
    let ((address, (means, codes_left)), rows, mut orgs) = ask.installation().directory.read(find).await?;
    let mut sign_ins: Vec<Line> = rows.into_iter().map(|row| Line::new(row, person)).collect();
    // A stable sort: this one first, the others stay in the order of their last use.
    sign_ins.sort_by_key(|line| !line.current);
    let more = orgs.len() > SHOWN;
    orgs.truncate(SHOWN);
    let (name, done) = said;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (second_factor, delivers) = (person.factor != Factor::None, ask.installation().post.delivers());
    let content = AccountPage {
        person,
        name,
        problems,
        done,
        address,
        second_factor,
        means,
        codes_left,
        delivers,
        sign_ins,
        orgs,
        more,
    };
    Ok(html(&Html { title: &say::it("my-account").to_string(), shell: Shell::Plain(Some(person)), status }, &content))
}
