//! The client's side of OAuth 2.0 (RFC 6749), with a proof that only who asked can take the answer (PKCE, RFC 7636).

use std::collections::BTreeMap;

use data_encoding::{BASE64, BASE64URL_NOPAD};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::blueprint::{Blueprint, Fetched, OAuth, Proof, Verb};
use super::template;
use crate::base::{Moment, iso, parse_iso};
use crate::outbound::{Answer, Asker, Call, Fault, Method, Outbound};
use crate::resources::Secrets;
use crate::say::{self, Say};

/// The names under which tokens are sealed; no field has a dot in its name.
const ACCESS: &str = "oauth.access";
const REFRESH: &str = "oauth.refresh";
const EXPIRES: &str = "oauth.expires";

/// The most bytes of a token.
const LONGEST: usize = 16 << 10;

/// The longest life of a token that is believed, in seconds: ten years.
const FOREVER: i64 = 315_360_000;

/// What is shown for a token.
#[derive(Debug, Clone, Copy)]
pub enum Grounds<'a> {
    /// The answer to a consent.
    Code {
        /// The code.
        code: &'a str,
        /// The proof.
        verifier: &'a str,
        /// Where the answer went.
        redirect: &'a str,
    },
    /// A token that is there to get new ones.
    Refresh(&'a str),
    /// The client itself.
    Client,
}

/// What an authorization server gave. Its `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Tokens {
    /// What calls show.
    pub access: String,
    /// What brings the next one.
    pub refresh: Option<String>,
    /// When the first is worth nothing; nothing where the server does not say.
    pub expires_at: Option<Moment>,
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tokens(until {:?})", self.expires_at)
    }
}

impl Tokens {
    /// The tokens among `secrets`.
    pub fn of(secrets: &Secrets) -> Option<Self> {
        let found = |name: &str| secrets.0.get(name).cloned();
        let expires_at = found(EXPIRES).and_then(|text| parse_iso(&text));
        Some(Self { access: found(ACCESS)?, refresh: found(REFRESH), expires_at })
    }

    /// Puts these among `secrets`. A server that gives no new refresh token means that the old one stays (RFC 6749, 6).
    pub fn put(&self, secrets: &mut Secrets) {
        secrets.0.insert(ACCESS.into(), self.access.clone());
        if let Some(refresh) = &self.refresh {
            secrets.0.insert(REFRESH.into(), refresh.clone());
        }
        match self.expires_at {
            Some(at) => secrets.0.insert(EXPIRES.into(), iso(at)),
            None => secrets.0.remove(EXPIRES),
        };
    }

    /// Takes all tokens out of `secrets`.
    pub fn drop_from(secrets: &mut Secrets) {
        for name in [ACCESS, REFRESH, EXPIRES] {
            secrets.0.remove(name);
        }
    }
}

/// Why no token came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoToken {
    /// The server was not reached, or did not answer.
    Fault(Fault),
    /// It said no, with this error code of the standard; empty when it gave none that can be shown.
    Refused {
        /// The server.
        host: String,
        /// The code.
        code: String,
    },
    /// It answered something else.
    Odd(String),
    /// An address or a value does not fit.
    Template(Say),
}

impl NoToken {
    /// For whoever connected the account.
    pub fn said(&self) -> Say {
        match self {
            Self::Fault(fault) => fault.said(),
            Self::Refused { host, code } if code == "invalid_client" || code == "unauthorized_client" => {
                say::it("oauth-client").with("host", host)
            }
            Self::Refused { host, code } if code == "invalid_grant" => say::it("oauth-grant").with("host", host),
            Self::Refused { host, code } if code == "invalid_scope" => say::it("oauth-scope").with("host", host),
            Self::Refused { host, code } if code.is_empty() => say::it("oauth-refused-plain").with("host", host),
            Self::Refused { host, code } => say::it("oauth-refused").with("host", host).with("code", code),
            Self::Odd(host) => say::it("oauth-odd").with("host", host),
            Self::Template(why) => why.clone(),
        }
    }
}

/// Who calls, and what an account says.
pub struct Client<'a> {
    /// The client that calls out.
    pub outbound: &'a Outbound,
    /// Who asks.
    pub asker: Asker,
    /// What the account and its service say.
    pub values: &'a BTreeMap<String, String>,
    /// Now.
    pub at: Moment,
}

