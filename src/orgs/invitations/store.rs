//! Making, sending again and revoking invitations.

use chrono::Duration;
use diesel::prelude::*;

use super::examination::{Trouble, examine, open_invitation, trouble};
use super::{Answerable, Delivery, GivenRole, Invited, Inviter, Place, State, Terms, addresses, state_at};
use crate::access::{ADMIN, Allowed, Member, can, operator, permissions_of, still_holds};
use crate::audit::{Event, Fact};
use crate::base::{InvitationId, Moment, Outcome, Problems, Refusal, RoleId, clean_text, name_key};
use crate::db::schema::{invitations as i, roles};
use crate::db::{Conn, Database, Lock};
use crate::mail::Sent;
use crate::say::{self, exact};

/// The most open invitations of an Organization.
const MOST_OPEN: i64 = 2_000;

/// Seconds from one letter of an invitation to the next: whoever presses twice, or means to fill a mailbox, sends one.
pub const BETWEEN_LETTERS: i64 = 60;

/// The most characters that are kept of what a mail server said.
const TROUBLE: usize = 300;

/// Whom to invite to what.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The addresses, as they were typed.
    pub emails: String,
    /// The role.
    pub role: Option<RoleId>,
    /// What the letter adds; may be empty.
    pub message: String,
    /// Where they begin.
    pub place: Place,
    /// Whether addresses that are in trouble are left out; else one of them stops all.
    pub leave_out: bool,
}

/// Invites people. Their letters are for the caller to send, after the change.
///
/// # Errors
/// `Invalid` when the role, the message or an address does not fit, with nobody invited.
pub fn invite(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageInvites>,
    wanted: &Wanted,
    terms: &Terms,
) -> Outcome<(Vec<Invited>, Vec<Event>)> {
    still_holds(connection, allowed)?;
    let mut problems = Problems::default();
    let message = clean_text(say::it("the-message"), &wanted.message).unwrap_or_else(|sentence| {
        problems.error("message", sentence, "");
        String::new()
    });
    let role = match &wanted.role {
        Some(id) => given_role(connection, allowed, id)?.map(|role| (id, role)),
        None => None,
    };
    if role.is_none() {
        problems.error("role", say::it("invite-role-missing"), say::it("invite-role-missing-help"));
    }
    let good = check_addresses(connection, allowed, wanted, &mut problems)?;
    problems.or(())?;
    let (role_id, role) = role.ok_or_else(|| Refusal::broken("no role was found and none is missing"))?;
    let (mut made, mut events) = (Vec::new(), Vec::new());
    for email in good {
        let id = InvitationId::fresh();
        let invited = Invited {
            word: terms.word(&id, 1),
            id,
            serial: 1,
            org: allowed.org().clone(),
            email,
            role: role.name.clone(),
            message: message.clone(),
            inviter: inviter(allowed),
            expires_at: allowed.by().at + Duration::days(terms.days),
        };
        insert(connection, allowed, &invited, (role_id, wanted.place))?;
        events.push(event(Fact::InviteSent, &invited));
        made.push(invited);
    }
    Ok((made, events))
}

/// The addresses to be invited; what is wrong with them is added to `problems`.
fn check_addresses(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageInvites>,
    wanted: &Wanted,
    problems: &mut Problems,
) -> Outcome<Vec<String>> {
    let count = addresses::read(&wanted.emails).len();
    if count > addresses::MOST {
        let help = say::it("invite-too-many-help").with("most", addresses::MOST);
        problems.error("emails", say::it("invite-too-many").with("count", count), help);
    }
    let (good, troubles) = examine(connection, allowed, &wanted.emails)?;
    if !wanted.leave_out {
        troubles.iter().for_each(|trouble| problems.error("address", trouble.sentence(), ""));
    }
    if good.is_empty() && (troubles.is_empty() || wanted.leave_out) {
        problems.error("emails", say::it("invite-address-missing"), say::it("invite-address-missing-help"));
    }
    let open: i64 = i::table
        .filter(i::org_id.eq(&allowed.org().id))
        .filter(i::state.eq(State::Pending.word()))
        .filter(i::expires_at.gt(allowed.by().at))
        .count()
        .get_result(connection)?;
    if open + good.len() as i64 > MOST_OPEN {
        let sentence = say::it("invite-most-open").with("open", open).with("most", MOST_OPEN);
        problems.error("emails", sentence, say::it("invite-most-open-help"));
    }
    Ok(good)
}

