//! The receipt of an export, and what can be done about its findings.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::download;
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::{self, App, Target, Wanted};
use crate::base::{AppId, Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::documents::{Kind, SlotKind};
use crate::definition::edit::Edit;
use crate::definition::secrets::{Finding, Sureness, Way};
use crate::http::words::{self, When};
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::say::{self, Say};
use crate::transfer::{FEWEST, Kept, Passphrase, Receipt, keep, receipt, reopen};

#[derive(Template)]
#[template(path = "transfer/receipt.html")]
struct ReceiptPage<'a> {
    member: &'a Member,
    receipt: Receipt,
    problems: Problems,
    notice: Option<Say>,
}

impl ReceiptPage<'_> {
    fn app(&self) -> &App {
        &self.receipt.export.app
    }

    fn base(&self) -> String {
        format!("/orgs/{}/apps/{}", self.member.org().slug, self.app().slug)
    }

    fn may_edit(&self) -> bool {
        self.member.may(Permission::EditApps)
    }

    fn size(&self) -> u64 {
        self.receipt.export.layout.len()
    }

    fn count(&self) -> usize {
        self.receipt.findings.len() + self.receipt.further
    }

    fn when(&self, kept: &Kept) -> When {
        When::new(kept.at, self.member.by().at)
    }

    fn is_known(finding: &Finding) -> bool {
        finding.kind.sureness == Sureness::Known
    }

    /// The way to the place in the Studio; empty where there is none, or none for this person.
    fn way(&self, finding: &Finding) -> String {
        let file = finding.file.as_str();
        let stem = file.strip_suffix(".json").unwrap_or(file);
        let to = match Kind::of_path(&finding.file) {
            _ if !self.member.may(Permission::OpenStudio) => return String::new(),
            Kind::Page { flow, page } => {
                format!("web-flows?page={flow}/{page}&control={}", utf8_percent_encode(&finding.node, NON_ALPHANUMERIC))
            }
            Kind::Flow { flow } => format!("web-flows?flow={flow}"),
            Kind::DataFlow(_) | Kind::Function(_) => format!("connections?item={stem}"),
            Kind::Object(_) => format!("airdata?item={stem}"),
            Kind::MediaFile(_) | Kind::MediaIndex => "media".to_owned(),
            Kind::App | Kind::Settings => "settings".to_owned(),
            _ => return String::new(),
        };
        format!("/orgs/{}/studio/{}/{to}", self.member.org().slug, self.app().slug)
    }

    fn icon(kind: &SlotKind) -> &'static str {
        match kind {
            SlotKind::Integration => "plug",
            SlotKind::PhoneNumber => "smartphone",
            SlotKind::EmailSender => "mail",
            SlotKind::WebAddress => "globe",
            SlotKind::Datastore => "database",
            SlotKind::IdentityProvider => "user-check",
            SlotKind::Key => "key-round",
        }
    }
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

fn notice(done: &str) -> Option<Say> {
    match done {
        "removed" => Some(say::it("receipt-removed")),
        "replaced" => Some(say::it("receipt-replaced")),
        "kept" => Some(say::it("receipt-kept")),
        "reopened" => Some(say::it("receipt-reopened")),
        _ => None,
    }
}

/// The page, for who may export, with what went wrong.
async fn page(
    member: &Allowed<can::ExportApps>,
    ask: &Ask,
    (problems, status): (Problems, StatusCode),
) -> Outcome<HttpResponse> {
    let (cell, asker, slug) = (ask.cell(member), member.clone(), ask.param("app").to_owned());
    let shared = cell.clone();
    let receipt = cell.db.read(move |connection| receipt(connection, &shared, &asker, &slug)).await?;
    let Done { done } = ask.query().unwrap_or_default();
    let title = say::it("receipt-title").with("app", &receipt.export.app.name).to_string();
    let content = ReceiptPage { member, receipt, problems, notice: notice(&done) };
    Ok(html(&Html { title: &title, shell: Shell::Console(member, Section::Apps), status }, &content))
}

/// GET /orgs/{org}/apps/{app}/receipt
///
/// # Errors
/// `NotFound`; `Invalid` when the app cannot be written as an archive.
pub async fn show(member: Allowed<can::ExportApps>, ask: Ask) -> Outcome<HttpResponse> {
    page(&member, &ask, (Problems::default(), StatusCode::OK)).await
}

/// The finding that a form is about.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Named {
    revision: i64,
    file: String,
    finding: String,
}

