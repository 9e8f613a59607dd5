//! What the product says, in the language of whoever reads it.
//!
//! Every sentence has a name and stands in the file of a language beside this one (`en.ftl`, `de.ftl`; the format is
//! Fluent's), with its plurals, the order of its dates and the marks in its numbers: a translation is one such file and a
//! line in [`Language`]. A test holds that each name is in every file, takes the same values there, and is used. This room
//! does not know what the sentences are about.

mod catalog;
mod language;
mod list;
mod numbers;
mod sentence;
mod time;

pub use language::{Language, current, speak, speaking, spoken_in};
pub use list::{and, commas, or, semicolons};
pub use numbers::{bytes, number};
pub use sentence::{Markup, Say, Value, it, markup, plain};
pub use time::{ago, exact};
