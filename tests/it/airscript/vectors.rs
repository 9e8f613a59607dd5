//! The vectors of the reference, which lie beside the project and are not part of it, and the examples of every function,
//! which are.

use std::fs;

use hangar::airscript::{Expr, Value, functions};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{json, value_with};

/// Where the vectors are, when they are there.
const VECTORS: &str = "../shared/reference/airscript-vectors.json";

/// What is in scope of a vector.
#[derive(Deserialize)]
struct Variables {
    #[serde(default)]
    vars: Value,
}

/// How many functions the language has.
const FUNCTIONS: usize = 177;

/// Whether two values are equal but for how finely Numbers are compared.
fn close(one: &Value, other: &Value, tolerance: (f64, f64)) -> bool {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) => a == b || (a - b).abs() <= tolerance.0.max(tolerance.1 * b.abs()),
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| close(a, b, tolerance))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| close(a, b, tolerance)))
        }
        _ => one == other,
    }
}

/// What is told of a result in words, as an expression in which it is `result`.
fn condition(words: &str) -> String {
    match words {
        "result < 0" | "check: result < 0" | "result > 0" | "0 <= result < 1" => {
            words.trim_start_matches("check: ").replace("0 <= result < 1", "0 <= result AND result < 1")
        }
        words if words.starts_with("result is a permutation of") => {
            "(FROM item IN result ORDER BY item) = [1, 2, 3, 4, 5, 6]".into()
        }
        words if words.starts_with("matches /^[0-9a-f]{8}-") => {
            "LENGTH(result) = 36 AND SUBSTRING(result, 14, 15) = \"4\" AND LENGTH(STRIP(result, \"0123456789abcdef\")) = 4".into()
        }
        words if words.starts_with("date = {year:1") => concat!(
            "result.date = {year: 1, month: 23, day: 720} AND ",
            "result.time = {hour: 17292, minute: 1037557, second: 62253443, millisecond: 62253443500}"
        )
        .into(),
        other => panic!("nobody wrote down what this means: {other}"),
    }
}

#[test]
fn the_vectors_of_the_reference_hold() {
    let Ok(text) = fs::read_to_string(VECTORS) else {
        println!("{VECTORS} is not there: its vectors were not tried");
        return;
    };
    let vectors: Vec<Json> = serde_json::from_str(&text).unwrap();
    // Read by the language itself, which keeps the order of properties.
    let variables: Vec<Variables> = serde_json::from_str(&text).unwrap();
    assert!(vectors.len() >= 452);
    let mut wrong = Vec::new();
    for (vector, Variables { vars }) in vectors.iter().zip(&variables) {
        let expr = vector["expr"].as_str().unwrap();
        if Expr::compile(expr).is_err() {
            // What is known to fail before it runs fails, too.
            wrong.extend(vector.get("error").is_none().then(|| format!("{expr} cannot be read")));
            continue;
        }
        let given = value_with(expr, vars);
        let told = vector.get("corrected").or(vector.get("result"));
        let words = told.and_then(Json::as_str).filter(|words| words.starts_with("check: "));
        let holds = if vector.get("error").is_some() {
            let identifier = vector["error"].as_str().filter(|error| error.starts_with("error."));
            given.as_ref().is_err_and(|fault| identifier.is_none_or(|wanted| fault.identifier == wanted))
        } else if let Some(words) = words.or(vector["check"].as_str()) {
            let variables = Value::object([("result", given.clone().unwrap_or_default())]);
            value_with(&condition(words), &variables).is_ok_and(|value| value == Value::Boolean(true))
        } else {
            let tolerance = (vector["tol"].as_f64().unwrap_or(0.0), vector["rtol"].as_f64().unwrap_or(0.0));
            given.as_ref().is_ok_and(|value| close(value, &Value::from_json(told.unwrap()), tolerance))
        };
        if !holds {
            wrong.push(format!("{expr} gives {given:?}, not {}", told.unwrap_or(vector)));
        }
    }
    assert!(wrong.is_empty(), "{} of {} do not hold:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

#[test]
fn every_function_has_examples_and_they_hold() {
    let mut wrong = Vec::new();
    for function in functions() {
        if function.examples.len() < 3 {
            wrong.push(format!("{} has {} examples", function.name, function.examples.len()));
        }
        for (text, same) in function.examples {
            let given = value_with(text, &Value::Null);
            let holds = match *same {
                "THROW" => given.is_err(),
                same => given.as_ref().is_ok_and(|value| value_with(same, &Value::Null).as_ref() == Ok(value)),
            };
            if !holds {
                wrong.push(format!("{text} is not {same} but {given:?}"));
            }
        }
        if function.says.is_empty() || !function.says.ends_with('.') {
            wrong.push(format!("{} does not say what it does", function.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let mut names: Vec<_> = functions().map(|function| function.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), FUNCTIONS);
    assert_eq!(functions().count(), FUNCTIONS, "no name twice");
}

#[test]
fn json_is_airscript() {
    for text in ["null", "true", "[1,2.5,-3e-7]", "{\"a\":{\"b-c\":[]},\"\":null}", "\"\\u00e4\\ud83d\\ude00\\/\""] {
        let denoted: Json = serde_json::from_str(text).unwrap();
        let read: Json = serde_json::from_str(&json(text)).unwrap();
        assert_eq!(read.to_string().replace(".0", ""), denoted.to_string().replace(".0", ""), "{text}");
    }
}
