//! The order of values.

use std::cmp::Ordering;
use std::hash::{BuildHasher, Hash, Hasher};

use crate::airscript::kind::Kinds;
use crate::airscript::value::Value;

/// Which of two values is the lesser, where the language orders them: Numbers, Texts, Dates, Times, DateTimes, and
/// Currencies of one code (reference, section 6). Others have no order.
pub fn compare(one: &Value, other: &Value) -> Option<Ordering> {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) => a.partial_cmp(b),
        (Value::Text(a), Value::Text(b)) => Some(utf16_order(a, b)),
        (Value::Object(_), Value::Object(_)) => {
            let kind = Kinds::of(one);
            if kind != Kinds::of(other) {
                return None;
            }
            let fields: &[&str] = match kind {
                Kinds::DATE => &["year", "month", "day"],
                Kinds::TIME => &["hour", "minute", "second", "millisecond"],
                Kinds::DATETIME => return instant(one)?.partial_cmp(&instant(other)?),
                Kinds::CURRENCY => return money(one, other),
                _ => return None,
            };
            by_fields(one, other, fields)
        }
        _ => None,
    }
}

/// As JavaScript orders texts: by UTF-16 units, where a pair of surrogates comes before U+E000.
fn utf16_order(a: &str, b: &str) -> Ordering {
    let differing = a.bytes().zip(b.bytes()).find(|(a, b)| a != b);
    match differing {
        // Only characters from U+E000 on are in another order in UTF-16 than in UTF-8.
        Some((a_byte, b_byte)) if a_byte >= 0xee || b_byte >= 0xee => a.encode_utf16().cmp(b.encode_utf16()),
        Some((a_byte, b_byte)) => a_byte.cmp(&b_byte),
        None => a.len().cmp(&b.len()),
    }
}

fn by_fields(one: &Value, other: &Value, fields: &[&str]) -> Option<Ordering> {
    for field in fields {
        let (a, b) = (one.get(field)?.as_number()?, other.get(field)?.as_number()?);
        match a.partial_cmp(&b)? {
            Ordering::Equal => {}
            unequal => return Some(unequal),
        }
    }
    Some(Ordering::Equal)
}

/// The instant of a DateTime, in milliseconds since 1970.
fn instant(value: &Value) -> Option<i64> {
    crate::airscript::functions::instant(value)
}

/// Amounts brought to one precision.
fn money(one: &Value, other: &Value) -> Option<Ordering> {
    if one.get("code")?.as_text()? != other.get("code")?.as_text()? {
        return None;
    }
    let units = |value: &Value| Some((value.get("amount")?.as_number()?, value.get("precision")?.as_number()?));
    let ((a, a_precision), (b, b_precision)) = (units(one)?, units(other)?);
    let finest = a_precision.max(b_precision);
    let scaled = |amount: f64, precision: f64| amount * 10f64.powf(finest - precision);
    scaled(a, a_precision).partial_cmp(&scaled(b, b_precision))
}

/// A value as a key to sort by. Unlike in comparisons all values have a place, so that a list with odd ones in it has one
/// order: NULL, FALSE, TRUE, Numbers, Texts, what has a moment or an amount, and the rest as it comes.
pub(super) struct Key(Value, u8);

impl Key {
    pub fn of(value: Value) -> Self {
        let rank = match &value {
            Value::Null => 0,
            Value::Boolean(bool) => 1 + u8::from(*bool),
            Value::Number(_) => 3,
            Value::Text(_) => 4,
            // A list of Dates with one that cannot be compared has no order; it is the last.
            Value::Object(_) if compare(&value, &value).is_some() => match Kinds::of(&value) {
                Kinds::DATE => 5,
                Kinds::TIME => 6,
                Kinds::DATETIME => 7,
                _ => 8,
            },
            Value::Object(_) | Value::List(_) => 9,
        };
        Self(value, rank)
    }

    /// The order of any two keys.
    pub fn cmp(&self, other: &Self) -> Ordering {
        let by_rank = self.1.cmp(&other.1);
        if by_rank.is_ne() {
            return by_rank;
        }
        match self.1 {
            8 => {
                // Currencies of several codes: by code first, so that the order is one.
                let code = |key: &Self| key.0.get("code").and_then(Value::as_text).unwrap_or_default().to_owned();
                code(self).cmp(&code(other)).then_with(|| compare(&self.0, &other.0).unwrap_or(Ordering::Equal))
            }
            _ => compare(&self.0, &other.0).unwrap_or(Ordering::Equal),
        }
    }
}

/// A hash that equal values share, Objects whatever their order.
pub(super) fn hash(value: &Value) -> u64 {
    let state = foldhash::fast::FixedState::default();
    hash_with(value, &state, DEEP)
}

/// How deep a hash looks, and how far into a List or an Object: values that differ only beyond share it.
const DEEP: usize = 3;
const FAR: usize = 16;

fn hash_with(value: &Value, state: &foldhash::fast::FixedState, room: usize) -> u64 {
    let mut hasher = state.build_hasher();
    match value {
        Value::Null => 0_u8.hash(&mut hasher),
        Value::Boolean(bool) => bool.hash(&mut hasher),
        // Adding 0 makes 0 of -0, which equals it.
        Value::Number(number) => (number + 0.0).to_bits().hash(&mut hasher),
        Value::Text(text) => text.hash(&mut hasher),
        Value::List(items) if room > 0 => {
            items.len().hash(&mut hasher);
            items.iter().take(FAR).for_each(|item| hash_with(item, state, room - 1).hash(&mut hasher));
        }
        // Of many properties any may come first, so only their number tells.
        Value::Object(properties) if room > 0 && properties.len() <= FAR => {
            let sum = properties.iter().fold(0_u64, |sum, (name, value)| {
                sum.wrapping_add(state.hash_one((name, hash_with(value, state, room - 1))))
            });
            sum.hash(&mut hasher);
        }
        Value::List(items) => items.len().hash(&mut hasher),
        Value::Object(properties) => properties.len().hash(&mut hasher),
    }
    hasher.finish()
}
