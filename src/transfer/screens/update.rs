//! Update from bundle: the form that takes the archive.

use actix_web::HttpResponse;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use askama::Template;

use super::arrival::{page_of, parcel, planned, right};
use crate::access::{Allowed, Member, can};
use crate::apps::{self, App};
use crate::base::{Outcome, Problems, Refusal};
use crate::http::{Ask, Expected, Html, Section, Shell, Upload, html, read_upload, see_other, words};
use crate::say;
use crate::transfer::Onto;

#[derive(Template)]
#[template(path = "transfer/update.html")]
struct UpdatePage<'a> {
    member: &'a Member,
    app: App,
    file: String,
    problems: Problems,
    limit: u64,
}

/// GET /orgs/{org}/apps/{app}/updates
///
/// # Errors
/// `NotFound`; `Forbidden` for who may not edit apps.
pub async fn update_form(member: Allowed<can::ImportApps>, ask: Ask) -> Outcome<HttpResponse> {
    let editor = right::<can::EditApps>(&member, &ask).await?;
    page(&editor, &ask, String::new(), (Problems::default(), StatusCode::OK)).await
}

/// POST /orgs/{org}/apps/{app}/updates, multipart: `bundle`.
///
/// # Errors
/// `NotFound`; `Forbidden` for who may not edit apps; `WrongType`, `Busy`.
pub async fn plan_update(member: Allowed<can::ImportApps>, (ask, payload): (Ask, Payload)) -> Outcome<HttpResponse> {
    let editor = right::<can::EditApps>(&member, &ask).await?;
    find(&editor, &ask).await?;
    let limit = ask.installation().config.upload_limit;
    let expected = Expected { file_field: "bundle", limit, setting: "limits.upload" };
    let read = read_upload(&ask.request, payload, expected).await;
    let name = read.as_ref().ok().and_then(|upload| upload.file.as_ref()).map(|file| file.name.clone());
    let slug = ask.param("app").to_owned();
    let done = match read {
        Ok(upload) => take(&member, &ask, upload, Onto::App(slug, Box::new(editor.clone()))).await,
        Err(refusal) => Err(refusal),
    };
    answer(&editor, &ask, name.unwrap_or_default(), done).await
}

async fn take(member: &Allowed<can::ImportApps>, ask: &Ask, mut upload: Upload, onto: Onto) -> Outcome<String> {
    let Some(file) = upload.file.take() else {
        return Err(Refusal::invalid("bundle", say::it("update-no-file")));
    };
    // What an app is called here is not the archive's to say.
    let parcel = parcel(ask, &Upload::default(), file);
    planned(ask, member, parcel, onto).await.map(|import| page_of(member, &import))
}

async fn answer(member: &Member, ask: &Ask, file: String, done: Outcome<String>) -> Outcome<HttpResponse> {
    let wrong = match done {
        Ok(path) => return Ok(see_other(&path)),
        Err(Refusal::Invalid(problems)) => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Refusal::TooLarge(sentence)) => (Problems::one("bundle", sentence, ""), StatusCode::PAYLOAD_TOO_LARGE),
        Err(other) => return Err(other),
    };
    page(member, ask, file, wrong).await
}

async fn find(member: &Member, ask: &Ask) -> Outcome<App> {
    let (asker, slug) = (member.clone(), ask.param("app").to_owned());
    ask.cell(member).db.read(move |connection| apps::find(connection, &asker, &slug)).await
}

async fn page(
    member: &Member,
    ask: &Ask,
    file: String,
    (problems, status): (Problems, StatusCode),
) -> Outcome<HttpResponse> {
    let app = find(member, ask).await?;
    let title = say::it("update-title").with("name", &app.name).to_string();
    let content = UpdatePage { member, app, file, problems, limit: ask.installation().config.upload_limit };
    Ok(html(&Html { title: &title, shell: Shell::Console(member, Section::Apps), status }, &content))
}
