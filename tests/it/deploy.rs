//! Going live: slots filled, an app published, carried on, rolled back, taken down; and what visitors get of it.

use diesel::prelude::*;
use hangar::access::operator;
use hangar::apps;
use hangar::base::{Environment, ResourceId};
use hangar::db::schema::bindings as b;
use hangar::db::{Conn, Lock};
use hangar::resources::{self, Kind, NewResource, Secrets, Standing};

use crate::answer::{Answer, selector};
use crate::browser::Browser;
use crate::studio::{CLAIMS, first_label, retype};
use crate::template::beginning;
use crate::world::World;

on_both!(
    the_road_from_open_slots_to_production_and_back,
    a_slot_takes_what_fits_and_nothing_else,
    others_are_asked_and_the_request_waits_under_tasks,
    a_second_person_decides_about_production,
    nothing_incomplete_is_published,
    what_is_live_does_not_change_with_the_draft,
    a_role_narrowed_to_development_publishes_there_alone,
    visitors_get_nothing_of_the_console,
    what_is_wanted_twice_is_published_once,
    what_is_live_is_unpublished_before_it_is_deleted,
    a_profile_of_another_environment_asks_for_its_slots_again,
);

pub const BINDINGS: &str = "/orgs/acme/studio/claims/bindings";
pub const PUBLISH: &str = "/orgs/acme/studio/claims/publish";
pub const LIVE: &str = "/orgs/acme/apps/claims/deployments";
/// The host of published apps, as browsers send it.
pub const HOST: &str = "apps.example";

/// The link of the profile called `name` on a page of the Studio.
pub fn of_profile(browser: &Browser, page: &str, name: &str) -> String {
    let shown = browser.get(page).expect(200);
    let html = shown.page();
    let tabs = selector(".tabs a");
    let link = html.select(&tabs).find(|link| link.text().collect::<String>().trim() == name);
    link.unwrap_or_else(|| panic!("{page} has no profile {name}")).attr("href").unwrap().to_owned()
}

/// Takes the suggestion for every slot of the profile.
pub fn fill_all(browser: &Browser, profile: &str) {
    let address = of_profile(browser, BINDINGS, profile);
    let page = browser.get(&address).expect(200);
    let slots = page.page().select(&selector("details.slot[data-state=suggested]")).count();
    for _ in 0..slots {
        let page = browser.get(&address).expect(200);
        let slot = page.attribute("details.slot[data-state=suggested] input[name=slot]", "value").unwrap();
        let profile = page.attribute("details.slot input[name=profile]", "value").unwrap();
        let filler = page.attribute("details.slot[data-state=suggested] option[selected]", "value").unwrap();
        let fields = [("profile", profile.as_str()), ("slot", &slot), ("filler", &filler), ("then", "bind")];
        browser.post(BINDINGS, &fields).expect(303);
    }
}

/// Publishes the draft with the profile, as its page offers it.
pub fn publish(browser: &Browser, profile: &str) -> Answer {
    let page = browser.get(&of_profile(browser, PUBLISH, profile)).expect(200);
    browser.form(&page, PUBLISH).send()
}

/// What a visitor gets at `path`.
pub fn visit(world: &World, path: &str) -> Answer {
    world.visitor().always("host", HOST).get(path)
}

/// The path of the first start address on the page of deployments, in this environment.
pub fn start(browser: &Browser, environment: &str) -> String {
    let page = browser.get(LIVE).expect(200);
    let url = page.attribute(&format!("#{environment} .start a"), "href").unwrap();
    url.strip_prefix(&format!("http://{HOST}")).unwrap_or_else(|| panic!("{url}")).to_owned()
}

/// A resource of acme, made without a screen.
pub fn resource(world: &World, kind: Kind, environment: Environment, name: &str) -> ResourceId {
    let installation = world.installation();
    let member = installation.directory.read_now(|connection| operator(connection, "acme", beginning())).unwrap();
    let cell = installation.cell(member.org().region);
    let new = NewResource {
        kind,
        environment,
        name: name.into(),
        adapter: if kind == Kind::ConnectedAccount { "stripe".into() } else { String::new() },
        detail: serde_json::json!({}),
        secrets: Some(Secrets([("key".to_owned(), "a secret".to_owned())].into())),
        standing: Standing::Ready,
        parent: None,
    };
    let make = |connection: &mut _| resources::create(connection, &installation.vault, &member, new);
    cell.db.change_now(member.by(), Lock::Org(&member.org().id), make).unwrap().id
}

