//! The binding checklist of an app in one profile.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use crate::access::{Allowed, Permission, can};
use crate::apps::screens::studio::{Desk, Sheet, encoded};
use crate::base::{Environment, Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::documents::{Profile, SlotKind, abilities};
use crate::deploy::{self, Candidate, Checklist, Filler, Place, State};
use crate::http::words::When;
use crate::http::{Ask, Builder, Form, see_other};
use crate::resources::{Standing, Trial};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "deploy/bindings.html")]
struct BindingsPage<'a> {
    desk: &'a Desk,
    list: Option<Checklist>,
    typed: Typed,
    problems: Problems,
    notice: Option<Say>,
}

/// The form of one slot.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    profile: String,
    slot: String,
    filler: String,
    note: String,
    then: String,
}

/// GET /orgs/{org}/studio/{app}/bindings
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn bindings(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    // The slot that somebody comes back to is open.
    let Typed { slot, .. } = ask.query().unwrap_or_default();
    page(&ask, &desk, Typed { slot, ..Typed::default() }, Refused::default()).await
}

/// POST /orgs/{org}/studio/{app}/bindings
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such slot or profile.
pub async fn fill(member: Allowed<can::EditApps>, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    match change(&ask, &member, &desk, &typed).await {
        Ok(()) => Ok(see_other(&done(&desk, &typed))),
        Err(Refusal::Invalid(problems)) => {
            page(&ask, &desk, typed, Refused { problems, status: Some(StatusCode::UNPROCESSABLE_ENTITY) }).await
        }
        Err(Refusal::Conflict(said)) => {
            let problems = Problems::one(&typed.slot, said, "");
            page(&ask, &desk, typed, Refused { problems, status: Some(StatusCode::CONFLICT) }).await
        }
        Err(other) => Err(other),
    }
}

#[derive(Default)]
struct Refused {
    problems: Problems,
    status: Option<StatusCode>,
}

/// Back to the slot, which the page leads to.
fn done(desk: &Desk, typed: &Typed) -> String {
    let word = match typed.then.as_str() {
        "release" => "released",
        "ask" => "asked",
        "withdraw" => "withdrawn",
        _ => "bound",
    };
    let to = desk.place.to("bindings", &[("profile", &typed.profile), ("done", word)]);
    format!("{to}#slot-{}", encoded(&typed.slot))
}

async fn change(ask: &Ask, member: &Allowed<can::EditApps>, desk: &Desk, typed: &Typed) -> Outcome<()> {
    let (door, typed) = (member.clone(), typed.clone());
    let (row, app) = (desk.row.clone(), desk.app.clone());
    let run = move |connection: &mut Conn| {
        let profile = app.profiles().iter().find(|profile| profile.id == typed.profile).ok_or(Refusal::NotFound)?;
        let list = deploy::checklist(connection, &door, (&row, &app), profile)?;
        let slot = typed.slot.as_str();
        match typed.then.as_str() {
            "release" => deploy::release(connection, &door, &row, &list, slot),
            "ask" => deploy::ask(connection, &door, &row, &list, (slot, &typed.note)),
            "withdraw" => deploy::withdraw(connection, &door, &row, &list, slot),
            _ => {
                let filler = Filler::parse(&typed.filler);
                let filler = filler.ok_or_else(|| Refusal::invalid("filler", say::it("slot-choose")))?;
                deploy::bind(connection, &door, &row, &list, (slot, &filler))
            }
        }
    };
    ask.cell(member).db.change(member.by(), member.lock(), run).await
}

