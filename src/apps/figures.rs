//! How contents lie: a row each, and a copy of the rows of all contents of a tree in one piece beside it, because reading
//! thousands of rows takes longer than all else that an export is planned by.
//!
//! The copy holds as long as the tree: a content that a tree names is neither moved nor swept.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use diesel::prelude::*;

use super::store::App;
use crate::access::Member;
use crate::base::{OrgId, Outcome, Refusal};
use crate::blobs::Place;
use crate::bundle::{Method, Packed};
use crate::db::schema::{apps, blobs, trees};
use crate::db::{Conn, on_engine};
use crate::definition::tree::{Hash, Leaf, Tree};

/// Hashes asked for at once.
pub(super) const BATCH: usize = 500;

/// How a content lies, and the file it lies in when it is large.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its figures.
    pub packed: Packed,
    /// The place in the blob store; none when it lies in the database.
    pub location: Option<Place>,
}

type FigureRow = (String, i64, i32, i64, i64, Option<String>);

fn figure(row: FigureRow) -> Outcome<(Hash, Figure)> {
    let (hash, size, method, crc32, packed_size, location) = row;
    let broken = || Refusal::broken("a row of blobs does not make sense");
    let hash = Hash::parse(&hash).ok_or_else(broken)?;
    let method = u16::try_from(method).ok().and_then(Method::of_number).ok_or_else(broken)?;
    let packed = Packed {
        hash,
        size: u64::try_from(size).map_err(Refusal::broken)?,
        method,
        crc32: u32::try_from(crc32).map_err(Refusal::broken)?,
        packed_size: u64::try_from(packed_size).map_err(Refusal::broken)?,
    };
    Ok((hash, Figure { packed, location: location.as_deref().map(Place::parse) }))
}

/// How the contents with these hashes lie.
///
/// # Errors
/// What the database says; a hash the Organization does not have is left out.
pub fn figures(connection: &mut Conn, member: &Member, hashes: &[Hash]) -> Outcome<HashMap<Hash, Figure>> {
    figures_in(connection, &member.org().id, hashes)
}

pub(super) fn figures_in(connection: &mut Conn, org: &OrgId, hashes: &[Hash]) -> Outcome<HashMap<Hash, Figure>> {
    let mut all = HashMap::with_capacity(hashes.len());
    let mut files: HashSet<Arc<str>> = HashSet::new();
    for batch in hashes.chunks(BATCH) {
        let words: Vec<String> = batch.iter().map(Hash::hex).collect();
        let query = blobs::table.filter(blobs::org_id.eq(org)).filter(blobs::hash.eq_any(words)).select((
            blobs::hash,
            blobs::size,
            blobs::method,
            blobs::crc32,
            blobs::packed_size,
            blobs::location,
        ));
        let rows: Vec<FigureRow> = on_engine!(connection, inside => query.load(inside))?;
        for row in rows {
            let (hash, mut kept) = figure(row)?;
            if let Some(place) = &mut kept.location {
                // Thousands may share a file, whose name is kept once.
                match files.get(&place.file) {
                    Some(file) => place.file = file.clone(),
                    None => drop(files.insert(place.file.clone())),
                }
            }
            all.insert(hash, kept);
        }
    }
    Ok(all)
}

/// A tree, and how its contents lie.
pub struct Laid {
    /// The tree.
    pub tree: Tree,
    /// A figure for each of its files, in their order; nothing for one whose content the Organization does not have.
    pub figures: Vec<Option<Figure>>,
    /// What is to be [kept](keep_figures) beside the tree, where that was not done yet.
    pub unkept: Option<Vec<u8>>,
}

/// The tree with this hash, and how its contents lie.
///
/// # Errors
/// `NotFound` when the Organization has none.
pub fn laid(connection: &mut Conn, member: &Member, hash: &Hash) -> Outcome<Laid> {
    let query = trees::table.find((&member.org().id, hash.hex())).select((trees::listing, trees::figures));
    let (listing, kept): (String, Option<Vec<u8>>) = on_engine!(connection, inside => query.get_result(inside))?;
    let tree = Tree::parse(&listing).ok_or_else(|| Refusal::broken("a tree's listing cannot be read"))?;
    drop(listing);
    if let Some(figures) = kept.and_then(|kept| read(&tree, &kept)) {
        return Ok(Laid { tree, figures, unkept: None });
    }
    let hashes: Vec<Hash> = tree.iter().map(|(_, leaf)| leaf.hash).collect();
    let rows = figures(connection, member, &hashes)?;
    let figures: Vec<Option<Figure>> = hashes.iter().map(|hash| rows.get(hash).cloned()).collect();
    let unkept = written(figures.iter().cloned());
    Ok(Laid { tree, figures, unkept })
}

