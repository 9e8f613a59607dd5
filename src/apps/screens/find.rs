//! GET /orgs/{org}/_find: what the command palette finds, apps first.

use actix_web::HttpResponse;

use crate::access::{Allowed, Member, can};
use crate::apps::{self, Sort};
use crate::base::{Outcome, PageRequest};
use crate::http::Ask;
use crate::orgs::screens::{Hit, Mark, found};
use crate::say;

/// The most apps that are shown; the list's own search finds the others.
const SHOWN: usize = 8;

/// GET /orgs/{org}/_find?q=
///
/// # Errors
/// What the database says.
pub async fn find(member: Member, ask: Ask) -> Outcome<HttpResponse> {
    let apps = match member.allowed() {
        Some(allowed) => apps_called(&allowed, &ask).await?,
        None => Vec::new(),
    };
    found(&member, &ask, apps).await
}

async fn apps_called(member: &Allowed<can::ViewApps>, ask: &Ask) -> Outcome<Vec<Hit>> {
    let super::list::Wanted { q, .. } = ask.query().unwrap_or_default();
    let (asker, request) = (member.clone(), PageRequest { from: None, size: SHOWN });
    let page = ask.cell(member).db.read(move |c| apps::list(c, &asker, &q, Sort::Changed, &request)).await?;
    let hit = |app: apps::AppLine| Hit {
        href: format!("/orgs/{}/apps/{}", member.org().slug, app.slug),
        name: app.name,
        kind: say::it("kind-app"),
        mark: Mark::Icon("layout-grid"),
    };
    Ok(page.rows.into_iter().map(hit).collect())
}
