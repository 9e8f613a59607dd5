//! What an app needs: slots that come, change and go, and who uses them.

use crate::answer::{Answer, selector};
use crate::browser::{Browser, Filled};
use crate::deploy::BINDINGS;
use crate::studio::CLAIMS;
use crate::world::World;

on_both!(
    slots_come_change_and_go,
    what_uses_a_slot_keeps_it,
    a_web_link_chooses_its_address,
    mistakes_and_stale_forms_lose_nothing,
    who_may_not_change_apps_only_looks,
);

fn here() -> String {
    format!("{CLAIMS}/slots")
}

/// Adds a slot as the form at the end of the page does.
fn add(browser: &Browser, kind: &str, name: &str, service: &str) -> Answer {
    let page = browser.get(&here()).expect(200);
    let revision = page.attribute("[name=revision]", "value").unwrap();
    let fields =
        [("revision", revision.as_str()), ("kind", kind), ("name", name), ("service", service), ("then", "add")];
    browser.post(&here(), &fields)
}

/// The form of the slot called `name`.
#[track_caller]
fn form<'a>(browser: &'a Browser, page: &Answer, name: &str) -> Filled<'a> {
    let list = page.page();
    let (folds, head) = (selector("details[id^=slot-]"), selector("h3"));
    let fold = list.select(&folds).find(|fold| fold.select(&head).any(|head| head.text().collect::<String>() == name));
    let id = fold.unwrap_or_else(|| panic!("no slot {name}")).attr("id").unwrap();
    browser.form_at(page, &format!("[id='{id}'] form"))
}

fn slots_come_change_and_go(world: &World) {
    let dev = world.as_("dev");
    dev.get(&format!("{CLAIMS}/settings")).expect(200).says("Change the slots");
    add(&dev, "email", "Support", "").follow(&dev).expect(200).says("The slots were changed.").says("Support");
    add(&dev, "integration", "Billing", "stripe").expect(303);
    add(&dev, "texts", "Texts", "").expect(303);
    let page = dev.get(BINDINGS).expect(200).says("Support").says("Billing").says("Texts");
    page.says("stripe").says("Send text messages");
    // A part is played by one slot, which is not offered twice.
    let page = dev.get(&here()).expect(200);
    assert!(page.attribute("#add-kind option[value=texts]", "value").is_none());
    add(&dev, "texts", "More texts", "").expect(422).says("Another slot does this already.");
    let billing = form(&dev, &page, "Billing");
    assert_eq!(billing.value("service"), Some("stripe"));
    billing.fill("name", "Payments").fill("service", "slack").with("then", "change").send().expect(303);
    let page = dev.get(&here()).expect(200).says("Payments");
    assert_eq!(form(&dev, &page, "Payments").value("service"), Some("slack"));
    form(&dev, &page, "Payments").with("then", "remove").send().expect(303);
    let page = dev.get(&here()).expect(200);
    assert!(!page.texts("h3").contains(&"Payments".to_owned()));
    // What the settings alone use goes with the part it plays.
    form(&dev, &page, "Texts").with("then", "remove").send().expect(303);
    add(&dev, "texts", "Texts", "").expect(303);
    dev.post(&format!("{CLAIMS}/undo"), &[("revision", &revision(&dev))]).expect(303);
    assert!(!dev.get(BINDINGS).expect(200).texts("h3").contains(&"Texts".to_owned()));
}

fn revision(browser: &Browser) -> String {
    browser.get(&here()).expect(200).attribute("[name=revision]", "value").unwrap()
}

fn what_uses_a_slot_keeps_it(world: &World) {
    let dev = world.as_("dev");
    let page = dev.get(&here()).expect(200).says("It can be removed once nothing uses it any more.");
    let datastore = form(&dev, &page, "Datastore");
    datastore.with("then", "remove").send().expect(422).says("Datastore is used by: Data flow");
    dev.get(&here()).expect(200).says("Datastore");
}

fn a_web_link_chooses_its_address(world: &World) {
    let dev = world.as_("dev");
    add(&dev, "web", "Our address", "").expect(303);
    let page = dev.get(&here()).expect(200).says("Web links reached at this address").says("Web Link");
    let box_of = "details[id^=slot-] input[type=checkbox]";
    let field = page.attribute(box_of, "name").unwrap();
    form(&dev, &page, "Our address").with(&field, "on").with("then", "change").send().expect(303);
    let page = dev.get(&here()).expect(200);
    assert!(page.attribute(box_of, "checked").is_some());
    form(&dev, &page, "Our address").with("then", "remove").send().expect(422).says("Our address is used by:");
    dev.get(BINDINGS).expect(200).says("Used in 1 place");
    // Without the tick it goes back to an address that every Organization has, and the slot can go.
    let free = form(&dev, &page, "Our address").without(&field).with("then", "change");
    free.send().expect(303);
    let page = dev.get(&here()).expect(200);
    form(&dev, &page, "Our address").with("then", "remove").send().expect(303);
}

fn mistakes_and_stale_forms_lose_nothing(world: &World) {
    let dev = world.as_("dev");
    add(&dev, "", "Nothing", "").expect(422).says("Choose what it is.");
    add(&dev, "fax", "Nothing", "").expect(422).says("Choose what it is.");
    let refused = add(&dev, "email", "datastore", "").expect(422).says("has a slot called datastore already");
    assert_eq!(refused.attribute("#add-name", "value").as_deref(), Some("datastore"));
    assert!(refused.attribute("#add-kind option[value=email]", "selected").is_some());
    add(&dev, "integration", "Odd", "nobody").expect(422).says("There is no service called nobody here.");
    add(&dev, "email", "  ", "").expect(422);
    let before = dev.get(&here()).expect(200);
    let stale = form(&dev, &before, "Datastore").fill("name", "Records").with("then", "change");
    add(&dev, "email", "Support", "").expect(303);
    let refused = stale.send().expect(409).says("meanwhile");
    assert_eq!(refused.attribute("details[open] input[id^=name-]", "value").as_deref(), Some("Records"));
    let again = form(&dev, &refused, "Datastore");
    assert_eq!(again.value("name"), Some("Records"));
    again.with("then", "change").send().expect(303);
    dev.get(&here()).expect(200).says("Records");
    let gone = [("revision", revision(&dev)), ("slot", "none".to_owned()), ("name", "X".to_owned())];
    dev.post(&here(), &gone.each_ref().map(|(name, value)| (*name, value.as_str())))
        .expect(409)
        .says("not there any more");
}

fn who_may_not_change_apps_only_looks(world: &World) {
    world.as_("agnes").get(&here()).expect(403);
    world.as_("agnes").post(&here(), &[]).expect(403);
    world.as_("gus").get(&here()).expect(404);
    world.as_("gus").post(&here(), &[("then", "add")]).expect(404);
}
