//! What a service asks of an account, how one signs in there, and how that is tried: of the services that Hangar knows and
//! of those that an Organization describes alike.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::template;
use crate::base::AdapterId;
use crate::say::{self, Say};

/// A service, as far as an account at it goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Blueprint {
    /// Its key: what stands in the `adapter` of a resource, and of a slot.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its icon.
    pub icon: &'static str,
    /// What an account says.
    pub fields: Vec<Field>,
    /// How one signs in there.
    pub auth: Auth,
    /// What every call carries besides.
    pub extras: Vec<Extra>,
    /// The harmless call by which an account is tried; a template, empty where there is none.
    pub test: String,
    /// What the answer of that call must be.
    pub expects: Expects,
    /// The description, when it is the Organization's own.
    pub own: Option<AdapterId>,
}

/// One thing that an account says.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name in templates and databases.
    pub name: String,
    /// What stands above it.
    pub label: Say,
    /// What stands under that; empty for nothing.
    pub help: Say,
    /// Whether it is shown again.
    pub show: Show,
    /// Whether it may be left empty.
    pub need: Need,
    /// What it looks like.
    pub shape: Shape,
}

/// Whether a value is shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// It is.
    Open,
    /// Never: it is sealed.
    Secret,
}

/// Whether a field may be left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It may not.
    Required,
    /// It may.
    Optional,
}

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Anything in one line.
    Text,
    /// The same, to the last space.
    Exact,
    /// A server: its name or its address.
    Host,
    /// A part of a host name.
    Label,
    /// A port.
    Port,
    /// An e-mail address.
    Email,
    /// Begins with these letters.
    Begins(&'static str),
    /// One of these words, each with the sentence that names it.
    Choice(&'static [(&'static str, &'static str)]),
}

/// How one signs in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Auth {
    /// A token that people have.
    Token(Place),
    /// A name and a password (RFC 7617); both are templates.
    Basic {
        /// The name.
        user: String,
        /// The password.
        password: String,
    },
    /// A token that an authorization server gives (RFC 6749).
    OAuth(OAuth),
    /// A token that a call of its own brings.
    Fetched(Fetched),
    /// As mail servers do (RFC 4954).
    Smtp,
}

/// Where a token stands in a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// A header, or a parameter of the address.
    pub part: Part,
    /// The name of that.
    pub name: String,
    /// What it says: a template with `{token}`.
    pub template: String,
}

/// A part of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A header.
    Header,
    /// A parameter of the address.
    Query,
}

impl Part {
    /// Both, with their words in forms and the sentences that name them.
    pub const ALL: [(Self, &'static str, &'static str); 2] =
        [(Self::Header, "header", "part-header"), (Self::Query, "query", "part-query")];

    /// The word in forms.
    pub fn word(self) -> &'static str {
        if self == Self::Header { "header" } else { "query" }
    }

    /// The part of a [`word`](Self::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known, _)| *known == word).map(|(part, ..)| part)
    }
}

/// What every call carries besides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extra {
    /// Where.
    pub part: Part,
    /// Its name.
    pub name: String,
    /// What it says; a template.
    pub value: String,
}

/// How a token is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    /// With the parameters in the address.
    Get,
    /// With the parameters in the body.
    Post,
}

impl Verb {
    /// The word in forms.
    pub fn word(self) -> &'static str {
        if self == Self::Get { "GET" } else { "POST" }
    }
}

/// Which grant of OAuth it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grant {
    /// A person says yes at the service (RFC 6749, 4.1).
    Code,
    /// The client speaks for itself (RFC 6749, 4.4).
    Client,
}

impl Grant {
    /// The word in forms.
    pub fn word(self) -> &'static str {
        if self == Self::Code { "code" } else { "client" }
    }
}

/// How the client proves itself to the token endpoint (RFC 6749, 2.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// In a header.
    Header,
    /// In the body.
    Body,
}

impl Proof {
    /// The word in forms.
    pub fn word(self) -> &'static str {
        if self == Self::Header { "header" } else { "body" }
    }
}

/// An authorization server and what is asked of it. The addresses are templates; the client's id and secret are the values
/// `client_id` and `client_secret`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OAuth {
    /// The grant.
    pub grant: Grant,
    /// Where people say yes; empty for a client that speaks for itself.
    pub authorization: String,
    /// Where tokens come from.
    pub token: String,
    /// How they are asked for.
    pub verb: Verb,
    /// Where tokens are given back; empty for nowhere.
    pub revoke: String,
    /// What is asked for.
    pub scope: String,
    /// How the client proves itself.
    pub proof: Proof,
    /// Where the token stands in a call.
    pub place: Place,
}

/// A call that brings a token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fetched {
    /// Where it goes; a template.
    pub endpoint: String,
    /// How.
    pub verb: Verb,
    /// The names of what it carries: an account says what they are.
    pub asks: Vec<String>,
    /// The name of the token in the answer.
    pub field: String,
    /// Where the token stands in other calls.
    pub place: Place,
}

/// What the answer to a trial must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expects {
    /// A status from 200 to 299.
    Success,
    /// The same, and `"ok": true` in it.
    Ok,
}

impl Blueprint {
    /// What one does to sign in.
    pub fn way(&self) -> Say {
        say::it(match &self.auth {
            Auth::Token(_) => "auth-token",
            Auth::Basic { .. } => "auth-basic",
            Auth::OAuth(OAuth { grant: Grant::Code, .. }) => "auth-code",
            Auth::OAuth(_) => "auth-client",
            Auth::Fetched(_) => "auth-fetched",
            Auth::Smtp => "auth-smtp",
        })
    }

    /// The authorization server, where there is one.
    pub fn oauth(&self) -> Option<&OAuth> {
        if let Auth::OAuth(oauth) = &self.auth { Some(oauth) } else { None }
    }

    /// Whether a person has to say yes at the service.
    pub fn needs_consent(&self) -> bool {
        self.oauth().is_some_and(|oauth| oauth.grant == Grant::Code)
    }

    /// Whether an account can be tried at all.
    pub fn can_be_tried(&self) -> bool {
        !self.test.is_empty() || matches!(self.auth, Auth::Smtp | Auth::OAuth(_) | Auth::Fetched(_))
    }

    /// Every address that something is sent to, as templates.
    pub fn addresses(&self) -> Vec<&str> {
        let own: Vec<&str> = match &self.auth {
            Auth::OAuth(oauth) => vec![&oauth.authorization, &oauth.token, &oauth.revoke],
            Auth::Fetched(fetched) => vec![&fetched.endpoint],
            _ => Vec::new(),
        };
        own.into_iter().chain([self.test.as_str()]).filter(|address| !address.is_empty()).collect()
    }

    /// The fields that decide which server credentials go to.
    pub fn guides(&self) -> BTreeSet<String> {
        let mut found: BTreeSet<String> = self.addresses().into_iter().flat_map(template::guides).collect();
        if self.auth == Auth::Smtp {
            found.extend(["host", "port", "security"].map(str::to_owned));
        }
        found
    }
}
