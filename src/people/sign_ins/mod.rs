//! Signing in and out, and knowing a signed-in person again.
//!
//! Who has a second factor gets a half sign-in for the right password: a token that is good for one thing, to show the
//! code. With it comes another token, and the half is gone.

pub(super) mod store;

use chrono::Duration;

use super::passkeys::{self, Challenge, Holder, Site};
use super::second_factor::{self, Proof, Shown};
use super::store::{Account, Credentials, credentials, failed, still_opens};
use super::{Hasher, Token, throttle};
use crate::access::Person;
use crate::audit::{Event, Fact};
use crate::base::{Moment, Outcome, Refusal, SignInId, name_key};
use crate::config::Config;
use crate::db::{By, Conn, Database, Lock, OwnedLock, also_lock};
use crate::say::{self, Language};
use crate::vault::Vault;
use store::{Half, Step};

pub use store::{SignIn, revoke, revoke_others, sign_ins};

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

/// What the right password gives.
#[derive(Debug)]
pub enum Entered {
    /// Somebody is signed in. The token is for the cookie; only its hash is kept.
    Whole(Token),
    /// The account has a second factor: the token opens nothing but [`show_code`].
    Half(Token),
}

/// What the right code gives.
#[derive(Debug)]
pub struct Finished {
    /// The token for the cookie. The one of the half sign-in is gone.
    pub token: Token,
    /// The e-mail address of the account.
    pub email: String,
    /// The language the person chose, if any.
    pub language: Option<Language>,
    /// Which kind of code it was.
    pub shown: Shown,
}

/// For so many minutes a half sign-in waits for its code.
const HALF_FOR: i64 = 10;
/// Wrong codes after which a half sign-in is gone (ASVS 5.0, 6.6.3).
const WRONG_CODES: i64 = 5;

/// After so many seconds a sign-in's time of last use is written again.
const TOUCH_AFTER: i64 = 60;

/// Signs somebody in, as far as the password goes.
///
/// # Errors
/// `Invalid` when address or password is wrong, in the same words and time whichever it is; `Throttled` after too
/// many attempts; `Busy` when too many sign in at once.
pub async fn sign_in(directory: &Database, hasher: &Hasher, knock: Knock, by: &By) -> Outcome<Entered> {
    let email_key = name_key(&knock.email);
    let (counter, key, address, at) = (directory.clone(), email_key.clone(), by.address.clone(), by.at);
    blocking(move || throttle::count(&counter, &key, &address, at)).await?;
    let key = email_key.clone();
    let account = directory.read(move |connection| credentials(connection, &key)).await?;
    let hash = account.as_ref().map(|account| account.hash.clone());
    let right = hasher.verify(knock.password, hash).await?;
    let lock = OwnedLock::Subject(email_key.clone());
    let Some(account) = account.clone().filter(|_| right) else {
        let actor: String = knock.email.chars().take(254).collect();
        let by = By { actor: actor.clone(), ..by.clone() };
        let event = failed(&actor, account.map(|account| account.id), &by);
        directory.change(&by, lock, move |_| Ok(((), event))).await?;
        // The one sentence for an unknown address, a wrong password and a deactivated account (ASVS 5.0, 6.3.8).
        return Err(Refusal::invalid("", say::it("sign-in-wrong")));
    };
    let token = Token::fresh()?;
    let token_hash = token.hash();
    let by = By { account: Some(account.id.clone()), actor: account.email.clone(), ..by.clone() };
    let row = new_row(&knock.browser, &by);
    let half = account.second_factor;
    let address = by.address.clone();
    let change = move |connection: &mut Conn| {
        enter(connection, &account, &token_hash, &row)?;
        throttle::forgive(connection, &email_key, &address)?;
        let fact = if account.second_factor { Fact::CodeAsked } else { Fact::SignedIn };
        Ok(((), Event::new(fact, account.email).of_account(account.id)))
    };
    directory.change(&by, lock, change).await?;
    Ok(if half { Entered::Half(token) } else { Entered::Whole(token) })
}

pub(super) fn new_row(browser: &str, by: &By) -> SignIn {
    SignIn {
        id: SignInId::fresh(),
        browser: browser.chars().take(200).collect(),
        address: by.address.clone(),
        created_at: by.at,
        seen_at: by.at,
    }
}