async fn page(ask: &Ask, desk: &Desk, typed: Typed, refused: Refused) -> Outcome<HttpResponse> {
    let wanted = if typed.profile.is_empty() { desk.profile().cloned() } else { named(desk, &typed.profile) };
    let list = match wanted {
        Some(profile) => Some(read(ask, desk, profile).await?),
        None => None,
    };
    let tested = list.as_ref().and_then(|list| list.place(&typed.slot)).filter(|_| desk.look.done == "tested");
    let notice = match tested {
        Some(place) => place.filled_with.as_ref().filter(|_| place.state == State::Tested),
        None => None,
    };
    let notice = notice.map(|name| say::it("slot-done-tested").with("name", name));
    let notice = notice.or_else(|| self::notice(&desk.look.done)).filter(|_| refused.problems.is_empty());
    let content = BindingsPage { desk, list, typed, problems: refused.problems, notice };
    let title = Builder::Bindings.title().to_string();
    let sheet = Sheet::ok(Builder::Bindings, &title, desk.place.link("bindings"));
    Ok(desk.show(Sheet { status: refused.status.unwrap_or(StatusCode::OK), ..sheet }, &content))
}

fn named(desk: &Desk, id: &str) -> Option<Profile> {
    desk.app.profiles().iter().find(|profile| profile.id == id).cloned()
}

/// The checklist of `profile`, read for a page.
///
/// # Errors
/// What the cell says.
pub(super) async fn read(ask: &Ask, desk: &Desk, profile: Profile) -> Outcome<Checklist> {
    let (member, row, app) = (desk.member.clone(), desk.row.clone(), desk.app.clone());
    let read = move |connection: &mut Conn| deploy::checklist(connection, &member, (&row, &app), &profile);
    ask.cell(&desk.member).db.read(read).await
}

fn notice(done: &str) -> Option<Say> {
    Some(say::it(match done {
        "bound" => "slot-done-bound",
        "released" => "slot-done-released",
        "asked" => "slot-done-asked",
        "withdrawn" => "slot-done-withdrawn",
        _ => return None,
    }))
}

/// The icon of a kind of slots.
pub(super) fn icon(kind: SlotKind) -> &'static str {
    match kind {
        SlotKind::Integration => "plug",
        SlotKind::PhoneNumber => "phone",
        SlotKind::EmailSender => "mail",
        SlotKind::WebAddress => "globe",
        SlotKind::Datastore => "database",
        SlotKind::IdentityProvider => "user-check",
        SlotKind::Key => "key-round",
    }
}

/// The sections of the list, in the order in which an app is set up.
pub(super) const SECTIONS: [(SlotKind, &str); 7] = [
    (SlotKind::WebAddress, "slots-web"),
    (SlotKind::PhoneNumber, "slots-phone"),
    (SlotKind::EmailSender, "slots-email"),
    (SlotKind::Integration, "slots-integrations"),
    (SlotKind::Datastore, "slots-data"),
    (SlotKind::IdentityProvider, "slots-sign-in"),
    (SlotKind::Key, "slots-keys"),
];

/// The heading of a section with how many of its slots are filled, and its slots.
type Part<'a> = (Option<(Say, Say)>, Vec<&'a Place>);

