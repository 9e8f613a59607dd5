//! From a plan to an app, and back.

use super::plan::{change, detail};
use super::store::{self, Applied, Import, State};
use super::update::update;
use crate::access::{Allowed, can};
use crate::apps::content;
use crate::apps::incoming::{Incoming, Kept};
use crate::apps::{self, App, NewApp};
use crate::audit::{Event, Fact};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::compare::Choices;
use crate::definition::edit::rewrite_app;
use crate::definition::tree::{FilePath, Hash};
use crate::installation::Cell;
use crate::say;

/// What the person may who applies a plan: each kind of plan asks for another right.
pub enum Right {
    /// To make apps.
    Create(Allowed<can::CreateApps>),
    /// To change them.
    Edit(Allowed<can::EditApps>),
}

/// What the person may who takes an import back.
pub enum Back {
    /// To change apps, where one was updated.
    Edit(Allowed<can::EditApps>),
    /// To delete apps, where one was made: it goes.
    Delete(Allowed<can::DeleteApps>),
    /// To make apps, and it was this person who made this one by it.
    Own(Allowed<can::CreateApps>),
}

/// What somebody decided on the page of a plan.
#[derive(Debug, Clone, Default)]
pub struct Decision {
    /// The name typed, for a new app.
    pub name: String,
    /// The description typed, for a new app.
    pub description: String,
    /// The draft that the page showed, for an update.
    pub expected: Option<Hash>,
    /// The sides chosen of conflicts.
    pub choices: Choices,
    /// What was agreed to.
    pub agreed: Vec<Agreed>,
}

/// Something that is only done when somebody says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreed {
    /// That the contents come from another region.
    Region,
}

/// Makes or updates the app that the plan `id` is about, in one transaction. A plan that was applied already gives the app
/// that came of it, so that two clicks make one app.
///
/// # Errors
/// `NotFound`; `Conflict` when the draft is not the one expected, or the import was undone; `Invalid` when the name does not
/// fit, a conflict is open, or nothing would change.
pub fn apply(
    cell: &Cell,
    member: &Allowed<can::ImportApps>,
    right: &Right,
    id: &str,
    decision: &Decision,
) -> Outcome<App> {
    if let Some(app) = made(cell, member, id)? {
        return Ok(app);
    }
    let done = change(cell, member, |connection| {
        let import = store::import_of(connection, member, id)?;
        if let Some(app) = settled(connection, member, &import)? {
            return Err(Refusal::Conflict(say::it("import-applied-already").with("name", app.name)));
        }
        let work = Work { cell, member, import: &import, decision };
        match right {
            Right::Create(creator) => work.make(connection, creator),
            Right::Edit(editor) => work.update(connection, editor),
        }
    });
    match done {
        // The other click was quicker.
        Err(Refusal::Conflict(said)) => made(cell, member, id)?.ok_or(Refusal::Conflict(said)),
        done => done.map(|(app, kept)| {
            kept.settle();
            app
        }),
    }
}

/// The app that came of the import `id`, when one did.
fn made(cell: &Cell, member: &Allowed<can::ImportApps>, id: &str) -> Outcome<Option<App>> {
    cell.db.read_now(|connection| {
        let import = store::import_of(connection, member, id)?;
        settled(connection, member, &import)
    })
}

/// The app that came of `import`, when one did.
fn settled(connection: &mut Conn, member: &Allowed<can::ImportApps>, import: &Import) -> Outcome<Option<App>> {
    match (import.state, &import.app) {
        (State::Planned, _) => Ok(None),
        (State::Applied, Some(app)) => apps::find_by_id(connection, member, app).map(Some),
        _ => Err(Refusal::Conflict(say::it("import-settled").with("file", &import.file_name))),
    }
}

/// A plan that is being applied.
pub(super) struct Work<'a> {
    /// Where.
    pub cell: &'a Cell,
    /// By whom.
    pub member: &'a Allowed<can::ImportApps>,
    /// The plan.
    pub import: &'a Import,
    /// What was decided.
    pub decision: &'a Decision,
}

type Made = ((App, Kept), Event);