/// Puts a resource into the first slot of Claims in Development, whatever that slot asks for.
pub fn bind_anyhow(world: &World, resource: &ResourceId) {
    let installation = world.installation();
    let member = installation.directory.read_now(|connection| operator(connection, "acme", beginning())).unwrap();
    let cell = installation.cell(member.org().region);
    let bind = |connection: &mut Conn| {
        let app = apps::find(connection, &member, "claims")?;
        let settings = apps::settings(connection, &cell.blobs, &member, &app.tree)?;
        let profile = settings.profiles.iter().find(|profile| profile.name == "Development").expect("a profile");
        let row = (
            (b::org_id.eq(&member.org().id), b::app_id.eq(&app.id)),
            (b::profile_id.eq(&profile.id), b::slot_id.eq(&settings.slots[0].id)),
            (b::environment.eq("development"), b::resource_id.eq(resource)),
            (b::actor.eq("ada@example.com"), b::at.eq(beginning())),
        );
        diesel::insert_into(b::table).values(row).execute(connection)?;
        Ok(())
    };
    cell.db.housekeeping(Lock::Org(&member.org().id), bind).unwrap();
}

fn the_road_from_open_slots_to_production_and_back(world: &World) {
    let ada = world.as_("ada");
    fill_all(&ada, "Development");
    ada.get(&of_profile(&ada, BINDINGS, "Development")).says("1 of 1 filled");
    let done = publish(&ada, "Development").follow(&ada).expect(200);
    done.says("Claims is live in Development.");
    let first = start(&ada, "development");
    assert!(first.starts_with("/l/e"), "{first} says in which region to look");
    let page = visit(world, &first).expect(200).says("Development");
    assert_eq!(page.texts("title"), ["Claims"]);
    // On to QA, as it is.
    fill_all(&ada, "QA");
    let live = ada.get(LIVE).expect(200);
    let to_qa = live.attribute("#development .actions a", "href").unwrap();
    let offer = ada.get(&to_qa).expect(200).says("Promote to QA").says("Nothing is live in QA yet.");
    let action = to_qa.split('?').next().unwrap().to_owned();
    ada.form(&offer, &action).send().follow(&ada).expect(200).says("It is live there now.");
    let qa = start(&ada, "qa");
    assert_ne!(qa, first, "each environment has its own address");
    // The next version in QA, and back.
    retype(&ada, &first_label(&ada, CLAIMS), "Another heading").expect(303);
    publish(&ada, "QA").expect(303);
    assert_eq!(start(&ada, "qa"), qa, "the address stays");
    visit(world, &qa).expect(200).says("Another heading");
    let before = visit(world, &first).expect(200);
    assert!(!before.seen().contains("Another heading"), "Development is as it was");
    let live = ada.get(LIVE).expect(200).says("1 earlier deployment");
    let back = live.attribute("#qa .row-actions form", "action").unwrap();
    ada.post(&back, &[]).follow(&ada).expect(200).says("The earlier deployment is live again.").says("rolled back");
    assert!(!visit(world, &qa).expect(200).seen().contains("Another heading"));
    // Down again.
    ada.post("/orgs/acme/apps/claims/environments/qa/unpublication", &[]).follow(&ada).says("It is unpublished.");
    visit(world, &qa).expect(410).says("This app is not published at the moment");
    let log = ada.get("/orgs/acme/settings/audit").expect(200);
    for said in ["App published", "App promoted", "App rolled back", "App unpublished", "Slot filled"] {
        assert!(log.seen().contains(said), "{said} is on record");
    }
}

