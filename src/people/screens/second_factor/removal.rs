//! Letting the second factor go.

use actix_web::HttpResponse;
use askama::Template;

use super::{Typed, answer, listed, tell};
use crate::access::{Factor, Person};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Form, SignedIn, see_other};
use crate::people::passwords;
use crate::people::screens::passkeys::{Asking, proof};
use crate::people::screens::way::post;
use crate::people::second_factor;
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "people/second_factor_removal.html")]
struct RemovalPage<'a> {
    means: Asking,
    asking: Vec<String>,
    problems: &'a Problems,
}

impl RemovalPage<'_> {
    fn asking(&self) -> Say {
        listed(&self.asking)
    }
}

/// GET /account/second-factor/removal
///
/// # Errors
/// What the directory says.
pub async fn removal_form(person: SignedIn, ask: Ask) -> Outcome<HttpResponse> {
    page(&ask, &person, &Problems::default()).await
}

/// POST /account/second-factor/removal
///
/// # Errors
/// `Throttled`, `Busy`.
pub async fn remove(person: SignedIn, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    if person.factor == Factor::None {
        return Ok(see_other("/account/second-factor"));
    }
    match let_go(&ask, &person, &typed).await {
        Ok(()) => Ok(see_other("/account?done=factor-removed")),
        Err(Refusal::Invalid(problems)) => page(&ask, &person, &problems).await,
        Err(other) => Err(other),
    }
}

async fn let_go(ask: &Ask, person: &Person, typed: &Typed) -> Outcome<()> {
    let installation = ask.installation();
    let (directory, vault) = (&installation.directory, &installation.vault);
    passwords::confirm(directory, &ask.server.hasher, person, &typed.current).await?;
    let verb = |connection: &mut Conn, of: &Person| second_factor::remove(connection, of);
    let proof = proof(ask, &typed.code, &typed.passkey)?;
    let spent = second_factor::spend(directory, vault, person, proof, verb).await?;
    tell(ask, person, spent);
    let left = Asking::of(ask, person).await?.means;
    post(ask, &person.by, |writer| match left.any() {
        true => writer.app_removed(&person.email),
        false => writer.factor_removed(&person.email),
    });
    Ok(())
}

async fn page(ask: &Ask, person: &Person, problems: &Problems) -> Outcome<HttpResponse> {
    if person.factor == Factor::None {
        return Ok(see_other("/account/second-factor"));
    }
    let means = Asking::of(ask, person).await?;
    if !means.means.app {
        return Ok(see_other("/account/second-factor"));
    }
    let of = person.clone();
    let mut asking = ask.installation().directory.read(move |c: &mut Conn| second_factor::asked_by(c, &of)).await?;
    if means.means.passkeys > 0 {
        asking.clear();
    }
    Ok(answer(person, &say::it("factor-remove"), &RemovalPage { means, asking, problems }, problems))
}
