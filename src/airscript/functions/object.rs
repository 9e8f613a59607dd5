//! Functions on Objects (reference, 7.4).

use std::sync::Arc;

use super::call::{Answer, Call};
use super::list::collected;
use super::{Function, Group, Nulls, needs};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::{Properties, Value};
use crate::say;

const OBJECT: Kinds = Kinds::OBJECT;

/// What most functions on Objects have in common: NULL in, NULL out.
const PLAIN: Function = Function::plain(Group::Object, Kinds::LIST, Nulls::Through);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "KEYS",
        takes: &[needs("object", OBJECT)],
        says: "The names of the object's properties, in their order.",
        examples: &[
            ("KEYS({name: \"Jane\", age: 33})", r#"["name", "age"]"#),
            ("KEYS({inner: {a: 1}})", r#"["inner"]"#),
            ("KEYS({})", "[]"),
            ("KEYS(NULL)", "NULL"),
        ],
        body: |call| {
            let properties = call.object(0)?;
            collected(properties.len(), properties.keys().map(|name| Value::Text(name.clone())), call)
        },
        ..PLAIN
    },
    Function {
        name: "MERGE_OBJECTS",
        takes: &[needs("object", OBJECT.or(Kinds::LIST))],
        again: 1,
        gives: OBJECT,
        says: "One object with the properties of all; of equal names the last one counts. A list of objects will do, too.",
        examples: &[
            (r#"MERGE_OBJECTS({a: 1}, {b: 2})"#, "{a: 1, b: 2}"),
            ("MERGE_OBJECTS({a: 1, b: 1}, {b: 2})", "{a: 1, b: 2}"),
            ("MERGE_OBJECTS([{a: 1}, {b: 2}, {c: 3}])", "{a: 1, b: 2, c: 3}"),
            ("MERGE_OBJECTS({a: {x: 1}}, {a: {y: 2}})", "{a: {y: 2}}"),
            ("MERGE_OBJECTS({a: 1}, NULL)", "{a: 1}"),
            ("MERGE_OBJECTS([])", "{}"),
            ("MERGE_OBJECTS([1])", "THROW"),
        ],
        nulls: Nulls::Seen,
        body: merged,
        ..PLAIN
    },
    Function {
        name: "VALUES",
        takes: &[needs("object", OBJECT)],
        says: "The values of the object's properties, in their order.",
        examples: &[
            ("VALUES({name: \"Jane\", age: 33})", r#"["Jane", 33]"#),
            ("VALUES({a: [1, 2], b: NULL})", "[[1, 2], NULL]"),
            ("VALUES({})", "[]"),
        ],
        body: |call| {
            let properties = call.object(0)?;
            collected(properties.len(), properties.values().cloned(), call)
        },
        ..PLAIN
    },
];

/// What a property takes besides the text of its name, which is shared.
const PROPERTY: usize = 64;

/// A NULL among the Objects adds nothing, so that what is not set yet need not be looked at before; of nothing but NULLs it
/// is NULL.
fn merged(call: &Call<'_, '_>) -> Answer {
    let given = || (0..call.values.len()).filter_map(|place| call.given(place));
    if given().next().is_none() {
        return Ok(Value::Null);
    }
    let objects = || {
        given().flat_map(|value| match value {
            Value::List(items) => items.as_slice(),
            value => std::slice::from_ref(value),
        })
    };
    let mut count = 0_usize;
    for object in objects() {
        call.works(32)?;
        count = count.saturating_add(properties(object)?.map_or(0, |properties| properties.len()));
    }
    call.works(count.saturating_mul(8))?;
    call.makes(count.saturating_mul(PROPERTY))?;
    let mut all = Properties::default();
    for object in objects() {
        for (name, value) in properties(object)?.into_iter().flat_map(|properties| properties.iter()) {
            all.insert(name.clone(), value.clone());
        }
    }
    Ok(Value::Object(Arc::new(all)))
}

/// The properties of an Object; nothing for NULL.
///
/// # Errors
/// It is something else: an item of a List, whose kinds nobody has looked at.
fn properties(value: &Value) -> Result<Option<&Properties>, Failure> {
    match value {
        Value::Object(properties) => Ok(Some(properties)),
        Value::Null => Ok(None),
        other => {
            let sentence = say::it("airscript-merge-item").with("given", Kinds::of(other).words());
            Err(Failure::new("invalid-argument", sentence))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::airscript::functions::table::holds;

    #[test]
    fn edges_of_objects() {
        holds(&[
            ("VALUES(NULL)", "NULL"),
            ("KEYS([1])", "THROW"),
            ("KEYS({day: 1, month: 2, year: 2021})", r#"["day", "month", "year"]"#),
            ("MERGE_OBJECTS(NULL)", "NULL"),
            ("MERGE_OBJECTS(NULL, NULL)", "NULL"),
            ("MERGE_OBJECTS(NULL, {a: 1})", "{a: 1}"),
            ("MERGE_OBJECTS([{a: 1}, NULL], {a: 2})", "{a: 2}"),
            ("MERGE_OBJECTS({a: NULL})", "{a: NULL}"),
            ("MERGE_OBJECTS({a: 1}, {a: NULL})", "{a: NULL}"),
            ("KEYS(MERGE_OBJECTS({a: 1, b: 1}, {c: 1, a: 2}))", r#"["a", "b", "c"]"#),
            ("MERGE_OBJECTS({a: 1}, 2)", "THROW"),
        ]);
    }
}
