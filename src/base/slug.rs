//! Slugs: the short names in URLs, commands and file paths.

use unicode_normalization::UnicodeNormalization;

/// The most characters of a slug.
const SLUG_LIMIT: usize = 48;

/// A short name for URLs: 1 to 48 of `a` to `z`, `0` to `9` and single inner hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// The slug written as `text`, or nothing when that is none.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=SLUG_LIMIT).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        fits.then(|| Self(text.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This slug with `-number` at its end, shortened where needed.
    pub fn numbered(&self, number: usize) -> Self {
        let tail = format!("-{number}");
        let room = SLUG_LIMIT.saturating_sub(tail.len()).min(self.0.len());
        let stem = self.0.get(..room).unwrap_or_default().trim_end_matches('-');
        Self(format!("{stem}{tail}"))
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A slug that recalls `name`; `fallback` where nothing of the name can be written in one ("アプリ").
pub fn slug_from_name(name: &str, fallback: &str) -> Slug {
    let mut text = String::new();
    for c in name.nfkd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            text.push(c);
        } else if !unicode_normalization::char::is_combining_mark(c)
            && c != '\''
            && !text.ends_with('-')
            && !text.is_empty()
        {
            text.push('-');
        }
    }
    text.truncate(SLUG_LIMIT);
    let text = text.trim_matches('-');
    Slug(if text.is_empty() { fallback.to_owned() } else { text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_recall_the_name() {
        assert_eq!(slug_from_name("Café Über: Intake's (v2)", "app").as_str(), "cafe-uber-intakes-v2");
        assert_eq!(slug_from_name("アプリ", "app").as_str(), "app");
        assert!(Slug::parse(slug_from_name(&"long name ".repeat(20), "app").as_str()).is_some());
    }

    #[test]
    fn numbered_slugs_are_slugs() {
        let long = Slug::parse(&"a".repeat(48)).unwrap();
        assert_eq!(long.numbered(12).as_str().len(), 48);
        assert!(Slug::parse(long.numbered(12).as_str()).is_some());
    }

    #[test]
    fn odd_texts_are_no_slugs() {
        for text in ["", "A", "a--b", "-a", "a-", "a/b", "a b", "ä", "..", &"a".repeat(49)] {
            assert!(Slug::parse(text).is_none(), "{text:?}");
        }
    }
}
