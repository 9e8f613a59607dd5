//! How much is in an app, by kind.

use std::collections::BTreeMap;

use crate::definition::App;
use crate::definition::documents::Document;
use crate::say::{self, Say};

/// How many there are of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The word for programs: `web_flows`.
    pub word: &'static str,
    /// How many.
    pub count: usize,
}

/// Every kind, in the order in which builders meet them.
const KINDS: [&str; 13] = [
    "web_flows",
    "pages",
    "data_flows",
    "functions",
    "objects",
    "models",
    "notifications",
    "layouts",
    "custom_controls",
    "web_links",
    "profiles",
    "samples",
    "media",
];

/// How many there are of each kind, those included of which there are none.
pub fn counted(app: &App) -> Vec<Counted> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut count = |name: &'static str, by: usize| *counts.entry(name).or_default() += by;
    for (_, document) in app.documents() {
        match document {
            Document::Flow(_) => count("web_flows", 1),
            Document::Page(_) => count("pages", 1),
            Document::DataFlow(_) => count("data_flows", 1),
            Document::Function(_) => count("functions", 1),
            Document::Object(_) => count("objects", 1),
            Document::Model(_) => count("models", 1),
            Document::Layout(_) => count("layouts", 1),
            Document::CustomControl(_) => count("custom_controls", 1),
            Document::Notification(_) => count("notifications", 1),
            Document::Sample(_) => count("samples", 1),
            Document::Settings(settings) => count("profiles", settings.profiles.len()),
            Document::Triggers(triggers) => count("web_links", triggers.web_links.len()),
            Document::App(_) | Document::Theme(_) | Document::MediaIndex(_) => {}
        }
    }
    count("media", app.media().len());
    KINDS.iter().map(|word| Counted { word, count: counts.get(word).copied().unwrap_or_default() }).collect()
}

impl Counted {
    /// "12 pages".
    pub fn said(&self) -> Say {
        match self.word {
            "web_flows" => say::it("holds-web-flows").with("count", self.count),
            "pages" => say::it("holds-pages").with("count", self.count),
            "data_flows" => say::it("holds-data-flows").with("count", self.count),
            "functions" => say::it("holds-functions").with("count", self.count),
            "objects" => say::it("holds-objects").with("count", self.count),
            "models" => say::it("holds-models").with("count", self.count),
            "notifications" => say::it("holds-notifications").with("count", self.count),
            "layouts" => say::it("holds-layouts").with("count", self.count),
            "custom_controls" => say::it("holds-custom-controls").with("count", self.count),
            "web_links" => say::it("holds-web-links").with("count", self.count),
            "profiles" => say::it("holds-profiles").with("count", self.count),
            "samples" => say::it("holds-samples").with("count", self.count),
            _ => say::it("holds-media-files").with("count", self.count),
        }
    }

    /// The icon of the kind.
    pub fn icon(&self) -> &'static str {
        match self.word {
            "web_flows" => "panels-top-left",
            "pages" => "file-text",
            "data_flows" => "workflow",
            "functions" => "square-function",
            "objects" => "database",
            "models" => "braces",
            "notifications" => "bell",
            "layouts" => "layout-grid",
            "custom_controls" => "box",
            "web_links" => "link",
            "profiles" => "sliders-horizontal",
            "samples" => "play",
            _ => "image",
        }
    }
}
