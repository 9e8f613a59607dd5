//! The operator's own area: Organizations and accounts of the whole installation.

use hangar::access::Operating;
use hangar::base::AccountId;
use hangar::http::Needs;
use hangar::operator::accounts;
use hangar::routes;

use crate::answer::{Answer, assert_same};
use crate::browser::Browser;
use crate::template::beginning;
use crate::world::{PASSWORD, PEOPLE, World, email};

on_both!(
    the_area_is_nothing_to_everybody_else,
    operators_find_the_way_and_others_no_link,
    the_list_shows_every_organization_and_its_size,
    the_list_is_searched_and_paged,
    an_organization_is_made_and_its_admin_enters,
    mistakes_in_a_new_organization_come_back,
    a_new_organization_without_an_account_for_its_admin,
    an_organization_is_renamed,
    a_suspended_organization_is_closed_to_its_members_and_nothing_to_others,
    suspending_asks_for_the_name_and_resuming_opens_everything_again,
    a_suspended_organization_stays_in_the_picker,
    another_admin_is_appointed,
    accounts_are_listed_and_searched,
    deactivation_ends_live_sign_ins_at_the_next_request,
    a_sign_in_under_way_does_not_outlive_deactivation,
    the_last_admin_of_two_organizations_cannot_be_deactivated,
    an_operator_cannot_deactivate_themselves,
    sign_ins_are_ended_by_the_operator,
    what_the_operator_does_is_in_the_log_of_the_organization,
);

const ORG: &str = "/operator/orgs/acme";

fn account_id(world: &World, name: &str) -> AccountId {
    accounts::by_email(&world.installation().directory, &email(name)).unwrap()
}

fn account_page(world: &World, name: &str) -> String {
    format!("/operator/accounts/{}", account_id(world, name))
}

fn suspend(opal: &Browser, org: &str, name: &str) {
    opal.post(&format!("/operator/orgs/{org}/suspension"), &[("confirm", name)])
        .leads_to(&format!("/operator/orgs/{org}?done=suspended"));
}

fn the_area_is_nothing_to_everybody_else(world: &World) {
    let id = account_id(world, "dev").to_string();
    let rows: Vec<_> = routes::table().into_iter().filter(|row| row.needs == Needs::Operator).collect();
    assert!(rows.len() >= 10 && rows.iter().all(|row| row.path.starts_with("/operator")), "the area was found");
    for row in routes::table() {
        assert_eq!(row.path.starts_with("/operator"), row.needs == Needs::Operator, "{}", row.path);
    }
    for name in PEOPLE.into_iter().filter(|name| *name != "opal") {
        let browser = world.as_(name);
        let nowhere = browser.get("/operator/no/such/page").expect(404);
        for row in &rows {
            let path = row.path.replace("{slug}", "acme").replace("{account}", &id);
            let answer = browser.ask(row.method.as_str(), &path).fields(&[("confirm", "Acme")]).send().expect(404);
            // An unknown address does not know who asks, so that its frame has no name in it; the words are the same.
            assert_eq!(answer.texts("main"), nowhere.texts("main"), "{path}");
        }
    }
    for row in &rows {
        let path = row.path.replace("{slug}", "acme").replace("{account}", &id);
        world.visitor().ask(row.method.as_str(), &path).fields(&[]).send().expect(401);
    }
    world.as_("dev").get("/orgs/acme/apps").expect(200);
}

fn operators_find_the_way_and_others_no_link(world: &World) {
    let opal = world.as_("opal");
    for page in ["/orgs", "/account"] {
        assert_eq!(opal.get(page).expect(200).attribute("a[href='/operator']", "href").as_deref(), Some("/operator"));
    }
    let ada = world.as_("ada");
    for page in ["/account", "/orgs?all=1", "/orgs/acme/_switcher", "/orgs/acme/apps"] {
        assert!(!ada.get(page).expect(200).text().contains("/operator"), "{page}");
    }
    let directory = &world.installation().directory;
    let proof = Operating::at_the_command_line(beginning());
    accounts::mark(directory, &proof, &account_id(world, "ada"), accounts::Mark::On).unwrap();
    assert!(ada.get("/orgs/acme/_switcher").expect(200).text().contains("href=\"/operator\""));
    ada.get("/operator").expect(200);
    accounts::mark(directory, &proof, &account_id(world, "ada"), accounts::Mark::Off).unwrap();
    ada.get("/operator").expect(404);
    let log = ada.get("/orgs/acme/settings/audit?kind=account.changed").expect(200);
    assert_eq!(log.texts("td[data-label=What]")[0], "ada@example.com operator: no", "it is on record");
}

