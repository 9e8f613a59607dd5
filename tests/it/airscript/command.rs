//! `hangar airscript`, as somebody types it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value as Json, json};

fn airscript(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangar"));
    let command = command.arg("airscript").args(arguments).env_clear();
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// The lines of JSON that a command prints.
fn lines(arguments: &[&str], input: &str) -> Vec<Json> {
    let output = airscript(arguments, input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn an_expression_is_evaluated() {
    let eval = |arguments: &[&str]| lines(&[&["eval"], arguments].concat(), "").remove(0);
    assert_eq!(eval(&["1 + 2"]), json!({ "value": 3 }));
    assert_eq!(eval(&["a.b[0]", "--vars", r#"{"a": {"b": ["ä"]}}"#]), json!({ "value": "ä" }));
    let now = eval(&["FORMAT_DATETIME(NOW())", "--now", "2026-11-22T09:00:00+01:00"]);
    assert_eq!(now, json!({ "value": "2026-11-22T08:00:00Z" }));
    assert_eq!(eval(&["TIMESTAMP_FROM_DATETIME(NOW())", "--now", "5000"]), json!({ "value": 5000 }));
    let month = eval(&["FORMAT_DATE(DATE(2026, 3, 1), \"MMMM\")", "--locale", "de-DE"]);
    assert_eq!(month, json!({ "value": "März" }));
}

#[test]
fn an_error_says_what_and_where() {
    let told = lines(&["eval", "1 +\n LENGHT(2)"], "").remove(0);
    assert_eq!(told["error"]["identifier"], "error.application.airscript.mistake");
    assert_eq!(told["error"]["at"], json!({ "line": 2, "column": 2 }));
    assert!(told["error"]["message"].as_str().unwrap().contains("Did you mean LENGTH?"), "{told}");
    let told = lines(&["eval", "PARSE_PHONE(\"nobody\")"], "").remove(0);
    assert_eq!(told["error"]["identifier"], "error.application.airscript.function.parse-phone");
    assert_eq!(told["error"]["at"], json!({ "line": 1, "column": 1 }));
}

#[test]
fn a_batch_answers_a_line_for_a_line() {
    let input = [
        json!({ "expr": "x * 2", "vars": { "x": 21 } }).to_string(),
        "nonsense".into(),
        json!({ "expr": "TIMESTAMP_FROM_DATETIME(NOW())", "now": "1970-01-01T00:00:01Z" }).to_string(),
        json!({ "expr": "1 +" }).to_string(),
        json!({ "expr": "KEYS(o)", "vars": { "o": { "b": 1, "a": 2 } } })
            .to_string()
            .replace(r#""a":2,"b":1"#, r#""b":1,"a":2"#),
        json!({ "expr": "1", "vars": [1] }).to_string(),
    ]
    .join("\n");
    let told = lines(&["eval", "--batch"], &input);
    assert_eq!(told.len(), 6);
    assert_eq!(told[0], json!({ "value": 42 }));
    assert_eq!(told[1]["error"]["identifier"], "error.application.airscript.batch");
    assert_eq!(told[2], json!({ "value": 1000 }));
    assert_eq!(told[3]["error"]["identifier"], "error.application.airscript.mistake");
    assert_eq!(told[4], json!({ "value": ["b", "a"] }), "properties keep their order");
    assert!(told[5]["error"]["message"].as_str().unwrap().contains("have to be a JSON object"));
}

#[test]
fn what_cannot_be_understood_is_refused() {
    for arguments in [&["eval", "1", "--vars", "/no/such/file"][..], &["eval", "1", "--now", "soon"], &["eval"]] {
        let output = airscript(arguments, "");
        assert!(!output.status.success() && !output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_catalogue_has_every_function() {
    let listed = lines(&["functions", "--json"], "").remove(0);
    assert_eq!(listed.as_array().unwrap().len(), 177);
    let text = String::from_utf8(airscript(&["functions"], "").stdout).unwrap();
    assert!(text.contains("UPPERCASE(string: Text) -> Text\n    The text in upper case.\n"), "{text:.500}");
}
