//! The peopled databases, made once a run through the product's own verbs and then copied.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use argon2::password_hash::PasswordHasher;
use argon2::{Algorithm, Argon2, Params, Version};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use hangar::access::{ADMIN, AGENT, BuiltIn, DEVELOPER};
use hangar::audit::Event;
use hangar::base::{Moment, Outcome, Region, parse_iso};
use hangar::db::{By, Conn, Lock};
use hangar::installation::Installation;
use hangar::orgs::{self, NewOrg};
use hangar::people::{self, NewAccount};

use crate::world::{PASSWORD, PEOPLE, config, email};

/// Slug, name, region.
pub const ORGS: [(&str, &str, Region); 3] =
    [("acme", "Acme", Region::Eu), ("globex", "Globex", Region::Us), ("pacific", "Pacific", Region::Ap)];

/// Who is what where.
pub const MEMBERS: [(&str, &str, BuiltIn); 7] = [
    ("ada", "acme", ADMIN),
    ("dev", "acme", DEVELOPER),
    ("agnes", "acme", AGENT),
    ("bea", "acme", DEVELOPER),
    ("bea", "globex", AGENT),
    ("gus", "globex", ADMIN),
    ("kai", "pacific", ADMIN),
];

/// When the world was made.
pub fn beginning() -> Moment {
    parse_iso("2026-01-02T03:04:05.678901Z").unwrap()
}

/// Copies the data folder of the peopled world into `folder`.
pub fn copy_to(folder: &Path) {
    static TEMPLATE: OnceLock<PathBuf> = OnceLock::new();
    let template = TEMPLATE.get_or_init(|| {
        let made = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        people_it(&Installation::open(config(made.path(), None)).unwrap());
        let kept = folder_of_this_run();
        copy(made.path(), &kept, &|from, to| match from.extension().and_then(|extension| extension.to_str()) {
            Some("sqlite") => snapshot(from, to),
            Some("sqlite-wal" | "sqlite-shm") => {}
            _ => plain(from, to),
        });
        kept
    });
    copy(template, folder, &plain);
}

/// The folder of the template. Nothing drops it at the end of a run, so the next run sweeps what ended runs left.
fn folder_of_this_run() -> PathBuf {
    let all = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for entry in fs::read_dir(all).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let process = name.strip_prefix("template-");
        if process.is_some_and(|process| !Path::new("/proc").join(process).exists()) {
            // Two runs that begin together may both sweep it.
            let _ = fs::remove_dir_all(all.join(&name));
        }
    }
    let kept = all.join(format!("template-{}", std::process::id()));
    fs::create_dir_all(&kept).unwrap();
    kept
}

/// One file without a log beside it, whatever connections are still closing.
fn snapshot(from: &Path, to: &Path) {
    let mut connection = SqliteConnection::establish(from.to_str().unwrap()).unwrap();
    connection.batch_execute(&format!("VACUUM INTO '{}'", to.display())).unwrap();
}

fn plain(from: &Path, to: &Path) {
    fs::copy(from, to).unwrap();
}

fn copy(from: &Path, to: &Path, copy_file: &dyn Fn(&Path, &Path)) {
    for entry in fs::read_dir(from).unwrap() {
        let source = entry.unwrap().path();
        let target = to.join(source.file_name().unwrap());
        if source.is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&source, &target, copy_file);
        } else {
            copy_file(&source, &target);
        }
    }
}

/// Makes everybody and everything that stories take for granted.
pub fn people_it(installation: &Installation) {
    let at = beginning();
    let by = By::operator(None, at);
    let password_hash = cheap_hash();
    let change = |connection: &mut Conn| -> Outcome<((), Vec<Event>)> {
        let mut events = Vec::new();
        for name in PEOPLE {
            let new = NewAccount {
                email: email(name),
                name: capital(name),
                password_hash: password_hash.clone(),
                operator: false,
            };
            events.push(people::create_account(connection, &new, at)?.1);
        }
        for (slug, name, region) in ORGS {
            let (org, event) = orgs::create(connection, &NewOrg { name: name.into(), slug: slug.into(), region }, at)?;
            events.push(event);
            for (person, _, role) in MEMBERS.iter().filter(|(_, of, _)| *of == slug) {
                let account = people::account_by_email(connection, &email(person))?.unwrap();
                events.push(orgs::add_member(connection, &org, &account, *role, at)?.1);
            }
        }
        Ok(((), events))
    };
    installation.directory.change_now(&by, Lock::Subject("world"), change).unwrap();
}

/// The hash of everybody's password, with the least work Argon2 allows, or stories would spend their time hashing.
fn cheap_hash() -> String {
    let params = Params::new(Params::MIN_M_COST, 1, 1, None).unwrap();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password(PASSWORD.as_bytes()).unwrap().to_string()
}

fn capital(name: &str) -> String {
    name[..1].to_uppercase() + &name[1..]
}
