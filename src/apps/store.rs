//! The rows of apps.

use diesel::prelude::*;

use super::content;
use super::incoming::{Incoming, Kept};
use crate::access::{Allowed, Member, can};
use crate::audit::{Event, Fact};
use crate::base::{
    AppId, Environment, Moment, Outcome, Problems, Refusal, clean_name, clean_text, name_key, slug_from_name,
};
use crate::blobs::Blobs;
use crate::db::schema::{apps, deployments, edits, versions};
use crate::db::{Conn, on_engine, unless_taken};
use crate::definition::edit::rewrite_app;
use crate::definition::tree::{FilePath, Hash, Tree};
use crate::say;

/// An app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct App {
    /// Its id.
    pub id: AppId,
    /// Its short name in URLs, which stays when the name changes.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The tree of the draft.
    pub tree: Hash,
    /// Rises with every change of the draft, undo included.
    pub revision: i64,
    /// The edit the draft stands at.
    pub position: i64,
    /// The newest saved version, 0 before the first.
    pub version: i64,
    /// When it was made.
    pub created_at: Moment,
    /// When the draft last changed.
    pub changed_at: Moment,
    /// Who changed it.
    pub changed_by: String,
}

/// What a new app is made of: its name and description, and its files, which say the same.
pub struct NewApp {
    /// The name, as typed.
    pub name: String,
    /// The description, as typed.
    pub description: String,
    /// Its files.
    pub tree: Tree,
    /// The contents of the files.
    pub incoming: Incoming,
}

type Row = (AppId, String, String, String, String, i64, i64, i64, Moment, Moment, String);

/// The app `slug` of the member's Organization.
///
/// # Errors
/// `NotFound` when there is none.
pub fn find(connection: &mut Conn, member: &Member, slug: &str) -> Outcome<App> {
    let query = apps::table.filter(apps::org_id.eq(&member.org().id)).filter(apps::slug.eq(slug)).select(columns());
    let row: Row = on_engine!(connection, inside => query.get_result(inside))?;
    of_row(row)
}

/// The app with this id, of the member's Organization.
///
/// # Errors
/// `NotFound` when there is none.
pub fn find_by_id(connection: &mut Conn, member: &Member, id: &AppId) -> Outcome<App> {
    let query = apps::table.find(id).filter(apps::org_id.eq(&member.org().id)).select(columns());
    of_row(query.get_result::<Row>(connection)?)
}

type Columns = (
    apps::id,
    apps::slug,
    apps::name,
    apps::description,
    apps::tree,
    apps::revision,
    apps::position,
    apps::version,
    apps::created_at,
    apps::changed_at,
    apps::changed_by,
);

fn columns() -> Columns {
    (
        apps::id,
        apps::slug,
        apps::name,
        apps::description,
        apps::tree,
        apps::revision,
        apps::position,
        apps::version,
        apps::created_at,
        apps::changed_at,
        apps::changed_by,
    )
}

fn of_row(row: Row) -> Outcome<App> {
    let (id, slug, name, description, tree, revision, position, version, created_at, changed_at, changed_by) = row;
    let tree = Hash::parse(&tree).ok_or_else(|| Refusal::broken("an app's tree is no hash"))?;
    Ok(App { id, slug, name, description, tree, revision, position, version, created_at, changed_at, changed_by })
}

/// Whether an app other than `except` has this name.
///
/// # Errors
/// What the database says.
pub fn name_taken(connection: &mut Conn, member: &Member, name: &str, except: Option<&AppId>) -> Outcome<bool> {
    let holder: Option<AppId> = apps::table
        .filter(apps::org_id.eq(&member.org().id))
        .filter(apps::name_key.eq(name_key(name)))
        .select(apps::id)
        .get_result(connection)
        .optional()?;
    Ok(holder.is_some_and(|id| Some(&id) != except))
}