/// Keeps `figures` beside the tree of `app`, unless its draft was changed since it was read: while it was not, the tree was
/// never swept, and its contents lie where they lay.
///
/// # Errors
/// What the database says.
pub fn keep_figures(connection: &mut Conn, member: &Member, app: &App, figures: &[u8]) -> Outcome<()> {
    let org = &member.org().id;
    let found = apps::table.find(&app.id).filter(apps::org_id.eq(org)).select(apps::revision);
    let revision: Option<i64> = found.get_result(connection).optional()?;
    if revision == Some(app.revision) {
        let row = trees::table.find((org, app.tree.hex()));
        diesel::update(row).set(trees::figures.eq(figures)).execute(connection)?;
    }
    Ok(())
}

/// The first byte of what is kept. Of another one nothing is read: then the rows are.
const FORM: u8 = 1;

/// `figures` as they are kept: of each the method, the checksum, the bytes as it lies, and the number of its file, which is 0
/// for one in the database. The name of a file stands where its number is new. Nothing when one is missing.
pub(super) fn written(figures: impl Iterator<Item = Option<Figure>>) -> Option<Vec<u8>> {
    let mut bytes = vec![FORM];
    let mut files: HashMap<Arc<str>, u32> = HashMap::new();
    for figure in figures {
        let Figure { packed, location } = figure?;
        bytes.extend(packed.method.number().to_le_bytes());
        bytes.extend(packed.crc32.to_le_bytes());
        bytes.extend(packed.packed_size.to_le_bytes());
        let Some(place) = location else {
            bytes.extend(0_u32.to_le_bytes());
            continue;
        };
        let next = u32::try_from(files.len()).ok()?.checked_add(1)?;
        let number = *files.entry(place.file.clone()).or_insert(next);
        bytes.extend(number.to_le_bytes());
        bytes.extend(place.from.to_le_bytes());
        if number == next {
            bytes.extend(u16::try_from(place.file.len()).ok()?.to_le_bytes());
            bytes.extend(place.file.as_bytes());
        }
    }
    Some(bytes)
}

/// The figures of `tree` that were [`written`]; nothing when they are not those of this tree.
fn read(tree: &Tree, bytes: &[u8]) -> Option<Vec<Option<Figure>>> {
    let (form, mut rest) = bytes.split_first()?;
    if *form != FORM {
        return None;
    }
    let mut files: Vec<Arc<str>> = Vec::new();
    let mut figures = Vec::with_capacity(tree.len());
    for (_, leaf) in tree.iter() {
        figures.push(Some(read_one(&mut rest, leaf, &mut files)?));
    }
    rest.is_empty().then_some(figures)
}

fn read_one(rest: &mut &[u8], leaf: &Leaf, files: &mut Vec<Arc<str>>) -> Option<Figure> {
    let packed = Packed {
        hash: leaf.hash,
        size: leaf.size,
        method: Method::of_number(u16::from_le_bytes(take(rest)?))?,
        crc32: u32::from_le_bytes(take(rest)?),
        packed_size: u64::from_le_bytes(take(rest)?),
    };
    let Some(index) = u32::from_le_bytes(take(rest)?).checked_sub(1) else {
        return Some(Figure { packed, location: None });
    };
    let (index, from) = (usize::try_from(index).ok()?, u64::from_le_bytes(take(rest)?));
    if index == files.len() {
        let len = usize::from(u16::from_le_bytes(take(rest)?));
        let (name, after) = rest.split_at_checked(len)?;
        files.push(std::str::from_utf8(name).ok()?.into());
        *rest = after;
    }
    let file = files.get(index)?.clone();
    Some(Figure { packed, location: Some(Place { file, from }) })
}

/// The next `N` bytes.
fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (bytes, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::tree::FilePath;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn figures_read_back(files in proptest::collection::vec((any::<bool>(), any::<u32>(), 0u64..9, 0u8..5), 0..30)) {
            let figure = |(number, (deflated, crc32, size, file)): (usize, &(bool, u32, u64, u8))| {
                let method = if *deflated { Method::Deflated } else { Method::Stored };
                let hash = Hash::of(&number.to_le_bytes());
                let place = |file: u8| Place { file: format!("org/{file}").as_str().into(), from: u64::from(*crc32) };
                let packed = Packed { hash, size: size * 7, method, crc32: *crc32, packed_size: *size };
                Some(Figure { packed, location: file.checked_sub(1).map(place) })
            };
            let figures: Vec<Option<Figure>> = files.iter().enumerate().map(figure).collect();
            let tree: Tree = figures.iter().flatten().enumerate().map(|(number, figure)| {
                let leaf = Leaf { hash: figure.packed.hash, size: figure.packed.size };
                (FilePath::parse(&format!("media/{number:03}")).unwrap(), leaf)
            }).collect();
            let bytes = written(figures.iter().cloned()).unwrap();
            prop_assert_eq!(read(&tree, &bytes), Some(figures.clone()));
            prop_assert_eq!(written(figures.into_iter().chain([None])), None);
            prop_assert_eq!(read(&tree, &[&bytes[..], &[0]].concat()), None);
            prop_assert!(bytes.len() == 1 || read(&tree, &bytes[..bytes.len() - 1]).is_none());
            prop_assert_eq!(read(&tree, &[&[FORM + 1], &bytes[1..]].concat()), None);
        }
    }
}
