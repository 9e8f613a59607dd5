//! What was read of a date and time, and which moment it makes.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::parse::Reading;
use super::shape::whole;
use super::unit::plus_days;
use super::week::Weeks;

/// A year, a week of it and a day of that week.
#[derive(Debug, Default, Clone, Copy)]
struct InWeeks {
    year: Option<i64>,
    week: Option<i64>,
    day: Option<i64>,
}

/// The parts of a date and time.
#[derive(Debug, Default)]
pub struct Fields {
    year: Option<i64>,
    month: Option<i64>,
    day: Option<i64>,
    day_of_year: Option<i64>,
    iso: InWeeks,
    local: InWeeks,
    /// The day of the week by its name or number, from Sunday, which is 0.
    weekday: Option<i64>,
    hour: i64,
    minute: i64,
    second: i64,
    millisecond: i64,
    /// The hour that the half of the day begins with: 0 or 12.
    half: Option<i64>,
    offset: Option<i64>,
    /// Milliseconds since 1970; nothing else counts then.
    instant: Option<i64>,
    /// Whether there was anything.
    any: bool,
}

/// 1969 to 2068.
fn of_two_figures(year: i64) -> i64 {
    year + if year > 68 { 1900 } else { 2000 }
}

impl Fields {
    /// Keeps the figures that `token` took, with those of a `fraction`. Nothing where they are too many.
    pub fn put(&mut self, token: &str, figures: &str, fraction: &str) -> Option<()> {
        self.any = true;
        if token.starts_with('S') {
            let three: String = figures.chars().chain("00".chars()).take(3).collect();
            self.millisecond = three.parse().ok()?;
            return Some(());
        }
        let number: i64 = figures.parse().ok()?;
        match token {
            "Y" | "YYYYY" | "YYYYYY" => self.year = Some(number),
            "YYYY" => self.year = Some(if figures.len() == 2 { of_two_figures(number) } else { number }),
            "YY" => self.year = Some(of_two_figures(number)),
            "Q" | "Qo" => self.month = Some(number * 3 - 2),
            "M" | "Mo" | "MM" => self.month = Some(number),
            "D" | "Do" | "DD" => self.day = Some(number),
            "DDD" | "DDDo" | "DDDD" => self.day_of_year = Some(number),
            "d" | "do" => self.weekday = Some(number),
            "e" => self.local.day = Some(number),
            "E" => self.iso.day = Some(number - 1),
            "w" | "wo" | "ww" => self.local.week = Some(number),
            "W" | "Wo" | "WW" => self.iso.week = Some(number),
            "gg" => self.local.year = Some(of_two_figures(number)),
            "gggg" | "ggggg" => self.local.year = Some(number),
            "GG" => self.iso.year = Some(of_two_figures(number)),
            "GGGG" | "GGGGG" => self.iso.year = Some(number),
            "k" | "kk" => self.hour = if number == 24 { 0 } else { number },
            "m" | "mm" => self.minute = number,
            "s" | "ss" => self.second = number,
            "x" => self.instant = Some(number),
            "X" => {
                let seconds: f64 = format!("{figures}.{}", fraction.trim_start_matches('.')).parse().ok()?;
                self.instant = Some(whole((seconds * 1000.0).round())?);
            }
            "Hmm" | "hmm" => (self.hour, self.minute) = (number / 100, number % 100),
            "Hmmss" | "hmmss" => {
                (self.hour, self.minute, self.second) = (number / 10_000, number / 100 % 100, number % 100);
            }
            _ => self.hour = number,
        }
        Some(())
    }

    /// Keeps the month or day of the week that was named, from 0.
    pub fn named(&mut self, token: &str, place: i64) {
        self.any = true;
        if token.starts_with('M') { self.month = Some(place + 1) } else { self.weekday = Some(place) }
    }

    /// Keeps the half of the day by the hour it begins with.
    pub fn half(&mut self, begins: i64) {
        self.any = true;
        self.half = Some(begins);
    }

    /// Keeps the minutes ahead of UTC.
    pub fn offset(&mut self, minutes: i64) {
        self.any = true;
        self.offset = Some(minutes);
    }