/// Writes the sign-in that the right password gives: half of one where there is a second factor.
fn enter(connection: &mut Conn, account: &Credentials, token_hash: &str, row: &SignIn) -> Outcome<()> {
    // The password was right a moment ago: it may have been changed since, and everybody signed out. Such changes wait
    // for the account.
    also_lock(connection, Lock::Subject(account.id.as_str()))?;
    still_opens(connection, account)?;
    let step = if account.second_factor { Step::Half } else { Step::Password };
    if account.second_factor {
        store::forget_halves(connection, &account.id, row.created_at - Duration::minutes(HALF_FOR))?;
    }
    store::insert(connection, &account.id, token_hash, row, step)
}

fn half_of(connection: &mut Conn, token: &Token, at: Moment) -> Outcome<Option<Half>> {
    let half = store::find_half(connection, &token.hash())?;
    Ok(half.filter(|half| at - half.created_at < Duration::minutes(HALF_FOR)))
}

/// What the account of the half sign-in of `token` has beside its password; nothing when there is no such half any more.
///
/// # Errors
/// What the database says.
pub fn means_of_half(connection: &mut Conn, token: &Token, at: Moment) -> Outcome<Option<second_factor::Means>> {
    let half = half_of(connection, token, at)?;
    half.map(|half| second_factor::means(connection, &half.account)).transpose()
}

/// Asks for a passkey of whoever began the half sign-in of `token`.
///
/// # Errors
/// `NotFound` when there is no such half sign-in any more, or they have no passkey.
pub async fn ask_half(directory: &Database, site: &Site, token: &Token, by: &By) -> Outcome<Challenge> {
    let (directory, site, token, by) = (directory.clone(), site.clone(), token.clone(), by.clone());
    blocking(move || {
        directory.housekeeping(Lock::Subject("ceremonies"), |connection| {
            let half = half_of(connection, &token, by.at)?.ok_or(Refusal::NotFound)?;
            passkeys::ask(connection, &site, Holder::Of(&half.account, &half.sign_in), by.at)
        })
    })
    .await
}

/// Finishes the half sign-in of `token` with a code of the app, a recovery code or a passkey.
///
/// # Errors
/// `SignIn` when there is no such half sign-in any more, `Invalid` when the proof opens nothing, `Throttled` after too
/// many of them.
pub async fn show_code(directory: &Database, vault: &Vault, token: &Token, proof: Proof, by: &By) -> Outcome<Finished> {
    let (shown, at) = (token.clone(), by.at);
    let half = directory.read(move |connection| half_of(connection, &shown, at)).await?.ok_or(Refusal::SignIn)?;
    second_factor::count(directory, &half.account, by).await?;
    let by = By { account: Some(half.account.clone()), actor: half.email.clone(), ..by.clone() };
    let next = Token::fresh()?;
    let (vault, token, next_hash, of) = (vault.clone(), token.clone(), next.hash(), by.clone());
    let change = move |connection: &mut Conn| {
        let half = half_of(connection, &token, of.at)?.ok_or(Refusal::SignIn)?;
        match second_factor::show(connection, &vault, (&half.account, &half.sign_in), &proof, of.at)? {
            Ok(shown) => {
                make_whole(connection, &half, &next_hash, &of)?;
                Ok((Ok(shown), second_factor::signed_in(shown, &half.email, &half.account)))
            }
            Err(unshown) => {
                let over = store::count_wrong_code(connection, &half, WRONG_CODES)?;
                let event = unshown.event(&half.email, &half.account);
                Ok((Err(if over { Refusal::SignIn } else { unshown.refusal() }), vec![event]))
            }
        }
    };
    let lock = OwnedLock::Subject(half.account.to_string());
    let shown = directory.change(&by, lock, change).await??;
    Ok(Finished { token: next, email: half.email, language: half.language, shown })
}

/// Another row with another token takes the place of the half (ASVS 5.0, 7.2.4).
fn make_whole(connection: &mut Conn, half: &Half, token_hash: &str, by: &By) -> Outcome<()> {
    store::end_half(connection, half)?;
    throttle::forgive_code(connection, &half.account, &by.address)?;
    let row = new_row(&half.browser, by);
    store::insert(connection, &half.account, token_hash, &row, Step::Factor)
}

/// Signs `account` in, inside the change that gave it its first password.
///
/// # Errors
/// What the database says.
pub fn begin(connection: &mut Conn, account: &Account, browser: &str, by: &By) -> Outcome<(Token, Event)> {
    let token = Token::fresh()?;
    store::insert(connection, &account.id, &token.hash(), &new_row(browser, by), Step::Password)?;
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
    let found = store::find(connection, &token.hash())?.ok_or(Refusal::SignIn)?;
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
        language: found.language,
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

/// Runs `f` beside the workers.
pub(super) async fn blocking<T: Send + 'static>(f: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    actix_web::web::block(f).await.map_err(|_| Refusal::Busy)?
}
