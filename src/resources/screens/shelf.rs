//! The two lists that show resources: the Console's own, and the notifiers in the settings.

use std::collections::BTreeSet;

use crate::access::{Member, Permission, roles_that_may_in};
use crate::base::{Environment, Outcome, Refusal, ResourceId};
use crate::db::Conn;
use crate::http::{Ask, Section};
use crate::resources::{self, Kind, Resource, Way};
use crate::say::{self, Say};

/// Where a resource is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Numbers, addresses and keys.
    Resources,
    /// Notifiers.
    Notifiers,
}

/// What can be made on a shelf: a kind, and for a notifier its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The kind.
    pub kind: Kind,
    /// The way of a notifier.
    pub way: Option<Way>,
}

impl Sort {
    /// The word in addresses and forms.
    pub fn word(self) -> &'static str {
        self.way.map_or(self.kind.word(), Way::word)
    }

    /// What is kept as its service or way.
    pub fn adapter(self) -> &'static str {
        self.way.map_or("", Way::word)
    }

    /// The name people see.
    pub fn name(self) -> Say {
        self.way.map_or_else(|| self.kind.name(), Way::name)
    }

    /// What it is for.
    pub fn help(self) -> Say {
        match (self.way, self.kind) {
            (Some(way), _) => way.help(),
            (None, Kind::PhoneNumber) => say::it("resource-phone-number-help"),
            (None, Kind::UrlDomain) => say::it("resource-url-domain-help"),
            (None, Kind::UrlRoute) => say::it("resource-url-route-help"),
            (None, Kind::EmailDomain) => say::it("resource-email-domain-help"),
            (None, Kind::EmailAddress) => say::it("resource-email-address-help"),
            (None, Kind::IdentityProvider) => say::it("resource-identity-provider-help"),
            (None, _) => say::it("resource-key-help"),
        }
    }

    /// Its icon.
    pub fn icon(self) -> &'static str {
        self.way.map_or(self.kind.icon(), Way::icon)
    }
}

impl Shelf {
    /// Its section.
    pub fn section(self) -> Section {
        match self {
            Self::Resources => Section::Resources,
            Self::Notifiers => Section::Notifiers,
        }
    }

    /// The address of its list.
    pub fn list(self, member: &Member) -> String {
        format!("/orgs/{}/{}", member.org().slug, self.section().path())
    }

    /// The address of a resource on it.
    pub fn one(self, member: &Member, id: &ResourceId) -> String {
        format!("{}/{id}", self.list(member))
    }

    /// The kinds that are on it.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Resources => &[
                Kind::PhoneNumber,
                Kind::UrlDomain,
                Kind::UrlRoute,
                Kind::EmailDomain,
                Kind::EmailAddress,
                Kind::IdentityProvider,
                Kind::Key,
            ],
            Self::Notifiers => &[Kind::Notifier],
        }
    }

    /// What can be made on it.
    pub fn sorts(self) -> Vec<Sort> {
        match self {
            Self::Resources => self.kinds().iter().map(|kind| Sort { kind: *kind, way: None }).collect(),
            Self::Notifiers => Way::ALL.map(|way| Sort { kind: Kind::Notifier, way: Some(way) }).into(),
        }
    }

    /// What can be made on it under this word.
    pub fn sort(self, word: &str) -> Option<Sort> {
        self.sorts().into_iter().find(|sort| sort.word() == word)
    }

    /// What sort `resource` is.
    pub fn sort_of(resource: &Resource) -> Sort {
        Sort { kind: resource.kind, way: Way::parse(&resource.adapter).filter(|_| resource.kind == Kind::Notifier) }
    }

    /// What a role must allow to see what is on it.
    pub fn view(self) -> Permission {
        self.section().permission()
    }

    /// What a role must allow to change what is on it.
    pub fn manage(self) -> Permission {
        match self {
            Self::Resources => Permission::ManageResources,
            Self::Notifiers => Permission::ManageNotifiers,
        }
    }

    /// The part of the path that names a resource on it.
    pub fn param(self) -> &'static str {
        match self {
            Self::Resources => "resource",
            Self::Notifiers => "notifier",
        }
    }

    /// The shelf on which `kind` lies; connected accounts have a section of their own.
    pub fn of(kind: Kind) -> Option<Self> {
        [Self::Resources, Self::Notifiers].into_iter().find(|shelf| shelf.kinds().contains(&kind))
    }

    /// The resource that the path names.
    ///
    /// # Errors
    /// `NotFound` when the Organization has none there, or the role does not reach it.
    pub async fn open(self, ask: &Ask, member: &Member) -> Outcome<Resource> {
        let id = ResourceId::parse(ask.param(self.param())).ok_or(Refusal::NotFound)?;
        let asker = member.clone();
        let found = ask.cell(member).db.read(move |connection| resources::find(connection, &asker, &id)).await?;
        if self.kinds().contains(&found.kind) { Ok(found) } else { Err(Refusal::NotFound) }
    }

    /// The resource that the path names, to be changed.
    ///
    /// # Errors
    /// As [`open`](Self::open); `Forbidden` when the role may look at it only.
    pub async fn take(self, ask: &Ask, member: &Member) -> Outcome<Resource> {
        let found = self.open(ask, member).await?;
        self.permit(ask, member, found.environment).await?;
        Ok(found)
    }

    /// That the role may change what is on it in `environment`.
    ///
    /// # Errors
    /// `Forbidden`, which names the roles that may.
    pub async fn permit(self, ask: &Ask, member: &Member, environment: Environment) -> Outcome<()> {
        permit(ask, member, self.manage(), environment).await
    }
}

/// That the role allows `permission` in `environment`.
///
/// # Errors
/// `Forbidden`, which names the roles that may.
pub async fn permit(ask: &Ask, member: &Member, permission: Permission, environment: Environment) -> Outcome<()> {
    if member.may_in(permission, environment) {
        return Ok(());
    }
    let asker = member.clone();
    let directory = &ask.installation().directory;
    directory.read(move |connection| resources::may(connection, &asker, permission, environment)).await
}

/// The environments in which the role allows `permission`.
pub fn reach(member: &Member, permission: Permission) -> Vec<Environment> {
    member.permissions().environments(permission).collect()
}

/// An environment that the role does not reach, and the roles that do.
pub struct Hidden {
    /// The environment.
    pub environment: Environment,
    /// The names of the roles.
    pub roles: String,
}

/// The environments in which the role does not allow `permission`.
///
/// # Errors
/// What the directory says.
pub async fn hidden(ask: &Ask, member: &Member, permission: Permission) -> Outcome<Vec<Hidden>> {
    let open: BTreeSet<Environment> = member.permissions().environments(permission).collect();
    let closed: Vec<Environment> = Environment::ALL.into_iter().filter(|place| !open.contains(place)).collect();
    if closed.is_empty() {
        return Ok(Vec::new());
    }
    let org = member.org().id.clone();
    let read = move |connection: &mut Conn| {
        let all = closed.into_iter().map(|environment| {
            let roles = roles_that_may_in(connection, &org, permission, environment)?;
            Ok(Hidden { environment, roles: roles.join(", ") })
        });
        all.collect::<Outcome<Vec<_>>>()
    };
    ask.installation().directory.read(read).await
}
