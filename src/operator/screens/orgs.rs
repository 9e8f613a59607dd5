//! The Organizations of the installation, and how much each has.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::{Wanted, answer, beside};
use crate::base::{OrgId, Outcome, Page};
use crate::http::words::{self, When};
use crate::http::{Ask, Operator, Paging};
use crate::operator::{self, OrgLine, Sizes};
use crate::say;

#[derive(Template)]
#[template(path = "operator/orgs.html")]
struct Orgs<'a> {
    operator: &'a Operator,
    wanted: &'a Wanted,
    page: Page<OrgLine>,
    sizes: HashMap<OrgId, Sizes>,
    paging: Paging,
}

impl Orgs<'_> {
    fn size(&self, org: &OrgLine) -> Sizes {
        self.sizes.get(&org.id).copied().unwrap_or_default()
    }

    fn bytes(&self, org: &OrgLine) -> String {
        words::bytes(self.size(org).bytes.unsigned_abs())
    }

    fn made(&self, org: &OrgLine) -> When {
        When::new(org.created_at, self.operator.by.at)
    }
}

/// GET /operator
///
/// # Errors
/// What the databases say.
pub async fn orgs(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query().unwrap_or_default();
    let (proof, q, request) = (operator.proof.clone(), wanted.q.clone(), wanted.page());
    let (page, sizes) = beside(&ask, move |installation| {
        let page = installation.directory.read_now(|c| operator::list(c, &proof, &q, &request))?;
        let sizes = operator::sizes(installation, &proof, &page.rows)?;
        Ok((page, sizes))
    })
    .await?;
    let paging = wanted.paging("/operator", &page);
    let content = Orgs { operator: &operator, wanted: &wanted, page, sizes, paging };
    Ok(answer(&operator, &say::it("operator").to_string(), StatusCode::OK, &content))
}
