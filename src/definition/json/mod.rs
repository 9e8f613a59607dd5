//! Strict JSON: one meaning or none. Reading refuses duplicate keys and trailing bytes and says where in the
//! document something is wrong; writing has one form for each value, so that equal documents are equal bytes.
//!
//! An enum whose variants carry fields is written as an object with a `type` beside those fields; `typed_union!`
//! makes such enums. Serde's own `tag` would do for writing, but when reading it loses the place of a mistake.

mod error;
mod read;
mod straight;
mod value;
mod write;

pub use error::{Mistake, Pointer};
pub use read::from_value;
pub use straight::from_bytes;
pub use value::Json;
pub use write::canonical;

/// An enum of structs, in JSON an object with a `type` beside the struct's fields. Variants after `plain` share one
/// struct and differ by their word only; `plain()` gives it.
macro_rules! typed_union {
    (
        $(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $word:literal => $variant:ident($content:ident),)* }
        plain $plain:ident { $($(#[$plain_doc:meta])* $plain_word:literal => $plain_variant:ident,)* }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant($content),)*
            $($(#[$plain_doc])* #[serde(rename = $plain_word)] $plain_variant($plain),)*
        }

        impl $name {
            /// Every word for one in files, in the order of the menus.
            pub const WORDS: &'static [&'static str] = &[$($word,)* $($plain_word,)*];

            /// The word for it in files.
            pub fn word(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $word,)*
                    $(Self::$plain_variant(_) => $plain_word,)*
                }
            }

            /// Its parts, where it is one that is told by them alone.
            pub fn plain(&self) -> Option<&$plain> {
                match self {
                    $(Self::$plain_variant(plain) => Some(plain),)*
                    $(Self::$variant(_) => None,)*
                }
            }

            /// The one with this word and these parts; nothing where the word has a shape of its own, or none.
            pub fn of_plain(word: &str, plain: $plain) -> Option<Self> {
                match word {
                    $($plain_word => Some(Self::$plain_variant(plain)),)*
                    _ => None,
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[derive(serde::Serialize)]
                #[serde(tag = "type")]
                enum Tagged<'a> {
                    $(#[serde(rename = $word)] $variant(&'a $content),)*
                    $(#[serde(rename = $plain_word)] $plain_variant(&'a $plain),)*
                }
                match self {
                    $(Self::$variant(content) => Tagged::$variant(content).serialize(serializer),)*
                    $(Self::$plain_variant(plain) => Tagged::$plain_variant(plain).serialize(serializer),)*
                }
            }
        }
    };
}
pub(super) use typed_union;
