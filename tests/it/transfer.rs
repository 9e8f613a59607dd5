//! Apps made, changed and carried: export, import, and what is refused.

use std::io::{Cursor, Write};

use hangar::bundle::{Archive, Limits};

use crate::answer::{Answer, selector};
use crate::browser::Browser;
use crate::studio::zipped;
use crate::world::World;

on_both!(
    a_starter_travels_to_another_region_and_back_unchanged,
    genuine_exports_come_in_whole_and_travel_on,
    another_name_is_written_into_the_app,
    what_is_no_bundle_is_refused_and_leaves_nothing,
    a_refusal_speaks_the_language_of_the_reader,
    a_taken_name_is_refused_however_it_comes,
    an_export_can_be_resumed_and_is_not_sent_twice,
    an_app_is_renamed_copied_and_deleted,
    a_stale_form_changes_nothing,
    the_list_is_searched_sorted_and_paged,
    who_may_not_import_is_told_who_may,
);

/// Makes an app by the form, and gives its slug.
pub fn make(browser: &Browser, org: &str, name: &str, start: &str) -> String {
    let page = browser.get(&format!("/orgs/{org}/apps/new")).expect(200);
    let form = browser.form(&page, &format!("/orgs/{org}/apps")).fill("name", name).fill("start", start);
    slug(&form.send())
}

/// Brings a bundle in at once, as programs do: the form without what asks for a plan.
pub fn bring(browser: &Browser, org: &str, name: &str, file: (&str, &[u8])) -> Answer {
    let page = browser.get(&format!("/orgs/{org}/apps/new")).expect(200);
    let form = browser.form(&page, &format!("/orgs/{org}/apps")).fill("name", name).fill("plan", "");
    form.attach("bundle", file.0, file.1).send()
}

/// The slug of the app that an answer leads to.
#[track_caller]
pub fn slug(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{} answered\n{}", answer.asked, answer.seen());
    answer.header("location").rsplit('/').next().unwrap().to_owned()
}

pub fn export(browser: &Browser, org: &str, slug: &str) -> Answer {
    browser.get(&format!("/orgs/{org}/apps/{slug}/export")).expect(200)
}

/// The names in the list of apps.
pub fn names(browser: &Browser, org: &str, query: &str) -> Vec<String> {
    browser.get(&format!("/orgs/{org}/apps{query}")).expect(200).texts("tbody th a")
}

fn a_starter_travels_to_another_region_and_back_unchanged(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    for start in ["blank", "contact-form", "multi-page-form"] {
        let here = make(&ada, "acme", &format!("App from {start}"), start);
        let first = export(&ada, "acme", &here);
        assert_eq!(first.header("content-type"), "application/zip");
        assert_eq!(first.header("content-length"), first.body.len().to_string());
        assert_eq!(first.body, export(&ada, "acme", &here).body, "the same app is the same bytes");
        let there = slug(&bring(&gus, "globex", "", ("x.app.zip", &first.body)));
        let second = export(&gus, "globex", &there);
        assert_eq!(first.body, second.body, "{start} after a journey");
        assert_eq!(first.header("etag"), second.header("etag"));
    }
}

fn genuine_exports_come_in_whole_and_travel_on(world: &World) {
    let (gus, kai) = (world.as_("gus"), world.as_("kai"));
    for (file_name, bytes) in samples() {
        let here = slug(&bring(&gus, "globex", "", (&file_name, &bytes)));
        let first = export(&gus, "globex", &here);
        let mut carried = Archive::open(Cursor::new(first.body.clone()), &Limits::default()).unwrap();
        let report = carried.index_of("foreign/airkit/report.json").unwrap();
        let report: serde_json::Value = serde_json::from_slice(&carried.read_small(report).unwrap()).unwrap();
        assert_eq!(report["nodes"]["dropped"], 0, "{file_name}");
        assert!(report["nodes"]["converted"].as_u64().unwrap() > 1_000, "{file_name}");
        let there = slug(&bring(&kai, "pacific", "", ("x.app.zip", &first.body)));
        assert_eq!(first.body, export(&kai, "pacific", &there).body);
    }
}

/// The genuine exports beside the project; said loudly when they are not there.
pub fn samples() -> Vec<(String, Vec<u8>)> {
    let folder = std::env::var("HANGAR_SAMPLES")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples").to_owned());
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("LEFT OUT: the genuine exports are not at {folder}");
        return Vec::new();
    };
    let zips = entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "zip"));
    zips.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap())).collect()
}

