//! Bodies of entries, read through hard caps: rule G15 of the gate.
//!
//! The loop is ours because a ZIP library stops reading where the DEFLATE stream ends and cannot tell whether bytes
//! follow it inside the body; a second content hidden there is a disagreement between readers (catalogue row 42).

use std::io::{self, Read, Write};

use flate2::{Decompress, FlushDecompress, Status};

use super::gate::Entry;
use super::pack::{Measure, Measured, Method};
use super::refusal::Refusal;

/// Bytes read or inflated at a time; with the window of DEFLATE, all the memory an entry of any size needs.
const CHUNK: usize = 64 * 1024;

/// What reading a content needs beside it, kept from one to the next: setting it up costs more than a small content.
#[derive(Default)]
pub(super) struct Scratch {
    chunk: Vec<u8>,
    inflate: Option<Inflate>,
}

/// Writes the content of `entry`, whose body is `body`, to `out`. What was written before an error is worthless.
pub(super) fn copy_content<R: Read>(
    entry: &Entry,
    (body, scratch): (R, &mut Scratch),
    out: &mut impl Write,
) -> Result<Measured, Refusal> {
    let mut chunk = std::mem::take(&mut scratch.chunk);
    chunk.resize(CHUNK, 0);
    let mut content = Content::new(entry, body, scratch);
    loop {
        match content.next(&mut chunk)? {
            0 => break,
            count => out.write_all(chunk.get(..count).unwrap_or_default())?,
        }
    }
    let measured = content.finish()?;
    scratch.chunk = chunk;
    Ok(measured)
}

/// Makes `out` the content of `entry`, whose body is `body`: [`copy_content`] without a copy, of what may take the declared
/// size before it is known to be right.
pub(super) fn fill<R: Read>(
    entry: &Entry,
    (body, scratch): (R, &mut Scratch),
    out: &mut Vec<u8>,
) -> Result<Measured, Refusal> {
    out.resize(usize::try_from(entry.size).unwrap_or(usize::MAX), 0);
    let mut content = Content::new(entry, body, scratch);
    let mut at = 0;
    while let Some(part) = out.get_mut(at..).filter(|part| !part.is_empty()) {
        let end = part.len().min(CHUNK);
        match content.next(part.get_mut(..end).unwrap_or_default())? {
            0 => break,
            count => at += count,
        }
    }
    content.finish()
}

/// The content of an entry on its way out of its body. It has exactly the declared size and checksum and uses all of
/// the body; at the first byte too many it stops.
pub(super) struct Content<'a, R> {
    entry: &'a Entry,
    body: R,
    /// Nothing for a stored body.
    inflate: Option<&'a mut Inflate>,
    measure: Measure,
    refusal: Option<Refusal>,
}

/// A DEFLATE stream, and bytes of the body that it has not taken yet.
struct Inflate {
    stream: Decompress,
    input: Vec<u8>,
    waiting: std::ops::Range<usize>,
    has_ended: bool,
}

impl<'a, R: Read> Content<'a, R> {
    pub fn new(entry: &'a Entry, body: R, scratch: &'a mut Scratch) -> Self {
        let inflate = (entry.method == Method::Deflated).then(|| Inflate::begin(&mut scratch.inflate));
        Self { entry, body, inflate, measure: Measure::new(), refusal: None }
    }

    /// The next bytes into `out`, and how many; none at the end.
    pub fn next(&mut self, out: &mut [u8]) -> Result<usize, Refusal> {
        let count = match &mut self.inflate {
            None => self.body.read(out)?,
            Some(inflate) => {
                inflate.next(&mut self.body, out)?.ok_or_else(|| self.refuse("deflate", "entry-deflate"))?
            }
        };
        self.measure.feed(out.get(..count).unwrap_or_default());
        if self.measure.size() > self.entry.size {
            return Err(self.refuse("size", "entry-size"));
        }
        Ok(count)
    }

    /// What came out, which is what was declared: the rest of it is read, then the end is looked at.
    pub fn finish(mut self) -> Result<Measured, Refusal> {
        let mut rest = [0; 4096];
        while self.next(&mut rest)? > 0 {}
        let used = self.inflate.as_ref().map_or(self.measure.size(), |inflate| inflate.stream.total_in());
        if used != self.entry.packed_size {
            return Err(self.refuse("deflate_tail", "entry-tail"));
        }
        if self.measure.size() != self.entry.size {
            return Err(self.refuse("size", "entry-size"));
        }
        let measured = std::mem::take(&mut self.measure).finish();
        if measured.crc32 == self.entry.crc32 { Ok(measured) } else { Err(self.refuse("crc", "entry-checksum")) }
    }

    fn refuse(&self, code: &'static str, what: &'static str) -> Refusal {
        Refusal::entry(code, &self.entry.name, what)
    }

    /// Why [reading](Read) failed, when it was the content's fault.
    pub fn refusal(&mut self) -> Option<Refusal> {
        self.refusal.take()
    }
}

/// For readers that know only `Read`; what was wrong is in [`Content::refusal`].
impl<R: Read> Read for Content<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.next(out).map_err(|refusal| {
            self.refusal = Some(refusal);
            io::ErrorKind::InvalidData.into()
        })
    }
}

impl Inflate {
    /// The one that is kept, at the start of another stream.
    fn begin(kept: &mut Option<Self>) -> &mut Self {
        let fresh = || Self { stream: Decompress::new(false), input: vec![0; CHUNK], waiting: 0..0, has_ended: false };
        let inflate = kept.get_or_insert_with(fresh);
        inflate.stream.reset(false);
        (inflate.waiting, inflate.has_ended) = (0..0, false);
        inflate
    }

    /// The next bytes, none at the end; nothing when the stream is broken.
    fn next(&mut self, body: &mut impl Read, out: &mut [u8]) -> io::Result<Option<usize>> {
        while !self.has_ended {
            if self.waiting.is_empty() {
                self.waiting = 0..body.read(&mut self.input)?;
            }
            let is_last = self.waiting.is_empty();
            let (used_before, made_before) = (self.stream.total_in(), self.stream.total_out());
            let input = self.input.get(self.waiting.clone()).unwrap_or_default();
            let Ok(status) = self.stream.decompress(input, out, FlushDecompress::None) else { return Ok(None) };
            let made = usize::try_from(self.stream.total_out() - made_before).unwrap_or_default();
            self.waiting.start += usize::try_from(self.stream.total_in() - used_before).unwrap_or_default();
            self.has_ended = status == Status::StreamEnd;
            if made > 0 {
                return Ok(Some(made));
            }
            if is_last && !self.has_ended {
                return Ok(None);
            }
        }
        Ok(Some(0))
    }
}
