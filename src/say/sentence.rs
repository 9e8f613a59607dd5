//! A sentence: its name and its values, put into words when it is shown.

use chrono::NaiveDateTime;
use fluent_bundle::{FluentArgs, FluentValue};
use serde::{Deserialize, Serialize};

use super::catalog::Catalog;
use super::language::{Language, current};
use super::time::exact;

/// A sentence by its name, with what stands in it. It can be made anywhere and is put into words where it is shown, in the
/// language that is spoken there.
///
/// It can also be kept, as its name with its values, and be put into words long after, for another reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Say(What);

/// A name that the program itself gives.
type Own = &'static str;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum What {
    /// A sentence of the files, and what stands in it.
    #[serde(skip_deserializing)]
    Named(Own, Vec<(Own, Value)>),
    /// The same, read back from where it was kept.
    Kept(Box<(String, Vec<(String, Value)>)>),
    /// Words that are the same in every language: a name, or what another program said.
    Plain(String),
    /// One after the other.
    List(Vec<Say>, Joint),
}

/// How the items of a list are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Joint {
    /// By commas.
    Comma,
    /// By commas, the last two by "and".
    And,
    /// By commas, the last two by "or".
    Or,
    /// By semicolons.
    Semicolon,
}

impl Joint {
    /// What stands between two items, and what between the last two.
    fn marks(self) -> [String; 2] {
        let names = match self {
            Joint::Comma => ["list-comma", "list-comma"],
            Joint::And => ["list-comma", "list-and"],
            Joint::Or => ["list-comma", "list-or"],
            Joint::Semicolon => ["list-semicolon", "list-semicolon"],
        };
        names.map(|name| named(name, &FluentArgs::new()))
    }
}

/// What stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A count: it chooses the plural and is written as the language writes numbers.
    Count(i64),
    /// A name or the like, as it is.
    Text(String),
    /// A point in time in UTC: it is written as [`exact`] writes it. No sentence that is kept has one.
    #[serde(skip)]
    Time(NaiveDateTime),
    /// Another sentence, or a part of one.
    Said(Say),
}

/// The sentence called `id`.
pub fn it(id: &'static str) -> Say {
    Say(What::Named(id, Vec::new()))
}

/// Words that are the same in every language, such as a name.
pub fn plain(words: impl Into<String>) -> Say {
    Say(What::Plain(words.into()))
}

/// `items` as a list.
pub(super) fn listed(items: Vec<Say>, joint: Joint) -> Say {
    Say(What::List(items, joint))
}

impl Say {
    /// With `value` where the sentence has `$name`; plain words and lists have no such place.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        if let What::Named(_, values) = &mut self.0 {
            values.push((name, value.into()));
        }
        self
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        match &self.0 {
            What::Named(..) | What::Kept(_) => false,
            What::Plain(words) => words.is_empty(),
            What::List(items, _) => items.is_empty(),
        }
    }

    /// As text for a database: the name and the values, in no language.
    pub fn to_keep(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What [`to_keep`](Self::to_keep) gave; other text is words that are the same in every language.
    pub fn kept(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_else(|_| plain(text))
    }

    fn in_words(&self, written: impl Fn(&str) -> String + Copy) -> String {
        match &self.0 {
            What::Named(id, given) => Self::said(id, given.iter().map(|(name, value)| (*name, value)), written),
            What::Kept(kept) => Self::said(&kept.0, kept.1.iter().map(|(name, value)| (name.as_str(), value)), written),
            What::Plain(words) => written(words),
            What::List(items, joint) => {
                let items: Vec<String> = items.iter().map(|item| item.in_words(written)).collect();
                joined(&items, joint.marks())
            }
        }
    }

    fn said<'a>(
        id: &str,
        given: impl Iterator<Item = (&'a str, &'a Value)>,
        written: impl Fn(&str) -> String + Copy,
    ) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in given {
            let value = match value {
                Value::Text(text) => FluentValue::from(written(text)),
                Value::Count(count) => FluentValue::from(*count),
                Value::Time(at) => FluentValue::from(exact(*at)),
                Value::Said(say) => FluentValue::from(say.in_words(written)),
            };
            values.set(name, value);
        }
        named(id, &values)
    }
}

/// The sentence `id`, in English where the language that is spoken lacks it.
fn named(id: &str, values: &FluentArgs<'_>) -> String {
    let said = Catalog::of(current()).sentence(id, values);
    said.or_else(|| Catalog::of(Language::default()).sentence(id, values)).unwrap_or_else(|| id.to_owned())
}

