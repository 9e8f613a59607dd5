//! Settings, Roles: the matrix, roles of an Organization's own, what each permission opens.

use actix_web::http::Method;
use hangar::access::{BuiltIn, Permission, Permissions, Person, Reach, admit, can};
use hangar::base::{Environment, Refusal, SignInId};
use hangar::db::{By, Lock};
use hangar::http::Needs;
use hangar::orgs::roles::Draft;
use hangar::{orgs, people, routes};

use crate::answer::{Answer, selector};
use crate::browser::Browser;
use crate::hands::Hands;
use crate::template::beginning;
use crate::walk::in_acme;
use crate::world::{World, email};

on_both!(
    a_role_is_made_from_a_built_in_one_after_a_review,
    what_is_needed_is_added_and_says_so,
    a_role_is_changed_after_a_review_that_names_its_people,
    a_review_that_is_not_true_any_more_is_shown_again,
    a_name_is_taken_once_and_its_word_stays,
    built_in_roles_stay_as_they_are,
    nobody_gives_what_they_do_not_hold,
    only_what_the_form_has_is_taken,
    a_role_hands_its_people_over_when_it_goes,
    fifty_roles_are_a_small_page,
    there_is_a_most_of_roles,
    a_refusal_says_who_may_and_who_can_help,
    each_permission_opens_its_routes_and_no_other,
    environments_narrow_what_a_role_may,
    a_role_that_was_taken_away_meanwhile_changes_nothing,
    of_two_edits_after_the_same_review_one_is_saved,
    an_edit_and_a_handing_out_at_the_same_moment_agree,
);

const ROLES: &str = "/orgs/acme/settings/roles";

/// The names of the ticks for `permissions`.
fn ticks(permissions: Permissions) -> Vec<String> {
    let held = Permission::ALL.iter().filter(|permission| permissions.has(**permission));
    let names = |permission: &Permission| match permission.reach() {
        Reach::Whole => vec![permission.word().to_owned()],
        Reach::Environments => permissions
            .environments(*permission)
            .map(|place| format!("{}@{}", permission.word(), place.word()))
            .collect(),
    };
    held.flat_map(names).collect()
}

/// The review of a role with these fields and ticks.
fn review(browser: &Browser, path: &str, fields: &[(&str, &str)], permissions: Permissions) -> Answer {
    let ticks = ticks(permissions);
    let mut all = fields.to_vec();
    all.extend(ticks.iter().map(|name| (name.as_str(), "on")));
    browser.post(path, &all)
}

/// Makes a role of acme through its form and its review. Gives its word.
fn make(browser: &Browser, name: &str, permissions: Permissions) -> String {
    let page = review(browser, ROLES, &[("name", name), ("description", ""), ("base", "")], permissions).expect(200);
    let made = browser.form(&page, ROLES).send().expect(303);
    let word = made.header("location").strip_prefix(&format!("{ROLES}/")).unwrap();
    word.strip_suffix("?done=created").unwrap().to_owned()
}

