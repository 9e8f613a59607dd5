//! How a number is to be written: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`, the language of formats
//! of d3-format (reference, 7.9).

/// Where the padding goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// `>`: before everything.
    Right,
    /// `<`: behind everything.
    Left,
    /// `^`: around.
    Center,
    /// `=`: between the sign and the digits.
    Inside,
}

/// What stands before numbers that are not negative, and how negative ones are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `-`: nothing, and a minus sign.
    Minus,
    /// `+`: a plus sign, and a minus sign.
    Plus,
    /// `(`: nothing, and brackets.
    Brackets,
    /// A blank: a blank, and a minus sign.
    Blank,
}

/// A format.
#[derive(Debug, Clone, Copy)]
pub struct Specifier {
    pub fill: char,
    pub align: Align,
    pub sign: Sign,
    /// `$` or `#`
    pub symbol: Option<char>,
    pub zero: bool,
    pub width: usize,
    pub comma: bool,
    pub precision: Option<usize>,
    pub trim: bool,
    /// One of `efgrs%pbodxXc`; every other letter and none are short for `g` with 12 digits, trimmed.
    pub kind: char,
}

impl Specifier {
    /// The format that `text` says; nothing where it is none.
    pub fn read(text: &str) -> Option<Self> {
        let (fill, align, rest) = aligned(text);
        let (sign, rest) = one_of(rest, "+-( ");
        let (symbol, rest) = one_of(rest, "$#");
        let (zero, rest) = one_of(rest, "0");
        let (width, rest) = digits(rest);
        let (comma, rest) = one_of(rest, ",");
        let (precision, rest) = match rest.strip_prefix('.').map(digits) {
            Some((Some(precision), rest)) => (Some(precision), rest),
            Some((None, _)) => return None,
            None => (None, rest),
        };
        let (trim, rest) = one_of(rest, "~");
        let mut last = rest.chars();
        let kind = last.next();
        if last.next().is_some() || kind.is_some_and(|kind| kind != '%' && !kind.is_ascii_alphabetic()) {
            return None;
        }
        let sign = match sign {
            Some('+') => Sign::Plus,
            Some('(') => Sign::Brackets,
            Some(' ') => Sign::Blank,
            _ => Sign::Minus,
        };
        let (comma, trim, zero) = (comma.is_some(), trim.is_some(), zero.is_some());
        let width = width.unwrap_or(0);
        Some(
            Self { fill, align, sign, symbol, zero, width, comma, precision, trim, kind: kind.unwrap_or(' ') }
                .settled(),
        )
    }

    /// With what follows from other parts.
    fn settled(mut self) -> Self {
        if self.kind == 'n' {
            (self.comma, self.kind) = (true, 'g');
        } else if !"efgrs%pbodxXc".contains(self.kind) {
            self.precision = self.precision.or(Some(12));
            (self.trim, self.kind) = (true, 'g');
        }
        if self.zero || (self.fill == '0' && self.align == Align::Inside) {
            (self.zero, self.fill, self.align) = (true, '0', Align::Inside);
        }
        self
    }
}

/// The fill and the alignment at the beginning of `text`, and the rest.
fn aligned(text: &str) -> (char, Align, &str) {
    let align = |character: Option<char>| match character {
        Some('<') => Some(Align::Left),
        Some('>') => Some(Align::Right),
        Some('^') => Some(Align::Center),
        Some('=') => Some(Align::Inside),
        _ => None,
    };
    let mut characters = text.chars();
    let first = characters.next();
    let behind_first = characters.as_str();
    if let (Some(fill), Some(found)) = (first.filter(|fill| *fill != '\n'), align(characters.next())) {
        return (fill, found, characters.as_str());
    }
    match align(first) {
        Some(found) => (' ', found, behind_first),
        None => (' ', Align::Right, text),
    }
}

fn one_of<'t>(text: &'t str, choice: &str) -> (Option<char>, &'t str) {
    let mut rest = text.chars();
    match rest.next().filter(|first| choice.contains(*first)) {
        Some(first) => (Some(first), rest.as_str()),
        None => (None, text),
    }
}

/// The number at the beginning of `text`; a larger one than any is the largest.
fn digits(text: &str) -> (Option<usize>, &str) {
    let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    ((end > 0).then(|| number.parse().unwrap_or(usize::MAX)), rest)
}
