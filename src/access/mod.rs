//! Who may do what: permissions, roles, and the proofs that a person may.
//!
//! A proof can only be made here, by looking the membership up; the verbs of other rooms ask for one and so cannot
//! be reached without. This room does not know passwords, cookies or pages.

mod admission;
pub mod can;
mod forbidden;
mod member;
mod permission;
mod permissions;
mod role;

pub use admission::{
    Admitted, MyOrg, admit, member_orgs, operator, roles_that_may, roles_that_may_in, seen_orgs, still_holds,
};
pub use forbidden::{beyond, forbidden};
pub use member::{Allowed, Factor, Member, Operating, Org, Person, View};
pub use permission::{Group, Permission, Reach};
pub use permissions::Permissions;
pub use role::{ADMIN, AGENT, BuiltIn, DEVELOPER, permissions_of};
