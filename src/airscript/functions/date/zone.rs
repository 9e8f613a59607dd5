//! Time zones, by their names in the tz database.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use chrono::{LocalResult, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetName, TZ_VARIANTS, Tz};

/// A time zone.
#[derive(Debug, Clone)]
pub struct Zone {
    rules: Tz,
    /// As it is written in a DateTime.
    pub name: Arc<str>,
}

impl Zone {
    pub fn utc() -> Self {
        Self { rules: Tz::UTC, name: "UTC".into() }
    }

    /// The zone called `name`, whatever the case of its letters; nothing where there is none.
    pub fn find(name: &str) -> Option<Self> {
        let rules = rules(name)?;
        Some(Self { rules, name: rules.name().into() })
    }

    /// The zone that a DateTime names. One that is unknown keeps its name and counts as UTC.
    pub fn named(name: &Arc<str>) -> Self {
        Self { rules: rules(name).unwrap_or(Tz::UTC), name: name.clone() }
    }

    /// The seconds that clocks are ahead of UTC at this time of UTC.
    pub fn offset(&self, utc: &NaiveDateTime) -> i32 {
        self.rules.offset_from_utc_datetime(utc).fix().local_minus_utc()
    }

    /// The seconds that a clock is ahead of UTC when it shows `local`. Where clocks were put back it shows that twice:
    /// the first time counts. Where they were put forward it never does: then it is read as if they had not been yet,
    /// which is as much later as they were put forward (moment-timezone's `moveInvalidForward`).
    pub fn offset_of_clock(&self, local: &NaiveDateTime) -> i32 {
        match self.rules.offset_from_local_datetime(local) {
            LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => offset.fix().local_minus_utc(),
            LocalResult::None => {
                // No clock is a day and a bit ahead, so this is after the change, and what it gives leads before it.
                let day = TimeDelta::hours(24);
                let after = local.checked_add_signed(day).map_or(0, |later| self.offset(&later));
                let before = local.checked_sub_signed(TimeDelta::seconds(i64::from(after)));
                before.map_or(after, |utc| self.offset(&utc))
            }
        }
    }

    /// `PST` at this time of UTC, or `+03` where people have no letters for it.
    pub fn abbreviation(&self, utc: &NaiveDateTime) -> String {
        let offset = self.rules.offset_from_utc_datetime(utc);
        if let Some(letters) = offset.abbreviation() {
            return letters.to_owned();
        }
        let minutes = offset.fix().local_minus_utc() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
        if rest == 0 { format!("{sign}{hours:02}") } else { format!("{sign}{hours:02}{rest:02}") }
    }
}

fn rules(name: &str) -> Option<Tz> {
    static BY_NAME: LazyLock<HashMap<String, Tz>> =
        LazyLock::new(|| TZ_VARIANTS.iter().map(|zone| (zone.name().to_ascii_lowercase(), *zone)).collect());
    // The longest name has 32 letters; what is longer is not worth a copy.
    if name.len() > 64 {
        return None;
    }
    name.parse().ok().or_else(|| BY_NAME.get(&name.to_ascii_lowercase()).copied())
}