fn another_name_is_written_into_the_app(world: &World) {
    let ada = world.as_("ada");
    let original = make(&ada, "acme", "Original", "contact-form");
    let bundle = export(&ada, "acme", &original);
    let other = slug(&bring(&ada, "acme", "Another name", ("x.zip", &bundle.body)));
    assert_eq!(other, "another-name");
    let renamed = export(&ada, "acme", &other);
    assert_ne!(renamed.header("etag"), bundle.header("etag"));
    let mut archive = Archive::open(Cursor::new(renamed.body), &Limits::default()).unwrap();
    let index = archive.index_of("app.json").unwrap();
    let app = String::from_utf8(archive.read_small(index).unwrap()).unwrap();
    assert!(app.contains("\"name\": \"Another name\""), "{app}");
}

fn what_is_no_bundle_is_refused_and_leaves_nothing(world: &World) {
    let ada = world.as_("ada");
    let good = export(&ada, "acme", &make(&ada, "acme", "Good", "contact-form")).body;
    let mut damaged = good.clone();
    // Within what the first entry holds: elsewhere a byte may say nothing that matters, such as a time.
    let first = b"manifest.json";
    let content = good.windows(first.len()).position(|window| window == first).unwrap() + first.len();
    damaged[content + 40] ^= 0x55;
    let newer = rebuilt(&good, |manifest| manifest.replace("\"version\": 1", "\"version\": 7"));
    let lying =
        rebuilt(&good, |manifest| manifest.replace("\"name\": \"Good\"", "\"surprise\": 1, \"name\": \"Good\""));
    let wrapped = zipped(&[("Intake/app.json", b"{}"), ("Intake/manifest.json", b"{}")]);
    let cases: [(&str, &[u8], u16, &str); 8] = [
        ("wrapped.zip", &wrapped, 422, "This app lies in the folder \"Intake\""),
        ("holiday.zip", b"this is no archive at all, whatever its name says", 422, "ZIP"),
        ("empty.zip", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 422, "no exported app"),
        ("cut.zip", &good[..good.len() - 40], 422, "ZIP"),
        ("damaged.zip", &damaged, 422, ""),
        ("newer.zip", &newer, 422, "version 7"),
        ("lying.zip", &lying, 422, "surprise"),
        ("stranger.zip", include_bytes!("../bundles/stranger.zip"), 422, "no exported app"),
    ];
    for (file_name, bytes, status, words) in cases {
        let answer = bring(&ada, "acme", "Typed name", (file_name, bytes)).expect(status).says(words);
        assert_eq!(
            answer.attribute("#name", "value").as_deref(),
            Some("Typed name"),
            "{file_name}: what was typed stays"
        );
        assert!(answer.attribute("#bundle", "aria-invalid").is_some(), "{file_name}: the field is marked");
        assert!(answer.seen().contains(file_name), "{file_name} is named");
    }
    assert_eq!(names(&ada, "acme", "?q=Typed"), Vec::<String>::new(), "nothing was created");
}

/// An import runs on a thread that speaks to nobody; what it refuses is put into words on the page.
fn a_refusal_speaks_the_language_of_the_reader(world: &World) {
    let ada = world.as_("ada");
    let good = export(&ada, "acme", &make(&ada, "acme", "Gut", "blank")).body;
    let ada = ada.always("accept-language", "de-AT, en;q=0.5");
    let newer = rebuilt(&good, |manifest| manifest.replace("\"version\": 1", "\"version\": 7"));
    let cases: [(&[u8], u16, &str); 3] = [
        (b"this is no archive at all", 422, "Die Datei ist kein ZIP-Archiv. Exportieren Sie die App noch einmal"),
        (&newer, 422, "Das Bündel hat die Formatversion 7"),
        (&bomb(), 413, "-mal so viele Bytes wie gepackt, mehr als die Grenze von 200 (Einstellung limits.ratio)."),
    ];
    for (bytes, status, words) in cases {
        bring(&ada, "acme", "", ("x.zip", bytes)).expect(status).says(words);
    }
    let page = ada.get("/orgs/acme/apps/new").expect(200);
    let typed = ada.form(&page, "/orgs/acme/apps").fill("name", &"x".repeat(200)).send();
    typed.expect(422).says("Der Name der App hat 200 Zeichen. Kürzen Sie auf höchstens 120.");
}

/// One entry of 4 MiB of spaces in a few bytes.
fn bomb() -> Vec<u8> {
    use hangar::bundle::{Layout, LayoutEntry, Method, Piece};
    let spaces = vec![b' '; 4 << 20];
    let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&spaces).unwrap();
    let body = packer.finish().unwrap();
    let (crc32, packed_size, size) = (crc32fast::hash(&spaces), body.len() as u64, spaces.len() as u64);
    let layout =
        Layout::new(vec![LayoutEntry { name: "a".into(), method: Method::Deflated, crc32, packed_size, size }]);
    let pieces = layout.pieces(0..layout.len());
    let bytes = pieces.map(|piece| match piece {
        Piece::Bytes(bytes) => bytes,
        Piece::Body { .. } => body.clone(),
    });
    bytes.collect::<Vec<_>>().concat()
}

