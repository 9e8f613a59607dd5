//! Writes a DateTime in a format of moment.js.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::locale::Locale;
use super::moment::Moment;
use super::token::{Piece, pieces};
use super::week::Weeks;

/// The most bytes that a byte of a format becomes: `x` is milliseconds since 1970.
pub const GROWTH: usize = 20;

/// `moment` in this format.
pub fn written(moment: &Moment, format: &str, locale: &Locale) -> String {
    let mut text = String::with_capacity(format.len() + 16);
    for piece in pieces(format) {
        match piece {
            Piece::Plain(plain) => text.push_str(plain),
            Piece::Token(token) => {
                let done = write_day(&mut text, token, moment.local.date(), locale)
                    || write_week(&mut text, token, moment.local.date(), locale)
                    || write_time(&mut text, token, moment.local.time(), locale);
                if !done {
                    write_zone(&mut text, token, moment);
                }
            }
        }
    }
    text
}

/// `number` with zeros before it, as many as make `width` figures.
fn pad(text: &mut String, number: impl Into<i64>, width: usize) {
    let number = number.into();
    let sign = if number < 0 { "-" } else { "" };
    // Writing into a String does not fail.
    let _ = write!(text, "{sign}{:0width$}", number.unsigned_abs());
}

/// Years, quarters, months and days. Gives whether `token` is one of them.
fn write_day(text: &mut String, token: &str, date: NaiveDate, locale: &Locale) -> bool {
    let (year, month, weekday) = (date.year(), date.month0() as usize, date.weekday().num_days_from_sunday());
    let names = locale.names;
    let name = |names: &[&'static str], at: usize| names.get(at).copied().unwrap_or("");
    match token {
        "Y" if year > 9999 => {
            text.push('+');
            pad(text, year, 4);
        }
        "Y" | "YYYY" => pad(text, year, 4),
        "YY" => pad(text, year % 100, 2),
        "YYYYY" => pad(text, year, 5),
        "YYYYYY" => {
            text.push_str(if year < 0 { "" } else { "+" });
            pad(text, year, 6);
        }
        "Q" => pad(text, date.quarter(), 1),
        "Qo" => text.push_str(&locale.ordinal(date.quarter().into(), "Q")),
        "M" => pad(text, date.month(), 1),
        "Mo" => text.push_str(&locale.ordinal(date.month().into(), "M")),
        "MM" => pad(text, date.month(), 2),
        "MMM" => text.push_str(name(&names.months_short, month)),
        "MMMM" => text.push_str(name(&names.months, month)),
        "D" => pad(text, date.day(), 1),
        "Do" => text.push_str(&locale.ordinal(date.day().into(), "D")),
        "DD" => pad(text, date.day(), 2),
        "DDD" => pad(text, date.ordinal(), 1),
        "DDDo" => text.push_str(&locale.ordinal(date.ordinal().into(), "DDD")),
        "DDDD" => pad(text, date.ordinal(), 3),
        "d" => pad(text, weekday, 1),
        "do" => text.push_str(&locale.ordinal(weekday.into(), "d")),
        "dd" => text.push_str(name(&names.days_least, weekday as usize)),
        "ddd" => text.push_str(name(&names.days_short, weekday as usize)),
        "dddd" => text.push_str(name(&names.days, weekday as usize)),
        "e" => pad(text, locale.weeks.weekday(date), 1),
        "E" => pad(text, date.weekday().number_from_monday(), 1),
        _ => return false,
    }
    true
}

/// Weeks and the years they belong to.
fn write_week(text: &mut String, token: &str, date: NaiveDate, locale: &Locale) -> bool {
    let weeks = if token.starts_with(['w', 'g']) { locale.weeks } else { Weeks::ISO };
    if !token.starts_with(['w', 'g', 'W', 'G']) {
        return false;
    }
    // The last days of all years have no week.
    let Some(place) = weeks.place(date) else { return true };
    match token {
        "w" | "W" => pad(text, place.week, 1),
        "ww" | "WW" => pad(text, place.week, 2),
        "wo" | "Wo" => text.push_str(&locale.ordinal(place.week, "w")),
        "gg" | "GG" => pad(text, place.year % 100, 2),
        token => pad(text, place.year, token.len()),
    }
    true
}

/// Hours and what is less.
fn write_time(text: &mut String, token: &str, time: NaiveTime, locale: &Locale) -> bool {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    let (afternoon, half) = time.hour12();
    match token {
        "H" => pad(text, hour, 1),
        "HH" => pad(text, hour, 2),
        "h" => pad(text, half, 1),
        "hh" => pad(text, half, 2),
        "k" => pad(text, if hour == 0 { 24 } else { hour }, 1),
        "kk" => pad(text, if hour == 0 { 24 } else { hour }, 2),
        "Hmm" | "hmm" | "Hmmss" | "hmmss" => {
            pad(text, if token.starts_with('H') { hour } else { half }, 1);
            pad(text, minute, 2);
            if token.ends_with("ss") {
                pad(text, second, 2);
            }
        }
        "A" | "a" => {
            let [am, pm] = locale.halves();
            let half = if afternoon { pm } else { am };
            text.push_str(&if token == "a" { half.to_lowercase() } else { half.to_owned() });
        }
        "m" => pad(text, minute, 1),
        "mm" => pad(text, minute, 2),
        "s" => pad(text, second, 1),
        "ss" => pad(text, second, 2),
        token if token.starts_with('S') => {
            // Nine figures of a second, of which the token says how many.
            let figures = format!("{:09}", time.nanosecond());
            text.push_str(figures.get(..token.len()).unwrap_or(&figures));
        }
        _ => return false,
    }
    true
}

/// Zones, and the seconds since 1970.
fn write_zone(text: &mut String, token: &str, moment: &Moment) {
    match token {
        "z" | "zz" => text.push_str(&moment.abbreviation()),
        "X" => pad(text, moment.instant.div_euclid(1000), 1),
        "x" => pad(text, moment.instant, 1),
        token => {
            let minutes = moment.offset() / 60;
            text.push(if minutes < 0 { '-' } else { '+' });
            pad(text, minutes.abs() / 60, 2);
            text.push_str(if token == "Z" { ":" } else { "" });
            pad(text, minutes.abs() % 60, 2);
        }
    }
}
