//! What one installation consists of: its directory, its three cells, its keys and its lock.
//!
//! It opens things and hands them out; it does not know what is in them.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

use crate::base::Region;
use crate::blobs::Blobs;
use crate::config::Config;
use crate::db::{Database, Engine, Kind};
use crate::mail::Post;
use crate::outbound::Outbound;
use crate::vault::Vault;

/// Everything of one region: what its Organizations own is here and nowhere else.
#[derive(Clone)]
pub struct Cell {
    /// The region.
    pub region: Region,
    /// Its database.
    pub db: Database,
    /// Its large contents.
    pub blobs: Blobs,
}

/// An opened installation.
pub struct Installation {
    /// How it is set.
    pub config: Config,
    /// Accounts, Organizations, memberships.
    pub directory: Database,
    cells: [Cell; 3],
    /// Sends letters.
    pub post: Post,
    /// Calls other servers.
    pub outbound: Outbound,
    /// Signs cookies.
    pub cookie_key: [u8; 64],
    /// Seals secrets. Servers that share their databases share its key file, `vault.key`, too.
    pub vault: Vault,
}

impl Installation {
    /// Opens what `config` names, and makes what is missing.
    ///
    /// # Errors
    /// A sentence that names what cannot be opened.
    pub fn open(config: Config) -> Result<Self, String> {
        private_folder(&config.data)?;
        let directory = Database::open(&config.directory, Kind::Directory)?;
        let cell = |region: Region, place: &crate::config::CellConfig| {
            let blobs = Blobs::open(&place.blobs)
                .map_err(|error| format!("The blob folder {} cannot be made: {error}.", place.blobs.display()))?;
            Ok::<_, String>(Cell { region, db: Database::open(&place.database, Kind::Cell)?, blobs })
        };
        let [us, eu, ap] = &config.cells;
        let cells = [cell(Region::Us, us)?, cell(Region::Eu, eu)?, cell(Region::Ap, ap)?];
        let cookie_key = key(&config.data.join("cookie.key"))?;
        let ring = config.data.join("vault.key");
        key::<32>(&ring)?;
        let vault = Vault::open_file(&ring)?;
        let post = Post::open(&config.mail, &config.data.join("outbox"))?;
        let outbound = Outbound::open(&config.outbound)?;
        Ok(Self { directory, cells, post, outbound, cookie_key, vault, config })
    }

    /// The cell of `region`.
    pub fn cell(&self, region: Region) -> &Cell {
        let [us, eu, ap] = &self.cells;
        match region {
            Region::Us => us,
            Region::Eu => eu,
            Region::Ap => ap,
        }
    }

    /// The three cells.
    pub fn cells(&self) -> &[Cell; 3] {
        &self.cells
    }

    /// Claims the data folder for one server, as long as the claim is held. Servers that share PostgreSQL need none.
    ///
    /// # Errors
    /// A sentence when another server holds it.
    pub fn claim(&self) -> Result<Option<File>, String> {
        let embedded = self.cells.iter().map(|cell| &cell.db).chain([&self.directory]);
        if !embedded.into_iter().any(|db| db.engine() == Engine::Sqlite) {
            return Ok(None);
        }
        let path = self.config.data.join("server.lock");
        let file = File::options().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(|error| format!("The file {} cannot be opened: {error}.", path.display()))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(_) => Err(format!(
                "Another Hangar server is running on {}. Stop it first, or start this one with another --data folder.",
                self.config.data.display()
            )),
        }
    }
}

fn private_folder(folder: &Path) -> Result<(), String> {
    use std::os::unix::fs::DirBuilderExt;
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| format!("The data folder {} cannot be made: {error}.", folder.display()))
}

/// The key in the file at `path`, made at the first start and readable by its owner alone.
fn key<const BYTES: usize>(path: &Path) -> Result<[u8; BYTES], String> {
    use std::os::unix::fs::OpenOptionsExt;
    let broken = |error: std::io::Error| format!("The key file {} cannot be used: {error}.", path.display());
    let mut bytes = [0; BYTES];
    if let Ok(mut file) = File::open(path) {
        file.read_exact(&mut bytes).map_err(broken)?;
        return Ok(bytes);
    }
    getrandom::fill(&mut bytes).map_err(|error| format!("The system gives no random bytes: {error}."))?;
    let made = File::options().write(true).create_new(true).mode(0o600).open(path);
    match made {
        Ok(mut file) => file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(broken)?,
        // Another process made it first.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return key(path),
        Err(error) => return Err(broken(error)),
    }
    Ok(bytes)
}
