//! A letter before it is sent.

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Address, Message};

/// A letter to one person, in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The address it goes to.
    pub to: String,
    /// Its subject, one line.
    pub subject: String,
    /// What it says, in lines that end with `\n`.
    pub text: String,
}

impl Letter {
    /// The message as it travels (RFC 5322). Addresses and subject are parsed and encoded, never joined into headers
    /// (ASVS 5.0, 1.3.11).
    ///
    /// # Errors
    /// A sentence when an address is none.
    pub(super) fn message(&self, from: &Mailbox) -> Result<Message, String> {
        let to = self.to.parse().map_err(|_| format!("{} is no address that mail can be sent to.", self.to))?;
        Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, to))
            .subject(&self.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(self.text.clone())
            .map_err(|error| format!("The letter to {} cannot be written: {error}.", self.to))
    }
}

/// Whether mail can be sent to `email` at all.
pub fn reaches(email: &str) -> bool {
    email.parse::<Address>().is_ok()
}
