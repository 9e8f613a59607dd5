//! Imports as a plan that somebody applies: what it shows, what becomes of it, and the way back.

use std::time::{Duration, SystemTime};

use hangar::access::operator;
use hangar::apps;
use hangar::base::Region;

use crate::answer::{Answer, selector};
use crate::borders::bundle_of;
use crate::browser::{Browser, multipart};
use crate::studio::{first_label, text_of};
use crate::template::{PNG, beginning};
use crate::transfer::{bring, export, make, names, slug};
use crate::world::World;

on_both!(
    a_plan_shows_what_is_inside_and_becomes_one_app,
    a_taken_name_gets_another_and_keeps_what_was_typed,
    what_is_there_already_is_said_to_be,
    another_region_is_asked_about_and_remembered,
    an_app_that_an_import_made_goes_again,
    an_update_keeps_both_sides_and_asks_where_it_cannot,
    an_update_without_a_past_takes_what_came,
    a_draft_that_moved_is_not_overwritten,
    plans_wait_for_a_day_and_then_leave_nothing,
    contents_that_came_together_share_a_file_and_go_one_by_one,
);

/// Plans an import by the form, and gives the page of the plan.
pub fn plan(browser: &Browser, org: &str, name: &str, bundle: &[u8]) -> Answer {
    let page = browser.get(&format!("/orgs/{org}/apps/new")).expect(200);
    let form = browser.form(&page, &format!("/orgs/{org}/apps")).fill("name", name);
    let planned = form.attach("bundle", "box.app.zip", bundle).send().expect(303);
    assert!(planned.header("location").starts_with(&format!("/orgs/{org}/imports/")), "{}", planned.header("location"));
    planned.follow(browser).expect(200)
}

/// Plans an update by the form of the app.
pub fn plan_update(browser: &Browser, org: &str, app: &str, bundle: &[u8]) -> Answer {
    let action = format!("/orgs/{org}/apps/{app}/updates");
    let page = browser.get(&action).expect(200);
    browser.form(&page, &action).attach("bundle", "newer.app.zip", bundle).send().follow(browser).expect(200)
}

/// The address of the plan that a page shows.
pub fn address(page: &Answer) -> String {
    page.asked.split_once(' ').unwrap().1.replace("/application", "")
}

pub fn application(page: &Answer) -> String {
    format!("{}/application", address(page))
}

/// The address of the last import that the page of an app offers to undo.
pub fn undo_of(browser: &Browser, org: &str, app: &str) -> Option<String> {
    let page = browser.get(&format!("/orgs/{org}/apps/{app}")).expect(200);
    page.attribute("form[action$='/undo']", "action")
}

fn tree(browser: &Browser, org: &str, app: &str) -> String {
    export(browser, org, app).header("etag").to_owned()
}

pub fn retype(browser: &Browser, org: &str, app: &str, text: &str) {
    let studio = format!("/orgs/{org}/studio/{app}");
    let page = first_label(browser, &studio);
    browser.form(&page, &format!("{studio}/texts")).fill("text", text).send().expect(303);
}

fn label(browser: &Browser, org: &str, app: &str) -> String {
    text_of(&first_label(browser, &format!("/orgs/{org}/studio/{app}")))
}

fn add_picture(browser: &Browser, org: &str, app: &str, name: &str) {
    // Two files of the same bytes would be one that moved.
    let picture = [&PNG, name.as_bytes()].concat();
    let (content_type, body) = multipart(&[("title", "")], &[("file".into(), name.into(), picture)]);
    browser.ask("POST", &format!("/orgs/{org}/studio/{app}/media")).body(&content_type, body).send().expect(303);
}

