//! Signing in and out, the cookie, and the first account.

use std::time::{Duration, Instant};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::answer::{Answer, assert_same};
use crate::browser::Browser;
use crate::world::{PASSWORD, World, email};

on_both!(
    the_right_password_opens_and_wrong_ones_look_alike,
    too_many_failures_slow_down_one_address_and_no_other(proxied),
    fifty_people_of_one_office_sign_in(proxied),
    the_token_is_kept_as_a_hash,
    an_old_cookie_opens_nothing_after_sign_out,
    a_second_sign_in_ends_the_first_of_the_same_browser,
    a_deep_link_survives_the_sign_in,
    a_hostile_next_ends_at_home,
    a_cookie_without_https,
    a_cookie_with_https(https),
    the_set_up_link_works_once(empty),
);

/// What a person does: opens the page, types, presses the button.
fn knock(browser: &Browser, email: &str, password: &str) -> Answer {
    let page = browser.get("/sign-in").expect(200);
    browser.form(&page, "/sign-in").fill("email", email).fill("password", password).send()
}

fn the_right_password_opens_and_wrong_ones_look_alike(world: &World) {
    let right = world.visitor();
    knock(&right, "ada@example.com", PASSWORD).leads_to("/orgs");
    right.get("/orgs?all=1").expect(200).says("Acme");
    // The address is no secret of its case or of the spaces around it; the password is.
    knock(&world.visitor(), " ADA@Example.com ", PASSWORD).leads_to("/orgs");

    let refused = |email: &str, password: &str| {
        let browser = world.visitor();
        let answer = knock(&browser, email, password).expect(422).says("The e-mail address or the password is wrong.");
        assert!(browser.cookies.borrow().is_empty(), "a refused sign-in gives no cookie");
        assert_eq!(answer.attribute("#email", "value").as_deref(), Some(email), "what was typed stays");
        assert_eq!(answer.attribute("#password", "value"), None, "the password does not come back");
        answer.text().replace(email, "EMAIL")
    };
    let wrong = refused("ada@example.com", "correct horse batterx");
    assert_same(&refused("nobody@example.com", PASSWORD), &wrong);
    assert_same(&refused("nobody", "x"), &wrong);
    assert_same(&refused("ada@example.com", ""), &wrong);
    assert_same(&refused("ada@example.com", &PASSWORD.to_uppercase()), &wrong);
    knock(&world.visitor(), "", "").expect(422);
    knock(&world.visitor(), "ada\0@example.com", PASSWORD).expect(422);
}

fn too_many_failures_slow_down_one_address_and_no_other(world: &World) {
    let from = |address: &str| world.visitor().always("x-forwarded-for", address);
    let attacker = from("203.0.113.7");
    for _ in 0..5 {
        knock(&attacker, "ada@example.com", "guess").expect(422);
    }
    // A colleague at the attacker's address is not hindered; nor is Ada herself, elsewhere.
    knock(&from("203.0.113.7"), "dev@example.com", PASSWORD).leads_to("/orgs");
    guess_until_slowed_down(&attacker, "ada@example.com");
    knock(&attacker, "ada@example.com", PASSWORD).expect(429).says("Too many attempts");
    knock(&from("198.51.100.1"), "ada@example.com", PASSWORD).leads_to("/orgs");
    // Another address of the same IPv6 network is the same attacker.
    for host in 1..=5 {
        knock(&from(&format!("2001:db8::{host}")), "dev@example.com", "guess").expect(422);
    }
    guess_until_slowed_down(&from("2001:db8::6"), "dev@example.com");
}

/// Guesses until the answer is to wait for two seconds or more: the first wait is of one, which a slow machine may
/// spend between two requests.
fn guess_until_slowed_down(browser: &Browser, email: &str) {
    let start = Instant::now();
    let mut free = 0;
    loop {
        let answer = knock(browser, email, "guess");
        if answer.status == 429 && answer.header("retry-after").parse::<u32>().unwrap() >= 2 {
            return;
        }
        // One guess when the first second is over; another on a machine that takes two for a request.
        free += u32::from(answer.status == 422);
        assert!(free <= 2 && start.elapsed() < Duration::from_secs(30), "nobody slows {email} down");
    }
}

