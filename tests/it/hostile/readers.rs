//! What the gate accepts, four readers read alike: ours, the `zip` crate, Python's zipfile and bsdtar.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use hangar::bundle::{Archive, Limits};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::{Verdict, catalogue, corpora};
use crate::borders::bundle_of;

/// Names as bytes in hexadecimal, and what is there: a directory, or the hash of the content.
type Contents = BTreeMap<String, String>;

/// The files of an accepted archive, as our reader has them; nothing when it is refused.
pub fn ours(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = Archive::open(Cursor::new(bytes), &Limits::default()).ok()?;
    let mut files = Vec::new();
    for index in 0..archive.entries().len() {
        let name = archive.entries()[index].name.clone();
        let mut content = Vec::new();
        archive.copy_to(index, &mut content).ok()?;
        if !name.ends_with('/') {
            files.push((name, content));
        }
    }
    Some(files)
}

fn hash(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

fn hex(name: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(name)
}

/// What our reader finds, and the names of what it leaves out.
fn by_us(bytes: &[u8]) -> Option<(Contents, Vec<String>)> {
    let mut archive = Archive::open(Cursor::new(bytes), &Limits::default()).ok()?;
    let mut contents = Contents::new();
    for index in 0..archive.entries().len() {
        let name = archive.entries()[index].name.clone();
        let mut content = Vec::new();
        archive.copy_to(index, &mut content).ok()?;
        let what = if name.ends_with('/') { "directory".to_owned() } else { hash(&content) };
        contents.insert(hex(name.trim_end_matches('/').as_bytes()), what);
    }
    let junk = archive.junk().iter().map(|name| hex(name.trim_end_matches('/').as_bytes())).collect();
    Some((contents, junk))
}

fn by_the_crate(bytes: &[u8]) -> Contents {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let read = (0..archive.len()).map(|index| {
        let mut entry = archive.by_index(index).unwrap();
        let name = hex(String::from_utf8_lossy(entry.name_raw()).trim_end_matches('/').as_bytes());
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (name, if entry.is_dir() { "directory".to_owned() } else { hash(&content) })
    });
    read.collect()
}

/// What Python and bsdtar find in the archives of `folder`, by file name and reader; nothing where a reader is missing.
fn by_others(folder: &Path) -> BTreeMap<(String, String), Contents> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpora/agree.py");
    let Ok(output) = Command::new("python3").arg(script).arg(folder).output() else {
        eprintln!("LEFT OUT: python3 is not there, so neither it nor bsdtar was asked.");
        return BTreeMap::new();
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let line = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |field: &str| value[field].as_str().unwrap_or_default().to_owned();
        let contents = match value["entries"].as_object() {
            Some(entries) => entries.iter().map(|(name, what)| (name.clone(), what.as_str().unwrap().into())).collect(),
            None => Contents::from([("error".into(), text("error"))]),
        };
        ((text("file"), text("reader")), contents)
    };
    lines.lines().map(line).collect()
}

fn composed(contents: &Contents) -> Contents {
    let name = |name: &String| {
        let bytes = data_encoding::HEXLOWER.decode(name.as_bytes()).unwrap_or_default();
        String::from_utf8_lossy(&bytes).nfc().collect::<String>()
    };
    contents.iter().map(|(key, what)| (name(key), what.clone())).collect()
}

/// Where the readers disagree about what the gate accepts of `archives`, and how many it accepts.
pub fn disagreements(archives: &[(String, Vec<u8>)]) -> (usize, Vec<String>) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let mut accepted = BTreeMap::new();
    let mut wrong = Vec::new();
    for (index, (label, bytes)) in archives.iter().enumerate() {
        let Some((contents, junk)) = by_us(bytes) else { continue };
        let all = by_the_crate(bytes);
        let without_junk: Contents = all.into_iter().filter(|(name, _)| !junk.contains(name)).collect();
        if without_junk != contents {
            wrong.push(format!("{label}: the zip crate finds {without_junk:?}, we find {contents:?}"));
        }
        let file_name = format!("{index}.zip");
        std::fs::write(folder.path().join(&file_name), bytes).unwrap();
        accepted.insert(file_name, (label, contents, junk));
    }
    for ((file_name, reader), found) in by_others(folder.path()) {
        let (label, contents, junk) = &accepted[&file_name];
        let found: Contents = found.into_iter().filter(|(name, _)| !junk.contains(name)).collect();
        // Names in decomposed form come out of bsdtar composed; the gate lets no two names meet that way.
        let same = if reader == "bsdtar" { composed(&found) == composed(contents) } else { found == *contents };
        if !same {
            wrong.push(format!("{label}: {reader} finds {found:?}, we find {contents:?}"));
        }
    }
    (accepted.len(), wrong)
}

#[test]
fn four_readers_agree_on_what_is_accepted() {
    let mut archives = vec![("a bundle of ours".to_owned(), bundle_of("Sound", &[("media/Grüße 1.png", b"x")]))];
    for kind in catalogue() {
        let cases = kind.cases.iter().filter(|case| matches!(case.verdict, Verdict::Taken | Verdict::Said(_)));
        archives.extend(cases.map(|case| (format!("kind {} {}", kind.number, case.label), case.bytes.clone())));
    }
    archives.extend(crate::transfer::samples());
    archives.extend(corpora::files().into_iter().map(|file| (format!("{}/{}", file.corpus, file.name), file.bytes)));
    let (accepted, wrong) = disagreements(&archives);
    assert!(accepted > 100, "{accepted} archives were accepted");
    println!("{accepted} accepted archives were compared");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
