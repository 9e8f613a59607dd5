//! One field out of three states of it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::conflict::Choice;
use crate::definition::compare::flat::Path;
use crate::definition::compare::order::{Lead, Three};

/// Who decides where both changed a field differently.
pub type Decide<'a> = dyn FnMut(&Path, Option<&Value>, Option<&Value>) -> Choice + 'a;

/// Three states of one object.
#[derive(Debug, Clone, Copy)]
pub struct Bodies<'a> {
    /// What both began with.
    pub base: &'a Map<String, Value>,
    /// What we made of it.
    pub ours: &'a Map<String, Value>,
    /// What they made of it.
    pub theirs: &'a Map<String, Value>,
}

/// The object that has the changes of both.
pub fn merge(bodies: Bodies<'_>, path: &mut Path, decide: &mut Decide<'_>) -> Map<String, Value> {
    let Bodies { base, ours, theirs } = bodies;
    let keys: BTreeSet<&String> = base.keys().chain(ours.keys()).chain(theirs.keys()).collect();
    let mut merged = Map::new();
    for key in keys {
        path.push(key.clone());
        let value = field([base.get(key), ours.get(key), theirs.get(key)], path, decide);
        value.into_iter().for_each(|value| _ = merged.insert(key.clone(), value));
        path.pop();
    }
    merged
}

fn field([base, ours, theirs]: [Option<&Value>; 3], path: &mut Path, decide: &mut Decide<'_>) -> Option<Value> {
    if ours == theirs || base == theirs {
        return ours.cloned();
    }
    if base == ours {
        return theirs.cloned();
    }
    let nothing = Map::new();
    if let (Some(Value::Object(ours)), Some(Value::Object(theirs))) = (ours, theirs) {
        let base = base.and_then(Value::as_object).unwrap_or(&nothing);
        return Some(Value::Object(merge(Bodies { base, ours, theirs }, path, decide)));
    }
    if let (Some(ours), Some(theirs)) = (keys(ours), keys(theirs)) {
        let base = keys(base).unwrap_or_default();
        let three = Three { base: &base, ours: &ours, theirs: &theirs };
        let lead = match three.lead() {
            Lead::Contested => match decide(path, Some(&list(&ours)), Some(&list(&theirs))) {
                Choice::Ours => Lead::Ours,
                Choice::Theirs => Lead::Theirs,
            },
            settled => settled,
        };
        return Some(list(&three.ordered(&three.members(), lead)));
    }
    match decide(path, ours, theirs) {
        Choice::Ours => ours.cloned(),
        Choice::Theirs => theirs.cloned(),
    }
}

fn list(keys: &[String]) -> Value {
    Value::Array(keys.iter().map(|key| Value::from(key.as_str())).collect())
}

/// The texts of a list in which none comes twice, such as the order of pages.
fn keys(value: Option<&Value>) -> Option<Vec<String>> {
    let list: Option<Vec<String>> = value?.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect();
    let list = list?;
    (list.iter().collect::<BTreeSet<_>>().len() == list.len()).then_some(list)
}
