//! Texts with `{names}` in them, in whose place stands what an account says.
//!
//! In an address a value goes where its name stands and no further: in the host it is labels of a name, in the path and the
//! query it is encoded. So nobody who fills in an account can send it to another server than whoever described the service
//! meant.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::say::{self, Say};

/// What stays as it is in a path or a query (RFC 3986, 2.3).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The most bytes of a template.
pub const LONGEST: usize = 2_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Name(&'a str),
}

/// Whether `text` can be the name of a parameter: a letter, then letters, digits and underscores.
pub fn is_name(text: &str) -> bool {
    text.len() <= 60
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn pieces(text: &str) -> Result<Vec<Piece<'_>>, Say> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        let name = brace.strip_prefix('{').and_then(|inside| inside.split_once('}'));
        let Some((name, after)) = name.filter(|(name, _)| is_name(name)) else {
            return Err(say::it("template-braces"));
        };
        found.extend([Piece::Text(before), Piece::Name(name)]);
        rest = after;
    }
    found.push(Piece::Text(rest));
    Ok(found)
}

/// The names that stand in `text`.
///
/// # Errors
/// A sentence when braces stand in it otherwise.
pub fn names(text: &str) -> Result<Vec<&str>, Say> {
    let name = |piece| if let Piece::Name(name) = piece { Some(name) } else { None };
    Ok(pieces(text)?.into_iter().filter_map(name).collect())
}

/// Whether `text` is a template of these names and no others.
///
/// # Errors
/// A sentence that names the one that is not known.
pub fn known(text: &str, allowed: &[String]) -> Result<(), Say> {
    if text.len() > LONGEST {
        return Err(say::it("template-long").with("most", LONGEST));
    }
    match names(text)?.into_iter().find(|name| !allowed.iter().any(|known| known == name)) {
        Some(name) => Err(say::it("template-name").with("name", name)),
        None => Ok(()),
    }
}

/// `text` with the values in their places, as they are. What breaks a header is refused by the client that sends it.
///
/// # Errors
/// A sentence about the template, or the name that has no value.
pub fn filled(text: &str, values: &BTreeMap<String, String>) -> Result<String, Say> {
    let mut whole = String::with_capacity(text.len());
    for piece in pieces(text)? {
        match piece {
            Piece::Text(text) => whole.push_str(text),
            Piece::Name(name) => whole.push_str(value(name, values)?),
        }
    }
    Ok(whole)
}

fn value<'a>(name: &str, values: &'a BTreeMap<String, String>) -> Result<&'a str, Say> {
    values.get(name).map(String::as_str).ok_or_else(|| say::it("template-name").with("name", name))
}

/// Where in an address a piece stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zone {
    Scheme,
    Host,
    Path,
    Query,
}

fn zone_after(zone: Zone, text: &str) -> Zone {
    let mut zone = zone;
    let mut rest = text;
    if zone == Zone::Scheme {
        let Some((_, after)) = text.split_once("://") else { return Zone::Scheme };
        (zone, rest) = (Zone::Host, after);
    }
    if zone == Zone::Host && rest.contains(['/', '\\']) {
        zone = Zone::Path;
    }
    if rest.contains(['?', '#']) { Zone::Query } else { zone }
}

/// The names that stand in the host of the address `text`.
pub fn guides(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut zone = Zone::Scheme;
    for piece in pieces(text).unwrap_or_default() {
        match piece {
            Piece::Text(text) => zone = zone_after(zone, text),
            Piece::Name(name) if matches!(zone, Zone::Scheme | Zone::Host) => found.push(name.to_owned()),
            Piece::Name(_) => {}
        }
    }
    found
}

/// What is wrong with a value, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The name; empty when it is the template itself.
    pub name: String,
    /// What is wrong.
    pub why: Say,
}