/// The cells of the row of an Organization: name, region, members, apps, size, state.
fn row(page: &Answer, slug: &str) -> Vec<String> {
    let rows = page.texts("tbody tr");
    let name = rows.iter().position(|row| row.contains(&format!("/orgs/{slug} "))).unwrap();
    let cell = |label: &str| page.texts(&format!("tbody td[data-label={label}]"))[name].clone();
    ["Region", "Members", "Apps", "Size", "State"].map(cell).into()
}

fn the_list_shows_every_organization_and_its_size(world: &World) {
    let page = world.as_("opal").get("/operator").expect(200);
    assert_eq!(page.texts("tbody th a"), ["Acme", "Globex", "Pacific", "Umbra"], "by name");
    let acme = row(&page, "acme");
    assert_eq!((acme[0].as_str(), acme[1].as_str(), acme[2].as_str(), acme[4].as_str()), ("EU", "5", "1", "Active"));
    assert!(acme[3].ends_with(" kB"), "what its app takes: {}", acme[3]);
    assert_eq!(row(&page, "pacific"), ["APAC", "1", "0", "0 B", "Active"]);
    assert_eq!(row(&page, "umbra")[2], "1", "a neighbour in the same cell has its own");
    let one = world.as_("opal").get(ORG).expect(200);
    assert!(one.texts("dd").contains(&format!("{}, packed as it is kept", acme[3])), "{:?}", one.texts("dd"));
}

fn the_list_is_searched_and_paged(world: &World) {
    let opal = world.as_("opal");
    let names = |path: &str| opal.get(path).expect(200).texts("tbody th a");
    assert_eq!(names("/operator?q=LOB"), ["Globex"]);
    assert_eq!(names("/operator?q=umbra"), ["Umbra"]);
    opal.get("/operator?q=%25").expect(200).says("No Organization is called “%”");
    for number in 0..30 {
        let (name, email) = (format!("Évora {number:02}"), email("ada"));
        let fields = [("name", name.as_str()), ("slug", ""), ("region", "ap"), ("email", email.as_str())];
        opal.post("/operator/orgs", &fields).leads_to(&format!("/operator/orgs/evora-{number:02}?done=made"));
    }
    assert_eq!(names("/operator?q=%C3%A9vora%2007"), ["Évora 07"], "whatever its case");
    let mut page = opal.get("/operator").expect(200);
    let mut seen = page.texts("tbody th a");
    while let Some(next) = page.attribute("a[rel=next]", "href") {
        page = opal.get(&next).expect(200);
        seen.extend(page.texts("tbody th a"));
    }
    assert_eq!(seen.len(), 34, "each once: {seen:?}");
    let back = page.attribute("a[rel=prev]", "href").unwrap();
    assert_eq!(opal.get(&back).expect(200).texts("tbody th a"), seen[..25]);
}

