//! To be written.

use super::Function;

pub(super) const ALL: &[Function] = &[];

/// The instant of a DateTime in milliseconds since 1970-01-01T00:00Z; nothing where its fields make no sense.
pub fn instant(_: &crate::airscript::value::Value) -> Option<i64> {
    None
}
