//! What stands at a slot beside what fills it: whether it works, and who else lives with it.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hangar::access::{Permission, Permissions};
use hangar::base::Environment;

use crate::answer::Answer;
use crate::browser::Browser;
use crate::deploy::{fill_all, of_profile, publish};
use crate::integrations::developers_may;
use crate::outbound::servers::Told;
use crate::resources::made;
use crate::studio::zipped;
use crate::transfer::{bring, export, slug};
use crate::world::World;

on_both!(
    an_account_is_tested_from_its_slot(local),
    a_domain_is_asked_from_its_slot(hosted),
    what_others_are_live_with_says_so_and_can_be_chosen,
    a_voice_slot_takes_a_number_that_takes_calls,
);

const INTEGRATIONS: &str = "/orgs/acme/integrations";

/// The checklist of an app of acme that has a slot for a service and one for an address; gives its path.
fn pets(browser: &Browser) -> String {
    let settings = br#"{"slots": [{"id": "api", "name": "Pets", "kind": "integration", "adapter": "pets"},
        {"id": "site", "name": "Site", "kind": "web_address"}], "profiles": [{"id": "dev", "name": "Development"}]}"#;
    let bundle = crate::borders::bundle_of("Pets", &[("settings.json", settings)]);
    format!("/orgs/acme/studio/{}/bindings", slug(&bring(browser, "acme", "", ("x.app.zip", &bundle))))
}

fn fill(browser: &Browser, (bindings, slot): (&str, &str), resource: &str) {
    let filler = format!("resource:{}", resource.rsplit('/').next().unwrap());
    let fields = [("profile", "dev"), ("slot", slot), ("filler", &filler), ("then", "bind")];
    browser.post(bindings, &fields).expect(303);
}

/// The page that a redirect leads to, without what only browsers look at.
#[track_caller]
fn followed(browser: &Browser, answer: Answer) -> Answer {
    let answer = answer.expect(303);
    let (page, slot) = answer.header("location").split_once('#').expect("it leads to the slot");
    let page = browser.get(page).expect(200);
    assert_eq!(page.attribute(&format!("#{slot}"), "open").as_deref(), Some(""), "the slot is open");
    page
}

fn state(page: &Answer, slot: &str) -> String {
    page.attribute(&format!("#slot-{slot}"), "data-state").unwrap()
}

