//! The roles of an Organization: the built-in ones, and those it makes for itself.
//!
//! A role is a set of permissions with a name. Every change of one is reviewed first: who gains and who loses what is
//! worked out here, and the change is refused when that is no longer true. This room does not know who is given which
//! role, except that a role that goes hands its people over to another one.

mod review;
pub mod screens;
mod store;

pub use review::{Change, Draft, Handover, Review, Role, RoleHolder};
pub use store::{
    LIMIT, NAMED, all, change, create, delete, find, holders, propose, propose_handover, propose_new, replacements,
};
