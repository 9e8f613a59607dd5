//! How the contents of a tree lie is kept beside it: an export is the same with that and without.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime};

use diesel::prelude::*;
use hangar::base::Region;
use hangar::db::Lock;
use hangar::db::schema::{apps, blobs, trees};

use crate::borders::{app_json, bundle_of, manifest_of};
use crate::hostile::raw;
use crate::transfer::{bring, export, make, slug};
use crate::world::World;

on_both!(
    exports_are_the_same_with_figures_and_without,
    a_look_at_the_headers_keeps_nothing,
    a_look_at_the_headers_reads_no_content,
    small_files_that_come_in_a_crowd_share_a_file,
    an_upload_that_is_little_but_one_content_is_not_written_twice,
    a_content_that_comes_twice_is_kept_once,
);

/// What is kept beside the tree of acme's app `slug`.
fn kept(world: &World, slug: &str) -> Option<Vec<u8>> {
    let cell = world.installation().cell(Region::Eu).clone();
    let read = |connection: &mut hangar::db::Conn| {
        let tree: String = apps::table.filter(apps::slug.eq(slug)).select(apps::tree).get_result(connection)?;
        Ok(trees::table.filter(trees::hash.eq(tree)).select(trees::figures).get_result(connection)?)
    };
    cell.db.read_now(read).unwrap()
}

/// Puts something else beside every tree.
fn put(world: &World, figures: Option<&[u8]>) {
    let cell = world.installation().cell(Region::Eu).clone();
    let write = |connection: &mut hangar::db::Conn| {
        diesel::update(trees::table).set(trees::figures.eq(figures)).execute(connection)?;
        Ok(())
    };
    cell.db.housekeeping(Lock::Subject("figures"), write).unwrap();
}

fn exports_are_the_same_with_figures_and_without(world: &World) {
    let ada = world.as_("ada");
    // One content lies in the database, two share a file, one has its own.
    let noise = |len: usize| [vec![0xff], crate::hostile::noise(len).into_bytes()].concat();
    let (small, one, large) = (noise(900), noise(200_000), noise(2 << 20));
    let media =
        [("media/a.bin", &small[..]), ("media/b.bin", &one), ("media/c.bin", &one[..150_000]), ("media/d.bin", &large)];
    let bundle = bundle_of("Figured", &media);
    let made = make(&ada, "acme", "Made here", "multi-page-form");
    let brought = slug(&bring(&ada, "acme", "", ("x.zip", &bundle)));
    let renamed = slug(&bring(&ada, "acme", "Renamed", ("x.zip", &bundle)));
    for app in [&made, &brought, &renamed] {
        let first = export(&ada, "acme", app).body;
        let figures = kept(world, app).unwrap();
        assert_eq!(export(&ada, "acme", app).body, first, "{app} with what is kept");
        for other in [None, Some(&b""[..]), Some(b"\xff of another form"), Some(&figures[..figures.len() - 1])] {
            put(world, other);
            assert_eq!(export(&ada, "acme", app).body, first, "{app} beside {other:?}");
            assert_eq!(kept(world, app).unwrap(), figures, "{app} beside {other:?}");
        }
    }
    assert_eq!(export(&ada, "acme", &brought).body, bundle, "what came in");
}

fn a_look_at_the_headers_keeps_nothing(world: &World) {
    let ada = world.as_("ada");
    let app = make(&ada, "acme", "Looked at", "contact-form");
    assert!(kept(world, &app).is_some(), "a new app has them");
    put(world, None);
    ada.ask("HEAD", &format!("/orgs/acme/apps/{app}/export")).send().expect(200);
    assert_eq!(kept(world, &app), None);
}

/// What the server answers to `request`, sent as it stands, up to the end of its headers.
fn headers(stream: &mut TcpStream, request: &str) -> String {
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let mut byte = [0];
    while !answer.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() > 0 {
        answer.push(byte[0]);
    }
    String::from_utf8(answer).unwrap()
}

