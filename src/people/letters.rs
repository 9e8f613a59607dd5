//! What people are written about their accounts.

use crate::db::By;
use crate::mail::Letter;
use crate::say::exact;

/// Writes letters about one thing that somebody did: when, from where, and on which installation.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    /// The address of the installation, without a slash at the end. It is configured, never what a request says of
    /// itself: links lead there.
    pub site: &'a str,
    /// Who did it, when and from where.
    pub by: &'a By,
}

impl Writer<'_> {
    /// The way to a new password.
    pub fn reset(&self, to: &str, token: &str) -> Letter {
        let site = self.site;
        let said = format!(
            "Somebody asked for a new password for your Hangar account {to}.\n\n\
             Set it here, within an hour:\n{site}/reset/{token}\n\n\
             The link works once, and only the newest one does. If it was not you, do nothing: your password stays as \
             it is.\n"
        );
        self.letter(to, "Set a new password", &said)
    }

    /// The question whether an address is theirs.
    pub fn verify(&self, to: &str, token: &str) -> Letter {
        let site = self.site;
        let said = format!(
            "Somebody wants to use {to} for their Hangar account.\n\n\
             If it was you, open this within a day, in the browser you are signed in with:\n\
             {site}/account/email/{token}\n\n\
             The link works once, and only the newest one does. If it was not you, do nothing: without you it cannot \
             be used.\n"
        );
        self.letter(to, "Is this your address?", &said)
    }

    /// A notice to the present address: another one was asked for.
    pub fn email_asked(&self, to: &str, wanted: &str) -> Letter {
        let said =
            format!("Somebody who knows your password asked to change the address of your Hangar account to {wanted}.");
        self.notice(to, "Another address was asked for", &said)
    }

    /// A notice to the address before: it is not used any more.
    pub fn email_changed(&self, to: &str, now: &str) -> Letter {
        let said = format!("The address of your Hangar account is {now} now. Letters no longer go to this one.");
        self.notice(to, "Your address was changed", &said)
    }

    /// A notice that the password is another one.
    pub fn password_changed(&self, to: &str) -> Letter {
        let said = "The password of your Hangar account was changed, and every other browser was signed out.";
        self.notice(to, "Your password was changed", said)
    }

    /// A notice that the sign-in asks for a code now, or for those of another app.
    pub fn factor_added(&self, to: &str) -> Letter {
        let said = "Your Hangar account asks for a code of an authenticator app from now on, beside the password. \
                    Recovery codes that were made before are of no use any more.";
        self.notice(to, "Your second factor is on", said)
    }

    /// A notice that the sign-in asks for the password alone.
    pub fn factor_removed(&self, to: &str) -> Letter {
        let said = "Your Hangar account asks for nothing beside the password any more.";
        self.notice(to, "Your second factor is off", said)
    }

    /// A notice that a recovery code is gone.
    pub fn recovery_used(&self, to: &str, left: i64) -> Letter {
        let said = match left {
            0 => "A recovery code of your Hangar account was used. It was the last one: make new ones in your account."
                .to_owned(),
            1 => "A recovery code of your Hangar account was used. One is left.".to_owned(),
            left => format!("A recovery code of your Hangar account was used. {left} are left."),
        };
        self.notice(to, "A recovery code was used", &said)
    }

    /// A notice that the recovery codes are others.
    pub fn recovery_renewed(&self, to: &str) -> Letter {
        let said = "Your Hangar account has new recovery codes. Those from before are of no use any more.";
        self.notice(to, "Your recovery codes were renewed", said)
    }

    /// What happened, with what to do when it was somebody else (ASVS 5.0, 6.3.7).
    pub(super) fn notice(&self, to: &str, subject: &str, said: &str) -> Letter {
        let site = self.site;
        let said = format!(
            "{said}\n\nIf it was not you, set a new password at once: {site}/forgotten\n\
             Then look through your account: {site}/account\n"
        );
        self.letter(to, subject, &said)
    }

    fn letter(&self, to: &str, subject: &str, said: &str) -> Letter {
        let from = if self.by.address.is_empty() { "the command line" } else { &self.by.address };
        let text = format!("{said}\nWhen: {}\nFrom: {from}\n\nHangar, {}\n", exact(self.by.at), self.site);
        Letter { to: to.to_owned(), subject: format!("Hangar: {subject}"), text }
    }
}
