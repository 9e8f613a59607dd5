//! Signing in and out, and knowing a signed-in person again.

use chrono::Duration;

use super::store::{self, Account, SignIn};
use super::{Hasher, Token, throttle};
use crate::access::Person;
use crate::audit::{Event, Fact};
use crate::base::{Moment, Outcome, Refusal, SignInId, name_key};
use crate::config::Config;
use crate::db::{By, Conn, Database, Lock, OwnedLock};

/// Somebody at the door.
#[derive(Debug, Clone)]
pub struct Knock {
    /// The e-mail address typed.
    pub email: String,
    /// The password typed.
    pub password: String,
    /// What the browser calls itself.
    pub browser: String,
}

/// What a successful sign-in gives.
#[derive(Debug)]
pub struct SignedInNow {
    /// The token for the cookie; only its hash is kept.
    pub token: Token,
}

/// After so many seconds a sign-in's time of last use is written again.
const TOUCH_AFTER: i64 = 60;

/// The one sentence for an unknown address, a wrong password and a deactivated account (ASVS 5.0, 6.3.8).
const WRONG: &str = "The e-mail address or the password is wrong. Check both and try again.";

/// Signs somebody in.
///
/// # Errors
/// `Invalid` when address or password is wrong, in the same words and time whichever it is; `Throttled` after too
/// many attempts; `Busy` when too many sign in at once.
pub async fn sign_in(directory: &Database, hasher: &Hasher, knock: Knock, by: &By) -> Outcome<SignedInNow> {
    let email_key = name_key(&knock.email);
    let (counter, key, address, at) = (directory.clone(), email_key.clone(), by.address.clone(), by.at);
    blocking(move || throttle::count(&counter, &key, &address, at)).await?;
    let key = email_key.clone();
    let account = directory.read(move |connection| store::credentials(connection, &key)).await?;
    let hash = account.as_ref().map(|(_, _, hash)| hash.clone());
    let right = hasher.verify(knock.password, hash).await?;
    let lock = OwnedLock::Subject(email_key.clone());
    let Some((account, email, _)) = account.clone().filter(|_| right) else {
        let actor: String = knock.email.chars().take(254).collect();
        let by = By { actor: actor.clone(), ..by.clone() };
        let event = store::failed(&actor, account.map(|(id, ..)| id), &by);
        directory.change(&by, lock, move |_| Ok(((), event))).await?;
        return Err(Refusal::invalid("", WRONG));
    };
    let token = Token::fresh()?;
    let token_hash = token.hash();
    let by = By { account: Some(account.clone()), actor: email.clone(), ..by.clone() };
    let row = SignIn {
        id: SignInId::fresh(),
        browser: knock.browser.chars().take(200).collect(),
        address: by.address.clone(),
        created_at: by.at,
        seen_at: by.at,
    };
    let address = by.address.clone();
    let change = move |connection: &mut Conn| {
        store::insert_sign_in(connection, &account, &token_hash, &row)?;
        throttle::forgive(connection, &email_key, &address)?;
        Ok(((), Event::new(Fact::SignedIn, email).of_account(account)))
    };
    directory.change(&by, lock, change).await?;
    Ok(SignedInNow { token })
}

/// Signs `account` in, inside the change that gave it its first password.
///
/// # Errors
/// What the database says.
pub fn begin(connection: &mut Conn, account: &Account, browser: &str, by: &By) -> Outcome<(Token, Event)> {
    let token = Token::fresh()?;
    let row = SignIn {
        id: SignInId::fresh(),
        browser: browser.chars().take(200).collect(),
        address: by.address.clone(),
        created_at: by.at,
        seen_at: by.at,
    };
    store::insert_sign_in(connection, &account.id, &token.hash(), &row)?;
    Ok((token, Event::new(Fact::SignedIn, &account.email).of_account(account.id.clone())))
}

/// Signs `person` out: the token opens nothing from now on.
///
/// # Errors
/// What the database says.
pub async fn sign_out(directory: &Database, person: &Person) -> Outcome<()> {
    let leaving = person.clone();
    let lock = OwnedLock::Subject(person.account.to_string());
    let done =
        directory.change(&person.by, lock, move |connection| store::revoke(connection, &leaving, &leaving.sign_in));
    match done.await {
        // Two tabs signed out at the same moment.
        Err(Refusal::NotFound) => Ok(()),
        other => other,
    }
}

/// The person whose token this is, and whether the time of last use should be written.
///
/// # Errors
/// `SignIn` when the token is unknown, ended, idle for too long or too old.
pub fn authenticate(connection: &mut Conn, token: &Token, by: &By, config: &Config) -> Outcome<(Person, bool)> {
    let found = store::find_sign_in(connection, &token.hash())?.ok_or(Refusal::SignIn)?;
    let idle = by.at - found.seen_at;
    let age = by.at - found.created_at;
    if idle > Duration::hours(config.idle_hours) || age > Duration::days(config.sign_in_days) {
        return Err(Refusal::SignIn);
    }
    let by = By { account: Some(found.account.clone()), actor: found.email.clone(), ..by.clone() };
    let person = Person {
        account: found.account,
        sign_in: found.sign_in,
        email: found.email,
        name: found.name,
        theme: found.theme,
        operator: found.operator,
        factor: found.factor,
        view: found.view,
        by,
    };
    Ok((person, idle > Duration::seconds(TOUCH_AFTER)))
}

/// Notes that the sign-in was seen now.
///
/// # Errors
/// What the database says.
pub fn touch(directory: &Database, sign_in: &SignInId, at: Moment) -> Outcome<()> {
    directory.housekeeping(Lock::Subject(sign_in.as_str()), |connection| store::touch(connection, sign_in, at))
}

async fn blocking<T: Send + 'static>(f: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    actix_web::web::block(f).await.map_err(|_| Refusal::Busy)?
}
