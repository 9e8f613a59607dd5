//! Create New, the plans of imports, and the download of an app.

mod arrival;
mod create;
mod download;
mod plan;
mod range;
mod update;

pub use create::{create, create_form};
pub use download::download;
pub use plan::{apply_import, cancel_import, import_media, import_page, undo_import};
pub use update::{plan_update, update_form};
