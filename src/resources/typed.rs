//! What people type into the forms of resources.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::base::Environment;
use crate::say;

/// The fields of a form by their names, each once. Some may be secret, so its `Debug` shows the names alone.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, String>);

impl Typed {
    /// Of these fields.
    pub fn of<const N: usize>(fields: [(&str, &str); N]) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// What stands in the field `name`, without space around it; empty for one that is not there.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |value| value.trim())
    }

    /// Whether the box `name` is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Puts `value` into the field `name`.
    pub fn put(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// Empties the field `name`, or takes the tick from its box.
    pub fn drop(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// The environment that was chosen.
    pub fn environment(&self) -> Option<Environment> {
        Environment::parse(self.get("environment"))
    }

    /// The revision that the form was made from; none that exists when it says nothing.
    pub fn revision(&self) -> i64 {
        self.get("revision").parse().unwrap_or_default()
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Typed({:?})", self.0.keys())
    }
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Typed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the fields of a form")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Typed, A::Error> {
        let mut typed = Typed::default();
        while let Some((name, value)) = map.next_entry::<String, String>()? {
            // Which of two was meant nobody can say (ASVS 5.0, 15.3.3).
            if typed.0.contains_key(&name) {
                return Err(A::Error::custom(say::it("typed-twice").with("field", format!("{name:?}"))));
            }
            typed.0.insert(name, value);
        }
        Ok(typed)
    }
}
