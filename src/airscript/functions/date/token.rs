//! The pieces of a format (reference, 7.2, "Format tokens", after moment.js).

/// A piece of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'f> {
    /// What stands for a part of a date or time: `MMMM`.
    Token(&'f str),
    /// What stands for itself.
    Plain(&'f str),
}

/// The tokens, each before those it begins with.
const TOKENS: [&str; 68] = [
    "Hmmss",
    "Hmm",
    "hmmss",
    "hmm",
    "Mo",
    "MMMM",
    "MMM",
    "MM",
    "M",
    "Do",
    "DDDo",
    "DDDD",
    "DDD",
    "DD",
    "D",
    "dddd",
    "ddd",
    "dd",
    "do",
    "d",
    "wo",
    "ww",
    "w",
    "Wo",
    "WW",
    "W",
    "Qo",
    "Q",
    "YYYYYY",
    "YYYYY",
    "YYYY",
    "YY",
    "Y",
    "ggggg",
    "gggg",
    "gg",
    "GGGGG",
    "GGGG",
    "GG",
    "e",
    "E",
    "a",
    "A",
    "hh",
    "h",
    "HH",
    "H",
    "kk",
    "k",
    "mm",
    "m",
    "ss",
    "s",
    "SSSSSSSSS",
    "SSSSSSSS",
    "SSSSSSS",
    "SSSSSS",
    "SSSSS",
    "SSSS",
    "SSS",
    "SS",
    "S",
    "x",
    "X",
    "zz",
    "z",
    "ZZ",
    "Z",
];

/// The pieces of `format`, in order.
pub fn pieces(format: &str) -> Pieces<'_> {
    Pieces { rest: format }
}

/// What [`pieces`] gives.
#[derive(Debug, Clone)]
pub struct Pieces<'f> {
    rest: &'f str,
}

impl<'f> Pieces<'f> {
    /// Takes `length` bytes, at a border of characters.
    fn take(&mut self, length: usize) -> &'f str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// `[text]` up to the last `]` before another `[`.
    fn bracketed(&mut self) -> Option<&'f str> {
        let inner = self.rest.strip_prefix('[')?;
        let inner = inner.split('[').next().unwrap_or(inner);
        let end = inner.rfind(']')?;
        let taken = self.take(end + 2);
        taken.get(1..=end)
    }
}

impl<'f> Iterator for Pieces<'f> {
    type Item = Piece<'f>;

    fn next(&mut self) -> Option<Piece<'f>> {
        if let Some(text) = self.bracketed() {
            return Some(Piece::Plain(text));
        }
        // A backslash takes away the meaning of the token behind it, and is never written itself.
        if self.rest.starts_with('\\') {
            self.take(1);
            let length = token(self.rest).map_or(0, str::len);
            return Some(Piece::Plain(self.take(length)));
        }
        if let Some(token) = token(self.rest) {
            self.take(token.len());
            return Some(Piece::Token(token));
        }
        let length = self.rest.chars().next()?.len_utf8();
        Some(Piece::Plain(self.take(length)))
    }
}

/// The token that `rest` begins with.
fn token(rest: &str) -> Option<&'static str> {
    rest.as_bytes().first().filter(|byte| byte.is_ascii_alphabetic())?;
    TOKENS.iter().find(|token| rest.starts_with(**token)).copied()
}
