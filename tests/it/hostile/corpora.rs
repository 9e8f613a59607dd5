//! Archives that other projects test their readers with. They are fetched by `tests/corpora/fetch`; what must become of
//! each stands in `tests/corpora/verdicts.tsv`: corpus, file, the start of its SHA-256, and `accept` or `refuse` with the
//! word for the rule.

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{Verdict, verdict};

/// A file of a corpus.
pub struct File {
    pub corpus: String,
    pub name: String,
    pub bytes: Vec<u8>,
}

const TABLE: &str = include_str!("../../corpora/verdicts.tsv");

/// The files that were fetched, in order.
pub fn files() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/corpora");
    let mut files = Vec::new();
    collect(&folder, &mut files);
    if files.is_empty() {
        eprintln!("LEFT OUT: no corpora in {}; tests/corpora/fetch fetches them.", folder.display());
    }
    files.sort();
    let file = |path: std::path::PathBuf| {
        let place = path.strip_prefix(&folder).unwrap().to_str().unwrap();
        let (corpus, name) = place.split_once('/').unwrap();
        File { corpus: corpus.into(), name: name.into(), bytes: std::fs::read(&path).unwrap() }
    };
    files.into_iter().map(file).collect()
}

fn collect(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// Eight bytes of the hash in hexadecimal.
fn short_hash(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes)[..8])
}

fn word(verdict: Verdict) -> String {
    match verdict {
        Verdict::Taken => "accept".into(),
        Verdict::Refused(code) | Verdict::Over(code) | Verdict::Said(code) => format!("refuse {code}"),
    }
}

#[test]
fn each_file_of_the_corpora_gets_its_verdict() {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let [corpus, name, hash, verdict] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line:?}") };
        ((corpus, name, hash), verdict)
    });
    let table: BTreeMap<_, _> = rows.collect();
    let files = files();
    let mut wrong = Vec::new();
    let mut compared = 0;
    for file in &files {
        let (hash, found) = (short_hash(&file.bytes), word(verdict(&file.bytes)));
        match table.get(&(file.corpus.as_str(), file.name.as_str(), hash.as_str())) {
            Some(expected) if **expected == found => compared += 1,
            _ => wrong.push(format!("{}\t{}\t{hash}\t{found}", file.corpus, file.name)),
        }
    }
    println!("{compared} of the {} files in the table were compared", table.len());
    assert!(wrong.is_empty(), "not so in tests/corpora/verdicts.tsv:\n{}", wrong.join("\n"));
}
