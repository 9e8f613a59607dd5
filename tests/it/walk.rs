//! Every route as every person, on its own strength: a new row of the table is walked without a line here, unless its
//! path has a part that [`value`] does not know yet.

use actix_web::http::Method;
use hangar::access::DEVELOPER;
use hangar::http::{Needs, Row};
use hangar::routes;

use crate::answer::{Answer, assert_same};
use crate::browser::Browser;
use crate::template::MEMBERS;
use crate::world::{PEOPLE, World};

on_both!(
    every_page_answers_every_person_as_the_table_says,
    every_write_answers_every_person_as_the_table_says,
    writes_from_other_sites_are_refused,
    methods_that_a_path_does_not_have_are_refused,
    an_organization_of_others_looks_like_none,
    odd_addresses_are_nothing,
    what_is_not_mine_looks_like_nothing,
);

/// What stands for each part of a path, in the order of [`Of`].
fn value(part: &str) -> [&'static str; 4] {
    match part {
        "org" | "slug" => ["acme", "umbra", "globex", "nowhere"],
        "app" => ["claims", "garages", "meters", "nothing"],
        // Dev's, Una's, Gus's, and nobody's.
        "account" => [
            "01990000-0000-7000-8000-000000000101",
            "01990000-0000-7000-8000-000000000109",
            "01990000-0000-7000-8000-000000000104",
            "01990000-0000-7000-8000-000000000999",
        ],
        // Nobody's: ids are made anew with every sign-in.
        "id" | "invite" | "passkey" => ["01990000-0000-7000-8000-000000000001"; 4],
        // Planned, and never applied.
        "import" => [
            "01990000-0000-7000-8000-000000000501",
            "01990000-0000-7000-8000-000000000502",
            "01990000-0000-7000-8000-000000000503",
            "01990000-0000-7000-8000-000000000599",
        ],
        // Connected accounts, and services that Organizations describe.
        "connection" => [
            "01990000-0000-7000-8000-000000000651",
            "01990000-0000-7000-8000-000000000652",
            "01990000-0000-7000-8000-000000000653",
            "01990000-0000-7000-8000-000000000659",
        ],
        "adapter" => [
            "01990000-0000-7000-8000-000000000701",
            "01990000-0000-7000-8000-000000000702",
            "01990000-0000-7000-8000-000000000703",
            "01990000-0000-7000-8000-000000000709",
        ],
        // A phone number, a notifier and an API token.
        "resource" => [
            "01990000-0000-7000-8000-000000000601",
            "01990000-0000-7000-8000-000000000602",
            "01990000-0000-7000-8000-000000000603",
            "01990000-0000-7000-8000-000000000699",
        ],
        "notifier" => [
            "01990000-0000-7000-8000-000000000631",
            "01990000-0000-7000-8000-000000000632",
            "01990000-0000-7000-8000-000000000633",
            "01990000-0000-7000-8000-000000000699",
        ],
        "api_token" => [
            "01990000-0000-7000-8000-000000000801",
            "01990000-0000-7000-8000-000000000802",
            "01990000-0000-7000-8000-000000000803",
            "01990000-0000-7000-8000-000000000899",
        ],
        "file" => ["skyline.png", "gate.png", "dial.png", "nothing.png"],
        // Ended, and declined.
        "deployment" => [
            "01990000-0000-7000-8000-000000000901",
            "01990000-0000-7000-8000-000000000902",
            "01990000-0000-7000-8000-000000000903",
            "01990000-0000-7000-8000-000000000999",
        ],
        "proposal" => [
            "01990000-0000-7000-8000-000000000911",
            "01990000-0000-7000-8000-000000000912",
            "01990000-0000-7000-8000-000000000913",
            "01990000-0000-7000-8000-000000000999",
        ],
        // Everybody has the three.
        "environment" => ["development", "moon", "mars", "nowhere"],
        "number" => ["1", "97", "98", "99"],
        "role" => ["release-manager", "night-watch", "grid-editor", "nothing"],
        "token" => ["0000"; 4],
        "path" => ["app.css", "app.css", "app.css", "nothing.css"],
        other => panic!("walk.rs does not know what to put at {{{other}}}: give `value` a line for it"),
    }
}

