//! A letter before it is sent.

use lettre::message::header::{ContentTransferEncoding, ContentType};
use lettre::message::{Body, Mailbox};
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
    /// The message with its text in `body` (RFC 5322). Addresses and subject are parsed and encoded, never joined into headers
    /// (ASVS 5.0, 1.3.11).
    ///
    /// # Errors
    /// A sentence when an address is none.
    pub(super) fn message(&self, from: &Mailbox, body: Body) -> Result<Message, String> {
        let to = self.to.parse().map_err(|_| format!("{} is no address that mail can be sent to.", self.to))?;
        Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, to))
            .subject(&self.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body)
            .map_err(|error| format!("The letter to {} cannot be written: {error}.", self.to))
    }

    /// The text for a mail server, which may know nothing but seven bits (RFC 5321, 2.3.1).
    pub(super) fn sent(&self) -> Body {
        if self.text.is_ascii() { self.kept() } else { Body::new(self.text.clone()) }
    }

    /// The text for a file. Short lines stay as they are (RFC 5322, 2.1.1, lets them have 998), whatever their language: a
    /// link that is encoded cannot be copied out of the outbox folder.
    pub(super) fn kept(&self) -> Body {
        let printable = |line: &str| line.len() <= LINE && line.chars().all(|c| c == '\t' || !c.is_control());
        if !self.text.lines().all(printable) {
            return Body::new(self.text.clone());
        }
        let lines: String = self.text.lines().map(|line| format!("{line}\r\n")).collect();
        let bits = if lines.is_ascii() { ContentTransferEncoding::SevenBit } else { ContentTransferEncoding::EightBit };
        Body::dangerous_pre_encoded(lines.into_bytes(), bits)
    }
}

/// The most bytes of a line that goes as it is.
const LINE: usize = 900;

/// Whether mail can be sent to `email` at all.
pub fn reaches(email: &str) -> bool {
    email.parse::<Address>().is_ok()
}
