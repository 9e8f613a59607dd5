//! To be written.

use super::Function;

pub(super) const ALL: &[Function] = &[];
