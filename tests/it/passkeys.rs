//! Passkeys: adding, signing in, in the place of a code, and everything that must open nothing.

use diesel::prelude::*;
use hangar::db::schema::{accounts, ceremonies, passkeys, sign_ins};

use crate::answer::assert_same;
use crate::browser::Browser;
use crate::device::{DOOR, Device, Question, add, add_first, begin, knock, shown};
use crate::mailbox::{at_once, deactivate, events, half, letter, letters, meddle, set_up};
use crate::world::{PASSWORD, Plan, World, email};

on_both!(
    a_passkey_is_added_and_signs_in,
    it_stands_in_for_the_code,
    it_confirms_what_a_code_would,
    what_does_not_fit_opens_nothing,
    what_does_not_fit_is_not_added,
    an_answer_opens_once,
    of_many_with_one_answer_one_gets_in(proxied),
    late_answers_open_nothing,
    a_counter_that_goes_back_is_refused,
    a_removed_passkey_opens_nothing,
    with_the_second_factor_passkeys_end,
    passkeys_of_others_are_nothing,
    who_is_deactivated_has_no_passkey,
    an_organization_is_content_with_a_passkey,
    app_and_passkeys_go_one_by_one,
    there_are_ten_at_most,
    the_door_is_slow_to_a_network_that_only_asks(proxied),
    nothing_of_them_lies_open_on_the_disk,
    they_speak_german,
);

const CHALLENGE: &str = "/account/second-factor/challenge";
const HALF: &str = "/sign-in/code/challenge";

fn a_passkey_is_added_and_signs_in(world: &World) {
    let ada = world.as_("ada");
    ada.get("/account/passkeys").expect(200).says("You have none.");
    ada.get("/account/passkeys/creation").leads_to("/account/passkeys/new");
    let wrong = ada.post("/account/passkeys/new", &[("current", "not hers")]).expect(422);
    wrong.says("This is not your password.");
    let mut phone = Device::synced(1);
    let page = begin(&ada, None);
    let (before, browser) = (ada.cookies.borrow().clone(), world.visitor());
    let options = page.attribute("[data-passkey-create]", "data-passkey-create").unwrap();
    let filled = || ada.form(&page, "/account/passkeys");
    assert_eq!(filled().value("name"), Some("ureq"), "a name is there already");
    // A name that does not fit costs nothing.
    filled().fill("name", " ").fill("passkey", &phone.make(&options)).send().expect(422).says("The name is missing");
    let form = filled().fill("name", "Ada's phone").fill("passkey", &phone.make(&options));
    let codes = form.send().expect(200).says("Keep these recovery codes").texts(".codes code");
    assert_eq!(codes.len(), 10);
    assert_ne!(*ada.cookies.borrow(), before, "the sign-in has another token");
    letter(world, &email("ada"), "The passkey \"Ada's phone\" was added to your Hangar account.");
    let list = ada.get("/account/passkeys?done=added").expect(200).says("Your passkey is added.");
    list.says("Ada's phone Synced Added").says("not used yet");
    ada.get("/account").expect(200).says("Second factor On").says("1 passkey signs in without a password.");
    *browser.cookies.borrow_mut() = before;
    browser.get("/account").expect(401);

    let browser = world.visitor();
    let page = browser.get("/orgs/acme/apps?q=cla").expect(401);
    let question = Question::ask(&browser, DOOR);
    assert!(question.allowed.is_empty(), "nobody has said whose");
    let form = browser.form(&page, "/sign-in/passkey").fill("passkey", &phone.show(&question));
    form.send().leads_to("/orgs/acme/apps?q=cla").follow(&browser).expect(200).says("Claims");
    // It is whole: nothing else is asked for where a second factor would be.
    browser.get("/account/password").expect(200);
    browser.get("/account/passkeys").expect(200).says("last used just now");
    let log = ada.get("/orgs/acme/settings/audit").expect(200);
    log.says("Passkey added").says("passkey: Ada's phone").says("Signed in");
    let other = crate::browser::Browser::new(&world.address, &world.origin);
    knock(&other, &phone).leads_to("/orgs");

    // Her list is hers to name.
    let list = ada.get("/account/passkeys").expect(200);
    let action = list.attribute("form[action$='/name']", "action").unwrap();
    let again = ada.form(&list, &action).fill("name", "\u{202e}").send().expect(422);
    again.says("The name");
    ada.form(&list, &action).fill("name", "The phone").send().leads_to("/account/passkeys?done=renamed");
    ada.get("/account/passkeys").expect(200).says("The phone Synced");
    assert_eq!(events(world, "account.passkey_renamed"), 1);
}

/// Signs `name` in as far as the password goes, and shows `device` in the place of the code.
#[track_caller]
fn second(world: &World, name: &str, device: &Device) -> (Browser, crate::answer::Answer) {
    let browser = half(world, name);
    let passkey = shown(&browser, HALF, device);
    let answer = browser.post("/sign-in/code", &[("passkey", &passkey)]);
    (browser, answer)
}

