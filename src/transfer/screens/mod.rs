//! Create New, the plans of imports, the download of an app, and its receipt.

mod arrival;
mod chunks;
mod create;
mod download;
mod plan;
mod range;
mod receipt;
mod update;

pub use create::{create, create_form};
pub use download::download;
pub use plan::{apply_import, cancel_import, import_media, import_page, undo_import};
pub use receipt::{doubt, know, remove, replace, seal, show};
pub use update::{plan_update, update_form};
