//! Where something stands in the text of an expression.

/// A part of a text, in bytes from its beginning; the end is not part of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// From `start` to before `end`. A text is shorter than 4 GiB: [`parse`](super::parse) refuses longer ones.
    pub(super) fn new(start: usize, end: usize) -> Self {
        let cut = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        Self { start: cut(start), end: cut(end) }
    }

    /// From the beginning of this to the end of `other`.
    pub(super) fn to(self, other: Self) -> Self {
        Self { start: self.start, end: other.end }
    }

    /// Line and column of its beginning in `text`, from 1; a column is a character.
    pub fn line_and_column(self, text: &str) -> (usize, usize) {
        let before = text.get(..self.start as usize).unwrap_or(text);
        let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}
