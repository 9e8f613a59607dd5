//! `kill -9` while apps come in, are updated and taken back: afterwards each of these was done or was not, the log says so
//! exactly then, and nothing lies around.
//!
//! Three roads, about a dozen kills on each; `HANGAR_KILLS=300 cargo test --test it -- crash --nocapture` kills three hundred
//! times, and a fifth as often on PostgreSQL. The moments are spread over what the request takes in this very run, by a
//! seed that is printed: `HANGAR_KILL_SEED` repeats them.

mod ground;
mod picture;
mod server;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use self::ground::{FILE, Ground, ORG, Request, Step, WHO};
use self::picture::Picture;
pub use self::server::Server;
use crate::postgres::Cluster;

macro_rules! roads {
    ($($road:ident: $($step:ident)+;)+) => {$(
        mod $road {
            use super::Step;

            #[test]
            fn sqlite() {
                super::walk(stringify!($road), &[$(Step::$step),+], None);
            }

            #[test]
            fn postgres() {
                if let Some(cluster) = crate::postgres::Cluster::given() {
                    super::walk(stringify!($road), &[$(Step::$step),+], Some(&cluster));
                }
            }
        }
    )+};
}

roads! {
    an_import_is_cut: PlanImport ApplyImport ImportAtOnce;
    an_undo_is_cut: UndoImport UndoUpdate;
    an_update_is_cut: PlanUpdate ApplyUpdate ApplyConflict;
}

/// Kills on the three roads together, unless the environment wants another number.
const KILLS: usize = 36;
const ROADS: usize = 3;

/// A number from the environment.
fn number(name: &str) -> Option<usize> {
    std::env::var(name).ok().map(|value| value.parse().unwrap_or_else(|_| panic!("{name} is no number: {value}")))
}

/// Cuts each step of the road as often as it is its turn.
fn walk(road: &str, steps: &[Step], cluster: Option<&Cluster>) {
    let mut kills = number("HANGAR_KILLS").unwrap_or(KILLS).div_ceil(ROADS);
    if cluster.is_some() {
        kills = kills.div_ceil(5);
    }
    kills = kills.max(2 * steps.len());
    let seed = number("HANGAR_KILL_SEED").unwrap_or(std::process::id() as usize);
    let engine = if cluster.is_some() { "PostgreSQL" } else { "SQLite" };
    let mut after = 0;
    for (index, step) in steps.iter().enumerate() {
        let turns = kills / steps.len() + usize::from(index < kills % steps.len());
        let mut cut = Cut::measure(*step, cluster);
        let uncut = cut.takes;
        let mut done = 0;
        for (turn, share) in shares(seed, index, turns - 1).into_iter().enumerate() {
            let moment = cut.takes.mul_f64(share);
            let label = format!(
                "{road}, {step:?} on {engine}, HANGAR_KILL_SEED={seed}, kill {turn} of {turns}, {moment:?} of {:?}",
                cut.takes
            );
            let was_done = cut.kill(Some(moment), &label);
            cut.follow(share, was_done);
            done += usize::from(was_done);
        }
        // The last one comes with the answer: what was said to be done stays done.
        done += usize::from(cut.kill(None, &format!("{road}, {step:?} on {engine}, with the answer")));
        let before = turns - done;
        println!(
            "{road}, {step:?} on {engine}: {uncut:?} uncut, seed {seed}, cut {before} before and {done} after it was done"
        );
        after += done;
    }
    println!("{road} on {engine}: {kills} kills, {} before and {after} after it was done", kills - after);
    // A few may all come late; twenty do not.
    assert!(after < kills || kills < KILLS / ROADS, "no kill fell into a request");
}

