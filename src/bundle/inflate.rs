//! Bodies of entries, read through hard caps: rule G15 of the gate.
//!
//! The loop is ours because a ZIP library stops reading where the DEFLATE stream ends and cannot tell whether bytes
//! follow it inside the body; a second content hidden there is a disagreement between readers (catalogue row 42).

use std::io::{Read, Write};

use flate2::{Decompress, FlushDecompress, Status};

use super::gate::Entry;
use super::pack::{Measure, Measured, Method};
use super::refusal::Refusal;

/// Bytes read or inflated at a time; with the window of DEFLATE, all the memory an entry of any size needs.
const CHUNK: usize = 64 * 1024;

/// Writes the content of `entry`, whose body is `body`, to `out`. The content has exactly the declared size and
/// checksum and uses all of the body; at the first byte too many it stops. What was written by then is worthless.
pub(super) fn copy_content(entry: &Entry, body: &mut impl Read, out: &mut impl Write) -> Result<Measured, Refusal> {
    let mut content = Content { entry, measure: Measure::new(), out };
    let used = match entry.method {
        Method::Stored => copy_stored(body, &mut content)?,
        Method::Deflated => copy_inflated(body, &mut content)?,
    };
    if used != entry.packed_size {
        return Err(Refusal::entry("deflate_tail", &entry.name, "entry-tail"));
    }
    let measured = content.measure.finish();
    if measured.size != entry.size {
        return Err(wrong_size(entry));
    }
    if measured.crc32 != entry.crc32 {
        return Err(Refusal::entry("crc", &entry.name, "entry-checksum"));
    }
    Ok(measured)
}

fn wrong_size(entry: &Entry) -> Refusal {
    Refusal::entry("size", &entry.name, "entry-size")
}

/// What has come out of a body so far.
struct Content<'a, W> {
    entry: &'a Entry,
    measure: Measure,
    out: &'a mut W,
}

impl<W: Write> Content<'_, W> {
    fn add(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.measure.feed(bytes);
        if self.measure.size() > self.entry.size {
            return Err(wrong_size(self.entry));
        }
        self.out.write_all(bytes)?;
        Ok(())
    }
}

/// Copies all of `body`; gives how many bytes it had.
fn copy_stored<W: Write>(body: &mut impl Read, content: &mut Content<W>) -> Result<u64, Refusal> {
    let mut chunk = vec![0; CHUNK];
    loop {
        let count = body.read(&mut chunk)?;
        if count == 0 {
            return Ok(content.measure.size());
        }
        content.add(chunk.get(..count).unwrap_or_default())?;
    }
}

/// Inflates `body`; gives how many of its bytes the stream used.
fn copy_inflated<W: Write>(body: &mut impl Read, content: &mut Content<W>) -> Result<u64, Refusal> {
    let mut inflate = Decompress::new(false);
    let mut input = vec![0; CHUNK];
    let mut output = vec![0; CHUNK];
    let mut waiting = 0..0;
    loop {
        if waiting.is_empty() {
            waiting = 0..body.read(&mut input)?;
        }
        let is_last = waiting.is_empty();
        let (used_before, made_before) = (inflate.total_in(), inflate.total_out());
        let status =
            inflate.decompress(input.get(waiting.clone()).unwrap_or_default(), &mut output, FlushDecompress::None);
        let status = status.map_err(|_| damaged(content.entry))?;
        let made = usize::try_from(inflate.total_out() - made_before).unwrap_or_default();
        waiting.start += usize::try_from(inflate.total_in() - used_before).unwrap_or_default();
        content.add(output.get(..made).unwrap_or_default())?;
        match status {
            Status::StreamEnd => return Ok(inflate.total_in()),
            _ if is_last && made == 0 => return Err(damaged(content.entry)),
            _ => {}
        }
    }
}

fn damaged(entry: &Entry) -> Refusal {
    Refusal::entry("deflate", &entry.name, "entry-deflate")
}
