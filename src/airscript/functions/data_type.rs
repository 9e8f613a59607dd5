//! Functions on what values are, and on JSON (reference, 7.10).

use super::{Function, Group, Nulls, json, needs, weight};
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

const ANY: Kinds = Kinds::ANY;
const TEXT: Kinds = Kinds::TEXT;

const PLAIN: Function = Function::plain(Group::DataType, TEXT, Nulls::Seen);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "FROM_JSON",
        takes: &[needs("json_string", TEXT)],
        gives: ANY,
        says: "The value that a text in JSON stands for.",
        examples: &[
            (r#"FROM_JSON("[1, 2.5, true, null]")"#, "[1, 2.5, TRUE, NULL]"),
            (r#"FROM_JSON("{\"name\":\"Jane\"}").name"#, r#""Jane""#),
            (r#"FROM_JSON("3.141592653589793")"#, "PI()"),
            (r#"KEYS(FROM_JSON("{\"b\":1,\"a\":2,\"b\":3}"))"#, r#"["b", "a"]"#),
            (r#"FROM_JSON("{a: 1}")"#, "THROW"),
            (r#"FROM_JSON("1e999")"#, "THROW"),
            ("FROM_JSON(NULL)", "NULL"),
        ],
        nulls: Nulls::Through,
        body: json::read,
        ..PLAIN
    },
    Function {
        name: "TO_JSON",
        takes: &[needs("value", ANY)],
        says: "The value as a text in JSON, without white space.",
        examples: &[
            (r#"TO_JSON({name: "Jane", number: 6})"#, r#""{\"name\":\"Jane\",\"number\":6}""#),
            ("TO_JSON([1, TRUE, NULL])", r#""[1,true,null]""#),
            (r#"TO_JSON("a\nb")"#, r#""\"a\\nb\"""#),
            ("TO_JSON(NULL)", r#""null""#),
        ],
        body: |call| {
            let value = call.value(0);
            call.makes(weight::of(value, call)?)?;
            value.to_json().map(Value::text)
        },
        ..PLAIN
    },
    Function {
        name: "TYPEOF",
        takes: &[needs("value", ANY)],
        says: "The name of what the value is, such as number, string, list, object or date.",
        examples: &[
            ("TYPEOF(3)", r#""number""#),
            (r#"TYPEOF("3")"#, r#""string""#),
            ("TYPEOF([1, 2])", r#""list""#),
            ("TYPEOF({day: 1, month: 2, year: 2021})", r#""date""#),
            ("TYPEOF({})", r#""object""#),
            ("TYPEOF(NULL)", r#""null""#),
        ],
        body: |call| Ok(Value::from(word(call.value(0)))),
        ..PLAIN
    },
];

/// The name of what `value` is. A Phone and an Email are Texts and cannot be told from others.
fn word(value: &Value) -> &'static str {
    match Kinds::of(value) {
        Kinds::NULL => "null",
        Kinds::BOOLEAN => "boolean",
        Kinds::NUMBER => "number",
        Kinds::TEXT => "string",
        Kinds::LIST => "list",
        Kinds::DATE => "date",
        Kinds::TIME => "time",
        Kinds::DATETIME => "datetime",
        Kinds::CURRENCY => "currency",
        Kinds::ASSET => "asset",
        _ => "object",
    }
}

#[cfg(test)]
mod tests {
    use crate::airscript::Limit;
    use crate::airscript::functions::table::{holds, meets};

    #[test]
    fn json_is_read_and_written() {
        holds(&[
            (r#"FROM_JSON("")"#, "THROW"),
            (r#"FROM_JSON("  1 ")"#, "1"),
            (r#"FROM_JSON("1 2")"#, "THROW"),
            (r#"FROM_JSON("[1,]")"#, "THROW"),
            (r#"FROM_JSON("NaN")"#, "THROW"),
            (r#"FROM_JSON("TRUE")"#, "THROW"),
            (r#"FROM_JSON("-0.1e1")"#, "-1"),
            (r#"FROM_JSON("1e-999")"#, "0"),
            (r#"FROM_JSON("12345678901234567890123")"#, "12345678901234567890123"),
            (r#"FROM_JSON("0.30000000000000004")"#, "0.1 + 0.2"),
            (r#"FROM_JSON("122.416294033786585")"#, "122.416294033786585"),
            (r#"FROM_JSON("\"\\ud83d\\ude00\"")"#, r#""😀""#),
            (r#"TO_JSON(FROM_JSON("{\"b\":[],\"a\":{}}"))"#, r#""{\"b\":[],\"a\":{}}""#),
            (r#"FROM_JSON("{\"a\":1,\"a\":2}").a"#, "2"),
            ("FROM_JSON(1)", "THROW"),
            (r#"FROM_JSON(REPT("[", 256) + REPT("]", 256))[0][0][5]"#, "NULL"),
            (r#"FROM_JSON(REPT("[", 257) + REPT("]", 257))"#, "THROW"),
            (r#"FROM_JSON(REPT("[", 100000))"#, "THROW"),
            (r#"FROM_JSON(REPT("{\"a\":", 100000))"#, "THROW"),
            (r#"LENGTH(TO_JSON(FROM_JSON(REPT("[", 256) + REPT("]", 256))))"#, "512"),
            ("TO_JSON(1E21)", r#""1e+21""#),
            ("TO_JSON(-0)", r#""0""#),
            ("TO_JSON(0.1)", r#""0.1""#),
            (r#"TO_JSON("é😀")"#, r#""\"é😀\"""#),
            ("TO_JSON({day: 1, month: 2, year: 2021})", r#""{\"day\":1,\"month\":2,\"year\":2021}""#),
        ]);
        meets(
            Limit::Memory,
            &[r#"FROM_JSON("[" + REPT("{},", 100000) + "1]")"#, r#"FROM_JSON("[" + REPT("[],", 100000) + "1]")"#],
        );
    }

    #[test]
    fn kinds_have_names() {
        holds(&[
            ("TYPEOF(TRUE)", r#""boolean""#),
            ("TYPEOF({hour: 1, minute: 2, second: 3, millisecond: 4})", r#""time""#),
            (r#"TYPEOF({date: {}, time: {}, timeZone: "UTC"})"#, r#""datetime""#),
            (r#"TYPEOF({amount: 1, code: "USD", precision: 2})"#, r#""currency""#),
            (
                r#"TYPEOF({id: "1", assetKey: "2", organizationId: "3", version: 1, visibility: "GLOBAL"})"#,
                r#""asset""#,
            ),
            ("TYPEOF(TYPEOF(NULL))", r#""string""#),
        ]);
    }
}
