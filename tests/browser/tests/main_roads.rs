//! The main roads, each with scripts and without.

use browser::{PASSWORD, Page, Scripts, both_ways};

both_ways!(
    the_first_account in empty,
    a_mistyped_password in peopled,
    nothing_at_this_address in peopled,
    an_app_travels in peopled,
    screens_are_fit_to_be_seen in peopled,
);

/// From the link that the server prints to the Console of a first Organization.
async fn the_first_account(page: Page) {
    page.open(&page.set_up).await;
    page.is_fit("set-up").await;
    page.fill("email", "ops@example.com").await;
    page.fill("password", PASSWORD).await;
    page.fill("name", "First Org").await;
    page.fill("slug", "first").await;
    page.choose("region", "ap").await;
    page.press("Set up Hangar").await;
    page.arrives_at("/sign-in").await;
    page.fill("email", "ops@example.com").await;
    page.fill("password", PASSWORD).await;
    page.press("Sign in").await;
    // Who has one Organization goes straight there.
    page.arrives_at("/orgs/first/apps").await;
    page.says("First Org").await;
    page.is_fit("no-apps").await;
    page.open(&page.set_up).await;
    page.says("Nothing at this address").await;
    page.is_quiet().await;
}

async fn a_mistyped_password(page: Page) {
    page.open("/sign-in").await;
    page.is_fit("sign-in").await;
    page.sign_in("ada@example.com", "mistyped").await;
    page.says("The e-mail address or the password is wrong.").await;
    page.is_fit("sign-in-refused").await;
    assert_eq!(page.find("#email").await.prop("value").await.unwrap().as_deref(), Some("ada@example.com"));
    page.fill("password", PASSWORD).await;
    page.press("Sign in").await;
    page.arrives_at("/orgs").await;
    page.says("Choose an Organization").await;
    page.is_fit("picker").await;
    page.press("Globex").await;
    page.arrives_at("/orgs/globex/apps").await;
    page.is_quiet().await;
}

async fn nothing_at_this_address(page: Page) {
    page.open("/orgs/globex/apps").await;
    page.says("Sign in to go on").await;
    page.fill("email", "ada@example.com").await;
    page.fill("password", PASSWORD).await;
    page.press("Sign in").await;
    page.arrives_at("/orgs/globex/apps").await;
    page.open("/orgs/somebody-elses/apps").await;
    page.says("Nothing at this address").await;
    page.is_fit("nothing-here").await;
}

/// The main road: create an app, open it in the Studio, edit a label, save a version, take the app out, switch to an
/// Organization in another region, bring it in.
async fn an_app_travels(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.press("Acme").await;
    page.arrives_at("/orgs/acme/apps").await;
    page.press("Create New").await;
    page.arrives_at("/orgs/acme/apps/new").await;
    page.is_fit("create").await;
    page.fill("name", "Claims Intake").await;
    page.fill("description", "First notice of loss.").await;
    page.click("input[name=start][value=multi-page-form]").await;
    page.press("Create app").await;

    edit_a_label(&page).await;
    page.click(MENU).await;
    let bundle = page.download("Export").await;
    let name = bundle.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("Claims_Intake-") && name.ends_with(".app.zip"), "{name}");
    page.open("/orgs/acme/apps/claims-intake").await;
    page.is_fit("app").await;
    let tree = page.find("button[data-copy]").await.attr("data-copy").await.unwrap();

    switch(&page, "Globex", "globex").await;
    page.says("No apps in Globex yet").await;
    page.press("Create New").await;
    page.attach("bundle", &bundle).await;
    page.press("Create app").await;
    page.arrives_below("/orgs/globex/imports/").await;
    page.says("version 1 of Claims Intake of Acme (EU)").await;
    page.is_fit("import-plan").await;
    page.click("input[name=consent]").await;
    page.press("Import app").await;
    page.arrives_below("/orgs/globex/apps/claims-intake").await;
    page.press("Open in Studio").await;
    page.arrives_below("/orgs/globex/studio/claims-intake/web-flows").await;
    page.says(LABEL).await;
    page.open("/orgs/globex/apps/claims-intake").await;
    page.says("First notice of loss.").await;
    assert_eq!(page.find("button[data-copy]").await.attr("data-copy").await.unwrap(), tree, "it is the same app");
    page.open("/orgs/globex/apps").await;
    page.is_fit("apps").await;
}

const LABEL: &str = "What happened to you?";
/// The Studio's menu with Save, Versions and Export.
const MENU: &str = "summary[aria-label^='Save']";

/// In the Studio, after creating an app there.
async fn edit_a_label(page: &Page) {
    page.arrives_below("/orgs/acme/studio/claims-intake/web-flows").await;
    page.press("Heading, Label").await;
    page.fill("text", LABEL).await;
    page.press("Change text").await;
    page.says(LABEL).await;
    page.is_fit("studio").await;
    page.click(MENU).await;
    page.click("form[data-save] button").await;
    page.says("saved · v1").await;
    for builder in ["connections", "airdata", "media", "settings", "versions", "errors"] {
        page.open(&format!("/orgs/acme/studio/claims-intake/{builder}")).await;
        page.is_fit(&format!("studio-{builder}")).await;
    }
}

/// Goes to another Organization by the account button: through its panel with scripts, through the picker without.
async fn switch(page: &Page, name: &str, slug: &str) {
    page.click(".account-button").await;
    if page.scripts == Scripts::On {
        page.find("#account-panel .others").await;
        page.is_accessible().await;
        page.click(&format!("#account-panel .others a[href^='/orgs/{slug}/']")).await;
    } else {
        page.arrives_at("/orgs").await;
        page.press(name).await;
    }
}

/// What no other journey passes.
async fn screens_are_fit_to_be_seen(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    for (name, path) in [
        ("organization", "/orgs/acme/settings/organization"),
        ("audit", "/orgs/acme/settings/audit"),
        ("audit-empty", "/orgs/acme/settings/audit?who=nobody"),
        ("account", "/account"),
        ("no-such-app", "/orgs/acme/apps/nothing"),
        ("picker-empty", "/orgs?q=nothing"),
    ] {
        page.open(path).await;
        page.is_fit(name).await;
    }
    page.open("/orgs/acme/apps/new").await;
    page.press("Create app").await;
    page.says("The app's name is missing").await;
    page.is_fit("create-refused").await;
}
