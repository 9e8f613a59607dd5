//! From tree to [`Code`].

use std::sync::Arc;

use super::code::{Code, Key, Loop, Move, Op, Part, Select};
use super::functions::{self, Form};
use super::parse::{Mistake, parse};
use super::place::Span;
use super::tree::{self, Kind, Node, Operator, Piece, Property, Query, Step};
use super::value::Value;
use super::{check, tree::Name};

/// An expression, ready to be evaluated as often as one likes. A copy is a pointer, and threads may share it.
#[derive(Debug, Clone)]
pub struct Expr {
    pub(super) code: Arc<Code>,
    /// How many parts are within one another at most.
    pub(super) depth: usize,
}

impl Expr {
    /// The expression in `text`.
    ///
    /// # Errors
    /// Every mistake in it: what cannot be read, functions that do not exist, arguments that are too few or too many.
    pub fn compile(text: &str) -> Result<Self, Vec<Mistake>> {
        let parsed = parse(text);
        let mut mistakes = parsed.mistakes;
        mistakes.extend(check::calls(&parsed.tree));
        mistakes.sort_by_key(|mistake| mistake.at.start);
        if mistakes.is_empty() { Ok(Self::of(&parsed.tree)) } else { Err(mistakes) }
    }

    /// The expression of a tree without mistakes. What a mistake left out is NULL.
    pub fn of(tree: &Node) -> Self {
        let mut compiler = Compiler { bound: Vec::new(), depth: 0, deepest: 0 };
        let code = Arc::new(compiler.code(tree));
        Self { code, depth: compiler.deepest }
    }
}

struct Compiler {
    /// The bindings around the present place, the innermost last; `@` is one without a name.
    bound: Vec<Option<Arc<str>>>,
    /// How many parts are around the present one, and how many there were at most.
    depth: usize,
    deepest: usize,
}

impl Compiler {
    fn code(&mut self, node: &Node) -> Code {
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
        let code = Code { at: node.at, op: self.op(node) };
        self.depth -= 1;
        code
    }

    fn boxed(&mut self, node: &Node) -> Box<Code> {
        Box::new(self.code(node))
    }

    fn all(&mut self, nodes: &[Node]) -> Box<[Code]> {
        nodes.iter().map(|node| self.code(node)).collect()
    }

    fn op(&mut self, node: &Node) -> Op {
        match &node.kind {
            Kind::Missing | Kind::Null => Op::Constant(Value::Null),
            Kind::Boolean(bool) => Op::Constant(Value::Boolean(*bool)),
            Kind::Number(number) => Op::Constant(Value::number(*number)),
            Kind::Text(pieces) => match self.parts(pieces) {
                Key::Plain(text) => Op::Constant(Value::Text(text)),
                Key::Made(parts) => Op::Text(parts),
            },
            Kind::Variable(name) => self.variable(Some(name)).map_or_else(|| Op::Variable(name.clone()), Op::Bound),
            Kind::Item => self.variable(None).map_or_else(|| Op::Variable(Arc::from("@")), Op::Bound),
            Kind::List(items) => list(self.all(items)),
            Kind::Object(properties) => self.object(properties),
            Kind::Negation(inner) => match self.code(inner) {
                Code { op: Op::Constant(Value::Number(number)), .. } => Op::Constant(Value::Number(-number)),
                code => Op::Negation(Box::new(code)),
            },
            Kind::Chain(first, rest) => self.chain(first, rest),
            Kind::Path(base, steps) => Op::Path(self.boxed(base), self.moves(node.at, steps)),
            Kind::Call(name, arguments) => self.call(name, arguments),
            Kind::Own(namespace, binding, arguments) => {
                Op::Own(Box::new((namespace.text.clone(), binding.text.clone())), self.all(arguments))
            }
            Kind::Let(bindings, body) => self.bindings(bindings, body),
            Kind::Query(query) => Op::Query(Box::new(self.query(query))),
        }
    }

    /// How many bindings lie between here and the one of this name.
    fn variable(&self, name: Option<&Arc<str>>) -> Option<usize> {
        self.bound.iter().rev().position(|bound| bound.as_ref() == name)
    }

    /// Compiles with more bindings.
    fn within<T>(&mut self, names: impl IntoIterator<Item = Option<Arc<str>>>, make: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.bound.len();
        self.bound.extend(names);
        let made = make(self);
        self.bound.truncate(before);
        made
    }

    fn parts(&mut self, pieces: &[Piece]) -> Key {
        match pieces {
            [] => Key::Plain(Arc::from("")),
            [Piece::Plain(text)] => Key::Plain(text.clone()),
            pieces => Key::Made(
                pieces
                    .iter()
                    .map(|piece| match piece {
                        Piece::Plain(text) => Part::Plain(text.clone()),
                        Piece::Value(node) => Part::Value(self.code(node)),
                    })
                    .collect(),
            ),
        }
    }

