//! Functions on Numbers (reference, 7.5).
//!
//! Numbers are doubles, and what has no value is NULL: a result that is infinite or no number. Sines, powers and logarithms
//! come from `libm`, the same on every machine, which ports the source that JavaScript engines do (fdlibm); where the two
//! differ at all it is in the last digit.

mod aggregates;
mod arithmetic;
mod combinatorics;
mod decimal;
mod distance;
mod range;
mod rounding;
#[cfg(test)]
mod tests;
mod trigonometry;

use super::call::{Answer, Call};
use super::{Function, Group, Nulls};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

pub(super) use aggregates::ALL as AGGREGATES;
pub(super) use arithmetic::ALL as ARITHMETIC;
pub(super) use combinatorics::ALL as COMBINATORICS;
pub(super) use distance::ALL as DISTANCE;
pub(super) use range::ALL as RANGE;
pub(super) use rounding::ALL as ROUNDING;
pub(super) use trigonometry::ALL as TRIGONOMETRY;

const NUMBER: Kinds = Kinds::NUMBER;

/// What most functions on Numbers have in common: a NULL is no Number (reference, sections 4 and 7.5).
const PLAIN: Function = Function::plain(Group::Math, NUMBER, Nulls::Refused);

/// What `f` makes of the one argument.
fn one(call: &Call<'_, '_>, f: impl Fn(f64) -> f64) -> Answer {
    Ok(Value::number(f(call.number(0)?)))
}

/// What `f` makes of the two arguments.
fn two(call: &Call<'_, '_>, f: impl Fn(f64, f64) -> f64) -> Answer {
    Ok(Value::number(f(call.number(0)?, call.number(1)?)))
}
