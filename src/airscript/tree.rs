//! The tree of an expression: what was written, with where it stands.

use std::sync::Arc;

use super::place::Span;

/// An expression, with its place in the text.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands.
    pub at: Span,
    /// What it is.
    pub kind: Kind,
}

/// Trees are equal when they say the same, wherever they stand.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// A name with its place.
#[derive(Debug, Clone)]
pub struct Name {
    /// Where it stands.
    pub at: Span,
    /// The name.
    pub text: Arc<str>,
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// The kinds of expressions.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// What could not be read; a mistake says why.
    Missing,
    /// `NULL`
    Null,
    /// `TRUE`, `FALSE`
    Boolean(bool),
    /// `42`
    Number(f64),
    /// `"Hello {{name}}"`
    Text(Vec<Piece>),
    /// `name`
    Variable(Arc<str>),
    /// `@`: the item of a filter, or the value that is validated.
    Item,
    /// `[1, 2]`
    List(Vec<Node>),
    /// `{ name: value }`
    Object(Vec<Property>),
    /// `-x`
    Negation(Box<Node>),
    /// Operators of one level in a row, from left to right: `a + b - c`. Flat, so that a thousand terms are not a
    /// thousand levels.
    Chain(Box<Node>, Vec<(Operator, Node)>),
    /// `a.b[0]`: a beginning and its steps.
    Path(Box<Node>, Vec<Step>),
    /// `NAME(a, b)`
    Call(Name, Vec<Node>),
    /// `NAMESPACE#BINDING(a, b)`
    Own(Name, Name, Vec<Node>),
    /// `LET a = 1 IN a`
    Let(Vec<(Name, Node)>, Box<Node>),
    /// `FROM … IN … SELECT …`
    Query(Box<Query>),
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Characters as they are.
    Plain(Arc<str>),
    /// `{{ expression }}`
    Value(Node),
}

/// `key: value` in an object.
#[derive(Debug, Clone)]
pub struct Property {
    /// A text, which may interpolate; a bare name is a text of one plain piece.
    pub key: Vec<Piece>,
    /// Where the key stands.
    pub at: Span,
    /// The value.
    pub value: Node,
}

impl PartialEq for Property {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.value == other.value
    }
}

/// An operator with two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
    /// `=`
    Equal,
    /// `<>`, `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `AND`
    And,
    /// `OR`
    Or,
    /// `XOR`
    Xor,
    /// `??`
    Coalesce,
}

impl Operator {
    /// How tightly it binds: 1 `??`, 2 the logical ones, which share a level, 3 comparisons, 4 sums, 5 products
    /// (reference, 2.1).
    pub fn level(self) -> u8 {
        match self {
            Self::Coalesce => 1,
            Self::And | Self::Or | Self::Xor => 2,
            Self::Equal | Self::Unequal | Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual => 3,
            Self::Add | Self::Subtract => 4,
            Self::Multiply | Self::Divide | Self::Remainder => 5,
        }
    }

    /// How it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
            Self::Equal => "=",
            Self::Unequal => "<>",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::And => "AND",
            Self::Or => "OR",
            Self::Xor => "XOR",
            Self::Coalesce => "??",
        }
    }
}

/// A step of a path.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// `.name`
    Property(Name),
    /// `[expression]`
    Index(Node),
    /// `[a:b]`, both ends included.
    Slice(Node, Node),
    /// `[*]`
    Each,
    /// `[?(condition)]`
    Filter(Node),
}

/// `FROM item, index, all IN … WHERE … ORDER BY … LIMIT … OFFSET … SELECT …`
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// The name of an item.
    pub item: Name,
    /// The name of its position.
    pub index: Option<Name>,
    /// The name of the whole collection.
    pub all: Option<Name>,
    /// What is gone through.
    pub source: Node,
    /// Which items stay.
    pub filter: Option<Node>,
    /// The key to sort by, and whether the greatest comes first.
    pub order: Option<(Node, Direction)>,
    /// How many stay.
    pub limit: Option<Node>,
    /// How many are left out before.
    pub offset: Option<Node>,
    /// What is made of each; without it, the items themselves.
    pub select: Option<Select>,
}

/// `ASCENDING`, `DESCENDING`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The least first.
    Ascending,
    /// The greatest first.
    Descending,
}

/// What a query makes of each item.
#[derive(Debug, Clone, PartialEq)]
pub enum Select {
    /// `SELECT value`
    All(Node),
    /// `SELECT DISTINCT value`
    Distinct(Node),
    /// `SELECT key: value`
    Keyed(Node, Node),
}
