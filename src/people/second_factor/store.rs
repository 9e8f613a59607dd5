//! The rows of authenticators and recovery codes.

use diesel::prelude::*;

use crate::base::{AccountId, Moment, OrgId, Outcome};
use crate::db::Conn;
use crate::db::schema::{accounts, authenticators, memberships, organizations, recovery_codes, sign_ins};

/// Which of the two rows an account may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The one in use.
    InUse,
    /// The one that is being set up.
    Begun,
}

impl Which {
    fn confirmed(self) -> bool {
        self == Which::InUse
    }
}

/// The sealed secret, and when it was made.
pub fn sealed(connection: &mut Conn, account: &AccountId, which: Which) -> Outcome<Option<(String, Moment)>> {
    Ok(authenticators::table
        .find((account, which.confirmed()))
        .select((authenticators::secret, authenticators::created_at))
        .get_result(connection)
        .optional()?)
}

/// Keeps a secret that nobody has confirmed yet, instead of one from before.
pub fn begin(connection: &mut Conn, account: &AccountId, secret: &str, at: Moment) -> Outcome<()> {
    forget(connection, account, Which::Begun)?;
    diesel::insert_into(authenticators::table)
        .values((
            authenticators::account_id.eq(account),
            authenticators::confirmed.eq(false),
            authenticators::secret.eq(secret),
            authenticators::last_step.eq(0),
            authenticators::created_at.eq(at),
        ))
        .execute(connection)?;
    Ok(())
}

/// Uses up `step`; false when it, or a later one, was used before. One statement, so that of many at the same moment
/// one succeeds (ASVS 5.0, 6.5.1).
pub fn use_step(connection: &mut Conn, account: &AccountId, which: Which, step: i64) -> Outcome<bool> {
    let row = authenticators::table.find((account, which.confirmed()));
    let used = diesel::update(row.filter(authenticators::last_step.lt(step)))
        .set(authenticators::last_step.eq(step))
        .execute(connection)?;
    Ok(used == 1)
}

/// Puts what was begun into use, instead of what was.
pub fn confirm(connection: &mut Conn, account: &AccountId) -> Outcome<()> {
    forget(connection, account, Which::InUse)?;
    diesel::update(authenticators::table.find((account, false)))
        .set(authenticators::confirmed.eq(true))
        .execute(connection)?;
    diesel::update(accounts::table.find(account)).set(accounts::second_factor.eq(true)).execute(connection)?;
    Ok(())
}

/// Takes everything of the second factor away.
pub fn remove(connection: &mut Conn, account: &AccountId) -> Outcome<()> {
    forget(connection, account, Which::InUse)?;
    forget(connection, account, Which::Begun)?;
    replace_codes(connection, account, &[])?;
    diesel::update(accounts::table.find(account)).set(accounts::second_factor.eq(false)).execute(connection)?;
    diesel::update(sign_ins::table.filter(sign_ins::account_id.eq(account)))
        .set(sign_ins::factor.eq(false))
        .execute(connection)?;
    Ok(())
}

/// Takes one of the two away.
pub fn forget(connection: &mut Conn, account: &AccountId, which: Which) -> Outcome<()> {
    diesel::delete(authenticators::table.find((account, which.confirmed()))).execute(connection)?;
    Ok(())
}

/// Keeps these hashes of recovery codes and no others.
pub fn replace_codes(connection: &mut Conn, account: &AccountId, hashes: &[String]) -> Outcome<()> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(account))).execute(connection)?;
    for hash in hashes {
        diesel::insert_into(recovery_codes::table)
            .values((recovery_codes::account_id.eq(account), recovery_codes::hash.eq(hash)))
            .execute(connection)?;
    }
    Ok(())
}

/// Uses up the recovery code of this hash; false when there is none.
pub fn use_code(connection: &mut Conn, account: &AccountId, hash: &str) -> Outcome<bool> {
    Ok(diesel::delete(recovery_codes::table.find((account, hash))).execute(connection)? == 1)
}

/// How many recovery codes are left.
pub fn codes_left(connection: &mut Conn, account: &AccountId) -> Outcome<i64> {
    Ok(recovery_codes::table.filter(recovery_codes::account_id.eq(account)).count().get_result(connection)?)
}

/// The names of the Organizations of `account` that ask for a second factor.
pub fn asked_by(connection: &mut Conn, account: &AccountId) -> Outcome<Vec<String>> {
    let asking = memberships::table
        .inner_join(organizations::table)
        .filter(memberships::account_id.eq(account))
        .filter(memberships::active.eq(true))
        .filter(organizations::active.eq(true))
        .filter(organizations::second_factor.eq(true));
    Ok(asking.order(organizations::name.asc()).select(organizations::name).limit(10).load(connection)?)
}

/// How many active members of `org` have no second factor.
pub fn members_without(connection: &mut Conn, org: &OrgId) -> Outcome<i64> {
    let members = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(org))
        .filter(memberships::active.eq(true))
        .filter(accounts::active.eq(true))
        .filter(accounts::second_factor.eq(false));
    Ok(members.count().get_result(connection)?)
}
