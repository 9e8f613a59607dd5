//! The vault: seals small secrets before they are kept.
//!
//! XChaCha20-Poly1305 under a key of its own for every column, bound to the table, the column, the owner and the row, so
//! that a sealed secret copied to another row opens nowhere. The master keys are a file of the operator's and in no
//! database: the newest seals, and each sealed secret names the key it was sealed with. This room knows the names of the
//! columns that hold secrets, but not what they are for.

mod columns;
mod ring;

use std::fs::File;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::BASE64URL_NOPAD;

pub use columns::{
    ADAPTERS, API_TOKENS, AUTHENTICATORS, CEREMONIES, COLUMNS, CONSENTS, Column, Home, PASSKEYS, Place, RESOURCES,
};
use ring::Key;

use crate::base::{Outcome, Refusal};

/// The first part of everything sealed: how it was (ASVS 5.0, 11.2.2).
const VERSION: &str = "v1";

/// An opened secret. Its `Debug` shows nothing.
pub struct Secret(Vec<u8>);

impl Secret {
    /// The secret itself.
    pub fn reveal(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Seals with the newest key and opens with each. Clones share their keys. Its `Debug` shows the id of the newest and
/// nothing else.
#[derive(Clone)]
pub struct Vault {
    /// Newest first, never empty.
    keys: Arc<RwLock<Vec<Key>>>,
    file: Option<Arc<Path>>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vault({})", self.newest())
    }
}

impl Vault {
    /// The vault of the key `master`, which lies in no file.
    pub fn new(master: [u8; 32]) -> Self {
        Self { keys: Arc::new(RwLock::new(vec![Key::new(master)])), file: None }
    }

    /// The vault of the keys in the file at `path`.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn open_file(path: &Path) -> Result<Self, String> {
        Ok(Self { keys: Arc::new(RwLock::new(ring::read(path)?)), file: Some(path.into()) })
    }

    /// The id of the key that seals.
    pub fn newest(&self) -> String {
        self.keys().first().map(|key| key.id.clone()).unwrap_or_default()
    }

    /// The ids of all keys, newest first.
    pub fn ids(&self) -> Vec<String> {
        self.keys().into_iter().map(|key| key.id).collect()
    }

    /// How everything begins that the key `id` sealed.
    pub fn mark(id: &str) -> String {
        format!("{VERSION}.{id}.")
    }

    /// `secret` sealed for `place`, as `v1.<key id>.<nonce>.<ciphertext>`.
    ///
    /// Seal in the transaction that keeps the secret: the key file is read anew each time, and a rotation waits for the
    /// changes that began before its new key.
    ///
    /// # Errors
    /// When the key file cannot be read, or the system gives no random bytes.
    pub fn seal(&self, place: &Place<'_>, secret: &[u8]) -> Outcome<String> {
        self.refresh()?;
        let keys = self.keys();
        let key = keys.first().ok_or_else(|| Refusal::broken("the vault has no key"))?;
        let mut nonce = [0u8; 24];
        getrandom::fill(&mut nonce).map_err(|error| Refusal::broken(error.to_string()))?;
        let bound = place.bound();
        let sealed = cipher(key, place).encrypt(&XNonce::from(nonce), Payload { msg: secret, aad: &bound });
        let sealed = sealed.map_err(|_| Refusal::broken("a secret could not be sealed"))?;
        let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        Ok([VERSION, &key.id, &text(&nonce), &text(&sealed)].join("."))
    }

