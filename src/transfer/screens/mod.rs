//! The download of an app.

mod download;
mod range;

pub use download::download;
