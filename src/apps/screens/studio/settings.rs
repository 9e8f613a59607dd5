//! The app's settings: its name, what it is for, its profiles and slots.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::change::change;
use super::conflict::{Conflict, Side};
use super::desk::{Desk, Sheet};
use super::problems::Findings;
use super::profiles::{ProfileForm, ProfilePanel};
use crate::access::{Allowed, Member, can};
use crate::apps::screens::origins::Origins;
use crate::apps::{App, Wanted, content};
use crate::base::{Outcome, Problem, Problems, Refusal};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::documents::{Profile, Slot, SlotKind, abilities};
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
    notice: Option<Say>,
    kept: Vec<KeptRow>,
    origins: Origins,
    profile: Option<ProfileForm>,
    /// What is wrong with the form of the profile.
    profile_problems: Problems,
}

/// What a page shows besides the app.
#[derive(Default)]
struct Shown {
    problems: Problems,
    kept: Vec<KeptRow>,
    origins: Origins,
    profile: Option<ProfileForm>,
    profile_problems: Problems,
    stale: bool,
}

/// Something that an import kept as it was.
struct KeptRow {
    name: String,
    kind: String,
    reason: Say,
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
    let (reader, blobs) = (member.clone(), ask.cell(&member).blobs.clone());
    let read = move |connection: &mut Conn, row: &App| {
        Ok((kept(connection, &blobs, &reader, row)?, Origins::read(connection, &reader, row)?))
    };
    let (desk, (kept, origins)) = Desk::open_with(&ask, &member, read).await?;
    Ok(page(&desk, About::of(&desk), Shown { kept, origins, ..Shown::default() }))
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
        Err(Refusal::Invalid(problems)) => Ok(page(&desk, typed, Shown { problems, ..Shown::default() })),
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

fn page(desk: &Desk, typed: About, shown: Shown) -> HttpResponse {
    let Shown { problems, kept, origins, profile, profile_problems, stale } = shown;
    let wrong = !(problems.is_empty() && profile_problems.is_empty());
    let status = match (stale, wrong) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, false) => StatusCode::OK,
    };
    let notice = match desk.look.done.as_str() {
        "saved" => Some(say::it("app-settings-kept")),
        "profile" => Some(say::it("profiles-kept")),
        _ => None,
    };
    let notice = notice.filter(|_| !wrong);
    let profile = profile.or_else(|| desk.profile().map(ProfileForm::of));
    let findings = Findings::of(desk);
    let content = SettingsPage { typed, problems, findings, notice, kept, origins, desk, profile, profile_problems };
    let title = Builder::Settings.title().to_string();
    desk.show(Sheet { status, ..Sheet::ok(Builder::Settings, &title, desk.place.link("settings")) }, &content)
}

/// The page with a form of a profile that was refused.
pub(super) fn profile_page(desk: &Desk, form: ProfileForm, problems: Problems) -> HttpResponse {
    let shown = Shown { profile: Some(form), profile_problems: problems, ..Shown::default() };
    page(desk, About::of(desk), shown)
}

/// The page with a form of a profile that somebody else was quicker than.
pub(super) fn settings_conflict(desk: &Desk, form: ProfileForm, problems: Problems) -> HttpResponse {
    let shown = Shown { profile: Some(form), profile_problems: problems, stale: true, ..Shown::default() };
    page(desk, About::of(desk), shown)
}

/// What the import of an Airkit export kept as it was.
fn kept(connection: &mut Conn, blobs: &Blobs, member: &Member, row: &App) -> Outcome<Vec<KeptRow>> {
    let tree = content::tree(connection, member, &row.tree)?;
    let Some(leaf) = tree.get("foreign/airkit/report.json") else { return Ok(Vec::new()) };
    let bytes = content::content(connection, blobs, member, &leaf.hash)?;
    // The file is foreign: whoever changed it by hand sees fewer rows, and no error.
    let report: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
    Ok(kept_of(&report).into_iter().map(|(name, kind, reason)| KeptRow { name, kind, reason }).collect())
}

/// What the report of a conversion names as kept: name, kind and reason of each.
pub fn kept_of(report: &serde_json::Value) -> Vec<(String, String, Say)> {
    let rows = report.get("kept").and_then(serde_json::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    rows.iter().map(kept_row).collect()
}

fn kept_row(record: &serde_json::Value) -> (String, String, Say) {
    let text = |field: &str| record.get(field).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let (name, field) = (text("name"), text("field"));
    let name = if field.is_empty() { name } else { format!("{name} · {field}") };
    let reason = match text("reason").as_str() {
        "messages" => say::it("kept-messages"),
        "calls" => say::it("kept-calls"),
        "portal" => say::it("kept-portal"),
        "schedules" => say::it("kept-schedules"),
        "field" => say::it("kept-field"),
        "expression" => say::it("kept-expression"),
        _ => say::it("kept-unknown"),
    };
    (name, text("kind"), reason)
}

impl SettingsPage<'_> {
    /// The form of the profile that is shown.
    fn panel(&self) -> Option<ProfilePanel<'_>> {
        let form = self.profile.as_ref().filter(|form| !form.adds())?;
        Some(ProfilePanel { desk: self.desk, form, problems: &self.profile_problems })
    }

    /// What is wrong with the profile besides its fields.
    fn other_problems(&self) -> Vec<&Problem> {
        let at_field = |problem: &&Problem| {
            problem.place != "name" && problem.place != "new_name" && !problem.place.starts_with("value:")
        };
        self.profile_problems.0.iter().filter(at_field).collect()
    }

    fn is_current(&self, profile: &Profile) -> bool {
        self.desk.profile().is_some_and(|current| current.id == profile.id)
    }

    /// Whether a profile was about to be added.
    fn adds(&self) -> bool {
        self.profile.as_ref().is_some_and(ProfileForm::adds)
    }

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
        let abilities = abilities(&slot.capabilities);
        if !abilities.is_empty() {
            need = say::it("slot-can").with("slot", need).with("abilities", abilities);
        }
        need
    }
}
