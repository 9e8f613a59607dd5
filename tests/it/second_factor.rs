//! Second factors: codes of an app, recovery codes, the half sign-in between, and Organizations that ask for one.

use diesel::prelude::*;
use hangar::access::operator;
use hangar::db::schema::{attempts, authenticators, sign_ins};

use crate::answer::assert_same;
use crate::browser::Browser;
use crate::mailbox::{at_once, deactivate, events, half, let_halves_expire, letter, letters, link, meddle, set_up};
use crate::template::beginning;
use crate::world::{PASSWORD, World, email};

on_both!(
    a_second_factor_is_set_up_and_asked_for,
    half_a_sign_in_opens_nothing,
    five_wrong_codes_end_a_half_sign_in,
    a_code_opens_once,
    of_many_with_one_code_one_gets_in(proxied),
    a_recovery_code_opens_once,
    a_browser_from_before_shows_it_once,
    it_moves_to_another_app,
    it_is_let_go_with_password_and_code,
    an_organization_asks_for_it_the_whole_way,
    nothing_of_it_lies_open_on_the_disk,
    a_cookie_from_before_never_becomes_somebody,
    who_is_deactivated_gets_in_on_no_path,
    a_wrong_password_says_nothing_of_it,
);

fn a_second_factor_is_set_up_and_asked_for(world: &World) {
    let ada = world.as_("ada");
    ada.get("/account").expect(200).says("Second factor Off");
    let before = ada.cookies.borrow().clone();
    let wrong = ada.post("/account/second-factor/new", &[("current", "not hers")]).expect(422);
    wrong.says("This is not your password.");
    ada.get("/account/second-factor/app").leads_to("/account/second-factor");
    ada.post("/account/second-factor/app", &[("code", "123456")]).expect(409).says("Begin again.");
    let (phone, _) = set_up(world, &ada);
    assert_ne!(*ada.cookies.borrow(), before, "the sign-in has another token");
    let replayed = world.visitor();
    *replayed.cookies.borrow_mut() = before;
    replayed.get("/account").expect(401);
    letter(world, &email("ada"), "asks for a code of an authenticator app");
    ada.get("/account").expect(200).says("Second factor On").says("10 recovery codes are left.");
    // The secret is shown while it is set up, and never again.
    ada.get("/account/second-factor/app").leads_to("/account/second-factor");

    let browser = world.visitor();
    let page = browser.get("/orgs/acme/apps?q=cla").expect(401);
    let form = browser.form(&page, "/sign-in").fill("email", &email("ada")).fill("password", PASSWORD);
    let page = form.send().follow(&browser).expect(200).says("Enter your code");
    let wrong = browser.form(&page, "/sign-in/code").fill("code", &phone.wrong()).send().expect(422);
    let wrong = wrong.says("This code is wrong.");
    let code = phone.code(world);
    let form = browser.form(&wrong, "/sign-in/code").fill("code", &format!(" {} {} ", &code[..3], &code[3..]));
    form.send().leads_to("/orgs/acme/apps?q=cla").follow(&browser).expect(200).says("Claims");
    browser.get("/sign-in/code").leads_to("/orgs");
    let log = ada.get("/orgs/acme/settings/audit").expect(200);
    log.says("Second factor switched on").says("Second factor failed").says("second factor: code");
}

/// The cookies of `from`, in a new browser.
fn copy(world: &World, from: &Browser) -> Browser {
    let browser = world.visitor();
    *browser.cookies.borrow_mut() = from.cookies.borrow().clone();
    browser
}

