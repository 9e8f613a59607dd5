//! My e-mail address: proving that it is mine, and changing it.

use diesel::prelude::*;
use hangar::db::schema::{accounts, memberships};

use crate::browser::Browser;
use crate::mailbox::{at_once, events, let_links_expire, letter, letters, link, reset_link};
use crate::world::{PASSWORD, World, email};

on_both!(
    an_address_changes_when_the_new_one_answers,
    an_address_is_verified_as_it_is,
    the_address_of_somebody_else_stays_theirs,
    a_link_is_for_one_account_once_and_for_a_day,
    what_is_no_address_gets_no_letter,
    of_many_at_the_same_moment_one_changes_it,
);

const NEW: &str = "ada.lovelace@engines.example";

/// Asks for another address, and gives the path of the link that goes there.
#[track_caller]
fn ask(world: &World, browser: &Browser, wanted: &str) -> String {
    let before = letters(world, wanted).len();
    let page = browser.get("/account/email").expect(200);
    let form = browser.form(&page, "/account/email").fill("email", wanted).fill("current", PASSWORD);
    form.send().leads_to("/account?done=email-asked");
    let newer = || letters(world, wanted).into_iter().nth(before);
    link(&crate::mailbox::until("the letter to the new address", newer), "/account/email/")
}

fn an_address_changes_when_the_new_one_answers(world: &World) {
    let ada = world.as_("ada");
    ada.get("/account").expect(200).says("Not verified");
    let mailed_before = reset_link(world, "ada");
    let path = ask(world, &ada, NEW);
    let notice = letter(world, &email("ada"), "asked to change the address");
    assert!(notice.contains(NEW) && !notice.contains(&path), "the notice is no way in: {notice}");
    ada.get("/account").expect(200).says(&format!("A link went to {NEW} ."));
    // The link waits for the sign-in of whoever it is for, and for a press of a button.
    world.visitor().get(&path).expect(401).says("Sign in to go on");
    let page = ada.get(&path).expect(200).says("Use this address from now on?");
    ada.get("/account").expect(200).says("ada@example.com");
    ada.form(&page, &path).send().leads_to("/account?done=email").follow(&ada).says(NEW).says("Verified");
    letter(world, &email("ada"), "Letters no longer go to this one.");

    let knock = |email: &str| world.visitor().post("/sign-in", &[("email", email), ("password", PASSWORD)]).status;
    assert_eq!((knock(NEW), knock(&email("ada"))), (303, 422));
    world.visitor().get(&mailed_before).expect(410);
    let key: String = world
        .installation()
        .directory
        .read_now(|connection| {
            let of = memberships::table.inner_join(accounts::table).filter(accounts::email.eq(NEW));
            Ok(of.select(memberships::sort_key).first(connection)?)
        })
        .unwrap();
    assert_eq!(key, format!("ada {NEW}"), "lists sort by it");
    let log = ada.get("/orgs/acme/settings/audit?kind=account.email_changed").expect(200);
    log.says("before: ada@example.com");
}

fn an_address_is_verified_as_it_is(world: &World) {
    let dev = world.as_("dev");
    let page = dev.get("/account").expect(200).says("Not verified");
    let sent = dev.form(&page, "/account/email/verification").send().leads_to("/account?done=verification-sent");
    sent.follow(&dev).says("A link went to your address.");
    let path = link(&letter(world, &email("dev"), "/account/email/"), "/account/email/");
    let page = dev.get(&path).expect(200).says("Is this your address?");
    dev.form(&page, &path).send().leads_to("/account?done=verified").follow(&dev).says("Verified");
    dev.post("/account/email/verification", &[]).leads_to("/account/email");
    let same = [("email", "dev@example.com"), ("current", PASSWORD)];
    dev.post("/account/email", &same).expect(422).says("This is your address already.");
}

fn the_address_of_somebody_else_stays_theirs(world: &World) {
    let ada = world.as_("ada");
    // Asking looks the same as for any other address.
    let path = ask(world, &ada, "dev@example.com");
    let page = ada.get(&path).expect(200);
    ada.form(&page, &path).send().expect(409).says("dev@example.com cannot be used");
    ada.get("/account").expect(200).says("ada@example.com");
    world.as_("dev").get("/account").expect(200).says("dev@example.com");
}

fn a_link_is_for_one_account_once_and_for_a_day(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    let dead = |browser: &Browser, path: &str| {
        for answer in [browser.get(path), browser.post(path, &[])] {
            answer.expect(410).says("This link opens nothing").says("Ask for another in your account");
        }
    };
    let first = ask(world, &ada, NEW);
    dead(&dev, &first);
    let second = ask(world, &ada, NEW);
    dead(&ada, &first);
    let page = ada.get(&second).expect(200);
    ada.form(&page, &second).send().expect(303);
    dead(&ada, &second);
    let third = ask(world, &ada, "ada@third.example");
    let_links_expire(world);
    dead(&ada, &third);
    // A link to a new password is no link to an address.
    dead(&dev, &reset_link(world, "dev").replace("/reset/", "/account/email/"));
    dead(&ada, "/account/email/0000");
    assert!(events(world, "account.link_refused") >= 12, "each is on record");
    // Another password, and links from before open nothing any more.
    let fourth = ask(world, &ada, "ada@fourth.example");
    ada.post("/account/password", &[("current", PASSWORD), ("password", "plough the moon slowly")]).expect(303);
    dead(&ada, &fourth);
}

fn what_is_no_address_gets_no_letter(world: &World) {
    let ada = world.as_("ada");
    for odd in [
        "eve@example.com\r\nBcc: all@example.com",
        "eve@example.com\nSubject: You won",
        "eve@example.com, all@example.com",
        "Eve <eve@example.com>",
        "eve",
        "",
    ] {
        let again = ada.post("/account/email", &[("email", odd), ("current", PASSWORD)]).expect(422);
        let again = again.says("no e-mail address");
        assert!(again.attribute("#email", "aria-invalid").is_some(), "{odd:?}");
    }
    let twice = [("email", NEW), ("email", "eve@example.com"), ("current", PASSWORD)];
    ada.post("/account/email", &twice).expect(422).says("The form cannot be read");
    let wrong = [("email", NEW), ("current", "not hers")];
    let again = ada.post("/account/email", &wrong).expect(422).says("This is not your password.");
    assert_eq!(again.attribute("#email", "value").as_deref(), Some(NEW), "what was typed stays");
    reset_link(world, "dev");
    assert!(letters(world, NEW).is_empty() && letters(world, "eve@example.com").is_empty());
}

fn of_many_at_the_same_moment_one_changes_it(world: &World) {
    let ada = world.as_("ada");
    let path = ask(world, &ada, NEW);
    let cookies = ada.cookies.borrow().clone();
    let statuses = at_once(|_| {
        let browser = world.visitor();
        *browser.cookies.borrow_mut() = cookies.clone();
        browser.post(&path, &[]).status
    });
    assert_eq!(statuses.get(&303), Some(&1), "{statuses:?}");
    assert_eq!(events(world, "account.email_changed"), 1);
}