fn it_stands_in_for_the_code(world: &World) {
    let ada = world.as_("ada");
    let mut key = Device { names: false, ..Device::new(2) };
    let codes = add_first(&ada, &mut key);
    ada.get("/account/passkeys").expect(200).says("Key 2 On one device Beside the password only");
    let browser = half(world, "ada");
    let page = browser.get("/sign-in/code").expect(200).says("Show your second factor");
    page.says("One of your recovery codes.");
    let old = world.visitor();
    *old.cookies.borrow_mut() = browser.cookies.borrow().clone();
    let question = Question::ask(&browser, HALF);
    assert_eq!(question.allowed, [data_encoding::HEXLOWER.encode(&key.id)]);
    browser.post("/sign-in/code", &[("passkey", &key.show(&question))]).leads_to("/orgs");
    browser.get("/orgs?all=1").expect(200);
    old.get("/orgs").expect(401);
    old.get("/sign-in/code").leads_to("/sign-in");
    // At the door it says nobody's name.
    knock(&world.visitor(), &key).expect(422).says("This passkey opened nothing");
    // A recovery code does it too, and five wrong answers are as many as five wrong codes.
    half(world, "ada").post("/sign-in/code", &[("code", &codes[0])]).leads_to("/orgs");
    let browser = half(world, "ada");
    let stranger = Device { id: key.id.clone(), handle: key.handle.clone(), ..Device::new(9) };
    for _ in 0..4 {
        let passkey = shown(&browser, HALF, &stranger);
        browser.post("/sign-in/code", &[("passkey", &passkey)]).expect(422).says("This passkey opened nothing");
    }
    let passkey = shown(&browser, HALF, &stranger);
    browser.post("/sign-in/code", &[("passkey", &passkey)]).expect(422).says("too many codes were wrong");
    assert_eq!(events(world, "account.second_factor_failed"), 5);
    browser.post(HALF, &[]).expect(404);
    world.visitor().post(HALF, &[]).expect(404);
}

fn it_confirms_what_a_code_would(world: &World) {
    let (ada, older) = (world.as_("ada"), world.as_("ada"));
    let mut phone = Device::synced(3);
    add_first(&ada, &mut phone);
    // A browser from before shows it once.
    let page = older.get("/account/passkeys").expect(303).follow(&older).expect(200);
    let page = page.says("after this browser had signed in");
    older.get("/account/passkeys/removal").expect(303);
    let passkey = shown(&older, CHALLENGE, &phone);
    let form = older.form(&page, "/account/second-factor/proof").fill("passkey", &passkey);
    form.send().leads_to("/account/passkeys").follow(&older).expect(200).says("Key 3");
    // A second one, new recovery codes, and an app beside them.
    let mut key = Device::new(4);
    let passkey = shown(&ada, CHALLENGE, &phone);
    add(&ada, &mut key, Some(("passkey", &passkey))).leads_to("/account/passkeys?done=added");
    let passkey = shown(&ada, CHALLENGE, &key);
    let page = ada.get("/account/second-factor/codes").expect(200);
    let form = ada.form(&page, "/account/second-factor/codes").fill("current", PASSWORD).fill("passkey", &passkey);
    assert_eq!(form.send().expect(200).texts(".codes code").len(), 10);
    let page = ada.get("/account/second-factor/new").expect(200).says("Set up a second factor");
    let form = ada.form(&page, "/account/second-factor/new").fill("current", PASSWORD);
    form.send().expect(422).says("This code is wrong.");
    let form = ada.form(&page, "/account/second-factor/new").fill("current", PASSWORD);
    let page = form.fill("passkey", &shown(&ada, CHALLENGE, &key)).send().follow(&ada).expect(200);
    let app = crate::mailbox::Phone::scanned(&page);
    let form = ada.form(&page, "/account/second-factor/app").fill("code", &app.code(world));
    form.send().expect(200).says("Keep these recovery codes");
    ada.get("/account/second-factor").expect(200).says("2 passkeys can be shown beside the password.");
    half(world, "ada").post("/sign-in/code", &[("code", &app.code(world))]).leads_to("/orgs");
    second(world, "ada", &phone).1.leads_to("/orgs");
    // A passkey without the password confirms nothing.
    let passkey = shown(&ada, CHALLENGE, &key);
    let fields = [("current", "not hers"), ("passkey", passkey.as_str())];
    ada.post("/account/second-factor/codes", &fields).expect(422).says("This is not your password.");
    // Who has none is asked for none.
    world.as_("dev").post(CHALLENGE, &[]).expect(404);
}

/// Devices that do almost everything right.
fn crooked(phone: &Device) -> Vec<(&'static str, Device)> {
    let phone = phone.clone();
    vec![
        ("another origin", Device { origin: "http://localhost:8081".into(), ..phone.clone() }),
        ("another scheme", Device { origin: "https://localhost:8080".into(), ..phone.clone() }),
        ("another host", Device { origin: "http://evil.localhost:8080".into(), ..phone.clone() }),
        ("another site", Device { site: "evil.example".into(), ..phone.clone() }),
        ("in a frame", Device { framed: true, ..phone.clone() }),
        ("the other ceremony", Device { kind: ["webauthn.get", "webauthn.create"], ..phone.clone() }),
        ("nobody there", phone.clone().without_presence()),
        ("nobody verified", phone.without_verification()),
    ]
}

