//! People and invitations, as somebody reads them who reads German.

use hangar::say::{Language, speaking};

use crate::answer::Answer;
use crate::browser::Browser;
use crate::invites::{CHOSEN, PAGE, a_minute_later, actions, expire, link, role_id};
use crate::mailbox;
use crate::users::{LIST, behind, id_of, page_of, put};
use crate::world::World;

on_both!(
    the_list_of_people_is_german,
    the_page_of_a_person_is_german,
    leaving_is_german,
    inviting_is_german,
    what_a_link_opens_is_german,
    a_letter_is_in_the_language_of_the_page_it_was_sent_from,
);

/// Somebody whose browser asks for German.
fn german(world: &World, name: &str) -> Browser {
    world.as_(name).always("accept-language", "de-AT, en;q=0.5")
}

fn stranger(world: &World) -> Browser {
    world.visitor().always("accept-language", "de")
}

/// Fails when the page still says one of these English things.
#[track_caller]
fn not_english(page: &Answer) {
    let seen = format!("{} ", page.seen());
    for word in [" the ", " you ", " and ", " of ", " Role ", " State ", " Not ", " is ", " with "] {
        assert!(!seen.contains(word), "{} says {word:?}: {seen}", page.asked);
    }
}

fn the_list_of_people_is_german(world: &World) {
    behind(world, &[format!("UPDATE memberships SET active = FALSE WHERE account_id = '{}'", id_of("agnes"))]);
    let ada = german(world, "ada");
    let list = ada.get(LIST).expect(200).says("Personen einladen").says("Personen von Acme");
    let row = list.texts("tbody tr").remove(1);
    assert_eq!(row, "Agnes agnes@example.com Agent Deaktiviert Aus Noch nie");
    assert_eq!(list.texts("thead th"), ["Wählen", "Person", "Rolle", "Status", "Zweiter Faktor", "Zuletzt aktiv"]);
    assert_eq!(list.attribute("#rows", "data-announce").as_deref(), Some("5 Personen"));
    assert_eq!(list.attribute("td.role", "data-label").as_deref(), Some("Rolle"));
    let one = ada.get(&format!("{LIST}?q=dev")).expect(200);
    assert_eq!(one.attribute("#rows", "data-announce").as_deref(), Some("1 Person"));
    ada.get(&format!("{LIST}?q=nobody")).expect(200).says("Niemand passt zu dieser Suche").says("Alle zeigen");
    ada.post(LIST, &[("verb", "deactivate")]).expect(422).says("Wählen Sie 1 bis 200 Personen");
    let [dev, own] = ["dev", "ada"].map(|name| format!("u-{}", id_of(name)));
    ada.post(LIST, &[(&own, "on"), ("verb", "deactivate")])
        .expect(409)
        .says("Diese Organisation hätte keinen aktiven Admin mehr.")
        .says("Nichts wurde geändert. Wählen Sie unten eine Person, die Admin werden soll");
    ada.post(LIST, &[(&dev, "on"), (&dev, "on")]).expect(422).says("kam zweimal an");
    let bea = format!("u-{}", id_of("bea"));
    let done = |people: &[&str], verb: &str| {
        let mut typed: Vec<_> = people.iter().map(|field| (*field, "on")).collect();
        typed.extend([("verb", verb), ("role", "agent")]);
        ada.post(LIST, &typed).follow(&ada).expect(200)
    };
    done(&[&dev], "role").says("1 Person hat jetzt eine andere Rolle.");
    done(&[&dev, &bea], "deactivate").says("2 Personen sind deaktiviert. Sie behalten ihre Rolle");
    done(&[&dev], "reactivate").says("1 Person ist reaktiviert. Sie kommt wieder hinein.");
    done(&[&dev], "reactivate").says("Es gab nichts zu ändern.");
    let looking = german(world, "ivo").get(LIST).expect(200);
    not_english(&looking.says("Sie sind Developer und können sehen, wer zu Acme gehört. Ändern dürfen das: Admin"));
}

