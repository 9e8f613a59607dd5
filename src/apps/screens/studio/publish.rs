//! Before publishing: what has to be in order, and who may publish where.
//!
//! Publishing itself is not built yet, so there is nothing here to press.

use actix_web::HttpResponse;
use askama::Template;

use super::desk::{Desk, Sheet, environment};
use super::problems::Findings;
use crate::access::{Allowed, Permission, can, roles_that_may_in};
use crate::apps::Standing;
use crate::base::{Environment, Outcome, Severity};
use crate::db::Conn;
use crate::definition::needs::{Need, needs};
use crate::http::{Ask, Builder};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "studio/publish.html")]
struct PublishPage<'a> {
    desk: &'a Desk,
    findings: Findings,
    profiles: Vec<Place>,
    slots: Vec<Need>,
}

/// A profile, and who may publish with it.
struct Place {
    name: String,
    /// None for a profile whose name is no environment's.
    environment: Option<Environment>,
    may: bool,
    /// The roles that may, as in "Admin, Developer".
    roles: String,
}

/// Something that has to be in order.
struct Step {
    done: bool,
    said: Say,
    remedy: Say,
    href: String,
}

/// GET /orgs/{org}/studio/{app}/publish
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn publish(member: Allowed<can::PublishApps>, ask: Ask) -> Outcome<HttpResponse> {
    let desk = Desk::open(&ask, &member).await?;
    let profiles = places(&ask, &member, &desk).await?;
    let content = PublishPage { findings: Findings::all(&desk), profiles, slots: needs(&desk.app), desk: &desk };
    let title = say::it("publish-before").to_string();
    Ok(desk.show(Sheet::ok(Builder::Publish, &title, desk.place.link("publish")), &content))
}

async fn places(ask: &Ask, member: &Allowed<can::PublishApps>, desk: &Desk) -> Outcome<Vec<Place>> {
    let org = member.org().id.clone();
    let read = move |connection: &mut Conn| {
        let who = |place: Environment| roles_that_may_in(connection, &org, Permission::PublishApps, place);
        Environment::ALL.into_iter().map(who).collect::<Outcome<Vec<_>>>()
    };
    let roles = ask.installation().directory.read(read).await?;
    let place = |profile: &crate::definition::documents::Profile| {
        let environment = Environment::parse(environment(&profile.name));
        let who = environment.and_then(|place| roles.get(place as usize));
        Place {
            name: profile.name.clone(),
            environment,
            may: environment.is_some_and(|place| member.may_in(Permission::PublishApps, place)),
            roles: who.map(|who| who.join(", ")).unwrap_or_default(),
        }
    };
    Ok(desk.app.profiles().iter().map(place).collect())
}

impl PublishPage<'_> {
    /// What has to be in order, each done or to be done.
    fn steps(&self) -> Vec<Step> {
        let problems = &self.desk.problems.0;
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count() as i64;
        let open = self.slots.len() as i64;
        let saved = matches!(self.desk.standing(), Standing::Saved(_));
        let allowed = self.profiles.iter().filter(|profile| profile.may).count() as i64;
        vec![
            Step {
                done: errors == 0,
                said: match errors {
                    0 => say::it("publish-no-error"),
                    count => say::it("errors-found").with("count", count),
                },
                remedy: say::it("publish-mend"),
                href: self.desk.place.link("errors"),
            },
            Step {
                done: open == 0,
                said: match open {
                    0 => say::it("publish-needs-nothing"),
                    count => say::it("publish-slots").with("count", count),
                },
                remedy: say::it("publish-fill"),
                href: "#slots".into(),
            },
            Step {
                done: saved,
                said: if saved { say::it("publish-saved") } else { say::it("publish-unsaved") },
                remedy: say::it("publish-save"),
                href: self.desk.place.link("versions"),
            },
            Step {
                done: allowed > 0,
                said: match allowed {
                    0 => say::it("publish-with-none"),
                    count => say::it("publish-with").with("count", count),
                },
                remedy: say::it("publish-see-roles"),
                href: "#profiles".into(),
            },
        ]
    }

    fn left(&self) -> usize {
        self.steps().iter().filter(|step| !step.done).count()
    }
}
