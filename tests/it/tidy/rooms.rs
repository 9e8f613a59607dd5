//! Which room may import which, and what each may reach for.

use std::collections::{BTreeMap, BTreeSet};

use super::none;
use super::source::{Source, sources};

/// The arrows: a room, and the rooms it may import besides those that they may import. The README draws the same.
const ROOMS: [(&str, &[&str]); 30] = [
    ("say", &[]),
    ("base", &["say"]),
    ("airscript", &["base"]),
    ("definition", &["base", "airscript"]),
    ("bundle", &["definition"]),
    ("config", &["base"]),
    ("db", &["config"]),
    ("blobs", &["base"]),
    ("mail", &["config"]),
    ("outbound", &["config", "say"]),
    ("vault", &["base"]),
    ("installation", &["config", "db", "blobs", "mail", "outbound", "vault"]),
    ("access", &["db"]),
    ("audit", &["access"]),
    ("people", &["audit", "config", "mail", "vault"]),
    ("orgs", &["people", "mail"]),
    ("http", &["orgs", "installation"]),
    ("apps", &["orgs", "definition", "bundle", "installation"]),
    ("resources", &["apps"]),
    ("deploy", &["apps", "resources"]),
    ("run", &["deploy"]),
    ("transfer", &["deploy"]),
    ("operator", &["apps", "resources"]),
    ("rotation", &["audit", "installation"]),
    ("routes", &["transfer", "deploy", "operator", "http"]),
    ("serve", &["routes", "run"]),
    ("cli", &["serve", "rotation"]),
    ("lib", &["cli"]),
    ("main", &["cli"]),
    // Not a room: what the screens of every room may import besides what their room may.
    ("screens", &["http"]),
];

/// Rooms that do no I/O and never read the clock.
const PURE: [&str; 4] = ["base", "airscript", "definition", "bundle"];

/// What they must not reach for.
const IMPURE: [&str; 12] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime::now",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "tempfile",
    "getrandom",
    "tokio",
];

/// Where the clock is read; elsewhere a moment is a parameter.
const CLOCKS: [&str; 2] = ["src/cli/mod.rs", "src/http/rim.rs"];

/// Where queries are written, besides every `store.rs` and the rooms `db` and `audit`.
const QUERIES: [&str; 29] = [
    "src/access/admission.rs",
    "src/access/forbidden.rs",
    "src/people/throttle.rs",
    "src/apps/content.rs",
    "src/apps/draft.rs",
    "src/apps/figures.rs",
    "src/apps/incoming.rs",
    "src/apps/list.rs",
    "src/apps/origin.rs",
    "src/apps/sweep.rs",
    "src/apps/versions.rs",
    "src/orgs/invitations/acceptance.rs",
    "src/orgs/invitations/examination.rs",
    "src/orgs/invitations/list.rs",
    "src/orgs/users/list.rs",
    "src/resources/claims.rs",
    "src/resources/datastores.rs",
    "src/resources/stocked.rs",
    "src/resources/integrations/consents.rs",
    "src/resources/uses.rs",
    "src/deploy/bindings.rs",
    "src/deploy/deployments.rs",
    "src/deploy/live.rs",
    "src/deploy/offers.rs",
    "src/deploy/proposals.rs",
    "src/deploy/replace.rs",
    "src/deploy/requests.rs",
    "src/deploy/starts.rs",
    // How ids are written into a column.
    "src/base/ids.rs",
];

/// Where the web server and the templates are known, besides screens and the rooms `http`, `serve` and `routes`.
const WEB: [&str; 4] = [
    // The command that runs the server.
    "src/cli/serve.rs",
    // The pool beside the workers.
    "src/db/database.rs",
    "src/people/sign_ins/mod.rs",
    // The bytes of an answer.
    "src/transfer/stream.rs",
];

/// Every room that `room` may import, itself included.
fn reach(room: &str) -> BTreeSet<&'static str> {
    let arrows: BTreeMap<_, _> = ROOMS.into_iter().collect();
    let (room, _) = *ROOMS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("{room} has no arrows"));
    let mut reached = BTreeSet::from([room]);
    let mut next = vec![room];
    while let Some(room) = next.pop() {
        let arrows = arrows.get(room).unwrap_or_else(|| panic!("{room} has no arrows"));
        next.extend(arrows.iter().filter(|room| reached.insert(room)));
    }
    reached
}

