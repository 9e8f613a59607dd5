//! The page of a role: the form when it can be changed, the same grid to read when not.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::address;
use super::grid::{self, Line, Part};
use super::typed::{RoleForm, Step};
use crate::access::{Allowed, BuiltIn, Member, Permission, Permissions, can};
use crate::base::{NAME_LIMIT, Outcome, Problems, TEXT_LIMIT};
use crate::db::Conn;
use crate::http::{Ask, Html, Section, Shell, html};
use crate::orgs::roles::{self, Role, RoleHolder};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "orgs/roles/role.html")]
pub(super) struct RolePage<'a> {
    member: &'a Member,
    /// None while it is to be made.
    role: Option<Role>,
    typed: RoleForm,
    problems: Problems,
    parts: Vec<Part<Line>>,
    holders: Vec<RoleHolder>,
    notice: Option<Say>,
}

/// What is asked of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    from: String,
    done: String,
}

impl<'a> RolePage<'a> {
    /// The page of `role`, or of one that is to be made, as `typed` says.
    pub fn new(member: &'a Member, role: Option<Role>, typed: RoleForm) -> Self {
        let base = role.as_ref().map_or(typed.base.clone().unwrap_or_default(), |role| role.base.clone());
        let base = BuiltIn::parse(&base).map(|base| base.permissions());
        let parts = grid::lines(typed.ticked, base, member.permissions());
        Self { member, role, typed, problems: Problems::default(), parts, holders: Vec::new(), notice: None }
    }

    /// The page with what is wrong with it.
    pub fn refused(self, problems: Problems) -> Self {
        Self { problems, ..self }
    }

    /// The answer; 422 when something is wrong.
    pub fn answer(&self) -> HttpResponse {
        let status = if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let title = self.role.as_ref().map_or_else(|| say::it("role-new").to_string(), |role| role.name.clone());
        html(&Html { title: &title, shell: Shell::Console(self.member, Section::Roles), status }, self)
    }

    fn base(&self) -> Option<BuiltIn> {
        let typed = || self.typed.base.as_deref().and_then(BuiltIn::parse);
        self.role.as_ref().map_or_else(typed, Role::base)
    }

    fn from(&self, word: &str) -> bool {
        self.typed.base.as_deref() == Some(word)
    }

    fn may_make(&self) -> bool {
        self.member.may(Permission::ManageRoles)
    }

    fn is_open(&self) -> bool {
        let within = |role: &Role| !role.is_built_in() && self.is_within(role);
        self.may_make() && self.role.as_ref().is_none_or(within)
    }

    fn is_within(&self, role: &Role) -> bool {
        role.permissions.within(self.member.permissions())
    }

    fn may_view(&self, role: &Role) -> bool {
        self.member.may(Permission::ManageUsers) && self.is_within(role)
    }

    /// Where the form goes, and the page lies.
    fn here(&self) -> String {
        match &self.role {
            Some(role) => address(self.member, &format!("/{}", role.word)),
            None => address(self.member, ""),
        }
    }

    fn all(&self) -> String {
        address(self.member, "")
    }

    fn others(&self, role: &Role) -> i64 {
        role.holders - self.holders.len() as i64
    }
}

/// GET /orgs/{org}/settings/roles/new: from nothing, or `?from=` another role.
///
/// # Errors
/// `NotFound` when there is no such role.
pub async fn new(allowed: Allowed<can::ManageRoles>, ask: Ask) -> Outcome<HttpResponse> {
    let Wanted { from, .. } = ask.query().unwrap_or_default();
    let typed = if from.is_empty() {
        RoleForm { base: Some(String::new()), ..RoleForm::default() }
    } else {
        let asker = (*allowed).clone();
        let role = ask.installation().directory.read(move |c| roles::find(c, &asker, &from)).await?;
        copy_of(&role, allowed.permissions())
    };
    Ok(RolePage::new(&allowed, None, typed).answer())
}

/// The form of a role like `role`, as far as somebody who holds `own` may give it.
fn copy_of(role: &Role, own: Permissions) -> RoleForm {
    let (name, base) = match role.is_built_in() {
        true => (String::new(), role.word.clone()),
        false => (say::it("role-copy").with("role", &role.name).to_string(), role.base.clone()),
    };
    let ticked = role.permissions.and(own);
    RoleForm { name, description: role.description.clone(), base: Some(base), ticked, ..RoleForm::default() }
}

/// The form of `role` as it is.
pub(super) fn form_of(role: &Role) -> RoleForm {
    let (name, description) = (role.name.clone(), role.description.clone());
    RoleForm { name, description, ticked: role.permissions, ..RoleForm::default() }
}

/// GET /orgs/{org}/settings/roles/{role}
///
/// # Errors
/// `NotFound` when there is no such role.
pub async fn role(allowed: Allowed<can::ViewRoles>, ask: Ask) -> Outcome<HttpResponse> {
    let Wanted { done, .. } = ask.query().unwrap_or_default();
    let (asker, word) = ((*allowed).clone(), ask.param("role").to_owned());
    let read = move |connection: &mut Conn| {
        let role = roles::find(connection, &asker, &word)?;
        let sees = asker.may(Permission::ViewUsers);
        let holders = if sees { roles::holders(connection, &asker, &role)? } else { Vec::new() };
        Ok((role, holders))
    };
    let (role, holders) = ask.installation().directory.read(read).await?;
    let typed = form_of(&role);
    let page = RolePage { holders, notice: notice(&done), ..RolePage::new(&allowed, Some(role), typed) };
    Ok(page.answer())
}

fn notice(done: &str) -> Option<Say> {
    match done {
        "created" => Some(say::it("role-created")),
        "saved" => Some(say::it("role-saved")),
        _ => None,
    }
}
