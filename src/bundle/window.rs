//! A file read in places close to each other: headers, records and small bodies come out of one piece of it.

use std::io::{self, Read, Seek, SeekFrom};

/// Bytes read at once. A reader that wants as many gets them straight from below.
const WIDTH: usize = 16 << 10;

/// A reader that keeps the piece it read last, wherever it is sent in between.
pub(super) struct Window<R> {
    below: R,
    /// Where the reader below stands.
    below_at: u64,
    /// Where this one stands.
    at: u64,
    /// The piece, and where it starts.
    piece: Vec<u8>,
    start: u64,
}

impl<R: Read + Seek> Window<R> {
    /// Stands at the start of `below`.
    pub fn new(mut below: R) -> io::Result<Self> {
        below.rewind()?;
        Ok(Self { below, below_at: 0, at: 0, piece: Vec::new(), start: 0 })
    }

    /// The reader below.
    pub fn source(&self) -> &R {
        &self.below
    }

    /// What of the piece lies where this reader stands.
    fn waiting(&self) -> &[u8] {
        let passed = self.at.checked_sub(self.start).and_then(|passed| usize::try_from(passed).ok());
        passed.and_then(|passed| self.piece.get(passed..)).unwrap_or_default()
    }

    fn read_below(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.below_at != self.at {
            self.below_at = self.below.seek(SeekFrom::Start(self.at))?;
        }
        let count = self.below.read(out)?;
        self.below_at += count as u64;
        Ok(count)
    }
}

impl<R: Read + Seek> Read for Window<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.waiting().is_empty() {
            if out.len() >= WIDTH {
                let count = self.read_below(out)?;
                self.at += count as u64;
                return Ok(count);
            }
            let mut piece = std::mem::take(&mut self.piece);
            piece.resize(WIDTH, 0);
            let count = self.read_below(&mut piece)?;
            piece.truncate(count);
            (self.piece, self.start) = (piece, self.at);
        }
        let count = self.waiting().read(out)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl<R: Read + Seek> Seek for Window<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let moved = |from: u64, by: i64| from.checked_add_signed(by).ok_or(io::ErrorKind::InvalidInput);
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::Current(by) => moved(self.at, by)?,
            SeekFrom::End(_) => {
                self.below_at = self.below.seek(to)?;
                self.below_at
            }
        };
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_reads_what_lies_below(steps in proptest::collection::vec((0u64..70_000, 0usize..20_000), 1..30)) {
            let bytes: Vec<u8> = (0..60_000u32).map(|number| (number % 251) as u8).collect();
            let mut window = Window::new(io::Cursor::new(bytes.clone())).unwrap();
            prop_assert_eq!(window.seek(SeekFrom::End(-1)).unwrap(), 59_999);
            for (at, count) in steps {
                let mut read = Vec::new();
                window.seek(SeekFrom::Start(at)).unwrap();
                (&mut window).take(count as u64).read_to_end(&mut read).unwrap();
                let start = usize::try_from(at).unwrap().min(bytes.len());
                let end = (start + count).min(bytes.len());
                prop_assert_eq!(&read[..], &bytes[start..end]);
                prop_assert_eq!(window.stream_position().unwrap(), at + read.len() as u64);
            }
        }
    }
}
