//! Names and kinds: what can be known to go wrong before anything runs.

use std::sync::Arc;

use super::nearest_of;
use crate::airscript::functions;
use crate::airscript::kind::Kinds;
use crate::airscript::parse::{MOST, Mistake};
use crate::airscript::place::Span;
use crate::airscript::shape::{Known, Shape};
use crate::airscript::tree::{Kind, Name, Node, Operator, Piece, Query, Select, Step};
use crate::say::{self, Say};

/// The kinds that can be added, each with itself.
const ADDABLE: [Kinds; 4] = [Kinds::NUMBER, Kinds::CURRENCY, Kinds::TEXT, Kinds::LIST];

/// Finds out what every part of a tree is, and notes what cannot be.
pub(super) struct Types<'k> {
    pub known: &'k Known,
    /// The bindings around the present place; `@` is the one without a name.
    pub bound: Vec<(Option<Arc<str>>, Shape)>,
    pub mistakes: Vec<Mistake>,
}

impl Types<'_> {
    fn note(&mut self, at: Span, sentence: Say, remedy: Say) {
        if self.mistakes.len() < MOST {
            self.mistakes.push(Mistake { at, sentence, remedy });
        }
    }

    /// The sentence that a name like `written` exists, as long as anything is told.
    fn did_you_mean<'n>(&self, written: &str, names: impl Iterator<Item = &'n str>) -> Option<Say> {
        let near = (self.mistakes.len() < MOST).then(|| nearest_of(written, names)).flatten();
        near.map(|near| say::it("airscript-did-you-mean").with("name", near))
    }

    /// What `node` is.
    pub fn of(&mut self, node: &Node) -> Shape {
        match &node.kind {
            Kind::Missing => Shape::ANY,
            Kind::Null => Shape::of(Kinds::NULL),
            Kind::Boolean(_) => Shape::of(Kinds::BOOLEAN),
            Kind::Number(_) => Shape::of(Kinds::NUMBER),
            Kind::Text(pieces) => {
                self.pieces(pieces);
                Shape::of(Kinds::TEXT)
            }
            Kind::Variable(name) => self.variable(node.at, Some(name)),
            Kind::Item => self.variable(node.at, None),
            Kind::List(items) => self.list(items),
            Kind::Object(properties) => {
                let mut made = Vec::new();
                let mut plain = true;
                for property in properties {
                    self.pieces(&property.key);
                    let value = self.of(&property.value);
                    match &property.key[..] {
                        [Piece::Plain(name)] => made.push((name.clone(), value)),
                        _ => plain = false,
                    }
                }
                if plain { Shape::object(made) } else { Shape::of(Kinds::OBJECT) }
            }
            Kind::Negation(inner) => {
                let shape = self.of(inner);
                if !shape.kinds.meets(Kinds::NUMBER.or(Kinds::CURRENCY)) {
                    let sentence = say::it("airscript-no-negative").with("given", shape.kinds.words());
                    self.note(node.at, sentence, say::it("airscript-numbers-only"));
                }
                Shape::of(Kinds::NUMBER.or(Kinds::CURRENCY))
            }
            Kind::Chain(first, rest) => self.chain(first, rest),
            Kind::Path(base, steps) => {
                let base = self.of(base);
                self.path(base, steps)
            }
            Kind::Call(name, arguments) => self.call(name, arguments),
            Kind::Own(namespace, binding, arguments) => self.own(node, namespace, binding, arguments),
            Kind::Let(bindings, body) => {
                let before = self.bound.len();
                for (name, value) in bindings {
                    let shape = self.of(value);
                    self.bound.push((Some(name.text.clone()), shape));
                }
                let shape = self.of(body);
                self.bound.truncate(before);
                shape
            }
            Kind::Query(query) => self.query(query),
        }
    }

    fn within<T>(&mut self, bound: Vec<(Option<Arc<str>>, Shape)>, look: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.bound.len();
        self.bound.extend(bound);
        let seen = look(self);
        self.bound.truncate(before);
        seen
    }

    fn pieces(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            if let Piece::Value(node) = piece {
                self.of(node);
            }
        }
    }

    fn list(&mut self, items: &[Node]) -> Shape {
        let shapes: Vec<_> = items.iter().map(|item| self.of(item)).collect();
        Shape::list(shapes.into_iter().reduce(Shape::or).unwrap_or(Shape::ANY))
    }

    fn variable(&mut self, at: Span, name: Option<&Arc<str>>) -> Shape {
        if let Some((_, shape)) = self.bound.iter().rev().find(|(bound, _)| bound.as_ref() == name) {
            return shape.clone();
        }
        let Some(name) = name else {
            if self.known.item.is_none() {
                self.note(at, say::it("airscript-no-item"), say::it("airscript-no-item-remedy"));
            }
            return self.known.item.clone().unwrap_or(Shape::ANY);
        };
        if let Some(shape) = self.known.variables.get(name) {
            return shape.clone();
        }
        let bound = self.bound.iter().filter_map(|(name, _)| name.as_deref());
        let names = bound.chain(self.known.variables.keys().map(|name| &**name));
        let remedy = self.did_you_mean(name, names).unwrap_or_else(|| say::it("airscript-declare"));
        self.note(at, say::it("airscript-no-variable").with("name", &**name), remedy);
        Shape::ANY
    }

    fn chain(&mut self, first: &Node, rest: &[(Operator, Node)]) -> Shape {
        let mut left = self.of(first);
        for (operator, node) in rest {
            let right = self.of(node);
            let at = first.at.to(node.at);
            left = match operator {
                Operator::And | Operator::Or | Operator::Coalesce => left.or(right),
                Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide | Operator::Remainder => {
                    self.arithmetic(at, *operator, &left, &right)
                }
                _ => Shape::of(Kinds::BOOLEAN),
            };
        }
        left
    }

    /// What an operation on these gives; whether it can be one at all.
    fn arithmetic(&mut self, at: Span, operator: Operator, left: &Shape, right: &Shape) -> Shape {
        let (money, number) = (Kinds::CURRENCY, Kinds::NUMBER);
        let both = |kinds: Kinds| left.kinds.meets(kinds) && right.kinds.meets(kinds);
        let crossed = |a: Kinds, b: Kinds| left.kinds.meets(a) && right.kinds.meets(b);
        let given: Vec<Kinds> = match operator {
            Operator::Add => ADDABLE.into_iter().filter(|kinds| both(*kinds)).collect(),
            Operator::Subtract => [number, money].into_iter().filter(|kinds| both(*kinds)).collect(),
            Operator::Multiply | Operator::Divide => {
                let product = operator == Operator::Multiply && crossed(number, money);
                let numbers = both(number).then_some(number);
                numbers.into_iter().chain((product || crossed(money, number)).then_some(money)).collect()
            }
            _ => both(number).then_some(number).into_iter().collect(),
        };
        let Some(kinds) = given.into_iter().reduce(Kinds::or) else {
            let sentence = say::it("airscript-unlike")
                .with("sign", operator.sign())
                .with("left", left.kinds.words())
                .with("right", right.kinds.words());
            self.note(at, sentence, say::it("airscript-unlike-remedy"));
            return Shape::ANY;
        };
        Shape::of(kinds.or(Kinds::NULL))
    }

    fn path(&mut self, base: Shape, steps: &[Step]) -> Shape {
        let mut shape = base;
        for (place, step) in steps.iter().enumerate() {
            shape = match step {
                Step::Property(name) => self.property(&shape, name),
                Step::Index(node) => {
                    let index = self.of(node);
                    if index.kinds.meets(Kinds::TEXT) { Shape::ANY } else { shape.item() }
                }
                Step::Slice(from, to) => {
                    self.of(from);
                    self.of(to);
                    shape
                }
                Step::Filter(condition) => {
                    let item = (None, shape.item());
                    self.within(vec![item], |inner| inner.of(condition));
                    shape
                }
                // The rest of the path is the item's.
                Step::Each => return Shape::list(self.path(shape.item(), &steps[place + 1..])),
            };
        }
        shape
    }

    fn property(&mut self, of: &Shape, name: &Name) -> Shape {
        if let Some(shape) = of.property(&name.text) {
            return shape;
        }
        let names = of.properties.iter().flat_map(|known| known.keys().map(|name| &**name));
        let remedy = self.did_you_mean(&name.text, names).unwrap_or_else(|| say::it("airscript-no-property-remedy"));
        self.note(name.at, say::it("airscript-no-property").with("name", &*name.text), remedy);
        Shape::ANY
    }

    fn call(&mut self, name: &Name, arguments: &[Node]) -> Shape {
        let Some(function) = functions::find(&name.text) else {
            arguments.iter().for_each(|argument| drop(self.of(argument)));
            return Shape::ANY;
        };
        for (place, argument) in arguments.iter().enumerate() {
            // The second expression of TRY knows of the error.
            let caught = (function.name == "TRY" && place == 1).then(|| (Some(Arc::from("caughtError")), Shape::ANY));
            let shape = self.within(caught.into_iter().collect(), |inner| inner.of(argument));
            let Some(parameter) = function.parameter(place) else { continue };
            // NULL has a meaning of its own wherever it comes (reference, section 4).
            if !shape.kinds.meets(parameter.kinds.or(Kinds::NULL)) {
                let sentence = say::it("airscript-misfit")
                    .with("function", function.name)
                    .with("parameter", parameter.name)
                    .with("kinds", parameter.kinds.words())
                    .with("given", shape.kinds.words());
                self.note(argument.at, sentence, say::it("airscript-misfit-remedy"));
            }
        }
        Shape::of(function.gives.or(Kinds::NULL))
    }

    fn own(&mut self, node: &Node, namespace: &Name, binding: &Name, arguments: &[Node]) -> Shape {
        let given: Vec<_> = arguments.iter().map(|argument| (argument.at, self.of(argument))).collect();
        let name = format!("{}#{}", namespace.text, binding.text);
        let Some(own) = self.known.own.get(&(namespace.text.clone(), binding.text.clone())) else {
            let names: Vec<_> = self.known.own.keys().map(|(space, own)| format!("{space}#{own}")).collect();
            let remedy = self.did_you_mean(&name, names.iter().map(String::as_str));
            let remedy = remedy.unwrap_or_else(|| say::it("airscript-no-own-remedy"));
            self.note(namespace.at.to(binding.at), say::it("airscript-no-own-function").with("name", name), remedy);
            return Shape::ANY;
        };
        let own = own.clone();
        if own.takes.len() != given.len() {
            let sentence = say::it("airscript-argument-count").with("name", &name).with("given", given.len());
            self.note(node.at, sentence, say::it("airscript-takes").with("count", own.takes.len()));
        }
        for ((input, wanted), (at, shape)) in own.takes.iter().zip(&given) {
            if !shape.kinds.meets(wanted.kinds.or(Kinds::NULL)) {
                let sentence = say::it("airscript-misfit")
                    .with("function", &name)
                    .with("parameter", &**input)
                    .with("kinds", wanted.kinds.words())
                    .with("given", shape.kinds.words());
                self.note(*at, sentence, say::it("airscript-misfit-remedy"));
            }
        }
        own.gives
    }

    fn query(&mut self, query: &Query) -> Shape {
        let source = self.of(&query.source);
        if !source.kinds.meets(Kinds::LIST.or(Kinds::OBJECT).or(Kinds::NULL)) {
            self.note(query.source.at, say::it("airscript-query-source"), say::it("airscript-query-source-remedy"));
        }
        for amount in [&query.limit, &query.offset].into_iter().flatten() {
            if !self.of(amount).kinds.meets(Kinds::NUMBER.or(Kinds::NULL)) {
                self.note(amount.at, say::it("airscript-query-limit"), say::it("airscript-numbers-only"));
            }
        }
        let item = source.item();
        let mut bound = vec![(Some(query.item.text.clone()), item.clone())];
        let position = Shape::of(Kinds::NUMBER.or(Kinds::TEXT));
        bound.extend(query.index.as_ref().map(|name| (Some(name.text.clone()), position)));
        bound.extend(query.all.as_ref().map(|name| (Some(name.text.clone()), source)));
        self.within(bound, |inner| {
            let order = query.order.as_ref().map(|(key, _)| key);
            [query.filter.as_ref(), order].into_iter().flatten().for_each(|node| drop(inner.of(node)));
            match &query.select {
                None => Shape::list(item),
                Some(Select::All(node) | Select::Distinct(node)) => Shape::list(inner.of(node)),
                Some(Select::Keyed(key, value)) => {
                    inner.of(key);
                    inner.of(value);
                    Shape::of(Kinds::OBJECT)
                }
            }
        })
    }
}
