//! Notifiers: who is told, and on which way.

use std::collections::BTreeMap;

use serde_json::json;

use super::mail::deliverable;
use super::{Draft, Ground, noted};
use crate::base::Problems;
use crate::outbound::Target;
use crate::resources::kind::Standing;
use crate::resources::store::Secrets;
use crate::resources::typed::Typed;
use crate::say::{self, Say};

/// The fewest and the most bytes of a secret that signs.
const LEAST: usize = 16;
const MOST: usize = 256;

/// The ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A letter.
    Email,
    /// An incoming webhook of Slack, or of what understands the same.
    Slack,
    /// A call to a server of theirs.
    Webhook,
}

impl Way {
    /// Every way, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Email, Self::Slack, Self::Webhook];

    /// The word in databases and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Slack => "slack",
            Self::Webhook => "webhook",
        }
    }

    /// The way of a [`word`](Way::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }

    /// The name people see.
    pub fn name(self) -> Say {
        say::it(match self {
            Self::Email => "notifier-email",
            Self::Slack => "notifier-slack",
            Self::Webhook => "notifier-webhook",
        })
    }

    /// What it does, in a sentence.
    pub fn help(self) -> Say {
        say::it(match self {
            Self::Email => "notifier-email-help",
            Self::Slack => "notifier-slack-help",
            Self::Webhook => "notifier-webhook-help",
        })
    }

    /// Its icon.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Email => "mail",
            Self::Slack => "hash",
            Self::Webhook => "webhook",
        }
    }
}

pub(super) fn draft(typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    match Way::parse(ground.adapter) {
        Some(Way::Email) => {
            let address = noted(deliverable(typed.get("address")), "address", problems)?;
            let same = ground.before.filter(|before| super::text(&before.detail, "address") == address);
            let standing = same.map_or(Standing::Untested, |before| before.standing);
            Some(Draft::of(standing, json!({ "address": address })))
        }
        Some(way @ (Way::Slack | Way::Webhook)) => call(way, typed, ground, problems),
        None => {
            problems.error("way", say::it("notifier-no-way"), "");
            None
        }
    }
}

/// An address to call, which is a secret: whoever has it can write there. What is not typed again stays.
fn call(way: Way, typed: &Typed, ground: &Ground<'_>, problems: &mut Problems) -> Option<Draft> {
    let (url, signing) = (typed.get("url"), typed.get("signing"));
    let kept = ground.kept();
    let unsigned = kept.is_some() && typed.ticked("unsigned");
    let mut draft = match (kept, url) {
        (None, "") => {
            problems.error("url", say::it("notifier-url-missing"), "");
            return None;
        }
        (Some(kept), "") => kept,
        (kept, url) => {
            let target = noted(Target::parse(url).map_err(|fault| fault.said()), "url", problems)?;
            let signed = kept.is_some_and(|kept| kept.detail["signed"] == true);
            Draft::of(Standing::Untested, json!({ "host": target.host().to_string(), "signed": signed }))
        }
    };
    let fits = (LEAST..=MOST).contains(&signing.len()) && !signing.chars().any(char::is_control);
    if way == Way::Webhook && !signing.is_empty() && !fits {
        problems.error("signing", say::it("notifier-signing").with("least", LEAST).with("most", MOST), "");
        return None;
    }
    let mut secrets = BTreeMap::new();
    if !url.is_empty() {
        secrets.insert("url".to_owned(), url.to_owned());
    }
    if way == Way::Webhook && (unsigned || !signing.is_empty()) {
        let value = if unsigned { "" } else { signing };
        secrets.insert("signing".to_owned(), value.to_owned());
        draft.detail["signed"] = json!(!unsigned);
        draft.standing = Standing::Untested;
    }
    let secrets = Some(Secrets(secrets)).filter(|secrets| !secrets.0.is_empty());
    Some(Draft { secrets, ..draft })
}
