//! Accounts in a browser: a forgotten password, another address, another password, and a second factor with everything
//! that asks for it.

use browser::{PASSWORD, Page, Scripts, both_ways};

both_ways!(
    a_forgotten_password in peopled,
    another_address in peopled,
    another_password in peopled,
    another_language in peopled,
    a_second_factor in peopled,
    an_organization_asks_for_a_second_factor in peopled,
);

const ADA: &str = "ada@example.com";
const NEW: &str = "plough the moon slowly";

/// From the sign-in page through the mailbox to a new password.
async fn a_forgotten_password(page: Page) {
    page.open("/sign-in").await;
    page.press("Forgot your password?").await;
    page.arrives_at("/forgotten").await;
    page.is_fit("forgotten").await;
    page.fill("email", ADA).await;
    page.press("Send the link").await;
    page.says("Look into your mailbox").await;
    page.is_fit("forgotten-sent").await;
    let link = page.mailed(ADA, "/reset/").await;
    page.open(&link).await;
    page.is_fit("reset").await;
    page.fill("password", "hangar-ada").await;
    page.press("Set password").await;
    page.says("little more than a name of yours").await;
    page.is_fit("reset-refused").await;
    page.fill("password", NEW).await;
    page.press("Set password").await;
    page.says("Your new password is set.").await;
    page.is_fit("sign-in-reset").await;
    page.fill("email", ADA).await;
    page.fill("password", NEW).await;
    page.press("Sign in").await;
    page.arrives_at("/orgs").await;
    page.open(&link).await;
    page.says("This link opens nothing").await;
    page.is_fit("dead-link").await;
}

/// Asking for another address, opening the link that goes there, and signing in with it.
async fn another_address(page: Page) {
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/account").await;
    page.is_fit("account-unverified").await;
    page.press("Verify").await;
    page.says("A link went to your address.").await;
    let link = page.mailed(ADA, "/account/email/").await;
    page.open(&link).await;
    page.press("Confirm address").await;
    page.says("Your address is confirmed.").await;
    page.press("Change address").await;
    page.arrives_at("/account/email").await;
    page.is_fit("email").await;
    page.fill("email", "ada@engines.example").await;
    page.fill("current", "not hers").await;
    page.press("Send the link").await;
    page.says("This is not your password.").await;
    page.is_fit("email-refused").await;
    page.fill("current", PASSWORD).await;
    page.press("Send the link").await;
    page.says("A link went to your new address.").await;
    page.is_fit("account-waiting").await;
    let link = page.mailed("ada@engines.example", "/account/email/").await;
    page.open(&link).await;
    page.is_fit("email-link").await;
    page.press("Use this address").await;
    page.says("Your address is changed.").await;
    page.press("Sign out").await;
    page.says("Sign in to Hangar").await;
    page.sign_in("ada@engines.example", PASSWORD).await;
    page.arrives_at("/orgs").await;
}

async fn another_password(page: Page) {
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/account").await;
    page.press("Change password").await;
    page.arrives_at("/account/password").await;
    page.is_fit("password").await;
    page.fill("current", PASSWORD).await;
    page.fill("password", "password1").await;
    if page.scripts == Scripts::On {
        let kind = || async { page.find("#password").await.attr("type").await.unwrap().unwrap() };
        assert_eq!(kind().await, "password");
        page.click("[data-reveal='password']").await;
        assert_eq!(kind().await, "text");
    }
    page.press("Change password").await;
    page.says("among those that are tried first").await;
    page.is_fit("password-refused").await;
    page.fill("current", PASSWORD).await;
    page.fill("password", NEW).await;
    page.press("Change password").await;
    page.says("Your password is changed.").await;
    page.is_quiet().await;
}

/// The choice of a language is said in it, and what stands around the page follows at once.
async fn another_language(page: Page) {
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/account").await;
    page.press("Deutsch").await;
    page.says("Ihre Sprache ist gesichert.").await;
    page.says("Abmelden").await;
    page.loses("html[lang=en]").await;
    assert_eq!(page.texts("#language-h ~ .line [aria-pressed=true]").await, ["Deutsch"]);
    page.is_fit("account-german").await;
    for (path, words, name) in [
        ("/account/password", "Ihr jetziges Passwort", "password-german"),
        ("/account/email", "Neue Adresse", "email-german"),
        ("/account/second-factor", "Einen zweiten Faktor einrichten", "second-factor-german"),
        ("/orgs/acme/apps", "Noch keine Apps in Acme", "apps-german"),
    ] {
        page.open(path).await;
        page.says(words).await;
        page.is_fit(name).await;
    }
    page.open("/account").await;
    page.press("English").await;
    page.says("Your language is saved.").await;
    page.says("Sign out").await;
    page.loses("html[lang=de]").await;
    page.press("As the browser asks").await;
    page.says("Your language is saved.").await;
    page.is_quiet().await;
}

