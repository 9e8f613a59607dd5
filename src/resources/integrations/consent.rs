//! Consents: a person is sent to a service, says yes there, and comes back with a word that only they can have.
//!
//! The word is random, kept as its hash, bound to who began, good for ten minutes and for one answer. The code that comes
//! with it is worth nothing without the proof that stayed here (RFC 9700, 2.1).

use super::accounts::{Desk, Known, held, known, open_values};
use super::blueprint::OAuth;
use super::consents::{self, Sealed, Waiting};
use super::oauth::{Client, Grounds, Tokens, challenge, code, consent_address};
use crate::access::{Permission, Person, admit, member_orgs};
use crate::audit::{Event, Fact};
use crate::base::{Outcome, Refusal, ResourceId};
use crate::db::Lock;
use crate::installation::{Cell, Installation};
use crate::outbound::Asker;
use crate::people::Token;
use crate::resources::{self, Finding, Resource, Secrets, Standing};
use crate::say::{self, Say};

/// The path under the address of this installation that answers come to.
pub const CALLBACK: &str = "/oauth/callback";

/// A consent that began.
#[derive(Debug)]
pub struct Begun {
    /// Where the person says yes.
    pub address: String,
    /// The server they are sent to.
    pub host: String,
    /// The account.
    pub account: Resource,
}

/// What came back.
#[derive(Debug, Clone, Copy)]
pub struct Reply<'a> {
    /// The word.
    pub state: &'a str,
    /// What tokens are given for; empty when the answer is no.
    pub code: &'a str,
    /// Why not; empty when the answer is yes.
    pub error: &'a str,
}

/// Where answers come to, as it has to be entered at the service.
pub fn redirect(installation: &Installation) -> String {
    format!("{}{CALLBACK}", installation.config.address())
}

/// The parts of an account that decide to which client a consent is given.
fn client_of(known: &Known, account: &Resource, secrets: &Secrets) -> String {
    let mut secrets = secrets.clone();
    Tokens::drop_from(&mut secrets);
    let values = known.values(&open_values(&account.detail).into_iter().chain(secrets.0).collect());
    let said = format!("{values:?}{:?}", known.blueprint.auth);
    blake3::hash(said.as_bytes()).to_hex().to_string()
}

fn oauth(known: &Known) -> Outcome<&OAuth> {
    known.blueprint.oauth().filter(|_| known.blueprint.needs_consent()).ok_or(Refusal::NotFound)
}

/// Begins a consent for an account.
///
/// # Errors
/// `NotFound` when there is no such account, or its service asks for none; `Forbidden`; `Conflict` when an address of the
/// service does not fit.
pub fn begin(desk: Desk<'_>, id: &ResourceId) -> Outcome<Begun> {
    let account = held(desk, id)?;
    let (org, vault) = (&desk.member.org().id, &desk.installation.vault);
    let person = desk.member.person().ok_or(Refusal::NotFound)?;
    let (state, verifier) = (Token::fresh()?, Token::fresh()?);
    let redirect = redirect(desk.installation);
    desk.cell().db.change_now(desk.member.by(), Lock::Org(org), |connection| {
        let known = known(connection, desk.installation, org, &account.adapter)?;
        let secrets = resources::secrets(connection, vault, org, id)?;
        let question = [
            ("redirect_uri", redirect.as_str()),
            ("state", state.reveal()),
            ("code_challenge", &challenge(verifier.reveal())),
            ("code_challenge_method", "S256"),
        ];
        let values = known.values(&open_values(&account.detail));
        let address = consent_address(oauth(&known)?, &values, &question).map_err(Refusal::Conflict)?;
        let target = desk.installation.outbound.admits(&address).map_err(|fault| Refusal::Conflict(fault.said()))?;
        let waiting = Waiting {
            state_hash: state.hash(),
            org: org.clone(),
            resource: id.clone(),
            account: person.account.clone(),
        };
        let client = client_of(&known, &account, &secrets);
        let sealed = Sealed { verifier: verifier.reveal().to_owned(), redirect: redirect.clone(), client };
        consents::keep(connection, vault, desk.member.by().at, (&waiting, &sealed))?;
        let event = Event::new(Fact::ConsentBegun, &account.name);
        let host = target.host().to_string();
        Ok((Begun { address, host, account }, event))
    })
}