fn insert(connection: &mut Conn, member: &Member, invited: &Invited, (role, place): (&RoleId, Place)) -> Outcome<()> {
    let at = member.by().at;
    let who = (i::invited_by.eq(answerable(member)), i::inviter.eq(invited.inviter.stored()));
    let times = (i::created_at.eq(at), i::sent_at.eq(at), i::expires_at.eq(invited.expires_at));
    let states = (i::state.eq(State::Pending.word()), i::delivery.eq(Delivery::Waiting.word()), i::trouble.eq(""));
    diesel::insert_into(i::table)
        .values((
            i::id.eq(&invited.id),
            i::org_id.eq(&invited.org.id),
            i::email.eq(&invited.email),
            i::email_key.eq(name_key(&invited.email)),
            i::role_id.eq(role),
            i::message.eq(&invited.message),
            i::place.eq(place.word()),
            i::serial.eq(invited.serial),
            i::token_hash.eq(invited.word.hash()),
            states,
            who,
            times,
        ))
        .execute(connection)?;
    Ok(())
}

/// Invites the first Admin of the Organization `slug`, as the operator: an invitation that stays valid whoever leaves.
///
/// # Errors
/// `NotFound` when there is no such Organization; `Invalid` when the address does not fit.
pub fn invite_first_admin(
    connection: &mut Conn,
    slug: &str,
    email: &str,
    (terms, at): (&Terms, Moment),
) -> Outcome<(Vec<Invited>, Vec<Event>)> {
    let member = operator(connection, slug, at)?;
    let allowed = member.allowed().ok_or_else(|| Refusal::broken("the operator may do everything"))?;
    let role: RoleId = roles::table
        .filter(roles::org_id.eq(&member.org().id))
        .filter(roles::word.eq(ADMIN.word))
        .select(roles::id)
        .get_result(connection)?;
    let wanted = Wanted {
        emails: email.to_owned(),
        role: Some(role),
        message: String::new(),
        place: Place::Console,
        leave_out: false,
    };
    invite(connection, &allowed, &wanted, terms)
}

/// Sends the pending or expired invitation `id` again, with another link and its whole time before it. Whoever sends
/// it answers for it from now on.
///
/// # Errors
/// `NotFound` when there is none; `Conflict` when it was accepted or revoked, when its address is a member's or has
/// another open invitation, when its role allows what the actor may not, or when its last letter went out less than
/// [`BETWEEN_LETTERS`] ago.
pub fn resend(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageInvites>,
    id: &InvitationId,
    terms: &Terms,
) -> Outcome<(Invited, Event)> {
    still_holds(connection, allowed)?;
    let at = allowed.by().at;
    let (row, role) = changeable(connection, allowed, id)?;
    let pace = unless_just_sent(&row, at);
    let (email, message, serial) = (row.email, row.message, row.serial + 1);
    let (org, key) = (allowed.org(), name_key(&email));
    match trouble(connection, allowed, &email)? {
        Some(Trouble::Member { .. }) => {
            return Err(Refusal::Conflict(say::it("invites-member-now").with("email", email)));
        }
        Some(_) if open_invitation(connection, &org.id, &key, at)?.is_some_and(|(open, _)| open != *id) => {
            return Err(Refusal::Conflict(say::it("invites-newer").with("email", email)));
        }
        _ => {}
    }
    pace?;
    let invited = Invited {
        word: terms.word(id, serial),
        id: id.clone(),
        serial,
        org: org.clone(),
        email,
        role: role.name,
        message,
        inviter: inviter(allowed),
        expires_at: at + Duration::days(terms.days),
    };
    diesel::update(i::table.find(id))
        .set((
            (i::serial.eq(serial), i::token_hash.eq(invited.word.hash())),
            (i::delivery.eq(Delivery::Waiting.word()), i::trouble.eq("")),
            (i::invited_by.eq(answerable(allowed)), i::inviter.eq(invited.inviter.stored())),
            (i::sent_at.eq(at), i::expires_at.eq(invited.expires_at)),
        ))
        .execute(connection)?;
    let event = event(Fact::InviteResent, &invited);
    Ok((invited, event))
}

/// That a minute lies between the last letter of an invitation and the next. A letter that no mail server took went to
/// nobody, and what was wrong may be mended already.
fn unless_just_sent(row: &Changeable, at: Moment) -> Outcome<()> {
    let left = BETWEEN_LETTERS - (at - row.sent_at).num_seconds();
    if left <= 0 || row.delivery == Some(Delivery::Failed) {
        return Ok(());
    }
    // Clocks are set back now and then.
    let left = left.min(BETWEEN_LETTERS);
    Err(Refusal::Conflict(say::it("invites-too-soon").with("email", &row.email).with("seconds", left)))
}

