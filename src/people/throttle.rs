//! Counting failed attempts, by who was tried from where: a stranger elsewhere locks nobody out.

use chrono::Duration;
use diesel::prelude::*;

use crate::base::{AccountId, Moment, Outcome, Refusal};
use crate::db::schema::attempts;
use crate::db::{Conn, Database, Lock, also_lock};

/// Failures after which one person at one address waits.
const FREE_FOR_PERSON: i64 = 5;
/// Failures after which an address waits, whoever it tries.
const FREE_FOR_ADDRESS: i64 = 50;
/// Wrong codes after which a second factor is slow to everybody.
const FREE_FOR_CODES: i64 = 20;
/// Letters after which a mailbox gets them slowly.
const FREE_FOR_MAILBOX: i64 = 10;
/// Passkeys that were asked for at the door and not shown, after which an address waits. It is wide, because people press
/// the button and think better of it, and nothing can be guessed: it is there so that nobody fills the directory.
const FREE_FOR_PASSKEYS: i64 = 100;
/// The longest wait, in seconds.
const LONGEST_WAIT: i64 = 300;
/// After so many minutes without an attempt the count starts again.
const FORGET_AFTER: i64 = 60;

/// Counts an attempt before it is looked at, so that a hundred at once count as a hundred.
///
/// # Errors
/// `Throttled` when there were too many.
pub fn count(directory: &Database, email_key: &str, address: &str, at: Moment) -> Outcome<()> {
    let steps = [(person(email_key, address), FREE_FOR_PERSON), (everybody(address), FREE_FOR_ADDRESS)];
    count_all(directory, &steps, at)
}

/// Counts a code of the second factor of `account` likewise, and from wherever it comes: whoever tries one has the
/// password, so it harms nobody that an account is slow to all while somebody guesses (ASVS 5.0, 6.6.3).
///
/// # Errors
/// `Throttled` when there were too many.
pub fn count_code(directory: &Database, account: &AccountId, address: &str, at: Moment) -> Outcome<()> {
    let steps = [
        (person(&code_of(account), address), FREE_FOR_PERSON),
        (code_of(account), FREE_FOR_CODES),
        (everybody(address), FREE_FOR_ADDRESS),
    ];
    count_all(directory, &steps, at)
}

/// Forgets the codes that were wrong: the right one was given.
///
/// # Errors
/// What the database says.
pub fn forgive_code(connection: &mut Conn, account: &AccountId, address: &str) -> Outcome<()> {
    diesel::delete(attempts::table.find(code_of(account))).execute(connection)?;
    forgive(connection, &code_of(account), address)
}

/// Counts that somebody at the door wants to show a passkey.
///
/// # Errors
/// `Throttled` when this network wanted to too often.
pub fn count_passkey(directory: &Database, address: &str, at: Moment) -> Outcome<()> {
    count_all(directory, &[(passkeys_from(address), FREE_FOR_PASSKEYS)], at)
}

/// Gives the network back the one attempt that ended with a passkey.
///
/// # Errors
/// What the database says.
pub fn forgive_passkey(connection: &mut Conn, address: &str) -> Outcome<()> {
    give_back(connection, &passkeys_from(address))
}

/// Counts that somebody asked for a letter to be sent to `email_key`.
///
/// # Errors
/// `Throttled` when this network asked too often, for this address or for many.
pub fn count_letter(directory: &Database, email_key: &str, address: &str, at: Moment) -> Outcome<()> {
    let letters = "letters";
    let steps =
        [(person(&letter_to(email_key), address), FREE_FOR_PERSON), (person(letters, address), FREE_FOR_ADDRESS)];
    count_all(directory, &steps, at)
}

/// Counts a letter to `email_key`, whoever asked for it: no mailbox is filled from many networks.
///
/// # Errors
/// `Throttled` when there were too many.
pub fn count_mailbox(directory: &Database, email_key: &str, at: Moment) -> Outcome<()> {
    count_all(directory, &[(letter_to(email_key), FREE_FOR_MAILBOX)], at)
}

/// Counts an attempt with each of these subjects, after as many free ones, unless one of them has to wait.
fn count_all(directory: &Database, steps: &[(String, i64)], at: Moment) -> Outcome<()> {
    let mut subjects: Vec<&str> = steps.iter().map(|(subject, _)| subject.as_str()).collect();
    // In one order, so that no two wait for each other.
    subjects.sort_unstable();
    let Some((first, others)) = subjects.split_first() else { return Ok(()) };
    let wait = directory.housekeeping(Lock::Subject(first), |connection| {
        others.iter().try_for_each(|subject| also_lock(connection, Lock::Subject(subject)))?;
        let mut longest = None;
        for (subject, free) in steps {
            longest = longest.max(step(connection, subject, *free, at)?);
        }
        Ok(longest)
    })?;
    wait.map_or(Ok(()), |wait| Err(Refusal::Throttled(wait.unsigned_abs())))
}

