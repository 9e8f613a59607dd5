//! GET /orgs/{org}/apps: the list, and its rows as a part.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use askama::Template;
use serde::Deserialize;

use super::origins::Waits;
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::{self, AppLine, Sort};
use crate::base::{Cursor, Outcome, Page, PageRequest};
use crate::http::words::When;
use crate::http::{Ask, Html, Paging, Section, Shell, arrival_notice, html, part};
use crate::say::{self, Say};

/// Rows of one page.
const PAGE: usize = 50;

/// What the list is asked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    pub q: String,
    sort: String,
    after: Option<String>,
    before: Option<String>,
    done: String,
    name: String,
}

#[derive(Template)]
#[template(path = "apps/list.html")]
struct List<'a> {
    rows: Rows<'a>,
    waits: Waits,
    notice: Option<Say>,
}

#[derive(Template)]
#[template(path = "apps/rows.html")]
struct Rows<'a> {
    member: &'a Member,
    q: String,
    sort: Sort,
    page: Page<AppLine>,
}

// The rows are a template of their own, which has escaped what it holds.
impl askama::filters::HtmlSafe for Rows<'_> {}

impl Rows<'_> {
    fn when(&self, app: &AppLine) -> When {
        When::new(app.changed_at, self.member.by().at)
    }

    fn sorted(&self, sort: Sort) -> bool {
        self.sort == sort
    }

    /// Whether all apps there are stand on this page.
    fn complete(&self) -> bool {
        self.q.is_empty() && self.page.before.is_none() && self.page.after.is_none()
    }

    fn announcement(&self) -> Say {
        say::it("apps-found").with("count", self.page.rows.len())
    }

    fn paging(&self) -> Paging {
        let said = say::it("on-this-page").with("count", self.page.rows.len());
        let base = format!("/orgs/{}/apps?{}", self.member.org().slug, self.query());
        let beside = |way: &str, cursor: &Cursor| format!("{base}&{way}={}", cursor.word());
        let before = self.page.before.as_ref().map(|cursor| beside("before", cursor));
        Paging::new(said, before, self.page.after.as_ref().map(|cursor| beside("after", cursor)))
    }

    fn query(&self) -> String {
        let q = percent_encoding::utf8_percent_encode(&self.q, percent_encoding::NON_ALPHANUMERIC);
        format!("q={q}&sort={}", self.sort.word())
    }
}

async fn read<'a>(member: &'a Allowed<can::ViewApps>, ask: &Ask, wanted: &Wanted) -> Outcome<Rows<'a>> {
    let request = PageRequest::from_words(wanted.after.as_deref(), wanted.before.as_deref(), PAGE);
    let (sort, q, asker) = (Sort::parse(&wanted.sort), wanted.q.trim().to_owned(), member.clone());
    let search = q.clone();
    let page = ask.cell(member).db.read(move |c| apps::list(c, &asker, &search, sort, &request)).await?;
    Ok(Rows { member, q, sort, page })
}

/// GET /orgs/{org}/apps
///
/// # Errors
/// What the database says.
pub async fn apps(member: Allowed<can::ViewApps>, ask: Ask) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query()?;
    let rows = read(&member, &ask, &wanted).await?;
    let asker = member.clone();
    let waits = ask.cell(&member).db.read(move |connection| Waits::read(connection, &asker)).await?;
    let notice = notice(&member, &ask, &wanted).await?;
    let page = Html {
        title: &Section::Apps.label().to_string(),
        shell: Shell::Console(&member, Section::Apps),
        status: StatusCode::OK,
    };
    Ok(html(&page, &List { rows, waits, notice }))
}

/// GET /orgs/{org}/apps/_rows: the rows that a search finds.
///
/// # Errors
/// What the database says.
pub async fn rows(member: Allowed<can::ViewApps>, ask: Ask) -> Outcome<HttpResponse> {
    let wanted: Wanted = ask.query()?;
    let rows = read(&member, &ask, &wanted).await?;
    let mut response = part(&rows);
    // The address follows the search, so that it can be shared and come back to.
    let address = format!("/orgs/{}/apps?{}", member.org().slug, rows.query());
    if let Ok(address) = HeaderValue::from_str(&address) {
        response.headers_mut().insert(HeaderName::from_static("hx-replace-url"), address);
    }
    Ok(response)
}

/// What was done just before.
async fn notice(member: &Member, ask: &Ask, wanted: &Wanted) -> Outcome<Option<Say>> {
    if wanted.done == "deleted" && !wanted.name.is_empty() {
        return Ok(Some(say::it("was-deleted").with("name", &wanted.name)));
    }
    let joined = |id| say::it(id).with("org", &member.org().name).with("role", member.role());
    match wanted.done.as_str() {
        "joined" => return Ok(Some(joined("joined"))),
        "studio" => return Ok(Some(joined("joined-studio"))),
        "import-cancelled" => return Ok(Some(say::it("import-cancelled"))),
        "import-undone" => return Ok(Some(say::it("import-undone-app"))),
        _ => {}
    }
    arrival_notice(ask, member).await
}
