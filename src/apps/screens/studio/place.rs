//! Addresses inside the Studio of one app.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::Deserialize;

use crate::access::Member;
use crate::say::{self, Say};

/// What is written as it is in a path or query.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// What the query of a Studio page asks for. Every page reads the fields it knows.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Look {
    /// The folder of a web flow.
    pub flow: String,
    /// A page, as `flow/page`: the names of its folder and file.
    pub page: String,
    /// The id of a control.
    pub control: String,
    /// The file name of a data flow, function or object, or the place in the outline of an imported app.
    pub item: String,
    /// The width the page is drawn in.
    pub device: String,
    /// The id of the profile.
    pub profile: String,
    /// A file of the Media Library.
    pub file: String,
    /// What is searched for.
    pub q: String,
    /// What was just done.
    pub done: String,
}

/// The widths a page can be drawn in. The first is the usual one.
pub const DEVICES: [&str; 3] = ["tablet", "phone", "full"];

/// What a width is called.
pub fn device_title(device: &str) -> Say {
    match device {
        "phone" => say::it("device-phone"),
        "full" => say::it("device-full"),
        _ => say::it("device-tablet"),
    }
}

impl Look {
    /// The width the page is drawn in.
    pub fn device(&self) -> &'static str {
        DEVICES.into_iter().find(|word| *word == self.device).unwrap_or(DEVICES[0])
    }
}

/// Makes addresses inside the Studio of one app, which keep the profile and the width.
#[derive(Debug, Clone)]
pub struct Place {
    base: String,
    kept: Vec<(&'static str, String)>,
}

impl Place {
    /// The Studio of `app`, with what `look` says is kept from page to page.
    pub fn new(member: &Member, app: &str, look: &Look) -> Self {
        let device = if look.device() == DEVICES[0] { String::new() } else { look.device().to_owned() };
        let kept = [("device", device), ("profile", look.profile.clone())];
        Self {
            base: format!("/orgs/{}/studio/{app}", member.org().slug),
            kept: kept.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        }
    }

    /// The address of `path` with a query of `pairs` and what is kept.
    pub fn to(&self, path: &str, pairs: &[(&str, &str)]) -> String {
        let kept = self.kept.iter().map(|(name, value)| (*name, value.as_str()));
        let kept = kept.filter(|(name, _)| pairs.iter().all(|(given, _)| given != name));
        let pairs = pairs.iter().copied().filter(|(_, value)| !value.is_empty()).chain(kept);
        format!("{}/{path}{}", self.base, query(pairs))
    }

    /// The address of `path` with what is kept and nothing else.
    pub fn link(&self, path: &str) -> String {
        self.to(path, &[])
    }

    /// The address of `path` with nothing kept: for forms and files.
    pub fn plain(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    /// What links to other pages end with.
    pub fn query(&self) -> String {
        query(self.kept.iter().map(|(name, value)| (*name, value.as_str())))
    }
}

fn query<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// `text` as a part of an address.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

/// A part of a path as the router gives it: it leaves `%`, `/` and `+` encoded, everything else is decoded already.
pub fn decoded(part: &str) -> Option<String> {
    percent_decode_str(part).decode_utf8().ok().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(profile: &str, device: &str) -> Place {
        let kept = [("device", device), ("profile", profile)];
        let kept = kept.iter().filter(|(_, value)| !value.is_empty());
        Place { base: "/orgs/acme/studio/a".into(), kept: kept.map(|(name, value)| (*name, (*value).into())).collect() }
    }

    #[test]
    fn links_keep_profile_and_width() {
        assert_eq!(place("", "").to("media", &[]), "/orgs/acme/studio/a/media");
        let place = place("p 1", "phone");
        assert_eq!(
            place.to("x", &[("page", "a/b"), ("control", "")]),
            "/orgs/acme/studio/a/x?page=a/b&device=phone&profile=p%201"
        );
        assert_eq!(place.to("x", &[("profile", "q&r")]), "/orgs/acme/studio/a/x?profile=q%26r&device=phone");
        assert_eq!(place.query(), "?device=phone&profile=p%201");
    }

    #[test]
    fn parts_of_paths_read_back() {
        for name in ["a b.png", "100%.png", "%41.png", "ü&?#.png", "a+b.png"] {
            assert_eq!(decoded(&encoded(name)).as_deref(), Some(name));
        }
    }
}
