//! The binding checklist: every slot of an app in one profile, what fills it or could, and what is in the way.

use std::collections::HashMap;

use super::bindings::{self, Binding, Remembered};
use super::filler::{Filler, adapter_key, fits};
use super::live::{self, Held};
use super::requests::{self, Request};
use crate::access::{Member, Permission};
use crate::apps::App;
use crate::base::{Environment, Moment, Outcome, name_key};
use crate::db::Conn;
use crate::definition::documents::{Profile, SlotKind};
use crate::definition::needs::{Need, needs};
use crate::definition::{self};
use crate::resources::{self, Standing, Trial};
use crate::say::{self, Say};

/// Every slot of an app in one of its profiles.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// The id of the profile.
    pub profile: String,
    /// Its name.
    pub name: String,
    /// The environment whose resources it uses.
    pub environment: Environment,
    /// The slots, in the order of the settings.
    pub places: Vec<Place>,
}

/// A slot, and what fills it.
#[derive(Debug, Clone)]
pub struct Place {
    /// The slot.
    pub need: Need,
    /// How it stands.
    pub state: State,
    /// What fills it.
    pub filler: Option<Filler>,
    /// What that is called; nothing for what the role may not see.
    pub filled_with: Option<String>,
    /// Who chose it, and when.
    pub chosen: Option<(String, Moment)>,
    /// Why what was chosen cannot be used any more.
    pub fallen: Option<Say>,
    /// What could fill it, the suggestion first.
    pub candidates: Vec<Candidate>,
    /// The one that is suggested, and why.
    pub suggestion: Option<(Filler, Reason)>,
    /// Who asked others to fill it.
    pub request: Option<Request>,
    /// When what fills it was last tested.
    pub tested: Option<Moment>,
    /// How that is done, for whoever may.
    pub trial: Option<Trial>,
    /// What a role must allow to make something that fits; nothing for what nobody makes.
    pub maker: Option<Permission>,
}

/// How a slot stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing fills it.
    Open,
    /// Nothing fills it, and something is suggested.
    Suggested,
    /// Something fills it.
    Bound,
    /// Something fills it that worked when it was tested.
    Tested,
    /// What fills it cannot be used.
    Broken,
}

impl State {
    /// The word in style sheets and tests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Suggested => "suggested",
            Self::Bound => "bound",
            Self::Tested => "tested",
            Self::Broken => "broken",
        }
    }

    /// The name people see.
    pub fn name(self) -> Say {
        say::it(match self {
            Self::Open => "slot-open",
            Self::Suggested => "slot-suggested",
            Self::Bound => "slot-bound",
            Self::Tested => "slot-tested",
            Self::Broken => "slot-broken",
        })
    }
}

/// Something that could fill a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What it is.
    pub filler: Filler,
    /// Its name.
    pub name: String,
    /// Whether it is known to work; nothing is known of datastores.
    pub standing: Option<Standing>,
    /// The deployment that holds it, for what serves one only: the app and the environment.
    pub held: Option<Held>,
    /// The other apps that are live with it, for what serves many.
    pub also: Vec<String>,
}

/// Why something is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It filled a slot of the same name in this app.
    Remembered(String),
    /// It has the name of the slot.
    Name,
    /// It is the only one.
    Only,
    /// Every Organization has it.
    Standard,
}

impl Reason {
    /// The reason in words.
    pub fn said(&self) -> Say {
        match self {
            Self::Remembered(app) => say::it("slot-reason-remembered").with("app", app),
            Self::Name => say::it("slot-reason-name"),
            Self::Only => say::it("slot-reason-only"),
            Self::Standard => say::it("slot-reason-standard"),
        }
    }
}

impl Checklist {
    /// The slot with this id.
    pub fn place(&self, slot: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.need.slot == slot)
    }

    /// The slots that have to be filled before the app is published: those that something uses.
    pub fn required(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| place.is_required())
    }

    /// How many of the [required](Self::required) are filled.
    pub fn filled(&self) -> usize {
        self.required().filter(|place| place.is_filled()).count()
    }
}

impl Place {
    /// Whether anything of the app uses it.
    pub fn is_required(&self) -> bool {
        !self.need.used_by.is_empty()
    }

