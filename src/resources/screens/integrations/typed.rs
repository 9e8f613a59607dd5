//! The fields of forms whose fields a service decides.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::say;

/// The most fields of a form.
const MOST: usize = 200;

/// What was typed, by name. Each name comes once. Its `Debug` shows the names alone: secrets are among them.
#[derive(Clone, Default)]
pub struct Fields(pub BTreeMap<String, String>);

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fields({:?})", self.0.keys())
    }
}

impl Fields {
    /// What stands in the field `name`; nothing when there is none.
    pub fn of(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The number in the field `revision`; what is none is the revision of nothing.
    pub fn revision(&self) -> i64 {
        self.of("revision").parse().unwrap_or(-1)
    }

    /// The fields of the service.
    pub fn own_fields(&self) -> BTreeMap<String, String> {
        let own = self.0.iter().filter(|(name, _)| name.starts_with("with."));
        own.map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the fields of a form")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, String>()? {
            if fields.len() == MOST {
                return Err(A::Error::custom(say::it("integrations-fields").with("most", MOST)));
            }
            let shown = format!("{name:.80?}");
            if fields.insert(name, value).is_some() {
                return Err(A::Error::custom(say::it("role-field-twice").with("field", shown)));
            }
        }
        Ok(Fields(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Fields, String> {
        let form = actix_web::web::Query::<Fields>::from_query(text);
        form.map(actix_web::web::Query::into_inner).map_err(|error| error.to_string())
    }

    #[test]
    fn each_name_comes_once_and_no_value_shows() {
        let form = read("name=a&with.token=sesame&revision=7").unwrap();
        assert_eq!((form.of("name"), form.of("x"), form.revision()), ("a", "", 7));
        assert_eq!(form.own_fields().keys().collect::<Vec<_>>(), ["with.token"]);
        assert!(!format!("{form:?}").contains("sesame"));
        assert!(read("name=a&name=b").unwrap_err().contains("name"));
        let many: Vec<_> = (0..=MOST).map(|n| format!("f{n}=")).collect();
        assert!(read(&many.join("&")).is_err() && read(&many[1..].join("&")).is_ok());
    }
}
