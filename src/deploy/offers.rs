//! What an Organization has for the slots of an app that is not there yet, or comes anew.

use std::collections::HashMap;

use diesel::prelude::*;

use super::checklist::{Reason, Stock};
use super::live;
use crate::access::Member;
use crate::base::{AppId, Environment, Outcome};
use crate::db::Conn;
use crate::db::schema::bindings as b;
use crate::definition;
use crate::definition::needs::{Need, needs};

/// A slot, and what the Organization has for it.
#[derive(Debug, Clone)]
pub struct Offered {
    /// The slot.
    pub need: Need,
    /// The environments in which something fills it already.
    pub filled: Vec<Environment>,
    /// What is suggested for the others.
    pub offers: Vec<Offer>,
}

/// Something that is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Where it is.
    pub environment: Environment,
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

/// What there is in each environment for the slots of `definition`, which comes in as a new app or over `app`. Only what
/// the role may see is named.
///
/// # Errors
/// What the cell says.
pub fn offers(
    connection: &mut Conn,
    member: &Member,
    definition: &definition::App,
    app: Option<&AppId>,
) -> Outcome<Vec<Offered>> {
    let bound = match app {
        Some(app) => bound(connection, member, app)?,
        None => HashMap::new(),
    };
    let mut stocks = Vec::new();
    for environment in Environment::ALL {
        let held = live::held(connection, member, app.map(|app| (app, environment)))?;
        stocks.push((environment, Stock::of(connection, member, environment, held)?));
    }
    let offered = |need: Need| {
        let filled = bound.get(&need.slot).cloned().unwrap_or_default();
        let open = stocks.iter().filter(|(environment, _)| !filled.contains(environment));
        let offer = |(environment, stock): &(Environment, Stock)| {
            let (name, reason) = stock.suggested(&need)?;
            Some(Offer { environment: *environment, name, reason })
        };
        Offered { offers: open.filter_map(offer).collect(), filled, need }
    };
    Ok(needs(definition).into_iter().map(offered).collect())
}

/// The environments in which each slot of `app` is filled.
fn bound(connection: &mut Conn, member: &Member, app: &AppId) -> Outcome<HashMap<String, Vec<Environment>>> {
    let rows: Vec<(String, String)> = b::table
        .filter(b::org_id.eq(&member.org().id))
        .filter(b::app_id.eq(app))
        .select((b::slot_id, b::environment))
        .distinct()
        .load(connection)?;
    let mut bound: HashMap<String, Vec<Environment>> = HashMap::new();
    for (slot, word) in rows {
        bound.entry(slot).or_default().extend(Environment::parse(&word));
    }
    bound.values_mut().for_each(|environments| environments.sort());
    Ok(bound)
}
