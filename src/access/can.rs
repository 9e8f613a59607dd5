//! Permissions as types, for [`Allowed`](super::Allowed) in a handler's signature.

use super::Permission;

/// A permission that a type stands for.
pub trait Can: 'static {
    /// The permission.
    const PERMISSION: Permission;
}

macro_rules! can {
    ($($name:ident)*) => {$(
        #[doc = concat!("Stands for [`Permission::", stringify!($name), "`].")]
        #[derive(Debug, Clone, Copy)]
        pub enum $name {}

        impl Can for $name {
            const PERMISSION: Permission = Permission::$name;
        }
    )*};
}

can!(
    ViewApps CreateApps ImportApps ExportApps DeleteApps OpenStudio EditApps PublishApps ViewDatastores ViewIntegrations
    ManageIntegrations ViewResources ManageResources ManageTokens ManageNotifiers ViewOrg EditOrg
    ViewAudit ViewUsers ManageUsers ManageInvites ViewRoles ManageRoles
);
