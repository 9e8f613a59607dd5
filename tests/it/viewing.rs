//! Looking at an Organization as one of its roles would: the answers are those the role gets, and nothing is changed.

use actix_web::http::Method;
use hangar::access::Permissions;
use hangar::http::Row;
use hangar::orgs::roles::Draft;

use crate::answer::{Answer, assert_same};
use crate::browser::Browser;
use crate::hands::Hands;
use crate::users::{LIST, id_of, page_of};
use crate::walk::{in_acme, of_an_org, rows};
use crate::world::World;

on_both!(
    a_look_as_a_role_shows_what_the_role_gets,
    nothing_can_be_changed_in_a_look,
    a_look_begins_and_ends,
    a_look_ends_with_its_role_and_its_membership,
    nobody_leaves_in_a_look,
    a_look_does_not_come_back_with_its_member,
    a_look_is_of_one_organization_and_one_sign_in,
    nobody_looks_as_more_than_they_are,
);

const ROLES: &str = "/orgs/acme/settings/roles";

fn view(browser: &Browser, role: &str) {
    browser.post(&format!("{ROLES}/{role}/view"), &[]).leads_to("/orgs/acme");
}

/// `text` with everything between each `start` and the next `end` taken out.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(start) {
        kept.push_str(before);
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// Pages that list people and their roles: there the rows of those whose roles differ are left out.
fn lists_people(path: &str) -> bool {
    path.contains("/settings/users") || path.contains("/settings/invites")
}

/// `text` with the role of the account panel as who has it reads it.
fn as_own(text: &str) -> String {
    match text.split_once("Viewing as ") {
        Some((before, after)) => format!("{before}You are {}", after.replacen("</p>", " here</p>", 1)),
        None => text.to_owned(),
    }
}

/// What an answer says, without the banner of a look, the hash of the frame, and what time does to it. The account
/// panel names the role of a look as one.
fn said(answer: &Answer, path: &str) -> String {
    let mut text = answer.text();
    if answer.is_html() {
        text = without(&text, "<div class=\"viewing\"", "</form></div>");
        text = without(&text, " data-shell=\"", "\"");
        text = as_own(&text);
        text = without(&text, "<time ", "</time>");
        if lists_people(path) {
            let about = |line: &&str| !["ada@", "una@"].iter().any(|name| line.contains(name));
            text = text.lines().filter(about).collect::<Vec<_>>().join("\n");
        }
        // The lines that held nothing but the banner.
        text = text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n");
    }
    format!("{} {} {}\n{text}", answer.status, answer.header("location"), answer.header("content-type"))
}

fn pages() -> Vec<Row> {
    let mut pages = rows(Method::GET);
    pages.retain(of_an_org);
    assert!(pages.len() > 15, "the table was read");
    pages
}

/// The answer to each page.
fn answers(browser: &Browser, viewing: bool) -> Vec<(String, String)> {
    let page = |row: &Row| {
        // The log grows with every step; this day of it is over.
        let day = if row.path.ends_with("/audit") { "?day=2026-01-02" } else { "" };
        let path = in_acme(row) + day;
        let answer = browser.get(&path);
        let part = row.path.rsplit('/').next().unwrap().starts_with('_');
        if answer.is_html() && !part {
            let banner = answer.text().contains("<div class=\"viewing\"");
            assert_eq!(banner, viewing, "{path} has the banner in a look, and only there");
        }
        let said = said(&answer, &path);
        // A form brings the id of what it makes, another one each time.
        let id = answer.attribute("input[name=id]", "value").unwrap_or_default();
        let said = if id.is_empty() { said } else { said.replace(&id, "ID") };
        (path, said)
    };
    pages().iter().map(page).collect()
}

/// An Admin looks as the role, and is then really given it; a colleague who had it becomes an Admin, so that as many
/// have each role as before.
fn a_look_as_a_role_shows_what_the_role_gets(world: &World) {
    let hands = Hands::of(world);
    let words = "apps.view apps.export audit.view users.view roles.view roles.manage studio.open apps.publish@qa";
    let auditor = Draft { name: "Auditor".into(), permissions: Permissions::parse(words), ..Draft::default() };
    hands.make(&[auditor, Draft { name: "Nothing".into(), ..Draft::default() }]);
    for name in ["gus", "kai", "olga"] {
        hands.give(name, "admin");
    }
    let ada = world.as_("ada");
    for role in ["agent", "developer", "admin", "auditor", "nothing"] {
        hands.give("una", role);
        view(&ada, role);
        let seen = answers(&ada, true);
        ada.post("/account/view/end", &[]).leads_to(ROLES);
        hands.give("ada", role);
        hands.give("una", "admin");
        let got = answers(&ada, false);
        hands.give("ada", "admin");
        for ((path, seen), (_, got)) in seen.iter().zip(&got) {
            if seen != got {
                eprintln!("as {role}: {path}");
            }
            assert_same(seen, got);
        }
    }
}