fn the_page_of_a_person_is_german(world: &World) {
    let ada = german(world, "ada");
    let page = ada.get(&page_of("dev")).expect(200).says("Nicht bestätigt").says("Mitglied seit").says("Dev entfernen");
    not_english(&page);
    let wrong = ada.form(&page, &format!("{}/removal", page_of("dev"))).fill("confirm", "dev").send();
    wrong.expect(422).says("Das ist nicht die Adresse von Dev. Tippen Sie dev@example.com, um zu bestätigen.");
    let role = format!("{}/role", page_of("dev"));
    ada.post(&role, &[("role", "owner")]).expect(422).says("Wählen Sie eine der Rollen dieser Organisation.");
    ada.post(&role, &[("role", "agent")]).follow(&ada).says("Die Rolle ist geändert.");
    let activity = format!("{}/activity", page_of("dev"));
    ada.post(&activity, &[("activity", "deactivated")]).follow(&ada).says("kommt nicht in Acme hinein.");
    let own = ada.get(&page_of("ada")).expect(200).says("Sie sind der einzige aktive Admin von Acme");
    not_english(&own);
    ada.post(&format!("{}/role", page_of("ada")), &[("role", "agent")]).expect(409).says("Nichts wurde geändert.");
    not_english(&german(world, "bea").get(&page_of("ada")).expect(200).says("Ada ist der einzige aktive Admin von"));
    let gone = ada.post(&format!("{}/removal", page_of("dev")), &[("confirm", "dev@example.com")]).follow(&ada);
    gone.says("dev@example.com gehört nicht mehr zu dieser Organisation.");
}

fn leaving_is_german(world: &World) {
    let ada = german(world, "ada");
    ada.get("/account").expect(200).says("Acme verlassen").says("Danach kommen Sie nicht mehr in Acme hinein");
    let refused = ada.post("/account/memberships/acme/end", &[]).expect(409);
    refused.says("Sie sind der einzige Admin von Acme").says("Einen anderen Admin wählen");
    put(world, "bea", "admin");
    ada.post("/account/memberships/acme/end", &[]).expect(303);
}

fn inviting_is_german(world: &World) {
    let ada = german(world, "ada");
    not_english(&ada.get(PAGE).expect(200).says("Noch ist niemand eingeladen"));
    let page = ada.get(&format!("{PAGE}/new")).expect(200).says("Personen zu Acme einladen");
    not_english(&page.says("Eine Einladung ist 7 Tage offen und gilt einmal."));
    let page = ada.get(&format!("{PAGE}/new")).expect(200);
    let role = role_id(&page, "Agent").unwrap();
    let send = |emails: &str, role: &str| ada.form(&page, PAGE).fill("emails", emails).fill("role", role).send();
    let wrong = send("DEV@example.com, nichts; nora@example.com", &role).expect(422);
    let wrong = wrong.says("DEV@example.com ist schon Mitglied.").says("\"nichts\" ist keine E-Mail-Adresse.");
    not_english(&wrong.says("Diese weglassen, 1 senden"));
    send("", "").expect(422).says("Eine Adresse fehlt.").says("Eine Rolle fehlt.");
    let list = send("nora@example.com", &role).follow(&ada).expect(200).says("1 Einladung ist angelegt.");
    assert_eq!(list.texts(".state"), ["Offen"]);
    assert!(list.texts("td[data-label=Status] time")[0].matches('.').count() == 2, "a German date");
    send("nora@example.com", &role).expect(422).says("hat eine Einladung, die bis ").says(" UTC offen ist.");
    let two = send("olaf@example.com, rita@example.com", &role).follow(&ada);
    two.expect(200).says("2 Einladungen sind angelegt.");
    let list = ada.get(&format!("{PAGE}?q=nora")).expect(200).says("Noch einmal an nora@example.com senden");
    let [again, revoke] = ["resend", "revocation"].map(|verb| actions(&list, verb).remove(0));
    ada.post(&again, &[]).expect(409).says("ging vor weniger als einer Minute hinaus. Versuchen Sie es in ");
    a_minute_later(world);
    ada.post(&again, &[]).follow(&ada).says("Die Einladung von nora@example.com hat einen neuen Link");
    ada.post(&revoke, &[]).follow(&ada).says("Die Einladung von nora@example.com ist zurückgezogen.");
    not_english(&ada.post(&again, &[]).expect(409).says("wurde zurückgezogen. Laden Sie die Person neu ein."));
    ada.get(&format!("{PAGE}?q=nobody")).expect(200).says("Keine Einladung passt zu diesem Filter");
}

