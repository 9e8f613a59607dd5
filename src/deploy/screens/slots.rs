//! The slots of an app: what it needs of its Organization, which web links and messages use it, and adding one.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::bindings::{SECTIONS, icon};
use crate::access::{Allowed, can};
use crate::apps::Wanted;
use crate::apps::screens::studio::{Desk, Sheet, change};
use crate::base::{AppId, Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::documents::{Document, Slot, SlotKind, abilities};
use crate::definition::edit::{Edit, SlotUser};
use crate::definition::needs::{Need, needs};
use crate::deploy;
use crate::http::{Ask, Builder, Form, see_other};
use crate::resources::integrations::{self, catalogue};
use crate::say::{self, Say};

/// What can be added: the word of the form, the kind, the part it plays for the app as a whole, and the name of the
/// sentence. A part is played by one slot.
const CHOICES: [(&str, SlotKind, &str, &str); 11] = [
    ("web", SlotKind::WebAddress, "", "slots-kind-web"),
    ("session_links", SlotKind::WebAddress, "session_links", "slots-kind-session-links"),
    ("texts", SlotKind::PhoneNumber, "texts", "slots-kind-texts"),
    ("calls", SlotKind::PhoneNumber, "calls", "slots-kind-calls"),
    ("email", SlotKind::EmailSender, "", "slots-kind-email"),
    ("integration", SlotKind::Integration, "", "slots-kind-integration"),
    ("analytics", SlotKind::Integration, "analytics", "slots-kind-analytics"),
    ("datastore", SlotKind::Datastore, "", "slots-kind-datastore"),
    ("sign_in", SlotKind::IdentityProvider, "sign_in", "slots-kind-sign-in"),
    ("encryption", SlotKind::Key, "encryption", "slots-kind-encryption"),
    ("key", SlotKind::Key, "", "slots-kind-key"),
];

#[derive(Template)]
#[template(path = "deploy/slots.html")]
struct SlotsPage<'a> {
    desk: &'a Desk,
    needs: Vec<Need>,
    services: Vec<(String, String)>,
    typed: Typed,
    problems: Problems,
    notice: Option<Say>,
}

/// The form of one slot. Who is to use it are fields called `use:<web link>` and `use:<file of a message>`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    revision: i64,
    slot: String,
    kind: String,
    name: String,
    service: String,
    then: String,
    #[serde(flatten)]
    others: BTreeMap<String, String>,
}

/// Who could use a slot: the field of the form, the name, and the slot in use.
struct User {
    field: String,
    name: String,
    uses: Option<String>,
    edit: SlotUser,
}

/// GET /orgs/{org}/studio/{app}/slots
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn slots(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    page(&ask, &desk, Typed::default(), (Problems::default(), StatusCode::OK)).await
}

/// POST /orgs/{org}/studio/{app}/slots
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn change_slots(
    member: Allowed<can::EditApps>,
    (ask, Form(typed)): (Ask, Form<Typed>),
) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    let services = known_adapters(&ask, &desk).await?;
    let done = match typed.edits(&desk, &services) {
        Ok(edits) => change(&ask, &member, typed.revision, Wanted { edits, ..Wanted::default() }).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(_) => Ok(see_other(&desk.place.to("slots", &[("done", "slots")]))),
        Err(Refusal::Invalid(problems)) => page(&ask, &desk, typed, (problems, StatusCode::UNPROCESSABLE_ENTITY)).await,
        Err(Refusal::Conflict(said)) => {
            let desk = Desk::open(&ask, &member).await?;
            page(&ask, &desk, typed, (Problems::one("", said, ""), StatusCode::CONFLICT)).await
        }
        Err(other) => Err(other),
    }
}

/// The services that accounts can be of, each with its name.
async fn known_adapters(ask: &Ask, desk: &Desk) -> Outcome<Vec<(String, String)>> {
    let door = desk.member.clone();
    let read = move |connection: &mut Conn| integrations::adapters(connection, &door);
    let own = ask.cell(&desk.member).db.read(read).await?;
    let known = catalogue::all().into_iter().map(|service| (service.key, service.name));
    Ok(known.chain(own.into_iter().map(|adapter| (adapter.key, adapter.name))).collect())
}

