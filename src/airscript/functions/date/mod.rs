//! Functions on Dates, Times and DateTimes (reference, 7.2).
//!
//! The library the original is made with is moment.js, so its rules fill the gaps of the reference: how a format is
//! written and read, what happens at the end of a month, and where a clock is put forward or back.

mod change;
mod delta;
mod fields;
mod iso;
mod locale;
mod make;
mod measure;
mod moment;
mod parse;
mod shape;
mod text;
mod token;
mod unit;
mod week;
mod write;
mod zone;

#[cfg(test)]
mod tests;

use super::{Function, Group, Nulls};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;
use moment::Moment;

pub(super) use change::ALL as CHANGES;
pub(super) use make::ALL as MAKES;
pub(super) use measure::ALL as READS;
pub(super) use text::ALL as TEXTS;

const DATE: Kinds = Kinds::DATE;
const TIME: Kinds = Kinds::TIME;
const DATETIME: Kinds = Kinds::DATETIME;
const NUMBER: Kinds = Kinds::NUMBER;
const TEXT: Kinds = Kinds::TEXT;

/// What these functions have in common: without a Date there is nothing to tell, so NULL is an error (reference,
/// section 4).
const PLAIN: Function = Function::plain(Group::DateAndTime, DATETIME, Nulls::Refused);

/// The instant of a DateTime in milliseconds since 1970-01-01T00:00Z; nothing where its fields make no sense.
pub fn instant(value: &Value) -> Option<i64> {
    Moment::read(value).map(|moment| moment.instant)
}
