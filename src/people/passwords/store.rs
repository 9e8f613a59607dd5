//! The hashes of passwords.

use diesel::prelude::*;

use crate::base::{AccountId, Outcome};
use crate::db::Conn;
use crate::db::schema::accounts;

/// The hash that is kept of the password of `account`.
pub fn hash_of(connection: &mut Conn, account: &AccountId) -> Outcome<String> {
    Ok(accounts::table.find(account).select(accounts::password_hash).get_result(connection)?)
}

/// Keeps `after` where `before` was; false when it was not.
pub fn replace(connection: &mut Conn, account: &AccountId, before: &str, after: &str) -> Outcome<bool> {
    let row = accounts::table.find(account).filter(accounts::password_hash.eq(before));
    Ok(diesel::update(row).set(accounts::password_hash.eq(after)).execute(connection)? == 1)
}