fn what_does_not_fit_opens_nothing(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    let (mut phone, mut devs) = (Device::synced(5), Device::synced(6));
    let codes = add_first(&ada, &mut phone);
    add_first(&dev, &mut devs);
    let mut wrong = crooked(&phone);
    wrong.extend([
        ("another key", Device { id: phone.id.clone(), handle: phone.handle.clone(), ..Device::synced(7) }),
        ("a key nobody knows", Device { handle: phone.handle.clone(), ..Device::synced(8) }),
        ("somebody else's name", Device { handle: devs.handle.clone(), ..phone.clone() }),
        ("no name", Device { names: false, ..phone.clone() }),
    ]);
    let mut pages = Vec::new();
    for (what, device) in &wrong {
        let browser = world.visitor();
        let page = knock(&browser, device).expect(422).says("This passkey opened nothing");
        assert!(browser.cookies.borrow().is_empty(), "{what}");
        pages.push(page.text());
    }
    pages.iter().for_each(|page| assert_same(page, &pages[0]));
    assert_eq!(events(world, "account.sign_in_failed"), i64::try_from(wrong.len()).unwrap());
    // The same beside the password, where only silence about the name is right.
    for (what, device) in wrong.iter().filter(|(what, _)| *what != "no name") {
        meddle(world, |c| diesel::delete(hangar::db::schema::attempts::table).execute(c));
        let (browser, answer) = second(world, "ada", device);
        assert_eq!(answer.status, 422, "{what}");
        browser.get("/account").expect(401);
    }
    // Dev's key is a good one, and not ada's.
    second(world, "ada", &devs).1.expect(422).says("This passkey opened nothing");
    // Another question than the one that was asked, and somebody else's.
    let (here, there) = (world.visitor(), world.visitor());
    let [one, other] = [&here, &there].map(|browser| Question::ask(browser, DOOR));
    let mixed = Question { challenge: other.challenge.clone(), ..one.clone() };
    here.post("/sign-in/passkey", &[("passkey", &phone.show(&mixed))]).expect(422);
    let asked = half(world, "ada");
    let question = Question::ask(&asked, HALF);
    here.post("/sign-in/passkey", &[("passkey", &phone.show(&question))]).expect(422);
    let elsewhere = half(world, "ada");
    let question = Question::ask(&asked, HALF);
    elsewhere.post("/sign-in/code", &[("passkey", &phone.show(&question))]).expect(422);
    for odd in ["", "{}", "null", "[]", "\"", &"[".repeat(9_000), &format!("{{\"ceremony\":\"{}\"}}", "0".repeat(64))] {
        here.post("/sign-in/passkey", &[("passkey", odd)])
            .expect(422)
            .says("The answer of your browser cannot be read.");
    }
    let long = format!("{}{}", phone.show(&Question::ask(&here, DOOR)), " ".repeat(20_000));
    here.post("/sign-in/passkey", &[("passkey", &long)]).expect(422).says("cannot be read");
    // After all that the right one still opens, and the codes are all there.
    knock(&world.visitor(), &phone).leads_to("/orgs");
    half(world, "ada").post("/sign-in/code", &[("code", &codes[9])]).expect(303);
}

fn what_does_not_fit_is_not_added(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    let mut phone = Device::synced(10);
    for (what, mut device) in crooked(&phone) {
        let answer = add(&dev, &mut device, None);
        assert_eq!(answer.status, 409, "{what}");
        dev.post("/account/passkeys", &[("name", "x"), ("passkey", &device.make(&options(&dev)))]).expect(409);
    }
    dev.get("/account/passkeys").expect(200).says("You have none.");
    assert_eq!(events(world, "account.passkey_added"), 0);
    assert!(letters(world, &email("dev")).is_empty());
    add_first(&ada, &mut phone);
    // The same key in another account, in whichever sign-in it was asked for.
    let mut again = phone.clone();
    add(&dev, &mut again, None).expect(409).says("belongs to an account here already");
    let page = begin(&dev, None);
    let asked = page.attribute("[data-passkey-create]", "data-passkey-create").unwrap();
    let mut other = Device::synced(11);
    let made = other.make(&asked);
    ada.post("/account/passkeys", &[("name", "x"), ("passkey", &made)]).expect(409).says("Begin again.");
    let elsewhere = world.as_("dev");
    elsewhere.post("/account/passkeys", &[("name", "x"), ("passkey", &made)]).expect(409);
    dev.post("/account/passkeys", &[("name", "x"), ("passkey", &made)]).expect(200).says("recovery codes");
    // What was made once is made.
    dev.post("/account/passkeys", &[("name", "x"), ("passkey", &made)]).expect(409).says("Begin again.");
    for odd in ["", "{}", "null", &"x".repeat(20_000)] {
        dev.post("/account/passkeys", &[("name", "x"), ("passkey", odd)]).expect(303);
    }
    assert_eq!(events(world, "account.passkey_added"), 2);
}