fn an_organization_is_made_and_its_admin_enters(world: &World) {
    let opal = world.as_("opal");
    let page = opal.get("/operator/orgs/new").expect(200);
    let form = opal.form(&page, "/operator/orgs").fill("name", "Nova & Söhne").fill("region", "us");
    let made = form.fill("email", "OLGA@example.com").send().leads_to("/operator/orgs/nova-sohne?done=made");
    let page = made.follow(&opal).expect(200).says("The Organization is made.").says("olga@example.com");
    assert!(page.texts("dd").contains(&"US United States".to_owned()));
    let olga = world.as_("olga");
    olga.get("/orgs").leads_to("/orgs/nova-sohne/apps");
    assert_eq!(olga.get("/orgs/nova-sohne/datastores").expect(200).texts("tbody th").len(), 3, "it is whole");
    let log = olga.get("/orgs/nova-sohne/settings/audit").expect(200);
    let events = log.texts("tbody th");
    for event in ["Organization created", "Member added", "Datastore created"] {
        assert!(events.contains(&event.to_owned()), "{event} in {events:?}");
    }
    opal.get("/orgs/nova-sohne/apps").expect(404);
}

fn mistakes_in_a_new_organization_come_back(world: &World) {
    let opal = world.as_("opal");
    let right = [("name", "Nova"), ("slug", "nova"), ("region", "us"), ("hue", "3"), ("email", "olga@example.com")];
    for (field, wrong, sentence) in [
        ("name", "", "The name is missing."),
        ("name", "a\u{202e}b", "an invisible character"),
        ("slug", "No Slug", "cannot be a slug"),
        ("slug", "acme", "The slug acme is taken."),
        ("slug", "new", "cannot be a slug"),
        ("region", "moon", "This region does not exist."),
        ("hue", "12", "This colour does not exist."),
        ("hue", "blue", "This colour does not exist."),
        ("email", "nobody", "is no e-mail address"),
        ("email", "a@b\r\nBcc: c@d", "is no e-mail address"),
    ] {
        let fields = right.map(|(name, value)| if name == field { (name, wrong) } else { (name, value) });
        let again = opal.post("/operator/orgs", &fields).expect(422).says(sentence);
        assert!(again.attribute("form[data-dirty]", "action").is_some(), "{field}");
        if field == "slug" {
            assert_eq!(again.attribute("#name", "value").as_deref(), Some("Nova"), "what was typed stays");
            assert_eq!(again.attribute("#slug", "value").as_deref(), Some(wrong));
        }
    }
    assert_eq!(opal.get("/operator").expect(200).texts("tbody th a").len(), 4, "nothing was made");
    opal.post("/operator/orgs", &right).leads_to("/operator/orgs/nova?done=made");
    let made = opal.get("/operator/orgs/nova").expect(200);
    assert_eq!(made.attribute(".tile", "data-hue").as_deref(), Some("3"));
}

fn a_new_organization_without_an_account_for_its_admin(world: &World) {
    let opal = world.as_("opal");
    let fields = [("name", "Nova"), ("slug", ""), ("region", "eu"), ("email", "new@example.com")];
    let made = opal.post("/operator/orgs", &fields).leads_to("/operator/orgs/nova?done=invited");
    let page = made.follow(&opal).expect(200).says("An invitation is on its way.");
    assert!(
        page.texts("#admins li")[0].starts_with("new@example.com Can accept until"),
        "{:?}",
        page.texts("#admins li")
    );
    let page = page.says("Nobody is an active Admin yet.");
    // Twice is once, and two addresses are none.
    let path = "/operator/orgs/nova/admins";
    let form = |email: &str| opal.form(&page, path).fill("email", email).send();
    form("new@example.com").expect(422).says("has an invitation that is open until");
    form("one@example.com,two@example.com").expect(422).says("Type one address.");
    assert_eq!(opal.get("/operator/orgs/nova").expect(200).texts("#admins li").len(), 1);
    form("olga@example.com").leads_to("/operator/orgs/nova?done=appointed");
    let log = world.as_("olga").get("/orgs/nova/settings/audit?kind=invite.sent").expect(200);
    assert_eq!(log.texts("td[data-label=Who]"), ["opal@example.com from 127.0.0.1"]);
    assert!(log.texts("td[data-label=What]")[0].starts_with("new@example.com role: Admin"));
}

