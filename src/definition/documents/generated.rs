//! Documents out of a list of random numbers: whatever fields the types have, now or later.

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;

use super::super::json::Mistake;
use super::*;

/// How deep lists are filled.
const DEPTH: usize = 9;

/// Texts that have surprised readers of JSON before, and some that have not.
const TEXTS: [&str; 10] =
    ["", "a", "Name", "\"Name\"", "Grüße 😀", "a\"b\\c\n\t", "{{x}}", "\u{2028}\u{7f}\u{0}", "type", "null"];

/// A `T` that `numbers` choose.
pub fn from_numbers<T: DeserializeOwned>(numbers: &[u8]) -> T {
    let mut dice = Dice { numbers, next: 0 };
    T::deserialize(Any { dice: &mut dice, field: "", depth: 0 }).unwrap()
}

/// A document of any kind.
pub fn document(kind: u8, numbers: &[u8]) -> (FilePath, Document) {
    let path = |text: &str| FilePath::parse(text).unwrap();
    match kind % 15 {
        0 => {
            let app: AppDocument = from_numbers(numbers);
            (path("app.json"), Document::App(AppDocument { format: FORMAT, ..app }))
        }
        1 => (path("triggers.json"), Document::Triggers(from_numbers(numbers))),
        2 => (path("web-flows/a/flow.json"), Document::Flow(from_numbers(numbers))),
        3 => (path("web-flows/a/pages/a.json"), Document::Page(from_numbers(numbers))),
        4 => (path("data-flows/a.json"), Document::DataFlow(from_numbers(numbers))),
        5 => (path("functions/a.json"), Document::Function(from_numbers(numbers))),
        6 => (path("objects/a.json"), Document::Object(from_numbers(numbers))),
        7 => (path("models/a.json"), Document::Model(from_numbers(numbers))),
        8 => (path("theme.json"), Document::Theme(from_numbers(numbers))),
        9 => (path("layouts/a.json"), Document::Layout(from_numbers(numbers))),
        10 => (path("notifications/a.json"), Document::Notification(from_numbers(numbers))),
        11 => (path("settings.json"), Document::Settings(from_numbers(numbers))),
        12 => (path("media.json"), Document::MediaIndex(from_numbers(numbers))),
        13 => (path("custom-controls/a.json"), Document::CustomControl(from_numbers(numbers))),
        _ => (path("samples/a.json"), Document::Sample(from_numbers(numbers))),
    }
}

struct Dice<'a> {
    numbers: &'a [u8],
    next: usize,
}

impl Dice<'_> {
    fn roll(&mut self, sides: usize) -> usize {
        let number = self.numbers.get(self.next).copied().unwrap_or(0);
        self.next += 1;
        usize::from(number) % sides.max(1)
    }
}

struct Any<'d, 'n> {
    dice: &'d mut Dice<'n>,
    field: &'static str,
    depth: usize,
}

impl<'de> Deserializer<'de> for Any<'_, '_> {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        let types = ["text", "any", "date_time", "object:a", "model:b:c"];
        let texts: &[&str] = if ["type", "result"].contains(&self.field) { &types } else { &TEXTS };
        visitor.visit_str(texts[self.dice.roll(texts.len())])
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_bool(self.dice.roll(2) == 1)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_u64(self.dice.roll(256) as u64)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        if self.dice.roll(2) == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        let left = if self.depth > DEPTH { 0 } else { self.dice.roll(3) };
        visitor.visit_seq(Some { dice: self.dice, fields: &[], left, depth: self.depth + 1 })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        let left = if self.depth > DEPTH { 0 } else { self.dice.roll(3) };
        visitor.visit_map(Some { dice: self.dice, fields: &[], left, depth: self.depth + 1 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        visitor.visit_map(Some { dice: self.dice, fields, left: fields.len(), depth: self.depth + 1 })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        let word = variants[self.dice.roll(variants.len())];
        visitor.visit_enum(One(self, word))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct identifier ignored_any
    }
}

struct Some<'d, 'n> {
    dice: &'d mut Dice<'n>,
    fields: &'static [&'static str],
    left: usize,
    depth: usize,
}

impl<'de> SeqAccess<'de> for Some<'_, '_> {
    type Error = Mistake;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Mistake> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(Any { dice: self.dice, field: "", depth: self.depth }).map(Option::Some)
    }
}

impl<'de> MapAccess<'de> for Some<'_, '_> {
    type Error = Mistake;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Mistake> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let Option::Some(field) = self.fields.get(self.left) else {
            return seed.deserialize(Any { dice: self.dice, field: "", depth: self.depth }).map(Option::Some);
        };
        let key: StrDeserializer<'_, Mistake> = (*field).into_deserializer();
        seed.deserialize(key).map(Option::Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mistake> {
        let field = self.fields.get(self.left).copied().unwrap_or("");
        seed.deserialize(Any { dice: self.dice, field, depth: self.depth })
    }
}

struct One<'d, 'n>(Any<'d, 'n>, &'static str);

impl<'de, 'd, 'n> EnumAccess<'de> for One<'d, 'n> {
    type Error = Mistake;
    type Variant = Any<'d, 'n>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Any<'d, 'n>), Mistake> {
        let word: StrDeserializer<'_, Mistake> = self.1.into_deserializer();
        Ok((seed.deserialize(word)?, self.0))
    }
}

impl<'de> VariantAccess<'de> for Any<'_, '_> {
    type Error = Mistake;

    fn unit_variant(self) -> Result<(), Mistake> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mistake> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Mistake> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Mistake> {
        self.deserialize_struct("", fields, visitor)
    }
}
