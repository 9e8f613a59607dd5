//! Changing a password, and what may be one.

use std::collections::BTreeMap;

use crate::mailbox::{events, letter, reset_link};
use crate::world::{PASSWORD, World, email};

on_both!(
    a_change_signs_everybody_else_out_and_is_told,
    who_does_not_know_the_present_one_changes_nothing,
    common_ones_and_names_are_refused,
    every_character_counts,
    a_field_that_comes_twice_is_refused,
    the_first_account_has_a_good_one_too(empty),
);

const NEW: &str = "plough the moon slowly";

/// The status of the answer to this address and password.
fn knock(world: &World, email: &str, password: &str) -> u16 {
    world.visitor().post("/sign-in", &[("email", email), ("password", password)]).status
}

fn replay(world: &World, cookies: &BTreeMap<String, String>) -> u16 {
    let browser = world.visitor();
    *browser.cookies.borrow_mut() = cookies.clone();
    browser.get("/account").status
}

fn a_change_signs_everybody_else_out_and_is_told(world: &World) {
    let (ada, elsewhere) = (world.as_("ada"), world.as_("ada"));
    let before = ada.cookies.borrow().clone();
    let mailed = reset_link(world, "ada");
    let page = ada.get("/account/password").expect(200).says("Every other browser you are signed in with");
    let form = ada.form(&page, "/account/password").fill("current", PASSWORD).fill("password", NEW);
    let done = form.send().leads_to("/account?done=password").follow(&ada).expect(200);
    done.says("Your password is changed. You are signed out everywhere else.");
    // In the same second nothing from before opens anything (CVE-2025-53826, ASVS 5.0, 7.4.3).
    assert_eq!(replay(world, &elsewhere.cookies.borrow()), 401, "another browser");
    assert_eq!(replay(world, &before), 401, "the cookie of this one from before");
    assert_ne!(*ada.cookies.borrow(), before);
    world.visitor().get(&mailed).expect(410);
    assert_eq!((knock(world, &email("ada"), PASSWORD), knock(world, &email("ada"), NEW)), (422, 303));

    let told = letter(world, &email("ada"), "The password of your Hangar account was changed");
    assert!(told.contains("From: 127.0.0.1") && told.contains("/forgotten") && !told.contains(NEW), "{told}");
    let log = ada.get("/orgs/acme/settings/audit?kind=account.password_changed").expect(200);
    log.says("Password changed").says("sign ins ended: 1");
}

fn who_does_not_know_the_present_one_changes_nothing(world: &World) {
    let ada = world.as_("ada");
    let wrong = [("current", "somebody else's"), ("password", NEW)];
    let again = ada.post("/account/password", &wrong).expect(422).says("This is not your password.");
    assert!(again.attribute("#current", "aria-invalid").is_some() && !again.text().contains("somebody else"));
    assert_eq!(events(world, "account.sign_in_failed"), 1, "it is on record");
    assert_eq!(knock(world, &email("ada"), PASSWORD), 303);
    // Who found an open browser guesses no faster than at the door.
    let guesses: Vec<u16> = (0..12).map(|_| ada.post("/account/password", &wrong).status).collect();
    assert!(guesses.contains(&429), "{guesses:?}");
    world.visitor().post("/account/password", &wrong).expect(401);
}

fn common_ones_and_names_are_refused(world: &World) {
    let bea = world.as_("bea");
    let refused = |new: &str, sentence: &str| {
        let again = bea.post("/account/password", &[("current", PASSWORD), ("password", new)]);
        let again = again.expect(422).says(sentence);
        assert!(again.attribute("#password", "aria-invalid").is_some(), "{new}");
        assert_eq!(again.attribute("#password", "value"), None, "it does not come back");
    };
    refused("seven77", "The password has 7 characters.");
    refused(&"long".repeat(65), "The password has 260 characters.");
    refused("Password1", "among those that are tried first");
    refused("QWERTYUIOP", "among those that are tried first");
    refused("Hangar 2026", "a name of yours");
    refused("globex-acme-bea", "a name of yours");
    refused("bea@example.com", "a name of yours");
    refused(PASSWORD, "This is your present password.");
    assert_eq!(knock(world, &email("bea"), PASSWORD), 303, "it is as it was");
    // Behind a mailed link it is no different.
    let link = reset_link(world, "bea");
    for (new, sentence) in
        [("Globex1", "7 characters"), ("iloveyou", "tried first"), ("acme4globex", "a name of yours")]
    {
        let again = world.visitor().post(&link, &[("password", new)]).expect(422).says(sentence);
        assert_eq!(again.attribute("#password", "value"), None);
    }
    world.visitor().post(&link, &[("password", NEW)]).leads_to("/sign-in?done=reset");
}

fn every_character_counts(world: &World) {
    let ada = world.as_("ada");
    let odd = format!("  Ünder \u{1f984} the “{}” ", "ß".repeat(239));
    assert_eq!(odd.chars().count(), 256);
    ada.post("/account/password", &[("current", PASSWORD), ("password", &odd)]).leads_to("/account?done=password");
    assert_eq!(knock(world, &email("ada"), odd.trim()), 422, "spaces at the ends are part of it");
    assert_eq!(knock(world, &email("ada"), odd.strip_suffix(' ').unwrap()), 422, "nothing is cut off");
    assert_eq!(knock(world, &email("ada"), &odd.to_lowercase()), 422, "nor folded");
    assert_eq!(knock(world, &email("ada"), &odd), 303);
}

fn a_field_that_comes_twice_is_refused(world: &World) {
    let ada = world.as_("ada");
    let twice = [("current", PASSWORD), ("password", NEW), ("password", "another one of these")];
    ada.post("/account/password", &twice).expect(422).says("The form cannot be read");
    assert_eq!(knock(world, &email("ada"), PASSWORD), 303);
}

fn the_first_account_has_a_good_one_too(world: &World) {
    let link = format!("/set-up/{}", world.set_up.as_ref().unwrap());
    let fields = |password| {
        [
            ("email", "ops@example.com"),
            ("password", password),
            ("name", "First Org"),
            ("slug", "first"),
            ("region", "eu"),
        ]
    };
    let try_with = |password| world.visitor().post(&link, &fields(password));
    try_with("sunshine1").expect(422).says("tried first");
    try_with("first-ops-org").expect(422).says("a name of yours");
    try_with(NEW).expect(303);
}
