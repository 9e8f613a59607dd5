//! Any expression ends with a value, an error or a bound.
#![no_main]

use std::sync::LazyLock;

use hangar::airscript::{Bounds, Expr, Nothing, Properties, Value, World};
use libfuzzer_sys::fuzz_target;

/// What expressions may find in scope.
static VARIABLES: LazyLock<Properties> = LazyLock::new(|| {
    let json = r#"{
        "n": -3.5, "t": "a 😀 text", "l": [3, 1, 2, null, "x"], "o": {"a": {"b": [1, {"c": 2}]}},
        "d": {"day": 29, "month": 2, "year": 2024}, "c": {"amount": 150, "code": "EUR", "precision": 2},
        "dt": {"date": {"day": 31, "month": 3, "year": 2024},
               "time": {"hour": 2, "minute": 30, "second": 0, "millisecond": 0}, "timeZone": "Europe/Berlin"}
    }"#;
    match serde_json::from_str::<Value>(json) {
        Ok(Value::Object(properties)) => (*properties).clone(),
        _ => Properties::default(),
    }
});

fuzz_target!(|text: &str| {
    let Ok(expr) = Expr::compile(text) else { return };
    let world = World {
        now: 1_700_000_000_123,
        zone: "Europe/Berlin",
        locale: "de-DE",
        chance: &|bytes| bytes.fill(7),
        library: &Nothing,
        // Small, so that a run is short and a hang is one.
        bounds: Bounds { steps: 50_000, depth: 640, memory: 4 << 20 },
    };
    if let Ok(value) = expr.eval(&VARIABLES, &world) {
        let _ = value.to_json();
    }
});