/// What a role says to a permission in the matrix.
fn cell(page: &Answer, role: &str, permission: &str) -> String {
    let html = page.page();
    let heads: Vec<String> =
        html.select(&selector(".matrix thead th bdi")).map(|head| head.text().collect::<String>()).collect();
    let column = heads.iter().position(|head| head.trim() == role).unwrap_or_else(|| panic!("{role} in {heads:?}"));
    let row = html.select(&selector(&format!("tr[id='{permission}'] td"))).nth(column).unwrap();
    row.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

fn a_role_is_made_from_a_built_in_one_after_a_review(world: &World) {
    let ada = world.as_("ada");
    let form = ada.get(&format!("{ROLES}/new?from=developer")).expect(200);
    let filled = ada.form(&form, ROLES);
    assert_eq!((filled.value("base"), filled.value("apps.edit")), (Some("developer"), Some("on")));
    assert_eq!(filled.value("audit.view"), None, "a Developer does not read the log");
    let before = world.rows();
    let narrow = Permission::PublishApps;
    let wanted = hangar::access::DEVELOPER.permissions().without(narrow).with_in(narrow, Environment::Qa);
    let fields = [("name", "  Tester "), ("description", "Tries <b>it</b>"), ("base", "developer")];
    let page =
        review(&ada, ROLES, &fields, wanted).expect(200).says("A new role: Tester").says("Nothing is saved yet.");
    let page = page.says("to publish apps in QA").says("Nobody yet.");
    assert_eq!(world.rows(), before, "a review changes nothing");
    let saved = ada.form(&page, ROLES).send().leads_to(&format!("{ROLES}/tester?done=created")).follow(&ada);
    saved.expect(200).says("The role is made.");
    let matrix = ada.get(ROLES).expect(200).says("Tester from Developer, 0 people");
    assert_eq!(cell(&matrix, "Tester", "apps.publish"), "QA narrowed");
    assert_eq!(cell(&matrix, "Tester", "apps.edit"), "Yes");
    assert_eq!(cell(&matrix, "Tester", "audit.view"), "No");
    assert_eq!(cell(&matrix, "Admin", "audit.view"), "Yes");
    ada.get("/orgs/acme/settings/audit?kind=role.created").expect(200).says("Tester allows: apps.view");
    // A copy of it begins like it, under another name.
    let copy = ada.get(&format!("{ROLES}/new?from=tester")).expect(200);
    let copy = ada.form(&copy, ROLES);
    assert_eq!((copy.value("name"), copy.value("base")), (Some("Tester copy"), Some("developer")));
    assert_eq!((copy.value("apps.publish@qa"), copy.value("apps.publish@production")), (Some("on"), None));
    // Who may see the roles sees them, without a form.
    let seen = world.as_("agnes").get(&format!("{ROLES}/tester")).expect(200).says("Tries <b>it</b>");
    assert!(!seen.text().contains("<input type=\"checkbox\"") && !seen.text().contains("/deletion"));
}

fn what_is_needed_is_added_and_says_so(world: &World) {
    let ada = world.as_("ada");
    let publish = Permissions::NONE.with_in(Permission::PublishApps, Environment::Qa);
    let fields = [("name", "Publisher"), ("description", ""), ("base", "")];
    let page = review(&ada, ROLES, &fields, publish).expect(200);
    let page = page.says("to open the Studio added, because it is needed to publish apps");
    let page = page.says("to see the apps added, because it is needed to publish apps");
    ada.form(&page, ROLES).send().expect(303);
    let matrix = ada.get(ROLES).expect(200);
    for permission in ["apps.view", "studio.open"] {
        assert_eq!(cell(&matrix, "Publisher", permission), "Yes", "{permission}");
    }
    // Back from the review, what was typed is still there.
    let form = ada.form(&page, ROLES);
    let state = form.value("state").unwrap();
    let fields = [("name", "Publisher 2"), ("description", "d"), ("base", ""), ("step", "edit"), ("state", state)];
    let back = review(&ada, ROLES, &fields, publish).expect(200);
    let form = ada.form(&back, ROLES);
    assert_eq!((form.value("name"), form.value("apps.publish@qa")), (Some("Publisher 2"), Some("on")));
    assert_eq!(form.value("studio.open"), None, "only what was ticked");
    assert!(back.attribute("form[data-dirty]", "action").is_some(), "nothing of it is saved yet");
}

fn a_role_is_changed_after_a_review_that_names_its_people(world: &World) {
    let hands = Hands::of(world);
    for name in ["dev", "bea"] {
        hands.give(name, "release-manager");
    }
    let ada = world.as_("ada");
    let path = format!("{ROLES}/release-manager");
    let form = ada.get(&path).expect(200).says("People with this role 2").says("Bea bea@example.com");
    assert_eq!(ada.form(&form, &path).value("apps.publish@production"), None);
    let permissions = Permissions::parse("apps.view studio.open apps.publish@development,production roles.view");
    let fields = [("name", "Release lead"), ("description", "")];
    let page = review(&ada, &path, &fields, permissions).expect(200).says("2 people have this role.");
    let page = page.says("may publish apps in Production").says("may no longer publish apps in QA");
    let page = page.says("may no longer export apps").says("Dev dev@example.com").says("instead of Release manager");
    let dev = world.as_("dev");
    dev.get("/orgs/acme/apps/claims/export").expect(200);
    ada.form(&page, &path).send().leads_to(&format!("{path}?done=saved"));
    // It holds from the next request, in a sign-in that was open.
    dev.get("/orgs/acme/apps/claims/export").expect(403);
    let log = ada.get("/orgs/acme/settings/audit?kind=role.changed").expect(200);
    let log = log.says("Release lead before: Release manager , gained: publish apps in Production");
    log.says("people: 2");
}

fn a_review_that_is_not_true_any_more_is_shown_again(world: &World) {
    let (ada, hands) = (world.as_("ada"), Hands::of(world));
    let path = format!("{ROLES}/release-manager");
    let wanted = Permissions::parse("apps.view audit.view");
    let fields = [("name", "Release manager"), ("description", "")];
    let page = review(&ada, &path, &fields, wanted).expect(200).says("Nobody has this role.");
    hands.give("dev", "release-manager");
    let before = world.rows();
    let again = ada.form(&page, &path).send().expect(409).says("It changed since you looked.");
    let again = again.says("1 person has this role.");
    assert_eq!(world.rows(), before, "nothing was saved");
    // Another draft than the one that was reviewed is not saved either.
    let swapped = ada.form(&again, &path).fill("name", "Something else").send().expect(409);
    assert!(swapped.seen().contains("Something else"), "it is reviewed first");
    ada.form(&again, &path).send().expect(303);
    world.as_("dev").get("/orgs/acme/settings/audit").expect(200);
    // A hash that nobody made.
    for state in ["x", "0000000000000000000000000000000000000000000000000000000000000000"] {
        let fields = [("name", "Made up"), ("description", ""), ("base", ""), ("state", state)];
        review(&ada, ROLES, &fields, wanted).expect(409).says("A new role: Made up");
    }
}

fn a_name_is_taken_once_and_its_word_stays(world: &World) {
    let ada = world.as_("ada");
    let none = Permissions::NONE;
    for (name, sentence) in [
        ("", "The name is missing."),
        ("ADMIN", "There is a role ADMIN already."),
        ("ｒelease  Manager", "There is a role"),
        ("cod\u{202e}gpj", "an invisible character"),
        (&"x".repeat(121), "The name has 121 characters."),
    ] {
        let fields = [("name", name), ("description", ""), ("base", "")];
        let again = review(&ada, ROLES, &fields, none).expect(422).says(sentence);
        assert_eq!(again.attribute("#name", "value").as_deref(), Some(name), "what was typed stays");
    }
    assert_eq!(make(&ada, "New", none), "new-2", "there is a page called new");
    assert_eq!(make(&ada, "Nëw", none), "new-3");
    assert_eq!(make(&ada, "役割", none), "role");
    let path = format!("{ROLES}/role");
    let page = review(&ada, &path, &[("name", "Reader"), ("description", "")], none).expect(200);
    ada.form(&page, &path).send().leads_to(&format!("{path}?done=saved"));
    // Its old name is free, its word is not.
    assert_eq!(make(&ada, "役割", none), "role-2");
    let taken = review(&ada, &path, &[("name", "New"), ("description", "")], none).expect(422);
    taken.says("There is a role New already.");
}

fn built_in_roles_stay_as_they_are(world: &World) {
    let ada = world.as_("ada");
    let before = world.rows();
    for role in BuiltIn::ALL {
        let path = format!("{ROLES}/{}", role.word);
        ada.get(&path).expect(200).says("This role is built in and stays as it is.");
        let fields = [("name", "Mine"), ("description", "")];
        let refused = review(&ada, &path, &fields, Permissions::all()).expect(409);
        refused.says("is built in and stays as it is. Duplicate it, and change the copy.");
        ada.get(&format!("{path}/deletion")).expect(409);
        ada.post(&format!("{path}/deletion"), &[("to", "agent"), ("state", "x")]).expect(409);
    }
    assert_eq!(world.rows(), before);
}

fn nobody_gives_what_they_do_not_hold(world: &World) {
    let (ada, hands) = (world.as_("ada"), Hands::of(world));
    let own = Permissions::parse("apps.view apps.create apps.publish@development studio.open roles.view roles.manage");
    let keeper = make(&ada, "Keeper", own);
    let lesser = make(&ada, "Lesser", Permissions::parse("apps.view"));
    hands.give("dev", &keeper);
    let dev = world.as_("dev");
    // The form offers no more than that.
    let form = dev.get(&format!("{ROLES}/new?from=admin")).expect(200);
    assert!(form.attribute("[name='org.edit']", "disabled").is_some());
    assert!(form.attribute("[name='apps.publish@production']", "disabled").is_some());
    assert!(form.attribute("[name='apps.publish@development']", "disabled").is_none());
    let before = world.rows();
    let beyond = Permission::ALL.iter().filter(|permission| !own.has(**permission));
    for permission in beyond {
        let fields = [("name", "Mine"), ("description", ""), ("base", "admin")];
        let refused = review(&dev, ROLES, &fields, Permissions::NONE.with(*permission)).expect(422);
        refused
            .says("Nobody can give what they do not hold. Your own role may not")
            .says(&permission.verb().to_string());
        let path = format!("{ROLES}/{lesser}");
        let fields = [("name", "Lesser"), ("description", "")];
        review(&dev, &path, &fields, Permissions::NONE.with(*permission)).expect(422);
    }
    let wider = own.with_in(Permission::PublishApps, Environment::Qa);
    let fields = [("name", "Wider"), ("description", ""), ("base", "")];
    review(&dev, ROLES, &fields, wider).expect(422).says("publish apps in QA.");
    // A role that allows more is out of reach, and so is handing people over to one.
    let path = format!("{ROLES}/release-manager");
    let fields = [("name", "Release manager"), ("description", "")];
    let words = "may not change a role that allows more than itself";
    review(&dev, &path, &fields, Permissions::NONE).expect(403).says(words).says("Admin may.");
    dev.get(&path).expect(200).says("This role allows more than your own");
    dev.get(&format!("{path}/deletion")).expect(403).says(words);
    dev.post(&format!("{path}/deletion"), &[("to", &lesser), ("state", "x")]).expect(403).says(words);
    let deletion = dev.get(&format!("{ROLES}/{lesser}/deletion?to=admin")).expect(200);
    assert_eq!(deletion.texts("#to option"), ["Keeper"], "the others allow more");
    dev.post(&format!("{ROLES}/{lesser}/deletion"), &[("to", "admin"), ("state", "x")]).expect(422);
    assert_eq!(world.rows(), before, "nothing was changed by all that");
    // What is theirs they may narrow and give.
    make(&dev, "Within", Permissions::parse("apps.view apps.create"));
    dev.post(&format!("{ROLES}/{lesser}/view"), &[]).expect(403).says("change what people may");
    // And the roles of others are nobody's here.
    dev.get(&format!("{ROLES}/night-watch")).expect(404);
    world.as_("una").post(&format!("{ROLES}/{lesser}"), &[("name", "Mine")]).expect(404);
}

fn only_what_the_form_has_is_taken(world: &World) {
    let ada = world.as_("ada");
    let before = world.rows();
    for odd in [
        ("org_id", "01990000-0000-7000-8000-000000000001"),
        ("id", "x"),
        ("word", "admin"),
        ("rank", "1"),
        ("base_role", "admin"),
        ("permissions", "org.edit"),
        ("org.edit", "1"),
        ("org.edit", "true"),
        ("org.edit", "18446744073709551616"),
        ("org.edit", "-1"),
        ("org.edit@qa", "on"),
        ("apps.publish", "on"),
        ("apps.publish@*", "on"),
        ("apps.publish@production,qa", "on"),
        ("everything", "on"),
        ("4294967295", "on"),
        ("apps.view ", "on"),
        ("APPS.VIEW", "on"),
        ("", "on"),
    ] {
        let fields = [("name", "Odd"), ("description", ""), odd];
        ada.post(ROLES, &fields).expect(422).says("The form cannot be read");
        ada.post(&format!("{ROLES}/release-manager"), &fields).expect(422).says("The form cannot be read");
    }
    let twice = [("name", "Odd"), ("apps.view", "on"), ("apps.view", "on")];
    ada.post(ROLES, &twice).expect(422).says("comes twice");
    // What a role started from is said once.
    let fields = [("name", "Odd"), ("base", "admin")];
    ada.post(&format!("{ROLES}/release-manager"), &fields).expect(422).says("cannot be changed");
    // A base that does not exist is none, and gives nothing.
    let page =
        ada.post(ROLES, &[("name", "Odd"), ("base", "night-watch")]).expect(200).says("This role allows nothing");
    assert_eq!(world.rows(), before);
    ada.form(&page, ROLES).send().expect(303);
    let matrix = ada.get(ROLES).expect(200);
    assert!(Permission::ALL.iter().all(|permission| cell(&matrix, "Odd", permission.word()) == "No"));
}

fn a_role_hands_its_people_over_when_it_goes(world: &World) {
    let (ada, hands) = (world.as_("ada"), Hands::of(world));
    for name in ["dev", "bea"] {
        hands.give(name, "release-manager");
    }
    invite(&hands, "new@example.com", "release-manager");
    let path = format!("{ROLES}/release-manager/deletion");
    let page = ada.get(&path).expect(200).says("Who is moved").says("Bea bea@example.com");
    let page = page.says("1 invitation to it waits for an answer.");
    assert_eq!(page.texts("#to option[selected]"), ["Developer"], "the role it started from");
    let page = ada.get(&format!("{path}?to=agent")).expect(200).says("may no longer open the Studio");
    let page = page.says("may see the Organization's settings").says("2 people get the role Agent");
    assert!(page.texts("#to option").iter().all(|name| name != "Release manager"), "it cannot take its own");
    ada.post(&path, &[]).expect(422).says("Choose the role that takes over.");
    for to in ["release-manager", "night-watch", "nothing", "%00"] {
        ada.post(&path, &[("to", to), ("state", "x")]).expect(422);
    }
    // Somebody gets the role after the page was made.
    hands.give("ivo", "release-manager");
    let form = || page.attribute("form.panel-body [name=state]", "value").unwrap();
    ada.post(&path, &[("to", "agent"), ("state", &form())]).expect(409).says("It changed since you looked.");
    let page = ada.get(&format!("{path}?to=agent")).expect(200).says("3 people get the role Agent");
    let state = page.attribute("form.panel-body [name=state]", "value").unwrap();
    ada.post(&path, &[("to", "developer"), ("state", &state)]).expect(409);
    let gone = ada.post(&path, &[("to", "agent"), ("state", &state)]).expect(303).follow(&ada).expect(200);
    let matrix = gone.says("The role Release manager was deleted.").says("Agent built in, 4 people");
    assert!(!matrix.texts(".matrix thead").concat().contains("Release"));
    for name in ["dev", "bea", "ivo"] {
        world.as_(name).get("/orgs/acme/studio/claims").expect(403).says("You are Agent in Acme");
    }
    let (_, agent) = hands.role("acme", "agent");
    assert!(world.rows().iter().any(|row| row.contains("new@example.com") && row.contains(agent.as_str())));
    let log = ada.get("/orgs/acme/settings/audit?kind=role.deleted").expect(200);
    log.says("Release manager invitations: 1 , people: 3 , replacement: Agent");
    ada.get(&path).expect(404);
}

/// Puts a pending invitation into acme.
fn invite(hands: &Hands, to: &str, word: &str) {
    use diesel::prelude::*;
    use hangar::db::schema::invitations as i;
    let (org, role) = hands.role("acme", word);
    let write = |connection: &mut hangar::db::Conn| {
        diesel::insert_into(i::table)
            .values((
                (i::id.eq("01990000-0000-7000-8000-0000000000aa"), i::org_id.eq(&org), i::email.eq(to)),
                (i::email_key.eq(to), i::role_id.eq(&role), i::message.eq(""), i::place.eq("console")),
                (
                    i::serial.eq(1),
                    i::token_hash.eq("hash"),
                    i::state.eq("pending"),
                    i::delivery.eq("kept"),
                    i::trouble.eq(""),
                ),
                (i::inviter.eq("operator"), i::created_at.eq(beginning()), i::sent_at.eq(beginning())),
                i::expires_at.eq(beginning() + chrono::Duration::days(36_500)),
            ))
            .execute(connection)?;
        Ok(())
    };
    hands.installation.directory.housekeeping(Lock::Org(&org), write).unwrap();
}

fn fifty_roles_are_a_small_page(world: &World) {
    let narrow = "apps.view studio.open apps.publish@development,qa datastores.view@development roles.view audit.view";
    let drafts: Vec<Draft> = (4..50)
        .map(|number| Draft {
            name: format!("Regional release {number}"),
            base: "developer".into(),
            permissions: Permissions::parse(narrow),
            ..Draft::default()
        })
        .collect();
    Hands::of(world).make(&drafts);
    let page = world.as_("ada").get(ROLES).expect(200).says("50 roles");
    assert!(page.body.len() < 60_000, "{} bytes", page.body.len());
    assert_eq!(page.texts(".matrix thead th[scope=col]").len(), 51);
    assert_eq!(page.texts(".matrix tbody th[scope=row]").len(), Permission::ALL.len());
    assert_eq!(
        page.texts(".matrix tbody th[scope=rowgroup]"),
        ["Apps", "Studio", "Data", "Resources", "Organization", "People"]
    );
    let html = page.page();
    for row in html.select(&selector(".matrix tr[id]")) {
        assert_eq!(row.select(&selector("td")).count(), 50, "each role has its cell");
        let said = |cell: scraper::ElementRef<'_>| !cell.text().collect::<String>().trim().is_empty();
        assert!(row.select(&selector("td")).all(said), "and each cell says something");
    }
    assert_eq!(cell(&page, "Regional release 7", "apps.publish"), "Development, QA narrowed");
    assert_eq!(cell(&page, "Regional release 7", "apps.edit"), "No removed");
    assert_eq!(cell(&page, "Regional release 7", "audit.view"), "Yes added");
}

fn there_is_a_most_of_roles(world: &World) {
    let draft = |number: i64| Draft { name: format!("Role {number}"), ..Draft::default() };
    let drafts: Vec<Draft> = (4..orgs::roles::LIMIT).map(draft).collect();
    Hands::of(world).make(&drafts);
    let ada = world.as_("ada");
    let fields = [("name", "One more"), ("description", ""), ("base", "")];
    review(&ada, ROLES, &fields, Permissions::NONE).expect(422).says("Acme has 200 roles, and 200 are the most.");
    let full = ada.get(ROLES).expect(200).says("There is no room for another one");
    assert!(!full.seen().contains("New role"));
}

fn a_refusal_says_who_may_and_who_can_help(world: &World) {
    let (ada, hands) = (world.as_("ada"), Hands::of(world));
    let export = "/orgs/acme/apps/claims/export";
    let agnes = world.as_("agnes");
    let refused = agnes.get(export).expect(403);
    let refused = refused.says("You are Agent in Acme, and this role may not export apps.");
    let refused = refused.says("Admin, Developer and Release manager may.").says("Ask Ada for another role.");
    let way = refused.attribute(".empty a.quiet", "href").unwrap();
    assert_eq!(way, format!("{ROLES}#apps.export"));
    assert_eq!(agnes.get(ROLES).expect(200).attribute("tr[id='apps.export']", "id").as_deref(), Some("apps.export"));
    // Three are named, by name; who is refused is not sent to themselves.
    let lead = make(&ada, "Lead", Permissions::parse("users.view users.manage"));
    for (name, role) in [("gus", "admin"), ("kai", lead.as_str()), ("olga", "admin"), ("ivo", lead.as_str())] {
        hands.give(name, role);
    }
    let named = agnes.get(export).expect(403).says("Ask Ada, Gus or Ivo for another role.");
    assert!(!named.seen().contains("Kai"), "three are enough");
    let ivo = world.as_("ivo").get(export).expect(403).says("Ask Ada, Gus or Kai for another role.");
    assert!(ivo.attribute(".empty a.quiet", "href").is_none(), "this role does not see the roles");
    // A stranger learns none of it.
    let stranger = world.as_("una").get(export).expect(404);
    assert!(!stranger.seen().contains("Ada"));
    // The command of a builder that the permission opens, asked in another way.
    hands.give("bea", &make(&ada, "Maker", Permissions::parse("apps.view apps.create")));
    let bundle = crate::borders::bundle_of("Brought", &[]);
    let bea = world.as_("bea");
    let page = bea.get("/orgs/acme/apps/new").expect(200);
    assert!(page.attribute("#bundle", "name").is_none());
    let (kind, body) = crate::browser::multipart(&[("name", "x")], &[("bundle".into(), "x.zip".into(), bundle)]);
    let refused = bea.ask("POST", "/orgs/acme/apps").body(&kind, body).send().expect(403);
    refused.says("this role may not import apps").says("Ask Ada, Gus or Ivo for another role.");
}

/// For every permission, on the real routes, as one person whose role is switched: a role with exactly it opens every
/// route that needs it, and a role with everything but it, and what is of no use without, opens none of them.
fn each_permission_opens_its_routes_and_no_other(world: &World) {
    let table = routes::table();
    let mut opened = 0;
    for permission in Permission::ALL {
        let mut rows: Vec<_> = table.iter().filter(|row| row.needs == Needs::Permission(*permission)).collect();
        if rows.is_empty() {
            continue;
        }
        // A write may take away what a page shows.
        rows.sort_by_key(|row| row.method == Method::POST);
        // What a route does with it, the next may need.
        let world = world.again();
        let (ada, hands) = (world.as_("ada"), Hands::of(&world));
        let exactly = Permissions::NONE.with(*permission).with_needs();
        let others = Permission::ALL.iter().filter(|other| *other != permission && !other.needs().contains(permission));
        let but = others.fold(Permissions::NONE, |set, other| set.with(*other));
        assert_eq!(but.with_needs(), but, "what depends on {permission:?} is left out");
        let (exactly, but) = (make(&ada, "Exactly", exactly), make(&ada, "All but", but));
        let dev = world.as_("dev");
        let refusal = format!("and this role may not {}.", permission.verb());
        hands.give("dev", &but);
        for row in &rows {
            let path = in_acme(row);
            dev.ask(row.method.as_str(), &path).send().expect(403).says(&refusal).says("You are All but in Acme");
        }
        hands.give("dev", &exactly);
        for row in &rows {
            let asking = dev.ask(row.method.as_str(), &in_acme(row));
            let answer = if row.method == Method::POST { asking.fields(&[]).send() } else { asking.send() };
            let said = format!("{} with {} alone got {}", answer.asked, permission.word(), answer.status);
            assert!(answer.status != 401 && answer.status < 500, "{said}");
            assert!(answer.status != 404 || row.method == Method::POST, "{said}");
            // A handler may refuse for reasons of its own, in other words.
            assert!(answer.status != 403 || !answer.seen().contains(&refusal), "{said}");
            opened += 1;
        }
    }
    assert!(opened > 30, "routes were walked");
}

fn environments_narrow_what_a_role_may(world: &World) {
    let (ada, hands) = (world.as_("ada"), Hands::of(world));
    let dev = world.as_("dev");
    for permission in Permission::ALL.iter().filter(|permission| permission.reach() == Reach::Environments) {
        let rows = routes::table();
        let rows: Vec<_> = rows
            .iter()
            .filter(|row| row.needs == Needs::Permission(*permission) && row.method == Method::GET)
            .collect();
        for place in Environment::ALL {
            let narrow = Permissions::NONE.with_in(*permission, place).with_needs();
            let word = make(&ada, &format!("{} {}", permission.word(), place.name()), narrow);
            hands.give("dev", &word);
            for row in &rows {
                // What is in Development is not there for who does not reach it.
                let one = ["{resource}", "{notifier}", "{api_token}", "{connection}"]
                    .iter()
                    .any(|part| row.path.contains(part));
                let there = !one || place == Environment::Development;
                let answer = dev.get(&in_acme(row));
                // Some say that it is nothing, others who may.
                let expected: &[u16] = if there { &[200] } else { &[403, 404] };
                assert!(expected.contains(&answer.status), "{} got {}", answer.asked, answer.status);
            }
            let matrix = ada.get(ROLES).expect(200);
            assert_eq!(
                cell(&matrix, &format!("{} {}", permission.word(), place.name()), permission.word()),
                place.name()
            );
        }
    }
    // The page of publishing says it for each profile.
    for (word, may) in [
        ("release-manager", [true, true, false]),
        ("apps-publish-production", [false, false, true]),
        ("developer", [true, true, true]),
    ] {
        hands.give("dev", word);
        let page = dev.get("/orgs/acme/studio/claims/publish").expect(200);
        let html = page.page();
        let tabs: Vec<_> = html.select(&selector(".tabs a")).map(|tab| tab.attr("href").unwrap().to_owned()).collect();
        for (tab, may) in tabs.iter().zip(may) {
            let seen = dev.get(tab).expect(200).seen();
            assert_eq!(seen.contains("Your role may not publish to"), !may, "{word}: {seen}");
        }
        assert_eq!(tabs.len(), 3);
        assert!(page.attribute("nav [href$='/publish']", "aria-current").is_some());
    }
    hands.give("dev", &make(&ada, "Builder", Permissions::parse("apps.edit").with_needs()));
    let studio = dev.get("/orgs/acme/studio/claims/settings").expect(200);
    assert!(studio.attribute("nav [href$='/publish']", "href").is_none(), "the bar shows what opens");
}

/// The proof of a door, and the role behind it taken away before the change.
fn a_role_that_was_taken_away_meanwhile_changes_nothing(world: &World) {
    let hands = Hands::of(world);
    let keeper = Permissions::parse("apps.view roles.view roles.manage users.view users.manage");
    let draft = |name: &str, permissions| Draft { name: name.into(), permissions, ..Draft::default() };
    hands.make(&[draft("Keeper", keeper), draft("Lesser", Permissions::parse("apps.view"))]);
    hands.give("dev", "keeper");
    let directory = &hands.installation.directory;
    let member = directory
        .read_now(|connection| {
            let account = people::account_by_email(connection, &email("dev"))?.unwrap();
            let by = By { account: Some(account.id.clone()), actor: email("dev"), ..By::operator(None, beginning()) };
            let person = Person {
                language: None,
                account: account.id,
                sign_in: SignInId::fresh(),
                email: account.email,
                name: account.name,
                theme: "system".into(),
                operator: false,
                factor: hangar::access::Factor::None,
                view: None,
                by,
            };
            Ok(admit(connection, &person, "acme")?.member)
        })
        .unwrap();
    let (maker, giver) = (member.allowed::<can::ManageRoles>().unwrap(), member.allowed::<can::ManageUsers>().unwrap());
    let wanted = draft("Late", Permissions::parse("apps.view"));
    let reviewed = directory.read_now(|c| orgs::roles::propose_new(c, &maker, &wanted)).unwrap().state;
    let moved = directory.read_now(|c| orgs::roles::propose_handover(c, &maker, "lesser", "keeper")).unwrap().state;
    hands.give("dev", "agent");
    let before = world.rows();
    let org = member.org().id.clone();
    let conflict = |refusal: Refusal| matches!(refusal, Refusal::Conflict(sentence) if sentence.to_string().contains("Your own role"));
    let change =
        directory.change_now(member.by(), Lock::Org(&org), |c| orgs::roles::create(c, &maker, &wanted, &reviewed));
    assert!(conflict(change.unwrap_err()));
    let change = directory
        .change_now(member.by(), Lock::Org(&org), |c| orgs::roles::change(c, &maker, "lesser", &wanted, &reviewed));
    assert!(conflict(change.unwrap_err()));
    let change = directory
        .change_now(member.by(), Lock::Org(&org), |c| orgs::roles::delete(c, &maker, "lesser", "keeper", &moved));
    assert!(conflict(change.unwrap_err()));
    let change = directory.change_now(member.by(), Lock::Org(&org), |c| orgs::viewing::begin(c, &giver, "lesser"));
    assert!(conflict(change.unwrap_err()));
    hands.remove("dev");
    let change =
        directory.change_now(member.by(), Lock::Org(&org), |c| orgs::roles::create(c, &maker, &wanted, &reviewed));
    assert!(matches!(change.unwrap_err(), Refusal::NotFound));
    hands.give("dev", "agent");
    assert_eq!(world.rows().len(), before.len(), "nothing came of it");
}

fn of_two_edits_after_the_same_review_one_is_saved(world: &World) {
    let hands = Hands::of(world);
    hands.give("gus", "admin");
    let path = format!("{ROLES}/release-manager");
    let people = [world.as_("ada"), world.as_("gus")];
    for round in 0..20 {
        let names = [format!("Ada's {round}"), format!("Gus's {round}")];
        let pages = [0, 1].map(|side| {
            let permissions = Permissions::parse(if side == 0 { "apps.view" } else { "apps.view audit.view" });
            review(&people[side], &path, &[("name", &names[side]), ("description", "")], permissions).expect(200)
        });
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let cookies = people.each_ref().map(|browser| browser.cookies.borrow().clone());
            let saves: Vec<_> = pages
                .iter()
                .zip(cookies)
                .map(|(page, cookies)| {
                    let path = &path;
                    scope.spawn(move || {
                        let browser = world.visitor();
                        *browser.cookies.borrow_mut() = cookies;
                        browser.form(page, path).send().status
                    })
                })
                .collect();
            saves.into_iter().map(|save| save.join().unwrap()).collect()
        });
        let mut sorted = statuses.clone();
        sorted.sort();
        assert_eq!(sorted, [303, 409], "round {round}: {statuses:?}");
        let winner = &names[usize::from(statuses[0] == 409)];
        people[0].get(&path).expect(200).says(winner);
    }
}

