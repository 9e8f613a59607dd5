//! Mailed links: each does one thing, once, within its time; only the newest for a thing does it.
//!
//! A token is random, travels in a letter and is kept as a hash. This room does not know how letters are sent, nor that
//! they can be read over somebody's shoulder: a link to a new password signs nobody in and shows no second factor.

mod store;

use chrono::Duration;

use super::email::no_email;
use super::{Token, clean_email, sign_ins, throttle};
use crate::access::Person;
use crate::audit::{Event, Fact};
use crate::base::{AccountId, Moment, Outcome, Problems, Refusal, name_key};
use crate::db::{By, Conn, Database, Lock, also_lock};
use crate::mail::reaches;
use crate::say::{self, Language, Say};

/// Links that open nothing after which a network waits: each is in the audit log, which nobody may fill.
const FREE_REFUSALS: i64 = 50;

/// What a link does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Gives the account a new password.
    Password,
    /// Gives the account the address it was sent to.
    Email,
}

impl Purpose {
    /// The word in databases.
    pub fn word(self) -> &'static str {
        match self {
            Purpose::Password => "password",
            Purpose::Email => "email",
        }
    }

    fn lasts(self) -> Duration {
        match self {
            Purpose::Password => Duration::hours(1),
            Purpose::Email => Duration::hours(24),
        }
    }
}

/// Somebody to be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The address.
    pub email: String,
    /// The language the person chose, if any.
    pub language: Option<Language>,
}

/// The account that a link to a new password is for.
#[derive(Debug, Clone)]
pub struct Resetting {
    /// Its e-mail address.
    pub email: String,
    /// What others know of it, of which no password may be made.
    pub known: Vec<String>,
}

/// A link to a new password for the active account of `email`, for a letter or to be handed over; the links from before
/// open nothing any more. For an account that was reserved it is the way to a first password.
///
/// # Errors
/// `NotFound` when there is no such account or it is deactivated.
pub fn make_reset(connection: &mut Conn, email: &str, at: Moment) -> Outcome<((Reader, Token), Event)> {
    let account = store::account_of(connection, email)?.filter(|account| account.active).ok_or(Refusal::NotFound)?;
    let token = Token::fresh()?;
    insert(connection, Purpose::Password, &token, (&account.id, &account.email), at)?;
    let event = Event::new(Fact::PasswordResetAsked, &account.email).of_account(account.id.clone());
    Ok(((account.reader(), token), event))
}

