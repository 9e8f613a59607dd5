//! Conditions and errors (reference, 7.6 and 7.13).

use super::{Form, Function, Group, Nulls, may, needs};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

const ANY: Kinds = Kinds::ANY;
const TEXT: Kinds = Kinds::TEXT;

const PLAIN: Function = Function::plain(Group::Conditional, Kinds::BOOLEAN, Nulls::Seen);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "EQUAL",
        takes: &[needs("val1", ANY), needs("val2", ANY)],
        says: "Whether both values are equal, as `=` says.",
        examples: &[
            (r#"EQUAL(1, "1")"#, "FALSE"),
            ("EQUAL({a: 1, b: 2}, {b: 2, a: 1})", "TRUE"),
            ("EQUAL(NULL, NULL)", "TRUE"),
        ],
        body: |call| call.value(0).equals(call.value(1), &|amount| call.run.looks(amount)).map(Value::Boolean),
        ..PLAIN
    },
    Function {
        name: "IF",
        takes: &[needs("test", ANY), needs("value", ANY), may("value_if_false", ANY)],
        again: 2,
        gives: ANY,
        says: "The value after the first test that holds; else the last value, if it stands alone; else NULL.",
        examples: &[
            (r#"IF(1 < 2, "yes", "no")"#, r#""yes""#),
            (r#"IF(FALSE, "a", TRUE, "b", "c")"#, r#""b""#),
            (r#"IF(NULL, "a")"#, "NULL"),
            (r#"IF(TRUE, 1, THROW("x", "never seen"))"#, "1"),
        ],
        form: Form::Choice,
        ..PLAIN
    },
    Function {
        name: "ISEMPTY",
        takes: &[needs("value", ANY)],
        says: "Whether the value is NULL, \"\", [] or {}.",
        examples: &[
            ("ISEMPTY([])", "TRUE"),
            (r#"ISEMPTY("")"#, "TRUE"),
            (r#"ISEMPTY([""])"#, "FALSE"),
            ("ISEMPTY(0)", "FALSE"),
            ("ISEMPTY(NULL)", "TRUE"),
        ],
        body: |call| Ok(Value::Boolean(call.value(0).is_empty())),
        ..PLAIN
    },
    Function {
        name: "ISNOTEMPTY",
        takes: &[needs("value", ANY)],
        says: "Whether the value is anything but NULL, \"\", [] and {}.",
        examples: &[("ISNOTEMPTY([1])", "TRUE"), ("ISNOTEMPTY({})", "FALSE"), ("ISNOTEMPTY(FALSE)", "TRUE")],
        body: |call| Ok(Value::Boolean(!call.value(0).is_empty())),
        ..PLAIN
    },
    Function {
        name: "NOT",
        takes: &[needs("input_boolean", ANY)],
        says: "TRUE for what counts as false, FALSE for everything else.",
        examples: &[("NOT(TRUE)", "FALSE"), ("NOT(1 = 2)", "TRUE"), ("NOT(NULL)", "TRUE")],
        body: |call| Ok(Value::Boolean(!call.value(0).is_truthy())),
        ..PLAIN
    },
    Function {
        name: "THROW",
        group: Group::Errors,
        takes: &[needs("error_identifier", TEXT), needs("error_message", TEXT), may("error_metadata", Kinds::OBJECT)],
        gives: ANY,
        says: "Raises an error, which ends the evaluation unless a TRY is around it.",
        examples: &[
            (r#"TRY(THROW("late", "Too late."), caughtError.details.metadata.message)"#, r#""Too late.""#),
            (r#"TRY(THROW("late", "Too late.", {by: 2}), caughtError.details.metadata.metadata.by)"#, "2"),
            (
                r#"TRY(THROW("late", "Too late."), caughtError.details.identifier)"#,
                r#""error.application.user-defined-error""#,
            ),
            (r#"THROW("late", "Too late.")"#, "THROW"),
        ],
        nulls: Nulls::Refused,
        body: |call| {
            let (identifier, message) = (call.value(0).clone(), call.text(1)?);
            let metadata = call.given(2).cloned().unwrap_or_else(|| Value::Object(<_>::default()));
            let told = [
                ("identifier", identifier),
                ("message", Value::text(message)),
                ("metadata", metadata),
                ("url", Value::text("")),
                ("statusText", Value::text("")),
                ("statusCode", Value::Number(400.0)),
            ];
            Err(Failure::thrown(message.into(), Value::object(told)))
        },
        ..PLAIN
    },
    Function {
        name: "TRY",
        group: Group::Errors,
        takes: &[needs("expression", ANY), needs("expression_on_error", ANY)],
        gives: ANY,
        says: "The first value; if an error is raised in it, the second, in which `caughtError` tells of the error.",
        examples: &[
            ("TRY(1 + 1, 0)", "2"),
            (r#"TRY(1 + "a", 0)"#, "0"),
            (r#"TRY(1 + "a", caughtError.details.httpStatus)"#, "400"),
            (r#"TRY(THROW("a", "b"), THROW("c", "d"))"#, "THROW"),
        ],
        form: Form::Try,
        ..PLAIN
    },
];