/// Whose the value of a part is: acme's, its neighbour's in the same cell, an Organization's of another region, or
/// nobody's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Acme,
    Umbra,
    Globex,
    Nowhere,
}

/// Routes whose handler says itself that there is nothing: their one-time links are used up in a peopled world, or answer
/// a question that nobody asked.
const USED_UP: [&str; 5] =
    ["/set-up/{token}", "/invites/{token}", "/oauth/callback", "/verifications/{token}", "/.well-known/hangar/{token}"];

/// The names of the parts of a path.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).map(|rest| rest.split(['}', ':']).next().unwrap())
}

/// The path with every part filled in by what `of` says of it.
fn fill(path: &str, of: impl Fn(&str) -> Of) -> String {
    let mut filled = path.split('{').next().unwrap().to_owned();
    for (rest, part) in path.split('{').skip(1).zip(parts(path)) {
        filled.push_str(value(part)[of(part) as usize]);
        filled.push_str(rest.split_once('}').unwrap().1);
    }
    filled
}

pub fn in_acme(row: &Row) -> String {
    fill(row.path, |_| Of::Acme)
}

pub fn rows(method: Method) -> Vec<Row> {
    let rows: Vec<_> = routes::table().into_iter().filter(|row| row.method == method).collect();
    assert!(rows.len() >= 3, "the table was read");
    rows
}

pub fn of_an_org(row: &Row) -> bool {
    parts(row.path).any(|part| part == "org")
}

/// Everybody, with what the table calls them in acme: strangers first, then members, weakest first, and who operates the
/// installation last, because they can shut out anybody.
fn everybody() -> Vec<(&'static str, &'static str)> {
    let role = |name: &str| MEMBERS.iter().find(|(member, org, _)| *member == name && *org == "acme");
    let called = PEOPLE.into_iter().map(|name| {
        (name, role(name).map_or(if name == "opal" { "operator" } else { "outsider" }, |(.., role)| role.word))
    });
    let mut everybody: Vec<_> = [("visitor", "visitor")].into_iter().chain(called).collect();
    let order = ["visitor", "outsider", "agent", "developer", "admin", "operator"];
    everybody.sort_by_key(|(_, called)| order.iter().position(|word| word == called).unwrap());
    assert!(order.iter().all(|word| everybody.iter().any(|(_, called)| called == word)), "every kind of person walks");
    everybody
}

/// Fails unless `answer` is what the table promises `name`, who gets in when it says "in".
fn check(row: &Row, (name, called): (&str, &str), answer: &Answer) {
    let promised = routes::answers(row.needs).into_iter().find(|(who, _)| *who == called).unwrap().1;
    let said = format!("{} as {name}, who is to get {promised}, got {}", answer.asked, answer.status);
    match promised {
        "in" => {
            assert!(!matches!(answer.status, 401 | 403) && answer.status < 500, "{said}\n{}", answer.text());
            let gone = answer.status == 404 && row.method == Method::GET && !USED_UP.contains(&row.path);
            assert!(!gone, "{said}");
        }
        status => assert_eq!(answer.status.to_string(), status, "{said}"),
    }
    let html = answer.is_html();
    match answer.status {
        401 if html => assert!(answer.text().contains("action=\"/sign-in\""), "{said}: the page has the form"),
        403 => assert!(html && names_a_role(row, answer), "{said}: the page names the roles that may"),
        404 => assert!(html && answer.seen().contains("Nothing at this address"), "{said}: the page says so"),
        _ => {}
    }
    check_headers(answer);
}

fn names_a_role(row: &Row, answer: &Answer) -> bool {
    // The Organization asks, not a role.
    let Needs::Permission(permission) = row.needs else { return false };
    let may = hangar::access::BuiltIn::ALL.into_iter().filter(|role| role.permissions().has(permission));
    may.into_iter().all(|role| answer.seen().contains(role.name))
}

