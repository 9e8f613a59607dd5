//! The datastores of an Organization.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::access::{Allowed, Member, Permission, can, roles_that_may_in};
use crate::base::{Environment, Outcome};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Html, Section, Shell, arrival_notice, html};
use crate::resources::{self, Datastore};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "resources/datastores.html")]
struct Datastores<'a> {
    member: &'a Member,
    rows: Vec<Datastore>,
    hidden: Vec<Hidden>,
    notice: Option<Say>,
}

/// An environment whose datastores the role does not reach, and the roles that do.
struct Hidden {
    environment: Environment,
    roles: String,
}

impl Datastores<'_> {
    fn since(&self, row: &Datastore) -> When {
        When::new(row.created_at, self.member.by().at)
    }

    /// What a datastore of `environment` is for.
    fn purpose(&self, environment: &Environment) -> Say {
        match environment {
            Environment::Development => say::it("datastore-development"),
            Environment::Qa => say::it("datastore-qa"),
            Environment::Production => say::it("datastore-production"),
        }
    }
}

/// GET /orgs/{org}/datastores
///
/// # Errors
/// What the databases say.
pub async fn datastores(allowed: Allowed<can::ViewDatastores>, ask: Ask) -> Outcome<HttpResponse> {
    let notice = arrival_notice(&ask, &allowed).await?;
    let proof = allowed.clone();
    let rows = ask.cell(&allowed).db.read(move |connection| resources::datastores(connection, &proof)).await?;
    let hidden = hidden(&ask, &allowed).await?;
    let shell = Shell::Console(&allowed, Section::Datastores);
    let page = Html { title: &Section::Datastores.label().to_string(), shell, status: StatusCode::OK };
    Ok(html(&page, &Datastores { member: &allowed, rows, hidden, notice }))
}

async fn hidden(ask: &Ask, allowed: &Allowed<can::ViewDatastores>) -> Outcome<Vec<Hidden>> {
    let out_of_reach = |environment: &Environment| !allowed.may_in(Permission::ViewDatastores, *environment);
    let closed: Vec<Environment> = Environment::ALL.into_iter().filter(out_of_reach).collect();
    if closed.is_empty() {
        return Ok(Vec::new());
    }
    let org = allowed.org().id.clone();
    let read = move |connection: &mut Conn| {
        let roles = |environment| roles_that_may_in(connection, &org, Permission::ViewDatastores, environment);
        closed.iter().copied().map(roles).collect::<Outcome<Vec<_>>>().map(|roles| (closed, roles))
    };
    let (closed, roles) = ask.installation().directory.read(read).await?;
    let hidden = |(environment, roles): (Environment, Vec<String>)| Hidden { environment, roles: roles.join(", ") };
    Ok(closed.into_iter().zip(roles).map(hidden).collect())
}
