//! Second factors: codes of an authenticator app, and recovery codes for the day it is lost.
//!
//! A secret is sealed before it is kept and shown while it is set up, never again; recovery codes are shown once and
//! kept as hashes. Every code opens once. This room does not know which Organization asks for a second factor and why,
//! beyond not letting it go while one does.

mod means;
mod recovery;
mod store;
mod totp;

use chrono::Duration;

use super::sign_ins::{self, store::Renewal};
use super::{Token, passkeys, throttle};
use crate::access::Person;
use crate::audit::{Event, Fact};
use crate::base::{AccountId, Moment, Outcome, Problems, Refusal, SignInId};
use crate::db::{By, Conn, Database, OwnedLock};
use crate::say::{self, Say};
use crate::vault::{AUTHENTICATORS, Place, Vault};

pub use means::{Means, Proof, first_codes, means};
use store::Which;
pub use store::{codes_left, members_without};

/// For so many minutes what was begun can be confirmed.
const BEGUN_FOR: i64 = 15;

/// What somebody showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A code of the app.
    Code,
    /// A recovery code; so many are left.
    Recovery(i64),
    /// A passkey.
    Passkey,
}

impl Shown {
    /// The event of a recovery code; none for one of the app, which is what everybody shows.
    fn event(self, email: &str, account: &AccountId) -> Option<Event> {
        let Shown::Recovery(left) = self else { return None };
        let event = Event::new(Fact::RecoveryCodeUsed, email).of_account(account.clone());
        Some(event.with(serde_json::json!({ "left": left })))
    }
}

/// What a code was spent on, and which kind it was.
#[derive(Debug)]
pub struct Spent<T> {
    /// What was done.
    pub value: T,
    /// What was shown.
    pub shown: Shown,
}

/// Ten new recovery codes, to be shown once. Its `Debug` shows none.
pub struct Codes(Vec<String>);

impl Codes {
    /// The codes.
    pub fn reveal(&self) -> &[String] {
        &self.0
    }
}

impl std::fmt::Debug for Codes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Codes(…)")
    }
}

/// What an authenticator app is told once.
pub struct Begun {
    /// The secret as people type it.
    pub secret: String,
    /// The same as an address of kind `otpauth`.
    pub uri: String,
}

fn place(account: &AccountId) -> Place<'_> {
    AUTHENTICATORS.at(account.as_str(), account.as_str())
}

/// Begins to set a second factor up: makes a secret that nobody has confirmed yet.
///
/// # Errors
/// What the system or the database says.
pub fn begin(connection: &mut Conn, vault: &Vault, person: &Person) -> Outcome<((), Event)> {
    let sealed = vault.seal(&place(&person.account), &totp::fresh_secret()?)?;
    store::begin(connection, &person.account, &sealed, person.by.at)?;
    Ok(((), Event::new(Fact::SecondFactorBegun, &person.email).of_account(person.account.clone())))
}

/// What was begun a short while ago and waits for its first code.
///
/// # Errors
/// What the vault or the database says.
pub fn begun(connection: &mut Conn, vault: &Vault, person: &Person) -> Outcome<Option<Begun>> {
    let secret = begun_secret(connection, vault, person)?;
    let told = |secret: crate::vault::Secret| Begun {
        secret: totp::written(secret.reveal()),
        uri: totp::uri(secret.reveal(), &person.email),
    };
    Ok(secret.map(told))
}

fn begun_secret(connection: &mut Conn, vault: &Vault, person: &Person) -> Outcome<Option<crate::vault::Secret>> {
    let row = store::sealed(connection, &person.account, Which::Begun)?;
    let fresh = row.filter(|(_, made)| person.by.at - *made < Duration::minutes(BEGUN_FOR));
    fresh.map(|(sealed, _)| vault.open(&place(&person.account), &sealed)).transpose()
}

