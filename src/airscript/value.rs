//! What an expression works with: the values of JSON, cheap to copy and to share.

use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;

use super::fault::{Failure, Limit};

/// The properties of an object, in the order they were written.
pub type Properties = IndexMap<Arc<str>, Value, foldhash::fast::RandomState>;

/// The deepest nesting of lists and objects that is compared, written or read. What a page or a service sends is far
/// flatter; the bound keeps a value that holds itself a thousand times over from ending the program.
pub const NESTING: usize = 256;

/// The bytes of text that count as one item looked at.
pub const BLOCK: usize = 32;

/// A value. Copying one copies a pointer.
///
/// A Text is UTF-16 to the language (reference, section 3) and UTF-8 here: positions and lengths count UTF-16 units, and
/// half of a pair of surrogates, which a cut may leave, becomes U+FFFD.
#[derive(Clone, Debug, Default)]
pub enum Value {
    /// Nothing: unset, absent, unknown.
    #[default]
    Null,
    /// TRUE or FALSE.
    Boolean(bool),
    /// An IEEE-754 double, never infinite and never NaN: an undefined result is [`Value::Null`].
    Number(f64),
    /// Characters.
    Text(Arc<str>),
    /// Values in order.
    List(Arc<Vec<Value>>),
    /// Values by name, in the order they were written.
    Object(Arc<Properties>),
}

impl Value {
    /// A Text.
    pub fn text(text: impl Into<Arc<str>>) -> Self {
        Self::Text(text.into())
    }

    /// A Number, or NULL for what is infinite or not a number (reference, 7.5).
    pub fn number(number: f64) -> Self {
        if number.is_finite() { Self::Number(number) } else { Self::Null }
    }

    /// A List.
    pub fn list(items: Vec<Value>) -> Self {
        Self::List(Arc::new(items))
    }

    /// An Object with these properties; of equal names the last one counts.
    pub fn object<N: Into<Arc<str>>>(properties: impl IntoIterator<Item = (N, Value)>) -> Self {
        Self::Object(Arc::new(properties.into_iter().map(|(name, value)| (name.into(), value)).collect()))
    }

    /// Whether it counts as true in a condition: everything does but NULL, FALSE, `""` and 0 (reference, section 3).
    pub fn is_truthy(&self) -> bool {
        match self {
            Self::Null | Self::Boolean(false) => false,
            Self::Number(number) => *number != 0.0,
            Self::Text(text) => !text.is_empty(),
            Self::Boolean(true) | Self::List(_) | Self::Object(_) => true,
        }
    }

    /// Whether there is nothing in it: NULL, `""`, `[]`, `{}`.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Object(properties) => properties.is_empty(),
            Self::Boolean(_) | Self::Number(_) => false,
        }
    }

    /// The property of an Object; nothing where it is absent or this is no Object.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Object(properties) => properties.get(name),
            _ => None,
        }
    }

    /// The text of a Text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number of a Number.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether both are equal in kind and content, Objects without regard to order. What is looked at is told to `spend`,
    /// in items and blocks of text, before it is: a small expression can make a value that is vast when all of it is
    /// looked at, a List of a List twice, of that List twice, and so on.
    ///
    /// # Errors
    /// [`Limit::Depth`] where they are nested deeper than [`NESTING`], and what `spend` says.
    pub fn equals(&self, other: &Self, spend: Spend<'_>) -> Result<bool, Failure> {
        equal(self, other, NESTING, spend)
    }

    /// The value of a JSON document.
    pub fn from_json(json: &serde_json::Value) -> Self {
        use serde_json::Value as Json;
        match json {
            Json::Null => Self::Null,
            Json::Bool(bool) => Self::Boolean(*bool),
            Json::Number(number) => number.as_f64().map_or(Self::Null, Self::number),
            Json::String(text) => Self::text(text.as_str()),
            Json::Array(items) => Self::list(items.iter().map(Self::from_json).collect()),
            Json::Object(properties) => {
                Self::object(properties.iter().map(|(name, value)| (name.as_str(), Self::from_json(value))))
            }
        }
    }

    /// The value as compact JSON, with numbers as the language writes them.
    ///
    /// # Errors
    /// [`Limit::Depth`] where it is nested deeper than [`NESTING`], [`Limit::Memory`] where it takes more than
    /// [`LONGEST_JSON`].
    pub fn to_json(&self) -> Result<String, Failure> {
        let mut json = String::new();
        write_json(self, &mut json, NESTING, LONGEST_JSON)?;
        Ok(json)
    }

    /// Appends the value as an interpolation writes it: a Text as it is, NULL as nothing, what has parts as JSON
    /// (reference, 2.6).
    ///
    /// # Errors
    /// [`Limit::Depth`] as in [`Value::to_json`], [`Limit::Memory`] where `text` would pass `most` bytes.
    pub fn spell(&self, text: &mut String, most: usize) -> Result<(), Failure> {
        match self {
            Self::Null => {}
            Self::Text(given) => text.push_str(given),
            Self::Number(number) => text.push_str(Figures::of(*number).as_str()),
            Self::Boolean(bool) => text.push_str(if *bool { "true" } else { "false" }),
            Self::List(_) | Self::Object(_) => write_json(self, text, NESTING, most)?,
        }
        if text.len() > most { Err(Failure::limit(Limit::Memory)) } else { Ok(()) }
    }
}

