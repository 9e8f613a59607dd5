//! The secrets in one text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::guess;
use super::kind::{Kind, Noun, Sureness};
use super::rules::{Holds, RULES, Rule};

/// A secret in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// What it is.
    pub kind: Kind,
    /// Where it is, in bytes.
    pub secret: Range<usize>,
    /// What goes when it is cut out.
    pub cut: Range<usize>,
    /// What may be shown: what stands around it, and dots.
    pub excerpt: String,
}

/// The rules as machines. A pattern that is none would be left out; a test holds that there is no such.
static MACHINES: LazyLock<Vec<(&'static Rule, Regex)>> = LazyLock::new(|| {
    let machine = |rule: &'static Rule| Some((rule, Regex::new(rule.pattern).ok()?));
    RULES.iter().filter_map(machine).collect()
});

/// The rules that can find something in a file: most are ruled out by looking for their hints once.
pub struct Lens(Vec<&'static (&'static Rule, Regex)>);

impl Lens {
    /// For texts that are parts of `whole`.
    pub fn for_file(whole: &str) -> Self {
        // With escapes, the file does not look like the texts in it.
        let escaped = whole.contains("\\/") || whole.contains("\\u");
        let lower = whole.to_ascii_lowercase();
        let fits = |rule: &Rule| escaped || rule.hints.iter().any(|hint| lower.contains(hint));
        Self(MACHINES.iter().filter(|(rule, _)| fits(rule)).collect())
    }

    /// The secrets of known form in `text`, in its order. No two overlap.
    pub fn find(&self, text: &str) -> Vec<Match> {
        let lower = text.to_ascii_lowercase();
        let mut found: Vec<Match> = Vec::new();
        for (rule, machine) in &self.0 {
            if !rule.hints.iter().any(|hint| lower.contains(hint)) {
                continue;
            }
            for captures in machine.captures_iter(text) {
                let Some(one) = one(rule, &captures, text) else { continue };
                if !found.iter().any(|other| overlap(&other.cut, &one.cut)) {
                    found.push(one);
                }
            }
        }
        found.sort_by_key(|one| one.secret.start);
        found
    }
}

/// Whether two places have characters in common.
pub fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn one(rule: &Rule, captures: &Captures<'_>, text: &str) -> Option<Match> {
    let part = |name: &str| captures.name(name).map(|found| found.range());
    let secret = part("s")?;
    let hidden = text.get(secret.clone())?;
    if !holds(rule.holds, hidden) {
        return None;
    }
    let shown = |range: Option<Range<usize>>| range.and_then(|range| text.get(range)).unwrap_or_default();
    let lead = hidden.get(..rule.lead).unwrap_or_default();
    let excerpt = excerpt(&format!("{}{lead}", shown(part("p"))), shown(part("t")));
    Some(Match { kind: rule.kind, cut: part("c").unwrap_or(secret.clone()), secret, excerpt })
}

fn holds(wanted: Holds, secret: &str) -> bool {
    let real = || !guess::is_placeholder(secret);
    match wanted {
        Holds::Always => true,
        Holds::Real => real(),
        Holds::NoWord => real() && !guess::is_words(secret) && !guess::is_path(secret),
        Holds::Mixed => real() && guess::is_mixed(secret) && !guess::is_path(secret) && !secret.contains("://"),
        Holds::Basic => guess::is_basic(secret),
    }
}

/// Dots between what may be shown, on one line.
fn excerpt(before: &str, after: &str) -> String {
    const LIMIT: usize = 48;
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, after) = (line(before), line(after));
    let skip = before.chars().count().saturating_sub(LIMIT);
    let before: String = before.chars().skip(skip).collect();
    let after: String = after.chars().take(LIMIT).collect();
    format!("{before}{DOTS}{after}")
}

/// What stands for a secret.
pub const DOTS: &str = "••••••••";

/// The places in `text` that look random and lie in none of `found`.
pub fn random(text: &str, found: &[Match]) -> Vec<Match> {
    let free = |place: &Range<usize>| !found.iter().any(|one| overlap(&one.cut, place));
    let kind = Kind { noun: Noun::Random, vendor: "", sureness: Sureness::Likely };
    let places = guess::random_places(text).into_iter().filter(free);
    places.map(|place| Match { kind, secret: place.clone(), cut: place, excerpt: DOTS.to_owned() }).collect()
}

/// The parts of `text` between double quotes, where a backslash takes the next character along. In an expression these
/// are its texts.
pub fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = None;
    let mut escaped = false;
    for (at, b) in text.bytes().enumerate() {
        match (start, b) {
            _ if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (None, b'"') => start = Some(at + 1),
            (Some(begin), b'"') => {
                parts.push(begin..at);
                start = None;
            }
            _ => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_a_pattern_with_a_hint() {
        assert_eq!(MACHINES.len(), RULES.len());
        for rule in RULES {
            let machine = Regex::new(rule.pattern).unwrap();
            assert!(machine.capture_names().flatten().any(|name| name == "s"), "{}", rule.pattern);
            assert!(!rule.hints.is_empty() && rule.hints.iter().all(|hint| *hint == hint.to_ascii_lowercase()));
        }
    }

    fn find(text: &str) -> Vec<Match> {
        Lens::for_file(text).find(text)
    }

    #[test]
    fn what_is_shown_is_never_the_secret() {
        let found = find("postgres://app:kinderland7@db.example:5432/x");
        assert_eq!(found[0].excerpt, "postgres://app:••••••••@db.example");
        let token = format!("ghp_{}", "a1B2".repeat(9));
        let found = find(&format!("say {token}!"));
        assert_eq!(found[0].excerpt, "ghp_••••••••");
        assert_eq!(found[0].secret, 4..4 + token.len());
        assert_eq!(found[0].kind.said().to_string(), "GitHub token");
    }

    #[test]
    fn words_are_none() {
        for text in [
            "Basic information",
            "The bearer certificate is attached",
            "Password: required",
            "token = activity.token2",
            "password: {{activity.password}}",
            "https://example.com:8080/a@b",
            "Forgot your password?",
            "secret: invitation",
            "postgres://user:password@localhost/db",
            "https://user:<password>@host",
            "sk-fading-circle-container-of-all",
            "api_key = session.settings.api_key1",
            "mailto:ada@example.com",
            "primary key: id",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }

    #[test]
    fn quotes_are_found_with_their_escapes() {
        let text = r#"CONCAT("a", "b \"c\"", d)"#;
        let parts: Vec<_> = quoted(text).into_iter().map(|part| &text[part]).collect();
        assert_eq!(parts, ["a", r#"b \"c\""#]);
    }
}
