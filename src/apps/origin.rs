//! Where apps came from: the imports that made or changed them, those that wait, and where else a tree is.

use diesel::prelude::*;

use super::store::App;
use crate::access::{Allowed, Member, can};
use crate::base::{AccountId, AppId, ImportId, Moment, Outcome, Refusal};
use crate::db::Conn;
use crate::db::schema::{apps, deployments, imports, versions};
use crate::definition::tree::Hash;
use crate::say::Say;

/// An import that made or changed an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Its id.
    pub id: ImportId,
    /// The name of the file.
    pub file: String,
    /// How many files were in it.
    pub files: i64,
    /// The tree as the file had it.
    pub tree: Hash,
    /// Who imported it.
    pub actor: String,
    /// Their account; nobody's for the command line.
    pub account: Option<AccountId>,
    /// When.
    pub at: Moment,
    /// Where else the same tree was, in words.
    pub source: Option<Say>,
    /// Whether the app was there before.
    pub updated: bool,
    /// Whether it can be undone: nothing was done to the app since.
    pub undoable: bool,
}

/// The most imports that are shown of one app.
const SHOWN: i64 = 5;

/// The imports that made or changed `app`, newest first.
///
/// # Errors
/// What the database says.
pub fn origins(connection: &mut Conn, member: &Member, app: &App) -> Outcome<Vec<Origin>> {
    type Row = (
        ImportId,
        String,
        i64,
        String,
        (String, Option<AccountId>),
        Moment,
        Option<String>,
        (Option<String>, Option<i64>),
    );
    let rows: Vec<Row> = imports::table
        .filter(imports::org_id.eq(&member.org().id))
        .filter(imports::app_id.eq(&app.id))
        .filter(imports::state.eq("applied"))
        .order((imports::at.desc(), imports::id.desc()))
        .limit(SHOWN)
        .select((
            imports::id,
            imports::file_name,
            imports::files,
            imports::tree,
            (imports::actor, imports::account_id),
            imports::at,
            imports::source,
            (imports::tree_before, imports::revision),
        ))
        .load(connection)?;
    let mut found = Vec::new();
    for (id, file, files, tree, (actor, account), at, source, (before, revision)) in rows {
        let tree = Hash::parse(&tree).ok_or_else(|| Refusal::broken("an import's tree is no hash"))?;
        let source = source.as_deref().map(Say::kept);
        let before = before.as_deref().and_then(Hash::parse);
        let undoable = undoable(app, before.as_ref(), revision) && !published_since(connection, member, app, at)?;
        let updated = before.is_some();
        found.push(Origin { id, file, files, tree, actor, account, at, source, updated, undoable });
    }
    Ok(found)
}

/// Whether an import of `app` can be undone, after which it had `revision`. `before` is the draft before; an app that had
/// none would go, and with it the versions somebody saved of it.
pub fn undoable(app: &App, before: Option<&Hash>, revision: Option<i64>) -> bool {
    revision == Some(app.revision) && (before.is_some() || app.version == 0)
}

/// Whether anything of `app` went live since `at`: an import that visitors see already is not taken back behind them.
///
/// # Errors
/// What the database says.
pub fn published_since(connection: &mut Conn, member: &Member, app: &App, at: Moment) -> Outcome<bool> {
    let since = deployments::table
        .filter(deployments::org_id.eq(&member.org().id))
        .filter(deployments::app_id.eq(&app.id))
        .filter(deployments::at.ge(at));
    Ok(diesel::select(diesel::dsl::exists(since)).get_result(connection)?)
}

/// An import that was planned and waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its id.
    pub id: ImportId,
    /// What the app will be called; the app's own name for an update.
    pub name: String,
    /// The name of the file.
    pub file: String,
    /// When it was planned.
    pub at: Moment,
    /// The app that it would update.
    pub app: Option<AppId>,
}

/// The most that are listed.
const LISTED: i64 = 20;

/// The imports that `account` planned since `since` and that wait, newest first.
///
/// # Errors
/// What the database says.
pub fn waiting(
    connection: &mut Conn,
    member: &Allowed<can::ImportApps>,
    account: &AccountId,
    since: Moment,
) -> Outcome<Vec<Waiting>> {
    type Row = (ImportId, String, String, Moment, Option<AppId>);
    let rows: Vec<Row> = imports::table
        .filter(imports::org_id.eq(&member.org().id))
        .filter(imports::account_id.eq(account))
        .filter(imports::state.eq("planned"))
        .filter(imports::at.ge(since))
        .order((imports::at.desc(), imports::id.desc()))
        .limit(LISTED)
        .select((imports::id, imports::name, imports::file_name, imports::at, imports::app_id))
        .load(connection)?;
    Ok(rows.into_iter().map(|(id, name, file, at, app)| Waiting { id, name, file, at, app }).collect())
}

/// Where a tree is: the draft of an app, or a saved version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// The app's short name in URLs.
    pub slug: String,
    /// The app's name.
    pub name: String,
    /// The number of the version; none for the draft.
    pub version: Option<i64>,
}

/// Where the member's Organization has `tree`: a version before a draft, and the last changed app before others.
///
/// # Errors
/// What the database says.
pub fn whereabouts(
    connection: &mut Conn,
    member: &Allowed<can::ViewApps>,
    tree: &Hash,
) -> Outcome<Option<Whereabouts>> {
    let org = &member.org().id;
    let version: Option<(i64, AppId)> = versions::table
        .filter(versions::org_id.eq(org))
        .filter(versions::tree.eq(tree.hex()))
        .order((versions::at.desc(), versions::number.desc()))
        .select((versions::number, versions::app_id))
        .first(connection)
        .optional()?;
    let all = apps::table.filter(apps::org_id.eq(org)).select((apps::slug, apps::name));
    let app: Option<(String, String)> = match &version {
        Some((_, app)) => all.filter(apps::id.eq(app)).first(connection).optional()?,
        // Sorted here: asked to sort, SQLite walks all apps of the Organization in the order of their changes.
        None => {
            let drafts = apps::table.filter(apps::org_id.eq(org)).filter(apps::tree.eq(tree.hex()));
            let drafts: Vec<(Moment, AppId, String, String)> =
                drafts.select((apps::changed_at, apps::id, apps::slug, apps::name)).load(connection)?;
            drafts.into_iter().max().map(|(.., slug, name)| (slug, name))
        }
    };
    let version = version.map(|(number, _)| number);
    Ok(app.map(|(slug, name)| Whereabouts { slug, name, version }))
}
