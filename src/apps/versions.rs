//! Saved versions: a draft's tree under a number, for good.

use diesel::prelude::*;

use super::draft;
use super::store;
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

/// The most versions that are listed.
const LISTED: i64 = 200;

/// The saved versions of `app`, newest first.
///
/// # Errors
/// What the database says.
pub fn versions(connection: &mut Conn, member: &Member, app: &store::App) -> Outcome<Vec<Version>> {
    let rows: Vec<(i64, String, String, String, Moment)> = table::table
        .filter(table::org_id.eq(&member.org().id))
        .filter(table::app_id.eq(&app.id))
        .order(table::number.desc())
        .limit(LISTED)
        .select((table::number, table::tree, table::message, table::actor, table::at))
        .load(connection)?;
    let version = |(number, tree, message, actor, at): (i64, String, String, String, Moment)| {
        Some(Version { number, tree: Hash::parse(&tree)?, message, actor, at })
    };
    rows.into_iter().map(|row| version(row).ok_or_else(|| Refusal::broken("a version's tree is no hash"))).collect()
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
    if let Some(newest) = versions(connection, member, &app)?.into_iter().next()
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
