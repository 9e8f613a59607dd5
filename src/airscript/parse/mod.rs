//! From text to tree, with every mistake at once.

mod expression;
mod path;
mod query;
mod text;
mod token;

use std::sync::Arc;

use super::place::Span;
use super::tree::{Kind, Name, Node};
use crate::say::{self, Say};

use token::Token;
pub use token::is_name;

/// The longest text of an expression, in bytes.
pub const LONGEST: usize = 1_000_000;

/// The most names, numbers, signs and texts of an expression: as many as are read in a twentieth of a second.
pub const LARGEST: usize = 100_000;

/// The deepest nesting of brackets, calls, queries and interpolations.
pub const DEEPEST: usize = 96;

/// The most mistakes that are told of one text. What is said of a mistake takes a look at the whole text or at all names, so
/// without a bound a long text of nothing else would take the square of its length.
pub(super) const MOST: usize = 50;

/// Something wrong with a text: where, what, and how to mend it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistake {
    /// Where.
    pub at: Span,
    /// A complete sentence that names the thing.
    pub sentence: Say,
    /// A complete sentence that says what to do.
    pub remedy: Say,
}

/// What [`parse`] found.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The tree, with [`Kind::Missing`] for what could not be read.
    pub tree: Node,
    /// Everything that is wrong, in the order of the text; empty when it can be evaluated.
    pub mistakes: Vec<Mistake>,
    /// Where its comments stand, from `//` to the end of the line.
    pub comments: Vec<Span>,
}

/// Reads `text`.
pub fn parse(text: &str) -> Parsed {
    if text.len() > LONGEST {
        let at = Span::new(0, text.len());
        let sentence = say::it("airscript-too-long").with("limit", LONGEST);
        let mistake = Mistake { at, sentence, remedy: say::it("airscript-split") };
        return Parsed { tree: Node { at, kind: Kind::Missing }, mistakes: vec![mistake], comments: Vec::new() };
    }
    let mut parser = Parser::new(text);
    let tree = parser.expression();
    if parser.token != Token::End {
        let (sentence, remedy) =
            (say::it("airscript-left-over").with("found", parser.found()), say::it("airscript-left-over-remedy"));
        parser.mistake(parser.span, sentence, remedy);
    }
    if parser.tokens >= LARGEST {
        let at = parser.span;
        let sentence = say::it("airscript-too-many-parts").with("limit", LARGEST);
        let mistake = Mistake { at, sentence, remedy: say::it("airscript-split") };
        return Parsed { tree: Node { at, kind: Kind::Missing }, mistakes: vec![mistake], comments: Vec::new() };
    }
    let mut mistakes = parser.mistakes;
    mistakes.sort_by_key(|mistake| mistake.at.start);
    Parsed { tree, mistakes, comments: parser.comments }
}

