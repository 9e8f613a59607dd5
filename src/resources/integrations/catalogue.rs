//! The services that Hangar knows, one after the other: what an account says, how one signs in, and which call tries it.
//!
//! Each address is of the service's own documentation of its API.

use super::blueprint::{Auth, Blueprint, Expects, Field, Grant, Need, OAuth, Part, Place, Proof, Shape, Show, Verb};
use crate::say::{self, Say};

/// How a connection to a mail server is encrypted, each with the sentence that names it.
pub const SECURITIES: &[(&str, &str)] =
    &[("starttls", "smtp-starttls"), ("tls", "smtp-tls"), ("none", "smtp-unencrypted")];

/// The telephone numbers of an account at Twilio, the first page of them: what stands in it is the account's own address.
pub const TWILIO_NUMBERS: &str =
    "https://api.twilio.com/2010-04-01/Accounts/{account_sid}/IncomingPhoneNumbers.json?PageSize=100";

/// Every service, in the order in which they are offered.
pub fn all() -> Vec<Blueprint> {
    vec![
        twilio(),
        salesforce(),
        zendesk(),
        key(
            "sendgrid",
            "SendGrid",
            "mail",
            ("field-api-key", Shape::Begins("SG."), "https://api.sendgrid.com/v3/scopes"),
        ),
        key("stripe", "Stripe", "credit-card", ("field-secret-key", Shape::Text, "https://api.stripe.com/v1/balance")),
        slack(),
        smtp(),
        key(
            "hubspot",
            "HubSpot",
            "handshake",
            ("field-access-token", Shape::Text, "https://api.hubapi.com/account-info/v3/details"),
        ),
        key(
            "airtable",
            "Airtable",
            "table-2",
            ("field-access-token", Shape::Begins("pat"), "https://api.airtable.com/v0/meta/whoami"),
        ),
        key("openai", "OpenAI", "zap", ("field-api-key", Shape::Begins("sk-"), "https://api.openai.com/v1/models")),
        shopify(),
    ]
}

/// The service `key`.
pub fn find(key: &str) -> Option<Blueprint> {
    all().into_iter().find(|service| service.key == key)
}

fn named(key: &str, name: &str, icon: &'static str, fields: Vec<Field>) -> Blueprint {
    Blueprint {
        key: key.into(),
        name: name.into(),
        icon,
        fields,
        auth: Auth::Smtp,
        extras: Vec::new(),
        test: String::new(),
        expects: Expects::Success,
        own: None,
    }
}

/// A field that is shown again, or a secret.
pub(super) fn field(show: Show, name: &str, label: &'static str, shape: Shape) -> Field {
    Field { name: name.into(), label: say::it(label), help: nothing(), show, need: Need::Required, shape }
}

fn nothing() -> Say {
    say::plain("")
}

fn open(name: &str, label: &'static str, shape: Shape) -> Field {
    field(Show::Open, name, label, shape)
}

fn secret(name: &str, label: &'static str, shape: Shape) -> Field {
    field(Show::Secret, name, label, shape)
}

fn helped(field: Field, help: &'static str) -> Field {
    Field { help: say::it(help), ..field }
}

/// `Authorization: Bearer {token}` (RFC 6750, 2.1).
pub(super) fn bearer(template: &str) -> Place {
    Place { part: Part::Header, name: "authorization".into(), template: template.into() }
}

/// A service with one key, sent as a bearer token: the sentence of its label, its shape, and the call that tries it.
fn key(key: &str, name: &str, icon: &'static str, (label, shape, test): (&'static str, Shape, &str)) -> Blueprint {
    Blueprint {
        auth: Auth::Token(bearer("Bearer {token}")),
        test: test.into(),
        ..named(key, name, icon, vec![secret("token", label, shape)])
    }
}

fn twilio() -> Blueprint {
    let sid = helped(open("account_sid", "field-account-sid", Shape::Begins("AC")), "field-account-sid-help");
    Blueprint {
        auth: Auth::Basic { user: "{account_sid}".into(), password: "{auth_token}".into() },
        test: "https://api.twilio.com/2010-04-01/Accounts/{account_sid}.json".into(),
        ..named("twilio", "Twilio", "phone", vec![sid, secret("auth_token", "field-auth-token", Shape::Text)])
    }
}

