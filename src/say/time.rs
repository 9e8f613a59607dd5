//! Times as a language says them. Lists say two in every row, so what the files say is worked out once.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDateTime, Timelike};
use fluent_bundle::FluentArgs;

use super::catalog::Catalog;
use super::language::{Language, current};
use super::sentence::it;

/// The units of "2 days ago": the sentence, the seconds at which it begins to be said, and the seconds of one.
const UNITS: [(&str, i64, i64); 5] = [
    ("ago-years", 29_808_000, 31_536_000),
    ("ago-months", 2_160_000, 2_592_000),
    ("ago-days", 79_200, 86_400),
    ("ago-hours", 2_700, 3_600),
    ("ago-minutes", 45, 60),
];

/// How many of each unit are worked out beforehand; more are put into words when they are asked for.
const READY: i64 = 60;

/// What a language says of times.
struct Words {
    now: String,
    ago: Vec<Vec<String>>,
    /// A date with time, as the pieces before and after year, month, day and clock.
    exact: Vec<Piece>,
}

enum Piece {
    Text(String),
    Year,
    Month,
    Day,
    Clock,
}

fn words(language: Language) -> &'static Words {
    static WORDS: OnceLock<Vec<Words>> = OnceLock::new();
    &WORDS.get_or_init(|| Language::ALL.iter().map(|language| read(*language)).collect())[language as usize]
}

fn read(language: Language) -> Words {
    let catalog = Catalog::of(language);
    let say = |id: &str, values: &FluentArgs<'_>| catalog.sentence(id, values).unwrap_or_default();
    let counted = |id: &str, count: i64| {
        let mut values = FluentArgs::new();
        values.set("count", count);
        say(id, &values)
    };
    let ago = UNITS.iter().map(|(id, ..)| (0..READY).map(|count| counted(id, count)).collect()).collect();
    // The places are marked with characters that stand in no sentence.
    let mut values = FluentArgs::new();
    for (name, mark) in [("year", "\u{1}"), ("month", "\u{2}"), ("day", "\u{3}"), ("clock", "\u{4}")] {
        values.set(name, mark);
    }
    Words { now: say("just-now", &FluentArgs::new()), ago, exact: pieces(&say("exact-time", &values)) }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    for c in text.chars() {
        let place = match c {
            '\u{1}' => Piece::Year,
            '\u{2}' => Piece::Month,
            '\u{3}' => Piece::Day,
            '\u{4}' => Piece::Clock,
            other => {
                plain.push(other);
                continue;
            }
        };
        pieces.push(Piece::Text(std::mem::take(&mut plain)));
        pieces.push(place);
    }
    pieces.push(Piece::Text(plain));
    pieces
}

/// "2 days ago", of a time that lies so many seconds back.
pub fn ago(seconds: i64) -> String {
    let words = words(current());
    for (index, (id, from, length)) in UNITS.iter().enumerate() {
        if seconds >= *from {
            let count = ((seconds + length / 2) / length).max(1);
            let ready = usize::try_from(count).ok().and_then(|count| words.ago[index].get(count));
            return ready.cloned().unwrap_or_else(|| it(id).with("count", count).to_string());
        }
    }
    words.now.clone()
}

/// Date and time to the second, in UTC.
pub fn exact(at: NaiveDateTime) -> String {
    let mut text = String::with_capacity(32);
    for piece in &words(current()).exact {
        match piece {
            Piece::Text(plain) => text.push_str(plain),
            // Every moment here is one of Utc::now(), whose years have four digits.
            Piece::Year => put(&mut text, at.year().unsigned_abs(), 1_000),
            Piece::Month => put(&mut text, at.month(), 10),
            Piece::Day => put(&mut text, at.day(), 10),
            Piece::Clock => {
                put(&mut text, at.hour(), 10);
                text.push(':');
                put(&mut text, at.minute(), 10);
                text.push(':');
                put(&mut text, at.second(), 10);
            }
        }
    }
    text
}

/// `number` with leading zeros; `highest` is the value of its first digit.
fn put(text: &mut String, number: u32, highest: u32) {
    let mut place = highest;
    while place > 0 {
        text.push(char::from_digit(number / place % 10, 10).unwrap_or('0'));
        place /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_iso;
    use crate::say::speaking;

    #[test]
    fn times_read_as_people_say_them() {
        let said = [5, 60, 7_200, 2 * 86_400, 40 * 86_400, 800 * 86_400, 100 * 31_536_000].map(ago);
        let expected =
            ["just now", "1 minute ago", "2 hours ago", "2 days ago", "1 month ago", "2 years ago", "100 years ago"];
        assert_eq!(said, expected);
        assert_eq!(ago(-5), "just now", "clocks differ");
        assert_eq!(exact(parse_iso("2026-03-04T05:06:07.89Z").unwrap()), "2026-03-04 05:06:07 UTC");
    }

    #[tokio::test]
    async fn other_languages_say_them_otherwise() {
        speaking(Language::German, async {
            assert_eq!(ago(60), "vor 1 Minute");
            assert_eq!(ago(2 * 86_400), "vor 2 Tagen");
            assert_eq!(exact(parse_iso("2026-03-04T05:06:07Z").unwrap()), "04.03.2026 05:06:07 UTC");
        })
        .await;
    }
}
