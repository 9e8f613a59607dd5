//! What an app is: a tree of typed files, and the one checker.
//!
//! This room does no I/O and never reads the clock. It does not know where files are kept, whose they are, or how
//! they travel.

pub mod app;
pub mod check;
pub mod content_type;
pub mod documents;
pub mod edit;
mod json;
pub mod starters;
pub mod tree;
mod walk;
