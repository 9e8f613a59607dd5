//! The buttons of a plan: go on, leave it, take it back.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::words::Typed;
use super::{Told, page};
use crate::access::{Allowed, Permission, Permissions, beyond, can};
use crate::apps::App;
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition::compare::Choice;
use crate::definition::tree::Hash;
use crate::http::{Ask, Form, see_other};
use crate::say;
use crate::transfer::screens::arrival::right;
use crate::transfer::{Agreed, Back, Decision, Import, Right, apply, cancel, import_of, undo};

/// The fields of the form. Their names depend on the conflicts there are.
type Fields = Vec<(String, String)>;

/// POST /orgs/{org}/imports/{import}/application
///
/// # Errors
/// `NotFound`; `Forbidden` for who may not make apps, or not edit the one it updates.
pub async fn apply_import(
    member: Allowed<can::ImportApps>,
    (ask, Form(fields)): (Ask, Form<Fields>),
) -> Outcome<HttpResponse> {
    let import = find(&member, &ask).await?;
    let right = right_for(&member, &ask, &import).await?;
    let typed = typed(fields)?;
    let decision = decision(&typed);
    match run(&member, &ask, move |cell, member, id| apply(cell, member, &right, id, &decision)).await {
        Ok(app) => Ok(see_other(&after(&member, &import, &app))),
        Err(Refusal::Invalid(problems)) => page(&member, &ask, typed, Told::wrong(problems)).await,
        Err(Refusal::Conflict(said)) => page(&member, &ask, typed.anew(), Told::moved(said)).await,
        Err(other) => Err(other),
    }
}

/// POST /orgs/{org}/imports/{import}/removal
///
/// # Errors
/// `NotFound`; `Conflict` when it was applied or undone.
pub async fn cancel_import(member: Allowed<can::ImportApps>, ask: Ask) -> Outcome<HttpResponse> {
    run(&member, &ask, cancel).await?;
    Ok(see_other(&format!("/orgs/{}/apps?done=import-cancelled", member.org().slug)))
}

/// POST /orgs/{org}/imports/{import}/undo
///
/// # Errors
/// `NotFound`; `Conflict` when the app was changed since; `Forbidden` for who may not edit the app that was updated, or
/// neither applied the import that made one nor may delete apps.
pub async fn undo_import(member: Allowed<can::ImportApps>, ask: Ask) -> Outcome<HttpResponse> {
    let import = find(&member, &ask).await?;
    let back = way_back(&member, &ask, &import).await?;
    let left = run(&member, &ask, move |cell, member, id| undo(cell, member, &back, id)).await?;
    let org = &member.org().slug;
    Ok(match left {
        Some(app) => see_other(&format!("/orgs/{org}/apps/{}?done=import-undone", app.slug)),
        None => see_other(&format!("/orgs/{org}/apps?done=import-undone")),
    })
}

async fn find(member: &Allowed<can::ImportApps>, ask: &Ask) -> Outcome<Import> {
    let (asker, id) = (member.clone(), ask.param("import").to_owned());
    ask.cell(member).db.read(move |connection: &mut Conn| import_of(connection, &asker, &id)).await
}

/// The right that an import takes: to edit an app when there is one before, else to make one.
async fn right_for(member: &Allowed<can::ImportApps>, ask: &Ask, import: &Import) -> Outcome<Right> {
    Ok(match import.updates() {
        true => Right::Edit(right(member, ask).await?),
        false => Right::Create(right(member, ask).await?),
    })
}

/// The right to take an import back: to edit an app that was there before. One that the import made goes, so that takes the
/// right to delete apps, unless it is this person's own doing.
async fn way_back(member: &Allowed<can::ImportApps>, ask: &Ask, import: &Import) -> Outcome<Back> {
    if import.updates() {
        return Ok(Back::Edit(right(member, ask).await?));
    }
    if member.is(import.account.as_ref()) {
        return Ok(Back::Own(right(member, ask).await?));
    }
    if let Some(deleter) = member.allowed() {
        return Ok(Back::Delete(deleter));
    }
    let asker = member.clone();
    let read = move |connection: &mut Conn| {
        let wanted = Permissions::of(&[Permission::ImportApps, Permission::DeleteApps]).with_needs();
        beyond(connection, &asker, wanted, say::it("verb-undo-import-of-others"))
    };
    Err(ask.installation().directory.read(read).await?)
}

/// Beside the worker, because a change waits for others.
async fn run<T: Send + 'static>(
    member: &Allowed<can::ImportApps>,
    ask: &Ask,
    f: impl FnOnce(&crate::installation::Cell, &Allowed<can::ImportApps>, &str) -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let (cell, asker, id) = (ask.cell(member), member.clone(), ask.param("import").to_owned());
    actix_web::web::block(move || f(&cell, &asker, &id)).await.map_err(|_| Refusal::Busy)?
}

fn after(member: &Allowed<can::ImportApps>, import: &Import, app: &App) -> String {
    let done = if import.updates() { "updated" } else { "imported" };
    format!("/orgs/{}/apps/{}?done={done}", member.org().slug, app.slug)
}

impl Told {
    fn wrong(problems: Problems) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, problems, notice: None }
    }

    fn moved(said: say::Say) -> Self {
        Self { status: StatusCode::CONFLICT, problems: Problems::default(), notice: Some(said) }
    }
}

fn typed(fields: Fields) -> Outcome<Typed> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in fields {
        if all.insert(name, value).is_some() {
            let sentence = say::it("form-unreadable").with("error", "duplicate field");
            return Err(Refusal::Invalid(Problems::one("", sentence, say::it("form-again"))));
        }
    }
    let choices = all.iter().filter_map(|(name, value)| Some((name.strip_prefix("choice-")?, Choice::parse(value)?)));
    let choices = choices.map(|(key, choice)| (key.to_owned(), choice)).collect();
    let mut field = |name: &str| all.remove(name);
    Ok(Typed {
        name: field("name"),
        description: field("description"),
        consent: field("consent").is_some_and(|value| !value.is_empty()),
        expected: field("expected").unwrap_or_default(),
        choices,
    })
}

fn decision(typed: &Typed) -> Decision {
    Decision {
        name: typed.name.clone().unwrap_or_default(),
        description: typed.description.clone().unwrap_or_default(),
        expected: Hash::parse(&typed.expected),
        choices: typed.choices.clone(),
        agreed: typed.consent.then_some(Agreed::Region).into_iter().collect(),
    }
}
