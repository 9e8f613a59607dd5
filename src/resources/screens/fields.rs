//! The fields of the forms, as data: one template shows them all.

use crate::base::{Environment, Problems};
use crate::definition::documents::CAPABILITIES;
use crate::resources::{Kind, MAILBOXES, Resource, Typed, Way, text};
use crate::say::{self, Say};

use super::numbers::{self, Offer};
use super::shelf::Sort;

/// How a field looks.
pub enum Look {
    /// A line of text.
    Line,
    /// A line of what machines read.
    Code,
    /// Several such lines.
    Area,
    /// What is never shown again.
    Secret,
    /// One of several, in a list.
    Select(Vec<Choice>),
    /// One of several, side by side.
    Radios(Vec<Choice>),
    /// Any of several; each has a name of its own.
    Ticks(Vec<Choice>),
    /// The numbers of an account, each with a button that fills the form in.
    Numbers(Vec<Offer>),
}

/// Something to choose.
pub struct Choice {
    /// The word in the form.
    pub word: String,
    /// What people read.
    pub label: Say,
    /// What more they read, if anything.
    pub help: Option<Say>,
    /// Whether it is chosen.
    pub on: bool,
}

/// One field.
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Above it.
    pub label: Say,
    /// Under that; empty for nothing.
    pub help: Say,
    /// How it looks.
    pub look: Look,
    /// What stands in it.
    pub value: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// Whether something secret was typed that has to be typed again.
    pub again: bool,
    /// The button beside a list, if there is one: what it sends as `then`, and what stands on it.
    pub press: Option<(&'static str, Say)>,
}

impl Field {
    fn new(typed: &Typed, name: &'static str, label: Say, help: Say) -> Self {
        let value = typed.get(name).to_owned();
        Self { name, label, help, look: Look::Line, value, required: true, again: false, press: None }
    }

    fn looks(self, look: Look) -> Self {
        match look {
            Look::Secret => Self { again: !self.value.is_empty(), value: String::new(), look, ..self },
            look => Self { look, ..self },
        }
    }

    fn optional(self) -> Self {
        Self { required: false, ..self }
    }
}

fn choice(word: &str, label: Say, help: Option<Say>, chosen: &str) -> Choice {
    Choice { word: word.to_owned(), label, help, on: word == chosen }
}

/// What a form is for.
pub struct Purpose<'a> {
    /// What is made or changed.
    pub sort: Sort,
    /// What is changed; nothing while it is to be made.
    pub before: Option<&'a Resource>,
    /// The environments to choose from.
    pub places: &'a [Environment],
    /// What it can belong to.
    pub parents: &'a [Resource],
}

/// The names of the fields, for problems that belong to none.
pub const NAMES: &[&str] = &[
    "name",
    "environment",
    "number",
    "capabilities",
    "parent",
    "host",
    "key",
    "domain",
    "mailbox",
    "address",
    "metadata",
    "origin",
    "value",
    "url",
    "signing",
];

/// What the fields of `before` hold at first.
pub fn filled(before: &Resource) -> Typed {
    let mut typed = Typed::default();
    typed.put("name", &before.name);
    typed.put("revision", before.revision.to_string());
    typed.put("address", text(&before.detail, "address"));
    for word in before.detail.get("capabilities").and_then(|all| all.as_array()).into_iter().flatten() {
        typed.put(word.as_str().unwrap_or_default(), "on");
    }
    typed
}

/// The fields of a form, filled as `typed` says.
pub fn fields(typed: &Typed, purpose: &Purpose<'_>) -> Vec<Field> {
    let name = Field::new(typed, "name", say::it("resource-name"), say::it("resource-name-help"));
    let mut fields = vec![name];
    if purpose.before.is_none() {
        let chosen = typed.get("environment");
        let places = purpose.places.iter();
        let places = places.map(|place| choice(place.word(), say::plain(place.name()), None, chosen)).collect();
        let help = say::it("resource-environment-help");
        let field = Field::new(typed, "environment", say::it("environment-word"), help);
        fields.push(field.looks(Look::Select(places)));
    }
    fields.extend(match (purpose.sort.kind, purpose.before) {
        (Kind::PhoneNumber, before) => number(typed, purpose, before),
        (Kind::UrlDomain, None) => {
            vec![Field::new(typed, "host", say::it("host-field"), say::it("host-help")).looks(Look::Code)]
        }
        (Kind::UrlRoute, None) => route(typed, purpose),
        (Kind::EmailDomain, None) => email_domain(typed),
        (Kind::EmailAddress, None) => {
            vec![Field::new(typed, "address", say::it("address-field"), say::it("address-help")).looks(Look::Code)]
        }
        (Kind::IdentityProvider, before) => vec![metadata(typed, before)],
        (Kind::Key, before) => key(typed, before),
        (Kind::Notifier, before) => notifier(typed, purpose.sort.way, before),
        _ => Vec::new(),
    });
    fields
}

/// Whether the form has a field in which something secret was typed, which has to be typed again.
pub fn forgets(fields: &[Field], problems: &Problems) -> bool {
    !problems.is_empty() && fields.iter().any(|field| field.again)
}

/// What stands behind a name in a list: the environment it is in.
fn placed(parent: &Resource) -> Say {
    say::plain(format!("{} ({})", parent.name, parent.environment.name()))
}

