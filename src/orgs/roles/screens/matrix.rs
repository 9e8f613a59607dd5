//! The matrix: permissions as rows in groups, roles as columns.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::address;
use super::grid::{self, Part, Row};
use crate::access::{Allowed, Member, Permission, can};
use crate::base::Outcome;
use crate::http::{Ask, Html, Section, Shell, arrival_notice, html};
use crate::orgs::roles::{self, LIMIT, Role};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "orgs/roles/matrix.html")]
struct Matrix<'a> {
    member: &'a Member,
    roles: Vec<Role>,
    parts: Vec<Part<Row>>,
    notice: Option<Say>,
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
    name: String,
}

impl Matrix<'_> {
    /// Where a role comes from, and how many have it.
    fn about(&self, role: &Role) -> Say {
        let people = say::it("role-people").with("count", role.holders);
        match role.base() {
            Some(base) => say::it("role-from").with("base", base.name).with("people", people),
            None if role.is_built_in() => say::it("role-built-in").with("people", people),
            None => people,
        }
    }

    fn may_make(&self) -> bool {
        self.member.may(Permission::ManageRoles)
    }

    /// Whether there is anything to do with a role.
    fn has_steps(&self) -> bool {
        self.may_make() || self.member.may(Permission::ManageUsers)
    }

    fn may_change(&self, role: &Role) -> bool {
        self.may_make() && !role.is_built_in() && role.permissions.within(self.member.permissions())
    }

    fn may_view(&self, role: &Role) -> bool {
        self.member.may(Permission::ManageUsers) && role.permissions.within(self.member.permissions())
    }

    fn is_full(&self) -> bool {
        self.roles.len() as i64 >= LIMIT
    }
}

/// GET /orgs/{org}/settings/roles
///
/// # Errors
/// What the directory says.
pub async fn matrix(allowed: Allowed<can::ViewRoles>, ask: Ask) -> Outcome<HttpResponse> {
    let asker = (*allowed).clone();
    let roles = ask.installation().directory.read(move |connection| roles::all(connection, &asker)).await?;
    let Done { done, name } = ask.query().unwrap_or_default();
    let notice = match done.as_str() {
        "deleted" if !name.is_empty() => Some(say::it("role-deleted").with("role", name)),
        _ => arrival_notice(&ask, &allowed).await?,
    };
    let page = Matrix { member: &allowed, parts: grid::matrix(&roles), roles, notice };
    let shell = Shell::Console(&allowed, Section::Roles);
    Ok(html(&Html { title: &Section::Roles.label().to_string(), shell, status: StatusCode::OK }, &page))
}

impl Matrix<'_> {
    /// "5 roles".
    fn announced(&self) -> Say {
        say::it("roles-counted").with("count", self.roles.len())
    }

    fn new_address(&self) -> String {
        address(self.member, "/new")
    }
}
