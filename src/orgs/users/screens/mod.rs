//! Settings, Users: the list, the page of a person, and the way out.

mod leave;
mod list;
mod one;

pub use leave::leave;
pub use list::{change_many, rows, users};
pub use one::{activity, remove, role, user};

use crate::base::Moment;
use crate::http::words::When;
use crate::orgs::users::{Standing, User};

/// How a state is drawn, and its word.
fn state(user: &User) -> (&'static str, &'static str) {
    match user.standing {
        Standing::Active => ("success", "Active"),
        Standing::Deactivated => ("off", "Deactivated"),
        Standing::Closed => ("danger", "Account off"),
    }
}

fn seen(user: &User, now: Moment) -> Option<When> {
    user.seen_at.map(|at| When::new(at, now))
}
