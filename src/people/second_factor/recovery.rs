//! Recovery codes: what opens the door when the phone is lost, once each.

use data_encoding::BASE32_NOPAD;
use sha2::{Digest, Sha256};

use crate::base::{Outcome, Refusal};

/// How many there are at a time.
pub const COUNT: usize = 10;
/// Random bytes of one: 120 bits, for which a plain hash is enough (ASVS 5.0, 6.5.2 draws the line at 112).
const BYTES: usize = 15;
/// Letters and digits of one.
const LENGTH: usize = 24;

/// One set, as people keep it: six groups of four.
///
/// # Errors
/// When the system gives no random bytes.
pub fn fresh() -> Outcome<Vec<String>> {
    let one = || {
        let mut bytes = [0u8; BYTES];
        getrandom::fill(&mut bytes).map_err(|error| Refusal::broken(error.to_string()))?;
        let text = BASE32_NOPAD.encode(&bytes).to_lowercase();
        let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|part| std::str::from_utf8(part).ok()).collect();
        Ok(groups.join("-"))
    };
    (0..COUNT).map(|_| one()).collect()
}

/// What is kept of a code, however it is typed: case, spaces and hyphens do not count. Nothing when it cannot be one.
pub fn hash(typed: &str) -> Option<String> {
    let code: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_lowercase();
    let fits = code.len() == LENGTH && code.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'));
    fits.then(|| Sha256::digest(code.as_bytes()).iter().map(|b| format!("{b:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_known_again_however_they_are_typed() {
        let codes = fresh().unwrap();
        let hashes: std::collections::BTreeSet<_> = codes.iter().map(|code| hash(code).unwrap()).collect();
        assert_eq!((codes.len(), hashes.len()), (COUNT, COUNT));
        let code = &codes[0];
        assert_eq!(code.len(), 29, "{code}");
        let kept = hash(code).unwrap();
        assert_eq!(kept.len(), 64);
        for typed in [code.to_uppercase(), code.replace('-', " "), format!("  {}\t", code.replace('-', ""))] {
            assert_eq!(hash(&typed).as_ref(), Some(&kept), "{typed}");
        }
        for odd in ["", "123456", "aaaa-aaaa-aaaa", "1111-1111-1111-1111-1111-1111", "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa-a"]
        {
            assert_eq!(hash(odd), None, "{odd}");
        }
    }
}
