//! `hangar app versions` and `hangar app diff`: the history of an app, and what differs between two states of it.

use serde_json::{Value, json};

use super::app::{enter, named};
use super::{Print, print_json};
use crate::apps::{self, App, Point};
use crate::base::{Outcome, Refusal, iso};
use crate::definition::compare::{Change, Comparison, FieldChange, Move, Names, Part};
use crate::installation::Installation;

/// Lists the saved versions of an app, newest first.
pub(super) fn list(installation: &Installation, app: &str, print: Print) -> Outcome<()> {
    let (org, slug) = named(app)?;
    let member = enter(installation, org)?;
    let cell = installation.cell(member.org().region);
    let (versions, sizes) = cell
        .db
        .read_now(|connection| {
            let row = apps::find(connection, &member, slug)?;
            let versions = apps::versions(connection, &member, &row, (row.version, row.version))?;
            let trees: Vec<_> = versions.iter().map(|version| version.tree).collect();
            Ok((versions, apps::sizes(connection, &member, &trees)?))
        })
        .map_err(|refusal| absent(refusal, app, org))?;
    if print.json {
        let line = |version: &apps::Version| {
            let size = sizes.get(&version.tree);
            json!({
                "version": version.number, "message": version.message, "by": version.actor, "at": iso(version.at),
                "tree": version.tree.hex(), "files": size.map(|size| size.files), "bytes": size.map(|size| size.bytes),
            })
        };
        return print_json(&versions.iter().map(line).collect());
    }
    for version in versions {
        let message = version.message.lines().next().unwrap_or_default();
        println!(
            "{:>5}  {}  {}  {:<24} {message}",
            version.number,
            version.tree.short(),
            iso(version.at),
            version.actor
        );
    }
    Ok(())
}

/// Prints what differs between two states of an app.
pub(super) fn diff(installation: &Installation, app: &str, ends: [Option<String>; 2], print: Print) -> Outcome<()> {
    let (org, slug) = named(app)?;
    let member = enter(installation, org)?;
    let cell = installation.cell(member.org().region);
    let row = cell.db.read_now(|connection| apps::find(connection, &member, slug));
    let row = row.map_err(|refusal| absent(refusal, app, org))?;
    let [from, to] = points(app, &row, ends)?;
    let (beside, names) = cell
        .db
        .read_now(|connection| {
            let beside = apps::beside(connection, &cell.blobs, &member, &row, (from, to))?;
            let tree = apps::content::tree(connection, &member, &row.tree)?;
            let (draft, _) = apps::definition(connection, &cell.blobs, &member, &tree)?;
            Ok((beside, Names::of(&draft)))
        })
        .map_err(|refusal| no_version(refusal, app))?;
    let comparison = beside.compare(&names);
    if print.json {
        return print_json(&whole(&comparison, [from, to]));
    }
    tell(&comparison);
    Ok(())
}

/// The two states: the newest version and the draft where none are named.
fn points(app: &str, row: &App, ends: [Option<String>; 2]) -> Outcome<[Point; 2]> {
    let newest = if row.version > 0 { Point::Version(row.version) } else { Point::Draft };
    let point = |word: Option<String>, usual: Point| match word {
        None => Ok(usual),
        Some(word) => Point::parse(&word).ok_or_else(|| {
            let said = format!("{word:?} names no state of {app}. Write draft, or the number of a version.");
            Refusal::invalid("version", said)
        }),
    };
    let [from, to] = ends;
    Ok([point(from, newest)?, point(to, Point::Draft)?])
}

fn absent(refusal: Refusal, app: &str, org: &str) -> Refusal {
    match refusal {
        Refusal::NotFound => {
            Refusal::invalid("app", format!("There is no app {app}. hangar app list {org} shows all."))
        }
        other => other,
    }
}

fn no_version(refusal: Refusal, app: &str) -> Refusal {
    match refusal {
        Refusal::NotFound => {
            let said = format!("The app {app} has no such version. hangar app versions {app} shows all.");
            Refusal::invalid("version", said)
        }
        other => other,
    }
}

fn whole(comparison: &Comparison, [from, to]: [Point; 2]) -> Value {
    let amount = comparison.amount();
    json!({
        "from": from.word(), "to": to.word(), "same": comparison.is_empty(),
        "added": amount.added, "changed": amount.changed, "moved": amount.moved, "removed": amount.removed,
        "parts": comparison.parts.iter().map(part).collect::<Vec<_>>(),
    })
}

fn part(part: &Part) -> Value {
    json!({
        "path": part.path.as_str(), "moved_from": part.moved_from.as_ref().map(|path| path.as_str()),
        "how": part.how.word(), "name": part.title.to_string(), "web_flow": part.flow,
        "changes": part.changes.iter().map(change).collect::<Vec<_>>(),
    })
}

fn change(change: &Change) -> Value {
    let within: Vec<String> = change.within.iter().map(ToString::to_string).collect();
    json!({
        "how": change.how.word(), "id": change.id, "name": change.node.to_string(), "within": within,
        "moved": change.moved.is_some(), "inside": change.inside,
        "fields": change.fields.iter().map(field).collect::<Vec<_>>(),
    })
}

fn field(field: &FieldChange) -> Value {
    json!({ "field": field.name, "name": field.word.to_string(), "before": field.raw.0, "after": field.raw.1 })
}

fn tell(comparison: &Comparison) {
    if comparison.is_empty() {
        return println!("These are the same.");
    }
    let amount = comparison.amount();
    println!("{} added, {} changed, {} moved, {} removed", amount.added, amount.changed, amount.moved, amount.removed);
    for part in &comparison.parts {
        let flow = part.flow.as_ref().map(|flow| format!(" of {flow}")).unwrap_or_default();
        println!("\n{} {}{flow}  ({})", mark(part.how.word()), part.title, part.path);
        part.changes.iter().for_each(tell_change);
    }
}

fn tell_change(change: &Change) {
    let within: Vec<String> = change.within.iter().map(ToString::to_string).collect();
    let within = if within.is_empty() { String::new() } else { format!(" in {}", within.join(" > ")) };
    let moved = match &change.moved {
        None => "",
        Some(Move::Within) => ", at another place of the list",
        Some(Move::OutOf(_)) => ", moved here",
    };
    if !change.id.is_empty() {
        println!("  {} {}{within}{moved}", mark(change.how.word()), change.node);
    }
    for field in
        change.fields.iter().filter(|field| field.raw.0.is_some() && field.raw.1.is_some() || change.id.is_empty())
    {
        let said = |side: &Option<_>| side.as_ref().map_or_else(|| "nothing".to_owned(), shown);
        println!("      {}: {} -> {}", field.word, said(&field.before), said(&field.after));
    }
}

fn shown(value: &crate::definition::compare::Shown) -> String {
    value.said().to_string().replace('\n', "\\n")
}

fn mark(how: &str) -> &'static str {
    match how {
        "added" => "+",
        "removed" => "-",
        "moved" => ">",
        _ => "~",
    }
}
