//! Passkeys (W3C WebAuthn): keys that live in people's devices and sign in by themselves, or beside the password.
//!
//! Every one is asked to verify its person, by a fingerprint, a face or a PIN, so that it is possession and verification in
//! one: a sign-in by it is whole. Public keys are sealed all the same, because a counter that somebody turns back would
//! open for a copy. This room does not know pages, nor what an authenticator is made of: the library checks what it signed,
//! and this room whose it is, that it answers the question of this sign-in, and that it does so once.

mod answer;
mod ceremony;
mod entrance;
mod letters;
mod showing;
mod site;
mod store;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use webauthn_rs::prelude::{Credential, CredentialID, Passkey as Key, PasskeyRegistration, Uuid};

use super::Token;
use super::second_factor::{self, Codes};
use super::sign_ins::{self, store::Renewal};
use crate::access::Person;
use crate::audit::{Event, Fact};
use crate::base::{AccountId, Outcome, PasskeyId, Problems, Refusal, clean_name};
use crate::db::Conn;
use crate::say;

use ceremony::Purpose;

pub use answer::{Answer, Made};
pub use entrance::{ask_anybody, enter};
pub use showing::{Challenge, Holder, Refused, ask, show};
pub use site::{Site, origin};
pub use store::{Passkey, count, end, passkey_of, passkeys};

/// The most passkeys of an account.
pub const MOST: usize = 10;

/// What waits for a passkey that is being made.
#[derive(Serialize, Deserialize)]
struct Making {
    /// What the browser is told, for as often as the page is shown.
    options: Value,
    state: PasskeyRegistration,
}

/// What authenticators know an account by: the bytes of its id, which say nothing of the person.
fn handle(account: &AccountId) -> Outcome<Uuid> {
    Uuid::try_parse(account.as_str()).map_err(Refusal::broken)
}

/// The keys of `account`.
fn keys(connection: &mut Conn, site: &Site, account: &AccountId) -> Outcome<Vec<Key>> {
    let rows = store::sealed(connection, account)?;
    rows.iter().map(|(id, sealed)| site.open(account, id, sealed)).collect()
}

fn event(fact: Fact, person: &Person, passkey: &str) -> Event {
    let event = Event::new(fact, &person.email).of_account(person.account.clone());
    event.with(serde_json::json!({ "passkey": passkey }))
}

/// Begins to add a passkey in this sign-in of `person`.
///
/// # Errors
/// `Invalid` when they have as many as there may be.
pub fn begin(connection: &mut Conn, site: &Site, person: &Person) -> Outcome<((), Event)> {
    let keys = keys(connection, site, &person.account)?;
    if keys.len() >= MOST {
        return Err(Refusal::invalid("", say::it("passkeys-most").with("count", MOST)));
    }
    let known: Vec<CredentialID> = keys.iter().map(|key| key.cred_id().clone()).collect();
    let of = handle(&person.account)?;
    let begun = site.webauthn.start_passkey_registration(of, &person.email, &person.name, Some(known));
    let (options, state) = begun.map_err(Refusal::broken)?;
    let mut options = serde_json::to_value(options).map_err(Refusal::broken)?;
    // The library discourages it, because some old security keys have little room. Without it nothing could be shown at the
    // door, where nobody has said yet whose keys to ask for; an authenticator that has no room makes a key all the same.
    let wanted = options.pointer_mut("/publicKey/authenticatorSelection/residentKey");
    *wanted.ok_or_else(|| Refusal::broken("the options of a passkey have another form"))? = "preferred".into();
    let making = Making { options, state };
    ceremony::begin(connection, site, (Purpose::Create, Some(&person.sign_in)), &making, person.by.at)?;
    Ok(((), Event::new(Fact::PasskeyBegun, &person.email).of_account(person.account.clone())))
}

/// What the browser is told to make, as JSON, when it was begun a short while ago.
///
/// # Errors
/// What the vault or the database says.
pub fn begun(connection: &mut Conn, site: &Site, person: &Person) -> Outcome<Option<String>> {
    let asked = (Purpose::Create, Some(&person.sign_in));
    let Some(token_hash) = store::newest(connection, asked.0, &person.sign_in)? else { return Ok(None) };
    let making: Option<Making> = ceremony::look(connection, site, asked, &token_hash, person.by.at)?;
    Ok(making.map(|making| making.options.to_string()))
}

/// A passkey that is to be added.
#[derive(Debug, Clone)]
pub struct NewPasskey {
    /// What its person calls it.
    pub name: String,
    /// What the authenticator made.
    pub made: Made,
}

