//! From what was typed to what is kept: what a resource of each kind is made of, and what is wrong with it.
//!
//! What a resource is known by, such as its number or its host, stays: another number is another resource.

mod mail;
mod notifiers;
mod numbers;
mod secrets;
mod web;

use serde_json::Value;

use super::kind::{Kind, Standing};
use super::store::{Change, NewResource, Resource, Secrets};
use super::typed::Typed;
use crate::base::{Environment, Problems, ResourceId, clean_name};
use crate::say::{self, Say};

pub use mail::MAILBOXES;
pub use notifiers::Way;
pub use numbers::number as phone_number;

/// What is known before the form is read.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The kind.
    pub kind: Kind,
    /// The way of a notifier; empty for others.
    pub adapter: &'a str,
    /// Where it is, or is to be.
    pub environment: Environment,
    /// What is changed; nothing while it is to be made.
    pub before: Option<&'a Resource>,
    /// What it can belong to.
    pub parents: &'a [Resource],
    /// The names of the servers of this installation itself.
    pub own: &'a [String],
}

impl<'a> Ground<'a> {
    /// The resource of `kind` in the same environment that the field `parent` names.
    fn parent(&self, typed: &Typed, kind: Kind) -> Option<&'a Resource> {
        let fits = |found: &&Resource| found.kind == kind && found.environment == self.environment;
        self.parents.iter().filter(fits).find(|found| found.id.as_str() == typed.get("parent"))
    }

    /// What is known of the resource that is changed.
    fn kept(&self) -> Option<Draft> {
        let before = self.before?;
        let (detail, parent) = (before.detail.clone(), before.parent.clone());
        Some(Draft { detail, parent, ..Draft::of(before.standing, Value::Null) })
    }
}

/// What a form made of a resource.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its name.
    pub name: String,
    /// What is no secret.
    pub detail: Value,
    /// What is; nothing keeps what is there.
    pub secrets: Option<Secrets>,
    /// Whether it is known to work.
    pub standing: Standing,
    /// What it belongs to.
    pub parent: Option<ResourceId>,
}

impl Draft {
    fn of(standing: Standing, detail: Value) -> Self {
        Self { name: String::new(), detail, secrets: None, standing, parent: None }
    }

    /// As a new resource on `ground`.
    pub fn new_on(self, ground: &Ground<'_>) -> NewResource {
        let Self { name, detail, secrets, standing, parent } = self;
        let adapter = ground.adapter.to_owned();
        NewResource {
            kind: ground.kind,
            environment: ground.environment,
            name,
            adapter,
            detail,
            secrets,
            standing,
            parent,
        }
    }

    /// As a change of what has `revision`.
    pub fn change_of(self, revision: i64) -> Change {
        let Self { name, detail, secrets, standing, .. } = self;
        Change { revision, name, detail, secrets, standing }
    }
}

/// What `typed` makes on `ground`.
///
/// # Errors
/// Everything that is wrong with it, each problem at its field.
pub fn draft(typed: &Typed, ground: &Ground<'_>) -> Result<Draft, Problems> {
    let mut problems = Problems::default();
    let name = clean_name(say::it("the-name"), typed.get("name")).map_err(|said| problems.error("name", said, ""));
    let made = match ground.kind {
        Kind::PhoneNumber => numbers::draft(typed, ground, &mut problems),
        Kind::UrlDomain => web::domain(typed, ground, &mut problems),
        Kind::UrlRoute => web::route(typed, ground, &mut problems),
        Kind::EmailDomain => mail::domain(typed, ground, &mut problems),
        Kind::EmailAddress => mail::address(typed, ground, &mut problems),
        Kind::IdentityProvider => secrets::provider(typed, ground, &mut problems),
        Kind::Key => secrets::key(typed, ground, &mut problems),
        Kind::Notifier => notifiers::draft(typed, ground, &mut problems),
        // Those have forms of their own.
        Kind::ConnectedAccount => None,
    };
    match (name, made) {
        (Ok(name), Some(made)) if problems.is_empty() => Ok(Draft { name, ..made }),
        _ => Err(problems),
    }
}

/// The value of a check, or nothing and the problem at `place`.
fn noted<T>(checked: Result<T, Say>, place: &str, problems: &mut Problems) -> Option<T> {
    checked.map_err(|said| problems.error(place, said, "")).ok()
}

/// A text of a detail; empty when it is not there.
pub fn text<'a>(detail: &'a Value, name: &str) -> &'a str {
    detail.get(name).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests;
