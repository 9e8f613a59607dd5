//! The draft: every edit is a new tree; undo and redo move between them.

use diesel::prelude::*;

use super::content;
use super::incoming::{Incoming, Kept};
use super::store::{self, App};
use super::versions;
use crate::access::{Allowed, Member, can};
use crate::audit::{Event, Fact};
use crate::base::{Outcome, Refusal, name_key};
use crate::blobs::Blobs;
use crate::db::schema::{apps, edits};
use crate::db::{Conn, unless_taken};
use crate::definition::edit::{Changes, Edit, apply};
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};
use crate::say::{self, Say};

/// What an edit gives.
pub struct Edited {
    /// The app after it.
    pub app: App,
    /// What it did, for the history; empty when it changed nothing.
    pub said: Say,
    /// Files to be kept after the commit.
    pub kept: Kept,
}

/// Changes the draft of `slug` as `wanted` says, in one edit. `revision` is the one the form was made from;
/// `incoming` holds the bytes of new media, which lie at the paths in `media`.
///
/// # Errors
/// `NotFound`; `Conflict` when the draft has changed since; `Invalid` when the edit does not fit.
pub fn edit(
    connection: &mut Conn,
    member: &Allowed<can::EditApps>,
    target: &Target<'_>,
    wanted: Wanted,
) -> Outcome<(Edited, Event)> {
    let app = store::find(connection, member, target.slug)?;
    check_revision(&app, target.revision)?;
    let mut tree = content::tree(connection, member, &app.tree)?;
    let Wanted { edits, mut incoming, media, said } = wanted;
    for (path, leaf) in media {
        tree.put(path, leaf);
    }
    let (mut name, mut description) = (app.name.clone(), app.description.clone());
    let mut said = Vec::from_iter(said);
    let mut fresh: std::collections::HashMap<String, Vec<u8>> = std::collections::HashMap::new();
    for edit in &edits {
        let changes = {
            let shared = std::cell::RefCell::new(&mut *connection);
            let read = |path: &str| match fresh.get(path) {
                Some(bytes) => Some(bytes.clone()),
                None => {
                    let leaf = tree.get(path)?;
                    content::content(&mut shared.borrow_mut(), target.blobs, member, &leaf.hash).ok()
                }
            };
            apply(edit, read)?
        };
        note_names(edit, &changes, (&mut name, &mut description))?;
        if changes.is_empty() {
            continue;
        }
        for (path, bytes) in changes.writes {
            tree.put(path.clone(), incoming.add(&bytes, target.blobs, &member.org().id)?);
            fresh.insert(path.as_str().to_owned(), bytes);
        }
        for path in &changes.removes {
            tree.remove(path);
        }
        said.push(changes.said);
    }
    let kept = incoming.keep(connection, &member.org().id)?;
    let both = |first: Say, second: Say| say::it("edit-both").with("first", first).with("second", second);
    let said = said.into_iter().reduce(both).unwrap_or_else(|| "".into());
    let moved = Moved { tree, name, description };
    let app = advance(connection, member, app, moved, &said)?;
    let event = Event::new(Fact::AppEdited, &app.name).with(serde_json::json!({ "edit": said }));
    Ok((Edited { app, said, kept }, event))
}

/// Which draft an edit is for.
pub struct Target<'a> {
    /// The app.
    pub slug: &'a str,
    /// The revision the form was made from.
    pub revision: i64,
    /// Where large contents lie.
    pub blobs: &'a Blobs,
}

/// What an edit brings.
#[derive(Default)]
pub struct Wanted {
    /// What is to be done, in this order.
    pub edits: Vec<Edit>,
    /// Contents that come with it.
    pub incoming: Incoming,
    /// Where they are to lie.
    pub media: Vec<(FilePath, Leaf)>,
    /// What the history says of them, where no edit does.
    pub said: Option<Say>,
}

/// The state after a change.
struct Moved {
    tree: Tree,
    name: String,
    description: String,
}

/// The names that stand in the app's row as well as in its `app.json`.
fn note_names(edit: &Edit, changes: &Changes, names: (&mut String, &mut String)) -> Outcome<()> {
    if changes.is_empty() {
        return Ok(());
    }
    let cleaned = |result: Result<String, Say>, field| result.map_err(|sentence| Refusal::invalid(field, sentence));
    match edit {
        Edit::RenameApp { name } => *names.0 = cleaned(crate::base::clean_name(say::it("the-app-name"), name), "name")?,
        Edit::DescribeApp { description } => {
            *names.1 = cleaned(crate::base::clean_text(say::it("the-description"), description), "description")?;
        }
        _ => {}
    }
    Ok(())
}

/// A second editor's change is never overwritten.
fn check_revision(app: &App, revision: i64) -> Outcome<()> {
    if app.revision == revision {
        return Ok(());
    }
    Err(Refusal::Conflict(say::it("app-changed-meanwhile").with("name", &app.name).with("who", &app.changed_by)))
}

