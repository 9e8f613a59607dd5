//! Who can be invited, and to which role.

use diesel::prelude::*;

use super::{State, addresses};
use crate::access::{Allowed, Member, can, permissions_of};
use crate::base::{AccountId, InvitationId, Moment, OrgId, Outcome, RoleId, name_key};
use crate::db::Conn;
use crate::db::schema::{accounts, invitations as i, memberships, roles};
use crate::say::{self, Say};

/// Why an address cannot be invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It is no address.
    NoAddress {
        /// What was typed.
        typed: String,
    },
    /// It is a member's.
    Member {
        /// The address.
        email: String,
        /// The member's account.
        account: AccountId,
        /// Whether the member is active.
        active: bool,
    },
    /// It has an invitation that is still open.
    Open {
        /// The address.
        email: String,
        /// Until when.
        until: Moment,
    },
}

impl Trouble {
    /// What is wrong.
    pub fn sentence(&self) -> Say {
        match self {
            Trouble::NoAddress { typed } => say::it("invite-no-address").with("typed", format!("{typed:?}")),
            Trouble::Member { email, active: true, .. } => say::it("invite-member").with("email", email),
            Trouble::Member { email, .. } => say::it("invite-member-deactivated").with("email", email),
            Trouble::Open { email, until } => say::it("invite-open-already").with("email", email).with("until", *until),
        }
    }
}

/// The roles that the actor may give, with their names.
///
/// # Errors
/// What the database says.
pub fn roles_to_give(connection: &mut Conn, allowed: &Allowed<can::ManageInvites>) -> Outcome<Vec<(RoleId, String)>> {
    let rows: Vec<(RoleId, String, String, String)> = roles::table
        .filter(roles::org_id.eq(&allowed.org().id))
        .order(roles::name.asc())
        .select((roles::id, roles::name, roles::word, roles::permissions))
        .load(connection)?;
    let within = |word: &str, stored: &str| permissions_of(word, stored).within(allowed.permissions());
    let given = rows.into_iter().filter(|(_, _, word, stored)| within(word, stored));
    Ok(given.map(|(id, name, ..)| (id, name)).collect())
}

/// The addresses in `typed` that can be invited now, and the trouble with the others. Nothing is done.
///
/// # Errors
/// What the database says.
pub fn examine(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageInvites>,
    typed: &str,
) -> Outcome<(Vec<String>, Vec<Trouble>)> {
    let (mut good, mut troubles) = (Vec::new(), Vec::new());
    for address in addresses::read(typed).into_iter().take(addresses::MOST) {
        match address {
            Err(typed) => troubles.push(Trouble::NoAddress { typed }),
            Ok(email) => match trouble(connection, allowed, &email)? {
                Some(trouble) => troubles.push(trouble),
                None => good.push(email),
            },
        }
    }
    Ok((good, troubles))
}

pub(super) fn trouble(connection: &mut Conn, member: &Member, email: &str) -> Outcome<Option<Trouble>> {
    let (org, key) = (&member.org().id, name_key(email));
    let found: Option<(AccountId, bool, bool)> = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(org))
        .filter(accounts::email_key.eq(&key))
        .select((accounts::id, memberships::active, accounts::active))
        .get_result(connection)
        .optional()?;
    if let Some((account, membership, of_account)) = found {
        return Ok(Some(Trouble::Member { email: email.to_owned(), account, active: membership && of_account }));
    }
    let open: Option<Moment> = open_invitation(connection, org, &key, member.by().at)?.map(|(_, until)| until);
    Ok(open.map(|until| Trouble::Open { email: email.to_owned(), until }))
}

/// The invitation of an address that can be accepted at `now`, and until when.
pub(super) fn open_invitation(
    connection: &mut Conn,
    org: &OrgId,
    email_key: &str,
    now: Moment,
) -> Outcome<Option<(InvitationId, Moment)>> {
    Ok(i::table
        .filter(i::org_id.eq(org))
        .filter(i::email_key.eq(email_key))
        .filter(i::state.eq(State::Pending.word()))
        .filter(i::expires_at.gt(now))
        .select((i::id, i::expires_at))
        .get_result(connection)
        .optional()?)
}
