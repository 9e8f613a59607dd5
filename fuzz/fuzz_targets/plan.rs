//! Any bytes end as an app that is checked, or as a sentence: the pure part of an import, from the archive to the
//! checker's findings.
#![no_main]

use std::collections::BTreeMap;
use std::io::Cursor;

use hangar::bundle::airkit::{self, Source};
use hangar::bundle::{Archive, Limits, native};
use hangar::definition::documents::{Kind, check, parse};
use hangar::definition::load_and_check;
use hangar::definition::tree::{FilePath, Hash, Leaf, Tree};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

type Bytes<'a> = Cursor<&'a [u8]>;
type Files = BTreeMap<FilePath, Vec<u8>>;

fuzz_target!(|bytes: &[u8]| {
    // Small, so that a run is short.
    let limits = Limits { entries: 200, document: 1 << 20, ..Limits::for_upload(4 << 20) };
    let Ok(mut archive) = Archive::open(Cursor::new(bytes), &limits) else { return };
    let files = if native::is_native(archive.entries()) {
        of_ours(&mut archive)
    } else if airkit::is_airkit(archive.entries()) {
        of_airkit(&mut archive)
    } else {
        None
    };
    let Some(files) = files else { return };
    for (path, bytes) in &files {
        if !Kind::of_path(path).is_document() {
            continue;
        }
        let read = parse(path, bytes).map(drop);
        assert_eq!(check(path, bytes), read);
        if let Err(problem) = read {
            assert!(!problem.to_string().is_empty());
        }
    }
    let leaf = |bytes: &Vec<u8>| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
    let tree: Tree = files.iter().map(|(path, bytes)| (path.clone(), leaf(bytes))).collect();
    let (_, problems) = load_and_check(&tree, |path, _| files.get(path).cloned());
    for problem in problems.0 {
        assert!(!problem.to_string().is_empty());
    }
});

/// The files of a bundle of ours, when they are what its manifest says.
fn of_ours(archive: &mut Archive<Bytes<'_>>) -> Option<Files> {
    let bundle = native::read(archive).ok()?;
    let mut files = Files::new();
    let mut tree = Tree::new();
    for (index, path) in bundle.files {
        let bytes = archive.read_small(index).ok()?;
        tree.put(path.clone(), Leaf { hash: Hash::of(&bytes), size: bytes.len() as u64 });
        files.insert(path, bytes);
    }
    bundle.manifest.verify(&tree).is_empty().then_some(files)
}

/// The files that an export of Airkit becomes.
fn of_airkit(archive: &mut Archive<Bytes<'_>>) -> Option<Files> {
    let mut read = |name: &str| archive.index_of(name).and_then(|index| archive.read_small(index).ok());
    let savepoint = airkit::read_savepoint(&read(airkit::SAVEPOINT)?).ok()?;
    let assets = read(airkit::ASSET_MAP).map_or(Some(BTreeMap::new()), |map| airkit::asset_map(&map).ok())?;
    let samples = read(airkit::SAMPLES).map_or(Some(Value::Null), |bytes| airkit::samples(&bytes).ok())?;
    let export = airkit::Export {
        savepoint: &savepoint,
        assets: &assets,
        samples: &samples,
        id: "app",
        name: "Fuzzed",
        description: "",
    };
    let conversion = airkit::convert(archive.entries(), &export).ok()?;
    assert_eq!(conversion.report.totals().dropped, 0, "a node of the source is nowhere");
    let mut files = Files::new();
    for file in conversion.files {
        let bytes = match file.source {
            Source::Entry(index) => archive.read_small(index).ok()?,
            Source::Made(bytes) => bytes,
        };
        assert!(files.insert(file.path, bytes).is_none(), "two files have one path");
    }
    Some(files)
}