fn an_organization_is_renamed(world: &World) {
    let opal = world.as_("opal");
    let page = opal.get(ORG).expect(200);
    let form = opal.form(&page, &format!("{ORG}/rename"));
    assert_eq!(form.value("name"), Some("Acme"));
    let done = form.fill("name", "Acme <b> 2").send().leads_to(&format!("{ORG}?done=renamed"));
    done.follow(&opal).expect(200).says("The name is saved.").says("Acme <b> 2");
    let again = opal.post(&format!("{ORG}/rename"), &[("name", "")]).expect(422).says("The name is missing.");
    assert_eq!(again.attribute("#name", "value").as_deref(), Some(""), "what was typed stays");
    assert_eq!(opal.get("/operator?q=acme%20%3Cb").expect(200).texts("tbody th a"), ["Acme <b> 2"]);
    let ada = world.as_("ada");
    assert_eq!(ada.get("/orgs/acme/apps").expect(200).texts(".topbar .brand"), ["Acme <b> 2"]);
    assert_eq!(ada.get("/orgs/acme/apps").attribute("body", "data-hue"), page.attribute(".tile", "data-hue"));
    opal.post("/operator/orgs/nowhere/rename", &[("name", "X")]).expect(404);
}

/// The answer as it looks wherever and whenever it was asked.
fn masked(answer: &Answer, slug: &str) -> String {
    let mut headers: Vec<_> = answer.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    headers.retain(|line| !["date", "x-request-id", "set-cookie"].iter().any(|name| line.starts_with(name)));
    headers.sort();
    format!("{} {headers:?}\n{}", answer.status, answer.text()).replace(slug, "ORG")
}

fn a_suspended_organization_is_closed_to_its_members_and_nothing_to_others(world: &World) {
    let opal = world.as_("opal");
    let people = ["ada", "dev", "agnes", "bea"].map(|name| (name, world.as_(name)));
    suspend(&opal, "acme", "Acme");
    let rows: Vec<_> = routes::table().into_iter().filter(|row| row.path.starts_with("/orgs/{org}")).collect();
    assert!(rows.len() > 30, "the table was read");
    let path = |row: &hangar::http::Row, org: &str| {
        row.path
            .replace("{org}", org)
            .replace("{app}", "claims")
            .replace("{file}", "skyline.png")
            .replace("{number}", "1")
    };
    for row in &rows {
        let method = row.method.as_str();
        for (name, browser) in &people {
            let answer = browser.ask(method, &path(row, "acme")).fields(&[]).send().expect(403);
            assert!(answer.seen().contains("Acme is suspended"), "{name} at {}", row.path);
            assert_eq!(answer.attribute("main a.button", "href").as_deref(), Some("/orgs"));
        }
        world.visitor().ask(method, &path(row, "acme")).fields(&[]).send().expect(401);
    }
    for name in ["gus", "olga", "una", "opal"] {
        let stranger = world.as_(name);
        for row in &rows {
            let ask = |org: &str| stranger.ask(row.method.as_str(), &path(row, org)).fields(&[]).send().expect(404);
            assert_same(&masked(&ask("acme"), "acme"), &masked(&ask("nowhere"), "nowhere"));
        }
    }
    let page = people[2].1.get("/orgs/acme").expect(403);
    page.says("Only the operator of this installation can resume it. Ask them, or ask an Admin of Acme");
}

