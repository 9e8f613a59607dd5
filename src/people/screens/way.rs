//! The way on and back between the pages of an account, and letters about it.

use actix_web::HttpResponse;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::access::{Factor, Person};
use crate::db::By;
use crate::http::{Ask, Next, safe_next, see_other};
use crate::mail::Letter;
use crate::people::Writer;
use crate::say::{self, Language};

/// `path` that carries where to go on to; `path` alone when that is home.
pub(super) fn with_next(path: &str, next: &str) -> String {
    if next.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?next={}", utf8_percent_encode(next, NON_ALPHANUMERIC))
    }
}

/// Where the query says to go on to; empty for nowhere of ours.
pub(super) fn next_of(ask: &Ask) -> String {
    let Next { next } = ask.query().unwrap_or_default();
    checked(ask, &next)
}

/// `next` when it is a page of ours, else empty.
pub(super) fn checked(ask: &Ask, next: &str) -> String {
    safe_next(&ask.server, next).unwrap_or_default()
}

/// What comes before the page at `path` for somebody who has a second factor and did not show it in this browser: what
/// follows may change how they sign in (ASVS 5.0, 7.5.1).
pub(super) fn factor_first(person: &Person, path: &str) -> Option<HttpResponse> {
    (person.factor == Factor::Unshown).then(|| see_other(&with_next("/account/second-factor/proof", path)))
}

/// Sends the letter that `write` writes about what `by` did, to whoever this page is for: in its language, which is the
/// one they chose, if they did.
pub(super) fn post(ask: &Ask, by: &By, write: impl FnOnce(&Writer<'_>) -> Letter) {
    post_in(say::current(), ask, by, write);
}

/// [`post`] to somebody who is not known to be the reader of the page, in `language`.
pub(super) fn post_in(language: Language, ask: &Ask, by: &By, write: impl FnOnce(&Writer<'_>) -> Letter) {
    let site = ask.installation().config.address();
    ask.post_later(write(&Writer { site: &site, by, language }));
}
