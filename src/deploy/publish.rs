//! Publishing, promoting, rolling back and taking down.

use std::collections::BTreeMap;

use super::checklist::{Checklist, State};
use super::deployments::{self, Deployment, Filled, Manner, Phase};
use super::filler::Filler;
use super::live::{self, Load};
use super::proposals::{self, Proposal};
use super::starts;
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::{self, App};
use crate::audit::{Event, Fact};
use crate::base::{AppId, Environment, Outcome, Problems, Refusal, ResourceId, Severity, clean_text};
use crate::db::Conn;
use crate::definition;
use crate::definition::documents::Profile;
use crate::definition::tree::Hash;
use crate::resources;
use crate::say::{self, Say};

/// When somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Something went wrong in the app.
    Error,
    /// The app says itself that something is wrong.
    LogError,
}

impl Occasion {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Error, Self::LogError];

    /// The word in forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::LogError => "log_error",
        }
    }

    /// The name people see.
    pub fn name(self) -> Say {
        say::it(match self {
            Self::Error => "occasion-error",
            Self::LogError => "occasion-log-error",
        })
    }

    /// What stands for it where slots stand; no slot has such an id.
    pub(super) fn slot(self, notifier: &ResourceId) -> String {
        format!("!{}:{notifier}", self.word())
    }

    pub(super) fn of_slot(slot: &str) -> Option<Self> {
        let word = slot.strip_prefix('!')?.split(':').next()?;
        Self::ALL.into_iter().find(|occasion| occasion.word() == word)
    }
}

/// A tree that was read and checked.
pub struct Checked<'a> {
    /// Its hash.
    pub tree: Hash,
    /// Its documents.
    pub app: &'a definition::App,
    /// What is wrong with them.
    pub problems: &'a Problems,
}

/// What somebody wants to publish.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The revision of the draft that they saw.
    pub revision: i64,
    /// What they say about it.
    pub note: String,
    /// Who is told of what.
    pub notifiers: Vec<(Occasion, ResourceId)>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcomes {
    /// It is live.
    Live(Box<Deployment>),
    /// It waits for a second person.
    Proposed(Box<Proposal>),
}

/// Something that has to be in order first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocker {
    /// What is not in order.
    pub said: Say,
    /// Where it can be mended: a page of the Studio, with `#` and the slot where it is one.
    pub at: String,
}

/// What stands in the way of publishing what was checked with the profile that `list` is of; nothing when it can go live.
pub fn blockers(checked: &Checked<'_>, list: &Checklist) -> Vec<Blocker> {
    let mut found = Vec::new();
    let errors = checked.problems.0.iter().filter(|problem| problem.severity == Severity::Error).count();
    if errors > 0 {
        let said = say::it("publish-errors").with("count", i64::try_from(errors).unwrap_or(i64::MAX));
        found.push(Blocker { said, at: "errors".into() });
    }
    for place in list.required().filter(|place| !place.is_filled()) {
        let said = match (&place.fallen, place.state) {
            (Some(why), _) => say::it("publish-slot-broken").with("slot", &place.need.name).with("why", why),
            (None, State::Suggested) => say::it("publish-slot-suggested").with("slot", &place.need.name),
            (None, _) => say::it("publish-slot-open").with("slot", &place.need.name),
        };
        found.push(Blocker { said, at: format!("bindings#slot-{}", place.need.slot) });
    }
    if checked.app.web_links().is_empty() {
        found.push(Blocker { said: say::it("publish-no-start"), at: "connections".into() });
    }
    found
}