/// Every answer, whatever it is, carries these (security reference, 3.2).
fn check_headers(answer: &Answer) {
    let asked = &answer.asked;
    let policy = answer.header("content-security-policy");
    for part in
        ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"]
    {
        assert!(policy.split("; ").any(|directive| directive.trim() == part), "{asked}: {part} in {policy:?}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"), "{asked}: {policy:?}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.all(name), [value], "{asked}: {name}");
    }
    assert!(answer.header("permissions-policy").contains("camera=()"), "{asked}");
    assert_eq!(answer.header("x-request-id").len(), 32, "{asked} has a number");
    assert_eq!(answer.header("access-control-allow-origin"), "", "{asked}: nobody else may read it");
    assert_eq!(answer.header("server"), "", "{asked}: no banner");
    if answer.is_html() {
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{asked}");
        assert_eq!(answer.header("cache-control"), "no-store", "{asked}: pages are not kept");
    }
}

fn every_page_answers_every_person_as_the_table_says(world: &World) {
    let rows = rows(Method::GET);
    for (name, called) in everybody() {
        let browser = world.as_(name);
        for row in &rows {
            let answer = browser.get(&in_acme(row));
            check(row, (name, called), &answer);
            let head = browser.ask("HEAD", &in_acme(row)).send();
            assert_eq!((head.status, head.body.len()), (answer.status, 0), "HEAD {} as {name}", row.path);
            check_headers(&head);
        }
        check_headers(&browser.get("/no/such/page").expect(404));
    }
}

fn every_write_answers_every_person_as_the_table_says(world: &World) {
    let mut renewed: Option<World> = None;
    for row in &rows(Method::POST) {
        let here = renewed.as_ref().unwrap_or(world);
        let mut is_as_before = true;
        for (name, called) in everybody() {
            // Who may not does first, so that what they were refused is still there for those who may.
            let answer = here.as_(name).ask("POST", &in_acme(row)).send();
            check(row, (name, called), &answer);
            is_as_before &= answer.status >= 400;
        }
        // An empty form gets past the reading of the body, to the handler itself.
        let answer = here.as_("ada").post(&in_acme(row), &[]);
        check(row, ("ada", "admin"), &answer);
        // What one row deletes the next may need; what everybody was refused is still there.
        if answer.status < 400 || !is_as_before {
            renewed = Some(world.again());
        }
    }
}

fn writes_from_other_sites_are_refused(world: &World) {
    let ada = world.as_("ada");
    for row in &rows(Method::POST) {
        let path = in_acme(row);
        let ask = |browser: &Browser| {
            browser.ask("POST", &path).fields(&[]).without("origin").without("sec-fetch-site").send()
        };
        let said = |name: &str, value: &str| {
            let asking = ada.ask("POST", &path).fields(&[]).without("origin").without("sec-fetch-site");
            let answer = asking.header(name, value).send().expect(403).says("came from another site");
            check_headers(&answer);
        };
        for site in ["cross-site", "same-site", "none", ""] {
            said("sec-fetch-site", site);
        }
        let port = world.address.rsplit(':').next().unwrap();
        for origin in
            ["https://evil.example", "null", "", &format!("http://127.0.0.1.evil.example:{port}"), "http://127.0.0.1"]
        {
            said("origin", origin);
        }
        // Its own word counts for more than an origin that could be ours.
        let asking = ada.ask("POST", &path).fields(&[]).header("sec-fetch-site", "cross-site");
        asking.send().expect(403);
        // With a cookie but without either header it is no browser we know; without a cookie it is nobody.
        ask(&ada).expect(403).says("came from another site");
        assert_ne!(ask(&world.visitor()).status, 500, "{path}");
    }
    ada.get("/orgs?all=1").expect(200).says("Acme");
}