/// One more edit after the current one; those that could be redone go. Nothing happens when the tree is the same.
fn advance(connection: &mut Conn, member: &Member, before: App, moved: Moved, said: &Say) -> Outcome<App> {
    let tree = content::keep_tree(connection, &member.org().id, &moved.tree)?;
    if tree == before.tree {
        return Ok(before);
    }
    let after = App {
        tree,
        name: moved.name,
        description: moved.description,
        revision: before.revision + 1,
        position: before.position + 1,
        changed_at: member.by().at,
        changed_by: store::author(member),
        ..before
    };
    make_way(connection, member, &after)?;
    record(connection, member, &after, said)?;
    write(connection, member, &after)?;
    Ok(after)
}

/// Takes the edits away that could be redone from before `app`: one more edit takes their place.
fn make_way(connection: &mut Conn, member: &Member, app: &App) -> Outcome<()> {
    let later = edits::table.filter(edits::org_id.eq(&member.org().id)).filter(edits::app_id.eq(&app.id));
    diesel::delete(later.filter(edits::position.ge(app.position))).execute(connection)?;
    Ok(())
}

/// Writes the edit that `app` stands at.
pub(super) fn record(connection: &mut Conn, member: &Member, app: &App, said: &Say) -> Outcome<()> {
    diesel::insert_into(edits::table)
        .values((
            edits::org_id.eq(&member.org().id),
            edits::app_id.eq(&app.id),
            edits::position.eq(app.position),
            edits::tree.eq(app.tree.hex()),
            edits::said.eq(said.to_keep()),
            edits::actor.eq(&app.changed_by),
            edits::at.eq(app.changed_at),
        ))
        .execute(connection)?;
    Ok(())
}

fn write(connection: &mut Conn, member: &Member, app: &App) -> Outcome<()> {
    let updated = diesel::update(apps::table.find(&app.id).filter(apps::org_id.eq(&member.org().id)))
        .set((
            apps::tree.eq(app.tree.hex()),
            apps::name.eq(&app.name),
            apps::name_key.eq(name_key(&app.name)),
            apps::description.eq(&app.description),
            apps::revision.eq(app.revision),
            apps::position.eq(app.position),
            apps::version.eq(app.version),
            apps::changed_at.eq(app.changed_at),
            apps::changed_by.eq(&app.changed_by),
        ))
        .execute(connection);
    unless_taken(updated, || store::taken(member, &app.name))?;
    Ok(())
}

/// Goes back one edit.
///
/// # Errors
/// `NotFound`; `Conflict` when the draft has changed since, or there is nothing to undo.
pub fn undo(connection: &mut Conn, member: &Allowed<can::EditApps>, target: &Target<'_>) -> Outcome<(App, Event)> {
    let (app, said) = step(connection, member, target, Step::Back)?;
    Ok((app.clone(), Event::new(Fact::EditUndone, app.name).with(serde_json::json!({ "edit": said }))))
}

/// Goes forward one edit that was undone.
///
/// # Errors
/// `NotFound`; `Conflict` when the draft has changed since, or there is nothing to redo.
pub fn redo(connection: &mut Conn, member: &Allowed<can::EditApps>, target: &Target<'_>) -> Outcome<(App, Event)> {
    let (app, said) = step(connection, member, target, Step::Forward)?;
    Ok((app.clone(), Event::new(Fact::EditRedone, app.name).with(serde_json::json!({ "edit": said }))))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Back,
    Forward,
}

fn step(connection: &mut Conn, member: &Member, target: &Target<'_>, step: Step) -> Outcome<(App, Say)> {
    let app = store::find(connection, member, target.slug)?;
    check_revision(&app, target.revision)?;
    let position = if step == Step::Back { app.position - 1 } else { app.position + 1 };
    let tree = edit_at(connection, member, &app, position)?.map(|(tree, _)| tree);
    let nothing = || match step {
        Step::Back => say::it("nothing-to-undo"),
        Step::Forward => say::it("nothing-to-redo"),
    };
    let tree = tree.ok_or_else(|| Refusal::Conflict(nothing()))?;
    // What is undone or redone is the later of the two edits.
    let said = edit_at(connection, member, &app, position.max(app.position))?;
    let said = said.map_or_else(|| "".into(), |(_, said)| said);
    let after = App { position, ..app };
    let after = settle(connection, member, after, target.blobs, tree)?;
    Ok((after, said))
}

fn edit_at(connection: &mut Conn, member: &Member, app: &App, position: i64) -> Outcome<Option<(Hash, Say)>> {
    let row: Option<(String, String)> = edits::table
        .find((&member.org().id, &app.id, position))
        .select((edits::tree, edits::said))
        .get_result(connection)
        .optional()?;
    Ok(row.and_then(|(tree, said)| Some((Hash::parse(&tree)?, Say::kept(&said)))))
}

