//! Beginning and ending a look as another role.

use actix_web::HttpResponse;

use super::store;
use crate::access::{Allowed, can};
use crate::base::Outcome;
use crate::db::OwnedLock;
use crate::http::{Ask, Section, SignedIn, see_other};

/// POST /orgs/{org}/settings/roles/{role}/view
///
/// # Errors
/// `NotFound` when there is no such role; `Forbidden` when it allows more than the asker's own.
pub async fn begin(allowed: Allowed<can::ManageUsers>, ask: Ask) -> Outcome<HttpResponse> {
    let (asker, word) = (allowed.clone(), ask.param("role").to_owned());
    let change = move |connection: &mut crate::db::Conn| store::begin(connection, &asker, &word);
    ask.installation().directory.change(allowed.by(), allowed.lock(), change).await?;
    Ok(see_other(&format!("/orgs/{}", allowed.org().slug)))
}

/// POST /account/view/end
///
/// # Errors
/// What the directory says.
pub async fn end(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let (viewer, lock) = (person.0.clone(), OwnedLock::Subject(person.account.to_string()));
    let change = move |connection: &mut crate::db::Conn| store::end(connection, &viewer);
    let org = ask.installation().directory.change(&person.by, lock, change).await?;
    let way = org.map(|slug| format!("/orgs/{slug}/{}", Section::Roles.path()));
    Ok(see_other(way.as_deref().unwrap_or("/orgs")))
}
