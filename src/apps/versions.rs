//! Saved versions: a draft's tree under a number, for good.

use std::collections::HashMap;

use diesel::prelude::*;

use super::draft;
use super::{content, store};
use crate::access::{Allowed, Member, can};
use crate::audit::{Event, Fact};
use crate::base::{Moment, Outcome, Refusal, clean_text};
use crate::db::Conn;
use crate::db::schema::{edits, versions as table};
use crate::definition::tree::Hash;
use crate::say;

/// A saved version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub number: i64,
    /// Its tree.
    pub tree: Hash,
    /// What its author said about it; may be empty.
    pub message: String,
    /// Who saved it.
    pub actor: String,
    /// When.
    pub at: Moment,
}

/// The saved versions of `app`, newest first: at most `count`, from the one with the number `top` down. Numbers have no
/// gaps.
///
/// # Errors
/// What the database says.
pub fn versions(
    connection: &mut Conn,
    member: &Member,
    app: &store::App,
    (top, count): (i64, i64),
) -> Outcome<Vec<Version>> {
    let rows: Vec<(i64, String, String, String, Moment)> = table::table
        .filter(table::org_id.eq(&member.org().id))
        .filter(table::app_id.eq(&app.id))
        .filter(table::number.le(top))
        .order(table::number.desc())
        .limit(count)
        .select((table::number, table::tree, table::message, table::actor, table::at))
        .load(connection)?;
    let version = |(number, tree, message, actor, at): (i64, String, String, String, Moment)| {
        Some(Version { number, tree: Hash::parse(&tree)?, message, actor, at })
    };
    rows.into_iter().map(|row| version(row).ok_or_else(|| Refusal::broken("a version's tree is no hash"))).collect()
}

/// The tree of the saved version `number` of `app`.
///
/// # Errors
/// `NotFound` when the app has none.
pub(super) fn tree_of(connection: &mut Conn, member: &Member, app: &store::App, number: i64) -> Outcome<Hash> {
    let tree: String =
        table::table.find((&member.org().id, &app.id, number)).select(table::tree).get_result(connection)?;
    Hash::parse(&tree).ok_or_else(|| Refusal::broken("a version's tree is no hash"))
}

/// The newest version that holds exactly the draft of `app`, if one does.
///
/// # Errors
/// What the database says.
pub fn held_by(connection: &mut Conn, member: &Member, app: &store::App) -> Outcome<Option<i64>> {
    let number = table::table
        .filter(table::org_id.eq(&member.org().id))
        .filter(table::app_id.eq(&app.id))
        .filter(table::tree.eq(app.tree.hex()))
        .order(table::number.desc())
        .select(table::number)
        .first(connection)
        .optional()?;
    Ok(number)
}

/// Whether `tree` was the draft of `app` at some time, or is a saved version of it.
///
/// # Errors
/// What the database says.
pub fn was_at(connection: &mut Conn, member: &Member, app: &store::App, tree: &Hash) -> Outcome<bool> {
    let edited = edits::table
        .filter(edits::org_id.eq(&member.org().id))
        .filter(edits::app_id.eq(&app.id))
        .filter(edits::tree.eq(tree.hex()));
    let saved = table::table
        .filter(table::org_id.eq(&member.org().id))
        .filter(table::app_id.eq(&app.id))
        .filter(table::tree.eq(tree.hex()));
    let count = edited.count().get_result::<i64>(connection)? + saved.count().get_result::<i64>(connection)?;
    Ok(count > 0)
}

/// How large a tree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many files.
    pub files: usize,
    /// Their bytes together.
    pub bytes: u64,
}

/// How large these trees are.
///
/// # Errors
/// `NotFound` when the Organization lacks one of them.
pub fn sizes(connection: &mut Conn, member: &Member, trees: &[Hash]) -> Outcome<HashMap<Hash, Size>> {
    let mut sizes = HashMap::new();
    for hash in trees {
        if !sizes.contains_key(hash) {
            let tree = content::tree(connection, member, hash)?;
            sizes.insert(*hash, Size { files: tree.len(), bytes: tree.bytes() });
        }
    }
    Ok(sizes)
}

/// How a draft stands to the saved versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is no version yet.
    Unsaved,
    /// The draft is this version.
    Saved(i64),
    /// The draft is so many edits further than a version.
    Edited {
        /// The newest version.
        since: i64,
        /// How many edits.
        edits: i64,
    },
    /// The draft differs from this version, and no chain of edits leads from it: that was undone, or is too long ago.
    Differs(i64),
}

/// How the draft of `app` stands to its newest version.
///
/// # Errors
/// What the database says.
pub fn standing(connection: &mut Conn, member: &Member, app: &store::App) -> Outcome<Standing> {
    let newest: Option<String> = table::table
        .find((&member.org().id, &app.id, app.version))
        .select(table::tree)
        .get_result(connection)
        .optional()?;
    let Some(tree) = newest else { return Ok(Standing::Unsaved) };
    if tree == app.tree.hex() {
        return Ok(Standing::Saved(app.version));
    }
    let saved_at: Option<i64> = edits::table
        .filter(edits::org_id.eq(&member.org().id))
        .filter(edits::app_id.eq(&app.id))
        .filter(edits::tree.eq(tree))
        .filter(edits::position.lt(app.position))
        .order(edits::position.desc())
        .select(edits::position)
        .first(connection)
        .optional()?;
    let edited = |position| Standing::Edited { since: app.version, edits: app.position - position };
    Ok(saved_at.map_or(Standing::Differs(app.version), edited))
}

/// Saves the draft of `slug` as its next version. A draft that is the newest version already stays it.
///
/// # Errors
/// `NotFound`; `Invalid` when the message does not fit.
pub fn save_version(
    connection: &mut Conn,
    member: &Allowed<can::EditApps>,
    slug: &str,
    message: &str,
) -> Outcome<(Version, Vec<Event>)> {
    let message =
        clean_text(say::it("the-message"), message).map_err(|sentence| Refusal::invalid("message", sentence))?;
    let app = store::find(connection, member, slug)?;
    if let Some(newest) = versions(connection, member, &app, (app.version, 1))?.into_iter().next()
        && newest.tree == app.tree
    {
        return Ok((newest, Vec::new()));
    }
    let version =
        Version { number: app.version + 1, tree: app.tree, message, actor: store::author(member), at: member.by().at };
    diesel::insert_into(table::table)
        .values((
            table::org_id.eq(&member.org().id),
            table::app_id.eq(&app.id),
            table::number.eq(version.number),
            table::tree.eq(version.tree.hex()),
            table::message.eq(&version.message),
            table::actor.eq(&version.actor),
            table::at.eq(version.at),
        ))
        .execute(connection)?;
    draft::mark_saved(connection, member, &app, version.number)?;
    let detail = serde_json::json!({ "version": version.number, "tree": version.tree.short() });
    Ok((version, vec![Event::new(Fact::VersionSaved, app.name).with(detail)]))
}
