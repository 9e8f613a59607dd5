//! `hangar app check`: what is in an archive, and what the checker finds in it.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use serde_json::{Value, json};

use super::{Print, print_json};
use crate::base::{Outcome, Problem, Problems, Refusal, Severity};
use crate::bundle::Limits;
use crate::definition::needs::Need;
use crate::definition::{App, check, needs};
use crate::transfer::{Keep, Parcel, Unpacked, counted, unpack};

/// Reads the archive at `path` and prints what there is to say of it.
///
/// # Errors
/// `Invalid` with what keeps it from being read; after the report, when the checker found errors.
pub(super) fn check_file(path: &Path, print: Print, limits: Limits) -> Outcome<()> {
    let file = File::open(path)
        .map_err(|error| Refusal::invalid("file", format!("The file {} cannot be opened: {error}.", path.display())))?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let parcel = Parcel {
        file,
        flusher: None,
        hash: None,
        file_name,
        name: String::new(),
        description: String::new(),
        limits,
        passphrase: String::new(),
        folder: std::env::temp_dir(),
    };
    let unpacked = unpack(Keep::Nowhere, parcel)?;
    let problems = check(&unpacked.app);
    if print.json {
        print_json(&report(&unpacked, &problems))?
    } else {
        print_words(&unpacked, &problems)
    }
    Ok(())
}

pub(super) fn report(unpacked: &Unpacked, problems: &Problems) -> Value {
    let mut report = json!({
        "name": unpacked.name,
        "description": unpacked.description,
        "format": unpacked.format,
        "tree": unpacked.tree.hash().hex(),
        "files": unpacked.app.files().count(),
        "contents": contents(&unpacked.app),
        "problems": problems.0.iter().map(problem).collect::<Vec<_>>(),
        "slots": needs(&unpacked.app).iter().map(slot).collect::<Vec<_>>(),
        "notes": unpacked.notes.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    if let (Some(converted), Value::Object(members)) = (&unpacked.report, &mut report) {
        if let Value::Object(record) = converted.record() {
            members.extend(record);
        }
        // What was dropped would have to be named here; the book of the conversion leaves nothing.
        members.insert("dropped".to_owned(), json!([]));
    }
    report
}

fn problem(problem: &Problem) -> Value {
    json!({
        "place": problem.place,
        "severity": severity(problem.severity),
        "sentence": problem.sentence.to_string(),
        "remedy": problem.remedy.to_string(),
    })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}

fn slot(need: &Need) -> Value {
    let used: Vec<_> =
        need.used_by.iter().map(|usage| json!({ "place": usage.place, "said": usage.said.to_string() })).collect();
    json!({
        "slot": need.slot,
        "name": need.name,
        "kind": need.kind.word(),
        "adapter": need.adapter,
        "capabilities": need.capabilities,
        "used_by": used,
    })
}

/// How many there are of each kind of file.
fn contents(app: &App) -> BTreeMap<&'static str, usize> {
    counted(app).into_iter().map(|counted| (counted.word, counted.count)).collect()
}

pub(super) fn print_words(unpacked: &Unpacked, problems: &Problems) {
    println!("{} ({}, tree {})", unpacked.name, unpacked.format, unpacked.tree.hash().short());
    for (kind, count) in contents(&unpacked.app) {
        println!("  {count:>5} {}", kind.replace('_', " "));
    }
    for note in &unpacked.notes {
        println!("  {note}");
    }
    for need in needs(&unpacked.app) {
        println!("  needs {}: {}", need.kind.noun(), need.name);
    }
    for found in &problems.0 {
        println!("{:<7} {}: {} {}", severity(found.severity), found.place, found.sentence, found.remedy);
    }
    if problems.is_empty() {
        println!("The checker finds nothing.");
    }
}