fn half_a_sign_in_opens_nothing(world: &World) {
    let ada = world.as_("ada");
    let (phone, _) = set_up(world, &ada);
    let browser = half(world, "ada");
    let old = copy(world, &browser);
    for path in ["/orgs", "/account", "/orgs/acme/apps", "/account/second-factor", "/account/password"] {
        browser.get(path).expect(401);
    }
    browser.post("/account", &[("name", "Eve")]).expect(401);
    browser.post("/account/second-factor/removal", &[("current", PASSWORD), ("code", &phone.wrong())]).expect(401);
    ada.get("/account").expect(200);
    assert_eq!(ada.get("/account").texts("#sign-ins .line").len(), 1, "it is no sign-in of hers yet");
    browser.post("/sign-in/code", &[("code", &phone.code(world))]).leads_to("/orgs");
    assert_ne!(*browser.cookies.borrow(), *old.cookies.borrow(), "the whole one has another token (ASVS 5.0, 7.2.4)");
    old.get("/orgs").expect(401);
    old.get("/sign-in/code").leads_to("/sign-in");
    let late = half(world, "ada");
    let_halves_expire(world);
    late.get("/sign-in/code").leads_to("/sign-in");
    let again = late.post("/sign-in/code", &[("code", &phone.code(world))]).expect(422).says("This took too long");
    assert!(again.attribute("#password", "name").is_some() && late.cookies.borrow().is_empty());
    world.visitor().get("/sign-in/code").leads_to("/sign-in");
    world.visitor().post("/sign-in/code", &[("code", "123456")]).expect(422).says("Sign in again.");
}

fn five_wrong_codes_end_a_half_sign_in(world: &World) {
    let (phone, _) = set_up(world, &world.as_("ada"));
    let browser = half(world, "ada");
    for _ in 0..4 {
        browser.post("/sign-in/code", &[("code", &phone.wrong())]).expect(422).says("This code is wrong.");
    }
    let over = browser.post("/sign-in/code", &[("code", &phone.wrong())]).expect(422);
    assert!(over.says("too many codes were wrong").attribute("#password", "name").is_some());
    assert_eq!(events(world, "account.second_factor_failed"), 5);
    // Who has the password and comes back for five more waits.
    let again = half(world, "ada");
    let statuses: Vec<u16> = (0..4).map(|_| again.post("/sign-in/code", &[("code", &phone.wrong())]).status).collect();
    assert!(statuses.contains(&429), "{statuses:?}");
}

fn a_code_opens_once(world: &World) {
    let (phone, _) = set_up(world, &world.as_("ada"));
    let code = phone.code(world);
    half(world, "ada").post("/sign-in/code", &[("code", &code)]).leads_to("/orgs");
    // Somebody looked over her shoulder, and has the password too (CVE-2026-20779).
    let again = half(world, "ada").post("/sign-in/code", &[("code", &code)]).expect(422);
    again.says("This code was used already.");
    for odd in
        ["", "1", "12345", "1234567", "abcdef", "0x1F4A", "-12345", "１２３４５６", "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa"]
    {
        let browser = half(world, "ada");
        let status = browser.post("/sign-in/code", &[("code", odd)]).status;
        assert!(matches!(status, 422 | 429), "{odd}");
    }
}

fn of_many_with_one_code_one_gets_in(world: &World) {
    let (phone, codes) = set_up(world, &world.as_("ada"));
    for code in [phone.code(world), codes[0].clone()] {
        meddle(world, |connection| diesel::delete(attempts::table).execute(connection));
        // Each from a network of its own, so that nobody is slowed down before the code is looked at.
        let halves: Vec<String> = (0..32).map(|number| format!("203.0.113.{number}")).collect();
        let cookies: Vec<_> = halves.iter().map(|_| half(world, "ada").cookies.take()).collect();
        let statuses = at_once(|number| {
            let browser = world.visitor().always("x-forwarded-for", &halves[number]);
            *browser.cookies.borrow_mut() = cookies[number].clone();
            browser.post("/sign-in/code", &[("code", &code)]).status
        });
        assert_eq!(statuses.get(&303), Some(&1), "{statuses:?}");
        assert!(statuses.keys().all(|status| [303, 422, 429, 503].contains(status)), "{statuses:?}");
    }
    assert_eq!(events(world, "account.recovery_code_used"), 1);
}