impl BindingsPage<'_> {
    /// The slots by section; a single one needs no heading.
    fn sections<'a>(&self, list: &'a Checklist) -> Vec<Part<'a>> {
        let of = |(kind, name): &(SlotKind, &'static str)| {
            let places: Vec<&Place> = list.places.iter().filter(|place| place.need.kind == *kind).collect();
            let filled = places.iter().filter(|place| place.is_filled()).count();
            let count = say::it("bindings-filled").with("count", filled).with("all", places.len());
            (Some((say::it(name), count)), places)
        };
        let mut sections: Vec<_> = SECTIONS.iter().map(of).filter(|(_, places)| !places.is_empty()).collect();
        if let [(heading, _)] = sections.as_mut_slice() {
            *heading = None;
        }
        sections
    }

    fn icon(&self, place: &Place) -> &'static str {
        icon(place.need.kind)
    }

    /// How far the profile is, in percent of what is required.
    fn progress(&self, list: &Checklist) -> usize {
        let all = list.required().count();
        (list.filled() * 100).checked_div(all).unwrap_or(100)
    }

    /// The class that colours a state.
    fn class(&self, place: &Place) -> &'static str {
        match place.state {
            State::Tested | State::Bound => "success",
            State::Broken => "danger",
            State::Suggested => "info",
            State::Open => "off",
        }
    }

    fn chosen(&self, place: &Place, candidate: &Candidate) -> bool {
        if self.typed.slot == place.need.slot && !self.typed.filler.is_empty() {
            return self.typed.filler == candidate.filler.word();
        }
        let suggested = place.suggestion.as_ref().map(|(filler, _)| filler);
        place.filler.as_ref().or(suggested) == Some(&candidate.filler)
    }

    /// What is said beside a candidate in the list; empty for nothing.
    fn about(&self, candidate: &Candidate) -> Say {
        if let Some(held) = &candidate.held {
            return say::it("slot-in-use").with("app", &held.app).with("environment", held.environment.name());
        }
        let standing = candidate.standing.filter(|standing| *standing != Standing::Ready);
        let also = match candidate.also.as_slice() {
            [] => None,
            [app] => Some(say::it("slot-also").with("app", app)),
            apps => Some(say::it("slot-also-many").with("count", apps.len())),
        };
        say::commas(standing.map(Standing::name).into_iter().chain(also))
    }

    /// What has to be able to do one of several things; empty for nothing.
    fn able(&self, place: &Place) -> Say {
        abilities(&place.need.capabilities)
    }

    /// Where what fills a slot is tested, by whoever may.
    fn trial(&self, place: &Place) -> Option<String> {
        let (org, id) = (&self.desk.member.org().slug, place.filler.as_ref()?.resource()?);
        Some(match place.trial? {
            Trial::Account => format!("/orgs/{org}/integrations/{id}/test"),
            Trial::Domain => format!("/orgs/{org}/resources/{id}/check"),
        })
    }

    /// The way back from a test.
    fn back(&self, list: &Checklist, place: &Place) -> String {
        let slot = place.need.slot.as_str();
        let page = self.desk.place.to("bindings", &[("profile", &list.profile), ("slot", slot), ("done", "tested")]);
        format!("{page}#slot-{}", encoded(slot))
    }

    /// Where something that fits is made, with the way back.
    fn make(&self, list: &Checklist, place: &Place) -> Option<String> {
        place.maker?;
        let back = self.desk.place.to("bindings", &[("profile", &list.profile)]);
        let back = encoded(&format!("{back}#slot-{}", place.need.slot)).replace('/', "%2F");
        let (org, environment) = (&self.desk.member.org().slug, list.environment.word());
        let name = encoded(&place.need.name);
        Some(match place.need.kind {
            SlotKind::Integration => {
                let service = place.need.adapter.as_deref().map(deploy::adapter_key).unwrap_or_default();
                let service = encoded(service);
                format!(
                    "/orgs/{org}/integrations/new?service={service}&environment={environment}&name={name}&next={back}"
                )
            }
            kind => {
                let kind = make_kind(kind)?;
                format!("/orgs/{org}/resources/new?kind={kind}&environment={environment}&name={name}&next={back}")
            }
        })
    }

    fn since(&self, at: &crate::base::Moment) -> When {
        When::new(*at, self.desk.member.by().at)
    }

    fn may_ask(&self, place: &Place) -> bool {
        self.desk.may_edit() && !place.is_filled() && place.request.is_none()
    }

    fn may_edit(&self) -> bool {
        self.desk.member.may(Permission::EditApps)
    }

    /// The profiles, each with its environment and its checklist.
    fn profiles(&self) -> Vec<(String, String, Environment, bool)> {
        let current = self.list.as_ref().map(|list| list.profile.clone()).unwrap_or_default();
        let all = self.desk.app.profiles().iter();
        all.map(|profile| {
            let href = self.desk.place.to("bindings", &[("profile", &profile.id)]);
            (profile.name.clone(), href, profile.place(), profile.id == current)
        })
        .collect()
    }
}

fn make_kind(kind: SlotKind) -> Option<&'static str> {
    match kind {
        SlotKind::PhoneNumber => Some("phone_number"),
        SlotKind::EmailSender => Some("email_address"),
        SlotKind::WebAddress => Some("url_domain"),
        SlotKind::IdentityProvider => Some("identity_provider"),
        SlotKind::Key => Some("key"),
        SlotKind::Datastore | SlotKind::Integration => None,
    }
}
