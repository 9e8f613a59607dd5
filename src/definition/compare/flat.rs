//! A document as a table of the things in it, by their ids.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::definition::json::Json;

/// The names of members that lead from a thing to something in it.
pub type Path = Vec<String>;

/// The key of the document itself; no thing has an empty id.
pub const ROOT: &str = "";

/// Where a thing stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Home {
    /// The id of the thing it is in; [`ROOT`] for the document.
    pub parent: String,
    /// Which of its lists.
    pub slot: Path,
}

/// A thing without the things in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Node {
    /// Its own fields.
    pub body: Map<String, Value>,
    /// The ids of the things in each of its lists, which are not empty.
    pub slots: BTreeMap<Path, Vec<String>>,
    /// Where it stands; nothing for the document.
    pub home: Option<Home>,
}

/// A document as a table of the things in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flat {
    /// The things by id, with the document itself at [`ROOT`].
    pub nodes: BTreeMap<String, Node>,
    /// Their ids as they are met from top to bottom, the document's first.
    pub order: Vec<String>,
}

impl Flat {
    /// The table of `json`. Nothing when it is no object, has a key twice, or has an id twice: then ids say nothing.
    pub fn of(json: &Json) -> Option<Self> {
        let Json::Object(members) = json else { return None };
        let mut flat = Self::default();
        flat.take(ROOT, members, None)?;
        Some(flat)
    }

    /// The table of a document that is not there.
    pub fn nothing() -> Self {
        let nodes = BTreeMap::from([(ROOT.to_owned(), Node::default())]);
        Self { nodes, order: vec![ROOT.to_owned()] }
    }

    /// The thing with this id.
    pub fn get(&self, id: &str) -> Option<&Node> {
        self.nodes.get(id)
    }

    /// The text of a field of the thing with this id.
    pub fn text(&self, id: &str, field: &str) -> Option<&str> {
        self.get(id)?.body.get(field)?.as_str()
    }

    /// Where the thing with this id stands.
    pub fn home(&self, id: &str) -> Option<&Home> {
        self.get(id)?.home.as_ref()
    }

    /// The ids in one list of a thing.
    pub fn list(&self, parent: &str, slot: &Path) -> &[String] {
        self.get(parent).and_then(|node| node.slots.get(slot)).map_or(&[], Vec::as_slice)
    }

    fn take(&mut self, id: &str, members: &[(String, Json)], home: Option<Home>) -> Option<()> {
        if self.nodes.insert(id.to_owned(), Node { home, ..Node::default() }).is_some() {
            return None;
        }
        self.order.push(id.to_owned());
        let body = self.members(id, members, &mut Path::new())?;
        self.nodes.get_mut(id)?.body = body;
        Some(())
    }

    fn members(&mut self, id: &str, members: &[(String, Json)], path: &mut Path) -> Option<Map<String, Value>> {
        let mut kept = Map::new();
        let mut seen = std::collections::BTreeSet::new();
        for (key, value) in members {
            if !seen.insert(key) {
                return None;
            }
            path.push(key.clone());
            match value {
                Json::List(list) if is_slot(list) => self.slot(id, list, path)?,
                // An object that holds nothing but lists of things is not there without them.
                Json::Object(inner) if !inner.is_empty() => {
                    let inner = self.members(id, inner, path)?;
                    if !inner.is_empty() {
                        kept.insert(key.clone(), Value::Object(inner));
                    }
                }
                plain => _ = kept.insert(key.clone(), plain_value(plain)?),
            }
            path.pop();
        }
        Some(kept)
    }

    fn slot(&mut self, parent: &str, list: &[Json], path: &Path) -> Option<()> {
        let mut ids = Vec::with_capacity(list.len());
        for item in list {
            let (Json::Object(members), Some(Json::Text(id))) = (item, item.get("id")) else { return None };
            let home = Home { parent: parent.to_owned(), slot: path.clone() };
            self.take(id, members, Some(home))?;
            ids.push(id.clone());
        }
        self.nodes.get_mut(parent)?.slots.insert(path.clone(), ids);
        Some(())
    }

    /// The document again. Nothing when the table is not one of a document: a list has no place, or a thing is in itself.
    pub fn whole(&self) -> Option<Value> {
        self.built(ROOT, self.nodes.len())
    }

    fn built(&self, id: &str, depth: usize) -> Option<Value> {
        let node = self.get(id)?;
        let mut value = node.body.clone();
        for (path, ids) in &node.slots {
            let list: Option<Vec<Value>> = ids.iter().map(|id| self.built(id, depth.checked_sub(1)?)).collect();
            place(&mut value, path, Value::Array(list?))?;
        }
        Some(Value::Object(value))
    }
}

/// Puts `list` at `path`, where nothing else but an empty list may be.
fn place(object: &mut Map<String, Value>, path: &[String], list: Value) -> Option<()> {
    let (first, rest) = path.split_first()?;
    if !rest.is_empty() {
        let inner = object.entry(first.clone()).or_insert_with(|| Value::Object(Map::new()));
        return place(inner.as_object_mut()?, rest, list);
    }
    let before = object.insert(first.clone(), list);
    before.is_none_or(|before| before.as_array().is_some_and(Vec::is_empty)).then_some(())
}

/// Whether a list is one of things.
fn is_slot(list: &[Json]) -> bool {
    let thing = |item: &Json| matches!(item.get("id"), Some(Json::Text(id)) if !id.is_empty());
    !list.is_empty() && list.iter().all(thing)
}

/// A value that holds no things of its own. Nothing when an object in it has a key twice.
fn plain_value(json: &Json) -> Option<Value> {
    Some(match json {
        Json::Null => Value::Null,
        Json::Boolean(value) => Value::Bool(*value),
        Json::Number(number) => Value::Number(number.clone()),
        Json::Text(text) => Value::String(text.clone()),
        Json::List(list) => Value::Array(list.iter().map(plain_value).collect::<Option<_>>()?),
        Json::Object(members) => {
            let mut object = Map::new();
            for (key, value) in members {
                if object.insert(key.clone(), plain_value(value)?).is_some() {
                    return None;
                }
            }
            Value::Object(object)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn flat(value: &Value) -> Option<Flat> {
        Flat::of(&Json::parse(value.to_string().as_bytes()).unwrap())
    }

    #[test]
    fn a_document_is_its_table() {
        let value = json!({"id": "p", "name": "P", "tags": ["a"], "empty": {}, "none": [], "controls": [
            {"id": "c", "children": [{"id": "d"}], "events": {"click": [{"id": "a"}]}, "props": {"text": "1"}}]});
        let table = flat(&value).unwrap();
        assert_eq!(table.order, ["", "c", "d", "a"]);
        assert_eq!(table.home("a").unwrap().slot, ["events", "click"]);
        assert!(table.get("c").unwrap().body.get("events").is_none());
        assert_eq!(table.whole().unwrap(), value);
    }

    #[test]
    fn ids_that_say_nothing_make_no_table() {
        for value in [json!([1]), json!({"a": [{"id": "x"}], "b": [{"id": "x"}]})] {
            assert!(flat(&value).is_none(), "{value}");
        }
        assert!(Flat::of(&Json::parse(br#"{"a": {"b": 1, "b": 2}}"#).unwrap()).is_none());
        // Lists that are not all things are values.
        let mixed = json!({"a": [{"id": "x"}, 1], "b": [{"id": ""}]});
        assert_eq!(flat(&mixed).unwrap().order, [""]);
    }
}
