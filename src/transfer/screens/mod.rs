//! Create New, the download of an app, and its receipt.

mod create;
mod download;
mod range;
mod receipt;

pub use create::{create, create_form};
pub use download::download;
pub use receipt::{doubt, know, remove, replace, seal, show};
