//! The rows of deployments.

use diesel::prelude::*;

use super::filler::Filler;
use super::publish::Occasion;
use crate::access::Member;
use crate::base::{AccountId, AppId, DatastoreId, DeploymentId, Environment, Moment, Outcome, Refusal, ResourceId};
use crate::db::Conn;
use crate::db::schema::{deployment_bindings as f, deployments as d};
use crate::definition::tree::Hash;
use crate::say::{self, Say};

/// What is live, or was: a version of an app in one environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployment {
    /// Its id.
    pub id: DeploymentId,
    /// The app.
    pub app: AppId,
    /// Where it is.
    pub environment: Environment,
    /// It is the so manieth of the app there, from 1.
    pub number: i64,
    /// The id of the profile.
    pub profile: String,
    /// The name the profile had.
    pub profile_name: String,
    /// The saved version.
    pub version: i64,
    /// Its tree.
    pub tree: Hash,
    /// How it came.
    pub manner: Manner,
    /// What it was promoted from, or is again.
    pub origin: Option<DeploymentId>,
    /// Whether it is live.
    pub phase: Phase,
    /// What was said about it; may be empty.
    pub note: String,
    /// Whose account it was; nothing for the command line.
    pub account: Option<AccountId>,
    /// Who published it.
    pub actor: String,
    /// The second person; empty where none was asked for.
    pub approver: String,
    /// Since when it is there.
    pub at: Moment,
    /// Until when it was live.
    pub ended_at: Option<Moment>,
}

/// How a deployment came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// From the Studio.
    Published,
    /// From another environment, as it was there.
    Promoted,
    /// It is an earlier one again.
    RolledBack,
    /// It is the one before with another resource.
    Replaced,
}

impl Manner {
    const ALL: [Self; 4] = [Self::Published, Self::Promoted, Self::RolledBack, Self::Replaced];

    /// The word in databases.
    pub fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Promoted => "promoted",
            Self::RolledBack => "rolled_back",
            Self::Replaced => "replaced",
        }
    }

    /// The manner of a [`word`](Manner::word).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|manner| manner.word() == word)
    }
}

/// How a deployment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Visitors get it.
    Live,
    /// Another one took its place.
    Superseded,
    /// It was taken down.
    Unpublished,
}

impl Phase {
    const ALL: [Self; 3] = [Self::Live, Self::Superseded, Self::Unpublished];

    /// The word in databases and style sheets.
    pub fn word(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Superseded => "superseded",
            Self::Unpublished => "unpublished",
        }
    }

    /// The name people see.
    pub fn name(self) -> Say {
        say::it(match self {
            Self::Live => "phase-live",
            Self::Superseded => "phase-superseded",
            Self::Unpublished => "phase-unpublished",
        })
    }
}

/// What filled a slot of a deployment.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Filled {
    /// The id of the slot, or the [word](Occasion::slot) of an occasion.
    pub slot: String,
    /// The name the slot had.
    pub name: String,
    /// The [word](Filler::word) of what fills it; nothing when that is gone.
    pub filler: Option<String>,
}

impl Filled {
    /// What fills it.
    pub fn filler(&self) -> Option<Filler> {
        self.filler.as_deref().and_then(Filler::parse)
    }

    /// The occasion, where it is somebody who is told of errors.
    pub fn occasion(&self) -> Option<Occasion> {
        Occasion::of_slot(&self.slot)
    }
}

type Columns = (
    (d::id, d::app_id, d::environment, d::number, d::profile_id, d::profile),
    (d::version, d::tree, d::manner, d::origin_id, d::state),
    (d::note, d::account_id, d::actor, d::approver, d::at, d::ended_at),
);

const COLUMNS: Columns = (
    (d::id, d::app_id, d::environment, d::number, d::profile_id, d::profile),
    (d::version, d::tree, d::manner, d::origin_id, d::state),
    (d::note, d::account_id, d::actor, d::approver, d::at, d::ended_at),
);

type Row = (
    (DeploymentId, AppId, String, i64, String, String),
    (i64, String, String, Option<DeploymentId>, String),
    (String, Option<AccountId>, String, String, Moment, Option<Moment>),
);