    /// The secret that was sealed for `place`.
    ///
    /// # Errors
    /// `Broken`, which says whether the key or the text is wrong: another key sealed it, or it was kept elsewhere.
    pub fn open(&self, place: &Place<'_>, sealed: &str) -> Outcome<Secret> {
        let broken = |why: &str| Refusal::broken(format!("{}.{}: {why}", place.table, place.column));
        let parts: Vec<&str> = sealed.split('.').collect();
        let [VERSION, key_id, nonce, sealed] = parts.as_slice() else {
            return Err(broken("this is nothing that was sealed here"));
        };
        let Some(key) = self.key(key_id)? else {
            let here = self.ids().join(", ");
            return Err(broken(&format!("sealed with the key {key_id}, and the keys here are {here}")));
        };
        let bytes = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).ok();
        let nonce = bytes(nonce).and_then(|nonce| <[u8; 24]>::try_from(nonce).ok());
        let (Some(nonce), Some(sealed)) = (nonce, bytes(sealed)) else { return Err(broken("it is cut or changed")) };
        let bound = place.bound();
        let opened = cipher(&key, place).decrypt(&XNonce::from(nonce), Payload { msg: &sealed, aad: &bound });
        opened.map(Secret).map_err(|_| broken("it was changed, or moved here from elsewhere"))
    }

    /// The key `id`; the file is read anew for one that is not known, which a rotation may have made meanwhile.
    fn key(&self, id: &str) -> Outcome<Option<Key>> {
        let find = || self.keys().into_iter().find(|key| key.id == id);
        if let Some(key) = find() {
            return Ok(Some(key));
        }
        self.refresh()?;
        Ok(find())
    }

    /// Reads the key file anew.
    fn refresh(&self) -> Outcome<()> {
        let Some(file) = &self.file else { return Ok(()) };
        let keys = ring::read(file).map_err(Refusal::broken)?;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
        Ok(())
    }

    fn keys(&self) -> Vec<Key> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Claims the keys for one rotation, as long as the claim is held.
    ///
    /// # Errors
    /// A sentence when another holds it, or the keys lie in no file.
    pub fn claim(&self) -> Result<Claim<'_>, String> {
        let file = self.file.as_deref().ok_or("The keys of this vault lie in no file.")?;
        let lock = ring::claim(file)?;
        self.refresh().map_err(|refusal| refusal.to_string())?;
        Ok(Claim { vault: self, file, _lock: lock })
    }
}

/// The right to change the keys of a vault.
pub struct Claim<'a> {
    vault: &'a Vault,
    file: &'a Path,
    _lock: File,
}

impl Claim<'_> {
    /// Adds a new key, which seals from now on; gives its id.
    ///
    /// # Errors
    /// A sentence when the file cannot be written.
    pub fn add_key(&self) -> Result<String, String> {
        let mut keys = self.vault.keys();
        let mut key = Key::fresh()?;
        while keys.iter().any(|known| known.id == key.id) {
            key = Key::fresh()?;
        }
        let id = key.id.clone();
        keys.insert(0, key);
        self.put(&keys)?;
        Ok(id)
    }

    /// Drops every key but the newest and those in `used`; gives the ids of the dropped ones.
    ///
    /// # Errors
    /// A sentence when the file cannot be written.
    pub fn drop_unused(&self, used: &[String]) -> Result<Vec<String>, String> {
        let newest = self.vault.newest();
        let keep = |key: &Key| key.id == newest || used.contains(&key.id);
        let (kept, dropped): (Vec<Key>, Vec<Key>) = self.vault.keys().into_iter().partition(keep);
        if !dropped.is_empty() {
            self.put(&kept)?;
        }
        Ok(dropped.into_iter().map(|key| key.id).collect())
    }

    fn put(&self, keys: &[Key]) -> Result<(), String> {
        ring::write(self.file, keys)?;
        self.vault.refresh().map_err(|refusal| refusal.to_string())
    }
}

