//! Sweeping up what no app points at: trees and contents of deleted apps and of imports that nobody went on with, and
//! files a crash left behind.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::SystemTime;

use diesel::prelude::*;

use crate::base::{Moment, OrgId, Outcome};
use crate::blobs::Place;
use crate::db::schema::{apps, blobs, deployments, edits, imports, proposals, trees, versions};
use crate::db::{Conn, Lock};
use crate::installation::Cell;

/// Hours that an import keeps what it brought, after it was planned or undone.
pub const KEPT_HOURS: i64 = 24;

/// Sweeps the Organization `org`: imports that were planned or undone more than [`KEPT_HOURS`] before `before`, trees
/// that no app, edit, version, deployment or import names, contents that no tree names, and files that no row names and that were
/// last written before `before`. Gives how many contents and files went.
///
/// # Errors
/// What the database or the disk says.
pub fn sweep(cell: &Cell, org: &OrgId, before: SystemTime) -> Outcome<usize> {
    let gone = cell.db.housekeeping(Lock::Org(org), |connection| {
        expire(connection, org, stale(before))?;
        forget(connection, org)
    })?;
    let mut swept = gone.contents;
    for file in gone.files {
        cell.blobs.remove(&file)?;
    }
    let written = cell.blobs.written_before(org, before)?;
    if written.is_empty() {
        return Ok(swept);
    }
    let named = cell.db.read_now(|connection| files(connection, org))?;
    for file in written.iter().filter(|file| !named.contains(file.as_str())) {
        cell.blobs.remove(file)?;
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
        orgs.extend(cell.db.read_now(|connection| waiting_too_long(connection, stale(before)))?);
        for org in orgs {
            swept += sweep(cell, &org, before)?;
        }
    }
    Ok(swept)
}

/// Imports that came to a rest before this moment keep nothing any more.
fn stale(before: SystemTime) -> Moment {
    chrono::DateTime::<chrono::Utc>::from(before).naive_utc() - chrono::Duration::hours(KEPT_HOURS)
}

/// The Organizations that have an import nobody went on with.
fn waiting_too_long(connection: &mut Conn, stale: Moment) -> Outcome<Vec<OrgId>> {
    let found = imports::table.filter(imports::state.ne("applied")).filter(imports::at.lt(stale));
    Ok(found.select(imports::org_id).distinct().load(connection)?)
}

/// Deletes the imports that nobody went on with. Those that were applied stay with their app.
fn expire(connection: &mut Conn, org: &OrgId, stale: Moment) -> Outcome<()> {
    let found = imports::table.filter(imports::org_id.eq(org)).filter(imports::state.ne("applied"));
    diesel::delete(found.filter(imports::at.lt(stale))).execute(connection)?;
    Ok(())
}

/// The Organizations that have a tree nothing names.
fn bereaved(connection: &mut Conn) -> Outcome<Vec<OrgId>> {
    use diesel::dsl::{exists, not};
    let of_app = apps::table.filter(apps::org_id.eq(trees::org_id)).filter(apps::tree.eq(trees::hash));
    let of_edit = edits::table.filter(edits::org_id.eq(trees::org_id)).filter(edits::tree.eq(trees::hash));
    let of_version = versions::table.filter(versions::org_id.eq(trees::org_id)).filter(versions::tree.eq(trees::hash));
    let of_import = imports::table
        .filter(imports::org_id.eq(trees::org_id))
        .filter(imports::tree.eq(trees::hash).or(imports::tree_before.eq(trees::hash.nullable())));
    let of_deployment =
        deployments::table.filter(deployments::org_id.eq(trees::org_id)).filter(deployments::tree.eq(trees::hash));
    let of_proposal =
        proposals::table.filter(proposals::org_id.eq(trees::org_id)).filter(proposals::tree.eq(trees::hash));
    Ok(trees::table
        .filter(not(exists(of_app)))
        .filter(not(exists(of_deployment)))
        .filter(not(exists(of_proposal)))
        .filter(not(exists(of_import)))
        .filter(not(exists(of_edit)))
        .filter(not(exists(of_version)))
        .select(trees::org_id)
        .distinct()
        .load(connection)?)
}

/// The files in which contents of the Organization lie.
fn files(connection: &mut Conn, org: &OrgId) -> Outcome<HashSet<Arc<str>>> {
    let rows: Vec<Option<String>> = blobs::table
        .filter(blobs::org_id.eq(org))
        .filter(blobs::location.is_not_null())
        .select(blobs::location)
        .load(connection)?;
    Ok(rows.iter().flatten().map(|place| Place::parse(place).file).collect())
}

/// What a sweep took out of the database.
#[derive(Default)]
struct Gone {
    /// How many contents.
    contents: usize,
    /// The files in which nothing is left that a row names.
    files: HashSet<Arc<str>>,
}

/// Deletes the rows that nothing names.
fn forget(connection: &mut Conn, org: &OrgId) -> Outcome<Gone> {
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
    let of_deployments = deployments::table.filter(deployments::org_id.eq(org)).select(deployments::tree).distinct();
    named.extend(of_deployments.load::<String>(connection)?);
    let of_proposals = proposals::table.filter(proposals::org_id.eq(org)).select(proposals::tree).distinct();
    named.extend(of_proposals.load::<String>(connection)?);
    let of_imports: Vec<(String, Option<String>)> = imports::table
        .filter(imports::org_id.eq(org))
        .select((imports::tree, imports::tree_before))
        .load(connection)?;
    named.extend(of_imports.into_iter().flat_map(|(tree, before)| [Some(tree), before]).flatten());
    let all: Vec<String> = trees::table.filter(trees::org_id.eq(org)).select(trees::hash).load(connection)?;
    let orphans: Vec<&String> = all.iter().filter(|hash| !named.contains(*hash)).collect();
    if orphans.is_empty() {
        return Ok(Gone::default());
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
    let (stay, go): (Vec<_>, Vec<_>) = contents.into_iter().partition(|(hash, _)| used.contains(hash));
    let files = |rows: &[(String, Option<String>)]| -> HashSet<Arc<str>> {
        rows.iter().filter_map(|(_, place)| Some(Place::parse(place.as_deref()?).file)).collect()
    };
    let (mut gone, still) = (Gone { contents: go.len(), files: files(&go) }, files(&stay));
    gone.files.retain(|file| !still.contains(file));
    for (hash, _) in go {
        diesel::delete(blobs::table.find((org, hash))).execute(connection)?;
    }
    Ok(gone)
}
