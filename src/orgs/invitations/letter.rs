//! What an invitation says in its letter.

use super::Invited;
use crate::mail::Letter;
use crate::say;

/// The letter of `invited`, whose link leads to the installation at `address`. It is put into words here, in the language
/// that is spoken: whoever sends it calls this where they are answered, before the letter goes its way.
pub fn letter(invited: &Invited, address: &str) -> Letter {
    let Invited { org, email, role, message, inviter, expires_at, word, .. } = invited;
    let begin =
        say::it("letter-invite-begin").with("inviter", inviter.said()).with("org", &org.name).with("role", role);
    let mut text = format!("{begin}\n\n");
    if !message.is_empty() {
        for line in message.lines() {
            text.push_str(format!("> {line}").trim_end());
            text.push('\n');
        }
        text.push('\n');
    }
    let terms = say::it("letter-invite-terms").with("email", email).with("until", *expires_at);
    let (open, end) = (say::it("letter-invite-open"), say::it("letter-invite-end"));
    text.push_str(&format!("{open}\n\n{}\n\n{terms}\n\n{end}\n", word.link(address)));
    let subject = say::it("letter-invite-subject").with("org", &org.name).to_string();
    Letter { to: email.clone(), subject, text }
}
