//! My second factor: what it is, setting it up, moving it to another app, recovery codes, letting it go, and showing it
//! in a browser that signed in before there was one.

mod codes;
mod proof;
mod removal;
mod set_up;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::way::{next_of, with_next};
use crate::access::{Factor, Person};
use crate::base::{Outcome, Problems};
use crate::db::Conn;
use crate::http::{Ask, Html, Shell, SignedIn, html, see_other};
use crate::people::second_factor::{Means, Shown, Spent, asked_by, codes_left, means};
use crate::say::{self, Say};

pub(super) use codes::codes_page;
pub use codes::{codes_form, renew_codes};
pub use proof::{proof_form, prove};
pub use removal::{removal_form, remove};
pub use set_up::{app_form, begin, begin_form, confirm_app};

/// The fields of the forms that ask who it is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub(super) current: String,
    pub(super) code: String,
    /// The passkey that the script brought instead of a code.
    pub(super) passkey: String,
    pub(super) next: String,
}

#[derive(Template)]
#[template(path = "people/second_factor.html")]
struct Overview {
    means: Means,
    left: i64,
    asking: Vec<String>,
}

impl Overview {
    fn asking(&self) -> Say {
        listed(&self.asking)
    }
}

/// GET /account/second-factor: what it is and what can be done; where there is none, the form that begins one.
///
/// # Errors
/// What the directory says.
pub async fn second_factor(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let next = next_of(&ask);
    match person.factor {
        Factor::None => return set_up::begin_page(&ask, &person, &next, &Problems::default()).await,
        Factor::Unshown => return Ok(see_other(&with_next("/account/second-factor/proof", &next))),
        Factor::Shown if !next.is_empty() => return Ok(see_other(&next)),
        Factor::Shown => {}
    }
    let of = person.0.clone();
    let read = move |c: &mut Conn| {
        let (means, left) = (means(c, &of.account)?, codes_left(c, &of.account)?);
        Ok(Overview { means, left, asking: asked_by(c, &of)? })
    };
    let content = ask.installation().directory.read(read).await?;
    Ok(answer(&person, &say::it("factor"), &content, &Problems::default()))
}

/// A page of these.
fn answer(person: &Person, title: &Say, content: &impl Template, problems: &Problems) -> HttpResponse {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(&Html { title: &title.to_string(), shell: Shell::Plain(Some(person)), status }, content)
}

/// The names of Organizations, in a sentence.
fn listed(orgs: &[String]) -> Say {
    let mut named = orgs.iter().map(|org| say::it("factor-org").with("org", org)).rev();
    let last = named.next().unwrap_or_else(|| say::plain(""));
    let Some(before) = named.next() else { return last };
    let ending = say::it("list-last").with("first", before).with("last", last);
    named.fold(ending, |rest, first| say::it("list-more").with("first", first).with("rest", rest))
}

/// Writes to `person` when what they spent was a recovery code.
pub(super) fn tell<T>(ask: &Ask, person: &Person, spent: Spent<T>) -> T {
    if let Shown::Recovery(left) = spent.shown {
        super::way::post(ask, &person.by, |writer| writer.recovery_used(&person.email, left));
    }
    spent.value
}
