//! Values of fields as builders read them.

use std::collections::HashMap;

use serde_json::Value;

use super::flat::{Flat, ROOT};
use super::words;
use crate::definition::App;
use crate::definition::documents::literal_text;
use crate::definition::json::canonical;
use crate::definition::walk;
use crate::say::{self, Say};

/// What the things are called that others name by id.
#[derive(Debug, Clone, Default)]
pub struct Names(HashMap<String, String>);

impl Names {
    /// The names of everything in `app`.
    pub fn of(app: &App) -> Self {
        let mut names = Self::default();
        for (_, document) in app.documents() {
            walk::nodes(document, &mut |node| {
                if let walk::Name::Typed(name) = node.name {
                    names.add(node.id, name);
                }
            });
        }
        names
    }

    /// Adds the names of everything in a document, in place of those known before.
    pub(super) fn learn(&mut self, flat: &Flat) {
        for id in &flat.order {
            let own = if id == ROOT { flat.text(ROOT, "id").unwrap_or_default() } else { id };
            self.add(own, flat.text(id, "name").unwrap_or_default());
        }
    }

    fn add(&mut self, id: &str, name: &str) {
        if !id.is_empty() && !name.is_empty() {
            self.0.insert(id.to_owned(), name.to_owned());
        }
    }

    /// What the thing with this id is called.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(String::as_str)
    }
}

/// A value as builders read it.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A word of ours: yes, a type, the name of another thing.
    Said(Say),
    /// A text that people read, or a number.
    Text(String),
    /// An expression, or a value of several parts.
    Code(String),
}

impl Shown {
    /// The value of the field that `path` leads to.
    pub(super) fn of(path: &[String], value: &Value, names: &Names) -> Self {
        let field = path.last().map(String::as_str).unwrap_or_default();
        match value {
            Value::Bool(true) => Self::Said(say::it("compare-yes")),
            Value::Bool(false) => Self::Said(say::it("compare-no")),
            Value::Number(number) => Self::Text(number.to_string()),
            Value::String(text) => Self::of_text(field, text, names),
            Value::Array(list) if !list.is_empty() && list.iter().all(Value::is_string) => {
                let items = list.iter().filter_map(Value::as_str).map(|item| names.get(item).unwrap_or(item));
                Self::Text(items.collect::<Vec<_>>().join(", "))
            }
            other => Self::Code(String::from_utf8_lossy(&canonical(other)).trim_end().to_owned()),
        }
    }

    fn of_text(field: &str, text: &str, names: &Names) -> Self {
        if field == "type" {
            return Self::Said(words::type_title(text, names));
        }
        if words::is_prose(field) {
            return Self::Text(text.to_owned());
        }
        if let Some(name) = names.get(text) {
            return Self::Said(say::plain(name));
        }
        literal_text(text).map_or_else(|| Self::Code(text.to_owned()), Self::Text)
    }

    /// The text, where it is one and no word of ours.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Said(_) => None,
            Self::Text(text) | Self::Code(text) => Some(text),
        }
    }

    /// Whether it is for those who read expressions.
    pub fn is_code(&self) -> bool {
        matches!(self, Self::Code(_))
    }

    /// What to show.
    pub fn said(&self) -> Say {
        match self {
            Self::Said(say) => say.clone(),
            Self::Text(text) | Self::Code(text) => say::plain(text.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_read_as_builders_say_them() {
        let mut names = Names::default();
        names.add("p1", "Start");
        let shown = |field: &str, value: Value| Shown::of(&[field.to_owned()], &value, &names);
        assert_eq!(shown("text", json!("\"Your name\"")), Shown::Text("Your name".into()));
        assert_eq!(shown("visible", json!("a = 1")), Shown::Code("a = 1".into()));
        assert_eq!(shown("name", json!("p1")), Shown::Text("p1".into()), "a name is no id");
        assert_eq!(shown("page", json!("p1")).said().to_string(), "Start");
        assert_eq!(shown("page_order", json!(["p1", "p2"])), Shown::Text("Start, p2".into()));
        assert_eq!(shown("required", json!(true)).said().to_string(), "yes");
        assert_eq!(shown("type", json!("text_input")).said().to_string(), "Text Input");
        assert_eq!(shown("type", json!("object:p1")).said().to_string(), "Start");
        assert!(shown("data", json!({"a": []})).is_code());
    }
}
