//! What the operator of an installation does: makes Organizations, suspends and resumes them, ends accounts, sees sizes.
//!
//! All of it asks for the proof of [operating](crate::access::Operating), and none of it is part of an Organization,
//! though what concerns one is in its log. This room counts what Organizations own and does not look inside.

pub mod accounts;
pub mod screens;
mod store;

pub use store::{Admin, OrgLine, Sizes, admins, invited_admins, list};

use std::collections::HashMap;

use crate::access::{Operating, operator};
use crate::base::{OrgId, Outcome, Refusal};
use crate::db::{By, Lock};
use crate::installation::Installation;
use crate::orgs::invitations::{Invited, Terms};
use crate::orgs::{self, NewOrg};
use crate::resources;

/// What becomes of somebody who is to be an Admin and cannot sign in yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newcomer {
    /// The membership waits for them: the operator makes the account in one of the next commands.
    Reserved,
    /// They are invited by letter, and become Admin when they accept.
    Invited,
}

/// What became of somebody who is to be an Admin.
#[derive(Debug, Clone)]
pub enum Appointed {
    /// They can sign in and are one now.
    Ready,
    /// The membership is reserved for them: they cannot sign in yet.
    NeedsPassword,
    /// They are invited; the letter is still to be sent.
    Invited(Box<Invited>),
}

/// Who is to be an Admin, by e-mail address, and how somebody new becomes one.
#[derive(Debug, Clone)]
pub struct NewAdmin {
    /// The address.
    pub email: String,
    /// What becomes of them when they cannot sign in yet.
    pub newcomer: Newcomer,
}

/// Makes an Organization, in a chosen colour or one of its own, with its first Admin, and provisions it: first the
/// directory, then the cell. What a crash leaves out between the two, the next start of the server
/// [makes up](resources::make_whole).
///
/// # Errors
/// `Invalid` when name, slug, colour or address does not fit or the slug is taken.
pub fn create(
    installation: &Installation,
    proof: &Operating,
    new: &NewOrg,
    hue: Option<i32>,
    admin: &NewAdmin,
) -> Outcome<Appointed> {
    let (at, terms) = (proof.by().at, Terms::new(&installation.cookie_key, &installation.config));
    let made = installation.directory.change_now(proof.by(), Lock::Subject(&new.slug), |connection| {
        let (org, made) = match hue {
            Some(hue) => orgs::create_coloured(connection, new, hue, at)?,
            None => orgs::create(connection, new, at)?,
        };
        let (appointed, mut events) = store::appoint(connection, &org, admin, (&terms, at))?;
        events.insert(0, made);
        Ok(((org, appointed), events))
    });
    let (org, appointed) = made?;
    resources::provision(installation.cell(org.region), &org.id, proof.by())?;
    Ok(appointed)
}

/// Makes the person with this address an Admin of the Organization `slug`, whatever they were there before.
///
/// # Errors
/// `Invalid` when the address does not fit or they are an active Admin already, `NotFound` when there is no such
/// Organization.
pub fn appoint(installation: &Installation, proof: &Operating, slug: &str, admin: &NewAdmin) -> Outcome<Appointed> {
    let org = find(installation, proof, slug)?;
    let (at, terms) = (proof.by().at, Terms::new(&installation.cookie_key, &installation.config));
    installation.directory.change_now(&by_for(proof, &org.id), Lock::Org(&org.id), |connection| {
        let member = operator(connection, slug, at)?;
        store::appoint(connection, member.org(), admin, (&terms, at))
    })
}

/// The Organization `slug`.
///
/// # Errors
/// `NotFound` when there is none.
pub fn find(installation: &Installation, proof: &Operating, slug: &str) -> Outcome<OrgLine> {
    installation.directory.read_now(|connection| store::find(connection, proof, slug))
}

/// Gives the Organization `slug` another name.
///
/// # Errors
/// `Invalid` when the name does not fit, `NotFound` when there is no such Organization.
pub fn rename(installation: &Installation, proof: &Operating, slug: &str, name: &str) -> Outcome<()> {
    let org = find(installation, proof, slug)?;
    installation.directory.change_now(&by_for(proof, &org.id), Lock::Org(&org.id), |connection| {
        let member = operator(connection, slug, proof.by().at)?;
        let second_factor = orgs::facts(connection, &member.allowed().ok_or(Refusal::NotFound)?)?.second_factor;
        let approval = member.org().approval;
        let wanted = orgs::Wanted { name: name.to_owned(), hue: member.org().hue, second_factor, approval };
        orgs::change(connection, &member.allowed().ok_or(Refusal::NotFound)?, &wanted)
    })
}

/// Suspends the Organization `slug`: from the next request on nobody can enter it. Everything it owns stays.
///
/// # Errors
/// `NotFound` when there is none, `Conflict` when it is suspended already.
pub fn suspend(installation: &Installation, proof: &Operating, slug: &str) -> Outcome<()> {
    let org = find(installation, proof, slug)?;
    let lock = Lock::Org(&org.id);
    installation.directory.change_now(&by_for(proof, &org.id), lock, |connection| store::suspend(connection, &org))
}

/// Lets people enter the Organization `slug` again.
///
/// # Errors
/// `NotFound` when there is none, `Conflict` when it is not suspended.
pub fn resume(installation: &Installation, proof: &Operating, slug: &str) -> Outcome<()> {
    let org = find(installation, proof, slug)?;
    let lock = Lock::Org(&org.id);
    installation.directory.change_now(&by_for(proof, &org.id), lock, |connection| store::resume(connection, &org))
}

/// What events carry that belong into the log of `org`.
fn by_for(proof: &Operating, org: &OrgId) -> By {
    By { org: Some(org.clone()), ..proof.by().clone() }
}

/// How much each of `orgs` has: asked of each cell once.
///
/// # Errors
/// What the cells say.
pub fn sizes(installation: &Installation, proof: &Operating, orgs: &[OrgLine]) -> Outcome<HashMap<OrgId, Sizes>> {
    let mut all = HashMap::new();
    for cell in installation.cells() {
        let here = orgs.iter().filter(|org| org.region == cell.region);
        let ids: Vec<&OrgId> = here.map(|org| &org.id).collect();
        if !ids.is_empty() {
            all.extend(cell.db.read_now(|connection| store::sizes(connection, proof, &ids))?);
        }
    }
    Ok(all)
}
