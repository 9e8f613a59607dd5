//! Makes Dates, Times and DateTimes (reference, 7.2).

use chrono::{DateTime, NaiveDate};

use super::locale::Locale;
use super::moment::Moment;
use super::parse::{self, Reading};
use super::shape::{answer, answer_date, time_after, time_value, whole};
use super::unit::{rolled, rolled_time};
use super::zone::Zone;
use super::{DATE, DATETIME, NUMBER, PLAIN, TEXT, TIME};
use crate::airscript::fault::Failure;
use crate::airscript::functions::call::Call;
use crate::airscript::functions::{Function, may, needs};
use crate::airscript::value::Value;
use crate::say;

pub const ALL: &[Function] = &[
    Function {
        name: "DATE",
        takes: &[needs("year", NUMBER), needs("month", NUMBER), needs("day", NUMBER)],
        gives: DATE,
        says: "A date. Months and days beyond the end go on into the next year or month.",
        examples: &[
            ("DATE(2017, 9, 18)", "{day: 18, month: 9, year: 2017}"),
            ("DATE(2021, 2, 29)", "{day: 1, month: 3, year: 2021}"),
            ("DATE(2021, 1, 0)", "{day: 31, month: 12, year: 2020}"),
            ("DATE(1E300, 1, 1)", "NULL"),
        ],
        body: |call| answer_date(rolled(call.number(0)?, call.number(1)?, call.number(2)?)),
        ..PLAIN
    },
    Function {
        name: "DATETIME",
        takes: &[needs("date", DATE), needs("time", TIME), may("time_zone", TEXT)],
        says: "The date and time that the clocks of a zone show, of UTC if it is left out.",
        examples: &[
            (
                "DATETIME(DATE(2021, 4, 16), TIME(13, 26, 32))",
                r#"{date: DATE(2021, 4, 16), time: TIME(13, 26, 32), timeZone: "UTC"}"#,
            ),
            (
                r#"DATETIME(DATE(2021, 4, 16), TIME(13, 26, 32), "Africa/Dar_es_Salaam")"#,
                r#"{date: DATE(2021, 4, 16), time: TIME(13, 26, 32), timeZone: "Africa/Dar_es_Salaam"}"#,
            ),
            (r#"DATETIME(DATE(2021, 4, 16), TIME(1, 0, 0), "Nowhere").timeZone"#, r#""UTC""#),
            (r#"DATETIME(DATE(2021, 3, 14), TIME(2, 30, 0), "America/New_York").time"#, "TIME(3, 30, 0)"),
        ],
        body: |call| {
            let zone = call.zone(2)?.unwrap_or_else(Zone::utc);
            answer(Moment::at(call.date(0)?.and_time(call.time(1)?), zone))
        },
        ..PLAIN
    },
    Function {
        name: "DATETIME_FROM_FORMAT",
        takes: &[needs("datetime_string", TEXT), may("format_options", TEXT)],
        says: "The date and time, in UTC, that a text in this format has; without a format, in ISO 8601.",
        examples: &[
            (r#"DATETIME_FROM_FORMAT("2007-01-09T09:41:00+12:00")"#, "DATETIME(DATE(2007, 1, 8), TIME(21, 41, 0))"),
            (
                r#"DATETIME_FROM_FORMAT("January 9th, 2007 9:41 PM", "MMMM Do, YYYY h:mm A")"#,
                "DATETIME(DATE(2007, 1, 9), TIME(21, 41, 0))",
            ),
            (r#"DATETIME_FROM_FORMAT("2007-02-30")"#, "THROW"),
            (r#"DATETIME_FROM_FORMAT("")"#, "THROW"),
        ],
        body: |call| answer(reading(call)?.moment(Zone::utc())),
        ..PLAIN
    },
    Function {
        name: "DATETIME_FROM_TIMESTAMP",
        takes: &[needs("timestamp", NUMBER), may("unit", TEXT)],
        says: "The date and time, in UTC, so many milliseconds after 1970 began; with \"s\", seconds.",
        examples: &[
            ("DATETIME_FROM_TIMESTAMP(1168364460000)", "DATETIME(DATE(2007, 1, 9), TIME(17, 41, 0))"),
            (r#"DATETIME_FROM_TIMESTAMP(1168364460, "s")"#, "DATETIME(DATE(2007, 1, 9), TIME(17, 41, 0))"),
            ("DATETIME_FROM_TIMESTAMP(-1)", "DATETIME(DATE(1969, 12, 31), TIME(23, 59, 59, 999))"),
            ("DATETIME_FROM_TIMESTAMP(1E300)", "NULL"),
        ],
        body: |call| {
            let scale = if call.text_or(1, "ms")? == "s" { 1000.0 } else { 1.0 };
            answer(whole(call.number(0)? * scale).and_then(|instant| Moment::from_instant(instant, Zone::utc())))
        },
        ..PLAIN
    },
    Function {
        name: "DATE_FROM_DATETIME",
        takes: &[needs("datetime", DATETIME), may("time_zone", TEXT)],
        gives: DATE,
        says: "The date of a DateTime, as the calendars of the zone show it.",
        examples: &[
            ("DATE_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(0))", "DATE(1970, 1, 1)"),
            (r#"DATE_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(0), "America/New_York")"#, "DATE(1969, 12, 31)"),
            (r#"DATE_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(0), "Nowhere")"#, "DATE(1970, 1, 1)"),
        ],
        body: |call| answer_date(in_zone(call)?.map(|moment| moment.local.date())),
        ..PLAIN
    },
    Function {
        name: "DATE_FROM_FORMAT",
        takes: &[needs("date_string", TEXT), may("format_options", TEXT), may("time_zone_string", TEXT)],
        gives: DATE,
        says: "The date that a text in this format has; without a format, in ISO 8601.",
        examples: &[
            (r#"DATE_FROM_FORMAT("2007-01-09")"#, "DATE(2007, 1, 9)"),
            (r#"DATE_FROM_FORMAT("12/31/99", "MM/DD/YY")"#, "DATE(1999, 12, 31)"),
            (r#"DATE_FROM_FORMAT("2007-01-09T23:41:00-08:00")"#, "DATE(2007, 1, 10)"),
            (
                r#"DATE_FROM_FORMAT("2007-01-10T07:41:00Z", "YYYY-MM-DDTHH:mm:ssZ", "America/Los_Angeles")"#,
                "DATE(2007, 1, 9)",
            ),
            (r#"DATE_FROM_FORMAT("soon")"#, "THROW"),
        ],
        body: |call| {
            let reading = reading(call)?;
            answer_date(reading.moment(call.zone(2)?.unwrap_or_else(Zone::utc)).map(|moment| moment.local.date()))
        },
        ..PLAIN
    },
    Function {
        name: "NOW",
        takes: &[may("time_zone", TEXT)],
        says: "The date and time now, as the clocks of a zone show it, of UTC if it is left out.",
        examples: &[
            ("NOW() = NOW()", "TRUE"),
            ("NOW().timeZone", r#""UTC""#),
            (r#"NOW("Asia/Tokyo").timeZone"#, r#""Asia/Tokyo""#),
            (r#"NOW("Nowhere") = NOW()"#, "TRUE"),
        ],
        body: |call| answer(now(call)?),
        ..PLAIN
    },
    Function {
        name: "TIME",
        takes: &[needs("hour", NUMBER), needs("minute", NUMBER), needs("second", NUMBER), may("millisecond", NUMBER)],
        gives: TIME,
        says: "A time of day. Clocks go round.",
        examples: &[
            ("TIME(9, 41, 0)", "{hour: 9, minute: 41, second: 0, millisecond: 0}"),
            ("TIME(1, 2, 3, 500)", "{hour: 1, minute: 2, second: 3, millisecond: 500}"),
            ("TIME(23, 90, 0)", "TIME(0, 30, 0)"),
            ("TIME(0, 0, 0, -1)", "TIME(23, 59, 59, 999)"),
        ],
        body: |call| {
            let all = rolled_time(call.number(0)?, call.number(1)?, call.number(2)?, call.number_or(3, 0.0)?);
            Ok(all.map_or(Value::Null, |all| time_value(time_after(all))))
        },
        ..PLAIN
    },
    Function {
        name: "TIMESTAMP_FROM_DATETIME",
        takes: &[needs("date_time", DATETIME), may("unit", TEXT)],
        gives: NUMBER,
        says: "The milliseconds from the beginning of 1970 in UTC to the moment; with \"s\", the seconds.",
        examples: &[
            (
                r#"TIMESTAMP_FROM_DATETIME(DATETIME(DATE(2007, 1, 9), TIME(9, 41, 0), "America/Los_Angeles"))"#,
                "1168364460000",
            ),
            (r#"TIMESTAMP_FROM_DATETIME(DATETIME(DATE(1970, 1, 2), TIME(0, 0, 0)), "s")"#, "86400"),
            (r#"TIMESTAMP_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(-1), "s")"#, "-1"),
        ],
        body: |call| {
            let instant = call.moment(0)?.instant;
            let seconds = call.text_or(1, "ms")? == "s";
            Ok(Value::number(if seconds { instant.div_euclid(1000) } else { instant } as f64))
        },
        ..PLAIN
    },
    Function {
        name: "TIME_FROM_DATETIME",
        takes: &[needs("datetime", DATETIME), may("time_zone", TEXT)],
        gives: TIME,
        says: "The time of a DateTime, as the clocks of the zone show it.",
        examples: &[
            ("TIME_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(1))", "TIME(0, 0, 0, 1)"),
            (r#"TIME_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(0), "Asia/Kathmandu")"#, "TIME(5, 30, 0)"),
            (r#"TIME_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(0), "Nowhere")"#, "TIME(0, 0, 0)"),
        ],
        body: |call| Ok(in_zone(call)?.map_or(Value::Null, |moment| time_value(moment.local.time()))),
        ..PLAIN
    },
    Function {
        name: "TIME_FROM_FORMAT",
        takes: &[needs("time_string", TEXT), may("format_options", TEXT)],
        gives: TIME,
        says: "The time, in UTC, that a text in this format has; without a format, in ISO 8601 with its date.",
        examples: &[
            (r#"TIME_FROM_FORMAT("2007-01-09T09:41:00-08:00")"#, "TIME(17, 41, 0)"),
            (r#"TIME_FROM_FORMAT("9:41 pm", "h:mm a")"#, "TIME(21, 41, 0)"),
            (r#"TIME_FROM_FORMAT("09:41:00.25", "HH:mm:ss.SS")"#, "TIME(9, 41, 0, 250)"),
            (r#"TIME_FROM_FORMAT("T09:41:00")"#, "THROW"),
        ],
        body: |call| {
            let moment = reading(call)?.moment(Zone::utc());
            Ok(moment.map_or(Value::Null, |moment| time_value(moment.local.time())))
        },
        ..PLAIN
    },
    Function {
        name: "TODAY",
        takes: &[may("time_zone", TEXT)],
        gives: DATE,
        says: "The date today, as the calendars of a zone show it, of UTC if it is left out.",
        examples: &[
            ("TODAY() = DATE_FROM_DATETIME(NOW())", "TRUE"),
            (r#"TODAY("Asia/Tokyo") = DATE_FROM_DATETIME(NOW("Asia/Tokyo"))"#, "TRUE"),
            (r#"TODAY("Nowhere") = TODAY()"#, "TRUE"),
        ],
        body: |call| answer_date(now(call)?.map(|moment| moment.local.date())),
        ..PLAIN
    },
];

/// The present moment in the zone of the first argument.
fn now(call: &Call<'_, '_>) -> Result<Option<Moment>, Failure> {
    Ok(Moment::from_instant(call.run.world.now, call.zone(0)?.unwrap_or_else(Zone::utc)))
}

/// The DateTime of the first argument in the zone of the second.
fn in_zone(call: &Call<'_, '_>) -> Result<Option<Moment>, Failure> {
    let moment = call.moment(0)?;
    Ok(match call.zone(1)? {
        Some(zone) => moment.moved(zone),
        None => Some(moment),
    })
}

/// What the text of the first argument is in the format of the second.
fn reading(call: &Call<'_, '_>) -> Result<Reading, Failure> {
    let (text, format) = (call.text(0)?, call.text_or(1, "")?);
    // Each piece of the format is looked for in all that is left of the text.
    call.works(format.len().saturating_add(16).saturating_mul(text.len().saturating_add(16)))?;
    let utc = DateTime::from_timestamp_millis(call.run.world.now).unwrap_or_default();
    let today: NaiveDate = utc.date_naive();
    let locale = Locale::of(call.run.world.locale);
    let read = if format.is_empty() {
        super::iso::read(text, &locale, today)
    } else {
        parse::read(text, format, &locale, today)
    };
    read.ok_or_else(|| {
        let format = if format.is_empty() { "ISO 8601" } else { format };
        let sentence = say::it("airscript-unreadable-date").with("text", start(text)).with("format", start(format));
        Failure::new("unreadable-date", sentence)
    })
}

/// As much of a text as a sentence shows.
fn start(text: &str) -> String {
    text.chars().take(40).collect()
}