    /// The moment that these make; nothing where there is no such moment, or where there were none of them.
    pub fn reading(&self, weeks: Weeks, today: NaiveDate) -> Option<Reading> {
        if !self.any {
            return None;
        }
        if let Some(instant) = self.instant {
            let local = chrono::DateTime::from_timestamp_millis(instant)?.naive_utc();
            return Some(Reading { local, offset: Some(0) });
        }
        let date = self.date(weeks, today)?;
        if self.weekday.is_some_and(|weekday| weekday != i64::from(date.weekday().num_days_from_sunday())) {
            return None;
        }
        // The end of a day may be written 24:00.
        if self.hour == 24 && (self.minute, self.second, self.millisecond) == (0, 0, 0) {
            return Some(Reading { local: plus_days(date, 1)?.and_time(NaiveTime::MIN), offset: self.offset });
        }
        let hour = match (self.half, self.hour) {
            (Some(12), hour) if hour < 12 => hour + 12,
            (Some(0), 12) => 0,
            (_, hour) => hour,
        };
        let part = |number: i64| u32::try_from(number).ok();
        let time = NaiveTime::from_hms_opt(part(hour)?, part(self.minute)?, part(self.second)?)?;
        let time = time.overflowing_add_signed(chrono::TimeDelta::milliseconds(self.millisecond)).0;
        Some(Reading { local: date.and_time(time), offset: self.offset })
    }

    /// The day. Of year, month and day those before the first that was read are today's, those behind it the first ones.
    fn date(&self, weeks: Weeks, today: NaiveDate) -> Option<NaiveDate> {
        if let (None, None, Some(date)) = (self.month, self.day, self.in_weeks(weeks, today)) {
            return date;
        }
        let this_year = i64::from(today.year());
        if let Some(day) = self.day_of_year {
            let year = self.year.unwrap_or(this_year).try_into().ok()?;
            return NaiveDate::from_yo_opt(year, day.try_into().ok()?);
        }
        let (year, month, day) = match (self.year, self.month, self.day) {
            (None, None, None) => return Some(today),
            (None, None, Some(day)) => (this_year, i64::from(today.month()), day),
            (None, Some(month), day) => (this_year, month, day.unwrap_or(1)),
            (Some(year), month, day) => (year, month.unwrap_or(1), day.unwrap_or(1)),
        };
        NaiveDate::from_ymd_opt(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
    }

    /// The day by its week, where weeks were read: the inner one is nothing where there is no such week.
    fn in_weeks(&self, weeks: Weeks, today: NaiveDate) -> Option<Option<NaiveDate>> {
        let read = |it: InWeeks| it.year.or(it.week).or(it.day).is_some();
        if read(self.iso) {
            return Some(self.day_in(self.iso, Weeks::ISO, InWeeks { year: None, week: Some(1), day: Some(0) }, today));
        }
        if !read(self.local) && self.weekday.is_none() {
            return None;
        }
        // A day of the year says more than a day of the week, which then has to agree.
        if self.day_of_year.is_some() {
            return None;
        }
        let this = weeks.place(today)?;
        let day = self.weekday.map_or(0, |weekday| (7 + weekday - i64::from(weeks.first)) % 7);
        let otherwise = InWeeks { year: None, week: Some(this.week), day: Some(day) };
        Some(self.day_in(self.local, weeks, otherwise, today))
    }

    /// The day in these weeks, with `otherwise` for what was not read.
    fn day_in(&self, it: InWeeks, weeks: Weeks, otherwise: InWeeks, today: NaiveDate) -> Option<NaiveDate> {
        let this_year = i64::from(weeks.place(today)?.year);
        let year = i32::try_from(it.year.or(self.year).unwrap_or(this_year)).ok()?;
        let (week, day) = (it.week.or(otherwise.week)?, it.day.or(otherwise.day)?);
        if !(1..=weeks.count(year)?).contains(&week) || !(0..7).contains(&day) {
            return None;
        }
        plus_days(weeks.start(year)?, (week - 1) * 7 + day)
    }
}
