//! The rows of passkeys and of the ceremonies in which they are made and shown.

use diesel::prelude::*;

use super::ceremony::{Purpose, Waiting};
use crate::base::{AccountId, Moment, Outcome, PasskeyId, Refusal, SignInId};
use crate::db::schema::{accounts, ceremonies, passkeys};
use crate::db::{Conn, unless_taken};
use crate::say;

/// A passkey, as its person's list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Its id.
    pub id: PasskeyId,
    /// What its person calls it.
    pub name: String,
    /// Whether it is kept on more than one device, as far as its authenticator says.
    pub synced: bool,
    /// Whether it signs in by itself; one that does not opens beside the password only.
    pub discoverable: bool,
    /// When it was made.
    pub created_at: Moment,
    /// When it opened something last.
    pub used_at: Option<Moment>,
}

type Columns =
    (passkeys::id, passkeys::name, passkeys::synced, passkeys::discoverable, passkeys::created_at, passkeys::used_at);
const COLUMNS: Columns =
    (passkeys::id, passkeys::name, passkeys::synced, passkeys::discoverable, passkeys::created_at, passkeys::used_at);
type Row = (PasskeyId, String, bool, bool, Moment, Option<Moment>);

fn passkey((id, name, synced, discoverable, created_at, used_at): Row) -> Passkey {
    Passkey { id, name, synced, discoverable, created_at, used_at }
}

/// Those of `account`, first made first.
///
/// # Errors
/// What the database says.
pub fn passkeys(connection: &mut Conn, account: &AccountId) -> Outcome<Vec<Passkey>> {
    let of = passkeys::table.filter(passkeys::account_id.eq(account));
    let rows: Vec<Row> = of.order((passkeys::created_at, passkeys::id)).select(COLUMNS).load(connection)?;
    Ok(rows.into_iter().map(passkey).collect())
}

/// One of `account`.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn passkey_of(connection: &mut Conn, account: &AccountId, id: &PasskeyId) -> Outcome<Passkey> {
    let row = passkeys::table.find(id).filter(passkeys::account_id.eq(account)).select(COLUMNS);
    row.get_result(connection).optional()?.map(passkey).ok_or(Refusal::NotFound)
}

/// How many `account` has.
///
/// # Errors
/// What the database says.
pub fn count(connection: &mut Conn, account: &AccountId) -> Outcome<i64> {
    Ok(passkeys::table.filter(passkeys::account_id.eq(account)).count().get_result(connection)?)
}

/// The sealed keys of `account`.
pub fn sealed(connection: &mut Conn, account: &AccountId) -> Outcome<Vec<(PasskeyId, String)>> {
    let of = passkeys::table.filter(passkeys::account_id.eq(account));
    Ok(of.order((passkeys::created_at, passkeys::id)).select((passkeys::id, passkeys::sealed)).load(connection)?)
}

/// A passkey that was shown, and whose it is.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: PasskeyId,
    pub name: String,
    pub sealed: String,
    pub account: AccountId,
    pub email: String,
    /// Whether the account is.
    pub active: bool,
}

/// The passkey whose credential has this hash.
pub fn held(connection: &mut Conn, credential_hash: &str) -> Outcome<Option<Held>> {
    type Row = ((PasskeyId, String, String), (AccountId, String, bool));
    let row: Option<Row> = passkeys::table
        .inner_join(accounts::table)
        .filter(passkeys::credential_hash.eq(credential_hash))
        .select(((passkeys::id, passkeys::name, passkeys::sealed), (accounts::id, accounts::email, accounts::active)))
        .get_result(connection)
        .optional()?;
    Ok(row.map(|((id, name, sealed), (account, email, active))| Held { id, name, sealed, account, email, active }))
}

/// Keeps a new passkey, and that its account has a second factor by it.
///
/// # Errors
/// `Conflict` when a passkey with the same credential came meanwhile.
pub fn insert(
    connection: &mut Conn,
    account: &AccountId,
    new: &Passkey,
    credential_hash: &str,
    sealed: &str,
) -> Outcome<()> {
    let inserted = diesel::insert_into(passkeys::table)
        .values((
            passkeys::id.eq(&new.id),
            passkeys::account_id.eq(account),
            passkeys::credential_hash.eq(credential_hash),
            passkeys::name.eq(&new.name),
            passkeys::sealed.eq(sealed),
            passkeys::synced.eq(new.synced),
            passkeys::discoverable.eq(new.discoverable),
            passkeys::created_at.eq(new.created_at),
        ))
        .execute(connection);
    unless_taken(inserted, || Refusal::Conflict(say::it("passkey-known")))?;
    diesel::update(accounts::table.find(account)).set(accounts::second_factor.eq(true)).execute(connection)?;
    Ok(())
}