fn a_look_at_the_headers_reads_no_content(world: &World) {
    let ada = world.as_("ada");
    let content = [vec![0xff], crate::hostile::noise(2 << 20).into_bytes()].concat();
    let bundle = bundle_of("Large", &[("media/a.bin", &content)]);
    let app = slug(&bring(&ada, "acme", "", ("x.zip", &bundle)));
    let blobs = world.installation().cell(Region::Eu).blobs.clone();
    for org in blobs.orgs().unwrap() {
        for file in blobs.written_before(&org, SystemTime::now() + Duration::from_secs(60)).unwrap() {
            blobs.remove(&file).unwrap();
        }
    }
    let host = world.address.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let cookies = ada.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}; ")).collect::<String>();
    let asked = |method: &str| {
        format!("{method} /orgs/acme/apps/{app}/export HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\n\r\n")
    };
    // A body that cannot be read ends the connection: this one was not read.
    for time in 0..3 {
        let answer = headers(&mut stream, &asked("HEAD"));
        assert!(answer.starts_with("HTTP/1.1 200"), "{time}: {answer:?}");
        assert!(answer.contains(&format!("content-length: {}\r\n", bundle.len())), "{time}: {answer:?}");
    }
    headers(&mut stream, &asked("GET"));
    assert!(stream.read_to_end(&mut Vec::new()).is_ok_and(|count| count < bundle.len()), "without its content");
}

/// How many contents of this size acme has in rows, and in how many files the others lie.
fn places(world: &World, size: i64) -> (usize, usize) {
    let cell = world.installation().cell(Region::Eu).clone();
    let read = |connection: &mut hangar::db::Conn| {
        Ok(blobs::table.filter(blobs::size.eq(size)).select(blobs::location).load(connection)?)
    };
    let places: Vec<Option<String>> = cell.db.read_now(read).unwrap();
    let files: std::collections::HashSet<_> =
        places.iter().flatten().map(|place| hangar::blobs::Place::parse(place).file).collect();
    (places.iter().filter(|place| place.is_none()).count(), files.len())
}

