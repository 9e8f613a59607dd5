//! The operator's area, the Organizations, the datastores, the audit log and the page before publishing, in German.

use crate::browser::Browser;
use crate::world::{World, email};

on_both!(
    the_operator_reads_german,
    mistakes_of_the_operator_come_back_in_german,
    an_account_is_described_in_german,
    the_settings_and_the_picker_are_german,
    datastores_and_publishing_are_german,
    the_log_says_in_german_what_happened,
    an_edit_is_told_in_the_language_of_whoever_reads_it,
);

fn german(world: &World, name: &str) -> Browser {
    world.as_(name).always("accept-language", "de-AT,de;q=0.9,en;q=0.1")
}

fn the_operator_reads_german(world: &World) {
    let opal = german(world, "opal");
    let page = opal.get("/operator").expect(200).says("Was diese Installation enthält.");
    assert_eq!(page.texts("h1"), ["Betrieb"]);
    assert_eq!(page.texts("thead th"), ["Name", "Region", "Mitglieder", "Apps", "Größe", "Status", "Angelegt"]);
    opal.get("/operator?q=%25").expect(200).says("Keine Organisation heißt „%“");
    let page = opal.get("/operator/orgs/acme").expect(200);
    page.says("gepackt, wie es gespeichert ist").says("die 5 Mitglieder sehen eine Seite");
    opal.get("/operator/orgs/pacific").expect(200).says("das einzige Mitglied sieht eine Seite");
    let asked = opal.post("/operator/orgs/acme/admins", &[("email", "new@example.com")]);
    asked.follow(&opal).expect(200).says("Eine Einladung ist unterwegs.").says("Kann annehmen bis");
    let suspended = opal.post("/operator/orgs/acme/suspension", &[("confirm", "Acme")]);
    let page = suspended.follow(&opal).expect(200).says("Die Organisation ist stillgelegt.");
    page.says("Acme wieder öffnen").says("Die 5 Mitglieder kommen sofort wieder hinein.");
    assert_eq!(german(world, "ada").get("/orgs").expect(200).texts(".org-card .badge.warning"), ["Stillgelegt"]);
}

fn mistakes_of_the_operator_come_back_in_german(world: &World) {
    let opal = german(world, "opal");
    let page = opal.get("/operator/orgs/new").expect(200).says("E-Mail-Adresse des ersten Admins");
    assert_eq!(page.attribute(".swatch:nth-child(7)", "title").as_deref(), Some("Petrol"));
    let form = opal.form(&page, "/operator/orgs").fill("name", "\u{202e}").fill("slug", "A b");
    let page = form.fill("email", &email("ada")).send().expect(422);
    page.says("Der Name enthält ein unsichtbares Zeichen (U+202E).").says("\"A b\" ist als Adresse nicht möglich.");
    let fields = [("name", "Acme"), ("slug", "acme"), ("region", "mars"), ("email", "ada@example.com")];
    opal.post("/operator/orgs", &fields).expect(422).says("Diese Region gibt es nicht. Wählen Sie eine der drei.");
    let fields = [("name", "Acme"), ("slug", "acme"), ("region", "eu"), ("email", "ada@example.com")];
    opal.post("/operator/orgs", &fields).expect(422).says("Die Adresse acme ist vergeben.");
    let refused = opal.post("/operator/orgs/acme/suspension", &[("confirm", "acm")]).expect(422);
    refused.says("Tippen Sie Acme, um die Organisation stillzulegen.");
    let refused = opal.post("/operator/orgs/acme/admins", &[("email", "ada@example.com")]).expect(422);
    refused.says("ada@example.com ist schon aktiver Admin von Acme.");
}

fn an_account_is_described_in_german(world: &World) {
    let (opal, _phone) = (german(world, "opal"), world.as_("ada"));
    let page = opal.get("/operator/accounts?q=ada").expect(200);
    assert_eq!(page.texts("tbody td[data-label=Status]"), ["Aktiv"]);
    let path = page.attribute("tbody th a", "href").unwrap();
    opal.get(&path).expect(200).says("1 Browser ist angemeldet.").says("ada@example.com deaktivieren");
    let refused = opal.post(&format!("{path}/deactivation"), &[]).expect(409);
    refused.says("ada@example.com ist der letzte aktive Admin von ").says(" und ");
    let done = opal.post(&format!("{path}/sign-outs"), &[]).follow(&opal).expect(200);
    done.says("Alle Anmeldungen dieses Kontos sind beendet.").says("Kein Browser ist angemeldet.");
}

