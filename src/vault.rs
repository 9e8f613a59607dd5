//! The vault: seals small secrets before they are kept.
//!
//! XChaCha20-Poly1305 under a key of its own for every column, bound to the table, the column, the owner and the row, so
//! that a sealed secret copied to another row opens nowhere. The master key is a file of the operator's and in no
//! database. This room does not know what the secrets are for, nor where they are kept.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};

use crate::base::{Outcome, Refusal};

/// The first part of everything sealed: how it was (ASVS 5.0, 11.2.2).
const VERSION: &str = "v1";

/// Where a secret is kept.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// Whose it is: the id of an account or an Organization.
    pub owner: &'a str,
    /// The id of the row.
    pub row: &'a str,
}

impl Place<'_> {
    /// What is authenticated beside the secret: every part with its length, so that no two places read alike.
    fn bound(&self) -> Vec<u8> {
        let mut bound = Vec::new();
        for part in [self.table, self.column, self.owner, self.row] {
            bound.extend((part.len() as u64).to_le_bytes());
            bound.extend(part.as_bytes());
        }
        bound
    }
}

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

/// Seals and opens with one master key. Its `Debug` shows the id of the key and nothing else.
#[derive(Clone)]
pub struct Vault {
    master: [u8; 32],
    key_id: String,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vault({})", self.key_id)
    }
}

impl Vault {
    /// The vault of the key `master`.
    pub fn new(master: [u8; 32]) -> Self {
        let id = blake3::derive_key("hangar 2026-11 vault: the name of a master key", &master);
        let key_id = HEXLOWER.encode(id.get(..4).unwrap_or_default());
        Self { master, key_id }
    }

    /// `secret` sealed for `place`, as `v1.<key id>.<nonce>.<ciphertext>`.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn seal(&self, place: &Place<'_>, secret: &[u8]) -> Outcome<String> {
        let mut nonce = [0u8; 24];
        getrandom::fill(&mut nonce).map_err(|error| Refusal::broken(error.to_string()))?;
        let bound = place.bound();
        let sealed = self.cipher(place).encrypt(&XNonce::from(nonce), Payload { msg: secret, aad: &bound });
        let sealed = sealed.map_err(|_| Refusal::broken("a secret could not be sealed"))?;
        let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        Ok([VERSION, &self.key_id, &text(&nonce), &text(&sealed)].join("."))
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
        if *key_id != self.key_id {
            return Err(broken(&format!("sealed with the key {key_id}, and the key here is {}", self.key_id)));
        }
        let bytes = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).ok();
        let nonce = bytes(nonce).and_then(|nonce| <[u8; 24]>::try_from(nonce).ok());
        let (Some(nonce), Some(sealed)) = (nonce, bytes(sealed)) else { return Err(broken("it is cut or changed")) };
        let bound = place.bound();
        let opened = self.cipher(place).decrypt(&XNonce::from(nonce), Payload { msg: &sealed, aad: &bound });
        opened.map(Secret).map_err(|_| broken("it was changed, or moved here from elsewhere"))
    }

    /// The cipher of one column.
    fn cipher(&self, place: &Place<'_>) -> XChaCha20Poly1305 {
        let context = format!("hangar 2026-11 vault: secrets in {}.{}", place.table, place.column);
        XChaCha20Poly1305::new(&blake3::derive_key(&context, &self.master).into())
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(format!("{vault:?}"), format!("Vault({})", vault.key_id));
        assert!(!sealed.contains("secret"));
    }
}
