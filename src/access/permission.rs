//! Permissions: verbs on nouns.

/// Which part of the product a permission belongs to: how the matrix of roles is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The apps of the Organization.
    Apps,
    /// Building and publishing them.
    Studio,
    /// What apps keep.
    Data,
    /// The Organization itself.
    Organization,
    /// Who belongs to it, and what they may.
    People,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Group; 5] = [Group::Apps, Group::Studio, Group::Data, Group::Organization, Group::People];

    /// The name people see.
    pub fn name(self) -> &'static str {
        match self {
            Group::Apps => "Apps",
            Group::Studio => "Studio",
            Group::Data => "Data",
            Group::Organization => "Organization",
            Group::People => "People",
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
    ($($name:ident $word:literal $verb:literal $group:ident $reach:ident [$($need:ident)*],)*) => {
        /// Something a role may allow.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Permission {
            $(#[doc = concat!("To ", $verb, ".")] $name,)*
        }

        impl Permission {
            /// Every permission, in the order in which they are shown.
            pub const ALL: &[Permission] = &[$(Permission::$name),*];

            /// The word in databases and lists, as in `apps.import`.
            pub fn word(self) -> &'static str {
                match self { $(Permission::$name => $word),* }
            }

            /// What it allows, as in "import apps".
            pub fn verb(self) -> &'static str {
                match self { $(Permission::$name => $verb),* }
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
    ViewApps "apps.view" "see the apps" Apps Whole [],
    CreateApps "apps.create" "create apps" Apps Whole [ViewApps],
    ImportApps "apps.import" "import apps" Apps Whole [ViewApps CreateApps],
    ExportApps "apps.export" "export apps" Apps Whole [ViewApps],
    DeleteApps "apps.delete" "delete apps" Apps Whole [ViewApps],
    OpenStudio "studio.open" "open the Studio" Studio Whole [ViewApps],
    EditApps "apps.edit" "edit apps" Studio Whole [ViewApps OpenStudio],
    PublishApps "apps.publish" "publish apps" Studio Environments [ViewApps OpenStudio],
    ViewDatastores "datastores.view" "see the datastores" Data Environments [],
    ViewOrg "org.view" "see the Organization's settings" Organization Whole [],
    EditOrg "org.edit" "change the Organization's settings" Organization Whole [ViewOrg],
    ViewAudit "audit.view" "read the audit log" Organization Whole [],
    ViewUsers "users.view" "see who belongs to the Organization" People Whole [],
    ManageUsers "users.manage" "change what people may, deactivate and remove them" People Whole [ViewUsers],
    ManageInvites "invites.manage" "invite people" People Whole [],
    ViewRoles "roles.view" "see what every role may" People Whole [],
    ManageRoles "roles.manage" "make and change roles" People Whole [ViewRoles],
}

impl Permission {
    /// The permission of a [`word`](Permission::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|permission| permission.word() == word)
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
}