fn suspending_asks_for_the_name_and_resuming_opens_everything_again(world: &World) {
    let (opal, ada) = (world.as_("opal"), world.as_("ada"));
    let before = ada.get("/orgs/acme/apps/claims/export").expect(200).body;
    let page = opal.get(ORG).expect(200).says("its 5 members see a page that says so");
    for wrong in ["", "acme", "Umbra"] {
        let form = opal.form(&page, &format!("{ORG}/suspension"));
        form.fill("confirm", wrong).send().expect(422).says("Type Acme to suspend it.");
    }
    ada.get("/orgs/acme/apps").expect(200);
    opal.form(&page, &format!("{ORG}/suspension")).fill("confirm", "Acme").send().expect(303);
    let page = opal.get(ORG).expect(200).says("Suspended");
    assert!(opal.get("/operator").expect(200).seen().contains("Suspended"));
    opal.post(&format!("{ORG}/suspension"), &[("confirm", "Acme")]).expect(409).says("Acme is suspended already.");
    // Who is signed in stays so, and who is not still can.
    ada.get("/account").expect(200);
    let dev = world.as_("dev");
    dev.get("/orgs/acme/apps").expect(403);
    ada.post("/orgs/acme/settings/organization", &[("name", "Mine"), ("hue", "1")]).expect(403);
    opal.form(&page, &format!("{ORG}/resumption")).send().leads_to(&format!("{ORG}?done=resumed"));
    opal.post(&format!("{ORG}/resumption"), &[]).expect(409).says("Acme is not suspended.");
    dev.get("/orgs/acme/apps").expect(200).says("Claims");
    assert_eq!(ada.get("/orgs/acme/apps/claims/export").expect(200).body, before, "its data were untouched");
    assert_eq!(ada.get("/orgs/acme/apps").texts(".topbar .brand"), ["Acme"]);
}

fn a_suspended_organization_stays_in_the_picker(world: &World) {
    suspend(&world.as_("opal"), "acme", "Acme");
    let bea = world.as_("bea");
    let cards = bea.get("/orgs?all=1").expect(200).texts(".org-card");
    assert_eq!(cards, ["G Globex Agent US", "A Acme Developer EU Suspended"], "behind what can be entered");
    bea.get("/account").expect(200).says("Suspended");
    let panel = bea.get("/orgs/globex/_switcher").expect(200);
    assert_eq!(panel.texts(".others .item"), ["A Acme Suspended EU"]);
    // Who has no other Organization is not sent into a wall.
    let dev = world.as_("dev");
    dev.get("/orgs").expect(200).says("Acme").says("Suspended");
}

fn another_admin_is_appointed(world: &World) {
    let opal = world.as_("opal");
    let page = opal.get(ORG).expect(200);
    let path = format!("{ORG}/admins");
    let form = |email: &str| opal.form(&page, &path).fill("email", email).send();
    form("dev@example.com").leads_to(&format!("{ORG}?done=appointed"));
    assert_eq!(
        world.as_("dev").get("/orgs/acme/settings/audit").expect(200).texts("tbody th")[1],
        "Role of a member changed"
    );
    form("olga@example.com").leads_to(&format!("{ORG}?done=appointed"));
    world.as_("olga").get("/orgs/acme/settings/audit").expect(200);
    form("ada@example.com").expect(422).says("ada@example.com is an active Admin of Acme already.");
    form("nobody").expect(422).says("is no e-mail address");
    let page = opal.get(ORG).expect(200);
    assert_eq!(page.texts("#admins li"), ["Ada ada@example.com", "Dev dev@example.com", "Olga olga@example.com"]);
}

fn accounts_are_listed_and_searched(world: &World) {
    let opal = world.as_("opal");
    world.as_("bea").get("/orgs/globex/apps").expect(200);
    let page = opal.get("/operator/accounts").expect(200);
    let emails = page.texts("tbody th a");
    assert_eq!(
        emails,
        PEOPLE.map(email).into_iter().collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    );
    let bea = opal.get("/operator/accounts?q=BEA").expect(200);
    assert_eq!(bea.texts("tbody th a"), ["bea@example.com"]);
    assert_eq!(bea.texts("td[data-label=Organizations]"), ["Acme , Globex"]);
    assert_eq!(bea.texts("td[data-label=State]"), ["Active"]);
    assert!(bea.attribute("td[data-label='Last seen'] time", "datetime").is_some());
    let kai = opal.get("/operator/accounts?q=kai").expect(200);
    assert_eq!(kai.texts("td[data-label='Last seen']"), ["Never"]);
    assert!(opal.get("/operator/accounts?q=opal").expect(200).seen().contains("operator"));
    opal.get("/operator/accounts?q=_").expect(200).says("No account fits “_”");
    let one = opal.get(&account_page(world, "bea")).expect(200).says("1 browser signed in.");
    assert_eq!(one.texts("ul.stack li"), ["Acme Developer", "Globex Agent"]);
    for odd in ["x", "01990000-0000-7000-8000-000000000001", "%00", "-"] {
        opal.get(&format!("/operator/accounts/{odd}")).expect(404);
    }
    assert!(!page.text().contains("argon2"), "no hash of anybody's");
    for area in ["/operator", "/operator/accounts"] {
        for odd in
            ["q=%00", "q=%FF", "after=%00", "after=x.00", "before=x.2500", "after=..", "a=1&a=2", "q=%27%22%3Ci%3E"]
        {
            let answer = opal.get(&format!("{area}?{odd}"));
            assert!(answer.status < 500 && answer.attribute("main i", "class").is_none(), "{}", answer.asked);
        }
    }
}

