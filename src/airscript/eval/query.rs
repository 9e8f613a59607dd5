//! Queries: gone through, filtered, sorted, cut and made into a List or an Object, in this order (reference, 2.3).

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Env, Run, Scope, sort};
use crate::airscript::code::{Code, Loop, Select};
use crate::airscript::fault::{Failure, Fault};
use crate::airscript::tree::Direction;
use crate::airscript::value::{Properties, Value};
use crate::say;

/// An item with its position or key.
type Row<'i> = (Cow<'i, Value>, &'i Value);

impl Loop {
    pub(super) fn eval(&self, scope: Scope<'_>, run: &Run<'_>) -> Result<Value, Box<Fault>> {
        let source = self.source.eval(scope, run)?;
        let offset = self.amount(self.offset.as_ref(), scope, run)?.unwrap_or(0);
        let limit = self.amount(self.limit.as_ref(), scope, run)?;
        let around = Around { query: self, all: &source, scope, run };
        // Without an order the first items that pass are the ones that are asked for.
        let enough = limit.filter(|_| self.order.is_none()).map(|limit| limit.saturating_add(offset));
        let mut rows = around.rows(enough)?;
        if let Some((key, direction)) = &self.order {
            rows = around.sorted(rows, key, *direction)?;
        }
        rows.drain(..offset.min(rows.len()));
        rows.truncate(limit.unwrap_or(usize::MAX));
        around.select(rows)
    }

    /// How many a LIMIT or an OFFSET says; nothing where it is left out or NULL.
    fn amount(&self, code: Option<&Code>, scope: Scope<'_>, run: &Run<'_>) -> Result<Option<usize>, Box<Fault>> {
        let Some(code) = code else { return Ok(None) };
        match *code.eval(scope, run)? {
            Value::Null => Ok(None),
            // A cast cuts what is negative to 0.
            Value::Number(number) => Ok(Some(number as usize)),
            _ => Err(Failure::new("invalid-limit", say::it("airscript-query-limit")).at(code.at, "query")),
        }
    }
}

/// A query where it stands.
struct Around<'q> {
    query: &'q Loop,
    all: &'q Value,
    scope: Scope<'q>,
    run: &'q Run<'q>,
}

impl<'q> Around<'q> {
    /// The items that pass, at most `enough` of them.
    fn rows(&self, enough: Option<usize>) -> Result<Vec<Row<'q>>, Box<Fault>> {
        let all: &'q Value = self.all;
        let enough = enough.unwrap_or(usize::MAX);
        let mut rows = Vec::new();
        let mut look = |row: Row<'q>| -> Result<bool, Box<Fault>> {
            if rows.len() >= enough {
                return Ok(false);
            }
            let passes = match &self.query.filter {
                Some(condition) => self.with(&row, condition)?.is_truthy(),
                None => true,
            };
            if passes {
                rows.push(row);
            }
            Ok(true)
        };
        match all {
            Value::Null => {}
            Value::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    if !look((Cow::Owned(Value::Number(at as f64)), item))? {
                        break;
                    }
                }
            }
            Value::Object(properties) => {
                for (name, item) in properties.iter() {
                    if !look((Cow::Owned(Value::Text(name.clone())), item))? {
                        break;
                    }
                }
            }
            _ => {
                let failure = Failure::new("invalid-source", say::it("airscript-query-source"));
                return Err(failure.at(self.query.source.at, "query"));
            }
        }
        self.makes(rows.len() * size_of::<Row<'_>>())?;
        Ok(rows)
    }

    fn makes(&self, bytes: usize) -> Result<(), Box<Fault>> {
        self.run.makes(bytes).map_err(|failure| failure.at(self.query.source.at, "query"))
    }

    /// The value of `code` with the item of `row`, its position and the collection bound, as far as they have names.
    fn with(&self, row: &Row<'_>, code: &Code) -> Result<Value, Box<Fault>> {
        let item = Env { value: row.1, outer: self.scope };
        if !self.query.index {
            return code.eval(Some(&item), self.run).map(Cow::into_owned);
        }
        let index = Env { value: &row.0, outer: Some(&item) };
        if !self.query.all {
            return code.eval(Some(&index), self.run).map(Cow::into_owned);
        }
        let all = Env { value: self.all, outer: Some(&index) };
        code.eval(Some(&all), self.run).map(Cow::into_owned)
    }

    fn sorted(&self, rows: Vec<Row<'q>>, key: &Code, direction: Direction) -> Result<Vec<Row<'q>>, Box<Fault>> {
        let mut keyed = Vec::with_capacity(rows.len());
        for row in rows {
            keyed.push((sort::Key::of(self.with(&row, key)?), row));
        }
        self.run.works(keyed.len() * 8).map_err(|failure| failure.at(key.at, "query"))?;
        match direction {
            Direction::Ascending => keyed.sort_by(|a, b| a.0.cmp(&b.0)),
            Direction::Descending => keyed.sort_by(|a, b| b.0.cmp(&a.0)),
        }
        Ok(keyed.into_iter().map(|(_, row)| row).collect())
    }

    fn select(&self, rows: Vec<Row<'q>>) -> Result<Value, Box<Fault>> {
        self.makes(rows.len() * size_of::<Value>())?;
        Ok(match &self.query.select {
            Select::Items => Value::list(rows.into_iter().map(|(_, item)| item.clone()).collect()),
            Select::All(code) => Value::list(rows.iter().map(|row| self.with(row, code)).collect::<Result<_, _>>()?),
            Select::Distinct(code) => Value::list(self.distinct(&rows, code)?),
            Select::Keyed(key, value) => {
                let mut made = Properties::default();
                for row in &rows {
                    let name = self.name(key, self.with(row, key)?)?;
                    made.insert(name, self.with(row, value)?);
                }
                Value::Object(Arc::new(made))
            }
        })
    }

    /// A key: a Text as it is, else what an interpolation would write.
    fn name(&self, code: &Code, key: Value) -> Result<Arc<str>, Box<Fault>> {
        if let Value::Text(text) = key {
            return Ok(text);
        }
        let mut text = String::new();
        key.spell(&mut text, self.run.room()).map_err(|failure| failure.at(code.at, "query"))?;
        self.makes(text.len())?;
        Ok(text.into())
    }

    /// The values without those that came before.
    fn distinct(&self, rows: &[Row<'_>], code: &Code) -> Result<Vec<Value>, Box<Fault>> {
        let mut kept: Vec<Value> = Vec::new();
        // Equal values have equal hashes; of equal hashes the values are compared.
        let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
        let fault = |failure: Failure| failure.at(code.at, "query");
        for row in rows {
            let value = self.with(row, code)?;
            let alike = places.entry(sort::hash(&value)).or_default();
            let mut known = false;
            for at in alike.iter() {
                known = known || kept[*at].equals(&value, &|amount| self.run.looks(amount)).map_err(fault)?;
            }
            if !known {
                alike.push(kept.len());
                kept.push(value);
            }
        }
        Ok(kept)
    }
}
