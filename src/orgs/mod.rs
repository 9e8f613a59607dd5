//! Organizations and who belongs to them.
//!
//! An Organization is a row of the directory: its slug, name, colour, and the region whose cell holds everything it
//! owns. This room does not know what that is.

pub mod roles;
pub mod screens;
mod store;
pub mod viewing;

pub use store::{NewOrg, OrgRow, add_member, create, facts, keep_an_admin, list, rename, touch};
