//! The word in an invitation's link: derived, so that an Admin can copy the link of a pending invitation, and kept
//! only as its hash.

use sha2::{Digest, Sha256};

use crate::base::InvitationId;
use crate::config::Config;
use crate::people::constant_time_eq;

/// What the key is for: one made for anything else gives other words.
const PURPOSE: &str = "hangar 2026-11-22 the word in the link of an invitation";

/// Characters of the id, of the serial and of the proof.
const PARTS: [usize; 3] = [32, 8, 32];

/// On which terms invitations are made: the key of their links, and how long they are open.
#[derive(Clone)]
pub struct Terms {
    key: [u8; 32],
    /// Days an invitation is open.
    pub days: i64,
}

impl Terms {
    /// Those of the installation whose cookies `secret` signs.
    pub fn new(secret: &[u8; 64], config: &Config) -> Self {
        Self { key: blake3::derive_key(PURPOSE, secret), days: config.invitation_days }
    }

    /// The word of the link that was sent as number `serial` of the invitation `id`: id, number, and 128 bits that only
    /// this installation can make (ASVS 5.0, 7.2.3).
    pub fn word(&self, id: &InvitationId, serial: i64) -> LinkWord {
        let proof = blake3::keyed_hash(&self.key, format!("{id} {serial}").as_bytes());
        let proof: String = proof.as_bytes().iter().take(PARTS[2] / 2).map(|byte| format!("{byte:02x}")).collect();
        LinkWord(format!("{}{serial:08x}{proof}", id.as_str().replace('-', "")))
    }

    /// Which sending of which invitation `shown` was made for; nothing when this installation did not make it.
    pub fn read(&self, shown: &str) -> Option<(InvitationId, i64)> {
        let fits = shown.len() == PARTS.iter().sum::<usize>() && shown.bytes().all(|byte| byte.is_ascii_hexdigit());
        let (id, rest) = shown.split_at_checked(PARTS[0]).filter(|_| fits)?;
        let id = InvitationId::parse(&uuid::Uuid::try_parse(id).ok()?.to_string())?;
        let serial = i64::from_str_radix(rest.get(..PARTS[1])?, 16).ok()?;
        constant_time_eq(self.word(&id, serial).reveal(), shown).then_some((id, serial))
    }
}

impl std::fmt::Debug for Terms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Terms {{ days: {} }}", self.days)
    }
}

/// The word in a link. Whoever has it can accept.
#[derive(Clone)]
pub struct LinkWord(String);

impl LinkWord {
    /// The word itself, for a letter or for whoever may pass it on.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The link, in the installation at `address`.
    pub fn link(&self, address: &str) -> String {
        format!("{address}/invites/{}", self.0)
    }

    /// What is kept of it.
    pub(super) fn hash(&self) -> String {
        hash(&self.0)
    }
}

impl std::fmt::Debug for LinkWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkWord(…)")
    }
}

/// SHA-256, which is enough for words that nobody can guess.
pub(super) fn hash(word: &str) -> String {
    Sha256::digest(word.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(secret: u8) -> Terms {
        Terms { key: blake3::derive_key(PURPOSE, &[secret; 64]), days: 7 }
    }

    #[test]
    fn a_word_says_what_it_was_made_for() {
        let (id, terms) = (InvitationId::fresh(), terms(1));
        for serial in [1, 2, 70_000] {
            let word = terms.word(&id, serial);
            assert_eq!(terms.read(word.reveal()), Some((id.clone(), serial)));
            assert!(!format!("{word:?} {terms:?}").contains(&word.reveal()[40..]), "it does not show");
        }
        assert_ne!(terms.word(&id, 1).hash(), terms.word(&id, 2).hash());
    }

    #[test]
    fn a_word_cannot_be_made_up() {
        let (id, terms) = (InvitationId::fresh(), terms(1));
        let word = terms.word(&id, 1).reveal().to_owned();
        assert_eq!(super::tests::terms(2).read(&word), None, "another installation made it");
        for at in 0..word.len() {
            let other = if word.as_bytes()[at] == b'0' { "1" } else { "0" };
            let mut changed = word.clone();
            changed.replace_range(at..=at, other);
            assert_eq!(terms.read(&changed), None, "changed at {at}");
        }
        for odd in ["", "0000", &word.to_uppercase(), &word[1..], &format!("{word}0"), &"é".repeat(36), &"z".repeat(72)]
        {
            assert_eq!(terms.read(odd), None, "{odd}");
        }
    }
}
