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

/// A browser that is signed in, as the page shows it.
struct Line {
    id: SignInId,
    name: String,
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
}

/// What was done before the page is shown again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

impl Done {
    fn sentence(&self) -> &'static str {
        match self.done.as_str() {
            "saved" => "Your name is saved.",
            "ended" => "The sign-in is ended. That browser has to sign in again.",
            "left" => "You do not belong to that Organization any more.",
            "password" => "Your password is changed. You are signed out everywhere else.",
            "email-asked" => "A link went to your new address. Open it there to change over.",
            "verification-sent" => "A link went to your address. Open it there to confirm that it is yours.",
            "verified" => "Your address is confirmed.",
            "email" => "Your address is changed. Sign in with the new one from now on.",
            "factor-removed" => "Your second factor is off.",
            "others-ended" => "You are signed out everywhere else.",
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
    Ok(html(&Html { title: "My account", shell: Shell::Plain(Some(person)), status }, &content))
}
