//! The files of settings, notifications and media.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Airscript;
use crate::base::Environment;
use crate::say::{self, Say};

/// `settings.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// What the app needs of the Organization it lives in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    /// Named sets of values, one of which a deployment uses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<Profile>,
    /// Ids of slots that the app as a whole uses, by the part they play: `session_links`, `sign_in`, `encryption`,
    /// `analytics`, `calls` and `texts`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub refs: BTreeMap<String, String>,
    /// The id of the profile that the Studio starts with; the first without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_profile: Option<String>,
}

/// What kind of resource fills a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// An account at another service.
    #[default]
    Integration,
    /// A telephone number.
    PhoneNumber,
    /// An address mail comes from.
    EmailSender,
    /// An address on the web.
    WebAddress,
    /// A datastore for the app's AirData.
    Datastore,
    /// A place where visitors sign in (SAML, OpenID).
    IdentityProvider,
    /// A key that encrypts or signs, or a group of tokens.
    Key,
}

impl SlotKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Integration,
        Self::PhoneNumber,
        Self::EmailSender,
        Self::WebAddress,
        Self::Datastore,
        Self::IdentityProvider,
        Self::Key,
    ];

    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Integration => "integration",
            Self::PhoneNumber => "phone_number",
            Self::EmailSender => "email_sender",
            Self::WebAddress => "web_address",
            Self::Datastore => "datastore",
            Self::IdentityProvider => "identity_provider",
            Self::Key => "key",
        }
    }

    /// The kind of a [`word`](SlotKind::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The name in a sentence: "a telephone number".
    pub fn noun(self) -> Say {
        say::it(match self {
            Self::Integration => "slot-kind-integration",
            Self::PhoneNumber => "slot-kind-phone-number",
            Self::EmailSender => "slot-kind-email-sender",
            Self::WebAddress => "slot-kind-web-address",
            Self::Datastore => "slot-kind-datastore",
            Self::IdentityProvider => "slot-kind-identity-provider",
            Self::Key => "slot-kind-key",
        })
    }
}

/// What a number can do: the words that slots ask for, each with its name.
pub const CAPABILITIES: [(&str, &str); 4] = [
    ("send_text", "capability-send-text"),
    ("receive_text", "capability-receive-text"),
    ("send_voice", "capability-send-voice"),
    ("receive_voice", "capability-receive-voice"),
];

/// One of these capabilities is what a slot asks for: "Make calls or Receive calls"; empty for none, and for words that
/// nothing can have.
pub fn abilities(capabilities: &[String]) -> Say {
    let wanted = |word: &str| capabilities.iter().any(|wanted| wanted == word);
    say::or(CAPABILITIES.iter().filter(|(word, _)| wanted(word)).map(|(_, name)| say::it(name)))
}

/// An Organization's resource that the app needs, without saying which one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// The stable id, by which the files of the app name it.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// What kind of resource fills it.
    pub kind: SlotKind,
    /// The service, for an integration: the key of its adapter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adapter: Option<String>,
    /// What the resource must be able to do, such as `send_text`; of several, one is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<String>,
}

/// A named set of values.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// The environment whose resources it uses; without, the one it is named after, or else Development.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<Environment>,
    /// Portable values by name: `locale`, `time_zone`, `session_expiration_time`, and the app's own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Airscript>,
}

impl Profile {
    /// The environment whose resources it uses.
    pub fn place(&self) -> Environment {
        self.environment.or_else(|| Environment::of_name(&self.name)).unwrap_or(Environment::Development)
    }
}

/// How a notification travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotificationKind {
    /// As e-mail.
    #[default]
    Email,
    /// As a text message.
    Text,
}

/// `notifications/<slug>.json`: a message the app sends.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notification {
    /// The stable id.
    pub id: String,
    /// The name builders see.
    pub name: String,
    /// How it travels.
    pub kind: NotificationKind,
    /// The id of the slot for the sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
    /// The subject of an e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Airscript>,
    /// What it says.
    pub body: Airscript,
}

/// `media.json`: what is known of the files in `media/`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediaIndex {
    /// The files by their names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<String, MediaEntry>,
}

/// What is known of a file in `media/`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediaEntry {
    /// The content type, such as `image/png`.
    pub content_type: String,
    /// The name builders see.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What people who cannot see it are told.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alternative_text: String,
}
