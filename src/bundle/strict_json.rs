//! JSON with one meaning: no key twice, nothing after the end, no byte order mark, no endless nesting.
//!
//! Where readers disagree about a document (the first of two equal keys, or the last?), a person could approve one
//! meaning and run the other.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::base::Problem;

use super::refusal::shown;

/// The most values in one document. A value takes up to 100 bytes of memory, so this holds a document to 100 MB.
const NODE_LIMIT: u32 = 1_000_000;

/// The document `bytes`; `path` names it in the sentence. Nesting ends at 128 levels, as `serde_json` has it.
pub fn parse(path: &str, bytes: &[u8]) -> Result<Value, Problem> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        let sentence = format!("The file \"{}\" starts with a byte order mark.", shown(path));
        return Err(Problem::error(path, sentence, "Save it as UTF-8 without one."));
    }
    let left = Cell::new(NODE_LIMIT);
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value = Strict { left: &left }.deserialize(&mut source).and_then(|value| source.end().map(|()| value));
    value.map_err(|error| {
        let sentence = format!("The file \"{}\" is not JSON that can be read: {error}.", shown(path));
        Problem::error(path, sentence, "Export the app again, or mend the file.")
    })
}

/// `value`, found at `place`, as a `T`; a field that `T` does not have is named with its place.
pub fn typed<T: DeserializeOwned>(place: &str, value: Value) -> Result<T, Problem> {
    serde_json::from_value(value).map_err(|error| {
        let sentence = format!("What stands at {} is not as expected: {error}.", shown(place));
        Problem::error(place, sentence, "Export the app again, or mend the file.")
    })
}

/// Builds a [`Value`], counting what is left of the limit.
#[derive(Clone, Copy)]
struct Strict<'a> {
    left: &'a Cell<u32>,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        match self.left.get().checked_sub(1) {
            Some(left) => self.left.set(left),
            None => return Err(D::Error::custom(format_args!("it holds more than {NODE_LIMIT} values"))),
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
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("a number is too large"))
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
                return Err(A::Error::custom(format_args!("the key \"{}\" occurs twice", shown(&key))));
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
        assert!(sentence(list(NODE_LIMIT)).contains("more than 1000000 values"));
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
