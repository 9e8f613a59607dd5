//! What somebody typed into the form of an account, held against what its service asks.

use std::collections::BTreeMap;

use super::blueprint::{Blueprint, Field, Need, Shape, Show};
use super::template;
use crate::base::Problems;
use crate::mail::reaches;
use crate::outbound::Outbound;
use crate::resources::Secrets;
use crate::say::{self, Say};

/// The most bytes of a value that is shown again.
const LONGEST: usize = 1_000;

/// The most bytes of a secret: keys of several kilobytes exist.
const LONGEST_SECRET: usize = 16 << 10;

/// What an account says, in two parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// What is shown again.
    pub open: BTreeMap<String, String>,
    /// What is not, with what was kept.
    pub secrets: Secrets,
    /// Whether secrets go to another server than before, so that nothing that was kept may go along.
    pub moved: bool,
}

impl Filled {
    /// Every value by its name.
    pub fn values(&self) -> BTreeMap<String, String> {
        self.open.iter().chain(&self.secrets.0).map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

/// What was there before, for an account that is changed.
#[derive(Debug, Clone, Default)]
pub struct Before {
    /// What is shown.
    pub open: BTreeMap<String, String>,
    /// What is kept.
    pub secrets: Secrets,
}

/// The name in the form of the field `name`: one that no other field of the page has.
pub fn form_name(name: &str) -> String {
    format!("with.{name}")
}

/// Holds `typed`, by names of the form, against what `blueprint` asks. A secret that is left empty stays what it was, unless
/// it would go to another server now.
///
/// # Errors
/// Every problem, at the names of the form.
pub fn check(
    blueprint: &Blueprint,
    typed: &BTreeMap<String, String>,
    before: &Before,
    outbound: &Outbound,
) -> Result<Filled, Problems> {
    let mut problems = Problems::default();
    let mut filled = Filled::default();
    for field in blueprint.fields.iter().filter(|field| field.show == Show::Open) {
        let value = clean(field, typed, &mut problems);
        filled.open.insert(field.name.clone(), value);
    }
    let differs = |name: &String| before.open.get(name) != filled.open.get(name);
    let had = !before.secrets.0.is_empty();
    filled.moved = had && blueprint.guides().iter().any(differs);
    if !filled.moved {
        filled.secrets = before.secrets.clone();
    }
    for field in blueprint.fields.iter().filter(|field| field.show == Show::Secret) {
        let kept = before.secrets.0.contains_key(&field.name);
        let value = given(field, typed);
        if value.is_empty() && kept && !filled.moved {
            continue;
        }
        if value.is_empty() && kept {
            problems.error(form_name(&field.name), say::it("entry-moved").with("field", &field.label), "");
            continue;
        }
        let value = clean(field, typed, &mut problems);
        if !value.is_empty() {
            filled.secrets.0.insert(field.name.clone(), value);
        }
    }
    unknown(blueprint, typed, &mut problems);
    if !problems.has_errors() {
        reachable(blueprint, &filled, outbound, &mut problems);
    }
    problems.or(filled)
}

fn given<'a>(field: &Field, typed: &'a BTreeMap<String, String>) -> &'a str {
    let value = typed.get(&form_name(&field.name)).map_or("", String::as_str);
    if field.shape == Shape::Exact { value } else { value.trim() }
}

/// The value of `field`; what is wrong with it is added to `problems`.
fn clean(field: &Field, typed: &BTreeMap<String, String>, problems: &mut Problems) -> String {
    let value = given(field, typed);
    if value.is_empty() && field.need == Need::Optional {
        return String::new();
    }
    if let Some(why) = misfit(field, value) {
        problems.error(form_name(&field.name), why, "");
    }
    value.to_owned()
}

fn misfit(field: &Field, value: &str) -> Option<Say> {
    let most = if field.show == Show::Secret { LONGEST_SECRET } else { LONGEST };
    if value.is_empty() {
        return Some(say::it("entry-empty").with("field", &field.label));
    }
    if value.len() > most {
        return Some(say::it("entry-large").with("field", &field.label).with("most", most));
    }
    // A line break would be the end of a header, or of a command to a mail server.
    if value.chars().any(char::is_control) {
        return Some(say::it("entry-control").with("field", &field.label));
    }
    let is_port = |value: &str| value.parse().is_ok_and(|port: u16| port != 0);
    match field.shape {
        Shape::Text | Shape::Exact => None,
        Shape::Host if template::is_host_part(value) || value.parse::<std::net::IpAddr>().is_ok() => None,
        Shape::Host => Some(say::it("entry-host").with("field", &field.label)),
        Shape::Label if template::is_host_part(value) => None,
        Shape::Label => Some(say::it("entry-label").with("field", &field.label)),
        Shape::Port if is_port(value) => None,
        Shape::Port => Some(say::it("entry-port").with("field", &field.label)),
        Shape::Email if reaches(value) => None,
        Shape::Email => Some(say::it("entry-email").with("field", &field.label)),
        Shape::Begins(start) if value.starts_with(start) => None,
        Shape::Begins(start) => Some(say::it("entry-begins").with("field", &field.label).with("start", start)),
        Shape::Choice(words) if words.iter().any(|(word, _)| *word == value) => None,
        Shape::Choice(_) => Some(say::it("entry-choice").with("field", &field.label)),
    }
}

/// A field that the service does not have is no mistake of a person, but of a program that thinks it has.
fn unknown(blueprint: &Blueprint, typed: &BTreeMap<String, String>, problems: &mut Problems) {
    let has = |name: &String| blueprint.fields.iter().any(|field| form_name(&field.name) == *name);
    if let Some(name) = typed.keys().find(|name| !has(name)) {
        problems.error("", say::it("entry-unknown").with("field", format!("{name:.80?}")), "");
    }
}

/// That everything it says leads to addresses that may be called, as far as that can be told before names are looked up.
fn reachable(blueprint: &Blueprint, filled: &Filled, outbound: &Outbound, problems: &mut Problems) {
    if let (Some(host), Some(port)) = (filled.open.get("host"), filled.open.get("port"))
        && blueprint.auth == super::blueprint::Auth::Smtp
    {
        if let Err(fault) = outbound.admits_mail(host, port.parse().unwrap_or_default()) {
            problems.error(form_name("host"), fault.said(), "");
        }
        return;
    }
    for text in blueprint.addresses() {
        let guide = template::guides(text).first().map(|name| form_name(name)).unwrap_or_default();
        match template::address(text, &filled.open) {
            Err(misfit) if misfit.name.is_empty() => problems.error("", misfit.why, ""),
            Err(misfit) => problems.error(form_name(&misfit.name), misfit.why, ""),
            Ok(address) => {
                if let Err(fault) = outbound.admits(&address) {
                    problems.error(guide, fault.said(), "");
                }
            }
        }
        if problems.has_errors() {
            return;
        }
    }
}
