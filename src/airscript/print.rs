//! From tree to text, on one line: `parse(print(tree))` is the tree again.

use std::fmt::Write as _;

use super::parse::is_name;
use super::tree::{Direction, Kind, Node, Piece, Query, Select, Step};
use super::value::{Figures, quote};

/// `tree` as text. What a mistake left out is written `NULL`.
pub fn print(tree: &Node) -> String {
    let mut text = String::new();
    Printer(&mut text).whole(tree);
    text
}

struct Printer<'p>(&'p mut String);

impl Printer<'_> {
    fn put(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// An expression where any may stand.
    fn whole(&mut self, node: &Node) {
        match &node.kind {
            Kind::Let(bindings, body) => {
                for (place, (name, value)) in bindings.iter().enumerate() {
                    self.put(if place == 0 { "LET " } else { ", " });
                    self.put(&name.text);
                    self.put(" = ");
                    self.closed(value);
                }
                self.put(" IN ");
                self.whole(body);
            }
            Kind::Query(query) => self.query(query),
            _ => self.operand(node, 1),
        }
    }

    /// An expression that has its end: LET and queries go on as far as they can, so they are put in parentheses.
    fn closed(&mut self, node: &Node) {
        self.operand(node, 1);
    }

    /// An operand of an operator that binds as tightly as `level`, in parentheses where it is looser.
    fn operand(&mut self, node: &Node, level: u8) {
        let loose = match &node.kind {
            Kind::Let(..) | Kind::Query(_) => true,
            Kind::Chain(_, rest) => rest.first().is_some_and(|(operator, _)| operator.level() < level),
            Kind::Negation(_) => level > 6,
            _ => false,
        };
        if loose {
            self.put("(");
            self.whole(node);
            self.put(")");
        } else {
            self.tight(node);
        }
    }

    fn tight(&mut self, node: &Node) {
        match &node.kind {
            Kind::Missing | Kind::Null => self.put("NULL"),
            Kind::Boolean(bool) => self.put(if *bool { "TRUE" } else { "FALSE" }),
            Kind::Number(number) => self.put(Figures::of(*number).as_str()),
            Kind::Text(pieces) => self.text(pieces),
            Kind::Variable(name) => self.put(name),
            Kind::Item => self.put("@"),
            Kind::List(items) => self.items("[", items, "]"),
            Kind::Object(properties) => {
                self.put("{");
                for (place, property) in properties.iter().enumerate() {
                    self.put(if place == 0 { "" } else { ", " });
                    match &property.key[..] {
                        [Piece::Plain(name)] if is_name(name) => self.put(name),
                        key => self.text(key),
                    }
                    self.put(": ");
                    self.whole(&property.value);
                }
                self.put("}");
            }
            Kind::Negation(inner) => {
                self.put("-");
                self.operand(inner, 6);
            }
            Kind::Chain(first, rest) => {
                // A chain of the same level as the first operand is one of its own: `(a - b) - c`.
                let level = rest.first().map_or(1, |(operator, _)| operator.level());
                self.operand(first, level + 1);
                for (operator, node) in rest {
                    let _ = write!(self.0, " {} ", operator.sign());
                    self.operand(node, level + 1);
                }
            }
            Kind::Path(base, steps) => {
                // A path on a path is one of its own, too, and `1.x` would be a broken number.
                match base.kind {
                    Kind::Path(..) | Kind::Number(_) => {
                        self.put("(");
                        self.whole(base);
                        self.put(")");
                    }
                    _ => self.operand(base, 7),
                }
                steps.iter().for_each(|step| self.step(step));
            }
            Kind::Call(name, arguments) => {
                self.put(&name.text);
                self.items("(", arguments, ")");
            }
            Kind::Own(namespace, binding, arguments) => {
                let _ = write!(self.0, "{}#{}", namespace.text, binding.text);
                self.items("(", arguments, ")");
            }
            Kind::Let(..) | Kind::Query(_) => self.whole(node),
        }
    }

    fn items(&mut self, open: &str, items: &[Node], close: &str) {
        self.put(open);
        for (place, item) in items.iter().enumerate() {
            self.put(if place == 0 { "" } else { ", " });
            self.closed(item);
        }
        self.put(close);
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Property(name) => {
                self.put(".");
                self.put(&name.text);
            }
            Step::Index(node) => {
                self.put("[");
                self.closed(node);
                self.put("]");
            }
            Step::Slice(from, to) => {
                self.put("[");
                self.closed(from);
                self.put(":");
                self.closed(to);
                self.put("]");
            }
            Step::Each(_) => self.put("[*]"),
            Step::Filter(condition) => {
                self.put("[?(");
                self.whole(condition);
                self.put(")]");
            }
        }
    }

    fn text(&mut self, pieces: &[Piece]) {
        self.put("\"");
        for piece in pieces {
            match piece {
                Piece::Plain(plain) => {
                    let mut quoted = String::new();
                    quote(plain, &mut quoted);
                    self.put(&quoted[1..quoted.len() - 1].replace("{{", "\\{{"));
                }
                Piece::Value(node) => {
                    self.put("{{");
                    // An object would begin with a third brace, and end with one.
                    let braces = matches!(node.kind, Kind::Object(_));
                    self.put(if braces { " " } else { "" });
                    self.whole(node);
                    self.put(if braces { " " } else { "" });
                    self.put("}}");
                }
            }
        }
        self.put("\"");
    }

    fn query(&mut self, query: &Query) {
        self.put("FROM ");
        self.put(&query.item.text);
        for name in [&query.index, &query.all].into_iter().flatten() {
            self.put(", ");
            self.put(&name.text);
        }
        self.put(" IN ");
        self.closed(&query.source);
        for (word, clause) in [(" WHERE ", &query.filter)] {
            self.clause(word, clause.as_ref());
        }
        if let Some((key, direction)) = &query.order {
            self.clause(" ORDER BY ", Some(key));
            self.put(if *direction == Direction::Descending { " DESCENDING" } else { "" });
        }
        self.clause(" LIMIT ", query.limit.as_ref());
        self.clause(" OFFSET ", query.offset.as_ref());
        match &query.select {
            None => {}
            Some(Select::All(node)) => self.clause(" SELECT ", Some(node)),
            Some(Select::Distinct(node)) => self.clause(" SELECT DISTINCT ", Some(node)),
            Some(Select::Keyed(key, value)) => {
                self.clause(" SELECT ", Some(key));
                self.clause(": ", Some(value));
            }
        }
    }

    fn clause(&mut self, word: &str, node: Option<&Node>) {
        if let Some(node) = node {
            self.put(word);
            self.closed(node);
        }
    }
}
