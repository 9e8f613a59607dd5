//! The kinds of hostile archives that the tests judge, out of the very files that make them there.
#![allow(dead_code)]

#[path = "../../../it/hostile/bombs.rs"]
pub mod bombs;
#[path = "../../../it/hostile/kinds.rs"]
mod kinds;
#[path = "../../../it/hostile/names.rs"]
pub mod names;
#[path = "../../../it/hostile/raw.rs"]
pub mod raw;
#[path = "../../../it/hostile/structure.rs"]
pub mod structure;

pub use kinds::*;

/// What readers of the app decide is not judged here.
pub mod app {
    pub fn unlisted() -> Vec<u8> {
        Vec::new()
    }
}
