//! Permissions: verbs on nouns.

use crate::base::Environment;
use crate::say::{self, Say};

/// Which part of the product a permission belongs to: how the matrix of roles is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The apps of the Organization.
    Apps,
    /// Building and publishing them.
    Studio,
    /// What apps keep.
    Data,
    /// What apps use.
    Resources,
    /// The Organization itself.
    Organization,
    /// Who belongs to it, and what they may.
    People,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Group; 6] =
        [Group::Apps, Group::Studio, Group::Data, Group::Resources, Group::Organization, Group::People];

    /// The name people see.
    pub fn name(self) -> Say {
        match self {
            Group::Apps => say::it("group-apps"),
            Group::Studio => say::it("group-studio"),
            Group::Data => say::it("group-data"),
            Group::Resources => say::it("group-resources"),
            Group::Organization => say::it("group-organization"),
            Group::People => say::it("group-people"),
        }
    }
}

/// Whether a role may hold a permission in some environments only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It knows no environments: a role has it or not.
    Whole,
    /// It can be narrowed to some environments.
    Environments,
}

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident $word:literal $verb:literal $title:literal $group:ident $reach:ident [$($need:ident)*],)*) => {
        /// Something a role may allow.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Permission {
            $($(#[$doc])* $name,)*
        }

        impl Permission {
            /// Every permission, in the order in which they are shown.
            pub const ALL: &[Permission] = &[$(Permission::$name),*];

            /// The word in databases and lists, as in `apps.import`.
            pub fn word(self) -> &'static str {
                match self { $(Permission::$name => $word),* }
            }

            /// What it allows, as in "import apps": in the form that each language has after "may", "may not" and "to".
            pub fn verb(self) -> Say {
                match self { $(Permission::$name => say::it($verb)),* }
            }

            /// What it allows, as in "Import apps": standing alone.
            pub fn title(self) -> Say {
                match self { $(Permission::$name => say::it($title)),* }
            }

            /// The part of the product it belongs to.
            pub fn group(self) -> Group {
                match self { $(Permission::$name => Group::$group),* }
            }

            /// Whether a role may hold it in some environments only.
            pub fn reach(self) -> Reach {
                match self { $(Permission::$name => Reach::$reach),* }
            }

            /// What it is of no use without: a role that has it has these too.
            pub fn needs(self) -> &'static [Permission] {
                match self { $(Permission::$name => &[$(Permission::$need),*]),* }
            }
        }
    };
}

permissions! {
    /// To see the apps.
    ViewApps "apps.view" "verb-view-apps" "title-view-apps" Apps Whole [],
    /// To create apps.
    CreateApps "apps.create" "verb-create-apps" "title-create-apps" Apps Whole [ViewApps],
    /// To import apps.
    ImportApps "apps.import" "verb-import-apps" "title-import-apps" Apps Whole [ViewApps CreateApps],
    /// To export apps.
    ExportApps "apps.export" "verb-export-apps" "title-export-apps" Apps Whole [ViewApps],
    /// To delete apps.
    DeleteApps "apps.delete" "verb-delete-apps" "title-delete-apps" Apps Whole [ViewApps],
    /// To open the Studio.
    OpenStudio "studio.open" "verb-open-studio" "title-open-studio" Studio Whole [ViewApps],
    /// To edit apps.
    EditApps "apps.edit" "verb-edit-apps" "title-edit-apps" Studio Whole [ViewApps OpenStudio],
    /// To publish apps.
    PublishApps "apps.publish" "verb-publish-apps" "title-publish-apps" Studio Environments [ViewApps OpenStudio],
    /// To see the datastores.
    ViewDatastores "datastores.view" "verb-view-datastores" "title-view-datastores" Data Environments [],
    /// To see the accounts at other services.
    ViewIntegrations "integrations.view" "verb-view-integrations" "title-view-integrations" Resources Environments [],
    /// To connect accounts at other services.
    ManageIntegrations "integrations.manage" "verb-manage-integrations" "title-manage-integrations" Resources Environments [ViewIntegrations],
    /// To see numbers, addresses and keys.
    ViewResources "resources.view" "verb-view-resources" "title-view-resources" Resources Environments [],
    /// To make and change numbers, addresses and keys.
    ManageResources "resources.manage" "verb-manage-resources" "title-manage-resources" Resources Environments [ViewResources],
    /// To make and revoke API tokens.
    ManageTokens "tokens.manage" "verb-manage-tokens" "title-manage-tokens" Resources Environments [],
    /// To make and change notifiers.
    ManageNotifiers "notifiers.manage" "verb-manage-notifiers" "title-manage-notifiers" Resources Environments [],
    /// To see the Organization's settings.
    ViewOrg "org.view" "verb-view-org" "title-view-org" Organization Whole [],
    /// To change the Organization's settings.
    EditOrg "org.edit" "verb-edit-org" "title-edit-org" Organization Whole [ViewOrg],
    /// To read the audit log.
    ViewAudit "audit.view" "verb-view-audit" "title-view-audit" Organization Whole [],
    /// To see who belongs to the Organization.
    ViewUsers "users.view" "verb-view-users" "title-view-users" People Whole [],
    /// To change what people may, deactivate and remove them.
    ManageUsers "users.manage" "verb-manage-users" "title-manage-users" People Whole [ViewUsers],
    /// To invite people.
    ManageInvites "invites.manage" "verb-manage-invites" "title-manage-invites" People Whole [],
    /// To see what every role may.
    ViewRoles "roles.view" "verb-view-roles" "title-view-roles" People Whole [],
    /// To make and change roles.
    ManageRoles "roles.manage" "verb-manage-roles" "title-manage-roles" People Whole [ViewRoles],
}

impl Permission {
    /// The permission of a [`word`](Permission::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|permission| permission.word() == word)
    }

    /// [`verb`](Permission::verb) in these environments only; without them for one that knows none.
    pub fn verb_in(self, environments: &[Environment]) -> Say {
        let name = match self {
            Permission::PublishApps => "verb-publish-apps-in",
            Permission::ViewDatastores => "verb-view-datastores-in",
            Permission::ViewIntegrations => "verb-view-integrations-in",
            Permission::ManageIntegrations => "verb-manage-integrations-in",
            Permission::ViewResources => "verb-view-resources-in",
            Permission::ManageResources => "verb-manage-resources-in",
            Permission::ManageTokens => "verb-manage-tokens-in",
            Permission::ManageNotifiers => "verb-manage-notifiers-in",
            other => return other.verb(),
        };
        say::it(name).with("places", say::and(environments.iter().map(|environment| environment.name())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_permission_needs_needs_nothing_more() {
        for permission in Permission::ALL {
            for need in permission.needs() {
                let all = need.needs().iter().all(|further| permission.needs().contains(further));
                assert!(
                    all && need < permission,
                    "{permission:?} lists everything that {need:?} needs, and comes later"
                );
            }
            assert_eq!(Permission::parse(permission.word()), Some(*permission));
        }
    }

    #[test]
    fn what_is_held_in_some_environments_says_which() {
        for permission in Permission::ALL {
            let said = permission.verb_in(&[Environment::Qa, Environment::Production]).to_string();
            assert_eq!(said.ends_with(" in QA and Production"), permission.reach() == Reach::Environments, "{said}");
        }
    }
}