fn a_recovery_code_opens_once(world: &World) {
    let ada = world.as_("ada");
    let (phone, codes) = set_up(world, &ada);
    let typed = codes[3].to_uppercase().replace('-', " ");
    half(world, "ada").post("/sign-in/code", &[("code", &typed)]).leads_to("/orgs");
    let notice = letter(world, &email("ada"), "A recovery code of your Hangar account was used. 9 are left.");
    assert!(!notice.contains(&codes[3]));
    half(world, "ada").post("/sign-in/code", &[("code", &codes[3])]).expect(422).says("This code is wrong.");
    let log = ada.get("/orgs/acme/settings/audit?kind=account.recovery_code_used").expect(200);
    log.says("left: 9");
    // New ones, and the old are gone.
    let page = ada.get("/account/second-factor/codes").expect(200).says("9 codes are left.");
    let form = |page| ada.form(page, "/account/second-factor/codes").fill("current", PASSWORD);
    let again = form(&page).fill("code", &phone.wrong()).send().expect(422).says("This code is wrong.");
    let new = form(&again).fill("code", &phone.code(world)).send().expect(200).texts(".codes code");
    assert_eq!(new.len(), 10);
    letter(world, &email("ada"), "has new recovery codes");
    half(world, "ada").post("/sign-in/code", &[("code", &codes[4])]).expect(422);
    half(world, "ada").post("/sign-in/code", &[("code", &new[0])]).leads_to("/orgs");
    // Those of somebody else are nothing.
    let (_, others) = set_up(world, &world.as_("dev"));
    half(world, "ada").post("/sign-in/code", &[("code", &others[0])]).expect(422);
}

fn a_browser_from_before_shows_it_once(world: &World) {
    let (ada, phone_browser) = (world.as_("ada"), world.as_("ada"));
    let (phone, _) = set_up(world, &ada);
    phone_browser.get("/orgs/acme/apps").expect(200);
    // What changes how she signs in asks for it first.
    for path in ["/account/password", "/account/email"] {
        let asked = phone_browser.get(path).expect(303);
        assert!(asked.header("location").starts_with("/account/second-factor/proof?next="), "{path}");
        phone_browser.post(path, &[("current", PASSWORD), ("email", "e@example.com")]).expect(303);
    }
    assert!(letters(world, "e@example.com").is_empty());
    let page = phone_browser.get("/account/password").follow(&phone_browser).expect(200);
    let page = page.says("after this browser had signed in");
    let old = copy(world, &phone_browser);
    let proof = "/account/second-factor/proof";
    let again = phone_browser.form(&page, proof).fill("code", &phone.wrong()).send().expect(422);
    phone_browser.form(&again, proof).fill("code", &phone.code(world)).send().leads_to("/account/password");
    phone_browser.get("/account/password").expect(200);
    old.get("/account").expect(401);
    phone_browser.get(proof).leads_to("/account");
    world.as_("dev").get(proof).leads_to("/account/second-factor");
}

fn it_moves_to_another_app(world: &World) {
    let ada = world.as_("ada");
    let (old, codes) = set_up(world, &ada);
    let page = ada.get("/account/second-factor/new").expect(200).says("Move to another app");
    let form = |page| ada.form(page, "/account/second-factor/new").fill("current", PASSWORD);
    let again = form(&page).fill("code", &old.wrong()).send().expect(422).says("This code is wrong.");
    // The phone is lost: a recovery code is as good.
    let page = form(&again).fill("code", &codes[0]).send().follow(&ada).expect(200);
    let new = crate::mailbox::Phone::scanned(&page);
    half(world, "ada").post("/sign-in/code", &[("code", &old.code(world))]).leads_to("/orgs");
    half(world, "ada").post("/sign-in/code", &[("code", &new.code(world))]).expect(422);
    let form = ada.form(&page, "/account/second-factor/app");
    form.fill("code", &new.code(world)).send().expect(200).says("Keep these recovery codes");
    half(world, "ada").post("/sign-in/code", &[("code", &old.code(world))]).expect(422);
    half(world, "ada").post("/sign-in/code", &[("code", &codes[1])]).expect(422);
    half(world, "ada").post("/sign-in/code", &[("code", &new.code(world))]).leads_to("/orgs");
}

fn it_is_let_go_with_password_and_code(world: &World) {
    let ada = world.as_("ada");
    let (phone, codes) = set_up(world, &ada);
    let page = ada.get("/account/second-factor/removal").expect(200);
    let form = |password: &str, code: &str| {
        ada.form(&page, "/account/second-factor/removal").fill("current", password).fill("code", code).send()
    };
    form("not hers", &phone.code(world)).expect(422).says("This is not your password.");
    form(PASSWORD, &phone.wrong()).expect(422).says("This code is wrong.");
    form(PASSWORD, &phone.code(world)).leads_to("/account?done=factor-removed");
    letter(world, &email("ada"), "asks for nothing beside the password any more");
    ada.get("/account").expect(200).says("Second factor Off");
    world.as_("ada").get("/account").expect(200);
    ada.get("/account/second-factor/removal").leads_to("/account/second-factor");
    ada.post("/account/second-factor/codes", &[("current", PASSWORD), ("code", &codes[0])]).expect(303);
}

