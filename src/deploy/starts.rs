//! Where visitors begin: the addresses of an app's web links, and what an address leads to.

use data_encoding::{BASE32_NOPAD, Encoding};
use diesel::prelude::*;

use super::deployments::Phase;
use crate::access::Member;
use crate::apps::App;
use crate::base::{AppId, DeploymentId, Environment, OrgId, Outcome, Refusal, Region};
use crate::db::Conn;
use crate::db::schema::{apps, deployments as d, start_links as s};
use crate::definition;
use crate::definition::documents::WebLink;
use crate::definition::tree::Hash;

/// Random bytes of a key: 80 bits, so that nobody finds one by trying.
const BYTES: usize = 10;

/// An address at which visitors begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The id of the web link.
    pub link: String,
    /// Its name.
    pub name: String,
    /// The key in the address.
    pub key: String,
    /// The slot that the link takes its address from.
    pub address: Option<String>,
}

/// Gives each web link a key, for as long as the app is there: the address stays from one deployment to the next.
pub(super) fn keep(
    connection: &mut Conn,
    member: &Member,
    (app, environment): (&App, Environment),
    definition: &definition::App,
) -> Outcome<()> {
    let org = member.org();
    let known = keys(connection, member, &app.id, environment)?;
    for link in definition.web_links().iter().filter(|link| known.iter().all(|(known, _)| *known != link.id)) {
        diesel::insert_into(s::table)
            .values((
                (s::key.eq(key(org.region)?), s::org_id.eq(&org.id), s::app_id.eq(&app.id)),
                (s::environment.eq(environment.word()), s::link_id.eq(&link.id)),
            ))
            .execute(connection)?;
    }
    Ok(())
}

fn keys(
    connection: &mut Conn,
    member: &Member,
    app: &AppId,
    environment: Environment,
) -> Outcome<Vec<(String, String)>> {
    Ok(s::table
        .filter(s::org_id.eq(&member.org().id))
        .filter(s::app_id.eq(app))
        .filter(s::environment.eq(environment.word()))
        .select((s::link_id, s::key))
        .load(connection)?)
}

/// The addresses of `app`, which is `definition`, in `environment`, in the order of its web links. Before it was published
/// there, there are none.
///
/// # Errors
/// What the cell says.
pub fn starts(
    connection: &mut Conn,
    member: &Member,
    (app, definition): (&AppId, &definition::App),
    environment: Environment,
) -> Outcome<Vec<Start>> {
    let keys = keys(connection, member, app, environment)?;
    let start = |link: &WebLink| {
        let (_, key) = keys.iter().find(|(known, _)| *known == link.id)?;
        let (name, address) = (link.name.clone(), link.address.clone());
        Some(Start { link: link.id.clone(), name, key: key.clone(), address })
    };
    Ok(definition.web_links().iter().filter_map(start).collect())
}

/// A new key: the letter of the region, so that whoever reads it knows in which cell to look, and chance.
fn key(region: Region) -> Outcome<String> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|error| Refusal::broken(error.to_string()))?;
    let letter = region.word().chars().next().unwrap_or('u');
    Ok(format!("{letter}{}", lower(&BASE32_NOPAD, &bytes)))
}

fn lower(encoding: &Encoding, bytes: &[u8]) -> String {
    encoding.encode(bytes).to_lowercase()
}

/// The region in whose cell the deployment of `key` is.
pub fn region_of(key: &str) -> Option<Region> {
    let letter = key.chars().next()?;
    Region::ALL.into_iter().find(|region| region.word().starts_with(letter))
}

/// What an address leads to: what is live, whole, at the moment of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The Organization.
    pub org: OrgId,
    /// The app.
    pub app: AppId,
    /// Its name.
    pub name: String,
    /// The environment.
    pub environment: Environment,
    /// What is live; nothing for an app that was taken down.
    pub live: Option<Shown>,
    /// The id of the web link.
    pub link: String,
}

/// A deployment, as far as a visitor gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its id.
    pub deployment: DeploymentId,
    /// The version.
    pub version: i64,
    /// Its tree.
    pub tree: Hash,
    /// The id of the profile it was published with.
    pub profile: String,
}

/// What `key` leads to; nothing for a key that nobody gave out. The key is the proof: it is all that a visitor has.
///
/// # Errors
/// What the cell says.
pub fn visit(connection: &mut Conn, key: &str) -> Outcome<Option<Visit>> {
    type Row = ((OrgId, AppId, String, String), String, Option<(DeploymentId, i64, String, String)>);
    // One query: what is live is read together with the link that leads to it.
    let row: Option<Row> = s::table
        .inner_join(apps::table.on(apps::org_id.eq(s::org_id).and(apps::id.eq(s::app_id))))
        .left_join(
            d::table.on(d::org_id
                .eq(s::org_id)
                .and(d::app_id.eq(s::app_id))
                .and(d::environment.eq(s::environment))
                .and(d::state.eq(Phase::Live.word()))),
        )
        .filter(s::key.eq(key))
        .select((
            (s::org_id, s::app_id, s::environment, s::link_id),
            apps::name,
            (d::id, d::version, d::tree, d::profile_id).nullable(),
        ))
        .get_result(connection)
        .optional()?;
    let Some(((org, app, word, link), name, live)) = row else { return Ok(None) };
    let odd = || Refusal::broken("a start link has an odd row");
    let shown = |(deployment, version, tree, profile): (DeploymentId, i64, String, String)| {
        Some(Shown { deployment, version, tree: Hash::parse(&tree)?, profile })
    };
    let environment = Environment::parse(&word).ok_or_else(odd)?;
    let live = live.map(|live| shown(live).ok_or_else(odd)).transpose()?;
    Ok(Some(Visit { org, app, name, environment, live, link }))
}
