//! Hostile and broken archives: the 94 kinds of `reference/security.md` section 2.2, each with the answer it must get.
//!
//! A kind has inputs with a verdict each; the gate and the reader judge them all, and the form for a new app judges
//! them again in both databases and must leave nothing behind. Kinds that other layers decide (80 to 94) have a test of
//! their own, named in the row. Where the answer differs from the reference's, the row says why.

mod app;
mod bombs;
mod corpora;
mod http;
mod json;
mod kinds;
mod media;
mod memory;
mod names;
mod producers;
pub mod raw;
mod readers;
mod structure;

use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::LazyLock;

use hangar::bundle::{Answer, Archive, Limits, Refusal};
use hangar::definition::starters::{Starter, files};

pub use self::kinds::*;
use crate::transfer::bring;
use crate::world::World;

on_both!(the_form_answers_each_kind_and_keeps_nothing);

/// So many letters that do not pack well.
pub fn noise(length: usize) -> String {
    let mut bytes = vec![0; length];
    blake3::Hasher::new().finalize_xof().fill(&mut bytes);
    bytes.iter_mut().for_each(|byte| *byte = b'A' + (*byte & 15));
    String::from_utf8(bytes).unwrap()
}

/// The whole catalogue.
pub fn catalogue() -> &'static [Kind] {
    static CATALOGUE: LazyLock<Vec<Kind>> = LazyLock::new(|| {
        let parts = [names::kinds(), bombs::kinds(), structure::kinds(), json::kinds(), app::kinds()];
        parts.into_iter().flatten().chain(media::kinds()).chain(http::kinds()).collect()
    });
    &CATALOGUE
}

/// What gate and reader say: all entries are read to their ends, documents as documents.
pub fn judge(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = Archive::open(Cursor::new(bytes), &Limits::default())?;
    for index in 0..archive.entries().len() {
        match archive.entries()[index].name.ends_with(".json") {
            true => drop(archive.read_small(index)?),
            false => drop(archive.copy_to(index, &mut std::io::sink())?),
        }
    }
    Ok(())
}

/// The verdict on the archive, without what its readers would say of the app.
pub fn verdict(bytes: &[u8]) -> Verdict {
    match judge(bytes) {
        Ok(()) => Verdict::Taken,
        Err(refusal) if refusal.answer == Answer::NotAcceptable => Verdict::Refused(refusal.code),
        Err(refusal) if refusal.answer == Answer::OverLimit => Verdict::Over(refusal.code),
        Err(refusal) => panic!("the storage failed: {refusal}"),
    }
}

#[test]
fn every_kind_has_its_row() {
    let numbers: Vec<u8> = catalogue().iter().map(|kind| kind.number).collect();
    let expected: Vec<u8> = (1..=94).collect();
    assert_eq!(numbers, expected);
    let mut labels = BTreeSet::new();
    for kind in catalogue() {
        assert!(!kind.cases.is_empty() || !kind.elsewhere.is_empty(), "kind {} has no input", kind.number);
        for case in &kind.cases {
            assert!(labels.insert((kind.number, case.label.clone())), "{} {} occurs twice", kind.number, case.label);
        }
    }
    assert!(labels.len() >= 300, "{} inputs", labels.len());
}

/// The tests that rows name exist.
#[test]
fn tests_that_rows_name_exist() {
    let root = env!("CARGO_MANIFEST_DIR");
    for (kind, place) in catalogue().iter().flat_map(|kind| kind.elsewhere.iter().map(move |place| (kind, *place))) {
        let (path, name) = place.split_once("::").unwrap();
        let text = std::fs::read_to_string(format!("{root}/{path}")).unwrap_or_default();
        assert!(text.contains(&format!("fn {name}(")), "kind {}: {place} is not there", kind.number);
    }
}