const SETTINGS: &str = "/orgs/acme/settings/organization";

fn an_organization_asks_for_it_the_whole_way(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    let page = ada.get(SETTINGS).expect(200).says("5 members had none so far");
    let asking = [("name", "Acme"), ("hue", "1"), ("second_factor", "on")];
    let refused = ada.post(SETTINGS, &asking).expect(422).says("this would lock you out");
    assert!(refused.attribute("[name=second_factor][checked]", "value").is_some(), "what was chosen stays");
    let way = refused.attribute("main a[href^='/account/second-factor']", "href").unwrap();
    let begin = ada.get(&way).expect(200);
    assert_eq!(ada.form(&begin, "/account/second-factor/new").value("next"), Some(SETTINGS), "and back");
    let (phone, _) = set_up(world, &ada);
    drop(page);
    ada.post(SETTINGS, &asking).leads_to(&format!("{SETTINGS}?done=saved"));
    ada.get(SETTINGS).expect(200).says("4 members had none so far and cannot enter");
    ada.get("/orgs/acme/settings/audit?kind=org.changed").expect(200).says("second factor: yes");

    // Dev was in the middle of something.
    let refused = dev.get("/orgs/acme/apps?q=cla").expect(403).says("Acme asks for a second factor");
    let way = refused.attribute("main a.button", "href").unwrap();
    let page = dev.get(&way).expect(200).says("Set up a second factor");
    let form = dev.form(&page, "/account/second-factor/new").fill("current", PASSWORD);
    let page = form.send().follow(&dev).expect(200);
    let devs = crate::mailbox::Phone::scanned(&page);
    let page = dev.form(&page, "/account/second-factor/app").fill("code", &devs.code(world)).send().expect(200);
    let back = page.attribute("main a.primary", "href").unwrap();
    assert_eq!(back, "/orgs/acme/apps?q=cla");
    dev.get(&back).expect(200).says("Claims");
    let kept = [("current", PASSWORD), ("code", &devs.code(world))];
    let kept = dev.post("/account/second-factor/removal", &kept).expect(422);
    kept.says("Acme asks its members for a second factor, so yours stays on.");
    dev.get("/orgs/acme/apps").expect(200);

    // Bea has another Organization, and sees which asks for it.
    let bea = world.as_("bea");
    let cards = bea.get("/orgs").expect(200).texts(".org-card");
    let marked: Vec<_> = cards.iter().filter(|card| card.contains("Asks for a second factor")).collect();
    assert!(marked.len() == 1 && marked[0].contains("Acme"), "{cards:?}");
    bea.get("/orgs/globex/_switcher").expect(200).says("Asks for a second factor");
    bea.get("/orgs/globex/apps").expect(200);
    for method in ["GET", "POST"] {
        bea.ask(method, SETTINGS).fields(&[]).send().expect(403).says("Acme asks for a second factor");
    }
    bea.get("/orgs/acme/_switcher").expect(403);
    world.as_("una").get("/orgs/acme/apps").expect(404);
    // The operator's command line needs no phone.
    world.installation().directory.read_now(|connection| operator(connection, "acme", beginning())).unwrap();
    // And it ends as it began.
    ada.post(SETTINGS, &[("name", "Acme"), ("hue", "1")]).expect(303);
    bea.get("/orgs/acme/apps").expect(200);
    half(world, "ada").post("/sign-in/code", &[("code", &phone.code(world))]).leads_to("/orgs");
}

