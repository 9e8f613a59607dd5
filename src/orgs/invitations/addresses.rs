//! Addresses as people type them: one a line, or with commas and semicolons between them.

use crate::base::name_key;
use crate::mail;
use crate::people::clean_email;

/// The most addresses of one sending.
pub const MOST: usize = 100;

/// The addresses in `typed`, each once; what is no address stands as `Err`, as it was typed.
pub fn read(typed: &str) -> Vec<Result<String, String>> {
    let mut seen = std::collections::HashSet::new();
    let words = typed.split(['\n', '\r', ',', ';']).map(str::trim).filter(|word| !word.is_empty());
    let fresh = words.filter(|word| seen.insert(name_key(address_in(word))));
    fresh
        .map(|word| clean_email(address_in(word)).ok().filter(|email| mail::reaches(email)).ok_or(word.to_owned()))
        .collect()
}

/// The address of `Ann <ann@example.com>`, as it is copied out of mail programs; else the word itself.
fn address_in(word: &str) -> &str {
    match word.split_once('<') {
        Some((_, rest)) => rest.strip_suffix('>').unwrap_or(word),
        None => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_people_paste_them() {
        let typed = " ann@example.com\r\nBob <bob@example.com>, cy@example.com;;dee@example.com\n\nANN@example.com";
        let read: Vec<_> = read(typed).into_iter().map(Result::unwrap).collect();
        assert_eq!(read, ["ann@example.com", "bob@example.com", "cy@example.com", "dee@example.com"]);
        assert!(super::read(" \n , ;").is_empty());
    }

    #[test]
    fn what_is_no_address_comes_back_as_typed() {
        for odd in
            ["ann", "@example.com", "ann@", "a b@example.com", "ann@exam ple.com", "Ann <ann@example.com", "a@b@c"]
        {
            assert_eq!(read(odd), [Err(odd.to_owned())], "{odd}");
        }
        assert_eq!(read("a\0@example.com"), [Err("a\0@example.com".to_owned())]);
        assert!(read(&format!("{}@example.com", "x".repeat(250)))[0].is_err());
    }
}
