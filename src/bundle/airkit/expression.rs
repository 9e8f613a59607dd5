//! Expressions: from Airkit's trees to ours, and so to Airscript text.
//!
//! A constant is an object with a value, or the bare value itself. What has no counterpart gives nothing, and whoever asked
//! keeps the node.

use std::sync::Arc;

use serde_json::Value;

use super::ledger::kind;
use super::savepoint::text;
use crate::airscript::{
    Kind, Name, Node, Operator, Piece, Property, Query, Select, Span, Step, functions, parse, print,
};

/// The deepest tree that is followed; deeper ones stay what they are.
const DEEPEST: usize = 90;

/// The Airscript text of `value`, which may name media as `media`. Nothing where there is no such text, or where the text
/// would not mean the same tree again.
pub(super) fn airscript(value: &Value, media: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let tree = Reader { media }.node(value, 0)?;
    let text = print(&tree);
    let parsed = parse(&text);
    (parsed.mistakes.is_empty() && parsed.tree == tree).then_some(text)
}

/// Whether `value` is an expression: a node of that family.
pub(super) fn is_expression(value: &Value) -> bool {
    kind(value).starts_with("expression/")
}

/// The constant that `value` is: the value of a constant, or a bare one.
pub(super) fn constant(value: &Value) -> Option<&Value> {
    match kind(value) {
        "expression/binding/constant-binding" => value.get("value"),
        "" => Some(value),
        _ => None,
    }
}

/// The text that `value` is as a constant.
pub(super) fn constant_text(value: &Value) -> Option<&str> {
    constant(value)?.as_str()
}

struct Reader<'m> {
    media: &'m dyn Fn(&str) -> Option<String>,
}

impl Reader<'_> {
    fn node(&self, value: &Value, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        let kind = kind(value);
        let Some(family) = kind.strip_prefix("expression/") else {
            return if kind.is_empty() { self.plain(value, depth) } else { None };
        };
        let inner = |field: &str| value.get(field).and_then(|value| self.node(value, depth + 1));
        if let Some(function) = family.strip_prefix("function/") {
            return self.call(function, value, depth);
        }
        if family.starts_with("binary-operator") || family.contains("/binary-operator") {
            return chain(inner("lhs")?, operator(value)?, inner("rhs")?);
        }
        match family.strip_prefix("binding/").unwrap_or(family) {
            "constant-binding" => self.plain(value.get("value").unwrap_or(&Value::Null), depth),
            "variable-binding" | "name-binding" => self.variable(value, depth),
            "object-literal" => self.object(value, depth),
            "array-literal" => {
                let items =
                    ["elements", "items", "values"].into_iter().find_map(|field| value.get(field))?.as_array()?;
                Some(node(Kind::List(items.iter().map(|item| self.node(item, depth + 1)).collect::<Option<_>>()?)))
            }
            "string-interpolation" => self.interpolation(value, depth),
            "comprehension" | "query" => self.comprehension(value, depth),
            _ => None,
        }
    }

    /// A value of JSON as a literal.
    fn plain(&self, value: &Value, depth: usize) -> Option<Node> {
        Some(node(match value {
            Value::Null => Kind::Null,
            Value::Bool(bool) => Kind::Boolean(*bool),
            Value::Number(number) => {
                let number = number.as_f64().filter(|number| number.is_finite())?;
                // Airscript has no negative literals: a minus is an operation.
                let positive = Kind::Number(number.abs());
                if number.is_sign_negative() && number != 0.0 {
                    Kind::Negation(Box::new(node(positive)))
                } else {
                    positive
                }
            }
            Value::String(text) => Kind::Text(self.pieces(text)),
            Value::Array(items) => {
                Kind::List(items.iter().map(|item| self.node(item, depth + 1)).collect::<Option<_>>()?)
            }
            Value::Object(fields) => {
                let property = |(name, value): (&String, &Value)| {
                    Some(Property { key: self.pieces(name), at: Span::default(), value: self.node(value, depth + 1)? })
                };
                Kind::Object(fields.iter().map(property).collect::<Option<_>>()?)
            }
        }))
    }

    /// A text without expressions in it, where the addresses of media became ours.
    fn pieces(&self, text: &str) -> Vec<Piece> {
        let text = text.strip_prefix("asset://").and_then(self.media).unwrap_or_else(|| text.to_owned());
        if text.is_empty() { Vec::new() } else { vec![Piece::Plain(Arc::from(text))] }
    }

    /// `namespace.binding.next…`: a chain of names, positions and wildcards.
    fn variable(&self, value: &Value, depth: usize) -> Option<Node> {
        let binding = text(value, "binding")?;
        let space = text(value, "namespace").unwrap_or_default();
        let (first, mut steps) =
            if space.is_empty() { (binding, Vec::new()) } else { (space, vec![property(binding)]) };
        if !is_name(first) {
            return None;
        }
        self.steps(value.get("next"), &mut steps, depth)?;
        let base = if first == "@" { node(Kind::Item) } else { node(Kind::Variable(Arc::from(first))) };
        Some(if steps.is_empty() { base } else { node(Kind::Path(Box::new(base), steps)) })
    }

    fn steps(&self, next: Option<&Value>, steps: &mut Vec<Step>, depth: usize) -> Option<()> {
        let mut next = next;
        while let Some(value) = next.filter(|value| !value.is_null()) {
            steps.push(match kind(value).rsplit('/').next().unwrap_or_default() {
                "name-binding" | "variable-binding" => property(text(value, "binding")?),
                "indexed-binding" => {
                    let index = ["index", "binding", "expression"].into_iter().find_map(|field| value.get(field))?;
                    Step::Index(self.node(index, depth + 1)?)
                }
                "wildcard-binding" => Step::Each,
                _ => return None,
            });
            if steps.len() > DEEPEST {
                return None;
            }
            next = value.get("next");
        }
        Some(())
    }

    fn object(&self, value: &Value, depth: usize) -> Option<Node> {
        let properties = value.get("properties")?.as_array()?;
        let property = |pattern: &Value| {
            let key = match self.node(pattern.get("key")?, depth + 1)?.kind {
                Kind::Text(pieces) => pieces,
                _ => return None,
            };
            Some(Property { key, at: Span::default(), value: self.node(pattern.get("value")?, depth + 1)? })
        };
        Some(node(Kind::Object(properties.iter().map(property).collect::<Option<_>>()?)))
    }

    fn interpolation(&self, value: &Value, depth: usize) -> Option<Node> {
        let strings = value.get("strings")?.as_array()?;
        let elements = value.get("elements")?.as_array()?;
        let mut pieces: Vec<Piece> = Vec::new();
        for at in 0..strings.len().max(elements.len()) {
            if let Some(string) = strings.get(at) {
                let text = constant_text(string)?;
                match pieces.last_mut() {
                    _ if text.is_empty() => {}
                    Some(Piece::Plain(before)) => *before = Arc::from(format!("{before}{text}")),
                    _ => pieces.push(Piece::Plain(Arc::from(text))),
                }
            }
            if let Some(element) = elements.get(at) {
                pieces.push(Piece::Value(self.node(element, depth + 1)?));
            }
        }
        Some(node(Kind::Text(pieces)))
    }

    fn comprehension(&self, value: &Value, depth: usize) -> Option<Node> {
        const KNOWN: [&str; 16] = [
            "$schema",
            "id",
            "safe",
            "quoted",
            "itemBinding",
            "indexBinding",
            "collectionBinding",
            "collection",
            "where",
            "select",
            "distinct",
            "orderBy",
            "limit",
            "offset",
            "name",
            "descending",
        ];
        if value.as_object()?.keys().any(|field| !KNOWN.contains(&field.as_str())) {
            return None;
        }
        let part = |field: &str| match value.get(field).filter(|value| !value.is_null()) {
            Some(value) => self.node(value, depth + 1).map(Some),
            None => Some(None),
        };
        let named = |field: &str| value.get(field).and_then(binding_name).map(name);
        let distinct = value.get("distinct").and_then(Value::as_bool).unwrap_or_default();
        let order = part("orderBy")?.map(|key| {
            use crate::airscript::Direction::{Ascending, Descending};
            let descending = value.get("descending").and_then(Value::as_bool).unwrap_or_default();
            (key, if descending { Descending } else { Ascending })
        });
        let select = part("select")?.map(|node| if distinct { Select::Distinct(node) } else { Select::All(node) });
        Some(node(Kind::Query(Box::new(Query {
            item: named("itemBinding")?,
            index: named("indexBinding"),
            all: named("collectionBinding"),
            source: part("collection")??,
            filter: part("where")?,
            order,
            limit: part("limit")?,
            offset: part("offset")?,
            select,
        }))))
    }

    /// `datetime/add-to-datetime` is `ADD_TO_DATETIME`. A function that is not known keeps its name, and the checker says so.
    fn call(&self, function: &str, value: &Value, depth: usize) -> Option<Node> {
        if function.starts_with("action/") || function == "run-action-chain" {
            return None;
        }
        let arguments = value.get("args").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let arguments: Vec<Node> = arguments.iter().map(|each| self.node(each, depth + 1)).collect::<Option<_>>()?;
        Some(node(Kind::Call(name(&function_name(function)), arguments)))
    }
}

