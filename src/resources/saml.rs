//! The metadata of identity providers (SAML 2.0 Metadata, OASIS 2005).
//!
//! It is read for what people check by eye and for what a sign-in needs; nothing of it is trusted, fetched or expanded.

use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::say::{self, Say};

/// The most bytes of a file.
const LONGEST: usize = 100 << 10;

/// How deep elements may stand within one another.
const DEEPEST: usize = 50;

/// What the metadata says of a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// Its name for itself, an URI.
    pub entity: String,
    /// Where visitors are sent to sign in.
    pub sign_in: String,
    /// How: `HTTP-Redirect` or `HTTP-POST`.
    pub binding: &'static str,
}

/// The bindings that are understood, best first: the end of the URI, and the word.
const BINDINGS: [&str; 2] = ["HTTP-Redirect", "HTTP-POST"];
const BINDING: &str = "urn:oasis:names:tc:SAML:2.0:bindings:";

/// Reads `xml`.
///
/// # Errors
/// The sentence that says what is wrong, and names the element that is missing.
pub fn read(xml: &str) -> Result<Provider, Say> {
    if xml.len() > LONGEST {
        return Err(say::it("saml-long").with("limit", say::bytes(LONGEST as u64)));
    }
    let found = walk(xml.trim_start_matches('\u{feff}').trim())?;
    let missing = |element: &str| say::it("saml-missing").with("element", element);
    let entity = found.entity.ok_or_else(|| missing("EntityDescriptor"))?;
    if entity.is_empty() {
        return Err(missing("entityID"));
    }
    if !found.provider {
        return Err(missing("IDPSSODescriptor"));
    }
    let best = BINDINGS.into_iter().find_map(|binding| {
        let (_, at) = found.services.iter().find(|(uri, _)| uri.strip_prefix(BINDING) == Some(binding))?;
        Some((binding, at.clone()))
    });
    let (binding, sign_in) = best.ok_or_else(|| missing("SingleSignOnService (HTTP-Redirect, HTTP-POST)"))?;
    let web = url::Url::parse(&sign_in).is_ok_and(|url| url.scheme() == "https" && url.host().is_some());
    if !web {
        return Err(say::it("saml-sign-in").with("url", sign_in));
    }
    Ok(Provider { entity, sign_in, binding })
}

/// What the elements say.
#[derive(Default)]
struct Found {
    /// Whether there are any.
    elements: bool,
    entity: Option<String>,
    provider: bool,
    /// Binding and location of each place to sign in.
    services: Vec<(String, String)>,
}

fn broken() -> Say {
    say::it("saml-no-xml")
}

fn walk(xml: &str) -> Result<Found, Say> {
    let mut reader = Reader::from_str(xml);
    let mut found = Found::default();
    let mut path: Vec<String> = Vec::new();
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(start) => {
                note(&mut found, &path, &start)?;
                path.push(local(&start)?);
                if path.len() > DEEPEST {
                    return Err(broken());
                }
            }
            Event::Empty(start) => note(&mut found, &path, &start)?,
            Event::End(_) => drop(path.pop().ok_or_else(broken)?),
            Event::DocType(_) => return Err(say::it("saml-doctype")),
            Event::GeneralRef(entity) => {
                let name = entity.decode().map_err(|_| broken())?;
                let known = name.starts_with('#') || matches!(&*name, "amp" | "lt" | "gt" | "quot" | "apos");
                if !known {
                    return Err(say::it("saml-entity").with("name", name.into_owned()));
                }
            }
            Event::Text(_) | Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::Eof if path.is_empty() && found.elements => return Ok(found),
            Event::Eof => return Err(broken()),
        }
    }
}

/// Notes the element that `start` opens under `path`.
fn note(found: &mut Found, path: &[String], start: &BytesStart<'_>) -> Result<(), Say> {
    let (name, parent) = (local(start)?, path.last().map(String::as_str));
    found.elements = true;
    match (name.as_str(), parent) {
        ("EntityDescriptor", None) => found.entity = Some(attribute(start, "entityID")?),
        ("EntityDescriptor", Some("EntitiesDescriptor")) => return Err(say::it("saml-several")),
        ("IDPSSODescriptor", Some("EntityDescriptor")) => found.provider = true,
        ("SingleSignOnService", Some("IDPSSODescriptor")) => {
            found.services.push((attribute(start, "Binding")?, attribute(start, "Location")?));
        }
        _ => {}
    }
    Ok(())
}

/// The name of an element without its prefix.
fn local(start: &BytesStart<'_>) -> Result<String, Say> {
    std::str::from_utf8(start.local_name().as_ref()).map(str::to_owned).map_err(|_| broken())
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<String, Say> {
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| broken())?;
        if attribute.key.as_ref() == name.as_bytes() {
            let raw = std::str::from_utf8(&attribute.value).map_err(|_| broken())?;
            return unescape(raw).map(|value| value.trim().to_owned()).map_err(|_| broken());
        }
    }
    Ok(String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"<?xml version="1.0"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/a&amp;b">
        <md:IDPSSODescriptor><md:KeyDescriptor/><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example/post"/>
        <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/go"/></md:IDPSSODescriptor></md:EntityDescriptor>"#;

    fn refused(xml: &str) -> String {
        read(xml).unwrap_err().to_string()
    }

    #[test]
    fn metadata_says_who_and_where() {
        let provider = read(WHOLE).unwrap();
        assert_eq!((provider.entity.as_str(), provider.binding), ("https://idp.example/a&b", "HTTP-Redirect"));
        assert_eq!(provider.sign_in, "https://idp.example/go");
        let posted = read(&WHOLE.replace("HTTP-Redirect", "SOAP")).unwrap();
        assert_eq!((posted.binding, posted.sign_in.as_str()), ("HTTP-POST", "https://idp.example/post"));
    }

    #[test]
    fn a_refusal_names_what_is_missing() {
        for (from, to, named) in [
            ("EntityDescriptor", "Entity", "EntityDescriptor"),
            ("entityID", "id", "entityID"),
            ("IDPSSODescriptor", "SPSSODescriptor", "IDPSSODescriptor"),
            ("SingleSignOnService", "SingleLogoutService", "SingleSignOnService"),
            ("https://idp.example/go", "http://idp.example/go", "http://idp.example/go"),
            ("https://idp.example/go", "javascript:alert(1)", "javascript"),
        ] {
            let said = refused(&WHOLE.replace(from, to));
            assert!(said.contains(named), "{named}: {said}");
        }
        let nested = WHOLE.replace("<md:IDPSSODescriptor>", "<md:Extensions><md:IDPSSODescriptor>");
        let nested = nested.replace("</md:IDPSSODescriptor>", "</md:IDPSSODescriptor></md:Extensions>");
        assert!(refused(&nested).contains("IDPSSODescriptor"), "where it does not belong it does not count");
    }

    #[test]
    fn what_is_hostile_or_no_xml_is_refused() {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
        assert!(
            refused(&WHOLE.replace("<md:EntityDescriptor", &format!("{bomb}<md:EntityDescriptor"))).contains("DOCTYPE")
        );
        assert!(refused(&WHOLE.replace("<md:KeyDescriptor/>", "&evil;")).contains("evil"));
        for xml in ["", "hello", "<a", "<a></b>", "<a><b></a>", &"<a>".repeat(100), &"x".repeat(LONGEST + 1)] {
            assert!(read(xml).is_err(), "{xml:.40}");
        }
    }
}