#[test]
fn a_mistake_in_a_document_is_one_sentence_in_every_language() {
    use hangar::definition::{documents::parse, tree::FilePath};
    let said = |text: &str| {
        let problem = parse(&FilePath::parse("theme.json").unwrap(), text.as_bytes()).unwrap_err();
        let german = hangar::say::speaking(hangar::say::Language::German, async { problem.to_string() });
        actix_web::rt::System::new().block_on(german)
    };
    assert_eq!(
        said(r#"{"name": "A", "wings": 2}"#),
        "In theme.json ist /wings nicht bekannt: ein Feld \"wings\" gibt es hier nicht. Entfernen Sie es. \
         Bekannt sind name, fonts, colors, dimensions, times und variants."
    );
    assert_eq!(said("{}"), "In der Datei theme.json fehlt das Feld \"name\". Fügen Sie das Feld \"name\" hinzu.");
    assert_eq!(
        said(r#"{"name": 3000}"#),
        "In theme.json ist /name die Zahl 3000, erwartet wird ein Text. Berichtigen Sie den Wert."
    );
}

/// The bundle with another manifest.
fn rebuilt(bundle: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    use hangar::bundle::{Layout, LayoutEntry, Piece, pack};
    let mut archive = Archive::open(Cursor::new(bundle), &Limits::default()).unwrap();
    let mut files = Vec::new();
    for index in 0..archive.entries().len() {
        let name = archive.entries()[index].name.clone();
        let mut bytes = archive.read_small(index).unwrap();
        if name == "manifest.json" {
            let before = String::from_utf8(bytes).unwrap();
            let after = change(&before);
            assert_ne!(before, after, "the change found nothing to change");
            bytes = after.into_bytes();
        }
        files.push((name, bytes));
    }
    let packed: Vec<_> = files.iter().map(|(name, bytes)| (name, pack(bytes))).collect();
    let layout =
        Layout::new(packed.iter().map(|(name, (figures, _))| LayoutEntry::new(name.as_str(), figures)).collect());
    let mut out = Vec::new();
    for piece in layout.pieces(0..layout.len()) {
        match piece {
            Piece::Bytes(bytes) => out.extend(bytes),
            Piece::Body { entry, from, len } => {
                out.extend(&packed[entry].1.1[from as usize..(from + len) as usize]);
            }
        }
    }
    out
}

fn a_taken_name_is_refused_however_it_comes(world: &World) {
    let ada = world.as_("ada");
    let bundle = export(&ada, "acme", &make(&ada, "acme", "Taken", "blank")).body;
    bring(&ada, "acme", "", ("x.zip", &bundle)).expect(422).says("already has an app named Taken");
    bring(&ada, "acme", "  TAKEN ", ("x.zip", &bundle)).expect(422).says("already has an app named");
    let page = ada.get("/orgs/acme/apps/new").expect(200);
    let typed = |name: &str| ada.form(&page, "/orgs/acme/apps").fill("name", name).fill("description", "Kept").send();
    let answer = typed("taken").expect(422).says("already has an app named");
    assert_eq!(answer.page().select(&selector("#description")).next().unwrap().text().collect::<String>(), "Kept");
    typed("").expect(422).says("missing");
    typed(&"x".repeat(200)).expect(422).says("200 characters");
    // In another Organization the name is free.
    assert_eq!(slug(&bring(&world.as_("gus"), "globex", "", ("x.zip", &bundle))), "taken");
}

fn an_export_can_be_resumed_and_is_not_sent_twice(world: &World) {
    let ada = world.as_("ada");
    let path = format!("/orgs/acme/apps/{}/export", make(&ada, "acme", "Résumé", "multi-page-form"));
    let whole = ada.get(&path).expect(200);
    let etag = whole.header("etag").to_owned();
    assert!(whole.header("content-disposition").contains("filename*=UTF-8''R%C3%A9sum%C3%A9"));
    let len = whole.body.len();
    for (range, part) in [("bytes=0-0", 0..1), ("bytes=100-299", 100..300), ("bytes=-50", len - 50..len)] {
        let answer = ada.ask("GET", &path).header("range", range).send().expect(206);
        assert_eq!(answer.body, whole.body[part.clone()], "{range}");
        assert_eq!(answer.header("content-range"), format!("bytes {}-{}/{len}", part.start, part.end - 1));
    }
    let resumed = |tag: &str| ada.ask("GET", &path).header("range", "bytes=10-").header("if-range", tag).send();
    assert_eq!(resumed(&etag).expect(206).body, whole.body[10..]);
    assert_eq!(resumed("\"of another tree\"").expect(200).body, whole.body);
    let beyond = ada.ask("GET", &path).header("range", "bytes=99999999-").send().expect(416);
    assert_eq!(beyond.header("content-range"), format!("bytes */{len}"));
    let again = ada.ask("GET", &path).header("if-none-match", &etag).send().expect(304);
    assert!(again.body.is_empty());
    let head = ada.ask("HEAD", &path).send().expect(200);
    assert_eq!((head.header("content-length"), head.body.len()), (len.to_string().as_str(), 0));
}

fn an_app_is_renamed_copied_and_deleted(world: &World) {
    let kai = world.as_("kai");
    let app = make(&kai, "pacific", "First", "contact-form");
    let path = format!("/orgs/pacific/apps/{app}");
    let page = kai.get(&path).expect(200);
    let renamed = kai.form(&page, &path).fill("name", "Second").fill("description", "About it").send();
    renamed.follow(&kai).says("Name and description are saved.").says("Second");
    assert_eq!(names(&kai, "pacific", ""), ["Second"], "the address stays, the name changes");
    let copied = kai.post(&format!("{path}/copies"), &[]).follow(&kai).says("Second copy");
    assert_eq!(copied.status, 200);
    kai.post(&format!("{path}/copies"), &[]).follow(&kai).says("Second copy 2");
    let wrong = kai.post(&format!("{path}/deletion"), &[("confirm", "second")]).expect(422);
    wrong.says("Type Second exactly");
    assert_eq!(names(&kai, "pacific", "").len(), 3);
    kai.post(&format!("{path}/deletion"), &[("confirm", "Second")]).follow(&kai).says("Second was deleted.");
    kai.get(&path).expect(404);
    assert_eq!(names(&kai, "pacific", "?sort=name"), ["Second copy", "Second copy 2"]);
    export(&kai, "pacific", "second-copy");
}

fn a_stale_form_changes_nothing(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    let path = format!("/orgs/acme/apps/{}", make(&ada, "acme", "Shared", "blank"));
    let (adas, devs) = (ada.get(&path).expect(200), dev.get(&path).expect(200));
    dev.form(&devs, &path).fill("description", "By Dev").send().expect(303);
    ada.form(&adas, &path).fill("description", "By Ada").send().expect(409).says("changed by Dev");
    ada.get(&path).expect(200).says("By Dev");
}

fn the_list_is_searched_sorted_and_paged(world: &World) {
    let kai = world.as_("kai");
    kai.get("/orgs/pacific/apps").expect(200).says("No apps in Pacific yet");
    for number in 0..53 {
        make(&kai, "pacific", &format!("App {number:02}"), "blank");
    }
    let newest = names(&kai, "pacific", "");
    assert_eq!((newest.len(), newest[0].as_str(), newest[49].as_str()), (50, "App 52", "App 03"));
    let first = kai.get("/orgs/pacific/apps").expect(200);
    let more = first.attribute("a[rel=next]", "href").unwrap();
    let older = kai.get(&more).expect(200);
    let shown = |page: &Answer| page.page().select(&selector("tbody th a")).count();
    assert_eq!(shown(&older), 3);
    let back = older.attribute("a[rel=prev]", "href").unwrap();
    assert_eq!(shown(&kai.get(&back).expect(200)), 50);
    assert_eq!(names(&kai, "pacific", "?sort=name")[..2], ["App 00", "App 01"]);
    assert_eq!(names(&kai, "pacific", "?q=app+1").len(), 10);
    kai.get("/orgs/pacific/apps?q=%25").expect(200).says("No app is called “%”");
    let part = kai.get("/orgs/pacific/apps/_rows?q=app+07").expect(200);
    assert_eq!(shown(&part), 1);
    assert!(!part.text().contains("<html"), "a part is no page");
    kai.get("/orgs/pacific/apps?after=nonsense").expect(200);
}

fn who_may_not_import_is_told_who_may(world: &World) {
    let ada = world.as_("ada");
    let bundle = export(&ada, "acme", &make(&ada, "acme", "Mine", "blank")).body;
    let agnes = world.as_("agnes");
    agnes.get("/orgs/acme/apps").expect(200).says("Mine");
    agnes.get("/orgs/acme/apps/new").expect(403).says("Admin and Developer may");
    agnes.get("/orgs/acme/apps/mine/export").expect(403).says("Admin, Developer and Release manager may");
    let file = [("bundle".to_owned(), "x.zip".to_owned(), bundle)];
    let (content_type, body) = crate::browser::multipart(&[("name", "Agnes's")], &file);
    agnes.ask("POST", "/orgs/acme/apps").body(&content_type, body.clone()).send().expect(403);
    world.as_("gus").ask("POST", "/orgs/acme/apps").body(&content_type, body.clone()).send().expect(404);
    world.visitor().ask("POST", "/orgs/acme/apps").body(&content_type, body).send().expect(401);
    assert_eq!(names(&ada, "acme", "?q=agnes"), Vec::<String>::new());
}