/// What is known of a passkey after it was shown.
pub struct Seen {
    /// Its key with the counter of now.
    pub sealed: String,
    /// Whether it is kept on more than one device now.
    pub synced: bool,
}

/// Notes that a passkey opened something.
pub fn used(connection: &mut Conn, id: &PasskeyId, seen: &Seen, at: Moment) -> Outcome<()> {
    let values = (passkeys::sealed.eq(&seen.sealed), passkeys::synced.eq(seen.synced), passkeys::used_at.eq(at));
    diesel::update(passkeys::table.find(id)).set(values).execute(connection)?;
    Ok(())
}

/// Gives a passkey of `account` another name.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn rename(connection: &mut Conn, account: &AccountId, id: &PasskeyId, name: &str) -> Outcome<()> {
    let row = passkeys::table.find(id).filter(passkeys::account_id.eq(account));
    let renamed = diesel::update(row).set(passkeys::name.eq(name)).execute(connection)?;
    if renamed == 0 { Err(Refusal::NotFound) } else { Ok(()) }
}

/// Takes a passkey of `account` away.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn delete(connection: &mut Conn, account: &AccountId, id: &PasskeyId) -> Outcome<()> {
    let row = passkeys::table.find(id).filter(passkeys::account_id.eq(account));
    if diesel::delete(row).execute(connection)? == 0 { Err(Refusal::NotFound) } else { Ok(()) }
}

/// Takes every passkey of `account` away.
///
/// # Errors
/// What the database says.
pub fn end(connection: &mut Conn, account: &AccountId) -> Outcome<()> {
    diesel::delete(passkeys::table.filter(passkeys::account_id.eq(account))).execute(connection)?;
    Ok(())
}

/// Keeps a ceremony that waits for its answer, instead of one for the same from before in the same sign-in.
pub fn keep(connection: &mut Conn, token_hash: &str, waiting: &Waiting) -> Outcome<()> {
    if let Some(sign_in) = &waiting.sign_in {
        let before = ceremonies::table.filter(ceremonies::sign_in_id.eq(sign_in));
        diesel::delete(before.filter(ceremonies::purpose.eq(waiting.purpose.word()))).execute(connection)?;
    }
    diesel::insert_into(ceremonies::table)
        .values((
            ceremonies::token_hash.eq(token_hash),
            ceremonies::sign_in_id.eq(&waiting.sign_in),
            ceremonies::purpose.eq(waiting.purpose.word()),
            ceremonies::sealed.eq(&waiting.sealed),
            ceremonies::created_at.eq(waiting.created_at),
        ))
        .execute(connection)?;
    Ok(())
}

/// Forgets the ceremonies from before `moment`: nobody came back to them.
pub fn forget(connection: &mut Conn, moment: Moment) -> Outcome<()> {
    diesel::delete(ceremonies::table.filter(ceremonies::created_at.lt(moment))).execute(connection)?;
    Ok(())
}

type Kept = (Option<SignInId>, String, Moment);

/// The ceremony of this token.
pub fn waiting(connection: &mut Conn, purpose: Purpose, token_hash: &str) -> Outcome<Option<Waiting>> {
    let row: Option<Kept> = ceremonies::table
        .find(token_hash)
        .filter(ceremonies::purpose.eq(purpose.word()))
        .select((ceremonies::sign_in_id, ceremonies::sealed, ceremonies::created_at))
        .get_result(connection)
        .optional()?;
    Ok(row.map(|(sign_in, sealed, created_at)| Waiting { purpose, sign_in, sealed, created_at }))
}

/// The hash of the token of the newest ceremony for `purpose` that was begun in this sign-in.
pub fn newest(connection: &mut Conn, purpose: Purpose, sign_in: &SignInId) -> Outcome<Option<String>> {
    let of = ceremonies::table.filter(ceremonies::sign_in_id.eq(sign_in));
    let of = of.filter(ceremonies::purpose.eq(purpose.word())).order(ceremonies::created_at.desc());
    Ok(of.select(ceremonies::token_hash).limit(1).get_result(connection).optional()?)
}

/// Uses a ceremony up; false when somebody else just did.
pub fn use_up(connection: &mut Conn, token_hash: &str) -> Outcome<bool> {
    Ok(diesel::delete(ceremonies::table.find(token_hash)).execute(connection)? == 1)
}
