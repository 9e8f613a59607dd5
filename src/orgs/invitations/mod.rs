//! Invitations: how people come into an Organization by e-mail.
//!
//! An invitation is for one address and one role. Its link proves that somebody got its letter; each sending makes
//! another link, and only the newest opens. Nobody invites anybody to more than they hold themselves, neither when they
//! send nor when the invitation is accepted. This room does not know how letters travel.

mod acceptance;
mod addresses;
mod examination;
mod letter;
mod list;
pub mod screens;
mod store;
mod token;

use crate::access::{Org, Permissions};
use crate::base::{AccountId, InvitationId, Moment};

pub use acceptance::{Accepted, Guest, Holder, Look, Offer, accept, look, refused};
pub use addresses::MOST;
pub use examination::{Trouble, examine, roles_to_give};
pub use letter::letter;
pub use list::{Filter, Line, list};
pub use store::{BETWEEN_LETTERS, Wanted, invite, invite_first_admin, note_delivery, resend, revoke};
pub use token::{LinkWord, Terms};

macro_rules! words {
    ($(#[$doc:meta])* $noun:ident { $($(#[$said:meta])* $name:ident $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $noun {
            $($(#[$said])* $name,)*
        }

        impl $noun {
            /// All of them.
            pub const ALL: &[$noun] = &[$($noun::$name),*];

            /// The word in databases, forms and URLs.
            pub fn word(self) -> &'static str {
                match self { $($noun::$name => $word),* }
            }

            /// The one of a [`word`](Self::word).
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

words! {
    /// Where somebody who accepts begins.
    Place {
        /// In the Console of the Organization.
        Console "console",
        /// With its apps, to open one in the Studio.
        Studio "studio",
    }
}

words! {
    /// What became of an invitation.
    State {
        /// It can be accepted.
        Pending "pending",
        /// It was.
        Accepted "accepted",
        /// Its time was over before it was accepted.
        Expired "expired",
        /// Somebody took it back.
        Revoked "revoked",
    }
}

words! {
    /// How far its newest letter came.
    Delivery {
        /// Nothing is known yet: it is on its way, or the server ended before it noted how it went.
        Waiting "waiting",
        /// A mail server took it.
        Sent "sent",
        /// It lies in the outbox folder, because no mail server is configured.
        Kept "kept",
        /// The mail server refused it.
        Failed "failed",
    }
}

words! {
    /// Why a link does not open an invitation.
    Reason {
        /// It is none that was ever sent.
        Guessed "unknown link",
        /// A newer one was sent.
        Superseded "a newer link was sent",
        /// It was used.
        Used "accepted before",
        /// Its time is over.
        Expired "expired",
        /// Somebody took it back.
        Revoked "revoked",
        /// Whoever sent it may not invite to this role any more.
        Void "the inviter may not invite to this role any more",
        /// The Organization is suspended.
        Closed "the Organization is suspended",
        /// Another person is signed in.
        OtherAccount "another address is signed in",
        /// The membership there was in the Organization, or the account, is deactivated.
        Deactivated "deactivated",
        /// The account waits for its first password, and this link does not prove whose it is.
        Unclaimed "the account waits for its password",
    }
}

/// Who answers for an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inviter {
    /// The operator, who has no membership that could end.
    Operator,
    /// A member, by name and address.
    Person(String),
}

impl Inviter {
    /// That of a row: the operator's has no account.
    fn of(account: Option<&AccountId>, stored: String) -> Self {
        if account.is_some() { Self::Person(stored) } else { Self::Operator }
    }

    /// What rows and the log keep.
    fn stored(&self) -> &str {
        match self {
            Self::Operator => "the operator",
            Self::Person(person) => person,
        }
    }

    /// What stands in a sentence: the words of the person, or the word by which every sentence knows the operator. An
    /// address stands in the words of a person, so that nobody is called like that.
    pub fn said(&self) -> &str {
        match self {
            Self::Operator => "operator",
            Self::Person(person) => person,
        }
    }
}

/// An invitation that was just made or sent again, with all that its letter says.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Its id.
    pub id: InvitationId,
    /// Which sending this is: 1 is the first.
    pub serial: i64,
    /// Where to.
    pub org: Org,
    /// For whom.
    pub email: String,
    /// The name of the role.
    pub role: String,
    /// What the inviter adds; may be empty.
    pub message: String,
    /// Who invites.
    pub inviter: Inviter,
    /// Until when it is open.
    pub expires_at: Moment,
    /// The word in the link.
    pub word: LinkWord,
}

/// The state of a row that says `stored` and is open until `expires_at`.
fn state_at(stored: &str, expires_at: Moment, now: Moment) -> State {
    match State::parse(stored) {
        Some(State::Pending) | None if expires_at <= now => State::Expired,
        Some(state) => state,
        None => State::Pending,
    }
}

/// The role of an invitation, and what it allows.
#[derive(Debug, Clone)]
struct GivenRole {
    name: String,
    permissions: Permissions,
}

/// Somebody who answers for an invitation: nobody when it was the operator.
type Answerable = Option<AccountId>;
