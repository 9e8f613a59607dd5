use std::collections::{BTreeMap, HashMap};
use std::io::{Seek, SeekFrom, Write};

use proptest::prelude::*;

use super::*;
use crate::bundle::{AppRecord, Layout, Manifest, Need, Piece, pack, pack_manifest};
use crate::definition::documents::{AppDocument, Document, FORMAT, generated, write};
use crate::definition::needs;
use crate::definition::tree::Leaf;

/// The files of an app whose documents `choices` make, with some media.
fn app_of(choices: &[(u8, Vec<u8>)]) -> BTreeMap<String, Vec<u8>> {
    let app = AppDocument { format: FORMAT, id: "app".into(), name: "Generated".into(), ..AppDocument::default() };
    let mut files = BTreeMap::from([("app.json".to_owned(), write(&Document::App(app)))]);
    for (number, (kind, numbers)) in choices.iter().enumerate() {
        let (path, document) = generated::document(*kind, numbers);
        let path = path.as_str().replace("a.json", &format!("a{number}.json"));
        files.entry(path).or_insert_with(|| write(&document));
        files.insert(format!("media/{number}.bin"), numbers.clone());
    }
    files
}

/// The bundle of `files`, as the export lays it out.
fn bundle(tree: &Tree, contents: &HashMap<Hash, Vec<u8>>, app: &definition::App) -> Vec<u8> {
    let record = AppRecord { name: app.name().to_owned(), description: app.description().to_owned() };
    let need = |need: definition::needs::Need| Need {
        capabilities: need.capabilities,
        kind: need.kind.word().to_owned(),
        slot: need.slot,
        used_by: need.used_by.into_iter().map(|usage| usage.place).collect(),
    };
    let needs = needs(app).into_iter().map(need).collect();
    let manifest = Manifest { app: record, needs, tree: tree.clone() }.write().unwrap();
    let (packed, first) = pack_manifest(&manifest);
    let bodies: HashMap<_, _> = contents.iter().map(|(hash, bytes)| (*hash, pack(bytes))).collect();
    let figures = tree.iter().map(|(_, leaf)| bodies.get(&leaf.hash).map(|(packed, _)| *packed));
    let layout = Layout::new(native::plan_entries(tree, figures, &packed).unwrap());
    let hashes: Vec<_> = tree.iter().map(|(_, leaf)| leaf.hash).collect();
    let mut bytes = Vec::new();
    for piece in layout.pieces(0..layout.len()) {
        match piece {
            Piece::Bytes(part) => bytes.extend(part),
            Piece::Body { entry: 0, .. } => bytes.extend_from_slice(&first),
            Piece::Body { entry, .. } => bytes.extend_from_slice(&bodies[&hashes[entry - 1]].1),
        }
    }
    bytes
}

fn unpacked(bytes: &[u8]) -> Unpacked {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.seek(SeekFrom::Start(0)).unwrap();
    let parcel = Parcel {
        file,
        flusher: None,
        hash: None,
        file_name: "x.app.zip".into(),
        name: String::new(),
        description: String::new(),
        limits: Limits::default(),
        passphrase: String::new(),
        folder: std::env::temp_dir(),
    };
    unpack(Keep::Nowhere, parcel).unwrap_or_else(|refusal| panic!("{refusal}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// An app that was exported and read again is the same tree, and exported again it is the same bytes.
    #[test]
    fn what_was_exported_is_imported_unchanged(
        choices in proptest::collection::vec((any::<u8>(), proptest::collection::vec(any::<u8>(), 0..200)), 0..6),
    ) {
        let files = app_of(&choices);
        let path = |name: &String| FilePath::parse(name).unwrap();
        let leaf = |bytes: &Vec<u8>| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
        let tree: Tree = files.iter().map(|(name, bytes)| (path(name), leaf(bytes))).collect();
        let contents: HashMap<_, _> = files.values().map(|bytes| (Hash::of(bytes), bytes.clone())).collect();
        let (app, problems) = definition::App::load(&tree, |path, _| files.get(path.as_str()).cloned());
        prop_assert!(problems.is_empty(), "{}", problems);
        let bytes = bundle(&tree, &contents, &app);
        let there = unpacked(&bytes);
        prop_assert_eq!(&there.tree, &tree);
        prop_assert_eq!(&there.app, &app);
        prop_assert_eq!(bundle(&there.tree, &contents, &there.app), bytes);
    }
}
