//! Permissions: verbs on nouns.

macro_rules! permissions {
    ($($name:ident $word:literal $verb:literal,)*) => {
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
        }
    };
}

permissions! {
    ViewApps "apps.view" "see the apps",
    CreateApps "apps.create" "create apps",
    ImportApps "apps.import" "import apps",
    EditApps "apps.edit" "edit apps",
    DeleteApps "apps.delete" "delete apps",
    ExportApps "apps.export" "export apps",
    OpenStudio "studio.open" "open the Studio",
    ViewOrg "org.view" "see the Organization's settings",
    EditOrg "org.edit" "change the Organization's settings",
    ViewAudit "audit.view" "read the audit log",
}

impl Permission {
    /// The permission of a [`word`](Permission::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|permission| permission.word() == word)
    }
}

/// A set of permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Permissions(u64);

impl Permissions {
    /// No permission.
    pub const NONE: Self = Self(0);

    /// The set of the given ones.
    pub fn of(permissions: &[Permission]) -> Self {
        permissions.iter().fold(Self::NONE, |set, permission| set.with(*permission))
    }

    /// Every permission.
    pub fn all() -> Self {
        Self::of(Permission::ALL)
    }

    /// This set and `permission`.
    #[must_use]
    pub fn with(self, permission: Permission) -> Self {
        Self(self.0 | 1 << permission as u64)
    }

    /// Whether `permission` is in it.
    pub fn has(self, permission: Permission) -> bool {
        self.0 & (1 << permission as u64) != 0
    }

    /// The set as it is stored: the words, with spaces between.
    pub fn words(self) -> String {
        let words =
            Permission::ALL.iter().filter(|permission| self.has(**permission)).map(|permission| permission.word());
        words.collect::<Vec<_>>().join(" ")
    }

    /// The set that [`words`](Permissions::words) wrote. A word of a permission that no longer exists allows nothing.
    pub fn parse(words: &str) -> Self {
        words.split(' ').filter_map(Permission::parse).fold(Self::NONE, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_read_back() {
        let set = Permissions::of(&[Permission::ImportApps, Permission::ViewAudit]);
        assert_eq!(Permissions::parse(&set.words()), set);
        assert_eq!(Permissions::parse("apps.gone"), Permissions::NONE);
        assert!(set.has(Permission::ImportApps) && !set.has(Permission::ViewApps));
    }
}
