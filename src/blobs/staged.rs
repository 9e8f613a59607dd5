//! A file on its way into the store.

use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::Arc;

use super::{Flusher, Place};

/// A file being written.
#[derive(Debug)]
pub struct Staged {
    /// Nothing once it is settled: many may wait for one commit.
    file: Option<BufWriter<File>>,
    /// Whether it was written by somebody else, and stays as it is.
    adopted: bool,
    path: PathBuf,
    location: Arc<str>,
    kept: bool,
    /// Bytes written.
    len: u64,
    /// Bytes written since the flusher was last told.
    waiting: usize,
    flusher: Option<Flusher>,
}

/// Bytes after which the disk may begin: a small file is not worth a thread.
const FLUSH_AFTER: usize = 32 << 20;

/// Bytes of small contents that are written at once.
const TOGETHER: usize = 64 << 10;

impl Staged {
    pub(super) fn new(file: File, path: PathBuf, location: String) -> Self {
        let location = location.into();
        let file = BufWriter::with_capacity(TOGETHER, file);
        Self { file: Some(file), adopted: false, path, location, kept: false, len: 0, waiting: 0, flusher: None }
    }

    /// A file that was written before it got its name. The disk begins at once, or goes on.
    pub(super) fn adopted(file: File, path: PathBuf, location: String, flusher: Option<Flusher>) -> io::Result<Self> {
        let mut staged = Self::new(file, path, location);
        staged.adopted = true;
        staged.flusher = flusher;
        staged.flush_behind()?;
        Ok(staged)
    }

    /// Makes what was written durable: the file, and its name in the folder. Call it before the row is committed; after
    /// it nothing more can be written.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn settle(&mut self) -> io::Result<()> {
        // The kernel tells a failed write once: to whoever synced first.
        self.flusher.take().map_or(Ok(()), Flusher::finish)?;
        let Some(file) = self.file.take() else { return Ok(()) };
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        match self.path.parent() {
            Some(folder) => File::open(folder)?.sync_all(),
            None => Ok(()),
        }
    }

    /// Whether more can be written.
    pub fn is_open(&self) -> bool {
        self.file.is_some() && !self.adopted
    }

    /// The file, where something can be written.
    fn open(&mut self) -> io::Result<&mut BufWriter<File>> {
        let open = self.file.as_mut().filter(|_| !self.adopted);
        open.ok_or_else(|| io::Error::other("nothing can be written to this file any more"))
    }

    /// Has the disk begin with what was written.
    fn flush_behind(&mut self) -> io::Result<()> {
        let flusher = match (self.flusher.take(), &self.file) {
            (Some(flusher), _) => flusher,
            (None, Some(file)) => Flusher::of(file.get_ref())?,
            (None, None) => return Ok(()),
        };
        self.flusher.insert(flusher).begin();
        Ok(())
    }

    /// Bytes written so far.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Forgets what was written after the first `len` bytes.
    ///
    /// # Errors
    /// When the disk does not let it go, or the file is settled or adopted.
    pub fn cut(&mut self, len: u64) -> io::Result<()> {
        let file = self.open()?;
        file.flush()?;
        file.get_ref().set_len(len)?;
        self.len = file.seek(SeekFrom::Start(len))?;
        Ok(())
    }

    /// Where the content that starts with the byte `from` will be found.
    pub fn place_of(&self, from: u64) -> Place {
        Place { file: self.location.clone(), from }
    }

    /// Where the file will be found.
    pub fn location(&self) -> &str {
        &self.location
    }

    /// Leaves the file where it is: the row that names it is committed.
    pub fn keep(mut self) {
        self.kept = true;
    }
}

impl Write for Staged {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.open()?.write(bytes)?;
        self.len += count as u64;
        self.waiting += count;
        if self.waiting >= FLUSH_AFTER {
            self.waiting = 0;
            self.flush_behind()?;
        }
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.kept
            && let Err(error) = fs::remove_file(&self.path)
        {
            tracing::warn!(%error, location = &*self.location, "an unused file stays until the next sweep");
        }
    }
}
