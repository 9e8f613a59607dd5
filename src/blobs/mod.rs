//! Large contents as files, a folder a region.
//!
//! A file here is written once, never changed, and found by the location that the database keeps for it. Contents that
//! came together may share one, each at a place of its own. This room does not know hashes, apps or who owns what: a file
//! that no row names is rubbish, and is swept.

mod flusher;
mod staged;

use std::fmt;
use std::fs::{self, File, Permissions};
use std::io::{self, Seek, SeekFrom};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, UTIME_NOW};

use crate::base::OrgId;

pub use flusher::Flusher;
pub use staged::Staged;

/// Where a content lies: in a file of the store, from a byte of it on. As a text, `file`, or `file+12` where it does not
/// start with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<str>,
    /// The first byte of the content.
    pub from: u64,
}

impl Place {
    /// The place written as `text`.
    pub fn parse(text: &str) -> Self {
        let parts = text.split_once('+').and_then(|(file, from)| Some((file, from.parse().ok()?)));
        let (file, from) = parts.unwrap_or((text, 0));
        Self { file: file.into(), from }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.from > 0 { write!(f, "+{}", self.from) } else { Ok(()) }
    }
}

/// The blob store of one region.
#[derive(Debug, Clone)]
pub struct Blobs {
    root: PathBuf,
}

