//! The app's settings: its name, what it is for, its profiles and slots.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::change::change;
use super::conflict::{Conflict, Side};
use super::desk::{Desk, Sheet};
use super::problems::Findings;
use crate::access::{Allowed, can};
use crate::apps::Wanted;
use crate::base::{Outcome, Problems, Refusal};
use crate::definition::documents::{Slot, SlotKind};
use crate::definition::edit::Edit;
use crate::http::{Ask, Builder, Form, see_other};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "studio/settings.html")]
struct SettingsPage<'a> {
    desk: &'a Desk,
    typed: About,
    problems: Problems,
    findings: Findings,
    saved: bool,
}

/// The form about the app.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct About {
    revision: i64,
    name: String,
    description: String,
}

/// GET /orgs/{org}/studio/{app}/settings
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn settings(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    Ok(page(&desk, About::of(&desk), Problems::default()))
}

/// POST /orgs/{org}/studio/{app}/settings
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn save_settings(
    member: Allowed<can::EditApps>,
    (ask, Form(typed)): (Ask, Form<About>),
) -> Outcome<HttpResponse> {
    let edits = vec![
        Edit::RenameApp { name: typed.name.clone() },
        Edit::DescribeApp { description: typed.description.clone() },
    ];
    let done = change(&ask, &member, typed.revision, Wanted { edits, ..Wanted::default() }).await;
    let desk = Desk::open(&ask, &member).await?;
    match done {
        Ok(_) => Ok(see_other(&desk.place.to("settings", &[("done", "saved")]))),
        Err(Refusal::Invalid(problems)) => Ok(page(&desk, typed, problems)),
        Err(Refusal::Conflict(_)) => Ok(typed.conflict(&desk).answer(&desk)),
        Err(other) => Err(other),
    }
}

impl About {
    fn of(desk: &Desk) -> Self {
        let (name, description) = (desk.row.name.clone(), desk.row.description.clone());
        Self { revision: desk.row.revision, name, description }
    }

    fn conflict(&self, desk: &Desk) -> Conflict {
        let row = &desk.row;
        let side = |label, name, theirs: &str, mine: &str| Side {
            label,
            name,
            theirs: Some(theirs.to_owned()),
            mine: mine.to_owned(),
        };
        Conflict {
            sides: vec![
                side(say::it("studio-app-name"), "name", &row.name, &self.name),
                side(say::it("studio-description"), "description", &row.description, &self.description),
            ],
            ..Conflict::new(row.name.as_str(), desk.place.link("settings"), desk.place.link("settings"))
        }
    }
}

fn page(desk: &Desk, typed: About, problems: Problems) -> HttpResponse {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let saved = desk.look.done == "saved" && problems.is_empty();
    let content = SettingsPage { typed, problems, findings: Findings::of(desk), saved, desk };
    let title = Builder::Settings.title().to_string();
    desk.show(Sheet { status, ..Sheet::ok(Builder::Settings, &title, desk.place.link("settings")) }, &content)
}

impl SettingsPage<'_> {
    fn icon(&self, slot: &Slot) -> &'static str {
        match slot.kind {
            SlotKind::Integration => "plug",
            SlotKind::PhoneNumber => "phone",
            SlotKind::EmailSender => "mail",
            SlotKind::WebAddress => "globe",
            SlotKind::Datastore => "database",
            SlotKind::IdentityProvider => "user-check",
            SlotKind::Key => "key-round",
        }
    }

    /// "A telephone number that can send_text".
    fn need(&self, slot: &Slot) -> Say {
        let mut need = match slot.kind {
            SlotKind::Integration => say::it("slot-integration"),
            SlotKind::PhoneNumber => say::it("slot-phone-number"),
            SlotKind::EmailSender => say::it("slot-email-sender"),
            SlotKind::WebAddress => say::it("slot-web-address"),
            SlotKind::Datastore => say::it("slot-datastore"),
            SlotKind::IdentityProvider => say::it("slot-identity-provider"),
            SlotKind::Key => say::it("slot-key"),
        };
        if let Some(adapter) = &slot.adapter {
            need = say::it("slot-of").with("slot", need).with("adapter", adapter);
        }
        if !slot.capabilities.is_empty() {
            let abilities = slot.capabilities.join(", ").replace('_', " ");
            need = say::it("slot-can").with("slot", need).with("abilities", abilities);
        }
        need
    }
}
