//! What a finding is, in words.

use crate::say::{self, Say};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// What it is.
    pub noun: Noun,
    /// Whose; empty where its form does not tell.
    pub vendor: &'static str,
    /// How sure it is.
    pub sureness: Sureness,
}

/// How sure a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// It looks like one; a person can tell.
    Likely,
    /// It has a form that nothing else has.
    Known,
}

/// What a secret is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// The key of a programming interface.
    Key,
    /// The shared secret of a client.
    Secret,
    /// A token that stands for somebody.
    Token,
    /// An address that whoever knows it may post to.
    Webhook,
    /// The private half of a pair of keys.
    PrivateKey,
    /// Something signed that proves a right by itself: a JSON Web Token, a signed address.
    Signed,
    /// The address of a database with its password.
    Database,
    /// An address with a password.
    Address,
    /// An Authorization header.
    Header,
    /// A password, by the name it goes under.
    Password,
    /// Something secret, by the name it goes under.
    Named,
    /// Characters that look random.
    Random,
}

impl Kind {
    /// What it is, in words: "GitHub token".
    pub fn said(self) -> Say {
        let of = |name: &'static str| say::it(name).with("vendor", self.vendor);
        match (self.noun, self.vendor.is_empty()) {
            (Noun::Key, false) => of("secret-vendor-key"),
            (Noun::Secret, false) => of("secret-vendor-secret"),
            (Noun::Token, false) => of("secret-vendor-token"),
            (Noun::Webhook, _) => of("secret-vendor-webhook"),
            (Noun::PrivateKey, false) => of("secret-vendor-private-key"),
            (Noun::Signed, false) => of("secret-vendor-signed"),
            (Noun::PrivateKey, true) => say::it("secret-private-key"),
            (Noun::Signed, true) => say::it("secret-jwt"),
            (Noun::Key, true) => say::it("secret-key"),
            (Noun::Secret | Noun::Token | Noun::Named, _) => say::it("secret-named"),
            (Noun::Database, _) => say::it("secret-database"),
            (Noun::Address, _) => say::it("secret-address"),
            (Noun::Header, _) => say::it("secret-header"),
            (Noun::Password, _) => say::it("secret-password"),
            (Noun::Random, _) => say::it("secret-random"),
        }
    }
}
