//! Saved versions: kept, looked at, compared and made the draft again.

use crate::answer::{Answer, selector};
use crate::browser::Browser;
use crate::hands::Hands;
use crate::studio::{CLAIMS, first_label, retype, saved, text_of, upload};
use crate::template::PNG;
use crate::world::World;

on_both!(
    versions_are_kept_and_listed,
    a_version_is_restored_and_nothing_is_lost,
    a_restoration_never_overwrites_what_was_not_seen,
    any_two_are_compared_in_builders_words,
    the_same_is_said_to_be_the_same,
    a_long_history_comes_in_pages,
    versions_that_are_not_there_are_nothing,
    who_may_not_edit_may_look,
    a_comparison_speaks_the_language_of_the_reader,
);

fn versions() -> String {
    format!("{CLAIMS}/versions")
}

/// Types another text on the first label.
fn edit(browser: &Browser, text: &str) {
    retype(browser, &first_label(browser, CLAIMS), text).expect(303);
}

fn save(browser: &Browser, message: &str) -> Answer {
    browser.post(&versions(), &[("message", message)]).follow(browser).expect(200)
}

/// What the page of a comparison says, change by change.
fn changes(page: &Answer) -> Vec<String> {
    page.texts(".diff > li")
}

fn versions_are_kept_and_listed(world: &World) {
    let dev = world.as_("dev");
    edit(&dev, "Second");
    let page = dev.get(&versions()).expect(200).says("What changed since version 1");
    assert_eq!(page.texts("#main form button"), ["Save version 2"]);
    let kept = save(&dev, "For the <fair>").says("The draft is saved as version 2.");
    let kept = kept.says("For the <fair>").says("Dev").says("As delivered").says(" files, ");
    assert_eq!(saved(&kept), "saved · v2");
    assert!(kept.texts("#main form button").is_empty(), "there is nothing to save");
    // A draft that is a version already makes no other.
    save(&dev, "again").says("version 2");
    // The menu's form sends no message and leads back to where it was pressed.
    edit(&dev, "Third");
    dev.post(&versions(), &[("next", CLAIMS)]).leads_to(CLAIMS);
    dev.get(&versions()).says("No message");
    let refused = dev.post(&versions(), &[("message", &"x".repeat(4_001))]).expect(422);
    refused.says("4001 characters");
}

fn restore(number: i64) -> String {
    format!("{}/{number}/restoration", versions())
}

fn a_version_is_restored_and_nothing_is_lost(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    let before = text_of(&first_label(&dev, CLAIMS));
    edit(&dev, "Unsaved");
    // The page says what would change, and offers to save what no version holds.
    let page = ada
        .get(&restore(1))
        .expect(200)
        .says("What this changes in the draft")
        .says("Save the draft as version 2 first");
    assert_eq!(changes(&page).len(), 1);
    assert!(changes(&page)[0].contains(&format!("Text Unsaved → {before}")), "{:?}", changes(&page));
    assert_eq!(page.attribute("#message", "value").as_deref(), Some("Before going back to version 1"));
    let done = ada.form(&page, &restore(1)).send().follow(&ada).expect(200);
    let done = done.says("Version 1 is the draft again. What the draft was before is version 2.");
    done.says("Before going back to version 1").says("is the draft");
    assert_eq!(text_of(&first_label(&dev, CLAIMS)), before);
    // What made way is there to go back to, and is not saved twice.
    let page = dev.get(&restore(2)).expect(200).says("Nothing is lost: the draft as it is now is saved as version 1.");
    assert!(page.page().select(&selector("[name=keep]")).next().is_none());
    dev.form(&page, &restore(2))
        .send()
        .follow(&dev)
        .expect(200)
        .says("Version 2 is the draft again. Undo takes that back.");
    let there = first_label(&dev, CLAIMS);
    assert_eq!((text_of(&there), saved(&there)), ("Unsaved".to_owned(), "saved · v2".to_owned()));
    dev.form(&there, &format!("{CLAIMS}/undo")).send().expect(303);
    assert_eq!(text_of(&first_label(&dev, CLAIMS)), before);
    // Who does not want it saved loses it only as far as Undo.
    edit(&dev, "Let go");
    let page = dev.get(&restore(2)).expect(200);
    let revision = page.attribute("#main [name=revision]", "value").unwrap();
    dev.post(&restore(2), &[("revision", &revision)]).follow(&dev).expect(200).says("Undo takes that back");
    let there = first_label(&dev, CLAIMS);
    dev.form(&there, &format!("{CLAIMS}/undo")).send().expect(303);
    assert_eq!(text_of(&first_label(&dev, CLAIMS)), "Let go");
    // All of it is on record.
    let log = ada.get("/orgs/acme/settings/audit").expect(200).seen();
    assert!(log.matches("Version restored").count() >= 3 && log.contains("Version saved"), "{log}");
}

fn a_restoration_never_overwrites_what_was_not_seen(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    edit(&dev, "Second");
    let seen = ada.get(&restore(1)).expect(200);
    edit(&dev, "Third");
    let asked = ada.form(&seen, &restore(1)).send().expect(409).says("Version 1 as the draft again");
    assert_eq!(text_of(&first_label(&dev, CLAIMS)), "Third", "nothing happened");
    assert_eq!(ada.get(&versions()).texts("tbody th").len(), 2, "and nothing was saved");
    // Who insists has the draft they did not see saved all the same.
    let done = ada.form(&asked, &restore(1)).send().follow(&ada).expect(200);
    done.says("What the draft was before is version 2.");
    dev.get(&format!("{}/compare?from=1&to=2", versions())).expect(200).says("Third");
    // A message that does not fit comes back with what was typed.
    edit(&dev, "Fourth");
    let page = dev.get(&restore(2)).expect(200);
    let long = "y".repeat(4_001);
    let refused = dev.form(&page, &restore(2)).fill("message", &long).send().expect(422).says("4001 characters");
    assert_eq!(refused.attribute("#message", "value").as_deref(), Some(long.as_str()));
    assert_eq!(text_of(&first_label(&dev, CLAIMS)), "Fourth");
}

