//! Units of time, and adding them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::moment::{Moment, within};
use super::shape::{DAY, whole};

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
}

/// A stretch of time. Months and days are counted in the calendar, and the clock shows the same at both ends; the rest
/// is time that passes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stretch {
    Months(f64),
    Days(f64),
    Milliseconds(f64),
}

impl Unit {
    /// The unit of this word, exactly as the reference has it.
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "year" | "years" | "y" => Self::Year,
            "month" | "months" | "M" => Self::Month,
            "week" | "weeks" | "w" => Self::Week,
            "day" | "days" | "d" => Self::Day,
            "hour" | "hours" | "h" => Self::Hour,
            "minute" | "minutes" | "m" => Self::Minute,
            "second" | "seconds" | "s" => Self::Second,
            "millisecond" | "milliseconds" | "ms" => Self::Millisecond,
            _ => return None,
        })
    }

    /// So many of it. Parts of months and days are rounded, half away from zero, as moment does.
    pub fn times(self, amount: f64) -> Stretch {
        match self {
            Self::Year => Stretch::Months((amount * 12.0).round()),
            Self::Month => Stretch::Months(amount.round()),
            Self::Week => Stretch::Days((amount * 7.0).round()),
            Self::Day => Stretch::Days(amount.round()),
            Self::Hour => Stretch::Milliseconds(amount * 3_600_000.0),
            Self::Minute => Stretch::Milliseconds(amount * 60_000.0),
            Self::Second => Stretch::Milliseconds(amount * 1000.0),
            Self::Millisecond => Stretch::Milliseconds(amount),
        }
    }
}

/// The same day so many months later, or the last day of a month that is shorter.
pub fn plus_months(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let months = months.checked_add(i64::from(date.year()) * 12 + i64::from(date.month0()))?;
    let first = NaiveDate::from_ymd_opt(months.div_euclid(12).try_into().ok()?, months.rem_euclid(12) as u32 + 1, 1)?;
    within(first.with_day(date.day().min(u32::from(first.num_days_in_month())))?)
}

/// The date so many days later.
pub fn plus_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    within(date.checked_add_signed(TimeDelta::try_days(days)?)?)
}

/// The date after `stretch`; the same one where it is shorter than days.
pub fn plus(date: NaiveDate, stretch: Stretch) -> Option<NaiveDate> {
    match stretch {
        Stretch::Months(months) => plus_months(date, whole(months)?),
        Stretch::Days(days) => plus_days(date, whole(days)?),
        Stretch::Milliseconds(_) => Some(date),
    }
}

/// What a clock shows so many milliseconds later, if nobody touches it.
pub fn plus_milliseconds(local: NaiveDateTime, milliseconds: i64) -> Option<NaiveDateTime> {
    local.checked_add_signed(TimeDelta::try_milliseconds(milliseconds)?)
}

/// The DateTime after `stretch`.
pub fn later(moment: &Moment, stretch: Stretch) -> Option<Moment> {
    if let Stretch::Milliseconds(milliseconds) = stretch {
        // The sum is cut, not the summand: JavaScript keeps whole milliseconds since 1970.
        return Moment::from_instant(whole(moment.instant as f64 + milliseconds)?, moment.zone.clone());
    }
    let date = plus(moment.local.date(), stretch)?;
    Moment::at(date.and_time(moment.local.time()), moment.zone.clone())
}

/// The day that these Numbers give, where months and days may go over the end: the 32nd of January is the 1st of February.
pub fn rolled(year: f64, month: f64, day: f64) -> Option<NaiveDate> {
    let months = whole(year)?.checked_mul(12)?.checked_add(whole(month)?)?.checked_sub(1)?;
    let first = NaiveDate::from_ymd_opt(months.div_euclid(12).try_into().ok()?, months.rem_euclid(12) as u32 + 1, 1)?;
    plus_days(first, whole(day)?.checked_sub(1)?)
}

/// The time of day that these Numbers give, where each may go over its end and clocks go round.
pub fn rolled_time(hour: f64, minute: f64, second: f64, millisecond: f64) -> Option<i64> {
    let seconds = whole(hour)?.checked_mul(3600)?.checked_add(whole(minute)?.checked_mul(60)?)?;
    let seconds = seconds.checked_add(whole(second)?)?;
    Some(seconds.checked_mul(1000)?.checked_add(whole(millisecond)?)? % DAY)
}
