//! Static files, out of the binary: style sheets joined to one, texts compressed once, unchanged ones not sent again.

use std::collections::HashMap;
use std::io::Write;
use std::sync::OnceLock;

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;

use super::Ask;
use crate::base::{Outcome, Refusal};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// The style sheets, in the order of their layers.
const SHEETS: [&str; 11] =
    ["tokens", "fonts", "base", "parts", "forms", "tables", "roles", "floats", "console", "studio", "visitor"];

struct Asset {
    content_type: &'static str,
    plain: Bytes,
    packed: Option<Bytes>,
    etag: String,
}

/// The version in the URLs of style sheet and scripts: another release, another URL, so that browsers keep them for
/// good and never mix two releases.
pub fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let mut hasher = blake3::Hasher::new();
        let mut names: Vec<_> = Files::iter().collect();
        names.sort();
        for name in names {
            let hash = Files::get(&name).map(|file| file.metadata.sha256_hash()).unwrap_or_default();
            hasher.update(name.as_bytes()).update(&hash);
        }
        hasher.finalize().to_hex().chars().take(10).collect()
    })
}

/// GET /static/…
///
/// # Errors
/// `NotFound` when there is no such file.
pub async fn serve(visitor: Unasked, ask: Ask) -> Outcome<HttpResponse> {
    let Unasked = visitor;
    let path = ask.param("path");
    let versioned = path.strip_prefix(version()).and_then(|rest| rest.strip_prefix('/'));
    let asset = assets().get(versioned.unwrap_or(path)).ok_or(Refusal::NotFound)?;
    let keep = if versioned.is_some() { "public, max-age=31536000, immutable" } else { "public, max-age=600" };
    let request = &ask.request;
    if header(request, IF_NONE_MATCH).split(',').any(|tag| tag.trim() == asset.etag) {
        let mut response = HttpResponse::NotModified();
        return Ok(response.insert_header((ETAG, asset.etag.as_str())).insert_header((CACHE_CONTROL, keep)).finish());
    }
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, asset.content_type))
        .insert_header((ETAG, asset.etag.as_str()))
        .insert_header((CACHE_CONTROL, keep))
        .insert_header((VARY, "Accept-Encoding"));
    match &asset.packed {
        Some(packed) if header(request, ACCEPT_ENCODING).contains("gzip") => {
            Ok(response.insert_header((CONTENT_ENCODING, "gzip")).body(packed.clone()))
        }
        _ => Ok(response.body(asset.plain.clone())),
    }
}

/// The door of static files: everybody, without looking who it is.
pub struct Unasked;

impl super::Door for Unasked {
    const NEEDS: super::Needs = super::Needs::Nothing;

    async fn open(_: &HttpRequest) -> Outcome<Self> {
        Ok(Self)
    }
}

fn header(request: &HttpRequest, name: actix_web::http::header::HeaderName) -> &str {
    request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn assets() -> &'static HashMap<String, Asset> {
    static ASSETS: OnceLock<HashMap<String, Asset>> = OnceLock::new();
    ASSETS.get_or_init(|| {
        let mut assets = HashMap::new();
        let mut sheet = String::new();
        for name in SHEETS {
            if let Some(file) = Files::get(&format!("css/{name}.css")) {
                sheet.push_str(&String::from_utf8_lossy(&file.data));
            }
        }
        assets.insert("app.css".to_owned(), asset("app.css", sheet.into_bytes()));
        // Notes and licences lie beside what they speak of, and stay at home.
        let served = |name: &str| !name.starts_with("css/") && !name.ends_with(".md") && !name.ends_with(".txt");
        for name in Files::iter().filter(|name| served(name)) {
            if let Some(file) = Files::get(&name) {
                assets.insert(name.to_string(), asset(&name, file.data.into_owned()));
            }
        }
        assets
    })
}

fn asset(name: &str, plain: Vec<u8>) -> Asset {
    let content_type = match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
    let etag = format!("\"{}\"", blake3::hash(&plain).to_hex().chars().take(20).collect::<String>());
    let text = content_type.starts_with("text/") || content_type == "image/svg+xml";
    let packed = text.then(|| gzip(&plain)).flatten().map(Bytes::from);
    Asset { content_type, plain: plain.into(), packed, etag }
}

fn gzip(plain: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(plain).ok()?;
    encoder.finish().ok()
}
