//! A file of the Media Library, as itself. Somebody put it there, so it is never trusted: four kinds of pictures may be
//! shown, of a size that a browser can hold; everything else can only be saved, and nothing of it runs.

use actix_web::HttpResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderMap, IF_NONE_MATCH,
    X_CONTENT_TYPE_OPTIONS,
};

use super::super::place::{decoded, encoded};
use crate::access::{Allowed, Member, can};
use crate::apps;
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::definition::content_type::{FIRST_BYTES, PIXEL_LIMIT, UNKNOWN, looks_like, of_file_name, pixels};
use crate::definition::tree::Hash;
use crate::http::Ask;

/// What a file may do when it is opened by itself: nothing.
const NOTHING_RUNS: &str = "default-src 'none'; sandbox; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
     object-src 'none'";

/// GET /orgs/{org}/studio/{app}/media/{file}
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such file.
pub async fn media_file(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let name = decoded(ask.param("file")).ok_or(Refusal::NotFound)?;
    let cell = ask.cell(&member);
    let (reader, slug, path) = (member.clone(), ask.param("app").to_owned(), format!("media/{name}"));
    let find = move |connection: &mut Conn| {
        let app = apps::find(connection, &reader, &slug)?;
        let tree = apps::content::tree(connection, &reader, &app.tree)?;
        tree.get(&path).map(|leaf| leaf.hash).ok_or(Refusal::NotFound)
    };
    let hash = cell.db.read(find).await?;
    media_answer(&ask, &member, &name, hash).await
}

/// The content `hash` of the member's Organization as the file `name`: safe to open, wherever it comes from.
///
/// # Errors
/// `NotFound` when the Organization has no such content.
pub async fn media_answer(ask: &Ask, member: &Member, name: &str, hash: Hash) -> Outcome<HttpResponse> {
    let etag = format!("\"{}\"", hash.hex());
    if unchanged(ask.request.headers(), &etag) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, etag)).finish());
    }
    let bytes = bytes(ask, member, hash).await?;
    Ok(answer(name, etag, bytes))
}

async fn bytes(ask: &Ask, member: &Member, hash: Hash) -> Outcome<Vec<u8>> {
    let (cell, reader) = (ask.cell(member), member.clone());
    // Up to 10 MB are unpacked here, which is too much for a worker that others wait for.
    let read = move || cell.db.read_now(|connection| apps::content::content(connection, &cell.blobs, &reader, &hash));
    actix_web::web::block(read).await.map_err(|_| Refusal::Busy)?
}

/// `bytes` as the file `name`, for those who are no members.
pub fn picture_answer(ask: &Ask, name: &str, (hash, bytes): (Hash, Vec<u8>)) -> HttpResponse {
    let etag = format!("\"{}\"", hash.hex());
    if unchanged(ask.request.headers(), &etag) {
        return HttpResponse::NotModified().insert_header((ETAG, etag)).finish();
    }
    answer(name, etag, bytes)
}

fn unchanged(headers: &HeaderMap, etag: &str) -> bool {
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    known.split(',').any(|tag| tag.trim() == etag)
}

fn answer(name: &str, etag: String, bytes: Vec<u8>) -> HttpResponse {
    let by_name = of_file_name(name);
    let first = bytes.get(..FIRST_BYTES.min(bytes.len())).unwrap_or_default();
    let is_small = pixels(by_name, first).is_some_and(|pixels| pixels <= PIXEL_LIMIT);
    let shown = looks_like(by_name, first) && is_small;
    let way = if shown { "inline" } else { "attachment" };
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, if shown { by_name } else { UNKNOWN }))
        .insert_header((CONTENT_DISPOSITION, format!("{way}; filename*=UTF-8''{}", encoded(name))))
        .insert_header((CONTENT_SECURITY_POLICY, NOTHING_RUNS))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((ETAG, etag))
        .body(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(response: &HttpResponse, name: actix_web::http::header::HeaderName) -> String {
        response.headers().get(name).unwrap().to_str().unwrap().to_owned()
    }

    #[test]
    fn only_pictures_that_look_it_are_shown() {
        let png = |width: u8| [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0, 0, width, 1, 0, 0, 0xff, 0xdc]].concat();
        let picture = answer("a.png", String::new(), png(1));
        assert_eq!(header(&picture, CONTENT_TYPE), "image/png");
        assert!(header(&picture, CONTENT_DISPOSITION).starts_with("inline"));
        for (name, bytes) in [
            ("a.svg", b"<svg onload=alert(1)>".to_vec()),
            ("a.png", b"<html>".to_vec()),
            ("a.html", b"<script>".to_vec()),
            ("a", Vec::new()),
            ("flood.png", png(0xff)),
            ("cut.png", png(1)[..18].to_vec()),
        ] {
            let file = answer(name, String::new(), bytes);
            assert_eq!(header(&file, CONTENT_TYPE), "application/octet-stream", "{name}");
            assert!(header(&file, CONTENT_DISPOSITION).starts_with("attachment"), "{name}");
            assert!(header(&file, CONTENT_SECURITY_POLICY).starts_with("default-src 'none'; sandbox"));
        }
    }

    #[test]
    fn hostile_names_cannot_leave_the_header() {
        let file = answer("a\"; x=\"ü\r\n.png", String::new(), Vec::new());
        let disposition = header(&file, CONTENT_DISPOSITION);
        assert_eq!(disposition, "attachment; filename*=UTF-8''a%22%3B%20x%3D%22%C3%BC%0D%0A.png");
    }
}
