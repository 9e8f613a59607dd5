//! Sending a file to the disk while the rest of it is still being written.

use std::fs::File;
use std::io;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

/// How far the thread that flushes steps back behind all others: as far as there is.
const LAST: i32 = 19;

/// A thread that sends what is written of a file to the disk while more is being written, so that in the end there is little
/// to wait for.
#[derive(Debug)]
pub struct Flusher {
    more: SyncSender<()>,
    thread: JoinHandle<io::Result<()>>,
}

impl Flusher {
    /// One for `file`, that does nothing yet.
    ///
    /// # Errors
    /// When there are no more threads or files to be had.
    pub fn of(file: &File) -> io::Result<Self> {
        let file = file.try_clone()?;
        let (more, told) = sync_channel(1);
        let flush = move || {
            // The kernel may send megabytes to the disk before it lets go of the processor; between two such times everybody
            // else comes first. On Linux it is this thread alone that steps back. Where it cannot, pages wait a little longer.
            let _ = rustix::process::nice(LAST);
            told.iter().try_for_each(|()| file.sync_data())
        };
        Ok(Self { more, thread: std::thread::Builder::new().name("flush".into()).spawn(flush)? })
    }

    /// Has the disk begin with what was written so far.
    pub fn begin(&self) {
        // When it is busy still, it will find these bytes too.
        let _ = self.more.try_send(());
    }

    /// Waits until it has done what it was told.
    ///
    /// # Errors
    /// When the disk did not take what was written. The kernel tells a failed write once, to whoever synced first: who
    /// does not ask this will not hear of it.
    pub fn finish(self) -> io::Result<()> {
        drop(self.more);
        self.thread.join().unwrap_or_else(|_| Err(io::Error::other("the thread that flushes ended early")))
    }
}
