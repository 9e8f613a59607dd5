//! The rows of mailed links, and what they change.

use diesel::prelude::*;

use super::{Purpose, Reader};
use crate::base::{AccountId, Moment, Outcome, Refusal, name_key};
use crate::db::schema::{accounts, mail_links};
use crate::db::{Conn, unless_taken};
use crate::say::{self, Language};

/// A link that was mailed and not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose it is.
    pub account: AccountId,
    /// The address it was sent to.
    pub email: String,
    /// When it ends.
    pub expires_at: Moment,
}

/// Keeps the hash of a link's token, and lets go of those for the same thing from before.
pub fn insert(connection: &mut Conn, purpose: Purpose, token_hash: &str, link: &Link, at: Moment) -> Outcome<()> {
    forget(connection, &link.account, &[purpose])?;
    diesel::insert_into(mail_links::table)
        .values((
            mail_links::token_hash.eq(token_hash),
            mail_links::account_id.eq(&link.account),
            mail_links::purpose.eq(purpose.word()),
            mail_links::email.eq(&link.email),
            mail_links::created_at.eq(at),
            mail_links::expires_at.eq(link.expires_at),
        ))
        .execute(connection)?;
    Ok(())
}

/// The link of this hash, whose account is active.
pub fn find(connection: &mut Conn, purpose: Purpose, token_hash: &str) -> Outcome<Option<Link>> {
    let row: Option<(AccountId, String, Moment)> = mail_links::table
        .inner_join(accounts::table)
        .filter(mail_links::token_hash.eq(token_hash))
        .filter(mail_links::purpose.eq(purpose.word()))
        .filter(accounts::active.eq(true))
        .select((mail_links::account_id, mail_links::email, mail_links::expires_at))
        .get_result(connection)
        .optional()?;
    Ok(row.map(|(account, email, expires_at)| Link { account, email, expires_at }))
}

/// Uses a link up; false when somebody else just did.
pub fn use_up(connection: &mut Conn, token_hash: &str) -> Outcome<bool> {
    Ok(diesel::delete(mail_links::table.find(token_hash)).execute(connection)? == 1)
}

/// Lets go of the links of `account` for these purposes.
pub fn forget(connection: &mut Conn, account: &AccountId, purposes: &[Purpose]) -> Outcome<()> {
    for purpose in purposes {
        let links = mail_links::table.filter(mail_links::account_id.eq(account));
        diesel::delete(links.filter(mail_links::purpose.eq(purpose.word()))).execute(connection)?;
    }
    Ok(())
}

/// The address that `account` asked for and has not confirmed.
pub fn waiting(connection: &mut Conn, account: &AccountId, at: Moment) -> Outcome<Option<String>> {
    Ok(mail_links::table
        .filter(mail_links::account_id.eq(account))
        .filter(mail_links::purpose.eq(Purpose::Email.word()))
        .filter(mail_links::expires_at.gt(at))
        .select(mail_links::email)
        .limit(1)
        .get_result(connection)
        .optional()?)
}

/// An account as far as links concern it.
pub struct Row {
    pub id: AccountId,
    pub email: String,
    pub language: Option<Language>,
    pub verified: bool,
    pub active: bool,
}

impl Row {
    /// Whoever is written to.
    pub fn reader(&self) -> Reader {
        Reader { email: self.email.clone(), language: self.language }
    }
}

type Columns = (accounts::id, accounts::email, accounts::language, accounts::verified, accounts::active);
const COLUMNS: Columns = (accounts::id, accounts::email, accounts::language, accounts::verified, accounts::active);

fn row((id, email, language, verified, active): (AccountId, String, String, bool, bool)) -> Row {
    Row { id, email, language: Language::parse(&language), verified, active }
}

/// The account of this id.
pub fn account(connection: &mut Conn, id: &AccountId) -> Outcome<Row> {
    Ok(row(accounts::table.find(id).select(COLUMNS).get_result(connection)?))
}

/// The account of this address, active or not.
pub fn account_of(connection: &mut Conn, email: &str) -> Outcome<Option<Row>> {
    let found = accounts::table.filter(accounts::email_key.eq(name_key(email))).select(COLUMNS);
    Ok(found.get_result(connection).optional()?.map(row))
}

/// Gives `account` the address `email`, which is known to be theirs.
///
/// # Errors
/// `Conflict` when another account has it.
pub fn set_email(connection: &mut Conn, account: &AccountId, email: &str) -> Outcome<()> {
    let set = diesel::update(accounts::table.find(account))
        .set((accounts::email.eq(email), accounts::email_key.eq(name_key(email)), accounts::verified.eq(true)))
        .execute(connection);
    unless_taken(set, || Refusal::Conflict(say::it("email-taken").with("email", email)))?;
    Ok(())
}

/// Keeps the hash of a new password. The letter that led here came to the address, which by that is known to be theirs.
pub fn set_password(connection: &mut Conn, account: &AccountId, hash: &str) -> Outcome<()> {
    diesel::update(accounts::table.find(account))
        .set((accounts::password_hash.eq(hash), accounts::verified.eq(true)))
        .execute(connection)?;
    Ok(())
}