/// Counts that `kind` was tried from the network of `address`, as in "invitation links", and lets `free` of an hour
/// pass; then ever fewer.
///
/// # Errors
/// `Throttled` when there were too many.
pub fn pace(directory: &Database, (kind, free): (&str, i64), address: &str, at: Moment) -> Outcome<()> {
    let subject = format!("{kind} {}", everybody(address));
    let wait = directory.housekeeping(Lock::Subject(&subject), |connection| step(connection, &subject, free, at))?;
    wait.map_or(Ok(()), |wait| Err(Refusal::Throttled(wait.unsigned_abs())))
}

/// Forgets the person's count: they are who they say. The address gets back this one attempt and no more, or a
/// stranger with one right password could guess at others without end.
///
/// # Errors
/// What the database says.
pub fn forgive(connection: &mut Conn, email_key: &str, address: &str) -> Outcome<()> {
    forget(connection, email_key, address)?;
    give_back(connection, &everybody(address))
}

fn give_back(connection: &mut Conn, subject: &str) -> Outcome<()> {
    diesel::update(attempts::table.find(subject).filter(attempts::failures.gt(0)))
        .set(attempts::failures.eq(attempts::failures - 1))
        .execute(connection)?;
    Ok(())
}

/// Forgets the person's count and nothing of the network's.
///
/// # Errors
/// What the database says.
pub fn forget(connection: &mut Conn, email_key: &str, address: &str) -> Outcome<()> {
    diesel::delete(attempts::table.find(person(email_key, address))).execute(connection)?;
    Ok(())
}

/// The seconds to wait, if any; else one more attempt is counted.
fn step(connection: &mut Conn, subject: &str, free: i64, at: Moment) -> Outcome<Option<i64>> {
    let row: Option<(i64, Moment)> = attempts::table
        .find(subject)
        .select((attempts::failures, attempts::last_at))
        .get_result(connection)
        .optional()?;
    let fresh = |last: Moment| at - last < Duration::minutes(FORGET_AFTER);
    let failures = row.filter(|(_, last)| fresh(*last)).map_or(0, |(failures, _)| failures);
    if let Some((_, last)) = row.filter(|_| failures >= free) {
        let wait = 1i64.checked_shl(u32::try_from(failures - free).unwrap_or(u32::MAX)).unwrap_or(LONGEST_WAIT);
        let left = wait.clamp(1, LONGEST_WAIT) - (at - last).num_seconds();
        if left > 0 {
            return Ok(Some(left));
        }
    }
    let values = (attempts::failures.eq(failures + 1), attempts::last_at.eq(at));
    if row.is_some() {
        diesel::update(attempts::table.find(subject)).set(values).execute(connection)?;
    } else {
        diesel::insert_into(attempts::table)
            .values((attempts::subject.eq(subject), values.0, values.1))
            .execute(connection)?;
    }
    Ok(None)
}

fn person(email_key: &str, address: &str) -> String {
    format!("{email_key} from {}", network(address))
}

fn code_of(account: &AccountId) -> String {
    format!("code of {account}")
}

fn letter_to(email_key: &str) -> String {
    format!("letter to {email_key}")
}

fn passkeys_from(address: &str) -> String {
    format!("passkeys {}", everybody(address))
}

fn everybody(address: &str) -> String {
    format!("from {}", network(address))
}

/// The address, of which a network of IPv6 (/64) counts as one.
fn network(address: &str) -> String {
    match address.parse() {
        Ok(std::net::IpAddr::V6(v6)) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        _ => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_iso;
    use crate::db::Kind;

    #[test]
    fn failures_slow_one_address_down_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("d.sqlite").display());
        let directory = Database::open(&url, Kind::Directory).unwrap();
        let at = parse_iso("2026-01-01T00:00:00Z").unwrap();
        for _ in 0..FREE_FOR_PERSON {
            count(&directory, "ann@example.com", "10.0.0.1", at).unwrap();
        }
        assert!(matches!(count(&directory, "ann@example.com", "10.0.0.1", at), Err(Refusal::Throttled(1))));
        count(&directory, "ann@example.com", "10.0.0.2", at).unwrap();
        count(&directory, "bob@example.com", "10.0.0.1", at).unwrap();
        let later = at + Duration::seconds(1);
        count(&directory, "ann@example.com", "10.0.0.1", later).unwrap();
        assert!(matches!(count(&directory, "ann@example.com", "10.0.0.1", later), Err(Refusal::Throttled(2))));
        let much_later = at + Duration::minutes(FORGET_AFTER + 1);
        for _ in 0..FREE_FOR_PERSON {
            count(&directory, "ann@example.com", "10.0.0.1", much_later).unwrap();
        }
    }

    #[test]
    fn a_neighbour_in_the_same_ipv6_network_is_the_same() {
        assert_eq!(network("2001:db8:1:2::7"), network("2001:db8:1:2:ffff::1"));
        assert_ne!(network("2001:db8:1:2::7"), network("2001:db8:1:3::7"));
    }
}