/// `wanted`, or with the first number from 2 on with which no app has it.
///
/// # Errors
/// What the database says.
pub fn free_name(connection: &mut Conn, member: &Member, wanted: &str) -> Outcome<String> {
    let (mut name, mut number) = (wanted.to_owned(), 1);
    while name_taken(connection, member, &name, None)? {
        number += 1;
        name = format!("{wanted} {number}");
    }
    Ok(name)
}

/// The refusal of a name that another app has.
pub(super) fn taken(member: &Member, name: &str) -> Refusal {
    Refusal::invalid("name", format!("{} already has an app named {name}. Choose another name.", member.org().name))
}

/// Makes an app. The event is the caller's: only it knows how the app came about.
///
/// # Errors
/// `Invalid` when the name does not fit or is taken.
pub fn create(connection: &mut Conn, member: &Allowed<can::CreateApps>, new: NewApp) -> Outcome<(App, Kept)> {
    let name = clean_name(say::it("the-app-name"), &new.name).map_err(|sentence| Refusal::invalid("name", sentence))?;
    let description = clean_text(say::it("the-description"), &new.description)
        .map_err(|sentence| Refusal::invalid("description", sentence))?;
    if name_taken(connection, member, &name, None)? {
        return Err(taken(member, &name));
    }
    let org = &member.org().id;
    let (tree, kept) = new.incoming.keep_with(connection, org, &new.tree)?;
    let at = member.by().at;
    let app = App {
        id: AppId::fresh(),
        slug: free_slug(connection, member, &name)?,
        name,
        description,
        tree,
        revision: 1,
        position: 1,
        version: 0,
        created_at: at,
        changed_at: at,
        changed_by: author(member),
    };
    insert(connection, member, &app)?;
    super::draft::record(connection, member, &app, &say::it("created"))?;
    Ok((app, kept))
}

fn insert(connection: &mut Conn, member: &Member, app: &App) -> Outcome<()> {
    let inserted = diesel::insert_into(apps::table)
        .values((
            apps::id.eq(&app.id),
            apps::org_id.eq(&member.org().id),
            apps::slug.eq(&app.slug),
            apps::name.eq(&app.name),
            apps::name_key.eq(name_key(&app.name)),
            apps::description.eq(&app.description),
            apps::tree.eq(app.tree.hex()),
            apps::revision.eq(app.revision),
            apps::position.eq(app.position),
            apps::version.eq(app.version),
            apps::created_at.eq(app.created_at),
            apps::changed_at.eq(app.changed_at),
            apps::changed_by.eq(&app.changed_by),
        ))
        .execute(connection);
    unless_taken(inserted, || taken(member, &app.name))?;
    Ok(())
}

/// Who a change is shown as.
pub fn author(member: &Member) -> String {
    member.person().map_or_else(|| member.by().actor.clone(), |person| person.name.clone())
}

/// A slug that recalls the name and that no other app has. `new` stands at the same place in URLs and is none.
fn free_slug(connection: &mut Conn, member: &Member, name: &str) -> Outcome<String> {
    let wanted = slug_from_name(name, "app");
    let mut slug = wanted.clone();
    let mut number = 1;
    loop {
        let holder: Option<AppId> = apps::table
            .filter(apps::org_id.eq(&member.org().id))
            .filter(apps::slug.eq(slug.as_str()))
            .select(apps::id)
            .get_result(connection)
            .optional()?;
        if holder.is_none() && slug.as_str() != "new" {
            return Ok(slug.as_str().to_owned());
        }
        number += 1;
        slug = wanted.numbered(number);
    }
}

