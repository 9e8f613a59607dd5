//! What an app is: a tree of typed files, and the one checker.
//!
//! [`tree`] is the tree, [`documents`] are the files, `catalogue` lists what builders can use in them, [`App`] is a tree whose documents are read, and [`check()`] says
//! what is wrong with one. [`starters`] begin apps, [`edit`] changes them, [`outline`](mod@outline) draws their pages
//! [`needs`](mod@needs) says what they want of the Organization around them,
//! and [`secrets`] finds what should not travel with them.
//!
//! This room does no I/O, never reads the clock and makes no ids. It does not know where files are kept, whose they
//! are, or how they travel.

pub mod app;
mod catalogue;
pub mod check;
pub mod compare;
pub mod content_type;
pub mod documents;
pub mod edit;
mod json;
pub mod needs;
pub mod outline;
pub mod secrets;
pub mod starters;
pub mod tree;
mod visit;
mod walk;

pub use app::App;
pub use catalogue::settings;
pub use check::{check, load_and_check};
pub use needs::needs;
