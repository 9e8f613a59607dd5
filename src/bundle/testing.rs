//! What the tests of this room share.

use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;

use super::{Layout, LayoutEntry, Piece, pack};

/// A complete archive of `files` in the given order, as we write them.
pub fn archive_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let packed: Vec<_> = files.iter().map(|(name, bytes)| (name, pack(bytes))).collect();
    let layout = Layout::new(packed.iter().map(|(name, (packed, _))| LayoutEntry::new(**name, packed)).collect());
    let mut bytes = Vec::new();
    for piece in layout.pieces(0..layout.len()) {
        match piece {
            Piece::Bytes(part) => bytes.extend(part),
            Piece::Body { entry, .. } => bytes.extend_from_slice(&packed[entry].1.1),
        }
    }
    bytes
}

/// The archive of a layout whose bodies are all zeros, without holding it in memory.
pub struct Sparse {
    layout: Layout,
    at: u64,
}

impl Sparse {
    /// The archive of `layout`.
    pub fn new(layout: Layout) -> Self {
        Self { layout, at: 0 }
    }
}

impl Read for Sparse {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        for piece in self.layout.pieces(self.at..self.at.saturating_add(buffer.len() as u64)) {
            let end = filled + piece.len() as usize;
            match piece {
                Piece::Bytes(bytes) => buffer[filled..end].copy_from_slice(&bytes),
                Piece::Body { .. } => buffer[filled..end].fill(0),
            }
            filled = end;
        }
        self.at += filled as u64;
        Ok(filled)
    }
}

impl Seek for Sparse {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.layout.len().checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

/// A single file beside the genuine exports, where it is there.
pub fn sample_file(name: &str) -> Option<Vec<u8>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples");
    let folder = std::env::var_os("HANGAR_SAMPLES").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let bytes = std::fs::read(folder.join(name)).ok();
    if bytes.is_none() {
        eprintln!("Left out: no {name} in {} (set HANGAR_SAMPLES).", folder.display());
    }
    bytes
}

/// The genuine Airkit exports, where this machine has them: at `HANGAR_SAMPLES`, else beside the repository. They are
/// not ours to publish, so tests on them are left out elsewhere, and say so.
pub fn samples() -> Vec<(String, Vec<u8>)> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples");
    let folder = std::env::var_os("HANGAR_SAMPLES").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let Ok(files) = std::fs::read_dir(&folder) else {
        eprintln!("Left out: no genuine exports at {} (set HANGAR_SAMPLES).", folder.display());
        return Vec::new();
    };
    let mut samples: Vec<_> = files
        .filter_map(|file| Some(file.ok()?.path()).filter(|path| path.extension().is_some_and(|e| e == "zip")))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    samples.sort();
    samples
}