fn a_plan_shows_what_is_inside_and_becomes_one_app(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    let bundle = export(&ada, "acme", "claims");
    let page = plan(&gus, "globex", "", &bundle.body);
    for words in ["Import Claims", "Ready.", "1 web flow", "pages", "1 media file", "box.app.zip", "skyline.png"] {
        assert!(page.seen().contains(words), "no {words:?} in\n{}", page.seen());
    }
    let picture = page.attribute(".thumb img", "src").unwrap();
    let picture = gus.get(&picture).expect(200);
    assert_eq!((picture.header("content-type"), picture.body == PNG), ("image/png", true));
    assert_eq!(names(&gus, "globex", ""), ["Meters"], "nothing is made yet");

    let form = || gus.form(&page, &application(&page));
    form().send().leads_to("/orgs/globex/apps/claims?done=imported");
    form().send().leads_to("/orgs/globex/apps/claims?done=imported");
    assert_eq!(names(&gus, "globex", "?sort=name"), ["Claims", "Meters"], "two clicks are one app");
    assert_eq!(export(&gus, "globex", "claims").body, bundle.body, "it is the same to the last byte");
    let app = gus.get("/orgs/globex/apps/claims").expect(200);
    app.says("Imported from file box.app.zip").says("by Gus");
    gus.get("/orgs/globex/studio/claims/settings").expect(200).says("Imported from file box.app.zip");
    gus.get(&address(&page)).leads_to("/orgs/globex/apps/claims");
    let log = gus.get("/orgs/globex/settings/audit").expect(200).texts("tbody").join(" ");
    assert_eq!((log.matches("App imported").count(), log.matches("Import planned").count()), (1, 1), "{log}");
}

fn a_taken_name_gets_another_and_keeps_what_was_typed(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    make(&gus, "globex", "Claims", "blank");
    let bundle = export(&ada, "acme", "claims").body;
    let page = plan(&gus, "globex", "", &bundle).says("Globex already has an app named Claims.");
    assert_eq!(page.attribute("#name", "value").as_deref(), Some("Claims 2"));
    let form = gus.form(&page, &application(&page)).fill("name", "claims").fill("description", "As typed");
    let refused = form.send().expect(422).says("such as claims 2");
    assert_eq!(refused.attribute("#name", "value").as_deref(), Some("claims"));
    assert_eq!(refused.texts("#description"), ["As typed"]);
    let long = gus.form(&page, &application(&page)).fill("name", &"x".repeat(200)).send();
    long.expect(422).says("200 characters");
    gus.form(&refused, &application(&page)).fill("name", "Claims too").send().expect(303);
    gus.get("/orgs/globex/apps/claims-too").expect(200).says("As typed");
    // What was typed beside the bundle is what the plan proposes.
    let page = plan(&gus, "globex", "Typed", &bundle);
    assert_eq!(page.attribute("#name", "value").as_deref(), Some("Typed"));
}

fn what_is_there_already_is_said_to_be(world: &World) {
    let dev = world.as_("dev");
    let bundle = export(&dev, "acme", "claims").body;
    let page = plan(&dev, "acme", "", &bundle).says("Identical to version 1 of Claims: nothing to do.");
    page.says("Import a second copy anyway");
    let page = plan_update(&dev, "acme", "claims", &bundle).says("Claims has everything of this bundle already.");
    assert!(page.attribute("form[action$='/application']", "action").is_none(), "there is nothing to be applied");
    retype(&dev, "acme", "claims", "Only in the draft");
    let page = plan(&dev, "acme", "", &export(&dev, "acme", "claims").body);
    let page = page.says("Identical to the draft of Claims: nothing to do.");
    dev.form(&page, &application(&page)).send().leads_to("/orgs/acme/apps/claims-2?done=imported");
}