/// Puts what was begun into use, because `typed` is a code of it. `token` is that of this sign-in from now on, which
/// has shown the second factor by that.
///
/// # Errors
/// `Invalid` when the code is wrong, `Conflict` when nothing was begun or too long ago.
pub fn confirm(
    connection: &mut Conn,
    vault: &Vault,
    person: &Person,
    typed: &str,
    token: &Token,
) -> Outcome<(Codes, Event)> {
    let late = || Refusal::Conflict(say::it("factor-late"));
    let secret = begun_secret(connection, vault, person)?.ok_or_else(late)?;
    let step = totp::step_of(secret.reveal(), &digits(typed), person.by.at)?;
    let used = step.map(|step| store::use_step(connection, &person.account, Which::Begun, step)).transpose()?;
    if used != Some(true) {
        return Err(Refusal::invalid("code", say::it("factor-code-not")));
    }
    store::confirm(connection, &person.account)?;
    let codes = renew_codes(connection, &person.account)?;
    sign_ins::store::renew(connection, person, &token.hash(), Renewal::WithFactor)?;
    let event = Event::new(Fact::SecondFactorAdded, &person.email).of_account(person.account.clone());
    Ok((codes, event))
}

/// Makes new recovery codes; those from before are of no use any more.
fn renew_codes(connection: &mut Conn, account: &AccountId) -> Outcome<Codes> {
    let codes = recovery::fresh()?;
    let hashes: Vec<String> = codes.iter().filter_map(|code| recovery::hash(code)).collect();
    store::replace_codes(connection, account, &hashes)?;
    Ok(Codes(codes))
}

/// [`renew_codes`], as a thing that `person` does.
///
/// # Errors
/// What the database says.
pub fn renew(connection: &mut Conn, person: &Person) -> Outcome<(Codes, Event)> {
    let codes = renew_codes(connection, &person.account)?;
    Ok((codes, Event::new(Fact::RecoveryCodesRenewed, &person.email).of_account(person.account.clone())))
}

/// Takes the app away, and with it the second factor unless there are passkeys.
///
/// # Errors
/// `Invalid` while an Organization of theirs asks for it.
pub fn remove(connection: &mut Conn, person: &Person) -> Outcome<((), Event)> {
    if means(connection, &person.account)?.passkeys > 0 {
        store::forget(connection, &person.account, Which::InUse)?;
        let event = Event::new(Fact::SecondFactorRemoved, &person.email).of_account(person.account.clone());
        return Ok(((), event.with(serde_json::json!({ "still_on": "passkeys" }))));
    }
    let asking = asked_by(connection, person)?;
    if let Some(org) = asking.first() {
        let sentence = say::it("factor-stays-on").with("org", org);
        return Err(Refusal::Invalid(Problems::one("", sentence, say::it("factor-stays-on-help"))));
    }
    store::remove(connection, &person.account)?;
    Ok(((), Event::new(Fact::SecondFactorRemoved, &person.email).of_account(person.account.clone())))
}

/// Takes everything of the second factor of `account` away, whoever asks for it, passkeys included: the password alone opens
/// it then.
///
/// # Errors
/// What the database says.
pub fn end(connection: &mut Conn, account: &AccountId) -> Outcome<()> {
    passkeys::end(connection, account)?;
    store::remove(connection, account)
}

/// The names of `person`'s Organizations that ask for a second factor.
///
/// # Errors
/// What the database says.
pub fn asked_by(connection: &mut Conn, person: &Person) -> Outcome<Vec<String>> {
    store::asked_by(connection, &person.account)
}

/// Marks this sign-in as one in which the second factor was shown; its token is `token` from now on (ASVS 5.0, 7.2.4).
///
/// # Errors
/// `NotFound` when the sign-in ended meanwhile.
pub fn prove(connection: &mut Conn, person: &Person, token: &Token) -> Outcome<((), Event)> {
    sign_ins::store::renew(connection, person, &token.hash(), Renewal::WithFactor)?;
    Ok(((), Event::new(Fact::SecondFactorShown, &person.email).of_account(person.account.clone())))
}

/// Why what was shown opened nothing.
#[derive(Debug, Clone)]
pub(super) struct Unshown {
    /// The field it came in.
    field: &'static str,
    /// What is said.
    sentence: Say,
    /// What the audit log says beside.
    why: &'static str,
}

impl Unshown {
    fn code(sentence: Say) -> Self {
        Self { field: "code", sentence, why: "" }
    }

    /// What whoever showed it is told.
    pub fn refusal(self) -> Refusal {
        Refusal::invalid(self.field, self.sentence)
    }

    /// The event of it.
    pub fn event(&self, email: &str, account: &AccountId) -> Event {
        let event = Event::new(Fact::SecondFactorFailed, email).of_account(account.clone());
        if self.why.is_empty() { event } else { event.with(serde_json::json!({ "passkey": self.why })) }
    }
}

