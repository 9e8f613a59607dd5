//! A DateTime: what the clocks of a zone show, and the instant that is.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime};

use super::shape;
use super::zone::Zone;
use crate::airscript::value::Value;

/// The years that are worked with, before and after 0. chrono goes a little further, and zones need that little.
const YEARS: i32 = 262_000;

/// A DateTime.
#[derive(Debug, Clone)]
pub struct Moment {
    /// What the clocks of the zone show.
    pub local: NaiveDateTime,
    /// Milliseconds since 1970-01-01T00:00Z.
    pub instant: i64,
    pub zone: Zone,
}

/// `date`, unless it is further away than we work with.
pub fn within(date: NaiveDate) -> Option<NaiveDate> {
    (date.year().abs() <= YEARS).then_some(date)
}

impl Moment {
    /// When the clocks of the zone show `local`, or would have (see [`Zone::offset_of_clock`]).
    pub fn at(local: NaiveDateTime, zone: Zone) -> Option<Self> {
        within(local.date())?;
        let offset = zone.offset_of_clock(&local);
        Self::from_instant(local.and_utc().timestamp_millis() - i64::from(offset) * 1000, zone)
    }

    /// This instant in that zone.
    pub fn from_instant(instant: i64, zone: Zone) -> Option<Self> {
        let utc = DateTime::from_timestamp_millis(instant)?.naive_utc();
        within(utc.date())?;
        let local = utc.checked_add_signed(chrono::TimeDelta::seconds(i64::from(zone.offset(&utc))))?;
        Some(Self { local, instant, zone })
    }

    /// The DateTime that `value` is; nothing where its fields make no sense.
    pub fn read(value: &Value) -> Option<Self> {
        let date = shape::date(value.get("date")?)?;
        let time = shape::time(value.get("time")?)?;
        let zone = match value.get("timeZone") {
            Some(Value::Text(name)) => Zone::named(name),
            Some(Value::Null) => Zone::utc(),
            _ => return None,
        };
        Self::at(date.and_time(time), zone)
    }

    /// As a value.
    pub fn value(&self) -> Value {
        Value::object([
            ("date", shape::date_value(self.local.date())),
            ("time", shape::time_value(self.local.time())),
            ("timeZone", Value::text(self.zone.name.clone())),
        ])
    }

    /// The same instant in another zone.
    pub fn moved(&self, zone: Zone) -> Option<Self> {
        Self::from_instant(self.instant, zone)
    }

    /// The seconds that the clocks are ahead of UTC.
    pub fn offset(&self) -> i64 {
        (self.local.and_utc().timestamp_millis() - self.instant) / 1000
    }

    /// `PST`
    pub fn abbreviation(&self) -> String {
        let utc = DateTime::from_timestamp_millis(self.instant).unwrap_or_default();
        self.zone.abbreviation(&utc.naive_utc())
    }
}
