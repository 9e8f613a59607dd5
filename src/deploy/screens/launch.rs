//! What every page says that is about to publish something: what is missing, what changes, who is told.

use std::collections::BTreeMap;

use askama::Template;

use crate::access::Member;
use crate::apps::screens::studio::Changes;
use crate::apps::{self, App, Point};
use crate::base::{Environment, Outcome, ResourceId};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition;
use crate::definition::compare::Names;
use crate::deploy::{self, Blocker, Checked, Checklist, Deployment, Filled, Occasion};
use crate::resources::{self, Kind, What};
use crate::say::{self, Say};

/// What is known before something goes live in an environment.
pub(super) struct Launch {
    /// What fills the slots there.
    pub list: Checklist,
    /// What is in the way.
    pub blockers: Vec<Blocker>,
    /// What is live there now.
    pub live: Option<Deployment>,
    /// What would change for visitors; nothing where nothing is live.
    pub changes: Option<Changes>,
    /// Who can be told of errors: the id and the name.
    pub notifiers: Vec<(ResourceId, String)>,
    /// Who is told now.
    pub told: Vec<Filled>,
}

/// What is to be published: a tree that was read and checked, and which state of the app it is.
pub(super) struct Cargo<'a> {
    pub row: &'a App,
    pub app: &'a definition::App,
    pub checked: Checked<'a>,
    pub point: Point,
}

impl Launch {
    /// Reads it for `cargo` with the profile that is for `environment`, or is called `profile`.
    ///
    /// # Errors
    /// What the cell or the disk says.
    pub fn read(
        connection: &mut Conn,
        (blobs, member): (&Blobs, &Member),
        cargo: &Cargo<'_>,
        profile: &definition::documents::Profile,
    ) -> Outcome<Self> {
        let list = deploy::checklist(connection, member, (cargo.row, cargo.app), profile)?;
        let blockers = deploy::blockers(&cargo.checked, &list);
        let live = deploy::live_of(connection, member, &cargo.row.id)?;
        let live = live.into_iter().find(|live| live.environment == list.environment);
        let (mut changes, mut told) = (None, Vec::new());
        if let Some(live) = &live {
            let points = (Point::Version(live.version), cargo.point);
            let beside = apps::beside(connection, blobs, member, cargo.row, points)?;
            changes = Some(Changes::new(beside.compare(&Names::of(cargo.app))));
            told = deploy::filled(connection, member, &live.id)?;
            told.retain(|filled| filled.occasion().is_some());
        }
        let notifiers = notifiers(connection, member, list.environment)?;
        Ok(Self { list, blockers, live, changes, notifiers, told })
    }
}

/// The notifiers of `environment` that are switched on.
fn notifiers(connection: &mut Conn, member: &Member, environment: Environment) -> Outcome<Vec<(ResourceId, String)>> {
    let stock = resources::stocked(connection, member, environment)?;
    let notifier = |item: resources::Stocked| match item.what {
        What::Resource(id, Kind::Notifier) if item.active => Some((id, item.name)),
        _ => None,
    };
    Ok(stock.into_iter().filter_map(notifier).collect())
}

/// Who is told of what: a box for each notifier and occasion.
#[derive(Template)]
#[template(path = "deploy/telling.html")]
pub(super) struct Telling<'a> {
    launch: &'a Launch,
    typed: &'a BTreeMap<String, String>,
    fresh: Fresh,
}

// It is a template of its own, which has escaped what it holds.
impl askama::filters::HtmlSafe for Telling<'_> {}

/// Whether the form is shown for the first time: then what is live says who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fresh {
    /// For the first time.
    Yes,
    /// With what was typed.
    No,
}

impl<'a> Telling<'a> {
    pub fn new(launch: &'a Launch, typed: &'a BTreeMap<String, String>, fresh: Fresh) -> Self {
        Self { launch, typed, fresh }
    }

    fn name(&self, occasion: &Occasion, id: &ResourceId) -> String {
        format!("{}:{id}", occasion.word())
    }

    fn ticked(&self, occasion: &Occasion, id: &ResourceId) -> bool {
        if self.fresh == Fresh::No {
            return self.typed.contains_key(&self.name(occasion, id));
        }
        self.launch.told.iter().any(|told| {
            told.occasion() == Some(*occasion) && told.filler().as_ref().and_then(deploy::Filler::resource) == Some(id)
        })
    }
}

/// Who is told of what, as a form says it: fields called `error:<id>` and `log_error:<id>`.
pub(super) fn told(typed: &BTreeMap<String, String>) -> Vec<(Occasion, ResourceId)> {
    let one = |field: &String| {
        let (word, id) = field.split_once(':')?;
        let occasion = Occasion::ALL.into_iter().find(|occasion| occasion.word() == word)?;
        Some((occasion, ResourceId::parse(id)?))
    };
    typed.keys().filter_map(one).collect()
}

/// "Publish to QA", or "Propose for Production" where a second person has to agree.
pub(super) fn verb(member: &Member, environment: Environment) -> Say {
    if waits(member, environment) {
        return say::it("publish-propose").with("environment", environment.name());
    }
    say::it("publish-to").with("environment", environment.name())
}

/// Whether a second person has to agree.
pub(super) fn waits(member: &Member, environment: Environment) -> bool {
    member.org().approval && environment == Environment::Production
}
