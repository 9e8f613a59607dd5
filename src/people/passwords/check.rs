//! What may be a password: long enough, known to nobody, and about nothing that everybody would try first.

use std::sync::LazyLock;

use crate::say::{self, Say};

/// The fewest and most characters of a password (ASVS 5.0, 6.2.1 and 6.2.9); no rules of composition (6.2.5).
const SHORTEST: usize = 8;
const LONGEST: usize = 256;

/// The fewest letters or digits of a word that counts as one.
const WORD: usize = 3;

/// The product's own name: with what [`check_password`] is told, the words of the place (ASVS 5.0, 6.1.2).
const PRODUCT: &str = "Hangar";

/// What ends addresses and says nothing of anybody.
const ENDINGS: [&str; 4] = ["com", "net", "org", "www"];

/// Passwords that many people have, in lower case and sorted (ASVS 5.0, 6.2.4 and 6.2.12).
static COMMON: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("common.txt").lines().collect());

/// Whether `password` may be one, for somebody of whom others know `about`: name, e-mail address, the names of their
/// Organizations. A password is measured by what it has besides those words (ASVS 5.0, 6.2.11).
///
/// # Errors
/// A sentence that says what to change.
pub fn check_password(password: &str, about: &[&str]) -> Result<(), Say> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(say::it("password-short").with("count", length).with("limit", SHORTEST));
    }
    if length > LONGEST {
        return Err(say::it("password-long").with("count", length).with("limit", LONGEST));
    }
    let folded = password.to_lowercase();
    if is_common(&folded) {
        return Err(say::it("password-common"));
    }
    let words = words(about);
    let rest = words.iter().fold(folded.clone(), |rest, word| rest.replace(word.as_str(), ""));
    if rest != folded && (rest.chars().count() < SHORTEST || is_common(&rest)) {
        return Err(say::it("password-known"));
    }
    Ok(())
}

fn is_common(folded: &str) -> bool {
    COMMON.binary_search(&folded).is_ok()
}

/// The words in `about`, longest first, so that a part of a word does not break it.
fn words(about: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for phrase in about.iter().chain(&[PRODUCT]) {
        let phrase = phrase.to_lowercase();
        let parts = phrase.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
        words.extend(parts.chain([phrase.clone()]));
    }
    words.retain(|word| word.chars().count() >= WORD && !ENDINGS.contains(&word.as_str()));
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADA: [&str; 3] = ["Ada Lovelace", "ada.lovelace@engines.example", "Analytical Engines"];

    #[test]
    fn lengths_are_held() {
        assert!(check_password("1234567", &[]).is_err());
        assert!(check_password("qx7!kdv2", &[]).is_ok());
        assert!(check_password(&"xy".repeat(128), &[]).is_ok());
        assert!(check_password(&"x".repeat(257), &[]).is_err());
        // Eight characters are eight, however many bytes they take.
        assert!(check_password("żółćąęńś", &[]).is_ok());
    }

    #[test]
    fn common_ones_are_refused_in_any_case() {
        assert!(COMMON.len() > 10_000 && COMMON.is_sorted(), "{}", COMMON.len());
        assert!(COMMON.iter().all(|word| word.chars().count() >= SHORTEST && *word == word.to_lowercase()));
        for common in ["password", "PassWord", "12345678", "qwertyuiop", "iloveyou", "Football"] {
            assert!(check_password(common, &[]).unwrap_err().to_string().contains("tried first"), "{common}");
        }
    }

    #[test]
    fn what_everybody_knows_of_a_person_counts_for_nothing() {
        for known in ["Hangar2026!", "hangarhangar", "adalovelace1", "Analytical1815", "engines-ada", "ADApassword"] {
            assert!(check_password(known, &ADA).unwrap_err().to_string().contains("a name of yours"), "{known}");
        }
        assert!(check_password("adalovelace1", &[]).is_ok(), "of somebody else it says nothing");
        assert!(check_password("the hangar at the end of the lane", &ADA).is_ok());
        // An address ends like millions of others.
        assert!(check_password("examining", &["a@b.com"]).is_ok() && check_password("computing", &["a@b.com"]).is_ok());
    }
}
