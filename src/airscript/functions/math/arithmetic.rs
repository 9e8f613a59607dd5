//! Roots, powers, logarithms, signs and chance.

use std::f64::consts::{E, PI};

use super::decimal::Decimal;
use super::{NUMBER, PLAIN, one, two};
use crate::airscript::functions::{Function, Nulls, chance, may, needs};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

pub const ALL: &[Function] = &[
    Function {
        name: "ABS",
        takes: &[needs("number", NUMBER)],
        says: "The number without its sign.",
        examples: &[("ABS(-3.5)", "3.5"), ("ABS(2)", "2"), ("ABS(0)", "0"), (r#"ABS("1")"#, "THROW")],
        body: |call| one(call, f64::abs),
        ..PLAIN
    },
    Function {
        name: "EXP",
        takes: &[needs("number", NUMBER)],
        says: "Euler's number e to the power of the number.",
        examples: &[("EXP(0)", "1"), ("EXP(1)", "2.718281828459045"), ("EXP(-1000)", "0"), ("EXP(1000)", "NULL")],
        // fdlibm is half a digit off at this most used of all places, and engines mend it, too.
        body: |call| one(call, |number| if number == 1.0 { E } else { libm::exp(number) }),
        ..PLAIN
    },
    Function {
        name: "ISEVEN",
        takes: &[needs("number", NUMBER)],
        gives: Kinds::BOOLEAN,
        says: "Whether the number is whole and even.",
        examples: &[("ISEVEN(2)", "TRUE"), ("ISEVEN(-3)", "FALSE"), ("ISEVEN(0)", "TRUE"), ("ISEVEN(2.2)", "FALSE")],
        body: |call| Ok(Value::Boolean(call.number(0)? % 2.0 == 0.0)),
        ..PLAIN
    },
    Function {
        name: "ISNUMBER",
        takes: &[needs("value", Kinds::ANY)],
        gives: Kinds::BOOLEAN,
        says: "Whether the value is a Number.",
        examples: &[("ISNUMBER(3.5)", "TRUE"), (r#"ISNUMBER("3.5")"#, "FALSE"), ("ISNUMBER(NULL)", "FALSE")],
        nulls: Nulls::Seen,
        body: |call| Ok(Value::Boolean(call.value(0).as_number().is_some())),
        ..PLAIN
    },
    Function {
        name: "ISODD",
        takes: &[needs("number", NUMBER)],
        gives: Kinds::BOOLEAN,
        says: "Whether the number is whole and odd.",
        examples: &[("ISODD(3)", "TRUE"), ("ISODD(-3)", "TRUE"), ("ISODD(2)", "FALSE"), ("ISODD(3.3)", "FALSE")],
        body: |call| Ok(Value::Boolean((call.number(0)? % 2.0).abs() == 1.0)),
        ..PLAIN
    },
    Function {
        name: "LN",
        takes: &[needs("number", NUMBER)],
        says: "The natural logarithm; NULL for what is not above 0.",
        examples: &[("LN(1)", "0"), ("LN(EXP(2))", "2"), ("LN(0)", "NULL"), ("LN(-1)", "NULL")],
        body: |call| one(call, libm::log),
        ..PLAIN
    },
    Function {
        name: "LOG",
        takes: &[needs("x", NUMBER), may("b", NUMBER)],
        says: "The logarithm of `x` to the base `b`, or to 10.",
        examples: &[
            ("LOG(100)", "2"),
            ("LOG(8, 2)", "3"),
            ("LOG(2)", "0.30102999566398114"),
            ("LOG(0)", "NULL"),
            ("LOG(5, 1)", "NULL"),
        ],
        // The quotient and not the logarithm to 10, as the last digit of LOG(2) in the reference tells.
        body: |call| Ok(Value::number(libm::log(call.number(0)?) / libm::log(call.number_or(1, 10.0)?))),
        ..PLAIN
    },
    Function {
        name: "PI",
        says: "The number pi.",
        examples: &[("PI()", "3.141592653589793"), ("COS(PI())", "-1"), ("RADIANS(180)", "PI()")],
        body: |_| Ok(Value::Number(PI)),
        ..PLAIN
    },
    Function {
        name: "POWER",
        takes: &[needs("b", NUMBER), needs("n", NUMBER)],
        says: "`b` to the power of `n`.",
        examples: &[
            ("POWER(2, 3)", "8"),
            ("POWER(0.25, 0.5)", "0.5"),
            ("POWER(10, -5)", "0.00001"),
            ("POWER(-8, 1 / 3)", "NULL"),
            ("POWER(0, -1)", "NULL"),
        ],
        body: |call| two(call, power),
        ..PLAIN
    },
    Function {
        name: "RANDOM",
        says: "A number of chance, from 0 to before 1.",
        examples: &[("RANDOM() < 1", "TRUE"), ("RANDOM() >= 0", "TRUE"), ("FLOOR(RANDOM() * 6) <= 5", "TRUE")],
        body: |call| Ok(Value::Number(chance::fraction(call))),
        ..PLAIN
    },
    Function {
        name: "SIGN",
        takes: &[needs("number", NUMBER)],
        says: "-1 for a number below 0, 1 for one above 0, else 0.",
        examples: &[("SIGN(-5)", "-1"), ("SIGN(0.1)", "1"), ("SIGN(0)", "0"), ("SIGN(-0)", "0")],
        body: |call| one(call, |number| if number == 0.0 { 0.0 } else { number.signum() }),
        ..PLAIN
    },
    Function {
        name: "SQRT",
        takes: &[needs("number", NUMBER)],
        says: "The square root; NULL for what is below 0.",
        examples: &[("SQRT(9)", "3"), ("SQRT(2)", "1.4142135623730951"), ("SQRT(0)", "0"), ("SQRT(-1)", "NULL")],
        body: |call| one(call, f64::sqrt),
        ..PLAIN
    },
    Function {
        name: "SQRTPI",
        takes: &[needs("number", NUMBER)],
        says: "The square root of the number times pi.",
        examples: &[("SQRTPI(0)", "0"), ("SQRTPI(2)", "SQRT(2 * PI())"), ("SQRTPI(-1)", "NULL")],
        body: |call| one(call, |number| (number * PI).sqrt()),
        ..PLAIN
    },
];

/// `base` to the power of `exponent`. Powers of ten are what is written as `1E-5`; multiplied, every tenth of them would be
/// off in its last digit.
fn power(base: f64, exponent: f64) -> f64 {
    if base == 10.0 && exponent.fract() == 0.0 && exponent.abs() < 400.0 {
        return Decimal { units: 1, exponent: exponent as i32 }.number();
    }
    libm::pow(base, exponent)
}
