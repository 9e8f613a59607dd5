//! Accounts, as the operator sees them: who there is, and who may no longer sign in.

mod store;

pub use store::{AccountLine, Seat, find, list};

use crate::access::Operating;
use crate::base::{AccountId, Outcome, Refusal};
use crate::db::{Database, Lock};
use crate::people;
use crate::people::links::Reader;

/// Whether an account operates the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It does.
    On,
    /// It does not.
    Off,
}

/// The id of the account with this address.
///
/// # Errors
/// `Invalid` when there is none.
pub fn by_email(directory: &Database, email: &str) -> Outcome<AccountId> {
    let found = directory.read_now(|connection| people::account_by_email(connection, email))?;
    let absent = || Refusal::invalid("email", format!("{email} has no account. hangar account list shows all."));
    found.map(|account| account.id).ok_or_else(absent)
}

/// Deactivates an account: every sign-in of it ends, and nobody can sign in to it (ASVS 5.0, 7.4.2).
///
/// # Errors
/// `NotFound` when there is none; `Conflict` when it is deactivated already, is the operator's own, or is the last
/// active Admin of an Organization, which the sentence names.
pub fn deactivate(directory: &Database, proof: &Operating, account: &AccountId) -> Outcome<()> {
    let lock = Lock::Subject(account.as_str());
    directory.change_now(proof.by(), lock, |connection| store::deactivate(connection, proof, account))
}

/// Lets the person of a deactivated account sign in again.
///
/// # Errors
/// `NotFound` when there is none, `Conflict` when it is active.
pub fn reactivate(directory: &Database, proof: &Operating, account: &AccountId) -> Outcome<()> {
    let lock = Lock::Subject(account.as_str());
    directory.change_now(proof.by(), lock, |connection| store::reactivate(connection, account))
}

/// Ends every sign-in of an account (ASVS 5.0, 7.4.5).
///
/// # Errors
/// `NotFound` when there is none.
pub fn end_sign_ins(directory: &Database, proof: &Operating, account: &AccountId) -> Outcome<()> {
    let lock = Lock::Subject(account.as_str());
    directory.change_now(proof.by(), lock, |connection| store::end_sign_ins(connection, account))
}

/// Takes the second factor of an account away, for somebody who has lost their phone and their recovery codes: every
/// sign-in of it ends, and the password alone opens it until they set one up again (ASVS 5.0, 6.4.4). Gives the address,
/// to which a notice has to go.
///
/// # Errors
/// `NotFound` when there is no such account; `Conflict` when it has none, or is the operator's own.
pub fn end_second_factor(directory: &Database, proof: &Operating, account: &AccountId) -> Outcome<Reader> {
    let lock = Lock::Subject(account.as_str());
    directory.change_now(proof.by(), lock, |connection| store::end_second_factor(connection, proof, account))
}

/// Makes an account one that operates the installation, or no longer.
///
/// # Errors
/// `NotFound` when there is none.
pub fn mark(directory: &Database, proof: &Operating, account: &AccountId, mark: Mark) -> Outcome<()> {
    let lock = Lock::Subject(account.as_str());
    directory.change_now(proof.by(), lock, |connection| store::mark(connection, account, mark))
}
