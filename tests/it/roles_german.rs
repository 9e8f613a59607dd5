//! Settings, Roles, looks as a role, and refusals, for somebody who reads German.

use std::collections::BTreeSet;

use hangar::access::Permissions;
use hangar::orgs::roles::Draft;

use crate::answer::Answer;
use crate::browser::Browser;
use crate::hands::Hands;
use crate::world::World;

on_both!(
    roles_are_made_and_changed_in_german,
    a_refusal_says_in_german_who_may_and_who_can_help,
    a_look_is_a_look_in_german,
    no_page_of_a_role_is_left_in_english,
);

const ROLES: &str = "/orgs/acme/settings/roles";

fn german(world: &World, name: &str) -> Browser {
    world.as_(name).always("accept-language", "de-CH, en;q=0.5")
}

fn roles_are_made_and_changed_in_german(world: &World) {
    let (ada, hands) = (german(world, "ada"), Hands::of(world));
    let matrix = ada.get(ROLES).expect(200).says("Wer in Acme was darf: 4 Rollen. Sie sind Admin");
    let matrix = matrix.says("Release manager aus Developer, 0 Personen").says("Admin mitgeliefert, 1 Person");
    assert_eq!(matrix.texts("tr[id='apps.publish'] td").last().unwrap(), "Development, QA eingeschränkt");
    assert_eq!(matrix.texts("tr[id='audit.view'] td")[..3], ["Nein", "Nein", "Ja"]);
    let taken = ada.post(ROLES, &[("name", "admin"), ("base", "")]).expect(422);
    taken.says("Eine Rolle admin gibt es schon. Wählen Sie einen anderen Namen.");
    let missing = ada.post(ROLES, &[("name", ""), ("base", "")]).expect(422);
    missing.says("Der Name fehlt. Geben Sie einen Namen mit 1 bis 120 Zeichen ein.");
    ada.post(ROLES, &[("name", "x"), ("apps.fly", "on")]).expect(422).says("eine Rolle hat kein Feld \"apps.fly\"");
    let fields = [("name", "Bote"), ("base", ""), ("apps.publish@qa", "on"), ("apps.publish@production", "on")];
    let page = ada.post(ROLES, &fields).expect(200).says("Eine neue Rolle: Bote").says("Sie erlaubt 3");
    let page = page.says("Apps in QA und Production zu veröffentlichen");
    let page = page.says("das Studio zu öffnen hinzugefügt, weil es nötig ist, um Apps zu veröffentlichen");
    ada.form(&page, ROLES).send().follow(&ada).expect(200).says("Die Rolle ist angelegt.");
    for name in ["dev", "bea"] {
        hands.give(name, "bote");
    }
    let path = format!("{ROLES}/bote");
    let fields = [("name", "Bote"), ("apps.publish@qa", "on"), ("roles.view", "on")];
    let page = ada.post(&path, &fields).expect(200).says("2 Personen haben diese Rolle. Es gilt ab ihrem nächsten");
    let page = page.says("bekommt das Recht, zu sehen, was jede Rolle darf");
    let page = page.says("verliert das Recht, Apps in Production zu veröffentlichen");
    hands.give("dev", "agent");
    // The refusal was made on a thread that speaks to nobody.
    let again = ada.form(&page, &path).send().expect(409).says("Seit Sie hingesehen haben, hat sich etwas geändert.");
    ada.form(&again.says("1 Person hat diese Rolle."), &path).send().expect(303);
    let deletion = ada.get(&format!("{path}/deletion?to=agent")).expect(200);
    deletion.says("1 Person bekommt die Rolle Agent").says("Es gibt kein Zurück.");
    let log = ada.get("/orgs/acme/settings/audit?kind=role.changed").expect(200);
    log.says("Apps in Production zu veröffentlichen").says("zu sehen, was jede Rolle darf");
}

fn a_refusal_says_in_german_who_may_and_who_can_help(world: &World) {
    let (agnes, hands) = (german(world, "agnes"), Hands::of(world));
    let refused = agnes.get("/orgs/acme/apps/claims/export").expect(403).says("Ihre Rolle erlaubt das nicht");
    let refused = refused.says("Sie sind Agent in Acme, und diese Rolle erlaubt nicht, Apps zu exportieren.");
    let refused = refused.says("Die Rollen Admin, Developer und Release manager erlauben es.");
    let refused = refused.says("Bitten Sie Ada um eine andere Rolle.").says("Sehen, was jede Rolle darf");
    assert_eq!(refused.texts(".empty a"), ["Zurück zu Acme", "Sehen, was jede Rolle darf"]);
    assert_eq!(refused.texts("title"), ["Ihre Rolle erlaubt das nicht · Acme"]);
    agnes.get("/orgs/acme/settings/audit").expect(403).says("Die Rolle Admin erlaubt es.");
    for name in ["gus", "kai"] {
        hands.give(name, "admin");
    }
    agnes.get("/orgs/acme/settings/audit").expect(403).says("Bitten Sie Ada, Gus oder Kai um eine andere Rolle.");
    agnes.get("/orgs/umbra/apps").expect(404).says("Unter dieser Adresse ist nichts").says("Ihre Organisationen");
    let across = agnes.ask("POST", "/account").header("sec-fetch-site", "cross-site").send().expect(403);
    across.says("Abgelehnt: Das kam von einer anderen Website");
    // Whose role is narrower than what they want to touch.
    hands.make(&[Draft {
        name: "Keeper".into(),
        permissions: Permissions::parse("apps.view roles.view roles.manage users.view users.manage"),
        ..Draft::default()
    }]);
    hands.give("dev", "keeper");
    let dev = german(world, "dev");
    let refused = dev.get(&format!("{ROLES}/release-manager/deletion")).expect(403);
    refused.says("diese Rolle erlaubt nicht, eine Rolle zu ändern, die mehr erlaubt als sie selbst. Die Rolle Admin");
    let fields = [("name", "Mehr"), ("base", ""), ("apps.publish@qa", "on"), ("audit.view", "on")];
    let beyond = "Ihre eigene Rolle erlaubt nicht, das Studio zu öffnen; Apps in QA zu veröffentlichen; das Protokoll";
    dev.post(ROLES, &fields).expect(422).says(beyond).says("Nehmen Sie es heraus");
}

