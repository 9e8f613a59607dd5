//! What waits for a second person.

use diesel::prelude::*;

use super::deployments::{Deployment, Filled, Manner};
use super::live::Load;
use super::publish;
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::{self, App};
use crate::audit::{Event, Fact};
use crate::base::{AccountId, AppId, DeploymentId, Environment, Moment, Outcome, ProposalId, Refusal, clean_text};
use crate::db::schema::{apps as a, proposals as p};
use crate::db::{Conn, unless_taken};
use crate::definition;
use crate::definition::tree::Hash;
use crate::say;

/// What somebody wants to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// The app.
    pub app: AppId,
    /// Its name.
    pub app_name: String,
    /// Its short name in URLs.
    pub slug: String,
    /// Where it is to go.
    pub environment: Environment,
    /// The id of the profile.
    pub profile: String,
    /// The saved version.
    pub version: i64,
    /// Its tree.
    pub tree: Hash,
    /// How it comes.
    pub manner: Manner,
    /// What it is promoted from, or is again.
    pub origin: Option<DeploymentId>,
    /// What fills its slots.
    pub filled: Vec<Filled>,
    /// What was said about it.
    pub note: String,
    /// Whether it waits still.
    pub open: bool,
    /// Whose account it is; nothing for the command line.
    pub account: Option<AccountId>,
    /// Who wants it.
    pub actor: String,
    /// Since when.
    pub at: Moment,
}

/// What becomes of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// A second person agrees, and it goes live.
    Approve,
    /// They do not.
    Decline,
    /// Whoever proposed it takes it back.
    Withdraw,
}

impl Decision {
    /// The decision of a word in a form.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "approve" => Some(Self::Approve),
            "decline" => Some(Self::Decline),
            "withdraw" => Some(Self::Withdraw),
            _ => None,
        }
    }

    fn state(self) -> &'static str {
        match self {
            Self::Approve => "approved",
            Self::Decline => "declined",
            Self::Withdraw => "withdrawn",
        }
    }
}

type Columns = (
    (p::id, p::app_id, a::name, a::slug, p::environment, p::profile_id),
    (p::version, p::tree, p::manner, p::origin_id, p::filling),
    (p::note, p::state, p::account_id, p::actor, p::at),
);

const COLUMNS: Columns = (
    (p::id, p::app_id, a::name, a::slug, p::environment, p::profile_id),
    (p::version, p::tree, p::manner, p::origin_id, p::filling),
    (p::note, p::state, p::account_id, p::actor, p::at),
);

type Row = (
    (ProposalId, AppId, String, String, String, String),
    (i64, String, String, Option<DeploymentId>, String),
    (String, String, Option<AccountId>, String, Moment),
);

fn of_row(row: Row) -> Outcome<Proposal> {
    let (
        (id, app, app_name, slug, environment, profile),
        (version, tree, manner, origin, filling),
        (note, state, account, actor, at),
    ) = row;
    let odd = || Refusal::broken("a proposal has an odd row");
    Ok(Proposal {
        environment: Environment::parse(&environment).ok_or_else(odd)?,
        tree: Hash::parse(&tree).ok_or_else(odd)?,
        manner: Manner::parse(&manner).ok_or_else(odd)?,
        filled: serde_json::from_str(&filling).map_err(Refusal::broken)?,
        open: state == "open",
        id,
        app,
        app_name,
        slug,
        profile,
        version,
        origin,
        note,
        account,
        actor,
        at,
    })
}

macro_rules! rows {
    ($member:expr) => {
        p::table
            .inner_join(a::table.on(a::org_id.eq(p::org_id).and(a::id.eq(p::app_id))))
            .filter(p::org_id.eq(&$member.org().id))
            .select(COLUMNS)
    };
}

/// What waits in the whole Organization, longest first.
///
/// # Errors
/// What the cell says.
pub fn open_proposals(connection: &mut Conn, member: &Allowed<can::OpenStudio>) -> Outcome<Vec<Proposal>> {
    let open = rows!(member).filter(p::state.eq("open")).order((p::at.asc(), p::id.asc()));
    open.load::<Row>(connection)?.into_iter().map(of_row).collect()
}

/// What waits of `app`.
///
/// # Errors
/// What the cell says.
pub fn proposal_of(connection: &mut Conn, member: &Member, app: &AppId) -> Outcome<Option<Proposal>> {
    let row: Option<Row> =
        rows!(member).filter(p::state.eq("open")).filter(p::app_id.eq(app)).get_result(connection).optional()?;
    row.map(of_row).transpose()
}

/// The proposal with this id, of `app`.
///
/// # Errors
/// `NotFound`.
pub fn proposal(connection: &mut Conn, member: &Member, app: &AppId, id: &ProposalId) -> Outcome<Proposal> {
    of_row(rows!(member).filter(p::id.eq(id)).filter(p::app_id.eq(app)).get_result::<Row>(connection)?)
}

/// What the same person proposed already, when `load` is the same.
pub(super) fn as_wanted(connection: &mut Conn, member: &Member, app: &AppId, load: &Load) -> Outcome<Option<Proposal>> {
    let open: Option<Row> = rows!(member)
        .filter(p::state.eq("open"))
        .filter(p::app_id.eq(app))
        .filter(p::environment.eq(load.environment.word()))
        .get_result(connection)
        .optional()?;
    let same = |open: &Proposal| {
        member.is(open.account.as_ref())
            && open.tree == load.tree
            && (open.version, &open.profile, &open.note) == (load.version, &load.profile.0, &load.note)
            && publish::is_same(&open.filled, &load.filled)
    };
    Ok(open.map(of_row).transpose()?.filter(same))
}

