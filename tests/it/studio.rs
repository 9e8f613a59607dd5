//! The Studio: looking at apps, changing them, two people at once, and files nobody should trust.

use crate::answer::{Answer, selector};
use crate::browser::{Browser, multipart};
use crate::template::PNG;
use crate::transfer::{bring, make, names};
use crate::world::World;

on_both!(
    every_page_says_what_the_app_holds,
    a_text_changes_and_comes_back,
    two_people_lose_nothing,
    a_form_sent_twice_is_no_conflict,
    steps_from_an_old_page_do_nothing,
    names_change_everywhere,
    files_come_in_and_are_never_trusted,
    a_file_is_replaced_described_and_removed,
    an_airkit_app_is_an_app_like_others,
    profiles_stay_from_page_to_page,
    an_agent_is_told_who_may,
);

pub const CLAIMS: &str = "/orgs/acme/studio/claims";

/// The page on which the first label is chosen.
pub fn first_label(browser: &Browser, studio: &str) -> Answer {
    let page = browser.get(&format!("{studio}/web-flows")).expect(200).page();
    let links = selector(".pick-link");
    let mut links = page.select(&links);
    let label = links.find(|link| link.text().collect::<String>().ends_with(", Label")).unwrap();
    browser.get(label.attr("href").unwrap().split('#').next().unwrap()).expect(200)
}

pub fn text_of(page: &Answer) -> String {
    page.page().select(&selector("#text")).next().unwrap().text().collect::<String>().trim().to_owned()
}

/// Changes the text of the first label on a page that was shown before.
pub fn retype(browser: &Browser, page: &Answer, text: &str) -> Answer {
    browser.form(page, &format!("{CLAIMS}/texts")).fill("text", text).send()
}

pub fn saved(page: &Answer) -> String {
    page.texts(".saved > :last-child").remove(0)
}

pub fn upload(browser: &Browser, file_name: &str, content: &[u8]) -> Answer {
    let (content_type, body) = multipart(&[("title", "")], &[("file".into(), file_name.into(), content.to_vec())]);
    browser.ask("POST", &format!("{CLAIMS}/media")).body(&content_type, body).send()
}

fn every_page_says_what_the_app_holds(world: &World) {
    let dev = world.as_("dev");
    let page = dev.get(CLAIMS).follow(&dev).expect(200);
    assert_eq!(page.attribute("body", "data-shell").unwrap().split(' ').nth(1), Some("acme/claims"));
    assert!(page.asked.contains("web-flows?page="), "{}", page.asked);
    let controls = page.texts(".kinds .node").len();
    assert!(controls > 5 && page.texts(".pick-link").len() > 5, "the tree and the stage show controls");
    for (path, words) in [
        ("connections", "Start"),
        ("airdata", "Type"),
        ("media", "skyline.png"),
        ("settings", "App name"),
        ("versions", "As delivered"),
        ("errors", "No errors"),
    ] {
        dev.get(&format!("{CLAIMS}/{path}")).expect(200).says(words);
    }
    dev.get(&format!("{CLAIMS}/web-flows?page=no/such")).expect(404).says("not in Claims any more");
    dev.get(&format!("{CLAIMS}/connections?item=data-flows/none")).expect(404).says("not in Claims any more");
    world.as_("agnes").get(&format!("{CLAIMS}/web-flows")).expect(403).says("Developer");
    world.as_("gus").get(&format!("{CLAIMS}/web-flows")).expect(404);
    world.as_("gus").get("/orgs/globex/studio/claims/web-flows").expect(404);
}

fn a_text_changes_and_comes_back(world: &World) {
    let dev = world.as_("dev");
    let before = first_label(&dev, CLAIMS);
    let old = text_of(&before);
    let odd = "She said \"{{name}}\" \\ <b>שלום</b>\nand left";
    let after = retype(&dev, &before, odd).follow(&dev).expect(200);
    assert_eq!(text_of(&after), odd);
    assert!(!after.text().contains("<b>"), "text stays text");
    assert_eq!(saved(&after), "1 edit since v1");

    let refused = retype(&dev, &after, "  ").expect(422).says("is missing");
    assert_eq!(refused.attribute("#text", "aria-invalid").as_deref(), Some("true"));
    assert!(refused.page().select(&selector("form[data-dirty]")).next().is_some(), "nothing of it is kept");

    let undone = dev.form(&after, &format!("{CLAIMS}/undo")).send().follow(&dev).expect(200);
    assert_eq!((text_of(&undone), saved(&undone)), (old, "saved · v1".to_owned()));
    let redone = dev.form(&undone, &format!("{CLAIMS}/redo")).send().follow(&dev).expect(200);
    assert_eq!(text_of(&redone), odd);
}

