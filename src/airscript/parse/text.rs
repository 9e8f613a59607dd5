//! Texts between quotes, with the expressions in them.

use std::sync::Arc;

use super::Parser;
use crate::airscript::place::Span;
use crate::airscript::tree::Piece;
use crate::say;

impl Parser<'_> {
    /// The text that begins at the present quote.
    pub(super) fn text_literal(&mut self) -> Vec<Piece> {
        let open = self.span;
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut at = open.end as usize;
        loop {
            let rest = &self.text[at..];
            if rest.starts_with("{{") {
                keep(&mut plain, &mut pieces);
                at = self.interpolation(at, &mut pieces);
                continue;
            }
            let Some(c) = rest.chars().next() else {
                self.mistake(open, say::it("airscript-text-open"), say::it("airscript-text-open-remedy"));
                break;
            };
            at += c.len_utf8();
            match c {
                '"' => break,
                '\\' => at += self.escape(at, &mut plain),
                c => plain.push(c),
            }
        }
        keep(&mut plain, &mut pieces);
        self.resume(at);
        self.before = at;
        pieces
    }

    /// The expression of an interpolation at `start`; where what follows it is to be read on.
    fn interpolation(&mut self, start: usize, pieces: &mut Vec<Piece>) -> usize {
        self.resume(start + 2);
        let value = self.expression();
        pieces.push(Piece::Value(value));
        let end = self.span.start as usize;
        if self.text[end..].starts_with("}}") {
            return end + 2;
        }
        let open = Span::new(start, start + 2);
        let sentence = say::it("airscript-interpolation-open");
        let at = if end < self.text.len() { self.span } else { open };
        self.mistake(at, sentence, say::it("airscript-interpolation-open-remedy"));
        // On with the text behind its end, if it has one before the quote that ends the text.
        let rest = &self.text[end..];
        let quote = rest.find('"').unwrap_or(rest.len());
        rest[..quote].find("}}").map_or(end + quote, |close| end + close + 2)
    }

    /// Reads what stands after a backslash at `at` (reference, section 1, and RFC 8259, section 7: JSON is Airscript);
    /// how many bytes that was.
    fn escape(&mut self, at: usize, plain: &mut String) -> usize {
        let rest = &self.text[at..];
        if rest.starts_with("{{") {
            plain.push_str("{{");
            return 2;
        }
        let Some(c) = rest.chars().next() else { return 0 };
        match c {
            '"' | '\\' | '/' => plain.push(c),
            'n' => plain.push('\n'),
            'r' => plain.push('\r'),
            't' => plain.push('\t'),
            'v' => plain.push('\u{b}'),
            'b' => plain.push('\u{8}'),
            'f' => plain.push('\u{c}'),
            'u' => {
                if let Some((read, length)) = unicode(&rest[1..]) {
                    plain.push(read);
                    return 1 + length;
                }
                self.odd_escape(at, c);
            }
            c => self.odd_escape(at, c),
        }
        c.len_utf8()
    }

    fn odd_escape(&mut self, at: usize, c: char) {
        let span = Span::new(at - 1, at + c.len_utf8());
        let sentence = say::it("airscript-escape").with("escape", format!("\\{c}"));
        self.mistake(span, sentence, say::it("airscript-escape-remedy"));
    }

    /// Passes a text without reading it.
    pub(super) fn pass_text(&mut self) {
        let mut at = self.span.end as usize;
        let bytes = self.text.as_bytes();
        while at < bytes.len() && bytes[at] != b'"' {
            // What follows a backslash may be longer than a byte, but none of its bytes is a quote.
            at += if bytes[at] == b'\\' { 2 } else { 1 };
        }
        let mut end = (at + 1).min(bytes.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        self.resume(end);
    }
}

fn keep(plain: &mut String, pieces: &mut Vec<Piece>) {
    if !plain.is_empty() {
        pieces.push(Piece::Plain(Arc::from(plain.as_str())));
        plain.clear();
    }
}

/// The character of four hexadecimal digits, or of two such escapes that are a pair of surrogates, and how long it is.
fn unicode(text: &str) -> Option<(char, usize)> {
    let unit = |text: &str| {
        let digits = text.get(..4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
        u16::from_str_radix(digits, 16).ok()
    };
    let first = unit(text)?;
    let second = text.get(4..).and_then(|rest| rest.strip_prefix("\\u")).and_then(unit);
    let pair = second.and_then(|second| char::decode_utf16([first, second]).next()?.ok());
    match char::decode_utf16([first]).next()? {
        Ok(read) => Some((read, 4)),
        // Half of a pair stands for nothing by itself.
        Err(_) => Some(pair.map_or((char::REPLACEMENT_CHARACTER, 4), |read| (read, 10))),
    }
}
