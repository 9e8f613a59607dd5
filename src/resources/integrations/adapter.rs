//! Services that an Organization describes itself: what is known of one.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::blueprint::{Auth, Blueprint, Expects, Extra, Field, Need, Shape, Show};
use super::catalogue::field;
use super::template;
use crate::base::{AdapterId, Moment};
use crate::say::{self, Say};

/// A service that an Organization describes itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Adapter {
    /// Its id.
    pub id: AdapterId,
    /// What stands in the `adapter` of its accounts, and of slots. It stays.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub spec: Spec,
    /// Whether a secret of the service itself is kept.
    pub has_secret: bool,
    /// Rises with every change.
    pub revision: i64,
    /// When it was last changed.
    pub changed_at: Moment,
    /// Who changed it.
    pub changed_by: String,
}

/// What a service is, without its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    /// What its accounts say besides their credentials.
    pub parameters: Vec<Parameter>,
    /// How one signs in.
    pub auth: Auth,
    /// What every call carries.
    pub extras: Vec<Extra>,
    /// The call that tries an account; empty for none.
    pub test: String,
    /// The id of the OAuth client; empty where there is none.
    pub client_id: String,
}

/// Something that accounts of a service say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// Its name in templates.
    pub name: String,
    /// What stands above its field; its name when this is empty.
    pub label: String,
}

/// Names that stand for credentials, so that no parameter has them.
pub const RESERVED: [&str; 5] = ["token", "username", "password", "client_id", "client_secret"];

impl Spec {
    /// The names of its parameters.
    pub fn names(&self) -> Vec<String> {
        self.parameters.iter().map(|parameter| parameter.name.clone()).collect()
    }

    /// The names of all that its accounts say by its choice.
    pub fn inputs(&self) -> BTreeSet<String> {
        let asks = if let Auth::Fetched(fetched) = &self.auth { fetched.asks.clone() } else { Vec::new() };
        self.names().into_iter().chain(asks).collect()
    }

    /// The servers that credentials go to, each with the field of the form that says so.
    pub fn servers(&self) -> Vec<(&'static str, &str)> {
        let own = match &self.auth {
            Auth::OAuth(oauth) => vec![
                ("oauth.authorization", oauth.authorization.as_str()),
                ("oauth.token", oauth.token.as_str()),
                ("oauth.revoke", oauth.revoke.as_str()),
            ],
            Auth::Fetched(fetched) => vec![("fetched.endpoint", fetched.endpoint.as_str())],
            _ => Vec::new(),
        };
        let all = own.into_iter().chain([("test", self.test.as_str())]);
        all.filter(|(_, address)| !address.is_empty()).map(|(field, address)| (field, server(address))).collect()
    }
}

/// The part of the template of an address that says which server it leads to.
fn server(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let rest = address.get(start..).unwrap_or_default();
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    address.get(..start + end).unwrap_or(address)
}

impl Adapter {
    /// What an account at it says and does.
    pub fn blueprint(&self) -> Blueprint {
        let mut blueprint = Blueprint {
            key: self.key.clone(),
            name: self.name.clone(),
            icon: "plug",
            fields: Vec::new(),
            auth: self.spec.auth.clone(),
            extras: self.spec.extras.clone(),
            test: self.spec.test.clone(),
            expects: Expects::Success,
            own: Some(self.id.clone()),
        };
        let guides = blueprint.guides();
        let parameters = self.spec.parameters.iter().map(|parameter| input(parameter, &guides));
        blueprint.fields = parameters.chain(self.credentials()).collect();
        blueprint
    }

    fn credentials(&self) -> Vec<Field> {
        match &self.spec.auth {
            Auth::Token(_) => vec![field(Show::Secret, "token", "field-token", Shape::Text)],
            Auth::Basic { .. } => vec![
                field(Show::Open, "username", "field-user", Shape::Exact),
                field(Show::Secret, "password", "field-password", Shape::Exact),
            ],
            Auth::Fetched(fetched) => {
                let asked = |name: &String| Field {
                    label: say::plain(name.clone()),
                    ..field(Show::Secret, name, "field-token", Shape::Exact)
                };
                fetched.asks.iter().map(asked).collect()
            }
            Auth::OAuth(_) | Auth::Smtp => Vec::new(),
        }
    }
}

fn input(parameter: &Parameter, guides: &BTreeSet<String>) -> Field {
    let label = if parameter.label.is_empty() { &parameter.name } else { &parameter.label };
    Field {
        name: parameter.name.clone(),
        label: say::plain(label.clone()),
        help: Say::from(""),
        show: Show::Open,
        need: Need::Required,
        shape: if guides.contains(&parameter.name) { Shape::Label } else { Shape::Text },
    }
}

/// Whether `text` can be the key of a service: small letters, digits and hyphens.
pub fn is_key(text: &str) -> bool {
    let sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (2..=60).contains(&text.len()) && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(sign)
}

/// Whether `text` can be the name of a parameter that people may choose.
pub fn is_free_name(text: &str) -> bool {
    template::is_name(text) && !RESERVED.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_of_an_address_is_what_stands_before_its_path() {
        for (address, expected) in [
            ("https://a.example/b", "https://a.example"),
            ("https://{x}.example?b", "https://{x}.example"),
            ("https://a.example", "https://a.example"),
            ("https://a.example:8443#b", "https://a.example:8443"),
            ("https://a\\b", "https://a"),
            ("", ""),
        ] {
            assert_eq!(server(address), expected);
        }
        assert!(is_key("my-crm2") && !is_key("My") && !is_key("1a") && !is_key("a") && !is_key("a_b"));
        assert!(is_free_name("shop") && !is_free_name("token") && !is_free_name("a.b"));
    }
}
