//! The verbs.

use serde_json::json;

use super::store::{self, target};
use super::{Role, Standing, User, within_reach};
use crate::access::{Allowed, Member, Permission, Person, beyond, can, still_holds};
use crate::audit::{Event, Fact};
use crate::base::{AccountId, Moment, OrgId, Outcome, Refusal, name_key};
use crate::db::Conn;
use crate::orgs::keep_an_admin;
use crate::people::Account;
use crate::say;

/// What can be done to one person's membership, and to that of many at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Give another role, by its word.
    Role(String),
    /// Let in no more.
    Deactivate,
    /// Let in again.
    Reactivate,
}

/// Changes the membership of `account`; gives the person as they were. What is so already is no change and no event.
///
/// # Errors
/// `NotFound` when they do not belong to the Organization, `Forbidden` when their role or the new one allows more than
/// the asker's, `Invalid` when there is no such role, `Conflict` when no active Admin would be left.
pub fn change(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageUsers>,
    account: &AccountId,
    change: &Change,
) -> Outcome<(User, Vec<Event>)> {
    still_holds(connection, allowed)?;
    let roles = store::roles(connection, &allowed.org().id)?;
    let user = target(connection, &allowed.org().id, account, &roles)?;
    let event = apply(connection, allowed, (&user, &roles), change)?;
    keep_an_admin(connection, &allowed.org().id)?;
    Ok((user, event.into_iter().collect()))
}

/// [`change`] for many people, all or none; gives how many there was something to change about.
///
/// # Errors
/// As [`change`]; `Conflict` when one of them does not belong to the Organization any more.
pub fn change_many(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageUsers>,
    accounts: &[AccountId],
    change: &Change,
) -> Outcome<(usize, Vec<Event>)> {
    still_holds(connection, allowed)?;
    let roles = store::roles(connection, &allowed.org().id)?;
    let mut events = Vec::new();
    for account in accounts {
        // The same words for somebody who left and for somebody who never was here.
        let user = target(connection, &allowed.org().id, account, &roles).map_err(|refusal| match refusal {
            Refusal::NotFound => Refusal::Conflict(say::it("users-gone")),
            other => other,
        })?;
        events.extend(apply(connection, allowed, (&user, &roles), change)?);
    }
    keep_an_admin(connection, &allowed.org().id)?;
    Ok((events.len(), events))
}

/// One change of one person, without the questions before and after.
fn apply(
    connection: &mut Conn,
    member: &Member,
    (user, roles): (&User, &[Role]),
    change: &Change,
) -> Outcome<Option<Event>> {
    may_touch(connection, member, user)?;
    let org = &member.org().id;
    let event = |fact| Event::new(fact, &user.email).of(org.clone());
    match change {
        Change::Role(word) => {
            let role = giveable(connection, member, roles, word)?;
            if role.id == user.role.id {
                return Ok(None);
            }
            store::set_role(connection, org, &user.account, &role.id)?;
            let detail = json!({ "before": user.role.name, "role": role.name });
            Ok(Some(event(Fact::MemberRoleChanged).with(detail)))
        }
        Change::Deactivate if user.active => {
            store::set_standing(connection, org, &user.account, Standing::Deactivated)?;
            Ok(Some(event(Fact::MemberDeactivated)))
        }
        Change::Reactivate if !user.active => {
            store::set_standing(connection, org, &user.account, Standing::Active)?;
            Ok(Some(event(Fact::MemberReactivated)))
        }
        Change::Deactivate | Change::Reactivate => Ok(None),
    }
}

/// That the role of `user` allows nothing that `member` lacks.
fn may_touch(connection: &mut Conn, member: &Member, user: &User) -> Outcome<()> {
    if within_reach(member, &user.role) {
        return Ok(());
    }
    let wanted = user.role.permissions.with(Permission::ManageUsers);
    Err(beyond(connection, member, wanted, crate::say::it("verb-change-people-above"))?)
}

