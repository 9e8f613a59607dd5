//! Names and texts that people type: cleaned the same way everywhere.

use unicode_normalization::UnicodeNormalization;

use crate::say::{self, Say};

/// The most characters a name may have (an app, an Organization, a person).
pub const NAME_LIMIT: usize = 120;

/// The most characters a description or message may have.
pub const TEXT_LIMIT: usize = 4_000;

/// What decides whether two names are the same: compatibility forms, case and runs of space do not count
/// (NFKC, Unicode Standard Annex 15, then lower case).
pub fn name_key(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(char::to_lowercase).collect();
    let folded: String = folded.nfkc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `typed` as a one-line name. `what` is the noun, with its article and a capital.
///
/// # Errors
/// The sentence that says what is wrong with it.
pub fn clean_name(what: impl Into<Say>, typed: &str) -> Result<String, Say> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.nfc().collect();
    if name.is_empty() {
        return Err(say::it("typed-missing").with("what", what.into()).with("limit", NAME_LIMIT));
    }
    let length = name.chars().count();
    if length > NAME_LIMIT {
        return Err(too_long(what.into(), length, NAME_LIMIT));
    }
    match name.chars().find(|c| unwelcome(*c)) {
        Some(c) => Err(invisible(what.into(), c)),
        None => Ok(name),
    }
}

/// `typed` as a text of several lines. `what` is the noun, with its article and a capital.
///
/// # Errors
/// The sentence that says what is wrong with it.
pub fn clean_text(what: impl Into<Say>, typed: &str) -> Result<String, Say> {
    let text: String = typed.replace("\r\n", "\n").replace('\r', "\n").trim().nfc().collect();
    let length = text.chars().count();
    if length > TEXT_LIMIT {
        return Err(too_long(what.into(), length, TEXT_LIMIT));
    }
    match text.chars().find(|c| *c != '\n' && *c != '\t' && unwelcome(*c)) {
        Some(c) => Err(invisible(what.into(), c)),
        None => Ok(text),
    }
}

fn too_long(what: Say, length: usize, limit: usize) -> Say {
    // As plain figures: nobody reads four digits in groups.
    say::it("typed-long").with("what", what).with("count", length.to_string()).with("limit", limit.to_string())
}

fn invisible(what: Say, c: char) -> Say {
    say::it("typed-invisible").with("what", what).with("character", format!("U+{:04X}", c as u32))
}

/// Control characters, and those that reorder or hide the text around them (Unicode Technical Report 36).
/// The joiners U+200C and U+200D stay: several scripts and emoji need them.
fn unwelcome(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_the_same_have_one_key() {
        assert_eq!(name_key("  Intake   Form "), name_key("ｉｎｔａｋｅ form"));
        assert_ne!(name_key("Intake"), name_key("Intake 2"));
    }

    #[test]
    fn names_are_one_clean_line() {
        assert_eq!(clean_name("The name", "  A\t b\n").unwrap(), "A b");
        assert!(clean_name("The name", " \n").is_err());
        assert!(clean_name("The name", &"x".repeat(NAME_LIMIT + 1)).is_err());
        assert!(clean_name("The name", "cod\u{202e}gpj.exe").unwrap_err().to_string().contains("U+202E"));
    }

    #[test]
    fn texts_keep_their_lines() {
        assert_eq!(clean_text("The text", "a\r\nb ").unwrap(), "a\nb");
    }
}
