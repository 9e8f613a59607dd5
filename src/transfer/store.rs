//! The rows of imports.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::source::Source;
use crate::access::{Allowed, Member, can};
use crate::apps::{self, App};
use crate::base::{AccountId, AppId, ImportId, Moment, Outcome, Refusal, Region};
use crate::db::Conn;
use crate::db::schema::imports as i;
use crate::definition::compare::{Choice, Choices};
use crate::definition::tree::Hash;
use crate::say::Say;

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its contents are here, and somebody has to say whether they become an app.
    Planned,
    /// An app came of it, or was updated.
    Applied,
    /// That was taken back.
    Undone,
}

impl State {
    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Applied => "applied",
            Self::Undone => "undone",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Planned, Self::Applied, Self::Undone].into_iter().find(|state| state.word() == word)
    }
}

/// An archive that came in.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// How far it has come.
    pub state: State,
    /// Who planned it, and once it was applied, who did that; nobody for the command line.
    pub account: Option<AccountId>,
    /// Who brought it into its state.
    pub actor: String,
    /// When.
    pub at: Moment,
    /// The name of the file.
    pub file_name: String,
    /// `hangar` or `airkit`.
    pub format: String,
    /// The hash of the archive as it came.
    pub archive: Hash,
    /// The name of the app, as it will be.
    pub name: String,
    /// What it is for, as it will be.
    pub description: String,
    /// The tree as the archive has it, whatever the app is called here.
    pub tree: Hash,
    /// How many files.
    pub files: i64,
    /// What was understood, and what is kept as it came.
    pub notes: Vec<Say>,
    /// What became of the nodes of an Airkit export.
    pub report: Option<serde_json::Value>,
    /// Where else the same tree is.
    pub source: Option<Source>,
    /// The app that is to be updated, or that came of it.
    pub app: Option<AppId>,
    /// The draft of that app before; none for an app that did not exist.
    pub tree_before: Option<Hash>,
    /// The app's revision after it was applied.
    pub revision: Option<i64>,
}

impl Import {
    /// Whether it is about an app that was there before.
    pub fn updates(&self) -> bool {
        match self.state {
            State::Planned => self.app.is_some(),
            State::Applied | State::Undone => self.tree_before.is_some(),
        }
    }
}

type Row = (
    (ImportId, String, Option<AccountId>, String, Moment),
    (String, String, String, String, String),
    (String, i64, String, Option<String>),
    (Option<String>, Option<String>),
    (Option<AppId>, Option<String>, Option<i64>),
);

/// The import `id` of the member's Organization.
///
/// # Errors
/// `NotFound` when there is none.
pub fn import_of(connection: &mut Conn, member: &Allowed<can::ImportApps>, id: &str) -> Outcome<Import> {
    let id = ImportId::parse(id).ok_or(Refusal::NotFound)?;
    let row: Row = i::table
        .find(id)
        .filter(i::org_id.eq(&member.org().id))
        .select((
            (i::id, i::state, i::account_id, i::actor, i::at),
            (i::file_name, i::format, i::archive, i::name, i::description),
            (i::tree, i::files, i::notes, i::report),
            (i::source, i::source_region),
            (i::app_id, i::tree_before, i::revision),
        ))
        .get_result(connection)?;
    of_row(row).ok_or_else(|| Refusal::broken("a row of imports does not make sense"))
}

fn of_row(row: Row) -> Option<Import> {
    let ((id, state, account, actor, at), (file_name, format, archive, name, description), what, whence, app) = row;
    let ((tree, files, notes, report), (source, region), (app, tree_before, revision)) = (what, whence, app);
    let source = match (source, region) {
        (Some(said), Some(region)) => Some(Source { said: Say::kept(&said), region: Region::parse(&region)? }),
        _ => None,
    };
    Some(Import {
        id,
        state: State::parse(&state)?,
        account,
        actor,
        at,
        file_name,
        format,
        archive: Hash::parse(&archive)?,
        name,
        description,
        tree: Hash::parse(&tree)?,
        files,
        notes: serde_json::from_str(&notes).ok()?,
        report: report.and_then(|report| serde_json::from_str(&report).ok()),
        source,
        app,
        tree_before: tree_before.as_deref().and_then(Hash::parse),
        revision,
    })
}