/// What the browser would be told to make in a ceremony that is over: nothing that anybody waits for.
fn options(browser: &Browser) -> String {
    browser.get("/account/passkeys/creation").leads_to("/account/passkeys/new");
    let user = data_encoding::BASE64URL_NOPAD.encode(&[0; 16]);
    serde_json::json!({ "publicKey": {
        "challenge": "AAAA", "user": { "id": user },
        "authenticatorSelection": { "userVerification": "required", "residentKey": "preferred" },
    } })
    .to_string()
}

fn an_answer_opens_once(world: &World) {
    let ada = world.as_("ada");
    // This one counts nothing, so that only the ceremony stands in the way.
    let mut phone = Device::synced(12);
    add_first(&ada, &mut phone);
    let browser = world.visitor();
    let passkey = shown(&browser, DOOR, &phone);
    browser.post("/sign-in/passkey", &[("passkey", &passkey)]).leads_to("/orgs");
    for thief in [&world.visitor(), &browser] {
        thief.post("/sign-in/passkey", &[("passkey", &passkey)]).expect(422).says("This passkey opened nothing");
    }
    // An answer that failed is used up too.
    let question = Question::ask(&browser, DOOR);
    let stranger = Device { id: phone.id.clone(), handle: phone.handle.clone(), ..Device::synced(13) };
    browser.post("/sign-in/passkey", &[("passkey", &stranger.show(&question))]).expect(422);
    browser.post("/sign-in/passkey", &[("passkey", &phone.show(&question))]).expect(422);
    let waiting = half(world, "ada");
    let passkey = shown(&waiting, HALF, &phone);
    waiting.post("/sign-in/code", &[("passkey", &passkey)]).leads_to("/orgs");
    half(world, "ada").post("/sign-in/code", &[("passkey", &passkey)]).expect(422);
    // And within a sign-in the newest question is the only one.
    let first = Question::ask(&ada, CHALLENGE);
    let proof = |question: &Question| {
        let fields = [("current", PASSWORD), ("passkey", &phone.show(question))];
        ada.post("/account/passkeys/new", &fields).status
    };
    let second = Question::ask(&ada, CHALLENGE);
    assert_eq!([proof(&first), proof(&second), proof(&second)], [422, 303, 422]);
}

fn of_many_with_one_answer_one_gets_in(world: &World) {
    let mut phone = Device::synced(14);
    add_first(&world.as_("ada"), &mut phone);
    let passkey = shown(&world.visitor(), DOOR, &phone);
    let statuses = at_once(|number| {
        let browser = world.visitor().always("x-forwarded-for", &format!("203.0.113.{number}"));
        browser.post("/sign-in/passkey", &[("passkey", &passkey)]).status
    });
    assert_eq!(statuses.get(&303), Some(&1), "{statuses:?}");
    assert!(statuses.keys().all(|status| [303, 422, 503].contains(status)), "{statuses:?}");
    // A key that is added in many tabs at once is one.
    let dev = world.as_("dev");
    let page = begin(&dev, None);
    let options = page.attribute("[data-passkey-create]", "data-passkey-create").unwrap();
    let (made, cookies) = (Device::synced(15).make(&options), dev.cookies.borrow().clone());
    let statuses = at_once(|_| {
        let tab = world.visitor();
        *tab.cookies.borrow_mut() = cookies.clone();
        tab.post("/account/passkeys", &[("name", "x"), ("passkey", &made)]).status
    });
    assert_eq!(statuses.get(&200), Some(&1), "{statuses:?}");
    let kept: i64 = world.installation().directory.read_now(|c| Ok(passkeys::table.count().get_result(c)?)).unwrap();
    assert_eq!(kept, 2);
}

/// Lets every ceremony have been begun so many minutes ago.
fn age(world: &World, minutes: i64) {
    let at = chrono::Utc::now().naive_utc() - chrono::Duration::minutes(minutes);
    meddle(world, |c| diesel::update(ceremonies::table).set(ceremonies::created_at.eq(at)).execute(c));
}