fn nothing_can_be_changed_in_a_look(world: &World) {
    let ada = world.as_("ada");
    for role in ["admin", "developer"] {
        view(&ada, role);
        let before = world.rows();
        let mut asked = 0;
        for row in rows(Method::POST).iter().filter(|row| of_an_org(row) && row.path.starts_with("/orgs/")) {
            let path = in_acme(row);
            let refused = ada.post(&path, &[]).expect(403);
            if role == "admin" {
                // This role may everything, so nothing but the look refuses.
                refused.says("Only looking").says("In this view nothing can be changed.");
            }
            asked += 1;
        }
        assert!(asked > 15, "the table was read");
        assert_eq!(world.rows(), before, "nothing was changed");
        ada.post("/account/view/end", &[]).leads_to(ROLES);
    }
    ada.post("/orgs/acme/settings/organization", &[("name", "Acme 2"), ("hue", "1")]).expect(303);
}

fn a_look_begins_and_ends(world: &World) {
    let ada = world.as_("ada");
    let page = ada.get(ROLES).expect(200);
    assert!(page.attribute("form[action='roles/agent/view']", "method").is_some());
    view(&ada, "agent");
    let home = ada.get("/orgs/acme").leads_to("/orgs/acme/apps").follow(&ada).expect(200);
    let home = home.says("You see Acme as Agent would. Nothing can be changed here.");
    assert!(!home.seen().contains("Create New"));
    ada.get("/orgs/acme/settings/audit").expect(403).says("You are Agent in Acme").says("You see Acme as Agent would.");
    ada.get("/orgs/acme/_switcher").expect(200).says("Viewing as Agent");
    // Another look only after this one, and the way back from every page.
    ada.post(&format!("{ROLES}/developer/view"), &[]).expect(403);
    let form = ada.form(&home, "/account/view/end");
    form.send().leads_to(ROLES).follow(&ada).expect(200).says("You are Admin");
    ada.post("/account/view/end", &[]).leads_to("/orgs");
    let log = ada.get("/orgs/acme/settings/audit?kind=role.view_began").expect(200);
    log.says("Began to view as a role Agent ada@example.com");
    ada.get("/orgs/acme/settings/audit?kind=role.view_ended").expect(200).says("Ended viewing as a role Agent");
    let elsewhere = world.as_("una").get("/orgs/umbra/settings/audit").expect(200).texts("tbody th");
    assert!(!elsewhere.is_empty() && elsewhere.iter().all(|event| !event.contains("view")), "{elsewhere:?}");
    // Signing out works in a look, and ends it.
    view(&ada, "agent");
    ada.post("/sign-out", &[]).leads_to("/sign-in");
    world.as_("ada").get("/orgs/acme/settings/audit").expect(200);
    // The file an Agent may not have is not to be had in a look, the one a Developer may have is.
    let ada = world.as_("ada");
    view(&ada, "agent");
    ada.get("/orgs/acme/apps/claims/export").expect(403);
    ada.post("/account/view/end", &[]).expect(303);
    view(&ada, "developer");
    ada.get("/orgs/acme/apps/claims/export").expect(200);
    ada.get("/orgs/acme/studio/claims/web-flows").expect(200).says("You see Acme as Developer would.");
}

fn a_look_ends_with_its_role_and_its_membership(world: &World) {
    let hands = Hands::of(world);
    hands.give("gus", "admin");
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    view(&ada, "release-manager");
    ada.get("/orgs/acme/apps").expect(200).says("You see Acme as Release manager would.");
    let deletion = format!("{ROLES}/release-manager/deletion");
    let page = gus.get(&format!("{deletion}?to=agent")).expect(200);
    let state = page.attribute("form.panel-body [name=state]", "value").unwrap();
    gus.post(&deletion, &[("to", "agent"), ("state", &state)]).expect(303);
    let back = ada.get("/orgs/acme/settings/audit").expect(200);
    assert!(!back.seen().contains("You see Acme as"), "her own role again");
    ada.post("/orgs/acme/settings/organization", &[("name", "Acme"), ("hue", "1")]).expect(303);
    // A look never shows more than the person's own role, whatever becomes of it.
    view(&ada, "developer");
    hands.give("ada", "agent");
    ada.get("/orgs/acme/studio/claims").expect(403);
    hands.remove("ada");
    ada.get("/orgs/acme/apps").expect(404);
    ada.post("/account/view/end", &[]).leads_to("/orgs");
}

/// To leave is a change of the Organization, also from the page of the account, whose door asks for none.
fn nobody_leaves_in_a_look(world: &World) {
    let hands = Hands::of(world);
    hands.give("bea", "admin");
    let bea = world.as_("bea");
    let [acme, globex] = ["acme", "globex"].map(|slug| format!("/account/memberships/{slug}/end"));
    let removal = format!("{}/removal", page_of("bea"));
    for role in ["agent", "admin"] {
        view(&bea, role);
        let before = world.rows();
        let refused = bea.post(&acme, &[]).expect(403).says("Only looking").says("nothing can be changed");
        assert!(bea.post(&removal, &[("confirm", "bea@example.com")]).expect(403).seen().contains("Only looking"));
        assert_eq!(world.rows(), before, "nothing was changed");
        // The page has the way back, and then they may go.
        bea.form(&refused, "/account/view/end").send().leads_to(ROLES);
    }
    // A look is of one Organization: others can be left meanwhile.
    view(&bea, "agent");
    bea.post(&globex, &[]).leads_to("/account?done=left");
    bea.post(&acme, &[]).expect(403);
    bea.post("/account/view/end", &[]).leads_to(ROLES);
    bea.post(&acme, &[]).leads_to("/account?done=left");
}