/// The address `text` with the values in their places.
///
/// # Errors
/// The value that does not fit where its name stands.
pub fn address(text: &str, values: &BTreeMap<String, String>) -> Result<String, Misfit> {
    let own = |why| Misfit { name: String::new(), why };
    let mut whole = String::with_capacity(text.len());
    let mut zone = Zone::Scheme;
    for piece in pieces(text).map_err(own)? {
        match piece {
            Piece::Text(text) => {
                zone = zone_after(zone, text);
                whole.push_str(text);
            }
            Piece::Name(name) => {
                let value = value(name, values).map_err(own)?;
                let misfit = |why| Misfit { name: name.to_owned(), why };
                match zone {
                    Zone::Scheme => return Err(own(say::it("template-scheme"))),
                    Zone::Host if !is_host_part(value) => return Err(misfit(say::it("template-host"))),
                    Zone::Host => whole.push_str(value),
                    Zone::Path if matches!(value, "." | "..") => return Err(misfit(say::it("template-path"))),
                    Zone::Path | Zone::Query => whole.extend(utf8_percent_encode(value, ENCODED)),
                }
            }
        }
    }
    Ok(whole)
}

/// Whether `text` is labels of a name with dots between them.
pub fn is_host_part(text: &str) -> bool {
    let label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    text.len() <= 253 && text.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values(given: &[(&str, &str)]) -> BTreeMap<String, String> {
        given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn names_are_found_and_odd_braces_refused() {
        assert_eq!(names("https://{shop}.example/{path_2}?x").unwrap(), ["shop", "path_2"]);
        for odd in ["{", "}", "{}", "{{a}}", "{a", "a}", "{a b}", "{1}", "{a{b}}", "{ä}", "{a}}"] {
            assert!(names(odd).is_err(), "{odd}");
        }
        assert!(known("{a}{b}", &["a".into(), "b".into()]).is_ok() && known("{c}", &["a".into()]).is_err());
        assert!(known(&"x".repeat(LONGEST + 1), &[]).is_err());
    }

    #[test]
    fn a_value_stays_where_its_name_stands() {
        let fill = |text: &str, value: &str| address(text, &values(&[("a", value)]));
        assert_eq!(fill("https://{a}.example/x", "my-shop.eu").unwrap(), "https://my-shop.eu.example/x");
        for odd in
            ["", "evil.example/", "evil.example#", "u@evil.example", "a:1", "a..b", ".", "ａ", "a b", "[::1]", "%2e"]
        {
            assert_eq!(fill("https://{a}.example/x", odd).unwrap_err().name, "a", "{odd}");
        }
        assert_eq!(fill("https://x.example/{a}", "../b?c#d e").unwrap(), "https://x.example/..%2Fb%3Fc%23d%20e");
        assert!(fill("https://x.example/{a}/b", "..").is_err());
        assert_eq!(fill("https://x.example?q={a}", "&r=ä").unwrap(), "https://x.example?q=%26r%3D%C3%A4");
        for odd in ["{a}", "{a}://x.example", "https:{a}", "https:/{a}/x"] {
            assert!(fill(odd, "https").is_err(), "{odd}");
        }
        assert!(fill("https://x.example/{b}", "x").unwrap_err().name.is_empty());
        assert_eq!(guides("https://{a}.example:{b}/{c}?{d}"), ["a", "b"]);
        assert!(guides("https://x.example/{c}").is_empty());
    }

    proptest! {
        #[test]
        fn no_value_leads_to_another_server(value in any::<String>()) {
            for text in ["https://api.example/{a}/x", "https://api.example/x?q={a}", "https://api.example?{a}"] {
                if let Ok(address) = address(text, &values(&[("a", &value)])) {
                    let url = url::Url::parse(&address).unwrap();
                    prop_assert_eq!((url.host_str(), url.port(), url.username()), (Some("api.example"), None, ""));
                }
            }
            if let Ok(address) = address("https://{a}.api.example/x", &values(&[("a", &value)])) {
                let url = url::Url::parse(&address);
                prop_assert!(url.is_err() || url.unwrap().host_str().unwrap().ends_with(".api.example"));
            }
        }

        #[test]
        fn reading_a_template_never_breaks(text in any::<String>()) {
            let _ = (names(&text), guides(&text), filled(&text, &BTreeMap::new()), address(&text, &BTreeMap::new()));
        }
    }
}
