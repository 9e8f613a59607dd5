//! JSON with one meaning: no key twice, nothing after the end, no byte order mark, no endless nesting.
//!
//! Where readers disagree about a document (the first of two equal keys, or the last?), a person could approve one
//! meaning and run the other.

mod judged;
mod text_limit;

use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::fmt;
use std::io::{BufReader, Read};

use serde::Deserialize;
use serde::de::{DeserializeOwned, DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use self::judged::Judged;
use self::text_limit::TextLimit;
use crate::base::Problem;

use super::refusal::shown;
use crate::say;

/// The most values in one document. A value takes up to 100 bytes of memory, so this holds a document to 100 MB.
const NODE_LIMIT: u32 = 1_000_000;

/// Bytes from which a document is judged before it is built, so that one that is refused costs no memory.
const JUDGED_FROM: usize = 128 << 10;

/// The document `bytes`; `path` names it in the sentence. Nesting ends at 128 levels, as `serde_json` has it.
pub fn parse(path: &str, bytes: &[u8]) -> Result<Value, Problem> {
    if bytes.starts_with(MARK) {
        return Err(marked(path));
    }
    if bytes.len() >= JUDGED_FROM {
        let Ok(judged) =
            judge_by::<Infallible>(path, |judged| Ok(judged.whole(serde_json::Deserializer::from_slice(bytes))));
        judged?;
    }
    let faults = Faults::default();
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value = Strict(&faults).deserialize(&mut source).and_then(|value| source.end().map(|()| value));
    value.map_err(|error| unreadable(path, &error, faults.first.take()))
}

/// The text of the document `bytes`, after [`parse`] would have read it. Nothing is built: it can be read into a type of its
/// own, whatever its size.
pub fn judged<'d>(path: &str, bytes: &'d [u8]) -> Result<&'d str, Problem> {
    if bytes.starts_with(MARK) {
        return Err(marked(path));
    }
    let Ok(end) = judge_by::<Infallible>(path, |judged| Ok(judged.whole(serde_json::Deserializer::from_slice(bytes))));
    end?;
    std::str::from_utf8(bytes).map_err(|error| unreadable(path, &Error::custom(error), None))
}

/// What [`parse`] would say of a document that is read from a stream, in a few MiB of memory however large it is.
/// `pass` opens the stream, hands it on, and may fail by itself; a second pass names a key that occurs twice. A text of
/// more than 4 MiB is refused: no reader can pass it by without holding it.
pub(super) fn judge<E>(
    path: &str,
    mut pass: impl FnMut(&mut dyn FnMut(&mut dyn Read)) -> Result<(), E>,
) -> Result<Result<(), Problem>, E> {
    let mut is_marked = false;
    let judged = judge_by(path, |judged| {
        let mut end = Ok(());
        pass(&mut |source| {
            let mut first = Vec::new();
            // What fails here fails again below.
            let _ = source.take(MARK.len() as u64).read_to_end(&mut first);
            is_marked = first == MARK;
            let mut source = TextLimit::new(BufReader::new(first.chain(source)));
            end = judged.whole(serde_json::Deserializer::from_reader(&mut source));
            if source.is_over() {
                end = Err(judged.faults.fail(Fault::LongText));
            }
        })?;
        Ok(end)
    })?;
    Ok(if is_marked { Err(marked(path)) } else { judged })
}

fn judge_by<E>(
    path: &str,
    mut pass: impl FnMut(Judged) -> Result<serde_json::Result<()>, E>,
) -> Result<Result<(), Problem>, E> {
    let faults = Faults::default();
    // As many as there can be: memory that is not touched costs nothing, and growing would hold the keys twice.
    faults.keys.borrow_mut().reserve_exact(NODE_LIMIT as usize + 1);
    let mut end = pass(Judged { faults: &faults, sought: None })?;
    if let Some(twice) = faults.twice.take() {
        faults.left.set(NODE_LIMIT);
        end = pass(Judged { faults: &faults, sought: Some(twice) })?;
    }
    Ok(end.map_err(|error| unreadable(path, &error, faults.first.take())))
}

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

fn marked(path: &str) -> Problem {
    Problem::error(path, say::it("json-mark").with("file", shown(path)), say::it("json-mark-help"))
}

/// What this reader refuses and others do not.
enum Fault {
    TooManyValues,
    NumberTooLarge,
    LongText,
    Twice(String),
}

fn unreadable(path: &str, error: &serde_json::Error, fault: Option<Fault>) -> Problem {
    let (file, line, column) = (shown(path), error.line().to_string(), error.column().to_string());
    let sentence = match fault {
        Some(Fault::TooManyValues) => say::it("json-too-many")
            .with("file", file)
            .with("limit", u64::from(NODE_LIMIT))
            .with("line", line)
            .with("column", column),
        Some(Fault::NumberTooLarge) => {
            say::it("json-too-large").with("file", file).with("line", line).with("column", column)
        }
        Some(Fault::LongText) => say::it("json-long-text").with("file", file).with("limit", text_limit::LIMIT),
        Some(Fault::Twice(key)) => {
            say::it("json-twice").with("file", file).with("key", key).with("line", line).with("column", column)
        }
        None => say::it("json-unreadable").with("file", file).with("error", error.to_string()),
    };
    Problem::error(path, sentence, say::it("json-mend"))
}

/// `value`, found at `place`, as a `T`; a field that `T` does not have is named with its place.
pub fn typed<T: DeserializeOwned>(place: &str, value: Value) -> Result<T, Problem> {
    serde_json::from_value(value).map_err(|error| odd(place, &error.to_string()))
}

/// [`typed`], of a value that is still text and was [`judged`].
pub fn typed_text<'d, T: Deserialize<'d>>(place: &str, text: &'d str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| {
        // The lines that it counts are those of a part; the place says where that is.
        let said = error.to_string();
        odd(place, said.split(" at line ").next().unwrap_or(&said))
    })
}

fn odd(place: &str, error: &str) -> Problem {
    let sentence = say::it("json-odd").with("place", shown(place)).with("error", error.to_owned());
    Problem::error(place, sentence, say::it("json-mend"))
}

/// What is left of the limit, and what was found on the way.
struct Faults {
    left: Cell<u32>,
    first: RefCell<Option<Fault>>,
    /// The hash of a key that occurs twice, while the key itself is not known.
    twice: Cell<Option<u64>>,
    /// The hashes of the keys of all objects that are being judged, those of the innermost last.
    keys: RefCell<Vec<u64>>,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            left: Cell::new(NODE_LIMIT),
            first: RefCell::new(None),
            twice: Cell::new(None),
            keys: RefCell::default(),
        }
    }
}

impl Faults {
    /// The failure of reading that `fault` is, which is kept until it is put into words.
    fn fail<E: Error>(&self, fault: Fault) -> E {
        self.first.replace(Some(fault));
        E::custom("")
    }

    /// Counts a value.
    fn count<E: Error>(&self) -> Result<(), E> {
        match self.left.get().checked_sub(1) {
            Some(left) => self.left.set(left),
            None => return Err(self.fail(Fault::TooManyValues)),
        }
        Ok(())
    }
}

/// Builds a [`Value`], counting what is left of the limit.
#[derive(Clone, Copy)]
struct Strict<'a>(&'a Faults);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        self.0.count()?;
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
        Number::from_f64(value).map(Value::Number).ok_or_else(|| self.0.fail(Fault::NumberTooLarge))
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
                return Err(self.0.fail(Fault::Twice(shown(&key))));
            }
            let value = fields.next_value_seed(self)?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests;