fn nothing_of_it_lies_open_on_the_disk(world: &World) {
    let ada = world.as_("ada");
    let (phone, codes) = set_up(world, &ada);
    world.as_("dev").post("/account/second-factor/new", &[("current", PASSWORD)]).expect(303);
    let half = half(world, "ada");
    let token = half.cookies.borrow()["hangar"].clone();
    let token = &token[token.len() - 64..];
    // The outbox is the mailbox of an installation without a mail server.
    letter(world, &email("ada"), "asks for a code");
    std::fs::remove_dir_all(world.installation().config.data.join("outbox")).unwrap();
    let kept = world.at_rest();
    let has = |bytes: &[u8]| kept.windows(bytes.len()).any(|window| window == bytes);
    let text = data_encoding::BASE32_NOPAD.encode(&phone.secret);
    assert!(has(b"v1."), "what is sealed was read");
    assert!(!has(&phone.secret) && !has(text.as_bytes()) && !has(text.to_lowercase().as_bytes()), "the secret");
    assert!(!has(data_encoding::HEXLOWER.encode(&phone.secret).as_bytes()));
    for code in &codes {
        assert!(!has(code.as_bytes()) && !has(code.replace('-', "").as_bytes()), "a recovery code");
    }
    assert!(!has(token.as_bytes()), "the token of a half sign-in");
    // A row that is copied to another account opens nothing there.
    let secrets = authenticators::table.select((authenticators::account_id, authenticators::secret));
    let rows: Vec<(String, String)> =
        world.installation().directory.read_now(|connection| Ok(secrets.load(connection)?)).unwrap();
    assert_eq!(rows.len(), 2);
    meddle(world, |connection| {
        diesel::update(authenticators::table).set(authenticators::secret.eq(&rows[0].1)).execute(connection)
    });
    let statuses = [
        half.post("/sign-in/code", &[("code", &phone.code(world))]).status,
        world.as_("dev").get("/account/second-factor/app").status,
    ];
    assert!(statuses.contains(&500), "{statuses:?}");
}

fn a_cookie_from_before_never_becomes_somebody(world: &World) {
    let (phone, _) = set_up(world, &world.as_("ada"));
    // CVE-2024-28197: a cookie of the attacker's is planted in the browser of the victim, who then signs in.
    for planted in [world.as_("dev"), half(world, "ada")] {
        let victim = copy(world, &planted);
        victim.post("/sign-in", &[("email", &email("ada")), ("password", PASSWORD)]).leads_to("/sign-in/code");
        assert_ne!(*victim.cookies.borrow(), *planted.cookies.borrow());
        victim.post("/sign-in/code", &[("code", &phone.code(world))]).leads_to("/orgs");
        victim.get("/account").expect(200).says("ada@example.com");
        planted.get("/account").expect(401);
    }
}

fn who_is_deactivated_gets_in_on_no_path(world: &World) {
    let dev = world.as_("dev");
    let (phone, codes) = set_up(world, &dev);
    let waiting = half(world, "dev");
    let reset = crate::mailbox::reset_link(world, "dev");
    dev.post("/account/email/verification", &[]).expect(303);
    let verify = link(&letter(world, &email("dev"), "/account/email/"), "/account/email/");
    deactivate(world, "dev");
    dev.get("/account").expect(401);
    waiting.get("/sign-in/code").leads_to("/sign-in");
    waiting.post("/sign-in/code", &[("code", &phone.code(world))]).expect(422).says("Sign in again.");
    let other = copy(world, &waiting);
    other.post("/sign-in/code", &[("code", &codes[0])]).expect(422);
    world.visitor().post(&reset, &[("password", "plough the moon slowly")]).expect(410);
    dev.post(&verify, &[]).expect(401);
    dev.post("/account/second-factor/proof", &[("code", &codes[0])]).expect(401);
    let refused = world.visitor().post("/sign-in", &[("email", &email("dev")), ("password", PASSWORD)]);
    refused.expect(422).says("The e-mail address or the password is wrong.");
}

fn a_wrong_password_says_nothing_of_it(world: &World) {
    set_up(world, &world.as_("ada"));
    let refused = |name: &str| {
        let answer = world.visitor().post("/sign-in", &[("email", &email(name)), ("password", "a guess")]).expect(422);
        answer.text().replace(&email(name), "ADDRESS")
    };
    assert_same(&refused("ada"), &refused("dev"));
    assert_same(&refused("ada"), &refused("noo"));
    let halves = sign_ins::table.filter(sign_ins::whole.eq(false)).count();
    let halves: i64 = world.installation().directory.read_now(|c| Ok(halves.get_result(c)?)).unwrap();
    assert_eq!(halves, 0);
}
