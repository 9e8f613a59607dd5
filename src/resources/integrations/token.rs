//! Tokens that are good for at least a minute, for whoever calls a service next.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use super::accounts::{Known, known, open_values};
use super::blueprint::{Auth, Grant};
use super::oauth::{Client, Grounds, NoToken, Tokens};
use super::store;
use crate::base::{Moment, OrgId, Outcome, Refusal, ResourceId};
use crate::db::{Conn, Lock};
use crate::installation::{Cell, Installation};
use crate::outbound::Asker;
use crate::resources::{self, Finding, Secrets, Standing};
use crate::say::{self, Say};

/// Seconds before its end from which a token is renewed.
const MARGIN: i64 = 60;

/// Whose token is wanted.
#[derive(Clone, Copy)]
pub struct Holder<'a> {
    /// The home of the Organization.
    pub cell: &'a Cell,
    /// The Organization.
    pub org: &'a OrgId,
    /// The account.
    pub resource: &'a ResourceId,
}

/// Why there is no fresh token.
#[derive(Debug)]
pub enum NoFresh {
    /// The service gives none; why, for whoever connected the account.
    Refused(Say),
    /// Something here.
    Broken(Refusal),
}

impl From<Refusal> for NoFresh {
    fn from(refusal: Refusal) -> Self {
        Self::Broken(refusal)
    }
}

/// A token that is good for another minute at least; nothing for an account where one signs in without. It is renewed where
/// that is needed, by one at a time, and what the service gave instead is kept before this returns. No connection to a
/// database is held meanwhile.
///
/// # Errors
/// Why there is none.
pub fn fresh_token(installation: &Installation, of: &Holder<'_>, at: Moment) -> Result<Option<String>, NoFresh> {
    let turn = turn(of.resource);
    let _mine = turn.lock().unwrap_or_else(PoisonError::into_inner);
    let (known, secrets, fields) = read(installation, of)?;
    let held = Tokens::of(&secrets);
    let lasts = |tokens: &Tokens| tokens.expires_at.is_none_or(|end| end > at + chrono::Duration::seconds(MARGIN));
    if let Some(tokens) = held.as_ref().filter(|tokens| lasts(tokens)) {
        return Ok(Some(tokens.access.clone()));
    }
    let values = known.values(&fields);
    let asker = Asker { org: Some(of.org.clone()), resource: format!("connected account {}", of.resource) };
    let client = Client { outbound: &installation.outbound, asker, values: &values, at };
    let got = match &known.blueprint.auth {
        Auth::OAuth(oauth) if oauth.grant == Grant::Client => client.token(oauth, Grounds::Client),
        Auth::OAuth(oauth) => {
            let Some(tokens) = &held else {
                let service = &known.blueprint.name;
                return Err(NoFresh::Refused(say::it("trial-no-consent").with("service", service)));
            };
            match &tokens.refresh {
                Some(refresh) => client.token(oauth, Grounds::Refresh(refresh)),
                None => {
                    let said = say::it("token-over").with("service", &known.blueprint.name);
                    return Err(refused(installation, of, (&secrets, said), at)?);
                }
            }
        }
        Auth::Fetched(fetched) => client.fetch(fetched),
        _ => return Ok(None),
    };
    match got {
        Ok(tokens) => Ok(Some(keep(installation, of, &secrets, &tokens)?)),
        Err(no) => lost(installation, of, (&secrets, &no), at).map(Some),
    }
}

fn read(installation: &Installation, of: &Holder<'_>) -> Outcome<(Known, Secrets, Fields)> {
    of.cell.db.read_now(|connection| {
        let (key, detail, _) = store::holding(connection, of.org, of.resource)?;
        let known = known(connection, installation, of.org, &key)?;
        let secrets = resources::secrets(connection, &installation.vault, of.org, of.resource)?;
        let detail = serde_json::from_str(&detail).map_err(Refusal::broken)?;
        let fields = open_values(&detail).into_iter().chain(secrets.0.clone()).collect();
        Ok((known, secrets, fields))
    })
}

type Fields = std::collections::BTreeMap<String, String>;

/// Keeps what came, unless somebody put other secrets there meanwhile; gives the token to use.
fn keep(installation: &Installation, of: &Holder<'_>, was: &Secrets, tokens: &Tokens) -> Outcome<String> {
    let vault = &installation.vault;
    of.cell.db.housekeeping(Lock::Org(of.org), |connection: &mut Conn| {
        let mut secrets = resources::secrets(connection, vault, of.org, of.resource)?;
        if secrets == *was {
            tokens.put(&mut secrets);
            resources::renew(connection, vault, of.org, (of.resource, &secrets))?;
        }
        Ok(tokens.access.clone())
    })
}

/// A refusal to renew. Another server of this installation may have been quicker: then its token is the one to use.
fn lost(
    installation: &Installation,
    of: &Holder<'_>,
    (was, no): (&Secrets, &NoToken),
    at: Moment,
) -> Result<String, NoFresh> {
    let (_, now, _) = read(installation, of)?;
    if let Some(tokens) = Tokens::of(&now).filter(|_| now != *was) {
        return Ok(tokens.access);
    }
    match no {
        NoToken::Refused { .. } => Err(refused(installation, of, (was, no.said()), at)?),
        // It may answer the next time.
        _ => Err(NoFresh::Refused(no.said())),
    }
}

/// Notes that the service gives no more tokens.
fn refused(installation: &Installation, of: &Holder<'_>, (was, why): (&Secrets, Say), at: Moment) -> Outcome<NoFresh> {
    of.cell.db.housekeeping(Lock::Org(of.org), |connection: &mut Conn| {
        if resources::secrets(connection, &installation.vault, of.org, of.resource)? == *was {
            let found = Finding { standing: Standing::Failed, trouble: why.clone() };
            store::stand(connection, of.org, (of.resource, at), &found)?;
        }
        Ok(())
    })?;
    Ok(NoFresh::Refused(why))
}

/// The turn of whoever renews the token of `resource` in this process.
fn turn(resource: &ResourceId) -> Arc<Mutex<()>> {
    static TURNS: OnceLock<Mutex<HashMap<ResourceId, Weak<Mutex<()>>>>> = OnceLock::new();
    let mut turns = TURNS.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    turns.retain(|_, turn| turn.strong_count() > 0);
    let found = turns.get(resource).and_then(Weak::upgrade);
    let turn = found.unwrap_or_default();
    turns.insert(resource.clone(), Arc::downgrade(&turn));
    turn
}
