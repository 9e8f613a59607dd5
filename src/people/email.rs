//! E-mail addresses as people type them.

/// The most bytes of an address (RFC 5321, 4.5.3.1.3, without the angle brackets).
const LONGEST: usize = 254;

/// `typed` as an address, or the sentence that says that it is none.
///
/// # Errors
/// That sentence.
pub fn clean_email(typed: &str) -> Result<String, String> {
    let email = typed.trim();
    let (local, domain) = email.split_once('@').unwrap_or((email, ""));
    let odd = email.chars().any(|c| c.is_whitespace() || c.is_control());
    if local.is_empty() || domain.is_empty() || email.len() > LONGEST || odd {
        return Err(format!("{email:?} is no e-mail address."));
    }
    Ok(email.to_owned())
}