fn an_account_is_tested_from_its_slot(world: &World) {
    let works = Arc::new(AtomicBool::new(true));
    let now = works.clone();
    let server = Told::doing(move |_, stream| {
        let status = if now.load(Ordering::SeqCst) { 200 } else { 401 };
        let _ = write!(stream, "HTTP/1.1 {status} So\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    });
    let ada = world.as_("ada");
    let address = server.url("/me");
    let service = [("auth", "basic"), ("name", "Pet store"), ("key", "pets"), ("test", address.as_str())];
    ada.post(&format!("{INTEGRATIONS}/custom"), &service).expect(303);
    let own = [("service", "pets"), ("name", "Kennel"), ("environment", "development"), ("then", "save")];
    let account = [&own[..], &[("with.username", "u"), ("with.password", "MARKED")]].concat();
    let account = ada.post(INTEGRATIONS, &account).expect(303);
    let account = account.header("location").split('?').next().unwrap().to_owned();
    let bindings = pets(&ada);
    let test = format!("{account}/test");
    assert!(!ada.get(&bindings).expect(200).text().contains("/test\""), "nothing is filled");
    fill(&ada, (&bindings, "api"), &account);
    let page = ada.get(&bindings).expect(200);
    assert_eq!(state(&page, "api"), "bound");
    assert!(!page.texts("#slot-api").concat().contains("Tested"), "nobody did");
    assert_eq!(page.texts("#slot-api form[action$='/test'] button"), ["Test Kennel"]);
    let done = followed(&ada, ada.form(&page, &test).send()).says("Kennel was tested, and works.");
    assert_eq!(state(&done, "api"), "tested");
    assert!(done.texts("#slot-api").concat().contains("Tested "), "{}", done.seen());
    ada.get(&account).expect(200).says("Works");
    works.store(false, Ordering::SeqCst);
    let failed = followed(&ada, ada.form(&done, &test).send());
    assert_eq!(state(&failed, "api"), "broken");
    let failed =
        failed.says("Kennel did not work when it was last tested. Pet store refused the credentials (status 401)");
    assert!(!failed.seen().contains("and works.") && !failed.text().contains("MARKED"));
    let log = ada.get("/orgs/acme/settings/audit?kind=resource.tested").expect(200);
    assert_eq!(log.texts("tbody td[data-label=What]").len(), 2);
    // The way back leads to pages of ours only.
    for odd in ["https://evil.example/", "//evil.example", "/orgs/acme/nowhere", ""] {
        ada.post(&test, &[("next", odd)]).leads_to(&format!("{account}?done=tested"));
    }
    // While it is off nothing is to be learnt.
    ada.post(&format!("{account}/activity"), &[("activity", "off")]).expect(303);
    let off = ada.get(&bindings).expect(200).says("Kennel is switched off.");
    assert!(!off.text().contains("/test\""));
    ada.post(&format!("{account}/activity"), &[("activity", "on")]).expect(303);
    whoever_may_not_test_sees_no_button(world, (&bindings, &test));
}

fn whoever_may_not_test_sees_no_button(world: &World, (bindings, test): (&str, &str)) {
    let heard = world.as_("ada").get("/orgs/acme/settings/audit?kind=resource.tested").expect(200).seen();
    let sees = Permissions::NONE.with(Permission::OpenStudio).with(Permission::EditApps);
    developers_may(world, sees.with_in(Permission::ViewIntegrations, Environment::Development));
    let dev = world.as_("dev");
    let page = dev.get(bindings).expect(200).says("Kennel");
    assert!(!page.text().contains("/test\""), "it may look only");
    dev.post(test, &[("next", bindings)]).expect(403).says("Admin");
    world.as_("agnes").post(test, &[("next", bindings)]).expect(403);
    world.as_("gus").post(test, &[("next", bindings)]).expect(404);
    let after = world.as_("ada").get("/orgs/acme/settings/audit?kind=resource.tested").expect(200).seen();
    assert_eq!(heard, after, "nobody tested");
}

fn a_domain_is_asked_from_its_slot(world: &World) {
    let ada = world.as_("ada");
    let bindings = pets(&ada);
    let page = ada.get(&bindings).expect(200);
    assert!(!page.text().contains("/check\""), "what everybody has is not asked");
    for (name, host, expected) in [("Forms", "forms.acme.example", "tested"), ("Far", "far.acme.example", "broken")] {
        let domain = made(&ada, "url_domain", &[("name", name), ("host", host)]);
        fill(&ada, (&bindings, "site"), &domain);
        let page = ada.get(&bindings).expect(200);
        assert_eq!(state(&page, "site"), "bound");
        let done = followed(&ada, ada.form(&page, &format!("{domain}/check")).send());
        assert_eq!(state(&done, "site"), expected, "{}", done.seen());
        let said =
            if expected == "tested" { "Forms was tested, and works." } else { "Far did not work when it was last" };
        done.says(said);
    }
}

fn what_others_are_live_with_says_so_and_can_be_chosen(world: &World) {
    let ada = world.as_("ada");
    let bundle = export(&ada, "acme", "claims").body;
    let [one, two] = ["One", "Two"].map(|name| slug(&bring(&ada, "acme", name, ("x.zip", &bundle))));
    let options = |app: &str, profile: &str| {
        let page = of_profile(&ada, &format!("/orgs/acme/studio/{app}/bindings"), profile);
        let page = ada.get(&page).expect(200);
        assert_eq!(page.attribute("details.slot option[disabled]", "value"), None, "all can be chosen");
        page.texts("details.slot option")
    };
    fill_all(&ada, "Development");
    assert_eq!(options(&one, "Development"), ["Development"], "a draft alone is not live");
    publish(&ada, "Development").expect(303);
    assert_eq!(options(&one, "Development"), ["Development (also live with Claims)"]);
    assert_eq!(options(&one, "QA"), ["QA"]);
    assert_eq!(options("claims", "Development"), ["Development"], "it is its own");
    // A second one goes live with the same.
    let studio = format!("/orgs/acme/studio/{one}");
    let page = ada.get(&of_profile(&ada, &format!("{studio}/bindings"), "Development")).expect(200);
    let form = ada.form(&page, &format!("{studio}/bindings"));
    form.send().expect(303);
    let page = ada.get(&of_profile(&ada, &format!("{studio}/publish"), "Development")).expect(200);
    ada.form(&page, &format!("{studio}/publish")).send().expect(303);
    assert_eq!(options(&two, "Development"), ["Development (also live with 2 apps)"]);
    assert_eq!(options("claims", "Development"), ["Development (also live with One)"]);
    let german = world.as_("ada").always("accept-language", "de");
    let page = german.get(&of_profile(&ada, &format!("/orgs/acme/studio/{two}/bindings"), "Development")).expect(200);
    page.says("(auch live mit 2 Apps)");
    ada.post("/orgs/acme/apps/claims/environments/development/unpublication", &[]).expect(303);
    assert_eq!(options(&two, "Development"), ["Development (also live with One)"]);
}

/// What genuine apps ask of a number for calls.
const CALLS: &[u8] = br#"{"appModelVersion": 110, "cxrVersion": "17.15", "displayName": "Calls",
    "activityGroups": [], "activities": [], "connections": [],
    "appObjects": {"$schema": "/element/app-objects.json", "objects": []},
    "settings": {"$schema": "/element/settings.json",
        "profiles": {"a": {"$schema": "/element/profile.json", "id": "a", "name": "Development",
            "configurationMapping": {"voice-resource": "de6112c2-1cf1-4a1f-9ee5-470556c59825"}}},
        "configurations": [{"$schema": "/element/configuration/resource-configuration.json", "id": "v",
            "name": "voice-resource", "requirement": {"$schema": "/element/requirement/resource-requirement.json", "id": "r",
                "name": "Voice Resource", "combination": "ONE_OF", "capabilities": ["VOICE_LISTEN", "VOICE_SAY"]}}]}}"#;

fn a_voice_slot_takes_a_number_that_takes_calls(world: &World) {
    let ada = world.as_("ada");
    let number = |name: &str, number: &str, can: &[&str]| {
        let own = [("name", name), ("number", number)];
        let can: Vec<(&str, &str)> = can.iter().map(|word| (*word, "on")).collect();
        made(&ada, "phone_number", &[&own[..], &can].concat());
    };
    number("Both ways", "+4930901821", &["receive_voice", "send_voice"]);
    number("Rings here", "+4930901822", &["receive_voice"]);
    number("Texts only", "+4930901823", &["send_text", "receive_text"]);
    let archive = zipped(&[("savepoint.json", CALLS), ("assets/asset-map.json", b"{}")]);
    let app = slug(&bring(&ada, "acme", "", ("old.branch.zip", &archive)));
    let page = ada.get(&format!("/orgs/acme/studio/{app}/bindings")).expect(200);
    let options = page.texts("details.slot option");
    let named = |name: &str| options.iter().any(|option| option.starts_with(name));
    assert!(named("Both ways") && named("Rings here"), "{options:?}");
    assert!(!named("Texts only") && !named("Hotline"), "{options:?}");
    page.says("Make calls or Receive calls");
}
