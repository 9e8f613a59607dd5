//! What one Organization has, another never sees; what a region has, another never holds.

use std::io::Cursor;
use std::sync::atomic::{AtomicUsize, Ordering};

use hangar::bundle::{Layout, LayoutEntry, MANIFEST, Manifest, Packed, Piece, pack, pack_manifest};
use hangar::definition::tree::{FilePath, Hash, Leaf, Tree};

use crate::browser::Browser;
use crate::transfer::{bring, export, make, slug};
use crate::world::{Plan, World};

/// Requests of one person in two Organizations at once; `HANGAR_REQUESTS=10000` for as many as that.
const REQUESTS: usize = 3_000;

fn requests() -> usize {
    std::env::var("HANGAR_REQUESTS").ok().and_then(|count| count.parse().ok()).unwrap_or(REQUESTS)
}
const THREADS: usize = 4;

#[test]
fn thousands_of_requests_in_two_tabs_never_mix() {
    interleave(&Plan::sqlite().start(), requests());
}

#[test]
fn hundreds_of_requests_in_two_tabs_never_mix_on_postgres() {
    if let Some(plan) = Plan::postgres() {
        interleave(&plan.start(), requests() / 10);
    }
}

/// Each thread is a pair of tabs of the same sign-in: it changes an app here, looks at the one there, and finds in each
/// only what was written there.
fn interleave(world: &World, requests: usize) {
    let ivo = world.as_("ivo");
    let orgs = ["acme", "globex"];
    let apps: Vec<[String; 2]> =
        (0..THREADS).map(|thread| orgs.map(|org| make(&ivo, org, &format!("Tab {thread}"), "blank"))).collect();
    let cookies = ivo.cookies.borrow().clone();
    let done = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for mine in &apps {
            let (cookies, done) = (cookies.clone(), &done);
            scope.spawn(move || {
                let browser = world.visitor();
                *browser.cookies.borrow_mut() = cookies;
                let mut round = 0;
                while done.load(Ordering::Relaxed) < requests {
                    round += 1;
                    done.fetch_add(play(&browser, orgs, mine, round), Ordering::Relaxed);
                }
            });
        }
    });
    assert!(done.load(Ordering::Relaxed) >= requests);
    for org in orgs {
        let other = if org == "acme" { "globex" } else { "acme" };
        let list = ivo.get(&format!("/orgs/{org}/apps")).expect(200).text();
        assert!(!list.contains(&format!("written in {other}")), "{org} has what was written in {other}");
        assert_eq!(list.matches(&format!("written in {org}")).count(), THREADS);
    }
}

/// One look and one change in each Organization, interleaved. Gives how many requests it took.
fn play(browser: &Browser, orgs: [&str; 2], apps: &[String; 2], round: usize) -> usize {
    let paths = [0, 1].map(|index| format!("/orgs/{}/apps/{}", orgs[index], apps[index]));
    let pages = [0, 1].map(|index| browser.get(&paths[index]).expect(200));
    for index in [1, 0] {
        let text = format!("written in {}, round {round}", orgs[index]);
        browser.form(&pages[index], &paths[index]).fill("description", &text).send().expect(303);
    }
    for index in [0, 1] {
        let seen = browser.get(&paths[index]).expect(200).text();
        assert!(seen.contains(&format!("written in {}, round {round}", orgs[index])), "{}", orgs[index]);
        assert!(!seen.contains(&format!("written in {}", orgs[1 - index])), "{}", orgs[index]);
        assert!(seen.contains(&format!("href=\"/orgs/{}/apps\"", orgs[index])));
        assert!(!seen.contains(&format!("/orgs/{}/", orgs[1 - index])), "a link into the other Organization");
    }
    6
}