    fn object(&mut self, properties: &[Property]) -> Op {
        let made: Vec<_> = properties.iter().map(|each| (self.parts(&each.key), self.code(&each.value))).collect();
        let constant = made.iter().map(|(key, code)| match (key, &code.op) {
            (Key::Plain(name), Op::Constant(value)) => Some((name.clone(), value.clone())),
            _ => None,
        });
        match constant.collect::<Option<Vec<_>>>() {
            Some(properties) => Op::Constant(Value::object(properties)),
            None => Op::Object(made.into()),
        }
    }

    fn chain(&mut self, first: &Node, rest: &[(Operator, Node)]) -> Op {
        let first = self.boxed(first);
        let rest = rest.iter().map(|(operator, node)| (*operator, node.at, self.code(node))).collect();
        Op::Chain(first, rest)
    }

    /// The steps of a path. What follows `[*]` is done for each item, so it is a path of its own with the item bound.
    fn moves(&mut self, at: Span, steps: &[Step]) -> Box<[Move]> {
        let mut moves = Vec::with_capacity(steps.len());
        for (place, step) in steps.iter().enumerate() {
            moves.push(match step {
                Step::Property(name) => Move::Property(name.text.clone()),
                Step::Index(node) => Move::Index(self.code(node)),
                Step::Slice(from, to) => Move::Slice(Box::new((self.code(from), self.code(to)))),
                Step::Filter(condition) => Move::Filter(self.within([None], |inner| inner.code(condition))),
                Step::Each => {
                    // No name can be written like this one, and `@` means what it means outside.
                    let item = Some(Arc::from("[*]"));
                    let rest = &steps[place + 1..];
                    moves.push(Move::Each(self.within([item], |inner| {
                        let item = Code { at, op: Op::Bound(0) };
                        if rest.is_empty() {
                            item
                        } else {
                            Code { at, op: Op::Path(Box::new(item), inner.moves(at, rest)) }
                        }
                    })));
                    break;
                }
            });
        }
        moves.into()
    }

    fn call(&mut self, name: &Name, arguments: &[Node]) -> Op {
        let Some(function) = functions::find(&name.text) else { return Op::Constant(Value::Null) };
        match function.form {
            Form::Choice => Op::Choice(self.all(arguments)),
            Form::Try => {
                let [tried, otherwise] = arguments else { return Op::Constant(Value::Null) };
                let tried = self.code(tried);
                let caught = Some(Arc::from("caughtError"));
                Op::Try(Box::new((tried, self.within([caught], |inner| inner.code(otherwise)))))
            }
            // That it is a variable was checked; its value is what it is at this moment.
            Form::ValueOf => arguments.first().map_or(Op::Constant(Value::Null), |variable| self.op(variable)),
            Form::Values => Op::Call(function, self.all(arguments)),
        }
    }

    fn bindings(&mut self, bindings: &[(Name, Node)], body: &Node) -> Op {
        let (before, around) = (self.bound.len(), self.depth);
        let mut values = Vec::new();
        for (name, node) in bindings {
            values.push(self.code(node));
            self.bound.push(Some(name.text.clone()));
            self.depth += 1;
        }
        let body = self.boxed(body);
        self.bound.truncate(before);
        self.depth = around;
        Op::Let(values.into(), body)
    }

    fn query(&mut self, query: &Query) -> Loop {
        let source = self.code(&query.source);
        let names = [Some(&query.item), query.index.as_ref(), query.all.as_ref()];
        let names: Vec<_> = names.into_iter().flatten().map(|name| Some(name.text.clone())).collect();
        // How many are kept is asked once, where no item is bound.
        let limit = query.limit.as_ref().map(|node| self.code(node));
        let offset = query.offset.as_ref().map(|node| self.code(node));
        self.within(names, |inner| Loop {
            source,
            index: query.index.is_some(),
            all: query.all.is_some(),
            filter: query.filter.as_ref().map(|node| inner.code(node)),
            order: query.order.as_ref().map(|(node, direction)| (inner.code(node), *direction)),
            limit,
            offset,
            select: match &query.select {
                None => Select::Items,
                Some(tree::Select::All(node)) if matches!(&node.kind, Kind::Variable(name) if *name == query.item.text) => {
                    Select::Items
                }
                Some(tree::Select::All(node)) => Select::All(inner.code(node)),
                Some(tree::Select::Distinct(node)) => Select::Distinct(inner.code(node)),
                Some(tree::Select::Keyed(key, value)) => Select::Keyed(inner.code(key), inner.code(value)),
            },
        })
    }
}

/// A list, made now where all its items are constants.
fn list(items: Box<[Code]>) -> Op {
    let constant = items.iter().map(|item| match &item.op {
        Op::Constant(value) => Some(value.clone()),
        _ => None,
    });
    match constant.collect::<Option<Vec<_>>>() {
        Some(values) => Op::Constant(Value::list(values)),
        None => Op::List(items),
    }
}
