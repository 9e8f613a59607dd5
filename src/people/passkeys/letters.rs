//! What people are written about their passkeys.

use super::Removed;
use crate::mail::Letter;
use crate::people::Writer;
use crate::say;

impl Writer<'_> {
    /// A notice that a passkey opens the account now.
    pub fn passkey_added(&self, to: &str, name: &str) -> Letter {
        let said = say::it("letter-passkey-added").with("name", name);
        self.notice(to, &say::it("letter-passkey-added-subject"), &said)
    }

    /// A notice that a passkey opens it no more.
    pub fn passkey_removed(&self, to: &str, removed: &Removed) -> Letter {
        let said = match removed.guarded {
            true => say::it("letter-passkey-removed").with("name", &removed.name),
            false => say::it("letter-passkey-removed-last").with("name", &removed.name),
        };
        self.notice(to, &say::it("letter-passkey-removed-subject"), &said)
    }

    /// A notice that the authenticator app is gone, and a passkey is what is asked for.
    pub fn app_removed(&self, to: &str) -> Letter {
        self.notice(to, &say::it("letter-app-removed-subject"), &say::it("letter-app-removed"))
    }
}
