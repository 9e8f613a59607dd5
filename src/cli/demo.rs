//! `hangar demo`: a small world to look around in.

use std::io::Cursor;
use std::net::TcpListener;

use super::{now, serve};
use crate::access::{ADMIN, AGENT, Allowed, BuiltIn, DEVELOPER, Member, Permission, Person, admit, can, operator};
use crate::apps::incoming::Incoming;
use crate::apps::{self, NewApp, Target, Wanted};
use crate::audit::{Event, Fact};
use crate::base::{AppId, Environment, Moment, Outcome, Refusal, Region, SignInId};
use crate::config::Config;
use crate::db::{By, Conn, Lock};
use crate::definition::edit::Edit;
use crate::definition::starters::{Starter, files};
use crate::definition::tree::{FilePath, Tree};
use crate::installation::{Cell, Installation};
use crate::orgs::invitations::{self, Place, Terms};
use crate::orgs::roles::Draft;
use crate::orgs::users::{self, Change};
use crate::orgs::{self, NewOrg};
use crate::people::{self, Account, NewAccount};
use crate::resources;

/// Everybody's password in the demo.
const PASSWORD: &str = "take off gently";

const ORGS: [(&str, &str, Region); 4] = [
    ("acme", "Acme Insurance", Region::Eu),
    ("globex", "Globex Energy", Region::Us),
    ("pacific", "Pacific Travel", Region::Ap),
    ("initech", "Initech", Region::Us),
];

/// Organizations, and the role in each.
type Memberships = &'static [(&'static str, BuiltIn)];

/// Who belongs where, in which role.
const PEOPLE: [(&str, &str, Memberships); 6] = [
    (
        "ada@example.com",
        "Ada Lindqvist",
        &[("acme", ADMIN), ("globex", DEVELOPER), ("pacific", AGENT), ("initech", ADMIN)],
    ),
    ("dev@example.com", "Dev Raman", &[("acme", DEVELOPER)]),
    ("agnes@example.com", "Agnes Moreau", &[("acme", AGENT)]),
    ("gus@example.com", "Gus Ferreira", &[("globex", ADMIN)]),
    ("mei@example.com", "Mei Tanaka", &[("pacific", ADMIN), ("globex", AGENT)]),
    ("olga@example.com", "Olga Petrova", &[]),
];

/// Who else belongs to acme, in which role, and how many hours ago they were last in it; 0 for never.
const COLLEAGUES: [(&str, &str, BuiltIn, i64); 10] = [
    ("ines@example.com", "Inês Carvalho", ADMIN, 3),
    ("tomasz@example.com", "Tomasz Wójcik", DEVELOPER, 1),
    ("noor@example.com", "Noor Haddad", DEVELOPER, 26),
    ("yusuf@example.com", "Yusuf Demir", DEVELOPER, 50),
    ("bram@example.com", "Bram de Vries", DEVELOPER, 400),
    ("lena@example.com", "Lena Brandt", AGENT, 5),
    ("kwame@example.com", "Kwame Boateng", AGENT, 0),
    ("sofia@example.com", "Sofía Herrera", AGENT, 170),
    ("hiro@example.com", "Hiro Nakamura", AGENT, 75),
    ("zofia@example.com", "Zofia Maj", AGENT, 12),
];

/// Who of them may not enter any more.
const DEACTIVATED: &str = "bram@example.com";

/// Which apps there are, and with how many pictures.
const APPS: [(&str, &str, &str, Starter, usize); 6] = [
    ("acme", "Claims Intake", "First notice of loss, from the website and by phone.", Starter::MultiPageForm, 3),
    ("acme", "Contact Us", "The form behind the contact link.", Starter::ContactForm, 1),
    ("acme", "Roadside Assistance", "Finds the next tow truck.", Starter::MultiPageForm, 2),
    ("globex", "Meter Reading", "Customers send their reading once a year.", Starter::ContactForm, 1),
    ("globex", "Moving House", "Sign off here, sign on there.", Starter::MultiPageForm, 0),
    ("pacific", "Group Booking", "For ten people and more.", Starter::MultiPageForm, 2),
];

