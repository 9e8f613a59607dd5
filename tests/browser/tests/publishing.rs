//! From an import with open slots to Production and back, by two people: with scripts and without.

use browser::{PASSWORD, Page, Scripts, both_ways};

both_ways!(
    an_imported_app_goes_to_production_and_back in partnered,
    what_apps_use_is_made_and_shown in partnered,
    settings_and_slots_are_filled_in_and_something_takes_anothers_place in partnered,
);

const STUDIO: &str = "/orgs/globex/studio/claims-intake";
const LIVE: &str = "/orgs/globex/apps/claims-intake/deployments";

/// Signs out, and somebody else in.
async fn becomes(page: &Page, email: &str, home: &str) {
    page.open("/account").await;
    page.press("Sign out").await;
    page.arrives_at("/sign-in").await;
    page.sign_in(email, PASSWORD).await;
    page.arrives_at(home).await;
}

/// Opens the bindings of the so manieth profile.
async fn bindings(page: &Page, number: usize) {
    page.open(&format!("{STUDIO}/bindings")).await;
    page.click(&format!(".tabs li:nth-child({number}) a")).await;
    page.loses(&format!(".tabs li:nth-child({number}) a:not([aria-current])")).await;
}

async fn fill_slot(page: &Page, number: usize) {
    bindings(page, number).await;
    page.says("0 of 1 filled").await;
    page.press("Fill slot").await;
    page.says("The slot is filled.").await;
}

async fn an_imported_app_goes_to_production_and_back(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/orgs/acme/apps/new").await;
    page.fill("name", "Claims Intake").await;
    page.click("input[name=start][value=multi-page-form]").await;
    page.press("Create app").await;
    page.arrives_below("/orgs/acme/studio/claims-intake/web-flows").await;
    page.open("/orgs/acme/apps/claims-intake").await;
    page.press("Export").await;
    let bundle = page.download("Download").await;

    // A Developer of the other Organization imports it, fills what they can, and asks for the rest.
    becomes(&page, "bo@example.com", "/orgs/globex/apps").await;
    page.open("/orgs/globex/apps/new").await;
    page.attach("bundle", &bundle).await;
    page.press("Create app").await;
    page.arrives_below("/orgs/globex/imports/").await;
    page.press("Import app").await;
    page.says("Imported from file").await;
    bindings(&page, 1).await;
    page.is_fit("bindings").await;
    fill_slot(&page, 1).await;
    bindings(&page, 3).await;
    page.press("Somebody else has to fill it").await;
    page.fill("note", "Ada knows which one").await;
    page.press("Ask others").await;
    page.says("The request is under Tasks.").await;
    page.open(&format!("{STUDIO}/publish")).await;
    page.click(".tabs li:nth-child(3) a").await;
    page.says("1 thing is missing").await;
    page.is_fit("publish-missing").await;

    // The Admin finds the task, fills the rest, and asks for a second person.
    becomes(&page, "ada@example.com", "/orgs").await;
    page.open("/orgs/globex/tasks").await;
    page.says("Ada knows which one").await;
    page.is_fit("tasks").await;
    page.press("Claims Intake: Datastore").await;
    page.says("asked others to fill it").await;
    fill_slot(&page, 3).await;
    fill_slot(&page, 2).await;
    page.is_fit("bindings-filled").await;
    page.open("/orgs/globex/settings/organization").await;
    page.click("input[name=approval]").await;
    page.press("Save changes").await;
    page.says("Whoever proposes something does not decide about it.").await;

    page.open(&format!("{STUDIO}/publish")).await;
    page.fill("note", "The first one").await;
    page.is_fit("publish").await;
    page.press("Publish to Development").await;
    page.says("is live in Development.").await;
    page.is_fit("published").await;
    page.open(LIVE).await;
    page.press("Promote to QA").await;
    page.arrives_below(&format!("{LIVE}/")).await;
    page.is_fit("promotion").await;
    page.click("main form button.primary").await;
    page.says("It is live there now.").await;
    page.press("Promote to Production").await;
    page.arrives_below(&format!("{LIVE}/")).await;
    page.press("Propose for Production").await;
    page.says("It waits for a second person now.").await;
    page.is_fit("proposal").await;

    becomes(&page, "bo@example.com", "/orgs/globex/apps").await;
    page.open("/orgs/globex/tasks").await;
    page.press("Claims Intake").await;
    page.press("Decline").await;
    page.says("Say why, so that it can be mended.").await;
    page.press("Approve and publish to Production").await;
    page.says("You approved it, and it is live.").await;
    page.is_fit("deployments").await;

    // Another one in Development, and back.
    page.open(&format!("{STUDIO}/publish")).await;
    page.press("Publish to Development").await;
    page.says("is live in Development.").await;
    page.open(LIVE).await;
    page.press("1 earlier deployment").await;
    page.press("Roll back").await;
    page.says("The earlier deployment is live again.").await;
    page.open("/orgs/globex/apps").await;
    assert_eq!(page.texts("td .places a").await, ["Development", "QA", "Production"]);

    page.open(LIVE).await;
    page.follow("#production .start a").await;
    page.says("About you").await;
    if page.scripts == Scripts::On {
        page.is_accessible().await;
    }
}

