//! Reading the index of media for what is wrong with it alone: built, it would take several times its size.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::MediaEntry;

/// A [`MediaIndex`](super::MediaIndex) of which nothing is kept.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PassingIndex {
    #[serde(default, rename = "files")]
    _files: Passing<MediaEntry>,
}

/// A map of which every value is read and let go.
struct Passing<V>(PhantomData<V>);

impl<V> Default for Passing<V> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Passing<V> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_map(Self(PhantomData))
    }
}

impl<'de, V: Deserialize<'de>> Visitor<'de> for Passing<V> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        while members.next_entry::<String, V>()?.is_some() {}
        Ok(self)
    }
}
