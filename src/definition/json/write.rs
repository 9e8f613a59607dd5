//! Canonical JSON: sorted keys, two spaces a level, a newline at the end.

use serde_json::Value;

/// The one form of `value`.
pub fn canonical(value: &Value) -> Vec<u8> {
    let mut text = String::new();
    write_value(&mut text, value, 0);
    text.push('\n');
    text.into_bytes()
}

fn write_value(text: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Array(list) if !list.is_empty() => {
            text.push('[');
            for (index, value) in list.iter().enumerate() {
                new_line(text, index, depth + 1);
                write_value(text, value, depth + 1);
            }
            new_line(text, 0, depth);
            text.push(']');
        }
        Value::Object(members) if !members.is_empty() => {
            // The map may keep the order of insertion, depending on features other packages ask for.
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(key, _)| *key);
            text.push('{');
            for (index, (key, value)) in members.into_iter().enumerate() {
                new_line(text, index, depth + 1);
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push_str(": ");
                write_value(text, value, depth + 1);
            }
            new_line(text, 0, depth);
            text.push('}');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

/// A comma unless this is the first, a new line and its indentation.
fn new_line(text: &mut String, index: usize, depth: usize) {
    if index > 0 {
        text.push(',');
    }
    text.push('\n');
    for _ in 0..depth {
        text.push_str("  ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_and_lines_indented() {
        let value = json!({"b": [1, {}], "a": {"y": "\"é\n", "x": []}});
        let text = "{\n  \"a\": {\n    \"x\": [],\n    \"y\": \"\\\"é\\n\"\n  },\n  \"b\": [\n    1,\n    {}\n  ]\n}\n";
        assert_eq!(String::from_utf8(canonical(&value)).unwrap(), text);
    }
}
