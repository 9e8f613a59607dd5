//! Numbers in steps.

use super::decimal::Decimal;
use super::{NUMBER, PLAIN};
use crate::airscript::fault::Failure;
use crate::airscript::functions::call::{Answer, Call};
use crate::airscript::functions::list::collected;
use crate::airscript::functions::{Function, may, needs};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use crate::say;

pub const ALL: &[Function] = &[Function {
    name: "RANGE",
    takes: &[needs("start", NUMBER), needs("end", NUMBER), may("step", NUMBER)],
    gives: Kinds::LIST,
    says: "The numbers from `start` to `end`, both included, in steps of `step`, or of 1.",
    examples: &[
        ("RANGE(1, 10, 2)", "[1, 3, 5, 7, 9]"),
        ("RANGE(3, 1, -1)", "[3, 2, 1]"),
        ("RANGE(0, 0.3, 0.1)", "[0, 0.1, 0.2, 0.3]"),
        ("RANGE(10, 1)", "[]"),
        ("RANGE(5, 5)", "[5]"),
        ("RANGE(1, 2, 0)", "THROW"),
    ],
    body: range,
    ..PLAIN
}];

fn range(call: &Call<'_, '_>) -> Answer {
    let (start, end, step) = (call.number(0)?, call.number(1)?, call.number_or(2, 1.0)?);
    if step == 0.0 {
        return Err(Failure::new("step-is-zero", say::it("airscript-step-is-zero")));
    }
    if (step > 0.0 && start > end) || (step < 0.0 && start < end) {
        return Ok(Value::list(Vec::new()));
    }
    match Steps::of(start, end, step) {
        Some(steps) => collected(steps.count, steps.items(), call),
        None => doubles(start, end, step, call),
    }
}

/// Steps that are counted in whole units of the last decimal, so that 0.1 + 0.1 + 0.1 is 0.3.
struct Steps {
    start: i128,
    step: i128,
    exponent: i32,
    count: usize,
}

impl Steps {
    /// Nothing where a step has more figures than people write (it was computed, as a third), or where the units do not
    /// fit.
    fn of(start: f64, end: f64, step: f64) -> Option<Self> {
        const WRITTEN: u128 = 1_000_000_000_000_000;
        let numbers = [start, end, step].map(Decimal::of);
        let exponent = numbers.iter().filter(|number| number.units != 0).map(|number| number.exponent).min()?;
        let [start, end, step] = numbers;
        if step.units.unsigned_abs() >= WRITTEN {
            return None;
        }
        let (start, end, step) = (start.units_of(exponent)?, end.units_of(exponent)?, step.units_of(exponent)?);
        let count = end.checked_sub(start)?.checked_div(step)?;
        let count = usize::try_from(count).unwrap_or(usize::MAX).saturating_add(1);
        Some(Self { start, step, exponent, count })
    }

    fn items(&self) -> impl Iterator<Item = Value> {
        let Self { start, step, exponent, .. } = *self;
        (0_i128..).map(move |place| {
            // No item is beyond the end, which fits.
            let units = start.saturating_add(step.saturating_mul(place));
            Value::number(Decimal { units, exponent }.number())
        })
    }
}

/// The steps as doubles. An end that is missed by a rounding error is met.
fn doubles(start: f64, end: f64, step: f64, call: &Call<'_, '_>) -> Answer {
    const SLACK: f64 = 1e-9;
    // Halves, because the whole distance may be beyond the doubles.
    let last = ((end / 2.0 - start / 2.0) / (step / 2.0) + SLACK).floor();
    let items = (0_u64..).map(move |place| {
        let item = start + step * place as f64;
        let is_end = (item - end).abs() <= step.abs() * SLACK;
        Value::number(if is_end { end } else { item })
    });
    collected((last as usize).saturating_add(1), items, call)
}