fn what_a_link_opens_is_german(world: &World) {
    let ada = german(world, "ada");
    let invite = |email: &str| {
        let page = ada.get(&format!("{PAGE}/new")).expect(200);
        let role = role_id(&page, "Agent").unwrap();
        ada.form(&page, PAGE).fill("emails", email).fill("role", &role).send().expect(303);
        link(&ada, email)
    };
    let nora = stranger(world);
    let path = invite("nora@example.com");
    let offer = nora.get(&path).expect(200).says("Acme beitreten").says("Ada (ada@example.com) lädt Sie ein.");
    not_english(&offer.says("Wählen Sie ein Passwort"));
    let offer = nora.get(&path).expect(200);
    nora.form(&offer, &path).fill("password", CHOSEN).send().expect(422).says("Ihr Name fehlt.");
    let told = german(world, "gus").get(&path).expect(200).says("Sie sind als gus@example.com angemeldet");
    not_english(&told.says("Abmelden und weiter"));
    nora.form(&offer, &path).fill("name", "Nora").fill("password", CHOSEN).send().expect(303);
    let used = nora.get(&path).expect(410).says("Diese Einladung wurde schon angenommen").says("Acme öffnen");
    not_english(&used);
    let path = invite("olga@example.com");
    not_english(&stranger(world).get(&path).expect(200).says("Sie haben ein Konto."));
    not_english(&german(world, "olga").get(&path).expect(200).says("Sie treten erst bei, wenn"));
    expire(world, "acme");
    let late = stranger(world).get(&path).expect(410).says("Diese Einladung ist abgelaufen").says("war bis ");
    not_english(&late.says("Bitten Sie Ada (ada@example.com), sie noch einmal zu senden"));
    let guessed = stranger(world).get(&format!("/invites/{}", "0".repeat(72))).expect(404);
    not_english(&guessed.says("Unter dieser Adresse ist nichts"));
}

/// The letter is written where the sender is answered, and goes its way on threads that speak to nobody.
fn a_letter_is_in_the_language_of_the_page_it_was_sent_from(world: &World) {
    let ada = german(world, "ada");
    let page = ada.get(&format!("{PAGE}/new")).expect(200);
    let role = role_id(&page, "Agent").unwrap();
    let form = ada.form(&page, PAGE).fill("emails", "nora@example.com").fill("role", &role);
    form.fill("message", "Bis bald.").send().expect(303);
    let letter = mailbox::letter(world, "nora@example.com", "Acme");
    assert!(letter.contains("Subject: Ihre Einladung zu Acme"), "{letter}");
    // The text has its umlauts encoded; what is read here has none.
    for part in
        ["dt Sie ein, Acme auf Hangar beizutreten. Ihre Rolle dort: Agent.", "> Bis bald.", "gilt einmal und ist bis"]
    {
        assert!(letter.replace("\r\n", "\n").contains(part), "{part} in {letter}");
    }
    assert!(!letter.contains("invites you") && letter.contains(&link(&ada, "nora")), "{letter}");
    a_minute_later(world);
    let english = world.as_("ada");
    english.post(&actions(&english.get(PAGE), "resend")[0], &[]).expect(303);
    mailbox::letter(world, "nora@example.com", "Ada (ada@example.com) invites you to join Acme on Hangar.");
}

#[test]
fn the_operator_is_declined() {
    use hangar::say::it;
    let said = |inviter: &str| {
        let help = it("invite-used-help").with("inviter", inviter);
        let offer = it("letter-invite-begin").with("inviter", inviter).with("org", "Acme").with("role", "Agent");
        let german = speaking(Language::German, async { format!("{help} {offer}") });
        (format!("{help} {offer}"), actix_web::rt::System::new().block_on(german))
    };
    let (english, german) = said("operator");
    assert!(english.contains("tell the operator:") && english.contains("The operator invites you"), "{english}");
    assert!(german.contains("sagen Sie es dem Betreiber:") && german.contains("Der Betreiber lädt"), "{german}");
    let (english, german) = said("Ada (ada@example.com)");
    assert!(
        english.contains("tell Ada (ada@example.com):") && german.contains("Ada (ada@example.com) lädt"),
        "{german}"
    );
}
