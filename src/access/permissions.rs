//! Sets of permissions, each in all environments or in some.

use super::{Permission, Reach};
use crate::base::Environment;

/// A set of permissions: for each environment those held in it. One that knows no environments is held in all or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Permissions([u64; 3]);

fn bit(permission: Permission) -> u64 {
    1 << permission as u64
}

impl Permissions {
    /// No permission.
    pub const NONE: Self = Self([0; 3]);

    /// The set of the given ones, in every environment.
    pub fn of(permissions: &[Permission]) -> Self {
        permissions.iter().fold(Self::NONE, |set, permission| set.with(*permission))
    }

    /// Every permission.
    pub fn all() -> Self {
        Self::of(Permission::ALL)
    }

    /// This set and `permission` in every environment.
    #[must_use]
    pub fn with(self, permission: Permission) -> Self {
        Self(self.0.map(|held| held | bit(permission)))
    }

    /// This set and `permission` in one environment; in all of them when it knows none.
    #[must_use]
    pub fn with_in(mut self, permission: Permission, environment: Environment) -> Self {
        match permission.reach() {
            Reach::Whole => self.with(permission),
            Reach::Environments => {
                self.0[environment as usize] |= bit(permission);
                self
            }
        }
    }

    /// This set without `permission` anywhere.
    #[must_use]
    pub fn without(self, permission: Permission) -> Self {
        Self(self.0.map(|held| held & !bit(permission)))
    }

    /// This set and everything it is of no use without.
    #[must_use]
    pub fn with_needs(self) -> Self {
        let held = Permission::ALL.iter().filter(|permission| self.has(**permission));
        held.flat_map(|permission| permission.needs()).fold(self, |set, need| match need.reach() {
            Reach::Environments if set.has(*need) => set,
            _ => set.with(*need),
        })
    }

    /// Whether `permission` is in it, in whichever environment.
    pub fn has(self, permission: Permission) -> bool {
        self.0.iter().any(|held| held & bit(permission) != 0)
    }

    /// Whether `permission` is in it for `environment`.
    pub fn has_in(self, permission: Permission, environment: Environment) -> bool {
        self.0[environment as usize] & bit(permission) != 0
    }

    /// The environments in which `permission` is held.
    pub fn environments(self, permission: Permission) -> impl Iterator<Item = Environment> {
        Environment::ALL.into_iter().filter(move |environment| self.has_in(permission, *environment))
    }

    /// Whether everything in it is in `other` too.
    pub fn within(self, other: Self) -> bool {
        self.0.iter().zip(other.0).all(|(held, others)| held & !others == 0)
    }

    /// What is in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let [a, b, c] = self.0;
        let [x, y, z] = other.0;
        Self([a & x, b & y, c & z])
    }

    /// The set as it is stored: the words, with spaces between. One that is held in some environments only has them
    /// behind it, as in `apps.publish@development,qa`.
    pub fn words(self) -> String {
        let held = Permission::ALL.iter().filter(|permission| self.has(**permission));
        let word = |permission: &Permission| {
            let places: Vec<_> = self.environments(*permission).map(Environment::word).collect();
            match places.len() {
                3 => permission.word().to_owned(),
                _ => format!("{}@{}", permission.word(), places.join(",")),
            }
        };
        held.map(word).collect::<Vec<_>>().join(" ")
    }

    /// The set that [`words`](Permissions::words) wrote. What is no permission or no environment allows nothing.
    pub fn parse(words: &str) -> Self {
        words.split(' ').fold(Self::NONE, |set, word| {
            let (word, places) = word.split_once('@').map_or((word, None), |(word, places)| (word, Some(places)));
            match (Permission::parse(word), places) {
                (None, _) => set,
                (Some(permission), None) => set.with(permission),
                (Some(permission), Some(places)) => places
                    .split(',')
                    .filter_map(Environment::parse)
                    .fold(set, |set, environment| set.with_in(permission, environment)),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Environment::{Development, Production, Qa};

    #[test]
    fn sets_read_back() {
        let set = Permissions::of(&[Permission::ImportApps, Permission::ViewAudit]);
        assert_eq!(set.words(), "apps.import audit.view");
        assert_eq!(Permissions::parse(&set.words()), set);
        assert_eq!(Permissions::parse("apps.gone apps.gone@qa"), Permissions::NONE);
        assert!(set.has(Permission::ImportApps) && !set.has(Permission::ViewApps));
        assert_eq!(Permissions::parse(&Permissions::all().words()), Permissions::all());
    }

    #[test]
    fn a_permission_can_be_held_in_some_environments() {
        let set = Permissions::NONE.with_in(Permission::PublishApps, Development).with_in(Permission::PublishApps, Qa);
        assert_eq!(set.words(), "apps.publish@development,qa");
        assert_eq!(Permissions::parse(&set.words()), set);
        assert!(set.has(Permission::PublishApps) && set.has_in(Permission::PublishApps, Qa));
        assert!(!set.has_in(Permission::PublishApps, Production));
        assert_eq!(Permissions::parse("apps.publish@moon"), Permissions::NONE);
        let whole = Permissions::NONE.with_in(Permission::ViewApps, Qa);
        assert!(whole.has_in(Permission::ViewApps, Production), "it knows no environments");
    }

    #[test]
    fn sets_compare_environment_by_environment() {
        let all = Permissions::all();
        let narrow = Permissions::NONE.with_in(Permission::PublishApps, Development);
        assert!(narrow.within(all) && !all.within(narrow));
        assert!(!Permissions::NONE.with(Permission::PublishApps).within(narrow));
        assert_eq!(all.and(narrow), narrow);
        assert_eq!(all.without(Permission::PublishApps).and(narrow), Permissions::NONE);
    }

    #[test]
    fn what_is_needed_comes_along() {
        let set = Permissions::NONE.with_in(Permission::PublishApps, Qa).with_needs();
        assert!(set.has(Permission::OpenStudio) && set.has(Permission::ViewApps));
        assert!(!set.has_in(Permission::PublishApps, Production));
        for role in super::super::BuiltIn::ALL {
            assert_eq!(role.permissions().with_needs(), role.permissions(), "{}", role.name);
        }
    }
}
