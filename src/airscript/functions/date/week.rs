//! Weeks of a year: which day begins one, and which week is the first.

use chrono::{Datelike, NaiveDate};

/// How weeks are counted somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weeks {
    /// The day a week begins with, from Sunday, which is 0.
    pub first: u8,
    /// The day of January that is always in week 1.
    pub january: u8,
}

/// Where a date is in the weeks of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub year: i32,
    pub week: i64,
}

impl Weeks {
    /// ISO 8601.
    pub const ISO: Self = Self { first: 1, january: 4 };

    /// The day that week 1 of `year` begins with.
    pub fn start(self, year: i32) -> Option<NaiveDate> {
        let january = NaiveDate::from_ymd_opt(year, 1, u32::from(self.january))?;
        january.checked_sub_signed(chrono::TimeDelta::days(self.weekday(january)))
    }

    /// Which day of a week `date` is, from 0.
    pub fn weekday(self, date: NaiveDate) -> i64 {
        (7 + i64::from(date.weekday().num_days_from_sunday()) - i64::from(self.first)) % 7
    }

    /// The week of `date`; nothing at the end of the years that are worked with.
    pub fn place(self, date: NaiveDate) -> Option<Place> {
        let year = date.year();
        let year = match (self.start(year)?, self.start(year + 1)?) {
            (start, _) if date < start => year - 1,
            (_, next) if date >= next => year + 1,
            _ => year,
        };
        Some(Place { year, week: (date - self.start(year)?).num_days() / 7 + 1 })
    }

    /// The weeks that `year` has.
    pub fn count(self, year: i32) -> Option<i64> {
        Some((self.start(year.checked_add(1)?)? - self.start(year)?).num_days() / 7)
    }

    /// How they are counted in a region (CLDR, supplemental data on weeks).
    pub fn of(region: &str) -> Self {
        let is_in = |regions: &str| {
            region.len() == 2 && regions.as_bytes().chunks(3).any(|it| it.starts_with(region.as_bytes()))
        };
        let first = if is_in(SUNDAY) {
            0
        } else if is_in(SATURDAY) {
            6
        } else if is_in("MV") {
            5
        } else {
            1
        };
        Self { first, january: if is_in(FOURTH) { 4 } else { 1 } }
    }
}

/// Where weeks begin on Sunday.
const SUNDAY: &str = "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ \
    NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";

/// Where weeks begin on Saturday.
const SATURDAY: &str = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

/// Where week 1 is the one with 4 January.
const FOURTH: &str = "AD AN AT AX BE BG CH CZ DE DK EE ES FI FJ FO FR GB GF GG GI GP GR HU IE IM IS IT JE LI LT LU MC MQ \
    NL NO PL PT RE RU SE SJ SK SM VA";
