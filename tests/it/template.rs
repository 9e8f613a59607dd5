//! The peopled databases, made once a run through the product's own verbs and then copied.

use std::fs;
use std::io::Seek;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use argon2::password_hash::PasswordHasher;
use argon2::{Algorithm, Argon2, Params, Version};
use diesel::connection::SimpleConnection;
use diesel::{Connection, RunQueryDsl, SqliteConnection};
use hangar::access::{ADMIN, AGENT, BuiltIn, DEVELOPER, Member, Permissions, can, operator};
use hangar::apps::incoming::Incoming;
use hangar::apps::{self, NewApp, Target, Wanted};
use hangar::audit::{Event, Fact};
use hangar::base::{ApiTokenId, AppId, Environment, Moment, Outcome, Region, cut_to_microseconds, parse_iso};
use hangar::db::{By, Conn, Lock};
use hangar::definition::edit::Edit;
use hangar::definition::starters::{Starter, files};
use hangar::definition::tree::{FilePath, Tree};
use hangar::installation::{Cell, Installation};
use hangar::orgs::roles::Draft;
use hangar::orgs::{self, NewOrg};
use hangar::people::{self, NewAccount};
use hangar::resources::integrations;
use hangar::resources::tokens::{self, NewToken, Scope};
use hangar::resources::{Kind, NewResource, Standing};
use hangar::{resources, transfer};

use crate::world::{PASSWORD, PEOPLE, config, email};

/// Slug, name, region.
pub const ORGS: [(&str, &str, Region); 4] = [
    ("acme", "Acme", Region::Eu),
    ("umbra", "Umbra", Region::Eu),
    ("globex", "Globex", Region::Us),
    ("pacific", "Pacific", Region::Ap),
];

/// Who is what where.
pub const MEMBERS: [(&str, &str, BuiltIn); 10] = [
    ("ada", "acme", ADMIN),
    ("dev", "acme", DEVELOPER),
    ("agnes", "acme", AGENT),
    ("bea", "acme", DEVELOPER),
    ("bea", "globex", AGENT),
    ("gus", "globex", ADMIN),
    ("ivo", "acme", DEVELOPER),
    ("ivo", "globex", ADMIN),
    ("kai", "pacific", ADMIN),
    ("una", "umbra", ADMIN),
];

/// Organization, slug, name, picture. Nothing is in two Organizations under one name, and pacific is empty.
pub const APPS: [(&str, &str, &str, &str); 3] = [
    ("acme", "claims", "Claims", "skyline.png"),
    ("umbra", "garages", "Garages", "gate.png"),
    ("globex", "meters", "Meters", "dial.png"),
];

/// Organization, word, name, permissions. No word is in two Organizations.
pub const ROLES: [(&str, &str, &str, &str); 3] = [
    (
        "acme",
        "release-manager",
        "Release manager",
        "apps.view apps.export studio.open apps.publish@development,qa roles.view",
    ),
    ("umbra", "night-watch", "Night watch", "apps.view"),
    ("globex", "grid-editor", "Grid editor", "apps.view studio.open apps.edit"),
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
        freeze(made.path(), &kept);
        kept
    });
    copy_plain(template, folder);
}

/// Copies a data folder as it is, without what only a running server needs.
pub fn freeze(from: &Path, to: &Path) {
    copy(from, to, &|from, to| match from.extension().and_then(|extension| extension.to_str()) {
        Some("sqlite") => snapshot(from, to),
        Some("sqlite-wal" | "sqlite-shm") => {}
        _ => plain(from, to),
    });
}

