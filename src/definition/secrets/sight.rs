//! The texts of a JSON document, each with where it is, and the secrets in them.

use std::ops::Range;

use super::kind::Sureness;
use super::named;
use super::place::{self, Crumb};
use super::text::{self, DOTS, Lens, Match};
use super::{Finding, mend};
use crate::definition::json::Json;
use crate::definition::tree::FilePath;

/// What the texts of a document are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speech {
    /// Names, and expressions whose texts stand between quotes.
    Ours,
    /// Whatever another program wrote.
    Foreign,
}

/// A document as the scanner sees it.
pub struct Sight<'a> {
    /// The file.
    pub path: &'a FilePath,
    /// Its text.
    pub raw: &'a str,
    /// What it holds.
    pub whole: &'a Json,
    /// The rules that can find something in it.
    pub lens: &'a Lens,
    /// What its texts are.
    pub speech: Speech,
}

/// Fields of our documents that hold what people read, and no expression.
const PROSE: [&str; 5] = ["name", "description", "title", "alternative_text", "message"];

impl Sight<'_> {
    /// What looks like a secret.
    pub fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        walk(self.whole, &mut Vec::new(), &mut |trail, value| self.look(trail, value, &mut found));
        found
    }

    fn look(&self, trail: &[Crumb<'_>], value: Value<'_>, found: &mut Vec<Finding>) {
        match value {
            Value::Key(key) => {
                let known = self.lens.find(key).into_iter().filter(|one| one.kind.sureness == Sureness::Known);
                found.extend(known.map(|one| self.finding(trail, (key, "key"), &one)));
            }
            Value::Text(text) => {
                for one in self.matches(trail, text) {
                    let mut finding = self.finding(trail, (text, ""), &one);
                    finding.removable = self.removable(trail, text, &one);
                    finding.slottable =
                        self.speech == Speech::Ours && finding.removable && mend::slottable(trail, text, &one);
                    found.push(finding);
                }
            }
        }
    }

    fn finding(&self, trail: &[Crumb<'_>], (text, more): (&str, &str), one: &Match) -> Finding {
        let words = place::said(self.path, self.whole, trail);
        let steady = format!("{}{more}", place::steady(trail));
        let at = place::pointer(trail);
        let node = place::node(trail).map_or(String::new(), |(id, _)| id.to_owned());
        Finding { node, ..super::finding(self.path, at.as_str(), words, (text, &steady), one) }
    }

    fn matches(&self, trail: &[Crumb<'_>], text: &str) -> Vec<Match> {
        let mut found = self.lens.find(text);
        if let Some(one) = self.by_name(trail, text)
            && !found.iter().any(|other| text::overlap(&other.cut, &one.cut))
        {
            found.push(one);
        }
        let key = trail.last().and_then(|crumb| crumb.key).unwrap_or_default();
        let key = if key.is_empty() { trail.iter().rev().find_map(|crumb| crumb.key).unwrap_or_default() } else { key };
        let random = text::random(text, &found).into_iter().filter(|one| match self.speech {
            Speech::Ours => PROSE.contains(&key) || text::quoted(text).iter().any(|part| within(&one.secret, part)),
            Speech::Foreign => !named::is_id(key),
        });
        let random: Vec<Match> = random.collect();
        found.extend(random);
        found
    }

    /// What is secret by its key, or by the name beside it.
    fn by_name(&self, trail: &[Crumb<'_>], text: &str) -> Option<Match> {
        let crumb = trail.last()?;
        let key = crumb.key?;
        let beside = || match (crumb.holder.get("name").or_else(|| crumb.holder.get("key")), named::is_value(key)) {
            (Some(Json::Text(name)), true) => named::noun(name),
            _ => None,
        };
        let noun = named::noun(key).or_else(beside)?;
        let places = match self.speech {
            Speech::Ours => text::quoted(text),
            Speech::Foreign => std::iter::once(0..text.len()).collect(),
        };
        let secret = |place: &Range<usize>| named::kind(noun, text.get(place.clone())?);
        let (kind, place) = places.into_iter().find_map(|place| Some((secret(&place)?, place)))?;
        Some(Match { kind, secret: place.clone(), cut: place, excerpt: DOTS.to_owned() })
    }

    fn removable(&self, trail: &[Crumb<'_>], text: &str, one: &Match) -> bool {
        match self.speech {
            Speech::Ours => {
                let left = mend::without(text, &one.cut);
                let name = trail.last().and_then(|crumb| crumb.key) == Some("name");
                let id = trail.last().and_then(|crumb| crumb.key) == Some("id");
                !(id || name && left.trim().is_empty())
            }
            Speech::Foreign => mend::telling(self.raw, text.get(one.cut.clone()).unwrap_or_default()),
        }
    }
}

fn within(one: &Range<usize>, other: &Range<usize>) -> bool {
    other.start <= one.start && one.end <= other.end
}

/// What is seen on a walk.
enum Value<'a> {
    /// The key of a member.
    Key(&'a str),
    /// A text.
    Text(&'a str),
}

/// Shows `see` every text in `value` and every key, each with the way to it.
fn walk<'a>(value: &'a Json, trail: &mut Vec<Crumb<'a>>, see: &mut dyn FnMut(&[Crumb<'a>], Value<'a>)) {
    match value {
        Json::Text(text) => see(trail, Value::Text(text)),
        Json::List(list) => {
            for (index, element) in list.iter().enumerate() {
                trail.push(Crumb { holder: value, key: None, index });
                walk(element, trail, see);
                trail.pop();
            }
        }
        Json::Object(members) => {
            for (index, (key, member)) in members.iter().enumerate() {
                trail.push(Crumb { holder: value, key: Some(key), index });
                see(trail, Value::Key(key));
                walk(member, trail, see);
                trail.pop();
            }
        }
        Json::Null | Json::Boolean(_) | Json::Number(_) => {}
    }
}
