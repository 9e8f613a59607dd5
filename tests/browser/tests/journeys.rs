//! The journeys, each with scripts and without.
#![allow(clippy::unwrap_used)]

use browser::{House, PASSWORD, Page, Scripts, journey};

/// Two tests out of one journey: `both_ways!(journey in house)`.
macro_rules! both_ways {
    ($($way:ident in $house:ident),* $(,)?) => {$(
        mod $way {
            use super::{House, Scripts, journey};

            #[test]
            fn with_scripts() {
                journey(House::$house(), Scripts::On, super::$way);
            }

            #[test]
            fn without_scripts() {
                journey(House::$house(), Scripts::Off, super::$way);
            }
        }
    )*};
}

both_ways!(
    the_first_account in empty,
    a_mistyped_password in peopled,
    nothing_at_this_address in peopled,
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
