//! E-mail addresses as people type them.

use crate::say::{self, Say};

/// The most bytes of an address (RFC 5321, 4.5.3.1.3, without the angle brackets).
const LONGEST: usize = 254;

/// `typed` as an address, or the sentence that says that it is none.
///
/// # Errors
/// That sentence.
pub fn clean_email(typed: &str) -> Result<String, Say> {
    let email = typed.trim();
    let (local, domain) = email.split_once('@').unwrap_or((email, ""));
    let odd = email.chars().any(|c| c.is_whitespace() || c.is_control());
    if local.is_empty() || domain.is_empty() || email.len() > LONGEST || odd {
        return Err(no_email(email));
    }
    Ok(email.to_owned())
}

/// The sentence about what is no address.
pub(super) fn no_email(typed: &str) -> Say {
    say::it("email-none").with("typed", legible(typed))
}

/// `typed` with its invisible characters written out.
pub(super) fn legible(typed: &str) -> String {
    let quoted = format!("{typed:?}");
    quoted.get(1..quoted.len() - 1).unwrap_or_default().to_owned()
}