/// The cipher of one column.
fn cipher(key: &Key, place: &Place<'_>) -> XChaCha20Poly1305 {
    let context = format!("hangar 2026-11 vault: secrets in {}.{}", place.table, place.column);
    XChaCha20Poly1305::new(&blake3::derive_key(&context, &key.master).into())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    const PLACE: Place<'static> = Place { table: "t", column: "c", owner: "ada", row: "1" };

    #[test]
    fn what_is_sealed_opens_at_its_place_and_nowhere_else() {
        let vault = Vault::new([7; 32]);
        let sealed = vault.seal(&PLACE, b"a small secret").unwrap();
        assert_eq!(vault.open(&PLACE, &sealed).unwrap().reveal(), b"a small secret");
        assert_ne!(vault.seal(&PLACE, b"a small secret").unwrap(), sealed, "no nonce twice");
        for place in [
            Place { table: "u", ..PLACE },
            Place { column: "d", ..PLACE },
            Place { owner: "bob", ..PLACE },
            Place { row: "2", ..PLACE },
            // The same letters, divided otherwise.
            Place { owner: "ada1", row: "", ..PLACE },
        ] {
            assert!(vault.open(&place, &sealed).is_err(), "{place:?}");
        }
        assert!(Vault::new([8; 32]).open(&PLACE, &sealed).unwrap_err().to_string().contains("sealed with the key"));
    }

    #[test]
    fn what_was_changed_does_not_open() {
        let vault = Vault::new([7; 32]);
        let sealed = vault.seal(&PLACE, b"a small secret").unwrap();
        for index in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[index] = if changed[index] == b'A' { b'B' } else { b'A' };
            assert!(vault.open(&PLACE, std::str::from_utf8(&changed).unwrap()).is_err(), "at {index}");
        }
        for odd in ["", "v1", "v1.a.b", "v2.x.y.z", &sealed[..sealed.len() - 2], &format!("{sealed}.")] {
            assert!(vault.open(&PLACE, odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn nothing_shows() {
        let vault = Vault::new(*b"the master key has 32 bytes here");
        let sealed = vault.seal(&PLACE, b"a small secret").unwrap();
        let opened = vault.open(&PLACE, &sealed).unwrap();
        assert_eq!(format!("{opened:?}"), "Secret(…)");
        assert_eq!(format!("{vault:?}"), format!("Vault({})", vault.newest()));
        assert_eq!(format!("{:?}", vault.keys()), format!("[Key({})]", vault.newest()));
        assert!(!sealed.contains("secret"));
    }

    #[test]
    fn a_file_of_one_key_grows_into_a_ring_and_shrinks_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.key");
        std::fs::write(&path, [7; 32]).unwrap();
        let (vault, other) = (Vault::open_file(&path).unwrap(), Vault::open_file(&path).unwrap());
        let first = vault.newest();
        assert_eq!(first, Vault::new([7; 32]).newest(), "as it was before there were rings");
        let before = vault.seal(&PLACE, b"before").unwrap();

        let claim = vault.claim().unwrap();
        assert!(other.claim().err().unwrap().contains("Another rotation"), "one at a time");
        let second = claim.add_key().unwrap();
        assert_eq!(vault.ids(), [second.clone(), first.clone()]);
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read(&path).unwrap().len(), 64);

        // Whoever opened the file before meets the new key, in both directions.
        let after = vault.seal(&PLACE, b"after").unwrap();
        assert!(after.starts_with(&Vault::mark(&second)) && before.starts_with(&Vault::mark(&first)));
        assert_eq!(other.open(&PLACE, &after).unwrap().reveal(), b"after");
        assert!(Vault::open_file(&path).unwrap().open(&PLACE, &before).is_ok());
        let late = Vault { keys: Arc::new(RwLock::new(vec![Key::new([7; 32])])), file: Some(path.as_path().into()) };
        assert!(
            late.seal(&PLACE, b"late").unwrap().starts_with(&Vault::mark(&second)),
            "nothing is sealed with an old key"
        );

        assert!(claim.drop_unused(std::slice::from_ref(&first)).unwrap().is_empty(), "it is in use");
        assert_eq!(claim.drop_unused(&[]).unwrap(), [first]);
        assert!(vault.open(&PLACE, &before).is_err() && vault.open(&PLACE, &after).is_ok());
        assert_eq!(std::fs::read(&path).unwrap().len(), 32);
    }

    #[test]
    fn a_file_that_is_no_ring_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.key");
        for odd in [&b""[..], &[7; 31], &[7; 33], &[7; 64], &[0; 32 * 65]] {
            std::fs::write(&path, odd).unwrap();
            let said = Vault::open_file(&path).unwrap_err();
            assert!(said.contains("vault.key") && said.contains("copy"), "{said}");
        }
        let vault = {
            std::fs::write(&path, [7; 32]).unwrap();
            Vault::open_file(&path).unwrap()
        };
        std::fs::remove_file(&path).unwrap();
        assert!(vault.seal(&PLACE, b"a").is_err(), "it does not go on with a key that was taken away");
        assert!(Vault::new([7; 32]).claim().is_err());
    }
}
