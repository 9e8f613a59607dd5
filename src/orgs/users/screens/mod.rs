//! Settings, Users: the list, the page of a person, and the way out.

mod leave;
mod list;
mod one;

pub use leave::leave;
pub use list::{change_many, rows, users};
pub use one::{activity, remove, role, user};

use crate::access::Member;
use crate::http::words::When;
use crate::orgs::users::{Standing, User};
use crate::say::{self, Say};

/// How a state is drawn, and its word.
fn state(user: &User) -> (&'static str, Say) {
    match user.standing {
        Standing::Active => ("success", say::it("user-active")),
        Standing::Deactivated => ("off", say::it("user-deactivated")),
        Standing::Closed => ("danger", say::it("user-closed")),
    }
}

/// When they were last in the Organization that `member` looks at: for who looks it is this moment, whether that has
/// been noted already or not.
fn seen(user: &User, member: &Member) -> Option<When> {
    let now = member.by().at;
    let at = if user.is(member) { Some(now) } else { user.seen_at };
    at.map(|at| When::new(at, now))
}
