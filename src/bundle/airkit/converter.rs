//! What all parts of a conversion share: the book, the names given so far, and how a field becomes an expression.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::expression::{airscript, constant_text};
use super::ledger::{Ledger, Reason, kind};
use super::savepoint::text;
use crate::base::{Slug, slug_from_name};
use crate::definition::documents::{Airscript, Document, Kind, ValueType, Variable, write};
use crate::definition::edit::stable_id;
use crate::definition::tree::FilePath;

/// A conversion under way.
pub(super) struct Converter<'s> {
    /// What became of each node.
    pub ledger: Ledger<'s>,
    /// The files made so far.
    pub files: BTreeMap<FilePath, Vec<u8>>,
    /// Names of media files by the reference that expressions use.
    pub media: BTreeMap<String, String>,
    /// Ids of App Objects.
    pub objects: HashSet<String>,
    /// Ids of slots by the names and ids of the settings they come from.
    pub slots: BTreeMap<String, String>,
    taken: HashSet<(&'static str, String)>,
}

impl<'s> Converter<'s> {
    pub fn new(documents: &[&'s Value], media: BTreeMap<String, String>) -> Self {
        Self {
            ledger: Ledger::new(documents),
            files: BTreeMap::new(),
            media,
            objects: HashSet::new(),
            slots: BTreeMap::new(),
            taken: HashSet::new(),
        }
    }

    /// Puts a document among the files.
    pub fn put(&mut self, kind: &Kind, document: &Document) {
        if let Some(path) = kind.path() {
            self.files.insert(path, write(document));
        }
    }

    /// A file name for `name` that is not taken in `folder` yet.
    pub fn slug(&mut self, folder: &'static str, within: &str, name: &str) -> Slug {
        let wanted = slug_from_name(name, "unnamed");
        let mut slug = wanted.clone();
        let mut number = 2;
        while !self.taken.insert((folder, format!("{within}/{slug}"))) {
            slug = slug_from_name(&format!("{wanted} {number}"), "unnamed");
            number += 1;
        }
        slug
    }

    /// The id of `node`, or one made of the place it stands in where it has none that can be used.
    pub fn id(&self, node: &Value, place: &str) -> String {
        let usable =
            |id: &&str| (1..=100).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        text(node, "id").filter(usable).map_or_else(|| stable_id(&["airkit", place]), str::to_owned)
    }

    /// The expression in a field of `owner`. What has no text in Airscript is kept.
    pub fn field(&mut self, owner: &Value, field: &str) -> Option<Airscript> {
        let value = owner.get(field).filter(|value| !value.is_null())?;
        match self.read(value) {
            Some(text) => Some(text),
            None => {
                self.ledger.keep_field(owner, field, Reason::Expression);
                None
            }
        }
    }

    /// The expression that `value` is.
    pub fn value(&mut self, value: &Value) -> Option<Airscript> {
        let text = self.read(value);
        if text.is_none() {
            self.ledger.keep(value, Reason::Expression);
        }
        text
    }

    fn read(&mut self, value: &Value) -> Option<Airscript> {
        let media = |reference: &str| {
            let (_, reference) = reference.split_once(':')?;
            self.media.get(reference).map(|name| format!("media/{name}"))
        };
        let text = airscript(value, &media)?;
        self.ledger.all_converted(value);
        Some(text)
    }

    /// The constant text in a field of `owner`; a field that is anything else is kept.
    pub fn word(&mut self, owner: &Value, field: &str) -> Option<String> {
        let value = owner.get(field).filter(|value| !value.is_null())?;
        match constant_text(value) {
            Some(text) => {
                self.ledger.all_converted(value);
                Some(text.to_owned()).filter(|text| !text.is_empty())
            }
            None => {
                self.ledger.keep_field(owner, field, Reason::Field);
                None
            }
        }
    }

    /// A value by name out of an object literal, such as the inputs of a call. Names that are no constants are kept.
    pub fn values(&mut self, literal: &Value) -> BTreeMap<String, Airscript> {
        if literal.is_null() {
            return BTreeMap::new();
        }
        let Some(patterns) = literal.get("properties").and_then(Value::as_array) else {
            self.ledger.keep(literal, Reason::Expression);
            return BTreeMap::new();
        };
        self.ledger.converted(literal);
        let mut values = BTreeMap::new();
        for pattern in patterns {
            let name = pattern.get("key").and_then(constant_text).map(str::to_owned);
            let value = pattern.get("value").and_then(|value| self.read(value));
            match (name, value) {
                (Some(name), Some(value)) if !values.contains_key(&name) => {
                    self.ledger.all_converted(pattern);
                    values.insert(name, value);
                }
                _ => self.ledger.keep(pattern, Reason::Expression),
            }
        }
        values
    }

    /// The type that a node says, and whether it is a list of that.
    pub fn value_type(&mut self, node: &Value) -> (ValueType, bool) {
        let list = text(node, "collection") == Some("list");
        let object = node.as_object().into_iter().flatten().filter(|(field, _)| *field != "autoType");
        let object = object.filter_map(|(_, value)| value.as_str()).find(|id| self.objects.contains(*id));
        let value_type = match text(node, "primitive") {
            _ if object.is_some() => ValueType::Object(object.unwrap_or_default().to_owned()),
            Some("string") => ValueType::Text,
            Some("number") => ValueType::Number,
            Some("boolean") => ValueType::Boolean,
            Some("date") => ValueType::Date,
            Some("time") => ValueType::Time,
            Some("datetime") => ValueType::DateTime,
            Some("phone") => ValueType::Phone,
            Some("email") => ValueType::Email,
            Some("currency") => ValueType::Currency,
            Some("asset") => ValueType::Asset,
            _ => ValueType::Any,
        };
        self.ledger.all_converted(node);
        (value_type, list)
    }

    /// Variables as they are declared in a place whose names begin with one of `spaces`.
    pub fn variables(&mut self, owner: &Value, field: &str, spaces: &[&str]) -> Vec<Variable> {
        let list = owner.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        list.iter().enumerate().filter_map(|(at, node)| self.variable(node, (owner, field, at), spaces)).collect()
    }

    fn variable(
        &mut self,
        node: &Value,
        (owner, field, at): (&Value, &str, usize),
        spaces: &[&str],
    ) -> Option<Variable> {
        if kind(node) != "variable" {
            return None;
        }
        let place = format!("{}/{field}/{at}", text(owner, "id").unwrap_or_default());
        let name = text(node, "binding").or_else(|| text(node, "name")).unwrap_or_default().to_owned();
        let (value_type, list) = node.get("appObjectType").map_or((ValueType::Any, false), |of| self.value_type(of));
        let space = text(node, "namespace").filter(|space| !space.is_empty() && !spaces.contains(space));
        let default = ["defaultValue", "default", "initialValue"].into_iter().find_map(|each| self.field(node, each));
        let flag = |field: &str| node.get(field).and_then(Value::as_bool).unwrap_or_default();
        let variable = Variable {
            id: self.id(node, &place),
            name,
            value_type,
            list,
            required: flag("required"),
            encrypted: flag("encrypted"),
            default,
            namespace: space.map(str::to_owned),
            control: text(node, "createdForId").map(str::to_owned),
        };
        let known = [
            "binding",
            "namespace",
            "required",
            "encrypted",
            "createdForId",
            "appObjectType",
            "defaultValue",
            "default",
            "initialValue",
        ];
        self.ledger.known(node, &known);
        Some(variable)
    }
}

/// `placeholder_text` of `placeholderText`, and `web_link` of `web-link`.
pub(super) fn snake(name: &str) -> String {
    let mut text = String::new();
    let mut before = '_';
    for c in name.chars() {
        if c.is_uppercase() && before != '_' && !before.is_uppercase() {
            text.push('_');
        }
        if c.is_alphanumeric() {
            text.extend(c.to_lowercase());
        } else if before != '_' {
            text.push('_');
        }
        before = if c.is_alphanumeric() { c } else { '_' };
    }
    text.trim_matches('_').to_owned()
}
