//! The language of the reader: the browser's before the sign-in, the account's choice after it, and that of letters.

use crate::answer::{Answer, selector};
use crate::browser::Browser;
use crate::mailbox::{events, half, letter, letters, link, set_up, until};
use crate::world::{PASSWORD, World, email};

on_both!(
    before_the_sign_in_the_browser_decides_and_after_it_the_person,
    a_choice_is_said_in_the_language_chosen,
    a_letter_is_in_the_language_of_its_account,
    a_letter_about_a_code_is_in_the_language_of_its_account,
    german_readers_read_german_about_their_account,
    german_readers_read_german_about_their_second_factor,
    german_readers_read_german_when_they_forgot,
);

fn german(browser: Browser) -> Browser {
    browser.always("accept-language", "de-AT, en;q=0.5")
}

fn language(answer: &Answer) -> String {
    answer.attribute("html", "lang").unwrap()
}

fn choose(browser: &Browser, word: &str) {
    browser.post("/account/language", &[("language", word)]).leads_to("/account?done=language");
}

fn before_the_sign_in_the_browser_decides_and_after_it_the_person(world: &World) {
    let (here, there) = (german(world.visitor()), world.visitor());
    let page = here.get("/sign-in").expect(200).says("Bei Hangar anmelden").says("Passwort vergessen?");
    assert_eq!(language(&page), "de");
    let wrong = here.form(&page, "/sign-in").fill("email", &email("ada")).fill("password", "guess").send();
    wrong.expect(422).says("Die E-Mail-Adresse oder das Passwort ist falsch.");
    here.get("/orgs/acme/apps").expect(401).says("Melden Sie sich an, um zu der Seite zu kommen");
    assert_eq!(language(&there.get("/sign-in").expect(200).says("Sign in to Hangar")), "en");

    for browser in [&here, &there] {
        browser.post("/sign-in", &[("email", &email("ada")), ("password", PASSWORD)]).leads_to("/orgs");
    }
    here.get("/account").expect(200).says("Mein Konto");
    there.get("/account").expect(200).says("My account");
    // What one browser chooses, every other follows, whatever it asks for.
    choose(&there, "de");
    assert_eq!(language(&there.get("/account").expect(200).says("Mein Konto")), "de");
    choose(&here, "en");
    assert_eq!(language(&here.get("/account").expect(200).says("My account")), "en");
    here.get("/orgs/acme/settings/audit").expect(200).says("Audit");
    choose(&here, "");
    here.get("/account").expect(200).says("Mein Konto");
    there.get("/account").expect(200).says("My account");
    // Nobody else is concerned, and who signs out is a stranger again.
    choose(&there, "de");
    world.as_("dev").get("/account").expect(200).says("My account");
    there.post("/sign-out", &[]).leads_to("/sign-in").follow(&there).expect(200).says("Sign in to Hangar");
}

fn pressed(answer: &Answer) -> Vec<String> {
    answer.texts("form[action='/account/language'] button[aria-pressed='true']")
}

fn a_choice_is_said_in_the_language_chosen(world: &World) {
    let ada = world.as_("ada");
    let page = ada.get("/account").expect(200).says("Sentences, dates and numbers");
    assert_eq!(pressed(&page), ["As the browser asks"]);
    assert_eq!(page.texts("form[action='/account/language'] button"), ["As the browser asks", "English", "Deutsch"]);
    let kept = events(world, "account.changed");
    let done = ada.post("/account/language", &[("language", "de")]).leads_to("/account?done=language").follow(&ada);
    let done = done.expect(200).says("Ihre Sprache ist gesichert.").says("Sätze, Datumsangaben und Zahlen");
    assert_eq!(pressed(&done), ["Deutsch"]);
    assert_eq!(events(world, "account.changed"), kept + 1, "it is on record");
    // Dates follow too, and the browser learns that the bars have changed.
    done.says("Angemeldet gerade eben").says("dieser Browser");
    let exact = ada.get("/account").attribute("#sign-ins time", "title").unwrap();
    assert!(exact.contains('.') && !exact.contains('-'), "{exact}");
    for path in ["/account", "/orgs/acme/apps", "/orgs/acme/studio/claims/web-flows"] {
        let shell = |browser: &Browser| browser.get(path).expect(200).attribute("body", "data-shell").unwrap();
        let before = shell(&ada);
        choose(&ada, "en");
        assert_ne!(shell(&ada), before, "{path}");
        choose(&ada, "de");
        assert_eq!(shell(&ada), before, "{path}");
    }
    for odd in ["fr", "DE", "de-AT", " de", "\"><i>", "\0"] {
        let refused = ada.post("/account/language", &[("language", odd)]).expect(422).says("gibt es hier nicht.");
        assert!(refused.attribute("i", "class").is_none() && pressed(&refused) == ["Deutsch"], "{odd:?}");
    }
}