/// Takes the pending or expired invitation `id` back; gives its address.
///
/// # Errors
/// As [`resend`].
pub fn revoke(
    connection: &mut Conn,
    allowed: &Allowed<can::ManageInvites>,
    id: &InvitationId,
) -> Outcome<(String, Event)> {
    still_holds(connection, allowed)?;
    let (row, role) = changeable(connection, allowed, id)?;
    diesel::update(i::table.find(id)).set(i::state.eq(State::Revoked.word())).execute(connection)?;
    let event = Event::new(Fact::InviteRevoked, &row.email).of(allowed.org().id.clone());
    Ok((row.email, event.with(serde_json::json!({ "role": role.name }))))
}

/// Notes how the sending of `invited` went; not when a newer one was sent meanwhile.
///
/// # Errors
/// What the database says.
pub fn note_delivery(directory: &Database, invited: &Invited, sent: &Result<Sent, String>) -> Outcome<()> {
    let (delivery, trouble) = match sent {
        Ok(Sent::Delivered) => (Delivery::Sent, String::new()),
        Ok(Sent::Kept) => (Delivery::Kept, String::new()),
        Err(reason) => (Delivery::Failed, reason.chars().filter(|c| !c.is_control()).take(TROUBLE).collect()),
    };
    directory.housekeeping(Lock::Org(&invited.org.id), |connection| {
        diesel::update(i::table.find(&invited.id).filter(i::serial.eq(invited.serial)))
            .set((i::delivery.eq(delivery.word()), i::trouble.eq(trouble)))
            .execute(connection)?;
        Ok(())
    })
}

struct Changeable {
    email: String,
    message: String,
    serial: i64,
    sent_at: Moment,
    delivery: Option<Delivery>,
}

/// The invitation `id` of the actor's Organization, when they may touch it and something can still become of it.
fn changeable(connection: &mut Conn, member: &Member, id: &InvitationId) -> Outcome<(Changeable, GivenRole)> {
    type Row = ((String, String, i64, String, String, RoleId), (Moment, Moment));
    let about = (i::email, i::message, i::serial, i::state, i::delivery, i::role_id);
    let row: Option<Row> = i::table
        .find(id)
        .filter(i::org_id.eq(&member.org().id))
        .select((about, (i::sent_at, i::expires_at)))
        .get_result(connection)
        .optional()?;
    let ((email, message, serial, state, delivery, role), (sent_at, until)) = row.ok_or(Refusal::NotFound)?;
    match state_at(&state, until, member.by().at) {
        State::Accepted => return Err(Refusal::Conflict(say::it("invites-taken-up").with("email", email))),
        State::Revoked => return Err(Refusal::Conflict(say::it("invites-taken-back").with("email", email))),
        State::Pending | State::Expired => {}
    }
    let role = given_role(connection, member, &role)?;
    let role = role.ok_or_else(|| Refusal::Conflict(say::it("invites-above").with("email", &email)))?;
    Ok((Changeable { email, message, serial, sent_at, delivery: Delivery::parse(&delivery) }, role))
}

/// The role `id`, when everything it allows is within what `member` may.
fn given_role(connection: &mut Conn, member: &Member, id: &RoleId) -> Outcome<Option<GivenRole>> {
    let row: Option<(String, String, String)> = roles::table
        .find(id)
        .filter(roles::org_id.eq(&member.org().id))
        .select((roles::name, roles::word, roles::permissions))
        .get_result(connection)
        .optional()?;
    let role = row.map(|(name, word, stored)| GivenRole { name, permissions: permissions_of(&word, &stored) });
    Ok(role.filter(|role| role.permissions.within(member.permissions())))
}

fn answerable(member: &Member) -> Answerable {
    member.person().map(|person| person.account.clone())
}

/// Who invites, as the letter says it.
fn inviter(member: &Member) -> Inviter {
    match member.person() {
        Some(person) => Inviter::Person(format!("{} ({})", person.name, person.email)),
        None => Inviter::Operator,
    }
}

fn event(fact: Fact, invited: &Invited) -> Event {
    let detail = serde_json::json!({ "role": invited.role, "until": exact(invited.expires_at) });
    Event::new(fact, &invited.email).of(invited.org.id.clone()).with(detail)
}