/// The challenge of `verifier` (RFC 7636, 4.2, S256).
pub fn challenge(verifier: &str) -> String {
    BASE64URL_NOPAD.encode(&Sha256::digest(verifier.as_bytes()))
}

/// An error code of the standard, if `text` is one (RFC 6749, 4.1.2.1): what else stands there was written by a stranger.
pub fn code(text: &str) -> &str {
    let fits = text.len() <= 60 && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if fits { text } else { "" }
}

/// The address at which a person says yes.
///
/// # Errors
/// What does not fit.
pub fn consent_address(
    oauth: &OAuth,
    values: &BTreeMap<String, String>,
    question: &[(&str, &str)],
) -> Result<String, Say> {
    let address = template::address(&oauth.authorization, values).map_err(|misfit| misfit.why)?;
    let mut url = url::Url::parse(&address).map_err(|_| say::it("outbound-not-url"))?;
    url.set_fragment(None);
    let client = values.get("client_id").map_or("", String::as_str);
    let own = [("response_type", "code"), ("client_id", client), ("scope", oauth.scope.as_str())];
    let pairs = own.iter().chain(question).filter(|(_, value)| !value.is_empty());
    url.query_pairs_mut().extend_pairs(pairs);
    Ok(url.into())
}

impl Client<'_> {
    /// Asks the token endpoint of `oauth`.
    ///
    /// # Errors
    /// Why no token came.
    pub fn token(&self, oauth: &OAuth, grounds: Grounds<'_>) -> Result<Tokens, NoToken> {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut add = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
        match grounds {
            Grounds::Code { code, verifier, redirect } => {
                add("grant_type", "authorization_code");
                add("code", code);
                add("redirect_uri", redirect);
                add("code_verifier", verifier);
            }
            Grounds::Refresh(token) => {
                add("grant_type", "refresh_token");
                add("refresh_token", token);
            }
            Grounds::Client => {
                add("grant_type", "client_credentials");
                if !oauth.scope.is_empty() {
                    add("scope", &oauth.scope);
                }
            }
        }
        let call = self.proven(&oauth.token, oauth, fields)?;
        let (host, answer) = self.send(&oauth.token, call)?;
        self.tokens(&host, &answer, "access_token")
    }

    /// Asks the endpoint of `fetched` for a token.
    ///
    /// # Errors
    /// Why none came.
    pub fn fetch(&self, fetched: &Fetched) -> Result<Tokens, NoToken> {
        let value = |name: &String| (name.clone(), self.values.get(name).cloned().unwrap_or_default());
        let fields: Vec<(String, String)> = fetched.asks.iter().map(value).collect();
        let call = self.call(&fetched.endpoint, fetched.verb, &fields)?;
        let (host, answer) = self.send(&fetched.endpoint, call)?;
        self.tokens(&host, &answer, &fetched.field)
    }

    /// Gives the tokens among `secrets` back (RFC 7009), where the service takes them. Nobody waits for what it says to that.
    pub fn give_back(&self, blueprint: &Blueprint, secrets: &Secrets) {
        let Some((oauth, tokens)) = blueprint.oauth().zip(Tokens::of(secrets)).filter(|(o, _)| !o.revoke.is_empty())
        else {
            return;
        };
        let token = tokens.refresh.unwrap_or(tokens.access);
        let fields = vec![("token".to_owned(), token)];
        if let Ok(call) = self.proven(&oauth.revoke, oauth, fields) {
            // What went wrong is in the log.
            let _ = self.outbound.call_now(&call);
        }
    }

    /// A call of `oauth` in which the client proves itself.
    fn proven(&self, endpoint: &str, oauth: &OAuth, mut fields: Vec<(String, String)>) -> Result<Call, NoToken> {
        let of = |name: &str| self.values.get(name).map_or("", String::as_str);
        let (id, secret) = (of("client_id"), of("client_secret"));
        let mut add = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
        if oauth.proof == Proof::Body || secret.is_empty() {
            add("client_id", id);
            if !secret.is_empty() {
                add("client_secret", secret);
            }
        }
        let call = self.call(endpoint, oauth.verb, &fields)?;
        if oauth.proof == Proof::Header && !secret.is_empty() {
            return Ok(call.credential("authorization", basic(&form_encoded(id), &form_encoded(secret))));
        }
        Ok(call)
    }

    fn call(&self, endpoint: &str, verb: Verb, fields: &[(String, String)]) -> Result<Call, NoToken> {
        let address = template::address(endpoint, self.values).map_err(|misfit| NoToken::Template(misfit.why))?;
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let call = match verb {
            Verb::Post => Call::new(self.asker.clone(), Method::Post, address)
                .body("application/x-www-form-urlencoded", body.into_bytes()),
            Verb::Get => {
                let joint = if address.contains('?') { '&' } else { '?' };
                Call::new(self.asker.clone(), Method::Get, format!("{address}{joint}{body}"))
            }
        };
        Ok(call.header("accept", "application/json").confidential())
    }

    fn send(&self, endpoint: &str, call: Call) -> Result<(String, Answer), NoToken> {
        let address = template::address(endpoint, self.values).map_err(|misfit| NoToken::Template(misfit.why))?;
        let target = self.outbound.admits(&address).map_err(NoToken::Fault)?;
        let answer = self.outbound.call_now(&call).map_err(NoToken::Fault)?;
        Ok((target.host().to_string(), answer))
    }

    fn tokens(&self, host: &str, answer: &Answer, field: &str) -> Result<Tokens, NoToken> {
        let odd = || NoToken::Odd(host.to_owned());
        let read: Option<Value> = serde_json::from_slice(&answer.body).ok();
        let text = |name: &str| read.as_ref().and_then(|read| read.get(name)).and_then(Value::as_str);
        // Some say 200 and an error.
        if !answer.succeeded() || text("error").is_some() {
            let code = code(text("error").unwrap_or_default()).to_owned();
            return Err(NoToken::Refused { host: host.to_owned(), code });
        }
        let fits = |token: &&str| {
            !token.is_empty() && token.len() <= LONGEST && token.chars().all(|c| c.is_ascii_graphic() || c == ' ')
        };
        let access = text(field).filter(fits).ok_or_else(odd)?.to_owned();
        let refresh = text("refresh_token").filter(fits).map(str::to_owned);
        let seconds = read.as_ref().and_then(|read| read.get("expires_in")).and_then(seconds);
        let expires_at = seconds.map(|seconds| self.at + chrono::Duration::seconds(seconds));
        Ok(Tokens { access, refresh, expires_at })
    }
}