/// Writes a new import.
pub(super) fn insert(connection: &mut Conn, member: &Member, import: &Import) -> Outcome<()> {
    let notes = serde_json::to_string(&import.notes).map_err(Refusal::broken)?;
    diesel::insert_into(i::table)
        .values((
            (i::id.eq(&import.id), i::org_id.eq(&member.org().id), i::state.eq(import.state.word())),
            (i::account_id.eq(&import.account), i::actor.eq(&import.actor), i::at.eq(import.at)),
            (i::file_name.eq(&import.file_name), i::format.eq(&import.format), i::archive.eq(import.archive.hex())),
            (i::name.eq(&import.name), i::description.eq(&import.description), i::tree.eq(import.tree.hex())),
            (
                i::files.eq(import.files),
                i::notes.eq(notes),
                i::report.eq(import.report.as_ref().map(ToString::to_string)),
            ),
            i::source.eq(import.source.as_ref().map(|source| source.said.to_keep())),
            i::source_region.eq(import.source.as_ref().map(|source| source.region.word())),
            (i::consent.eq(false), i::choices.eq("{}")),
            (i::app_id.eq(&import.app), i::tree_before.eq(import.tree_before.as_ref().map(Hash::hex))),
            i::revision.eq(import.revision),
        ))
        .execute(connection)?;
    Ok(())
}

/// What somebody decided when an import was applied.
pub(super) struct Applied<'a> {
    /// The app that came of it.
    pub app: &'a App,
    /// Its draft before.
    pub before: Option<&'a Hash>,
    /// The sides chosen.
    pub choices: &'a Choices,
}

/// Notes that `import` was applied. Whoever does that has agreed to where it came from.
pub(super) fn mark_applied(connection: &mut Conn, member: &Member, id: &ImportId, done: Applied<'_>) -> Outcome<()> {
    let words: BTreeMap<&String, &str> =
        done.choices.iter().map(|(key, choice)| (key, Choice::word(*choice))).collect();
    let choices = serde_json::to_string(&words).map_err(Refusal::broken)?;
    diesel::update(i::table.find(id).filter(i::org_id.eq(&member.org().id)))
        .set((
            i::state.eq(State::Applied.word()),
            i::account_id.eq(member.person().map(|person| &person.account)),
            i::actor.eq(apps::author(member)),
            i::at.eq(member.by().at),
            i::consent.eq(true),
            i::choices.eq(choices),
            i::name.eq(&done.app.name),
            i::description.eq(&done.app.description),
            i::app_id.eq(&done.app.id),
            i::tree_before.eq(done.before.map(Hash::hex)),
            i::revision.eq(done.app.revision),
        ))
        .execute(connection)?;
    Ok(())
}

/// Notes that `import` was undone, before the app it may have made goes.
pub(super) fn mark_undone(connection: &mut Conn, member: &Member, import: &Import) -> Outcome<()> {
    // An app that did not exist before goes, and the import is to stay a while.
    let app = import.app.as_ref().filter(|_| import.tree_before.is_some());
    diesel::update(i::table.find(&import.id).filter(i::org_id.eq(&member.org().id)))
        .set((
            i::state.eq(State::Undone.word()),
            i::actor.eq(apps::author(member)),
            i::at.eq(member.by().at),
            i::app_id.eq(app),
        ))
        .execute(connection)?;
    Ok(())
}

/// Takes a planned import away; its contents go with the next sweep.
pub(super) fn delete(connection: &mut Conn, member: &Member, id: &ImportId) -> Outcome<()> {
    diesel::delete(i::table.find(id).filter(i::org_id.eq(&member.org().id))).execute(connection)?;
    Ok(())
}

/// The tree that the last import of `app` brought: what both sides began with.
pub(super) fn last_tree(connection: &mut Conn, member: &Member, app: &AppId) -> Outcome<Option<Hash>> {
    let tree: Option<String> = i::table
        .filter(i::org_id.eq(&member.org().id))
        .filter(i::app_id.eq(app))
        .filter(i::state.eq(State::Applied.word()))
        .order((i::at.desc(), i::id.desc()))
        .select(i::tree)
        .first(connection)
        .optional()?;
    Ok(tree.as_deref().and_then(Hash::parse))
}