async fn page(
    ask: &Ask,
    desk: &Desk,
    typed: Typed,
    (problems, status): (Problems, StatusCode),
) -> Outcome<HttpResponse> {
    let services = known_adapters(ask, desk).await?;
    let done = desk.look.done == "slots" && problems.is_empty();
    let notice = done.then(|| say::it("slots-kept"));
    let content = SlotsPage { desk, needs: needs(&desk.app), services, typed, problems, notice };
    let title = say::it("slots").to_string();
    Ok(desk.show(Sheet { status, ..Sheet::ok(Builder::Settings, &title, desk.place.link("slots")) }, &content))
}

impl Typed {
    fn edits(&self, desk: &Desk, services: &[(String, String)]) -> Outcome<Vec<Edit>> {
        match self.then.as_str() {
            "add" => self.added(services),
            "remove" => self.removed(desk),
            _ => self.changed(desk, services),
        }
    }

    fn added(&self, services: &[(String, String)]) -> Outcome<Vec<Edit>> {
        let choice = CHOICES.iter().find(|(word, ..)| *word == self.kind);
        let (_, kind, part, _) = choice.ok_or_else(|| Refusal::invalid("kind", say::it("slots-no-kind")))?;
        let capabilities: &[&str] = match *part {
            "texts" => &["send_text"],
            "calls" => &["receive_voice"],
            _ => &[],
        };
        let slot = Slot {
            id: AppId::fresh().to_string(),
            name: self.name.clone(),
            kind: *kind,
            adapter: if *kind == SlotKind::Integration { self.adapter(services, None)? } else { None },
            capabilities: capabilities.iter().map(|word| (*word).to_owned()).collect(),
        };
        Ok(vec![Edit::AddSlot { slot, part: (*part).to_owned() }])
    }

    /// Removes it, unless something else than the settings uses it.
    fn removed(&self, desk: &Desk) -> Outcome<Vec<Edit>> {
        let need = self.need(desk)?;
        let users = others(&need);
        if !users.is_empty() {
            let said = say::it("slots-remove-in-use").with("name", &need.name).with("users", say::and(users));
            return Err(Refusal::invalid("slot", said));
        }
        Ok(vec![Edit::RemoveSlot { id: need.slot }])
    }

    fn changed(&self, desk: &Desk, services: &[(String, String)]) -> Outcome<Vec<Edit>> {
        let need = self.need(desk)?;
        let adapter = match need.kind {
            SlotKind::Integration => self.adapter(services, need.adapter.as_deref())?,
            _ => need.adapter.clone(),
        };
        let mut edits = vec![Edit::SetSlot { id: need.slot.clone(), name: self.name.clone(), adapter }];
        for user in users(desk, need.kind) {
            let (wanted, has) = (self.others.contains_key(&user.field), user.uses.as_ref() == Some(&need.slot));
            if wanted != has {
                let slot = wanted.then(|| need.slot.clone());
                edits.push(Edit::LetUse { user: user.edit, slot });
            }
        }
        Ok(edits)
    }

    fn need(&self, desk: &Desk) -> Outcome<Need> {
        let found = needs(&desk.app).into_iter().find(|need| need.slot == self.slot);
        // Whoever took it out did so since the form was made.
        found.ok_or_else(|| Refusal::Conflict(say::it("edit-slot-gone")))
    }

    /// The service that was chosen; the one that the slot names already stays as an export wrote it.
    fn adapter(&self, services: &[(String, String)], before: Option<&str>) -> Outcome<Option<String>> {
        let chosen = self.service.as_str();
        if chosen.is_empty() {
            return Ok(None);
        }
        if let Some(before) = before.filter(|before| deploy::adapter_key(before) == chosen) {
            return Ok(Some(before.to_owned()));
        }
        if services.iter().any(|(key, _)| key == chosen) {
            return Ok(Some(chosen.to_owned()));
        }
        Err(Refusal::invalid("service", say::it("slots-no-service").with("service", chosen)))
    }
}

