//! `FROM … IN … SELECT …` and `LET … IN …`.

use super::Parser;
use crate::airscript::place::Span;
use crate::airscript::tree::{Direction, Kind, Name, Node, Query, Select};
use crate::say;

impl Parser<'_> {
    /// `LET a = 1, b = 2 IN a + b`
    pub(super) fn bindings(&mut self) -> Node {
        let start = self.span;
        self.advance();
        let around = self.depth;
        let mut bindings = Vec::new();
        loop {
            let name = self.name(say::it("airscript-a-name"));
            if !self.takes("=") {
                self.expected(say::plain("="));
            }
            bindings.push((name, self.expression()));
            // What follows is evaluated within the binding, as if each had a LET of its own.
            self.depth += 1;
            if !self.takes(",") {
                break;
            }
        }
        if !self.takes_word("IN") {
            self.expected(say::plain("IN"));
        }
        let body = self.expression();
        self.depth = around;
        Node { at: start.to(body.at), kind: Kind::Let(bindings, Box::new(body)) }
    }

    /// A query. Its clauses come in one order; after SELECT it is over, so that what follows belongs to the query it
    /// stands in (reference, 2.3).
    pub(super) fn query(&mut self) -> Node {
        let start = self.span;
        self.advance();
        let item = self.name(say::it("airscript-a-name"));
        let index = self.second_name();
        let all = if index.is_some() { self.second_name() } else { None };
        if !self.takes_word("IN") {
            self.expected(say::plain("IN"));
        }
        let source = self.expression();
        let filter = self.takes_word("WHERE").then(|| self.expression());
        let order = self.order();
        let limit = self.takes_word("LIMIT").then(|| self.expression());
        let offset = self.takes_word("OFFSET").then(|| self.expression());
        let select = self.takes_word("SELECT").then(|| self.select());
        let query = Query { item, index, all, source, filter, order, limit, offset, select };
        Node { at: Span::new(start.start as usize, self.before), kind: Kind::Query(Box::new(query)) }
    }

    fn second_name(&mut self) -> Option<Name> {
        self.takes(",").then(|| self.name(say::it("airscript-a-name")))
    }

    /// `ORDER BY key DESCENDING`, and its older spelling `ORDER_BY key DESC`.
    fn order(&mut self) -> Option<(Node, Direction)> {
        if self.takes_word("ORDER") {
            if !self.takes_word("BY") {
                self.expected(say::plain("BY"));
            }
        } else if !self.takes_word("ORDER_BY") {
            return None;
        }
        let key = self.expression();
        let direction = if self.takes_word("DESCENDING") || self.takes_word("DESC") {
            Direction::Descending
        } else {
            // It is what happens without the word, too.
            let _ = self.takes_word("ASCENDING") || self.takes_word("ASC");
            Direction::Ascending
        };
        Some((key, direction))
    }

    fn select(&mut self) -> Select {
        if self.takes_word("DISTINCT") {
            return Select::Distinct(self.expression());
        }
        let value = self.expression();
        if self.takes(":") { Select::Keyed(value, self.expression()) } else { Select::All(value) }
    }
}
