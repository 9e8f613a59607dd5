//! What a change of a role would do, before it is done.

use crate::access::{BuiltIn, Permission, Permissions};
use crate::base::{Environment, RoleId};
use crate::say::Say;

/// A role of an Organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// The word in URLs and commands. It stays when the role gets another name.
    pub word: String,
    /// The name people see.
    pub name: String,
    /// What it is for, in its makers' words; may be empty.
    pub description: String,
    /// The word of the built-in role it started from; empty for none.
    pub base: String,
    /// What it allows.
    pub permissions: Permissions,
    /// How many members have it, deactivated ones too.
    pub holders: i64,
}

impl Role {
    /// Whether it came with the Organization, and so stays as it is.
    pub fn is_built_in(&self) -> bool {
        BuiltIn::parse(&self.word).is_some()
    }

    /// The built-in role it started from.
    pub fn base(&self) -> Option<BuiltIn> {
        BuiltIn::parse(&self.base)
    }
}

/// Somebody who has a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleHolder {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// Whether they may enter at all.
    pub active: bool,
}

/// A role as somebody wants it to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// The name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The word of the built-in role it starts from; empty for none.
    pub base: String,
    /// What it allows.
    pub permissions: Permissions,
}

/// A permission that is gained or lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The permission.
    pub permission: Permission,
    /// The environments in which it is.
    pub environments: Vec<Environment>,
}

impl Change {
    /// What is in `after` and not in `before`. What is lost, the other way round.
    pub fn gained(before: Permissions, after: Permissions) -> Vec<Self> {
        let change = |permission: &Permission| {
            let new = after.environments(*permission).filter(|place| !before.has_in(*permission, *place));
            Change { permission: *permission, environments: new.collect() }
        };
        Permission::ALL.iter().map(change).filter(|change| !change.environments.is_empty()).collect()
    }

    /// What it says, as in "publish apps in QA": in the form of [`Permission::verb`].
    pub fn verb(&self) -> Say {
        self.permission.verb_in(&self.environments)
    }
}

/// What a role would be, and what that does to the people who have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The role as it is; none when it is to be made.
    pub role: Option<Role>,
    /// The role as it would be, with everything its permissions need.
    pub draft: Draft,
    /// What came along because something else needs it, and what that is.
    pub added: Vec<(Permission, Permission)>,
    /// What its people would gain.
    pub gained: Vec<Change>,
    /// What they would lose.
    pub lost: Vec<Change>,
    /// The first of its people.
    pub holders: Vec<RoleHolder>,
    /// How many invitations to it wait for an answer.
    pub invitations: i64,
    /// What it was made from, as a hash. It is saved only while that is still true.
    pub state: String,
}

/// What comes along with `ticked` because something in it needs it, and what that is.
pub(super) fn added(ticked: Permissions) -> Vec<(Permission, Permission)> {
    let whole = ticked.with_needs();
    let came = Permission::ALL.iter().filter(|permission| whole.has(**permission) && !ticked.has(**permission));
    let because = |came: &Permission| {
        let needing = Permission::ALL.iter().find(|held| ticked.has(**held) && held.needs().contains(came));
        needing.map(|needing| (*came, *needing))
    };
    came.filter_map(because).collect()
}

/// What a deletion does: whom the role hands over, to which, and what that does to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The role that goes.
    pub role: Role,
    /// The role that takes its people.
    pub to: Role,
    /// What they would gain.
    pub gained: Vec<Change>,
    /// What they would lose.
    pub lost: Vec<Change>,
    /// The first of them.
    pub holders: Vec<RoleHolder>,
    /// How many invitations to it wait for an answer.
    pub invitations: i64,
    /// What it was made from, as a hash.
    pub state: String,
}

/// A hash of everything a review says, so that a change of any of it is noticed.
pub(super) fn state(parts: &[&str]) -> String {
    // Each part with its length, so that no two lists read alike.
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Environment::{Development, Production, Qa};
    use Permission::{OpenStudio, PublishApps, ViewApps, ViewAudit};

    #[test]
    fn changes_say_where() {
        let narrow = Permissions::of(&[ViewApps, OpenStudio]).with_in(PublishApps, Development);
        let wide = narrow.with_in(PublishApps, Qa).with_in(PublishApps, Production).without(ViewApps).with(ViewAudit);
        let said = |changes: Vec<Change>| changes.iter().map(|change| change.verb().to_string()).collect::<Vec<_>>();
        assert_eq!(said(Change::gained(narrow, wide)), ["publish apps in QA and Production", "read the audit log"]);
        assert_eq!(said(Change::gained(wide, narrow)), ["see the apps"]);
        assert!(Change::gained(wide, wide).is_empty());
    }

    #[test]
    fn what_comes_along_says_why() {
        let ticked = Permissions::NONE.with_in(PublishApps, Qa);
        assert_eq!(added(ticked), [(ViewApps, PublishApps), (OpenStudio, PublishApps)]);
        assert!(added(ticked.with_needs()).is_empty());
    }

    #[test]
    fn states_do_not_run_into_each_other() {
        assert_ne!(state(&["ab", "c"]), state(&["a", "bc"]));
        assert_eq!(state(&["ab", "c"]), state(&["ab", "c"]));
    }
}
