//! Strict JSON: one meaning or none. Reading refuses duplicate keys and trailing bytes and says where in the
//! document something is wrong; writing has one form for each value, so that equal documents are equal bytes.
//!
//! An enum whose variants carry fields is written as an object with a `type` beside those fields; `typed_union!`
//! makes such enums. Serde's own `tag` would do for writing, but when reading it loses the place of a mistake.

mod error;
mod read;
mod value;
mod write;

pub use error::{Mistake, Pointer};
pub use read::from_value;
pub use value::Json;
pub use write::canonical;

/// An enum of structs, in JSON an object with a `type` beside the struct's fields.
macro_rules! typed_union {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $word:literal => $variant:ident($content:ident),)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant($content),)*
        }

        impl $name {
            /// The word for it in files.
            pub fn word(&self) -> &'static str {
                match self { $(Self::$variant(_) => $word,)* }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[derive(serde::Serialize)]
                #[serde(tag = "type")]
                enum Tagged<'a> {
                    $(#[serde(rename = $word)] $variant(&'a $content),)*
                }
                match self { $(Self::$variant(content) => Tagged::$variant(content).serialize(serializer),)* }
            }
        }
    };
}
pub(super) use typed_union;