#[test]
fn gate_and_reader_give_each_kind_its_verdict() {
    let mut wrong = Vec::new();
    for kind in catalogue() {
        for case in &kind.cases {
            let expected = if let Verdict::Said(_) = case.verdict { Verdict::Taken } else { case.verdict };
            let found = verdict(&case.bytes);
            if found != expected {
                wrong.push(format!("{} {}, {}: {found:?}, not {expected:?}", kind.number, kind.what, case.label));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A refusal names the entry it is about, and a limit with its setting; nothing in it could leave a log line.
#[test]
fn refusals_name_entry_limit_and_setting() {
    for kind in catalogue() {
        for case in &kind.cases {
            let Err(refusal) = judge(&case.bytes) else { continue };
            let text = refusal.to_string();
            assert!(text.len() > 20 && !text.contains(char::is_control), "{} {}: {text}", kind.number, case.label);
            if refusal.answer == Answer::OverLimit {
                assert!(text.contains("limits."), "{} {}: {text}", kind.number, case.label);
            }
        }
    }
}

/// Inputs of a kind that go through the form; the rest differ from them in a byte or so.
const THROUGH_THE_FORM: usize = 8;

fn the_form_answers_each_kind_and_keeps_nothing(world: &World) {
    let ada = world.as_("ada");
    // The first answer may note that the session was used.
    bring(&ada, "acme", "", ("x.zip", b"no archive")).expect(422);
    let before = (world.rows(), world.files_in("eu/blobs"));
    let cases =
        || catalogue().iter().flat_map(|kind| kind.cases.iter().take(THROUGH_THE_FORM).map(move |case| (kind, case)));
    for (kind, case) in cases() {
        let send = || bring(&ada, "acme", &format!("Kind {}", kind.number), ("x.zip", &case.bytes));
        let (status, words) = match case.verdict {
            Verdict::Taken => continue,
            Verdict::Refused(_) => (422, ""),
            Verdict::Over(_) => (413, "limits."),
            Verdict::Said(words) => (422, words),
        };
        let answer = send();
        let said = answer.texts("main").concat();
        assert_eq!(answer.status, status, "{} {}\n{said}", kind.number, case.label);
        assert!(said.contains(words), "{} {} does not say {words:?}\n{said}", kind.number, case.label);
        // What is wrong inside a document is told with its file, everything else at the field.
        let at_the_field = answer.attribute("#bundle", "aria-invalid").is_some();
        assert!(at_the_field || matches!(case.verdict, Verdict::Said(_)), "{} {}", kind.number, case.label);
    }
    let after = (world.rows(), world.files_in("eu/blobs"));
    let new: Vec<_> = after.0.iter().filter(|row| !before.0.contains(row)).collect();
    assert!(new.is_empty() && after.0.len() == before.0.len(), "rows that refused bundles left: {new:#?}");
    assert!(after.1 == before.1, "refused bundles left files");
    let mut count = 0;
    for (kind, case) in cases().filter(|(_, case)| case.verdict == Verdict::Taken) {
        count += 1;
        let answer = bring(&ada, "acme", &format!("Kind {} {count}", kind.number), ("x.zip", &case.bytes));
        assert_eq!(answer.status, 303, "{} {}\n{}", kind.number, case.label, answer.seen());
    }
    assert!(count > 30, "{count} inputs came in");
}

/// Begins the corpora of `tests/fuzz`, when it asks for them: the small inputs of the catalogue, and bundles of ours.
#[test]
fn seeds_are_written_where_they_are_wanted() {
    let Some(folder) = std::env::var_os("HANGAR_SEEDS").map(std::path::PathBuf::from) else { return };
    let inputs = catalogue().iter().flat_map(|kind| &kind.cases).map(|case| case.bytes.clone());
    let starters = Starter::ALL.map(|starter| {
        let files = files(starter, "Seed", "", &mut || "4f6c1c0e-7a55-8c61-9a39-9b0f3c9d2a10".into());
        let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        let files: Vec<_> = files.filter(|(path, _)| *path != "app.json").collect();
        crate::borders::bundle_of("Seed", &files)
    });
    for (number, bytes) in inputs.chain(starters).filter(|bytes| bytes.len() < 64 << 10).enumerate() {
        std::fs::write(folder.join(format!("seed-{number}")), bytes).unwrap();
    }
}

/// The gate stays small enough to be read at one sitting: its folder, tests apart, and the rule about bodies.
#[test]
fn the_gate_is_short_and_leans_on_nothing() {
    let room = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bundle");
    let mut lines = 0;
    for name in ["mod", "ending", "central", "extra", "local", "../inflate"] {
        let text = std::fs::read_to_string(format!("{room}/gate/{name}.rs")).unwrap();
        let code = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
        lines += code.clone().count();
        for line in code.filter(|line| line.starts_with("use ") && name != "../inflate") {
            let known = ["use std::", "use super::", "use crate::say"];
            assert!(known.iter().any(|start| line.starts_with(start)), "gate/{name}.rs: {line}");
        }
    }
    assert!(lines <= 700, "{lines} lines");
    for rule in 1..=16 {
        let named = ["mod", "ending", "central", "extra", "local", "../inflate", "../names"].iter().any(|name| {
            let text = std::fs::read_to_string(format!("{room}/gate/{name}.rs")).unwrap();
            text.contains(&format!("G{rule}:"))
                || text.contains(&format!("G{rule} "))
                || text.contains(&format!("rule G{rule}"))
        });
        assert!(named, "no function names rule G{rule}");
    }
}
