//! Where a text of an app is: for machines, for builders, and for the next look at the same app.

use super::text::{DOTS, Lens};
use crate::definition::documents::Kind;
use crate::definition::json::{Json, Pointer};
use crate::definition::tree::FilePath;
use crate::say::{self, Say};

/// A step from a value to what is inside of it.
#[derive(Debug, Clone, Copy)]
pub struct Crumb<'a> {
    /// What holds it.
    pub holder: &'a Json,
    /// The key, where the holder is an object.
    pub key: Option<&'a str>,
    /// Its number, where it is a list.
    pub index: usize,
}

impl Crumb<'_> {
    fn word(&self) -> String {
        self.key.map_or_else(|| self.index.to_string(), str::to_owned)
    }
}

/// The place in the document (RFC 6901).
pub fn pointer(trail: &[Crumb<'_>]) -> Pointer {
    trail.iter().fold(Pointer::default(), |pointer, crumb| pointer.child(crumb.word()))
}

/// The id of the nearest node with one, and how many steps of `trail` lead to it.
pub fn node<'a>(trail: &[Crumb<'a>]) -> Option<(&'a str, usize)> {
    let found = trail.iter().enumerate().rev().find_map(|(steps, crumb)| Some((text(crumb.holder, "id")?, steps)));
    // The id of a node is itself a text of it.
    found.filter(|(id, _)| !id.is_empty())
}

/// The place by the id of the nearest node, which stays when others come before it.
pub fn steady(trail: &[Crumb<'_>]) -> String {
    let (id, steps) = node(trail).unwrap_or(("", 0));
    let rest: Vec<String> = trail.iter().skip(steps).map(Crumb::word).collect();
    format!("{id}/{}", rest.join("/"))
}

fn text<'a>(value: &'a Json, key: &str) -> Option<&'a str> {
    match value.get(key) {
        Some(Json::Text(text)) => Some(text),
        _ => None,
    }
}

/// A name as it may be shown: one that holds a secret itself is none.
pub fn named(name: &str) -> String {
    let short: String = name.chars().take(80).collect();
    if Lens::for_file(name).find(name).is_empty() { short } else { DOTS.to_owned() }
}

/// The file in builders' words; `whole` is what it holds, where it is JSON.
pub fn document(path: &FilePath, whole: Option<&Json>) -> Say {
    let name = named(whole.and_then(|whole| text(whole, "name")).unwrap_or_default());
    match Kind::of_path(path) {
        Kind::App => say::it("spot-app"),
        Kind::Triggers => say::it("spot-triggers"),
        Kind::Theme => say::it("spot-theme"),
        Kind::Settings => say::it("spot-settings"),
        Kind::MediaIndex => say::it("spot-media-index"),
        Kind::Flow { .. } => say::it("spot-web-flow").with("name", name),
        Kind::Page { .. } => say::it("spot-page").with("name", name),
        Kind::DataFlow(_) => say::it("spot-data-flow").with("name", name),
        Kind::Function(_) => say::it("spot-function").with("name", name),
        Kind::Object(_) => say::it("spot-object").with("name", name),
        Kind::Model(_) => say::it("spot-model").with("name", name),
        Kind::Layout(_) => say::it("spot-layout").with("name", name),
        Kind::CustomControl(_) => say::it("spot-custom-control").with("name", name),
        Kind::Notification(_) => say::it("spot-notification").with("name", name),
        Kind::Sample(slug) => say::it("spot-sample").with("name", slug.as_str()),
        Kind::MediaFile(file) => say::it("spot-media").with("name", named(&file)),
        Kind::Foreign | Kind::Unknown => say::it("spot-file").with("name", named(path.as_str())),
    }
}

/// The place in builders' words: "Data flow Get pets, HTTP Request List: header Authorization".
pub fn said(path: &FilePath, whole: &Json, trail: &[Crumb<'_>]) -> Say {
    let document = document(path, Some(whole));
    let inner = trail.iter().enumerate().skip(1).rev().find_map(|(steps, crumb)| Some((part(crumb.holder)?, steps)));
    let (spot, steps) = match inner {
        Some((part, steps)) => (say::it("spot-part").with("place", document).with("part", part), steps),
        None => (document, 0),
    };
    let field = field(trail.get(steps..).unwrap_or_default());
    say::it("spot-field").with("place", spot).with("field", field)
}

/// A part of a document by its name, or else by its type.
fn part(value: &Json) -> Option<Say> {
    let name = text(value, "name").filter(|name| !name.trim().is_empty()).map(named);
    match (text(value, "type"), name) {
        (Some("http_request"), Some(name)) => Some(say::it("spot-http").with("name", name)),
        (Some("http_request"), None) => Some(say::it("spot-http-plain")),
        (_, Some(name)) => Some(say::plain(name)),
        (Some(word), None) => Some(say::plain(named(word))),
        (None, None) => None,
    }
}

/// What of a part it is.
fn field(rest: &[Crumb<'_>]) -> Say {
    let words: Vec<String> = rest.iter().map(Crumb::word).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["headers", name] => say::it("spot-header").with("name", named(name)),
        ["query", name] => say::it("spot-query").with("name", named(name)),
        ["props", name] => say::it("spot-property").with("name", named(name)),
        ["inputs", name] => say::it("spot-input").with("name", named(name)),
        ["values", name] => say::it("spot-value").with("name", named(name)),
        ["url"] => say::it("spot-url"),
        ["body"] => say::it("spot-body"),
        ["default"] => say::it("spot-default"),
        ["name"] => say::it("spot-name"),
        ["description"] => say::it("spot-description"),
        ["value"] => say::it("spot-plain-value"),
        ["message"] => say::it("spot-message"),
        other => say::plain(other.iter().map(|word| named(word)).collect::<Vec<_>>().join(" › ")),
    }
}
