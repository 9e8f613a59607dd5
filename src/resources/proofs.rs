//! Proofs that a domain or an address is an Organization's own.
//!
//! A URL domain leads here when a question that is put to it comes back with the answer that this installation alone can
//! give: no look-up in the DNS could know more. An e-mail domain or address is proved by a link in a letter to it, kept as
//! a hash, which works once and for a day.

use chrono::Duration;
use serde_json::json;

use super::claims;
use super::drafts::text;
use super::kind::{Kind, Standing};
use super::store::{Finding, Resource};
use crate::access::Member;
use crate::audit::{Event, Fact};
use crate::base::{Moment, OrgId, Outcome, Refusal, Region, ResourceId, iso, parse_iso};
use crate::db::Conn;
use crate::installation::Installation;
use crate::mail::Letter;
use crate::outbound::{Asker, Call, Method};
use crate::people::{Token, constant_time_eq};
use crate::say;

/// What the key is for: one made for anything else gives other words.
const PURPOSE: &str = "hangar 2026-11-22 the question to a domain that is to lead here";

/// Hours a mailed link works.
pub const HOURS: i64 = 24;

/// Seconds between two letters.
const PAUSE: i64 = 60;

/// Where the question is put.
pub const PATH: &str = "/.well-known/hangar/";

/// Puts questions to domains, and answers them.
pub struct Prover([u8; 32]);

impl Prover {
    /// The one of the installation whose cookies `secret` signs.
    pub fn new(secret: &[u8; 64]) -> Self {
        Self(blake3::derive_key(PURPOSE, secret))
    }

    /// The question about the resource `id`.
    pub fn question(&self, id: &ResourceId) -> String {
        let id = id.as_str().replace('-', "");
        format!("{id}{}", self.proof("question", &id))
    }

    /// The answer to a question that this installation put; nothing to any other.
    pub fn answer(&self, question: &str) -> Option<String> {
        let fits = question.len() == 64 && question.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let (id, proof) = question.split_at_checked(32).filter(|_| fits)?;
        constant_time_eq(&self.proof("question", id), proof).then(|| self.proof("answer", question))
    }

    fn proof(&self, what: &str, of: &str) -> String {
        let hash = blake3::keyed_hash(&self.0, format!("{what} {of}").as_bytes());
        hash.as_bytes().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The names of the servers of this installation itself.
pub fn own_hosts(installation: &Installation) -> Vec<String> {
    let url = url::Url::parse(&installation.config.address()).ok();
    url.and_then(|url| url.host_str().map(str::to_owned)).into_iter().collect()
}

/// Whether the domain `resource` leads here: asks it, over the network.
pub fn check_domain(installation: &Installation, org: &OrgId, resource: &Resource) -> Finding {
    let prover = Prover::new(&installation.cookie_key);
    let question = prover.question(&resource.id);
    let host = text(&resource.detail, "host");
    let mut found = Finding { standing: Standing::Failed, trouble: say::it("domain-elsewhere").with("host", host) };
    for site in sites(&installation.config.address(), host) {
        let asker = Asker { org: Some(org.clone()), resource: format!("url domain {host}") };
        let call = Call::new(asker, Method::Get, format!("{site}{PATH}{question}"));
        match installation.outbound.call_now(&call) {
            Ok(answer) if answer.succeeded() && prover.answer(&question).as_deref() == Some(answer.text().trim()) => {
                return Finding { standing: Standing::Ready, trouble: say::plain("") };
            }
            Ok(answer) if answer.succeeded() => {}
            Ok(answer) => {
                let status = answer.status.to_string();
                found.trouble = say::it("domain-status").with("host", host).with("status", status);
            }
            Err(fault) => found.trouble = fault.said(),
        }
    }
    found
}

/// Where visitors of `host` come in: as this installation at `address` is reached, encrypted or not where its port is the
/// usual one.
fn sites(address: &str, host: &str) -> Vec<String> {
    let (scheme, rest) = address.split_once("://").unwrap_or(("https", ""));
    match rest.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())) {
        Some((_, port)) => vec![format!("{scheme}://{host}:{port}")],
        None => vec![format!("http://{host}"), format!("https://{host}")],
    }
}

/// The word in a mailed link.
#[derive(Debug, Clone)]
pub struct LinkWord {
    /// The region whose cell knows it.
    pub region: Region,
    /// What it proves.
    pub resource: ResourceId,
    token: Token,
}

impl LinkWord {
    /// The word that somebody shows; nothing when it cannot be one.
    pub fn shown(text: &str) -> Option<Self> {
        let (region, rest) = text.split_once('-')?;
        let (id, token) = rest.split_at_checked(32)?;
        let id = uuid::Uuid::try_parse(id).ok()?.to_string();
        let (region, token) = (Region::parse(region)?, Token::shown(token)?);
        Some(Self { region, resource: ResourceId::parse(&id)?, token })
    }

    /// The path of the link.
    pub fn path(&self) -> String {
        let id = self.resource.as_str().replace('-', "");
        format!("/verifications/{}-{id}{}", self.region.word(), self.token.reveal())
    }
}

/// Whether a resource of `kind` is proved by a letter.
pub fn by_letter(kind: Kind) -> bool {
    matches!(kind, Kind::EmailDomain | Kind::EmailAddress)
}

