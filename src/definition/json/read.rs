//! Reads typed documents out of JSON values and keeps track of the place.

use std::collections::BTreeSet;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::error::Trail;
use super::{Json, Mistake};
use crate::say;

/// The key that says which variant of an enum an object is.
const TAG: &str = "type";

/// The `T` that `value` holds, or the first mistake with its place.
pub fn from_value<T: DeserializeOwned>(value: &Json) -> Result<T, Mistake> {
    let whole = Trail::Whole;
    T::deserialize(Located { value, at: &whole }).map_err(|mistake| mistake.or_at(&whole))
}

/// A value and where it is.
#[derive(Clone, Copy)]
pub(super) struct Located<'a> {
    pub value: &'a Json,
    pub at: &'a Trail<'a>,
}

impl<'de> Deserializer<'de> for Located<'_> {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        let result = match self.value {
            Json::Null => visitor.visit_unit(),
            Json::Boolean(value) => visitor.visit_bool(*value),
            Json::Number(number) => visit_number(number, visitor),
            Json::Text(text) => visitor.visit_str(text),
            Json::List(list) => visitor.visit_seq(Elements { list, next: 0, at: self.at }),
            Json::Object(members) => visitor.visit_map(Members::new(members, self.at, Tag::IsField)),
        };
        result.map_err(|mistake| mistake.or_at(self.at))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        // Serde would take a list of the fields' values for a struct; here that is a mistake.
        match self.value {
            Json::List(_) => Err(Mistake::invalid_type(Unexpected::Seq, &"an object").or_at(self.at)),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        // An absent member is the only way to say nothing: `null` would be a second form of the same document.
        visitor.visit_some(self).map_err(|mistake| mistake.or_at(self.at))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_newtype_struct(self).map_err(|mistake| mistake.or_at(self.at))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        visitor.visit_enum(Variant(self)).map_err(|mistake| mistake.or_at(self.at))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

fn visit_number<'de, V: Visitor<'de>>(number: &serde_json::Number, visitor: V) -> Result<V::Value, Mistake> {
    match (number.as_u64(), number.as_i64(), number.as_f64()) {
        (Some(number), _, _) => visitor.visit_u64(number),
        (_, Some(number), _) => visitor.visit_i64(number),
        (_, _, Some(number)) => visitor.visit_f64(number),
        _ => Err(Mistake::new("doc-number-large", say::it("doc-number-large-help"))),
    }
}

struct Elements<'a> {
    list: &'a [Json],
    next: usize,
    at: &'a Trail<'a>,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Mistake;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Mistake> {
        let Some(value) = self.list.get(self.next) else { return Ok(None) };
        let at = Trail::Element(self.at, self.next);
        self.next += 1;
        seed.deserialize(Located { value, at: &at }).map(Some).map_err(|mistake| mistake.or_at(&at))
    }
}

/// What the member `type` of an object is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    IsField,
    NamesVariant,
}

struct Members<'a> {
    members: std::slice::Iter<'a, (String, Json)>,
    seen: BTreeSet<&'a str>,
    value: Option<(&'a str, &'a Json)>,
    at: &'a Trail<'a>,
    tag: Tag,
}

impl<'a> Members<'a> {
    fn new(members: &'a [(String, Json)], at: &'a Trail<'a>, tag: Tag) -> Self {
        Self { members: members.iter(), seen: BTreeSet::new(), value: None, at, tag }
    }
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Mistake;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Mistake> {
        for (key, value) in self.members.by_ref() {
            if !self.seen.insert(key) {
                let remedy = say::it("doc-keep-one");
                return Err(Mistake::new("doc-key-twice", remedy).with("key", format!("{key:?}")));
            }
            if self.tag == Tag::NamesVariant && key == TAG {
                continue;
            }
            self.value = Some((key, value));
            let read = seed.deserialize(Key(key)).map(Some);
            return read.map_err(|mistake| mistake.or_at(&Trail::Member(self.at, key)));
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mistake> {
        let Some((key, value)) = self.value.take() else {
            return Err(Mistake::new("doc-out-of-order", say::it("doc-correct")));
        };
        let at = Trail::Member(self.at, key);
        seed.deserialize(Located { value, at: &at }).map_err(|mistake| mistake.or_at(&at))
    }
}

/// A key of an object; enums without fields may be keys.
pub(super) struct Key<'a>(pub &'a str);

impl<'de> Deserializer<'de> for Key<'_> {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_str(self.0)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        let word: StrDeserializer<'_, Mistake> = self.0.into_deserializer();
        visitor.visit_enum(word)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// An enum: a word, or an object whose `type` is the word.
struct Variant<'a>(Located<'a>);

impl<'de, 'a> EnumAccess<'de> for Variant<'a> {
    type Error = Mistake;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Mistake> {
        let Located { value, at } = self.0;
        let (word, place) = match value {
            Json::Text(word) => (word, *at),
            Json::Object(_) => match value.get(TAG) {
                Some(Json::Text(word)) => (word, Trail::Member(at, TAG)),
                Some(_) => {
                    let mistake = Mistake::new("doc-no-text", say::it("doc-no-text-help"));
                    return Err(mistake.or_at(&Trail::Member(at, TAG)));
                }
                None => return Err(Mistake::missing_field(TAG)),
            },
            _ => return Err(Mistake::new("doc-no-word", say::it("doc-correct-value"))),
        };
        let variant = seed.deserialize(Key(word)).map_err(|mistake| mistake.or_at(&place))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Mistake;

    fn unit_variant(self) -> Result<(), Mistake> {
        match self.0.value {
            Json::Text(_) => Ok(()),
            _ => Err(Mistake::invalid_type(Unexpected::Map, &"a word")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mistake> {
        seed.deserialize(Content(self.0))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Mistake> {
        Err(Mistake::new("doc-odd-form", say::it("doc-correct")))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Mistake> {
        Content(self.0).deserialize_any(visitor)
    }
}

/// The fields of an enum's variant: the object without its `type`.
struct Content<'a>(Located<'a>);

impl<'de> Deserializer<'de> for Content<'_> {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match self.0.value {
            Json::Object(members) => {
                let members = Members::new(members, self.0.at, Tag::NamesVariant);
                visitor.visit_map(members).map_err(|mistake| mistake.or_at(self.0.at))
            }
            _ => Err(Mistake::new("doc-bare-word", say::it("doc-bare-word-help"))),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
