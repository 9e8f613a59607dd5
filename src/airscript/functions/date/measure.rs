//! What a Date, a Time or a DateTime is made of, and how far two of them are apart (reference, 7.2).

use chrono::Datelike;

use super::locale::Locale;
use super::shape::{number, since_midnight};
use super::week::Weeks;
use super::{DATE, DATETIME, NUMBER, PLAIN, TIME, delta};
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::functions::{Function, needs};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

pub const ALL: &[Function] = &[
    Function {
        name: "DATETIME_DELTA",
        takes: &[needs("datetime1", DATETIME), needs("datetime2", DATETIME)],
        gives: Kinds::OBJECT,
        says: "How far two moments are apart, in the shape of a DateTime: each property is the whole distance in its unit alone.",
        examples: &[
            (
                "DATETIME_DELTA(DATETIME_FROM_TIMESTAMP(0), DATETIME_FROM_TIMESTAMP(90061001))",
                r#"{date: {day: 1, month: 0, year: 0}, time: {hour: 25, minute: 1501, second: 90061, millisecond: 90061001}, timeZone: "UTC"}"#,
            ),
            (
                r#"DATETIME_DELTA(DATETIME(DATE(2021, 3, 13), TIME(12, 0, 0), "America/New_York"), DATETIME(DATE(2021, 3, 14), TIME(12, 0, 0), "America/New_York")).date.day"#,
                "1",
            ),
            (
                r#"DATETIME_DELTA(DATETIME(DATE(2021, 3, 13), TIME(12, 0, 0), "America/New_York"), DATETIME(DATE(2021, 3, 14), TIME(12, 0, 0), "America/New_York")).time.hour"#,
                "23",
            ),
            ("DATETIME_DELTA(NOW(), NOW()).time.millisecond", "0"),
        ],
        body: |call| {
            let (one, other) = (call.moment(0)?, call.moment(1)?);
            let Some((early, late)) = delta::on_one_clock(&one, &other) else { return Ok(Value::Null) };
            Ok(Value::object([
                ("date", date_delta(early, late)),
                ("time", time_delta(one.instant - other.instant)),
                ("timeZone", Value::from("UTC")),
            ]))
        },
        ..PLAIN
    },
    Function {
        name: "DATE_DELTA",
        takes: &[needs("date1", DATE), needs("date2", DATE)],
        gives: Kinds::OBJECT,
        says: "How far two days are apart, in the shape of a Date: each property is the whole distance in its unit alone.",
        examples: &[
            ("DATE_DELTA(DATE(2018, 7, 10), DATE(2021, 4, 26))", "{day: 1021, month: 33, year: 2}"),
            ("DATE_DELTA(DATE(2021, 4, 26), DATE(2018, 7, 10))", "{day: 1021, month: 33, year: 2}"),
            ("DATE_DELTA(DATE(2021, 1, 31), DATE(2021, 2, 28))", "{day: 28, month: 1, year: 0}"),
        ],
        body: |call| {
            let midnight = |place| call.date(place).map(|date| date.and_time(chrono::NaiveTime::MIN));
            Ok(date_delta(midnight(0)?, midnight(1)?))
        },
        ..PLAIN
    },
    Function {
        name: "DAY",
        takes: &[needs("value", DATETIME.or(DATE))],
        gives: NUMBER,
        says: "The day of the month.",
        examples: &[
            ("DAY(DATE(2021, 4, 16))", "16"),
            ("DAY(DATETIME_FROM_TIMESTAMP(0))", "1"),
            ("DAY(DATE(2021, 3, 0))", "28"),
        ],
        body: |call| part(call, "date", "day"),
        ..PLAIN
    },
    Function {
        name: "DAYS",
        takes: &[needs("a", DATETIME.or(DATE)), needs("b", DATETIME.or(DATE))],
        gives: NUMBER,
        says: "The whole days between, whichever comes first.",
        examples: &[
            ("DAYS(DATE(2021, 1, 1), DATE(2021, 12, 31))", "364"),
            ("DAYS(DATE(2024, 3, 1), DATE(2024, 2, 28))", "2"),
            ("DAYS(DATETIME_FROM_TIMESTAMP(0), DATETIME_FROM_TIMESTAMP(86399999))", "0"),
        ],
        body: |call| {
            let (one, other) = (call.moment_or_midnight(0)?, call.moment_or_midnight(1)?);
            let clocks = delta::on_one_clock(&one, &other);
            Ok(clocks.map_or(Value::Null, |(early, late)| Value::number(delta::days(early, late) as f64)))
        },
        ..PLAIN
    },
    Function {
        name: "HOUR",
        takes: &[needs("value", DATETIME.or(TIME))],
        gives: NUMBER,
        says: "The hour, from 0 to 23.",
        examples: &[
            ("HOUR(TIME(16, 14, 38))", "16"),
            ("HOUR(DATETIME_FROM_TIMESTAMP(3600000))", "1"),
            ("HOUR(TIME(24, 0, 0))", "0"),
        ],
        body: |call| part(call, "time", "hour"),
        ..PLAIN
    },
    Function {
        name: "ISO_WEEK",
        takes: &[needs("value", DATETIME.or(DATE))],
        gives: NUMBER,
        says: "The week of the year as ISO 8601 counts it: from Monday, and week 1 has 4 January.",
        examples: &[
            ("ISO_WEEK(DATE(2021, 1, 1))", "53"),
            ("ISO_WEEK(DATE(2021, 1, 4))", "1"),
            ("ISO_WEEK(DATE(2024, 12, 30))", "1"),
        ],
        body: |call| week(call, Weeks::ISO),
        ..PLAIN
    },
    Function {
        name: "MINUTE",
        takes: &[needs("value", DATETIME.or(TIME))],
        gives: NUMBER,
        says: "The minute of the hour.",
        examples: &[
            ("MINUTE(TIME(16, 14, 38))", "14"),
            ("MINUTE(DATETIME_FROM_TIMESTAMP(-1))", "59"),
            ("MINUTE(TIME(0, 60, 0))", "0"),
        ],
        body: |call| part(call, "time", "minute"),
        ..PLAIN
    },
    Function {
        name: "MONTH",
        takes: &[needs("value", DATETIME.or(DATE))],
        gives: NUMBER,
        says: "The month, from 1 to 12.",
        examples: &[
            ("MONTH(DATE(2021, 4, 16))", "4"),
            ("MONTH(DATETIME_FROM_TIMESTAMP(-1))", "12"),
            ("MONTH(DATE(2021, 13, 1))", "1"),
        ],
        body: |call| part(call, "date", "month"),
        ..PLAIN
    },
    Function {
        name: "SECOND",
        takes: &[needs("value", DATETIME.or(TIME))],
        gives: NUMBER,
        says: "The second of the minute.",
        examples: &[
            ("SECOND(TIME(16, 14, 38))", "38"),
            ("SECOND(DATETIME_FROM_TIMESTAMP(1500))", "1"),
            ("SECOND(TIME(0, 0, 0, 1000))", "1"),
        ],
        body: |call| part(call, "time", "second"),
        ..PLAIN
    },
    Function {
        name: "TIME_DELTA",
        takes: &[needs("time1", TIME), needs("time2", TIME)],
        gives: Kinds::OBJECT,
        says: "How far two times are apart, in the shape of a Time: each property is the whole distance in its unit alone.",
        examples: &[
            (
                "TIME_DELTA(TIME(12, 38, 24), TIME(2, 10, 4, 500))",
                "{hour: 10, minute: 628, second: 37699, millisecond: 37699500}",
            ),
            (
                "TIME_DELTA(TIME(0, 0, 0), TIME(23, 59, 59, 999))",
                "{hour: 23, minute: 1439, second: 86399, millisecond: 86399999}",
            ),
            ("TIME_DELTA(TIME(1, 0, 0), TIME(1, 0, 0)).hour", "0"),
        ],
        body: |call| Ok(time_delta(since_midnight(call.time(0)?) - since_midnight(call.time(1)?))),
        ..PLAIN
    },
    Function {
        name: "WEEK",
        takes: &[needs("value", DATETIME.or(DATE))],
        gives: NUMBER,
        says: "The week of the year as it is counted in the country of the user.",
        examples: &[
            ("WEEK(DATE(2021, 1, 1))", "1"),
            ("WEEK(DATE(2021, 1, 3))", "2"),
            ("WEEK(DATE(2021, 12, 31))", "1"),
        ],
        body: |call| week(call, Locale::of(call.run.world.locale).weeks),
        ..PLAIN
    },
    Function {
        name: "WEEKDAY",
        takes: &[needs("value", DATETIME.or(DATE))],
        gives: NUMBER,
        says: "The day of the week, from 0 for Sunday to 6 for Saturday.",
        examples: &[
            ("WEEKDAY(DATE(2021, 4, 1))", "4"),
            ("WEEKDAY(DATE(2021, 4, 4))", "0"),
            ("WEEKDAY(DATE(2021, 4, 3))", "6"),
        ],
        body: |call| {
            let date = call.moment_or_midnight(0)?.local.date();
            Ok(number(date.weekday().num_days_from_sunday()))
        },
        ..PLAIN
    },
    Function {
        name: "YEAR",
        takes: &[needs("value", DATETIME.or(DATE))],
        gives: NUMBER,
        says: "The year.",
        examples: &[
            ("YEAR(DATE(2021, 4, 16))", "2021"),
            ("YEAR(DATETIME_FROM_TIMESTAMP(-1))", "1969"),
            ("YEAR(DATE(-44, 3, 15))", "-44"),
        ],
        body: |call| part(call, "date", "year"),
        ..PLAIN
    },
];

/// The property `name` of a Date or Time, or of the `half` of a DateTime, as it stands there.
fn part(call: &Call<'_, '_>, half: &str, name: &str) -> Answer {
    let value = call.value(0);
    let found = value.get(half).unwrap_or(value).get(name);
    Ok(found.and_then(Value::as_number).map_or(Value::Null, Value::number))
}

fn week(call: &Call<'_, '_>, weeks: Weeks) -> Answer {
    let place = weeks.place(call.moment_or_midnight(0)?.local.date());
    Ok(place.map_or(Value::Null, |place| Value::number(place.week as f64)))
}

fn date_delta(one: chrono::NaiveDateTime, other: chrono::NaiveDateTime) -> Value {
    let months = delta::months(one, other);
    let parts = [("day", delta::days(one, other)), ("month", months), ("year", months / 12)];
    Value::object(parts.map(|(name, count)| (name, Value::number(count as f64))))
}

fn time_delta(milliseconds: i64) -> Value {
    let all = milliseconds.abs();
    let parts = [("hour", all / 3_600_000), ("minute", all / 60_000), ("second", all / 1000), ("millisecond", all)];
    Value::object(parts.map(|(name, count)| (name, Value::number(count as f64))))
}
