//! Settings, Roles: from the matrix to a role of one's own and back, with scripts and without.

use browser::{PASSWORD, Page, Scripts, both_ways};

both_ways!(
    a_role_is_made_and_changed in peopled,
    a_look_as_another_role in peopled,
    a_role_goes in peopled,
    what_is_left_before_publishing in peopled,
);

const ROLES: &str = "/orgs/acme/settings/roles";

/// Signed in as the Admin of acme, at the matrix.
async fn at_the_matrix(page: &Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/orgs/acme/settings/organization").await;
    page.click("nav.tabs a[href$='/roles']").await;
    page.arrives_at(ROLES).await;
}

/// Changes a tick by keyboard; the bar at the bottom moves out of the way of what has the focus.
async fn toggle(page: &Page, name: &str) {
    page.find(&format!("input[name='{name}']")).await.send_keys(" ").await.unwrap();
}

/// A role like Developer that does not publish to Production, through its review.
async fn make(page: &Page, name: &str) {
    page.open(&format!("{ROLES}/new?from=developer")).await;
    page.fill("name", name).await;
    toggle(page, "apps.publish@production").await;
    page.press("Review").await;
    page.press("Create role").await;
    page.says("The role is made.").await;
}

async fn a_role_is_made_and_changed(page: Page) {
    at_the_matrix(&page).await;
    page.is_fit("roles").await;
    page.press("New role").await;
    page.arrives_at(&format!("{ROLES}/new")).await;
    page.press("Developer").await;
    page.arrives_at(&format!("{ROLES}/new?from=developer")).await;
    page.fill("name", "Admin").await;
    page.press("Review").await;
    page.says("There is a role Admin already.").await;
    page.fill("name", "Release manager").await;
    page.fill("description", "Takes apps as far as QA.").await;
    toggle(&page, "apps.publish@production").await;
    page.is_fit("role-new").await;
    page.press("Review").await;
    page.says("A new role:").await;
    page.says("to publish apps in Development and QA").await;
    page.is_fit("role-review").await;
    // What was typed survives the way back.
    page.press("Back to the form").await;
    page.says("Nothing is saved yet. The next page says").await;
    assert_eq!(page.find("#name").await.prop("value").await.unwrap().as_deref(), Some("Release manager"));
    page.press("Review").await;
    page.press("Create role").await;
    page.arrives_at(&format!("{ROLES}/release-manager?done=created")).await;
    page.says("The role is made.").await;

    toggle(&page, "apps.publish@qa").await;
    page.press("Review").await;
    page.says("may no longer publish apps in QA").await;
    page.says("Nobody has this role.").await;
    page.is_fit("role-change").await;
    page.press("Save role").await;
    page.arrives_at(&format!("{ROLES}/release-manager?done=saved")).await;
    page.is_fit("role").await;

    page.press("Duplicate").await;
    page.arrives_at(&format!("{ROLES}/new?from=release-manager")).await;
    assert_eq!(page.find("#name").await.prop("value").await.unwrap().as_deref(), Some("Release manager copy"));
    page.press("Review").await;
    page.press("Create role").await;
    page.arrives_at(&format!("{ROLES}/release-manager-copy?done=created")).await;
    page.open(ROLES).await;
    page.says("5 roles").await;
    page.is_fit("roles-more").await;
    page.press("Agent").await;
    page.arrives_at(&format!("{ROLES}/agent")).await;
    page.says("This role is built in").await;
    page.is_fit("role-built-in").await;
}

async fn a_look_as_another_role(page: Page) {
    at_the_matrix(&page).await;
    page.click("form[action='roles/agent/view'] button").await;
    page.arrives_at("/orgs/acme/apps").await;
    page.says("Nothing can be changed here.").await;
    page.is_fit("viewing").await;
    page.open("/orgs/acme/settings/audit").await;
    page.says("Your role does not allow this").await;
    page.is_fit("viewing-refused").await;
    page.press("See what each role may").await;
    page.arrives_below(ROLES).await;
    page.says("Who may do what in").await;
    if page.scripts == Scripts::On {
        page.click(".account-button").await;
        page.says("Viewing as Agent").await;
    }
    page.open(ROLES).await;
    page.press("Back to your own role").await;
    page.arrives_at(ROLES).await;
    page.says("New role").await;
    page.loses(".viewing").await;
    page.is_quiet().await;
}

async fn a_role_goes(page: Page) {
    at_the_matrix(&page).await;
    make(&page, "Release manager").await;
    page.press("Delete").await;
    page.arrives_at(&format!("{ROLES}/release-manager/deletion")).await;
    page.is_fit("role-deletion").await;
    page.choose("to", "agent").await;
    if page.scripts == Scripts::Off {
        page.press("Show what that does").await;
    }
    page.arrives_at(&format!("{ROLES}/release-manager/deletion?to=agent")).await;
    page.says("There is no undo.").await;
    page.press("Delete Release manager").await;
    page.says("The role Release manager was deleted.").await;
    page.says("3 roles").await;
    page.is_quiet().await;
}

async fn what_is_left_before_publishing(page: Page) {
    at_the_matrix(&page).await;
    page.open("/orgs/acme/apps/new").await;
    page.fill("name", "Claims").await;
    page.click("input[name=start][value=multi-page-form]").await;
    page.press("Create app").await;
    page.arrives_below("/orgs/acme/studio/claims/").await;
    page.click("#nav a[href$='/publish']").await;
    page.arrives_below("/orgs/acme/studio/claims/publish").await;
    page.says("1 thing is missing").await;
    page.says("Datastore has a suggestion that somebody has to take").await;
    page.is_fit("studio-publish").await;
}
