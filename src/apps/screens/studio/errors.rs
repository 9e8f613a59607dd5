//! The page of errors: everything the checker says of the draft.

use actix_web::HttpResponse;
use askama::Template;

use super::desk::{Desk, Sheet};
use super::problems::Findings;
use crate::access::{Allowed, can};
use crate::base::Outcome;
use crate::http::{Ask, Builder};
use crate::say;

#[derive(Template)]
#[template(path = "studio/errors.html")]
struct ErrorsPage<'a> {
    desk: &'a Desk,
    findings: Findings,
}

/// GET /orgs/{org}/studio/{app}/errors
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn errors(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    let content = ErrorsPage { findings: Findings::all(&desk), desk: &desk };
    let title = say::it("errors").to_string();
    Ok(desk.show(Sheet::ok(Builder::None, &title, desk.place.link("errors")), &content))
}
