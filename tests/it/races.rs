//! Things that happen at the same moment, where each alone is right.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, SystemTime};

use hangar::access::{can, operator};
use hangar::apps::incoming::Incoming;
use hangar::apps::{self, NewApp};
use hangar::audit::{Event, Fact};
use hangar::base::Region;
use hangar::db::Lock;
use hangar::definition::tree::{FilePath, Tree};
use hangar::transfer;

use crate::borders::app_json;
use crate::template;
use crate::world::World;

on_both!(a_sweep_waits_for_an_app_that_takes_up_what_another_left, guesses_at_the_same_moment_are_all_counted(proxied),);

/// A content that nothing names any more is taken up by a new app just while it is swept.
fn a_sweep_waits_for_an_app_that_takes_up_what_another_left(world: &World) {
    let installation = world.installation();
    let cell = installation.cell(Region::Eu);
    let member = installation.directory.read_now(|c| operator(c, "acme", template::beginning())).unwrap();
    let org = member.org().id.clone();
    let creator = member.allowed::<can::CreateApps>().unwrap();
    let deleter = member.allowed::<can::DeleteApps>().unwrap();
    let new = |name: &str| {
        let mut incoming = Incoming::default();
        let mut tree = Tree::new();
        for (path, bytes) in [("app.json", app_json(name)), ("media/shared.bin", vec![0xff; 5_000])] {
            tree.put(FilePath::parse(path).unwrap(), incoming.add(&bytes, &cell.blobs, &org).unwrap());
        }
        NewApp { name: name.into(), description: String::new(), tree, incoming }
    };
    let make = |new: NewApp| {
        cell.db.change_now(member.by(), Lock::Org(&org), |c| {
            let made = apps::create(c, &creator, new)?;
            Ok((made, Event::new(Fact::AppCreated, "made")))
        })
    };
    make(new("Leaves it")).unwrap().1.settle();
    cell.db.change_now(member.by(), Lock::Org(&org), |c| apps::delete(c, &deleter, "leaves-it", "Leaves it")).unwrap();
    let (swept, sweeping) = channel();
    let taking = new("Takes it");
    std::thread::scope(|scope| {
        let change = cell.db.change_now(member.by(), Lock::Org(&org), |c| {
            let made = apps::create(c, &creator, taking)?;
            // The content was found to be there already. The sweep starts now, and has to wait for the commit: with
            // the lock this time passes in full, without it the sweep is done before.
            let org = &org;
            scope.spawn(move || swept.send(apps::sweep(cell, org, SystemTime::UNIX_EPOCH)).unwrap());
            let early = sweeping.recv_timeout(Duration::from_millis(700));
            assert!(matches!(early, Err(RecvTimeoutError::Timeout)), "the sweep did not wait");
            Ok((made, Event::new(Fact::AppCreated, "made")))
        });
        change.unwrap().1.settle();
    });
    sweeping.recv().unwrap().unwrap();
    let exporter = member.allowed::<can::ExportApps>().unwrap();
    let export = cell.db.read_now(|c| transfer::export(c, cell, &exporter, "takes-it")).unwrap();
    transfer::write_whole(&export, cell, &org, &mut std::io::sink()).unwrap();
}

/// Ten networks from which nobody has tried before, so that each begins with a row that several want to make.
fn guesses_at_the_same_moment_are_all_counted(world: &World) {
    for network in 0..10 {
        let address = format!("203.0.113.{network}");
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let guess = || {
                let fields = [("email", "ada@example.com"), ("password", "a guess at it")];
                world.visitor().always("x-forwarded-for", &address).post("/sign-in", &fields).status
            };
            let guesses: Vec<_> = (0..16).map(|_| scope.spawn(guess)).collect();
            guesses.into_iter().map(|guess| guess.join().unwrap()).collect()
        });
        assert!(statuses.iter().all(|status| [422, 429].contains(status)), "{statuses:?}");
        // Five are free; a second that passes meanwhile frees one more.
        let looked_at = statuses.iter().filter(|status| **status == 422).count();
        assert!((5..=8).contains(&looked_at), "{looked_at} of 16 guesses were looked at");
    }
}
