//! Many numbers into one.
//!
//! The numbers are arguments or the items of a List, and where both are given all of them count, as in formula.js; MAX and
//! MIN alone give NULL for such a mixture (reference, section 8 and MAX).

use super::{NUMBER, PLAIN};
use crate::airscript::eval::sum_of_money;
use crate::airscript::fault::Failure;
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::functions::{Function, needs};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;

const NUMBERS: Kinds = NUMBER.or(Kinds::LIST);

/// What a number costs that is added or compared.
const PLAINLY: usize = 4;

pub const ALL: &[Function] = &[
    Function {
        name: "MAX",
        takes: &[needs("number", NUMBERS)],
        again: 1,
        says: "The greatest of the numbers, or of the items of a list; NULL for an empty list.",
        examples: &[
            ("MAX(3, 7, 5)", "7"),
            ("MAX([1, 2, 3])", "3"),
            ("MAX([1, 2], 3)", "NULL"),
            ("MAX([])", "NULL"),
            (r#"MAX([1, "2"])"#, "THROW"),
        ],
        body: |call| extreme(call, f64::max),
        ..PLAIN
    },
    Function {
        name: "MIN",
        takes: &[needs("number", NUMBERS)],
        again: 1,
        says: "The least of the numbers, or of the items of a list; NULL for an empty list.",
        examples: &[("MIN(3, 7, 5)", "3"), ("MIN([1, -2, 3])", "-2"), ("MIN(3, [1, 2])", "NULL"), ("MIN([])", "NULL")],
        body: |call| extreme(call, f64::min),
        ..PLAIN
    },
    Function {
        name: "PRODUCT",
        takes: &[needs("list_of_numbers", NUMBERS)],
        again: 1,
        says: "All the numbers times one another.",
        examples: &[
            ("PRODUCT([1, 4, 3, 3, 2])", "72"),
            ("PRODUCT(2, 3)", "6"),
            ("PRODUCT([])", "1"),
            ("PRODUCT([1E200, 1E200])", "NULL"),
        ],
        body: |call| fold(call, 1.0, |product, number| product * number),
        ..PLAIN
    },
    Function {
        name: "SUM",
        takes: &[needs("list", NUMBERS.or(Kinds::CURRENCY))],
        again: 1,
        gives: NUMBER.or(Kinds::CURRENCY).or(Kinds::NULL),
        says: "The sum of the numbers, or of the amounts of one currency.",
        examples: &[
            ("SUM([1, 4, 3, 3, 2])", "13"),
            (
                r#"SUM([{amount: 250, code: "USD", precision: 2}, {amount: 1, code: "USD", precision: 0}])"#,
                r#"{amount: 350, code: "USD", precision: 2}"#,
            ),
            ("SUM(1, 2, 3)", "6"),
            ("SUM([])", "0"),
            (r#"SUM([1, "2"])"#, "THROW"),
        ],
        body: sum,
        ..PLAIN
    },
    Function {
        name: "SUMSQ",
        takes: &[needs("list", NUMBERS)],
        again: 1,
        says: "The sum of the squares of the numbers.",
        examples: &[("SUMSQ([3, 4])", "25"), ("SUMSQ(1, 2, 3)", "14"), ("SUMSQ([])", "0"), ("SUMSQ([-2])", "4")],
        body: |call| fold(call, 0.0, |sum, number| sum + number * number),
        ..PLAIN
    },
];

/// Calls `f` with every value among the arguments and in the Lists among them.
///
/// `cost` is what one of them is worth, in bytes that are looked at.
fn every(call: &Call<'_, '_>, cost: usize, mut f: impl FnMut(&Value) -> Result<(), Failure>) -> Result<(), Failure> {
    for place in 0..call.values.len() {
        match call.value(place) {
            Value::List(items) => {
                call.works(items.len().saturating_mul(cost))?;
                for item in items.iter() {
                    f(item)?;
                }
            }
            value => f(value)?,
        }
    }
    Ok(())
}

/// Calls `f` with every number among the arguments and in the Lists among them; `cost` as above.
///
/// # Errors
/// Something in a List is no Number.
pub fn each(call: &Call<'_, '_>, cost: usize, mut f: impl FnMut(f64)) -> Result<(), Failure> {
    every(call, cost, |value| {
        f(value.as_number().ok_or_else(|| stranger(call, "Number", value))?);
        Ok(())
    })
}

fn fold(call: &Call<'_, '_>, start: f64, f: impl Fn(f64, f64) -> f64) -> Answer {
    let mut folded = start;
    each(call, PLAINLY, |number| folded = f(folded, number))?;
    Ok(Value::number(folded))
}

fn extreme(call: &Call<'_, '_>, f: impl Fn(f64, f64) -> f64) -> Answer {
    let mut found: Option<f64> = None;
    each(call, PLAINLY, |number| found = Some(found.map_or(number, |found| f(found, number))))?;
    let lists = (0..call.values.len()).filter(|place| matches!(call.value(*place), Value::List(_))).count();
    if lists > 0 && call.values.len() > 1 {
        return Ok(Value::Null);
    }
    Ok(found.map_or(Value::Null, Value::number))
}

fn sum(call: &Call<'_, '_>) -> Answer {
    let mut sum = None;
    every(call, PLAINLY, |value| {
        sum = Some(match (sum.take(), value) {
            (None, Value::Number(_)) => value.clone(),
            (Some(Value::Number(sum)), Value::Number(number)) => Value::Number(sum + number),
            (None, value) if Kinds::of(value) == Kinds::CURRENCY => value.clone(),
            (Some(sum @ Value::Object(_)), value) if Kinds::of(value) == Kinds::CURRENCY => {
                // Every sum is an Object of its own.
                call.works(256)?;
                sum_of_money(&sum, value, 1.0)?
            }
            (None, value) => return Err(stranger(call, "Number | Currency", value)),
            (Some(Value::Number(_)), value) => return Err(stranger(call, "Number", value)),
            (Some(_), value) => return Err(stranger(call, "Currency", value)),
        });
        Ok(())
    })?;
    // A sum may have grown beyond the doubles on the way.
    Ok(match sum.unwrap_or(Value::Number(0.0)) {
        Value::Number(number) => Value::number(number),
        sum => sum,
    })
}

/// The failure that an item is of another kind than those that are counted.
fn stranger(call: &Call<'_, '_>, kinds: &'static str, value: &Value) -> Failure {
    let sentence = say::it("airscript-item-misfit")
        .with("function", call.function.name)
        .with("kinds", kinds)
        .with("given", Kinds::of(value).words());
    Failure::new("invalid-argument", sentence)
}
