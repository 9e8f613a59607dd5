//! The rows of consents that somebody began.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::base::{AccountId, Moment, OrgId, Outcome, Refusal, ResourceId};
use crate::db::Conn;
use crate::db::schema::consents as c;
use crate::vault::{CONSENTS, Vault};

/// Minutes in which a consent has to be answered.
pub const PATIENCE: i64 = 10;

/// A consent that waits for its answer.
pub struct Waiting {
    /// What is kept of the word that comes back with the answer.
    pub state_hash: String,
    /// The Organization.
    pub org: OrgId,
    /// The account at the service.
    pub resource: ResourceId,
    /// Who began it.
    pub account: AccountId,
}

/// What is kept of a consent and shown to nobody.
#[derive(Serialize, Deserialize)]
pub struct Sealed {
    /// The proof (RFC 7636).
    pub verifier: String,
    /// Where the answer goes.
    pub redirect: String,
    /// What the secrets of the account were, as a hash: an answer is for the client that asked.
    pub client: String,
}

/// Keeps a consent. Those that nobody answered in time go, and so do others of the same person for the same account.
///
/// # Errors
/// What the vault or the cell says.
pub fn keep(connection: &mut Conn, vault: &Vault, at: Moment, (new, sealed): (&Waiting, &Sealed)) -> Outcome<()> {
    let over = at - chrono::Duration::minutes(PATIENCE);
    diesel::delete(c::table.filter(c::created_at.lt(over))).execute(connection)?;
    let same = c::table.filter(c::org_id.eq(&new.org)).filter(c::resource_id.eq(&new.resource));
    diesel::delete(same.filter(c::account_id.eq(&new.account))).execute(connection)?;
    let text = serde_json::to_vec(sealed).map_err(Refusal::broken)?;
    let sealed = vault.seal(&CONSENTS.at(new.org.as_str(), &new.state_hash), &text)?;
    diesel::insert_into(c::table)
        .values((
            (c::state_hash.eq(&new.state_hash), c::org_id.eq(&new.org), c::resource_id.eq(&new.resource)),
            (c::account_id.eq(&new.account), c::sealed.eq(sealed), c::created_at.eq(at)),
        ))
        .execute(connection)?;
    Ok(())
}

/// The consent that `account` began with the word of this hash, if it still waits.
///
/// # Errors
/// What the cell says.
pub fn find(connection: &mut Conn, hash: &str, account: &AccountId, at: Moment) -> Outcome<Option<Waiting>> {
    let over = at - chrono::Duration::minutes(PATIENCE);
    let row: Option<(OrgId, ResourceId)> = c::table
        .find(hash)
        .filter(c::account_id.eq(account))
        .filter(c::created_at.ge(over))
        .select((c::org_id, c::resource_id))
        .get_result(connection)
        .optional()?;
    let (state_hash, account) = (hash.to_owned(), account.clone());
    Ok(row.map(|(org, resource)| Waiting { state_hash, org, resource, account }))
}

/// Takes a consent out, so that it is answered once; gives what was sealed.
///
/// # Errors
/// `NotFound` when another answer came first.
pub fn take(connection: &mut Conn, vault: &Vault, waiting: &Waiting) -> Outcome<Sealed> {
    let own = c::table.filter(c::state_hash.eq(&waiting.state_hash)).filter(c::org_id.eq(&waiting.org));
    let sealed: String = own.select(c::sealed).get_result(connection)?;
    diesel::delete(own).execute(connection)?;
    let opened = vault.open(&CONSENTS.at(waiting.org.as_str(), &waiting.state_hash), &sealed)?;
    serde_json::from_slice(opened.reveal()).map_err(|_| Refusal::broken("what a consent waits with does not read"))
}
