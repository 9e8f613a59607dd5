//! An expression made ready to be evaluated: names of variables of its own are places, names of functions are functions.

use std::sync::Arc;

use super::functions::Function;
use super::place::Span;
use super::tree::{Direction, Operator};
use super::value::Value;

/// A part of an expression that can be evaluated.
#[derive(Debug)]
pub(super) struct Code {
    pub at: Span,
    pub op: Op,
}

/// What is done.
#[derive(Debug)]
pub(super) enum Op {
    Constant(Value),
    /// A variable of the caller.
    Variable(Arc<str>),
    /// A variable of the expression: how many bindings lie between.
    Bound(usize),
    Text(Box<[Part]>),
    List(Box<[Code]>),
    Object(Box<[(Key, Code)]>),
    Negation(Box<Code>),
    /// Arithmetic and comparisons of one level, from left to right.
    Chain(Box<Code>, Box<[(Operator, Span, Code)]>),
    /// A beginning and its steps.
    Path(Box<Code>, Box<[Move]>),
    /// A function that is given values.
    Call(&'static Function, Box<[Code]>),
    /// `IF`
    Choice(Box<[Code]>),
    /// `TRY`; in the second, `caughtError` is the nearest binding.
    Try(Box<(Code, Code)>),
    /// The function of a namespace.
    Own(Box<(Arc<str>, Arc<str>)>, Box<[Code]>),
    /// The value of each binding, in which those before it are bound, and what they are for.
    Let(Box<[Code]>, Box<Code>),
    Query(Box<Loop>),
}

/// A step of a path.
#[derive(Debug)]
pub(super) enum Move {
    Property(Arc<str>),
    Index(Code),
    Slice(Box<(Code, Code)>),
    /// The items for which a condition, in which the item is the nearest binding, holds.
    Filter(Code),
    /// The rest of the path, in which the item is the nearest binding, for every item.
    Each(Code),
}

#[derive(Debug)]
pub(super) enum Part {
    Plain(Arc<str>),
    Value(Code),
}

#[derive(Debug)]
pub(super) enum Key {
    Plain(Arc<str>),
    Made(Box<[Part]>),
}

/// A query. Item, index and collection are bound in this order, as far as they have names.
#[derive(Debug)]
pub(super) struct Loop {
    pub source: Code,
    pub index: bool,
    pub all: bool,
    pub filter: Option<Code>,
    pub order: Option<(Code, Direction)>,
    pub limit: Option<Code>,
    pub offset: Option<Code>,
    pub select: Select,
}

#[derive(Debug)]
pub(super) enum Select {
    /// The items themselves.
    Items,
    All(Code),
    Distinct(Code),
    Keyed(Code, Code),
}