/// What a step back or forward would do, in builders' words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// The edit that can be undone.
    pub undo: Option<Say>,
    /// The edit that can be redone.
    pub redo: Option<Say>,
}

/// What there is to undo, and to redo.
///
/// # Errors
/// What the database says.
pub fn reach(connection: &mut Conn, member: &Member, app: &App) -> Outcome<Reach> {
    let rows: Vec<(i64, String)> = edits::table
        .filter(edits::org_id.eq(&member.org().id))
        .filter(edits::app_id.eq(&app.id))
        .filter(edits::position.between(app.position - 1, app.position + 1))
        .select((edits::position, edits::said))
        .load(connection)?;
    let at = |position| rows.iter().find(|(found, _)| *found == position).map(|(_, said)| Say::kept(said));
    let undo = at(app.position - 1).and_then(|_| at(app.position));
    Ok(Reach { undo, redo: at(app.position + 1) })
}

/// The app at another tree of its own, with the name and description that tree says.
fn settle(connection: &mut Conn, member: &Member, app: App, blobs: &Blobs, tree: Hash) -> Outcome<App> {
    let files = content::tree(connection, member, &tree)?;
    let leaf = files.get("app.json").ok_or_else(|| Refusal::broken("an app without app.json"))?;
    let bytes = content::content(connection, blobs, member, &leaf.hash)?;
    let path = FilePath::parse("app.json").ok_or_else(|| Refusal::broken("app.json is no path"))?;
    let (mut name, mut description) = (app.name.clone(), app.description.clone());
    if let crate::definition::documents::Document::App(document) = crate::definition::documents::parse(&path, &bytes)? {
        (name, description) = (document.name, document.description);
    }
    let after = App {
        tree,
        name,
        description,
        revision: app.revision + 1,
        changed_at: member.by().at,
        changed_by: store::author(member),
        ..app
    };
    write(connection, member, &after)?;
    Ok(after)
}

/// A version that is to be the draft again.
#[derive(Debug, Clone, Copy)]
pub struct Restoration<'a> {
    /// Its number.
    pub number: i64,
    /// What is said of the draft that makes way, which is saved as a version first; without, it is not saved.
    pub keep: Option<&'a str>,
}

/// The app after a version was restored, and the number under which the draft before was saved, when it was.
pub type Restored = (App, Option<i64>);

/// Makes a saved version the draft again, as one more edit. Gives the number under which the draft before was saved; a
/// draft that a version holds already is not saved again.
///
/// # Errors
/// `NotFound`; `Conflict` when the draft has changed since; `Invalid` when the message does not fit.
pub fn restore(
    connection: &mut Conn,
    member: &Allowed<can::EditApps>,
    target: &Target<'_>,
    wanted: Restoration<'_>,
) -> Outcome<(Restored, Vec<Event>)> {
    let mut app = store::find(connection, member, target.slug)?;
    let number = wanted.number;
    let tree = versions::tree_of(connection, member, &app, number)?;
    check_revision(&app, target.revision)?;
    let restored =
        |app: &App| Event::new(Fact::VersionRestored, &app.name).with(serde_json::json!({ "version": number }));
    if tree == app.tree {
        let event = restored(&app);
        return Ok(((app, None), vec![event]));
    }
    let (mut events, mut saved) = (Vec::new(), None);
    if let Some(message) = wanted.keep
        && versions::held_by(connection, member, &app)?.is_none()
    {
        let (version, kept) = versions::save_version(connection, member, target.slug, message)?;
        (events, saved) = (kept, Some(version.number));
        app.version = version.number;
    }
    let said = say::it("edit-version-restored").with("version", number);
    let after = replace(connection, member, app, target.blobs, (tree, &said))?;
    events.push(restored(&after));
    Ok(((after, saved), events))
}

/// Makes a tree that the Organization has the draft of `app`, as one more edit, of which the history says `said`. Name and
/// description follow the tree. Whoever calls it holds the proof that `member` may, and knows the draft it replaces.
///
/// # Errors
/// `NotFound` when there is no such tree; `Invalid` when its name is another app's.
pub fn replace(
    connection: &mut Conn,
    member: &Member,
    app: App,
    blobs: &Blobs,
    (tree, said): (Hash, &Say),
) -> Outcome<App> {
    let after = App { position: app.position + 1, ..app };
    make_way(connection, member, &after)?;
    let after = settle(connection, member, after, blobs, tree)?;
    record(connection, member, &after, said)?;
    Ok(after)
}

/// Marks that the draft was saved as version `number`. The revision stays: the draft's content did not change.
pub(super) fn mark_saved(connection: &mut Conn, member: &Member, app: &App, number: i64) -> Outcome<()> {
    diesel::update(apps::table.find(&app.id).filter(apps::org_id.eq(&member.org().id)))
        .set(apps::version.eq(number))
        .execute(connection)?;
    Ok(())
}
