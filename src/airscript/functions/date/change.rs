//! Other Dates, Times and DateTimes from given ones (reference, 7.2).

use chrono::{Datelike, NaiveDateTime, NaiveTime, Timelike};

use super::moment::Moment;
use super::shape::{answer, answer_date, since_midnight, time_after, time_value, whole};
use super::unit::{Unit, later, plus, plus_days, plus_milliseconds, plus_months};
use super::{DATE, DATETIME, NUMBER, PLAIN, TEXT, TIME};
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::functions::{Function, may, needs};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

pub const ALL: &[Function] = &[
    Function {
        name: "ADD_TO_DATE",
        takes: &[needs("date", DATE), needs("number", NUMBER), needs("unit_string", TEXT)],
        gives: DATE,
        says: "The date so many years, months, weeks or days later.",
        examples: &[
            (r#"ADD_TO_DATE(DATE(2021, 12, 30), 2, "days")"#, "DATE(2022, 1, 1)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 31), 1, "month")"#, "DATE(2021, 2, 28)"),
            (r#"ADD_TO_DATE(DATE(2024, 2, 29), -1, "year")"#, "DATE(2023, 2, 28)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 1), 1, "fortnight")"#, "DATE(2021, 1, 1)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 1), 1E300, "days")"#, "NULL"),
        ],
        body: |call| date_after(call, call.number(1)?),
        ..PLAIN
    },
    Function {
        name: "ADD_TO_DATETIME",
        takes: &[needs("datetime", DATETIME), needs("number", NUMBER), needs("unit_string", TEXT)],
        says: "The date and time so much later. With days and longer units the clock shows the same time.",
        examples: &[
            (
                r#"ADD_TO_DATETIME(DATETIME(DATE(2021, 4, 16), TIME(9, 33, 10)), 20, "hour")"#,
                "DATETIME(DATE(2021, 4, 17), TIME(5, 33, 10))",
            ),
            (
                r#"ADD_TO_DATETIME(DATETIME(DATE(2021, 3, 13), TIME(12, 0, 0), "America/New_York"), 1, "day").time.hour"#,
                "12",
            ),
            (
                r#"ADD_TO_DATETIME(DATETIME(DATE(2021, 3, 13), TIME(12, 0, 0), "America/New_York"), 24, "hours").time.hour"#,
                "13",
            ),
            (r#"ADD_TO_DATETIME(DATETIME_FROM_TIMESTAMP(0), 1, "Hour")"#, "DATETIME_FROM_TIMESTAMP(0)"),
        ],
        body: |call| moment_after(call, call.number(1)?),
        ..PLAIN
    },
    Function {
        name: "SUBTRACT_FROM_DATE",
        takes: &[needs("date", DATE), needs("number", NUMBER), needs("unit_string", TEXT)],
        gives: DATE,
        says: "The date so many years, months, weeks or days earlier.",
        examples: &[
            (r#"SUBTRACT_FROM_DATE(DATE(2022, 4, 14), 3, "day")"#, "DATE(2022, 4, 11)"),
            (r#"SUBTRACT_FROM_DATE(DATE(2022, 3, 31), 1, "month")"#, "DATE(2022, 2, 28)"),
            (r#"SUBTRACT_FROM_DATE(DATE(2022, 4, 14), -1, "weeks")"#, "DATE(2022, 4, 21)"),
        ],
        body: |call| date_after(call, -call.number(1)?),
        ..PLAIN
    },
    Function {
        name: "SUBTRACT_FROM_DATETIME",
        takes: &[needs("datetime", DATETIME), needs("number", NUMBER), needs("unit_string", TEXT)],
        says: "The date and time so much earlier. With days and longer units the clock shows the same time.",
        examples: &[
            (
                r#"SUBTRACT_FROM_DATETIME(DATETIME(DATE(2021, 4, 16), TIME(9, 33, 10)), 33, "minute")"#,
                "DATETIME(DATE(2021, 4, 16), TIME(9, 0, 10))",
            ),
            (r#"SUBTRACT_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(0), 1, "ms")"#, "DATETIME_FROM_TIMESTAMP(-1)"),
            (r#"SUBTRACT_FROM_DATETIME(DATETIME_FROM_TIMESTAMP(0), 1E300, "years")"#, "NULL"),
        ],
        body: |call| moment_after(call, -call.number(1)?),
        ..PLAIN
    },
    Function {
        name: "UPDATE_DATE",
        takes: &[needs("base_datetime", DATETIME), needs("new_date", DATE)],
        says: "The same time of another day.",
        examples: &[
            (
                "UPDATE_DATE(DATETIME(DATE(2021, 4, 1), TIME(16, 14, 38)), DATE(2022, 1, 2))",
                "DATETIME(DATE(2022, 1, 2), TIME(16, 14, 38))",
            ),
            (
                r#"UPDATE_DATE(DATETIME(DATE(2007, 1, 9), TIME(9, 41, 0), "America/Los_Angeles"), DATE(2010, 7, 3)).time"#,
                "TIME(9, 41, 0)",
            ),
            ("UPDATE_DATE(NOW(), {day: 31, month: 2, year: 2021})", "THROW"),
        ],
        body: |call| {
            let moment = call.moment(0)?;
            answer(Moment::at(call.date(1)?.and_time(moment.local.time()), moment.zone))
        },
        ..PLAIN
    },
    Function {
        name: "UPDATE_DATETIME",
        takes: &[
            needs("base_datetime", DATETIME),
            needs("new_date", DATE),
            needs("new_time", TIME),
            may("new_time_zone", TEXT),
        ],
        says: "Another date and time, in the zone of the first one unless another is given.",
        examples: &[
            (
                r#"UPDATE_DATETIME(NOW("Asia/Tokyo"), DATE(2022, 1, 2), TIME(5, 11, 55))"#,
                r#"DATETIME(DATE(2022, 1, 2), TIME(5, 11, 55), "Asia/Tokyo")"#,
            ),
            (
                r#"UPDATE_DATETIME(NOW(), DATE(2022, 1, 2), TIME(5, 11, 55), "Asia/Tokyo")"#,
                r#"DATETIME(DATE(2022, 1, 2), TIME(5, 11, 55), "Asia/Tokyo")"#,
            ),
            (
                r#"UPDATE_DATETIME(NOW(), DATE(2022, 1, 2), TIME(5, 11, 55), "Nowhere")"#,
                "DATETIME(DATE(2022, 1, 2), TIME(5, 11, 55))",
            ),
        ],
        body: |call| {
            let zone = call.zone(3)?.map_or_else(|| call.moment(0).map(|moment| moment.zone), Ok)?;
            answer(Moment::at(call.date(1)?.and_time(call.time(2)?), zone))
        },
        ..PLAIN
    },
    Function {
        name: "UPDATE_DAY",
        takes: &[needs("value", DATETIME.or(DATE)), needs("new_day", NUMBER)],
        gives: DATETIME.or(DATE),
        says: "Another day of the month. Days beyond its end go on into the next month.",
        examples: &[
            ("UPDATE_DAY(DATE(2021, 4, 1), 16)", "DATE(2021, 4, 16)"),
            ("UPDATE_DAY(DATE(2021, 4, 1), 31)", "DATE(2021, 5, 1)"),
            ("UPDATE_DAY(DATE(2021, 4, 1), 0)", "DATE(2021, 3, 31)"),
        ],
        body: |call| updated(call, Field::Day),
        ..PLAIN
    },
    Function {
        name: "UPDATE_HOUR",
        takes: &[needs("value", DATETIME.or(TIME)), needs("new_hour", NUMBER)],
        gives: DATETIME.or(TIME),
        says: "Another hour of the day. Hours beyond its end go on into the next day.",
        examples: &[
            ("UPDATE_HOUR(TIME(16, 14, 38), 5)", "TIME(5, 14, 38)"),
            ("UPDATE_HOUR(DATETIME_FROM_TIMESTAMP(0), 25)", "DATETIME(DATE(1970, 1, 2), TIME(1, 0, 0))"),
            ("UPDATE_HOUR(TIME(16, 14, 38), 25)", "TIME(1, 14, 38)"),
        ],
        body: |call| updated(call, Field::Hour),
        ..PLAIN
    },
    Function {
        name: "UPDATE_MILLISECOND",
        takes: &[needs("value", DATETIME.or(TIME)), needs("new_millisecond", NUMBER)],
        gives: DATETIME.or(TIME),
        says: "Another millisecond of the second.",
        examples: &[
            ("UPDATE_MILLISECOND(TIME(16, 14, 38), 30)", "TIME(16, 14, 38, 30)"),
            ("UPDATE_MILLISECOND(TIME(16, 14, 38), 1500)", "TIME(16, 14, 39, 500)"),
            ("UPDATE_MILLISECOND(DATETIME_FROM_TIMESTAMP(0), -1)", "DATETIME_FROM_TIMESTAMP(-1)"),
        ],
        body: |call| updated(call, Field::Millisecond),
        ..PLAIN
    },
    Function {
        name: "UPDATE_MINUTE",
        takes: &[needs("value", DATETIME.or(TIME)), needs("new_minute", NUMBER)],
        gives: DATETIME.or(TIME),
        says: "Another minute of the hour.",
        examples: &[
            ("UPDATE_MINUTE(TIME(16, 14, 38), 30)", "TIME(16, 30, 38)"),
            ("UPDATE_MINUTE(TIME(16, 14, 38), 60)", "TIME(17, 0, 38)"),
            ("UPDATE_MINUTE(TIME(0, 14, 38), -1)", "TIME(23, 59, 38)"),
        ],
        body: |call| updated(call, Field::Minute),
        ..PLAIN
    },
    Function {
        name: "UPDATE_MONTH",
        takes: &[needs("value", DATETIME.or(DATE)), needs("new_month", NUMBER)],
        gives: DATETIME.or(DATE),
        says: "Another month, from 1 to 12, and its last day where it is too short. Months beyond go on into the next year.",
        examples: &[
            ("UPDATE_MONTH(DATE(2021, 4, 1), 12)", "DATE(2021, 12, 1)"),
            ("UPDATE_MONTH(DATE(2021, 1, 31), 2)", "DATE(2021, 2, 28)"),
            ("UPDATE_MONTH(DATE(2021, 4, 1), 13)", "DATE(2022, 1, 1)"),
        ],
        body: |call| updated(call, Field::Month),
        ..PLAIN
    },
    Function {
        name: "UPDATE_SECOND",
        takes: &[needs("value", DATETIME.or(TIME)), needs("new_second", NUMBER)],
        gives: DATETIME.or(TIME),
        says: "Another second of the minute.",
        examples: &[
            ("UPDATE_SECOND(TIME(16, 14, 38), 2)", "TIME(16, 14, 2)"),
            ("UPDATE_SECOND(TIME(16, 14, 38), 2.9)", "TIME(16, 14, 2)"),
            ("UPDATE_SECOND(TIME(16, 14, 38), 1E300)", "NULL"),
        ],
        body: |call| updated(call, Field::Second),
        ..PLAIN
    },
    Function {
        name: "UPDATE_TIME",
        takes: &[needs("base_datetime", DATETIME), needs("new_time", TIME)],
        says: "Another time of the same day.",
        examples: &[
            (
                "UPDATE_TIME(DATETIME(DATE(2021, 4, 1), TIME(16, 14, 38)), TIME(5, 11, 55, 45))",
                "DATETIME(DATE(2021, 4, 1), TIME(5, 11, 55, 45))",
            ),
            (
                r#"UPDATE_TIME(DATETIME(DATE(2021, 4, 1), TIME(16, 0, 0), "Asia/Tokyo"), TIME(5, 0, 0)).timeZone"#,
                r#""Asia/Tokyo""#,
            ),
            ("UPDATE_TIME(NOW(), {hour: 24, minute: 0, second: 0, millisecond: 0})", "THROW"),
        ],
        body: |call| {
            let moment = call.moment(0)?;
            answer(Moment::at(moment.local.date().and_time(call.time(1)?), moment.zone))
        },
        ..PLAIN
    },
    Function {
        name: "UPDATE_TIMEZONE",
        takes: &[needs("datetime", DATETIME), needs("time_zone", TEXT)],
        says: "The same moment, as the clocks of another zone show it.",
        examples: &[
            (
                r#"UPDATE_TIMEZONE(DATETIME(DATE(2021, 4, 1), TIME(16, 14, 38)), "Africa/Dar_es_Salaam")"#,
                r#"DATETIME(DATE(2021, 4, 1), TIME(19, 14, 38), "Africa/Dar_es_Salaam")"#,
            ),
            (
                r#"UPDATE_TIMEZONE(DATETIME(DATE(2021, 1, 1), TIME(0, 0, 0)), "America/New_York").date"#,
                "DATE(2020, 12, 31)",
            ),
            (r#"UPDATE_TIMEZONE(DATETIME_FROM_TIMESTAMP(0), "This is a string")"#, "DATETIME_FROM_TIMESTAMP(0)"),
        ],
        body: |call| match call.zone(1)? {
            Some(zone) => answer(call.moment(0)?.moved(zone)),
            None => Ok(call.value(0).clone()),
        },
        ..PLAIN
    },
    Function {
        name: "UPDATE_YEAR",
        takes: &[needs("value", DATETIME.or(DATE)), needs("new_year", NUMBER)],
        gives: DATETIME.or(DATE),
        says: "The same day of another year.",
        examples: &[
            ("UPDATE_YEAR(DATE(2021, 4, 1), 2022)", "DATE(2022, 4, 1)"),
            ("UPDATE_YEAR(DATE(2024, 2, 29), 2023)", "DATE(2023, 2, 28)"),
            ("UPDATE_YEAR(DATE(2021, 4, 1), 1E9)", "NULL"),
        ],
        body: |call| updated(call, Field::Year),
        ..PLAIN
    },
];

/// What an update changes.
#[derive(Debug, Clone, Copy)]
enum Field {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
}

/// The Date of the first argument, `amount` units of the third later.
fn date_after(call: &Call<'_, '_>, amount: f64) -> Answer {
    let date = call.date(0)?;
    match Unit::of(call.text(2)?) {
        Some(unit) => answer_date(plus(date, unit.times(amount))),
        None => Ok(call.value(0).clone()),
    }
}

/// The DateTime of the first argument, `amount` units of the third later.
fn moment_after(call: &Call<'_, '_>, amount: f64) -> Answer {
    let moment = call.moment(0)?;
    match Unit::of(call.text(2)?) {
        Some(unit) => answer(later(&moment, unit.times(amount))),
        None => Ok(call.value(0).clone()),
    }
}

/// The first argument, where `field` is the second.
fn updated(call: &Call<'_, '_>, field: Field) -> Answer {
    let wanted = whole(call.number(1)?);
    match Kinds::of(call.value(0)) {
        Kinds::TIME => {
            let time = call.time(0)?;
            let further = wanted.and_then(|wanted| missing(time, field, wanted));
            let all = further.and_then(|further| since_midnight(time).checked_add(further));
            Ok(all.map_or(Value::Null, |all| time_value(time_after(all))))
        }
        Kinds::DATE => {
            let local = call.date(0)?.and_time(NaiveTime::MIN);
            answer_date(wanted.and_then(|wanted| with(local, field, wanted)).map(|local| local.date()))
        }
        _ => {
            let moment = call.moment(0)?;
            let local = wanted.and_then(|wanted| with(moment.local, field, wanted));
            answer(local.and_then(|local| Moment::at(local, moment.zone)))
        }
    }
}

/// What a clock and calendar show when `field` is set to `wanted`.
fn with(local: NaiveDateTime, field: Field, wanted: i64) -> Option<NaiveDateTime> {
    let date = local.date();
    let date = match field {
        Field::Year => plus_months(date, wanted.checked_sub(i64::from(date.year()))?.checked_mul(12)?)?,
        Field::Month => plus_months(date, wanted.checked_sub(i64::from(date.month()))?)?,
        Field::Day => plus_days(date, wanted.checked_sub(i64::from(date.day()))?)?,
        _ => return plus_milliseconds(local, missing(local.time(), field, wanted)?),
    };
    Some(date.and_time(local.time()))
}

/// The milliseconds from what a clock shows to where `field` is `wanted`.
fn missing(time: NaiveTime, field: Field, wanted: i64) -> Option<i64> {
    let (unit, now) = match field {
        Field::Hour => (3_600_000, time.hour()),
        Field::Minute => (60_000, time.minute()),
        Field::Second => (1000, time.second()),
        _ => (1, time.nanosecond() / 1_000_000),
    };
    wanted.checked_sub(i64::from(now))?.checked_mul(unit)
}
