//! Telling people that something went wrong in an app: by letter, by Slack, or by a call to a server of theirs.
//!
//! This part does not know why something went wrong, nor whom an app tells of what.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use super::claims;
use super::drafts::{Way, text};
use super::kind::{Kind, Standing};
use super::store::{Finding, Resource, Secrets, secrets};
use crate::access::Org;
use crate::base::{Moment, Outcome, Refusal, ResourceId, iso};
use crate::installation::{Cell, Installation};
use crate::mail::Letter;
use crate::outbound::{Asker, Call, Method};
use crate::say::{self, Language, Say};

/// The most characters of a text that goes out: whoever reads it wants to know that something happened, and where to look.
const LONGEST: usize = 4_000;

/// Why somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// An app broke off.
    ApplicationError,
    /// An app wrote an error to its log.
    LoggedError,
    /// Somebody wants to see whether it arrives.
    Test,
}

impl Occasion {
    /// The word in what goes out.
    pub fn word(self) -> &'static str {
        match self {
            Self::ApplicationError => "application_error",
            Self::LoggedError => "logged_error",
            Self::Test => "test",
        }
    }

    fn title(self) -> Say {
        say::it(match self {
            Self::ApplicationError => "notify-application-error",
            Self::LoggedError => "notify-logged-error",
            Self::Test => "notify-test",
        })
    }
}

/// Something by its name and its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its id.
    pub id: String,
}

/// What is told. What is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Why.
    pub occasion: Occasion,
    /// What went wrong, in a sentence.
    pub text: String,
    /// What more the app wrote down.
    pub metadata: String,
    /// The id of the request.
    pub request: String,
    /// The id of the visitor's session.
    pub session: String,
    /// The app.
    pub app: Named,
    /// The deployment of it.
    pub deployment: Named,
    /// When.
    pub at: Moment,
    /// The language of whoever is told.
    pub language: Language,
}

impl Message {
    /// One that says that it arrives.
    pub fn test(at: Moment, request: &str) -> Self {
        let (app, deployment) = (Named::default(), Named::default());
        let text = say::it("notify-test-text").to_string();
        let (metadata, session) = (String::new(), String::new());
        let request = request.to_owned();
        Self {
            occasion: Occasion::Test,
            text,
            metadata,
            request,
            session,
            app,
            deployment,
            at,
            language: say::current(),
        }
    }

    fn cut(text: &str) -> String {
        match text.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text.to_owned(),
        }
    }

    /// The names of what is known, and what is known, in the order of a letter.
    fn facts(&self, org: &Org) -> Vec<(Say, String)> {
        let facts = [
            ("notify-at", iso(self.at)),
            ("notify-request", self.request.clone()),
            ("notify-version", env!("CARGO_PKG_VERSION").to_owned()),
            ("notify-session", self.session.clone()),
            ("notify-deployment", self.deployment.name.clone()),
            ("notify-deployment-id", self.deployment.id.clone()),
            ("notify-org", org.name.clone()),
            ("notify-org-id", org.id.to_string()),
            ("notify-app", self.app.name.clone()),
            ("notify-app-id", self.app.id.clone()),
        ];
        facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (say::it(name), value)).collect()
    }

    /// As text in lines.
    fn lines(&self, org: &Org) -> String {
        let mut said = vec![self.occasion.title().to_string(), String::new()];
        let told = if self.metadata.is_empty() { String::new() } else { format!(": {}", Self::cut(&self.metadata)) };
        said.push(format!("{}{told}", Self::cut(&self.text)));
        said.push(String::new());
        said.extend(self.facts(org).into_iter().map(|(name, value)| format!("{name}: {value}")));
        said.push(String::new());
        said.join("\n")
    }

    /// As a program reads it.
    pub fn json(&self, org: &Org) -> Value {
        json!({
            "event": if self.occasion == Occasion::Test { "test" } else { "error" },
            "kind": self.occasion.word(),
            "message": Self::cut(&self.text),
            "metadata": Self::cut(&self.metadata),
            "at": iso(self.at),
            "request": self.request,
            "session": self.session,
            "version": env!("CARGO_PKG_VERSION"),
            "organization": { "id": org.id.as_str(), "name": org.name, "slug": org.slug },
            "app": { "id": self.app.id, "name": self.app.name },
            "deployment": { "id": self.deployment.id, "name": self.deployment.name },
        })
    }
}