    /// Whether something fills it that can be used.
    pub fn is_filled(&self) -> bool {
        matches!(self.state, State::Bound | State::Tested)
    }
}

/// Everything of an environment that could fill slots, and what is known besides.
pub(super) struct Stock {
    stock: Vec<Item>,
    remembered: Vec<Remembered>,
    held: HashMap<Filler, Held>,
    /// The other apps that are live with what serves many.
    also: HashMap<Filler, Vec<String>>,
}

/// Something of the environment.
struct Item {
    candidate: Candidate,
    kind: Option<resources::Kind>,
    adapter: String,
    capabilities: Vec<String>,
    active: bool,
    standard: bool,
    trouble: Say,
    checked_at: Option<Moment>,
    trial: Option<Trial>,
    visible: bool,
}

/// The slots of `definition`, which is `app`, in `profile`.
///
/// # Errors
/// What the cell says.
pub fn checklist(
    connection: &mut Conn,
    member: &Member,
    (app, definition): (&App, &definition::App),
    profile: &Profile,
) -> Outcome<Checklist> {
    let environment = profile.place();
    let bound = bindings::of_profile(connection, member, &app.id, &profile.id)?;
    let asked = requests::of_profile(connection, member, &app.id, &profile.id)?;
    let held = live::held(connection, member, Some((&app.id, environment)))?;
    let also = live::others(connection, member, &app.id)?;
    let stock = Stock { also, ..Stock::of(connection, member, environment, held)? };
    let place = |need: Need| {
        let binding = bound.iter().find(|binding| binding.slot == need.slot);
        let request = asked.iter().find(|request| request.slot == need.slot).cloned();
        stock.place(member, environment, (need, binding, request))
    };
    let places = needs(definition).into_iter().map(place).collect();
    Ok(Checklist { profile: profile.id.clone(), name: profile.name.clone(), environment, places })
}

/// Everything of `environment`, whoever may see it.
fn stock(connection: &mut Conn, member: &Member, environment: Environment) -> Outcome<Vec<Item>> {
    let mut items = Vec::new();
    for stocked in resources::stocked(connection, member, environment)? {
        let visible = member.may_in(stocked.view(), environment);
        let (filler, kind) = match &stocked.what {
            resources::What::Resource(id, kind) => (Filler::Resource(id.clone()), Some(*kind)),
            resources::What::Datastore(id) => (Filler::Datastore(id.clone()), None),
        };
        items.push(Item {
            candidate: Candidate {
                filler,
                name: stocked.name,
                standing: stocked.standing,
                held: None,
                also: Vec::new(),
            },
            kind,
            adapter: stocked.adapter,
            capabilities: stocked.capabilities,
            active: stocked.active,
            standard: stocked.standard,
            trouble: stocked.trouble,
            checked_at: stocked.checked_at,
            trial: stocked.trial,
            visible,
        });
    }
    Ok(items)
}

impl Stock {
    /// What there is in `environment`, where deployments hold `held`.
    pub fn of(
        connection: &mut Conn,
        member: &Member,
        environment: Environment,
        held: HashMap<Filler, Held>,
    ) -> Outcome<Self> {
        let remembered = bindings::remembered(connection, member, environment)?;
        let stock = stock(connection, member, environment)?;
        Ok(Self { stock, remembered, held, also: HashMap::new() })
    }

    /// The name of what is suggested for `need`, and why.
    pub fn suggested(&self, need: &Need) -> Option<(String, Reason)> {
        let fitting: Vec<&Item> = self.stock.iter().filter(|item| item.fills(need) && item.active).collect();
        let (filler, reason) = self.suggestion(need, &fitting)?;
        let item = fitting.into_iter().find(|item| item.candidate.filler == filler)?;
        Some((item.candidate.name.clone(), reason))
    }