fn any_two_are_compared_in_builders_words(world: &World) {
    let dev = world.as_("dev");
    let old = text_of(&first_label(&dev, CLAIMS));
    edit(&dev, "<i>Second</i>");
    upload(&dev, "roof.png", &PNG).expect(303);
    save(&dev, "Second");
    edit(&dev, "Third");
    let page = dev.get(&format!("{}/compare?from=1&to=2", versions())).expect(200);
    let page =
        page.says("Version 1 and Version 2").says("File roof.png").says("Media Library").says("roof.png: Content type");
    let told = changes(&page);
    let label = told.iter().find(|line| line.contains("Label")).unwrap();
    assert!(label.starts_with("Changed: Label ") && label.ends_with(&format!("Text {old} → <i>Second</i>")), "{label}");
    assert!(page.texts(".amounts li").iter().any(|line| line.contains("1 added")), "{:?}", page.texts(".amounts li"));
    // The other way round, and without saying which.
    let turned = dev.get(&format!("{}/compare?from=2&to=1", versions())).expect(200);
    assert!(turned.texts(".amounts li").iter().any(|line| line.contains("1 removed")));
    let newest = dev.get(&format!("{}/compare", versions())).expect(200).says("Version 2 and Draft");
    assert_eq!(changes(&newest).len(), 1);
    assert!(changes(&newest)[0].ends_with("Text <i>Second</i> → Third"), "{:?}", changes(&newest));
    // The form sends what it shows.
    let form = dev.form(&page, &format!("{}/compare", versions())).fill("from", "2").fill("to", "draft");
    form.send().expect(200).says("Version 2 and Draft");
}

fn the_same_is_said_to_be_the_same(world: &World) {
    let dev = world.as_("dev");
    dev.get(&format!("{}/compare?from=1&to=draft", versions())).expect(200).says("These are the same");
    dev.get(&format!("{}/compare?from=1&to=1", versions())).expect(200).says("Both sides are one and the same");
    dev.get(&restore(1)).expect(200).says("The draft is version 1 already");
    // An app without a version has nothing but its draft.
    let slug = crate::transfer::make(&dev, "acme", "Young", "blank");
    let studio = format!("/orgs/acme/studio/{slug}/versions");
    dev.get(&studio).expect(200).says("No version yet");
    dev.get(&format!("{studio}/compare")).expect(200).says("These are the same");
    dev.get(&format!("{studio}/1/restoration")).expect(404);
}

fn a_long_history_comes_in_pages(world: &World) {
    let dev = world.as_("dev");
    for number in 2..=27 {
        edit(&dev, &format!("Text {number}"));
        dev.post(&versions(), &[("message", &format!("Message {number}"))]).expect(303);
    }
    let numbers = |page: &Answer| page.texts("tbody th");
    let first = dev.get(&versions()).expect(200);
    let older = first.attribute("a[rel=next]", "href").unwrap();
    let second = dev.get(&older).expect(200);
    assert_eq!((numbers(&first).len(), numbers(&first)[1].as_str()), (26, "Version 27"));
    assert_eq!(numbers(&second), ["Version 2", "Version 1"]);
    let newer = second.attribute("a[rel=prev]", "href").unwrap();
    assert_eq!(numbers(&dev.get(&newer).expect(200)), numbers(&first));
    for odd in ["?start=0", "?start=-5", "?start=9999"] {
        dev.get(&format!("{}{odd}", versions())).expect(200);
    }
    dev.get(&format!("{}/compare?from=1&to=27", versions())).expect(200).says("Text 27");
}

fn versions_that_are_not_there_are_nothing(world: &World) {
    let dev = world.as_("dev");
    for query in ["from=7", "to=7", "from=0", "from=x", "to=-1", "from=1&to=99999999999999999999"] {
        dev.get(&format!("{}/compare?{query}", versions())).expect(404);
    }
    for number in ["7", "x", "0", "-1"] {
        let path = format!("{}/{number}/restoration", versions());
        dev.get(&path).expect(404);
        dev.post(&path, &[("revision", "1")]).expect(404);
    }
}

fn who_may_not_edit_may_look(world: &World) {
    // Release managers may open the Studio and change nothing.
    Hands::of(world).give("bea", "release-manager");
    let (rena, dev) = (world.as_("bea"), world.as_("dev"));
    edit(&dev, "Second");
    let page = rena.get(&versions()).expect(200).says("Compare with draft");
    assert!(page.texts("#main form button").is_empty() && !page.text().contains("/restoration"));
    let page = rena.get(&format!("{}/compare", versions())).expect(200).says("Second");
    assert!(!page.text().contains("/restoration"));
    rena.get(&restore(1)).expect(403);
    rena.post(&restore(1), &[("revision", "1")]).expect(403);
    assert_eq!(text_of(&first_label(&dev, CLAIMS)), "Second");
}

fn a_comparison_speaks_the_language_of_the_reader(world: &World) {
    let dev = world.as_("dev");
    edit(&dev, "Second");
    let dev = dev.always("accept-language", "de-AT, en;q=0.5");
    let page = dev.get(&format!("{}/compare", versions())).expect(200).says("Version 1 und Entwurf");
    let told = changes(&page);
    assert!(told[0].starts_with("Geändert: Beschriftung "), "{told:?}");
    dev.get(&restore(1)).expect(200).says("Den Entwurf vorher als Version 2 sichern");
}
