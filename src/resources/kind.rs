//! The kinds of resources.

use crate::access::Permission;
use crate::say::{self, Say};

/// What a resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An account at another service, with its credentials.
    ConnectedAccount,
    /// A telephone number.
    PhoneNumber,
    /// A host name on the web, under which apps are reached.
    UrlDomain,
    /// A path on one of those.
    UrlRoute,
    /// A domain whose addresses mail may come from.
    EmailDomain,
    /// An address that mail comes from.
    EmailAddress,
    /// A place where visitors of apps sign in.
    IdentityProvider,
    /// A key that encrypts or signs.
    Key,
    /// Somebody who is told of errors.
    Notifier,
}

impl Kind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::ConnectedAccount,
        Self::PhoneNumber,
        Self::UrlDomain,
        Self::UrlRoute,
        Self::EmailDomain,
        Self::EmailAddress,
        Self::IdentityProvider,
        Self::Key,
        Self::Notifier,
    ];

    /// The word in databases and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::ConnectedAccount => "connected_account",
            Self::PhoneNumber => "phone_number",
            Self::UrlDomain => "url_domain",
            Self::UrlRoute => "url_route",
            Self::EmailDomain => "email_domain",
            Self::EmailAddress => "email_address",
            Self::IdentityProvider => "identity_provider",
            Self::Key => "key",
            Self::Notifier => "notifier",
        }
    }

    /// The kind of a [`word`](Kind::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The name people see, standing alone.
    pub fn name(self) -> Say {
        say::it(match self {
            Self::ConnectedAccount => "resource-connected-account",
            Self::PhoneNumber => "resource-phone-number",
            Self::UrlDomain => "resource-url-domain",
            Self::UrlRoute => "resource-url-route",
            Self::EmailDomain => "resource-email-domain",
            Self::EmailAddress => "resource-email-address",
            Self::IdentityProvider => "resource-identity-provider",
            Self::Key => "resource-key",
            Self::Notifier => "resource-notifier",
        })
    }

    /// Its icon.
    pub fn icon(self) -> &'static str {
        match self {
            Self::ConnectedAccount => "plug",
            Self::PhoneNumber => "phone",
            Self::UrlDomain | Self::UrlRoute => "globe",
            Self::EmailDomain | Self::EmailAddress => "mail",
            Self::IdentityProvider => "door-open",
            Self::Key => "key-round",
            Self::Notifier => "bell",
        }
    }

    /// What a role must allow to see one.
    pub fn view(self) -> Permission {
        match self {
            Self::ConnectedAccount => Permission::ViewIntegrations,
            Self::Notifier => Permission::ManageNotifiers,
            _ => Permission::ViewResources,
        }
    }

    /// What a role must allow to make or change one.
    pub fn manage(self) -> Permission {
        match self {
            Self::ConnectedAccount => Permission::ManageIntegrations,
            Self::Notifier => Permission::ManageNotifiers,
            _ => Permission::ManageResources,
        }
    }

    /// Whether one serves a single deployment at a time.
    pub fn exclusive(self) -> Exclusive {
        match self {
            Self::PhoneNumber | Self::UrlRoute => Exclusive::One,
            _ => Exclusive::Many,
        }
    }
}

/// How many deployments one resource serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exclusive {
    /// One at a time.
    One,
    /// As many as there are.
    Many,
}

/// Whether a resource is known to work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody tried.
    Untested,
    /// It waits for something outside: an entry in the DNS, an answer to a letter, a consent.
    Waiting,
    /// It worked when it was last tried.
    Ready,
    /// It did not.
    Failed,
}

impl Standing {
    const ALL: [Self; 4] = [Self::Untested, Self::Waiting, Self::Ready, Self::Failed];

    /// The word in databases.
    pub fn word(self) -> &'static str {
        match self {
            Self::Untested => "untested",
            Self::Waiting => "waiting",
            Self::Ready => "ready",
            Self::Failed => "failed",
        }
    }

    /// The standing of a [`word`](Standing::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.word() == word)
    }

    /// The name people see.
    pub fn name(self) -> Say {
        say::it(match self {
            Self::Untested => "standing-untested",
            Self::Waiting => "standing-waiting",
            Self::Ready => "standing-ready",
            Self::Failed => "standing-failed",
        })
    }
}
