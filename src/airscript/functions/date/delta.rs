//! How far apart two moments are: whole units, whichever comes first.

use chrono::{Datelike, NaiveDateTime};

use super::moment::Moment;
use super::shape::DAY;
use super::unit::plus_months;

/// The two, what their clocks show in the zone of the earlier one. Calendar units are counted by one clock, and whichever
/// is named first the answer is the same.
pub fn on_one_clock(one: &Moment, other: &Moment) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let (early, late) = if one.instant <= other.instant { (one, other) } else { (other, one) };
    Some((early.local, late.moved(early.zone.clone())?.local))
}

/// The whole days between.
pub fn days(one: NaiveDateTime, other: NaiveDateTime) -> i64 {
    ((other - one).num_milliseconds() / DAY).abs()
}

/// The whole months between. As in moment they are counted from the one that is later in its month, so that from 31
/// January to 28 February is one.
pub fn months(one: NaiveDateTime, other: NaiveDateTime) -> i64 {
    let (from, to) = if one.day() < other.day() { (other, one) } else { (one, other) };
    let months = |date: NaiveDateTime| i64::from(date.year()) * 12 + i64::from(date.month0());
    let all = months(to) - months(from);
    let Some(anchor) = plus_months(from.date(), all).map(|date| date.and_time(from.time())) else { return all.abs() };
    let begun = (all > 0 && to < anchor) || (all < 0 && to > anchor);
    all.abs() - i64::from(begun)
}
