//! Organizations and who belongs to them.
//!
//! An Organization is a row of the directory: its slug, name, colour, and the region whose cell holds everything it
//! owns. This room does not know what that is.

pub mod invitations;
pub mod roles;
pub mod screens;
mod store;
pub mod users;
pub mod viewing;

pub use store::{
    Facts, LAST_ADMIN, NewOrg, OrgRow, Wanted, add_member, change, create, create_coloured, facts, keep_an_admin, list,
    touch,
};