/// Makes the demo world where there is none yet, prints the sign-ins, and serves.
pub(super) fn demo(config: Config) -> Result<(), String> {
    serve::start_log(config.log);
    let installation = Installation::open(config)?;
    let claim = installation.claim()?;
    let listen = installation.config.listen;
    let listener =
        TcpListener::bind(listen).map_err(|error| format!("The address {listen} cannot be listened on: {error}."))?;
    let there = installation.directory.read_now(people::accounts_exist).map_err(|refusal| refusal.to_string())?;
    if !there {
        populate(&installation).map_err(|refusal| format!("The demo world cannot be made: {refusal}"))?;
    }
    println!("Sign in with one of these addresses and the password \"{PASSWORD}\":");
    for (email, name, memberships) in PEOPLE {
        let places: Vec<_> = memberships.iter().map(|(org, role)| format!("{} of {org}", role.name)).collect();
        let places = if places.is_empty() { "no Organization yet".into() } else { places.join(", ") };
        println!("  {email:<20} {name:<16} {places}");
    }
    serve::run(installation, listener)?;
    drop(claim);
    Ok(())
}

fn populate(installation: &Installation) -> Outcome<()> {
    let at = now();
    let password_hash = people::hash_now(PASSWORD)?;
    // The Organizations are older than their apps.
    let began = at - chrono::Duration::days(30);
    let made = installation.directory.change_now(&By::operator(None, began), Lock::Subject("demo"), |connection| {
        let mut events: Vec<Event> = Vec::new();
        let mut made = Vec::new();
        for (slug, name, region) in ORGS {
            let (org, event) =
                orgs::create(connection, &NewOrg { name: name.into(), slug: slug.into(), region }, began)?;
            events.push(event);
            made.push(org);
        }
        for (index, (email, name, memberships)) in PEOPLE.into_iter().enumerate() {
            let new = NewAccount {
                email: email.into(),
                name: name.into(),
                password_hash: password_hash.clone(),
                operator: index == 0,
            };
            let (account, event): (Account, Event) = people::create_account(connection, &new, began)?;
            events.push(event);
            for (slug, role) in memberships {
                let org = made.iter().find(|org| org.slug == *slug).ok_or(Refusal::NotFound)?;
                events.push(orgs::add_member(connection, org, &account, *role, began)?.1);
            }
        }
        Ok((made, events))
    })?;
    for org in made {
        resources::provision(installation.cell(org.region), &org.id, &By::operator(None, began))?;
    }
    colleagues(installation, &password_hash, at)?;
    invite(installation, at)?;
    for (index, (org, name, description, starter, pictures)) in APPS.into_iter().enumerate() {
        // Made one after the other, so that the list has an order to show.
        let at = at - chrono::Duration::hours(30 * index as i64 + 1);
        let member = installation.directory.read_now(|connection| builder(connection, org, at))?;
        let cell = installation.cell(member.org().region);
        plant(cell, &member, (name, description, starter), pictures)?;
    }
    own_role(installation, began)
}

/// A role of acme's own: a Developer who publishes to Development and QA, and not to Production.
fn own_role(installation: &Installation, at: Moment) -> Outcome<()> {
    let member = installation.directory.read_now(|connection| operator(connection, "acme", at))?;
    let publish = Permission::PublishApps;
    let narrow = DEVELOPER.permissions().without(publish).with_in(publish, Environment::Development);
    let draft = Draft {
        name: "Release manager".into(),
        description: "Takes apps as far as QA. An Admin publishes to Production.".into(),
        base: DEVELOPER.word.into(),
        permissions: narrow.with_in(publish, Environment::Qa),
    };
    let maker = allowed::<can::ManageRoles>(&member)?;
    installation.directory.change_now(member.by(), Lock::Org(&member.org().id), |connection| {
        let review = orgs::roles::propose_new(connection, &maker, &draft)?;
        let (_, event) = orgs::roles::create(connection, &maker, &draft, &review.state)?;
        Ok(((), event))
    })
}