fn a_look_does_not_come_back_with_its_member(world: &World) {
    let hands = Hands::of(world);
    hands.give("gus", "admin");
    hands.give("kai", "admin");
    let (kai, looking, elsewhere) = (world.as_("kai"), world.as_("gus"), world.as_("gus"));
    let page = page_of("gus");
    elsewhere.post("/orgs/globex/settings/roles/agent/view", &[]).leads_to("/orgs/globex");
    let chosen = format!("u-{}", id_of("gus"));
    let leaver = world.as_("gus");
    let ways: [(&str, &dyn Fn()); 4] = [
        ("leaves", &|| drop(leaver.post("/account/memberships/acme/end", &[]).expect(303))),
        ("is removed", &|| {
            let typed = [("confirm", "gus@example.com")];
            drop(kai.post(&format!("{page}/removal"), &typed).expect(303));
        }),
        ("is deactivated", &|| drop(kai.post(&format!("{page}/activity"), &[("activity", "deactivated")]).expect(303))),
        ("is one of many", &|| drop(kai.post(LIST, &[(&chosen, "on"), ("verb", "deactivate")]).expect(303))),
    ];
    for (way, end) in ways {
        view(&looking, "agent");
        looking.get("/orgs/acme/settings/audit").expect(403);
        end();
        looking.get("/orgs/acme/apps").expect(404);
        hands.give("gus", "admin");
        let back = looking.get("/orgs/acme/settings/audit").expect(200);
        assert!(!back.seen().contains("You see Acme as"), "who {way} and comes back sees with their own eyes");
    }
    // What they look at in another Organization, and what others look at in this one, is not touched.
    elsewhere.get("/orgs/globex/settings/audit").expect(403);
    view(&kai, "agent");
    leaver.post("/account/memberships/acme/end", &[]).expect(303);
    kai.get("/orgs/acme/settings/audit").expect(403);
}

fn a_look_is_of_one_organization_and_one_sign_in(world: &World) {
    let hands = Hands::of(world);
    hands.give("gus", "admin");
    let (here, there) = (world.as_("gus"), world.as_("gus"));
    view(&here, "agent");
    here.get("/orgs/acme/settings/audit").expect(403);
    // Wherever they are, what is listed says so, and leads to what the look shows.
    let panel =
        here.get("/orgs/globex/_switcher?at=/orgs/globex/settings/audit").expect(200).says("You are Admin here");
    assert_eq!(panel.texts(".others .item"), ["A Acme Viewing as Agent EU"]);
    assert_eq!(panel.attribute(".others a", "href").as_deref(), Some("/orgs/acme/apps"));
    let roles = |browser: &Browser| {
        let mut roles = browser.get("/orgs?all=1").expect(200).texts(".org-card .help");
        roles.sort();
        roles
    };
    assert_eq!(roles(&here), ["Admin", "Viewing as Agent"]);
    assert!(!roles(&there).concat().contains("Viewing"), "another sign-in");
    here.get("/orgs/globex/settings/audit").expect(200);
    here.post("/orgs/globex/settings/organization", &[("name", "Globex 2"), ("hue", "1")]).expect(303);
    here.post("/account", &[("name", "Gus")]).expect(303);
    there.get("/orgs/acme/settings/audit").expect(200);
    there.post("/orgs/acme/settings/organization", &[("name", "Acme 2"), ("hue", "1")]).expect(303);
    there.post("/account/view/end", &[]).leads_to("/orgs");
    here.get("/orgs/acme/settings/audit").expect(403);
}

fn nobody_looks_as_more_than_they_are(world: &World) {
    let hands = Hands::of(world);
    let words = "apps.view users.view users.manage roles.view";
    hands.make(&[Draft { name: "People".into(), permissions: Permissions::parse(words), ..Draft::default() }]);
    hands.give("dev", "people");
    let dev = world.as_("dev");
    for role in ["admin", "developer", "release-manager"] {
        let refused = dev.post(&format!("{ROLES}/{role}/view"), &[]).expect(403);
        refused.says("may not look around as a role that allows more than itself");
    }
    dev.post(&format!("{ROLES}/night-watch/view"), &[]).expect(404);
    assert!(dev.get(ROLES).expect(200).attribute("form[action='roles/admin/view']", "method").is_none());
    view(&dev, "people");
    world.as_("bea").post(&format!("{ROLES}/agent/view"), &[]).expect(403).says("change what people may");
}
