//! Invitations, from the form to the first page of whoever accepts.

use browser::{PASSWORD, Page, Scripts, both_ways};

both_ways!(people_are_invited_and_come_in in peopled);

const PAGE: &str = "/orgs/acme/settings/invites";

/// The path of the link that the list shows for `email`, as somebody copies it: the page of one address shows one.
async fn link(page: &Page, email: &str) -> String {
    page.open(&format!("{PAGE}?q={email}")).await;
    let shown = page.find("table code").await.text().await.unwrap();
    if page.scripts == Scripts::On {
        let copied = page.find("button[data-copy]").await.attr("data-copy").await.unwrap().unwrap();
        assert_eq!(copied, shown, "what is copied is what is shown");
        page.click("button[data-copy]").await;
        page.find("button[data-copy] use[href$='#check']").await;
    }
    shown[shown.find("/invites/").unwrap()..].to_owned()
}

async fn leave(page: &Page) {
    page.open("/orgs?all=1").await;
    page.press("Sign out").await;
    page.arrives_at("/sign-in").await;
}

async fn send(page: &Page, emails: &str, role: &str) {
    page.open(PAGE).await;
    page.press("Invite people").await;
    page.arrives_at(&format!("{PAGE}/new")).await;
    page.fill("emails", emails).await;
    page.press_option("role", role).await;
    page.press("Send invitations").await;
}

async fn people_are_invited_and_come_in(page: Page) {
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open(PAGE).await;
    page.says("Nobody is invited yet").await;
    page.is_fit("invites-empty").await;
    page.press("Invite people").await;
    page.arrives_at(&format!("{PAGE}/new")).await;
    page.is_fit("invites-new").await;

    // One of four is wrong: the others go when it is left out.
    send(&page, "nora@example.com, ada@example.com, olaf@example.com; rita@example.com", "Developer").await;
    page.says("ada@example.com is a member already.").await;
    page.is_fit("invites-refused").await;
    page.press("Leave these out, send 3").await;
    page.arrives_at(&format!("{PAGE}?done=sent&count=3")).await;
    page.says("3 invitations are made.").await;
    page.says("rita@example.com").await;
    page.is_fit("invites").await;

    // Sent again at once, nothing goes out, and the link stays.
    let first = link(&page, "nora").await;
    page.click("form[action$='/resend'] button").await;
    page.says("The last letter to nora@example.com went out less than a minute ago.").await;
    page.is_fit("invites-too-soon").await;
    let second = link(&page, "nora").await;
    assert_eq!(first, second);
    let rita = link(&page, "rita").await;
    page.click("form[action$='/revocation'] button").await;
    page.says("The invitation of rita@example.com is revoked.").await;

    // Ada opens Nora's link: she is told, and nothing has failed.
    page.open(&second).await;
    page.says("You are signed in as ada@example.com").await;
    page.is_fit("invite-other").await;
    page.press("Sign out and go on").await;
    page.arrives_at(&second).await;
    page.says("Choose a password").await;
    page.is_fit("invite-new").await;
    page.fill("name", "Nora").await;
    page.fill("password", "a hangar of my own").await;
    page.press("Join Acme").await;
    page.arrives_at("/orgs/acme/apps?done=joined").await;
    page.says("You belong to Acme now, as Developer.").await;
    page.is_fit("invite-joined").await;

    page.open(&second).await;
    page.says("This invitation was accepted before").await;
    page.is_fit("invite-used").await;
    page.open(&rita).await;
    page.says("This invitation was revoked").await;
    page.open("/invites/0000").await;
    page.says("Nothing at this address").await;
    page.is_fit("invite-guessed").await;
    leave(&page).await;

    // Nora has an account now, and is invited elsewhere.
    page.sign_in("ada@example.com", PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/orgs/globex/settings/invites/new").await;
    page.fill("emails", "nora@example.com").await;
    page.press_option("role", "Agent").await;
    page.press("Send invitations").await;
    page.says("1 invitation is made.").await;
    let shown = page.find("table code").await.text().await.unwrap();
    let elsewhere = shown[shown.find("/invites/").unwrap()..].to_owned();
    leave(&page).await;
    page.open(&elsewhere).await;
    page.says("You have an account.").await;
    page.is_fit("invite-sign-in").await;
    page.fill("password", "a hangar of my own").await;
    page.press("Sign in").await;
    page.arrives_at(&elsewhere).await;
    page.is_fit("invite-join").await;
    page.press("Join Globex").await;
    page.arrives_at("/orgs/globex/apps?done=joined").await;
    page.says("as Agent.").await;
    page.is_quiet().await;
}
