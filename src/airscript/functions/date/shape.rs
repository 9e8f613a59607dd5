//! Dates and Times as the Objects they are, and what a function is given of them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::moment::{Moment, within};
use super::zone::Zone;
use crate::airscript::fault::Failure;
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::value::Value;
use crate::say;

/// The milliseconds of a day.
pub const DAY: i64 = 86_400_000;

/// A Number without what is behind its point; nothing where it is beyond the whole Numbers.
pub fn whole(number: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    (number.abs() <= LARGEST).then_some(number as i64)
}

/// The whole Number that a property is.
fn field(value: &Value, name: &str) -> Option<i64> {
    let number = value.get(name)?.as_number()?;
    if number.fract() == 0.0 { whole(number) } else { None }
}

fn part(value: &Value, name: &str) -> Option<u32> {
    field(value, name)?.try_into().ok()
}

/// The day that a Date is; nothing where there is no such day.
pub fn date(value: &Value) -> Option<NaiveDate> {
    let year = field(value, "year")?.try_into().ok()?;
    within(NaiveDate::from_ymd_opt(year, part(value, "month")?, part(value, "day")?)?)
}

/// The time of day that a Time is; nothing where there is no such time.
pub fn time(value: &Value) -> Option<NaiveTime> {
    let millisecond = part(value, "millisecond").filter(|millisecond| *millisecond < 1000)?;
    NaiveTime::from_hms_milli_opt(part(value, "hour")?, part(value, "minute")?, part(value, "second")?, millisecond)
}

/// A Date.
pub fn date_value(date: NaiveDate) -> Value {
    Value::object([("day", number(date.day())), ("month", number(date.month())), ("year", number(date.year()))])
}

/// A Time.
pub fn time_value(time: NaiveTime) -> Value {
    Value::object([
        ("hour", number(time.hour())),
        ("minute", number(time.minute())),
        ("second", number(time.second())),
        ("millisecond", number(time.nanosecond() / 1_000_000)),
    ])
}

/// A Number.
pub fn number(number: impl Into<f64>) -> Value {
    Value::number(number.into())
}

/// The milliseconds since midnight.
pub fn since_midnight(time: NaiveTime) -> i64 {
    i64::from(time.num_seconds_from_midnight()) * 1000 + i64::from(time.nanosecond() / 1_000_000)
}

/// The time so many milliseconds after midnight, or before it; clocks go round.
pub fn time_after(milliseconds: i64) -> NaiveTime {
    let rest = milliseconds.rem_euclid(DAY);
    let (seconds, rest) = (rest / 1000, rest % 1000);
    NaiveTime::from_num_seconds_from_midnight_opt(seconds as u32, rest as u32 * 1_000_000).unwrap_or_default()
}

/// A Date, or NULL where it is out of range.
pub fn answer_date(date: Option<NaiveDate>) -> Answer {
    Ok(date.and_then(within).map_or(Value::Null, date_value))
}

/// A DateTime, or NULL where it is out of range.
pub fn answer(moment: Option<Moment>) -> Answer {
    Ok(moment.map_or(Value::Null, |moment| moment.value()))
}

impl Call<'_, '_> {
    /// The Date at `place`.
    ///
    /// # Errors
    /// There is no such day.
    pub(super) fn date(&self, place: usize) -> Result<NaiveDate, Failure> {
        date(self.value(place)).ok_or_else(|| Failure::new("invalid-date", say::it("airscript-invalid-date")))
    }

    /// The Time at `place`.
    ///
    /// # Errors
    /// There is no such time.
    pub(super) fn time(&self, place: usize) -> Result<NaiveTime, Failure> {
        time(self.value(place)).ok_or_else(|| Failure::new("invalid-time", say::it("airscript-invalid-time")))
    }

    /// The DateTime at `place`.
    ///
    /// # Errors
    /// There is no such day or time.
    pub(super) fn moment(&self, place: usize) -> Result<Moment, Failure> {
        let failure = || Failure::new("invalid-datetime", say::it("airscript-invalid-datetime"));
        Moment::read(self.value(place)).ok_or_else(failure)
    }

    /// The DateTime at `place`, or midnight in UTC of the Date there.
    ///
    /// # Errors
    /// There is no such day or time.
    pub(super) fn moment_or_midnight(&self, place: usize) -> Result<Moment, Failure> {
        if self.value(place).get("timeZone").is_some() {
            return self.moment(place);
        }
        let failure = || Failure::new("invalid-date", say::it("airscript-invalid-date"));
        Moment::at(self.date(place)?.and_time(NaiveTime::MIN), Zone::utc()).ok_or_else(failure)
    }

    /// The zone at `place`; nothing where it was left out or is unknown, which the reference ignores.
    pub(super) fn zone(&self, place: usize) -> Result<Option<Zone>, Failure> {
        Ok(Zone::find(self.text_or(place, "")?))
    }
}