/// Publishes the draft of `app` with `profile`, as its newest version; a draft that was not saved is saved first.
///
/// # Errors
/// `Invalid` with everything that is missing; `Conflict` when the draft changed since it was looked at; `NotFound` when
/// the role does not reach the environment.
pub fn publish(
    connection: &mut Conn,
    member: &Allowed<can::PublishApps>,
    (app, checked): (&App, &Checked<'_>),
    list: &Checklist,
    wanted: &Wanted,
) -> Outcome<(Outcomes, Vec<Event>)> {
    reaches(member, list.environment)?;
    if app.revision != wanted.revision || app.tree != checked.tree {
        let said = say::it("app-changed-meanwhile").with("name", &app.name).with("who", &app.changed_by);
        return Err(Refusal::Conflict(said));
    }
    let note = note(&wanted.note)?;
    clear(&blockers(checked, list))?;
    let (version, mut events) = version(connection, member, app)?;
    let load = Load {
        environment: list.environment,
        profile: (list.profile.clone(), list.name.clone()),
        version,
        tree: app.tree,
        manner: Manner::Published,
        origin: None,
        note,
        filled: filled(connection, member, list, &wanted.notifiers)?,
        approver: String::new(),
        author: None,
    };
    let (done, more) = launch(connection, member, (app, checked.app), load)?;
    events.extend(more);
    Ok((done, events))
}

/// Publishes what `from` holds in another environment, as it is, with what fills the slots of that environment's profile.
/// `checked` is its tree, `list` of that profile.
///
/// # Errors
/// As [`publish`]; `Conflict` when `from` is not live any more.
pub fn promote(
    connection: &mut Conn,
    member: &Allowed<can::PublishApps>,
    (app, checked): (&App, &Checked<'_>),
    (from, list): (&Deployment, &Checklist),
    wanted: &Wanted,
) -> Outcome<(Outcomes, Vec<Event>)> {
    reaches(member, list.environment)?;
    if from.phase != Phase::Live || from.tree != checked.tree || from.environment == list.environment {
        return Err(Refusal::Conflict(say::it("promote-gone").with("environment", from.environment.name())));
    }
    let note = note(&wanted.note)?;
    clear(&blockers(checked, list))?;
    let load = Load {
        environment: list.environment,
        profile: (list.profile.clone(), list.name.clone()),
        version: from.version,
        tree: from.tree,
        manner: Manner::Promoted,
        origin: Some(from.id.clone()),
        note,
        filled: filled(connection, member, list, &wanted.notifiers)?,
        approver: String::new(),
        author: None,
    };
    launch(connection, member, (app, checked.app), load)
}

/// Makes an earlier deployment live again, with what filled its slots then.
///
/// # Errors
/// `Invalid` when something that filled them is gone, switched off or held by another; `Conflict` for one that is live.
pub fn roll_back(
    connection: &mut Conn,
    member: &Allowed<can::PublishApps>,
    (app, definition): (&App, &definition::App),
    (to, typed): (&Deployment, &str),
) -> Outcome<(Outcomes, Vec<Event>)> {
    reaches(member, to.environment)?;
    if to.phase == Phase::Live {
        let said = say::it("roll-back-live").with("number", to.number.to_string());
        return Err(Refusal::Conflict(said));
    }
    let filled = deployments::filled(connection, member, &to.id)?;
    all_work(connection, member, (to.environment, &filled))?;
    let load = Load {
        environment: to.environment,
        profile: (to.profile.clone(), to.profile_name.clone()),
        version: to.version,
        tree: to.tree,
        manner: Manner::RolledBack,
        origin: Some(to.id.clone()),
        note: note(typed)?,
        filled,
        approver: String::new(),
        author: None,
    };
    launch(connection, member, (app, definition), load)
}

/// Takes down what is live of `app` in `environment`. Its addresses lead to a page that says so.
///
/// # Errors
/// `NotFound` when the role does not reach the environment; `Conflict` when nothing is live there.
pub fn unpublish(
    connection: &mut Conn,
    member: &Allowed<can::PublishApps>,
    app: &App,
    environment: Environment,
) -> Outcome<((), Event)> {
    reaches(member, environment)?;
    let said = || say::it("unpublish-nothing").with("app", &app.name).with("environment", environment.name());
    let ended = live::end(connection, member, (&app.id, environment), Phase::Unpublished)?;
    ended.ok_or_else(|| Refusal::Conflict(said()))?;
    let event = Event::new(Fact::AppUnpublished, &app.name);
    Ok(((), event.with(serde_json::json!({ "environment": environment.word() }))))
}

/// Brings `load` up, or before a second person where the Organization asks for one. What is live already, or waits, just
/// as it is wanted stays: a double click is one publication.
fn launch(
    connection: &mut Conn,
    member: &Allowed<can::PublishApps>,
    (app, definition): (&App, &definition::App),
    load: Load,
) -> Outcome<(Outcomes, Vec<Event>)> {
    if let Some(live) = live_as_wanted(connection, member, &app.id, &load)? {
        return Ok((Outcomes::Live(Box::new(live)), Vec::new()));
    }
    if member.org().approval && load.environment == Environment::Production {
        if let Some(open) = proposals::as_wanted(connection, member, &app.id, &load)? {
            return Ok((Outcomes::Proposed(Box::new(open)), Vec::new()));
        }
        let (proposal, event) = proposals::propose(connection, member, app, &load)?;
        return Ok((Outcomes::Proposed(Box::new(proposal)), vec![event]));
    }
    let (deployment, event) = bring_up(connection, member, (app, definition), &load)?;
    Ok((Outcomes::Live(Box::new(deployment)), vec![event]))
}

/// What is live already, when `load` would put the same there.
fn live_as_wanted(connection: &mut Conn, member: &Member, app: &AppId, load: &Load) -> Outcome<Option<Deployment>> {
    let live = deployments::live_of(connection, member, app)?;
    let Some(live) = live.into_iter().find(|live| live.environment == load.environment) else { return Ok(None) };
    let same = live.tree == load.tree
        && (live.version, &live.profile, &live.note) == (load.version, &load.profile.0, &load.note)
        && is_same(&deployments::filled(connection, member, &live.id)?, &load.filled);
    Ok(same.then_some(live))
}

/// Whether the same slots are filled with the same things, in whatever order they are named.
pub(super) fn is_same(one: &[Filled], other: &[Filled]) -> bool {
    let fillers = |all: &[Filled]| -> BTreeMap<String, Option<String>> {
        all.iter().map(|filled| (filled.slot.clone(), filled.filler.clone())).collect()
    };
    fillers(one) == fillers(other)
}

/// [Puts](live::go_live) `load` live, with addresses for its links.
pub(super) fn bring_up(
    connection: &mut Conn,
    member: &Member,
    (app, definition): (&App, &definition::App),
    load: &Load,
) -> Outcome<(Deployment, Event)> {
    let deployment = live::go_live(connection, member, app, load)?;
    starts::keep(connection, member, (app, load.environment), definition)?;
    let fact = match load.manner {
        Manner::Published => Fact::AppPublished,
        Manner::Promoted => Fact::AppPromoted,
        Manner::RolledBack => Fact::AppRolledBack,
        Manner::Replaced => Fact::ResourceReplaced,
    };
    let detail = serde_json::json!({
        "version": load.version, "environment": load.environment.word(), "tree": load.tree.short(),
    });
    Ok((deployment, Event::new(fact, &app.name).with(detail)))
}

/// That everything that filled slots is still there and switched on.
pub(super) fn all_work(
    connection: &mut Conn,
    member: &Member,
    (environment, filled): (Environment, &[Filled]),
) -> Outcome<()> {
    let stock = resources::stocked(connection, member, environment)?;
    let is = |item: &resources::Stocked, filler: &Filler| match &item.what {
        resources::What::Resource(id, _) => filler.resource() == Some(id),
        resources::What::Datastore(id) => filler.datastore() == Some(id),
    };
    let works = |filler: Filler| stock.iter().any(|item| item.active && is(item, &filler));
    let mut problems = Problems::default();
    for lost in filled.iter().filter(|filled| !filled.filler().is_some_and(works)) {
        problems.error("", say::it("roll-back-lost").with("slot", &lost.name), say::it("roll-back-lost-help"));
    }
    problems.or(()).map_err(Refusal::Invalid)
}

fn reaches(member: &Member, environment: Environment) -> Outcome<()> {
    if member.may_in(Permission::PublishApps, environment) { Ok(()) } else { Err(Refusal::NotFound) }
}

fn note(typed: &str) -> Outcome<String> {
    clean_text(say::it("the-note"), typed).map_err(|sentence| Refusal::invalid("note", sentence))
}

fn clear(blockers: &[Blocker]) -> Outcome<()> {
    let mut problems = Problems::default();
    blockers.iter().for_each(|blocker| problems.error(&blocker.at, blocker.said.clone(), ""));
    problems.or(()).map_err(Refusal::Invalid)
}

/// The version that the draft is, or becomes.
fn version(connection: &mut Conn, member: &Allowed<can::PublishApps>, app: &App) -> Outcome<(i64, Vec<Event>)> {
    if let Some(number) = apps::held_by(connection, member, app)? {
        return Ok((number, Vec::new()));
    }
    let editor = member.allowed::<can::EditApps>().ok_or_else(|| {
        Refusal::Invalid(Problems::one("versions", say::it("publish-not-saved"), say::it("publish-not-saved-help")))
    })?;
    let (saved, events) = apps::save_version(connection, &editor, &app.slug, "")?;
    Ok((saved.number, events))
}

/// What fills the slots that something uses, and who is told.
fn filled(
    connection: &mut Conn,
    member: &Member,
    list: &Checklist,
    notifiers: &[(Occasion, ResourceId)],
) -> Outcome<Vec<Filled>> {
    let places = list.places.iter().filter(|place| place.is_filled());
    let mut filled: Vec<Filled> = places
        .map(|place| Filled {
            slot: place.need.slot.clone(),
            name: place.need.name.clone(),
            filler: place.filler.as_ref().map(Filler::word),
        })
        .collect();
    let stock = resources::stocked(connection, member, list.environment)?;
    for (occasion, id) in notifiers {
        let known = stock
            .iter()
            .find(|item| item.active && item.what == resources::What::Resource(id.clone(), resources::Kind::Notifier));
        let known = known.ok_or_else(|| Refusal::invalid("notifiers", say::it("publish-no-notifier")))?;
        let slot = occasion.slot(id);
        if filled.iter().all(|filled| filled.slot != slot) {
            let filler = Some(Filler::Resource(id.clone()).word());
            filled.push(Filled { slot, name: known.name.clone(), filler });
        }
    }
    Ok(filled)
}

/// The profile of `app` for `environment`: the one whose resources are of there.
pub fn profile_for(app: &definition::App, environment: Environment) -> Option<&Profile> {
    let named = app
        .profiles()
        .iter()
        .find(|profile| profile.place() == environment && Environment::of_name(&profile.name) == Some(environment));
    named.or_else(|| app.profiles().iter().find(|profile| profile.place() == environment))
}
