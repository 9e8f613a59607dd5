//! Breaks a stream of JSON off inside a text that is too long to be held.

use std::io::{self, Read};

/// The most bytes of a text, as it is written: a little under 4 MiB, because what holds a text doubles when it is full.
pub(super) const LIMIT: usize = (4 << 20) - (64 << 10);

/// The stream, and where it stands.
pub(super) struct TextLimit<R> {
    source: R,
    /// Bytes of the text read so far; nothing outside texts.
    text: Option<usize>,
    is_escaped: bool,
    is_over: bool,
}

impl<R> TextLimit<R> {
    pub fn new(source: R) -> Self {
        Self { source, text: None, is_escaped: false, is_over: false }
    }

    /// Whether it broke off.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    fn pass(&mut self, byte: u8) {
        self.text = match (self.text, byte) {
            (None, b'"') => Some(0),
            (None, _) => None,
            (Some(_), b'"') if !self.is_escaped => None,
            (Some(length), _) => Some(length + 1),
        };
        self.is_escaped = byte == b'\\' && !self.is_escaped && self.text.is_some();
        self.is_over |= self.text.is_some_and(|length| length > LIMIT);
    }
}

impl<R: Read> Read for TextLimit<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(out)?;
        for byte in out.get(..count).unwrap_or_default() {
            self.pass(*byte);
        }
        if self.is_over { Err(io::ErrorKind::InvalidData.into()) } else { Ok(count) }
    }
}
