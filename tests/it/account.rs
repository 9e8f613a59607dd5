//! My account: name, theme, and the browsers that are signed in.

use crate::answer::{Answer, selector};
use crate::browser::Browser;
use crate::world::{PASSWORD, World, email};

on_both!(
    a_name_is_changed_and_a_wrong_one_comes_back,
    a_theme_follows_the_person_and_leads_back,
    a_theme_leads_to_pages_of_ours_only,
    a_sign_in_is_ended_from_elsewhere,
    this_sign_in_is_ended_like_a_sign_out,
    a_sign_in_of_somebody_else_cannot_be_ended,
    everywhere_else_is_signed_out_at_once,
    the_account_lists_my_organizations_and_no_other,
);

/// The ways to end the other sign-ins, and the way to end this one.
fn endings(browser: &Browser) -> (Vec<String>, String) {
    let page = browser.get("/account").expect(200);
    let html = page.page();
    let endings = selector("form[action^='/account/sign-ins/']");
    let forms = html.select(&endings);
    let forms: Vec<_> = forms.filter(|form| !form.attr("action").unwrap().contains("others")).collect();
    // Its own ending leaves the page, and so is not boosted.
    let (this, others): (Vec<_>, Vec<_>) = forms.into_iter().partition(|form| form.attr("hx-boost") == Some("false"));
    assert_eq!(this.len(), 1, "one of them is this one");
    let action = |form: &scraper::ElementRef<'_>| form.attr("action").unwrap().to_owned();
    (others.iter().map(action).collect(), action(&this[0]))
}

fn a_name_is_changed_and_a_wrong_one_comes_back(world: &World) {
    let dev = world.as_("dev");
    let page = dev.get("/account").expect(200).says("dev@example.com");
    let form = dev.form(&page, "/account");
    assert_eq!(form.value("name"), Some("Dev"));
    let saved = form.fill("name", "  Dévora   <b>&  ").send().leads_to("/account?done=saved").follow(&dev);
    assert_eq!(saved.says("Your name is saved.").attribute("#name", "value").as_deref(), Some("Dévora <b>&"));

    for (wrong, sentence) in [
        ("", "The name is missing."),
        (" \t ", "The name is missing."),
        (&"x".repeat(121), "The name has 121 characters."),
        ("cod\u{202e}gpj", "an invisible character (U+202E)"),
    ] {
        let again = dev.post("/account", &[("name", wrong)]).expect(422).says(sentence);
        assert_eq!(again.attribute("#name", "value").as_deref(), Some(wrong), "what was typed stays");
        assert_eq!(again.attribute("#name", "aria-describedby").as_deref(), Some("name-help name-error"));
        assert!(again.attribute("form[data-dirty]", "action").is_some(), "nothing of it is saved yet");
    }
    let kept = dev.get("/account").expect(200);
    assert_eq!(kept.attribute("#name", "value").as_deref(), Some("Dévora <b>&"));
}

fn theme(answer: &Answer) -> Option<String> {
    answer.attribute("html", "data-theme")
}

fn a_theme_follows_the_person_and_leads_back(world: &World) {
    let ada = world.as_("ada");
    assert_eq!(theme(&ada.get("/account").expect(200)), None, "the system decides at first");
    let next = "/orgs/acme/settings/audit?kind=org.created";
    ada.post("/account/theme", &[("theme", "dark"), ("next", next)]).leads_to(next);
    assert_eq!(theme(&ada.get(next).expect(200)).as_deref(), Some("dark"));
    assert_eq!(theme(&ada.get("/orgs/acme/no-such-page")).as_deref(), None, "an unknown address knows nobody");
    assert_eq!(theme(&world.as_("ada").get("/account")).as_deref(), Some("dark"), "another browser of hers");
    assert_eq!(theme(&world.as_("dev").get("/account")), None, "somebody else");

    let refused = ada.post("/account/theme", &[("theme", "pink\"><i>")]).expect(422).says("does not exist");
    assert!(refused.attribute("i", "class").is_none() && theme(&refused).as_deref() == Some("dark"));
    ada.post("/account/theme", &[("theme", "system")]).leads_to("/account");
    assert_eq!(theme(&ada.get("/account")), None);
}