/// The name of a function in Airscript.
fn function_name(path: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or(path);
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    let wanted = plain(last);
    let known = functions().find(|function| plain(function.name) == wanted).map(|function| function.name.to_owned());
    known.unwrap_or_else(|| last.replace(['-', '.'], "_").to_ascii_uppercase())
}

fn operator(value: &Value) -> Option<Operator> {
    use Operator::*;
    let all = [
        Add,
        Subtract,
        Multiply,
        Divide,
        Remainder,
        Equal,
        Unequal,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        And,
        Or,
        Xor,
        Coalesce,
    ];
    let sign = text(value, "op")?;
    let sign = match sign {
        "!=" => "<>",
        "==" => "=",
        "&&" => "AND",
        "||" => "OR",
        other => other,
    };
    all.into_iter().find(|operator| operator.sign().eq_ignore_ascii_case(sign))
}

/// Operators of one level that follow each other from left to right are one chain, as they are when text is read.
fn chain(left: Node, operator: Operator, right: Node) -> Option<Node> {
    Some(node(match left.kind {
        Kind::Chain(first, mut rest) if rest.last().is_some_and(|(last, _)| last.level() == operator.level()) => {
            rest.push((operator, right));
            Kind::Chain(first, rest)
        }
        kind => Kind::Chain(Box::new(node(kind)), vec![(operator, right)]),
    }))
}

/// A name that was written as a text, or as a binding.
fn binding_name(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| text(value, "binding")).or_else(|| constant_text(value))
}

fn property(name: &str) -> Step {
    if is_name(name) {
        Step::Property(self::name(name))
    } else {
        Step::Index(node(Kind::Text(vec![Piece::Plain(Arc::from(name))])))
    }
}

fn is_name(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| c.is_alphabetic() || c == '_') && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

fn name(text: &str) -> Name {
    Name { at: Span::default(), text: Arc::from(text) }
}

fn node(kind: Kind) -> Node {
    Node { at: Span::default(), kind }
}