fn late_answers_open_nothing(world: &World) {
    let ada = world.as_("ada");
    let mut phone = Device::synced(16);
    let page = begin(&ada, None);
    let options = page.attribute("[data-passkey-create]", "data-passkey-create").unwrap();
    let made = phone.make(&options);
    age(world, 11);
    ada.get("/account/passkeys/creation").leads_to("/account/passkeys/new");
    ada.post("/account/passkeys", &[("name", "x"), ("passkey", &made)]).expect(409).says("longer than 10 minutes");
    add_first(&ada, &mut phone);
    for (minutes, status) in [(9, 303), (11, 422)] {
        let browser = world.visitor();
        let passkey = shown(&browser, DOOR, &phone);
        age(world, minutes);
        browser.post("/sign-in/passkey", &[("passkey", &passkey)]).expect(status);
        let browser = half(world, "ada");
        let passkey = shown(&browser, HALF, &phone);
        age(world, minutes);
        browser.post("/sign-in/code", &[("passkey", &passkey)]).expect(status);
    }
    // What nobody came back to goes when the next one asks.
    let kept = || -> i64 {
        world.installation().directory.read_now(|c| Ok(ceremonies::table.count().get_result(c)?)).unwrap()
    };
    for _ in 0..5 {
        Question::ask(&world.visitor(), DOOR);
    }
    assert!(kept() >= 5);
    age(world, 11);
    Question::ask(&world.visitor(), DOOR);
    assert_eq!(kept(), 1);
}

fn a_counter_that_goes_back_is_refused(world: &World) {
    let ada = world.as_("ada");
    let mut key = Device::new(17);
    add_first(&ada, &mut key);
    knock(&world.visitor(), &key).leads_to("/orgs");
    knock(&world.visitor(), &key).leads_to("/orgs");
    assert_eq!(key.counter.get(), 2);
    // A copy of the key knows nothing of how often the other was used.
    for seen in [1, 0] {
        let copy = Device { counter: std::cell::Cell::new(seen), ..key.clone() };
        knock(&world.visitor(), &copy).expect(422).says("This passkey opened nothing");
    }
    let copy = Device { counter: std::cell::Cell::new(0), ..key.clone() };
    second(world, "ada", &copy).1.expect(422);
    let log = ada.get("/orgs/acme/settings/audit").expect(200);
    log.says("Sign-in failed").says("its counter went back: it may be a copy").says("Second factor failed");
    assert_eq!(events(world, "account.sign_in_failed"), 2);
    knock(&world.visitor(), &key).leads_to("/orgs");
    // An answer that was asked for before another one was given is behind it, too.
    let (one, other) = (world.visitor(), world.visitor());
    let [late, early] = [&one, &other].map(|browser| shown(browser, DOOR, &key));
    other.post("/sign-in/passkey", &[("passkey", &early)]).leads_to("/orgs");
    one.post("/sign-in/passkey", &[("passkey", &late)]).expect(422);
}

/// The id of the passkey in the list of `browser` whose name this is.
#[track_caller]
fn id_of(browser: &Browser, name: &str) -> String {
    let list = browser.get("/account/passkeys").expect(200);
    let link = list.attribute(&format!("a[aria-label='Remove {name}']"), "href").unwrap();
    link.split("passkey=").nth(1).unwrap().to_owned()
}

fn a_removed_passkey_opens_nothing(world: &World) {
    let ada = world.as_("ada");
    let (mut phone, mut key) = (Device::synced(18), Device::new(19));
    let codes = add_first(&ada, &mut phone);
    let proof = shown(&ada, CHALLENGE, &phone);
    add(&ada, &mut key, Some(("passkey", &proof))).leads_to("/account/passkeys?done=added");
    let id = id_of(&ada, "Key 18");
    let path = format!("/account/passkeys/{id}/removal");
    let page = ada.get(&format!("/account/passkeys/removal?passkey={id}")).expect(200).says("Key 18");
    let form = |password: &str, code: &str| ada.form(&page, &path).fill("current", password).fill("code", code).send();
    form("not hers", &codes[0]).expect(422).says("This is not your password.");
    form(PASSWORD, "000000").expect(422).says("This code is wrong.");
    let asked = shown(&world.visitor(), DOOR, &phone);
    form(PASSWORD, &codes[0]).leads_to("/account/passkeys?done=removed").follow(&ada).says("The passkey is removed.");
    let told = letter(world, &email("ada"), "The passkey \"Key 18\" of your Hangar account was removed.");
    assert!(told.contains("still asks for a second factor"), "{told}");
    world.visitor().post("/sign-in/passkey", &[("passkey", &asked)]).expect(422).says("This passkey opened nothing");
    knock(&world.visitor(), &phone).expect(422);
    form(PASSWORD, &codes[1]).expect(404);
    // With the last one the second factor goes, and everything of it.
    let id = id_of(&ada, "Key 19");
    let page = ada.get(&format!("/account/passkeys/removal?passkey={id}")).expect(200);
    let page = page.says("your password alone opens your account then");
    let path = format!("/account/passkeys/{id}/removal");
    let proof = shown(&ada, CHALLENGE, &key);
    ada.form(&page, &path).fill("current", PASSWORD).fill("passkey", &proof).send().expect(303);
    letter(world, &email("ada"), "asks for nothing beside the password now");
    ada.get("/account").expect(200).says("Second factor Off");
    world.as_("ada").get("/account/passkeys").expect(200).says("You have none.");
    assert_eq!(events(world, "account.passkey_removed"), 2);
    let log = ada.get("/orgs/acme/settings/audit?kind=account.passkey_removed").expect(200);
    log.says("passkey: Key 18").says("passkey: Key 19");
}