fn deactivation_ends_live_sign_ins_at_the_next_request(world: &World) {
    let (opal, dev, phone) = (world.as_("opal"), world.as_("dev"), world.as_("dev"));
    dev.get("/orgs/acme/apps").expect(200);
    let path = account_page(world, "dev");
    let page = opal.get(&path).expect(200).says("2 browsers signed in.");
    let done = opal.form(&page, &format!("{path}/deactivation")).send();
    let page = done.leads_to(&format!("{path}?done=deactivated")).follow(&opal).expect(200);
    let page = page.says("The account is deactivated. Every sign-in of it is ended.").says("Deactivated");
    for browser in [&dev, &phone] {
        browser.get("/orgs/acme/apps").expect(401);
        browser.post("/account", &[("name", "X")]).expect(401);
    }
    // The same words as for a wrong password.
    let refused = world.visitor().post("/sign-in", &[("email", &email("dev")), ("password", PASSWORD)]);
    refused.expect(422).says("The e-mail address or the password is wrong.");
    opal.post(&format!("{path}/deactivation"), &[]).expect(409).says("dev@example.com is deactivated already.");
    let back = opal.form(&page, &format!("{path}/reactivation")).send().leads_to(&format!("{path}?done=reactivated"));
    back.follow(&opal).expect(200).says("The account is active again.");
    dev.get("/orgs/acme/apps").expect(401);
    world.as_("dev").get("/orgs/acme/apps").expect(200);
    opal.post(&format!("{path}/reactivation"), &[]).expect(409).says("dev@example.com is active already.");
}

fn a_sign_in_under_way_does_not_outlive_deactivation(world: &World) {
    use diesel::prelude::*;
    use hangar::db::schema::{accounts as a, sign_ins};
    let (opal, dev) = (world.as_("opal"), world.as_("dev"));
    let path = account_page(world, "dev");
    // As if the sign-in had found the account active and was written after the others were ended.
    let installation = world.installation();
    let late = |connection: &mut hangar::db::Conn| {
        let id = account_id(world, "dev");
        diesel::update(a::table.find(&id)).set(a::active.eq(false)).execute(connection)?;
        Ok(sign_ins::table.filter(sign_ins::account_id.eq(&id)).count().get_result::<i64>(connection)?)
    };
    assert_eq!(installation.directory.housekeeping(hangar::db::Lock::Subject("late"), late).unwrap(), 1);
    dev.get("/account").expect(401);
    opal.post(&format!("{path}/reactivation"), &[]).expect(303);
    dev.get("/account").expect(401);
}

