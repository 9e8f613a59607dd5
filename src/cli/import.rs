//! `hangar app import` and `hangar app undo-import`.

use std::fs::File;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::app::{enter, may};
use super::{Print, check, print_json};
use crate::access::{Member, can};
use crate::apps;
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::definition;
use crate::installation::Installation;
use crate::transfer::{self, Back, Parcel, Slot, examine, import, other_name, slots};

/// Makes an app out of the archive at once.
pub(super) fn bring(installation: &Installation, org: &str, what: Archive, print: Print) -> Outcome<()> {
    let member = enter(installation, org)?;
    let parcel = parcel(installation, what)?;
    let imported = import(installation, &may(&member)?, &may(&member)?, parcel)?;
    if print.json {
        let app = &imported.app;
        let notes: Vec<String> = imported.notes.iter().map(ToString::to_string).collect();
        return print_json(&json!({
            "slug": app.slug, "name": app.name, "tree": app.tree.hex(), "notes": notes
        }));
    }
    println!("Made {org}/{} ({}).", imported.app.slug, imported.app.name);
    for note in imported.notes {
        println!("  {note}");
    }
    Ok(())
}

/// What is brought.
pub(super) struct Archive {
    /// The file.
    pub path: PathBuf,
    /// The app's name; the bundle's when empty.
    pub name: String,
    /// What it is sealed to; empty when it is not.
    pub passphrase: String,
}

fn parcel(installation: &Installation, archive: Archive) -> Outcome<Parcel> {
    let Archive { path, name, passphrase } = archive;
    let file = open(&path)?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let limits = transfer::limits(&installation.config);
    let folder = installation.config.data.clone();
    let (flusher, hash, description) = (None, None, String::new());
    Ok(Parcel { file, flusher, hash, file_name, name, description, limits, passphrase, folder })
}

fn open(path: &Path) -> Outcome<File> {
    File::open(path)
        .map_err(|error| Refusal::invalid("file", format!("The file {} cannot be opened: {error}.", path.display())))
}

/// What a plan says beside what a check says.
struct Prospect {
    name: String,
    free_name: Option<String>,
    identical: Option<apps::Whereabouts>,
    slots: Vec<Slot>,
}

/// Says what would come of the archive, and leaves nothing.
pub(super) fn plan(installation: &Installation, org: &str, what: Archive, print: Print) -> Outcome<()> {
    let member = enter(installation, org)?;
    let parcel = parcel(installation, what)?;
    let typed = parcel.name.clone();
    let (unpacked, archive) = examine(parcel)?;
    let problems = definition::check(&unpacked.app);
    let name = if typed.trim().is_empty() { unpacked.name.clone() } else { typed };
    let cell = installation.cell(member.org().region);
    let tree = unpacked.tree.hash();
    let prospect = cell.db.read_now(|connection: &mut Conn| {
        Ok(Prospect {
            free_name: other_name(connection, &member, &name)?,
            identical: apps::whereabouts(connection, &may(&member)?, &tree)?,
            slots: slots(connection, &member, &unpacked.app, None)?,
            name,
        })
    })?;
    if print.json {
        let mut report = check::report(&unpacked, &problems);
        if let Value::Object(members) = &mut report {
            members.insert("archive".into(), json!(archive.hex()));
            members.extend(record(&prospect));
        }
        return print_json(&report);
    }
    check::print_words(&unpacked, &problems);
    print_prospect(&member, &prospect);
    Ok(())
}

fn record(prospect: &Prospect) -> serde_json::Map<String, Value> {
    let identical = prospect.identical.as_ref();
    let suggestions: serde_json::Map<String, Value> = prospect
        .slots
        .iter()
        .map(|slot| (slot.need.slot.clone(), slot.suggestions.iter().map(ToString::to_string).collect()))
        .collect();
    [
        ("name", json!(prospect.name)),
        ("name_taken", json!(prospect.free_name.is_some())),
        ("free_name", json!(prospect.free_name)),
        ("identical", json!(identical.map(|found| json!({ "slug": found.slug, "version": found.version })))),
        ("suggestions", Value::Object(suggestions)),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}

fn print_prospect(member: &Member, prospect: &Prospect) {
    let org = &member.org().name;
    if let Some(found) = &prospect.identical {
        match found.version {
            Some(version) => println!("Identical to version {version} of {}: nothing to do.", found.name),
            None => println!("Identical to the draft of {}: nothing to do.", found.name),
        }
    }
    if let Some(free) = &prospect.free_name {
        println!("{org} already has an app named {}. {free} is free.", prospect.name);
    }
    for slot in prospect.slots.iter().filter(|slot| !slot.suggestions.is_empty()) {
        let found: Vec<String> = slot.suggestions.iter().map(ToString::to_string).collect();
        println!("  {}: {org} has {}", slot.need.name, found.join(", "));
    }
}

/// Takes the last import of an app back.
pub(super) fn undo_last(installation: &Installation, app: &str) -> Outcome<()> {
    let (org, slug) = super::app::named(app)?;
    let member = enter(installation, org)?;
    let cell = installation.cell(member.org().region);
    let read = |connection: &mut Conn| {
        let app = apps::find(connection, &member, slug)?;
        Ok(apps::origins(connection, &member, &app)?.into_iter().next())
    };
    let last = cell.db.read_now(read).map_err(|refusal| super::app::no_app(refusal, app))?;
    let Some(last) = last else {
        return Err(Refusal::invalid("app", format!("{app} was not imported, so there is no import to undo.")));
    };
    let back = if last.updated { Back::Edit(may(&member)?) } else { Back::Delete(may(&member)?) };
    match transfer::undo(cell, &may::<can::ImportApps>(&member)?, &back, last.id.as_str())? {
        Some(left) => println!("{app} is what it was before: tree {}.", left.tree.short()),
        None => println!("{app} is gone again."),
    }
    Ok(())
}