/// Copies a data folder that nobody has open.
pub fn copy_plain(from: &Path, to: &Path) {
    copy(from, to, &plain);
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
        for (index, name) in PEOPLE.into_iter().enumerate() {
            let new = NewAccount {
                email: email(name),
                name: capital(name),
                password_hash: password_hash.clone(),
                operator: name == "opal",
            };
            events.push(people::create_account(connection, &new, at)?.1);
            fix_id(connection, &new.email, index)?;
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
    assert_eq!(resources::make_whole(installation, at).unwrap(), ORGS.len());
    for (org, word, name, permissions) in ROLES {
        let member = installation.directory.read_now(|connection| operator(connection, org, at)).unwrap();
        let maker = member.allowed::<can::ManageRoles>().unwrap();
        let (name, base) = (name.to_owned(), DEVELOPER.word.to_owned());
        let draft = Draft { name, base, permissions: Permissions::parse(permissions), ..Draft::default() };
        let make = |connection: &mut Conn| {
            let review = orgs::roles::propose_new(connection, &maker, &draft)?;
            orgs::roles::create(connection, &maker, &draft, &review.state)
        };
        let role = installation.directory.change_now(member.by(), Lock::Org(&member.org().id), make).unwrap();
        assert_eq!(role.word, word);
    }
    for (org, slug, name, picture) in APPS {
        let member = installation.directory.read_now(|connection| operator(connection, org, at)).unwrap();
        plant(installation.cell(member.org().region), &member, (slug, name), picture).unwrap();
    }
    for (number, slug) in ["acme", "umbra", "globex"].into_iter().enumerate() {
        let member = installation.directory.read_now(|connection| operator(connection, slug, at)).unwrap();
        equip(installation, &member, number);
    }
    for (number, (org, slug, ..)) in APPS.into_iter().enumerate() {
        // A plan lasts a day, whenever the rest of the world was made.
        let now = cut_to_microseconds(chrono::Utc::now().naive_utc());
        let member = installation.directory.read_now(|connection| operator(connection, org, now)).unwrap();
        plan_again(installation, &member, slug, number).unwrap();
        ended(installation, &member, slug, number).unwrap();
        connect(installation, &member, number).unwrap();
    }
}

/// A deployment that ended and a proposal that was declined, under ids that are known beforehand.
fn ended(installation: &Installation, member: &Member, slug: &str, number: usize) -> Outcome<()> {
    let cell = installation.cell(member.org().region);
    let org = &member.org().id;
    cell.db.housekeeping(Lock::Org(org), |connection| {
        let app = apps::find(connection, member, slug)?.id;
        let of_version = format!("FROM versions WHERE org_id = '{org}' AND app_id = '{app}' AND number = 1");
        let id = |hundred: usize| format!("01990000-0000-7000-8000-000000000{:03}", hundred + 1 + number);
        for sql in [
            format!(
                "INSERT INTO deployments (id, org_id, app_id, environment, number, profile_id, profile, version, tree, manner,
                 state, note, actor, approver, at, ended_at) SELECT '{}', org_id, app_id, 'development', 1, 'p', 'Development',
                 1, tree, 'published', 'unpublished', '', actor, '', at, at {of_version}",
                id(900)
            ),
            format!(
                "INSERT INTO proposals (id, org_id, app_id, environment, profile_id, version, tree, manner, filling, note,
                 state, actor, at, decider, decided_at, reason) SELECT '{}', org_id, app_id, 'production', 'p', 1, tree,
                 'published', '[]', '', 'declined', actor, at, actor, at, '' {of_version}",
                id(910)
            ),
        ] {
            diesel::sql_query(sql).execute(connection)?;
        }
        Ok(())
    })
}

/// Connects an account that waits for a consent, and describes a service, under ids that are known beforehand. Nothing is
/// left of it in the log.
fn connect(installation: &Installation, member: &Member, number: usize) -> Outcome<()> {
    let cell = installation.cell(member.org().region);
    let slug = &member.org().slug;
    let typed = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let desk = integrations::Desk { installation, member };
    let wanted = integrations::Wanted {
        name: format!("Sales of {slug}"),
        typed: typed(&[("with.domain", "login"), ("with.client_id", slug), ("with.client_secret", "a secret")]),
        then: integrations::Then::Save,
    };
    let account = integrations::create(desk, ("salesforce", Environment::Development), &wanted)?;
    let described = integrations::Described {
        way: "basic".into(),
        typed: typed(&[("name", &format!("Legacy of {slug}")), ("key", &format!("legacy-{slug}"))]),
    };
    let service = integrations::describe(desk, &described)?;
    let (account_id, service_id) = (651 + number, 701 + number);
    let id = |number: usize| format!("01990000-0000-7000-8000-000000000{number}");
    cell.db.housekeeping(Lock::Org(&member.org().id), |connection| {
        for (table, from, to) in
            [("resources", account.id.as_str(), id(account_id)), ("adapters", service.id.as_str(), id(service_id))]
        {
            diesel::sql_query(format!("UPDATE {table} SET id = '{to}' WHERE id = '{from}'")).execute(connection)?;
        }
        // Each world has a key of its own, and opens nothing that another sealed.
        diesel::sql_query("UPDATE resources SET sealed = NULL").execute(connection)?;
        let kinds = "'resource.created', 'adapter.created'";
        let mine = format!("subject IN ('Sales of {slug}', 'Legacy of {slug}')");
        diesel::sql_query(format!("DELETE FROM audit_events WHERE kind IN ({kinds}) AND {mine}"))
            .execute(connection)?;
        Ok(())
    })
}

