//! The expression language: vectors of the reference, laws, mistakes and hostile texts.

mod command;
mod evaluation;
mod hostile;
mod laws;
mod mistakes;
mod vectors;

use hangar::airscript::{Bounds, Expr, Fault, Nothing, Properties, Value, World};

/// A world in which nothing is left to chance: 2023-11-14T22:13:20.123Z.
pub fn world() -> World<'static> {
    World {
        now: 1_700_000_000_123,
        zone: "UTC",
        locale: "en-US",
        chance: &|bytes| bytes.iter_mut().zip(13_u8..).for_each(|(byte, number)| *byte = number.wrapping_mul(97)),
        library: &Nothing,
        bounds: Bounds::default(),
    }
}

/// The value of `text` with these variables.
pub fn value_with(text: &str, variables: &Value) -> Result<Value, Box<Fault>> {
    let expr = Expr::compile(text).unwrap_or_else(|mistakes| panic!("{text}: {mistakes:?}"));
    match variables {
        Value::Object(properties) => expr.eval(properties, &world()),
        _ => expr.eval(&Properties::default(), &world()),
    }
}

/// The value of `text`, as JSON.
pub fn json(text: &str) -> String {
    match value_with(text, &Value::Null) {
        Ok(value) => value.to_json().unwrap(),
        Err(fault) => panic!("{text}: {} ({})", fault.identifier, fault.message),
    }
}

/// The identifier of the error that `text` ends with.
pub fn error(text: &str) -> String {
    match value_with(text, &Value::Null) {
        Ok(value) => panic!("{text} gives {value}"),
        Err(fault) => fault.identifier,
    }
}
