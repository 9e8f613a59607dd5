//! Reads typed documents straight out of their bytes: a [`Json`](super::Json) in between would hold a document of many
//! values several times over.
//!
//! What it reads, [`from_value`](super::from_value) would read the same; where something is wrong it only gives up,
//! because that is the one to say what, and where. Of an enum with fields, whose `type` may stand behind them, a value is
//! made still.

use std::cell::{Cell, RefCell};
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::error::Trail;
use super::read::{Key, Located};
use super::value::{AnyValue, VALUES};

/// The `T` that `bytes` hold; nothing where something may be wrong with them.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let watch = Watch { left: Cell::new(VALUES), keys: RefCell::default() };
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let read = T::deserialize(Watched { source: &mut source, watch: &watch }).ok()?;
    source.end().ok()?;
    Some(read)
}

/// What is looked at beside the types.
struct Watch {
    /// How many more values there may be.
    left: Cell<u32>,
    /// The hashes of the keys of all objects that are being read, those of the innermost last. Two keys with one hash are
    /// taken for one: then the document is read the other way, where they are not.
    keys: RefCell<Vec<u64>>,
}

impl Watch {
    fn count<E: Error>(&self) -> Result<(), E> {
        let left = self.left.get().checked_sub(1);
        self.left.set(left.ok_or_else(no)?);
        Ok(())
    }
}

/// The failure, of which nobody hears.
fn no<E: Error>() -> E {
    E::custom("")
}

/// A value that is watched, or what reads one.
struct Watched<'w, S> {
    source: S,
    watch: &'w Watch,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Watched<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.watch.count()?;
        self.source.deserialize_any(Visit { visitor, watch: self.watch, lists: Lists::Taken })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.watch.count()?;
        self.source.deserialize_any(Visit { visitor, watch: self.watch, lists: Lists::Refused })
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let value = AnyValue(&self.watch.left).deserialize(self.source)?;
        Located { value: &value, at: &Trail::Whole }.deserialize_enum(name, variants, visitor).map_err(|_| no())
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for Watched<'_, T> {
    type Value = T::Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<T::Value, D::Error> {
        self.source.deserialize(Watched { source, watch: self.watch })
    }
}

/// Whether a list may stand where a type is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lists {
    Taken,
    /// Serde would take a list of the fields' values for a struct.
    Refused,
}

/// What a type makes of a value, with the parts of that watched too.
struct Visit<'w, V> {
    visitor: V,
    watch: &'w Watch,
    lists: Lists,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Visit<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.visitor.visit_bool(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<V::Value, E> {
        self.visitor.visit_i64(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<V::Value, E> {
        self.visitor.visit_u64(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        self.visitor.visit_f64(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<V::Value, E> {
        self.visitor.visit_str(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<V::Value, A::Error> {
        match self.lists {
            Lists::Taken => self.visitor.visit_seq(Parts { access: elements, watch: self.watch }),
            Lists::Refused => Err(no()),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<V::Value, A::Error> {
        let first = self.watch.keys.borrow().len();
        let value = self.visitor.visit_map(Parts { access: members, watch: self.watch })?;
        let mut keys = self.watch.keys.borrow_mut();
        let own = keys.get_mut(first..).unwrap_or_default();
        own.sort_unstable();
        if own.windows(2).any(|pair| matches!(pair, [one, other] if one == other)) {
            return Err(no());
        }
        keys.truncate(first);
        Ok(value)
    }
}

/// The elements of a list, or the members of an object.
struct Parts<'w, A> {
    access: A,
    watch: &'w Watch,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Parts<'_, A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        self.access.next_element_seed(Watched { source: seed, watch: self.watch })
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Parts<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.access.next_key_seed(Name { seed, watch: self.watch })
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        self.access.next_value_seed(Watched { source: seed, watch: self.watch })
    }
}

/// Reads the key of a member.
struct Name<'w, K> {
    seed: K,
    watch: &'w Watch,
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Name<'_, K> {
    type Value = K::Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<K::Value, D::Error> {
        source.deserialize_str(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for Name<'_, K> {
    type Value = K::Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<K::Value, E> {
        self.watch.keys.borrow_mut().push(FixedState::default().hash_one(key));
        self.seed.deserialize(Key(key)).map_err(|_| no())
    }
}
