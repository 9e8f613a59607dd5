//! The words and signs of a text.

use crate::airscript::place::Span;

/// A token. Texts are not among them: what stands between quotes is read by the parser, because expressions stand in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Token<'t> {
    /// A name or a keyword.
    Word(&'t str),
    Number(f64),
    /// `"`, at which a text begins.
    Quote,
    /// One of [`SIGNS`].
    Sign(&'static str),
    /// A character that means nothing here.
    Odd(char),
    End,
}

/// Signs, longer ones before those they begin with.
const SIGNS: [&str; 24] = [
    "<>", "!=", "<=", ">=", "??", "+", "-", "*", "/", "%", "=", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".",
    "@", "?",
];

/// Words that are not names of variables.
pub const KEYWORDS: [&str; 18] = [
    "FROM",
    "IN",
    "WHERE",
    "ORDER",
    "ORDER_BY",
    "BY",
    "ASCENDING",
    "DESCENDING",
    "ASC",
    "DESC",
    "LIMIT",
    "OFFSET",
    "SELECT",
    "DISTINCT",
    "LET",
    "AND",
    "OR",
    "XOR",
];

/// The first token of `text` at or after `from`, with its place. Comments before it are added to `comments`.
pub fn next<'t>(text: &'t str, from: usize, comments: &mut Vec<Span>) -> (Token<'t>, Span) {
    let start = after_blank(text, from, comments);
    let rest = &text[start..];
    let Some(first) = rest.chars().next() else {
        return (Token::End, Span::new(start, start));
    };
    let (token, length) = match first {
        '"' => (Token::Quote, 1),
        '0'..='9' => number(rest),
        first if is_start(first) => {
            let length = rest.find(|c| !is_start(c) && !c.is_numeric()).unwrap_or(rest.len());
            (Token::Word(&rest[..length]), length)
        }
        '#' => (Token::Sign("#"), 1),
        first => match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            Some(sign) => (Token::Sign(sign), sign.len()),
            None => (Token::Odd(first), first.len_utf8()),
        },
    };
    (token, Span::new(start, start + length))
}

/// Where the white space and the comments at `from` end.
fn after_blank(text: &str, from: usize, comments: &mut Vec<Span>) -> usize {
    let mut at = from;
    loop {
        let rest = text[at..].trim_start();
        at = text.len() - rest.len();
        if !rest.starts_with("//") {
            return at;
        }
        let end = rest.find('\n').map_or(text.len(), |end| at + end);
        // A place is read again after a text, but a comment is one comment.
        if comments.last().is_none_or(|last| (last.start as usize) < at) {
            comments.push(Span::new(at, end));
        }
        at = end;
    }
}

fn is_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// Whether `text` can stand as a name: after a dot, or as the key of an object.
pub fn is_name(text: &str) -> bool {
    text.starts_with(is_start) && text.chars().all(|c| is_start(c) || c.is_numeric())
}

/// `42`, `3.14`, `2.99E8`; a dot or an E that no digit follows is not part of it.
fn number(text: &str) -> (Token<'_>, usize) {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(0);
    if text[length..].starts_with('.') && digits(length + 1) > 0 {
        length += 1 + digits(length + 1);
    }
    if text[length..].starts_with(['e', 'E']) {
        let sign = usize::from(text[length + 1..].starts_with(['+', '-']));
        let figures = digits(length + 1 + sign);
        if figures > 0 {
            length += 1 + sign + figures;
        }
    }
    // Digits, a dot and an exponent are always a double; one too large for it is infinite, which the parser refuses.
    (Token::Number(text[..length].parse().unwrap_or(f64::INFINITY)), length)
}
