//! How much a value weighs, before it is compared or written.
//!
//! Lists and Objects are shared, so a small expression can make a value that is vast when it is written out: a List of a
//! List twice, of that List twice, and so on. Whoever goes through all of a value weighs it first.

use super::Call;
use crate::airscript::fault::{Failure, Limit};
use crate::airscript::value::{NESTING, Value};

/// The bytes of `value` as JSON; a little too many for Numbers with a fraction. It is counted as work.
///
/// # Errors
/// More than may still be made, or nested deeper than [`NESTING`].
pub fn of(value: &Value, call: &Call<'_, '_>) -> Result<usize, Failure> {
    let mut bytes = 0;
    add(value, &mut bytes, NESTING, call)?;
    call.works(bytes)?;
    Ok(bytes)
}

fn add(value: &Value, bytes: &mut usize, room: usize, call: &Call<'_, '_>) -> Result<(), Failure> {
    let deeper = || room.checked_sub(1).ok_or_else(|| Failure::limit(Limit::Depth));
    *bytes += match value {
        Value::Null | Value::Boolean(_) => 5,
        Value::Number(number) => figures(*number),
        Value::Text(text) => quoted(text),
        Value::List(items) => {
            let room = deeper()?;
            for item in items.iter() {
                add(item, bytes, room, call)?;
            }
            2 + items.len()
        }
        Value::Object(properties) => {
            let room = deeper()?;
            for (name, value) in properties.iter() {
                *bytes += quoted(name) + 2;
                add(value, bytes, room, call)?;
            }
            2
        }
    };
    call.run.check_size(*bytes)
}

/// The bytes of a Number: exactly those of a small whole one, else the most that ECMAScript writes.
fn figures(number: f64) -> usize {
    if number.trunc() == number && number.abs() < 1e15 {
        return 1 + usize::from(number < 0.0) + (number.abs() as u64).checked_ilog10().unwrap_or(0) as usize;
    }
    25
}

/// The bytes of a Text between quotes. An escape has two bytes, that of a control character six.
fn quoted(text: &str) -> usize {
    let escapes = text.bytes().map(|byte| match byte {
        b'"' | b'\\' => 1,
        0..32 => 5,
        _ => 0,
    });
    2 + text.len() + escapes.sum::<usize>()
}
