//! Reading JSON straight into a value.

use std::cell::Cell;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::call::{Answer, Call};
use crate::airscript::fault::Failure;
use crate::airscript::value::{NESTING, Properties, Value};
use crate::say;

/// The value of the text. Of equal names the last one counts, in the place of the first, as in JavaScript.
///
/// A number beyond the doubles is an error, as it is in an expression: a NULL in its place would be taken for data.
pub fn read(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0)?;
    // To read costs several times what it does to look.
    call.works(text.len().saturating_mul(2))?;
    let stopped = Cell::new(None);
    let mut json = serde_json::Deserializer::from_str(text);
    // The bound is the reader's own, which is that of writing.
    json.disable_recursion_limit();
    let reader = Reader { makes: &|bytes| call.makes(bytes), stopped: &stopped, room: NESTING };
    let read = reader.deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    read.map_err(|error| stopped.take().unwrap_or_else(|| invalid(&error)))
}

fn invalid(error: &serde_json::Error) -> Failure {
    let sentence = say::it("airscript-invalid-json").with("line", error.line()).with("column", error.column());
    Failure::new("invalid-json", sentence)
}

/// Is told how many bytes are about to be made, and may refuse.
type Makes<'r> = &'r dyn Fn(usize) -> Result<(), Failure>;

/// Values given by the caller: as large as the caller lets them be.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        Reader { makes: &|_| Ok(()), stopped: &Cell::new(None), room: NESTING }.deserialize(json)
    }
}

/// Makes a value of what the parser finds, and counts it before.
#[derive(Clone, Copy)]
struct Reader<'r> {
    makes: Makes<'r>,
    /// Why it stopped, where the text is not to blame.
    stopped: &'r Cell<Option<Failure>>,
    room: usize,
}

/// What a List or an Object takes, without what is in it.
const LIST: usize = 64;
const OBJECT: usize = 128;
/// What an item of a List takes, and what a property takes besides its name: the room that grows with them is larger than
/// they are.
const ITEM: usize = 32;
const PROPERTY: usize = 96;

impl Reader<'_> {
    fn makes<E: Error>(self, bytes: usize) -> Result<(), E> {
        (self.makes)(bytes).map_err(|failure| self.stop(failure))
    }

    fn stop<E: Error>(self, failure: Failure) -> E {
        self.stopped.set(Some(failure));
        E::custom("stopped")
    }

    /// The reader of what is inside of this.
    fn inner<E: Error>(self) -> Result<Self, E> {
        let failure = || Failure::new("json-too-deep", say::it("airscript-json-too-deep").with("limit", NESTING));
        let room = self.room.checked_sub(1).ok_or_else(|| self.stop(failure()))?;
        Ok(Self { room, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, bool: bool) -> Result<Value, E> {
        Ok(Value::Boolean(bool))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.makes(text.len())?;
        Ok(Value::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        self.makes(LIST)?;
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(inner)? {
            self.makes(ITEM)?;
            items.push(item);
        }
        Ok(Value::list(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        self.makes(OBJECT)?;
        let mut properties = Properties::default();
        while let Some(name) = object.next_key::<String>()? {
            self.makes(PROPERTY + name.len())?;
            properties.insert(name.into(), object.next_value_seed(inner)?);
        }
        Ok(Value::Object(properties.into()))
    }
}
