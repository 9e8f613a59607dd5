//! Why an archive, or an entry of it, is not taken.

use std::io;

use crate::base::{Problem, Problems};
use crate::say::Say;

use super::limits::{Limit, Limits};

/// How the rim answers a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The archive breaks a rule: 422.
    NotAcceptable,
    /// The archive is beyond a limit that the operator sets: 413.
    OverLimit,
    /// What the caller gave to read from or write to failed; the archive may be innocent: 500.
    Broken,
}

/// Why an archive is not taken, in words for people and one word for programs.
#[derive(Debug)]
pub struct Refusal {
    /// How the rim answers.
    pub answer: Answer,
    /// The rule that is broken, the same word for the same cause: `name_traversal`, `overlap`, `crc`.
    pub code: &'static str,
    /// What is wrong and what to do; at least one.
    pub problems: Problems,
    /// The failure behind [`Answer::Broken`].
    pub cause: Option<io::Error>,
}

impl Refusal {
    /// The archive as a whole breaks the rule `code`.
    pub fn archive(code: &'static str, sentence: impl Into<Say>) -> Self {
        let remedy = "Export the app again, and upload the file unchanged.";
        Self::not_acceptable(code, Problem::error("bundle", sentence, remedy))
    }

    /// The entry `name` breaks the rule `code`. The sentence starts with the entry, `what` is the rest of it.
    pub fn entry(code: &'static str, name: &str, what: &str) -> Self {
        let sentence = format!("The entry \"{}\" {what}.", shown(name));
        let remedy = "Create the archive again without it, or with the entry mended.";
        Self::not_acceptable(code, Problem::error(shown(name), sentence, remedy))
    }

    /// `problem` breaks the rule `code`.
    pub fn not_acceptable(code: &'static str, problem: impl Into<Problems>) -> Self {
        Self { answer: Answer::NotAcceptable, code, problems: problem.into(), cause: None }
    }

    /// `what` ("The entry …", "The archive") measures `found`, beyond `limit`.
    pub fn over(limit: Limit, limits: &Limits, what: &str, found: u64) -> Self {
        let setting = limit.setting();
        let sentence = format!(
            "{what} has {} {}, more than the limit of {} (setting {setting}).",
            grouped(found),
            limit.unit(),
            grouped(limits.of(limit)),
        );
        let remedy = format!("Make it smaller, or ask the operator of this server to raise {setting}.");
        let problems = Problems::one("bundle", sentence, remedy);
        Self { answer: Answer::OverLimit, code: limit.code(), problems, cause: None }
    }
}

impl From<io::Error> for Refusal {
    fn from(cause: io::Error) -> Self {
        let sentence = "The archive could not be read to its end because the server's own storage failed.";
        let problems = Problems::one("bundle", sentence, "Try again; tell the operator when it happens again.");
        Self { answer: Answer::Broken, code: "broken", problems, cause: Some(cause) }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.problems)
    }
}

impl std::error::Error for Refusal {}

/// The most characters of an entry's name in a sentence.
const SHOWN_LIMIT: usize = 200;

/// `name` fit for a sentence, a log line and a terminal: control and invisible characters and quotes escaped, at
/// most 200 characters.
pub fn shown(name: &str) -> String {
    let mut text = String::new();
    let mut length = 0;
    for c in name.chars() {
        let escaped: String =
            if super::names::is_invisible(c) { c.escape_unicode().collect() } else { c.escape_debug().collect() };
        length += escaped.chars().count();
        if length >= SHOWN_LIMIT {
            text.push('…');
            break;
        }
        text.push_str(&escaped);
    }
    text
}

/// `number` with a comma between thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_escaped_and_short() {
        assert_eq!(shown("a\r\n\"b\u{202e}gpj"), "a\\r\\n\\\"b\\u{202e}gpj");
        assert_eq!(shown(&"x".repeat(4_000)).chars().count(), SHOWN_LIMIT);
        assert_eq!(shown("Grüße アプリ.png"), "Grüße アプリ.png");
    }

    #[test]
    fn a_limit_is_named_with_its_setting() {
        let limits = Limits::default();
        let refusal = Refusal::over(Limit::Entries, &limits, "The archive", 1_000_000);
        assert_eq!(refusal.answer, Answer::OverLimit);
        let text = refusal.to_string();
        assert!(
            text.contains("1,000,000 entries") && text.contains("10,000") && text.contains("limits.entries"),
            "{text}"
        );
    }
}