/// The operator's help for somebody who has lost everything takes the lost device's passkey too.
fn with_the_second_factor_passkeys_end(world: &World) {
    let (dev, ada) = (world.as_("dev"), world.as_("ada"));
    let (mut lost, mut kept) = (Device::synced(45), Device::synced(46));
    add_first(&dev, &mut lost);
    add_first(&ada, &mut kept);
    let account = accounts::table.filter(accounts::email.eq(email("dev"))).select(accounts::id);
    let end = |c: &mut hangar::db::Conn| {
        let account: hangar::base::AccountId = account.get_result(c)?;
        hangar::people::second_factor::end(c, &account)
    };
    world.installation().directory.housekeeping(hangar::db::Lock::Subject("test"), end).unwrap();
    knock(&world.visitor(), &lost).expect(422);
    world.as_("dev").get("/account/passkeys").expect(200).says("You have none.");
    knock(&world.visitor(), &kept).leads_to("/orgs");
}

fn passkeys_of_others_are_nothing(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    let (mut phone, mut devs) = (Device::synced(20), Device::synced(21));
    add_first(&ada, &mut phone);
    let codes = add_first(&dev, &mut devs);
    let id = id_of(&ada, "Key 20");
    assert!(!dev.get("/account/passkeys").expect(200).text().contains(&id));
    dev.get(&format!("/account/passkeys/removal?passkey={id}")).expect(404);
    dev.post(&format!("/account/passkeys/{id}/name"), &[("name", "Mine")]).expect(404);
    let fields = [("current", PASSWORD), ("code", &codes[0])];
    dev.post(&format!("/account/passkeys/{id}/removal"), &fields).expect(404);
    dev.post("/account/passkeys/nothing/removal", &fields).expect(404);
    world.visitor().post(&format!("/account/passkeys/{id}/removal"), &fields).expect(401);
    let question = Question::ask(&dev, CHALLENGE);
    assert_eq!(question.allowed, [data_encoding::HEXLOWER.encode(&devs.id)]);
    // Ada's answer to dev's question, and dev's answer in ada's browser.
    let answer = phone.show(&question);
    dev.post("/account/passkeys/new", &[("current", PASSWORD), ("passkey", &answer)]).expect(422);
    let passkey = shown(&dev, CHALLENGE, &devs);
    ada.post("/account/passkeys/new", &[("current", PASSWORD), ("passkey", &passkey)]).expect(422);
    ada.get("/account/passkeys").expect(200).says("Key 20");
    // A row that is moved to another account opens nothing there: the key is sealed for its own.
    let account = accounts::table.filter(accounts::email.eq(email("dev"))).select(accounts::id);
    let of_dev: String = world.installation().directory.read_now(|c| Ok(account.get_result(c)?)).unwrap();
    let row = passkeys::table.filter(passkeys::id.eq(&id));
    meddle(world, |c| diesel::update(row).set(passkeys::account_id.eq(&of_dev)).execute(c));
    let moved = Device { handle: devs.handle.clone(), ..phone.clone() };
    let answer = knock(&world.visitor(), &moved);
    assert_eq!(answer.status, 500, "{}", answer.seen());
}

fn who_is_deactivated_has_no_passkey(world: &World) {
    let dev = world.as_("dev");
    let mut phone = Device::synced(22);
    add_first(&dev, &mut phone);
    let (door, waiting) = (world.visitor(), half(world, "dev"));
    let [at_door, beside] = [shown(&door, DOOR, &phone), shown(&waiting, HALF, &phone)];
    let unknown = knock(&world.visitor(), &Device::synced(23)).expect(422).text();
    deactivate(world, "dev");
    let refused = door.post("/sign-in/passkey", &[("passkey", &at_door)]).expect(422);
    assert_same(&refused.text(), &unknown);
    waiting.post("/sign-in/code", &[("passkey", &beside)]).expect(422).says("Sign in again.");
    waiting.post(HALF, &[]).expect(404);
    dev.post(CHALLENGE, &[]).expect(401);
    let open = sign_ins::table.inner_join(accounts::table).filter(accounts::email.eq(email("dev")));
    let fresh = open.filter(sign_ins::factor.eq(true)).count();
    let fresh: i64 = world.installation().directory.read_now(|c| Ok(fresh.get_result(c)?)).unwrap();
    assert_eq!(fresh, 1, "the one in which the passkey was added");
}

const SETTINGS: &str = "/orgs/acme/settings/organization";