/// Makes an app of its own out of the draft of `slug`, named after it.
///
/// # Errors
/// `NotFound`; `Invalid` when the app's own file cannot be read.
pub fn duplicate(
    connection: &mut Conn,
    member: &Allowed<can::CreateApps>,
    slug: &str,
    blobs: &Blobs,
) -> Outcome<((App, Kept), Event)> {
    let source = find(connection, member, slug)?;
    let mut tree = content::tree(connection, member, &source.tree)?;
    let name = free_name(connection, member, &format!("{} copy", source.name))?;
    let leaf = tree.get("app.json").ok_or_else(|| Refusal::broken("an app without app.json"))?;
    let bytes = content::content(connection, blobs, member, &leaf.hash)?;
    let mut incoming = Incoming::default();
    let leaf = incoming.add(&rewrite_app(&bytes, &name, &source.description)?, blobs, &member.org().id)?;
    let path = FilePath::parse("app.json").ok_or_else(|| Refusal::broken("app.json is no path"))?;
    tree.put(path, leaf);
    let new = NewApp { name: name.clone(), description: source.description, tree, incoming };
    let made = create(connection, member, new)?;
    let event = Event::new(Fact::AppDuplicated, name).with(serde_json::json!({ "from": source.name }));
    Ok((made, event))
}

/// What goes with an app when it is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holdings {
    /// Files of the draft.
    pub files: usize,
    /// Their bytes together.
    pub bytes: u64,
    /// Saved versions.
    pub versions: i64,
    /// Edits that can be undone or redone.
    pub edits: i64,
}

/// What goes with `app` when it is deleted.
///
/// # Errors
/// What the database says.
pub fn holdings(connection: &mut Conn, member: &Member, app: &App) -> Outcome<Holdings> {
    let tree = content::tree(connection, member, &app.tree)?;
    let org = &member.org().id;
    let edits = edits::table.filter(edits::org_id.eq(org)).filter(edits::app_id.eq(&app.id)).count();
    let edits = edits.get_result(connection)?;
    let versions = versions::table.filter(versions::org_id.eq(org)).filter(versions::app_id.eq(&app.id)).count();
    let versions = versions.get_result(connection)?;
    Ok(Holdings { files: tree.len(), bytes: tree.bytes(), versions, edits })
}

/// Deletes the app `slug` with its edits and versions, when `typed` is its name.
///
/// # Errors
/// `NotFound`; `Invalid` when the name typed is another.
pub fn delete(
    connection: &mut Conn,
    member: &Allowed<can::DeleteApps>,
    slug: &str,
    typed: &str,
) -> Outcome<(App, Event)> {
    let app = find(connection, member, slug)?;
    if typed.trim() != app.name {
        return Err(Refusal::invalid("confirm", say::it("app-name-differs").with("name", app.name)));
    }
    let live = live(connection, member, &app)?;
    if !live.is_empty() {
        let places = say::and(live.into_iter().map(Environment::name));
        let said = say::it("app-live").with("name", &app.name).with("places", places);
        return Err(Refusal::Invalid(Problems::one("confirm", said, say::it("app-live-help"))));
    }
    remove(connection, member, &app)?;
    let event = Event::new(Fact::AppDeleted, &app.name).with(serde_json::json!({ "tree": app.tree.short() }));
    Ok((app, event))
}

/// Where `app` is live.
///
/// # Errors
/// What the database says.
pub fn live(connection: &mut Conn, member: &Member, app: &App) -> Outcome<Vec<Environment>> {
    let words: Vec<String> = deployments::table
        .filter(deployments::org_id.eq(&member.org().id))
        .filter(deployments::app_id.eq(&app.id))
        .filter(deployments::state.eq("live"))
        .select(deployments::environment)
        .load(connection)?;
    let mut places: Vec<Environment> = words.iter().filter_map(|word| Environment::parse(word)).collect();
    places.sort();
    Ok(places)
}

/// Removes `app` with its edits, versions and imports. Whoever calls it holds the proof that `member` may.
///
/// # Errors
/// What the database says.
pub fn remove(connection: &mut Conn, member: &Member, app: &App) -> Outcome<()> {
    diesel::delete(apps::table.find(&app.id).filter(apps::org_id.eq(&member.org().id))).execute(connection)?;
    Ok(())
}

/// The event of an export: it changes nothing, but what leaves is on record.
pub fn export_event(app: &App, bytes: u64) -> Event {
    Event::new(Fact::AppExported, &app.name).with(serde_json::json!({ "tree": app.tree.short(), "bytes": bytes }))
}
