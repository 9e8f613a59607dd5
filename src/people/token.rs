//! Tokens: random words that prove something once known, kept only as their hash.

use sha2::{Digest, Sha256};

use crate::base::{Outcome, Refusal};

/// 256 random bits as 64 hexadecimal digits (ASVS 5.0, 7.2.3 asks for 128).
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new token.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn fresh() -> Outcome<Self> {
        let mut bytes = [0u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| Refusal::broken(error.to_string()))?;
        Ok(Self(bytes.iter().map(|b| format!("{b:02x}")).collect()))
    }

    /// The token that somebody shows; nothing when it cannot be one.
    pub fn shown(text: &str) -> Option<Self> {
        let fits = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        fits.then(|| Self(text.to_owned()))
    }

    /// The token itself, to be given out once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it: SHA-256, which is enough for random words of this length.
    pub fn hash(&self) -> String {
        Sha256::digest(self.0.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Whether two words are the same, in a time that does not tell where they differ.
pub fn constant_time_eq(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |difference, (x, y)| difference | (x ^ y)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_do_not_show() {
        let (a, b) = (Token::fresh().unwrap(), Token::fresh().unwrap());
        assert_ne!(a.reveal(), b.reveal());
        assert!(!format!("{a:?} {}", a.hash()).contains(a.reveal()));
        assert_eq!(Token::shown(a.reveal()).unwrap().hash(), a.hash());
        assert!(Token::shown("abc").is_none());
        assert!(constant_time_eq("ab", "ab") && !constant_time_eq("ab", "ac") && !constant_time_eq("ab", "abc"));
    }
}