/// Fills acme with people.
fn colleagues(installation: &Installation, password_hash: &str, at: Moment) -> Outcome<()> {
    let joined = at - chrono::Duration::days(20);
    let member = installation.directory.read_now(|connection| operator(connection, "acme", joined))?;
    let manager: Allowed<can::ManageUsers> = allowed(&member)?;
    installation.directory.change_now(member.by(), Lock::Org(&member.org().id), |connection| {
        let mut events: Vec<Event> = Vec::new();
        for (email, name, role, hours) in COLLEAGUES {
            let password_hash = password_hash.to_owned();
            let new = NewAccount { email: email.into(), name: name.into(), password_hash, operator: false };
            let (account, made) = people::create_account(connection, &new, joined)?;
            let joined = orgs::add_member(connection, member.org(), &account, role, joined)?.1;
            events.extend([made, joined]);
            if hours > 0 {
                orgs::touch(connection, &account.id, &member.org().id, at - chrono::Duration::hours(hours))?;
            }
            if email == DEACTIVATED {
                events.extend(users::change(connection, &manager, &account.id, &Change::Deactivate)?.1);
            }
        }
        Ok(((), events))
    })
}

/// Who made the apps of `org`: its first Admin or Developer.
fn builder(connection: &mut Conn, org: &str, at: Moment) -> Outcome<Member> {
    let builds =
        |memberships: &[(&str, BuiltIn)]| memberships.iter().any(|(slug, role)| *slug == org && *role != AGENT);
    let (email, name, _) = PEOPLE.into_iter().rev().find(|person| builds(person.2)).ok_or(Refusal::NotFound)?;
    member(connection, (email, name), org, at)
}

fn member(connection: &mut Conn, (email, name): (&str, &str), org: &str, at: Moment) -> Outcome<Member> {
    let account = people::account_by_email(connection, email)?.ok_or(Refusal::NotFound)?;
    let by = By { account: Some(account.id.clone()), actor: email.into(), ..By::operator(None, at) };
    let person = Person {
        account: account.id,
        sign_in: SignInId::fresh(),
        email: email.into(),
        name: name.into(),
        theme: "system".into(),
        language: None,
        operator: false,
        factor: crate::access::Factor::None,
        view: None,
        by,
    };
    Ok(admit(connection, &person, org)?.member)
}

/// Invites two people to acme: one whose invitation is open, and one who let it expire.
fn invite(installation: &Installation, now: Moment) -> Outcome<()> {
    let terms = Terms::new(&installation.cookie_key, &installation.config);
    let (ada, ada_name, _) = PEOPLE[0];
    for (email, days_ago, message) in [
        ("nils@example.com", terms.days + 4, ""),
        ("priya@example.com", 1, "We start on Monday with Claims Intake. Have a look around before."),
    ] {
        let at = now - chrono::Duration::days(days_ago);
        let admin = installation.directory.read_now(|c| member(c, (ada, ada_name), "acme", at))?;
        let made = installation.directory.change_now(admin.by(), Lock::Org(&admin.org().id), |connection| {
            let inviter = allowed(&admin)?;
            let roles = invitations::roles_to_give(connection, &inviter)?;
            let role = roles.into_iter().find(|(_, name)| name == DEVELOPER.name).map(|(id, _)| id);
            let (emails, message) = (email.to_owned(), message.to_owned());
            let wanted = invitations::Wanted { emails, role, message, place: Place::Studio, leave_out: false };
            invitations::invite(connection, &inviter, &wanted, &terms)
        })?;
        for invited in made {
            let letter = invitations::letter(&invited, &installation.config.address());
            let sent = installation.post.send_now(&letter);
            invitations::note_delivery(&installation.directory, &invited, &sent)?;
        }
    }
    Ok(())
}