/// Ends a consent: exchanges the code, keeps the tokens, and notes how the account stands. Gives the page of the account.
///
/// # Errors
/// `NotFound` when `person` began no such consent, it was answered already, or it is too late.
pub fn finish(installation: &Installation, person: &Person, reply: Reply<'_>) -> Outcome<String> {
    let hash = Token::shown(reply.state).ok_or(Refusal::NotFound)?.hash();
    let (cell, waiting) = waiting(installation, person, &hash)?;
    let member = installation.directory.read_now(|connection| {
        let mine = member_orgs(connection, &person.account, "", usize::MAX)?;
        let mine = mine.into_iter().find(|mine| mine.org.id == waiting.org).ok_or(Refusal::NotFound)?;
        Ok(admit(connection, person, &mine.org.slug)?.member)
    })?;
    if member.viewing() {
        return Err(Refusal::Viewing { role: member.role().to_owned() });
    }
    let desk = Desk { installation, member: &member };
    let account = held(desk, &waiting.resource)?;
    let take = |connection: &mut crate::db::Conn| consents::take(connection, &installation.vault, &waiting);
    let sealed = cell.db.housekeeping(Lock::Org(&waiting.org), take)?;
    let got = exchange(desk, &account, (&sealed, reply));
    note(desk, &account, got)?;
    Ok(format!("/orgs/{}/integrations/{}?done=consent", member.org().slug, account.id))
}

fn waiting<'a>(installation: &'a Installation, person: &Person, hash: &str) -> Outcome<(&'a Cell, Waiting)> {
    for cell in installation.cells() {
        let found = cell.db.read_now(|c| consents::find(c, hash, &person.account, person.by.at))?;
        if let Some(waiting) = found {
            return Ok((cell, waiting));
        }
    }
    Err(Refusal::NotFound)
}

/// What was got, or why nothing was.
type Got = Result<(Tokens, String), Say>;

fn exchange(desk: Desk<'_>, account: &Resource, (sealed, reply): (&Sealed, Reply<'_>)) -> Got {
    let broken = |_| say::it("outbound-broken");
    let org = &desk.member.org().id;
    let read = |connection: &mut crate::db::Conn| {
        let known = known(connection, desk.installation, org, &account.adapter)?;
        Ok((known, resources::secrets(connection, &desk.installation.vault, org, &account.id)?))
    };
    let (known, secrets) = desk.cell().db.read_now(read).map_err(broken)?;
    let service = &known.blueprint.name;
    if !reply.error.is_empty() || reply.code.is_empty() {
        return Err(match code(reply.error) {
            "access_denied" => say::it("consent-denied").with("service", service),
            "" => say::it("consent-failed-plain").with("service", service),
            code => say::it("consent-failed").with("service", service).with("code", code),
        });
    }
    if client_of(&known, account, &secrets) != sealed.client {
        return Err(say::it("consent-changed"));
    }
    let oauth = oauth(&known).map_err(broken)?;
    let values = known.values(&open_values(&account.detail).into_iter().chain(secrets.0).collect());
    let asker = Asker { org: Some(org.clone()), resource: format!("connected account {}", account.name) };
    let client = Client { outbound: &desk.installation.outbound, asker, values: &values, at: desk.member.by().at };
    let grounds = Grounds::Code { code: reply.code, verifier: &sealed.verifier, redirect: &sealed.redirect };
    let tokens = client.token(oauth, grounds).map_err(|no| no.said())?;
    Ok((tokens, sealed.client.clone()))
}

/// Keeps the tokens, or why there are none.
fn note(desk: Desk<'_>, account: &Resource, got: Got) -> Outcome<()> {
    let (org, vault) = (&desk.member.org().id, &desk.installation.vault);
    desk.cell().db.change_now(desk.member.by(), Lock::Org(org), |connection| {
        if !desk.member.may_in(Permission::ManageIntegrations, account.environment) {
            return Err(Refusal::NotFound);
        }
        let mut secrets = resources::secrets(connection, vault, org, &account.id)?;
        let known = known(connection, desk.installation, org, &account.adapter)?;
        let now = resources::find(connection, desk.member, &account.id)?;
        let got = got.and_then(|(tokens, client)| match client_of(&known, &now, &secrets) == client {
            true => Ok(tokens),
            false => Err(say::it("consent-changed")),
        });
        let (fact, finding) = match got {
            Ok(tokens) => {
                Tokens::drop_from(&mut secrets);
                tokens.put(&mut secrets);
                resources::renew(connection, vault, org, (&account.id, &secrets))?;
                (Fact::ConsentGiven, Finding { standing: Standing::Ready, trouble: say::plain("") })
            }
            // Tokens that were there before are as good as they were.
            Err(why) => (Fact::ConsentRefused, Finding { standing: now.standing, trouble: why }),
        };
        let (_, noted) = resources::note(connection, desk.member, &account.id, &finding)?;
        Ok(((), vec![Event::new(fact, &account.name), noted]))
    })
}