/// Somebody is given a role at the moment at which it is changed: the change is saved as it was reviewed, for the
/// people it named, or it is shown again.
fn an_edit_and_a_handing_out_at_the_same_moment_agree(world: &World) {
    let hands = Hands::of(world);
    let ada = world.as_("ada");
    let path = format!("{ROLES}/release-manager");
    let mut seen = [0, 0];
    for round in 0..20 {
        hands.give("dev", "agent");
        let name = format!("Round {round}");
        let permissions = Permissions::parse(if round % 2 == 0 { "apps.view" } else { "apps.view audit.view" });
        let page = review(&ada, &path, &[("name", &name), ("description", "")], permissions).expect(200);
        let page = page.says("Nobody has this role.");
        let cookies = ada.cookies.borrow().clone();
        let status = std::thread::scope(|scope| {
            let (path, page) = (&path, &page);
            let save = scope.spawn(move || {
                let browser = world.visitor();
                *browser.cookies.borrow_mut() = cookies;
                browser.form(page, path).send().status
            });
            hands.give("dev", "release-manager");
            save.join().unwrap()
        });
        assert!(matches!(status, 303 | 409), "round {round}: {status}");
        seen[usize::from(status == 409)] += 1;
        let now = ada.get(&path).expect(200);
        assert_eq!(now.texts("h1") == [name.as_str()], status == 303, "round {round}: {status}");
        let log = ada.get("/orgs/acme/settings/audit?kind=role.changed").expect(200);
        let saved = log.texts("td[data-label=What]").into_iter().find(|what| what.starts_with(&name));
        assert!(saved.is_none_or(|what| what.contains("people: 0")), "round {round}: somebody was not reviewed");
    }
    assert_eq!(seen.iter().sum::<i32>(), 20);
}
