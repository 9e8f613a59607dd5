//! One account, as the operator sees it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::{Done, answer, beside};
use crate::access::Operating;
use crate::base::{AccountId, Outcome, Refusal};
use crate::db::Database;
use crate::http::words::When;
use crate::http::{Ask, Operator, see_other};
use crate::operator::accounts::{self, AccountLine};
use crate::people::Writer;
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "operator/account.html")]
struct AccountPage<'a> {
    operator: &'a Operator,
    account: AccountLine,
    done: Say,
    refused: Say,
}

impl AccountPage<'_> {
    fn base(&self) -> String {
        format!("/operator/accounts/{}", self.account.id)
    }

    fn made(&self) -> When {
        When::new(self.account.created_at, self.operator.by.at)
    }

    fn seen(&self) -> Option<When> {
        self.account.seen_at.map(|at| When::new(at, self.operator.by.at))
    }

    /// Whether it is the operator's own.
    fn own(&self) -> bool {
        self.operator.account == self.account.id
    }
}

fn sentence(done: &str) -> Say {
    match done {
        "deactivated" => say::it("operator-done-deactivated"),
        "reactivated" => say::it("operator-done-reactivated"),
        "signed-out" => say::it("operator-done-signed-out"),
        "second-factor" => say::it("operator-done-factor"),
        _ => "".into(),
    }
}

/// GET /operator/accounts/{account}
///
/// # Errors
/// `NotFound` when there is none.
pub async fn account(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    let Done { done } = ask.query().unwrap_or_default();
    page(&ask, &operator, sentence(&done), "".into()).await
}

/// POST /operator/accounts/{account}/deactivation
///
/// # Errors
/// `NotFound` when there is none.
pub async fn deactivate(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    act(&ask, &operator, "deactivated", accounts::deactivate).await
}

/// POST /operator/accounts/{account}/reactivation
///
/// # Errors
/// `NotFound` when there is none.
pub async fn reactivate(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    act(&ask, &operator, "reactivated", accounts::reactivate).await
}

/// POST /operator/accounts/{account}/sign-outs
///
/// # Errors
/// `NotFound` when there is none.
pub async fn sign_out(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    act(&ask, &operator, "signed-out", accounts::end_sign_ins).await
}

/// POST /operator/accounts/{account}/second-factor-removal
///
/// # Errors
/// `NotFound` when there is none.
pub async fn end_second_factor(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    let (account, proof) = (id(&ask)?, operator.proof.clone());
    let done = beside(&ask, move |i| accounts::end_second_factor(&i.directory, &proof, &account)).await;
    if let Ok(reader) = &done {
        let site = ask.installation().config.address();
        let language = reader.language.unwrap_or_else(say::current);
        ask.post_later(Writer { site: &site, by: &operator.by, language }.factor_removed(&reader.email));
    }
    answer_to(&ask, &operator, "second-factor", done.map(|_| ())).await
}

type Verb = fn(&Database, &Operating, &AccountId) -> Outcome<()>;

/// Runs a verb on the account in the path.
async fn act(ask: &Ask, operator: &Operator, done: &'static str, verb: Verb) -> Outcome<HttpResponse> {
    let (id, proof) = (id(ask)?, operator.proof.clone());
    let outcome = beside(ask, move |installation| verb(&installation.directory, &proof, &id)).await;
    answer_to(ask, operator, done, outcome).await
}

/// Back to the account's page with a word of what was done, or with why it was not.
async fn answer_to(ask: &Ask, operator: &Operator, done: &str, outcome: Outcome<()>) -> Outcome<HttpResponse> {
    match outcome {
        Ok(()) => Ok(see_other(&format!("/operator/accounts/{}?done={done}", id(ask)?))),
        Err(Refusal::Conflict(sentence)) => page(ask, operator, "".into(), sentence).await,
        Err(other) => Err(other),
    }
}

fn id(ask: &Ask) -> Outcome<AccountId> {
    AccountId::parse(ask.param("account")).ok_or(Refusal::NotFound)
}

async fn page(ask: &Ask, operator: &Operator, done: Say, refused: Say) -> Outcome<HttpResponse> {
    let (id, proof) = (id(ask)?, operator.proof.clone());
    let read = beside(ask, move |i| i.directory.read_now(|connection| accounts::find(connection, &proof, &id)));
    let account = read.await?;
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
    let title = account.email.clone();
    Ok(answer(operator, &title, status, &AccountPage { operator, account, done, refused }))
}