fn methods_that_a_path_does_not_have_are_refused(world: &World) {
    let ada = world.as_("ada");
    let table = routes::table();
    for row in &table {
        let has = |method: &str| table.iter().any(|other| other.path == row.path && other.method == method);
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"] {
            if has(method) {
                continue;
            }
            let answer = ada.ask(method, &in_acme(row)).send().expect(405);
            let allow = answer.header("allow");
            for method in ["GET", "POST"] {
                assert_eq!(allow.split(", ").any(|allowed| allowed == method), has(method), "{}: {allow}", row.path);
            }
            check_headers(&answer);
        }
    }
}

/// The answer to `row` with a path, as it looks wherever it was asked.
fn masked(browser: &Browser, row: &Row, path: &str) -> String {
    let asking = browser.ask(row.method.as_str(), path);
    let answer = if row.method == Method::POST { asking.fields(&[]).send() } else { asking.send() };
    assert!(!(200..400).contains(&answer.status), "{} answered {}", answer.asked, answer.status);
    assert_eq!(answer.status, 404, "{}", answer.asked);
    let mut headers: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id" | "set-cookie" | "content-length"))
        .collect();
    headers.sort_by_key(|(name, _)| name.as_str());
    // By chance the version of the static files has the number in it that stands for a thing.
    let text = answer.text().replace(hangar::http::assets::version(), "VERSION");
    format!("{}\n{headers:?}\n{text}", answer.status)
}

fn an_organization_of_others_looks_like_none(world: &World) {
    for (name, others) in [("ada", Of::Umbra), ("ada", Of::Globex), ("olga", Of::Umbra)] {
        let browser = world.as_(name);
        for row in routes::table().iter().filter(|row| of_an_org(row)) {
            let theirs = masked(&browser, row, &fill(row.path, |_| others));
            let none = masked(&browser, row, &fill(row.path, |part| if part == "org" { Of::Nowhere } else { others }));
            let [slug, nowhere] = [others, Of::Nowhere].map(|of| value("org")[of as usize]);
            assert_same(&theirs.replace(slug, "ORG"), &none.replace(nowhere, "ORG"));
        }
    }
}

/// What is spelled oddly is not there: no letters of another case, no climbing, no bytes that a database breaks at.
fn odd_addresses_are_nothing(world: &World) {
    let ada = world.as_("ada");
    for row in routes::table().iter().filter(|row| of_an_org(row)) {
        for part in parts(row.path) {
            let [right, ..] = value(part);
            for odd in [format!("{right}%00"), format!("{right}%20"), "%FF".into(), "-".into(), "..".into()] {
                let path = in_acme(row).replacen(&format!("/{right}"), &format!("/{odd}"), 1);
                let answer = ada.ask(row.method.as_str(), &path).fields(&[]).send();
                assert_eq!(answer.status, 404, "{}", answer.asked);
            }
        }
        if row.method == Method::GET {
            for query in ["q=%00", "page=%00/%00", "sort=%FF", "after=%00", "a=1&a=2", "=&=", "%"] {
                let answer = ada.get(&format!("{}?{query}", in_acme(row)));
                assert!(answer.status < 500, "{} got {}", answer.asked, answer.status);
            }
        }
    }
}

fn what_is_not_mine_looks_like_nothing(world: &World) {
    // Bea is a Developer of acme and an Agent of globex, and mixes the two up.
    for (name, others) in [("ada", Of::Umbra), ("ada", Of::Globex), ("bea", Of::Globex)] {
        let browser = world.as_(name);
        let may = |row: &&Row| match row.needs {
            Needs::Permission(permission) => name == "ada" || DEVELOPER.permissions().has(permission),
            _ => false,
        };
        for row in routes::table().iter().filter(may) {
            for strange in parts(row.path).filter(|part| *part != "org") {
                let with = |of: Of| fill(row.path, |part| if part == strange { of } else { Of::Acme });
                let theirs = masked(&browser, row, &with(others));
                let none = masked(&browser, row, &with(Of::Nowhere));
                let [thing, nothing] = [others, Of::Nowhere].map(|of| value(strange)[of as usize]);
                assert_same(&theirs.replace(thing, "IT"), &none.replace(nothing, "IT"));
            }
        }
    }
}