/// Is told how many items and blocks are about to be looked at, and may refuse.
pub type Spend<'s> = &'s dyn Fn(usize) -> Result<(), Failure>;

/// The longest JSON that is written of one value: as much as an evaluation may make.
pub const LONGEST_JSON: usize = 32 << 20;

impl PartialEq for Value {
    /// As [`Value::equals`]; what is nested too deep or too vast to tell is not equal.
    fn eq(&self, other: &Self) -> bool {
        let left = std::cell::Cell::new(1_usize << 24);
        let spend = |amount: usize| {
            left.set(left.get().checked_sub(amount).ok_or_else(|| Failure::limit(Limit::Steps))?);
            Ok(())
        };
        self.equals(other, &spend).unwrap_or(false)
    }
}

fn equal(one: &Value, other: &Value, room: usize, spend: Spend<'_>) -> Result<bool, Failure> {
    let deeper = || room.checked_sub(1).ok_or_else(|| Failure::limit(Limit::Depth));
    Ok(match (one, other) {
        (Value::Null, Value::Null) => true,
        (Value::Boolean(a), Value::Boolean(b)) => a == b,
        (Value::Number(a), Value::Number(b)) => a == b,
        (Value::Text(a), Value::Text(b)) => {
            spend(if a.len() == b.len() { a.len() / BLOCK } else { 0 })?;
            a == b
        }
        (Value::List(a), Value::List(b)) => {
            if Arc::ptr_eq(a, b) {
                return Ok(true);
            }
            if a.len() != b.len() {
                return Ok(false);
            }
            let room = deeper()?;
            for (a, b) in a.iter().zip(b.iter()) {
                spend(1)?;
                if !equal(a, b, room, spend)? {
                    return Ok(false);
                }
            }
            true
        }
        (Value::Object(a), Value::Object(b)) => {
            if Arc::ptr_eq(a, b) {
                return Ok(true);
            }
            if a.len() != b.len() {
                return Ok(false);
            }
            let room = deeper()?;
            for (name, a) in a.iter() {
                spend(1)?;
                match b.get(name) {
                    Some(b) if equal(a, b, room, spend)? => {}
                    _ => return Ok(false),
                }
            }
            true
        }
        _ => false,
    })
}

fn write_json(value: &Value, json: &mut String, room: usize, most: usize) -> Result<(), Failure> {
    let deeper = || room.checked_sub(1).ok_or_else(|| Failure::limit(Limit::Depth));
    match value {
        Value::Null => json.push_str("null"),
        Value::Boolean(bool) => json.push_str(if *bool { "true" } else { "false" }),
        Value::Number(number) => json.push_str(Figures::of(*number).as_str()),
        Value::Text(text) => quote(text, json),
        Value::List(items) => {
            let room = deeper()?;
            json.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                write_json(item, json, room, most)?;
            }
            json.push(']');
        }
        Value::Object(properties) => {
            let room = deeper()?;
            json.push('{');
            for (at, (name, value)) in properties.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                quote(name, json);
                json.push(':');
                write_json(value, json, room, most)?;
            }
            json.push('}');
        }
    }
    if json.len() > most { Err(Failure::limit(Limit::Memory)) } else { Ok(()) }
}

/// Writes `text` between quotes, as JSON does (RFC 8259, section 7).
pub(super) fn quote(text: &str, json: &mut String) {
    json.push('"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            8 => "\\b",
            12 => "\\f",
            0..32 => "",
            _ => continue,
        };
        json.push_str(&text[plain..at]);
        if escape.is_empty() {
            json.push_str(&format!("\\u{byte:04x}"));
        } else {
            json.push_str(escape);
        }
        plain = at + 1;
    }
    json.push_str(&text[plain..]);
    json.push('"');
}

/// The shortest figures that stand for a number, as ECMAScript writes them: `0`, `3.5`, `1e+21`.
pub(super) struct Figures(ryu_js::Buffer, f64);

impl Figures {
    pub fn of(number: f64) -> Self {
        Self(ryu_js::Buffer::new(), number)
    }

    pub fn as_str(&mut self) -> &str {
        self.0.format(self.1)
    }
}

impl fmt::Display for Value {
    /// As [`Value::spell`]; what is too vast to be written ends in an ellipsis.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        let spelled = self.spell(&mut text, LONGEST_JSON);
        f.write_str(&text)?;
        if spelled.is_err() { f.write_str("…") } else { Ok(()) }
    }
}

impl From<bool> for Value {
    fn from(bool: bool) -> Self {
        Self::Boolean(bool)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}
