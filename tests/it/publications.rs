//! Published again and again while people edit and visitors look: each visitor gets one version, whole.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use hangar::access::{Member, can, operator};
use hangar::apps::{self, Target, Wanted};
use hangar::base::Environment;
use hangar::db::{Conn, Lock};
use hangar::definition::edit::Edit;
use hangar::deploy::{self, Outcomes, Reading};
use hangar::installation::{Cell, Installation};

use crate::deploy::{HOST, fill_all, start};
use crate::studio::{CLAIMS, first_label};
use crate::template::beginning;
use crate::world::World;

on_both!(no_visitor_gets_a_mixed_or_missing_version);

/// The most rounds, however busy the machine is.
const MOST: usize = 5_000;

/// How often the app is published; `HANGAR_PUBLICATIONS=1000` for as often as that.
fn rounds() -> usize {
    std::env::var("HANGAR_PUBLICATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(30)
}

/// The file of the first label's page, and its id.
fn label(world: &World) -> (String, String) {
    let page = first_label(&world.as_("ada"), CLAIMS);
    let value = |name: &str| page.attribute(&format!("form[action$='/texts'] input[name={name}]"), "value").unwrap();
    let (flow, name) = value("page").split_once('/').map(|(flow, page)| (flow.to_owned(), page.to_owned())).unwrap();
    (format!("web-flows/{flow}/pages/{name}.json"), value("control"))
}

/// Types `text` on the label and publishes; gives the version.
fn again(of: (&Installation, &Cell, &Member), (page, control): (&str, &str), text: &str) -> i64 {
    let (_, cell, member) = of;
    let lock = Lock::Org(&member.org().id);
    let edit = |connection: &mut Conn| {
        let row = apps::find(connection, member, "claims")?;
        let target = Target { slug: "claims", revision: row.revision, blobs: &cell.blobs };
        let edits = vec![Edit::SetText { page: page.into(), control: control.into(), text: text.into() }];
        apps::edit(
            connection,
            &member.allowed::<can::EditApps>().unwrap(),
            &target,
            Wanted { edits, ..Wanted::default() },
        )
    };
    cell.db.change_now(member.by(), lock, edit).unwrap().kept.settle();
    let publish = |connection: &mut Conn| {
        let row = apps::find(connection, member, "claims")?;
        let read = Reading::of(connection, &cell.blobs, member, &row.tree)?;
        let profile = deploy::profile_for(&read.app, Environment::Development).unwrap();
        let list = deploy::checklist(connection, member, (&row, &read.app), profile)?;
        let wanted = deploy::Wanted { revision: row.revision, ..deploy::Wanted::default() };
        let door = member.allowed::<can::PublishApps>().unwrap();
        deploy::publish(connection, &door, (&row, &read.checked()), &list, &wanted)
    };
    match cell.db.change_now(member.by(), Lock::Org(&member.org().id), publish).unwrap() {
        Outcomes::Live(live) => live.version,
        Outcomes::Proposed(_) => panic!("nobody asks for a second person"),
    }
}

fn no_visitor_gets_a_mixed_or_missing_version(world: &World) {
    let ada = world.as_("ada");
    fill_all(&ada, "Development");
    let installation = world.installation();
    let member = installation.directory.read_now(|connection| operator(connection, "acme", beginning())).unwrap();
    let cell = installation.cell(member.org().region);
    let (page, control) = label(world);
    let of = (&installation, cell, &member);
    again(of, (&page, &control), "Round 0 begins");
    let path = start(&ada, "development");
    let key = path.trim_start_matches("/l/").to_owned();
    let (over, looks, edits) = (AtomicBool::new(false), AtomicUsize::new(0), AtomicUsize::new(0));
    // What the page of each version says.
    let said: Mutex<HashMap<i64, String>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let visitor = world.visitor().always("host", HOST);
                while !over.load(Ordering::Relaxed) {
                    let shown = visitor.get(&path).expect(200).seen();
                    assert_eq!(shown.matches("Round ").count(), 1, "{shown}");
                    looks.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                let visit = cell.db.read_now(|connection| deploy::visit(connection, &key)).unwrap().unwrap();
                let live = visit.live.clone().expect("something is live all the time");
                let first = cell.db.read_now(|c| hangar::run::first(c, &cell.blobs, &visit, &live)).unwrap().unwrap();
                let drawn = format!("{first:?}");
                if let Some(text) = said.lock().unwrap().get(&live.version) {
                    assert!(drawn.contains(text.as_str()), "version {} says {text}: {drawn}", live.version);
                }
            }
        });
        // Somebody else edits all the while.
        scope.spawn(|| {
            let other = world.as_("dev");
            while !over.load(Ordering::Relaxed) {
                let settings = format!("{CLAIMS}/settings");
                let count = edits.load(Ordering::Relaxed);
                let page = other.get(&settings).expect(200);
                let answer = other.form(&page, &settings).fill("description", &format!("Edit {count}")).send();
                // Somebody else was quicker, or the writer is busy.
                assert!([303, 409, 503].contains(&answer.status), "{}", answer.status);
                edits.fetch_add(1, Ordering::Relaxed);
            }
        });
        // As long as there was no company, it goes on.
        let alone = || looks.load(Ordering::Relaxed) < 10 || edits.load(Ordering::Relaxed) < 3;
        for round in (1..=MOST).take_while(|round| *round <= rounds() || alone()) {
            let text = format!("Round {round} is here");
            let version = again(of, (&page, &control), &text);
            said.lock().unwrap().insert(version, text);
        }
        over.store(true, Ordering::Relaxed);
    });
    assert!(looks.load(Ordering::Relaxed) >= 10 && edits.load(Ordering::Relaxed) >= 3, "there was company");
    let live = cell.db.read_now(|connection| deploy::standing(connection, &member)).unwrap();
    assert_eq!(live.len(), 1, "one is live");
}
