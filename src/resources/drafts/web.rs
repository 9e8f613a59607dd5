//! URL domains and the routes under them.

use serde_json::json;

use super::{Draft, Ground, noted, text};
use crate::base::{Problems, Slug};
use crate::resources::host::clean_host;
use crate::resources::kind::{Kind, Standing};
use crate::resources::typed::Typed;
use crate::say;

pub(super) fn domain(typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    if let Some(kept) = ground.kept() {
        return Some(kept);
    }
    let host = noted(clean_host(typed.get("host"), ground.own), "host", problems)?;
    Some(Draft::of(Standing::Waiting, json!({ "host": host })))
}

pub(super) fn route(typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    if let Some(kept) = ground.kept() {
        return Some(kept);
    }
    let parent = ground.parent(typed, Kind::UrlDomain);
    if parent.is_none() {
        problems.error("parent", say::it("route-no-domain").with("environment", ground.environment.name()), "");
    }
    let key = Slug::parse(&typed.get("key").to_lowercase());
    if key.is_none() {
        problems.error("key", say::it("route-no-key"), "");
    }
    let (parent, key) = (parent?, key?);
    let host = text(&parent.detail, "host");
    let draft = Draft::of(Standing::Ready, json!({ "host": host, "key": key.as_str() }));
    Some(Draft { parent: Some(parent.id.clone()), ..draft })
}
