//! The pages of invitations: those of an Organization, and what a link opens.

mod answer;
mod list;
mod offer;
mod post;
mod send;

pub use list::{again, invitations, take_back};
pub use offer::{accept, invitation};
pub use post::post_all;
pub use send::{invite, invite_form};
