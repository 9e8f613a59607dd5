//! Apps of an Organization: their drafts with undo and redo, their saved versions, and the contents both point at.
//!
//! A draft, an edit and a version are each one tree. This room does not know environments, bindings, or how apps
//! travel.

mod comparison;
pub mod content;
mod definition;
mod draft;
pub mod figures;
pub mod incoming;
mod list;
mod origin;
pub mod screens;
mod shelf;
mod store;
mod sweep;
mod versions;

pub use comparison::{Beside, Point, beside};
pub use definition::{definition, settings};
pub use draft::{Edited, Reach, Restoration, Restored, Target, Wanted, edit, reach, redo, replace, restore, undo};
pub use list::{AppLine, Sort, list};
pub use origin::{Origin, Waiting, Whereabouts, origins, published_since, undoable, waiting, whereabouts};
pub use shelf::{Read, Shelf};
pub use store::{
    App, Holdings, NewApp, author, create, delete, duplicate, export_event, find, find_by_id, free_name, holdings,
    live, name_taken, remove,
};
pub use sweep::{KEPT_HOURS, sweep, sweep_all};
pub use versions::{Size, Standing, Version, held_by, save_version, sizes, standing, versions, was_at};
