//! Where an archive came from: the other Organizations of the same person in which the very same tree is.

use crate::access::{Allowed, Member, Permission, Person, admit, can, member_orgs};
use crate::apps::{Whereabouts, whereabouts};
use crate::base::{Outcome, Region};
use crate::definition::tree::Hash;
use crate::installation::Installation;
use crate::say::{self, Say};

/// Where else a tree is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// In words: "version 7 of Intake of Acme (US)".
    pub said: Say,
    /// The region of that Organization.
    pub region: Region,
}

/// The most Organizations of one person that are searched, last used first.
const SEARCHED: usize = 50;

/// Where another Organization of the same person, in which they may list apps, has `tree`. Nobody else's Organizations are
/// looked into, and nothing is looked into for the command line, which is no person. What this Organization has itself
/// comes from nowhere else, and one of the same region is named before others.
///
/// # Errors
/// What the databases say.
pub(super) fn source(installation: &Installation, member: &Member, tree: &Hash) -> Outcome<Option<Source>> {
    let Some(person) = member.person() else { return Ok(None) };
    if let Some(own) = member.allowed() {
        let here = installation.cell(member.org().region);
        if here.db.read_now(|connection| whereabouts(connection, &own, tree))?.is_some() {
            return Ok(None);
        }
    }
    for other in others(installation, member, person)? {
        let cell = installation.cell(other.org().region);
        if let Some(found) = cell.db.read_now(|connection| whereabouts(connection, &other, tree))? {
            return Ok(Some(Source { said: said(&found, &other), region: other.org().region }));
        }
    }
    Ok(None)
}

fn others(installation: &Installation, member: &Member, person: &Person) -> Outcome<Vec<Allowed<can::ViewApps>>> {
    installation.directory.read_now(|connection| {
        let mine = member_orgs(connection, &person.account, "", SEARCHED)?;
        let mine = mine.into_iter().filter(|mine| mine.org.id != member.org().id && !mine.suspended);
        let mine: Vec<String> =
            mine.filter(|mine| mine.permissions.has(Permission::ViewApps)).map(|mine| mine.org.slug).collect();
        // One that asks for a second factor which was not shown is closed, here too.
        let entered = mine.iter().filter_map(|slug| admit(connection, person, slug).ok());
        let mut others: Vec<Allowed<can::ViewApps>> =
            entered.filter_map(|admitted| admitted.member.allowed()).collect();
        others.sort_by_key(|other| other.org().region != member.org().region);
        Ok(others)
    })
}

fn said(found: &Whereabouts, there: &Member) -> Say {
    let (app, org, region) = (&found.name, &there.org().name, there.org().region.badge());
    match found.version {
        Some(version) => say::it("import-source-version")
            .with("version", version.to_string())
            .with("app", app)
            .with("org", org)
            .with("region", region),
        None => say::it("import-source-draft").with("app", app).with("org", org).with("region", region),
    }
}