fn rooms_of(source: &Source) -> BTreeSet<&'static str> {
    let mut reached = reach(source.room());
    if source.is_screen() {
        reached.extend(reach("screens"));
    }
    reached
}

/// The rooms that `source` imports, each with the path that does so.
fn imports(source: &Source) -> Vec<(String, String)> {
    let own = source.paths.iter().filter(|path| path[0] == "crate");
    own.map(|path| (path[1].clone(), path.join("::"))).collect()
}

#[test]
fn rooms_import_only_what_the_arrows_allow() {
    let known = |name: &str| ROOMS.iter().any(|(room, _)| *room == name);
    let mut breaches = Vec::new();
    let mut seen = 0;
    for source in sources() {
        let allowed = rooms_of(source);
        for (room, path) in imports(source) {
            // What lib.rs itself defines is not a room.
            assert!(known(&room), "{}: tidy knows no room {room} ({path})", source.path);
            seen += 1;
            if !allowed.contains(room.as_str()) {
                breaches.push(format!("{} must not import {path}", source.path));
            }
            let screens = path.split("::").nth(2) == Some("screens");
            if screens && !source.is_screen() && !matches!(source.room(), "routes" | "cli") {
                breaches.push(format!("{}: screens are for routes.rs alone, not {path}", source.path));
            }
        }
    }
    assert!(seen > 100, "imports were found");
    none(&breaches);
}

#[test]
fn arrows_do_not_turn_back() {
    for (room, arrows) in ROOMS {
        for arrow in arrows {
            assert!(!reach(arrow).contains(room), "{room} and {arrow} reach each other");
        }
    }
}

#[test]
fn pure_rooms_do_nothing_but_compute() {
    let pure = sources().iter().filter(|source| PURE.contains(&source.room()));
    let reaches = |source: &Source, thing: &&str| match thing.split_once("::") {
        Some(_) => source.has(thing),
        None => source.paths.iter().any(|path| path[0] == **thing),
    };
    let mut breaches = Vec::new();
    for source in pure {
        let things = IMPURE.into_iter().filter(|thing| reaches(source, thing));
        breaches.extend(things.map(|thing| format!("{} reaches for {thing}", source.path)));
    }
    none(&breaches);
}

#[test]
fn the_clock_is_read_in_two_places() {
    let readers = sources().iter().filter(|source| source.has("Utc::now"));
    let mut readers: Vec<_> = readers.map(|source| source.path.as_str()).collect();
    readers.sort();
    assert_eq!(readers, CLOCKS);
}

/// The files outside of `home` that know one of `crates`, but are not listed; and those listed in vain.
fn strangers(crates: &[&str], home: impl Fn(&Source) -> bool, listed: &[&str]) -> Vec<String> {
    let knows = |source: &Source| source.paths.iter().any(|path| crates.contains(&path[0].as_str()));
    let away = sources().iter().filter(|source| knows(source) && !home(source));
    let away: BTreeSet<String> = away.map(|source| source.path.clone()).collect();
    let unlisted = away.iter().filter(|path| !listed.contains(&path.as_str()));
    let vain = listed.iter().filter(|path| !away.contains(**path));
    unlisted
        .map(|path| format!("{path} must not know {crates:?}"))
        .chain(vain.map(|path| format!("{path} is listed in rooms.rs but does not know {crates:?}")))
        .collect()
}

#[test]
fn queries_are_written_in_stores() {
    let home = |source: &Source| source.path.ends_with("/store.rs") || matches!(source.room(), "db" | "audit");
    none(&strangers(&["diesel"], home, &QUERIES));
}

#[test]
fn the_web_is_known_to_screens_and_the_kit() {
    let home = |source: &Source| source.is_screen() || matches!(source.room(), "http" | "serve" | "routes");
    none(&strangers(&["actix_web", "actix_session", "actix_multipart", "askama"], home, &WEB));
}

#[test]
fn only_the_audit_room_gives_evidence() {
    let mut seen = 0;
    let mut breaches = Vec::new();
    for source in sources() {
        let given = source.traits.iter().filter(|name| *name == "Evidence").count();
        seen += given;
        if given > 0 && source.room() != "audit" {
            breaches.push(format!("{} implements Evidence", source.path));
        }
    }
    assert!(seen > 0, "the audit room was read");
    none(&breaches);
}
