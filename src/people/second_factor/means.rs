//! What the second factor of an account is made of, and what its person can show of it.

use super::{Codes, renew_codes, store};
use crate::base::{AccountId, Outcome};
use crate::db::Conn;
use crate::people::passkeys::{self, Answer, Site};

/// What an account has beside its password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Means {
    /// Whether there is an authenticator app.
    pub app: bool,
    /// How many passkeys.
    pub passkeys: i64,
}

impl Means {
    /// Whether there is anything.
    pub fn any(&self) -> bool {
        self.app || self.passkeys > 0
    }
}

/// What `account` has.
///
/// # Errors
/// What the database says.
pub fn means(connection: &mut Conn, account: &AccountId) -> Outcome<Means> {
    let app = store::sealed(connection, account, store::Which::InUse)?.is_some();
    Ok(Means { app, passkeys: passkeys::count(connection, account)? })
}

/// What somebody shows of a second factor.
#[derive(Debug, Clone)]
pub enum Proof {
    /// A code, as it was typed.
    Code(String),
    /// A passkey.
    Passkey(Site, Box<Answer>),
}

/// Recovery codes, where `account` has none: with the first thing it has beside its password.
///
/// # Errors
/// What the database says.
pub fn first_codes(connection: &mut Conn, account: &AccountId) -> Outcome<Option<Codes>> {
    if store::codes_left(connection, account)? > 0 {
        return Ok(None);
    }
    renew_codes(connection, account).map(Some)
}
