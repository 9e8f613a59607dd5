//! Who belongs to an Organization, and every change of a membership: role, way in, end.
//!
//! Each verb takes the proof of who asks, and runs inside a change that holds the Organization's lock. It asks first
//! whether the proof still holds, refuses to touch anybody whose role allows more than the asker's, and asks last
//! whether an active Admin is left. This room does not know pages, and not how somebody comes to be invited.

mod change;
mod list;
pub mod screens;
mod store;

pub use change::{Change, Newcomer, add, change, change_many, leave, remove, roles_for};
pub use list::{Filter, list};
pub use store::{Hold, find, holds, org_of, roles};

use crate::access::{Member, Permissions};
use crate::base::{AccountId, Moment, RoleId};

/// A role that people of the Organization can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// The word in forms, filters and commands.
    pub word: String,
    /// The name people see.
    pub name: String,
    /// What it allows.
    pub permissions: Permissions,
}

/// Whether somebody may enter the Organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They may.
    Active,
    /// Not here, until they are reactivated.
    Deactivated,
    /// Nowhere: the operator has deactivated the account itself.
    Closed,
}

/// Somebody who belongs to the Organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The account.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// Whether the address was shown to be theirs.
    pub verified: bool,
    /// Their role here.
    pub role: Role,
    /// Whether they may enter.
    pub standing: Standing,
    /// Whether the membership itself is active, whatever became of the account.
    pub active: bool,
    /// Whether the account has a second factor.
    pub second_factor: bool,
    /// Since when they belong to it.
    pub joined_at: Moment,
    /// When they were last in it; nothing when they never were.
    pub seen_at: Option<Moment>,
    /// By what the list is sorted.
    sort_key: String,
}

impl User {
    /// Whether `member` is this person.
    pub fn is(&self, member: &Member) -> bool {
        member.person().is_some_and(|person| person.account == self.account)
    }
}

/// Whether `member` may change what `role` allows to whom, and give it: nobody grants or takes what they lack
/// themselves (ASVS 5.0, 8.2.1).
pub fn within_reach(member: &Member, role: &Role) -> bool {
    role.permissions.within(member.permissions())
}
