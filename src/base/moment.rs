//! Points in time: UTC, cut to microseconds, the precision both databases keep.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// A point in time in UTC. Who needs "now" is given it.
pub type Moment = NaiveDateTime;

/// `moment` without what is finer than a microsecond, so that a value read back equals the value written.
pub fn cut_to_microseconds(moment: Moment) -> Moment {
    let micros = moment.nanosecond() / 1_000;
    moment.with_nanosecond(micros * 1_000).unwrap_or(moment)
}

/// `2026-11-22T03:04:05.678901Z`: the form for `<time datetime>`, JSON and cursors (RFC 3339).
pub fn iso(moment: Moment) -> String {
    let mut text = day_and_clock(moment, 'T');
    text.push('.');
    put(&mut text, moment.nanosecond() / 1_000, 100_000);
    text.push('Z');
    text
}

/// Day and time to the second. By hand, because chrono reads its format string anew for every moment, which was a
/// fifth of what a list of fifty rows cost.
fn day_and_clock(moment: Moment, between: char) -> String {
    let mut text = String::with_capacity(32);
    // Every moment here is one of Utc::now(), whose years have four digits.
    put(&mut text, moment.year().unsigned_abs(), 1_000);
    for (before, number) in [
        ('-', moment.month()),
        ('-', moment.day()),
        (between, moment.hour()),
        (':', moment.minute()),
        (':', moment.second()),
    ] {
        text.push(before);
        put(&mut text, number, 10);
    }
    text
}

/// Writes the digits of `number` from the one that counts `first` (a power of ten) on.
fn put(text: &mut String, number: u32, first: u32) {
    let mut weight = first;
    while weight > 0 {
        text.push(char::from(b'0' + u8::try_from(number / weight % 10).unwrap_or_default()));
        weight /= 10;
    }
}

/// The moment that [`iso`] wrote. Years have four digits (RFC 3339, 5.6): databases end earlier than chrono does.
pub fn parse_iso(text: &str) -> Option<Moment> {
    let moment = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.fZ").ok()?;
    (0..10_000).contains(&moment.year()).then(|| cut_to_microseconds(moment))
}

/// The moment that diesel wrote into SQLite: `2026-11-22 03:04:05.678901`, or without what is zero at its end.
pub fn parse_stamp(text: &str) -> Option<Moment> {
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = text.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()))?;
        digits.parse().ok()
    };
    let mark = |at: usize, mark: u8| (text.as_bytes().get(at) == Some(&mark)).then_some(());
    let day = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)?;
    [(4, b'-'), (7, b'-'), (10, b' '), (13, b':'), (16, b':')].into_iter().try_for_each(|(at, byte)| mark(at, byte))?;
    let nanos = match text.len() {
        19 => 0,
        23 => mark(19, b'.').and(number(20, 23))? * 1_000_000,
        26 => mark(19, b'.').and(number(20, 26))? * 1_000,
        _ => return None,
    };
    day.and_hms_nano_opt(number(11, 13)?, number(14, 16)?, number(17, 19)?, nanos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_are_read_as_chrono_reads_them() {
        let start = parse_iso("1999-12-31T23:59:59Z").unwrap();
        for step in 0..3_000 {
            // With six digits, three and none behind the point.
            for unit in [1, 1_000, 1_000_000] {
                let moment = start + chrono::Duration::microseconds(step * 98_765 * unit);
                assert_eq!(parse_stamp(&moment.format("%F %T%.f").to_string()), Some(moment));
            }
        }
        for text in [
            "",
            "2026-11-22",
            "2026-11-22T03:04:05",
            "2026-13-22 03:04:05",
            "2026-11-22 03:04:5x",
            "2026-11-22 03:04:05.6",
        ] {
            assert_eq!(parse_stamp(text), None, "{text}");
        }
    }

    #[test]
    fn iso_reads_back() {
        let moment = parse_iso("2026-11-22T03:04:05.678901Z").unwrap();
        assert_eq!(iso(moment), "2026-11-22T03:04:05.678901Z");
        assert_eq!(parse_iso("yesterday"), None);
        assert_eq!(parse_iso("+262142-12-31T23:59:59Z"), None);
    }

    #[test]
    fn forms_are_those_of_chrono() {
        let start = parse_iso("1999-12-31T23:59:59.999999Z").unwrap();
        for step in 0..3_000 {
            let moment = start + chrono::Duration::microseconds(step * 98_765_432_101);
            assert_eq!(iso(moment), moment.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string());
        }
    }
}
