//! The numbers of a connected account, from which the form of a phone number is filled in.

use super::fields::{Field, Look};
use super::form::Shown;
use super::integrations::at_desk;
use super::shelf::{Shelf, permit};
use crate::access::{Member, Permission};
use crate::base::{Environment, Outcome, Refusal, ResourceId};
use crate::definition::documents::CAPABILITIES;
use crate::http::Ask;
use crate::resources::integrations::{self, Listed, Rest, Row};
use crate::resources::{self, Kind, Resource, Typed, text};
use crate::say::{self, Say};

/// The button that asks for the list, and what stands on it.
pub const LIST: (&str, &str) = ("list", "numbers-list");

/// A number that can be chosen, or the reason why not.
pub struct Offer {
    /// The number, as people write it.
    pub shown: String,
    /// What it is called at the service; empty for nothing.
    pub name: String,
    /// What it can do.
    pub can: Say,
    /// What the button that chooses it sends; nothing for what cannot be chosen.
    pub take: Option<String>,
    /// Why it cannot; empty for what can.
    pub why: Say,
}

/// The list of what the account has that `typed` names.
///
/// # Errors
/// `Invalid` at `parent` when nothing was listed, with the reason; `Forbidden`, which names the roles that may.
pub async fn list(ask: &Ask, member: &Member, typed: &Typed) -> Outcome<Shown> {
    let environment = typed.environment();
    let environment = environment.ok_or_else(|| Refusal::invalid("environment", say::it("resource-no-environment")))?;
    Shelf::Resources.permit(ask, member, environment).await?;
    permit(ask, member, Permission::ViewIntegrations, environment).await?;
    let account = account(ask, member, (typed, environment)).await?;
    let listed = at_desk(ask, member, move |desk| integrations::numbers(desk, &account)).await?;
    let here = here(ask, member, environment).await?;
    let offers = listed.rows.iter().map(|row| offer(row, &here)).collect();
    Ok(Shown { numbers: Some(field(&listed, offers)), ..Shown::default() })
}

/// The account that was chosen.
async fn account(ask: &Ask, member: &Member, (typed, place): (&Typed, Environment)) -> Outcome<ResourceId> {
    let wrong = || Refusal::invalid("parent", say::it("number-no-account").with("environment", place.name()));
    let id = ResourceId::parse(typed.get("parent")).ok_or_else(wrong)?;
    let asker = member.clone();
    let find = move |connection: &mut crate::db::Conn| integrations::account(connection, &asker, &id);
    match ask.cell(member).db.read(find).await {
        Ok(found) if found.environment == place && found.adapter == "twilio" => Ok(found.id),
        Ok(_) | Err(Refusal::NotFound) => Err(wrong()),
        Err(other) => Err(other),
    }
}

/// The phone numbers that are entered in `environment`.
async fn here(ask: &Ask, member: &Member, environment: Environment) -> Outcome<Vec<Resource>> {
    let asker = member.clone();
    let list = move |connection: &mut crate::db::Conn| resources::list(connection, &asker, &[Kind::PhoneNumber]);
    let mut found = ask.cell(member).db.read(list).await?;
    found.retain(|resource| resource.environment == environment);
    Ok(found)
}

fn offer(row: &Row, here: &[Resource]) -> Offer {
    let entered = here.iter().find(|resource| text(&resource.detail, "number") == row.number);
    let why = match entered {
        Some(resource) => say::it("numbers-entered").with("name", &resource.name),
        None if row.can.is_empty() => say::it("numbers-useless"),
        None => say::plain(""),
    };
    let names = CAPABILITIES.iter().filter(|(word, _)| row.can.contains(word)).map(|(_, name)| say::it(name));
    let take = why.is_empty().then(|| format!("{} {} {}", row.number, row.can.join(","), row.name));
    Offer { shown: row.shown.clone(), name: row.name.clone(), can: say::commas(names), take, why }
}

fn field(listed: &Listed, offers: Vec<Offer>) -> Field {
    let help = match (listed.rest, offers.is_empty()) {
        (Rest::More, _) => say::it("numbers-more"),
        (Rest::Nothing, true) => say::it("numbers-none"),
        (Rest::Nothing, false) => say::it("numbers-help"),
    };
    let label = say::it("numbers-of").with("name", &listed.name);
    let (value, look) = (String::new(), Look::Numbers(offers));
    Field { name: "numbers", label, help, look, value, required: true, again: false, press: None }
}

/// Fills the form in with the number that was chosen from a list.
pub fn take(typed: &mut Typed) -> Shown {
    let taken = typed.get("take").to_owned();
    let mut words = taken.splitn(3, ' ');
    let (number, can) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let name = words.next().unwrap_or_default();
    typed.put("number", number);
    for (word, _) in CAPABILITIES {
        typed.drop(word);
        if can.split(',').any(|one| one == word) {
            typed.put(word, "on");
        }
    }
    if typed.get("name").is_empty() {
        typed.put("name", name);
    }
    Shown { notice: Some(say::it("numbers-taken").with("number", number)), ..Shown::default() }
}
