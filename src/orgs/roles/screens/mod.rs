//! Settings, Roles: the matrix, the form of a role, the review before it is saved, the deletion.

mod deletion;
mod form;
mod grid;
mod matrix;
mod save;
mod typed;

pub use deletion::{delete, deletion};
pub use form::{new, role};
pub use matrix::matrix;
pub use save::{change, create};

use crate::access::Member;

/// The address of `path` under the roles of the member's Organization.
fn address(member: &Member, path: &str) -> String {
    format!("/orgs/{}/settings/roles{path}", member.org().slug)
}