fn an_organization_is_content_with_a_passkey(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    add_first(&ada, &mut Device::synced(24));
    ada.post(SETTINGS, &[("name", "Acme"), ("hue", "1"), ("second_factor", "on")]).expect(303);
    ada.get(SETTINGS).expect(200).says("4 members had none so far");
    // The way from the closed door to a passkey, and back.
    let refused = dev.get("/orgs/acme/apps?q=cla").expect(403).says("Acme asks for a second factor");
    let page = dev.get(&refused.attribute("main a.button", "href").unwrap()).expect(200);
    let way = page.attribute("a[href^='/account/passkeys/new']", "href").unwrap();
    let page = dev.get(&way).expect(200);
    let form = dev.form(&page, "/account/passkeys/new").fill("current", PASSWORD);
    let page = form.send().follow(&dev).expect(200);
    let options = page.attribute("[data-passkey-create]", "data-passkey-create").unwrap();
    let mut key = Device::new(25);
    let page = dev.form(&page, "/account/passkeys").fill("passkey", &key.make(&options)).send().expect(200);
    let back = page.attribute("main a.primary", "href").unwrap();
    assert_eq!(back, "/orgs/acme/apps?q=cla");
    dev.get(&back).expect(200).says("Claims");
    let browser = world.visitor();
    knock(&browser, &key).leads_to("/orgs");
    browser.get("/orgs/acme/apps").expect(200).says("Claims");
    // It is the last of what Acme asks for.
    let id = dev.get("/account/passkeys").expect(200).attribute("a[href*='removal?passkey=']", "href").unwrap();
    dev.get(&id).expect(200).says("Acme asks its members for a second factor, and this is the last part of yours.");
    let path = format!("/account/passkeys/{}/removal", id.split('=').nth(1).unwrap());
    let fields = [("current", PASSWORD), ("passkey", &shown(&dev, CHALLENGE, &key))];
    dev.post(&path, &fields).expect(422).says("this is the last part of yours");
    knock(&world.visitor(), &key).leads_to("/orgs");
}

fn app_and_passkeys_go_one_by_one(world: &World) {
    let ada = world.as_("ada");
    let (app, codes) = set_up(world, &ada);
    let mut phone = Device::synced(26);
    // There are recovery codes already: no others are made.
    add(&ada, &mut phone, Some(("code", &app.code(world)))).leads_to("/account/passkeys?done=added");
    ada.get("/account").expect(200).says("10 recovery codes are left.");
    let page = ada.get("/account/second-factor/removal").expect(200).says("Your passkeys stay");
    let form = ada.form(&page, "/account/second-factor/removal").fill("current", PASSWORD);
    form.fill("code", &app.code(world)).send().expect(303);
    let told = letter(world, &email("ada"), "asks for no code of an authenticator app any more");
    assert!(told.contains("A passkey or a recovery code"), "{told}");
    ada.get("/account").expect(200).says("Second factor On");
    let code = app.at(chrono::Utc::now().timestamp() / 30 + 1);
    half(world, "ada").post("/sign-in/code", &[("code", &code)]).expect(422).says("This code is wrong.");
    half(world, "ada").post("/sign-in/code", &[("code", &codes[0])]).leads_to("/orgs");
    second(world, "ada", &phone).1.leads_to("/orgs");
    ada.get("/account/second-factor").expect(200).says("You have no authenticator app.");
    ada.get("/account/second-factor/removal").leads_to("/account/second-factor");
}

fn there_are_ten_at_most(world: &World) {
    let ada = world.as_("ada");
    let mut first = Device::synced(30);
    add_first(&ada, &mut first);
    let proof = || shown(&ada, CHALLENGE, &first);
    for number in 31..39 {
        add(&ada, &mut Device::synced(number), Some(("passkey", &proof()))).expect(303);
    }
    // Two tabs that were both begun at nine: one more goes.
    let (tab, other) = (begin(&ada, Some(("passkey", &proof()))), world.visitor());
    knock(&other, &first).expect(303);
    let asked = begin(&other, Some(("passkey", &shown(&other, CHALLENGE, &first))));
    for (browser, page, number, status) in [(&ada, &tab, 39, 303), (&other, &asked, 40, 409)] {
        let options = page.attribute("[data-passkey-create]", "data-passkey-create").unwrap();
        let form = browser.form(page, "/account/passkeys").fill("passkey", &Device::synced(number).make(&options));
        form.send().expect(status);
    }
    let list = ada.get("/account/passkeys").expect(200).says("You have 10, the most there may be.");
    assert_eq!(list.texts("a[href*='removal?passkey=']").len(), 10);
    assert!(list.attribute("a[href='/account/passkeys/new']", "href").is_none());
    let fields = [("current", PASSWORD), ("passkey", &proof())];
    ada.post("/account/passkeys/new", &fields).expect(422).says("You have 10 passkeys, the most there may be.");
    assert_eq!(Question::ask(&ada, CHALLENGE).allowed.len(), 10);
}

