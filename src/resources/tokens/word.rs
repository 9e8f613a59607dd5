//! The token itself.

use sha2::{Digest, Sha256};

use crate::base::{Outcome, Refusal};

/// What every token begins with, so that scanners for leaked secrets know it.
const PREFIX: &str = "hgr_";

/// Letters of a token: 256 random bits in base 62, and the checksum of these.
const BODY: usize = 43;
const CHECKSUM: usize = 6;

/// The last letters, which are kept.
const ENDING: usize = 4;

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A token: `hgr_`, 43 letters and figures, and six of a checksum, by which a mistyped one is known without a look into
/// any database. Its `Debug` does not show it.
#[derive(Clone)]
pub struct Word(String);

impl Word {
    /// A new one.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn fresh() -> Outcome<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| Refusal::broken(error.to_string()))?;
        let body = base62(bytes.to_vec(), BODY);
        let checksum = checksum(&body);
        Ok(Self(format!("{PREFIX}{body}{checksum}")))
    }

    /// The token that a program shows; nothing when it cannot be one.
    pub fn shown(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(PREFIX)?;
        let fits = rest.len() == BODY + CHECKSUM && rest.bytes().all(|b| b.is_ascii_alphanumeric());
        let (body, check) = rest.split_at_checked(BODY).filter(|_| fits)?;
        (checksum(body) == check).then(|| Self(text.to_owned()))
    }

    /// The token itself, to be shown once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it: SHA-256, which is enough for random words of this length. It is looked up by this, so that how
    /// long that takes says nothing of the token.
    pub fn hash(&self) -> String {
        Sha256::digest(self.0.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
    }

    /// Its last letters.
    pub fn ending(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(ENDING)..).unwrap_or_default()
    }
}

impl std::fmt::Debug for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Word(…)")
    }
}

fn checksum(body: &str) -> String {
    base62(crc32fast::hash(body.as_bytes()).to_be_bytes().to_vec(), CHECKSUM)
}

/// The number that `bytes` write, in `digits` digits of base 62.
fn base62(mut bytes: Vec<u8>, digits: usize) -> String {
    let mut text = vec![b'0'; digits];
    for digit in text.iter_mut().rev() {
        let mut rest = 0u32;
        for byte in &mut bytes {
            let part = rest << 8 | u32::from(*byte);
            *byte = u8::try_from(part / 62).unwrap_or_default();
            rest = part % 62;
        }
        *digit = DIGITS.get(rest as usize).copied().unwrap_or(b'0');
    }
    String::from_utf8(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_base_62() {
        assert_eq!(base62(vec![0, 61], 3), "00z");
        assert_eq!(base62(vec![0, 62], 3), "010");
        assert_eq!(base62(vec![0xff; 4], 6), "4gfFC3");
        assert_eq!(base62(vec![0xff; 32], 43).len(), 43);
    }

    #[test]
    fn tokens_are_known_by_their_form_and_do_not_show() {
        let (one, other) = (Word::fresh().unwrap(), Word::fresh().unwrap());
        assert_ne!(one.reveal(), other.reveal());
        assert_eq!(one.reveal().len(), 53);
        assert_eq!(Word::shown(one.reveal()).unwrap().hash(), one.hash());
        assert!(one.reveal().ends_with(one.ending()) && one.ending().len() == 4);
        assert!(!format!("{one:?} {}", one.hash()).contains(&one.reveal()[4..]));
    }

    #[test]
    fn what_is_mistyped_is_none() {
        let word = Word::fresh().unwrap().reveal().to_owned();
        for at in 0..word.len() {
            let mut changed = word.clone();
            changed.replace_range(at..=at, if &word[at..=at] == "x" { "y" } else { "x" });
            assert!(Word::shown(&changed).is_none(), "changed at {at}");
        }
        for odd in ["", "hgr_", &word[1..], &format!("{word}0"), &format!(" {word}"), &"é".repeat(30)] {
            assert!(Word::shown(odd).is_none(), "{odd}");
        }
    }
}
