//! Create New: a blank app, a starter, or what a bundle brings.

use actix_web::HttpResponse;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use askama::Template;

use super::arrival::{behind, page_of, parcel, planned, right};
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::incoming::Incoming;
use crate::apps::{self, App, NewApp};
use crate::audit::{Event, Fact};
use crate::base::{AppId, Outcome, Problems, Refusal, clean_name, clean_text};
use crate::definition::starters::{Starter, files};
use crate::definition::tree::Tree;
use crate::http::{Ask, Expected, Html, Section, Shell, Upload, UploadedFile, html, read_upload, see_other, words};
use crate::say::{self, Say};
use crate::transfer::{Onto, import};

#[derive(Template)]
#[template(path = "transfer/create.html")]
struct CreatePage<'a> {
    member: &'a Member,
    name: String,
    description: String,
    start: Starter,
    file: String,
    problems: Problems,
    limit: u64,
}

impl CreatePage<'_> {
    fn begins_as(&self, starter: &Starter) -> bool {
        self.start == *starter
    }

    fn icon(starter: &Starter) -> &'static str {
        match starter {
            Starter::Blank => "file-text",
            Starter::ContactForm => "mail",
            Starter::MultiPageForm => "layers",
        }
    }
}

/// What went wrong, and what had been typed.
#[derive(Default)]
struct Mistake {
    upload: Upload,
    problems: Problems,
    status: StatusCode,
}

fn page(member: &Member, ask: &Ask, mistake: &Mistake) -> HttpResponse {
    let upload = &mistake.upload;
    let content = CreatePage {
        member,
        name: upload.field("name").to_owned(),
        description: upload.field("description").to_owned(),
        start: Starter::parse(upload.field("start")).unwrap_or(Starter::Blank),
        file: upload.field("file").to_owned(),
        problems: mistake.problems.clone(),
        limit: ask.installation().config.upload_limit,
    };
    let shell = Shell::Console(member, Section::Apps);
    html(&Html { title: &say::it("create-new").to_string(), shell, status: mistake.status }, &content)
}

/// GET /orgs/{org}/apps/new
///
/// # Errors
/// None of its own.
pub async fn create_form(member: Allowed<can::CreateApps>, ask: Ask) -> Outcome<HttpResponse> {
    Ok(page(&member, &ask, &Mistake::default()))
}

/// POST /orgs/{org}/apps, multipart: `name`, `description`, `start`, `bundle`. With `plan` a bundle is planned only, as
/// the form of the page asks; programs that leave it out get the app at once.
///
/// # Errors
/// `Forbidden` when a bundle comes from somebody who may not import; `WrongType`, `Busy`.
pub async fn create(member: Allowed<can::CreateApps>, (ask, payload): (Ask, Payload)) -> Outcome<HttpResponse> {
    let limit = ask.installation().config.upload_limit;
    let expected = Expected { file_field: "bundle", limit, setting: "limits.upload" };
    let mut upload = match read_upload(&ask.request, payload, expected).await {
        Ok(upload) => upload,
        Err(refusal) => return explain(&member, &ask, Upload::default(), refusal),
    };
    match make(&member, &ask, &mut upload).await {
        Ok(path) => Ok(see_other(&path)),
        Err(refusal) => explain(&member, &ask, upload, refusal),
    }
}

/// Makes the app, out of the bundle when one came, else out of a starter; or plans that. Gives where to go on.
async fn make(member: &Allowed<can::CreateApps>, ask: &Ask, upload: &mut Upload) -> Outcome<String> {
    let Some(file) = upload.file.take() else {
        return begin(member, ask, upload).await.map(|app| after(member, &app));
    };
    // The name of the file is all that can come back of it: browsers let nobody else choose files.
    upload.fields.insert("file".into(), file.name.clone());
    bring(member, ask, upload, file).await
}

/// Into the Studio, where the role allows it.
fn after(member: &Member, app: &App) -> String {
    let room = if member.may(Permission::OpenStudio) { "studio" } else { "apps" };
    format!("/orgs/{}/{room}/{}", member.org().slug, app.slug)
}

fn explain(member: &Member, ask: &Ask, upload: Upload, refusal: Refusal) -> Outcome<HttpResponse> {
    let (problems, status) = match refusal {
        Refusal::Invalid(problems) => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        Refusal::TooLarge(sentence) => (Problems::one("bundle", sentence, ""), StatusCode::PAYLOAD_TOO_LARGE),
        other => return Err(other),
    };
    Ok(page(member, ask, &Mistake { upload, problems, status }))
}

/// Plans the import of a bundle, or makes the app it holds at once.
async fn bring(member: &Allowed<can::CreateApps>, ask: &Ask, upload: &Upload, file: UploadedFile) -> Outcome<String> {
    let importer = right::<can::ImportApps>(member, ask).await?;
    check_typed(upload)?;
    let parcel = parcel(ask, upload, file);
    if !upload.field("plan").is_empty() {
        return planned(ask, &importer, parcel, Onto::New).await.map(|import| page_of(member, &import));
    }
    let (server, creator) = (ask.server.clone(), member.clone());
    let done = behind(server, move |installation| import(installation, &importer, &creator, parcel));
    Ok(after(member, &done.await?.app))
}

/// What was typed beside a bundle has to fit before the bundle is read; what was left out is the bundle's to say.
fn check_typed(upload: &Upload) -> Outcome<()> {
    let mut problems = Problems::default();
    let (name, description) = (upload.field("name"), upload.field("description"));
    if !name.trim().is_empty() {
        clean_name(say::it("the-app-name"), name).map_err(|sentence| problems.error("name", sentence, "")).ok();
    }
    clean_text(say::it("the-description"), description)
        .map_err(|sentence| problems.error("description", sentence, ""))
        .ok();
    Ok(problems.or(())?)
}

/// Makes an app out of a starter.
async fn begin(member: &Allowed<can::CreateApps>, ask: &Ask, upload: &Upload) -> Outcome<App> {
    let mut problems = Problems::default();
    let mut cleaned = |result: Result<String, Say>, field: &str| {
        result.unwrap_or_else(|sentence| {
            problems.error(field, sentence, "");
            String::new()
        })
    };
    let name = cleaned(clean_name(say::it("the-app-name"), upload.field("name")), "name");
    let description = cleaned(clean_text(say::it("the-description"), upload.field("description")), "description");
    problems.or(())?;
    let starter = Starter::parse(upload.field("start")).unwrap_or(Starter::Blank);
    let (cell, creator) = (ask.cell(member), member.clone());
    let blobs = cell.blobs.clone();
    let change = move |connection: &mut crate::db::Conn| {
        let mut incoming = Incoming::default();
        let mut tree = Tree::new();
        for (path, bytes) in files(starter, &name, &description, &mut || AppId::fresh().to_string()) {
            tree.put(path, incoming.add(&bytes, &blobs, &creator.org().id)?);
        }
        let made = apps::create(connection, &creator, NewApp { name, description, tree, incoming })?;
        let event = Event::new(Fact::AppCreated, &made.0.name);
        Ok((made, event.with(serde_json::json!({ "start": starter.word() }))))
    };
    let (app, kept) = cell.db.change(member.by(), member.lock(), change).await?;
    kept.settle();
    Ok(app)
}