fn another_region_is_asked_about_and_remembered(world: &World) {
    let (ivo, gus) = (world.as_("ivo"), world.as_("gus"));
    let bundle = export(&ivo, "acme", "claims").body;
    // Who is no member of Acme learns nothing of it.
    let page = plan(&gus, "globex", "", &bundle);
    assert!(!page.seen().contains("Acme") && page.attribute("[name=consent]", "name").is_none(), "{}", page.seen());
    let page = plan(&ivo, "globex", "", &bundle).says("version 1 of Claims of Acme (EU)");
    let page = page.says("are copied from European Union to United States");
    let refused = ivo.form(&page, &application(&page)).fill("description", "Kept").send().expect(422);
    let refused = refused.says("Tick the box if they may be copied.");
    assert_eq!(refused.texts("#description"), ["Kept"]);
    assert_eq!(names(&ivo, "globex", ""), ["Meters"]);
    let agreed = [("name", "Claims"), ("description", ""), ("consent", "yes")];
    ivo.post(&application(&page), &agreed).expect(303);
    gus.get("/orgs/globex/apps/claims").expect(200).says("The same as version 1 of Claims of Acme (EU)");
}

fn an_app_that_an_import_made_goes_again(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    let bundle = export(&ada, "acme", "claims").body;
    let page = plan(&gus, "globex", "", &bundle);
    gus.form(&page, &application(&page)).send().expect(303);
    let undo = undo_of(&gus, "globex", "claims").unwrap();
    gus.post(&undo, &[]).follow(&gus).says("The app it had made is gone.");
    assert_eq!(names(&gus, "globex", ""), ["Meters"]);
    gus.get(&address(&page)).expect(200).says("This import was undone.");
    gus.post(&undo, &[]).expect(409).says("undone already");
    gus.form(&page, &application(&page)).send().expect(409).says("undone already");

    let app = slug(&bring(&gus, "globex", "Once more", ("x.zip", &bundle)));
    let undo = undo_of(&gus, "globex", &app).expect("an import at once can be undone too");
    retype(&gus, "globex", &app, "Edited");
    assert_eq!(undo_of(&gus, "globex", &app), None, "it is not offered any more");
    gus.post(&undo, &[]).expect(409).says("was changed, saved as a version or published after the import");
    assert_eq!(label(&gus, "globex", &app), "Edited");
    // A version that somebody saved would go with the app.
    let other = slug(&bring(&gus, "globex", "Saved", ("x.zip", &bundle)));
    let undo = undo_of(&gus, "globex", &other).unwrap();
    gus.post(&format!("/orgs/globex/studio/{other}/versions"), &[("message", "")]).expect(303);
    gus.post(&undo, &[]).expect(409);
}

/// Globex has imported Claims; then both sides change the same text, and each something of its own.
fn grown_apart(world: &World) -> (Browser, Vec<u8>) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    bring(&gus, "globex", "Our claims", ("x.zip", &export(&ada, "acme", "claims").body)).expect(303);
    retype(&gus, "globex", "our-claims", "Mine");
    add_picture(&gus, "globex", "our-claims", "mine.png");
    retype(&ada, "acme", "claims", "Theirs");
    add_picture(&ada, "acme", "claims", "theirs.png");
    let bundle = export(&ada, "acme", "claims").body;
    (gus, bundle)
}

fn an_update_keeps_both_sides_and_asks_where_it_cannot(world: &World) {
    for (choice, text) in [("ours", "Mine"), ("theirs", "Theirs")] {
        let world = world.again();
        let (gus, bundle) = grown_apart(&world);
        let before = tree(&gus, "globex", "our-claims");
        let page = plan_update(&gus, "globex", "our-claims", &bundle).says("One conflict").says("theirs.png");
        let page = page.says("Mine").says("Theirs");
        let key = page.attribute("input[type=radio]", "name").unwrap();
        assert!(page.attribute("input[type=radio][checked]", "name").is_none(), "nobody has chosen yet");
        let expected = page.attribute("[name=expected]", "value").unwrap();
        let send = |choice: &str| {
            let fields = [("expected", expected.as_str()), (key.as_str(), choice)];
            gus.post(&application(&page), &fields)
        };
        send("neither").expect(422).says("One conflict is not decided.");
        assert_eq!(tree(&gus, "globex", "our-claims"), before, "nothing happened");
        send(choice).leads_to("/orgs/globex/apps/our-claims?done=updated");
        send(choice).leads_to("/orgs/globex/apps/our-claims?done=updated");
        assert_eq!(label(&gus, "globex", "our-claims"), text);
        gus.get("/orgs/globex/apps/our-claims").expect(200).says("Updated from file newer.app.zip").says("Our claims");
        let media = gus.get("/orgs/globex/studio/our-claims/media").expect(200).seen();
        assert!(["mine.png", "theirs.png", "A picture"].iter().all(|name| media.contains(name)), "{media}");
        // What came is what the next update begins with.
        plan_update(&gus, "globex", "our-claims", &bundle).says("There is nothing to do.");

        let undo = undo_of(&gus, "globex", "our-claims").unwrap();
        gus.post(&undo, &[]).follow(&gus).says("The draft is exactly what it was before.");
        assert_eq!(tree(&gus, "globex", "our-claims"), before, "to the last byte");
        gus.post(&undo, &[]).expect(409);
        plan_update(&gus, "globex", "our-claims", &bundle).says("One conflict");
    }
}

