//! An entry of an archive that the gate has accepted.

use super::pack::Method;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A file with a body.
    File,
    /// A directory; its name ends with `/` and it has no data.
    Directory,
}

/// One entry of an accepted archive. All figures are what the archive declares; they agree wherever they stand twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name, as it stands there.
    pub name: String,
    /// A file or a directory.
    pub kind: EntryKind,
    /// How the body lies.
    pub method: Method,
    /// The CRC-32 of the content.
    pub crc32: u32,
    /// Bytes of the body.
    pub packed_size: u64,
    /// Bytes of the content.
    pub size: u64,
    /// Where the local header starts.
    pub header_offset: u64,
    /// Where the body starts.
    pub body_offset: u64,
    /// The place in the central directory, from 0.
    pub position: usize,
}
