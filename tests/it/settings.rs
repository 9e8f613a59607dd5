//! Settings, Organization.

use crate::world::World;

on_both!(
    an_admin_changes_name_and_colour,
    a_mistake_comes_back_as_it_was_typed,
    others_see_the_settings_and_who_may_change_them,
);

const PAGE: &str = "/orgs/acme/settings/organization";

fn an_admin_changes_name_and_colour(world: &World) {
    let ada = world.as_("ada");
    let page = ada.get(PAGE).expect(200).says("/orgs/acme").says("EU").says("European Union");
    let form = ada.form(&page, PAGE);
    assert_eq!(form.value("name"), Some("Acme"));
    let saved = form.fill("name", "Acme & Söhne <b>").fill("hue", "3").send();
    let saved = saved.leads_to(&format!("{PAGE}?done=saved")).follow(&ada).says("are saved.");
    assert_eq!(saved.attribute("body", "data-hue").as_deref(), Some("3"));
    assert_eq!(saved.attribute("link[rel=icon]", "href").as_deref(), Some("/static/favicon/3.svg"));
    assert_eq!(saved.texts(".topbar .brand"), ["Acme & Söhne <b>"]);
    assert_ne!(
        saved.attribute("body", "data-shell"),
        page.attribute("body", "data-shell"),
        "the browser learns that the bars have changed"
    );
    world.as_("bea").get("/orgs").expect(200).says("Acme & Söhne <b>");
    let log = ada.get("/orgs/acme/settings/audit?kind=org.changed").expect(200);
    log.says("Acme & Söhne <b> before: Acme , hue: 3").says("ada@example.com");
}

fn a_mistake_comes_back_as_it_was_typed(world: &World) {
    let ada = world.as_("ada");
    for (name, hue, sentence) in [
        ("", "3", "The name is missing."),
        (&"x".repeat(121), "3", "The name has 121 characters."),
        ("A\u{0}b", "3", "an invisible character (U+0000)"),
        ("Acme", "12", "This colour does not exist."),
        ("Acme", "-1", "This colour does not exist."),
        ("Acme", "blue", "This colour does not exist."),
        ("Acme", "", "This colour does not exist."),
    ] {
        let again = ada.post(PAGE, &[("name", name), ("hue", hue)]).expect(422).says(sentence);
        assert!(again.attribute("form[data-dirty]", "action").is_some(), "nothing of it is saved yet");
        if !name.contains('\0') {
            assert_eq!(again.attribute("#name", "value").as_deref(), Some(name), "what was typed stays");
        }
        let checked = again.attribute("[name=hue][checked]", "value");
        assert_eq!(checked.as_deref(), Some(hue).filter(|hue| *hue == "3"), "what was chosen stays");
    }
    ada.post(PAGE, &[("name", ""), ("hue", "x")]).expect(422).says("name is missing").says("colour does not exist");
    let kept = ada.get(PAGE).expect(200);
    assert_eq!(kept.attribute("#name", "value").as_deref(), Some("Acme"));
}

fn others_see_the_settings_and_who_may_change_them(world: &World) {
    for (name, role) in [("dev", "Developer"), ("agnes", "Agent")] {
        let browser = world.as_(name);
        let page = browser.get(PAGE).expect(200).says(&format!("You are {role} and can see these settings."));
        let page = page.says("Who may change them: Admin .");
        assert!(page.attribute("#name[readonly]", "value").is_some(), "{name} cannot type");
        assert!(!page.seen().contains("Save changes") && !page.text().contains("settings/audit"), "{name}");
        browser.post(PAGE, &[("name", "Mine"), ("hue", "1")]).expect(403).says("Admin may.");
    }
    world.as_("gus").post(PAGE, &[("name", "Mine"), ("hue", "1")]).expect(404);
    world.visitor().post(PAGE, &[("name", "Mine"), ("hue", "1")]).expect(401);
    let kept = world.as_("ada").get(PAGE).expect(200);
    assert_eq!(kept.attribute("#name", "value").as_deref(), Some("Acme"));
}
