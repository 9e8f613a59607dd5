//! Versions in the Studio: saved, compared, and made the draft again, with scripts and without.

use browser::{PASSWORD, Page, both_ways};

both_ways!(
    a_version_is_saved_compared_and_restored in peopled,
);

const STUDIO: &str = "/orgs/acme/studio/claims-intake";

/// Types another text on the first heading, and waits until it stands there.
async fn retype(page: &Page, text: &str) {
    page.open(&format!("{STUDIO}/web-flows")).await;
    page.press("Heading, Label").await;
    page.fill("text", text).await;
    page.press("Change text").await;
    page.says(text).await;
}

async fn a_version_is_saved_compared_and_restored(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/orgs/acme/apps/new").await;
    page.fill("name", "Claims Intake").await;
    page.click("input[name=start][value=multi-page-form]").await;
    page.press("Create app").await;
    page.arrives_below(&format!("{STUDIO}/web-flows")).await;

    retype(&page, "What is your name?").await;
    page.open(&format!("{STUDIO}/versions")).await;
    page.fill("message", "The first words").await;
    page.press("Save version 1").await;
    page.says("The draft is saved as version 1.").await;
    retype(&page, "Who are you?").await;
    page.open(&format!("{STUDIO}/versions")).await;
    page.is_fit("versions").await;

    page.press("What changed since version 1").await;
    page.says("Version 1 and Draft").await;
    page.says("1 changed").await;
    page.is_fit("versions-compare").await;
    assert_eq!(page.texts(".diff del").await, ["What is your name?"]);
    assert_eq!(page.texts(".diff ins").await, ["Who are you?"]);
    page.choose("from", "draft").await;
    page.choose("to", "1").await;
    page.press("Compare").await;
    page.says("Draft and Version 1").await;
    assert_eq!(page.texts(".diff ins").await, ["What is your name?"]);

    page.press("Restore version 1…").await;
    page.says("Save the draft as version 2 first").await;
    page.is_fit("versions-restore").await;
    page.press("Restore version 1").await;
    page.says("What the draft was before is version 2.").await;
    page.open(&format!("{STUDIO}/web-flows")).await;
    page.says("What is your name?").await;
    page.open(&format!("{STUDIO}/versions/compare?from=1&to=draft")).await;
    page.says("These are the same").await;
    page.is_fit("versions-same").await;
    page.open(&format!("{STUDIO}/versions/compare?from=1&to=2")).await;
    page.says("Who are you?").await;
    page.is_quiet().await;
}
