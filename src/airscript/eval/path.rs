//! Taking something out of a value, step by step. A step on what does not have it gives NULL, never an error
//! (reference, 2.2).

use std::borrow::Cow;

use super::{Env, Given, Run, Scope};
use crate::airscript::code::{Code, Move};
use crate::airscript::fault::Fault;
use crate::airscript::value::Value;

pub(super) fn walk<'e>(base: Cow<'e, Value>, moves: &'e [Move], scope: Scope<'e>, run: &'e Run<'e>) -> Given<'e> {
    let mut value = base;
    for step in moves {
        run.step().map_err(|failure| failure.at(<_>::default(), "expression"))?;
        value = match step {
            Move::Property(name) => take(value, |value| value.get(name)),
            Move::Index(code) => {
                let index = code.eval(scope, run)?;
                take(value, |value| item(value, &index))
            }
            Move::Slice(ends) => {
                let (from, to) = (ends.0.eval(scope, run)?, ends.1.eval(scope, run)?);
                Cow::Owned(slice(&value, &from, &to, run)?)
            }
            Move::Filter(condition) => Cow::Owned(filter(&value, condition, scope, run)?),
            Move::Each(rest) => Cow::Owned(each(&value, rest, scope, run)?),
        };
    }
    Ok(value)
}

/// What `part` finds in `value`: borrowed where that is, a copy where the value would not live on.
fn take<'e>(value: Cow<'e, Value>, part: impl for<'v> Fn(&'v Value) -> Option<&'v Value>) -> Cow<'e, Value> {
    match value {
        Cow::Borrowed(value) => Cow::Borrowed(part(value).unwrap_or(&Value::Null)),
        Cow::Owned(value) => Cow::Owned(part(&value).cloned().unwrap_or_default()),
    }
}

fn item<'v>(value: &'v Value, index: &Value) -> Option<&'v Value> {
    match (value, index) {
        (Value::List(items), Value::Number(index)) => items.get(whole(*index)?),
        (Value::Object(properties), Value::Text(name)) => properties.get(name),
        _ => None,
    }
}

/// The position that a Number is, unless it is negative or broken.
fn whole(number: f64) -> Option<usize> {
    // Positions beyond what a List can hold are cut to what no List holds.
    (number >= 0.0 && number.fract() == 0.0).then_some(number as usize)
}

/// From one position to another, both included; ends outside are cut to what is there.
fn slice(value: &Value, from: &Value, to: &Value, run: &Run<'_>) -> Result<Value, Box<Fault>> {
    let (Value::List(items), Value::Number(from), Value::Number(to)) = (value, from, to) else {
        return Ok(Value::Null);
    };
    // A cast cuts negative numbers to 0 and large ones to the largest position.
    let (from, end) = (from.max(0.0) as usize, (to + 1.0).max(0.0) as usize);
    let part = items.get(from..end.min(items.len())).unwrap_or_default();
    run.makes(size_of_val(part)).map_err(|failure| failure.at(<_>::default(), "expression"))?;
    Ok(Value::list(part.to_vec()))
}

fn filter(value: &Value, condition: &Code, scope: Scope<'_>, run: &Run<'_>) -> Result<Value, Box<Fault>> {
    let mut kept = Vec::new();
    let mut look = |item: &Value| -> Result<(), Box<Fault>> {
        let env = Env { value: item, outer: scope };
        if condition.eval(Some(&env), run)?.is_truthy() {
            kept.push(item.clone());
        }
        Ok(())
    };
    match value {
        Value::List(items) => items.iter().try_for_each(&mut look)?,
        Value::Object(properties) => properties.values().try_for_each(&mut look)?,
        _ => return Ok(Value::Null),
    }
    run.makes(size_of_val(&kept[..])).map_err(|failure| failure.at(condition.at, "expression"))?;
    Ok(Value::list(kept))
}

fn each(value: &Value, rest: &Code, scope: Scope<'_>, run: &Run<'_>) -> Result<Value, Box<Fault>> {
    let look = |item: &Value| -> Result<Value, Box<Fault>> {
        let env = Env { value: item, outer: scope };
        rest.eval(Some(&env), run).map(Cow::into_owned)
    };
    let made: Vec<_> = match value {
        Value::List(items) => items.iter().map(look).collect::<Result<_, _>>()?,
        Value::Object(properties) => properties.values().map(look).collect::<Result<_, _>>()?,
        _ => return Ok(Value::Null),
    };
    run.makes(size_of_val(&made[..])).map_err(|failure| failure.at(rest.at, "expression"))?;
    Ok(Value::list(made))
}
