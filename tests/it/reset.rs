//! A forgotten password: the letter, the link, and everybody who would like it to open more.

use diesel::prelude::*;
use hangar::db::schema::{accounts, attempts};

use crate::answer::assert_same;
use crate::mailbox::{
    at_once, deactivate, events, let_links_expire, letter, letters, link, meddle, reset_link, set_up,
};
use crate::world::{PASSWORD, World, email};

on_both!(
    a_mailed_link_sets_a_new_password,
    nobody_learns_who_has_an_account,
    a_link_opens_once_and_only_the_newest_does,
    of_many_at_the_same_moment_one_sets_a_password,
    a_link_does_not_open_past_the_second_factor,
    one_address_and_nothing_else_gets_a_letter,
    who_is_deactivated_gets_nothing,
    letters_are_not_sent_without_end,
    tokens_are_kept_as_hashes,
);

const NEW: &str = "plough the moon slowly";

fn a_mailed_link_sets_a_new_password(world: &World) {
    let signed_in = world.as_("dev");
    let cookies = signed_in.cookies.borrow().clone();
    let visitor = world.visitor();
    let page = visitor.get("/sign-in").expect(200);
    assert_eq!(page.attribute("a[href='/forgotten']", "href").as_deref(), Some("/forgotten"));
    let page = visitor.get("/forgotten").expect(200).says("Forgot your password?");
    let form = visitor.form(&page, "/forgotten").fill("email", " DEV@example.com ");
    form.send().expect(200).says("If DEV@example.com has an account").says("ask your operator for the link");
    let letter_to_dev = letter(world, &email("dev"), "/reset/");
    assert!(letter_to_dev.contains("within an hour") && letter_to_dev.contains("Subject: Hangar: Set a new password"));

    let link = link(&letter_to_dev, "/reset/");
    let page = visitor.get(&link).expect(200).says("dev@example.com").says("Every browser that is signed in");
    visitor.ask("HEAD", &link).send().expect(200);
    let again = visitor.form(&page, &link).fill("password", "short").send().expect(422).says("5 characters");
    let done = visitor.form(&again, &link).fill("password", NEW).send().leads_to("/sign-in?done=reset");
    assert!(visitor.cookies.borrow().is_empty(), "it signs nobody in");
    done.follow(&visitor).expect(200).says("Your new password is set.");
    let replayed = world.visitor();
    *replayed.cookies.borrow_mut() = cookies;
    replayed.get("/account").expect(401);
    visitor.post("/sign-in", &[("email", &email("dev")), ("password", PASSWORD)]).expect(422);
    visitor.post("/sign-in", &[("email", &email("dev")), ("password", NEW)]).leads_to("/orgs");
    visitor.get("/account").expect(200).says("Verified");
    letter(world, &email("dev"), "The password of your Hangar account was changed");
    let log = world.as_("ada").get("/orgs/acme/settings/audit?kind=account.password_reset").expect(200);
    log.says("New password set by mailed link");
}

