//! Manifests as they lie, of trees that were exported a moment ago: whoever resumes a download, asks for a part of it or for
//! its headers, or fetches what stayed as it was, waits for no document to be read again.
//!
//! A manifest is a function of its tree alone, and nothing here ever grows stale. Each Organization has its own all the same,
//! so that how long an export takes does not tell whether somebody else has the same app.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::OrgId;
use crate::bundle::Packed;
use crate::definition::tree::Hash;

/// A manifest as it lies in an archive.
#[derive(Debug, Clone)]
pub(super) struct PackedManifest {
    /// What the archive says of it.
    pub packed: Packed,
    /// Its bytes there.
    pub body: Arc<[u8]>,
}

/// The bytes that are held at most, of all Organizations together: some hundred manifests of ordinary apps.
const MOST: usize = 256 << 10;

/// The manifests that were asked for last, the latest at the end.
struct Recent {
    held: VecDeque<((OrgId, Hash), PackedManifest)>,
    bytes: usize,
}

impl Recent {
    const fn new() -> Self {
        Self { held: VecDeque::new(), bytes: 0 }
    }

    fn of(&mut self, org: &OrgId, tree: &Hash) -> Option<PackedManifest> {
        let index = self.held.iter().position(|((whose, hash), _)| hash == tree && whose == org)?;
        let found = self.held.remove(index)?;
        let manifest = found.1.clone();
        self.held.push_back(found);
        Some(manifest)
    }

    fn hold(&mut self, org: &OrgId, tree: &Hash, manifest: &PackedManifest) {
        if manifest.body.len() > MOST || self.of(org, tree).is_some() {
            return;
        }
        self.bytes += manifest.body.len();
        self.held.push_back(((org.clone(), *tree), manifest.clone()));
        while self.bytes > MOST
            && let Some((_, oldest)) = self.held.pop_front()
        {
            self.bytes -= oldest.body.len();
        }
    }
}

static RECENT: Mutex<Recent> = Mutex::new(Recent::new());

/// The manifest of a `tree` of `org`, or else what `make` makes of it.
///
/// # Errors
/// Those of `make`; then nothing is held.
pub(super) fn recent<E>(
    (org, tree): (&OrgId, &Hash),
    make: impl FnOnce() -> Result<PackedManifest, E>,
) -> Result<PackedManifest, E> {
    // Whoever panicked while holding it left at most a number of bytes that is too high.
    let recent = || RECENT.lock().unwrap_or_else(PoisonError::into_inner);
    let held = recent().of(org, tree);
    if let Some(manifest) = held {
        return Ok(manifest);
    }
    // Others go on meanwhile; who makes the same at the same time makes the same bytes.
    let manifest = make()?;
    recent().hold(org, tree, &manifest);
    Ok(manifest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::pack_manifest;

    fn manifest(len: usize) -> PackedManifest {
        PackedManifest { packed: pack_manifest(b"{}").0, body: vec![7; len].into() }
    }

    fn tree(number: usize) -> Hash {
        Hash::of(&number.to_le_bytes())
    }

    #[test]
    fn what_was_asked_for_last_is_held_and_no_more() {
        let (org, mut recent) = (OrgId::fresh(), Recent::new());
        for number in 0..4 {
            recent.hold(&org, &tree(number), &manifest(MOST / 4));
        }
        assert!(recent.of(&org, &tree(0)).is_some());
        recent.hold(&org, &tree(4), &manifest(MOST / 4));
        let held = |recent: &mut Recent| (0..6).filter(|number| recent.of(&org, &tree(*number)).is_some()).collect();
        let numbers: Vec<_> = held(&mut recent);
        assert_eq!((numbers, recent.bytes), (vec![0, 2, 3, 4], MOST));
        recent.hold(&org, &tree(4), &manifest(MOST / 4));
        recent.hold(&org, &tree(5), &manifest(MOST + 1));
        let numbers: Vec<_> = held(&mut recent);
        assert_eq!((numbers, recent.bytes, recent.held.len()), (vec![0, 2, 3, 4], MOST, 4));
        recent.hold(&org, &tree(5), &manifest(MOST));
        let numbers: Vec<_> = held(&mut recent);
        assert_eq!((numbers, recent.bytes), (vec![5], MOST));
    }

    #[test]
    fn each_organization_has_its_own_and_a_failure_leaves_nothing() {
        let (ours, theirs, tree) = (OrgId::fresh(), OrgId::fresh(), tree(9));
        assert_eq!(recent((&ours, &tree), || Err("no")).unwrap_err(), "no");
        let made = recent((&ours, &tree), || Ok::<_, &str>(manifest(3))).unwrap();
        assert_eq!(*recent((&ours, &tree), || Err("made again")).unwrap().body, *made.body);
        assert_eq!(recent((&theirs, &tree), || Err("of others")).unwrap_err(), "of others");
    }
}
