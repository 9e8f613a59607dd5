//! Writes Dates, Times and DateTimes (reference, 7.2).

use chrono::{NaiveDate, NaiveTime};

use super::locale::Locale;
use super::moment::Moment;
use super::write::{GROWTH, written};
use super::zone::Zone;
use super::{DATE, DATETIME, PLAIN, TEXT, TIME};
use crate::airscript::fault::Failure;
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::functions::{Function, may, needs};
use crate::say;

pub const ALL: &[Function] = &[
    Function {
        name: "FORMAT_DATE",
        takes: &[needs("date", DATE), may("format_string", TEXT), may("locale", TEXT)],
        gives: TEXT,
        says: "The date as a text in this format, with the names of the locale.",
        examples: &[
            (r#"FORMAT_DATE(DATE(2017, 9, 18), "MMMM Do, YYYY")"#, r#""September 18th, 2017""#),
            (r#"FORMAT_DATE(DATE(2017, 9, 18), "dddd, D. MMMM YYYY", "de")"#, r#""Montag, 18. September 2017""#),
            ("FORMAT_DATE(DATE(2007, 1, 9))", r#""2007-01-09T00:00:00Z""#),
            (r#"FORMAT_DATE(DATE(2007, 1, 9), "[day] D")"#, r#""day 9""#),
            (r#"FORMAT_DATE(DATE(45, 1, 9), "YYYY YY Q")"#, r#""0045 45 1""#),
        ],
        body: |call| {
            let moment = midnight(call.date(0)?, NaiveTime::MIN)?;
            formatted(call, &moment, default_format(&moment))
        },
        ..PLAIN
    },
    Function {
        name: "FORMAT_DATETIME",
        takes: &[needs("datetime", DATETIME), may("format_string", TEXT), may("locale", TEXT), may("time_zone", TEXT)],
        gives: TEXT,
        says: "The date and time as a text in this format, with the names of the locale and as the clocks of the zone show it.",
        examples: &[
            (
                r#"FORMAT_DATETIME(DATETIME(DATE(2021, 6, 21), TIME(20, 56, 32)), "MMMM Do, YYYY h:mm A z")"#,
                r#""June 21st, 2021 8:56 PM UTC""#,
            ),
            (
                r#"FORMAT_DATETIME(DATETIME_FROM_TIMESTAMP(0), "HH:mm z Z", "en", "America/Los_Angeles")"#,
                r#""16:00 PST -08:00""#,
            ),
            (
                r#"FORMAT_DATETIME(DATETIME(DATE(2021, 7, 1), TIME(9, 5, 0), "Europe/Berlin"))"#,
                r#""2021-07-01T09:05:00+02:00""#,
            ),
            ("FORMAT_DATETIME(DATETIME_FROM_TIMESTAMP(0))", r#""1970-01-01T00:00:00Z""#),
            (r#"FORMAT_DATETIME(DATETIME_FROM_TIMESTAMP(0), "HH:mm Z", "en", "Nowhere")"#, r#""00:00 +00:00""#),
        ],
        body: |call| {
            let moment = call.moment(0)?;
            let moved = call.zone(3)?.map_or(Some(moment.clone()), |zone| moment.moved(zone));
            let moment = moved.unwrap_or(moment);
            formatted(call, &moment, default_format(&moment))
        },
        ..PLAIN
    },
    Function {
        name: "FORMAT_TIME",
        takes: &[needs("time", TIME), may("format_string", TEXT)],
        gives: TEXT,
        says: "The time as a text in this format.",
        examples: &[
            (r#"FORMAT_TIME(TIME(12, 0, 0), "h:mm a")"#, r#""12:00 pm""#),
            (r#"FORMAT_TIME(TIME(0, 30, 0), "hh:mm A")"#, r#""12:30 AM""#),
            (r#"FORMAT_TIME(TIME(0, 30, 0), "k:mm:ss.SSS")"#, r#""24:30:00.000""#),
            ("FORMAT_TIME(TIME(9, 41, 0))", r#""09:41:00""#),
        ],
        body: |call| formatted(call, &midnight(NaiveDate::default(), call.time(0)?)?, "HH:mm:ss"),
        ..PLAIN
    },
];

/// This day and time in UTC.
fn midnight(date: NaiveDate, time: NaiveTime) -> Result<Moment, Failure> {
    let failure = || Failure::new("invalid-date", say::it("airscript-invalid-date"));
    Moment::at(date.and_time(time), Zone::utc()).ok_or_else(failure)
}

/// ISO 8601. Where clocks show UTC, a Z says so; in a format of the author's own it is written +00:00.
fn default_format(moment: &Moment) -> &'static str {
    if moment.offset() == 0 { "YYYY-MM-DDTHH:mm:ss[Z]" } else { "YYYY-MM-DDTHH:mm:ssZ" }
}

/// In the format and locale of the call; an empty format is as none.
fn formatted(call: &Call<'_, '_>, moment: &Moment, default: &str) -> Answer {
    let format = Some(call.text_or(1, "")?).filter(|format| !format.is_empty()).unwrap_or(default);
    let locale = Locale::of(call.text_or(2, call.run.world.locale)?);
    call.works(format.len().saturating_mul(8))?;
    call.run.check_size(format.len().saturating_mul(GROWTH))?;
    call.made(written(moment, format, &locale))
}
