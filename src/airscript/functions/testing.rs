//! Evaluates tables of expressions in tests.

use crate::airscript::{Bounds, Expr, Library, Nothing, Properties, Value, World};

/// The value of an expression, or what went wrong.
pub fn evaluated(text: &str, variables: &Properties, library: &dyn Library) -> Result<Value, String> {
    let chance = |bytes: &mut [u8]| bytes.fill(7);
    let world = World { now: 0, zone: "UTC", locale: "en-US", chance: &chance, library, bounds: Bounds::default() };
    let expr = Expr::compile(text).map_err(|mistakes| format!("{text}: {mistakes:?}"))?;
    expr.eval(variables, &world).map_err(|fault| format!("{} {}", fault.identifier, fault.message))
}

/// Every expression has the value of the other; `THROW` stands for an error.
pub fn hold(table: &[(&str, &str)]) {
    let none = Properties::default();
    for (text, wanted) in table {
        let given = evaluated(text, &none, &Nothing);
        match *wanted {
            "THROW" => assert!(given.is_err(), "{text} is {given:?}"),
            wanted => assert_eq!(given, evaluated(wanted, &none, &Nothing), "{text}"),
        }
    }
}
