//! Airscript, the expression language that apps are written in: from text to tree, from tree to value.
//!
//! Pure: the clock, chance, locale, time zone, variables and the functions of an app are given by the caller. This room
//! does not know of apps, people or storage.

mod check;
mod code;
mod compile;
mod eval;
mod fault;
mod functions;
mod kind;
mod parse;
mod place;
mod print;
mod shape;
mod tree;
mod value;

pub use check::{check, examine, visit};
pub use compile::Expr;
pub use eval::{Bounds, Library, Model, Nothing, OwnFunction, Rule, World};
pub use fault::{Failure, Fault, Limit};
pub use functions::{Function, Group, Parameter, all as functions, find as function};
pub use kind::Kinds;
pub use parse::{DEEPEST, LARGEST, LONGEST, Mistake, Parsed, parse};
pub use place::Span;
pub use print::{format, print};
pub use shape::{Known, OwnShape, Shape};
pub use tree::{Direction, Kind, Name, Node, Operator, Piece, Property, Query, Select, Step};
pub use value::{NESTING, Properties, Value};