fn number(typed: &Typed, purpose: &Purpose<'_>, before: Option<&Resource>) -> Vec<Field> {
    let mut fields = Vec::new();
    let accounts = purpose.parents.iter().filter(|p| p.kind == Kind::ConnectedAccount && p.adapter == "twilio");
    let chosen = typed.get("parent");
    let accounts: Vec<_> = accounts.map(|account| choice(account.id.as_str(), placed(account), None, chosen)).collect();
    if before.is_none() && !accounts.is_empty() {
        let mut all = vec![choice("", say::it("number-account-none"), None, chosen)];
        all.extend(accounts);
        let account = Field::new(typed, "parent", say::it("number-account"), say::it("number-account-help"));
        let (word, label) = numbers::LIST;
        fields.push(Field { press: Some((word, say::it(label))), ..account.looks(Look::Select(all)).optional() });
    }
    if before.is_none() {
        let number = Field::new(typed, "number", say::it("number-field"), say::it("number-help"));
        fields.push(number.looks(Look::Code));
    }
    let ticks = CAPABILITIES.iter().map(|(word, name)| {
        let on = typed.ticked(word);
        Choice { word: (*word).to_owned(), label: say::it(name), help: None, on }
    });
    let can = Field::new(typed, "capabilities", say::it("capabilities-field"), say::it("capabilities-help"));
    fields.push(can.looks(Look::Ticks(ticks.collect())));
    fields
}

fn route(typed: &Typed, purpose: &Purpose<'_>) -> Vec<Field> {
    let chosen = typed.get("parent");
    let domains = purpose.parents.iter().filter(|parent| parent.kind == Kind::UrlDomain);
    let domains = domains.map(|domain| choice(domain.id.as_str(), placed(domain), None, chosen)).collect();
    let domain = Field::new(typed, "parent", say::it("resource-url-domain"), say::it("route-domain-help"));
    let key = Field::new(typed, "key", say::it("route-key"), say::it("route-key-help"));
    vec![domain.looks(Look::Select(domains)), key.looks(Look::Code)]
}

fn email_domain(typed: &Typed) -> Vec<Field> {
    let domain = Field::new(typed, "domain", say::it("domain-field"), say::it("domain-help")).looks(Look::Code);
    let chosen = if typed.get("mailbox").is_empty() { MAILBOXES[0] } else { typed.get("mailbox") };
    let boxes = MAILBOXES.map(|mailbox| choice(mailbox, say::plain(format!("{mailbox}@…")), None, chosen));
    let mailbox = Field::new(typed, "mailbox", say::it("mailbox-field"), say::it("mailbox-help"));
    vec![domain, mailbox.looks(Look::Radios(boxes.into()))]
}

fn metadata(typed: &Typed, before: Option<&Resource>) -> Field {
    let help = if before.is_some() { say::it("saml-help-kept") } else { say::it("saml-help") };
    let field = Field::new(typed, "metadata", say::it("saml-field"), help).looks(Look::Area);
    if before.is_some() { field.optional() } else { field }
}

fn key(typed: &Typed, before: Option<&Resource>) -> Vec<Field> {
    let chosen = match (typed.get("origin"), before) {
        ("", None) => "made",
        (typed, _) => typed,
    };
    let mut origins = Vec::new();
    if before.is_some() {
        origins.push(choice("", say::it("key-keep"), Some(say::it("key-keep-help")), chosen));
    }
    origins.push(choice("made", say::it("key-made"), Some(say::it("key-made-help")), chosen));
    origins.push(choice("typed", say::it("key-typed"), Some(say::it("key-typed-help")), chosen));
    let origin = Field::new(typed, "origin", say::it("key-origin"), say::plain("")).looks(Look::Radios(origins));
    let value = Field::new(typed, "value", say::it("key-value"), say::it("key-value-help"));
    vec![origin, value.looks(Look::Secret).optional()]
}

fn notifier(typed: &Typed, way: Option<Way>, before: Option<&Resource>) -> Vec<Field> {
    let kept = before.is_some();
    let url = |label: Say, help: Say| {
        let help = if kept { say::it("secret-kept") } else { help };
        let field = Field::new(typed, "url", label, help).looks(Look::Secret);
        if kept { field.optional() } else { field }
    };
    match way {
        Some(Way::Slack) => vec![url(say::it("slack-url"), say::it("slack-url-help"))],
        Some(Way::Webhook) => {
            let url = url(say::it("webhook-url"), say::it("webhook-url-help"));
            let signed = before.is_some_and(|before| before.detail["signed"] == true);
            let help = if signed { say::it("secret-kept") } else { say::it("webhook-signing-help") };
            let signing = Field::new(typed, "signing", say::it("webhook-signing"), help);
            let mut fields = vec![url, signing.looks(Look::Secret).optional()];
            if signed {
                let on = typed.ticked("unsigned");
                let tick = Choice { word: "unsigned".into(), label: say::it("webhook-unsigned"), help: None, on };
                let field = Field::new(typed, "unsign", say::it("webhook-unsign"), say::plain(""));
                fields.push(field.looks(Look::Ticks(vec![tick])).optional());
            }
            fields
        }
        _ => vec![
            Field::new(typed, "address", say::it("notifier-address"), say::it("notifier-address-help"))
                .looks(Look::Code),
        ],
    }
}