/// Tells the notifier `id` of an Organization `message`, and says how that went. It waits for other servers: call it beside
/// the workers, and not inside a transaction.
///
/// # Errors
/// `NotFound` when the Organization has no such notifier; `Conflict` when it is switched off.
pub fn notify(
    installation: &Installation,
    cell: &Cell,
    org: &Org,
    id: &ResourceId,
    message: &Message,
) -> Outcome<Finding> {
    let (notifier, secrets) = cell.db.read_now(|connection| {
        let found = claims::of_org(connection, &org.id, id)?;
        let secrets = secrets(connection, &installation.vault, &org.id, id)?;
        Ok((found, secrets))
    })?;
    if notifier.kind != Kind::Notifier {
        return Err(Refusal::NotFound);
    }
    if !notifier.active {
        return Err(Refusal::Conflict(say::it("notifier-off").with("name", &notifier.name)));
    }
    let way = Way::parse(&notifier.adapter).ok_or_else(|| Refusal::broken("a notifier has no way"))?;
    let sent = say::spoken_in(message.language, || match way {
        Way::Email => write(installation, org, &notifier, message),
        way => call(installation, org, (&notifier, way, &secrets), message),
    });
    Ok(match sent {
        Ok(()) => Finding { standing: Standing::Ready, trouble: say::plain("") },
        Err(trouble) => Finding { standing: Standing::Failed, trouble },
    })
}

fn write(installation: &Installation, org: &Org, notifier: &Resource, message: &Message) -> Result<(), Say> {
    let subject: String = message.text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(120).collect();
    let place = if message.app.name.is_empty() { &org.name } else { &message.app.name };
    let to = text(&notifier.detail, "address").to_owned();
    let letter = Letter { to, subject: format!("Hangar: {place}: {subject}"), text: message.lines(org) };
    match installation.post.send_now(&letter) {
        Ok(_) => Ok(()),
        // What the mail server said is for the operator.
        Err(reason) => {
            tracing::warn!(org = org.id.as_str(), reason, "a notifier was not written to");
            Err(say::it("notify-no-letter"))
        }
    }
}

fn call(
    installation: &Installation,
    org: &Org,
    (notifier, way, secrets): (&Resource, Way, &Secrets),
    message: &Message,
) -> Result<(), Say> {
    let url = secrets.0.get("url").cloned().unwrap_or_default();
    let body = match way {
        Way::Slack => json!({ "text": message.lines(org) }).to_string(),
        _ => message.json(org).to_string(),
    };
    let asker = Asker { org: Some(org.id.clone()), resource: format!("notifier {}", notifier.name) };
    // As credentials, so that what is told goes out encrypted, or to a server that the operator allowed.
    let stamp = message.at.and_utc().timestamp().to_string();
    let mut call = Call::new(asker, Method::Post, url).credential("hangar-timestamp", &stamp);
    if let Some(key) = secrets.0.get("signing") {
        call = call.credential("hangar-signature", signature(key, &stamp, &body));
    }
    let answer = installation.outbound.call_now(&call.body("application/json", body)).map_err(|fault| fault.said())?;
    let host = text(&notifier.detail, "host");
    if answer.succeeded() {
        return Ok(());
    }
    Err(say::it("notify-status").with("host", host).with("status", answer.status.to_string()))
}

/// `v1=` and the HMAC (RFC 2104) over SHA-256 of the timestamp, a dot and the body, in hexadecimal digits.
pub fn signature(key: &str, stamp: &str, body: &str) -> String {
    // A key of any length is one.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return String::new() };
    mac.update(format!("{stamp}.{body}").as_bytes());
    let digits: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("v1={digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_what_every_library_makes() {
        // printf '1700000000.{}' | openssl dgst -sha256 -hmac key
        let made = signature("key", "1700000000", "{}");
        assert_eq!(made, "v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae");
        assert_ne!(made, signature("key", "1700000001", "{}"));
        assert_ne!(made, signature("kez", "1700000000", "{}"));
    }
}
