//! Signing in with a passkey and nothing else. Nobody says before whose it is, so that nobody learns who has an account or
//! a passkey: the question is the same for all.

use super::answer::Answer;
use super::showing::{Challenge, Holder, ask, show};
use super::site::Site;
use super::store;
use crate::audit::{Event, Fact};
use crate::base::{Outcome, Refusal};
use crate::db::{By, Conn, Database, Lock, OwnedLock};
use crate::people::sign_ins::{self, store::Step};
use crate::people::{Token, throttle};

/// Asks whoever is at the door for a passkey.
///
/// # Errors
/// `Throttled` when this network asked often and showed none.
pub async fn ask_anybody(directory: &Database, site: &Site, by: &By) -> Outcome<Challenge> {
    let (directory, site, by) = (directory.clone(), site.clone(), by.clone());
    sign_ins::blocking(move || {
        throttle::count_passkey(&directory, &by.address, by.at)?;
        directory.housekeeping(Lock::Subject("ceremonies"), |connection| ask(connection, &site, Holder::Anybody, by.at))
    })
    .await
}

/// Signs in who shows a passkey: the token for the cookie. The sign-in is whole, because the passkey verified its person.
///
/// # Errors
/// `Invalid` when it opens nothing, in the same words whyever.
pub async fn enter(directory: &Database, site: &Site, answer: Answer, browser: &str, by: &By) -> Outcome<Token> {
    let credential = answer.hash();
    let held = directory.read(move |connection| store::held(connection, &credential)).await?;
    let lock = held.as_ref().map_or_else(|| "ceremonies".to_owned(), |held| held.account.to_string());
    let by = match &held {
        Some(held) => By { account: Some(held.account.clone()), actor: held.email.clone(), ..by.clone() },
        None => by.clone(),
    };
    let token = Token::fresh()?;
    let row = sign_ins::new_row(browser, &by);
    let (site, token_hash, address) = (site.clone(), token.hash(), by.address.clone());
    let change = move |connection: &mut Conn| match show(connection, &site, Holder::Anybody, &answer, row.created_at)? {
        Ok(shown) => {
            throttle::forgive_passkey(connection, &address)?;
            sign_ins::store::insert(connection, &shown.account, &token_hash, &row, Step::Factor)?;
            let event = Event::new(Fact::SignedIn, shown.email).of_account(shown.account);
            Ok((Ok(()), event.with(serde_json::json!({ "passkey": shown.name }))))
        }
        Err(refused) => {
            let subject = held.as_ref().map_or("", |held| &held.email);
            let detail = serde_json::json!({ "passkey": refused.why });
            let event = Event::new(Fact::SignInFailed, subject).with(detail);
            let event = match held {
                Some(held) => event.of_account(held.account),
                None => event,
            };
            Ok((Err(Refusal::invalid("passkey", refused.sentence)), event))
        }
    };
    directory.change(&by, OwnedLock::Subject(lock), change).await??;
    Ok(token)
}
