//! The operator's journeys, each with scripts and without.

use browser::{PASSWORD, Page, Scripts, both_ways};

both_ways!(
    an_organization_is_made_suspended_and_resumed in operated,
    an_account_is_deactivated_and_reactivated in operated,
    datastores_are_there_from_the_beginning in operated,
);

/// The first data-confirm button wakes by script; without scripts the server asks.
async fn an_organization_is_made_suspended_and_resumed(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.press("Operator").await;
    page.arrives_at("/operator").await;
    page.is_fit("operator").await;
    page.press("Make an Organization").await;
    page.arrives_at("/operator/orgs/new").await;
    page.is_fit("operator-new").await;
    page.fill("name", "Nova & Söhne").await;
    if page.scripts == Scripts::On {
        let proposed = page.find("#slug").await.prop("value").await.unwrap();
        assert_eq!(proposed.as_deref(), Some("nova-sohne"), "the address follows the name");
    }
    page.choose("region", "ap").await;
    page.fill("email", "nobody").await;
    page.fill("email", "new@example.com").await;
    page.press("Make the Organization").await;
    page.arrives_at("/operator/orgs/nova-sohne?done=invited").await;
    page.says("An invitation is on its way.").await;
    page.is_fit("operator-org").await;
    page.fill("email", "bo@example.com").await;
    page.press("Make Admin").await;
    page.arrives_at("/operator/orgs/nova-sohne?done=appointed").await;
    page.fill("name", "Nova").await;
    page.press("Save name").await;
    page.arrives_at("/operator/orgs/nova-sohne?done=renamed").await;
    suspend(&page).await;
    page.open("/operator?q=nova").await;
    page.says("Suspended").await;
    page.open("/operator?q=nothing").await;
    page.says("No Organization is called").await;
    page.is_fit("operator-nothing").await;
    page.open("/operator/orgs/nova-sohne").await;
    page.press("Resume Nova").await;
    page.arrives_at("/operator/orgs/nova-sohne?done=resumed").await;
    page.says("The Organization is open again.").await;
}

/// Suspends Nova, whose Admin then finds it closed.
async fn suspend(page: &Page) {
    if page.scripts == Scripts::Off {
        page.fill("confirm", "Nov").await;
        page.press("Suspend Nova").await;
        page.says("Type Nova to suspend it.").await;
        page.is_fit("operator-refused").await;
    }
    page.fill("confirm", "Nova").await;
    page.press("Suspend Nova").await;
    page.arrives_at("/operator/orgs/nova-sohne?done=suspended").await;
    page.says("The Organization is suspended.").await;
    page.is_fit("operator-suspended").await;
    page.press("Sign out").await;
    page.arrives_at("/sign-in").await;
    page.sign_in("bo@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.is_fit("picker-suspended").await;
    page.open("/orgs/nova-sohne/apps").await;
    page.says("Nova is suspended").await;
    page.is_fit("org-suspended").await;
    page.open("/operator").await;
    page.says("Nothing at this address").await;
    page.press("Sign out").await;
    page.arrives_at("/sign-in").await;
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
}

async fn an_account_is_deactivated_and_reactivated(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/operator/accounts").await;
    page.is_fit("operator-accounts").await;
    page.press("ada@example.com").await;
    page.says("This is your own account.").await;
    page.press("Accounts").await;
    page.press("bo@example.com").await;
    page.is_fit("operator-account").await;
    page.press("Deactivate bo@example.com").await;
    page.says("The account is deactivated.").await;
    page.is_fit("operator-account-closed").await;
    page.press("Reactivate bo@example.com").await;
    page.says("The account is active again.").await;
    page.open("/operator/accounts?q=nobody").await;
    page.says("No account fits").await;
    page.is_fit("operator-accounts-nothing").await;
}

async fn datastores_are_there_from_the_beginning(page: Page) {
    page.sign_in("bo@example.com", PASSWORD).await;
    page.arrives_at("/orgs/acme/apps").await;
    page.open("/orgs/acme/datastores").await;
    page.says("Production").await;
    page.says("Tables appear here once an app").await;
    page.is_fit("datastores").await;
}
