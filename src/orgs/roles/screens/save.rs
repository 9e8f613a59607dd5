//! From the form of a role to the saved role, with the review between.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::address;
use super::form::RolePage;
use super::typed::{RoleForm, Step, fields};
use crate::access::{Allowed, Member, can};
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Form, Html, Section, Shell, html, see_other};
use crate::orgs::roles::{self, Change, Draft, Review, Role};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "orgs/roles/review.html")]
struct ReviewPage<'a> {
    member: &'a Member,
    review: Review,
    typed: RoleForm,
    /// Why it has to be looked at again; empty at the first time.
    again: String,
}

impl ReviewPage<'_> {
    fn action(&self) -> String {
        match &self.review.role {
            Some(role) => address(self.member, &format!("/{}", role.word)),
            None => address(self.member, ""),
        }
    }

    fn ticked(&self) -> Vec<String> {
        fields(self.typed.ticked)
    }

    fn is_nothing(&self) -> bool {
        let Some(role) = &self.review.role else { return false };
        let draft = &self.review.draft;
        let same = role.name == draft.name && role.description == draft.description;
        same && role.permissions == draft.permissions
    }

    /// What brought `change` along, when it was not ticked.
    fn because(&self, change: &Change) -> Option<Say> {
        let came = self.review.added.iter().find(|(came, _)| *came == change.permission);
        came.map(|(_, because)| because.verb())
    }

    fn is_mine(&self, role: &Role) -> bool {
        role.name == self.member.role()
    }

    fn others(&self, role: &Role) -> i64 {
        role.holders - self.review.holders.len() as i64
    }

    fn all(&self) -> String {
        address(self.member, "")
    }
}

/// Which role is meant: a word of the path, or one that is to be made.
type Word = Option<String>;

/// POST /orgs/{org}/settings/roles: first what the new role would allow, then the role.
///
/// # Errors
/// What the directory says.
pub async fn create(
    allowed: Allowed<can::ManageRoles>,
    (ask, Form(form)): (Ask, Form<RoleForm>),
) -> Outcome<HttpResponse> {
    submit(&ask, &allowed, None, form).await
}

/// POST /orgs/{org}/settings/roles/{role}: first who would gain and lose what, then the change.
///
/// # Errors
/// `NotFound` when there is no such role; `Conflict` when it is built in; `Forbidden` when it allows more than the
/// asker's own.
pub async fn change(
    allowed: Allowed<can::ManageRoles>,
    (ask, Form(form)): (Ask, Form<RoleForm>),
) -> Outcome<HttpResponse> {
    if form.base.is_some() {
        return Err(Refusal::invalid("base", say::it("role-base-stays")));
    }
    submit(&ask, &allowed, Some(ask.param("role").to_owned()), form).await
}

async fn submit(ask: &Ask, allowed: &Allowed<can::ManageRoles>, word: Word, form: RoleForm) -> Outcome<HttpResponse> {
    let mut again = String::new();
    if form.step == Step::Save {
        match save(ask, allowed, &word, &form).await {
            Ok(role) => return Ok(saved(allowed, &word, &role)),
            // It is reviewed again, as it is now.
            Err(Refusal::Conflict(sentence)) => again = sentence.to_string(),
            Err(Refusal::Invalid(_)) => {}
            Err(other) => return Err(other),
        }
    }
    let review = match propose(ask, allowed, &word, &form).await {
        Ok(review) => review,
        Err(Refusal::Invalid(problems)) => {
            let role = find(ask, allowed, word).await?;
            return Ok(RolePage::new(allowed, role, form).refused(problems).answer());
        }
        Err(other) => return Err(other),
    };
    if form.step == Step::Edit {
        return Ok(RolePage::new(allowed, review.role, form).answer());
    }
    let status = if again.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
    let shell = Shell::Console(allowed, Section::Roles);
    let page = ReviewPage { member: allowed, review, typed: form, again };
    Ok(html(&Html { title: &say::it("role-review").to_string(), shell, status }, &page))
}

fn saved(member: &Member, word: &Word, role: &Role) -> HttpResponse {
    let done = if word.is_some() { "saved" } else { "created" };
    see_other(&address(member, &format!("/{}?done={done}", role.word)))
}

fn draft(form: &RoleForm) -> Draft {
    Draft {
        name: form.name.clone(),
        description: form.description.clone(),
        base: form.base.clone().unwrap_or_default(),
        permissions: form.ticked,
    }
}

async fn find(ask: &Ask, allowed: &Allowed<can::ManageRoles>, word: Word) -> Outcome<Option<Role>> {
    let Some(word) = word else { return Ok(None) };
    let asker = (**allowed).clone();
    ask.installation().directory.read(move |connection| roles::find(connection, &asker, &word).map(Some)).await
}

async fn propose(ask: &Ask, allowed: &Allowed<can::ManageRoles>, word: &Word, form: &RoleForm) -> Outcome<Review> {
    let (asker, word, draft) = (allowed.clone(), word.clone(), draft(form));
    let read = move |connection: &mut Conn| match &word {
        Some(word) => roles::propose(connection, &asker, word, &draft),
        None => roles::propose_new(connection, &asker, &draft),
    };
    ask.installation().directory.read(read).await
}

async fn save(ask: &Ask, allowed: &Allowed<can::ManageRoles>, word: &Word, form: &RoleForm) -> Outcome<Role> {
    let (asker, word, draft, reviewed) = (allowed.clone(), word.clone(), draft(form), form.state.clone());
    let change = move |connection: &mut Conn| match &word {
        Some(word) => roles::change(connection, &asker, word, &draft, &reviewed),
        None => roles::create(connection, &asker, &draft, &reviewed),
    };
    ask.installation().directory.change(allowed.by(), allowed.lock(), change).await
}