fn a_slot_takes_what_fits_and_nothing_else(world: &World) {
    let dev = world.as_("dev");
    let address = of_profile(&dev, BINDINGS, "QA");
    let page = dev.get(&address).expect(200).says("0 of 1 filled").says("Suggested because every Organization has it.");
    let slot = page.attribute("details.slot input[name=slot]", "value").unwrap();
    let profile = page.attribute("details.slot input[name=profile]", "value").unwrap();
    let key = resource(world, Kind::Key, Environment::Qa, "Signing key");
    let post = |filler: &str, slot: &str, profile: &str| {
        dev.post(BINDINGS, &[("profile", profile), ("slot", slot), ("filler", filler), ("then", "bind")])
    };
    post(&format!("resource:{key}"), &slot, &profile).expect(422).says("cannot be filled with that");
    post("", &slot, &profile).expect(422).says("Choose what fills the slot.");
    post("datastore:01990000-0000-7000-8000-000000000001", &slot, &profile).expect(422);
    let filler = page.attribute("option[selected]", "value").unwrap();
    post(&filler, "nothing", &profile).expect(404);
    post(&filler, &slot, "nothing").expect(404);
    post(&filler, &slot, &profile).expect(303);
    dev.get(&address).says("1 of 1 filled");
    // Twice is once.
    post(&filler, &slot, &profile).expect(303);
    dev.post(BINDINGS, &[("profile", &profile), ("slot", &slot), ("then", "release")]).expect(303);
    dev.get(&address).says("0 of 1 filled").says("it filled a slot of this name in Claims");
    world.as_("agnes").get(BINDINGS).expect(403);
    world.as_("una").get(BINDINGS).expect(404);
}

fn others_are_asked_and_the_request_waits_under_tasks(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    let page = dev.get(&of_profile(&dev, BINDINGS, "Production")).expect(200);
    let slot = page.attribute("details.slot input[name=slot]", "value").unwrap();
    let profile = page.attribute("details.slot input[name=profile]", "value").unwrap();
    ada.get("/orgs/acme/tasks").expect(200).says("Nothing waits");
    let ask =
        |note: &str| dev.post(BINDINGS, &[("profile", &profile), ("slot", &slot), ("note", note), ("then", "ask")]);
    ask(&"x".repeat(4_001)).expect(422);
    ask("Please use <the> new one").expect(303);
    let tasks = ada.get("/orgs/acme/tasks").expect(200).says("Claims : Datastore").says("Please use <the> new one");
    assert!(tasks.seen().contains("Production"));
    let link = tasks.attribute("tbody th a", "href").unwrap();
    ada.get(link.split('#').next().unwrap()).expect(200).says("asked others to fill it");
    fill_all(&ada, "Production");
    ada.get("/orgs/acme/tasks").says("Nothing waits");
    ask("again").expect(409).says("Somebody has filled Datastore meanwhile.");
}

fn a_second_person_decides_about_production(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    fill_all(&ada, "Production");
    let settings = "/orgs/acme/settings/organization";
    ada.post(settings, &[("name", "Acme"), ("hue", "0"), ("approval", "on")]).expect(303);
    ada.get(settings).says("Whoever proposes something does not decide about it.");
    let proposed = publish(&dev, "Production");
    let page = proposed.follow(&dev).expect(200).says("It waits for a second person now.").says("You proposed it");
    let address = page.asked.split(' ').nth(1).unwrap().split('?').next().unwrap().to_owned();
    let own = dev.post(&address, &[("then", "approve")]).expect(409);
    own.says("You proposed this, so somebody else decides about it.");
    ada.get("/orgs/acme/tasks").expect(200).says("Claims").says("yours to decide");
    ada.post(&address, &[("then", "decline")]).expect(422).says("Say why, so that it can be mended.");
    ada.post(&address, &[("then", "")]).expect(422);
    // What was looked at goes live, whatever happened to the draft since.
    retype(&dev, &first_label(&dev, CLAIMS), "Not looked at").expect(303);
    ada.post(&address, &[("then", "approve")]).follow(&ada).expect(200).says("You approved it, and it is live.");
    ada.get(LIVE).says("approved by Ada");
    let shown = visit(world, &start(&ada, "production")).expect(200);
    assert!(!shown.seen().contains("Not looked at"));
    ada.post(&address, &[("then", "approve")]).expect(409).says("this was decided meanwhile");
    // Declined, with a reason.
    let next = publish(&dev, "Production").follow(&dev).expect(200);
    let next = next.asked.split(' ').nth(1).unwrap().split('?').next().unwrap().to_owned();
    ada.post(&next, &[("then", "decline"), ("reason", "The heading is wrong.")]).expect(303);
    visit(world, &start(&ada, "production")).expect(200);
    world.as_("agnes").get(&next).expect(403);
}

