//! POST /account/memberships/{org}/end: leaving an Organization.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::base::{Outcome, Refusal};
use crate::db::{Conn, OwnedLock};
use crate::http::{Ask, Html, Shell, SignedIn, html, see_other};
use crate::orgs::users;

#[derive(Template)]
#[template(path = "orgs/leave_refused.html")]
struct LeaveRefused {
    slug: String,
    name: String,
}

/// POST /account/memberships/{org}/end
///
/// # Errors
/// `NotFound` when it is no Organization of theirs.
pub async fn leave(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let slug = ask.param("org").to_owned();
    let (account, wanted) = (person.account.clone(), slug.clone());
    let find = move |connection: &mut Conn| users::org_of(connection, &account, &wanted);
    let (org, name) = ask.installation().directory.read(find).await?;
    let (leaver, from) = (person.0.clone(), org.clone());
    let verb = move |connection: &mut Conn| users::leave(connection, &leaver, &from);
    match ask.installation().directory.change(&person.by, OwnedLock::Org(org), verb).await {
        Ok(()) => Ok(see_other("/account?done=left")),
        Err(Refusal::Conflict(_)) => Ok(refused(&person, LeaveRefused { slug, name })),
        Err(other) => Err(other),
    }
}

/// The only Conflict there is: somebody has to stay who can change things.
fn refused(person: &SignedIn, page: LeaveRefused) -> HttpResponse {
    let frame =
        Html { title: "You are the only Admin", shell: Shell::Plain(Some(person)), status: StatusCode::CONFLICT };
    html(&frame, &page)
}