fn fifty_people_of_one_office_sign_in(world: &World) {
    for _ in 0..60 {
        knock(&world.visitor().always("x-forwarded-for", "203.0.113.9"), "ada@example.com", PASSWORD).leads_to("/orgs");
    }
    // Whoever fails at many accounts is slowed down at all of them.
    let attacker = world.visitor().always("x-forwarded-for", "203.0.113.10");
    for guess in 0..50 {
        knock(&attacker, &format!("{guess}@example.com"), "guess").expect(422);
    }
    guess_until_slowed_down(&attacker, "51@example.com");
    knock(&attacker, "ada@example.com", PASSWORD).expect(429);
}

/// The token in a browser's cookie: what stands behind the signature.
fn token(browser: &Browser) -> String {
    let cookies = browser.cookies.borrow();
    let value = cookies.get("hangar").expect("the browser has a cookie");
    let token = value[value.len() - 64..].to_owned();
    assert!(token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{value} ends with a token");
    token
}

fn the_token_is_kept_as_a_hash(world: &World) {
    let token = token(&world.as_("ada"));
    let kept = world.at_rest();
    let has = |text: &str| kept.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has("ada@example.com"), "what is kept was read");
    assert!(has(&hangar::people::Token::shown(&token).unwrap().hash()), "the hash is kept");
    assert!(!has(&token), "the token is not");
    assert!(!has(PASSWORD), "nor is a password");
}

fn an_old_cookie_opens_nothing_after_sign_out(world: &World) {
    let ada = world.as_("ada");
    let elsewhere = world.as_("ada");
    let old = ada.cookies.borrow().clone();
    let page = ada.get("/orgs?q=x").expect(200);
    let left = ada.form(&page, "/sign-out").send().leads_to("/sign-in");
    assert!(left.header("clear-site-data").contains("cache"), "what the browser kept of our pages goes too");
    assert!(ada.cookies.borrow().is_empty(), "the cookie is taken away");
    ada.get("/orgs").expect(401);

    let replayed = world.visitor();
    *replayed.cookies.borrow_mut() = old;
    replayed.get("/orgs").expect(401);
    elsewhere.get("/orgs?all=1").expect(200);
}

fn a_second_sign_in_ends_the_first_of_the_same_browser(world: &World) {
    let browser = world.as_("ada");
    let first = browser.cookies.borrow().clone();
    browser.post("/sign-in", &[("email", &email("dev")), ("password", PASSWORD)]).expect(303);
    assert_ne!(*browser.cookies.borrow(), first, "a sign-in gives a new token");
    browser.get("/orgs?q=x").expect(200).says("dev@example.com");
    let replayed = world.visitor();
    *replayed.cookies.borrow_mut() = first;
    replayed.get("/orgs").expect(401);
}

fn a_deep_link_survives_the_sign_in(world: &World) {
    let browser = world.visitor();
    let asked = browser.get("/orgs/acme/apps?q=cla").expect(401).says("Sign in to go on");
    let form = browser.form(&asked, "/sign-in");
    assert_eq!(form.value("next"), Some("/orgs/acme/apps?q=cla"));
    // A mistyped password does not lose it.
    let again = form.fill("email", "ada@example.com").fill("password", "wrong").send().expect(422);
    let form = browser.form(&again, "/sign-in").fill("password", PASSWORD);
    form.send().leads_to("/orgs/acme/apps?q=cla").follow(&browser).expect(200).says("Claims");
}

/// What must not lead anywhere: other sites however they are spelled, schemes, line breaks, climbing, and paths that
/// no GET route of ours answers.
const HOSTILE: [&str; 80] = [
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "//evil.example/orgs",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\\/evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    " //evil.example",
    "/ /evil.example",
    "\u{a0}//evil.example",
    "/\u{200b}/evil.example",
    "/\0/evil.example",
    "/%2f/evil.example",
    "/%2fevil.example",
    "/%5cevil.example",
    "%2f%2fevil.example",
    "/%09/evil.example",
    "/%0d%0aLocation:%20//evil.example",
    "/orgs\r\nSet-Cookie: a=b",
    "/orgs%0d%0aSet-Cookie:a=b",
    "/orgs\n",
    "/orgs\t",
    "/orgs ",
    "/orgs\\",
    "/orgs\u{2028}",
    "/orgs\u{85}",
    "http://evil.example",
    "https://evil.example/",
    "https:evil.example",
    "http:/evil.example",
    "https:/orgs",
    "http:orgs",
    "HTTP://EVIL.EXAMPLE",
    "ftp://evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "mailto:a@b",
    "blob:x",
    "file:///etc/passwd",
    "view-source:/orgs",
    "about:blank",
    "evil.example",
    "evil.example/orgs",
    "@evil.example",
    "/@evil.example",
    "/orgs@evil.example",
    "user:pass@evil.example",
    "/orgs/../../evil",
    "/orgs/../apps",
    "/orgs/%2e%2e/apps",
    "/orgs/acme/apps/..",
    "/orgs/acme/apps/.",
    "/..//evil.example",
    "/./orgs",
    "/orgs/.",
    "/orgs/..",
    "/orgs/%2e%2e/x",
    "/orgs//",
    "//orgs",
    "/orgs//x",
    "orgs",
    "./orgs",
    "?next=/x",
    "#evil",
    "/nothing-here",
    "/sign-out",
    "/sign-in",
    "/sign-in?next=//evil.example",
    "/orgs/acme/no/such/page",
    "[::1]",
    "/;@evil.example",
    "/.evil.example",
];