fn nothing_incomplete_is_published(world: &World) {
    let ada = world.as_("ada");
    let page = ada.get(&of_profile(&ada, PUBLISH, "Development")).expect(200);
    page.says("1 thing is missing").says("Datastore has a suggestion that somebody has to take");
    let page = ada.get(&of_profile(&ada, BINDINGS, "Development")).expect(200);
    let profile = page.attribute("details.slot input[name=profile]", "value").unwrap();
    let refused = ada.post(PUBLISH, &[("profile", &profile), ("revision", "2"), ("note", "What I typed")]);
    assert!([409, 422].contains(&refused.status), "{}", refused.status);
    fill_all(&ada, "Development");
    let page = ada.get(&of_profile(&ada, PUBLISH, "Development")).expect(200);
    let form = ada.form(&page, PUBLISH).fill("note", "Typed before");
    // Somebody edits meanwhile.
    retype(&ada, &first_label(&ada, CLAIMS), "Meanwhile").expect(303);
    form.send().expect(409).says("Typed before");
    ada.post(PUBLISH, &[("profile", "nothing")]).expect(404);
}

fn what_is_live_does_not_change_with_the_draft(world: &World) {
    let ada = world.as_("ada");
    fill_all(&ada, "Development");
    publish(&ada, "Development").expect(303);
    let path = start(&ada, "development");
    let before = visit(world, &path).expect(200).text();
    retype(&ada, &first_label(&ada, CLAIMS), "Only in the draft").expect(303);
    assert_eq!(visit(world, &path).expect(200).text(), before);
    let page = ada.get(&of_profile(&ada, PUBLISH, "Development")).expect(200);
    page.says("Only in the draft").says("What changes for visitors");
}

fn a_role_narrowed_to_development_publishes_there_alone(world: &World) {
    let ada = world.as_("ada");
    fill_all(&ada, "Production");
    fill_all(&ada, "Development");
    let role = "/orgs/acme/settings/users/01990000-0000-7000-8000-000000000101/role";
    let page = ada.get("/orgs/acme/settings/users/01990000-0000-7000-8000-000000000101").expect(200);
    ada.form(&page, role).fill("role", "release-manager").send().expect(303);
    let dev = world.as_("dev");
    publish(&dev, "Development").expect(303);
    let page = dev.get(&of_profile(&dev, PUBLISH, "Production")).expect(200);
    page.says("Your role may not publish to Production. Admin, Developer may.");
    let production = of_profile(&dev, PUBLISH, "Production");
    let id = production.split("profile=").nth(1).unwrap();
    dev.post(PUBLISH, &[("profile", id), ("revision", "3")]).expect(403).says("publish apps in Production");
    let live = dev.get(LIVE).expect(200);
    let id = live.attribute("#development .actions a", "href").unwrap();
    assert!(id.ends_with("to=qa"), "{id}: to QA it may");
    dev.get(&id.replace("to=qa", "to=production")).expect(200).says("Whoever may publish to Production decides.");
    let action = id.split('?').next().unwrap();
    dev.post(action, &[("to", "production")]).expect(403);
}

fn visitors_get_nothing_of_the_console(world: &World) {
    let ada = world.as_("ada");
    fill_all(&ada, "Development");
    publish(&ada, "Development").expect(303);
    let path = start(&ada, "development");
    let page = visit(world, &path).expect(200);
    assert_eq!(page.header("set-cookie"), "");
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("script-src"), "{policy}");
    assert_eq!(page.page().select(&selector("script")).count(), 0);
    // The Console is not there, signed in or not, and published apps are not at the Console's.
    let there = ada.always("host", HOST);
    for console in ["/sign-in", "/orgs", "/orgs/acme/apps", "/account", "/healthz"] {
        there.get(console).expect(404).says("There is nothing at this address");
    }
    there.post("/sign-out", &[]).expect(404);
    world.visitor().get(&path).expect(404);
    for strange in ["/l/e", "/l/eaaaaaaaaaaaaaaaa", "/l/x", "/l/%00", "/l/u'--", &format!("{path}x")] {
        visit(world, strange).expect(404);
    }
    visit(world, &format!("{path}/media/skyline.png")).expect(200);
    visit(world, &format!("{path}/media/nothing.png")).expect(404);
    visit(world, &format!("{path}/media/..%2Fapp.json")).expect(404);
}

