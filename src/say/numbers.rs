//! Numbers and sizes as a language writes them.

use std::sync::OnceLock;

use super::catalog::Catalog;
use super::language::{Language, current};
use super::sentence::it;

/// What a language writes between the thousands and before the decimals.
struct Marks {
    thousands: String,
    decimals: String,
}

fn marks(language: Language) -> &'static Marks {
    static MARKS: OnceLock<Vec<Marks>> = OnceLock::new();
    let read = |language: &Language| {
        let mark = |id| Catalog::of(*language).sentence(id, &fluent_bundle::FluentArgs::new()).unwrap_or_default();
        Marks { thousands: mark("mark-thousands"), decimals: mark("mark-decimals") }
    };
    &MARKS.get_or_init(|| Language::ALL.iter().map(read).collect())[language as usize]
}

/// `count` with marks between the thousands.
pub(super) fn grouped(count: i64, language: Language) -> String {
    let digits = count.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    if count < 0 {
        text.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(&marks(language).thousands);
        }
        text.push(digit);
    }
    text
}

/// `count` as it is written in the language that is spoken.
pub fn number(count: i64) -> String {
    grouped(count, current())
}

/// "640 B", "1.2 kB", "3.4 MB": powers of 1000.
pub fn bytes(count: u64) -> String {
    let units = ["size-kb", "size-mb", "size-gb", "size-tb"];
    if count < 1_000 {
        return it("size-b").with("size", count.to_string()).to_string();
    }
    let mut size = count as f64 / 1_000.0;
    let mut unit = units[0];
    for next in &units[1..] {
        if size < 999.95 {
            break;
        }
        size /= 1_000.0;
        unit = next;
    }
    let size = format!("{size:.1}").replace('.', &marks(current()).decimals);
    it(unit).with("size", size).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::speaking;

    #[test]
    fn sizes_read_as_people_say_them() {
        assert_eq!(bytes(640), "640 B");
        assert_eq!(bytes(1_234), "1.2 kB");
        assert_eq!(bytes(999_999), "1.0 MB");
        assert_eq!(bytes(5_000_000_000_000_000), "5000.0 TB");
        assert_eq!(number(-1_234_567), "-1,234,567");
        assert_eq!(number(999), "999");
    }

    #[tokio::test]
    async fn other_languages_have_other_marks() {
        speaking(Language::German, async {
            assert_eq!(bytes(1_234), "1,2 kB");
            assert_eq!(number(1_234), "1.234");
        })
        .await;
    }
}