fn a_hostile_next_ends_at_home(world: &World) {
    let ada = world.as_("ada");
    let long = format!("/orgs?q={}", "x".repeat(4_000));
    for hostile in HOSTILE.into_iter().chain([long.as_str()]) {
        let typed = [("email", "ada@example.com"), ("password", PASSWORD), ("next", hostile)];
        let answer = world.visitor().post("/sign-in", &typed).expect(303);
        assert_eq!(answer.header("location"), "/orgs", "after signing in with {hostile:?}");
        if hostile.contains('\0') {
            // An address with a NUL leads nowhere at all.
            continue;
        }
        let query = utf8_percent_encode(hostile, NON_ALPHANUMERIC);
        let answer = ada.get(&format!("/sign-in?next={query}")).expect(303);
        assert_eq!(answer.header("location"), "/orgs", "signed in already, with {hostile:?}");
        let shown = world.visitor().get(&format!("/sign-in?next={query}")).expect(200);
        assert_eq!(shown.attribute("[name=next]", "value").as_deref(), Some(""), "the form carries {hostile:?}");
    }
}

fn set_cookie(world: &World) -> String {
    let answer = knock(&world.visitor(), "ada@example.com", PASSWORD).expect(303);
    let cookies = answer.all("set-cookie");
    assert_eq!(cookies.len(), 1, "one cookie: {cookies:?}");
    cookies[0].to_owned()
}

fn a_cookie_without_https(world: &World) {
    let cookie = set_cookie(world);
    assert!(cookie.starts_with("hangar="), "{cookie}");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000"] {
        assert!(cookie.split("; ").any(|attribute| attribute == part), "{cookie} has {part}");
    }
    assert!(!cookie.contains("Secure") && !cookie.contains("Domain"), "{cookie}");
    assert_eq!(world.visitor().get("/sign-in").header("strict-transport-security"), "");
}

fn a_cookie_with_https(world: &World) {
    let cookie = set_cookie(world);
    assert!(cookie.starts_with("__Host-hangar="), "{cookie}");
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=2592000"] {
        assert!(cookie.split("; ").any(|attribute| attribute == part), "{cookie} has {part}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(world.visitor().get("/sign-in").header("strict-transport-security"), "max-age=31536000");
}

fn the_set_up_link_works_once(world: &World) {
    let browser = world.visitor();
    let link = format!("/set-up/{}", world.set_up.as_ref().expect("an empty installation has a set-up link"));
    browser.get("/set-up/0000").expect(404);
    browser.post("/set-up/0000", &[("email", "eve@example.com"), ("password", PASSWORD)]).expect(404);

    let page = browser.get(&link).expect(200);
    let fill = |page: &Answer, password: &str| {
        let form = browser.form(page, &link).fill("email", "ops@example.com").fill("password", password);
        form.fill("name", "First Org").fill("slug", "first").fill("region", "ap").send()
    };
    let again = fill(&page, "short").expect(422).says("The password has 5 characters.");
    assert_eq!(browser.form(&again, &link).value("region"), Some("ap"), "what was chosen stays");
    knock(&browser, "ops@example.com", "short").expect(422);

    fill(&again, PASSWORD).leads_to("/sign-in");
    browser.get(&link).expect(404);
    fill(&page, PASSWORD).expect(404);
    knock(&browser, "ops@example.com", PASSWORD).leads_to("/orgs");
    browser.get("/orgs?all=1").expect(200).says("First Org");
}