fn an_update_without_a_past_takes_what_came(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    make(&gus, "globex", "Stranger", "multi-page-form");
    add_picture(&gus, "globex", "stranger", "mine.png");
    retype(&gus, "globex", "stranger", "Mine");
    let bundle = export(&ada, "acme", "claims").body;
    let page = plan_update(&gus, "globex", "stranger", &bundle).says("have no state in common");
    let chosen = "input[type=radio][checked]";
    assert!(page.texts(chosen).len() > 3, "what comes is chosen");
    assert!(page.texts(&format!("{chosen}:not([value=theirs])")).is_empty());
    // Keep one thing of ours, and take everything else.
    let html = page.page();
    let sets = selector("fieldset");
    let mine = html.select(&sets).find(|set| set.text().collect::<String>().contains("mine.png")).unwrap();
    let key = mine.select(&selector("input")).next().unwrap().attr("name").unwrap().to_owned();
    let expected = page.attribute("[name=expected]", "value").unwrap();
    gus.post(&application(&page), &[("expected", &expected), (&key, "ours")])
        .leads_to("/orgs/globex/apps/stranger?done=updated");
    gus.get("/orgs/globex/apps/stranger").expect(200).says("Stranger");
    assert_eq!(label(&gus, "globex", "stranger"), label(&ada, "acme", "claims"));
    let media = gus.get("/orgs/globex/studio/stranger/media").expect(200).seen();
    assert!(media.contains("mine.png") && media.contains("A picture"), "{media}");
    let profiles = gus.get("/orgs/globex/studio/stranger/settings").expect(200);
    assert_eq!(profiles.texts(".where .menu-list a").len(), 3, "nothing is there twice");
}

fn a_draft_that_moved_is_not_overwritten(world: &World) {
    let (gus, bundle) = grown_apart(world);
    let page = plan_update(&gus, "globex", "our-claims", &bundle);
    add_picture(&gus, "globex", "our-claims", "later.png");
    let before = tree(&gus, "globex", "our-claims");
    let key = page.attribute("input[type=radio]", "name").unwrap();
    let expected = page.attribute("[name=expected]", "value").unwrap();
    let choose = |expected: &str| gus.post(&application(&page), &[("expected", expected), (&key, "theirs")]);
    let again = choose(&expected).expect(409).says("Gus changed Our claims after this plan was shown");
    assert_eq!(tree(&gus, "globex", "our-claims"), before, "nothing happened");
    choose("").expect(409);
    let now = again.attribute("[name=expected]", "value").unwrap();
    assert_ne!(now, expected, "the page shows the plan for the draft as it is");
    choose(&now).expect(303);
    let media = gus.get("/orgs/globex/studio/our-claims/media").expect(200).seen();
    assert!(media.contains("later.png") && media.contains("theirs.png"), "{media}");
}