/// Puts `load` before a second person. What waited of the app in that environment until now is withdrawn.
pub(super) fn propose(connection: &mut Conn, member: &Member, app: &App, load: &Load) -> Outcome<(Proposal, Event)> {
    let (org, at) = (&member.org().id, member.by().at);
    let before = p::table
        .filter(p::org_id.eq(org))
        .filter(p::app_id.eq(&app.id))
        .filter(p::environment.eq(load.environment.word()))
        .filter(p::state.eq("open"));
    diesel::update(before)
        .set((p::state.eq("withdrawn"), p::decider.eq(apps::author(member)), p::decided_at.eq(at)))
        .execute(connection)?;
    let id = ProposalId::fresh();
    let filling = serde_json::to_string(&load.filled).map_err(Refusal::broken)?;
    let made = diesel::insert_into(p::table)
        .values((
            (p::id.eq(&id), p::org_id.eq(org), p::app_id.eq(&app.id), p::environment.eq(load.environment.word())),
            (p::profile_id.eq(&load.profile.0), p::version.eq(load.version), p::tree.eq(load.tree.hex())),
            (p::manner.eq(load.manner.word()), p::origin_id.eq(&load.origin), p::filling.eq(filling)),
            (p::note.eq(&load.note), p::state.eq("open"), p::at.eq(at), p::decider.eq(""), p::reason.eq("")),
            (p::account_id.eq(member.person().map(|person| &person.account)), p::actor.eq(apps::author(member))),
        ))
        .execute(connection);
    unless_taken(made, || Refusal::Conflict(say::it("proposal-meanwhile").with("app", &app.name)))?;
    let event = Event::new(Fact::PublicationProposed, &app.name).with(detail(load.version, load.environment));
    Ok((proposal(connection, member, &app.id, &id)?, event))
}

fn detail(version: i64, environment: Environment) -> serde_json::Value {
    serde_json::json!({ "version": version, "environment": environment.word() })
}

/// Decides about `proposal`. What was looked at is what goes live: its tree, and what filled its slots then.
///
/// # Errors
/// `Conflict` when it was decided before, or is one's own; `Invalid` when something that fills its slots is gone;
/// `NotFound` when the role does not reach the environment.
pub fn decide(
    connection: &mut Conn,
    member: &Allowed<can::PublishApps>,
    (app, definition): (&App, &definition::App),
    (proposal, decision, typed): (&Proposal, Decision, &str),
) -> Outcome<(Option<Deployment>, Vec<Event>)> {
    if !member.may_in(Permission::PublishApps, proposal.environment) {
        return Err(Refusal::NotFound);
    }
    if !proposal.open {
        return Err(Refusal::Conflict(say::it("proposal-decided").with("app", &app.name)));
    }
    let own = member.is(proposal.account.as_ref());
    if own != (decision == Decision::Withdraw) {
        let sentence = if own { "proposal-own" } else { "proposal-others" };
        return Err(Refusal::Conflict(say::it(sentence).with("who", &proposal.actor)));
    }
    let reason = clean_text(say::it("the-reason"), typed).map_err(|sentence| Refusal::invalid("reason", sentence))?;
    if decision == Decision::Decline && reason.is_empty() {
        return Err(Refusal::invalid("reason", say::it("proposal-why")));
    }
    diesel::update(p::table.find(&proposal.id).filter(p::org_id.eq(&member.org().id)))
        .set((
            p::state.eq(decision.state()),
            p::decider.eq(apps::author(member)),
            p::decided_at.eq(member.by().at),
            p::reason.eq(&reason),
        ))
        .execute(connection)?;
    let fact = match decision {
        Decision::Approve => Fact::PublicationApproved,
        Decision::Decline => Fact::PublicationDeclined,
        Decision::Withdraw => Fact::PublicationWithdrawn,
    };
    let mut events = vec![Event::new(fact, &app.name).with(detail(proposal.version, proposal.environment))];
    if decision != Decision::Approve {
        return Ok((None, events));
    }
    publish::all_work(connection, member, (proposal.environment, &proposal.filled))?;
    let load = load(proposal, definition, member);
    let (deployment, event) = publish::bring_up(connection, member, (app, definition), &load)?;
    events.push(event);
    Ok((Some(deployment), events))
}

fn load(proposal: &Proposal, definition: &definition::App, member: &Member) -> Load {
    let profile = definition.profiles().iter().find(|profile| profile.id == proposal.profile);
    let name = profile.map_or_else(|| proposal.environment.name().to_owned(), |profile| profile.name.clone());
    Load {
        environment: proposal.environment,
        profile: (proposal.profile.clone(), name),
        version: proposal.version,
        tree: proposal.tree,
        manner: proposal.manner,
        origin: proposal.origin.clone(),
        note: proposal.note.clone(),
        filled: proposal.filled.clone(),
        approver: apps::author(member),
        author: Some((proposal.account.clone(), proposal.actor.clone())),
    }
}
