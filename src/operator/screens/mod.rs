//! The pages of the operator: the Organizations, one of them, the accounts, one of them, and the first set-up.

mod account;
mod accounts;
mod new_org;
mod org;
mod orgs;
mod set_up;

pub use account::{account, deactivate, end_second_factor, reactivate, sign_out};
pub use accounts::accounts;
pub use new_org::{create, new_org};
pub use org::{appoint, org, rename, resume, suspend};
pub use orgs::orgs;
pub use set_up::{set_up, set_up_form};

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use crate::base::{Cursor, Outcome, Page, PageRequest, Problems, Refusal};
use crate::http::{Ask, Html, Operator, Paging, Shell, html};
use crate::installation::Installation;
use crate::operator::Appointed;
use crate::orgs::invitations::screens::post_all;
use crate::say;

/// Rows a page.
const SIZE: usize = 25;

/// What a list is asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    q: String,
    after: Option<String>,
    before: Option<String>,
}

impl Wanted {
    fn page(&self) -> PageRequest {
        PageRequest::from_words(self.after.as_deref(), self.before.as_deref(), SIZE)
    }

    /// The foot under `page` of the list at the address `base`.
    fn paging<T>(&self, base: &str, page: &Page<T>) -> Paging {
        let encoded = utf8_percent_encode(&self.q, NON_ALPHANUMERIC);
        let beside = |way: &str, cursor: &Cursor| format!("{base}?q={encoded}&{way}={}", cursor.word());
        let before = page.before.as_ref().map(|cursor| beside("before", cursor));
        let after = page.after.as_ref().map(|cursor| beside("after", cursor));
        Paging::new(say::it("on-this-page").with("count", page.rows.len()), before, after)
    }
}

/// What was done before a page is shown again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

/// Runs a verb of the operator, which may look into every cell, beside the workers.
async fn beside<T: Send + 'static>(
    ask: &Ask,
    verb: impl FnOnce(&Installation) -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let server = ask.server.clone();
    web::block(move || verb(&server.installation)).await.map_err(|_| Refusal::Busy)?
}

/// A page of the operator's.
fn answer(operator: &Operator, title: &str, status: StatusCode, content: &impl Template) -> HttpResponse {
    html(&Html { title, shell: Shell::Plain(Some(operator)), status }, content)
}

/// The status of a page that says `problems`.
fn status(problems: &Problems) -> StatusCode {
    if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// Sends the letter of an invitation, if that is what became of somebody; gives the word for the page that follows,
/// `ready` when they are Admin already.
fn posted(ask: &Ask, appointed: Appointed, ready: &'static str) -> &'static str {
    match appointed {
        Appointed::Ready => ready,
        Appointed::NeedsPassword => "reserved",
        Appointed::Invited(invited) => {
            post_all(ask, vec![*invited]);
            "invited"
        }
    }
}
