//! R5: one pass over the bodies of a bundle, with nothing around it.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom, Write};
use std::time::Instant;

use hangar::bundle::gate::examine;
use hangar::bundle::{Limits, Method};

use crate::Outcome;

const CHUNK: usize = 64 << 10;

/// Inflates what is deflated, and takes CRC-32 and BLAKE3 of what comes out; with `copy`, writes it there as well and
/// waits for the disk.
pub fn pass(file: &str, copy: Option<&str>) -> Outcome<()> {
    let mut file = File::open(file)?;
    let entries = examine(&mut file, &Limits { entries: u64::MAX, ..Limits::for_upload(4 << 30) })?.entries;
    let mut copy = copy.map(File::create).transpose()?;
    let start = Instant::now();
    let mut total = 0u64;
    let mut chunk = vec![0; CHUNK];
    for entry in entries {
        file.seek(SeekFrom::Start(entry.body_offset))?;
        let body = (&file).take(entry.packed_size);
        let mut body: Box<dyn Read> = match entry.method {
            Method::Stored => Box::new(body),
            Method::Deflated => Box::new(flate2::bufread::DeflateDecoder::new(BufReader::with_capacity(CHUNK, body))),
        };
        let (mut crc, mut hasher) = (crc32fast::Hasher::new(), blake3::Hasher::new());
        loop {
            let count = body.read(&mut chunk)?;
            let Some(part) = chunk.get(..count).filter(|part| !part.is_empty()) else { break };
            crc.update(part);
            hasher.update(part);
            if let Some(copy) = &mut copy {
                copy.write_all(part)?;
            }
            total += count as u64;
        }
        std::hint::black_box(hasher.finalize());
        if crc.finalize() != entry.crc32 {
            return Err(format!("{} has another checksum", entry.name).into());
        }
    }
    if let Some(copy) = &copy {
        copy.sync_all()?;
    }
    println!("{{\"bytes\": {total}, \"seconds\": {}}}", start.elapsed().as_secs_f64());
    Ok(())
}