async fn what_apps_use_is_made_and_shown(page: Page) {
    page.sign_in("bo@example.com", PASSWORD).await;
    page.arrives_at("/orgs/globex/apps").await;
    for (path, name) in [
        ("/orgs/globex/integrations", "integrations"),
        ("/orgs/globex/integrations/new", "integrations-new"),
        ("/orgs/globex/integrations/new?service=stripe", "integrations-stripe"),
        ("/orgs/globex/resources", "resources"),
        ("/orgs/globex/resources/new", "resources-new"),
        ("/orgs/globex/resources/new?kind=phone_number&environment=qa", "resources-number"),
        ("/orgs/globex/api", "tokens"),
        ("/orgs/globex/api/new", "tokens-new"),
    ] {
        page.open(path).await;
        page.is_fit(name).await;
    }
    page.open("/orgs/globex/integrations/new?service=stripe&environment=qa&name=Payments").await;
    page.fill("with.token", "sk_test_marked").await;
    page.press("Save without a test").await;
    page.says("Payments").await;
    assert!(!page.text().await.contains("sk_test_marked"), "a secret is shown to nobody");
    page.is_fit("integrations-one").await;
}

async fn settings_and_slots_are_filled_in_and_something_takes_anothers_place(page: Page) {
    page.sign_in("bo@example.com", PASSWORD).await;
    page.arrives_at("/orgs/globex/apps").await;
    page.open("/orgs/globex/apps/new").await;
    page.fill("name", "Claims Intake").await;
    page.click("input[name=start][value=multi-page-form]").await;
    page.press("Create app").await;
    page.arrives_below(&format!("{STUDIO}/web-flows")).await;

    page.open(&format!("{STUDIO}/settings")).await;
    page.is_fit("settings").await;
    page.choose("set:locale", "de-AT").await;
    page.fill("set:time_zone", "Mars/Phobos").await;
    page.press("Save profile").await;
    page.says("There is no such time zone.").await;
    page.is_fit("settings-wrong").await;
    page.fill("set:time_zone", "Europe/Vienna").await;
    page.press("Save profile").await;
    page.says("The profiles were changed.").await;
    assert_eq!(page.find("#set-locale").await.prop("value").await.unwrap().as_deref(), Some("de-AT"));

    for name in ["Payments", "Payments anew"] {
        let query = format!("service=stripe&environment=development&name={}", name.replace(' ', "+"));
        page.open(&format!("/orgs/globex/integrations/new?{query}")).await;
        page.fill("with.token", "sk_test_marked").await;
        page.press("Save without a test").await;
        page.leaves("/orgs/globex/integrations/new").await;
    }
    page.open(&format!("{STUDIO}/settings")).await;
    page.press("Change the slots").await;
    page.arrives_below(&format!("{STUDIO}/slots")).await;
    page.click("#add > summary").await;
    page.choose("kind", "integration").await;
    page.choose_in("#add", "service", "stripe").await;
    page.find("#add-name").await.send_keys("Payments").await.unwrap();
    page.click("#add button").await;
    page.says("The slots were changed.").await;
    page.is_fit("slots").await;

    bindings(&page, 1).await;
    page.is_fit("bindings-sections").await;
    page.press("Fill slot").await;
    page.says("The slot is filled.").await;
    page.open("/orgs/globex/integrations").await;
    page.press("Payments").await;
    page.says("It is used in 1 place").await;
    page.press("Choose what takes its place…").await;
    page.says("Takes its place").await;
    page.is_fit("replacement").await;
    page.press_option("replacement", "Payments anew").await;
    page.press("Replace and delete").await;
    page.says("Payments anew").await;
    page.says("It is used in 1 place").await;
}