/// For each turn a share of what the request takes, in no order: one anywhere within each slice from 0 to 1.1.
fn shares(seed: usize, step: usize, turns: usize) -> Vec<f64> {
    let mut chance = blake3::Hasher::new().update(&seed.to_le_bytes()).update(&step.to_le_bytes()).finalize_xof();
    let mut number = || {
        let mut bytes = [0; 4];
        chance.fill(&mut bytes);
        u32::from_le_bytes(bytes)
    };
    let within =
        |turn: usize, number: u32| (turn as f64 + f64::from(number) / f64::from(u32::MAX)) / turns as f64 * 1.1;
    let mut shares: Vec<_> = (0..turns).map(|turn| (number(), within(turn, number()))).collect();
    shares.sort_by_key(|(order, _)| *order);
    shares.into_iter().map(|(_, share)| share).collect()
}

/// Rows, and what is kept for them after a sweep.
type State = (Vec<String>, BTreeSet<String>);

/// A request, what it takes and what it changes when nobody cuts it.
struct Cut {
    ground: Ground,
    request: Request,
    /// Without a kill.
    takes: Duration,
    before: State,
    after: State,
}

impl Cut {
    fn measure(step: Step, cluster: Option<&Cluster>) -> Self {
        let (ground, request) = Ground::before(step, cluster);
        let copy = ground.again();
        let picture = Picture::of(&copy);
        let before = (picture.rows(), picture.swept());
        drop(picture);
        let mut server = copy.serve();
        let browser = server.sign_in(WHO);
        let start = Instant::now();
        request.send(&browser).unwrap().expect(303);
        let takes = start.elapsed();
        server.kill();
        let picture = Picture::of(&copy);
        let after = (picture.rows(), picture.swept());
        assert_ne!(before.0, after.0, "{step:?} changes something");
        Self { ground, request, takes, before, after }
    }

    /// The machine has other things to do, now more and now less: what surprises says that the request takes longer than
    /// it did, or less.
    fn follow(&mut self, share: f64, done: bool) {
        if !done && share > 0.9 {
            self.takes = self.takes.mul_f64(1.25);
        } else if done && share < 0.5 {
            self.takes = self.takes.mul_f64(0.8);
        }
    }

    /// Kills the server at this moment of the request, or when it has answered, and looks at what is left, before and
    /// after the next start. Gives whether the request was done.
    fn kill(&self, moment: Option<Duration>, label: &str) -> bool {
        let copy = self.ground.again();
        let mut server = copy.serve();
        let browser = server.sign_in(WHO);
        let send = move || self.request.send(&browser).is_ok_and(|answer| answer.status == 303);
        let answered = std::thread::scope(|scope| {
            let sent = scope.spawn(send);
            let Some(moment) = moment else { return sent.join().unwrap() };
            std::thread::sleep(moment);
            server.kill();
            sent.join().unwrap()
        });
        server.kill();
        assert!(answered || moment.is_some(), "{label}: it was refused");
        let picture = Picture::of(&copy);
        let rows = picture.rows();
        let done = rows == self.after.0;
        assert!(done || !answered, "{label}: it was answered, and is not there");
        let state = if done { &self.after } else { &self.before };
        let other = rows.iter().filter(|row| !state.0.contains(row)).collect::<Vec<_>>();
        assert!(rows == state.0, "{label}: {other:#?} in\n{rows:#?}");
        let server = copy.serve();
        picture.is_swept_to(&state.1, label);
        picture.is_whole(label);
        self.goes_on(&server, &picture, done, label);
        done
    }

    /// The Console shows the plans there are and no other; what was cut can be done again.
    fn goes_on(&self, server: &Server, picture: &Picture<'_>, done: bool, label: &str) {
        let browser = server.sign_in(WHO);
        let planned = picture.rows().iter().any(|row| row.starts_with(&format!("import planned {FILE} ")));
        let list = browser.get(&format!("/orgs/{ORG}/apps")).expect(200);
        assert_eq!(list.seen().contains("Imports that wait for you"), planned, "{label}: {}", list.seen());
        if planned {
            let plan = list.attribute("a[href*='/imports/']", "href").unwrap();
            browser.get(&plan).expect(200).says(FILE);
        }
        if !done {
            self.request.send(&browser).unwrap().expect(303);
            assert_eq!(picture.rows(), self.after.0, "{label}: done again");
        }
    }
}
