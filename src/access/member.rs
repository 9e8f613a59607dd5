//! The proofs: a signed-in person, a member of an Organization, a member who may.

use std::marker::PhantomData;

use super::can::Can;
use super::{Permission, Permissions};
use crate::base::{AccountId, OrgId, Region, SignInId};
use crate::db::{By, OwnedLock};

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
    /// What events of this request carry.
    pub by: By,
}

impl Person {
    /// The letter on the account button.
    pub fn initial(&self) -> String {
        self.name.chars().next().map_or_else(String::new, |c| c.to_uppercase().collect())
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
}

impl Member {
    /// The person; none when it is the operator at the command line.
    pub fn person(&self) -> Option<&Person> {
        self.person.as_ref()
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