/// Whether `proof` is one of `account`, given in this sign-in; it is used up by that.
pub(super) fn show(
    connection: &mut Conn,
    vault: &Vault,
    (account, sign_in): (&AccountId, &SignInId),
    proof: &Proof,
    at: Moment,
) -> Outcome<Result<Shown, Unshown>> {
    match proof {
        Proof::Code(typed) => {
            let shown = show_code(connection, vault, account, typed, at)?;
            Ok(shown.map_err(Unshown::code))
        }
        Proof::Passkey(site, answer) => {
            let holder = passkeys::Holder::Of(account, sign_in);
            let shown = passkeys::show(connection, site, holder, answer, at)?;
            let unshown = |it: passkeys::Refused| Unshown { field: "passkey", sentence: it.sentence, why: it.why };
            Ok(shown.map(|_| Shown::Passkey).map_err(unshown))
        }
    }
}

/// Whether `typed` is a code of `account`, which by that is used up; the sentence when it opens nothing.
fn show_code(
    connection: &mut Conn,
    vault: &Vault,
    account: &AccountId,
    typed: &str,
    at: Moment,
) -> Outcome<Result<Shown, Say>> {
    let wrong = || say::it("code-wrong");
    if let Some(hash) = recovery::hash(typed) {
        let right = store::use_code(connection, account, &hash)?;
        let left = store::codes_left(connection, account)?;
        return Ok(if right { Ok(Shown::Recovery(left)) } else { Err(wrong()) });
    }
    let Some((sealed, _)) = store::sealed(connection, account, Which::InUse)? else { return Ok(Err(wrong())) };
    let secret = vault.open(&place(account), &sealed)?;
    let Some(step) = totp::step_of(secret.reveal(), &digits(typed), at)? else { return Ok(Err(wrong())) };
    let fresh = store::use_step(connection, account, Which::InUse, step)?;
    Ok(if fresh { Ok(Shown::Code) } else { Err(say::it("code-used")) })
}

/// A code without the spaces that apps show between its halves.
fn digits(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Does `verb` when `proof` is one of `person`'s, in one transaction: of many with the same code one succeeds.
///
/// # Errors
/// `Invalid` when the proof opens nothing, `Throttled` after too many of them, what `verb` gives.
pub async fn spend<T: Send + 'static>(
    directory: &Database,
    vault: &Vault,
    person: &Person,
    proof: Proof,
    verb: impl FnOnce(&mut Conn, &Person) -> Outcome<(T, Event)> + Send + 'static,
) -> Outcome<Spent<T>> {
    count(directory, &person.account, &person.by).await?;
    let (of, vault) = (person.clone(), vault.clone());
    let change = move |connection: &mut Conn| {
        let shown = match show(connection, &vault, (&of.account, &of.sign_in), &proof, of.by.at)? {
            Ok(shown) => shown,
            Err(unshown) => {
                let event = unshown.event(&of.email, &of.account);
                return Ok((Err(unshown), vec![event]));
            }
        };
        throttle::forgive_code(connection, &of.account, &of.by.address)?;
        let (value, event) = verb(connection, &of)?;
        let events = [event].into_iter().chain(shown.event(&of.email, &of.account)).collect();
        Ok((Ok(Spent { value, shown }), events))
    };
    let lock = OwnedLock::Subject(person.account.to_string());
    let spent = directory.change(&person.by, lock, change).await?;
    spent.map_err(Unshown::refusal)
}

/// Counts a code before it is looked at.
pub(super) async fn count(directory: &Database, account: &AccountId, by: &By) -> Outcome<()> {
    let (directory, account, address, at) = (directory.clone(), account.clone(), by.address.clone(), by.at);
    sign_ins::blocking(move || throttle::count_code(&directory, &account, &address, at)).await
}

/// The events of a sign-in that `shown` finished.
pub(super) fn signed_in(shown: Shown, email: &str, account: &AccountId) -> Vec<Event> {
    let event = Event::new(Fact::SignedIn, email).of_account(account.clone());
    let detail = match shown {
        Shown::Code => serde_json::json!({ "second_factor": "code" }),
        Shown::Recovery(_) => serde_json::json!({ "second_factor": "recovery code" }),
        Shown::Passkey => serde_json::json!({ "second_factor": "passkey" }),
    };
    [event.with(detail)].into_iter().chain(shown.event(email, account)).collect()
}