fn salesforce() -> Blueprint {
    let domain = helped(open("domain", "field-salesforce-domain", Shape::Label), "field-salesforce-domain-help");
    let fields = vec![
        domain,
        open("client_id", "field-client-id", Shape::Text),
        secret("client_secret", "field-client-secret", Shape::Text),
    ];
    let at = |path: &str| format!("https://{{domain}}.salesforce.com/services/oauth2/{path}");
    let oauth = OAuth {
        grant: Grant::Code,
        authorization: at("authorize"),
        token: at("token"),
        verb: Verb::Post,
        revoke: at("revoke"),
        scope: "api refresh_token".into(),
        proof: Proof::Body,
        place: bearer("Bearer {token}"),
    };
    let test = at("userinfo");
    Blueprint { auth: Auth::OAuth(oauth), test, ..named("salesforce", "Salesforce", "cloud", fields) }
}

fn zendesk() -> Blueprint {
    let fields = vec![
        helped(open("subdomain", "field-subdomain", Shape::Label), "field-zendesk-subdomain-help"),
        open("email", "field-email", Shape::Email),
        secret("api_token", "field-api-token", Shape::Text),
    ];
    Blueprint {
        auth: Auth::Basic { user: "{email}/token".into(), password: "{api_token}".into() },
        test: "https://{subdomain}.zendesk.com/api/v2/users/me.json".into(),
        ..named("zendesk", "Zendesk", "life-buoy", fields)
    }
}

fn slack() -> Blueprint {
    let fields = vec![helped(secret("token", "field-bot-token", Shape::Begins("xoxb-")), "field-bot-token-help")];
    Blueprint {
        auth: Auth::Token(bearer("Bearer {token}")),
        test: "https://slack.com/api/auth.test".into(),
        // It says 200 whatever happened.
        expects: Expects::Ok,
        ..named("slack", "Slack", "message-square", fields)
    }
}

fn shopify() -> Blueprint {
    let fields = vec![
        helped(open("shop", "field-shop", Shape::Label), "field-shop-help"),
        secret("token", "field-access-token", Shape::Begins("shpat_")),
    ];
    Blueprint {
        auth: Auth::Token(Place {
            part: Part::Header,
            name: "x-shopify-access-token".into(),
            template: "{token}".into(),
        }),
        test: "https://{shop}.myshopify.com/admin/api/2026-07/shop.json".into(),
        ..named("shopify", "Shopify", "tag", fields)
    }
}

fn smtp() -> Blueprint {
    let optional = |field| Field { need: Need::Optional, ..field };
    let fields = vec![
        open("host", "field-smtp-host", Shape::Host),
        helped(open("port", "field-port", Shape::Port), "field-smtp-port-help"),
        open("security", "field-smtp-security", Shape::Choice(SECURITIES)),
        helped(optional(open("user", "field-user", Shape::Exact)), "field-smtp-user-help"),
        optional(secret("password", "field-password", Shape::Exact)),
        helped(open("from", "field-smtp-from", Shape::Email), "field-smtp-from-help"),
    ];
    named("smtp", "SMTP", "send", fields)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::template;
    use super::*;

    #[test]
    fn every_service_is_whole() {
        let services = all();
        let keys: BTreeSet<_> = services.iter().map(|service| service.key.clone()).collect();
        assert_eq!(keys.len(), services.len(), "no key twice");
        let icons = include_str!("../../../static/icons.txt");
        for service in &services {
            assert!(icons.lines().any(|icon| icon == service.icon), "{}: no icon {}", service.key, service.icon);
            assert!(service.can_be_tried() && !service.fields.is_empty(), "{}", service.key);
            let mut names: Vec<String> = service.fields.iter().map(|field| field.name.clone()).collect();
            assert!(names.iter().all(|name| template::is_name(name)), "{}", service.key);
            let open: Vec<String> =
                service.fields.iter().filter(|f| f.show == Show::Open).map(|f| f.name.clone()).collect();
            for address in service.addresses() {
                assert!(address.starts_with("https://"), "{address}");
                template::known(address, &open).unwrap_or_else(|why| panic!("{address}: {why}"));
            }
            names.push("token".into());
            match &service.auth {
                Auth::Token(place) => template::known(&place.template, &names).unwrap(),
                Auth::Basic { user, password } => {
                    template::known(user, &names).unwrap();
                    template::known(password, &names).unwrap();
                }
                Auth::OAuth(_) => {
                    assert!(names.contains(&"client_id".into()) && names.contains(&"client_secret".into()))
                }
                Auth::Fetched(_) | Auth::Smtp => {}
            }
            // A host that a field decides is a name below the service's own, or a server that people name.
            for guide in service.guides() {
                let field = service.fields.iter().find(|field| field.name == guide).unwrap();
                assert!(field.shape != Shape::Text && field.show == Show::Open, "{}: {guide}", service.key);
            }
        }
    }
}
