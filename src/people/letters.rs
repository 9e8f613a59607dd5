//! What people are written about their accounts.

use crate::db::By;
use crate::mail::Letter;
use crate::say::{self, Language, Say, exact};

/// Writes letters about one thing that somebody did: when, from where, and on which installation.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    /// The address of the installation, without a slash at the end. It is configured, never what a request says of
    /// itself: links lead there.
    pub site: &'a str,
    /// Who did it, when and from where.
    pub by: &'a By,
    /// The language of whoever reads the letter.
    pub language: Language,
}

impl Writer<'_> {
    /// The way to a new password.
    pub fn reset(&self, to: &str, token: &str) -> Letter {
        let said = say::it("letter-reset").with("email", to).with("site", self.site).with("token", token);
        self.letter(to, &say::it("reset-title"), &said)
    }

    /// The question whether an address is theirs.
    pub fn verify(&self, to: &str, token: &str) -> Letter {
        let said = say::it("letter-verify").with("email", to).with("site", self.site).with("token", token);
        self.letter(to, &say::it("email-is-yours"), &said)
    }

    /// A notice to the present address: another one was asked for.
    pub fn email_asked(&self, to: &str, wanted: &str) -> Letter {
        let said = say::it("letter-email-asked").with("email", wanted);
        self.notice(to, &say::it("letter-email-asked-subject"), &said)
    }

    /// A notice to the address before: it is not used any more.
    pub fn email_changed(&self, to: &str, now: &str) -> Letter {
        let said = say::it("letter-email-changed").with("email", now);
        self.notice(to, &say::it("letter-email-changed-subject"), &said)
    }

    /// A notice that the password is another one.
    pub fn password_changed(&self, to: &str) -> Letter {
        self.notice(to, &say::it("letter-password-changed-subject"), &say::it("letter-password-changed"))
    }

    /// A notice that the sign-in asks for a code now, or for those of another app.
    pub fn factor_added(&self, to: &str) -> Letter {
        self.notice(to, &say::it("letter-factor-added-subject"), &say::it("letter-factor-added"))
    }

    /// A notice that the sign-in asks for the password alone.
    pub fn factor_removed(&self, to: &str) -> Letter {
        self.notice(to, &say::it("letter-factor-removed-subject"), &say::it("letter-factor-removed"))
    }

    /// A notice that a recovery code is gone.
    pub fn recovery_used(&self, to: &str, left: i64) -> Letter {
        let said = say::it("letter-recovery-used").with("left", left);
        self.notice(to, &say::it("letter-recovery-used-subject"), &said)
    }

    /// A notice that the recovery codes are others.
    pub fn recovery_renewed(&self, to: &str) -> Letter {
        self.notice(to, &say::it("letter-recovery-renewed-subject"), &say::it("letter-recovery-renewed"))
    }

    /// What happened, with what to do when it was somebody else (ASVS 5.0, 6.3.7).
    pub(super) fn notice(&self, to: &str, subject: &Say, said: &Say) -> Letter {
        self.letter(to, subject, &say::it("letter-notice").with("said", said).with("site", self.site))
    }

    fn letter(&self, to: &str, subject: &Say, said: &Say) -> Letter {
        say::spoken_in(self.language, || {
            let from = match self.by.address.as_str() {
                "" => say::it("letter-command-line"),
                address => say::plain(address),
            };
            let when = exact(self.by.at);
            let end = say::it("letter-footer").with("when", when).with("from", from).with("site", self.site);
            let text = format!("{said}\n\n{end}\n");
            Letter { to: to.to_owned(), subject: format!("Hangar: {subject}"), text }
        })
    }
}