fn plans_wait_for_a_day_and_then_leave_nothing(world: &World) {
    let kai = world.as_("kai");
    // Bytes that do not pack, so many that they lie beside the database.
    let mut large = vec![0; 300_000];
    blake3::Hasher::new().finalize_xof().fill(&mut large);
    let bundle = bundle_of("Waits", &[("media/large.bin", &large)]);
    let page = plan(&kai, "pacific", "", &bundle);
    kai.get("/orgs/pacific/apps").expect(200).says("Imports that wait for you").says("Waits");
    let installation = world.installation();
    let member = installation.directory.read_now(|connection| operator(connection, "pacific", beginning())).unwrap();
    let cell = installation.cell(Region::Ap);
    let org = &member.org().id;
    let sweep = |hours: u64| apps::sweep(cell, org, SystemTime::now() + Duration::from_secs(hours * 3_600)).unwrap();
    sweep(23);
    kai.get(&address(&page)).expect(200).says("large.bin");
    assert_eq!(files(cell, org), 1);
    sweep(25);
    kai.get(&address(&page)).expect(404);
    assert_eq!(files(cell, org), 0, "what it brought is gone");
    assert!(!kai.get("/orgs/pacific/apps").expect(200).seen().contains("wait for you"));

    // One that was applied is what later updates begin with, for good.
    let page = plan(&kai, "pacific", "", &bundle);
    kai.form(&page, &application(&page)).fill("name", "Applied").send().expect(303);
    kai.get("/orgs/pacific/apps").expect(200);
    sweep(1_000);
    plan_update(&kai, "pacific", "applied", &bundle).says("There is nothing to do.");
    // One that was cancelled goes at once.
    let page = plan(&kai, "pacific", "Never", &bundle);
    kai.post(&format!("{}/removal", address(&page)), &[]).expect(303);
    kai.get(&address(&page)).expect(404);
    kai.post(&application(&page), &[("name", "Never")]).expect(404);
}

fn contents_that_came_together_share_a_file_and_go_one_by_one(world: &World) {
    let kai = world.as_("kai");
    let media = |seed: u8| -> Vec<u8> {
        let mut bytes = vec![0; 100_000];
        blake3::Hasher::new().update(&[seed]).finalize_xof().fill(&mut bytes);
        bytes
    };
    let (one, two, three) = (media(1), media(2), media(3));
    // The second twice: it lies there once, and what follows it is found all the same.
    let all = [("media/a.bin", &one[..]), ("media/b.bin", &two), ("media/c.bin", &two), ("media/d.bin", &three)];
    let both = bundle_of("Both", &all);
    let shared = slug(&bring(&kai, "pacific", "", ("both.app.zip", &both)));
    assert_eq!(export(&kai, "pacific", &shared).body, both);
    let installation = world.installation();
    let member = installation.directory.read_now(|connection| operator(connection, "pacific", beginning())).unwrap();
    let (cell, org) = (installation.cell(Region::Ap), &member.org().id);
    assert_eq!(files(cell, org), 1);
    let sweep = || apps::sweep(cell, org, SystemTime::now() + Duration::from_secs(1_000 * 3_600)).unwrap();

    // Another app has one of them: the file stays for it.
    let last = bundle_of("Last", &[("media/d.bin", &three[..])]);
    let other = slug(&bring(&kai, "pacific", "", ("last.app.zip", &last)));
    assert_eq!(files(cell, org), 1, "what is there already is not kept twice");
    let remove = |slug: &str, name: &str| {
        kai.post(&format!("/orgs/pacific/apps/{slug}/deletion"), &[("confirm", name)]).expect(303);
    };
    remove(&shared, "Both");
    sweep();
    assert_eq!(export(&kai, "pacific", &other).body, last);
    remove(&other, "Last");
    sweep();
    assert_eq!(files(cell, org), 0, "the last one takes the file with it");
}

fn files(cell: &hangar::installation::Cell, org: &hangar::base::OrgId) -> usize {
    cell.blobs.written_before(org, SystemTime::now() + Duration::from_secs(1)).unwrap().len()
}
