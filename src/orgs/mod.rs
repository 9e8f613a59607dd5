//! Organizations and who belongs to them.
//!
//! An Organization is a row of the directory: its slug, name, colour, and the region whose cell holds everything it
//! owns. This room does not know what that is.

pub mod invitations;
pub mod screens;
mod store;

pub use store::{Facts, NewOrg, OrgRow, Wanted, add_member, change, create, facts, keep_an_admin, list, touch};
