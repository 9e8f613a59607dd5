//! The book of a conversion: every node of the source, and what became of it. A node is an object with a `$schema`; what
//! nobody wrote down as converted is kept as it was, so nothing is lost without being named.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

use super::savepoint::text;

/// Why a node is kept and not converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It needs text messages.
    Messages,
    /// It needs telephone calls.
    Calls,
    /// It is a portal, which the platform itself gave up.
    Portal,
    /// Appointments belong to the Organization here, not to an app.
    Schedules,
    /// It is a kind that is not known here.
    Unknown,
    /// Hangar has no place for this field of something that it knows.
    Field,
    /// An expression that cannot be written as Airscript.
    Expression,
}

impl Reason {
    /// The word in the report.
    pub fn word(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::Calls => "calls",
            Self::Portal => "portal",
            Self::Schedules => "schedules",
            Self::Unknown => "unknown",
            Self::Field => "field",
            Self::Expression => "expression",
        }
    }
}

/// Something that is kept as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Why.
    pub reason: Reason,
    /// The kind of the node, or of the node that the field is in.
    pub kind: String,
    /// Its name; may be empty.
    pub name: String,
    /// The id of the node; may be empty.
    pub id: String,
    /// The name of the field, for a part of a node.
    pub field: Option<String>,
    /// What it was.
    pub value: Value,
}

/// What became of the nodes of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// They are part of our files.
    pub converted: usize,
    /// They are kept under `foreign/`.
    pub kept: usize,
    /// They are nowhere. There is no way to get here but a mistake of ours.
    pub dropped: usize,
}

/// What became of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Converted,
    Kept,
}

/// The book.
pub(super) struct Ledger<'s> {
    /// The nodes by where they lie in memory, with what became of them.
    nodes: HashMap<usize, (&'s str, Option<Fate>)>,
    kept: Vec<Kept>,
}

impl<'s> Ledger<'s> {
    /// A book of the nodes in `documents`, with nothing written down yet.
    pub fn new(documents: &[&'s Value]) -> Self {
        let mut nodes = HashMap::new();
        let mut rest = documents.to_vec();
        while let Some(value) = rest.pop() {
            match value {
                Value::Array(items) => rest.extend(items),
                Value::Object(fields) => {
                    if fields.contains_key("$schema") {
                        nodes.insert(address(value), (kind(value), None));
                    }
                    rest.extend(fields.values());
                }
                _ => {}
            }
        }
        Self { nodes, kept: Vec::new() }
    }

    /// `node` itself is converted; what is in it is written down on its own.
    pub fn converted(&mut self, node: &Value) {
        if let Some((_, fate)) = self.nodes.get_mut(&address(node)) {
            *fate = Some(Fate::Converted);
        }
    }

    /// `value` and everything in it is converted.
    pub fn all_converted(&mut self, value: &Value) {
        self.mark(value, Fate::Converted);
    }

    /// `node` and everything in it that was not converted is kept.
    pub fn keep(&mut self, node: &Value, reason: Reason) {
        self.mark(node, Fate::Kept);
        self.kept.push(Kept {
            reason,
            kind: kind(node).to_owned(),
            name: text(node, "name").unwrap_or_default().to_owned(),
            id: text(node, "id").unwrap_or_default().to_owned(),
            field: None,
            value: node.clone(),
        });
    }

    /// A field of `node` is kept, with everything in it.
    pub fn keep_field(&mut self, node: &Value, field: &str, reason: Reason) {
        let Some(value) = node.get(field) else { return };
        self.mark(value, Fate::Kept);
        self.kept.push(Kept {
            reason,
            kind: kind(node).to_owned(),
            name: text(node, "name").or_else(|| text(node, "binding")).unwrap_or_default().to_owned(),
            id: text(node, "id").unwrap_or_default().to_owned(),
            field: Some(field.to_owned()),
            value: value.clone(),
        });
    }

    /// `node` is converted, and so are its fields in `known`; others that say something are kept.
    pub fn known(&mut self, node: &Value, known: &[&str]) {
        self.converted(node);
        let Value::Object(fields) = node else { return };
        for (field, value) in fields {
            let told = ["$schema", "id", "name"].contains(&field.as_str()) || known.contains(&field.as_str());
            if !told && !says_nothing(value) {
                self.keep_field(node, field, Reason::Field);
            } else if !told {
                // An empty list or object holds no node.
                self.mark(value, Fate::Converted);
            }
        }
    }

    fn mark(&mut self, value: &Value, became: Fate) {
        let mut rest = vec![value];
        while let Some(value) = rest.pop() {
            if let Some((_, fate)) = self.nodes.get_mut(&address(value))
                && fate.is_none()
            {
                *fate = Some(became);
            }
            match value {
                Value::Array(items) => rest.extend(items),
                Value::Object(fields) => rest.extend(fields.values()),
                _ => {}
            }
        }
    }

    /// Keeps every node in `documents` that nothing was written down for, outer ones first.
    pub fn keep_the_rest(&mut self, documents: &[&'s Value]) {
        let mut rest: Vec<_> = documents.iter().rev().copied().collect();
        while let Some(value) = rest.pop() {
            if self.nodes.get(&address(value)).is_some_and(|(_, fate)| fate.is_none()) {
                self.keep(value, Reason::Unknown);
            }
            match value {
                Value::Array(items) => rest.extend(items.iter().rev()),
                Value::Object(fields) => rest.extend(fields.values()),
                _ => {}
            }
        }
    }

    /// What became of the nodes, by kind, and what is kept.
    pub fn close(self) -> (BTreeMap<String, Counts>, Vec<Kept>) {
        let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
        for (kind, fate) in self.nodes.values() {
            let of_kind = counts.entry((*kind).to_owned()).or_default();
            match fate {
                Some(Fate::Converted) => of_kind.converted += 1,
                Some(Fate::Kept) => of_kind.kept += 1,
                None => of_kind.dropped += 1,
            }
        }
        (counts, self.kept)
    }
}

/// The kind of a node: `control/button` of `/element/control/button.json`.
pub(super) fn kind(value: &Value) -> &str {
    let schema = text(value, "$schema").unwrap_or_default();
    let schema = schema.strip_prefix("/element/").unwrap_or(schema);
    schema.strip_suffix(".json").unwrap_or(schema)
}

/// Where a value lies in memory. The source does not move while a book is open.
fn address(value: &Value) -> usize {
    std::ptr::from_ref(value).addr()
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

impl Kept {
    /// As a record of the report.
    pub fn record(&self) -> Value {
        let mut record = json!({ "id": self.id, "kind": self.kind, "name": self.name, "reason": self.reason.word() });
        if let (Some(field), Value::Object(members)) = (&self.field, &mut record) {
            members.insert("field".to_owned(), json!(field));
        }
        record
    }
}
