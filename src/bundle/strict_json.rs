//! JSON with one meaning: no key twice, nothing after the end, no byte order mark, no endless nesting.
//!
//! Where readers disagree about a document (the first of two equal keys, or the last?), a person could approve one
//! meaning and run the other.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::base::Problem;

use super::refusal::shown;
use crate::say::{self, Say};

/// The most values in one document. A value takes up to 100 bytes of memory, so this holds a document to 100 MB.
const NODE_LIMIT: u32 = 1_000_000;

/// The document `bytes`; `path` names it in the sentence. Nesting ends at 128 levels, as `serde_json` has it.
pub fn parse(path: &str, bytes: &[u8]) -> Result<Value, Problem> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        let sentence = say::it("json-mark").with("file", shown(path));
        return Err(Problem::error(path, sentence, say::it("json-mark-help")));
    }
    let (left, fault) = (Cell::new(NODE_LIMIT), RefCell::new(None));
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value =
        Strict { left: &left, fault: &fault }.deserialize(&mut source).and_then(|value| source.end().map(|()| value));
    value.map_err(|error| {
        let sentence = unreadable(&shown(path), &error, fault.take());
        Problem::error(path, sentence, say::it("json-mend"))
    })
}

/// What this reader refuses and others do not.
enum Fault {
    TooManyValues,
    NumberTooLarge,
    Twice(String),
}

fn unreadable(file: &str, error: &serde_json::Error, fault: Option<Fault>) -> Say {
    let (line, column) = (error.line().to_string(), error.column().to_string());
    match fault {
        Some(Fault::TooManyValues) => say::it("json-too-many")
            .with("file", file)
            .with("limit", u64::from(NODE_LIMIT))
            .with("line", line)
            .with("column", column),
        Some(Fault::NumberTooLarge) => {
            say::it("json-too-large").with("file", file).with("line", line).with("column", column)
        }
        Some(Fault::Twice(key)) => {
            say::it("json-twice").with("file", file).with("key", key).with("line", line).with("column", column)
        }
        None => say::it("json-unreadable").with("file", file).with("error", error.to_string()),
    }
}

/// `value`, found at `place`, as a `T`; a field that `T` does not have is named with its place.
pub fn typed<T: DeserializeOwned>(place: &str, value: Value) -> Result<T, Problem> {
    serde_json::from_value(value).map_err(|error| {
        let sentence = say::it("json-odd").with("place", shown(place)).with("error", error.to_string());
        Problem::error(place, sentence, say::it("json-mend"))
    })
}

/// Builds a [`Value`], counting what is left of the limit.
#[derive(Clone, Copy)]
struct Strict<'a> {
    left: &'a Cell<u32>,
    fault: &'a RefCell<Option<Fault>>,
}

impl Strict<'_> {
    /// The failure of reading that `fault` is, which is kept until it is put into words.
    fn fail<E: Error>(self, fault: Fault) -> E {
        self.fault.replace(Some(fault));
        E::custom("")
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        match self.left.get().checked_sub(1) {
            Some(left) => self.left.set(left),
            None => return Err(self.fail(Fault::TooManyValues)),
        }
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| self.fail(Fault::NumberTooLarge))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            if map.contains_key(&key) {
                return Err(self.fail(Fault::Twice(shown(&key))));
            }
            let value = fields.next_value_seed(self)?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sentence(text: impl AsRef<[u8]>) -> String {
        parse("a.json", text.as_ref()).unwrap_err().sentence.to_string()
    }

    #[test]
    fn a_document_with_two_meanings_is_refused() {
        assert!(sentence(r#"{"a":1,"a":2}"#).contains("\"a\" occurs twice"));
        assert!(sentence(r#"{"x":[{"a":1,"\u0061":2}]}"#).contains("\"a\" occurs twice"));
        assert!(sentence("{} {}").contains("trailing"));
        assert!(sentence("\u{feff}{}").contains("byte order mark"));
        assert!(sentence("[".repeat(100_000)).contains("recursion"));
        assert!(sentence("[1e400]").contains("out of range"));
        for text in [&b"{\"a\":\"\xff\"}"[..], b"\"\\ud800\"", b"[1,]", b"// x\n1", b"NaN", b"", b"\xff\xfe{\0}\0"] {
            assert!(parse("a.json", text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_document_has_so_many_values() {
        let list = |count: u32| format!("[{}0]", "0,".repeat(count as usize - 1));
        assert!(parse("a.json", list(NODE_LIMIT - 1).as_bytes()).is_ok());
        assert!(sentence(list(NODE_LIMIT)).contains("more than 1,000,000 values"));
    }

    proptest! {
        #[test]
        fn plain_documents_read_as_ever(numbers in any::<(i64, u64, f32)>(), text in ".*", key in ".*") {
            let value = serde_json::json!({ key: [numbers.0, numbers.1, f64::from(numbers.2), text, null, true] });
            let text = value.to_string();
            let plain: Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(parse("a.json", text.as_bytes()).unwrap(), plain);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = parse("a.json", &bytes);
        }
    }
}