/// What uses a slot besides the parts that the settings give it, which go with it.
fn others(need: &Need) -> Vec<Say> {
    let others = need.used_by.iter().filter(|usage| !usage.place.starts_with("settings.json#"));
    others.map(|usage| usage.said.clone()).collect()
}

/// Who could use a slot of `kind` by its own choice.
fn users(desk: &Desk, kind: SlotKind) -> Vec<User> {
    let of = |(path, document): (&crate::definition::tree::FilePath, &Document)| match document {
        Document::Triggers(triggers) if kind == SlotKind::WebAddress => triggers
            .web_links
            .iter()
            .map(|link| User {
                field: format!("use:{}", link.id),
                name: link.name.clone(),
                uses: link.address.clone(),
                edit: SlotUser::WebLink(link.id.clone()),
            })
            .collect(),
        Document::Notification(message) if deploy::sends(kind, message.kind) => vec![User {
            field: format!("use:{path}"),
            name: message.name.clone(),
            uses: message.sender.clone(),
            edit: SlotUser::Notification(path.as_str().to_owned()),
        }],
        _ => Vec::new(),
    };
    desk.app.documents().flat_map(of).collect()
}

impl SlotsPage<'_> {
    /// The slots by section, each with its heading.
    fn sections(&self) -> Vec<(Say, Vec<&Need>)> {
        let of = |(kind, name): &(SlotKind, &'static str)| {
            (say::it(name), self.needs.iter().filter(|need| need.kind == *kind).collect::<Vec<_>>())
        };
        SECTIONS.iter().map(of).filter(|(_, needs)| !needs.is_empty()).collect()
    }

    /// What can be added: no second slot for a part that one plays.
    fn choices(&self) -> Vec<(&'static str, Say)> {
        let played = |part: &str| self.desk.app.settings().is_some_and(|settings| settings.refs.contains_key(part));
        let free = CHOICES.iter().filter(|(_, _, part, _)| !played(part));
        free.map(|(word, _, _, said)| (*word, say::it(said))).collect()
    }

    fn icon(&self, need: &Need) -> &'static str {
        icon(need.kind)
    }

    fn able(&self, need: &Need) -> Say {
        abilities(&need.capabilities)
    }

    fn users(&self, need: &Need) -> Vec<User> {
        users(self.desk, need.kind)
    }

    /// Whether this is the form that came back.
    fn is_typed(&self, need: &Need) -> bool {
        self.typed.slot == need.slot && !self.problems.is_empty()
    }

    fn adds(&self) -> bool {
        self.typed.then == "add"
    }

    fn name<'a>(&'a self, need: &'a Need) -> &'a str {
        if self.is_typed(need) && self.typed.then != "remove" { &self.typed.name } else { &need.name }
    }

    fn is_ticked(&self, need: &Need, user: &User) -> bool {
        if self.is_typed(need) && self.typed.then != "remove" {
            return self.typed.others.contains_key(&user.field);
        }
        user.uses.as_ref() == Some(&need.slot)
    }

    /// The services to choose from, and the one that the slot names.
    fn offers(&self, need: &Need) -> Vec<(String, String, bool)> {
        let named = need.adapter.as_deref().map(deploy::adapter_key).unwrap_or_default();
        let chosen = if self.is_typed(need) { self.typed.service.as_str() } else { named };
        let mut all: Vec<_> = self.services.clone();
        if !named.is_empty() && all.iter().all(|(key, _)| key != named) {
            all.push((named.to_owned(), named.to_owned()));
        }
        all.into_iter().map(|(key, name)| (key.clone(), name, key == chosen)).collect()
    }

    fn may_remove(&self, need: &Need) -> bool {
        others(need).is_empty()
    }

    fn may_edit(&self) -> bool {
        self.desk.may_edit()
    }

    fn is_integration(&self, need: &Need) -> bool {
        need.kind == SlotKind::Integration
    }

    fn users_title(&self, need: &Need) -> Say {
        say::it(if need.kind == SlotKind::WebAddress { "slots-links" } else { "slots-messages" })
    }
}
