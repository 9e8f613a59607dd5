//! POST /account/memberships/{org}/end: leaving an Organization.

use actix_web::http::StatusCode;
use actix_web::{HttpMessage, HttpResponse};
use askama::Template;

use crate::access::{Member, Person, admit};
use crate::base::{Outcome, Refusal};
use crate::db::{Conn, OwnedLock};
use crate::http::{Ask, Html, Shell, SignedIn, html, see_other};
use crate::orgs::users;
use crate::say;

#[derive(Template)]
#[template(path = "orgs/leave_refused.html")]
struct LeaveRefused {
    slug: String,
    name: String,
}

/// POST /account/memberships/{org}/end
///
/// # Errors
/// `NotFound` when it is no Organization of theirs, `Viewing` while they look at it as another role.
pub async fn leave(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let slug = ask.param("org").to_owned();
    let (asker, wanted) = (person.0.clone(), slug.clone());
    let find = move |connection: &mut Conn| {
        let (org, name) = users::org_of(connection, &asker.account, &wanted)?;
        Ok((org, name, look(connection, &asker, &wanted)?))
    };
    let (org, name, look) = ask.installation().directory.read(find).await?;
    unless_looking(&ask, look)?;
    let (leaver, from) = (person.0.clone(), org.clone());
    let verb = move |connection: &mut Conn| users::leave(connection, &leaver, &from);
    match ask.installation().directory.change(&person.by, OwnedLock::Org(org), verb).await {
        Ok(()) => Ok(see_other("/account?done=left")),
        Err(Refusal::Conflict(_)) => Ok(refused(&person, LeaveRefused { slug, name })),
        Err(other) => Err(other),
    }
}

/// The look of `person` at the Organization `slug` as another role, if they have one. The door of this page is that of the
/// account, which asks for none.
fn look(connection: &mut Conn, person: &Person, slug: &str) -> Outcome<Option<Member>> {
    match admit(connection, person, slug) {
        Ok(admitted) => Ok(Some(admitted.member).filter(Member::viewing)),
        // An Organization that does not let them in now shows them nothing as another role either, and lets them go.
        Err(Refusal::Suspended { .. } | Refusal::SecondFactor { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

/// In a look nothing is changed. The refusal is a page of the Organization, which has the way back to the own role.
fn unless_looking(ask: &Ask, look: Option<Member>) -> Outcome<()> {
    let Some(member) = look else { return Ok(()) };
    let role = member.role().to_owned();
    ask.request.extensions_mut().insert(member);
    Err(Refusal::Viewing { role })
}

/// The only Conflict there is: somebody has to stay who can change things.
fn refused(person: &SignedIn, page: LeaveRefused) -> HttpResponse {
    let title = say::it("leave-only-admin-title").to_string();
    html(&Html { title: &title, shell: Shell::Plain(Some(person)), status: StatusCode::CONFLICT }, &page)
}