fn what_is_wanted_twice_is_published_once(world: &World) {
    let ada = world.as_("ada");
    fill_all(&ada, "Development");
    let earlier = || ada.get(LIVE).expect(200).page().select(&selector("#development .row-actions form")).count();
    let before = earlier();
    let page = ada.get(&of_profile(&ada, PUBLISH, "Development")).expect(200);
    for _ in 0..2 {
        ada.form(&page, PUBLISH).send().follow(&ada).expect(200).says("Claims is live in Development.");
    }
    assert_eq!(earlier(), before, "the second took the place of nothing");
    // With another note it is another one.
    ada.form(&page, PUBLISH).fill("note", "Again").send().expect(303);
    assert_eq!(earlier(), before + 1);
    // So it is before a second person.
    ada.post("/orgs/acme/settings/organization", &[("name", "Acme"), ("hue", "0"), ("approval", "on")]).expect(303);
    let dev = world.as_("dev");
    fill_all(&ada, "Production");
    let page = dev.get(&of_profile(&dev, PUBLISH, "Production")).expect(200);
    let [one, other] = [(); 2].map(|()| dev.form(&page, PUBLISH).send().expect(303).header("location").to_owned());
    assert_eq!(one, other);
}

fn what_is_live_is_unpublished_before_it_is_deleted(world: &World) {
    let ada = world.as_("ada");
    fill_all(&ada, "Development");
    publish(&ada, "Development").expect(303);
    let refused = ada.post("/orgs/acme/apps/claims/deletion", &[("confirm", "Claims")]).expect(422);
    refused.says("Claims is live in Development. Unpublish it first.");
    ada.post("/orgs/acme/apps/claims/environments/development/unpublication", &[]).expect(303);
    ada.post("/orgs/acme/apps/claims/deletion", &[("confirm", "Claims")]).expect(303);
}

fn a_profile_of_another_environment_asks_for_its_slots_again(world: &World) {
    let ada = world.as_("ada");
    let settings = format!("{CLAIMS}/settings");
    let action = format!("{CLAIMS}/profiles");
    fill_all(&ada, "Development");
    let page = ada.get(&settings).expect(200).says("Language and country");
    let form = ada.form(&page, &action);
    form.fill("environment", "qa").fill("name", "Trial").send().expect(303);
    let page = ada.get(&of_profile(&ada, BINDINGS, "Trial")).expect(200);
    page.says("It was filled for Development; the profile is for QA now.").says("0 of 1 filled");
    ada.get(&of_profile(&ada, PUBLISH, "Trial")).expect(200).says("1 thing is missing");
    // Mistakes come back with what was typed.
    let page = ada.get(&settings).expect(200);
    let form = ada.form(&page, &action).fill("set:locale", "tlh").fill("new_name", "3x").fill("new_value", "1");
    let refused = form.send().expect(422).says("cannot be the name of a value");
    assert_eq!(ada.form(&refused, &action).value("set:locale"), Some("tlh"));
    let stale = ada.form(&page, &action).fill("set:locale", "de-DE");
    let page = ada.get(&settings).expect(200);
    ada.form(&page, &action).fill("new_name", "support_hours").fill("new_value", "8 + 1").send().expect(303);
    stale.send().expect(409).says("meanwhile");
    let page = ada.get(&settings).expect(200);
    assert_eq!(page.attribute("[name='value:support_hours']", "value").as_deref(), Some("8 + 1"));
    // One is added and goes again; an undo brings back what it was.
    let revision = page.attribute("[name=revision]", "value").unwrap();
    ada.post(&action, &[("revision", &revision), ("name", "Training"), ("then", "add")]).expect(303);
    of_profile(&ada, BINDINGS, "Training");
    let revision = ada.get(&settings).expect(200).attribute("[name=revision]", "value").unwrap();
    let taken = ada.post(&action, &[("revision", &revision), ("name", "Trial"), ("then", "add")]).expect(422);
    taken.says("called Trial already");
    world.as_("agnes").post(&action, &[]).expect(403);
}
