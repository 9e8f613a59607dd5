//! The proofs: a signed-in person, a member of an Organization, a member who may.

use std::marker::PhantomData;

use super::can::Can;
use super::{Permission, Permissions};
use crate::base::{AccountId, Environment, Moment, OrgId, Region, RoleId, SignInId};
use crate::db::{By, OwnedLock};
use crate::say::Language;

/// How far the second factor of a person has come in a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Factor {
    /// The account has none.
    None,
    /// It has one, which was not shown in this sign-in: it was added in another browser.
    Unshown,
    /// It was shown.
    Shown,
}

/// A look at an Organization as a role would have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The Organization.
    pub org: OrgId,
    /// The role.
    pub role: RoleId,
}

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct Person {
    /// The account.
    pub account: AccountId,
    /// The sign-in this request came with.
    pub sign_in: SignInId,
    /// The e-mail address.
    pub email: String,
    /// The name.
    pub name: String,
    /// `light`, `dark` or `system`.
    pub theme: String,
    /// The language they chose; none when the browser decides.
    pub language: Option<Language>,
    /// Whether this person operates the installation.
    pub operator: bool,
    /// How far the second factor has come.
    pub factor: Factor,
    /// The role as which they look at an Organization, if any.
    pub view: Option<View>,
    /// What events of this request carry.
    pub by: By,
}

impl Person {
    /// The proof that they operate the installation; nothing when they do not.
    pub fn operating(&self) -> Option<Operating> {
        self.operator.then(|| Operating { by: self.by.clone() })
    }

    /// The letter on the account button.
    pub fn initial(&self) -> String {
        self.name.chars().next().map_or_else(String::new, |c| c.to_uppercase().collect())
    }
}

/// Proof that somebody operates the installation: a person with that mark, or whoever has its command line.
#[derive(Debug, Clone)]
pub struct Operating {
    by: By,
}

impl Operating {
    /// The one who can run commands on the installation's data.
    pub fn at_the_command_line(at: Moment) -> Self {
        Self { by: By::operator(None, at) }
    }

    /// What events of theirs carry.
    pub fn by(&self) -> &By {
        &self.by
    }
}

/// An Organization, as far as every page needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Org {
    /// Its id.
    pub id: OrgId,
    /// Its short name in URLs.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Where its data lives.
    pub region: Region,
    /// Its colour, 0 to 11.
    pub hue: i32,
    /// Whether what is published to Production waits for a second person.
    pub approval: bool,
}

impl Org {
    /// The letter on its tile.
    pub fn initial(&self) -> String {
        self.name.chars().next().map_or_else(String::new, |c| c.to_uppercase().collect())
    }
}

/// Proof that somebody is an active member of an Organization, or its operator.
#[derive(Debug, Clone)]
pub struct Member {
    pub(super) person: Option<Person>,
    pub(super) org: Org,
    pub(super) role: String,
    pub(super) permissions: Permissions,
    pub(super) by: By,
    pub(super) viewing: bool,
}

impl Member {
    /// The person; none when it is the operator at the command line.
    pub fn person(&self) -> Option<&Person> {
        self.person.as_ref()
    }

    /// Whether it is the person with this account. The command line is nobody.
    pub fn is(&self, account: Option<&AccountId>) -> bool {
        self.person.as_ref().is_some_and(|person| account == Some(&person.account))
    }

    /// The Organization.
    pub fn org(&self) -> &Org {
        &self.org
    }

    /// The name of the role.
    pub fn role(&self) -> &str {
        &self.role
    }

    /// What events of this request carry.
    pub fn by(&self) -> &By {
        &self.by
    }

    /// What a change of this Organization waits for.
    pub fn lock(&self) -> OwnedLock {
        OwnedLock::Org(self.org.id.clone())
    }

    /// Everything the role allows.
    pub fn permissions(&self) -> Permissions {
        self.permissions
    }

    /// Whether this is a look as another role, in which nothing can be changed.
    pub fn viewing(&self) -> bool {
        self.viewing
    }

    /// Whether the role allows `permission` in `environment`.
    pub fn may_in(&self, permission: Permission, environment: Environment) -> bool {
        self.permissions.has_in(permission, environment)
    }

    /// Whether the role allows `permission`.
    pub fn may(&self, permission: Permission) -> bool {
        self.permissions.has(permission)
    }

    /// The proof that the role allows `P`; nothing when it does not.
    pub fn allowed<P: Can>(&self) -> Option<Allowed<P>> {
        self.may(P::PERMISSION).then(|| Allowed { member: self.clone(), permission: PhantomData })
    }
}

/// Proof that somebody is a member whose role allows `P`.
#[derive(Debug, Clone)]
pub struct Allowed<P: Can> {
    member: Member,
    permission: PhantomData<P>,
}

impl<P: Can> std::ops::Deref for Allowed<P> {
    type Target = Member;

    fn deref(&self) -> &Member {
        &self.member
    }
}
