//! Operators, literals, lists, objects and calls.

use std::sync::Arc;

use super::Parser;
use super::token::{KEYWORDS, Token};
use crate::airscript::place::Span;
use crate::airscript::tree::{Kind, Name, Node, Operator, Piece, Property};
use crate::say;

impl Parser<'_> {
    /// An expression.
    pub(super) fn expression(&mut self) -> Node {
        self.deeper(|parser| parser.operators(1))
    }

    /// Operands with operators of `least` level and tighter ones between them. Operators of one level become one chain,
    /// which is the first operand of the next looser one.
    fn operators(&mut self, least: u8) -> Node {
        let mut left = self.unary();
        while let Some(level) = self.operator().map(Operator::level).filter(|level| *level >= least) {
            let mut rest = Vec::new();
            while let Some(operator) = self.operator().filter(|operator| operator.level() == level) {
                self.advance();
                rest.push((operator, self.operators(level + 1)));
            }
            let end = rest.last().map_or(left.at, |(_, last)| last.at);
            left = Node { at: left.at.to(end), kind: Kind::Chain(Box::new(left), rest) };
        }
        left
    }

    fn operator(&self) -> Option<Operator> {
        Some(match self.token {
            Token::Sign(sign) => match sign {
                "+" => Operator::Add,
                "-" => Operator::Subtract,
                "*" => Operator::Multiply,
                "/" => Operator::Divide,
                "%" => Operator::Remainder,
                "=" => Operator::Equal,
                "<>" | "!=" => Operator::Unequal,
                "<" => Operator::Less,
                "<=" => Operator::LessOrEqual,
                ">" => Operator::Greater,
                ">=" => Operator::GreaterOrEqual,
                "??" => Operator::Coalesce,
                _ => return None,
            },
            Token::Word("AND") => Operator::And,
            Token::Word("OR") => Operator::Or,
            Token::Word("XOR") => Operator::Xor,
            _ => return None,
        })
    }

    fn unary(&mut self) -> Node {
        let start = self.span;
        if !self.takes("-") {
            return self.path();
        }
        let inner = self.deeper(Self::unary);
        Node { at: start.to(inner.at), kind: Kind::Negation(Box::new(inner)) }
    }

    /// What a path may begin with.
    pub(super) fn primary(&mut self) -> Node {
        let at = self.span;
        let kind = match self.token {
            Token::Number(number) => {
                self.advance();
                if number.is_infinite() {
                    self.mistake(
                        at,
                        say::it("airscript-number-too-large"),
                        say::it("airscript-number-too-large-remedy"),
                    );
                }
                Kind::Number(number)
            }
            Token::Quote => Kind::Text(self.text_literal()),
            Token::Word("FROM") => return self.deeper(Self::query),
            Token::Word("LET") => return self.deeper(Self::bindings),
            Token::Word(word) if !KEYWORDS.contains(&word) => return self.word(word),
            Token::Sign("@") => {
                self.advance();
                Kind::Item
            }
            Token::Sign("(") => return self.parenthesised(),
            Token::Sign("[") => self.list(),
            Token::Sign("{") => self.object(),
            _ => {
                self.expected(say::it("airscript-an-expression"));
                // A word or sign that cannot begin an expression is passed, so that what follows can be read; what closes
                // or separates is left to whoever waits for it.
                if !matches!(self.token, Token::End | Token::Sign(")" | "]" | "}" | "," | ":") | Token::Word(_)) {
                    self.advance();
                }
                Kind::Missing
            }
        };
        Node { at: Span::new(at.start as usize, self.before), kind }
    }

    fn parenthesised(&mut self) -> Node {
        let at = self.span;
        self.advance();
        let inner = self.expression();
        self.close(")", at);
        Node { at: Span::new(at.start as usize, self.before), kind: inner.kind }
    }

    /// A constant, a variable or a call.
    fn word(&mut self, word: &str) -> Node {
        let at = self.span;
        self.advance();
        let kind = if self.is("(") {
            Kind::Call(Name { at, text: Arc::from(word) }, self.arguments())
        } else if self.takes("#") {
            let binding = self.name(say::it("airscript-a-function-name"));
            if !self.is("(") {
                self.expected(say::it("airscript-arguments"));
            }
            Kind::Own(Name { at, text: Arc::from(word) }, binding, self.arguments())
        } else if word.eq_ignore_ascii_case("TRUE") {
            Kind::Boolean(true)
        } else if word.eq_ignore_ascii_case("FALSE") {
            Kind::Boolean(false)
        } else if word.eq_ignore_ascii_case("NULL") {
            Kind::Null
        } else {
            Kind::Variable(Arc::from(word))
        };
        Node { at: Span::new(at.start as usize, self.before), kind }
    }

    fn arguments(&mut self) -> Vec<Node> {
        let open = self.span;
        if !self.takes("(") {
            return Vec::new();
        }
        let arguments = self.items(")");
        self.close(")", open);
        arguments
    }

    /// Expressions with commas between them, up to `end`, which is not passed. A comma may stand after the last.
    fn items(&mut self, end: &'static str) -> Vec<Node> {
        let mut items = Vec::new();
        while !self.is(end) && self.token != Token::End {
            items.push(self.expression());
            if !self.takes(",") {
                if self.is(end) || self.token == Token::End {
                    break;
                }
                self.expected(say::it("airscript-comma-or").with("sign", end));
                self.skip_to(&[",", end]);
                if !self.takes(",") {
                    break;
                }
            }
        }
        items
    }

    fn list(&mut self) -> Kind {
        let open = self.span;
        self.advance();
        let items = self.items("]");
        self.close("]", open);
        Kind::List(items)
    }

    fn object(&mut self) -> Kind {
        let open = self.span;
        self.advance();
        let mut properties = Vec::new();
        while !self.is("}") && self.token != Token::End {
            let start = self.span.start as usize;
            let key = self.key();
            let at = Span::new(start, self.before);
            if key.is_some() && !self.takes(":") {
                self.expected(say::plain(":"));
            }
            if let Some(key) = key {
                let value = self.expression();
                properties.push(Property { key, at, value });
            }
            if !self.takes(",") {
                if self.is("}") || self.token == Token::End {
                    break;
                }
                self.expected(say::it("airscript-comma-or").with("sign", "}"));
                self.skip_to(&[",", "}"]);
                if !self.takes(",") {
                    break;
                }
            }
        }
        self.close("}", open);
        Kind::Object(properties)
    }

    /// The key of a property: a name, which may be a keyword, or a text.
    fn key(&mut self) -> Option<Vec<Piece>> {
        match self.token {
            Token::Word(word) => {
                self.advance();
                Some(vec![Piece::Plain(Arc::from(word))])
            }
            Token::Quote => Some(self.text_literal()),
            _ => {
                self.expected(say::it("airscript-a-key"));
                None
            }
        }
    }
}