fn small_files_that_come_in_a_crowd_share_a_file(world: &World) {
    let ada = world.as_("ada");
    let noise = |seed: usize| [vec![0xff], crate::hostile::noise(901 + seed).into_bytes().split_off(seed)].concat();
    let contents: Vec<Vec<u8>> = (0..300).map(|number| noise(number % 250)).collect();
    let names: Vec<String> = (0..300).map(|number| format!("media/{number:03}.bin")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(String::as_str).zip(contents.iter().map(Vec::as_slice)).collect();
    let few = bundle_of("Few", &files[..20]);
    let few = (slug(&bring(&ada, "acme", "", ("few.zip", &few))), few);
    let size = i64::try_from(contents[0].len()).unwrap();
    assert_eq!(places(world, size), (20, 0), "a few lie in rows");
    let bundle = bundle_of("Crowd", &files);
    let crowd = slug(&bring(&ada, "acme", "", ("crowd.zip", &bundle)));
    assert_eq!(places(world, size), (20, 1), "the other 230 different ones share a file");
    let first = export(&ada, "acme", &crowd).body;
    assert_eq!(first, bundle, "what came in, one after the other and some of them twice");
    for (start, len) in [(0, 1), (bundle.len() / 3, 100_000), (bundle.len() / 2, 1), (bundle.len() - 70_000, 70_000)] {
        let part = ada.ask("GET", &format!("/orgs/acme/apps/{crowd}/export"));
        let part = part.header("range", &format!("bytes={start}-{}", start + len - 1)).send().expect(206);
        assert_eq!(part.body, bundle[start..start + len], "{len} bytes from {start} on");
    }
    put(world, None);
    assert_eq!(export(&ada, "acme", &crowd).body, bundle, "out of the rows");
    assert_eq!(export(&ada, "acme", &few.0).body, few.1);
    let one = ada.get(&format!("/orgs/acme/studio/{crowd}/media/271.bin")).expect(200);
    assert_eq!(one.body, contents[271], "one of them by itself");
}

/// Where acme's contents of this size lie: the byte of the file it starts with, and the bytes of that file.
fn large(world: &World, size: usize) -> Vec<(u64, u64)> {
    let cell = world.installation().cell(Region::Eu).clone();
    let read = |connection: &mut hangar::db::Conn| {
        let found = blobs::table.filter(blobs::size.eq(i64::try_from(size).unwrap()));
        Ok(found.select(blobs::location.assume_not_null()).load(connection)?)
    };
    let places: Vec<String> = cell.db.read_now(read).unwrap();
    let place = |text: &String| {
        let place = hangar::blobs::Place::parse(text);
        (place.from, cell.blobs.open_file(&place.file).unwrap().metadata().unwrap().len())
    };
    places.iter().map(place).collect()
}

/// How many files the blob store has, whether a row names them or not.
fn files(world: &World) -> usize {
    let blobs = world.installation().cell(Region::Eu).blobs.clone();
    let later = SystemTime::now() + Duration::from_secs(60);
    blobs.orgs().unwrap().iter().map(|org| blobs.written_before(org, later).unwrap().len()).sum()
}

fn an_upload_that_is_little_but_one_content_is_not_written_twice(world: &World) {
    let ada = world.as_("ada");
    let noise = |len: usize| [vec![0xff], crate::hostile::noise(len).into_bytes()].concat();
    let (film, other) = (noise(3 << 20), noise(2 << 20));
    let before = files(world);
    let mut damaged = bundle_of("Damaged", &[("media/film.bin", &film)]);
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    bring(&ada, "acme", "", ("damaged.zip", &damaged)).expect(422);
    assert_eq!(files(world), before, "what is refused leaves no file");

    let both = bundle_of("Both", &[("media/film.bin", &film), ("media/other.bin", &other)]);
    let app = slug(&bring(&ada, "acme", "", ("both.zip", &both)));
    assert_eq!(large(world, film.len()), [(0, film.len() as u64)], "a copy: as much again would stay with it");
    assert_eq!(export(&ada, "acme", &app).body, both);
    bring(&ada, "acme", "", ("film.zip", &bundle_of("Film", &[("media/film.bin", &film)]))).expect(303);
    assert_eq!(files(world), before + 2, "what is here already is not kept again");

    let film = noise(4 << 20);
    let bundle = bundle_of("New film", &[("media/film.bin", &film), ("media/small.bin", &noise(70_000))]);
    let app = slug(&bring(&ada, "acme", "", ("new.zip", &bundle)));
    let [(from, len)] = large(world, film.len())[..] else { panic!("one content") };
    assert!(from > 0 && len == bundle.len() as u64, "the upload itself: {from} of {len}");
    assert_eq!(files(world), before + 4, "and a file for the small one");
    assert_eq!(export(&ada, "acme", &app).body, bundle);
    let part = ada.ask("GET", &format!("/orgs/acme/apps/{app}/export"));
    assert_eq!(part.header("range", "bytes=3000000-").send().expect(206).body, bundle[3_000_000..]);
}

fn a_content_that_comes_twice_is_kept_once(world: &World) {
    let ada = world.as_("ada");
    // Whichever comes first, and whether the upload is little else or not.
    for (round, (one, other)) in [(true, false), (false, true), (false, false)].into_iter().enumerate() {
        let film = [&[0xff], crate::hostile::noise(30_000 + round).as_bytes()].concat().repeat(100);
        let media = [("media/again.bin", film.as_slice()), ("media/film.bin", film.as_slice())];
        let name = format!("Twice {round}");
        let entry = |name, packs| if packs { raw::deflated(name, &film) } else { raw::file(name, &film) };
        let bundle = raw::zip(&[
            raw::file("manifest.json", manifest_of(&name, &media)),
            raw::file("app.json", app_json(&name)),
            entry("media/again.bin", one),
            entry("media/film.bin", other),
        ]);
        let before = files(world);
        let app = slug(&bring(&ada, "acme", "", ("twice.zip", &bundle)));
        assert_eq!(large(world, film.len()).len(), 1, "one row");
        assert_eq!(files(world), before + 1, "and one file");
        assert_eq!(export(&ada, "acme", &app).body, bundle_of(&name, &media));
    }
}