/// Set up, signed in with, renewed, moved and let go.
async fn a_second_factor(page: Page) {
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/account").await;
    page.press("Set up").await;
    page.arrives_at("/account/second-factor").await;
    page.is_fit("second-factor-begin").await;
    page.fill("current", PASSWORD).await;
    page.press("Continue").await;
    page.arrives_at("/account/second-factor/app").await;
    page.is_fit("second-factor-app").await;
    let mut phone = Phone::scan(&page).await;
    page.fill("code", "12").await;
    page.press("Switch on").await;
    page.says("This is not the code that the app shows now.").await;
    page.is_fit("second-factor-app-refused").await;
    let codes = switch_on(&page, &mut phone).await;
    page.is_fit("recovery-codes").await;
    page.press("I have kept them").await;
    page.arrives_at("/account").await;
    page.says("10 recovery codes are left.").await;
    page.is_fit("account-second-factor").await;
    page.press("Manage").await;
    page.arrives_at("/account/second-factor").await;
    page.is_fit("second-factor").await;
    page.press("Sign out").await;
    page.says("Sign in to Hangar").await;

    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/sign-in/code").await;
    page.is_fit("code").await;
    page.fill("code", "000 00").await;
    page.press("Continue").await;
    page.says("This code is wrong.").await;
    page.is_fit("code-refused").await;
    page.fill("code", &phone.code()).await;
    page.press("Continue").await;
    page.arrives_at("/orgs").await;
    renew_and_let_go(&page, &codes).await;
}

/// The pages of somebody who has one, with recovery codes in the place of those of the app.
async fn renew_and_let_go(page: &Page, codes: &[String]) {
    page.open("/account/second-factor").await;
    page.press("Move to another app").await;
    page.arrives_at("/account/second-factor/new").await;
    page.is_fit("second-factor-move").await;
    page.fill("current", PASSWORD).await;
    page.fill("code", &codes[0]).await;
    page.press("Continue").await;
    page.arrives_at("/account/second-factor/app").await;
    page.open("/account/second-factor").await;
    page.says("9 left").await;
    page.press("Make new codes").await;
    page.arrives_at("/account/second-factor/codes").await;
    page.is_fit("recovery-renew").await;
    page.fill("current", PASSWORD).await;
    page.fill("code", &codes[1]).await;
    page.press("Make new codes").await;
    page.says("Keep these recovery codes").await;
    let new = page.texts(".codes code").await;
    page.open("/account/second-factor").await;
    page.press("Switch off").await;
    page.arrives_at("/account/second-factor/removal").await;
    page.is_fit("second-factor-removal").await;
    page.fill("current", PASSWORD).await;
    page.fill("code", &new[0]).await;
    page.press("Switch off").await;
    page.says("Your second factor is off.").await;
    page.is_quiet().await;
}

/// An Admin asks for it, is led to one of their own first, and back.
async fn an_organization_asks_for_a_second_factor(page: Page) {
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/orgs/acme/settings/organization").await;
    page.click("input[name=second_factor]").await;
    page.press("Save changes").await;
    page.says("this would lock you out").await;
    page.is_fit("organization-second-factor-refused").await;
    page.press("Set up your second factor").await;
    // What was chosen is not saved, and the browser asks about it.
    if page.scripts == Scripts::On {
        page.click("dialog button[value=leave]").await;
    }
    page.says("Set up a second factor").await;
    page.fill("current", PASSWORD).await;
    page.press("Continue").await;
    page.arrives_below("/account/second-factor/app").await;
    let mut phone = Phone::scan(&page).await;
    switch_on(&page, &mut phone).await;
    page.press("I have kept them").await;
    page.arrives_at("/orgs/acme/settings/organization").await;
    page.click("input[name=second_factor]").await;
    page.press("Save changes").await;
    page.says("are saved.").await;
    page.is_fit("organization-second-factor").await;
    page.open("/orgs?all=1").await;
    page.says("Asks for a second factor").await;
    page.is_fit("picker-second-factor").await;
    page.open("/account/second-factor").await;
    page.says("It stays on while").await;
    page.is_fit("second-factor-asked").await;
    page.open("/account/second-factor/removal").await;
    page.says("asks its members for a second factor").await;
    page.is_fit("second-factor-removal-asked").await;
}

/// Types the code the phone shows; the recovery codes.
async fn switch_on(page: &Page, phone: &mut Phone) -> Vec<String> {
    page.fill("code", &phone.code()).await;
    page.press("Switch on").await;
    page.says("Keep these recovery codes").await;
    page.texts(".codes code").await
}

/// An authenticator app (RFC 6238), by our own hand.
struct Phone {
    secret: Vec<u8>,
    used: u64,
}

impl Phone {
    async fn scan(page: &Page) -> Self {
        let text = page.texts("main code").await.remove(0).replace(' ', "");
        Self { secret: data_encoding::BASE32_NOPAD.decode(text.as_bytes()).unwrap(), used: 0 }
    }

    /// A code that was not used yet. Two in a minute there are: that of now, and that of the next half minute.
    fn code(&mut self) -> String {
        use hmac::{Hmac, KeyInit, Mac};
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        self.used = (since.as_secs() / 30).max(self.used + 1);
        let mut mac = Hmac::<sha1::Sha1>::new_from_slice(&self.secret).unwrap();
        mac.update(&self.used.to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let offset = usize::from(hash[19] & 15);
        let cut = u32::from_be_bytes(hash[offset..offset + 4].try_into().unwrap()) & 0x7fff_ffff;
        format!("{:06}", cut % 1_000_000)
    }
}