/// Reads a text from left to right, one token ahead.
struct Parser<'t> {
    text: &'t str,
    /// Where the token after the present one is looked for.
    next: usize,
    token: Token<'t>,
    span: Span,
    /// Where the token before ended.
    before: usize,
    depth: usize,
    /// How many tokens were read.
    tokens: usize,
    mistakes: Vec<Mistake>,
    comments: Vec<Span>,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        let mut parser = Self {
            text,
            next: 0,
            token: Token::End,
            span: Span::default(),
            before: 0,
            depth: 0,
            tokens: 0,
            mistakes: Vec::new(),
            comments: Vec::new(),
        };
        parser.advance();
        parser
    }

    /// Goes on to the next token.
    fn advance(&mut self) {
        self.before = self.span.end as usize;
        self.tokens += 1;
        (self.token, self.span) = match self.tokens {
            // Too many: for whoever reads on, the text ends here.
            LARGEST.. => (Token::End, Span::new(self.next, self.next)),
            _ => token::next(self.text, self.next, &mut self.comments),
        };
        self.next = self.span.end as usize;
    }

    /// Reads on from `place`, as after the end of a text.
    fn resume(&mut self, place: usize) {
        self.next = place;
        self.span = Span::new(place, place);
        self.advance();
    }

    fn is(&self, sign: &str) -> bool {
        matches!(self.token, Token::Sign(found) if found == sign)
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.token, Token::Word(found) if found == word)
    }

    /// Whether `sign` was there; it is passed.
    fn takes(&mut self, sign: &str) -> bool {
        let there = self.is(sign);
        if there {
            self.advance();
        }
        there
    }

    /// Whether the keyword was there; it is passed.
    fn takes_word(&mut self, word: &str) -> bool {
        let there = self.is_word(word);
        if there {
            self.advance();
        }
        there
    }

    /// The present token in quotes, for a sentence.
    fn found(&self) -> Say {
        match self.token {
            Token::End => say::it("airscript-the-end"),
            _ => {
                say::plain(format!("\u{201c}{}\u{201d}", &self.text[self.span.start as usize..self.span.end as usize]))
            }
        }
    }

    /// Notes a mistake, unless one was noted at this very place: what follows from a mistake is none of its own.
    fn mistake(&mut self, at: Span, sentence: Say, remedy: Say) {
        let known = self.mistakes.iter().any(|mistake| mistake.at.start == at.start);
        if !known && self.mistakes.len() < MOST {
            self.mistakes.push(Mistake { at, sentence, remedy });
        }
    }

    /// Notes that something else should stand at the present token.
    fn expected(&mut self, what: Say) {
        let sentence = say::it("airscript-expected").with("what", &what).with("found", self.found());
        self.mistake(self.span, sentence, say::it("airscript-expected-remedy").with("what", what));
    }

    /// Passes `sign`, or notes that it is missing and looks for it among what follows up to the end of the brackets.
    fn close(&mut self, sign: &'static str, opened: Span) {
        if self.takes(sign) {
            return;
        }
        if self.mistakes.len() < MOST {
            self.not_closed(sign, opened);
        }
        self.skip_to(&[sign]);
        self.takes(sign);
    }

    fn not_closed(&mut self, sign: &'static str, opened: Span) {
        let open = &self.text[opened.start as usize..opened.end as usize];
        let (line, column) = opened.line_and_column(self.text);
        let sentence = say::it("airscript-not-closed").with("open", open).with("line", line).with("column", column);
        let at = if self.token == Token::End { opened } else { self.span };
        self.mistake(at, sentence, say::it("airscript-not-closed-remedy").with("sign", sign));
    }

    /// Passes tokens until one of `signs`, leaving out what stands in brackets of its own. A closing bracket that was
    /// opened before is where it stops.
    fn skip_to(&mut self, signs: &[&str]) {
        let mut open = 0_usize;
        loop {
            match self.token {
                Token::End => return,
                Token::Sign(sign) if open == 0 && signs.contains(&sign) => return,
                Token::Sign("(" | "[" | "{") => open += 1,
                Token::Sign(")" | "]" | "}") => match open.checked_sub(1) {
                    Some(left) => open = left,
                    None => return,
                },
                Token::Quote => {
                    self.pass_text();
                    continue;
                }
                _ => {}
            }
            self.advance();
        }
    }

    /// Runs `read` one level deeper; where that is too deep, nothing more of the text is read.
    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Node) -> Node {
        if self.depth >= DEEPEST {
            let sentence = say::it("airscript-too-deep").with("limit", DEEPEST);
            self.mistake(self.span, sentence, say::it("airscript-split"));
            let at = self.span;
            self.resume(self.text.len());
            return Node { at, kind: Kind::Missing };
        }
        self.depth += 1;
        let node = read(self);
        self.depth -= 1;
        node
    }

    /// A name that is no keyword; something is noted where there is none.
    fn name(&mut self, what: Say) -> Name {
        let at = self.span;
        match self.token {
            Token::Word(word) if !token::KEYWORDS.contains(&word) => {
                self.advance();
                Name { at, text: Arc::from(word) }
            }
            _ => {
                self.expected(what);
                Name { at, text: Arc::from("") }
            }
        }
    }
}
