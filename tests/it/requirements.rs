//! What the standard asks and no other story shows (docs/asvs.md).

use chrono::Duration;
use diesel::prelude::*;
use hangar::db::schema::{accounts, sign_ins};
use hangar::db::{Conn, Lock};
use hangar::http::Needs;
use hangar::routes;

use crate::world::{World, email};

on_both!(
    password_fields_are_masked_and_open_to_programs,
    a_password_of_years_ago_still_opens,
    a_sign_in_ends_when_it_is_idle_or_old,
    a_sign_out_is_on_every_page,
    a_stranger_cannot_say_where_they_are,
);

/// ASVS 5.0, 6.2.6 and 6.2.7.
fn password_fields_are_masked_and_open_to_programs(world: &World) {
    let ada = world.as_("ada");
    let mut seen = 0;
    for (browser, path) in [(&world.visitor(), "/sign-in"), (&ada, "/account/password"), (&ada, "/account/email")] {
        let page = browser.get(path).expect(200);
        let html = page.page();
        for field in html.select(&crate::answer::selector("main input[name*=password], main input[type=password]")) {
            assert_eq!(field.attr("type"), Some("password"), "{path}");
            let hint = field.attr("autocomplete").unwrap_or_default();
            assert!(hint == "current-password" || hint == "new-password", "{path}: programs know what belongs here");
            assert!(field.attr("onpaste").is_none() && field.attr("readonly").is_none(), "{path}");
            seen += 1;
        }
    }
    assert!(seen >= 3, "fields were found");
}

/// ASVS 5.0, 6.2.10.
fn a_password_of_years_ago_still_opens(world: &World) {
    let old = |connection: &mut Conn| {
        let row = accounts::table.filter(accounts::email.eq(email("dev")));
        let at = crate::template::beginning() - Duration::days(3_650);
        Ok(diesel::update(row).set(accounts::created_at.eq(at)).execute(connection)?)
    };
    assert_eq!(world.installation().directory.housekeeping(Lock::Subject("old"), old).unwrap(), 1);
    world.as_("dev").get("/orgs/acme/apps").expect(200);
}

/// Makes every sign-in look as if it had begun, and had been used last, so many hours ago.
fn age(world: &World, begun: i64, used: i64) {
    let now = chrono::Utc::now().naive_utc();
    let change = |connection: &mut Conn| {
        let created = sign_ins::created_at.eq(now - Duration::hours(begun));
        let seen = sign_ins::seen_at.eq(now - Duration::hours(used));
        Ok(diesel::update(sign_ins::table).set((created, seen)).execute(connection)?)
    };
    assert!(world.installation().directory.housekeeping(Lock::Subject("age"), change).unwrap() > 0);
}

/// ASVS 5.0, 7.3.1 and 7.3.2: 72 hours without a request, 30 days in all.
fn a_sign_in_ends_when_it_is_idle_or_old(world: &World) {
    for (begun, used, status) in [(71, 71, 200), (73, 73, 401), (719, 1, 200), (721, 1, 401)] {
        let dev = world.as_("dev");
        dev.get("/account").expect(200);
        age(world, begun, used);
        dev.get("/account").expect(status);
        if status == 401 {
            dev.post("/account", &[("name", "X")]).expect(401);
            dev.get("/account").expect(401);
        }
    }
}

/// ASVS 5.0, 7.4.4: on the page itself, or in the panel that its account button opens.
fn a_sign_out_is_on_every_page(world: &World) {
    let (ada, opal) = (world.as_("ada"), world.as_("opal"));
    let panel = ada.get("/orgs/acme/_switcher").expect(200);
    assert!(panel.attribute("form[action='/sign-out'] button", "class").is_some());
    let mut seen = 0;
    for row in routes::table() {
        let plain =
            !row.path.contains("/_") && row.path.matches('{').count() <= usize::from(row.path.contains("{org}"));
        if row.method != "GET" || row.needs == Needs::Nothing || !plain {
            continue;
        }
        let browser = if row.needs == Needs::Operator { &opal } else { &ada };
        let page = browser.get(&row.path.replace("{org}", "acme"));
        if page.status != 200 || !page.is_html() {
            continue;
        }
        seen += 1;
        let here = page.attribute("form[action='/sign-out'] button", "class").is_some();
        let button = page.attribute("[data-panel=account-panel]", "href").is_some();
        assert!(here || button, "{} has no way out", page.asked);
    }
    assert!(seen >= 15, "{seen} pages were seen");
}

/// Without a proxy that is configured, the header of one is nothing.
fn a_stranger_cannot_say_where_they_are(world: &World) {
    let visitor = world.visitor().always("x-forwarded-for", "203.0.113.9").always("forwarded", "for=203.0.113.9");
    for header in ["x-real-ip", "x-forwarded-user", "remote-user"] {
        let answer = world.visitor().ask("GET", "/orgs/acme/apps").header(header, "ada@example.com").send();
        answer.expect(401);
    }
    visitor.post("/sign-in", &[("email", &email("ada")), ("password", crate::world::PASSWORD)]).expect(303);
    let page = visitor.get("/account").expect(200);
    assert!(page.seen().contains("127.0.0.1") && !page.seen().contains("203.0.113.9"), "{}", page.seen());
}
