//! Rotation: a new key for the vault, and every sealed secret sealed anew with it.
//!
//! It can be killed at any moment and begun again: the new key is in the file before anything is sealed with it, the old ones
//! stay there until nothing is, and a secret is exchanged in one statement for itself. The server goes on meanwhile. This room
//! does not know what the secrets are for.

mod store;

use std::collections::BTreeMap;

use crate::audit::{Event, Fact};
use crate::base::{Outcome, Refusal};
use crate::db::{By, Database, Lock};
use crate::installation::Installation;
use crate::vault::{COLUMNS, Claim, Column, Home, Vault};
use store::Kept;

/// How often the columns are walked: once, and again for what came from changes that had begun before.
const WALKS: usize = 3;

/// What becomes of keys that seal nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldKeys {
    /// They are dropped.
    Dropped,
    /// They stay in the file.
    Kept,
}

/// What a rotation did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotation {
    /// The key that seals now.
    pub key: String,
    /// Whether an earlier rotation had made it and was not finished.
    pub resumed: bool,
    /// How many secrets of each table were sealed anew.
    pub sealed: BTreeMap<&'static str, usize>,
    /// The keys that were dropped.
    pub dropped: Vec<String>,
    /// The old keys that are still in the file.
    pub kept: Vec<String>,
}

/// A key of the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyUse {
    /// Its id; of what is sealed with none, how it begins.
    pub id: String,
    /// Whether it is in the file.
    pub here: bool,
    /// How many secrets of each table are sealed with it.
    pub sealed: BTreeMap<&'static str, i64>,
}

/// The keys in the file, newest first, and then those that something is sealed with but which are not there.
///
/// # Errors
/// What the databases say.
pub fn keys(installation: &Installation) -> Outcome<Vec<KeyUse>> {
    let known = |id: String| KeyUse { id, here: true, sealed: BTreeMap::new() };
    let mut keys: Vec<KeyUse> = installation.vault.ids().into_iter().map(known).collect();
    for (db, column) in places(installation) {
        for count in db.read_now(|connection| store::census(connection, column))? {
            let id = id_of(&count.mark);
            let at = keys.iter().position(|key| key.id == id).unwrap_or_else(|| {
                keys.push(KeyUse { id, here: false, sealed: BTreeMap::new() });
                keys.len() - 1
            });
            if let Some(key) = keys.get_mut(at) {
                *key.sealed.entry(column.table).or_default() += count.secrets;
            }
        }
    }
    Ok(keys)
}

/// Makes a new key, or takes up a rotation that was not finished, seals every secret with the newest key, and drops the old
/// ones as `old` says.
///
/// # Errors
/// `Conflict` with a sentence: another rotation is under way, the key file cannot be written, or there are secrets that do
/// not open; these stay as they are, and so do all keys.
pub fn rotate(installation: &Installation, old: OldKeys, by: &By) -> Outcome<Rotation> {
    let vault = &installation.vault;
    let claim = vault.claim().map_err(refused)?;
    let resumed = !used(installation)?.is_empty();
    if !resumed {
        claim.add_key().map_err(refused)?;
    }
    let sealed = walk_all(installation)?;
    let dropped = if old == OldKeys::Dropped { drop_old(installation, &claim)? } else { Vec::new() };
    let (key, kept) = (vault.newest(), vault.ids().split_off(1));
    let event = Event::new(Fact::VaultRotated, &key);
    installation.directory.change_now(by, Lock::Subject(LOCK), |_| Ok(((), event)))?;
    Ok(Rotation { key, resumed, sealed, dropped, kept })
}

/// What rotations wait for in the databases.
const LOCK: &str = "vault";

fn refused(sentence: String) -> Refusal {
    Refusal::Conflict(sentence.into())
}

/// Every column in every database that has it.
fn places(installation: &Installation) -> Vec<(&Database, &'static Column)> {
    let homes = [(Home::Directory, &installation.directory)].into_iter();
    let homes = homes.chain(installation.cells().iter().map(|cell| (Home::Cell, &cell.db)));
    let of = |home| COLUMNS.iter().filter(move |column| column.home == home);
    homes.flat_map(|(home, db)| of(home).map(move |column| (db, column))).collect()
}

fn id_of(mark: &str) -> String {
    mark.split('.').nth(1).unwrap_or(mark).to_owned()
}

/// The keys besides the newest with which something is sealed.
fn used(installation: &Installation) -> Outcome<Vec<String>> {
    let newest = Vault::mark(&installation.vault.newest());
    let mut used = Vec::new();
    for (db, column) in places(installation) {
        // As a change, which comes after those that sealed something before.
        let counts = db.housekeeping(Lock::Subject(LOCK), |connection| {
            store::settle(connection, column)?;
            store::census(connection, column)
        })?;
        used.extend(counts.into_iter().filter(|count| count.mark != newest).map(|count| id_of(&count.mark)));
    }
    used.sort();
    used.dedup();
    Ok(used)
}

/// Seals everything with the newest key; gives how many secrets of each table that were.
fn walk_all(installation: &Installation) -> Outcome<BTreeMap<&'static str, usize>> {
    let mut sealed: BTreeMap<_, usize> = COLUMNS.iter().map(|column| (column.table, 0)).collect();
    for _ in 0..WALKS {
        let mut lost = Vec::new();
        for (db, column) in places(installation) {
            let walked = walk(db, &installation.vault, column, &mut lost)?;
            *sealed.entry(column.table).or_default() += walked;
        }
        if let [first, ..] = lost.as_slice() {
            return Err(refused(format!(
                "{} sealed secrets do not open, and stay as they are; no key was dropped. The first: {first} Put the key \
                 file back that they were sealed with, or remove these rows, and run it again.",
                lost.len()
            )));
        }
        if used(installation)?.is_empty() {
            break;
        }
    }
    Ok(sealed)
}

/// Seals one column in one database with the newest key, in batches; what does not open goes to `lost`.
fn walk(db: &Database, vault: &Vault, column: &Column, lost: &mut Vec<String>) -> Outcome<usize> {
    let newest = vault.newest();
    let mut after = Kept { owner_id: String::new(), row_id: String::new(), sealed: String::new() };
    let mut sealed = 0;
    loop {
        let batch = db.read_now(|connection| store::outdated(connection, column, &newest, &after))?;
        let Some(last) = batch.last() else { return Ok(sealed) };
        after = last.clone();
        let mut fresh = Vec::new();
        for kept in &batch {
            let place = column.at(&kept.owner_id, &kept.row_id);
            match vault.open(&place, &kept.sealed) {
                Ok(secret) => fresh.push((kept, vault.seal(&place, secret.reveal())?)),
                Err(refusal) => lost.push(format!("{} in the row {}.", cause(refusal), kept.row_id)),
            }
        }
        sealed += db.housekeeping(Lock::Subject(LOCK), |connection| {
            fresh.iter().try_fold(0, |sum, (kept, text)| Ok(sum + store::replace(connection, column, kept, text)?))
        })?;
    }
}

fn cause(refusal: Refusal) -> String {
    match refusal {
        Refusal::Broken(cause) => cause.to_string(),
        other => other.to_string(),
    }
}

/// Drops the keys that seal nothing any more; gives their ids.
fn drop_old(installation: &Installation, claim: &Claim<'_>) -> Outcome<Vec<String>> {
    claim.drop_unused(&used(installation)?).map_err(refused)
}
