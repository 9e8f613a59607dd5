//! The telephone numbers of an account, as its service lists them.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::accounts::{Desk, Known, account, known, open_values};
use super::catalogue::TWILIO_NUMBERS;
use super::oauth::Client;
use super::trial::{ask, judge};
use crate::base::{Outcome, Refusal, ResourceId};
use crate::outbound::Answer;
use crate::resources::{self, Resource, drafts};
use crate::say::{self, Say};

/// The most pages of a list that are asked for: whoever looks waits for them.
const PAGES: usize = 4;

/// The most numbers that are listed.
const MOST: usize = 400;

/// The longest name that is taken over.
const LONGEST: usize = 100;

/// The numbers of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The account.
    pub account: ResourceId,
    /// Its name.
    pub name: String,
    /// What the service lists, in its order.
    pub rows: Vec<Row>,
    /// Whether that is all.
    pub rest: Rest,
}

/// A number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// As programs write it (E.164).
    pub number: String,
    /// As people do.
    pub shown: String,
    /// What it is called at the service; empty where that says no more than the number.
    pub name: String,
    /// What it can do, in the words of [`CAPABILITIES`](crate::definition::documents::CAPABILITIES).
    pub can: Vec<&'static str>,
}

/// Whether a list is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// It is.
    Nothing,
    /// The service has more.
    More,
}

/// What the service answers.
#[derive(Deserialize)]
struct Page {
    incoming_phone_numbers: Vec<Told>,
    next_page_uri: Option<String>,
}

#[derive(Deserialize)]
struct Told {
    phone_number: String,
    friendly_name: Option<String>,
    capabilities: Option<Abilities>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Abilities {
    voice: bool,
    sms: bool,
}

/// Lists the numbers of the account `id` at Twilio.
///
/// # Errors
/// `NotFound` when there is no such account, or the role does not reach it; `Invalid` at `parent` when it is switched off
/// or the service does not list them, with the reason.
pub fn numbers(desk: Desk<'_>, id: &ResourceId) -> Outcome<Listed> {
    let (org, vault) = (&desk.member.org().id, &desk.installation.vault);
    let (account, known, secrets) = desk.cell().db.read_now(|connection| {
        let account = account(connection, desk.member, id)?;
        let known = known(connection, desk.installation, org, &account.adapter)?;
        Ok((account, known, resources::secrets(connection, vault, org, id)?))
    })?;
    if account.adapter != "twilio" {
        return Err(Refusal::NotFound);
    }
    if !account.active {
        return Err(refused(say::it("numbers-off").with("name", &account.name)));
    }
    let values = known.values(&open_values(&account.detail).into_iter().chain(secrets.0).collect());
    let (outbound, at) = (&desk.installation.outbound, desk.member.by().at);
    let client = Client { outbound, asker: desk.asker(&account.name), values: &values, at };
    all(&client, (&account, &known)).map_err(refused)
}

fn refused(why: Say) -> Refusal {
    Refusal::invalid("parent", why)
}

/// One page after the other.
fn all(client: &Client<'_>, (account, known): (&Resource, &Known)) -> Result<Listed, Say> {
    let odd = || say::it("numbers-odd").with("service", &known.blueprint.name);
    let list = TWILIO_NUMBERS.split('?').next().unwrap_or_default();
    let mut listed =
        Listed { account: account.id.clone(), name: account.name.clone(), rows: Vec::new(), rest: Rest::More };
    let (mut seen, mut address) = (BTreeSet::new(), TWILIO_NUMBERS.to_owned());
    for _ in 0..PAGES {
        let answer = ask(&known.blueprint, client, (&address, ""))?;
        if answer.status == 404 {
            return Err(say::it("numbers-missing").with("service", &known.blueprint.name));
        }
        judge(&known.blueprint, &answer).map_err(|failure| failure.why)?;
        let page = page(&answer).ok_or_else(odd)?;
        let fresh = page.incoming_phone_numbers.iter().filter_map(row).filter(|row| seen.insert(row.number.clone()));
        listed.rows.extend(fresh);
        let room = listed.rows.len() <= MOST;
        listed.rows.truncate(MOST);
        let Some(next) = page.next_page_uri.filter(|next| !next.is_empty()) else {
            let rest = if room { Rest::Nothing } else { Rest::More };
            return Ok(Listed { rest, ..listed });
        };
        if !room {
            break;
        }
        address = format!("{list}?{}", further(list, &next, client).ok_or_else(odd)?);
    }
    Ok(listed)
}

fn page(answer: &Answer) -> Option<Page> {
    serde_json::from_slice(&answer.body).ok()
}

/// The query of the next page. It was written by a stranger: it leads on in the same list, or nowhere.
fn further<'a>(list: &str, next: &'a str, client: &Client<'_>) -> Option<&'a str> {
    let whole = super::template::address(list, client.values).ok()?;
    let (path, query) = next.split_once('?')?;
    let plain = !query.contains(['{', '}', '#']);
    (plain && !path.is_empty() && url::Url::parse(&whole).ok()?.path() == path).then_some(query)
}

/// What is known of a number; nothing for what is none, as short codes are.
fn row(told: &Told) -> Option<Row> {
    let (number, shown) = drafts::phone_number(&told.phone_number).ok()?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let name = told.friendly_name.as_deref().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let name = name.trim();
    // The service calls a number by its figures until somebody gives it a name.
    let own = name.chars().any(char::is_alphabetic) || !digits(&number).ends_with(&digits(name));
    let Abilities { voice, sms } =
        told.capabilities.as_ref().map_or_else(Abilities::default, |can| Abilities { ..*can });
    let text = ["send_text", "receive_text"].into_iter().filter(|_| sms);
    let calls = ["send_voice", "receive_voice"].into_iter().filter(|_| voice);
    let name = if own { name.to_owned() } else { String::new() };
    Some(Row { number, shown, name, can: text.chain(calls).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(number: &str, name: Option<&str>, voice: bool, sms: bool) -> Told {
        let (phone_number, friendly_name) = (number.to_owned(), name.map(str::to_owned));
        Told { phone_number, friendly_name, capabilities: Some(Abilities { voice, sms }) }
    }

    #[test]
    fn a_number_is_called_by_its_name_and_can_what_the_service_says() {
        let full = row(&told("+12015550123", Some(" Claims\u{7} line "), true, true)).unwrap();
        assert_eq!((full.name.as_str(), full.shown.as_str()), ("Claims line", "+1 201-555-0123"));
        assert_eq!(full.can, ["send_text", "receive_text", "send_voice", "receive_voice"]);
        assert!(
            full.can
                .iter()
                .all(|word| crate::definition::documents::CAPABILITIES.iter().any(|(known, _)| known == word))
        );
        for plain in ["(201) 555-0123", "+12015550123", "", "201 555 0123"] {
            assert_eq!(row(&told("+12015550123", Some(plain), true, false)).unwrap().name, "", "{plain}");
        }
        assert_eq!(row(&told("+12015550123", Some("24"), true, false)).unwrap().name, "24");
        let calls = row(&told("+12015550123", None, true, false)).unwrap();
        assert_eq!(calls.can, ["send_voice", "receive_voice"]);
        assert!(row(&told("+12015550123", None, false, false)).unwrap().can.is_empty());
        let bare = Told { capabilities: None, ..told("+12015550123", None, true, true) };
        assert!(row(&bare).unwrap().can.is_empty());
        for none in ["24365", "", "+", "sip:x@y"] {
            assert_eq!(row(&told(none, None, true, true)), None, "{none}");
        }
    }
}
