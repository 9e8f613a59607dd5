//! Passwords: what may be one, how it is kept, and giving an account another.
//!
//! A password is kept as its Argon2id hash and nowhere else. This room does not know how somebody came to be allowed
//! another one, beyond asking for the present one.

mod check;
mod hasher;
pub(super) mod store;

use super::sign_ins::{self, store::Renewal};
use super::{Token, links, throttle};
use crate::access::Person;
use crate::audit::{Event, Fact};
use crate::base::{Outcome, Refusal, name_key};
use crate::db::{Conn, Database, Lock, OwnedLock};
use crate::say;

pub use check::check_password;
pub use hasher::{Hasher, hash_now};

/// Holds that it is `person` who asks: `typed` is their password (ASVS 5.0, 7.5.1).
///
/// # Errors
/// `Invalid` at the field `current` when it is not, `Throttled` after too many attempts, `Busy`.
pub async fn confirm(directory: &Database, hasher: &Hasher, person: &Person, typed: &str) -> Outcome<()> {
    present(directory, hasher, person, typed).await.map(|_| ())
}

/// [`confirm`], with the hash that `typed` has.
async fn present(directory: &Database, hasher: &Hasher, person: &Person, typed: &str) -> Outcome<String> {
    let key = name_key(&person.email);
    let (counter, counted, address, at) = (directory.clone(), key.clone(), person.by.address.clone(), person.by.at);
    sign_ins::blocking(move || throttle::count(&counter, &counted, &address, at)).await?;
    let account = person.account.clone();
    let hash = directory.read(move |connection| store::hash_of(connection, &account)).await?;
    let right = hasher.verify(typed.to_owned(), Some(hash.clone())).await?;
    let lock = OwnedLock::Subject(person.account.to_string());
    if !right {
        let event = super::store::failed(&person.email, Some(person.account.clone()), &person.by);
        directory.change(&person.by, lock, move |_| Ok(((), event))).await?;
        return Err(Refusal::invalid("current", say::it("password-not-yours")));
    }
    let (directory, address) = (directory.clone(), person.by.address.clone());
    sign_ins::blocking(move || {
        directory.housekeeping(Lock::Subject(&key), |connection| throttle::forgive(connection, &key, &address))
    })
    .await?;
    Ok(hash)
}

/// Gives `person` the password `new` instead of `current`. Every other sign-in of theirs ends (ASVS 5.0, 7.4.3), links
/// that were mailed open nothing any more, and this sign-in gets another token.
///
/// # Errors
/// `Invalid` when the present password is wrong or the new one may not be one, `Conflict` when it was changed
/// meanwhile, `Throttled`, `Busy`.
pub async fn change(
    directory: &Database,
    hasher: &Hasher,
    person: &Person,
    current: &str,
    new: &str,
) -> Outcome<Token> {
    let before = present(directory, hasher, person, current).await?;
    let account = person.account.clone();
    let known = directory.read(move |connection| super::store::known_of(connection, &account)).await?;
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    check_password(new, &known).map_err(|sentence| Refusal::invalid("password", sentence))?;
    if new == current {
        return Err(Refusal::invalid("password", say::it("password-same")));
    }
    let hash = hasher.hash(new.to_owned()).await?;
    let token = Token::fresh()?;
    let (of, token_hash) = (person.clone(), token.hash());
    let change = move |connection: &mut Conn| {
        if !store::replace(connection, &of.account, &before, &hash)? {
            return Err(Refusal::Conflict(say::it("password-meanwhile")));
        }
        let ended = sign_ins::store::end_others(connection, &of)?;
        sign_ins::store::renew(connection, &of, &token_hash, Renewal::Plain)?;
        links::forget(connection, &of.account)?;
        let event = Event::new(Fact::PasswordChanged, &of.email).of_account(of.account.clone());
        Ok(((), event.with(serde_json::json!({ "sign_ins_ended": ended }))))
    };
    directory.change(&person.by, OwnedLock::Subject(person.account.to_string()), change).await?;
    Ok(token)
}
