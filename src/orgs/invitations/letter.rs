//! What an invitation says in its letter.

use super::Invited;
use crate::mail::Letter;
use crate::say::exact;

/// The letter of `invited`, whose link leads to the installation at `address`.
pub fn letter(invited: &Invited, address: &str) -> Letter {
    let Invited { org, email, role, message, inviter, expires_at, word, .. } = invited;
    let mut letters = inviter.chars();
    let inviter: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let mut text = format!("{inviter} invites you to join {} on Hangar. Your role there: {role}.\n\n", org.name);
    if !message.is_empty() {
        for line in message.lines() {
            text.push_str(format!("> {line}").trim_end());
            text.push('\n');
        }
        text.push('\n');
    }
    text.push_str(&format!(
        "Open this link to accept:\n\n{}\n\nIt is for {email} alone, works once, and is open until {}.\n\n\
         If you did not expect this, do nothing: you join only when you accept. Pass the link on to nobody.\n",
        word.link(address),
        exact(*expires_at),
    ));
    Letter { to: email.clone(), subject: format!("Your invitation to {}", org.name), text }
}