fn a_look_is_a_look_in_german(world: &World) {
    let ada = german(world, "ada");
    ada.post(&format!("{ROLES}/agent/view"), &[]).leads_to("/orgs/acme");
    let page = ada.get(ROLES).expect(200).says("Sie sehen Acme so wie jemand mit der Rolle Agent");
    let page = page.says("Zurück zur eigenen Rolle");
    ada.get("/orgs/acme/_switcher").expect(200).says("Ansicht als Agent");
    ada.post("/orgs/acme/settings/organization", &[]).expect(403).says("Nur zum Ansehen").says("als Agent um.");
    ada.form(&page, "/account/view/end").send().leads_to(ROLES);
}

/// What people read or hear of a page: its texts, labels and hints.
fn fragments(page: &Answer) -> BTreeSet<String> {
    let html = page.page();
    let mut found = BTreeSet::new();
    for node in html.tree.nodes() {
        match node.value() {
            scraper::Node::Text(text) if !node.parent().is_some_and(|parent| is_code(parent.value())) => {
                found.insert(text.trim().to_owned());
            }
            scraper::Node::Element(element) => {
                let heard = ["aria-label", "title", "placeholder", "data-label", "alt"];
                found.extend(heard.iter().filter_map(|name| element.attr(name)).map(str::to_owned));
            }
            _ => {}
        }
    }
    found
}

fn is_code(node: &scraper::Node) -> bool {
    node.as_element().is_some_and(|element| ["script", "style", "code"].contains(&element.name()))
}

/// What an English page and the German one say in the same words, but for names and words that both languages have.
fn no_page_of_a_role_is_left_in_english(world: &World) {
    let hands = Hands::of(world);
    hands.give("bea", "release-manager");
    let names = [
        "Acme",
        "API",
        "Admin",
        "Ada",
        "Agent",
        "Agnes",
        "Apps",
        "Bea",
        "Developer",
        "Development",
        "Esc",
        "Hangar",
        "Name",
        "QA",
    ];
    let names: BTreeSet<&str> =
        names.into_iter().chain(["Development, QA", "Production", "Release manager", "Studio"]).collect();
    let ours = |text: &String| {
        let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
        let name = names.contains(text.strip_suffix(" · Acme").unwrap_or(text))
            || text.contains('@')
            || text.starts_with("Hangar 0.");
        letters > 2 && !name
    };
    let (english, german) = (world.as_("ada"), german(world, "ada"));
    let mut seen = 0;
    let mut compare = |english: &Answer, german: &Answer| {
        let both: Vec<_> =
            fragments(english).intersection(&fragments(german)).filter(|text| ours(text)).cloned().collect();
        assert!(both.is_empty(), "{} says in both languages {both:?}", german.asked);
        seen += fragments(german).len();
    };
    for path in ["", "/new", "/new?from=developer", "/agent", "/release-manager", "/release-manager/deletion?to=agent"]
    {
        let path = format!("{ROLES}{path}");
        compare(&english.get(&path).expect(200), &german.get(&path).expect(200));
    }
    for path in ["/orgs/none/apps", "/nothing/here"] {
        compare(&english.get(path).expect(404), &german.get(path).expect(404));
    }
    let fields = [("name", "Bea"), ("description", ""), ("base", ""), ("apps.publish@qa", "on")];
    compare(&english.post(ROLES, &fields).expect(200), &german.post(ROLES, &fields).expect(200));
    let fields = [("name", "Bea"), ("description", ""), ("apps.view", "on")];
    let path = format!("{ROLES}/release-manager");
    compare(&english.post(&path, &fields).expect(200), &german.post(&path, &fields).expect(200));
    for path in ["/orgs/acme/settings/audit", "/orgs/acme/settings/users", "/orgs/acme/studio/claims/publish"] {
        for browser in [&english, &german] {
            browser.post(&format!("{ROLES}/agent/view"), &[]).expect(303);
        }
        compare(&english.get(path).expect(403), &german.get(path).expect(403));
        for browser in [&english, &german] {
            browser.post("/account/view/end", &[]).expect(303);
        }
    }
    assert!(seen > 300, "the pages were read");
}
