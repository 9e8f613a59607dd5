//! The Theme builder: a theme that goes from app to app as a file, and one that comes from Airkit.

use hangar::access::Permissions;
use hangar::orgs::roles::Draft;

use crate::answer::Answer;
use crate::browser::{Browser, multipart};
use crate::hands::Hands;
use crate::studio::CLAIMS;
use crate::transfer::make;
use crate::world::World;

on_both!(
    a_theme_goes_from_app_to_app,
    a_theme_of_airkit_is_taken_over,
    what_is_no_theme_changes_nothing,
    who_may_only_look_gets_no_form,
);

fn take(browser: &Browser, studio: &str, content: &[u8]) -> Answer {
    let (content_type, body) = multipart(&[], &[("file".into(), "a.theme.json".into(), content.to_vec())]);
    browser.ask("POST", &format!("{studio}/theme")).body(&content_type, body).send()
}

fn a_theme_goes_from_app_to_app(world: &World) {
    let dev = world.as_("dev");
    let file = dev.get(&format!("{CLAIMS}/theme/file")).expect(200);
    assert!(file.header("content-disposition").starts_with("attachment; filename*=UTF-8''Claims.theme.json"));
    let mut theme: serde_json::Value = serde_json::from_slice(&file.body).unwrap();
    theme["name"] = "Winter".into();
    let color = &mut theme["colors"][0];
    let (id, name) = (color["id"].clone(), color["name"].as_str().unwrap().to_owned());
    (color["id"], color["value"]) = ("elsewhere".into(), "#0b5fff".into());
    // It lacks what the app has and a control may use.
    theme["variants"].as_array_mut().unwrap().retain(|variant| variant["control"] != "label");

    let studio = format!("/orgs/acme/studio/{}", make(&dev, "acme", "Intake", "contact-form"));
    let before = dev.get(&format!("{studio}/theme")).expect(200);
    assert!(!before.seen().contains("#0b5fff"));
    let page = take(&dev, &studio, theme.to_string().as_bytes()).expect(303).follow(&dev).expect(200);
    let page = page.says("The theme \"Winter\" was taken over.").says("#0b5fff").says(&name);
    assert!(!page.seen().contains("foreign/"));
    let after: serde_json::Value =
        serde_json::from_slice(&dev.get(&format!("{studio}/theme/file")).expect(200).body).unwrap();
    assert_eq!((&after["colors"][0]["id"], &after["colors"][0]["value"]), (&id, &"#0b5fff".into()));
    assert!(
        after["variants"].as_array().unwrap().iter().any(|variant| variant["control"] == "label"),
        "labels keep theirs"
    );
    dev.get(&format!("{studio}/errors")).expect(200).says("No errors");
    // The same again changes nothing; one step brings the former theme back.
    take(&dev, &studio, theme.to_string().as_bytes()).expect(303);
    let page = dev.get(&format!("{studio}/theme")).expect(200);
    dev.form(&page, &format!("{studio}/undo")).send().expect(303);
    assert!(!dev.get(&format!("{studio}/theme")).expect(200).seen().contains("#0b5fff"));
    assert_eq!(world.as_("agnes").get(&format!("{studio}/theme")).status, 403);
}

fn a_theme_of_airkit_is_taken_over(world: &World) {
    let dev = world.as_("dev");
    let theme = br##"{"$schema": "/element/theme.json", "id": "t", "name": "Airy", "version": "2.0.0",
        "fonts": [], "dimensions": [], "variants": [], "someday": {"$schema": "/element/theme/someday.json", "id": "s"},
        "colors": [{"$schema": "/element/theme/theme-color.json", "id": "c", "name": "skyOfJune", "value": "#87ceeb"}]}"##;
    let page = take(&dev, CLAIMS, theme).expect(303).follow(&dev).expect(200);
    page.says("\"Airy\" was taken over").says("skyOfJune").says("#87ceeb").says("foreign/airkit/theme.json");
    let kept = dev.get("/orgs/acme/apps/claims/export").expect(200).body;
    assert!(kept.windows(25).any(|bytes| bytes == b"foreign/airkit/theme.json"), "the file is kept as it came");
}

fn what_is_no_theme_changes_nothing(world: &World) {
    let dev = world.as_("dev");
    let before = dev.get(&format!("{CLAIMS}/theme/file")).expect(200).body;
    for (content, why) in [
        (&b"{}"[..], "no theme"),
        (b"", "Choose a theme file"),
        (b"PK\x03\x04", "theme.json"),
        (br#"{"colors": 3}"#, "no theme"),
    ] {
        take(&dev, CLAIMS, content).expect(422).says(why);
    }
    take(&dev, CLAIMS, &vec![b' '; 2_000_001]).expect(413).says("2.0 MB");
    assert_eq!(dev.get(&format!("{CLAIMS}/theme/file")).expect(200).body, before);
}

fn who_may_only_look_gets_no_form(world: &World) {
    let hands = Hands::of(world);
    let permissions = Permissions::parse("apps.view studio.open");
    let (name, base) = ("Looker".to_owned(), "agent".to_owned());
    hands.make(&[Draft { name, base, permissions, ..Draft::default() }]);
    hands.give("bea", "looker");
    let bea = world.as_("bea");
    let page = bea.get(&format!("{CLAIMS}/theme")).expect(200).says("Colors");
    assert!(page.attribute("#file", "type").is_none(), "there is no form");
    bea.get(&format!("{CLAIMS}/theme/file")).expect(200);
    take(&bea, CLAIMS, b"{}").expect(403).says("Developer");
    // What lies in another Organization looks like nothing.
    take(&world.as_("dev"), "/orgs/globex/studio/meters", b"{}").expect(404);
    take(&world.as_("dev"), "/orgs/acme/studio/meters", b"{}").expect(404);
}
