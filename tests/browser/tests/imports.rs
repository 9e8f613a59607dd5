//! An app that goes from one Organization to another, is changed on both sides, and is updated: with scripts and without.

use browser::{PASSWORD, Page, both_ways};

both_ways!(
    an_update_asks_about_the_conflict_and_goes_back in peopled,
);

/// Types another text on the first heading of an app, and waits until it stands there.
async fn retype(page: &Page, org: &str, text: &str) {
    page.open(&format!("/orgs/{org}/studio/claims-intake/web-flows")).await;
    page.press("Heading, Label").await;
    page.fill("text", text).await;
    page.press("Change text").await;
    page.says(text).await;
}

async fn an_update_asks_about_the_conflict_and_goes_back(page: Page) {
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

    page.open("/orgs/globex/apps/new").await;
    page.attach("bundle", &bundle).await;
    page.press("Create app").await;
    page.arrives_below("/orgs/globex/imports/").await;
    // Somebody closes the tab and comes back another way.
    page.open("/orgs/globex/apps").await;
    page.says("Imports that wait for you").await;
    page.is_fit("imports-waiting").await;
    page.press("Go on").await;
    page.arrives_below("/orgs/globex/imports/").await;
    page.click("input[name=consent]").await;
    page.press("Import app").await;
    page.says("Imported from file").await;
    page.is_fit("imported").await;

    retype(&page, "globex", "What do we call you?").await;
    retype(&page, "acme", "What is your name?").await;
    page.open("/orgs/acme/apps/claims-intake").await;
    page.press("Export").await;
    let newer = page.download("Download").await;
    page.open("/orgs/globex/apps/claims-intake").await;
    page.press("Update from bundle").await;
    page.is_fit("update").await;
    page.attach("bundle", &newer).await;
    page.press("Show the changes").await;
    page.says("One conflict").await;
    page.is_fit("update-plan").await;
    page.click("input[type=radio][value=theirs]").await;
    page.click("input[name=consent]").await;
    page.press("Update app").await;
    page.says("The app is updated from the bundle.").await;
    page.press("Undo this import").await;
    page.says("The draft is exactly what it was before.").await;
    page.open("/orgs/globex/studio/claims-intake/web-flows").await;
    page.says("What do we call you?").await;
    page.is_quiet().await;
}
