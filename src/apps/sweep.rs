//! Sweeping up what no app points at: trees and contents of deleted apps, and files a crash left behind.

use std::collections::HashSet;
use std::time::SystemTime;

use diesel::prelude::*;

use crate::base::{OrgId, Outcome};
use crate::db::schema::{apps, blobs, edits, trees, versions};
use crate::db::{Conn, Lock};
use crate::installation::Cell;

/// Sweeps the Organization `org`: trees that no app, edit or version names, contents that no tree names, and files
/// that no row names and that were last written before `before`. Gives how many contents and files went.
///
/// # Errors
/// What the database or the disk says.
pub fn sweep(cell: &Cell, org: &OrgId, before: SystemTime) -> Outcome<usize> {
    let gone = cell.db.housekeeping(Lock::Org(org), |connection| forget(connection, org))?;
    let mut swept = gone.len();
    for location in gone.into_iter().flatten() {
        cell.blobs.remove(&location)?;
    }
    let written = cell.blobs.written_before(org, before)?;
    if written.is_empty() {
        return Ok(swept);
    }
    let named: HashSet<String> = cell.db.read_now(|connection| locations(connection, org))?;
    for location in written.iter().filter(|location| !named.contains(*location)) {
        cell.blobs.remove(location)?;
        swept += 1;
    }
    Ok(swept)
}

/// Sweeps every Organization that has files or an app that went.
///
/// # Errors
/// What the database or the disk says.
pub fn sweep_all(cells: &[Cell], before: SystemTime) -> Outcome<usize> {
    let mut swept = 0;
    for cell in cells {
        let mut orgs: HashSet<OrgId> = cell.blobs.orgs()?.into_iter().collect();
        orgs.extend(cell.db.read_now(bereaved)?);
        for org in orgs {
            swept += sweep(cell, &org, before)?;
        }
    }
    Ok(swept)
}

/// The Organizations that have a tree nothing names.
fn bereaved(connection: &mut Conn) -> Outcome<Vec<OrgId>> {
    use diesel::dsl::{exists, not};
    let of_app = apps::table.filter(apps::org_id.eq(trees::org_id)).filter(apps::tree.eq(trees::hash));
    let of_edit = edits::table.filter(edits::org_id.eq(trees::org_id)).filter(edits::tree.eq(trees::hash));
    let of_version = versions::table.filter(versions::org_id.eq(trees::org_id)).filter(versions::tree.eq(trees::hash));
    Ok(trees::table
        .filter(not(exists(of_app)))
        .filter(not(exists(of_edit)))
        .filter(not(exists(of_version)))
        .select(trees::org_id)
        .distinct()
        .load(connection)?)
}

fn locations(connection: &mut Conn, org: &OrgId) -> Outcome<HashSet<String>> {
    let rows: Vec<Option<String>> = blobs::table
        .filter(blobs::org_id.eq(org))
        .filter(blobs::location.is_not_null())
        .select(blobs::location)
        .load(connection)?;
    Ok(rows.into_iter().flatten().collect())
}

/// Deletes the rows that nothing names, and gives the locations of the contents that went.
fn forget(connection: &mut Conn, org: &OrgId) -> Outcome<Vec<Option<String>>> {
    let mut named: HashSet<String> = HashSet::new();
    named.extend(apps::table.filter(apps::org_id.eq(org)).select(apps::tree).distinct().load::<String>(connection)?);
    named.extend(edits::table.filter(edits::org_id.eq(org)).select(edits::tree).distinct().load::<String>(connection)?);
    named.extend(
        versions::table
            .filter(versions::org_id.eq(org))
            .select(versions::tree)
            .distinct()
            .load::<String>(connection)?,
    );
    let all: Vec<String> = trees::table.filter(trees::org_id.eq(org)).select(trees::hash).load(connection)?;
    let orphans: Vec<&String> = all.iter().filter(|hash| !named.contains(*hash)).collect();
    if orphans.is_empty() {
        return Ok(Vec::new());
    }
    for hash in orphans {
        diesel::delete(trees::table.find((org, hash))).execute(connection)?;
    }
    let mut used: HashSet<String> = HashSet::new();
    for hash in named {
        let listing: String = trees::table.find((org, hash)).select(trees::listing).get_result(connection)?;
        used.extend(listing.lines().skip(1).filter_map(|line| line.split(' ').next()).map(str::to_owned));
    }
    let contents: Vec<(String, Option<String>)> =
        blobs::table.filter(blobs::org_id.eq(org)).select((blobs::hash, blobs::location)).load(connection)?;
    let mut gone = Vec::new();
    for (hash, location) in contents.into_iter().filter(|(hash, _)| !used.contains(hash)) {
        diesel::delete(blobs::table.find((org, hash))).execute(connection)?;
        gone.push(location);
    }
    Ok(gone)
}
