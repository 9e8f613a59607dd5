//! Paths: what is taken out of a value, step by step.

use std::sync::Arc;

use super::Parser;
use super::token::Token;
use crate::airscript::place::Span;
use crate::airscript::tree::{Kind, Name, Node, Step};
use crate::say;

/// The most `[*]` in one path: what follows one is done for each item, so they are within one another.
const WILDCARDS: usize = 16;

impl Parser<'_> {
    /// A primary with the steps after it.
    pub(super) fn path(&mut self) -> Node {
        let start = self.span;
        let base = self.primary();
        let mut steps = Vec::new();
        loop {
            if self.takes(".") {
                steps.extend(self.property());
            } else if self.is("[") {
                steps.extend(self.bracket());
            } else {
                break;
            }
        }
        if steps.is_empty() {
            return base;
        }
        if steps.iter().filter(|step| matches!(step, Step::Each)).count() > WILDCARDS {
            let at = Span::new(start.start as usize, self.before);
            let sentence = say::it("airscript-wildcards").with("limit", WILDCARDS);
            self.mistake(at, sentence, say::it("airscript-split"));
            return Node { at, kind: Kind::Missing };
        }
        Node { at: Span::new(start.start as usize, self.before), kind: Kind::Path(Box::new(base), steps) }
    }

    /// The name after a dot, which may be a keyword.
    fn property(&mut self) -> Option<Step> {
        let at = self.span;
        let Token::Word(word) = self.token else {
            self.expected(say::it("airscript-a-property"));
            return None;
        };
        self.advance();
        Some(Step::Property(Name { at, text: Arc::from(word) }))
    }

    fn bracket(&mut self) -> Option<Step> {
        let open = self.span;
        self.advance();
        let step = if self.takes("*") {
            Some(Step::Each)
        } else if self.takes("?") {
            let inner = self.span;
            if self.takes("(") {
                let condition = self.expression();
                self.close(")", inner);
                Some(Step::Filter(condition))
            } else {
                self.expected(say::plain("("));
                None
            }
        } else {
            let first = self.expression();
            if self.takes(":") { Some(Step::Slice(first, self.expression())) } else { Some(Step::Index(first)) }
        };
        self.close("]", open);
        step
    }
}
