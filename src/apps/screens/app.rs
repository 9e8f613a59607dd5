//! The page of an app: what it is, and what can be done with it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::origins::Origins;
use crate::access::{Allowed, Member, Permission, can};
use crate::apps::draft::{Target, Wanted};
use crate::apps::{self, App, Holdings};
use crate::base::{Outcome, Problems, Refusal};
use crate::definition::edit::Edit;
use crate::http::words::{self, When};
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "apps/app.html")]
struct AppPage<'a> {
    member: &'a Member,
    app: App,
    holdings: Holdings,
    typed: Typed,
    confirm: String,
    problems: Problems,
    notice: Option<Say>,
    origins: Origins,
}

impl AppPage<'_> {
    fn changed(&self) -> When {
        When::new(self.app.changed_at, self.member.by().at)
    }

    fn created(&self) -> When {
        When::new(self.app.created_at, self.member.by().at)
    }

    fn address(&self) -> String {
        format!("/orgs/{}/apps/{}", self.member.org().slug, self.app.slug)
    }

    fn goes(&self) -> Say {
        let files = say::it("files").with("count", self.holdings.files);
        let versions = say::it("saved-versions").with("count", self.holdings.versions);
        let size = words::bytes(self.holdings.bytes);
        say::it("app-goes").with("files", files).with("versions", versions).with("size", size)
    }
}

/// The fields of the form about an app.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
    description: String,
    revision: i64,
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
}

/// What went wrong with a form of the page.
#[derive(Default)]
struct Mistake {
    typed: Option<Typed>,
    confirm: String,
    problems: Problems,
}

async fn page(member: &Member, ask: &Ask, mistake: Mistake) -> Outcome<HttpResponse> {
    let (asker, slug) = (member.clone(), ask.param("app").to_owned());
    let read = move |connection: &mut crate::db::Conn| {
        let app = apps::find(connection, &asker, &slug)?;
        let holdings = apps::holdings(connection, &asker, &app)?;
        let origins = Origins::read(connection, &asker, &app)?;
        Ok((app, holdings, origins))
    };
    let (app, holdings, origins) = ask.cell(member).db.read(read).await?;
    let Done { done } = ask.query().unwrap_or_default();
    let notice = match done.as_str() {
        "saved" => Some(say::it("app-saved")),
        "duplicated" => Some(say::it("app-duplicated")),
        "imported" => Some(say::it("app-imported")),
        "updated" => Some(say::it("app-updated")),
        "import-undone" => Some(say::it("import-undone")),
        _ => None,
    };
    let status = if mistake.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let from_app = Typed { name: app.name.clone(), description: app.description.clone(), revision: app.revision };
    let title = app.name.clone();
    let Mistake { typed, confirm, problems } = mistake;
    let typed = typed.unwrap_or(from_app);
    let content = AppPage { member, app, holdings, typed, confirm, problems, notice, origins };
    Ok(html(&Html { title: &title, shell: Shell::Console(member, Section::Apps), status }, &content))
}

/// GET /orgs/{org}/apps/{app}
///
/// # Errors
/// `NotFound`.
pub async fn app(member: Allowed<can::ViewApps>, ask: Ask) -> Outcome<HttpResponse> {
    page(&member, &ask, Mistake::default()).await
}

/// POST /orgs/{org}/apps/{app}: name and description.
///
/// # Errors
/// `NotFound`; `Conflict` when the app has changed since the form was made.
pub async fn change(member: Allowed<can::EditApps>, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let slug = ask.param("app").to_owned();
    match save(&member, &ask, slug.clone(), typed.clone()).await {
        Ok(()) => Ok(see_other(&format!("/orgs/{}/apps/{slug}?done=saved", member.org().slug))),
        Err(Refusal::Invalid(problems)) => {
            page(&member, &ask, Mistake { typed: Some(typed), problems, ..Mistake::default() }).await
        }
        Err(other) => Err(other),
    }
}

async fn save(member: &Allowed<can::EditApps>, ask: &Ask, slug: String, typed: Typed) -> Outcome<()> {
    let (cell, asker) = (ask.cell(member), member.clone());
    let blobs = cell.blobs.clone();
    let edits = vec![Edit::RenameApp { name: typed.name }, Edit::DescribeApp { description: typed.description }];
    let change = move |connection: &mut crate::db::Conn| {
        let target = Target { slug: &slug, revision: typed.revision, blobs: &blobs };
        apps::edit(connection, &asker, &target, Wanted { edits, ..Wanted::default() })
    };
    cell.db.change(member.by(), member.lock(), change).await?.kept.settle();
    Ok(())
}

/// POST /orgs/{org}/apps/{app}/copies: an app of its own out of this one.
///
/// # Errors
/// `NotFound`.
pub async fn twin(member: Allowed<can::CreateApps>, ask: Ask) -> Outcome<HttpResponse> {
    let (cell, asker, slug) = (ask.cell(&member), member.clone(), ask.param("app").to_owned());
    let blobs = cell.blobs.clone();
    let change = move |connection: &mut crate::db::Conn| apps::duplicate(connection, &asker, &slug, &blobs);
    let (copy, kept) = cell.db.change(member.by(), member.lock(), change).await?;
    kept.settle();
    Ok(see_other(&format!("/orgs/{}/apps/{}?done=duplicated", member.org().slug, copy.slug)))
}

/// The name typed to confirm a deletion.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Confirmation {
    confirm: String,
}

/// POST /orgs/{org}/apps/{app}/deletion
///
/// # Errors
/// `NotFound`.
pub async fn remove(
    member: Allowed<can::DeleteApps>,
    (ask, Form(typed)): (Ask, Form<Confirmation>),
) -> Outcome<HttpResponse> {
    let (cell, asker, slug) = (ask.cell(&member), member.clone(), ask.param("app").to_owned());
    let confirm = typed.confirm.clone();
    let change = move |connection: &mut crate::db::Conn| apps::delete(connection, &asker, &slug, &confirm);
    match cell.db.change(member.by(), member.lock(), change).await {
        Ok(app) => {
            sweep_later(&ask, &member);
            let name = percent_encoding::utf8_percent_encode(&app.name, percent_encoding::NON_ALPHANUMERIC);
            Ok(see_other(&format!("/orgs/{}/apps?done=deleted&name={name}", member.org().slug)))
        }
        Err(Refusal::Invalid(problems)) => {
            page(&member, &ask, Mistake { confirm: typed.confirm, problems, ..Mistake::default() }).await
        }
        Err(other) => Err(other),
    }
}

/// What the app alone held goes beside the request.
fn sweep_later(ask: &Ask, member: &Member) {
    let (cell, org) = (ask.cell(member), member.org().id.clone());
    actix_web::rt::spawn(actix_web::web::block(move || {
        // Files being written now are younger.
        let before = std::time::SystemTime::now() - std::time::Duration::from_secs(3_600);
        if let Err(refusal) = apps::sweep(&cell, &org, before) {
            tracing::warn!(%refusal, "a sweep broke off; the next one goes on");
        }
    }));
}
