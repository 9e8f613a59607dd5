//! The rows of API tokens.

use std::net::IpAddr;

use chrono::Duration;
use diesel::prelude::*;

use super::{ApiToken, Denied, Network, NewToken, Scope, Word};
use crate::access::{Member, Permission};
use crate::audit::{Event, Fact};
use crate::base::{ApiTokenId, Environment, Moment, OrgId, Outcome, Problems, Refusal, name_key};
use crate::db::schema::{api_tokens as t, organizations};
use crate::db::{Conn, unless_taken};
use crate::say;
use crate::vault::{API_TOKENS, Vault};

/// Minutes in which the maker of a token can be shown it.
const SHOWN: i64 = 10;

/// Seconds after which the time of last use is written again.
const USED_AFTER: i64 = 60;

type Row =
    ((ApiTokenId, OrgId, String, String, String), (String, String, Option<Moment>, Option<Moment>, Moment, String));

type Columns = (
    (t::id, t::org_id, t::environment, t::name, t::ending),
    (t::scopes, t::addresses, t::expires_at, t::used_at, t::created_at, t::created_by),
);

const COLUMNS: Columns = (
    (t::id, t::org_id, t::environment, t::name, t::ending),
    (t::scopes, t::addresses, t::expires_at, t::used_at, t::created_at, t::created_by),
);

fn of_row(row: Row) -> Outcome<ApiToken> {
    let ((id, org, environment, name, ending), (scopes, networks, expires_at, used_at, created_at, created_by)) = row;
    let odd = || Refusal::broken(format!("the API token {id} has an odd row"));
    Ok(ApiToken {
        environment: Environment::parse(&environment).ok_or_else(odd)?,
        scopes: scopes.split_whitespace().filter_map(Scope::parse).collect(),
        // One that does not read must not open the token to everybody.
        networks: super::networks(&networks).map_err(|_| odd())?,
        id,
        org,
        name,
        ending,
        expires_at,
        used_at,
        created_at,
        created_by,
    })
}

/// The tokens of the Organization that the role reaches, by environment and name.
///
/// # Errors
/// What the cell says.
pub fn list(connection: &mut Conn, member: &Member) -> Outcome<Vec<ApiToken>> {
    let rows: Vec<Row> = t::table.filter(t::org_id.eq(&member.org().id)).select(COLUMNS).load(connection)?;
    let mut found = rows.into_iter().map(of_row).collect::<Outcome<Vec<_>>>()?;
    found.retain(|token| member.may_in(Permission::ManageTokens, token.environment));
    found.sort_by_cached_key(|token| (token.environment, name_key(&token.name)));
    Ok(found)
}

/// The token with this id.
///
/// # Errors
/// `NotFound` when the Organization has none, or the role does not reach it.
pub fn find(connection: &mut Conn, member: &Member, id: &ApiTokenId) -> Outcome<ApiToken> {
    let own = t::table.find(id).filter(t::org_id.eq(&member.org().id));
    let token = of_row(own.select(COLUMNS).get_result(connection)?)?;
    if member.may_in(Permission::ManageTokens, token.environment) { Ok(token) } else { Err(Refusal::NotFound) }
}

/// Makes a token. Nothing happens, and nothing is recorded, when the form that brought its id made it already.
///
/// # Errors
/// `Invalid` at `name` when another token has that name; `NotFound` when the role does not reach it.
pub fn create(
    connection: &mut Conn,
    vault: &Vault,
    member: &Member,
    new: &NewToken,
) -> Outcome<(ApiToken, Vec<Event>)> {
    if !member.may_in(Permission::ManageTokens, new.environment) {
        return Err(Refusal::NotFound);
    }
    let before: Option<OrgId> = t::table.find(&new.id).select(t::org_id).get_result(connection).optional()?;
    if before.is_some() {
        return find(connection, member, &new.id).map(|token| (token, Vec::new()));
    }
    sweep(connection, member)?;
    let word = Word::fresh()?;
    let org = member.org().id.as_str();
    let sealed = vault.seal(&API_TOKENS.at(org, new.id.as_str()), word.reveal().as_bytes())?;
    let scopes: Vec<_> = new.scopes.iter().map(|scope| scope.word()).collect();
    let networks: Vec<_> = new.networks.iter().map(Network::to_string).collect();
    let made = diesel::insert_into(t::table)
        .values((
            (t::id.eq(&new.id), t::org_id.eq(&member.org().id), t::environment.eq(new.environment.word())),
            (t::name.eq(&new.name), t::name_key.eq(name_key(&new.name)), t::hash.eq(word.hash())),
            (t::ending.eq(word.ending()), t::sealed.eq(sealed), t::scopes.eq(scopes.join(" "))),
            (t::addresses.eq(networks.join(" ")), t::expires_at.eq(new.expires_at)),
            (t::created_at.eq(member.by().at), t::created_by.eq(&member.by().actor)),
        ))
        .execute(connection);
    unless_taken(made, || {
        let sentence = say::it("token-name-taken").with("name", &new.name);
        Refusal::Invalid(Problems::one("name", sentence, say::it("resource-name-other")))
    })?;
    let token = find(connection, member, &new.id)?;
    let allows: Vec<_> = token.scopes.iter().map(|scope| scope.word()).collect();
    let detail = serde_json::json!({ "environment": token.environment.word(), "allows": allows, "from": networks });
    let event = Event::new(Fact::TokenCreated, &token.name).with(detail);
    Ok((token, vec![event]))
}

