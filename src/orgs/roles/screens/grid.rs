//! The grid of permissions: rows in groups, one column a role.

use super::typed::field;
use crate::access::{Group, Permission, Permissions, Reach};
use crate::base::Environment;
use crate::orgs::roles::Role;
use crate::say::{self, Say};

/// What a role says to a permission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The class of the cell: `y` yes, `n` no, `s` in some environments.
    pub class: &'static str,
    /// "Yes", "No", or the environments.
    pub said: Say,
    /// How it differs from the role it started from, in a word; nothing where it does not.
    pub differs: Option<Say>,
}

impl Cell {
    /// What `held` says to `permission`, compared with `base`.
    pub fn new(permission: Permission, held: Permissions, base: Option<Permissions>) -> Self {
        let at = |set: Permissions| set.environments(permission).collect::<Vec<_>>();
        let mine = at(held);
        let (class, said) = match mine.len() {
            0 => ("n", say::it("role-no")),
            3 => ("y", say::it("role-yes")),
            _ => ("s", say::commas(mine.iter().map(|place| place.name()))),
        };
        let differs = match base.map(at) {
            None => None,
            Some(base) if base == mine => None,
            Some(base) if base.is_empty() => Some(say::it("role-added")),
            Some(_) if mine.is_empty() => Some(say::it("role-removed")),
            Some(base) if base.iter().all(|place| mine.contains(place)) => Some(say::it("role-widened")),
            Some(base) if mine.iter().all(|place| base.contains(place)) => Some(say::it("role-narrowed")),
            Some(_) => Some(say::it("role-changed")),
        };
        Self { class, said, differs }
    }
}

/// A permission, and what each role says to it.
pub struct Row {
    /// The word, which is the row's anchor.
    pub word: &'static str,
    /// What it allows.
    pub title: Say,
    /// A cell a role.
    pub cells: Vec<Cell>,
}

/// The permissions of a group.
pub struct Part<T> {
    /// The group.
    pub group: Group,
    /// Its permissions.
    pub rows: Vec<T>,
}

/// A part a group, with `row` for each of its permissions.
pub fn parts<T>(row: impl Fn(Permission) -> T) -> Vec<Part<T>> {
    let of = |group: Group| Permission::ALL.iter().copied().filter(move |permission| permission.group() == group);
    Group::ALL.into_iter().map(|group| Part { group, rows: of(group).map(&row).collect() }).collect()
}

/// The whole matrix of `roles`.
pub fn matrix(roles: &[Role]) -> Vec<Part<Row>> {
    let base = |role: &Role| role.base().map(|base| base.permissions());
    parts(|permission| Row {
        word: permission.word(),
        title: permission.title(),
        cells: roles.iter().map(|role| Cell::new(permission, role.permissions, base(role))).collect(),
    })
}

/// A tick of the form.
pub struct Tick {
    /// The name of its field.
    pub name: String,
    /// What it says to somebody who hears it.
    pub label: Say,
    /// The environment it is for, if one.
    pub place: Option<Environment>,
    /// Whether it is set.
    pub on: bool,
    /// Whether the base has it.
    pub base: bool,
    /// Whether the person may not give it, because they do not hold it themselves.
    pub locked: bool,
}

/// A permission in the form of a role.
pub struct Line {
    /// The word, which is the row's anchor.
    pub word: &'static str,
    /// What it allows.
    pub title: Say,
    /// What it is of no use without, as in "needs: open the Studio", if anything.
    pub needs: Option<Say>,
    /// What the base says to it.
    pub base: Cell,
    /// What the role says to it.
    pub cell: Cell,
    /// One tick, or one an environment.
    pub ticks: Vec<Tick>,
}

/// The lines of the form of a role that allows `held`, that started from `base`, and that somebody who holds `own`
/// fills in.
pub fn lines(held: Permissions, base: Option<Permissions>, own: Permissions) -> Vec<Part<Line>> {
    parts(|permission| {
        let tick = |place: Option<Environment>| {
            let has = |set: Permissions| place.map_or(set.has(permission), |place| set.has_in(permission, place));
            let label = match place {
                Some(place) => say::it("title-in").with("title", permission.title()).with("place", place.name()),
                None => permission.title(),
            };
            let name = field(permission, place);
            Tick { name, label, place, on: has(held), base: base.is_some_and(has), locked: !has(own) }
        };
        let ticks = match permission.reach() {
            Reach::Whole => vec![tick(None)],
            Reach::Environments => Environment::ALL.into_iter().map(|place| tick(Some(place))).collect(),
        };
        let needs = say::and(permission.needs().iter().map(|need| need.verb()));
        Line {
            word: permission.word(),
            title: permission.title(),
            needs: (!needs.is_empty()).then(|| say::it("role-needs").with("verbs", needs)),
            base: Cell::new(permission, base.unwrap_or(Permissions::NONE), None),
            cell: Cell::new(permission, held, base),
            ticks,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::DEVELOPER;
    use Permission::{PublishApps, ViewApps, ViewAudit};

    #[test]
    fn a_cell_says_how_it_differs_from_the_base() {
        let base = DEVELOPER.permissions();
        let narrow = base.without(PublishApps).with_in(PublishApps, Environment::Qa).with(ViewAudit).without(ViewApps);
        let said = |permission| {
            let cell = Cell::new(permission, narrow, Some(base));
            format!("{} {} {}", cell.class, cell.said, cell.differs.unwrap())
        };
        assert_eq!(said(PublishApps), "s QA narrowed");
        assert_eq!(said(ViewAudit), "y Yes added");
        assert_eq!(said(ViewApps), "n No removed");
        assert_eq!(Cell::new(ViewApps, narrow, None).differs, None);
    }

    #[test]
    fn every_permission_has_a_row() {
        let rows: usize = parts(|permission| permission).iter().map(|part| part.rows.len()).sum();
        assert_eq!(rows, Permission::ALL.len());
    }
}