    fn place(
        &self,
        member: &Member,
        environment: Environment,
        (need, binding, request): (Need, Option<&Binding>, Option<Request>),
    ) -> Place {
        let fitting: Vec<&Item> = self.stock.iter().filter(|item| item.fills(&need) && item.active).collect();
        let suggestion = if binding.is_some() { None } else { self.suggestion(&need, &fitting) };
        let mut candidates: Vec<Candidate> =
            fitting.iter().filter(|item| item.visible).map(|item| self.candidate(item)).collect();
        candidates.sort_by_key(|candidate| suggestion.as_ref().is_none_or(|(filler, _)| *filler != candidate.filler));
        let bound = binding.and_then(|binding| self.stock.iter().find(|item| item.candidate.filler == binding.filler));
        let fallen = binding.and_then(|binding| self.fallen(&need, binding, bound, environment));
        let state = match (&binding, &fallen, &suggestion) {
            (Some(_), Some(_), _) => State::Broken,
            (Some(_), None, _) if bound.is_some_and(|item| item.candidate.standing == Some(Standing::Ready)) => {
                State::Tested
            }
            (Some(_), None, _) => State::Bound,
            (None, _, Some(_)) => State::Suggested,
            (None, _, None) => State::Open,
        };
        let seen = bound.filter(|item| item.visible);
        let maker = super::filler::kinds(need.kind).first().map(|kind| kind.manage());
        Place {
            state,
            filler: binding.map(|binding| binding.filler.clone()),
            filled_with: seen.map(|item| item.candidate.name.clone()),
            chosen: binding.map(|binding| (binding.actor.clone(), binding.at)),
            fallen,
            candidates,
            suggestion,
            request,
            tested: seen.and_then(|item| item.checked_at),
            trial: seen
                .filter(|item| item.kind.is_some_and(|kind| member.may_in(kind.manage(), environment)))
                .and_then(|item| item.trial),
            maker: maker.filter(|permission| member.may_in(*permission, environment)),
            need,
        }
    }

    fn candidate(&self, item: &Item) -> Candidate {
        let held = self.held.get(&item.candidate.filler).cloned();
        let also = self.also.get(&item.candidate.filler).cloned().unwrap_or_default();
        Candidate { held, also, ..item.candidate.clone() }
    }

    /// Why what was bound cannot be used.
    fn fallen(&self, need: &Need, binding: &Binding, item: Option<&Item>, environment: Environment) -> Option<Say> {
        if binding.environment != environment {
            let (before, now) = (binding.environment.name(), environment.name());
            return Some(say::it("slot-fallen-environment").with("before", before).with("now", now));
        }
        let Some(item) = item else { return Some(say::it("slot-fallen-gone")) };
        if !item.fills(need) {
            return Some(say::it("slot-fallen-kind").with("name", &item.candidate.name));
        }
        if !item.active {
            return Some(say::it("slot-fallen-off").with("name", &item.candidate.name));
        }
        if item.candidate.standing == Some(Standing::Failed) {
            return Some(say::it("slot-fallen-failed").with("name", &item.candidate.name).with("why", &item.trouble));
        }
        if let Some(held) = self.held.get(&binding.filler) {
            let (name, place) = (&item.candidate.name, held.environment.name());
            return Some(
                say::it("slot-fallen-held").with("name", name).with("app", &held.app).with("environment", place),
            );
        }
        None
    }

    fn suggestion(&self, need: &Need, fitting: &[&Item]) -> Option<(Filler, Reason)> {
        let free: Vec<&&Item> =
            fitting.iter().filter(|item| item.visible && !self.held.contains_key(&item.candidate.filler)).collect();
        let key = name_key(&need.name);
        let adapter = need.adapter.as_deref().map(adapter_key).unwrap_or_default();
        let known = self
            .remembered
            .iter()
            .find(|known| known.kind == need.kind.word() && known.adapter == adapter && known.name_key == key);
        let known = known.filter(|known| free.iter().any(|item| item.candidate.filler == known.filler));
        if let Some(known) = known {
            return Some((known.filler.clone(), Reason::Remembered(known.app.clone())));
        }
        let of = |item: &&Item, reason| Some((item.candidate.filler.clone(), reason));
        if let Some(item) = free.iter().find(|item| name_key(&item.candidate.name) == key) {
            return of(item, Reason::Name);
        }
        if let Some(item) = free.iter().find(|item| item.standard) {
            return of(item, Reason::Standard);
        }
        match free.as_slice() {
            [item] => of(item, Reason::Only),
            _ => None,
        }
    }
}

impl Item {
    fn fills(&self, need: &Need) -> bool {
        match self.kind {
            Some(kind) => fits(need, kind, &self.adapter, &self.capabilities),
            None => need.kind == SlotKind::Datastore,
        }
    }
}