/// [`make_reset`] for whoever typed `email` into a form: nothing when no letter goes out, for whatever reason. It takes
/// the longer when there is an account, so nobody may wait for it (ASVS 5.0, 6.3.8).
///
/// # Errors
/// What the database says.
pub fn ask_reset(directory: &Database, email: &str, by: &By) -> Outcome<Option<(Reader, Token)>> {
    let (key, typed): (_, String) = (name_key(email), email.chars().take(254).collect());
    throttle::count_mailbox(directory, &key, by.at)?;
    let by = By { actor: typed.clone(), ..by.clone() };
    let asked = directory.change_now(&by, Lock::Subject(&key), |connection| {
        // Before there is anybody, the operator's link is the way in.
        if super::accounts_exist(connection)? {
            return make_reset(connection, &typed, by.at);
        }
        Err(Refusal::NotFound)
    });
    match asked {
        Ok(link) => Ok(Some(link)),
        Err(Refusal::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

fn insert(
    connection: &mut Conn,
    purpose: Purpose,
    token: &Token,
    (account, email): (&AccountId, &str),
    at: Moment,
) -> Outcome<()> {
    let link = store::Link { account: account.clone(), email: email.to_owned(), expires_at: at + purpose.lasts() };
    store::insert(connection, purpose, &token.hash(), &link, at)
}

/// The link of `token`, while it can be used.
fn open(connection: &mut Conn, purpose: Purpose, token: &Token, at: Moment) -> Outcome<store::Link> {
    let link = store::find(connection, purpose, &token.hash())?;
    link.filter(|link| at < link.expires_at).ok_or(Refusal::NotFound)
}

/// Whom the link to a new password of `token` is for.
///
/// # Errors
/// `NotFound` when it was used, is too old, was followed by a newer one, or never was.
pub fn resetting(connection: &mut Conn, token: &Token, at: Moment) -> Outcome<Resetting> {
    let link = open(connection, Purpose::Password, token, at)?;
    let account = store::account(connection, &link.account)?;
    // The address was changed since: the letter went to somebody who may not have it any more.
    if name_key(&account.email) != name_key(&link.email) {
        return Err(Refusal::NotFound);
    }
    let known = super::store::known_of(connection, &link.account)?;
    Ok(Resetting { email: account.email, known })
}

/// Gives the account of the link a new password, of which `hash` is kept. Every sign-in of it ends, and every link.
///
/// # Errors
/// `NotFound` as [`resetting`].
pub fn reset(connection: &mut Conn, token: &Token, hash: &str, by: &By) -> Outcome<(Reader, Event)> {
    resetting(connection, token, by.at)?;
    let link = open(connection, Purpose::Password, token, by.at)?;
    // Signing in waits for the account too, so that nobody gets in with the old password after all.
    also_lock(connection, Lock::Subject(link.account.as_str()))?;
    if !store::use_up(connection, &token.hash())? {
        return Err(Refusal::NotFound);
    }
    let account = store::account(connection, &link.account)?;
    store::set_password(connection, &account.id, hash)?;
    let ended = sign_ins::store::end_all(connection, &account.id)?;
    forget(connection, &account.id)?;
    // Who forgot a password has tried some.
    throttle::forget(connection, &name_key(&account.email), &by.address)?;
    let event = Event::new(Fact::PasswordReset, &account.email).of_account(account.id.clone());
    Ok((account.reader(), event.with(serde_json::json!({ "sign_ins_ended": ended }))))
}

/// Lets go of every link of `account`.
pub(super) fn forget(connection: &mut Conn, account: &AccountId) -> Outcome<()> {
    store::forget(connection, account, &[Purpose::Password, Purpose::Email])
}

/// What is known of the address of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Whether it is known to be theirs.
    pub verified: bool,
    /// The other one that they asked for and have not confirmed.
    pub waiting: Option<String>,
}

/// What is known of the address of `person`.
///
/// # Errors
/// What the database says.
pub fn address(connection: &mut Conn, person: &Person) -> Outcome<Address> {
    let verified = store::account(connection, &person.account)?.verified;
    Ok(Address { verified, waiting: store::waiting(connection, &person.account, person.by.at)? })
}

/// A link that gives `person` the address `email`, to be sent there. Whether another account has it is not asked: only
/// who reads its letters learns that.
///
/// # Errors
/// `Invalid` when it is no address, or theirs already.
pub fn ask_email(connection: &mut Conn, person: &Person, email: &str) -> Outcome<((String, Token), Event)> {
    let email = deliverable(email)?;
    if email == person.email && store::account(connection, &person.account)?.verified {
        return Err(Refusal::invalid("email", say::it("email-same")));
    }
    let token = Token::fresh()?;
    insert(connection, Purpose::Email, &token, (&person.account, &email), person.by.at)?;
    let event = Event::new(Fact::EmailChangeAsked, &person.email).of_account(person.account.clone());
    let event = event.with(serde_json::json!({ "to": email }));
    Ok(((email, token), event))
}

/// `typed` as an address that letters reach.
///
/// # Errors
/// `Invalid` when it is none.
pub fn deliverable(typed: &str) -> Outcome<String> {
    let invalid = |sentence: Say| Refusal::Invalid(Problems::one("email", sentence, say::it("email-like")));
    let email = clean_email(typed).map_err(invalid)?;
    if reaches(&email) { Ok(email) } else { Err(invalid(no_email(&email))) }
}

/// The address that the link of `token` gives `person`.
///
/// # Errors
/// `NotFound` when the link was used, is too old, was followed by a newer one, is somebody else's, or never was.
pub fn email_of(connection: &mut Conn, person: &Person, token: &Token) -> Outcome<String> {
    let link = open(connection, Purpose::Email, token, person.by.at)?;
    if link.account == person.account { Ok(link.email) } else { Err(Refusal::NotFound) }
}

/// Gives `person` the address of the link. Links to a new password that went to the one before open nothing any more.
///
/// # Errors
/// `NotFound` as [`email_of`], `Conflict` when another account has the address.
pub fn confirm_email(connection: &mut Conn, person: &Person, token: &Token) -> Outcome<(String, Event)> {
    let email = email_of(connection, person, token)?;
    if !store::use_up(connection, &token.hash())? {
        return Err(Refusal::NotFound);
    }
    store::set_email(connection, &person.account, &email)?;
    super::store::resort(connection, &person.account, &person.name, &email)?;
    forget(connection, &person.account)?;
    let fact = if email == person.email { Fact::AccountChanged } else { Fact::EmailChanged };
    let event = Event::new(fact, &email).of_account(person.account.clone());
    let detail = serde_json::json!({ "before": person.email, "verified": true });
    Ok((email, event.with(detail)))
}

/// Notes that somebody came with a link that opens nothing.
///
/// # Errors
/// `Throttled` when too many such came from there.
pub fn refuse(directory: &Database, purpose: Purpose, token: Option<&Token>, by: &By) -> Outcome<()> {
    throttle::pace(directory, ("mailed links", FREE_REFUSALS), &by.address, by.at)?;
    directory.change_now(by, Lock::Subject("links"), |connection| {
        let known = match token {
            Some(token) => store::find(connection, purpose, &token.hash())?,
            None => None,
        };
        let event = Event::new(Fact::LinkRefused, purpose.word());
        let event = match known {
            Some(link) => event.with(serde_json::json!({ "sent_to": link.email })).of_account(link.account),
            None => event,
        };
        Ok(((), event))
    })
}

/// Counts that somebody asked for a letter, before it is looked at to whom.
///
/// # Errors
/// `Throttled` when they asked too often.
pub fn count(directory: &Database, email: &str, by: &By) -> Outcome<()> {
    throttle::count_letter(directory, &name_key(email), &by.address, by.at)
}
