//! Every account and every service of the Organization.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::{Done, address, dot, page};
use crate::access::{Allowed, Member, Permission, can, roles_that_may_in};
use crate::base::{Environment, Outcome};
use crate::db::Conn;
use crate::http::words::When;
use crate::http::{Ask, Section, arrival_notice};
use crate::resources::integrations::{self, Adapter, catalogue};
use crate::resources::{self, Kind, Resource};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "resources/integrations/list.html")]
struct ListPage<'a> {
    member: &'a Member,
    found: Found,
    hidden: Vec<Hidden>,
    notice: Option<Say>,
}

/// What the cell has.
struct Found {
    accounts: Vec<Account>,
    services: Vec<(Adapter, i64)>,
}

/// An account, with what the list says of it.
struct Account {
    resource: Resource,
    service: String,
    icon: &'static str,
    /// How many apps that are live use it.
    apps: usize,
}

/// An environment whose accounts the role does not reach, and the roles that do.
struct Hidden {
    environment: Environment,
    roles: String,
}

impl ListPage<'_> {
    fn may_manage(&self) -> bool {
        self.member.may(Permission::ManageIntegrations)
    }

    fn may_everywhere(&self) -> bool {
        Environment::ALL.into_iter().all(|place| self.member.may_in(Permission::ManageIntegrations, place))
    }

    fn here(&self, rest: &str) -> String {
        address(self.member, rest)
    }

    fn dot(&self, account: &Account) -> &'static str {
        if account.resource.active { dot(account.resource.standing) } else { "off" }
    }

    fn state(&self, account: &Account) -> Say {
        if account.resource.active { account.resource.standing.name() } else { say::it("account-off") }
    }

    fn changed(&self, account: &Account) -> When {
        When::new(account.resource.changed_at, self.member.by().at)
    }
}

/// GET /orgs/{org}/integrations
///
/// # Errors
/// What the databases say.
pub async fn list(allowed: Allowed<can::ViewIntegrations>, ask: Ask) -> Outcome<HttpResponse> {
    let Done { done } = ask.query().unwrap_or_default();
    let notice = match done.as_str() {
        "deleted" => Some(say::it("account-deleted")),
        "service-deleted" => Some(say::it("adapter-deleted")),
        _ => arrival_notice(&ask, &allowed).await?,
    };
    let member = (*allowed).clone();
    let found = ask.cell(&allowed).db.read(move |connection| find(connection, &member)).await?;
    let hidden = hidden(&ask, &allowed).await?;
    let title = Section::Integrations.label().to_string();
    Ok(page(&allowed, &title, StatusCode::OK, &ListPage { member: &allowed, found, hidden, notice }))
}

fn find(connection: &mut Conn, member: &Member) -> Outcome<Found> {
    let own = integrations::adapters(connection, member)?;
    let known = catalogue::all();
    let live = resources::live(connection, member)?;
    let mut accounts = Vec::new();
    for resource in resources::list(connection, member, &[Kind::ConnectedAccount])? {
        let service = known.iter().find(|service| service.key == resource.adapter);
        let described = own.iter().find(|adapter| adapter.key == resource.adapter);
        let name = service.map(|service| service.name.clone()).or(described.map(|adapter| adapter.name.clone()));
        let mut apps: Vec<_> = live.iter().filter(|(id, _)| *id == resource.id).map(|(_, app)| app).collect();
        apps.sort();
        apps.dedup();
        accounts.push(Account {
            service: name.unwrap_or_else(|| resource.adapter.clone()),
            icon: service.map_or("plug", |service| service.icon),
            apps: apps.len(),
            resource,
        });
    }
    let count = |adapter: Adapter| {
        let accounts = integrations::accounts_of(connection, member, &adapter.key)?;
        Ok((adapter, accounts))
    };
    Ok(Found { accounts, services: own.into_iter().map(count).collect::<Outcome<_>>()? })
}

async fn hidden(ask: &Ask, member: &Member) -> Outcome<Vec<Hidden>> {
    let closed = |place: &Environment| !member.may_in(Permission::ViewIntegrations, *place);
    let closed: Vec<Environment> = Environment::ALL.into_iter().filter(closed).collect();
    if closed.is_empty() {
        return Ok(Vec::new());
    }
    let org = member.org().id.clone();
    let read = move |connection: &mut Conn| {
        let hidden = |environment: Environment| {
            let roles = roles_that_may_in(connection, &org, Permission::ViewIntegrations, environment)?;
            Ok(Hidden { environment, roles: roles.join(", ") })
        };
        closed.into_iter().map(hidden).collect()
    };
    ask.installation().directory.read(read).await
}
