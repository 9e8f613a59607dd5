//! One Organization, as the operator sees it.

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::{Done, answer, beside, posted, status};
use crate::access::Operating;
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::http::words::{self, When};
use crate::http::{Ask, Form, Operator, see_other};
use crate::installation::Installation;
use crate::operator::{self, Admin, NewAdmin, Newcomer, OrgLine, Sizes};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "operator/org.html")]
struct OrgPage<'a> {
    operator: &'a Operator,
    org: OrgLine,
    sizes: Sizes,
    admins: Vec<Admin>,
    invited: Vec<(String, When)>,
    typed: Typed,
    problems: Problems,
    done: Say,
}

impl OrgPage<'_> {
    fn base(&self) -> String {
        format!("/operator/orgs/{}", self.org.slug)
    }

    fn made(&self) -> When {
        When::new(self.org.created_at, self.operator.by.at)
    }

    fn bytes(&self) -> String {
        words::bytes(self.sizes.bytes.unsigned_abs())
    }
}

/// The fields of the forms on the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
    email: String,
    confirm: String,
}

fn sentence(done: &str) -> Say {
    match done {
        "made" => say::it("operator-done-made"),
        "reserved" => say::it("operator-done-reserved"),
        "invited" => say::it("operator-done-invited"),
        "renamed" => say::it("operator-done-renamed"),
        "appointed" => say::it("operator-done-appointed"),
        "suspended" => say::it("operator-done-suspended"),
        "resumed" => say::it("operator-done-resumed"),
        _ => "".into(),
    }
}

/// GET /operator/orgs/{slug}
///
/// # Errors
/// `NotFound` when there is none.
pub async fn org(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    let Done { done } = ask.query().unwrap_or_default();
    page(&ask, &operator, None, sentence(&done)).await
}

/// POST /operator/orgs/{slug}/rename
///
/// # Errors
/// `NotFound` when there is none.
pub async fn rename(operator: Operator, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let name = typed.name.clone();
    let done = act(&ask, &operator, move |i, proof, slug| operator::rename(i, proof, slug, &name)).await;
    answer_to(&ask, &operator, typed, done.map(|()| "renamed")).await
}

/// POST /operator/orgs/{slug}/admins
///
/// # Errors
/// `NotFound` when there is none.
pub async fn appoint(operator: Operator, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let admin = NewAdmin { email: typed.email.clone(), newcomer: Newcomer::Invited };
    let done = act(&ask, &operator, move |i, proof, slug| operator::appoint(i, proof, slug, &admin)).await;
    let done = done.map(|appointed| posted(&ask, appointed, "appointed"));
    answer_to(&ask, &operator, typed, done).await
}

/// POST /operator/orgs/{slug}/suspension
///
/// # Errors
/// `NotFound` when there is none, `Conflict` when it is suspended already.
pub async fn suspend(operator: Operator, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    let confirm = typed.confirm.trim().to_owned();
    let done = act(&ask, &operator, move |installation, proof, slug| {
        let name = operator::find(installation, proof, slug)?.name;
        if confirm != name {
            return Err(Refusal::invalid("confirm", say::it("operator-type-name").with("name", name)));
        }
        operator::suspend(installation, proof, slug)
    });
    let done = done.await;
    answer_to(&ask, &operator, typed, done.map(|()| "suspended")).await
}

/// POST /operator/orgs/{slug}/resumption
///
/// # Errors
/// `NotFound` when there is none, `Conflict` when it is not suspended.
pub async fn resume(operator: Operator, ask: Ask) -> Outcome<HttpResponse> {
    let done = act(&ask, &operator, operator::resume).await;
    answer_to(&ask, &operator, Typed::default(), done.map(|()| "resumed")).await
}

/// Runs a verb on the Organization in the path.
async fn act<T: Send + 'static>(
    ask: &Ask,
    operator: &Operator,
    verb: impl FnOnce(&Installation, &Operating, &str) -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let (proof, slug) = (operator.proof.clone(), ask.param("slug").to_owned());
    beside(ask, move |installation| verb(installation, &proof, &slug)).await
}

/// Back to the page with a word of what was done, or the page with what was typed and why it does not fit.
async fn answer_to(ask: &Ask, operator: &Operator, typed: Typed, done: Outcome<&'static str>) -> Outcome<HttpResponse> {
    match done {
        Ok(done) => Ok(see_other(&format!("/operator/orgs/{}?done={done}", ask.param("slug")))),
        Err(Refusal::Invalid(problems)) => page(ask, operator, Some((typed, problems)), "".into()).await,
        Err(other) => Err(other),
    }
}

async fn page(ask: &Ask, operator: &Operator, refused: Option<(Typed, Problems)>, done: Say) -> Outcome<HttpResponse> {
    let (org, (admins, invited), sizes) = act(ask, operator, |installation, proof, slug| {
        let org = operator::find(installation, proof, slug)?;
        let read =
            |c: &mut Conn| Ok((operator::admins(c, proof, &org.id)?, operator::invited_admins(c, proof, &org.id)?));
        let admins = installation.directory.read_now(read)?;
        let sizes = operator::sizes(installation, proof, std::slice::from_ref(&org))?;
        let sizes = sizes.get(&org.id).copied().unwrap_or_default();
        Ok((org, admins, sizes))
    })
    .await?;
    let (mut typed, problems) = refused.unwrap_or_default();
    if problems.at("name").is_none() {
        typed.name = org.name.clone();
    }
    let invited = invited.into_iter().map(|(email, until)| (email, When::new(until, operator.by.at))).collect();
    let (title, status) = (org.name.clone(), status(&problems));
    Ok(answer(operator, &title, status, &OrgPage { operator, org, sizes, admins, invited, typed, problems, done }))
}
