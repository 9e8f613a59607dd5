//! Names of servers, as people type them.

use url::Host;

use crate::say::{self, Say};

/// The most characters of a name (RFC 1035, 2.3.4, without the dot at its end).
const LONGEST: usize = 253;

/// `typed` as the name of a server in the form of the DNS (IDNA), not one of `own` and nothing under them.
///
/// # Errors
/// The sentence that says what is wrong with it.
pub fn clean_host(typed: &str, own: &[String]) -> Result<String, Say> {
    let typed = typed.trim().trim_end_matches('.');
    if typed.is_empty() {
        return Err(say::it("host-missing"));
    }
    if typed.contains('*') {
        return Err(say::it("host-wildcard"));
    }
    if typed.contains(['/', ':', '@', '?', '#']) || typed.chars().any(char::is_whitespace) {
        return Err(say::it("host-name-only"));
    }
    let none = || say::it("host-none").with("typed", typed);
    let name = match Host::parse(typed) {
        Ok(Host::Domain(name)) => name,
        Ok(Host::Ipv4(_) | Host::Ipv6(_)) => return Err(say::it("host-address")),
        Err(_) => return Err(none()),
    };
    let label = |label: &str| {
        let fits = label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        (1..=63).contains(&label.len()) && fits && !label.starts_with('-') && !label.ends_with('-')
    };
    if name.len() > LONGEST || !name.contains('.') || !name.split('.').all(label) {
        return Err(none());
    }
    let ours = |own: &&String| name == **own || name.strip_suffix(own.as_str()).is_some_and(|rest| rest.ends_with('.'));
    match own.iter().find(ours) {
        Some(own) => Err(say::it("host-own").with("host", own)),
        None => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(typed: &str) -> Result<String, String> {
        clean_host(typed, &["hangar.example".to_owned()]).map_err(|said| said.to_string())
    }

    #[test]
    fn names_are_cleaned() {
        for (typed, name) in [
            ("forms.example.com", "forms.example.com"),
            ("  FORMS.Example.com. ", "forms.example.com"),
            ("bücher.example", "xn--bcher-kva.example"),
            ("ｆｏｒｍｓ.example", "forms.example"),
            ("nothangar.example", "nothangar.example"),
        ] {
            assert_eq!(clean(typed).as_deref(), Ok(name), "{typed}");
        }
    }

    #[test]
    fn what_is_no_name_is_refused_with_the_reason() {
        for (typed, reason) in [
            ("", "Type the name"),
            ("*.example.com", "wildcard"),
            ("https://forms.example.com", "name alone"),
            ("forms.example.com:8080", "name alone"),
            ("forms.example.com/start", "name alone"),
            ("ada@example.com", "name alone"),
            ("a b.example", "name alone"),
            ("127.0.0.1", "address"),
            ("0x7f.1", "address"),
            ("2130706433", "address"),
            ("localhost", "no name"),
            ("-a.example", "no name"),
            ("a_b.example", "no name"),
            ("a..example", "no name"),
            (&format!("{}.example", "a".repeat(64)), "no name"),
            (&format!("{}example", "a.".repeat(140)), "no name"),
            ("hangar.example", "itself"),
            ("apps.hangar.example", "itself"),
            ("HANGAR.example.", "itself"),
        ] {
            let said = clean(typed).unwrap_err();
            assert!(said.contains(reason), "{typed}: {said}");
        }
    }
}
