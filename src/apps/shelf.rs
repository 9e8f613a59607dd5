//! Apps that were looked at lately, read and checked: a look at an app that nobody changed since does not read it again,
//! and a look at one that somebody edited reads and checks what was edited.
//!
//! Nothing here decides who may look. Whoever takes an app from the shelf names its row, and got that by their rights.

use std::sync::{Arc, Mutex, PoisonError};

use super::content;
use super::definition::contents_of;
use super::store::App as Row;
use crate::access::Member;
use crate::base::{AppId, OrgId, Outcome, Problems};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::check::{Memory, check_again};
use crate::definition::tree::{Hash, Tree};
use crate::definition::{App, documents::Kind};

/// Bytes of documents on the shelf. Read and checked they take about ten times as much memory.
const ROOM: u64 = 8 << 20;

/// An app as it was read.
#[derive(Debug, Clone)]
pub struct Read {
    /// Its files.
    pub tree: Arc<Tree>,
    /// Its documents.
    pub app: Arc<App>,
    /// What is wrong with it.
    pub problems: Arc<Problems>,
}

/// Apps, the one looked at last at the end.
#[derive(Debug, Default)]
pub struct Shelf(Mutex<Vec<Kept>>);

#[derive(Debug)]
struct Kept {
    app: (OrgId, AppId),
    tree: Hash,
    read: Read,
    memory: Memory,
    bytes: u64,
}

impl Shelf {
    /// The draft of the app in `row`.
    ///
    /// # Errors
    /// What the database or the disk says.
    pub fn read(&self, connection: &mut Conn, blobs: &Blobs, member: &Member, row: &Row) -> Outcome<Read> {
        let key = (member.org().id.clone(), row.id.clone());
        let before = self.take(&key);
        let kept = match before {
            Some(kept) if kept.tree == row.tree => kept,
            before => refreshed(before, connection, blobs, (member, row))?,
        };
        let read = kept.read.clone();
        self.put(kept);
        Ok(read)
    }

    /// While somebody reads an app again, others who look at it read it for themselves.
    fn take(&self, app: &(OrgId, AppId)) -> Option<Kept> {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = shelf.iter().position(|kept| kept.app == *app)?;
        Some(shelf.remove(place))
    }

    fn put(&self, kept: Kept) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.retain(|other| other.app != kept.app);
        if kept.bytes > ROOM {
            return;
        }
        shelf.push(kept);
        let mut bytes = 0;
        let fit = shelf.iter().rev().take_while(|kept| {
            bytes += kept.bytes;
            bytes <= ROOM
        });
        let gone = shelf.len() - fit.count();
        shelf.drain(..gone);
    }
}

fn refreshed(before: Option<Kept>, connection: &mut Conn, blobs: &Blobs, of: (&Member, &Row)) -> Outcome<Kept> {
    let (member, row) = of;
    let tree = content::tree(connection, member, &row.tree)?;
    let (old, mut memory) = before.map(|kept| (kept.read.app, kept.memory)).unwrap_or_default();
    let contents = contents_of(connection, blobs, member, old.unread(&tree))?;
    let (app, mut problems) = old.reload(&tree, |_, leaf| contents.get(&leaf.hash).cloned());
    problems.0.extend(check_again(&app, &mut memory).0);
    let documents = tree.iter().filter(|(path, _)| Kind::of_path(path).is_document());
    let bytes = documents.map(|(_, leaf)| leaf.size).sum();
    let read = Read { tree: Arc::new(tree), app: Arc::new(app), problems: Arc::new(problems) };
    Ok(Kept { app: (member.org().id.clone(), row.id.clone()), tree: row.tree, read, memory, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(app: &(OrgId, AppId), bytes: u64) -> Kept {
        let read = Read { tree: Arc::default(), app: Arc::default(), problems: Arc::default() };
        Kept { app: app.clone(), tree: Hash::of(b""), read, memory: Memory::default(), bytes }
    }

    #[test]
    fn what_nobody_looked_at_for_longest_goes_first() {
        let shelf = Shelf::default();
        let org = OrgId::fresh();
        let apps = [(); 5].map(|()| (org.clone(), AppId::fresh()));
        let there = || {
            let shelf = shelf.0.lock().unwrap();
            shelf.iter().map(|kept| apps.iter().position(|app| *app == kept.app).unwrap()).collect::<Vec<_>>()
        };
        apps[..3].iter().for_each(|app| shelf.put(kept(app, ROOM / 3)));
        let again = shelf.take(&apps[0]).unwrap();
        shelf.put(again);
        assert_eq!(there(), [1, 2, 0]);
        shelf.put(kept(&apps[3], ROOM / 2));
        assert_eq!(there(), [0, 3]);
        // What has no room at all drives nobody out.
        shelf.put(kept(&apps[4], ROOM + 1));
        assert_eq!(there(), [0, 3]);
    }
}