/// The role `word`, when it allows nothing that `member` lacks.
fn giveable<'a>(connection: &mut Conn, member: &Member, roles: &'a [Role], word: &str) -> Outcome<&'a Role> {
    let role = roles.iter().find(|role| role.word == word);
    let role = role.ok_or_else(|| Refusal::invalid("role", say::it("users-choose-role")))?;
    if within_reach(member, role) {
        return Ok(role);
    }
    let wanted = role.permissions.with(Permission::ManageUsers);
    Err(beyond(connection, member, wanted, crate::say::it("verb-give-role-above"))?)
}

/// The names of those of `roles` that may give `role` and take it.
pub fn roles_for(role: &Role, roles: &[Role]) -> Vec<String> {
    let may =
        |other: &&Role| other.permissions.has(Permission::ManageUsers) && role.permissions.within(other.permissions);
    roles.iter().filter(may).map(|role| role.name.clone()).collect()
}

/// Ends the membership of `account`, whose address was typed as `confirm`; gives the person as they were.
///
/// # Errors
/// `NotFound` when they do not belong to the Organization, `Forbidden` when their role allows more than the asker's,
/// `Invalid` when another address was typed, `Conflict` when no active Admin would be left.
pub fn remove(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageUsers>,
    account: &AccountId,
    confirm: &str,
) -> Outcome<(User, Vec<Event>)> {
    still_holds(connection, allowed)?;
    let org = &allowed.org().id;
    let roles = store::roles(connection, org)?;
    let user = target(connection, org, account, &roles)?;
    may_touch(connection, allowed, &user)?;
    if name_key(confirm) != name_key(&user.email) {
        let sentence = say::it("users-confirm-other").with("name", &user.name).with("email", &user.email);
        return Err(Refusal::invalid("confirm", sentence));
    }
    let events = end(connection, org, &user, Fact::MemberRemoved)?;
    Ok((user, events))
}

/// Ends the membership of `person` themselves in `org`.
///
/// # Errors
/// `NotFound` when they may not enter it, `Conflict` when no active Admin would be left.
pub fn leave(connection: &mut Conn, person: &Person, org: &OrgId) -> Outcome<((), Vec<Event>)> {
    let roles = store::roles(connection, org)?;
    let user = target(connection, org, &person.account, &roles)?;
    if user.standing != Standing::Active {
        return Err(Refusal::NotFound);
    }
    Ok(((), end(connection, org, &user, Fact::MemberLeft)?))
}

/// Ends a membership; gives the events.
fn end(connection: &mut Conn, org: &OrgId, user: &User, fact: Fact) -> Outcome<Vec<Event>> {
    let invited = store::end(connection, org, &user.account)?;
    keep_an_admin(connection, org)?;
    let ended = Event::new(fact, &user.email).of(org.clone()).with(json!({ "role": user.role.name }));
    let because = json!({ "because": format!("{} is gone, who sent it", user.email) });
    let void = |address| Event::new(Fact::InviteRevoked, address).of(org.clone()).with(because.clone());
    Ok([ended].into_iter().chain(invited.into_iter().map(void)).collect())
}

/// Somebody who is to belong to the Organization.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// The account.
    pub account: Account,
    /// The word of the role.
    pub role: String,
    /// When.
    pub at: Moment,
}

/// Makes somebody a member; gives the role they have now.
///
/// # Errors
/// `Invalid` when there is no such role, `Forbidden` when it allows more than the asker's, `Conflict` when they are a
/// member already.
pub fn add(connection: &mut Conn, allowed: &Allowed<can::ManageUsers>, newcomer: &Newcomer) -> Outcome<(Role, Event)> {
    still_holds(connection, allowed)?;
    let roles = store::roles(connection, &allowed.org().id)?;
    let role = giveable(connection, allowed, &roles, &newcomer.role)?;
    store::insert(connection, allowed, newcomer, role)?;
    let event = Event::new(Fact::MemberAdded, &newcomer.account.email).of(allowed.org().id.clone());
    Ok((role.clone(), event.with(json!({ "role": role.name }))))
}
