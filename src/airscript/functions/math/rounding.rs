//! Rounding.
//!
//! What is rounded is the decimal fraction that people see, not the double behind it: ROUND(1.005, 2) is 1.01, though the
//! double is a little below 1.005. The current formula.js rounds so, too, by way of the written number; its ROUNDUP,
//! ROUNDDOWN, TRUNC and MROUND multiply doubles, and would make 4.34 of TRUNC(4.35, 2).

use super::decimal::{Decimal, Way};
use super::{NUMBER, PLAIN, one, two};
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::functions::{Function, may, needs};
use crate::airscript::value::Value;

pub const ALL: &[Function] = &[
    Function {
        name: "CEILING",
        takes: &[needs("number", NUMBER)],
        says: "The smallest whole number that is not below the number.",
        examples: &[("CEILING(1.1)", "2"), ("CEILING(-1.9)", "-1"), ("CEILING(3)", "3")],
        body: |call| one(call, f64::ceil),
        ..PLAIN
    },
    Function {
        name: "EVEN",
        takes: &[needs("number", NUMBER)],
        says: "The next even number, farther from 0; an even number stays.",
        examples: &[("EVEN(3)", "4"), ("EVEN(10)", "10"), ("EVEN(-1.2)", "-2"), ("EVEN(0)", "0")],
        body: |call| one(call, |number| (number.abs() / 2.0).ceil() * 2.0 * number.signum()),
        ..PLAIN
    },
    Function {
        name: "FLOOR",
        takes: &[needs("number", NUMBER)],
        says: "The largest whole number that is not above the number.",
        examples: &[("FLOOR(1.9)", "1"), ("FLOOR(-1.1)", "-2"), ("FLOOR(3)", "3")],
        body: |call| one(call, f64::floor),
        ..PLAIN
    },
    Function {
        name: "MROUND",
        takes: &[needs("base_number", NUMBER), needs("base", NUMBER)],
        says: "The multiple of `base` that is nearest to the number; from the middle up.",
        examples: &[
            ("MROUND(32, 10)", "30"),
            ("MROUND(5.8899, 0.01)", "5.89"),
            ("MROUND(25, 10)", "30"),
            ("MROUND(-25, 10)", "-20"),
            ("MROUND(7, 0)", "0"),
        ],
        body: |call| two(call, multiple),
        ..PLAIN
    },
    Function {
        name: "ODD",
        takes: &[needs("number", NUMBER)],
        says: "The next odd number, farther from 0; an odd number stays.",
        examples: &[("ODD(2)", "3"), ("ODD(5.1573)", "7"), ("ODD(9)", "9"), ("ODD(-2)", "-3"), ("ODD(0)", "1")],
        body: |call| one(call, odd),
        ..PLAIN
    },
    Function {
        name: "ROUND",
        takes: &[needs("base_number", NUMBER), needs("digits", NUMBER)],
        says: "The number with so many decimals, rounded to the nearest, from the middle up; -1 rounds to tens.",
        examples: &[
            ("ROUND(5.8899, 2)", "5.89"),
            ("ROUND(32, -1)", "30"),
            ("ROUND(1.005, 2)", "1.01"),
            ("ROUND(2.5, 0)", "3"),
            ("ROUND(-2.5, 0)", "-2"),
        ],
        body: |call| rounded(call, Way::Nearest),
        ..PLAIN
    },
    Function {
        name: "ROUNDDOWN",
        takes: &[needs("base_number", NUMBER), needs("digits", NUMBER)],
        says: "The number with so many decimals, rounded towards 0.",
        examples: &[("ROUNDDOWN(5.8899, 2)", "5.88"), ("ROUNDDOWN(39, -1)", "30"), ("ROUNDDOWN(-1.99, 1)", "-1.9")],
        body: |call| rounded(call, Way::Down),
        ..PLAIN
    },
    Function {
        name: "ROUNDUP",
        takes: &[needs("base_number", NUMBER), needs("digits", NUMBER)],
        says: "The number with so many decimals, rounded away from 0.",
        examples: &[
            ("ROUNDUP(5.1101, 2)", "5.12"),
            ("ROUNDUP(31, -1)", "40"),
            ("ROUNDUP(-1.01, 1)", "-1.1"),
            ("ROUNDUP(1.1, 1)", "1.1"),
        ],
        body: |call| rounded(call, Way::Up),
        ..PLAIN
    },
    Function {
        name: "TRUNC",
        takes: &[needs("base_number", NUMBER), may("digits", NUMBER)],
        says: "The number without the decimals after so many, or without any.",
        examples: &[
            ("TRUNC(1.1234567890, 8)", "1.12345678"),
            ("TRUNC(1.12, 8)", "1.12"),
            ("TRUNC(-1.9)", "-1"),
            ("TRUNC(4.35, 2)", "4.35"),
        ],
        body: |call| rounded(call, Way::Down),
        ..PLAIN
    },
];

/// A fraction of a digit is none.
fn rounded(call: &Call<'_, '_>, way: Way) -> Answer {
    // More than a double can have on either side.
    const MOST: f64 = 400.0;
    let digits = call.number_or(1, 0.0)?.clamp(-MOST, MOST) as i32;
    Ok(Value::number(Decimal::of(call.number(0)?).rounded(digits, way).number()))
}

/// The multiple of `base` nearest to `number`. The sign of `base` says nothing.
fn multiple(number: f64, base: f64) -> f64 {
    if number == 0.0 || base == 0.0 {
        return 0.0;
    }
    exact_multiple(Decimal::of(number), Decimal::of(base.abs())).unwrap_or_else(|| {
        let times = number / base.abs();
        // A double this large has no fraction: `number` is as good a multiple as any.
        if times.abs() >= 1e16 { number } else { (times + 0.5).floor() * base.abs() }
    })
}

/// The same in whole units, as long as both fit.
fn exact_multiple(number: Decimal, base: Decimal) -> Option<f64> {
    let exponent = number.exponent.min(base.exponent);
    let (number, base) = (number.units_of(exponent)?, base.units_of(exponent)?);
    let (times, rest) = (number.div_euclid(base), number.rem_euclid(base));
    let times = if rest >= base - rest { times + 1 } else { times };
    Some(Decimal { units: times.checked_mul(base)?, exponent }.number())
}

/// The odd number at or after `number`, away from 0. The doubles from 2^53 on have none.
fn odd(number: f64) -> f64 {
    let whole = number.abs().ceil();
    let odd = if whole % 2.0 == 1.0 { whole } else { whole + 1.0 };
    if odd % 2.0 != 1.0 {
        return f64::NAN;
    }
    if number < 0.0 { -odd } else { odd }
}