fn joined(items: &[String], [between, last]: [String; 2]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., end] => [most.join(&between), last, end.clone()].concat(),
    }
}

impl std::fmt::Display for Say {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.in_words(str::to_owned))
    }
}

/// A sentence with tags in it. The tags are the file's own; what stands in the sentence is escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup(Say);

/// The sentence called `id`, in which tags stand.
pub fn markup(id: &'static str) -> Markup {
    Markup(it(id))
}

impl Markup {
    /// With `value`, escaped, where the sentence has `$name`.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Value>) -> Self {
        Self(self.0.with(name, value))
    }
}

impl std::fmt::Display for Markup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.in_words(escaped))
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&#38;"),
            '<' => safe.push_str("&#60;"),
            '>' => safe.push_str("&#62;"),
            '"' => safe.push_str("&#34;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

impl From<String> for Say {
    fn from(words: String) -> Self {
        plain(words)
    }
}

impl From<&String> for Say {
    fn from(words: &String) -> Self {
        plain(words)
    }
}

impl From<&&str> for Say {
    fn from(words: &&str) -> Self {
        plain(*words)
    }
}

impl From<&str> for Say {
    fn from(words: &str) -> Self {
        plain(words)
    }
}

macro_rules! values {
    ($($from:ty => |$value:ident| $made:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Self {
                $made
            }
        }
    )*};
}

values! {
    String => |text| Value::Text(text);
    &String => |text| Value::Text(text.clone());
    &str => |text| Value::Text(text.to_owned());
    &&str => |text| Value::Text((*text).to_owned());
    i64 => |count| Value::Count(count);
    &i64 => |count| Value::Count(*count);
    u64 => |count| Value::Count(i64::try_from(count).unwrap_or(i64::MAX));
    usize => |count| Value::Count(i64::try_from(count).unwrap_or(i64::MAX));
    &usize => |count| Value::Count(i64::try_from(*count).unwrap_or(i64::MAX));
    NaiveDateTime => |at| Value::Time(at);
    Say => |say| Value::Said(say);
    &Say => |say| Value::Said(say.clone());
    &&Say => |say| Value::Said((*say).clone());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::speaking;

    #[test]
    fn a_sentence_holds_its_values() {
        assert_eq!(it("files").with("count", 1i64).to_string(), "1 file");
        assert_eq!(it("files").with("count", 1_234i64).to_string(), "1,234 files");
        assert_eq!(it("no-such-name").to_string(), "no-such-name");
    }

    #[tokio::test]
    async fn it_is_put_into_words_where_it_is_shown() {
        let made_here = it("files").with("count", 1_234i64);
        let said = speaking(Language::German, async { made_here.to_string() }).await;
        assert_eq!(said, "1.234 Dateien");
        let at = crate::base::parse_iso("2026-03-04T05:06:07Z").unwrap();
        let made_here = it("invite-open-already").with("email", "a@b.c").with("until", at);
        assert!(made_here.to_string().contains("until 2026-03-04 05:06:07 UTC."), "{made_here}");
        let said = speaking(Language::German, async { made_here.to_string() }).await;
        assert!(said.contains("bis 04.03.2026 05:06:07 UTC"), "{said}");
    }

    #[tokio::test]
    async fn it_can_be_kept_and_said_to_another_reader() {
        let inner = it("files").with("count", 1_234i64);
        let two = it("two-sentences").with("first", &inner).with("second", "[\"a\",[]]");
        let kept = Say::kept(&two.to_keep());
        assert_eq!(kept.to_string(), "1,234 files [\"a\",[]]", "what was typed stays text");
        let said = speaking(Language::German, async { kept.to_string() }).await;
        assert!(said.starts_with("1.234 Dateien "), "{said}");
        for words in ["App Intake → Claims", "", "7", "[1]", "\"quoted"] {
            assert_eq!(Say::kept(&plain(words).to_keep()).to_string(), words);
        }
        assert_eq!(Say::kept("App Intake → Claims").to_string(), "App Intake → Claims", "as it was kept before");
    }

    #[test]
    fn what_stands_in_markup_is_escaped() {
        let hostile = "<script>\"&'";
        let said = markup("account-of").with("name", hostile).to_string();
        assert!(said.contains("&#60;script&#62;&#34;&#38;&#39;") && !said.contains("<script"), "{said}");
        assert!(it("account-of").with("name", hostile).to_string().contains(hostile));
    }
}
