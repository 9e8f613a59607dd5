//! Phone numbers.

use serde_json::json;

use super::{Draft, Ground, noted};
use crate::base::Problems;
use crate::definition::documents::CAPABILITIES;
use crate::resources::kind::{Kind, Standing};
use crate::resources::typed::Typed;
use crate::say::{self, Say};

pub(super) fn draft(typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    let can = CAPABILITIES.iter().map(|(word, _)| *word).filter(|word| typed.ticked(word));
    let can: Vec<&str> = can.collect();
    if can.is_empty() {
        problems.error("capabilities", say::it("number-can-nothing"), "");
    }
    if let Some(mut kept) = ground.kept() {
        kept.detail["capabilities"] = json!(can);
        return Some(kept);
    }
    let number = noted(number(typed.get("number")), "number", problems);
    let parent = ground.parent(typed, Kind::ConnectedAccount).filter(|parent| parent.adapter == "twilio");
    if parent.is_none() && !typed.get("parent").is_empty() {
        problems.error("parent", say::it("number-no-account").with("environment", ground.environment.name()), "");
    }
    let (number, shown) = number?;
    let draft = Draft::of(Standing::Untested, json!({ "number": number, "shown": shown, "capabilities": can }));
    Some(Draft { parent: parent.map(|parent| parent.id.clone()), ..draft })
}

/// `typed` as programs write it (E.164) and as people do.
///
/// # Errors
/// Why it is no number.
pub fn number(typed: &str) -> Result<(String, String), Say> {
    if typed.is_empty() {
        return Err(say::it("number-missing"));
    }
    let none = || say::it("number-none").with("typed", typed);
    // A number without its country is one of many.
    if !typed.starts_with('+') || typed.len() > 40 {
        return Err(none());
    }
    let number = phonenumber::parse(None, typed).map_err(|_| none())?;
    if !phonenumber::is_valid(&number) || number.extension().is_some() {
        return Err(none());
    }
    let written = |mode| number.format().mode(mode).to_string();
    Ok((written(phonenumber::Mode::E164), written(phonenumber::Mode::International)))
}
