//! Ceremonies: what waits between a question to an authenticator and its answer. It lies sealed in the directory, for ten
//! minutes, and is used up by the first answer, whatever that is: the library's state in the hands of a browser would let
//! an old answer open again.

use chrono::Duration;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::site::Site;
use super::store;
use crate::base::{Moment, Outcome, Refusal, SignInId};
use crate::db::Conn;
use crate::people::Token;
use crate::vault::{CEREMONIES, Place};

/// For so many minutes an answer is waited for: browsers give people five.
const FOR: i64 = 10;

/// What an authenticator is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To make a passkey.
    Create,
    /// To show one.
    Show,
}

impl Purpose {
    /// The word in databases.
    pub fn word(self) -> &'static str {
        match self {
            Purpose::Create => "create",
            Purpose::Show => "show",
        }
    }
}

/// A ceremony that was not answered yet.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub purpose: Purpose,
    /// The sign-in in which it was begun; nothing for somebody at the door.
    pub sign_in: Option<SignInId>,
    pub sealed: String,
    pub created_at: Moment,
}

/// Where the state of a ceremony is kept.
fn place<'a>(sign_in: Option<&'a SignInId>, token_hash: &'a str) -> Place<'a> {
    CEREMONIES.at(sign_in.map_or("", SignInId::as_str), token_hash)
}

/// Begins a ceremony in `sign_in`, or at the door: keeps `state` and gives the token that its answer has to bring.
pub fn begin(
    connection: &mut Conn,
    site: &Site,
    (purpose, sign_in): (Purpose, Option<&SignInId>),
    state: &impl Serialize,
    at: Moment,
) -> Outcome<Token> {
    store::forget(connection, at - Duration::minutes(FOR))?;
    let token = Token::fresh()?;
    let state = serde_json::to_vec(state).map_err(Refusal::broken)?;
    let sealed = site.vault.seal(&place(sign_in, &token.hash()), &state)?;
    let waiting = Waiting { purpose, sign_in: sign_in.cloned(), sealed, created_at: at };
    store::keep(connection, &token.hash(), &waiting)?;
    Ok(token)
}

/// What was kept for the ceremony of this hash, while it waits for an answer in `sign_in`.
pub fn look<S: DeserializeOwned>(
    connection: &mut Conn,
    site: &Site,
    (purpose, sign_in): (Purpose, Option<&SignInId>),
    token_hash: &str,
    at: Moment,
) -> Outcome<Option<S>> {
    let waiting = store::waiting(connection, purpose, token_hash)?;
    let fresh = |waiting: &Waiting| at - waiting.created_at < Duration::minutes(FOR);
    let Some(waiting) = waiting.filter(|it| fresh(it) && it.sign_in.as_ref() == sign_in) else { return Ok(None) };
    let state = site.vault.open(&place(sign_in, token_hash), &waiting.sealed)?;
    serde_json::from_slice(state.reveal()).map(Some).map_err(Refusal::broken)
}

/// [`look`], which uses the ceremony up whatever it gives: of many answers at the same moment one finds it.
pub fn take<S: DeserializeOwned>(
    connection: &mut Conn,
    site: &Site,
    asked: (Purpose, Option<&SignInId>),
    token_hash: &str,
    at: Moment,
) -> Outcome<Option<S>> {
    let state = look(connection, site, asked, token_hash, at)?;
    let first = store::use_up(connection, token_hash)?;
    Ok(state.filter(|_| first))
}