fn two_people_lose_nothing(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    let (page_of_dev, page_of_ada) = (first_label(&dev, CLAIMS), first_label(&ada, CLAIMS));
    retype(&dev, &page_of_dev, "Dev was first").expect(303);
    let both = retype(&ada, &page_of_ada, "Ada's \"own\" words").expect(409);
    let both = both.says("Dev changed Claims while you did").says("Dev was first").says("Ada's \"own\" words");
    // Between the two pages Dev goes on; Ada is asked again.
    retype(&dev, &first_label(&dev, CLAIMS), "Dev again").expect(303);
    let again = ada.form(&both, &format!("{CLAIMS}/texts")).send().expect(409).says("Dev again");
    assert_eq!(text_of(&first_label(&ada, CLAIMS)), "Dev again", "nothing is overwritten unasked");
    ada.form(&again, &format!("{CLAIMS}/texts")).send().expect(303);
    assert_eq!(text_of(&first_label(&dev, CLAIMS)), "Ada's \"own\" words");
    let keep = again.attribute(".sides a.button", "href").unwrap();
    ada.get(&keep).expect(200);
}

fn a_form_sent_twice_is_no_conflict(world: &World) {
    let dev = world.as_("dev");
    let page = first_label(&dev, CLAIMS);
    retype(&dev, &page, "Once").expect(303);
    retype(&dev, &page, "Once").expect(303);
    let page = dev.get(&format!("{CLAIMS}/web-flows")).expect(200);
    assert_eq!(saved(&page), "1 edit since v1");
}

fn steps_from_an_old_page_do_nothing(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    let old = dev.get(&format!("{CLAIMS}/media")).expect(200);
    retype(&ada, &first_label(&ada, CLAIMS), "Ada's words").expect(303);
    let refused = dev.form(&old, &format!("{CLAIMS}/undo")).send().expect(409);
    let refused = refused.says("Nothing was undone").says("Ada changed Claims");
    assert_eq!(refused.texts("#main a.button").len(), 1, "one way on");
    assert_eq!(text_of(&first_label(&ada, CLAIMS)), "Ada's words");
    // Where there is nothing to undo, the page says so even when the form is made by hand.
    let slug = make(&dev, "acme", "Fresh", "blank");
    let fresh = format!("/orgs/acme/studio/{slug}");
    dev.post(&format!("{fresh}/undo"), &[("revision", "1")]).expect(409).says("There is nothing to undo in Fresh");
    // A step leads back to this app's Studio and nowhere else.
    for next in ["//evil.example", "https://evil.example", "/orgs/globex/apps", "/sign-in", "/orgs/acme/studio/fresh2"]
    {
        let revision =
            dev.form(&dev.get(CLAIMS).follow(&dev), &format!("{CLAIMS}/undo")).value("revision").unwrap().to_owned();
        dev.post(&format!("{CLAIMS}/undo"), &[("revision", &revision), ("next", next)]).leads_to(CLAIMS);
        let revision = (revision.parse::<i64>().unwrap() + 1).to_string();
        dev.post(&format!("{CLAIMS}/redo"), &[("revision", &revision), ("next", next)]).leads_to(CLAIMS);
    }
}

fn names_change_everywhere(world: &World) {
    let dev = world.as_("dev");
    let name = "نموذج — forty characters long, or nearly";
    let settings = format!("{CLAIMS}/settings");
    let page = dev.get(&settings).expect(200);
    let form = dev.form(&page, &settings).fill("name", name).fill("description", "For\nclaims");
    let after = form.send().follow(&dev).expect(200).says("Name and description are kept.");
    assert_eq!(after.texts(".topbar .where a.cut"), [name]);
    assert!(names(&dev, "acme", "").contains(&name.to_owned()), "the Console calls it so, too");
    let empty = dev.form(&after, &settings).fill("name", " ").fill("description", "kept").send().expect(422);
    let empty = empty.says("The name is missing");
    assert!(empty.text().contains(">\nkept</textarea>"), "what was typed stays");
    make(&dev, "acme", "Taken", "blank");
    dev.form(&after, &settings).fill("name", "taken").send().expect(422).says("already has an app named");
    // Somebody who had the form open before sees both.
    let late = dev.form(&page, &settings).fill("name", "Late").send().expect(409).says("Late").says(name);
    dev.form(&late, &settings).send().follow(&dev).expect(200).says("Late");

    let flows = dev.get(&format!("{CLAIMS}/web-flows")).expect(200);
    let renamed = dev.form(&flows, &format!("{CLAIMS}/names")).fill("name", "Hello").send().follow(&dev).expect(200);
    assert_eq!(renamed.texts(".stage-head h1"), ["Hello"]);
    for file in ["app.json", "../app.json", "", "theme.json"] {
        dev.post(&format!("{CLAIMS}/names"), &[("file", file), ("name", "x")]).expect(404);
    }
}

