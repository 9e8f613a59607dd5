//! Making an Organization.

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::{answer, beside, posted, status};
use crate::base::{Outcome, Problems, Refusal, Region, slug_from_name};
use crate::http::{Ask, Form, Operator, see_other};
use crate::operator::{self, Appointed, NewAdmin, Newcomer};
use crate::orgs::NewOrg;
use crate::orgs::screens::HUES;
use crate::say;

#[derive(Template)]
#[template(path = "operator/new_org.html")]
struct NewOrgPage {
    typed: Typed,
    problems: Problems,
}

/// The fields of the form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
    slug: String,
    region: String,
    hue: String,
    email: String,
}

impl Typed {
    /// What is to be made. A slug that nobody typed is made from the name.
    fn org(&self) -> Outcome<NewOrg> {
        let absent = || Problems::one("region", say::it("org-no-region"), say::it("org-no-region-help"));
        let region = Region::parse(&self.region).ok_or_else(absent)?;
        let slug = match self.slug.trim() {
            "" => slug_from_name(&self.name, "org").to_string(),
            typed => typed.to_owned(),
        };
        Ok(NewOrg { name: self.name.clone(), slug, region })
    }

    /// None when no colour was chosen; what is no number is no colour.
    fn hue(&self) -> Option<i32> {
        (!self.hue.is_empty()).then(|| self.hue.parse().unwrap_or(-1))
    }
}

/// GET /operator/orgs/new
///
/// # Errors
/// None of its own.
pub async fn new_org(operator: Operator, _: Ask) -> Outcome<HttpResponse> {
    let typed = Typed { region: Region::Eu.word().into(), ..Typed::default() };
    Ok(page(&operator, typed, Problems::default()))
}

/// POST /operator/orgs
///
/// # Errors
/// What the databases say.
pub async fn create(operator: Operator, (ask, Form(typed)): (Ask, Form<Typed>)) -> Outcome<HttpResponse> {
    match make(&ask, &operator, &typed).await {
        Ok((slug, appointed)) => {
            let done = posted(&ask, appointed, "made");
            Ok(see_other(&format!("/operator/orgs/{slug}?done={done}")))
        }
        Err(Refusal::Invalid(problems)) => Ok(page(&operator, typed, problems)),
        Err(other) => Err(other),
    }
}

async fn make(ask: &Ask, operator: &Operator, typed: &Typed) -> Outcome<(String, Appointed)> {
    let (new, hue, proof) = (typed.org()?, typed.hue(), operator.proof.clone());
    let admin = NewAdmin { email: typed.email.clone(), newcomer: Newcomer::Invited };
    let slug = new.slug.clone();
    let made = beside(ask, move |installation| operator::create(installation, &proof, &new, hue, &admin)).await?;
    Ok((slug, made))
}

fn page(operator: &Operator, typed: Typed, problems: Problems) -> HttpResponse {
    let status = status(&problems);
    answer(operator, &say::it("operator-make-org").to_string(), status, &NewOrgPage { typed, problems })
}
