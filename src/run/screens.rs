//! What visitors see.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::hosts::{Behind, Hosts};
use super::page::{Drawing, First, Shape, first, lets_in};
use crate::apps::content::{contents_in, tree_in};
use crate::apps::screens::studio::{decoded, encoded, label_class, picture_answer};
use crate::base::{Environment, Outcome, Refusal};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::tree::Hash;
use crate::deploy::{self, Shown, Visit};
use crate::http::assets::Unasked;
use crate::http::{Ask, Row, assets, get};
use crate::resources::screens as resources;
use crate::say::{self, Say};

/// Nothing of a published app runs in a browser yet, and nothing comes from elsewhere (ASVS 5.0, 3.4.3).
const CSP: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
     frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/// The routes of published apps, on hosts of their own.
pub fn table() -> Vec<Row> {
    vec![
        get("/static/{path:.*}", assets::serve),
        get("/.well-known/hangar/{token}", resources::answer),
        get("/l/{key}", start),
        get("/l/{key}/media/{file}", media),
    ]
}

#[derive(Template)]
#[template(path = "run/page.html")]
struct VisitPage<'a> {
    visit: &'a Visit,
    key: &'a str,
    page: Option<First>,
    version: &'static str,
}

#[derive(Template)]
#[template(path = "run/absent.html")]
struct AbsentPage {
    said: Say,
    language: &'static str,
    version: &'static str,
}

/// Whether a request is for a published app.
pub fn is_published(hosts: &Hosts, host: Option<&str>) -> bool {
    host.is_some_and(|host| hosts.behind(host).is_some())
}

/// GET /l/{key}
///
/// # Errors
/// What the cell or the disk says.
pub async fn start(visitor: Unasked, ask: Ask) -> Outcome<HttpResponse> {
    let Unasked = visitor;
    let Some(visit) = find(&ask).await? else {
        return Ok(absent(say::it("visit-nothing"), StatusCode::NOT_FOUND));
    };
    let Some(live) = visit.live.clone() else {
        return Ok(absent(say::it("visit-unpublished"), StatusCode::GONE));
    };
    let region = deploy::region_of(ask.param("key")).ok_or(Refusal::NotFound)?;
    let cell = ask.installation().cell(region).clone();
    let (blobs, wanted) = (cell.blobs.clone(), visit.clone());
    let page = cell.db.read(move |connection| first(connection, &blobs, &wanted, &live)).await?;
    let content = VisitPage { visit: &visit, key: ask.param("key"), page, version: assets::version() };
    Ok(content.answer())
}

/// GET /l/{key}/media/{file}
///
/// # Errors
/// `NotFound` for a file that what is live does not have.
pub async fn media(visitor: Unasked, ask: Ask) -> Outcome<HttpResponse> {
    let Unasked = visitor;
    let visit = find(&ask).await?.ok_or(Refusal::NotFound)?;
    let live = visit.live.clone().ok_or(Refusal::NotFound)?;
    let name = decoded(ask.param("file")).ok_or(Refusal::NotFound)?;
    let region = deploy::region_of(ask.param("key")).ok_or(Refusal::NotFound)?;
    let cell = ask.installation().cell(region).clone();
    let (blobs, wanted) = (cell.blobs.clone(), name.clone());
    let read = move |connection: &mut Conn| picture(connection, &blobs, (&visit, &live), &wanted);
    let (hash, bytes) = cell.db.read(read).await?;
    Ok(picture_answer(&ask, &name, (hash, bytes)))
}

/// The file `name` of what is live, for whoever may see that.
fn picture(
    connection: &mut Conn,
    blobs: &Blobs,
    (visit, live): (&Visit, &Shown),
    name: &str,
) -> Outcome<(Hash, Vec<u8>)> {
    if !lets_in(connection, blobs, visit, live)? {
        return Err(Refusal::NotFound);
    }
    let tree = tree_in(connection, &visit.org, &live.tree)?;
    let hash = tree.get(&format!("media/{name}")).map(|leaf| leaf.hash).ok_or(Refusal::NotFound)?;
    let bytes = contents_in(connection, blobs, &visit.org, &[hash])?.remove(&hash).ok_or(Refusal::NotFound)?;
    Ok((hash, bytes))
}

/// What the key of the path leads to, at this host.
async fn find(ask: &Ask) -> Outcome<Option<Visit>> {
    let key = ask.param("key").to_owned();
    let Some(region) = deploy::region_of(&key) else { return Ok(None) };
    let cell = ask.installation().cell(region);
    let visit = cell.db.read(move |connection| deploy::visit(connection, &key)).await?;
    let behind = behind(&ask.request);
    // At the domain of an Organization are its own apps and no others.
    Ok(visit.filter(|visit| match &behind {
        Some(Behind::Everybody) => true,
        Some(Behind::Org(org)) => *org == visit.org,
        None => false,
    }))
}

fn behind(request: &HttpRequest) -> Option<Behind> {
    let hosts = request.app_data::<Data<Hosts>>()?;
    // What the guard asked too; what a proxy says of the host it was called by counts for neither.
    hosts.behind(request.headers().get(HOST)?.to_str().ok()?)
}

/// A page that says why there is nothing.
fn absent(said: Say, status: StatusCode) -> HttpResponse {
    html(&AbsentPage { said, language: say::current().word(), version: assets::version() }, status)
}

/// What is answered at these hosts where no route leads.
pub async fn nothing() -> HttpResponse {
    absent(say::it("visit-nothing"), StatusCode::NOT_FOUND)
}

fn html(content: &impl Template, status: StatusCode) -> HttpResponse {
    let body = content.render().unwrap_or_default();
    HttpResponse::build(status)
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((CONTENT_SECURITY_POLICY, CSP))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(body)
}

impl VisitPage<'_> {
    fn source(&self, file: &str) -> String {
        format!("/l/{}/media/{}", self.key, encoded(file))
    }

    /// The page, for whom it is there.
    fn answer(&self) -> HttpResponse {
        match &self.page {
            Some(page) if !page.open => absent(say::it("visit-sign-in"), StatusCode::FORBIDDEN),
            _ => html(self, StatusCode::OK),
        }
    }

    /// The language of the app, or else of the visitor.
    fn language(&self) -> &str {
        self.page.as_ref().and_then(|page| page.language.as_deref()).unwrap_or_else(|| say::current().word())
    }

    /// The title of the window.
    fn title(&self) -> &str {
        self.page.as_ref().and_then(|page| page.window.as_deref()).unwrap_or(&self.visit.name)
    }

    /// Everywhere but in Production visitors are told where they are.
    fn place(&self) -> Option<Environment> {
        Some(self.visit.environment).filter(|place| *place != Environment::Production)
    }

    fn class(&self, variant: &str) -> &'static str {
        label_class(Some(variant))
    }

    fn drawn(&self, drawing: &Drawing) -> Drawn<'_> {
        Drawn { page: self, drawing: drawing.clone() }
    }
}

/// One control.
#[derive(Template)]
#[template(path = "run/control.html")]
struct Drawn<'a> {
    page: &'a VisitPage<'a>,
    drawing: Drawing,
}

// It is a template of its own, which has escaped what it holds.
impl askama::filters::HtmlSafe for Drawn<'_> {}
