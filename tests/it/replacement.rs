//! What is used gets something in its place before it goes.

use hangar::access::operator;
use hangar::base::{Environment, ResourceId};
use hangar::db::Lock;
use hangar::resources::{self, Kind};

use crate::browser::Browser;
use crate::deploy::{BINDINGS, LIVE, PUBLISH, bind_anyhow, fill_all, of_profile, resource};
use crate::studio::CLAIMS;
use crate::template::beginning;
use crate::world::World;

on_both!(
    what_fills_slots_is_replaced_before_it_goes,
    what_only_a_deleted_profile_uses_may_go,
    production_is_not_changed_behind_the_second_person,
    two_replacements_at_the_same_moment_are_one,
);

/// Publishes with the profile and has `notifier` told of errors.
fn publish_telling(browser: &Browser, profile: &str, notifier: &ResourceId) {
    fill_all(browser, profile);
    let page = browser.get(&of_profile(browser, PUBLISH, profile)).expect(200);
    let value = |name: &str| page.attribute(&format!("form[action='{PUBLISH}'] input[name={name}]"), "value").unwrap();
    let told = format!("error:{notifier}");
    let fields = [("profile", value("profile")), ("revision", value("revision")), (told.as_str(), "on".to_owned())];
    browser.post(PUBLISH, &fields.each_ref().map(|(name, value)| (*name, value.as_str()))).expect(303);
}

fn what_fills_slots_is_replaced_before_it_goes(world: &World) {
    let installation = world.installation();
    let at = beginning();
    let member = installation.directory.read_now(|connection| operator(connection, "acme", at)).unwrap();
    let cell = installation.cell(member.org().region);
    let [old, new, other] =
        ["Old", "New", "Other"].map(|name| resource(world, Kind::Notifier, Environment::Development, name));
    let ada = world.as_("ada");
    fill_all(&ada, "Development");
    let page = ada.get(&of_profile(&ada, PUBLISH, "Development")).expect(200);
    let value = |name: &str| page.attribute(&format!("form[action='{PUBLISH}'] input[name={name}]"), "value").unwrap();
    let (profile, revision) = (value("profile"), value("revision"));
    let told = [format!("error:{old}"), format!("log_error:{old}")];
    let fields = [("profile", profile.as_str()), ("revision", &revision), (&told[0], "on"), (&told[1], "on")];
    ada.post(PUBLISH, &fields).expect(303);
    let change = |new: Option<&ResourceId>| {
        let run = |connection: &mut _| hangar::deploy::replace(connection, &cell.blobs, &member, (&old, new));
        cell.db.change_now(member.by(), Lock::Org(&member.org().id), run)
    };
    assert!(change(None).unwrap_err().to_string().contains("Old is in use"));
    let key = resource(world, Kind::Key, Environment::Development, "Key");
    assert!(change(Some(&key)).unwrap_err().to_string().contains("cannot take the place"));
    let here = format!("/orgs/acme/settings/notifiers/{old}");
    ada.get(&here).expect(200).says("Choose what takes its place");
    let offer = ada.get(&format!("{here}/replacement")).expect(200).says("Replace Old").says("Claims");
    let form = ada.form(&offer, &format!("{here}/replacement"));
    form.send().expect(422).says("Choose what takes its place.");
    ada.get(&format!("/orgs/acme/resources/{old}/replacement")).expect(404);
    let form = ada.form(&offer, &format!("{here}/replacement")).fill("replacement", new.as_str());
    form.send().expect(303);
    ada.get(&here).expect(404);
    let uses = |id: &ResourceId| {
        let used = resources::Used::Resource(id);
        cell.db.read_now(|connection| resources::uses(connection, &cell.blobs, &member, used)).unwrap().len()
    };
    assert_eq!((uses(&new), uses(&other)), (2, 0));
    let live = ada.get(LIVE).expect(200).says("resource replaced");
    // What ended keeps an empty place.
    let back = live.attribute("#development .row-actions form", "action").unwrap();
    ada.post(&back, &[]).expect(422).says("is gone or switched off");
}

fn what_only_a_deleted_profile_uses_may_go(world: &World) {
    let ada = world.as_("ada");
    let (settings, action) = (format!("{CLAIMS}/settings"), format!("{CLAIMS}/profiles"));
    // A profile with a resource in its slot.
    let key = resource(world, Kind::Key, Environment::Development, "Signing key");
    resource(world, Kind::Key, Environment::Development, "Another key");
    let here = format!("/orgs/acme/resources/{key}");
    let replacement = format!("{here}/replacement");
    let page = ada.get(&of_profile(&ada, BINDINGS, "Development")).expect(200);
    let profile = page.attribute("details.slot input[name=profile]", "value").unwrap();
    bind_anyhow(world, &key);
    ada.get(&here).expect(200).says("In the settings of the draft");
    ada.get(&replacement).expect(200).says("Used by").says("Claims");
    ada.post(&replacement, &[]).expect(422).says("Choose what takes its place.");
    // The profile goes.
    let page = ada.get(&settings).expect(200);
    let revision = page.attribute("[name=revision]", "value").unwrap();
    let gone = ada.post(&action, &[("revision", &revision), ("profile", &profile), ("then", "remove")]).expect(303);
    assert!(!gone.header("location").is_empty());
    ada.get(&here).expect(200).says("No app uses it");
    // Whoever still has the form of before deletes nothing that another form does not name.
    ada.post(&replacement, &[("used", "true")]).expect(422).says("profiles or slots that were deleted");
    let offer = ada.get(&replacement).expect(200).says("profiles or slots that were deleted");
    ada.form(&offer, &replacement).send().follow(&ada).expect(200);
    ada.get(&here).expect(404);
}

fn production_is_not_changed_behind_the_second_person(world: &World) {
    let ada = world.as_("ada");
    let [old, new] = ["Old", "New"].map(|name| resource(world, Kind::Notifier, Environment::Production, name));
    publish_telling(&ada, "Production", &old);
    let here = format!("/orgs/acme/settings/notifiers/{old}/replacement");
    let form = |page: &_| ada.form(page, &here).fill("replacement", new.as_str());
    let offer = ada.get(&here).expect(200);
    // Meanwhile the Organization asks for a second person.
    ada.post("/orgs/acme/settings/organization", &[("name", "Acme"), ("hue", "0"), ("approval", "on")]).expect(303);
    form(&offer).send().expect(409).says("Old is live in Production");
    let page = ada.get(&here).expect(200).says("Publish the app with something else in its place");
    assert!(page.attribute("main form", "action").is_none(), "there is nothing to press");
    ada.post("/orgs/acme/settings/organization", &[("name", "Acme"), ("hue", "0")]).expect(303);
    form(&offer).send().expect(303);
    ada.get(LIVE).says("resource replaced");
}

fn two_replacements_at_the_same_moment_are_one(world: &World) {
    let ada = world.as_("ada");
    let [old, one, two] = ["Old", "One", "Two"].map(|name| resource(world, Kind::Key, Environment::Development, name));
    bind_anyhow(world, &old);
    let here = format!("/orgs/acme/resources/{old}/replacement");
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let put =
            |new: &ResourceId| world.as_("ada").post(&here, &[("used", "true"), ("replacement", new.as_str())]).status;
        [&one, &two].map(|new| scope.spawn(move || put(new))).map(|done| done.join().unwrap()).into()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
    let used = [&one, &two].map(|id| ada.get(&format!("/orgs/acme/resources/{id}")).seen().contains("No app uses it"));
    assert_ne!(used[0], used[1], "exactly one is in its place");
}
