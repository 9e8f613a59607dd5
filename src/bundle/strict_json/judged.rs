//! Reads a document without building it: values are counted and forgotten, of keys only a hash is kept.

use std::cell::Cell;
use std::fmt;
use std::hash::{DefaultHasher, Hasher};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::super::refusal::shown;
use super::{Fault, Faults};

/// Judges a value.
#[derive(Clone, Copy)]
pub(super) struct Judged<'a> {
    pub faults: &'a Faults,
    /// The hash of the key that occurs twice in some object, when that is known: now the key is looked for.
    pub sought: Option<u64>,
}

impl Judged<'_> {
    /// Judges all that `source` holds.
    pub fn whole<'de, R: serde_json::de::Read<'de>>(
        self,
        mut source: serde_json::Deserializer<R>,
    ) -> serde_json::Result<()> {
        self.deserialize(&mut source).and_then(|()| source.end())
    }
}

impl<'de> DeserializeSeed<'de> for Judged<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        self.faults.count()?;
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Judged<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if value.is_finite() { Ok(()) } else { Err(self.faults.fail(Fault::NumberTooLarge)) }
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(self)?.is_some() {}
        Ok(())
    }

    /// Whether a key occurs twice is seen at the end of the object, by eight bytes a key: a set that knows at once would
    /// need several times the memory. Two keys with one hash would be taken for one; that happens to nobody by chance,
    /// and who makes such keys has only their own document refused.
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let first = self.faults.keys.borrow().len();
        let seen = Cell::new(false);
        while let Some(key) = fields.next_key_seed(Key { judged: self, seen: &seen })? {
            if self.sought.is_none() {
                self.faults.keys.borrow_mut().push(key);
            }
            fields.next_value_seed(self)?;
        }
        let mut keys = self.faults.keys.borrow_mut();
        let own = keys.get_mut(first..).unwrap_or_default();
        own.sort_unstable();
        let twice = own.windows(2).find(|pair| matches!(pair, [one, other] if one == other));
        if let Some(twice) = twice {
            self.faults.twice.set(twice.first().copied());
            return Err(A::Error::custom(""));
        }
        keys.truncate(first);
        Ok(())
    }
}

/// Reads a key as its hash.
struct Key<'a> {
    judged: Judged<'a>,
    /// Whether the sought key was met in this object.
    seen: &'a Cell<bool>,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = u64;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<u64, D::Error> {
        source.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<u64, E> {
        let mut hasher = DefaultHasher::new();
        hasher.write(key.as_bytes());
        let hash = hasher.finish();
        if self.judged.sought == Some(hash) && self.seen.replace(true) {
            return Err(self.judged.faults.fail(Fault::Twice(shown(key))));
        }
        Ok(hash)
    }
}