fn the_door_is_slow_to_a_network_that_only_asks(world: &World) {
    let mut phone = Device::synced(41);
    add_first(&world.as_("ada"), &mut phone);
    let from = |address: &str| world.visitor().always("x-forwarded-for", address);
    let office = from("203.0.113.7");
    // Who gets in takes nothing away from the others.
    for _ in 0..20 {
        knock(&from("203.0.113.7"), &phone).expect(303);
    }
    for _ in 0..100 {
        office.post(DOOR, &[]).expect(200);
    }
    // The wait doubles, so that even a slow machine runs into it.
    let refused = (0..9).map(|_| office.post(DOOR, &[])).find(|answer| answer.status == 429).unwrap();
    assert!(!refused.header("retry-after").is_empty());
    from("203.0.113.8").post(DOOR, &[]).expect(200);
    // The password is another door.
    office.post("/sign-in", &[("email", &email("dev")), ("password", PASSWORD)]).expect(303);
}

fn nothing_of_them_lies_open_on_the_disk(world: &World) {
    let ada = world.as_("ada");
    let mut phone = Device::synced(42);
    let codes = add_first(&ada, &mut phone);
    let question = Question::ask(&world.visitor(), DOOR);
    letter(world, &email("ada"), "was added to your Hangar account");
    std::fs::remove_dir_all(world.installation().config.data.join("outbox")).unwrap();
    let kept = world.at_rest();
    let has = |bytes: &[u8]| kept.windows(bytes.len()).any(|window| window == bytes);
    assert!(has(b"v1."), "what is sealed was read");
    let id = data_encoding::BASE64URL_NOPAD.encode(&phone.id);
    assert!(!has(&phone.id) && !has(id.as_bytes()), "the id of a key");
    assert!(!has(question.ceremony.as_bytes()) && !has(question.challenge.as_bytes()), "a question");
    assert!(codes.iter().all(|code| !has(code.as_bytes())), "a recovery code");
}

fn they_speak_german(world: &World) {
    let ada = world.visitor().always("accept-language", "de");
    ada.get("/sign-in").expect(200).says("Mit einem Passkey anmelden");
    ada.post("/sign-in", &[("email", &email("ada")), ("password", PASSWORD)]).expect(303);
    ada.get("/account/passkeys").expect(200).says("Sie haben keinen.");
    ada.get("/account/passkeys/new").expect(200).says("Zuerst, dass Sie es sind");
    let mut phone = Device::synced(43);
    let page = begin(&ada, None).says("Ein Passkey für dieses Konto");
    let options = page.attribute("[data-passkey-create]", "data-passkey-create").unwrap();
    let form = ada.form(&page, "/account/passkeys").fill("name", "Telefon").fill("passkey", &phone.make(&options));
    form.send().expect(200);
    let told = letter(world, &email("ada"), "Der Passkey „Telefon“");
    assert!(told.contains("wurde Ihrem Hangar-Konto"), "{told}");
    ada.get("/account").expect(200).says("1 Passkey meldet Sie ohne Passwort an.");
    ada.get("/account/passkeys")
        .expect(200)
        .says("Telefon Synchronisiert Hinzugefügt gerade eben , noch nicht benutzt");
    let browser = world.visitor().always("accept-language", "de");
    let strange = shown(&browser, DOOR, &Device::synced(44));
    let refused = browser.post("/sign-in/passkey", &[("passkey", &strange)]).expect(422);
    refused.says("Dieser Passkey hat nichts geöffnet");
    browser.post("/sign-in", &[("email", &email("ada")), ("password", PASSWORD)]).expect(303);
    browser.get("/sign-in/code").expect(200).says("Zweiten Faktor zeigen").says("Oder einen Code eingeben");
}

/// Where passkeys cannot work, the page says why and nothing is dead.
#[test]
fn an_address_without_https_is_told_so() {
    let world = Plan::sqlite().public("http://hangar.example").start();
    let ada = world.as_("ada");
    let page = ada.get("/account/passkeys").expect(200);
    let page =
        page.says("Passkeys work only at an address with https and a name, and this installation is at http://hangar");
    assert!(page.attribute("a[href='/account/passkeys/new']", "href").is_none());
    ada.get("/account/passkeys/new").leads_to("/account/passkeys");
    ada.post("/account/passkeys/new", &[("current", PASSWORD)]).expect(409).says("Passkeys work only at");
    let door = world.visitor().get("/sign-in").expect(200);
    assert!(door.attribute("form[action='/sign-in/passkey']", "action").is_none());
    world.visitor().post(DOOR, &[]).expect(409);
}

/// Behind https it is the name of the address that people type, and no other.
#[test]
fn with_https_they_belong_to_its_name() {
    let world = Plan::sqlite().https().start();
    let ada = world.as_("ada");
    let here = |number| Device {
        origin: "https://hangar.example".into(),
        site: "hangar.example".into(),
        ..Device::synced(number)
    };
    assert_eq!(add(&ada, &mut Device::synced(50), None).status, 409, "a key for another name");
    let mut phone = here(51);
    add_first(&ada, &mut phone);
    knock(&world.visitor(), &phone).leads_to("/orgs");
    for origin in ["http://hangar.example", "https://evil.hangar.example", "https://hangar.example:8443"] {
        knock(&world.visitor(), &Device { origin: origin.into(), ..phone.clone() }).expect(422);
    }
    assert!(ada.cookies.borrow().contains_key("__Host-hangar"));
}
