//! A JSON value as it was read, with duplicate keys still visible.

use std::cell::Cell;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A JSON value. Members of an object keep their order and are not yet known to be different.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number.
    Number(serde_json::Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value that `bytes` hold and nothing after it, or what the reader says against it.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        let value = AnyValue(&Cell::new(VALUES)).deserialize(&mut reader).map_err(|error| error.to_string())?;
        reader.end().map_err(|error| error.to_string())?;
        Ok(value)
    }

    /// The first member `key` of an object.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Self::Object(members) => members.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// The most values in a document of ours. One takes up to 40 bytes before it is typed, so this holds what a document that
/// is refused costs to 7 MB.
pub(super) const VALUES: u32 = 130_000;

/// Reads a value; how many more there may be.
#[derive(Clone, Copy)]
pub(super) struct AnyValue<'a>(pub &'a Cell<u32>);

impl<'de> DeserializeSeed<'de> for AnyValue<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        let left = self.0.get().checked_sub(1);
        self.0.set(left.ok_or_else(|| D::Error::custom(format_args!("it holds more than {VALUES} values")))?);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyValue<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(serde_json::Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(self)? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = map.next_key()? {
            members.push((key, map.next_value_seed(self)?));
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trailing_bytes_and_broken_texts_are_refused() {
        assert!(Json::parse(b"{} ").is_ok());
        assert!(Json::parse(b"{} x").unwrap_err().contains("trailing"));
        assert!(Json::parse(b"{}{}").is_err());
        assert!(Json::parse(b"\"\xff\"").is_err());
        assert!(Json::parse(b"\xef\xbb\xbf{}").is_err());
        assert!(Json::parse(b"[1,]").is_err());
        assert!(Json::parse("[".repeat(100_000).as_bytes()).is_err());
    }

    #[test]
    fn a_document_has_so_many_values() {
        let list = |count: u32| format!("[{}0]", "0,".repeat(count as usize - 2));
        assert!(Json::parse(list(VALUES).as_bytes()).is_ok());
        assert!(Json::parse(list(VALUES + 1).as_bytes()).unwrap_err().contains("130000 values"));
    }

    #[test]
    fn duplicate_keys_stay_visible() {
        let value = Json::parse(br#"{"a": 1, "a": 2}"#).unwrap();
        assert!(matches!(value, Json::Object(members) if members.len() == 2));
    }
}
