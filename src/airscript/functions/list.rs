//! Functions on Lists (reference, 7.3).

use super::call::{Answer, Call};
use super::{Function, Group, Nulls, chance, may, needs, text, utf16, weight};
use crate::airscript::fault::Failure;
use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

const ANY: Kinds = Kinds::ANY;
const LIST: Kinds = Kinds::LIST;
const TEXT: Kinds = Kinds::TEXT;

/// What most functions on Lists have in common: NULL in, NULL out.
const PLAIN: Function = Function::plain(Group::List, Kinds::LIST, Nulls::Through);

pub(super) const ALL: &[Function] = &[
    Function {
        name: "CONTAINS",
        takes: &[needs("list_of_values", LIST), needs("value_to_find", ANY)],
        gives: Kinds::BOOLEAN,
        says: "Whether the value is among the items of the list.",
        examples: &[
            ("CONTAINS([1, 2, 3], 3)", "TRUE"),
            (r#"CONTAINS([1, 2, 3], "3")"#, "FALSE"),
            ("CONTAINS([{a: 1, b: 2}], {b: 2, a: 1})", "TRUE"),
            ("CONTAINS([[1, 2]], 1)", "FALSE"),
            ("CONTAINS([1, NULL], NULL)", "TRUE"),
            ("CONTAINS(NULL, 1)", "NULL"),
        ],
        // A NULL may be what is looked for.
        nulls: Nulls::Seen,
        body: contains,
        ..PLAIN
    },
    Function {
        name: "FIRST",
        takes: &[needs("list", LIST.or(TEXT))],
        gives: ANY,
        says: "The first item of a list, or the first character of a text; NULL if it is empty.",
        examples: &[
            ("FIRST([1, 2, 3])", "1"),
            (r#"FIRST("Hello")"#, r#""H""#),
            ("FIRST([])", "NULL"),
            (r#"FIRST("😀!")"#, r#""😀""#),
        ],
        body: |call| match call.value(0) {
            Value::List(items) => Ok(items.first().cloned().unwrap_or_default()),
            _ => character(call.text(0)?.chars().next(), call),
        },
        ..PLAIN
    },
    Function {
        name: "FLAT",
        takes: &[needs("collection", LIST)],
        says: "The list with the items of the lists in it in their place. One level is opened.",
        examples: &[
            ("FLAT([[1, 2], [3, 4]])", "[1, 2, 3, 4]"),
            ("FLAT([1, [2, 3], 4])", "[1, 2, 3, 4]"),
            ("FLAT([[[1, 2]], [[3]]])", "[[1, 2], [3]]"),
            ("FLAT([[], []])", "[]"),
        ],
        body: flat,
        ..PLAIN
    },
    Function {
        name: "JOIN",
        takes: &[needs("list", LIST), may("separator", TEXT)],
        gives: TEXT,
        says: "The items one after the other as a text, with the separator between them.",
        examples: &[
            (r#"JOIN(["Hello", "world!"], ", ")"#, r#""Hello, world!""#),
            (r#"JOIN(["a", "b", "c"])"#, r#""abc""#),
            (r#"JOIN([1, TRUE, NULL, [2]], "-")"#, r#""1-true--[2]""#),
            (r#"JOIN([], ", ")"#, r#""""#),
        ],
        body: join,
        ..PLAIN
    },
    Function {
        name: "LAST",
        takes: &[needs("list", LIST.or(TEXT))],
        gives: ANY,
        says: "The last item of a list, or the last character of a text; NULL if it is empty.",
        examples: &[
            ("LAST([1, 2, 3])", "3"),
            (r#"LAST("Hello")"#, r#""o""#),
            ("LAST([])", "NULL"),
            ("LAST([1, []])", "[]"),
        ],
        body: |call| match call.value(0) {
            Value::List(items) => Ok(items.last().cloned().unwrap_or_default()),
            _ => character(call.text(0)?.chars().next_back(), call),
        },
        ..PLAIN
    },
    Function {
        name: "LENGTH",
        takes: &[needs("value", TEXT.or(LIST))],
        gives: Kinds::NUMBER,
        says: "How many items a list has, or how many characters a text; some, like 😀, count as two.",
        examples: &[
            (r#"LENGTH("Hello world!")"#, "12"),
            ("LENGTH([1, [2, 3]])", "2"),
            (r#"LENGTH("😀")"#, "2"),
            (r#"LENGTH("")"#, "0"),
            ("LENGTH(NULL)", "NULL"),
        ],
        body: |call| {
            let length = match call.value(0) {
                Value::List(items) => items.len(),
                _ => {
                    let text = call.text(0)?;
                    call.works(text.len())?;
                    utf16::length(text)
                }
            };
            Ok(Value::number(length as f64))
        },
        ..PLAIN
    },
    Function {
        name: "REMOVE_EMPTY",
        takes: &[needs("list", LIST)],
        says: "The list without its empty items: NULL, \"\", [] and {}.",
        examples: &[
            (r#"REMOVE_EMPTY(["a", "", NULL, "b"])"#, r#"["a", "b"]"#),
            ("REMOVE_EMPTY([[], {}, 0, FALSE])", "[0, FALSE]"),
            (r#"REMOVE_EMPTY([[""]])"#, r#"[[""]]"#),
            ("REMOVE_EMPTY([NULL])", "[]"),
        ],
        body: |call| {
            let items = call.list(0)?;
            call.works(items.len())?;
            let kept = items.iter().filter(|item| !item.is_empty());
            collected(kept.clone().count(), kept.cloned(), call)
        },
        ..PLAIN
    },
    Function {
        name: "REVERSE",
        takes: &[needs("value", LIST.or(TEXT))],
        gives: LIST.or(TEXT),
        says: "The items of a list, or the characters of a text, in reverse order.",
        examples: &[
            ("REVERSE([1, 2, 3])", "[3, 2, 1]"),
            (r#"REVERSE("abcd")"#, r#""dcba""#),
            (r#"REVERSE(["ab", "cd"])"#, r#"["cd", "ab"]"#),
            (r#"REVERSE("a😀")"#, r#""😀a""#),
            ("REVERSE([])", "[]"),
        ],
        body: |call| match call.value(0) {
            Value::List(items) => collected(items.len(), items.iter().rev().cloned(), call),
            _ => {
                let text = call.text(0)?;
                call.works(text.len())?;
                call.makes(text.len())?;
                Ok(Value::text(text.chars().rev().collect::<String>()))
            }
        },
        ..PLAIN
    },
    Function {
        name: "SHUFFLE",
        takes: &[needs("list", LIST)],
        says: "The items of the list in an order of chance.",
        examples: &[
            ("LENGTH(SHUFFLE([1, 2, 3]))", "3"),
            ("FROM n IN SHUFFLE([1, 2, 3]) ORDER BY n SELECT n", "[1, 2, 3]"),
            ("SHUFFLE([7])", "[7]"),
            ("SHUFFLE([])", "[]"),
        ],
        body: shuffled,
        ..PLAIN
    },
];

/// A List of as many `items` as `count` says, which are counted before they are made.
pub(super) fn collected(count: usize, items: impl Iterator<Item = Value>, call: &Call<'_, '_>) -> Answer {
    call.works(count)?;
    call.makes(count.saturating_mul(size_of::<Value>()))?;
    let mut made = Vec::with_capacity(count);
    made.extend(items.take(count));
    Ok(Value::list(made))
}

/// A character as a Text, NULL for none.
fn character(character: Option<char>, call: &Call<'_, '_>) -> Answer {
    character.map_or(Ok(Value::Null), |character| call.made(character.to_string()))
}

fn contains(call: &Call<'_, '_>) -> Answer {
    if call.given(0).is_none() {
        return Ok(Value::Null);
    }
    let (items, wanted) = (call.list(0)?, call.value(1));
    // An item is worth more than a byte that is looked at.
    call.works(items.len().saturating_mul(4))?;
    // To compare costs as much as what is looked for weighs, but only where it is not settled at a glance.
    let weight = match wanted {
        Value::Text(text) => text.len(),
        Value::List(_) | Value::Object(_) => weight::of(wanted, call)?,
        _ => 0,
    };
    for item in items.iter() {
        if alike(item, wanted) {
            call.works(weight)?;
            if item.equals(wanted, &|amount| call.run.looks(amount))? {
                return Ok(Value::Boolean(true));
            }
        }
    }
    Ok(Value::Boolean(false))
}

/// Whether two values are of one kind and one length, so that only a closer look tells them apart.
fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(a), Value::Text(b)) => a.len() == b.len(),
        (Value::List(a), Value::List(b)) => a.len() == b.len(),
        (Value::Object(a), Value::Object(b)) => a.len() == b.len(),
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

fn flat(call: &Call<'_, '_>) -> Answer {
    let items = call.list(0)?;
    call.works(items.len())?;
    let mut count = 0_usize;
    for item in items.iter() {
        count = count.saturating_add(if let Value::List(inner) = item { inner.len() } else { 1 });
    }
    let opened = items.iter().flat_map(|item| match item {
        Value::List(inner) => inner.as_slice(),
        item => std::slice::from_ref(item),
    });
    collected(count, opened.cloned(), call)
}

fn join(call: &Call<'_, '_>) -> Answer {
    let (items, separator) = (call.list(0)?, call.text_or(1, "")?);
    call.works(items.len())?;
    let mut joined = String::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            joined.push_str(separator);
        }
        if let Value::List(_) | Value::Object(_) = item {
            check(item, joined.len(), call)?;
        }
        text::append(&mut joined, item, call)?;
    }
    call.works(joined.len())?;
    call.made(joined)
}

/// Whether `item` may be written after `before` bytes that are not counted yet.
fn check(item: &Value, before: usize, call: &Call<'_, '_>) -> Result<(), Failure> {
    let bytes = weight::of(item, call)?;
    call.run.check_size(before.saturating_add(bytes))
}

/// The shuffle of Fisher and Yates: every order is as likely as any other.
fn shuffled(call: &Call<'_, '_>) -> Answer {
    let items = call.list(0)?;
    // To draw a number is a step of its own.
    call.works(items.len().saturating_mul(32))?;
    call.makes(items.len().saturating_mul(size_of::<Value>()))?;
    let mut items = items.to_vec();
    for place in (1..items.len()).rev() {
        items.swap(place, chance::below(place + 1, call).min(place));
    }
    Ok(Value::list(items))
}

#[cfg(test)]
mod tests {
    use crate::airscript::functions::table::{holds, meets, value};
    use crate::airscript::{Limit, Value};

    #[test]
    fn edges_of_lists() {
        holds(&[
            ("CONTAINS(NULL, NULL)", "NULL"),
            ("CONTAINS([], NULL)", "FALSE"),
            (r#"CONTAINS("hello", "ell")"#, "THROW"),
            ("CONTAINS([0], FALSE)", "FALSE"),
            ("CONTAINS([[1, {a: [2]}]], [1, {a: [2]}])", "TRUE"),
            ("FIRST(NULL)", "NULL"),
            (r#"FIRST("")"#, "NULL"),
            (r#"LAST("a😀")"#, r#""😀""#),
            ("FIRST({})", "THROW"),
            ("FLAT([])", "[]"),
            ("FLAT([NULL, {}])", "[NULL, {}]"),
            ("FLAT(NULL)", "NULL"),
            (r#"JOIN([NULL, ""], ",")"#, r#"",""#),
            (r#"JOIN(["a"], NULL)"#, r#""a""#),
            (r#"JOIN([{a: 1}], ",")"#, r#""{\"a\":1}""#),
            (r#"JOIN("abc", ",")"#, "THROW"),
            (r#"LENGTH("äöü")"#, "3"),
            ("LENGTH({a: 1})", "THROW"),
            (r#"REVERSE("")"#, r#""""#),
            (r#"REVERSE("Äö😀")"#, r#""😀öÄ""#),
            ("REVERSE(1)", "THROW"),
            ("SHUFFLE(NULL)", "NULL"),
        ]);
    }

    #[test]
    fn what_is_vast_when_written_out_meets_a_bound() {
        let mut doubled = String::from(r#"LET a = ["xxxxxxxxxxxxxxxx"]"#);
        for _ in 0..60 {
            doubled.push_str(", a = [a, a]");
        }
        let of = |call: &str| format!("{doubled} IN {call}");
        meets(
            Limit::Memory,
            &[&of("JOIN([a])"), &of("TO_JSON(a)"), &of("CONTAINS([a], a)"), &of("LENGTH(CONCAT(TO_JSON(a)))")],
        );
        meets(Limit::Memory, &["JOIN(RANGE(1, 100000), REPT(\"x\", 100))"]);
        meets(Limit::Steps, &["LET l = RANGE(1, 20000) IN FROM n IN l WHERE CONTAINS(l, -n) SELECT n"]);
    }

    #[test]
    fn every_order_is_as_likely() {
        let Ok(Value::List(orders)) = value("FROM n IN RANGE(1, 6000) SELECT JOIN(SHUFFLE([1, 2, 3]))") else {
            panic!("no List")
        };
        for order in ["123", "132", "213", "231", "312", "321"] {
            let count = orders.iter().filter(|made| made.as_text() == Some(order)).count();
            assert!((880..1120).contains(&count), "{order} comes {count} times");
        }
    }
}
