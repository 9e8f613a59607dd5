//! Counting failed attempts, by who was tried from where: a stranger elsewhere locks nobody out.

use chrono::Duration;
use diesel::prelude::*;

use crate::base::{Moment, Outcome, Refusal};
use crate::db::schema::attempts;
use crate::db::{Conn, Database, Lock};

/// Failures after which one person at one address waits.
const FREE_FOR_PERSON: i64 = 5;
/// Failures after which an address waits, whoever it tries.
const FREE_FOR_ADDRESS: i64 = 50;
/// The longest wait, in seconds.
const LONGEST_WAIT: i64 = 300;
/// After so many minutes without an attempt the count starts again.
const FORGET_AFTER: i64 = 60;

/// Counts an attempt before it is looked at, so that a hundred at once count as a hundred.
///
/// # Errors
/// `Throttled` when there were too many.
pub fn count(directory: &Database, email_key: &str, address: &str, at: Moment) -> Outcome<()> {
    // Both counts belong to the network, so its attempts are looked at one after the other.
    directory
        .housekeeping(Lock::Subject(&everybody(address)), |connection| {
            let waits = [
                step(connection, &person(email_key, address), FREE_FOR_PERSON, at)?,
                step(connection, &everybody(address), FREE_FOR_ADDRESS, at)?,
            ];
            Ok(waits.into_iter().flatten().max())
        })?
        .map_or(Ok(()), |wait| Err(Refusal::Throttled(wait.unsigned_abs())))
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
    diesel::delete(attempts::table.find(person(email_key, address))).execute(connection)?;
    diesel::update(attempts::table.find(everybody(address)).filter(attempts::failures.gt(0)))
        .set(attempts::failures.eq(attempts::failures - 1))
        .execute(connection)?;
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
