//! GET …/export: the bundle as a stream.

use std::convert::Infallible;
use std::ops::Range;

use actix_web::body::SizedStream;
use actix_web::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH,
    IF_RANGE, RANGE,
};
use actix_web::http::{Method, StatusCode};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::chunks::Chunks;
use super::range::{Asked, asked};
use crate::access::{Allowed, can};
use crate::apps::figures::keep_figures;
use crate::apps::{self, App};
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::http::Ask;
use crate::transfer::export::{Export, export, export_of, sealed_event};
use crate::transfer::seal::Passphrase;
use crate::transfer::stream::{Sealed, Source};

/// GET /orgs/{org}/apps/{app}/export
///
/// # Errors
/// `NotFound`; `Invalid` when the app cannot be written as an archive.
pub async fn download(member: Allowed<can::ExportApps>, ask: Ask) -> Outcome<HttpResponse> {
    let (etag, export) = laid_out(&ask, &member).await?;
    let Some(mut export) = export else {
        let mut unchanged = HttpResponse::NotModified();
        return Ok(unchanged.insert_header((ETAG, etag)).insert_header((CACHE_CONTROL, KEEP)).finish());
    };
    let range = range(&ask.request, &export);
    note(&ask, &member, &mut export, &range).await?;
    let cell = ask.cell(&member);
    Ok(send(&ask, &export, range, |range| Source::new(&export, &cell, &member.org().id, range)))
}

/// The tag of the app's draft, and its export; nothing of its contents is read when the browser has this tree already.
async fn laid_out(ask: &Ask, member: &Allowed<can::ExportApps>) -> Outcome<(String, Option<Export>)> {
    let (cell, slug, asker) = (ask.cell(member), ask.param("app").to_owned(), member.clone());
    let (shared, had) = (cell.clone(), header(&ask.request, IF_NONE_MATCH).map(str::to_owned));
    let look = move |connection: &mut Conn| {
        let app = apps::find(connection, &asker, &slug)?;
        let etag = etag(&app);
        let is_had = had.is_some_and(|had| had.split(',').any(|tag| tag.trim() == etag || tag.trim() == "*"));
        let export = if is_had { None } else { Some(export_of(connection, &shared, &asker, app)?) };
        Ok((etag, export))
    };
    cell.db.read(look).await
}

fn etag(app: &App) -> String {
    format!("\"{}\"", app.tree.hex())
}

/// The range asked for. One of something else than what the browser has would be rubbish.
fn range(request: &HttpRequest, export: &Export) -> Asked {
    let same = header(request, IF_RANGE).is_none_or(|tag| tag.trim() == etag(&export.app));
    if same { asked(header(request, RANGE), export.layout.len()) } else { Asked::Whole }
}

fn send(ask: &Ask, export: &Export, range: Asked, source: impl FnOnce(Range<u64>) -> Source) -> HttpResponse {
    let len = export.layout.len();
    let (part, mut response) = match range {
        Asked::Whole => (0..len, head(export, StatusCode::OK)),
        Asked::Part(part) => {
            let said = format!("bytes {}-{}/{len}", part.start, part.end - 1);
            let mut response = head(export, StatusCode::PARTIAL_CONTENT);
            response.insert_header((CONTENT_RANGE, said));
            (part, response)
        }
        Asked::Beyond => {
            let said = (CONTENT_RANGE, format!("bytes */{len}"));
            return HttpResponse::RangeNotSatisfiable().insert_header(said).finish();
        }
    };
    let count = part.end - part.start;
    // Of an answer without a body, actix would read the whole body, for nobody.
    if asks_for_headers(ask) {
        return response.body(SizedStream::new(count, futures_util::stream::empty::<Result<Bytes, Infallible>>()));
    }
    response.body(SizedStream::new(count, Chunks::new(source(part))))
}

fn asks_for_headers(ask: &Ask) -> bool {
    ask.request.method() == Method::HEAD
}

/// The browser may keep the file but asks each time whether it still may have it.
const KEEP: &str = "private, no-cache";

fn head(export: &Export, status: StatusCode) -> actix_web::HttpResponseBuilder {
    let mut response = HttpResponse::build(status);
    response
        .insert_header((CONTENT_TYPE, "application/zip"))
        .insert_header((CONTENT_DISPOSITION, disposition(&export.file_name)))
        .insert_header((ACCEPT_RANGES, "bytes"))
        .insert_header((CACHE_CONTROL, KEEP))
        .insert_header((ETAG, etag(&export.app)));
    response
}

/// What tells a browser to keep a file under this name.
fn disposition(file_name: &str) -> String {
    let ascii: String = file_name.chars().map(|c| if c.is_ascii_graphic() && c != '"' { c } else { '_' }).collect();
    let encoded = utf8_percent_encode(file_name, NON_ALPHANUMERIC);
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

/// The whole bundle, sealed to a passphrase. Each time is sealed with another key, so there is nothing to resume.
///
/// # Errors
/// `NotFound`; `Invalid` when the app cannot be written as an archive; `Busy`.
pub(super) async fn sealed(
    member: &Allowed<can::ExportApps>,
    ask: &Ask,
    passphrase: Passphrase,
) -> Outcome<HttpResponse> {
    let (cell, slug, asker) = (ask.cell(member), ask.param("app").to_owned(), member.clone());
    let shared = cell.clone();
    let export = cell.db.read(move |connection| export(connection, &shared, &asker, &slug)).await?;
    let file_name = format!("{}.age", export.file_name);
    let event = sealed_event(&export);
    let (shared, org) = (cell.clone(), member.org().id.clone());
    // Deriving the key takes memory: as many at a time as imports.
    let permit = ask.server.imports.acquire().await.map_err(|_| Refusal::Busy)?;
    let begun = actix_web::web::block(move || Sealed::new(&export, (&shared, &org), &passphrase)).await;
    drop(permit);
    let (sealed, len) = begun.map_err(|_| Refusal::Busy)??;
    cell.db.change(member.by(), member.lock(), move |_| Ok(((), event))).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/octet-stream"))
        .insert_header((CONTENT_DISPOSITION, disposition(&file_name)))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(SizedStream::new(len, Chunks::new(sealed))))
}

/// Puts the export on record: once a download, not again for its later parts or for a look at its headers. With it goes
/// what the next one need not find out again.
async fn note(ask: &Ask, member: &Allowed<can::ExportApps>, export: &mut Export, range: &Asked) -> Outcome<()> {
    let first = matches!(range, Asked::Whole) || matches!(range, Asked::Part(part) if part.start == 0);
    if !first || asks_for_headers(ask) {
        return Ok(());
    }
    let event = apps::export_event(&export.app, export.layout.len());
    let (app, unkept, asker) = (export.app.clone(), export.unkept.take(), member.clone());
    let change = move |connection: &mut Conn| {
        let kept = unkept.map_or(Ok(()), |figures| keep_figures(connection, &asker, &app, &figures));
        kept.map(|()| ((), event))
    };
    ask.cell(member).db.change(member.by(), member.lock(), change).await
}

fn header(request: &HttpRequest, name: HeaderName) -> Option<&str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}
