//! Why an archive, or an entry of it, is not taken.

use std::io;

use crate::base::{Problem, Problems};
use crate::say::{self, Say};

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
        Self::not_acceptable(code, Problem::error("bundle", sentence, say::it("zip-help")))
    }

    /// The entry `name` breaks the rule `code`. `what` is the name of a sentence that takes the `entry`.
    pub fn entry(code: &'static str, name: &str, what: &'static str) -> Self {
        Self::about_entry(code, name, say::it(what).with("entry", shown(name)).with("of", "entry"))
    }

    /// The entry `name` breaks the rule `code`, as `sentence` says.
    pub fn about_entry(code: &'static str, name: &str, sentence: Say) -> Self {
        Self::not_acceptable(code, Problem::error(shown(name), sentence, say::it("entry-help")))
    }

    /// `problem` breaks the rule `code`.
    pub fn not_acceptable(code: &'static str, problem: impl Into<Problems>) -> Self {
        Self { answer: Answer::NotAcceptable, code, problems: problem.into(), cause: None }
    }

    /// The entry `name`, or the whole archive where the limit is the archive's, measures `found`, beyond `limit`.
    pub fn over(limit: Limit, limits: &Limits, name: &str, found: u64) -> Self {
        let sentence = say::it(limit.sentence()).with("entry", shown(name)).with("found", found);
        let sentence = sentence.with("limit", limits.of(limit)).with("setting", limit.setting());
        let remedy = say::it("over-help").with("setting", limit.setting());
        let problems = Problems::one("bundle", sentence, remedy);
        Self { answer: Answer::OverLimit, code: limit.code(), problems, cause: None }
    }
}

impl From<io::Error> for Refusal {
    fn from(cause: io::Error) -> Self {
        let problems = Problems::one("bundle", say::it("zip-storage"), say::it("zip-storage-help"));
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
        let refusal = Refusal::over(Limit::Entries, &limits, "", 1_000_000);
        assert_eq!(refusal.answer, Answer::OverLimit);
        let text = refusal.to_string();
        assert!(
            text.contains("1,000,000 entries") && text.contains("10,000") && text.contains("limits.entries"),
            "{text}"
        );
    }
}
