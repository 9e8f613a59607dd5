//! The key ring: the keys of a vault, newest first, and the file they lie in.
//!
//! The file is one key of 32 bytes after the other. With one key it is what it was before there were rings.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;

/// The most keys of a ring: more are no ring but another file.
const MOST: usize = 64;

/// A master key and its name.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    /// Its name, made from it: eight hexadecimal digits.
    pub id: String,
    /// The key.
    pub master: [u8; 32],
}

impl Key {
    /// The key `master`.
    pub fn new(master: [u8; 32]) -> Self {
        let id = blake3::derive_key("hangar 2026-11 vault: the name of a master key", &master);
        Self { id: HEXLOWER.encode(id.get(..4).unwrap_or_default()), master }
    }

    /// A new one.
    ///
    /// # Errors
    /// A sentence when the system gives no random bytes.
    pub fn fresh() -> Result<Self, String> {
        let mut master = [0; 32];
        getrandom::fill(&mut master).map_err(|error| format!("The system gives no random bytes: {error}."))?;
        Ok(Self::new(master))
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key({})", self.id)
    }
}

/// The keys in the file at `path`, newest first.
///
/// # Errors
/// A sentence that names the file.
pub fn read(path: &Path) -> Result<Vec<Key>, String> {
    let wrong =
        |why: String| format!("The key file {} cannot be used: {why}. Put it back from a copy.", path.display());
    let bytes = fs::read(path).map_err(|error| wrong(error.to_string()))?;
    let (masters, rest) = bytes.as_chunks::<32>();
    let keys: Vec<Key> = masters.iter().map(|master| Key::new(*master)).collect();
    let twice = keys.iter().enumerate().any(|(at, key)| keys.iter().skip(at + 1).any(|other| other.id == key.id));
    if keys.is_empty() || keys.len() > MOST || !rest.is_empty() || twice {
        return Err(wrong(format!("it has {} bytes that are no keys of 32 bytes each", bytes.len())));
    }
    Ok(keys)
}

/// Puts `keys` in place of the file at `path`: at every moment there is the old one or the new one, whole, and readable by its
/// owner alone.
///
/// # Errors
/// A sentence that names the file.
pub fn write(path: &Path, keys: &[Key]) -> Result<(), String> {
    let put = || {
        // A link stays one: operators keep keys where they keep other secrets.
        let path = fs::canonicalize(path)?;
        let half = beside(&path, "new");
        let mut file = File::options().write(true).create(true).truncate(true).mode(0o600).open(&half)?;
        for key in keys {
            file.write_all(&key.master)?;
        }
        file.sync_all()?;
        fs::rename(&half, &path)?;
        // The new name has to survive a power cut, too.
        path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
    };
    put().map_err(|error: std::io::Error| format!("The key file {} cannot be written: {error}.", path.display()))
}

/// Claims the ring at `path` for one rotation, as long as the claim is held.
///
/// # Errors
/// A sentence when another rotation holds it.
pub fn claim(path: &Path) -> Result<File, String> {
    let lock = beside(path, "lock");
    let file = File::options().create(true).truncate(false).write(true).mode(0o600).open(&lock);
    let file = file.map_err(|error| format!("The file {} cannot be opened: {error}.", lock.display()))?;
    file.try_lock().map_err(|_| "Another rotation is under way. Wait until it has ended.".to_owned())?;
    Ok(file)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.{ending}"))
}
