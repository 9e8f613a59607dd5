//! Passkeys in a browser, with an authenticator that Chromium stands in for (W3C WebAuthn, 11): adding, signing in, beside
//! the password, and removing. Passkeys are nothing without scripts: the last journey sees that nothing is dead then.

use browser::{Device, House, PASSWORD, Page, Scripts, journey};

const ADA: &str = "ada@example.com";

#[test]
fn passkeys_with_scripts() {
    journey(House::named(), Scripts::On, from_the_first_to_the_last);
}

#[test]
fn a_security_key_beside_the_password_with_scripts() {
    journey(House::named(), Scripts::On, a_security_key);
}

#[test]
fn passkeys_at_another_address_with_scripts() {
    journey(House::peopled(), Scripts::On, at_another_address);
}

#[test]
fn passkeys_without_scripts() {
    journey(House::named(), Scripts::Off, nothing_is_dead);
}

/// Says who she is on the page that begins, and comes to the one that makes a passkey.
async fn begin(page: &Page) {
    page.open("/account/passkeys").await;
    page.press("Add a passkey").await;
    page.arrives_at("/account/passkeys/new").await;
    page.fill("current", PASSWORD).await;
    page.press("Continue").await;
    page.arrives_at("/account/passkeys/creation").await;
}

async fn sign_out(page: &Page) {
    page.open("/account").await;
    page.press("Sign out").await;
    page.says("Sign in to Hangar").await;
}

/// A phone: added, signed in with at the door and beside the password, renamed, and removed.
async fn from_the_first_to_the_last(page: Page) {
    page.open("/sign-in").await;
    page.is_fit("sign-in-passkey").await;
    // The device keeps none for us: the browser says no, and the page says so.
    page.has_device(Device::Phone).await;
    page.press("Sign in with a passkey").await;
    page.says("No passkey was used.").await;
    page.is_fit("sign-in-passkey-none").await;
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/account").await;
    page.press("Passkeys").await;
    page.arrives_at("/account/passkeys").await;
    page.is_fit("passkeys-none").await;
    page.press("Add a passkey").await;
    page.arrives_at("/account/passkeys/new").await;
    page.is_fit("passkey-begin").await;
    page.fill("current", "not hers").await;
    page.press("Continue").await;
    page.says("This is not your password.").await;
    page.is_fit("passkey-begin-refused").await;
    begin(&page).await;
    page.is_fit("passkey-creation").await;
    page.fill("name", "").await;
    page.press("Create the passkey").await;
    assert_eq!(page.path().await, "/account/passkeys/creation", "a name is wanted first");
    page.fill("name", "My phone").await;
    page.press("Create the passkey").await;
    page.says("Keep these recovery codes").await;
    page.is_fit("passkey-codes").await;
    page.press("I have kept them").await;
    page.arrives_at("/account/passkeys?done=added").await;
    page.says("Synced").await;
    page.is_fit("passkeys").await;
    at_the_door_and_beside(&page).await;
    page.open("/account/passkeys").await;
    page.press("Rename").await;
    page.is_fit("passkey-rename").await;
    page.fill("name", "The old phone").await;
    page.press("Save name").await;
    page.says("The name is saved.").await;
    page.press("Remove").await;
    page.arrives_below("/account/passkeys/removal").await;
    page.is_fit("passkey-removal").await;
    page.press("Confirm with a passkey").await;
    // The password is asked for first, by the browser itself.
    page.fill("current", PASSWORD).await;
    page.press("Confirm with a passkey").await;
    page.says("The passkey is removed.").await;
    page.is_fit("passkeys-removed").await;
    sign_out(&page).await;
    page.press("Sign in with a passkey").await;
    page.says("This passkey opened nothing").await;
    page.is_fit("sign-in-passkey-refused").await;
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.is_quiet().await;
}

async fn at_the_door_and_beside(page: &Page) {
    sign_out(page).await;
    page.open("/orgs/acme/apps").await;
    page.press("Sign in with a passkey").await;
    // The address was this before: the page is another one now.
    page.find(".account-button").await;
    page.arrives_at("/orgs/acme/apps").await;
    page.open("/account/second-factor").await;
    page.says("1 passkey can be shown").await;
    page.is_fit("second-factor-passkey").await;
    sign_out(page).await;
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/sign-in/code").await;
    page.is_fit("proof").await;
    page.fill("code", "0000").await;
    page.press("Continue").await;
    page.says("This code is wrong.").await;
    page.is_fit("proof-refused").await;
    page.press("Use a passkey").await;
    page.arrives_at("/orgs").await;
}

/// A key that keeps nothing: it opens beside the password, and confirms what a code would.
async fn a_security_key(page: Page) {
    page.has_device(Device::SecurityKey).await;
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    begin(&page).await;
    page.press("Create the passkey").await;
    page.says("Keep these recovery codes").await;
    page.press("I have kept them").await;
    page.says("Beside the password only").await;
    page.is_fit("passkeys-security-key").await;
    // The same key again: the browser knows that it is known.
    page.press("Add a passkey").await;
    page.arrives_at("/account/passkeys/new").await;
    page.is_fit("passkey-begin-again").await;
    page.fill("current", PASSWORD).await;
    page.press("Confirm with a passkey").await;
    page.arrives_at("/account/passkeys/creation").await;
    page.press("Create the passkey").await;
    page.says("This device has a passkey for your account already.").await;
    page.is_fit("passkey-creation-refused").await;
    sign_out(&page).await;
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/sign-in/code").await;
    page.press("Use a passkey").await;
    page.arrives_at("/orgs").await;
    page.is_quiet().await;
}

/// The house is at an address of figures: the page says where to go instead.
async fn at_another_address(page: Page) {
    page.open("/sign-in").await;
    assert_eq!(page.count("form[action='/sign-in/passkey']:not([hidden])").await, 0);
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/account/passkeys").await;
    page.says("Passkeys work only at http://localhost:").await;
    assert_eq!(page.count("a[href='/account/passkeys/new']:not([hidden])").await, 0);
    page.is_fit("passkeys-elsewhere").await;
}

async fn nothing_is_dead(page: Page) {
    page.open("/sign-in").await;
    assert!(!page.text().await.contains("passkey"));
    page.is_fit("sign-in-passkey").await;
    page.sign_in(ADA, PASSWORD).await;
    page.arrives_at("/orgs").await;
    page.open("/account/passkeys").await;
    page.says("Passkeys need scripts, and this browser runs none.").await;
    assert!(!page.text().await.contains("Add a passkey"));
    page.is_fit("passkeys-none").await;
    page.open("/account/passkeys/new").await;
    page.fill("current", PASSWORD).await;
    page.press("Continue").await;
    page.arrives_at("/account/passkeys/creation").await;
    page.says("Passkeys need scripts").await;
    assert!(!page.text().await.contains("Create the passkey"));
}
