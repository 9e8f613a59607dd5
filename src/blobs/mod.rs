//! Large contents as files, a folder a region.
//!
//! A file here is written once, never changed, and found by the location that the database keeps for it. This room
//! does not know hashes, apps or who owns what: a location that no row names is rubbish, and is swept.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::SystemTime;

use crate::base::OrgId;

/// The blob store of one region.
#[derive(Debug, Clone)]
pub struct Blobs {
    root: PathBuf,
}

impl Blobs {
    /// The store in the folder `root`, which is made when it is missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(root: &Path) -> io::Result<Self> {
        fs::create_dir_all(root)?;
        Ok(Self { root: root.to_owned() })
    }

    /// Starts a new file of `org`. It vanishes unless it is [kept](Staged::keep).
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn stage(&self, org: &OrgId) -> io::Result<Staged> {
        let name = uuid::Uuid::now_v7().simple().to_string();
        // The last digits are random, so that files spread over folders.
        let shard = name.get(30..).unwrap_or("00");
        let location = format!("{org}/{shard}/{name}");
        let path = self.root.join(&location);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = File::options().write(true).create_new(true).open(&path)?;
        Ok(Staged { file, path, location, kept: false, waiting: 0, flusher: None })
    }

    /// Opens the file at `location`.
    ///
    /// # Errors
    /// When it is not there.
    pub fn read(&self, location: &str) -> io::Result<File> {
        File::open(self.root.join(location))
    }

    /// Takes the file at `location` away.
    ///
    /// # Errors
    /// When it cannot be removed; a file that is gone already is no error.
    pub fn remove(&self, location: &str) -> io::Result<()> {
        match fs::remove_file(self.root.join(location)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The locations of `org` last written before `moment`.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn written_before(&self, org: &OrgId, moment: SystemTime) -> io::Result<Vec<String>> {
        let mut locations = Vec::new();
        let folder = self.root.join(org.as_str());
        for shard in entries(&folder)? {
            for file in entries(&shard)? {
                if fs::metadata(&file).and_then(|data| data.modified()).is_ok_and(|at| at < moment)
                    && let Ok(location) = file.strip_prefix(&self.root)
                {
                    locations.push(location.to_string_lossy().into_owned());
                }
            }
        }
        Ok(locations)
    }

    /// The Organizations that have files here.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn orgs(&self) -> io::Result<Vec<OrgId>> {
        let names = entries(&self.root)?.into_iter();
        Ok(names.filter_map(|path| OrgId::parse(path.file_name()?.to_str()?)).collect())
    }
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| entry.map(|entry| entry.path())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// A file being written.
#[derive(Debug)]
pub struct Staged {
    file: File,
    path: PathBuf,
    location: String,
    kept: bool,
    /// Bytes written since the flusher was last told.
    waiting: usize,
    flusher: Option<Flusher>,
}

/// Bytes after which the disk may begin: a small file is not worth a thread.
const FLUSH_AFTER: usize = 32 << 20;

/// Sends what is written to the disk while the rest is still being made, so that in the end there is little to wait for.
#[derive(Debug)]
struct Flusher {
    more: SyncSender<()>,
    thread: JoinHandle<io::Result<()>>,
}

impl Flusher {
    fn start(file: &File) -> io::Result<Self> {
        let file = file.try_clone()?;
        let (more, told) = sync_channel(1);
        let flush = move || told.iter().try_for_each(|()| file.sync_data());
        Ok(Self { more, thread: std::thread::Builder::new().name("flush".into()).spawn(flush)? })
    }

    /// Waits until it has done what it was told.
    fn finish(self) -> io::Result<()> {
        drop(self.more);
        self.thread.join().unwrap_or_else(|_| Err(io::Error::other("the thread that flushes ended early")))
    }
}

impl Staged {
    /// Makes what was written durable: the file, and its name in the folder. Call it before the row is committed.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn settle(&mut self) -> io::Result<()> {
        // The kernel tells a failed write once: to whoever synced first.
        self.flusher.take().map_or(Ok(()), Flusher::finish)?;
        self.file.sync_all()?;
        match self.path.parent() {
            Some(folder) => File::open(folder)?.sync_all(),
            None => Ok(()),
        }
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
        let count = self.file.write(bytes)?;
        self.waiting += count;
        if self.waiting >= FLUSH_AFTER {
            self.waiting = 0;
            let flusher = match self.flusher.take() {
                Some(flusher) => flusher,
                None => Flusher::start(&self.file)?,
            };
            // When it is busy still, it will find these bytes too.
            let _ = flusher.more.try_send(());
            self.flusher = Some(flusher);
        }
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.kept
            && let Err(error) = fs::remove_file(&self.path)
        {
            tracing::warn!(%error, location = self.location, "an unused file stays until the next sweep");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_kept_files_stay() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let org = OrgId::fresh();
        let mut kept = blobs.stage(&org).unwrap();
        kept.write_all(b"here").unwrap();
        kept.settle().unwrap();
        let location = kept.location().to_owned();
        kept.keep();
        drop(blobs.stage(&org).unwrap());
        let later = SystemTime::now() + std::time::Duration::from_secs(60);
        assert_eq!(blobs.written_before(&org, later).unwrap(), vec![location.clone()]);
        assert_eq!(blobs.orgs().unwrap(), vec![org]);
        assert_eq!(io::read_to_string(blobs.read(&location).unwrap()).unwrap(), "here");
        blobs.remove(&location).unwrap();
        assert!(blobs.read(&location).is_err());
    }
}