/// Gives an Organization a phone number, a notifier and an API token, under ids that are known beforehand. Nothing is left
/// of it in the log.
fn equip(installation: &Installation, member: &Member, number: usize) {
    let org = &member.org().id;
    let id = |first: usize| format!("01990000-0000-7000-8000-000000000{:03}", first + number);
    let new = |kind, adapter: &str, name: &str, detail| NewResource {
        kind,
        environment: Environment::Development,
        name: name.to_owned(),
        adapter: adapter.to_owned(),
        detail,
        secrets: None,
        standing: Standing::Untested,
        parent: None,
    };
    let line = serde_json::json!({"number": "+4930901820", "shown": "+49 30 901820", "capabilities": ["send_text"]});
    let desk = serde_json::json!({"address": "on-call@example.com"});
    let news =
        [(601, new(Kind::PhoneNumber, "", "Hotline", line)), (631, new(Kind::Notifier, "email", "On call", desk))];
    let token = NewToken {
        id: ApiTokenId::parse(&id(801)).unwrap(),
        environment: Environment::Development,
        name: "Nightly export".into(),
        scopes: vec![Scope::ReadData],
        networks: Vec::new(),
        expires_at: None,
    };
    let make = |connection: &mut Conn| -> Outcome<()> {
        for (first, new) in news {
            let made = resources::create(connection, &installation.vault, member, new)?.0.id;
            let known = id(first);
            diesel::sql_query(format!("UPDATE resources SET id = '{known}' WHERE id = '{made}'"))
                .execute(connection)?;
        }
        tokens::create(connection, &installation.vault, member, &token)?;
        // Whoever made it has seen it.
        diesel::sql_query("UPDATE api_tokens SET sealed = NULL").execute(connection)?;
        Ok(())
    };
    installation.cell(member.org().region).db.housekeeping(Lock::Org(org), make).unwrap();
}

/// Plans the import of an app's own bundle, under an id that is known beforehand. Nothing is left of it in the log.
fn plan_again(installation: &Installation, member: &Member, slug: &str, number: usize) -> Outcome<()> {
    let cell = installation.cell(member.org().region);
    let exporter = member.allowed().unwrap();
    let export = cell.db.read_now(|connection| transfer::export(connection, cell, &exporter, slug))?;
    let mut file = tempfile::tempfile()?;
    transfer::write_whole(&export, cell, &member.org().id, &mut file)?;
    file.rewind()?;
    let (name, description) = (String::new(), String::new());
    let limits = hangar::bundle::Limits::default();
    let parcel = transfer::Parcel {
        file,
        flusher: None,
        hash: None,
        file_name: format!("{slug}.zip"),
        name,
        description,
        limits,
        passphrase: String::new(),
        folder: std::env::temp_dir(),
    };
    let import = transfer::plan(installation, &member.allowed().unwrap(), parcel, transfer::Onto::New)?;
    let id = format!("01990000-0000-7000-8000-000000000{:03}", 501 + number);
    cell.db.housekeeping(Lock::Org(&member.org().id), |connection| {
        diesel::sql_query(format!("UPDATE imports SET id = '{id}' WHERE id = '{}'", import.id)).execute(connection)?;
        diesel::sql_query("DELETE FROM audit_events WHERE kind = 'import.planned'").execute(connection)?;
        Ok(())
    })
}

/// Gives an account that nothing names yet an id that is known beforehand, for addresses that name a person.
fn fix_id(connection: &mut Conn, email: &str, index: usize) -> Outcome<()> {
    let id = format!("01990000-0000-7000-8000-000000000{:03}", 100 + index);
    diesel::sql_query(format!("UPDATE accounts SET id = '{id}' WHERE email_key = '{email}'")).execute(connection)?;
    Ok(())
}

/// Makes an app of several pages, gives it a picture, and saves version 1.
fn plant(cell: &Cell, member: &Member, (slug, name): (&str, &str), picture: &str) -> Outcome<()> {
    let org = member.org().id.clone();
    let mut incoming = Incoming::default();
    let mut tree = Tree::new();
    for (path, bytes) in files(Starter::MultiPageForm, name, "", &mut || AppId::fresh().to_string()) {
        tree.put(path, incoming.add(&bytes, &cell.blobs, &org)?);
    }
    let new = NewApp { name: name.into(), description: String::new(), tree, incoming };
    let (app, kept) = cell.db.change_now(member.by(), Lock::Org(&org), |connection| {
        let made = apps::create(connection, &member.allowed().unwrap(), new)?;
        let event = Event::new(Fact::AppCreated, &made.0.name);
        Ok((made, event))
    })?;
    kept.settle();
    assert_eq!(app.slug, slug);
    let editor = member.allowed().unwrap();
    let mut wanted = Wanted::default();
    wanted
        .media
        .push((FilePath::parse(&format!("media/{picture}")).unwrap(), wanted.incoming.add(&PNG, &cell.blobs, &org)?));
    let title = "A picture".to_owned();
    wanted.edits.push(Edit::AddMedia { file_name: picture.into(), content_type: "image/png".into(), title });
    let target = Target { slug, revision: app.revision, blobs: &cell.blobs };
    let edited = cell.db.change_now(member.by(), Lock::Org(&org), |c| apps::edit(c, &editor, &target, wanted))?;
    edited.kept.settle();
    cell.db.change_now(member.by(), Lock::Org(&org), |c| apps::save_version(c, &editor, slug, "As delivered"))?;
    Ok(())
}

/// One transparent pixel.
pub const PNG: [u8; 67] = *b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82";

/// The hash of everybody's password, with the least work Argon2 allows, or stories would spend their time hashing.
fn cheap_hash() -> String {
    let params = Params::new(Params::MIN_M_COST, 1, 1, None).unwrap();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password(PASSWORD.as_bytes()).unwrap().to_string()
}

fn capital(name: &str) -> String {
    name[..1].to_uppercase() + &name[1..]
}
