//! Tables of expressions and their values, for tests.

use crate::airscript::{Bounds, Expr, Limit, Nothing, Properties, Value, World};

/// The value of `expression`; the identifier of its error and the bound that was met, if it fails.
pub fn value(expression: &str) -> Result<Value, (String, Option<Limit>)> {
    value_within(Bounds::default(), expression)
}

fn value_within(bounds: Bounds, expression: &str) -> Result<Value, (String, Option<Limit>)> {
    let turn = std::cell::Cell::new(0_u64);
    // Numbers in a row, well mixed: the same in every run.
    let chance = |bytes: &mut [u8]| {
        for byte in bytes {
            turn.set(turn.get().wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
            *byte = (turn.get() >> 56) as u8;
        }
    };
    let world = World { now: 0, zone: "UTC", locale: "en-US", chance: &chance, library: &Nothing, bounds };
    let expression = Expr::compile(expression).map_err(|mistakes| (format!("{mistakes:?}"), None))?;
    expression.eval(&Properties::default(), &world).map_err(|fault| (fault.identifier.clone(), fault.limit))
}

/// Asserts that each expression has the value of the one beside it, to the last digit; `THROW` stands for an error.
pub fn holds(table: &[(&str, &str)]) {
    for (expression, expected) in table {
        let given = value(expression);
        if *expected == "THROW" {
            assert!(given.as_ref().is_err_and(|(_, limit)| limit.is_none()), "{expression} is {given:?}");
        } else {
            let expected = value(expected);
            assert!(expected.is_ok(), "{expected:?}");
            assert_eq!(given, expected, "{expression}");
        }
    }
}

/// Asserts that each expression meets the bound, one that is narrow, so that it is met soon.
pub fn meets(limit: Limit, expressions: &[&str]) {
    let bounds = Bounds { steps: 100_000, memory: 4 << 20, ..Bounds::default() };
    for expression in expressions {
        let given = value_within(bounds, expression);
        assert!(given.as_ref().is_err_and(|(_, met)| *met == Some(limit)), "{expression} is {given:?}");
    }
}