fn files_come_in_and_are_never_trusted(world: &World) {
    let dev = world.as_("dev");
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    for (name, content, kept) in [
        ("photo.png", &PNG[..], "photo.png"),
        ("roof 100%+.png", &PNG, "roof 100%+.png"),
        ("drawing.svg", &svg[..], "drawing.svg"),
        ("צילום.png", &PNG, "צילום.png"),
    ] {
        upload(&dev, name, content).follow(&dev).expect(200).says(&format!("{kept} is added."));
    }
    upload(&dev, "photo.png", &PNG).follow(&dev).expect(200).says("exactly these bytes already");
    for (name, content, why) in [
        ("a.html", &b"<script>"[..], "does not take"),
        ("a.exe", b"MZ", "does not take"),
        ("a.png", svg, "does not begin as a PNG does"),
        ("empty.png", b"", "No file came"),
        ("...", &PNG, "nothing but dots"),
        ("cod\u{202e}gpj.png", &PNG, "U+202E"),
    ] {
        upload(&dev, name, content).expect(422).says(why);
    }
    let mut large = PNG.to_vec();
    large.resize(10_000_001, 0);
    upload(&dev, "large.png", &large).expect(413).says("10.0 MB");

    let picture = dev.get(&format!("{CLAIMS}/media/roof%20100%25%2B.png")).expect(200);
    assert_eq!(picture.header("content-type"), "image/png");
    assert!(picture.header("content-disposition").starts_with("inline"));
    assert_eq!(picture.body, PNG);
    let again = dev.ask("GET", &format!("{CLAIMS}/media/photo.png")).header("if-none-match", picture.header("etag"));
    again.send().expect(304);
    let drawing = dev.get(&format!("{CLAIMS}/media/drawing.svg")).expect(200);
    assert_eq!(drawing.header("content-type"), "application/octet-stream");
    assert!(drawing.header("content-disposition").starts_with("attachment"));
    assert!(drawing.header("content-security-policy").contains("sandbox"));
    for path in ["..%2fapp.json", "..", "%2e%2e", "app.json", "dial.png"] {
        assert_eq!(dev.get(&format!("{CLAIMS}/media/{path}")).status, 404, "{path}");
    }
    world.as_("agnes").get(&format!("{CLAIMS}/media/photo.png")).expect(403);
    world.visitor().get(&format!("{CLAIMS}/media/photo.png")).expect(401);
}

fn a_file_is_replaced_described_and_removed(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    let page = dev.get(&format!("{CLAIMS}/media?file=skyline.png")).expect(200);
    let words = format!("{CLAIMS}/media/skyline.png/words");
    let form = dev.form(&page, &words).fill("title", "Our skyline").fill("text", "Towers at dusk");
    form.send().follow(&dev).expect(200).says("Our skyline");
    // An old form shows both, and nothing typed is lost.
    let late = ada.form(&page, &words).fill("title", "Ada's").send().expect(409).says("Our skyline").says("Ada's");
    ada.form(&late, &words).send().follow(&ada).expect(200).says("Ada's");

    let replacement = format!("{CLAIMS}/media/skyline.png/replacement");
    let other = [&PNG[..], b"more"].concat();
    let form = dev.form(&page, &replacement).attach("file", "whatever.png", &other);
    form.send().follow(&dev).expect(200).says("skyline.png is replaced.");
    assert_eq!(dev.get(&format!("{CLAIMS}/media/skyline.png")).body, other);
    // Who saw the first picture replaces and removes nothing else by it.
    ada.form(&page, &replacement).attach("file", "x.png", &PNG).send().expect(409).says("was replaced");
    ada.form(&page, &format!("{CLAIMS}/removals")).send().expect(409).says("was replaced");
    dev.form(&page, &replacement).attach("file", "x.pdf", b"%PDF").send().expect(422).says("another kind");

    let page = dev.get(&format!("{CLAIMS}/media")).expect(200);
    let gone = dev.form(&page, &format!("{CLAIMS}/removals")).send().follow(&dev).expect(200);
    let gone = gone.says("skyline.png is removed");
    dev.form(&page, &format!("{CLAIMS}/removals")).send().expect(303);
    dev.get(&format!("{CLAIMS}/media/skyline.png")).expect(404);
    dev.form(&gone, &format!("{CLAIMS}/undo")).send().expect(303);
    assert_eq!(dev.get(&format!("{CLAIMS}/media/skyline.png")).expect(200).body, other);
}