/// Back to the receipt: to what was done, or with what went wrong. Who may not export is told so there.
async fn back(
    member: &Allowed<can::EditApps>,
    ask: &Ask,
    (done, word): (Outcome<()>, &'static str),
) -> Outcome<HttpResponse> {
    let problem = match done {
        Ok(()) => {
            let address = format!("/orgs/{}/apps/{}/receipt", member.org().slug, ask.param("app"));
            return Ok(see_other(&format!("{address}?done={word}")));
        }
        Err(Refusal::Invalid(problems)) => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Refusal::Conflict(_)) => {
            (Problems::one("", say::it("receipt-stale"), say::it("receipt-stale-help")), StatusCode::CONFLICT)
        }
        Err(other) => return Err(other),
    };
    match member.allowed::<can::ExportApps>() {
        Some(exporter) => page(&exporter, ask, problem).await,
        None => Err(Refusal::Invalid(problem.0)),
    }
}

/// Does with the secret what `way` says, as an edit of the draft.
async fn mend(member: &Allowed<can::EditApps>, ask: &Ask, named: Named, way: Way) -> Outcome<()> {
    let (cell, asker, slug) = (ask.cell(member), member.clone(), ask.param("app").to_owned());
    let blobs = cell.blobs.clone();
    let edits = vec![Edit::TakeSecret { file: named.file, finding: named.finding, way }];
    let change = move |connection: &mut Conn| {
        let target = Target { slug: &slug, revision: named.revision, blobs: &blobs };
        apps::edit(connection, &asker, &target, Wanted { edits, ..Wanted::default() })
    };
    cell.db.change(member.by(), member.lock(), change).await?.kept.settle();
    Ok(())
}

/// POST /orgs/{org}/apps/{app}/receipt/removals: takes a secret out of the draft.
///
/// # Errors
/// `NotFound`.
pub async fn remove(member: Allowed<can::EditApps>, (ask, Form(named)): (Ask, Form<Named>)) -> Outcome<HttpResponse> {
    let done = mend(&member, &ask, named, Way::Remove).await;
    back(&member, &ask, (done, "removed")).await
}

/// POST /orgs/{org}/apps/{app}/receipt/slots: puts a slot in the place of a secret.
///
/// # Errors
/// `NotFound`.
pub async fn replace(member: Allowed<can::EditApps>, (ask, Form(named)): (Ask, Form<Named>)) -> Outcome<HttpResponse> {
    let done = mend(&member, &ask, named, Way::Slot(AppId::fresh().to_string())).await;
    back(&member, &ask, (done, "replaced")).await
}

/// POST /orgs/{org}/apps/{app}/receipt/kept: remembers that somebody knows a finding.
///
/// # Errors
/// `NotFound`.
pub async fn know(member: Allowed<can::EditApps>, (ask, Form(named)): (Ask, Form<Named>)) -> Outcome<HttpResponse> {
    let (cell, asker, slug) = (ask.cell(&member), member.clone(), ask.param("app").to_owned());
    let shared = cell.clone();
    let change = move |c: &mut Conn| keep(c, &shared, &asker, (&slug, &named.file, &named.finding));
    let done = cell.db.change(member.by(), member.lock(), change).await;
    back(&member, &ask, (done, "kept")).await
}

/// POST /orgs/{org}/apps/{app}/receipt/reopenings: lets a finding that somebody knew come up again.
///
/// # Errors
/// `NotFound`.
pub async fn doubt(member: Allowed<can::EditApps>, (ask, Form(named)): (Ask, Form<Named>)) -> Outcome<HttpResponse> {
    let (cell, asker, slug) = (ask.cell(&member), member.clone(), ask.param("app").to_owned());
    let shared = cell.clone();
    let change = move |c: &mut Conn| reopen(c, &shared, &asker, (&slug, &named.file, &named.finding));
    let done = cell.db.change(member.by(), member.lock(), change).await;
    back(&member, &ask, (done, "reopened")).await
}

/// The passphrase, typed twice.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    passphrase: String,
    again: String,
}

/// POST /orgs/{org}/apps/{app}/receipt/sealed: the bundle, sealed to a passphrase.
///
/// # Errors
/// `NotFound`; `Invalid` when the app cannot be written as an archive.
pub async fn seal(member: Allowed<can::ExportApps>, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    match Passphrase::chosen(&typed.passphrase, &typed.again) {
        Ok(passphrase) => download::sealed(&member, &ask, passphrase).await,
        Err(problems) => page(&member, &ask, (problems, StatusCode::UNPROCESSABLE_ENTITY)).await,
    }
}