/// The letter that `name` gets when a `browser` asks for a new password.
#[track_caller]
fn reset_letter(world: &World, browser: &Browser, name: &str) -> String {
    let to = email(name);
    let before = letters(world, &to).len();
    browser.post("/forgotten", &[("email", &to)]).expect(200);
    let newer = || letters(world, &to).into_iter().skip(before).find(|text| text.contains("/reset/"));
    until("the letter with a link", newer)
}

const GERMAN: &str = "Jemand hat ein neues Passwort für Ihr Hangar-Konto";
const ENGLISH: &str = "Somebody asked for a new password for your Hangar account";

fn a_letter_is_in_the_language_of_its_account(world: &World) {
    choose(&world.as_("dev"), "de");
    choose(&world.as_("agnes"), "en");
    let (here, there) = (german(world.visitor()), world.visitor());
    for (browser, name, words) in [
        (&there, "dev", GERMAN),
        (&here, "agnes", ENGLISH),
        // Ada chose nothing: the page is all that is known.
        (&here, "ada", GERMAN),
        (&there, "ada", ENGLISH),
    ] {
        let letter = reset_letter(world, browser, name);
        assert!(letter.contains(words), "{name}: {letter}");
    }
    // Who asks may be signed in as somebody else, who chose another language.
    let agnes = world.as_("agnes");
    let to_dev = reset_letter(world, &agnes, "dev");
    assert!(to_dev.contains(GERMAN) && to_dev.contains("Subject: Hangar: Neues Passwort setzen"), "{to_dev}");
    let when = to_dev.lines().find(|line| line.starts_with("Wann: ")).unwrap();
    assert!(when.contains('.') && to_dev.contains("Von: 127.0.0.1"), "{to_dev}");
    let path = link(&to_dev, "/reset/");
    let new = "pflüge den Mond langsam";
    agnes.post(&path, &[("password", new)]).leads_to("/sign-in?done=reset");
    letter(world, &email("dev"), "Das Passwort Ihres Hangar-Kontos wurde geändert, und alle anderen Browser");

    // What dev does is told to dev in German, in whichever browser it is done.
    let dev = world.visitor();
    dev.post("/sign-in", &[("email", &email("dev")), ("password", new)]).leads_to("/orgs");
    dev.post("/account/email", &[("email", "dev@engines.example"), ("current", new)]).expect(303);
    letter(world, &email("dev"), "will die Adresse Ihres Hangar-Kontos in dev@engines.example ändern.");
    letter(world, "dev@engines.example", "Jemand möchte dev@engines.example für sein Hangar-Konto verwenden.");
}

fn a_letter_about_a_code_is_in_the_language_of_its_account(world: &World) {
    let ada = world.as_("ada");
    let (_, codes) = set_up(world, &ada);
    choose(&ada, "de");
    // At this step the browser is nobody's yet, and asks for English.
    let browser = half(world, "ada");
    browser.get("/sign-in/code").expect(200).says("Enter your code");
    browser.post("/sign-in/code", &[("code", &codes[0])]).leads_to("/orgs");
    letter(world, &email("ada"), "Ein Wiederherstellungscode Ihres Hangar-Kontos wurde benutzt. 9 sind übrig.");
    for code in &codes[1..9] {
        half(world, "ada").post("/sign-in/code", &[("code", code)]).leads_to("/orgs");
    }
    letter(world, &email("ada"), "wurde benutzt. Einer ist übrig.");
    browser.get("/account").expect(200).says("1 Wiederherstellungscode ist übrig.");
}