/// A life in seconds. Some write the number as a text.
fn seconds(value: &Value) -> Option<i64> {
    let seconds = value.as_i64().or_else(|| value.as_str()?.parse().ok())?;
    (0..=FOREVER).contains(&seconds).then_some(seconds)
}

/// What follows `Authorization:` for this name and password (RFC 7617).
pub fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", BASE64.encode(format!("{user}:{password}").as_bytes()))
}

/// RFC 6749, 2.3.1, has the id and the secret encoded before they are joined.
fn form_encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_the_standard() {
        // RFC 7636, appendix B.
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assert_eq!(challenge(verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        // RFC 7617, 2.
        assert_eq!(basic("Aladdin", "open sesame"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    #[test]
    fn only_codes_of_the_standard_are_repeated() {
        assert_eq!(code("access_denied"), "access_denied");
        for odd in ["Call +49 123", "<script>", "Access_Denied", &"a".repeat(61)] {
            assert_eq!(code(odd), "", "{odd}");
        }
    }

    #[test]
    fn tokens_are_kept_and_found_again() {
        let at = parse_iso("2026-11-22T20:00:00.000000Z").unwrap();
        let mut secrets = Secrets::default();
        assert_eq!(Tokens::of(&secrets), None);
        let first = Tokens { access: "a".into(), refresh: Some("r".into()), expires_at: Some(at) };
        first.put(&mut secrets);
        assert_eq!(Tokens::of(&secrets), Some(first));
        let second = Tokens { access: "b".into(), refresh: None, expires_at: None };
        second.put(&mut secrets);
        assert_eq!(Tokens::of(&secrets), Some(Tokens { refresh: Some("r".into()), ..second }), "the old one stays");
        assert!(!format!("{:?}", Tokens::of(&secrets)).contains("\"b\""));
        Tokens::drop_from(&mut secrets);
        assert_eq!(secrets, Secrets::default());
        for (value, expected) in
            [("3600", Some(3600)), ("\"60\"", Some(60)), ("-1", None), ("9e99", None), ("null", None)]
        {
            assert_eq!(seconds(&serde_json::from_str(value).unwrap()), expected, "{value}");
        }
    }
}
