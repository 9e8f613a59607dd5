//! The verbs of services that an Organization describes itself.
//!
//! Such a service belongs to every environment, and its secret goes with every account: so who changes one may manage
//! integrations everywhere, and the servers that credentials go to stay while there are accounts.

use super::accounts::Desk;
use super::adapter::{Adapter, Spec, is_key};
use super::blueprint::Auth;
use super::draft::{Typed, check};
use super::store::{ClientSecret, NewAdapter};
use super::{catalogue, store};
use crate::access::Permission;
use crate::base::{AdapterId, Environment, Outcome, Problems, Refusal, clean_name};
use crate::db::{Conn, Lock};
use crate::resources;
use crate::say;

/// The most bytes of the secret of a service.
const LONGEST: usize = 4_096;

/// A service as somebody describes it, by the names of the form.
#[derive(Debug, Clone)]
pub struct Described {
    /// How one signs in there, as a word of [`WAYS`](super::draft::WAYS).
    pub way: String,
    /// The other fields.
    pub typed: Typed,
}

impl Described {
    fn of(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", |text| text.trim())
    }
}

/// That the role may change services, which belong to every environment.
fn may(desk: Desk<'_>) -> Outcome<()> {
    desk.installation.directory.read_now(|connection| {
        Environment::ALL.into_iter().try_for_each(|environment| {
            resources::may(connection, desk.member, Permission::ManageIntegrations, environment)
        })
    })
}

fn read(desk: Desk<'_>, described: &Described) -> Result<NewAdapter, Problems> {
    let mut problems = Problems::default();
    let name = clean_name(say::it("adapter-name-what"), described.of("name"));
    let spec = check(&described.typed, &described.way, &desk.installation.outbound);
    let (key, secret) = (described.of("key").to_owned(), described.of("oauth.client_secret").to_owned());
    if let Err(why) = &name {
        problems.error("name", why.clone(), "");
    }
    if !is_key(&key) {
        problems.error("key", say::it("adapter-key-odd"), "");
    } else if catalogue::find(&key).is_some() {
        problems.error("key", say::it("adapter-key-known").with("key", &key), "");
    }
    if secret.len() > LONGEST || secret.chars().any(char::is_control) {
        problems.error("oauth.client_secret", say::it("adapter-secret-odd").with("most", LONGEST), "");
    }
    match (name, spec) {
        (Ok(name), Ok(spec)) if problems.is_empty() => {
            let secret = ClientSecret(if matches!(spec.auth, Auth::OAuth(_)) { secret } else { String::new() });
            Ok(NewAdapter { name, key, spec, secret })
        }
        (_, spec) => {
            problems.0.extend(spec.err().unwrap_or_default().0);
            Err(problems)
        }
    }
}

/// Describes a new service.
///
/// # Errors
/// `Invalid` at the fields; `Forbidden` unless the role manages integrations in every environment.
pub fn describe(desk: Desk<'_>, described: &Described) -> Outcome<Adapter> {
    may(desk)?;
    let new = read(desk, described)?;
    let vault = &desk.installation.vault;
    let make = |connection: &mut Conn| store::create(connection, vault, desk.member, &new);
    desk.cell().db.change_now(desk.member.by(), Lock::Org(&desk.member.org().id), make)
}

/// Changes a service, from the form of its `revision`. Its key and the way to sign in stay.
///
/// # Errors
/// As [`describe`]; `Conflict` when it was changed since; `NotFound`.
pub fn describe_anew(desk: Desk<'_>, (id, revision): (&AdapterId, i64), described: &Described) -> Outcome<Adapter> {
    let before = desk.cell().db.read_now(|connection| store::adapter(connection, desk.member, id))?;
    may(desk)?;
    let mut described = described.clone();
    described.way = super::form::way_of(&before.spec.auth).to_owned();
    described.typed.insert("key".into(), before.key.clone());
    let new = read(desk, &described)?;
    let vault = &desk.installation.vault;
    desk.cell().db.change_now(desk.member.by(), Lock::Org(&desk.member.org().id), |connection| {
        let now = store::adapter(connection, desk.member, id)?;
        let accounts = store::accounts_of(connection, desk.member, &now.key)?;
        // A stale form is told that first.
        let changed = store::change(connection, vault, desk.member, (id, revision, &new))?;
        stays(&now, &new, accounts)?;
        Ok(changed)
    })
}

/// That what is kept goes to no other server than before: not what accounts hold, nor the secret of the service.
fn stays(now: &Adapter, new: &NewAdapter, accounts: i64) -> Outcome<()> {
    let servers = |spec: &Spec| -> Vec<(&'static str, String)> {
        spec.servers().into_iter().map(|(field, server)| (field, server.to_owned())).collect()
    };
    let (was, is) = (servers(&now.spec), servers(&new.spec));
    let moved: Vec<_> = is.iter().filter(|(_, server)| !was.iter().any(|(_, known)| known == server)).collect();
    let mut problems = Problems::default();
    if accounts > 0 {
        for (field, _) in &moved {
            problems.error(*field, say::it("adapter-moved").with("count", accounts), "");
        }
        if now.spec.inputs() != new.spec.inputs() {
            problems.error("parameter.0.name", say::it("adapter-inputs").with("count", accounts), "");
        }
    } else if now.has_secret && new.secret.0.is_empty() && !moved.is_empty() {
        problems.error("oauth.client_secret", say::it("adapter-secret-moved"), "");
    }
    problems.or(()).map_err(Refusal::from)
}

/// Deletes a service that has no accounts.
///
/// # Errors
/// `Conflict` while it has some; `NotFound`; `Forbidden`.
pub fn forget(desk: Desk<'_>, id: &AdapterId) -> Outcome<String> {
    let adapter = desk.cell().db.read_now(|connection| store::adapter(connection, desk.member, id))?;
    may(desk)?;
    let remove = |connection: &mut Conn| Ok((adapter.name.clone(), store::remove(connection, desk.member, id)?));
    desk.cell().db.change_now(desk.member.by(), Lock::Org(&desk.member.org().id), remove)
}
