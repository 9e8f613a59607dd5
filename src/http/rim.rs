//! What every request passes: an id, the cross-site check, the headers of the answer, a line in the log.

use std::borrow::Cow;
use std::time::Instant;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::uri::PathAndQuery;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, web};

use super::errors::answer;
use super::server::Server;
use super::table::Matched;
use crate::base::{Moment, Refusal, cut_to_microseconds};
use crate::config::Config;
use crate::db::By;
use crate::say::{self, Language};

/// What is known of a request before anybody is asked who they are.
#[derive(Debug, Clone)]
pub(super) struct Arrival {
    pub id: String,
    pub at: Moment,
    pub address: String,
}

impl Arrival {
    pub fn by(&self) -> By {
        By {
            account: None,
            actor: "visitor".into(),
            org: None,
            at: self.at,
            request: self.id.clone(),
            address: self.address.clone(),
        }
    }
}

/// No script, style, font or connection from elsewhere, nothing inline, no frame around us
/// (ASVS 5.0, 3.4.3 and 3.4.6).
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::CROSS_ORIGIN_OPENER_POLICY, "same-origin"),
    (header::CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
    (header::PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
];

/// The middleware around every route.
///
/// # Errors
/// Those of the routes.
pub async fn rim<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let start = Instant::now();
    let server = request.app_data::<web::Data<Server>>().cloned();
    let Some(server) = server else {
        return next.call(request).await.map(ServiceResponse::map_into_left_body);
    };
    let config = &server.installation.config;
    let arrival = arrive(&request, config);
    let id = arrival.id.clone();
    let language = wanted_language(&request);
    request.extensions_mut().insert(arrival);
    let answering = async {
        match admissible(&request, config) {
            Ok(()) => next.call(request).await.map(ServiceResponse::map_into_left_body),
            Err(refusal) => {
                let (request, _) = request.into_parts();
                let refused = answer(&request, Err(refusal));
                Ok(ServiceResponse::new(request, refused).map_into_right_body())
            }
        }
    };
    let mut response = say::speaking(language, answering).await?;
    dress(response.headers_mut(), config, &id);
    log(&response, &id, start);
    Ok(response)
}

/// What is refused before anybody is asked who they are.
fn admissible(request: &ServiceRequest, config: &Config) -> Result<(), Refusal> {
    if !same_site(request, config) {
        return Err(Refusal::CrossSite);
    }
    // Nothing has a NUL in its name, and PostgreSQL breaks off when asked for one.
    let asked = request.uri().path_and_query().map_or("", PathAndQuery::as_str);
    if asked.contains("%00") { Err(Refusal::NotFound) } else { Ok(()) }
}

/// Bytes that no word of a path has, and every secret.
const WORD: usize = 20;

/// The most bytes of `Accept-Language` that are read: browsers send fewer, and who sends more reads English.
const LANGUAGES: usize = 400;

/// The language the browser asks for; a person's own choice goes before it.
fn wanted_language(request: &ServiceRequest) -> Language {
    let header = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let Some(header) = header.filter(|header| header.len() <= LANGUAGES) else { return Language::default() };
    let mut tags: Vec<(f32, &str)> = header
        .split(',')
        .map(|item| {
            let (tag, rest) = item.split_once(';').unwrap_or((item, ""));
            let weight = rest.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse);
            (weight.unwrap_or(0.0), tag.trim())
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    // A stable sort: among equals the first is meant (RFC 9110, 12.5.4).
    tags.sort_by(|a, b| b.0.total_cmp(&a.0));
    Language::of_wanted(tags.into_iter().map(|(_, tag)| tag))
}

fn arrive(request: &ServiceRequest, config: &Config) -> Arrival {
    Arrival {
        id: uuid::Uuid::now_v7().simple().to_string(),
        at: cut_to_microseconds(chrono::Utc::now().naive_utc()),
        address: address(request, config),
    }
}

/// The peer, or, behind a proxy that the operator named, the last address in `X-Forwarded-For` that is no such proxy.
fn address(request: &ServiceRequest, config: &Config) -> String {
    let Some(peer) = request.peer_addr().map(|peer| peer.ip()) else { return String::new() };
    if !config.trusted_proxies.contains(&peer) {
        return peer.to_string();
    }
    let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let hops = forwarded.rsplit(',').filter_map(|hop| hop.trim().parse::<std::net::IpAddr>().ok());
    hops.into_iter().find(|hop| !config.trusted_proxies.contains(hop)).unwrap_or(peer).to_string()
}

/// Whether a write comes from our own pages. Browsers say so by `Sec-Fetch-Site`, older ones by `Origin`; what brings
/// neither is no browser, and may write only without a cookie (OWASP cheat sheet on cross-site request forgery).
fn same_site(request: &ServiceRequest, config: &Config) -> bool {
    if request.method().is_safe() {
        return true;
    }
    let text = |name: HeaderName| request.headers().get(name).map(|value| value.to_str().unwrap_or("?").to_owned());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin";
    }
    match text(header::ORIGIN) {
        Some(origin) => {
            let host = origin.split_once("://").map(|(_, host)| host.to_owned());
            config.public_url.as_ref() == Some(&origin) || (host.is_some() && host == text(header::HOST))
        }
        None => text(header::COOKIE).is_none(),
    }
}

fn dress(headers: &mut HeaderMap, config: &Config, id: &str) {
    for (name, value) in HEADERS {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if config.https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
}

/// One line a request, without the query: it may hold what people search for.
fn log<B>(response: &ServiceResponse<B>, id: &str, start: Instant) {
    let request = response.request();
    let micros = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    let (method, status) = (request.method().as_str(), response.status().as_u16());
    tracing::info!(id, method, path = logged_path(request).as_ref(), status, micros, "request");
}

/// The path of the row where it holds a secret, else the path asked for. Where no row leads, only its beginning: the rest
/// may be a secret all the same, as in a link that was copied wrong.
pub(super) fn logged_path(request: &HttpRequest) -> Cow<'_, str> {
    let path = request.path();
    match request.extensions().get::<Matched>().map(|Matched(row)| *row) {
        Some(row) if row.contains("{token}") => Cow::Borrowed(row),
        Some(_) => Cow::Borrowed(path),
        None => beginning(path),
    }
}

/// The first part of a path, where it is as short as a word.
fn beginning(path: &str) -> Cow<'_, str> {
    let first = path.split('/').nth(1).unwrap_or_default();
    match first {
        _ if path.len() <= first.len() + 2 && first.len() < WORD => Cow::Borrowed(path),
        _ if first.len() < WORD => Cow::Owned(format!("/{first}/…")),
        _ => Cow::Borrowed("/…"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_a_secret_is_cut_off() {
        for whole in ["/", "/x", "/robots.txt", "/wp-admin/"] {
            assert_eq!(beginning(whole), whole);
        }
        for (path, said) in [
            ("/Reset/0123456789abcdef", "/Reset/…"),
            ("/x/y", "/x/…"),
            ("/0123456789abcdef0123", "/…"),
            ("//x", "//…"),
            ("/0123456789abcdef0123/x", "/…"),
        ] {
            assert_eq!(beginning(path), said, "{path}");
        }
    }
}
