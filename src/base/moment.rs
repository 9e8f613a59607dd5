//! Points in time: UTC, cut to microseconds, the precision both databases keep.

use chrono::{Datelike, NaiveDateTime, Timelike};

/// A point in time in UTC. Who needs "now" is given it.
pub type Moment = NaiveDateTime;

/// `moment` without what is finer than a microsecond, so that a value read back equals the value written.
pub fn cut_to_microseconds(moment: Moment) -> Moment {
    let micros = moment.nanosecond() / 1_000;
    moment.with_nanosecond(micros * 1_000).unwrap_or(moment)
}

/// `2026-11-22T03:04:05.678901Z`: the form for `<time datetime>`, JSON and cursors (RFC 3339).
pub fn iso(moment: Moment) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
}

/// The moment that [`iso`] wrote. Years have four digits (RFC 3339, 5.6): databases end earlier than chrono does.
pub fn parse_iso(text: &str) -> Option<Moment> {
    let moment = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.fZ").ok()?;
    (0..10_000).contains(&moment.year()).then(|| cut_to_microseconds(moment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_reads_back() {
        let moment = parse_iso("2026-11-22T03:04:05.678901Z").unwrap();
        assert_eq!(iso(moment), "2026-11-22T03:04:05.678901Z");
        assert_eq!(parse_iso("yesterday"), None);
        assert_eq!(parse_iso("+262142-12-31T23:59:59Z"), None);
    }
}