/// Makes an app with pictures, and saves its first version.
fn plant(cell: &Cell, member: &Member, app: (&str, &str, Starter), pictures: usize) -> Outcome<()> {
    let (name, description, starter) = app;
    let org = member.org().id.clone();
    let creator: Allowed<can::CreateApps> = allowed(member)?;
    let mut incoming = Incoming::default();
    let mut tree = Tree::new();
    for (path, bytes) in files(starter, name, description, &mut || AppId::fresh().to_string()) {
        tree.put(path, incoming.add(&bytes, &cell.blobs, &org)?);
    }
    let new = NewApp { name: name.into(), description: description.into(), tree, incoming };
    let (app, kept) = cell.db.change_now(member.by(), Lock::Org(&org), |connection| {
        let made = apps::create(connection, &creator, new)?;
        let event = Event::new(Fact::AppCreated, &made.0.name);
        Ok((made, event))
    })?;
    kept.settle();
    let mut revision = app.revision;
    for number in 0..pictures {
        let file_name = format!("skyline-{}.png", number + 1);
        let picture = picture(name.len() + number)?;
        let mut wanted = Wanted::default();
        let leaf = wanted.incoming.add(&picture, &cell.blobs, &org)?;
        let path = FilePath::parse(&format!("media/{file_name}")).ok_or_else(|| Refusal::broken("no path"))?;
        wanted.media.push((path, leaf));
        let title = format!("Skyline {}", number + 1);
        wanted.edits.push(Edit::AddMedia { file_name, content_type: "image/png".into(), title });
        let target = Target { slug: &app.slug, revision, blobs: &cell.blobs };
        let editor = allowed(member)?;
        let edited = cell.db.change_now(member.by(), Lock::Org(&org), |c| apps::edit(c, &editor, &target, wanted))?;
        revision = edited.app.revision;
        edited.kept.settle();
    }
    let editor = allowed(member)?;
    cell.db.change_now(member.by(), Lock::Org(&org), |c| apps::save_version(c, &editor, &app.slug, "As delivered"))?;
    Ok(())
}

fn allowed<P: can::Can>(member: &Member) -> Outcome<Allowed<P>> {
    member.allowed().ok_or_else(|| Refusal::broken("a builder may build"))
}

/// A drawn skyline at dusk: a real PNG, different for each `seed`.
fn picture(seed: usize) -> Outcome<Vec<u8>> {
    const WIDTH: usize = 320;
    const HEIGHT: usize = 180;
    let mut rows = Vec::with_capacity((WIDTH * 3 + 1) * HEIGHT);
    for y in 0..HEIGHT {
        rows.push(0);
        for x in 0..WIDTH {
            let block = x / 20;
            let roof = 60 + (block * 37 + seed * 53) % 80;
            let lit = y > roof + 4 && x % 20 > 3 && x % 5 < 3 && y % 9 < 5 && (x / 5 + y / 9 + seed).is_multiple_of(3);
            let pixel = match (y > roof, lit) {
                (true, true) => [255, 214, 130],
                (true, false) => [28, 32, 58],
                _ => [40 + y / 2, 44 + y / 3, 110 + (seed * 11) % 60 - y / 4].map(|c| c as u8),
            };
            rows.extend(pixel);
        }
    }
    let mut packed = flate2::read::ZlibEncoder::new(Cursor::new(rows), flate2::Compression::best());
    let mut data = Vec::new();
    std::io::Read::read_to_end(&mut packed, &mut data)?;
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], body: &[u8]| {
        png.extend((body.len() as u32).to_be_bytes());
        let mut crc = crc32fast::Hasher::new();
        crc.update(kind);
        crc.update(body);
        png.extend(kind);
        png.extend(body);
        png.extend(crc.finalize().to_be_bytes());
    };
    let mut header = Vec::new();
    header.extend((WIDTH as u32).to_be_bytes());
    header.extend((HEIGHT as u32).to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    chunk(b"IHDR", &header);
    chunk(b"IDAT", &data);
    chunk(b"IEND", b"");
    Ok(png)
}