fn nobody_learns_who_has_an_account(world: &World) {
    deactivate(world, "agnes");
    let asked = |email: &str| {
        let answer = world.visitor().post("/forgotten", &[("email", email)]);
        let mut headers: Vec<_> =
            answer.headers.iter().filter(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id")).collect();
        headers.sort_by_key(|(name, _)| name.as_str());
        format!("{} {headers:?}\n{}", answer.status, answer.text().replace(email, "EMAIL"))
    };
    let known = asked("ada0@example.com");
    assert!(known.starts_with("200"));
    // As long as the other, so that the length of the answer is.
    let account = accounts::table.filter(accounts::email.eq("ada@example.com"));
    let renamed = diesel::update(account)
        .set((accounts::email.eq("ada0@example.com"), accounts::email_key.eq("ada0@example.com")));
    meddle(world, |connection| renamed.execute(connection));
    assert_same(&asked("ada0@example.com"), &known);
    assert_same(&asked("noon@example.com").replace("noon", "ada0"), &known);
    assert_same(&asked("agnes@example.com"), &asked("nobod@example.com").replace("nobod", "agnes"));
    letter(world, "ada0@example.com", "/reset/");
    assert!(letters(world, "noon@example.com").is_empty() && letters(world, "agnes@example.com").is_empty());
}

fn a_link_opens_once_and_only_the_newest_does(world: &World) {
    let dead = |link: &str| {
        for answer in [world.visitor().get(link), world.visitor().post(link, &[("password", NEW)])] {
            let page = answer.expect(410).says("This link opens nothing").says("Ask for another link");
            assert_eq!(page.attribute("main a.primary", "href").as_deref(), Some("/forgotten"));
        }
    };
    let refusals = || events(world, "account.link_refused");
    let (first, second) = (reset_link(world, "dev"), reset_link(world, "dev"));
    dead(&first);
    world.visitor().post(&second, &[("password", NEW)]).expect(303);
    dead(&second);
    let third = reset_link(world, "dev");
    let_links_expire(world);
    dead(&third);
    // The links of e-mail addresses are no passwords, nor the other way round.
    world.as_("ada").post("/account/email/verification", &[]).expect(303);
    let of_email = link(&letter(world, &email("ada"), "/account/email/"), "/account/email/");
    dead(&of_email.replace("/account/email/", "/reset/"));
    for guessed in ["0000", &"0".repeat(64), &"é".repeat(64), &first[7..40], "%00"] {
        let status = world.visitor().get(&format!("/reset/{guessed}")).status;
        assert!(matches!(status, 410 | 404 | 400), "{guessed}: {status}");
    }
    assert!(refusals() >= 11, "{} of them are on record", refusals());
    let log = world.as_("ada").get("/orgs/acme/settings/audit?kind=account.link_refused").expect(200);
    log.says("Mailed link refused").says("sent to: dev@example.com");
    // Nobody fills the log with them.
    let statuses: Vec<u16> = (0..60).map(|_| world.visitor().get("/reset/0000").status).collect();
    assert_eq!(statuses.last(), Some(&429));
}

fn of_many_at_the_same_moment_one_sets_a_password(world: &World) {
    let link = reset_link(world, "dev");
    let statuses = at_once(|number| {
        world.visitor().post(&link, &[("password", &format!("plough the moon {number} times"))]).status
    });
    assert_eq!(statuses.get(&303), Some(&1), "{statuses:?}");
    assert!(statuses.keys().all(|status| [303, 410, 503, 429].contains(status)), "{statuses:?}");
    assert_eq!(events(world, "account.password_reset"), 1);
}

fn a_link_does_not_open_past_the_second_factor(world: &World) {
    let (phone, _) = set_up(world, &world.as_("dev"));
    let link = reset_link(world, "dev");
    world.visitor().post(&link, &[("password", NEW)]).expect(303);
    let browser = world.visitor();
    browser.post("/sign-in", &[("email", &email("dev")), ("password", NEW)]).leads_to("/sign-in/code");
    browser.get("/account").expect(401);
    browser.post("/sign-in/code", &[("code", &phone.code(world))]).leads_to("/orgs");
}

fn one_address_and_nothing_else_gets_a_letter(world: &World) {
    // CVE-2023-7028: a second address in the same form.
    let twice = [("email", "ada@example.com"), ("email", "eve@example.com")];
    world.visitor().post("/forgotten", &twice).expect(422).says("The form cannot be read");
    world.visitor().post("/forgotten", &[("email[]", "ada@example.com"), ("email[]", "eve@example.com")]).expect(422);
    for odd in [
        "ada@example.com\r\nBcc: eve@example.com",
        "ada@example.com\nBcc: eve@example.com",
        "ada@example.com,eve@example.com",
        "ada@example.com;eve@example.com",
        "ada@example.com eve@example.com",
        "Ada <ada@example.com>",
        "ada@example.com\0",
        "ada",
        "@",
        "",
    ] {
        world.visitor().post("/forgotten", &[("email", odd)]).expect(422).says("no e-mail address");
    }
    // Letters go out one after the other: once this one lies there, none of those above is on its way.
    reset_link(world, "dev");
    assert!(letters(world, "ada@example.com").is_empty() && letters(world, "eve@example.com").is_empty());
}

fn who_is_deactivated_gets_nothing(world: &World) {
    let before = reset_link(world, "agnes");
    let count = letters(world, &email("agnes")).len();
    deactivate(world, "agnes");
    world.visitor().post("/forgotten", &[("email", &email("agnes"))]).expect(200);
    world.visitor().get(&before).expect(410);
    world.visitor().post(&before, &[("password", NEW)]).expect(410);
    reset_link(world, "dev");
    assert_eq!(letters(world, &email("agnes")).len(), count);
    world.visitor().post("/sign-in", &[("email", &email("agnes")), ("password", NEW)]).expect(422);
}

fn letters_are_not_sent_without_end(world: &World) {
    let statuses: Vec<u16> =
        (0..8).map(|_| world.visitor().post("/forgotten", &[("email", &email("dev"))]).status).collect();
    assert_eq!(statuses[..5], [200; 5], "{statuses:?}");
    assert!(statuses.contains(&429), "{statuses:?}");
    // A colleague in the same house is not hindered, and an unknown address is counted likewise.
    reset_link(world, "ada");
    let unknown: Vec<u16> =
        (0..8).map(|_| world.visitor().post("/forgotten", &[("email", "no@example.com")]).status).collect();
    assert!(unknown[..5] == [200; 5] && unknown.contains(&429), "{unknown:?}");
    // A mailbox gets so many letters, from however many networks they are asked for: the answer does not say so.
    let full = diesel::insert_into(attempts::table).values((
        attempts::subject.eq("letter to bea@example.com"),
        attempts::failures.eq(30),
        attempts::last_at.eq(chrono::Utc::now().naive_utc()),
    ));
    meddle(world, |connection| full.execute(connection));
    world.visitor().post("/forgotten", &[("email", &email("bea"))]).expect(200).says("Look into your mailbox");
    reset_link(world, "gus");
    assert!(letters(world, &email("bea")).is_empty());
}

fn tokens_are_kept_as_hashes(world: &World) {
    let link = reset_link(world, "dev");
    let token = link.strip_prefix("/reset/").unwrap();
    let installation = world.installation();
    std::fs::remove_dir_all(installation.config.data.join("outbox")).unwrap();
    let kept = world.at_rest();
    let has = |text: &str| kept.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has(&hangar::people::Token::shown(token).unwrap().hash()), "the hash is kept");
    assert!(!has(token), "the token is not");
}
