//! Removing a passkey, after who it is.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::{Asking, proof};
use crate::access::Person;
use crate::base::{Outcome, PasskeyId, Problems, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Form, Html, Shell, SignedIn, html, see_other};
use crate::people::passkeys::{self, Passkey};
use crate::people::screens::second_factor::{Typed, tell};
use crate::people::screens::way::{factor_first, post};
use crate::people::{passwords, second_factor};
use crate::say;

#[derive(Template)]
#[template(path = "people/passkeys/removal.html")]
struct RemovalPage<'a> {
    passkey: Passkey,
    asking: Asking,
    /// The Organizations that ask for a second factor, when this is the last thing of it.
    keeping: Vec<String>,
    problems: &'a Problems,
}

impl RemovalPage<'_> {
    /// Whether the password alone opens the account afterwards.
    fn last(&self) -> bool {
        !self.asking.means.app && self.asking.means.passkeys == 1
    }
}

/// Which one, in the query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    passkey: String,
}

/// GET /account/passkeys/removal
///
/// # Errors
/// What the directory says.
pub async fn removal_form(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    let Which { passkey } = ask.query().unwrap_or_default();
    let first = factor_first(&person, "/account/passkeys");
    match (first, PasskeyId::parse(&passkey)) {
        (Some(first), _) => Ok(first),
        (None, Some(id)) => page(&ask, &person, &id, &Problems::default()).await,
        (None, None) => Ok(see_other("/account/passkeys")),
    }
}

/// POST /account/passkeys/{passkey}/removal
///
/// # Errors
/// `NotFound` when it is not theirs; `Throttled`, `Busy`.
pub async fn remove(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let id = PasskeyId::parse(ask.param("passkey")).ok_or(Refusal::NotFound)?;
    match let_go(&ask, &person, &id, &typed).await {
        Ok(()) => Ok(see_other("/account/passkeys?done=removed")),
        Err(Refusal::Invalid(problems)) => page(&ask, &person, &id, &problems).await,
        Err(other) => Err(other),
    }
}

async fn let_go(ask: &Ask, person: &Person, id: &PasskeyId, typed: &Typed) -> Outcome<()> {
    let (directory, vault, id) = (&ask.installation().directory, &ask.installation().vault, id.clone());
    let (account, wanted) = (person.account.clone(), id.clone());
    directory.read(move |connection| passkeys::passkey_of(connection, &account, &wanted)).await?;
    passwords::confirm(directory, &ask.server.hasher, person, &typed.current).await?;
    let proof = proof(ask, &typed.code, &typed.passkey)?;
    let verb = move |connection: &mut Conn, of: &Person| passkeys::remove(connection, of, &id);
    let spent = second_factor::spend(directory, vault, person, proof, verb).await?;
    let removed = tell(ask, person, spent);
    post(ask, &person.by, |writer| writer.passkey_removed(&person.email, &removed));
    Ok(())
}

async fn page(ask: &Ask, person: &Person, id: &PasskeyId, problems: &Problems) -> Outcome<HttpResponse> {
    let (of, id) = (person.clone(), id.clone());
    let read = move |connection: &mut Conn| {
        let passkey = passkeys::passkey_of(connection, &of.account, &id)?;
        Ok((passkey, second_factor::asked_by(connection, &of)?))
    };
    let (passkey, asked_by) = ask.installation().directory.read(read).await?;
    let asking = Asking::of(ask, person).await?;
    let mut content = RemovalPage { passkey, asking, keeping: asked_by, problems };
    if !content.last() {
        content.keeping.clear();
    }
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = say::it("passkey-remove").to_string();
    Ok(html(&Html { title: &title, shell: Shell::Plain(Some(person)), status }, &content))
}