fn of_row(row: Row) -> Outcome<Deployment> {
    let (
        (id, app, environment, number, profile, profile_name),
        (version, tree, manner, origin, state),
        (note, account, actor, approver, at, ended_at),
    ) = row;
    let odd = || Refusal::broken("a deployment has an odd row");
    Ok(Deployment {
        environment: Environment::parse(&environment).ok_or_else(odd)?,
        tree: Hash::parse(&tree).ok_or_else(odd)?,
        manner: Manner::parse(&manner).ok_or_else(odd)?,
        phase: Phase::ALL.into_iter().find(|phase| phase.word() == state).ok_or_else(odd)?,
        id,
        app,
        number,
        profile,
        profile_name,
        version,
        origin,
        note,
        account,
        actor,
        approver,
        at,
        ended_at,
    })
}

/// The newest deployments of `app` in each environment, newest first: at most `count` of each.
///
/// # Errors
/// What the cell says.
pub fn deployments(connection: &mut Conn, member: &Member, app: &AppId, count: i64) -> Outcome<Vec<Deployment>> {
    let mut all = Vec::new();
    for environment in Environment::ALL {
        let rows: Vec<Row> = d::table
            .filter(d::org_id.eq(&member.org().id))
            .filter(d::app_id.eq(app))
            .filter(d::environment.eq(environment.word()))
            .order(d::number.desc())
            .limit(count)
            .select(COLUMNS)
            .load(connection)?;
        all.extend(rows.into_iter().map(of_row).collect::<Outcome<Vec<_>>>()?);
    }
    Ok(all)
}

/// The deployment with this id, of `app`.
///
/// # Errors
/// `NotFound`.
pub fn find(connection: &mut Conn, member: &Member, app: &AppId, id: &DeploymentId) -> Outcome<Deployment> {
    let row: Row = d::table
        .find(id)
        .filter(d::org_id.eq(&member.org().id))
        .filter(d::app_id.eq(app))
        .select(COLUMNS)
        .get_result(connection)?;
    of_row(row)
}

/// What is live of `app`, in the order of the environments.
///
/// # Errors
/// What the cell says.
pub fn live_of(connection: &mut Conn, member: &Member, app: &AppId) -> Outcome<Vec<Deployment>> {
    let rows: Vec<Row> = d::table
        .filter(d::org_id.eq(&member.org().id))
        .filter(d::app_id.eq(app))
        .filter(d::state.eq(Phase::Live.word()))
        .select(COLUMNS)
        .load(connection)?;
    let mut live = rows.into_iter().map(of_row).collect::<Outcome<Vec<_>>>()?;
    live.sort_by_key(|deployment| deployment.environment);
    Ok(live)
}

/// What is live in the whole Organization: the app, the environment, the version.
///
/// # Errors
/// What the cell says.
pub fn standing(connection: &mut Conn, member: &Member) -> Outcome<Vec<(AppId, Environment, i64)>> {
    let rows: Vec<(AppId, String, i64)> = d::table
        .filter(d::org_id.eq(&member.org().id))
        .filter(d::state.eq(Phase::Live.word()))
        .select((d::app_id, d::environment, d::version))
        .load(connection)?;
    let known = rows.into_iter().filter_map(|(app, word, version)| Some((app, Environment::parse(&word)?, version)));
    Ok(known.collect())
}

/// What filled the slots of a deployment, by the names of the slots.
///
/// # Errors
/// What the cell says.
pub fn filled(connection: &mut Conn, member: &Member, id: &DeploymentId) -> Outcome<Vec<Filled>> {
    let rows: Vec<(String, String, Option<ResourceId>, Option<DatastoreId>)> = f::table
        .filter(f::org_id.eq(&member.org().id))
        .filter(f::deployment_id.eq(id))
        .order((f::name.asc(), f::slot_id.asc()))
        .select((f::slot_id, f::name, f::resource_id, f::datastore_id))
        .load(connection)?;
    let one = |(slot, name, resource, datastore)| {
        let filler = Filler::of(resource, datastore).map(|filler| filler.word());
        Filled { slot, name, filler }
    };
    Ok(rows.into_iter().map(one).collect())
}
