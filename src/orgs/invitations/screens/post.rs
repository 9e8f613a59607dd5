//! Letters of invitations on their way.

use crate::http::Ask;
use crate::orgs::invitations::{Invited, letter, note_delivery};

/// Sends the letters of `made`, after the change that made them, and notes how each went. What a crash loses stays
/// "waiting", which the list explains. The letters are in the language of the page from which they were sent.
pub fn post_all(ask: &Ask, made: Vec<Invited>) {
    let address = ask.installation().config.address();
    for invited in made {
        let (letter, server) = (letter(&invited, &address), ask.server.clone());
        ask.post_and_note(letter, move |sent| {
            if let Err(refusal) = note_delivery(&server.installation.directory, &invited, &sent) {
                tracing::warn!(%refusal, "how an invitation was sent is not noted");
            }
        });
    }
}