/// Whether `member` made `token` just now, and so can be shown it once.
pub fn is_shown(member: &Member, token: &ApiToken) -> bool {
    token.created_by == member.by().actor && member.by().at - token.created_at < Duration::minutes(SHOWN)
}

/// Lets go of the sealed copies that nobody came to see.
fn sweep(connection: &mut Conn, member: &Member) -> Outcome<()> {
    let old = member.by().at - Duration::minutes(SHOWN);
    let own =
        t::table.filter(t::org_id.eq(&member.org().id)).filter(t::created_at.lt(old)).filter(t::sealed.is_not_null());
    diesel::update(own).set(t::sealed.eq(None::<String>)).execute(connection)?;
    Ok(())
}

/// The token itself, for who made it, once and soon after: then nobody has it but them.
///
/// # Errors
/// What the cell or the vault says.
pub fn reveal(connection: &mut Conn, vault: &Vault, member: &Member, token: &ApiToken) -> Outcome<Option<Word>> {
    let own = t::table.find(&token.id).filter(t::org_id.eq(&member.org().id));
    let sealed: Option<String> = own.select(t::sealed).get_result(connection)?;
    let Some(sealed) = sealed else { return Ok(None) };
    if !is_shown(member, token) {
        return Ok(None);
    }
    diesel::update(own).set(t::sealed.eq(None::<String>)).execute(connection)?;
    let opened = vault.open(&API_TOKENS.at(member.org().id.as_str(), token.id.as_str()), &sealed)?;
    Ok(std::str::from_utf8(opened.reveal()).ok().and_then(Word::shown))
}

/// Revokes a token: the next request with it is refused.
///
/// # Errors
/// `NotFound`.
pub fn revoke(connection: &mut Conn, member: &Member, id: &ApiTokenId) -> Outcome<(ApiToken, Event)> {
    let token = find(connection, member, id)?;
    diesel::delete(t::table.find(id).filter(t::org_id.eq(&member.org().id))).execute(connection)?;
    let detail = serde_json::json!({ "environment": token.environment.word() });
    let event = Event::new(Fact::TokenRevoked, &token.name).with(detail);
    Ok((token, event))
}

/// Whose token `shown` is, for a program that comes from `address`. It is looked up by its hash, so that how long that
/// takes says nothing of it.
///
/// # Errors
/// What the cell says.
pub fn authenticate(
    connection: &mut Conn,
    shown: &str,
    address: Option<IpAddr>,
    at: Moment,
) -> Outcome<Result<ApiToken, Denied>> {
    let Some(word) = Word::shown(shown) else { return Ok(Err(Denied::Unknown)) };
    let row: Option<Row> =
        t::table.filter(t::hash.eq(word.hash())).select(COLUMNS).get_result(connection).optional()?;
    let Some(token) = row.map(of_row).transpose()? else { return Ok(Err(Denied::Unknown)) };
    if token.ended(at) {
        return Ok(Err(Denied::Ended));
    }
    let within = address.is_some_and(|address| token.networks.iter().any(|network| network.contains(address)));
    Ok(if token.networks.is_empty() || within { Ok(token) } else { Err(Denied::Elsewhere) })
}

/// Whether the time of last use of `token` is to be written: at most once a minute.
pub fn stale(token: &ApiToken, at: Moment) -> bool {
    token.used_at.is_none_or(|used| (at - used).num_seconds() >= USED_AFTER)
}

/// Writes the time of last use. Whoever uses a token has it: the sealed copy goes.
///
/// # Errors
/// What the cell says.
pub fn touch(connection: &mut Conn, token: &ApiToken, at: Moment) -> Outcome<()> {
    let own = t::table.find(&token.id).filter(t::org_id.eq(&token.org));
    diesel::update(own).set((t::used_at.eq(at), t::sealed.eq(None::<String>))).execute(connection)?;
    Ok(())
}

/// The short name of an Organization; nothing when it is suspended. `connection` is one of the directory.
///
/// # Errors
/// What the directory says.
pub fn active_slug(connection: &mut Conn, org: &OrgId) -> Outcome<Option<String>> {
    let active = organizations::table.find(org).filter(organizations::active.eq(true));
    Ok(active.select(organizations::slug).get_result(connection).optional()?)
}
