//! Trying an account: one harmless call that says whether its credentials work.

use serde_json::Value;

use super::blueprint::{Auth, Blueprint, Expects, Extra, Part, Place};
use super::oauth::{Client, Grounds, Tokens, basic};
use super::{smtp, template};
use crate::outbound::{Answer, Call, Method};
use crate::resources::Secrets;
use crate::say::{self, Say};

/// Why an account does not work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What is wrong, for whoever typed it.
    pub why: Say,
    /// Whether it is the credentials, as far as the service says.
    pub refused: bool,
}

impl From<Say> for Failure {
    fn from(why: Say) -> Self {
        Self { why, refused: false }
    }
}

/// Tries an account of `blueprint` with what `client` says. A token that had to be got for that is put among `secrets`.
///
/// # Errors
/// Why it does not work.
pub fn try_now(blueprint: &Blueprint, client: &Client<'_>, secrets: &mut Secrets) -> Result<(), Failure> {
    let token = match &blueprint.auth {
        Auth::Smtp => return Ok(smtp::greet(client.outbound, &client.asker, client.values)?),
        Auth::Basic { .. } => String::new(),
        Auth::Token(_) => client.values.get("token").cloned().unwrap_or_default(),
        Auth::OAuth(_) if blueprint.needs_consent() => {
            Tokens::of(secrets).ok_or_else(|| say::it("trial-no-consent").with("service", &blueprint.name))?.access
        }
        Auth::OAuth(oauth) => kept(secrets, client.token(oauth, Grounds::Client).map_err(|no| no.said())?),
        Auth::Fetched(fetched) => kept(secrets, client.fetch(fetched).map_err(|no| no.said())?),
    };
    if blueprint.test.is_empty() {
        // A token that came is the proof.
        return if blueprint.can_be_tried() { Ok(()) } else { Err(say::it("trial-none").into()) };
    }
    judge(blueprint, &ask(blueprint, client, (&blueprint.test, &token))?)
}

/// The answer of the service to a question at `template`, an address of its, which is asked with `token` as calls to it are.
///
/// # Errors
/// Why there is none.
pub fn ask(blueprint: &Blueprint, client: &Client<'_>, (template, token): (&str, &str)) -> Result<Answer, Say> {
    let call = call(blueprint, client, (template, token))?;
    client.outbound.call_now(&call).map_err(|fault| fault.said())
}

fn kept(secrets: &mut Secrets, tokens: Tokens) -> String {
    tokens.put(secrets);
    tokens.access
}

/// A call to `template`, with everything that calls to this service carry.
fn call(blueprint: &Blueprint, client: &Client<'_>, (template, token): (&str, &str)) -> Result<Call, Say> {
    let mut values = client.values.clone();
    values.insert("token".into(), token.to_owned());
    let address = template::address(template, &values).map_err(|misfit| misfit.why)?;
    let mut url = url::Url::parse(&address).map_err(|_| say::it("outbound-not-url"))?;
    let place = match &blueprint.auth {
        Auth::Token(place) => Some(place),
        Auth::OAuth(oauth) => Some(&oauth.place),
        Auth::Fetched(fetched) => Some(&fetched.place),
        Auth::Basic { .. } | Auth::Smtp => None,
    };
    let secret = place.map(|Place { part, name, template }| (*part, name, template));
    let extras = blueprint.extras.iter().map(|Extra { part, name, value }| (*part, name, value));
    let mut headers = Vec::new();
    for (part, name, text) in secret.into_iter().chain(extras) {
        let value = template::filled(text, &values)?;
        match part {
            Part::Query => drop(url.query_pairs_mut().append_pair(name, &value)),
            Part::Header => headers.push((name.clone(), value)),
        }
    }
    if let Auth::Basic { user, password } = &blueprint.auth {
        let (user, password) = (template::filled(user, &values)?, template::filled(password, &values)?);
        headers.push(("authorization".into(), basic(&user, &password)));
    }
    let call = Call::new(client.asker.clone(), Method::Get, url).header("accept", "application/json").confidential();
    Ok(headers.into_iter().fold(call, |call, (name, value)| call.credential(name, value)))
}

/// What `answer` says of the account.
///
/// # Errors
/// Why it is not what was asked for.
pub fn judge(blueprint: &Blueprint, answer: &Answer) -> Result<(), Failure> {
    let service = &blueprint.name;
    let status = u64::from(answer.status);
    match answer.status {
        401 | 403 => {
            let why = say::it("trial-refused").with("service", service).with("status", status.to_string());
            return Err(Failure { why, refused: true });
        }
        _ if answer.succeeded() => {}
        300..=399 => return Err(say::it("trial-redirect").with("service", service).into()),
        404 => return Err(say::it("trial-missing").with("service", service).into()),
        429 => return Err(say::it("trial-throttled").with("service", service).into()),
        _ => return Err(say::it("trial-status").with("service", service).with("status", status.to_string()).into()),
    }
    let ok = || serde_json::from_slice::<Value>(&answer.body).ok()?.get("ok")?.as_bool();
    match blueprint.expects {
        Expects::Ok if ok() != Some(true) => {
            Err(Failure { why: say::it("trial-not-ok").with("service", service), refused: true })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::find;
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, headers: Vec::new(), body: body.as_bytes().to_vec(), url: String::new() }
    }

    #[test]
    fn answers_are_judged() {
        let stripe = find("stripe").unwrap();
        assert!(judge(&stripe, &answer(200, "")).is_ok() && judge(&stripe, &answer(204, "")).is_ok());
        for status in [301, 400, 404, 429, 500] {
            assert!(!judge(&stripe, &answer(status, "")).unwrap_err().refused, "{status}");
        }
        for status in [401, 403] {
            assert!(judge(&stripe, &answer(status, "")).unwrap_err().refused, "{status}");
        }
        let slack = find("slack").unwrap();
        assert!(judge(&slack, &answer(200, r#"{"ok":true}"#)).is_ok());
        for odd in [r#"{"ok":false,"error":"invalid_auth"}"#, r#"{"ok":"true"}"#, "ok", ""] {
            assert!(judge(&slack, &answer(200, odd)).unwrap_err().refused, "{odd}");
        }
    }
}
