//! Where a redirect may lead: to GET routes of our own, and nowhere else.

use super::server::Server;

/// The field and query that carry the way back.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Next {
    /// A path of our own, or anything else, which leads home.
    pub next: String,
}

/// `next` when it is a path that one of our GET routes answers; nothing for everything else (ASVS 5.0, 3.7.2).
pub fn safe_next(server: &Server, next: &str) -> Option<String> {
    let odd = |c: char| c.is_control() || c == '\\' || c.is_whitespace();
    if !next.starts_with('/') || next.starts_with("//") || next.len() > 2_000 || next.chars().any(odd) {
        return None;
    }
    let path = next.split(['?', '#']).next().unwrap_or_default();
    let escapes = path.contains('%') || path.split('/').any(|part| part == "." || part == "..") || path.contains("//");
    let ours = server.pages.iter().any(|page| page.is_match(path));
    (ours && !escapes && path != "/sign-in").then(|| next.to_owned())
}