/// A fresh link that proves `resource`; those from before open nothing any more.
///
/// # Errors
/// `Conflict` when it is no resource that waits for a letter, `Throttled` when one went out just now.
pub fn issue(connection: &mut Conn, member: &Member, resource: &Resource) -> Outcome<(LinkWord, Event)> {
    if !by_letter(resource.kind) || resource.standing == Standing::Ready {
        return Err(Refusal::Conflict(say::it("proof-not-wanted").with("name", &resource.name)));
    }
    let at = member.by().at;
    let sent = resource.detail.pointer("/proof/sent_at").and_then(|sent| parse_iso(sent.as_str()?));
    let wait = sent.map_or(0, |sent| PAUSE - (at - sent).num_seconds());
    if wait > 0 {
        return Err(Refusal::Throttled(u64::try_from(wait).unwrap_or(1)));
    }
    let token = Token::fresh()?;
    let mut waiting = resource.clone();
    let until = at + Duration::hours(HOURS);
    waiting.detail["proof"] = json!({ "hash": token.hash(), "sent_at": iso(at), "until": iso(until) });
    claims::put(connection, &member.org().id, &waiting, Standing::Waiting)?;
    let word = LinkWord { region: member.org().region, resource: resource.id.clone(), token };
    Ok((word, told(resource)))
}

fn told(resource: &Resource) -> Event {
    let detail = json!({
        "kind": resource.kind.word(),
        "environment": resource.environment.word(),
        "sent_to": text(&resource.detail, "to"),
    });
    Event::new(Fact::ResourceTested, &resource.name).with(detail)
}

/// The letter with the link, in the language that is spoken here.
pub fn letter(member: &Member, resource: &Resource, word: &LinkWord, site: &str) -> Letter {
    let link = format!("{site}{}", word.path());
    let name = match resource.kind {
        Kind::EmailDomain => text(&resource.detail, "domain"),
        _ => text(&resource.detail, "address"),
    };
    let said = say::it("letter-proof")
        .with("org", &member.org().name)
        .with("actor", &member.by().actor)
        .with("what", name)
        .with("link", link)
        .with("hours", HOURS);
    let subject = say::it("letter-proof-subject").with("org", &member.org().name).with("what", name).to_string();
    Letter { to: text(&resource.detail, "to").to_owned(), subject, text: format!("{said}\n") }
}

/// What a link that was mailed proves, and for which Organization.
///
/// # Errors
/// `NotFound` when it was used, is too old, was followed by a newer one, or never was.
pub fn proving(connection: &mut Conn, word: &LinkWord, at: Moment) -> Outcome<(OrgId, Resource)> {
    let org = claims::owner(connection, &word.resource)?;
    let resource = claims::of_org(connection, &org, &word.resource)?;
    let proof = |name: &str| resource.detail.pointer(&format!("/proof/{name}")).and_then(|value| value.as_str());
    let fresh = proof("until").and_then(parse_iso).is_some_and(|until| at < until);
    let known = proof("hash").is_some_and(|hash| constant_time_eq(hash, &word.token.hash()));
    if fresh && known { Ok((org, resource)) } else { Err(Refusal::NotFound) }
}

/// Notes that the link was used: what it proves is the Organization's own.
///
/// # Errors
/// As [`proving`].
pub fn prove(connection: &mut Conn, word: &LinkWord, at: Moment) -> Outcome<(Resource, Event)> {
    let (org, mut resource) = proving(connection, word, at)?;
    if let Some(detail) = resource.detail.as_object_mut() {
        detail.remove("proof");
    }
    claims::put(connection, &org, &resource, Standing::Ready)?;
    claims::checked(connection, &org, &resource.id, at)?;
    let event = told(&resource).of(org);
    Ok((resource, event))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_questions_are_answered_and_not_with_themselves() {
        let (one, other) = (Prover::new(&[1; 64]), Prover::new(&[2; 64]));
        let question = one.question(&ResourceId::fresh());
        let answer = one.answer(&question).unwrap();
        assert!(!question.contains(&answer), "a server that says back what it is asked proves nothing");
        assert_eq!(other.answer(&question), None);
        for at in 0..question.len() {
            let mut changed = question.clone();
            changed.replace_range(at..=at, if &question[at..=at] == "0" { "1" } else { "0" });
            assert_eq!(one.answer(&changed), None, "changed at {at}");
        }
        for odd in ["", "0000", &question.to_uppercase(), &question[1..], &"é".repeat(32)] {
            assert_eq!(one.answer(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_domain_is_asked_where_its_visitors_come_in() {
        assert_eq!(sites("http://127.0.0.1:8080", "a.example"), ["http://a.example:8080"]);
        assert_eq!(sites("https://hangar.example", "a.example"), ["http://a.example", "https://a.example"]);
        assert_eq!(sites("http://[::1]:8080", "a.example"), ["http://a.example:8080"]);
    }

    #[test]
    fn links_read_back() {
        let word = LinkWord { region: Region::Ap, resource: ResourceId::fresh(), token: Token::fresh().unwrap() };
        let shown = word.path().trim_start_matches("/verifications/").to_owned();
        let read = LinkWord::shown(&shown).unwrap();
        assert_eq!((read.region, &read.resource, read.token.hash()), (word.region, &word.resource, word.token.hash()));
        for odd in ["", "0000", "eu-", &shown[1..], &shown[3..], &format!("{shown}0"), &"é".repeat(50)] {
            assert!(LinkWord::shown(odd).is_none(), "{odd}");
        }
        assert!(!format!("{word:?}").contains(word.token.reveal()));
    }
}