/// What a file may be used for, in the terms of chmod(2): its contents are an Organization's own.
const OURS_ALONE: u32 = 0o600;

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
        let (path, location) = self.fresh(org)?;
        let file = File::options().write(true).create_new(true).mode(OURS_ALONE).open(&path)?;
        Ok(Staged::new(file, path, location))
    }

    /// Makes `file`, which waited without a name, a file of `org` as it is; nothing of it is copied. It vanishes unless it is
    /// [kept](Staged::keep). Nothing comes of a file with a name, which others may change, nor of one on another file
    /// system. Where a `flusher` sent what was written of it to the disk, it goes on.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn adopt(&self, org: &OrgId, file: &File, flusher: Option<Flusher>) -> io::Result<Option<Staged>> {
        if file.metadata()?.nlink() > 0 {
            return Ok(None);
        }
        // Its age counts from now: a sweep leaves what is young to whoever is about to name it in a row.
        let now = Timespec { tv_sec: 0, tv_nsec: UTIME_NOW };
        rustix::fs::futimens(file, &Timestamps { last_access: now, last_modification: now })?;
        file.set_permissions(Permissions::from_mode(OURS_ALONE))?;
        let (path, location) = self.fresh(org)?;
        // How a file without a name gets one: open(2), O_TMPFILE.
        let nameless = format!("/proc/self/fd/{}", file.as_raw_fd());
        match rustix::fs::linkat(CWD, nameless, CWD, &path, AtFlags::SYMLINK_FOLLOW) {
            Ok(()) => Staged::adopted(file.try_clone()?, path, location, flusher).map(Some),
            Err(_) => Ok(None),
        }
    }

    /// Where a new file of `org` is to lie, and its location.
    fn fresh(&self, org: &OrgId) -> io::Result<(PathBuf, String)> {
        let name = uuid::Uuid::now_v7().simple().to_string();
        // The last digits are random, so that files spread over folders.
        let shard = name.get(30..).unwrap_or("00");
        let location = format!("{org}/{shard}/{name}");
        let path = self.root.join(&location);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok((path, location))
    }

    /// Opens `file`.
    ///
    /// # Errors
    /// When it is not there.
    pub fn open_file(&self, file: &str) -> io::Result<File> {
        File::open(self.root.join(file))
    }

    /// The content at `place` and what follows it in its file.
    ///
    /// # Errors
    /// When the file is not there.
    pub fn read(&self, place: &Place) -> io::Result<File> {
        let mut file = self.open_file(&place.file)?;
        file.seek(SeekFrom::Start(place.from))?;
        Ok(file)
    }

    /// Takes `file` away.
    ///
    /// # Errors
    /// When it cannot be removed; a file that is gone already is no error.
    pub fn remove(&self, file: &str) -> io::Result<()> {
        match fs::remove_file(self.root.join(file)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The files of `org` last written before `moment`.
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

#[cfg(test)]
mod tests {
    use std::io::Write;

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
        assert_eq!(io::read_to_string(blobs.open_file(&location).unwrap()).unwrap(), "here");
        blobs.remove(&location).unwrap();
        assert!(blobs.open_file(&location).is_err());
    }

    #[test]
    fn only_a_file_without_a_name_is_adopted() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(&folder.path().join("store")).unwrap();
        let (org, later) = (OrgId::fresh(), SystemTime::now() + std::time::Duration::from_secs(60));
        let mut named = tempfile::NamedTempFile::new_in(folder.path()).unwrap();
        named.write_all(b"of others").unwrap();
        assert!(blobs.adopt(&org, named.as_file(), None).unwrap().is_none());
        let mut upload = tempfile::tempfile_in(folder.path()).unwrap();
        upload.write_all(b"head and body").unwrap();
        drop(blobs.adopt(&org, &upload, None).unwrap().unwrap());
        assert!(blobs.written_before(&org, later).unwrap().is_empty());

        let mut upload = tempfile::tempfile_in(folder.path()).unwrap();
        upload.write_all(b"head and body").unwrap();
        upload.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        let mut staged = blobs.adopt(&org, &upload, None).unwrap().unwrap();
        assert!(!staged.is_open() && staged.write_all(b"more").is_err() && staged.cut(2).is_err());
        let place = staged.place_of(9);
        let earlier = SystemTime::now() - std::time::Duration::from_secs(60);
        assert!(blobs.written_before(&org, earlier).unwrap().is_empty(), "however long it waited");
        staged.settle().unwrap();
        staged.keep();
        assert_eq!(io::read_to_string(blobs.read(&place).unwrap()).unwrap(), "body");
    }

    #[test]
    fn whoever_flushed_an_upload_is_asked_whether_the_disk_took_it() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let settled = |flushed: &File| {
            let upload = tempfile::tempfile_in(folder.path()).unwrap();
            let flusher = Flusher::of(flushed).unwrap();
            blobs.adopt(&OrgId::fresh(), &upload, Some(flusher)).unwrap().unwrap().settle()
        };
        settled(&tempfile::tempfile_in(folder.path()).unwrap()).unwrap();
        // A pipe cannot be sent to a disk.
        let (_reader, writer) = io::pipe().unwrap();
        assert_eq!(
            settled(&File::from(std::os::fd::OwnedFd::from(writer))).unwrap_err().kind(),
            io::ErrorKind::InvalidInput
        );
    }

    #[test]
    fn no_other_user_of_the_machine_reads_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let org = OrgId::fresh();
        let upload = tempfile::tempfile_in(folder.path()).unwrap();
        for staged in [blobs.stage(&org).unwrap(), blobs.adopt(&org, &upload, None).unwrap().unwrap()] {
            let file = blobs.open_file(staged.location()).unwrap();
            assert_eq!(file.metadata().unwrap().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn several_contents_share_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let mut staged = blobs.stage(&OrgId::fresh()).unwrap();
        staged.write_all(b"one").unwrap();
        let first = staged.place_of(0);
        staged.write_all(b"gone").unwrap();
        staged.cut(3).unwrap();
        let second = staged.place_of(staged.len());
        staged.write_all(b"two").unwrap();
        staged.settle().unwrap();
        assert!(staged.write_all(b"late").is_err());
        staged.keep();
        let text = |place: &Place| io::read_to_string(blobs.read(&Place::parse(&place.to_string())).unwrap()).unwrap();
        assert_eq!((text(&first), text(&second)), ("onetwo".into(), "two".into()));
        assert!(second.to_string().ends_with("+3"));
    }
}
