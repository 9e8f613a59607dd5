//! The accounts of the installation.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::{Wanted, answer, beside};
use crate::base::{Outcome, Page};
use crate::http::words::When;
use crate::http::{Ask, Operator, Paging};
use crate::operator::accounts::{self, AccountLine, Seat};
use crate::say;

/// Organizations named in a row; the account's page names all.
const NAMED: usize = 3;

#[derive(Template)]
#[template(path = "operator/accounts.html")]
struct Accounts<'a> {
    operator: &'a Operator,
    wanted: &'a Wanted,
    page: Page<AccountLine>,
    paging: Paging,
}

impl Accounts<'_> {
    fn seen(&self, row: &AccountLine) -> Option<When> {
        row.seen_at.map(|at| When::new(at, self.operator.by.at))
    }

    fn named<'b>(&self, row: &'b AccountLine) -> &'b [Seat] {
        row.seats.get(..NAMED.min(row.seats.len())).unwrap_or_default()
    }
}

/// GET /operator/accounts
///
/// # Errors
/// What the directory says.
pub async fn accounts(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query().unwrap_or_default();
    let (proof, q, request) = (operator.proof.clone(), wanted.q.clone(), wanted.page());
    let read = beside(&ask, move |i| i.directory.read_now(|c| accounts::list(c, &proof, &q, &request)));
    let page = read.await?;
    let paging = wanted.paging("/operator/accounts", &page);
    let content = Accounts { operator: &operator, wanted: &wanted, page, paging };
    Ok(answer(&operator, &say::it("operator-accounts").to_string(), StatusCode::OK, &content))
}
