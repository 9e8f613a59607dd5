//! API tokens: words with which programs show which Organization they work for.
//!
//! A token is random, shown once and kept as its hash; the sealed copy that its maker is shown goes as soon as they have
//! seen it. This room does not know what a program asks for.

mod networks;
mod store;
mod word;

use crate::base::{ApiTokenId, Environment, Moment, OrgId};
use crate::say::{self, Say};

pub use networks::{Network, networks};
pub use store::{active_slug, authenticate, create, find, is_shown, list, reveal, revoke, stale, touch};
pub use word::Word;

/// What a token may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// To start apps.
    StartApps,
    /// To read what apps keep.
    ReadData,
    /// To change what apps keep.
    WriteData,
}

impl Scope {
    /// Every scope, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::StartApps, Self::ReadData, Self::WriteData];

    /// The word in databases, forms and answers.
    pub fn word(self) -> &'static str {
        match self {
            Self::StartApps => "apps.start",
            Self::ReadData => "data.read",
            Self::WriteData => "data.write",
        }
    }

    /// The scope of a [`word`](Scope::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.word() == word)
    }

    /// What people read.
    pub fn name(self) -> Say {
        say::it(match self {
            Self::StartApps => "scope-start-apps",
            Self::ReadData => "scope-read-data",
            Self::WriteData => "scope-write-data",
        })
    }
}

/// A token, without the token itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// Its id.
    pub id: ApiTokenId,
    /// Whose it is.
    pub org: OrgId,
    /// The environment it is for.
    pub environment: Environment,
    /// The name people gave it.
    pub name: String,
    /// Its last characters, by which people tell it from others.
    pub ending: String,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// From where; from anywhere when there is none.
    pub networks: Vec<Network>,
    /// When it ends; never when there is nothing.
    pub expires_at: Option<Moment>,
    /// When it was last used, to the minute.
    pub used_at: Option<Moment>,
    /// When it was made.
    pub created_at: Moment,
    /// Who made it.
    pub created_by: String,
}

impl ApiToken {
    /// Whether it ended before `at`.
    pub fn ended(&self, at: Moment) -> bool {
        self.expires_at.is_some_and(|end| end <= at)
    }
}

/// What a new token is made of.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// Its id, which the form brought, so that sending it twice makes one.
    pub id: ApiTokenId,
    /// The environment it is for.
    pub environment: Environment,
    /// Its name, clean.
    pub name: String,
    /// What it may be used for; at least one.
    pub scopes: Vec<Scope>,
    /// From where; from anywhere when there is none.
    pub networks: Vec<Network>,
    /// When it ends.
    pub expires_at: Option<Moment>,
}

/// Why a program is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    /// It shows no token that exists: it may be mistyped or revoked.
    Unknown,
    /// The token has ended.
    Ended,
    /// The token is not for the address it comes from.
    Elsewhere,
    /// The Organization is suspended.
    Suspended,
}

impl Denied {
    /// The status of the answer (RFC 9110, 15.5.2 and 15.5.4).
    pub fn status(self) -> u16 {
        match self {
            Self::Unknown | Self::Ended => 401,
            Self::Elsewhere | Self::Suspended => 403,
        }
    }

    /// What is said to whoever runs the program.
    pub fn said(self) -> Say {
        say::it(match self {
            Self::Unknown => "token-unknown",
            Self::Ended => "token-ended",
            Self::Elsewhere => "token-elsewhere",
            Self::Suspended => "token-suspended",
        })
    }
}