fn an_airkit_app_is_an_app_like_others(world: &World) {
    let dev = world.as_("dev");
    let savepoint = br#"{"appModelVersion": 110, "cxrVersion": "17.15", "displayName": "Old one",
        "activityGroups": [{"$schema": "/element/activity-group/web-activity-group.json", "id": "g", "name": "Main",
            "activityIds": ["p"]}, {"$schema": "/element/activity-group/message-activity-group.json", "id": "m", "name": "Talk"}],
        "activities": [{"$schema": "/element/activity/page-activity.json", "id": "p", "name": "Welcome", "children":
            [{"$schema": "/element/control/button.json", "id": "b", "name": "Go on", "text": "Go on"}]}],
        "connections": [{"$schema": "/element/connection.json", "id": "c", "name": "Save"}],
        "appObjects": {"$schema": "/element/app-objects.json", "objects": [{"$schema": "/element/app-object.json", "id": "o",
            "name": "Contact", "properties": [{"$schema": "/element/app-object-property.json", "id": "op", "name": "email"}]}]},
        "settings": {"$schema": "/element/settings.json", "profiles": {"a": {"$schema": "/element/profile.json", "id": "a",
            "name": "QA"}}}}"#;
    let archive = zipped(&[("savepoint.json", savepoint), ("assets/asset-map.json", b"{}")]);
    let slug = crate::transfer::slug(&bring(&dev, "acme", "", ("old.branch.zip", &archive)));
    let studio = format!("/orgs/acme/studio/{slug}");
    let page = dev.get(&studio).follow(&dev).expect(200).says("Welcome").says("Go on");
    assert_eq!(page.texts("#bar .menu.start summary"), ["QA"]);
    dev.get(&format!("{studio}/airdata")).expect(200).says("email");
    dev.get(&format!("{studio}/connections")).expect(200).says("Save");
    let settings = dev.get(&format!("{studio}/settings")).expect(200).says("Kept from the import");
    settings.says("Talk").says("It needs text messages.");
    for path in ["media", "versions", "errors"] {
        dev.get(&format!("{studio}/{path}")).expect(200);
    }
}

/// A ZIP of these files, stored.
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn profiles_stay_from_page_to_page(world: &World) {
    let dev = world.as_("dev");
    let page = dev.get(&format!("{CLAIMS}/settings")).expect(200);
    let links = page.page();
    let links: Vec<_> = links.select(&selector("#bar .menu.start a")).filter_map(|link| link.attr("href")).collect();
    assert_eq!(links.len(), 3);
    let chosen = dev.get(links[2]).expect(200);
    assert_eq!(chosen.texts(".tabs a[aria-current]"), ["Production"]);
    let query = links[2].split('?').nth(1).unwrap();
    for link in chosen.page().select(&selector(".rail li a")) {
        let href = link.attr("href").unwrap();
        assert!(href.ends_with(query), "{href}");
        let there = dev.get(href).expect(200);
        assert_eq!(there.texts("#bar .menu.start summary"), ["Production"], "{href}");
    }
    let first = dev.get(&format!("{CLAIMS}/settings?profile=none")).expect(200);
    assert_eq!(first.texts(".tabs a[aria-current]"), ["Development"]);
}

fn an_agent_is_told_who_may(world: &World) {
    for path in ["web-flows", "media", "settings", "versions"] {
        world.as_("agnes").get(&format!("{CLAIMS}/{path}")).expect(403).says("Admin").says("Developer");
        world.as_("agnes").post(&format!("{CLAIMS}/undo"), &[]).expect(403);
    }
}
