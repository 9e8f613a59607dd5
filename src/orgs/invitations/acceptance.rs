//! What a link opens, and accepting it.

use diesel::prelude::*;

use super::{Answerable, Delivery, Inviter, Place, Reason, State, Terms, state_at, token};
use crate::access::{Org, Permission, Permissions, permissions_of};
use crate::audit::{Event, Fact};
use crate::base::{AccountId, InvitationId, Moment, OrgId, Outcome, Refusal, Region, RoleId, name_key};
use crate::db::schema::{accounts, invitations as i, memberships, organizations as o, roles};
use crate::db::{By, Conn, Lock, also_lock};
use crate::orgs::store::join;
use crate::people::{self, Account, NewAccount, Token, constant_time_eq};

/// Who holds the address that is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// Nobody yet: accepting makes the account, or gives the one that was reserved its first password.
    Nobody,
    /// An account.
    Account(AccountId),
    /// An account that is an active member already.
    Member(AccountId),
}

/// An invitation, as its link shows it.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Its id.
    pub id: InvitationId,
    /// Where to.
    pub org: Org,
    /// For whom.
    pub email: String,
    /// The name of the role.
    pub role: String,
    /// What the role allows.
    pub permissions: Permissions,
    /// What the inviter adds; may be empty.
    pub message: String,
    /// Where they begin.
    pub place: Place,
    /// Who invites.
    pub inviter: Inviter,
    /// Until when it is open.
    pub expires_at: Moment,
    /// Who holds the address.
    pub holder: Holder,
    role_id: RoleId,
    proven: bool,
}

/// What a link leads to.
#[derive(Debug, Clone)]
pub enum Look {
    /// An invitation that can be accepted.
    Open(Box<Offer>),
    /// One that cannot.
    Shut(Box<Offer>, Reason),
    /// None.
    Unknown,
}

/// Who accepts.
pub enum Guest {
    /// Somebody who is signed in.
    Person(AccountId),
    /// Somebody without an account.
    New {
        /// Their name, as typed.
        name: String,
        /// The hash of the password they chose.
        password_hash: String,
        /// What their browser calls itself.
        browser: String,
    },
}

/// What accepting gave.
pub enum Accepted {
    /// They belong to it, and who is new is signed in by this token.
    In(Box<Offer>, Option<Token>),
    /// They did before.
    Before(Box<Offer>),
    /// Nothing was done: the address has an account meanwhile.
    SignInFirst,
    /// Nothing was done.
    Refused(Look),
}

type About = (String, RoleId, String, String, i64, String, String, String);
type Row = (About, (Answerable, String, Moment), (OrgId, String, String, String, i32, bool), (String, String, String));

fn find(connection: &mut Conn, id: &InvitationId) -> Outcome<Option<Row>> {
    Ok(i::table
        .inner_join(o::table)
        .inner_join(roles::table)
        .filter(i::id.eq(id))
        .select((
            (i::email, i::role_id, i::message, i::place, i::serial, i::token_hash, i::state, i::delivery),
            (i::invited_by, i::inviter, i::expires_at),
            (o::id, o::slug, o::name, o::region, o::hue, o::active),
            (roles::name, roles::word, roles::permissions),
        ))
        .get_result(connection)
        .optional()?)
}

/// What the link with the word `shown` leads to at this moment.
///
/// # Errors
/// What the database says.
pub fn look(connection: &mut Conn, terms: &Terms, shown: &str, now: Moment) -> Outcome<Look> {
    let Some((id, serial)) = terms.read(shown) else { return Ok(Look::Unknown) };
    let Some((about, (invited_by, inviter, expires_at), org, role)) = find(connection, &id)? else {
        return Ok(Look::Unknown);
    };
    let (email, role_id, message, place, newest, hash, state, delivery) = about;
    let newest_link = constant_time_eq(&token::hash(shown), &hash);
    if !newest_link && serial >= newest {
        return Ok(Look::Unknown);
    }
    let (role, word, stored) = role;
    let permissions = permissions_of(&word, &stored);
    let (org_id, slug, name, region, hue, active) = org;
    let region = Region::parse(&region).ok_or_else(|| Refusal::broken("an Organization has no region"))?;
    // Whoever is asked in publishes nothing here.
    let org = Org { id: org_id, slug, name, region, hue, approval: false };
    let (held, barred) = holder(connection, &org.id, &email)?;
    let proven = Delivery::parse(&delivery) == Some(Delivery::Sent);
    let reason = match state_at(&state, expires_at, now) {
        State::Accepted => Some(Reason::Used),
        State::Revoked => Some(Reason::Revoked),
        State::Pending | State::Expired if !newest_link => Some(Reason::Superseded),
        State::Expired => Some(Reason::Expired),
        State::Pending if !active => Some(Reason::Closed),
        State::Pending if !inviter_may(connection, &org.id, invited_by.as_ref(), permissions)? => Some(Reason::Void),
        // The operator's links and those that went by mail prove whose they are; others may have been copied.
        State::Pending if barred == Some(Reason::Unclaimed) && (proven || invited_by.is_none()) => None,
        State::Pending => barred,
    };
    let place = Place::parse(&place).unwrap_or(Place::Console);
    let inviter = Inviter::of(invited_by.as_ref(), inviter);
    let offer =
        Offer { id, org, email, role, permissions, message, place, inviter, expires_at, holder: held, role_id, proven };
    Ok(match reason {
        Some(reason) => Look::Shut(Box::new(offer), reason),
        None => Look::Open(Box::new(offer)),
    })
}