fn german_readers_read_german_about_their_account(world: &World) {
    let ada = german(world.as_("ada"));
    let page = ada.get("/account").expect(200).says("Nicht bestätigt").says("Zweiter Faktor Aus");
    assert_eq!(page.texts(".tabs a")[2..4], ["Anmeldungen", "Organisationen"]);
    ada.post("/account", &[("name", "")]).expect(422).says("Der Name fehlt.");
    ada.post("/account", &[("name", "Ada")]).follow(&ada).says("Ihr Name ist gesichert.");
    ada.post("/account/theme", &[("theme", "rosa")]).expect(422).says("Farben „rosa“ gibt es nicht.");
    let typed = |current: &str, password: &str| {
        let page = ada.get("/account/password").expect(200).says("Ihr Passwort ändern");
        ada.form(&page, "/account/password").fill("current", current).fill("password", password).send().expect(422)
    };
    typed("guess", "x").says("Das ist nicht Ihr Passwort.");
    typed(PASSWORD, "kurz").says("Das Passwort hat 4 Zeichen. Nehmen Sie 8 oder mehr");
    typed(PASSWORD, "password").says("zuerst ausprobiert");
    typed(PASSWORD, "ada-hangar").says("kaum mehr als Ihr Name");
    ada.get("/account/email").expect(200).says("Neue Adresse");
    let odd = ada.post("/account/email", &[("email", "ada"), ("current", PASSWORD)]).expect(422);
    odd.says("„ada“ ist keine E-Mail-Adresse. Geben Sie sie ein wie name@example.com.");
    ada.get("/account/email/0000").expect(410).says("Dieser Link öffnet nichts").says("älter als ein Tag");
    let phone = german(world.visitor()).always("user-agent", "Mozilla/5.0 (iPhone) Version/18 Safari/604.1");
    phone.post("/sign-in", &[("email", &email("ada")), ("password", PASSWORD)]).expect(303);
    let page =
        ada.get("/account").expect(200).says("Safari auf iPhone").says(", zuletzt benutzt gerade eben , von 127");
    let (page, buttons) = (page.page(), selector("#sign-ins button[aria-label]"));
    let labels: Vec<_> = page.select(&buttons).filter_map(|button| button.attr("aria-label")).collect();
    assert_eq!(labels, ["ureq abmelden, diesen hier", "Safari auf iPhone abmelden"]);
}

fn german_readers_read_german_about_their_second_factor(world: &World) {
    let dev = world.as_("dev");
    let (phone, _) = set_up(world, &dev);
    let dev = german(dev);
    dev.get("/account/second-factor").expect(200).says("Zweiter Faktor").says("10 übrig");
    dev.get("/account/second-factor/codes").expect(200).says("10 Codes sind übrig. Sie verfallen");
    let wrong = phone.wrong();
    let wrong = [("current", PASSWORD), ("code", &wrong)];
    dev.post("/account/second-factor/codes", &wrong).expect(422).says("Dieser Code ist falsch.");
    let code = phone.code(world);
    let new = dev.post("/account/second-factor/codes", &[("current", PASSWORD), ("code", &code)]).expect(200);
    new.says("Diese Wiederherstellungscodes aufbewahren").says("Ihre 10 Wiederherstellungscodes");
    letter(world, &email("dev"), "Ihr Hangar-Konto hat neue Wiederherstellungscodes.");

    let ada = world.as_("ada");
    set_up(world, &ada);
    let page = ada.get("/orgs/acme/settings/organization").expect(200);
    let name = ada.form(&page, "/orgs/acme/settings/organization").value("name").unwrap().to_owned();
    let saved = [("name", name.as_str()), ("hue", "3"), ("second_factor", "on")];
    ada.post("/orgs/acme/settings/organization", &saved).expect(303);
    let stays = "Er bleibt an, solange Acme ihn verlangt.";
    dev.get("/account/second-factor").expect(200).says(stays);
    let removal = dev.get("/account/second-factor/removal").expect(200);
    removal.says("Er bleibt an, solange Acme von Mitgliedern einen zweiten Faktor verlangt.");
    let code = phone.code(world);
    let kept = dev.post("/account/second-factor/removal", &[("current", PASSWORD), ("code", &code)]).expect(422);
    kept.says("Acme verlangt von Mitgliedern einen zweiten Faktor, daher bleibt Ihrer an. Ziehen Sie stattdessen");
}

fn german_readers_read_german_when_they_forgot(world: &World) {
    let visitor = german(world.visitor());
    let page = visitor.get("/forgotten").expect(200).says("Passwort vergessen?").says("Link senden");
    let form = visitor.form(&page, "/forgotten");
    form.fill("email", "ada\u{202e}").send().expect(422).says("„ada\\u{202e}“ ist keine E-Mail-Adresse.");
    let path = link(&reset_letter(world, &visitor, "ada"), "/reset/");
    let page = visitor.get(&path).expect(200).says("Neues Passwort setzen").says("Alle Browser, die damit angemeldet");
    let again = visitor.form(&page, &path).fill("password", "x").send().expect(422).says("Das Passwort hat 1 Zeichen.");
    let done = visitor.form(&again, &path).fill("password", "pflüge den Mond langsam").send();
    done.leads_to("/sign-in?done=reset").follow(&visitor).says("Ihr neues Passwort gilt.");
    visitor.get(&path).expect(410).says("Dieser Link öffnet nichts").says("Einen anderen Link anfordern");
}
