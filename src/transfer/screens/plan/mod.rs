//! The page of a plan: what came in, and what would become of it.

mod decide;
mod words;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

pub use decide::{apply_import, cancel_import, undo_import};

use self::words::{PlanPage, Typed, Verdict};
use crate::access::{Allowed, Member, can};
use crate::apps::screens::studio::{Changes, Findings, decoded, media_answer};
use crate::apps::{self, content};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Html, Section, Shell, html, see_other};
use crate::say::{self, Say};
use crate::transfer::{Plan, State, import_of, look, other_name};

/// GET /orgs/{org}/imports/{import}
///
/// # Errors
/// `NotFound` when the Organization has no such import.
pub async fn import_page(member: Allowed<can::ImportApps>, ask: Ask) -> Outcome<HttpResponse> {
    let (asker, id) = (member.clone(), ask.param("import").to_owned());
    let read = move |connection: &mut Conn| {
        let import = import_of(connection, &asker, &id)?;
        let app = match (import.state, &import.app) {
            (State::Applied, Some(app)) => Some(apps::find_by_id(connection, &asker, app)?),
            _ => None,
        };
        Ok(app)
    };
    match ask.cell(&member).db.read(read).await? {
        Some(app) => Ok(see_other(&format!("/orgs/{}/apps/{}", member.org().slug, app.slug))),
        None => page(&member, &ask, Typed::default(), Told::default()).await,
    }
}

/// What the page says besides the plan.
#[derive(Default)]
struct Told {
    status: StatusCode,
    problems: Problems,
    /// Why nothing was done, where that is nobody's mistake.
    notice: Option<Say>,
}

impl Told {
    /// The refusal of a name that is another app's says which one is free.
    fn proposing(mut self, member: &Member, (typed, free): (&Typed, Option<String>)) -> Self {
        let refused = self.problems.0.iter_mut().find(|problem| problem.place == "name");
        if let (Some(problem), Some(free)) = (refused, free) {
            let name = typed.name.clone().unwrap_or_default();
            problem.sentence =
                say::it("import-name-proposed").with("org", &member.org().name).with("name", name).with("free", free);
        }
        self
    }
}

async fn page(member: &Allowed<can::ImportApps>, ask: &Ask, typed: Typed, told: Told) -> Outcome<HttpResponse> {
    let (cell, asker, id) = (ask.cell(member), member.clone(), ask.param("import").to_owned());
    let (chosen, name) = (typed.choices.clone(), typed.name.clone().unwrap_or_default());
    // A large app takes longer to check than a worker should be kept from others.
    let plan = actix_web::web::block(move || {
        cell.db.read_now(|connection| {
            let import = import_of(connection, &asker, &id)?;
            let free = other_name(connection, &asker, &name)?;
            Ok((look(connection, &cell, &asker, (import, &chosen))?, free))
        })
    });
    let (plan, free) = plan.await.map_err(|_| Refusal::Busy)??;
    Ok(show(member, plan, typed.clone(), told.proposing(member, (&typed, free))))
}

fn show(member: &Member, mut plan: Plan, typed: Typed, told: Told) -> HttpResponse {
    let checked = plan.update.as_ref().map_or(&plan.app, |update| &update.after.0);
    let findings = Findings::of_a_plan(checked, &plan.problems);
    let changes = plan.update.as_mut().map(|update| Changes::new(std::mem::take(&mut update.changes)));
    let verdict = Verdict::of(&plan, member.org().region, changes.as_ref());
    let title = match &plan.update {
        Some(update) => say::it("update-title").with("name", &update.app.name),
        None => say::it("import-title").with("name", &plan.import.name),
    };
    let typed = typed.or_from(&plan);
    let Told { status, problems, notice } = told;
    let content = PlanPage { member, plan, typed, findings, changes, verdict, problems, notice, title: title.clone() };
    html(&Html { title: &title.to_string(), shell: Shell::Console(member, Section::Apps), status }, &content)
}

/// GET /orgs/{org}/imports/{import}/media/{file}
///
/// # Errors
/// `NotFound` when the Organization has no such import, or the import no such file.
pub async fn import_media(member: Allowed<can::ImportApps>, ask: Ask) -> Outcome<HttpResponse> {
    let name = decoded(ask.param("file")).ok_or(Refusal::NotFound)?;
    let (asker, id, path) = (member.clone(), ask.param("import").to_owned(), format!("media/{name}"));
    let find = move |connection: &mut Conn| {
        let import = import_of(connection, &asker, &id)?;
        let tree = content::tree(connection, &asker, &import.tree)?;
        tree.get(&path).map(|leaf| leaf.hash).ok_or(Refusal::NotFound)
    };
    let hash = ask.cell(&member).db.read(find).await?;
    media_answer(&ask, &member, &name, hash).await
}
