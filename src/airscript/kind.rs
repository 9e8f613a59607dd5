//! The kinds of values, as far as they are known before anything runs.

use super::value::Value;

/// A set of kinds: what may stand somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kinds(u16);

/// The kinds with their bits and their words, in the order they are told.
const WORDS: [(Kinds, &str); 11] = [
    (Kinds::NULL, "Null"),
    (Kinds::BOOLEAN, "Boolean"),
    (Kinds::NUMBER, "Number"),
    (Kinds::TEXT, "Text"),
    (Kinds::LIST, "List"),
    (Kinds::DATE, "Date"),
    (Kinds::TIME, "Time"),
    (Kinds::DATETIME, "DateTime"),
    (Kinds::CURRENCY, "Currency"),
    (Kinds::ASSET, "Asset"),
    (Kinds::PLAIN, "Object"),
];

/// The properties that every Asset has.
const ASSET: [&str; 5] = ["id", "assetKey", "organizationId", "version", "visibility"];

impl Kinds {
    /// `NULL`
    pub const NULL: Self = Self(1);
    /// A Boolean.
    pub const BOOLEAN: Self = Self(2);
    /// A Number.
    pub const NUMBER: Self = Self(4);
    /// A Text, also a Phone or an Email.
    pub const TEXT: Self = Self(8);
    /// A List.
    pub const LIST: Self = Self(16);
    /// `{day, month, year}`
    pub const DATE: Self = Self(32);
    /// `{hour, minute, second, millisecond}`
    pub const TIME: Self = Self(64);
    /// `{date, time, timeZone}`
    pub const DATETIME: Self = Self(128);
    /// `{amount, code, precision}`
    pub const CURRENCY: Self = Self(256);
    /// `{id, assetKey, organizationId, version, visibility}` and what a Detailed Asset has besides.
    pub const ASSET: Self = Self(512);
    /// An Object that is none of these.
    const PLAIN: Self = Self(1024);
    /// Any Object: those with a name of their own are Objects like others (reference, section 3).
    pub const OBJECT: Self = Self(32 + 64 + 128 + 256 + 512 + 1024);
    /// Anything.
    pub const ANY: Self = Self(2047);

    /// These and those.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a value may be both of these and of those.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Those of these that are not NULL.
    pub fn without_null(self) -> Self {
        Self(self.0 & !Self::NULL.0)
    }

    /// What `value` is. An Object is what its properties make it.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::NULL,
            Value::Boolean(_) => Self::BOOLEAN,
            Value::Number(_) => Self::NUMBER,
            Value::Text(_) => Self::TEXT,
            Value::List(_) => Self::LIST,
            Value::Object(properties) => {
                // The number of properties decides for nearly every Object, before any name is looked up.
                match properties.len() {
                    3 | 4 => Self::with_properties(properties.keys().map(|name| &**name)),
                    5.. if ASSET.iter().all(|name| properties.contains_key(*name)) => Self::ASSET,
                    _ => Self::PLAIN,
                }
            }
        }
    }

    /// The kind of an Object with these properties, each named once.
    pub fn with_properties<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Self {
        let has = |wanted: &[&str]| wanted.iter().all(|name| names.clone().any(|found| found == *name));
        match names.clone().count() {
            3 if has(&["day", "month", "year"]) => Self::DATE,
            3 if has(&["date", "time", "timeZone"]) => Self::DATETIME,
            3 if has(&["amount", "code", "precision"]) => Self::CURRENCY,
            4 if has(&["hour", "minute", "second", "millisecond"]) => Self::TIME,
            5.. if has(&ASSET) => Self::ASSET,
            _ => Self::PLAIN,
        }
    }

    /// The words of these kinds, for a sentence: `Text or List`; NULL is left out where there is more.
    pub fn words(self) -> String {
        if self == Self::ANY {
            return "Any".into();
        }
        if self.0 & Self::OBJECT.0 == Self::OBJECT.0 {
            let rest = Self(self.0 & !Self::OBJECT.0).without_null();
            return if rest.0 == 0 { "Object".into() } else { format!("{} | Object", rest.words()) };
        }
        let told = if self == Self::NULL { self } else { self.without_null() };
        let words: Vec<_> = WORDS.iter().filter(|(kind, _)| told.meets(*kind)).map(|(_, word)| *word).collect();
        words.join(" | ")
    }
}
