//! Create New, and the download of an app.

mod create;
mod download;
mod range;

pub use create::{create, create_form};
pub use download::download;
