//! The sections of the Console.

use crate::access::{Permission, Permissions};
use crate::say::{self, Say};

/// A section of the Console, to which a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The apps.
    Apps,
    /// What waits for somebody.
    Tasks,
    /// The datastores.
    Datastores,
    /// The accounts at other services.
    Integrations,
    /// Numbers, addresses and keys.
    Resources,
    /// API tokens.
    Api,
    /// Settings, Organization.
    Organization,
    /// Settings, Users.
    Users,
    /// Settings, Invites.
    Invites,
    /// Settings, Roles.
    Roles,
    /// Settings, Notifiers.
    Notifiers,
    /// Settings, Audit.
    Audit,
    /// None.
    None,
}

impl Section {
    /// Every section, in the order of the navigation.
    pub const ALL: [Section; 12] = [
        Section::Apps,
        Section::Tasks,
        Section::Datastores,
        Section::Integrations,
        Section::Resources,
        Section::Api,
        Section::Organization,
        Section::Users,
        Section::Invites,
        Section::Roles,
        Section::Notifiers,
        Section::Audit,
    ];

    /// The entries of the bar. One leads to the first of its sections that the role allows.
    pub const FIRST: &[&[Section]] = &[
        &[Section::Apps],
        &[Section::Tasks],
        &[Section::Datastores],
        &[Section::Integrations],
        &[Section::Resources],
        &[Section::Api],
    ];

    /// The entries at the end of the bar.
    pub const LAST: &[&[Section]] = &[Section::SETTINGS];

    /// What the settings are divided into.
    pub const SETTINGS: &[Section] =
        &[Section::Organization, Section::Users, Section::Invites, Section::Roles, Section::Notifiers, Section::Audit];

    /// What it is called.
    pub fn label(self) -> Say {
        match self {
            Section::Apps | Section::None => say::it("section-apps"),
            Section::Tasks => say::it("section-tasks"),
            Section::Datastores => say::it("section-datastores"),
            Section::Integrations => say::it("section-integrations"),
            Section::Resources => say::it("section-resources"),
            Section::Api => say::it("section-api"),
            Section::Notifiers => say::it("section-notifiers"),
            Section::Organization => say::it("section-organization"),
            Section::Users => say::it("section-users"),
            Section::Invites => say::it("section-invites"),
            Section::Roles => say::it("section-roles"),
            Section::Audit => say::it("section-audit"),
        }
    }

    /// What the entry of the bar is called that begins with it.
    pub fn entry(self) -> Say {
        if self == Section::Organization { say::it("section-settings") } else { self.label() }
    }

    /// Its icon.
    pub fn icon(self) -> &'static str {
        match self {
            Section::Apps | Section::None => "layout-grid",
            Section::Tasks => "list-checks",
            Section::Datastores => "database",
            Section::Integrations => "plug",
            Section::Resources => "layers",
            Section::Api => "braces",
            Section::Notifiers => "bell",
            Section::Organization => "settings",
            Section::Users => "users",
            Section::Invites => "mail",
            Section::Roles => "shield",
            Section::Audit => "scroll-text",
        }
    }

    /// The path under the Organization, which a switch keeps.
    pub fn path(self) -> &'static str {
        match self {
            Section::Apps | Section::None => "apps",
            Section::Tasks => "tasks",
            Section::Datastores => "datastores",
            Section::Integrations => "integrations",
            Section::Resources => "resources",
            Section::Api => "api",
            Section::Notifiers => "settings/notifiers",
            Section::Organization => "settings/organization",
            Section::Users => "settings/users",
            Section::Invites => "settings/invites",
            Section::Roles => "settings/roles",
            Section::Audit => "settings/audit",
        }
    }

    /// The section of a path under the Organization, and whether that page itself exists in every Organization.
    pub fn of_path(path: &str) -> (Section, bool) {
        let below = |section: &Section| path.strip_prefix(section.path()).is_some_and(|rest| rest.starts_with('/'));
        let exact = Self::ALL.into_iter().find(|section| path == section.path());
        let around = || Self::ALL.into_iter().find(below).map(|section| (section, path == "apps/new"));
        exact.map(|section| (section, true)).or_else(around).unwrap_or((Section::Apps, path.is_empty()))
    }

    /// The path of the first section that `permissions` allow in the Organization `slug`; where they allow none, of the
    /// page that says so.
    pub fn home(slug: &str, permissions: Permissions) -> String {
        match Self::ALL.into_iter().find(|section| permissions.has(section.permission())) {
            Some(section) => format!("/orgs/{slug}/{}", section.path()),
            None => format!("/orgs/{slug}"),
        }
    }

    /// What a role must allow to see it.
    pub fn permission(self) -> Permission {
        match self {
            Section::Apps | Section::None => Permission::ViewApps,
            Section::Tasks => Permission::OpenStudio,
            Section::Datastores => Permission::ViewDatastores,
            Section::Integrations => Permission::ViewIntegrations,
            Section::Resources => Permission::ViewResources,
            Section::Api => Permission::ManageTokens,
            Section::Notifiers => Permission::ManageNotifiers,
            Section::Organization => Permission::ViewOrg,
            Section::Users => Permission::ViewUsers,
            Section::Invites => Permission::ManageInvites,
            Section::Roles => Permission::ViewRoles,
            Section::Audit => Permission::ViewAudit,
        }
    }
}