fn the_settings_and_the_picker_are_german(world: &World) {
    let ada = german(world, "ada");
    let page = ada.get("/orgs/acme/settings/organization").expect(200).says("Von jedem Mitglied einen zweiten Faktor");
    assert_eq!(page.texts("h1"), ["Einstellungen"]);
    let page = page.says("5 Mitglieder hatten bisher keinen und werden beim nächsten Schritt hier danach gefragt.");
    let form = ada.form(&page, "/orgs/acme/settings/organization").fill("name", " ");
    form.send().expect(422).says("Der Name fehlt. Geben Sie einen Namen mit 1 bis 120 Zeichen ein.");
    let fields = [("name", "Acme"), ("hue", "3"), ("second_factor", "on")];
    let refused = ada.post("/orgs/acme/settings/organization", &fields).expect(422);
    refused.says("würden sich damit aussperren. Richten Sie zuerst Ihren ein, und kommen Sie dann wieder.");
    let locked = german(world, "dev").get("/orgs/acme/settings/organization").expect(200);
    locked.says("Sie sind Developer und können diese Einstellungen sehen. Ändern dürfen sie: Admin .");
    assert_eq!(ada.get("/orgs?all=1").expect(200).texts("h1"), ["Organisation wählen"]);
    ada.get("/orgs?q=nirgends").expect(200).says("Keine Ihrer Organisationen heißt so");
    assert_eq!(german(world, "olga").get("/orgs").expect(200).texts("h1"), ["Noch keine Organisation"]);
}

fn datastores_and_publishing_are_german(world: &World) {
    let dev = german(world, "dev");
    let page = dev.get("/orgs/acme/datastores").expect(200).says("einer für jede Umgebung");
    assert_eq!(page.texts("thead th"), ["Name", "Umgebung", "Tabellen", "Seit"]);
    let page = dev.get("/orgs/acme/studio/claims/publish").expect(200);
    assert_eq!(page.texts("h1"), ["Veröffentlichen"]);
    assert_eq!(page.texts("#missing h2"), ["1 Sache fehlt"]);
}

fn the_log_says_in_german_what_happened(world: &World) {
    let ada = german(world, "ada");
    let path = "/operator/orgs/acme/admins";
    world.as_("opal").post(path, &[("email", &email("dev"))]).leads_to("/operator/orgs/acme?done=appointed");
    let page = ada.get("/orgs/acme/settings/audit").expect(200);
    assert_eq!(page.texts("tbody th")[0], "Rolle eines Mitglieds geändert");
    assert_eq!(page.texts("td[data-label=Was]")[0], "dev@example.com vorher: developer , Rolle: admin");
    assert!(page.texts("td[data-label=Wer]").contains(&"Betreiber".to_owned()), "what came from the command line");
    let kinds = page.texts("#kind option");
    assert!(kinds.contains(&"App exportiert".to_owned()), "{kinds:?}");
}

fn an_edit_is_told_in_the_language_of_whoever_reads_it(world: &World) {
    let ada = world.as_("ada");
    let page = ada.get("/orgs/acme/apps/claims").expect(200);
    let form = ada.form(&page, "/orgs/acme/apps/claims").fill("name", "Claims 2").fill("description", "Second");
    form.send().expect(303);
    let studio = "/orgs/acme/studio/claims";
    let english = "App Claims → Claims 2; Description: Second";
    let german_words = "App Claims → Claims 2; Beschreibung: Second";
    ada.get(studio).follow(&ada).expect(200).says(&format!("Undo: {english}"));
    let dev = german(world, "dev");
    dev.get(studio).follow(&dev).expect(200).says(&format!("Rückgängig: {german_words}"));
    let of = |browser: &Browser, label: &str| {
        let log = browser.get("/orgs/acme/settings/audit?kind=app.edited").expect(200);
        log.texts(&format!("td[data-label={label}]"))[0].clone()
    };
    assert_eq!(of(&ada, "What"), format!("Claims 2 edit: {english}"));
    assert_eq!(of(&german(world, "ada"), "Was"), format!("Claims 2 Änderung: {german_words}"));
}