fn a_theme_leads_to_pages_of_ours_only(world: &World) {
    let ada = world.as_("ada");
    for odd in [
        "",
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "/orgs/acme/_switcher",
        "/orgs/acme/_find",
        "/static/app.js",
        "/healthz",
        "/no/such/page",
        "/sign-in",
    ] {
        ada.post("/account/theme", &[("theme", "light"), ("next", odd)]).leads_to("/account");
    }
}

fn a_sign_in_is_ended_from_elsewhere(world: &World) {
    let here = world.as_("ada");
    let phone =
        world.visitor().always("user-agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18 Safari/604.1");
    phone.post("/sign-in", &[("email", &email("ada")), ("password", PASSWORD)]).expect(303);
    here.get("/account").expect(200).says("Safari on iPhone");
    let (others, _) = endings(&here);
    assert_eq!(others.len(), 1, "the phone");
    here.post(&others[0], &[]).leads_to("/account?done=ended").follow(&here).expect(200).says("The sign-in is ended.");
    phone.get("/account").expect(401);
    here.get("/account").expect(200);
    // Twice is once: there is nothing left to end.
    here.post(&others[0], &[]).expect(404);
    here.get("/orgs/acme/settings/audit?kind=account.sign_in_revoked").expect(200).says("Ended a sign-in");
}

fn this_sign_in_is_ended_like_a_sign_out(world: &World) {
    let ada = world.as_("ada");
    let old = ada.cookies.borrow().clone();
    let (_, this) = endings(&ada);
    let left = ada.post(&this, &[]).leads_to("/sign-in");
    assert!(left.header("clear-site-data").contains("cache"));
    assert!(ada.cookies.borrow().is_empty(), "the cookie is taken away");
    let replayed = world.visitor();
    *replayed.cookies.borrow_mut() = old;
    replayed.get("/account").expect(401);
    // A form that was open in another tab meanwhile.
    replayed.post("/account", &[("name", "Somebody")]).expect(401);
}

fn a_sign_in_of_somebody_else_cannot_be_ended(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    let (_, hers) = endings(&ada);
    dev.post(&hers, &[]).expect(404);
    for odd in ["x", "00000000-0000-0000-0000-000000000000", "%00", "..%2f"] {
        let status = dev.post(&format!("/account/sign-ins/{odd}/end"), &[]).status;
        assert!(matches!(status, 400 | 404), "{odd} got {status}");
    }
    ada.get("/account").expect(200);
}

fn everywhere_else_is_signed_out_at_once(world: &World) {
    let here = world.as_("ada");
    let alone = here.get("/account").expect(200);
    assert!(!alone.text().contains("/account/sign-ins/others/end"), "there is nowhere else");
    let elsewhere = [world.as_("ada"), world.as_("ada")];
    let colleague = world.as_("dev");
    let page = here.get("/account").expect(200);
    let ended = here.form(&page, "/account/sign-ins/others/end").send().leads_to("/account?done=others-ended");
    ended.follow(&here).expect(200).says("You are signed out everywhere else.");
    for browser in &elsewhere {
        browser.get("/account").expect(401);
    }
    colleague.get("/account").expect(200);
}

fn the_account_lists_my_organizations_and_no_other(world: &World) {
    let page = world.as_("bea").get("/account").expect(200).says("Acme").says("Globex");
    let seen = page.seen();
    assert!(seen.contains("Developer EU") && seen.contains("Agent US") && !seen.contains("Pacific"), "{seen}");
    world.as_("olga").get("/account").expect(200).says("No Organization has you as a member.");
}