/// Whether who answers for an invitation could still send it: an active member who may invite, and to this role. The
/// operator always could.
fn inviter_may(connection: &mut Conn, org: &OrgId, inviter: Option<&AccountId>, given: Permissions) -> Outcome<bool> {
    let Some(inviter) = inviter else { return Ok(true) };
    let row: Option<(String, String)> = memberships::table
        .inner_join(roles::table)
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(org))
        .filter(memberships::account_id.eq(inviter))
        .filter(memberships::active.eq(true))
        .filter(accounts::active.eq(true))
        .select((roles::word, roles::permissions))
        .get_result(connection)
        .optional()?;
    let held = row.map(|(word, stored)| permissions_of(&word, &stored));
    Ok(held.is_some_and(|held| held.has(Permission::ManageInvites) && given.within(held)))
}

/// Who holds `email`, and what keeps them from coming in.
fn holder(connection: &mut Conn, org: &OrgId, email: &str) -> Outcome<(Holder, Option<Reason>)> {
    let Some(account) = people::account_by_email(connection, email)? else { return Ok((Holder::Nobody, None)) };
    let (active, operates): (bool, bool) =
        accounts::table.find(&account.id).select((accounts::active, accounts::operator)).get_result(connection)?;
    let memberships: Vec<(OrgId, bool)> = memberships::table
        .filter(memberships::account_id.eq(&account.id))
        .select((memberships::org_id, memberships::active))
        .load(connection)?;
    let here = memberships.iter().find(|(of, _)| of == org).map(|(_, active)| *active);
    let held =
        if here == Some(true) { Holder::Member(account.id.clone()) } else { Holder::Account(account.id.clone()) };
    if !active || here == Some(false) {
        return Ok((held, Some(Reason::Deactivated)));
    }
    if people::has_password(connection, &account)? {
        return Ok((held, None));
    }
    // Whoever gives it a password has what was given to it meanwhile, in other Organizations too.
    let worth_taking = operates || !memberships.is_empty();
    Ok((Holder::Nobody, worth_taking.then_some(Reason::Unclaimed)))
}

/// Accepts the invitation whose link has the word `shown`. It holds the Organization's lock.
///
/// # Errors
/// `Invalid` when the name does not fit.
pub fn accept(
    connection: &mut Conn,
    terms: &Terms,
    (shown, guest): (&str, Guest),
    by: &By,
) -> Outcome<(Accepted, Vec<Event>)> {
    let offer = match look(connection, terms, shown, by.at)? {
        Look::Open(offer) => offer,
        shut => {
            let events = refused(&shut).into_iter().collect();
            return Ok((Accepted::Refused(shut), events));
        }
    };
    // Two Organizations may invite the same address at the same moment.
    also_lock(connection, Lock::Subject(&name_key(&offer.email)))?;
    let (held, _) = holder(connection, &offer.org.id, &offer.email)?;
    match (held, guest) {
        (Holder::Nobody, Guest::New { name, password_hash, browser }) => {
            let new = NewAccount { email: offer.email.clone(), name, password_hash, operator: false };
            let (account, made) = people::create_account(connection, &new, by.at)?;
            let mut events = vec![made];
            events.extend(enter(connection, &offer, &account, by)?);
            let (token, signed_in) = people::begin(connection, &account, &browser, by)?;
            events.push(signed_in);
            Ok((Accepted::In(offer, Some(token)), events))
        }
        (Holder::Account(id), Guest::Person(person)) if id == person => {
            let account = people::account_by_email(connection, &offer.email)?.ok_or(Refusal::NotFound)?;
            let events = enter(connection, &offer, &account, by)?;
            Ok((Accepted::In(offer, None), events))
        }
        (Holder::Member(id), Guest::Person(person)) if id == person => Ok((Accepted::Before(offer), Vec::new())),
        (_, Guest::New { .. }) => Ok((Accepted::SignInFirst, Vec::new())),
        (_, Guest::Person(_)) => {
            let shut = Look::Shut(offer, Reason::OtherAccount);
            let events = refused(&shut).into_iter().collect();
            Ok((Accepted::Refused(shut), events))
        }
    }
}

/// Makes `account` a member, and the invitation used.
fn enter(connection: &mut Conn, offer: &Offer, account: &Account, by: &By) -> Outcome<Vec<Event>> {
    diesel::update(i::table.find(&offer.id)).set(i::state.eq(State::Accepted.word())).execute(connection)?;
    if offer.proven {
        diesel::update(accounts::table.find(&account.id)).set(accounts::verified.eq(true)).execute(connection)?;
    }
    join(connection, &offer.org, account, &offer.role_id, by.at)?;
    let detail = serde_json::json!({ "role": offer.role, "invited by": offer.inviter.stored() });
    let accepted = Event::new(Fact::InviteAccepted, &offer.email).of(offer.org.id.clone()).with(detail);
    let added = Event::new(Fact::MemberAdded, &account.email).of(offer.org.id.clone());
    Ok(vec![accepted, added.with(serde_json::json!({ "role": offer.role }))])
}

/// The event of a link that opens nothing; none of one that does.
pub fn refused(look: &Look) -> Option<Event> {
    let (subject, org, reason) = match look {
        Look::Open(_) => return None,
        Look::Shut(offer, reason) => (offer.email.as_str(), Some(offer.org.id.clone()), *reason),
        Look::Unknown => ("an unknown link", None, Reason::Guessed),
    };
    let event = Event::new(Fact::InviteRefused, subject).with(serde_json::json!({ "reason": reason.word() }));
    Some(match org {
        Some(org) => event.of(org),
        None => event,
    })
}