#[test]
fn what_an_organization_owns_is_in_its_regions_cell_alone() {
    let world = Plan::sqlite().start();
    let gus = world.as_("gus");
    // Long enough to lie in a file of the blob store, and short enough to lie in the database.
    let (large, small) = (marked("LARGE-IN-US", 2 << 20), marked("SMALL-IN-US", 3_000));
    let bundle = bundle_of("NAME-IN-US", &[("media/large.bin", &large), ("media/small.bin", &small)]);
    let app = slug(&bring(&gus, "globex", "", ("x.zip", &bundle)));
    assert_eq!(export(&gus, "globex", &app).body, bundle);
    let marks = ["NAME-IN-US", "LARGE-IN-US", "SMALL-IN-US"];
    for (place, expected) in [("us", true), ("eu", false), ("ap", false)] {
        let files = world.files_in(place);
        for mark in marks {
            assert_eq!(contains(&files, mark.as_bytes()), expected, "{mark} in {place}");
        }
    }
    let everywhere = world.files_in(".").len();
    let cells: usize = ["us", "eu", "ap"].iter().map(|place| world.files_in(place).len()).sum();
    assert!(everywhere > cells, "the directory lies beside the cells");
    let cell_of_us = world.files_in("us");
    let directory = world.directory_files();
    for mark in marks {
        assert!(!contains(&directory, mark.as_bytes()), "{mark} in the directory");
    }
    assert!(!contains(&cell_of_us, b"gus@example.com") || contains(&directory, b"gus@example.com"));
}

#[test]
fn the_hash_of_anothers_content_opens_nothing() {
    let world = Plan::sqlite().start();
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    let secret = marked("SECRET-OF-ACME", 3_000);
    let bundle = bundle_of("Secret", &[("media/secret.bin", &secret)]);
    bring(&ada, "acme", "", ("x.zip", &bundle)).expect(303);
    // A bundle that names the content by its hash and does not bring it.
    let manifest = manifest_of("Thief", &[("media/secret.bin", &secret)]);
    let app = app_json("Thief");
    let hollow = archive(&[("manifest.json", &manifest), ("app.json", &app)]);
    bring(&gus, "globex", "", ("x.zip", &hollow)).expect(422).says("listed in manifest.json but is not there");
}

fn marked(mark: &str, size: usize) -> Vec<u8> {
    // Not UTF-8, so that it is stored as it is and can be found.
    let mut bytes = vec![0xff];
    bytes.extend(mark.as_bytes().iter().copied().cycle().take(size));
    bytes
}

/// The `app.json` of an app that says no more than its name.
pub fn app_json(name: &str) -> Vec<u8> {
    hangar::definition::edit::app_file("4f6c1c0e-7a55-8c61-9a39-9b0f3c9d2a10", name, "")
}

fn tree_of(files: &[(&str, &[u8])]) -> Tree {
    let leaf = |bytes: &[u8]| Leaf { hash: Hash::of(bytes), size: bytes.len() as u64 };
    files.iter().map(|(path, bytes)| (FilePath::parse(path).unwrap(), leaf(bytes))).collect()
}

/// The manifest of an app with these files.
pub fn manifest_of(name: &str, media: &[(&str, &[u8])]) -> Vec<u8> {
    let app = app_json(name);
    let files = [&[("app.json", app.as_slice())], media].concat();
    let record = hangar::bundle::AppRecord { name: name.into(), description: String::new() };
    Manifest { app: record, needs: Vec::new(), tree: tree_of(&files) }.write().unwrap()
}

/// A bundle of an app with these files.
pub fn bundle_of(name: &str, media: &[(&str, &[u8])]) -> Vec<u8> {
    let (manifest, app) = (manifest_of(name, media), app_json(name));
    let files = [&[("manifest.json", manifest.as_slice()), ("app.json", app.as_slice())], media].concat();
    archive(&files)
}

fn archive<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Vec<u8> {
    let packed = |(name, bytes): &(&str, B)| -> (Packed, Vec<u8>) {
        let pack = if *name == MANIFEST { pack_manifest } else { pack };
        let (packed, body) = pack(bytes.as_ref());
        (packed, body.into_owned())
    };
    let packed: Vec<_> = files.iter().map(|file| (file.0, packed(file))).collect();
    let layout = Layout::new(packed.iter().map(|(name, (figures, _))| LayoutEntry::new(*name, figures)).collect());
    let mut out = Cursor::new(Vec::new());
    for piece in layout.pieces(0..layout.len()) {
        let bytes: &[u8] = match &piece {
            Piece::Bytes(bytes) => bytes,
            Piece::Body { entry, from, len } => &packed[*entry].1.1[*from as usize..(*from + *len) as usize],
        };
        std::io::Write::write_all(&mut out, bytes).unwrap();
    }
    out.into_inner()
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