fn the_last_admin_of_two_organizations_cannot_be_deactivated(world: &World) {
    let opal = world.as_("opal");
    // Ada becomes Admin of pacific beside Kai, and the only one of nova.
    let fields = [("name", "Nova"), ("slug", "nova"), ("region", "eu"), ("email", "ada@example.com")];
    opal.post("/operator/orgs", &fields).expect(303);
    opal.post("/operator/orgs/pacific/admins", &[("email", "ada@example.com")]).expect(303);
    let ada = world.as_("ada");
    let path = account_page(world, "ada");
    let refused = opal.post(&format!("{path}/deactivation"), &[]).expect(409);
    let sentence = "ada@example.com is the last active Admin of Acme and Nova. Make somebody else an Admin there first";
    let refused = refused.says(sentence);
    assert!(
        refused.attribute("main a[href='/operator/orgs/nova']", "href").is_some(),
        "the next step is one click away"
    );
    ada.get("/orgs/acme/apps").expect(200);
    // A suspended Organization keeps its Admin too, and an Admin who cannot sign in here any more is none.
    suspend(&opal, "nova", "Nova");
    opal.post(&format!("{}/deactivation", account_page(world, "kai")), &[]).expect(303);
    opal.post("/operator/orgs/acme/admins", &[("email", "dev@example.com")]).expect(303);
    let refused = opal.post(&format!("{path}/deactivation"), &[]).expect(409);
    let _ = refused.says("is the last active Admin of Nova and Pacific.");
    opal.post("/operator/orgs/nova/admins", &[("email", "dev@example.com")]).expect(303);
    opal.post("/operator/orgs/pacific/admins", &[("email", "gus@example.com")]).expect(303);
    opal.post(&format!("{path}/deactivation"), &[]).expect(303);
    ada.get("/orgs/acme/apps").expect(401);
}

fn an_operator_cannot_deactivate_themselves(world: &World) {
    let opal = world.as_("opal");
    let path = account_page(world, "opal");
    let page = opal.get(&path).expect(200).says("This is your own account.");
    assert!(!page.text().contains("/deactivation"), "nothing to press");
    opal.post(&format!("{path}/deactivation"), &[]).expect(409).says("Ask another operator to deactivate it.");
    opal.get("/operator").expect(200);
}

fn sign_ins_are_ended_by_the_operator(world: &World) {
    let (opal, ada, phone, dev) = (world.as_("opal"), world.as_("ada"), world.as_("ada"), world.as_("dev"));
    let path = account_page(world, "ada");
    let page = opal.get(&path).expect(200);
    let done = opal.form(&page, &format!("{path}/sign-outs")).send().leads_to(&format!("{path}?done=signed-out"));
    done.follow(&opal).expect(200).says("Every sign-in of this account is ended.").says("No browser is signed in.");
    for browser in [&ada, &phone] {
        browser.get("/account").expect(401);
    }
    dev.get("/account").expect(200);
    let ada = world.as_("ada");
    let log = ada.get("/orgs/acme/settings/audit?kind=account.sign_in_revoked").expect(200);
    assert_eq!(log.texts("td[data-label=What]"), ["ada@example.com sign ins: 2"]);
    assert_eq!(log.texts("td[data-label=Who]"), ["opal@example.com from 127.0.0.1"]);
}

fn what_the_operator_does_is_in_the_log_of_the_organization(world: &World) {
    let opal = world.as_("opal");
    opal.post(&format!("{ORG}/rename"), &[("name", "Acme 2")]).expect(303);
    suspend(&opal, "acme", "Acme 2");
    opal.post(&format!("{ORG}/resumption"), &[]).expect(303);
    opal.post(&format!("{ORG}/admins"), &[("email", "dev@example.com")]).expect(303);
    let bea = account_page(world, "bea");
    opal.post(&format!("{bea}/deactivation"), &[]).expect(303);
    opal.post(&format!("{bea}/reactivation"), &[]).expect(303);
    let log = world.as_("ada").get("/orgs/acme/settings/audit?who=opal").expect(200);
    let expected = [
        "Account reactivated",
        "Account deactivated",
        "Role of a member changed",
        "Organization resumed",
        "Organization suspended",
        "Organization changed",
    ];
    assert_eq!(log.texts("tbody th"), expected);
    assert!(log.texts("td[data-label=Who]").iter().all(|who| who == "opal@example.com from 127.0.0.1"));
    // Bea belongs to globex too; nothing else of this concerns it.
    let log = world.as_("gus").get("/orgs/globex/settings/audit?who=opal").expect(200);
    assert_eq!(log.texts("tbody th"), expected[..2]);
    world.as_("una").get("/orgs/umbra/settings/audit?who=opal").expect(200).says("No event fits this filter");
}