/// What adding gives: the recovery codes where there were none, or why it was refused.
pub type Adding = Result<Option<Codes>, Refusal>;

/// Adds the passkey that was begun. `token` is that of this sign-in from now on, which has shown the second factor by that.
/// The ceremony is used up even when nothing is added, so that is told beside, in a change that is kept.
///
/// # Errors
/// `Conflict` when nothing was begun, or too long ago.
pub fn add(
    connection: &mut Conn,
    site: &Site,
    person: &Person,
    new: &NewPasskey,
    token: &Token,
) -> Outcome<(Adding, Vec<Event>)> {
    let late = || Refusal::Conflict(say::it("passkey-late"));
    let asked = (Purpose::Create, Some(&person.sign_in));
    let token_hash = store::newest(connection, asked.0, &person.sign_in)?.ok_or_else(late)?;
    let making: Option<Making> = ceremony::take(connection, site, asked, &token_hash, person.by.at)?;
    let Some(making) = making else { return Ok((Err(late()), Vec::new())) };
    let refused = |sentence| Ok((Err(Refusal::Conflict(sentence)), Vec::new()));
    let Ok(key) = site.webauthn.finish_passkey_registration(&new.made.0, &making.state) else {
        return refused(say::it("passkey-unfit"));
    };
    let credential_hash = answer::hash(key.cred_id());
    if store::held(connection, &credential_hash)?.is_some() {
        return refused(say::it("passkey-known"));
    }
    if store::count(connection, &person.account)? >= i64::try_from(MOST).unwrap_or(i64::MAX) {
        return refused(say::it("passkeys-most").with("count", MOST));
    }
    let passkey = Passkey {
        id: PasskeyId::fresh(),
        name: new.name.clone(),
        synced: Credential::from(key.clone()).backup_state,
        discoverable: new.made.discoverable(),
        created_at: person.by.at,
        used_at: None,
    };
    let sealed = site.seal(&person.account, &passkey.id, &key)?;
    store::insert(connection, &person.account, &passkey, &credential_hash, &sealed)?;
    let codes = second_factor::first_codes(connection, &person.account)?;
    sign_ins::store::renew(connection, person, &token.hash(), Renewal::WithFactor)?;
    Ok((Ok(codes), vec![event(Fact::PasskeyAdded, person, &passkey.name)]))
}

/// `typed` as the name of a passkey.
///
/// # Errors
/// `Invalid` when it does not fit.
pub fn clean(typed: &str) -> Outcome<String> {
    clean_name(say::it("the-name"), typed).map_err(|sentence| Refusal::invalid("name", sentence))
}

/// Gives a passkey of `person` another name.
///
/// # Errors
/// `Invalid` when the name does not fit, `NotFound` when the passkey is not theirs.
pub fn rename(connection: &mut Conn, person: &Person, id: &PasskeyId, typed: &str) -> Outcome<((), Event)> {
    let before = store::passkey_of(connection, &person.account, id)?;
    let name = clean(typed)?;
    store::rename(connection, &person.account, id, &name)?;
    let event = event(Fact::PasskeyRenamed, person, &name);
    Ok(((), event.with(serde_json::json!({ "passkey": name, "before": before.name }))))
}

/// What is left when a passkey was removed.
#[derive(Debug, Clone)]
pub struct Removed {
    /// What it was called.
    pub name: String,
    /// Whether the account still asks for something beside the password.
    pub guarded: bool,
}

/// Takes a passkey of `person` away, and with the last thing of their second factor the recovery codes.
///
/// # Errors
/// `NotFound` when it is not theirs; `Invalid` when it is the last and an Organization of theirs asks for a second factor.
pub fn remove(connection: &mut Conn, person: &Person, id: &PasskeyId) -> Outcome<(Removed, Event)> {
    let passkey = store::passkey_of(connection, &person.account, id)?;
    store::delete(connection, &person.account, id)?;
    let guarded = second_factor::means(connection, &person.account)?.any();
    if !guarded {
        if let Some(org) = second_factor::asked_by(connection, person)?.first() {
            let sentence = say::it("passkey-stays").with("org", org);
            return Err(Refusal::Invalid(Problems::one("", sentence, say::it("passkey-stays-help"))));
        }
        second_factor::end(connection, &person.account)?;
    }
    let event = event(Fact::PasskeyRemoved, person, &passkey.name);
    Ok((Removed { name: passkey.name, guarded }, event))
}
