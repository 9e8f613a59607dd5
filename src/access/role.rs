//! The roles every Organization has (matrix: console reference, section 3).

use super::{Permission, Permissions};

/// A role that comes with every Organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltIn {
    /// The word in databases and commands.
    pub word: &'static str,
    /// The name people see.
    pub name: &'static str,
}

/// Uses what apps collect, and builds none.
pub const AGENT: BuiltIn = BuiltIn { word: "agent", name: "Agent" };
/// Builds apps.
pub const DEVELOPER: BuiltIn = BuiltIn { word: "developer", name: "Developer" };
/// Everything, people and the Organization included.
pub const ADMIN: BuiltIn = BuiltIn { word: "admin", name: "Admin" };

impl BuiltIn {
    /// The three, weakest first.
    pub const ALL: [BuiltIn; 3] = [AGENT, DEVELOPER, ADMIN];

    /// The role of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word == word)
    }

    /// What it allows.
    pub fn permissions(self) -> Permissions {
        use Permission::{
            EditOrg, ManageInvites, ManageNotifiers, ManageRoles, ManageUsers, ViewApps, ViewAudit, ViewOrg, ViewRoles,
        };
        let all = Permissions::all();
        match self.word {
            "admin" => all,
            "developer" => [EditOrg, ViewAudit, ManageUsers, ManageInvites, ManageRoles, ManageNotifiers]
                .into_iter()
                .fold(all, Permissions::without),
            _ => Permissions::of(&[ViewApps, ViewOrg, ViewRoles]),
        }
    }
}

/// What a stored role allows: a built-in one what the program says, so that an upgrade reaches it; another what its
/// row says.
pub fn permissions_of(word: &str, stored: &str) -> Permissions {
    BuiltIn::parse(word).map_or_else(|| Permissions::parse(stored), BuiltIn::permissions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_allows_what_the_weaker_one_does() {
        for permission in Permission::ALL {
            let [agent, developer, admin] = BuiltIn::ALL.map(|role| role.permissions().has(*permission));
            assert!(agent <= developer && developer <= admin, "{permission:?}");
        }
        assert!(!AGENT.permissions().has(Permission::OpenStudio));
        assert!(!DEVELOPER.permissions().has(Permission::ViewAudit));
    }
}