impl Work<'_> {
    /// Makes an app of its own.
    pub fn make(&self, connection: &mut Conn, creator: &Allowed<can::CreateApps>) -> Outcome<Made> {
        let Self { cell, member, import, decision } = self;
        self.check_region()?;
        let mut tree = content::tree(connection, member, &import.tree)?;
        let path = FilePath::parse("app.json").ok_or_else(|| Refusal::broken("app.json is no path"))?;
        let leaf = tree.get(path.as_str()).ok_or_else(|| Refusal::broken("an import without app.json"))?;
        let bytes = content::content(connection, &cell.blobs, member, &leaf.hash)?;
        let (name, description) = cleaned(decision)?;
        let mut incoming = Incoming::default();
        let named = rewrite_app(&bytes, &name, &description)?;
        // Where the name is the archive's own, the file stays as it is to the last byte.
        if !says(&bytes, &name, &description) {
            tree.put(path, incoming.add(&named, &cell.blobs, &member.org().id)?);
        }
        let (app, kept) = apps::create(connection, creator, NewApp { name, description, tree, incoming })?;
        let done = Applied { app: &app, before: None, choices: &decision.choices };
        store::mark_applied(connection, member, &import.id, done)?;
        let event = Event::new(Fact::AppImported, &app.name).with(detail(import));
        Ok(((app, kept), event))
    }

    /// Updates the app.
    fn update(&self, connection: &mut Conn, editor: &Allowed<can::EditApps>) -> Outcome<Made> {
        let Self { cell, member, import, decision } = self;
        self.check_region()?;
        let app = import.app.as_ref().ok_or_else(|| Refusal::broken("an update of no app"))?;
        let app = apps::find_by_id(connection, editor, app)?;
        if decision.expected != Some(app.tree) {
            let said = say::it("import-target-moved").with("name", &app.name).with("who", &app.changed_by);
            return Err(Refusal::Conflict(said));
        }
        let worked = update(connection, &cell.blobs, member, (app, &import.tree), &decision.choices)?;
        let open = worked.open();
        if open > 0 {
            return Err(Problems::one("choices", say::it("import-choices-open").with("count", open), "").into());
        }
        let kept = worked.incoming(&cell.blobs, member)?.keep(connection, &member.org().id)?;
        let tree = content::keep_tree(connection, &member.org().id, &worked.merged.tree)?;
        let before = worked.app.tree;
        if tree == before {
            return Err(Problems::one("", say::it("import-nothing-to-do").with("name", &worked.app.name), "").into());
        }
        let said = say::it("edit-import-applied").with("file", &import.file_name);
        let app = apps::replace(connection, editor, worked.app, &cell.blobs, (tree, &said))?;
        let done = Applied { app: &app, before: Some(&before), choices: &decision.choices };
        store::mark_applied(connection, member, &import.id, done)?;
        let event = Event::new(Fact::AppUpdated, &app.name).with(detail(import));
        Ok(((app, kept), event))
    }

    /// Contents of another region come in only when somebody agreed.
    fn check_region(&self) -> Outcome<()> {
        let foreign = self.import.source.as_ref().is_some_and(|source| source.region != self.member.org().region);
        if foreign && !self.decision.agreed.contains(&Agreed::Region) {
            return Err(Problems::one("consent", say::it("import-consent-missing"), "").into());
        }
        Ok(())
    }
}

/// Whether `app.json` says this name and description.
fn says(bytes: &[u8], name: &str, description: &str) -> bool {
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
    let text = |field: &str| value.get(field).and_then(serde_json::Value::as_str).unwrap_or_default();
    text("name") == name && text("description") == description
}

fn cleaned(decision: &Decision) -> Outcome<(String, String)> {
    let mut problems = Problems::default();
    let name = crate::base::clean_name(say::it("the-app-name"), &decision.name);
    let name = name.map_err(|sentence| problems.error("name", sentence, "")).unwrap_or_default();
    let description = crate::base::clean_text(say::it("the-description"), &decision.description);
    let description = description.map_err(|sentence| problems.error("description", sentence, "")).unwrap_or_default();
    Ok(problems.or((name, description))?)
}

/// Takes back what the import `id` did: an app that it made goes, one that it updated gets the very tree it had. Gives the
/// app that is still there.
///
/// # Errors
/// `NotFound`; `Conflict` when it was not applied, or the app was changed or saved since; `Busy` when somebody else applied
/// it in this moment.
pub fn undo(cell: &Cell, member: &Allowed<can::ImportApps>, back: &Back, id: &str) -> Outcome<Option<App>> {
    change(cell, member, |connection| {
        let import = store::import_of(connection, member, id)?;
        let Some(app) = import.app.as_ref().filter(|_| import.state == State::Applied) else {
            return Err(Refusal::Conflict(say::it("import-settled").with("file", &import.file_name)));
        };
        let app = apps::find_by_id(connection, member, app)?;
        let untouched = apps::undoable(&app, import.tree_before.as_ref(), import.revision);
        if !untouched || apps::published_since(connection, member, &app, import.at)? {
            return Err(Refusal::Conflict(say::it("import-undo-late").with("name", &app.name)));
        }
        let event = Event::new(Fact::ImportUndone, &app.name).with(detail(&import));
        store::mark_undone(connection, member, &import)?;
        let left = match (back, &import.tree_before) {
            (Back::Edit(editor), Some(before)) => {
                let said = say::it("edit-import-undone").with("file", &import.file_name);
                Some(apps::replace(connection, editor, app, &cell.blobs, (*before, &said))?)
            }
            (Back::Delete(deleter), None) => {
                apps::remove(connection, deleter, &app)?;
                None
            }
            (Back::Own(creator), None) if creator.is(import.account.as_ref()) => {
                apps::remove(connection, creator, &app)?;
                None
            }
            // It was a plan when the right to it was looked at. Whoever asks again is told who may.
            (Back::Own(_), None) => return Err(Refusal::Busy),
            _ => return Err(Refusal::broken("a right that does not fit the import")),
        };
        Ok((left, event))
    })
}
