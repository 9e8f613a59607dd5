//! Edges of dates: clocks that are put forward and back, the ends of months and of time, words in other languages.

use crate::airscript::{Bounds, Expr, Nothing, Properties, Value, World, functions};

/// Noon of 14 March 2024, a Thursday, in UTC.
const NOW: i64 = 1_710_417_600_000;

fn eval_in(locale: &str, expression: &str) -> Result<Value, String> {
    let world = World { now: NOW, zone: "UTC", locale, chance: &|_| {}, library: &Nothing, bounds: Bounds::default() };
    let compiled = Expr::compile(expression).map_err(|mistakes| format!("{expression}: {mistakes:?}"))?;
    compiled.eval(&Properties::default(), &world).map_err(|fault| fault.identifier.clone())
}

/// Each expression has the value of the other one in this locale; `THROW` is an error.
fn hold_in(locale: &str, table: &[(&str, &str)]) {
    for (expression, wanted) in table {
        let given = eval_in(locale, expression);
        if *wanted == "THROW" {
            assert!(given.is_err(), "{expression} gives {given:?}");
        } else {
            assert_eq!(given, eval_in(locale, wanted), "{expression}");
        }
    }
}

/// A DateTime of New York, where clocks are put forward on 14 March and back on 7 November 2021, at 2:00.
fn new_york(day: &str, time: &str) -> String {
    format!(r#"DATETIME(DATE(2021, {day}), TIME({time}), "America/New_York")"#)
}

#[test]
fn clocks_are_put_forward_and_back() {
    let instant = |day, time| format!("TIMESTAMP_FROM_DATETIME({})", new_york(day, time));
    let table = [
        // In the gap clocks show an hour more; in the fold the first time counts.
        (format!("{}.time", new_york("3, 14", "2, 30, 0")), "TIME(3, 30, 0)"),
        (instant("3, 14", "2, 30, 0"), "1615707000000"),
        (instant("3, 14", "1, 59, 59"), "1615705199000"),
        (instant("3, 14", "3, 0, 0"), "1615705200000"),
        (instant("11, 7", "1, 30, 0"), "1636263000000"),
        (instant("11, 7", "2, 0, 0"), "1636268400000"),
        (format!("ADD_TO_DATETIME({}, 1, \"day\").time", new_york("3, 13", "2, 30, 0")), "TIME(3, 30, 0)"),
        (format!("ADD_TO_DATETIME({}, 1, \"hour\").time", new_york("3, 14", "1, 30, 0")), "TIME(3, 30, 0)"),
        (format!("ADD_TO_DATETIME({}, 2, \"hours\").time", new_york("11, 7", "1, 30, 0")), "TIME(2, 30, 0)"),
        (format!("UPDATE_HOUR({}, 2).time", new_york("3, 14", "12, 15, 0")), "TIME(3, 15, 0)"),
        (format!("DAYS({}, {})", new_york("3, 13", "12, 0, 0"), new_york("3, 14", "12, 0, 0")), "1"),
        (format!("FORMAT_DATETIME({}, \"z Z ZZ\")", new_york("7, 1", "0, 0, 0")), r#""EDT -04:00 -0400""#),
        (format!("{} < DATETIME(DATE(2021, 7, 1), TIME(4, 0, 1))", new_york("7, 1", "0, 0, 0")), "TRUE"),
        (format!("{} < DATETIME(DATE(2021, 7, 1), TIME(4, 0, 0))", new_york("7, 1", "0, 0, 0")), "FALSE"),
        // Samoa left out a day.
        (r#"DATETIME(DATE(2011, 12, 30), TIME(12, 0, 0), "Pacific/Apia").date"#.to_owned(), "DATE(2011, 12, 31)"),
        // Lord Howe Island moves half an hour.
        (r#"DATETIME(DATE(2021, 10, 3), TIME(2, 10, 0), "Australia/Lord_Howe").time"#.to_owned(), "TIME(2, 40, 0)"),
        (
            r#"DATETIME(DATE(2021, 1, 1), TIME(0, 0, 0), "america/new_york").timeZone"#.to_owned(),
            r#""America/New_York""#,
        ),
        (
            r#"FORMAT_DATETIME(DATETIME(DATE(1800, 1, 1), TIME(0, 0, 0), "America/New_York"), "Z z")"#.to_owned(),
            r#""-04:56 LMT""#,
        ),
        (
            r#"FORMAT_DATETIME(DATETIME(DATE(2021, 1, 1), TIME(0, 0, 0), "Asia/Kathmandu"), "Z z")"#.to_owned(),
            r#""+05:45 +0545""#,
        ),
        (
            r#"FORMAT_DATETIME(DATETIME(DATE(2021, 1, 1), TIME(0, 0, 0), "Europe/London"))"#.to_owned(),
            r#""2021-01-01T00:00:00Z""#,
        ),
    ];
    let table: Vec<(&str, &str)> = table.iter().map(|(one, other)| (one.as_str(), *other)).collect();
    hold_in("en-US", &table);
}

#[test]
fn calendars_have_ends() {
    hold_in(
        "en-US",
        &[
            (r#"ADD_TO_DATE(DATE(2020, 2, 29), 1, "y")"#, "DATE(2021, 2, 28)"),
            (r#"ADD_TO_DATE(DATE(2020, 2, 29), 4, "years")"#, "DATE(2024, 2, 29)"),
            (r#"ADD_TO_DATE(DATE(1900, 2, 28), 1, "d")"#, "DATE(1900, 3, 1)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 1), 1.5, "year")"#, "DATE(2022, 7, 1)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 1), 0.5, "day")"#, "DATE(2021, 1, 2)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 1), -0.5, "day")"#, "DATE(2020, 12, 31)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 1), 48, "hours")"#, "DATE(2021, 1, 1)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 1), 1, "m")"#, "DATE(2021, 1, 1)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 31), 1, "M")"#, "DATE(2021, 2, 28)"),
            (r#"ADD_TO_DATE(DATE(2021, 1, 1), 999999, "years")"#, "NULL"),
            (r#"ADD_TO_DATE(NULL, 1, "day")"#, "THROW"),
            (r#"ADD_TO_DATE({day: 30, month: 2, year: 2021}, 1, "day")"#, "THROW"),
            (r#"ADD_TO_DATETIME(DATETIME_FROM_TIMESTAMP(0), 1.5, "ms")"#, "DATETIME_FROM_TIMESTAMP(1)"),
            (r#"ADD_TO_DATETIME(DATETIME_FROM_TIMESTAMP(0), 1.5, "h")"#, "DATETIME_FROM_TIMESTAMP(5400000)"),
            (r#"ADD_TO_DATETIME(DATETIME_FROM_TIMESTAMP(0), -1E300, "h")"#, "NULL"),
            ("DATE_DELTA(DATE(2020, 2, 29), DATE(2021, 2, 28)).year", "1"),
            ("DATE_DELTA(DATE(2021, 2, 28), DATE(2021, 3, 31)).month", "1"),
            ("DATE_DELTA(DATE(2021, 2, 27), DATE(2021, 3, 26)).month", "0"),
            ("UPDATE_DAY(DATE(2021, 2, 1), 29)", "DATE(2021, 3, 1)"),
            ("UPDATE_MONTH(DATE(2021, 5, 31), 0)", "DATE(2020, 12, 31)"),
            ("UPDATE_DAY(DATE(2021, 2, 1), 1E300)", "NULL"),
            ("DATE(-1, 12, 31)", "{day: 31, month: 12, year: -1}"),
            ("DATE(2021.9, 4.9, 1.9)", "DATE(2021, 4, 1)"),
            ("DATE(262001, 1, 1)", "NULL"),
            ("TIME(1E300, 0, 0)", "NULL"),
            ("TIME(-1, 0, 0)", "TIME(23, 0, 0)"),
            ("DATETIME_FROM_TIMESTAMP(8640000000000001)", "NULL"),
            ("DATETIME_FROM_TIMESTAMP(0.9)", "DATETIME_FROM_TIMESTAMP(0)"),
            (r#"DATETIME_FROM_TIMESTAMP(1, "parsec")"#, "DATETIME_FROM_TIMESTAMP(1)"),
            (r#"FORMAT_TIME({hour: 25, minute: 0, second: 0, millisecond: 0}, "H")"#, "THROW"),
            ("TODAY()", "DATE(2024, 3, 14)"),
            (r#"TODAY("Pacific/Kiritimati")"#, "DATE(2024, 3, 15)"),
            (
                r#"{date: DATE(2021, 1, 1), time: TIME(0, 0, 0), timeZone: "Mars"} = UPDATE_TIME({date: DATE(2021, 1, 1), time: TIME(1, 0, 0), timeZone: "Mars"}, TIME(0, 0, 0))"#,
                "TRUE",
            ),
        ],
    );
}

#[test]
fn formats_are_written_as_moment_does() {
    let date = |format: &str| format!(r#"FORMAT_DATE(DATE(2021, 4, 1), "{format}")"#);
    let time = |format: &str| format!(r#"FORMAT_TIME(TIME(0, 5, 9, 47), "{format}")"#);
    let table = [
        (date("Y YYYY YY YYYYY YYYYYY YYY"), "2021 2021 21 02021 +002021 212021"),
        (date("gggg gg GGGG GG"), "2021 21 2021 21"),
        (date("Q Qo M Mo MM MMM MMMM"), "2 2nd 4 4th 04 Apr April"),
        (date("D Do DD DDD DDDo DDDD"), "1 1st 01 91 91st 091"),
        (date("d do dd ddd dddd e E"), "4 4th Th Thu Thursday 4 4"),
        (date("w wo ww W Wo WW"), "14 14th 14 13 13th 13"),
        (date("X x z Z ZZ"), "1617235200 1617235200000 UTC +00:00 +0000"),
        (date("[Today is] dddd"), "Today is Thursday"),
        (date("[a]b] [c"), "a]b [c"),
        (date("\\\\D \\\\D"), "D D"),
        (date("mm/dd/yyyy"), "00/Th/yyyy"),
        (date("YYYY年 — 😀"), "2021年 — 😀"),
        (date(""), "2021-04-01T00:00:00Z"),
        (time("H HH h hh k kk"), "0 00 12 12 24 24"),
        (time("A a m mm s ss"), "AM am 5 05 9 09"),
        (time("S SS SSS SSSS SSSSS SSSSSSSSS"), "0 04 047 0470 04700 047000000"),
        (time("hmm Hmmss"), "1205 00509"),
        (r#"FORMAT_DATE(DATE(12021, 1, 1), "Y YYYY")"#.to_owned(), "+12021 12021"),
        (r#"FORMAT_DATE(DATE(-44, 3, 15), "Y YYYY YYYYYY")"#.to_owned(), "-0044 -0044 -000044"),
        (r#"FORMAT_DATE(DATE(2021, 1, 11), "Do") + FORMAT_DATE(DATE(2021, 1, 22), "Do")"#.to_owned(), "11th22nd"),
        (
            r#"FORMAT_DATE(DATE(2021, 1, 1), "Do dddd MMM w GGGG-[W]WW", "de-DE")"#.to_owned(),
            "1. Freitag Jan. 53 2020-W53",
        ),
        (r#"FORMAT_DATE(DATE(2021, 1, 1), "Do wo Mo", "fr")"#.to_owned(), "1er 53e 1er"),
        (r#"FORMAT_DATE(DATE(2021, 3, 2), "dddd D MMMM", "es-MX")"#.to_owned(), "martes 2 marzo"),
        (r#"FORMAT_DATE(DATE(2021, 3, 2), "YYYY年MMMDo dddd", "ja")"#.to_owned(), "2021年3月2日 火曜日"),
        (r#"FORMAT_DATE(DATE(2021, 3, 2), "dddd e", "tlh-AE")"#.to_owned(), "Tuesday 1"),
        (
            r#"FORMAT_DATE(DATE(2021, 3, 2), "Do", "nl") + FORMAT_DATE(DATE(2021, 3, 2), "dddd", "pt-BR")"#.to_owned(),
            "2deterça-feira",
        ),
    ];
    for (expression, wanted) in table {
        assert_eq!(eval_in("en-US", &expression), Ok(Value::from(wanted)), "{expression}");
    }
}

#[test]
fn formats_are_read_as_moment_does() {
    hold_in(
        "en-US",
        &[
            (r#"DATE_FROM_FORMAT("20070109")"#, "DATE(2007, 1, 9)"),
            (r#"DATE_FROM_FORMAT("2007-W02-2")"#, "DATE(2007, 1, 9)"),
            (r#"DATE_FROM_FORMAT("2007-009")"#, "DATE(2007, 1, 9)"),
            (r#"DATE_FROM_FORMAT("2007-01")"#, "DATE(2007, 1, 1)"),
            (r#"DATE_FROM_FORMAT("2007")"#, "DATE(2007, 1, 1)"),
            (r#"DATE_FROM_FORMAT("+012007-01-09")"#, "DATE(12007, 1, 9)"),
            (r#"DATE_FROM_FORMAT("-000044-03-15")"#, "DATE(-44, 3, 15)"),
            (r#"DATE_FROM_FORMAT("2007-13-01")"#, "THROW"),
            (r#"DATE_FROM_FORMAT("2007-1-9")"#, "THROW"),
            (r#"DATE_FROM_FORMAT("2007-366")"#, "THROW"),
            (r#"DATETIME_FROM_FORMAT("2007-01-09 09:41:07.1239")"#, "DATETIME(DATE(2007, 1, 9), TIME(9, 41, 7, 123))"),
            (r#"DATETIME_FROM_FORMAT("20070109T094107,5-0830")"#, "DATETIME(DATE(2007, 1, 9), TIME(18, 11, 7, 500))"),
            (r#"DATETIME_FROM_FORMAT("2007-01-09T24:00")"#, "DATETIME(DATE(2007, 1, 10), TIME(0, 0, 0))"),
            (r#"DATETIME_FROM_FORMAT("2007-01-09T24:01")"#, "THROW"),
            (r#"DATETIME_FROM_FORMAT("2007-01-09T09:41:00 Z")"#, "DATETIME(DATE(2007, 1, 9), TIME(9, 41, 0))"),
            (r#"DATETIME_FROM_FORMAT("2007-01-09T09:41:00+5")"#, "THROW"),
            (r#"DATETIME_FROM_FORMAT("1168364460", "X")"#, "DATETIME_FROM_TIMESTAMP(1168364460000)"),
            (r#"DATETIME_FROM_FORMAT("1168364460.25", "X")"#, "DATETIME_FROM_TIMESTAMP(1168364460250)"),
            (r#"DATETIME_FROM_FORMAT("-5", "x")"#, "DATETIME_FROM_TIMESTAMP(-5)"),
            (r#"TIME_FROM_FORMAT("12:30 AM", "hh:mm A")"#, "TIME(0, 30, 0)"),
            (r#"TIME_FROM_FORMAT("12:30 p.m.", "hh:mm A")"#, "TIME(12, 30, 0)"),
            (r#"TIME_FROM_FORMAT("1230", "Hmm")"#, "TIME(12, 30, 0)"),
            (r#"TIME_FROM_FORMAT("10:00 +02:00", "HH:mm Z")"#, "TIME(8, 0, 0)"),
            (r#"TIME_FROM_FORMAT("25:00", "HH:mm")"#, "THROW"),
            (r#"DATE_FROM_FORMAT("09.01.2007", "DD/MM/YYYY")"#, "DATE(2007, 1, 9)"),
            (r#"DATE_FROM_FORMAT("1/2/68", "M/D/YY")"#, "DATE(2068, 1, 2)"),
            (r#"DATE_FROM_FORMAT("1/2/69", "M/D/YY")"#, "DATE(1969, 1, 2)"),
            (r#"DATE_FROM_FORMAT("2nd Sept. 2021", "Do MMM YYYY")"#, "DATE(2021, 9, 2)"),
            (r#"DATE_FROM_FORMAT("Foober 2, 2021", "MMMM D, YYYY")"#, "THROW"),
            (r#"DATE_FROM_FORMAT("Thu 1 Apr 2021", "ddd D MMM YYYY")"#, "DATE(2021, 4, 1)"),
            (r#"DATE_FROM_FORMAT("Fri 1 Apr 2021", "ddd D MMM YYYY")"#, "THROW"),
            (r#"DATE_FROM_FORMAT("30 February 2021", "D MMMM YYYY")"#, "THROW"),
            // What is missing is of today, or the first of what is.
            (r#"DATE_FROM_FORMAT("5", "D")"#, "DATE(2024, 3, 5)"),
            (r#"DATE_FROM_FORMAT("5", "M")"#, "DATE(2024, 5, 1)"),
            (r#"DATE_FROM_FORMAT("3", "Q")"#, "DATE(2024, 7, 1)"),
            (r#"DATE_FROM_FORMAT("09:00", "HH:mm")"#, "DATE(2024, 3, 14)"),
            (r#"DATE_FROM_FORMAT("Sunday", "dddd")"#, "DATE(2024, 3, 10)"),
            (r#"DATE_FROM_FORMAT("2021 1", "gggg w")"#, "DATE(2020, 12, 27)"),
            (r#"DATE_FROM_FORMAT("2021 53", "GGGG WW")"#, "THROW"),
            (r#"DATE_FROM_FORMAT("none", "YYYY")"#, "THROW"),
            (r#"DATE_FROM_FORMAT("2021", "[no tokens]")"#, "THROW"),
            (r#"DATE_FROM_FORMAT("2021-01-01", NULL, "Mars")"#, "DATE(2021, 1, 1)"),
            (r#"DATE_FROM_FORMAT("2021-01-01", NULL, "America/New_York")"#, "DATE(2021, 1, 1)"),
        ],
    );
    hold_in(
        "de-DE",
        &[
            (r#"DATE_FROM_FORMAT("1. März 2021", "Do MMMM YYYY")"#, "DATE(2021, 3, 1)"),
            (r#"DATE_FROM_FORMAT("October 1, 2021", "MMMM D, YYYY")"#, "DATE(2021, 10, 1)"),
        ],
    );
    hold_in(
        "ja",
        &[
            (r#"DATE_FROM_FORMAT("2021年12月3日", "YYYY年MMMMDo")"#, "DATE(2021, 12, 3)"),
            (r#"TIME_FROM_FORMAT("午後3:05", "Ah:mm")"#, "TIME(15, 5, 0)"),
        ],
    );
}

#[test]
fn weeks_are_those_of_the_country() {
    for (locale, week) in [("en-US", "1"), ("en-GB", "53"), ("fr-FR", "53"), ("fr", "53"), ("pt", "1"), ("ja-JP", "1")]
    {
        hold_in(locale, &[("WEEK(DATE(2021, 1, 1))", week)]);
    }
    hold_in("fr-CA", &[("WEEK(DATE(2021, 1, 3))", "2")]);
    hold_in("ar-EG", &[("WEEK(DATE(2021, 1, 2))", "2")]);
    hold_in("", &[("WEEK(DATE(2021, 1, 4))", "2"), (r#"FORMAT_DATE(DATE(2021, 1, 4), "MMMM")"#, r#""January""#)]);
    hold_in("en-US", &[("ISO_WEEK(DATE(262000, 12, 31))", "52"), ("WEEKDAY(DATE(-262000, 1, 1))", "6")]);
}

#[test]
fn what_is_too_much_is_counted_before() {
    let limit = |word: &str| Err(format!("error.application.airscript.limit.{word}"));
    let table = [
        (r#"DATE_FROM_FORMAT(REPT("a", 1000000), REPT("D", 1000000))"#, limit("steps")),
        (r#"FORMAT_TIME(TIME(0, 0, 0), REPT("x", 2500000))"#, limit("memory")),
        (r#"FORMAT_TIME(TIME(0, 0, 0), REPT("H", 1000)) = REPT("00", 500)"#, Ok(Value::Boolean(true))),
        (r#"TRY(DATE_FROM_FORMAT(REPT("a", 100000)), "no")"#, Ok(Value::from("no"))),
    ];
    for (expression, wanted) in table {
        assert_eq!(eval_in("en-US", expression), wanted, "{expression}");
    }
}

#[test]
fn nothing_panics() {
    let odd = [
        "NULL",
        "0",
        "-1",
        "0.5",
        "1E300",
        "-1E300",
        "9007199254740993",
        r#""""#,
        r#""\u0000é😀""#,
        r#""day""#,
        r#""ms""#,
        r#""Y""#,
        r#""2021-04-01T00:00:00-23:59""#,
        r#""99999999999999999999""#,
        r#""Hmmss [ \\\\ ZZ X""#,
        r#""Pacific/Apia""#,
        "DATE(2021, 2, 28)",
        "DATE(262000, 12, 31)",
        "DATE(-262000, 1, 1)",
        "TIME(23, 59, 59, 999)",
        "{day: 1E300, month: NULL, year: 1}",
        "{day: -1, month: 0.5, year: 1}",
        "{hour: 1E300, minute: 0, second: 0, millisecond: 0}",
        r#"{date: DATE(262000, 12, 31), time: TIME(23, 59, 59), timeZone: "Etc/GMT+12"}"#,
        r#"{date: DATE(-262000, 1, 1), time: TIME(0, 0, 0), timeZone: "Pacific/Kiritimati"}"#,
        r#"{date: DATE(2021, 1, 1), time: TIME(0, 0, 0), timeZone: 3}"#,
        "{date: 1, time: 2, timeZone: 3}",
        "DATETIME_FROM_TIMESTAMP(0)",
    ];
    for function in functions().filter(|function| function.group == crate::airscript::Group::DateAndTime) {
        for one in odd {
            // Which goes with which does not matter, as long as each of them is once in every place.
            for two in odd.iter().skip(one.len() % 3).step_by(3) {
                let (least, most) = function.count();
                for count in least.max(1)..=most.unwrap_or(least).max(1) {
                    let rest = ["2", r#""LLLL""#].iter().cycle().take(count.saturating_sub(2));
                    let arguments: Vec<_> = [one, *two].iter().take(count).chain(rest).copied().collect();
                    let _ = eval_in("de", &format!("{}({})", function.name, arguments.join(", ")));
                }
            }
        }
    }
}
