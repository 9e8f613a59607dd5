//! Settings, Users: an Admin sorts out who may what, and leaves.

use browser::{PASSWORD, Page, Scripts, both_ways};

both_ways!(
    an_admin_sorts_people_out in staffed,
    somebody_who_may_only_look in staffed,
    an_admin_hands_over_and_leaves in staffed,
);

const LIST: &str = "/orgs/acme/settings/users";

/// Opens the page of a person from the list.
async fn person(page: &Page, name: &str) {
    page.open(LIST).await;
    page.press(name).await;
    page.arrives_below(&format!("{LIST}/0")).await;
    page.says("Member since").await;
}

/// Ticks somebody's box in the list.
async fn tick(page: &Page, name: &str) {
    page.click(&format!("input[aria-label='Choose {name}']")).await;
}

async fn an_admin_sorts_people_out(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open(LIST).await;
    page.is_fit("users").await;
    search(&page).await;

    person(&page, "Bo").await;
    page.is_fit("user").await;
    page.choose("role", "agent").await;
    page.press("Change role").await;
    page.says("The role is changed.").await;
    page.press("Deactivate").await;
    page.says("From their next click on they cannot enter").await;
    page.is_fit("user-deactivated").await;
    page.press("Reactivate").await;
    page.says("They can enter again.").await;

    page.open(LIST).await;
    tick(&page, "Bo").await;
    tick(&page, "Cy").await;
    page.is_fit("users-chosen").await;
    page.choose_in("#rows", "role", "developer").await;
    page.press("Give role").await;
    page.says("have another role now").await;
    tick(&page, "Bo").await;
    if page.scripts == Scripts::On {
        page.click("input[data-all]").await;
        assert_eq!(page.count(".choice input:checked").await, 3, "all were ticked");
        // Ada among them, who is the only Admin.
        page.press("Deactivate").await;
        page.says("Make somebody else an Admin first").await;
        page.is_fit("users-last-admin").await;
        tick(&page, "Ada").await;
        tick(&page, "Cy").await;
    }
    page.press("Deactivate").await;
    page.says("Deactivated 1 person.").await;

    remove(&page).await;
}

async fn search(page: &Page) {
    page.fill("q", "cy@ex").await;
    if page.scripts == Scripts::Off {
        page.press("Search").await;
    }
    page.loses("input[aria-label='Choose Bo']").await;
    page.says("cy@example.com").await;
    page.open(&format!("{LIST}?q=nobody")).await;
    page.says("Nobody fits this search").await;
    page.is_fit("users-none").await;
}

async fn remove(page: &Page) {
    person(page, "Cy").await;
    if page.scripts == Scripts::Off {
        // With scripts the button sleeps until the address is there.
        page.fill("confirm", "cy").await;
        page.press("Remove Cy").await;
        page.says("This is not the address of Cy.").await;
        page.is_fit("user-not-removed").await;
    }
    page.fill("confirm", "cy@example.com").await;
    page.press("Remove Cy").await;
    page.says("cy@example.com does not belong to this Organization any more.").await;
    page.is_fit("users-removed").await;
}

async fn somebody_who_may_only_look(page: Page) {
    page.sign_in("bo@example.com", PASSWORD).await;
    page.arrives_at("/orgs/acme/apps").await;
    page.open(LIST).await;
    page.says("Who may change it:").await;
    page.is_fit("users-looking").await;
    page.press("Ada").await;
    page.says("the only active Admin of").await;
    page.is_fit("user-looking").await;
}

async fn an_admin_hands_over_and_leaves(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    person(&page, "Ada").await;
    page.says("You are the only active Admin of").await;
    page.is_fit("user-last-admin").await;
    page.open("/account").await;
    page.click("summary[aria-label='Leave Acme']").await;
    page.is_fit("account-leave").await;
    page.press("Leave Acme").await;
    page.says("You are the only Admin of").await;
    page.is_fit("leave-refused").await;
    page.press("Choose another Admin").await;
    page.arrives_at(&format!("{LIST}?state=active")).await;
    page.press("Bo").await;
    page.arrives_below(&format!("{LIST}/0")).await;
    page.choose("role", "admin").await;
    page.press("Change role").await;
    page.says("The role is changed.").await;
    page.press("Users").await;
    page.press("Ada").await;
    page.says("This is you.").await;
    page.is_fit("user-oneself").await;
    page.open("/account").await;
    page.click("summary[aria-label='Leave Acme']").await;
    page.press("Leave Acme").await;
    page.says("You do not belong to that Organization any more.").await;
    page.open(LIST).await;
    page.says("Nothing at this address").await;
    page.is_quiet().await;
}
