//! Switching between Organizations, the palette, and what supervisors ask.

use crate::answer::Answer;
use crate::browser::Browser;
use crate::hands::Hands;
use crate::users::page_of;
use crate::world::World;

on_both!(
    the_panel_says_who_and_where_i_am,
    a_switch_keeps_the_section_as_far_as_my_role_goes,
    the_palette_finds_what_i_may_see,
    the_palette_finds_people_for_who_may_see_them,
    parts_tell_nobody_without_a_page,
    supervisors_get_their_answer,
);

/// Where the panel's link to `org` leads.
fn way(panel: &Answer, org: &str) -> Option<String> {
    panel.attribute(&format!(".others a[href^='/orgs/{org}/']"), "href")
}

fn the_panel_says_who_and_where_i_am(world: &World) {
    let panel = world.as_("bea").get("/orgs/globex/_switcher?at=/orgs/globex/settings/organization").expect(200);
    assert_eq!(panel.texts(".who"), ["B Bea bea@example.com"]);
    assert_eq!(panel.texts(".here"), ["G Globex You are Agent here US"]);
    assert_eq!(panel.texts(".others .item"), ["A Acme Developer EU"]);
    assert_eq!(
        panel.attribute("[name=next]", "value").as_deref(),
        Some("/orgs/globex/settings/organization"),
        "a theme leads back here"
    );
    assert!(!panel.text().contains("data-filter"), "two are found without a filter");
    assert!(!panel.text().contains("<html"), "it is a part");
    let alone = world.as_("agnes").get("/orgs/acme/_switcher").expect(200);
    assert!(!alone.text().contains("class=\"others\""), "there is no other");
}

fn a_switch_keeps_the_section_as_far_as_my_role_goes(world: &World) {
    let bea = world.as_("bea");
    for (at, leads) in [
        ("/orgs/acme/apps", "/orgs/globex/apps"),
        ("/orgs/acme/settings/organization", "/orgs/globex/settings/organization"),
        ("/orgs/acme/settings/audit", "/orgs/globex/apps"),
        ("/orgs/acme/apps/intake", "/orgs/globex/apps?from=acme"),
        ("/orgs/acme/studio/intake", "/orgs/globex/apps?from=acme"),
        ("/account", "/orgs/globex/apps"),
        ("//evil.example", "/orgs/globex/apps"),
        ("", "/orgs/globex/apps"),
    ] {
        let panel = bea.get(&format!("/orgs/acme/_switcher?at={at}")).expect(200);
        assert_eq!(way(&panel, "globex").as_deref(), Some(leads), "from {at}");
    }
}

fn the_palette_finds_what_i_may_see(world: &World) {
    let found = |name: &str, q: &str| world.as_(name).get(&format!("/orgs/acme/_find?q={q}")).expect(200);
    assert!(found("ada", "audit").texts(".item").contains(&"Audit log Section".to_owned()));
    found("dev", "audit").says("Nothing here has that name.");
    assert_eq!(found("bea", "GLOB").texts(".item"), ["G Globex Organization"]);
    found("ada", "globex").says("Nothing here has that name.");
    assert!(found("dev", "create").seen().contains("Create an app"));
    assert!(!found("agnes", "create").seen().contains("Create an app"), "an Agent builds none");
    assert!(found("agnes", "").texts(".item").len() >= 3, "before anything is typed there are places to go");
    found("ada", &"x".repeat(3_000)).says("Nothing here has that name.");
}

fn the_palette_finds_people_for_who_may_see_them(world: &World) {
    let found = |browser: &Browser, q: &str| browser.get(&format!("/orgs/acme/_find?q={q}")).expect(200);
    let (ada, agnes) = (world.as_("ada"), world.as_("agnes"));
    let bea = found(&ada, "bea");
    assert_eq!(bea.texts(".group-name + ul .item"), ["Bea bea@example.com"]);
    assert_eq!(bea.attribute(".item", "href"), Some(page_of("bea")), "it leads to the person");
    ada.get(&page_of("bea")).expect(200);
    assert_eq!(found(&ada, "DEV@Ex").texts(".item"), ["Dev dev@example.com"]);
    assert_eq!(found(&ada, "dev%20exam").texts(".item"), ["Dev dev@example.com"], "words of either");
    assert_eq!(found(&ada, "%25").texts(".item"), Vec::<String>::new(), "a sign with a meaning for LIKE means itself");
    // Whose role does not show people is told of none, by name or address, nor how many there are.
    for q in ["bea", "dev%40example", "example.com", "agnes"] {
        let none = found(&agnes, q).says("Nothing here has that name.");
        assert!(none.text().contains("data-announce=\"0 found\""), "{q}");
    }
    // As little in a look as a role that does not.
    ada.post("/orgs/acme/settings/roles/agent/view", &[]).expect(303);
    found(&ada, "bea").says("Nothing here has that name.");
    ada.post("/account/view/end", &[]).expect(303);
    // Nobody of another Organization, whoever asks: gus is an Admin there.
    for q in ["una", "gus", "kai%40example.com"] {
        found(&ada, q).says("Nothing here has that name.");
    }
    let there = world.as_("gus").get("/orgs/globex/_find?q=dev").expect(200);
    there.says("Nothing here has that name.");
    world.as_("gus").get("/orgs/acme/_find?q=dev").expect(404);
    // Before anything is typed there are places to go, and then as many as of the apps.
    assert!(!found(&ada, "").seen().contains("@example.com") && !found(&ada, "%20").seen().contains("@example.com"));
    let hands = Hands::of(world);
    for name in ["gus", "kai", "una", "olga"] {
        hands.give(name, "agent");
    }
    assert_eq!(found(&ada, "example.com").texts(".item").len(), 8, "of nine");
}

fn parts_tell_nobody_without_a_page(world: &World) {
    for part in ["_switcher", "_find"] {
        let answer = world.visitor().get(&format!("/orgs/acme/{part}")).expect(401);
        assert!(answer.body.is_empty(), "the page around it asks to sign in");
    }
}

fn supervisors_get_their_answer(world: &World) {
    let visitor = world.visitor();
    let alive = visitor.get("/healthz").expect(200);
    assert_eq!((alive.text().as_str(), alive.header("set-cookie")), ("ok", ""));
    let ready = visitor.get("/readyz").expect(200);
    assert_eq!(ready.text(), r#"{"ap":"ok","directory":"ok","eu":"ok","us":"ok"}"#);
    assert_eq!(ready.header("content-type"), "application/json");
}
