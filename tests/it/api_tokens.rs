//! API tokens: made, shown once, used, and revoked.

use diesel::prelude::*;
use hangar::access::Permission;
use hangar::base::{Environment, Region};
use hangar::db::Lock;
use hangar::db::schema::api_tokens as t;

use crate::answer::Answer;
use crate::browser::Browser;
use crate::resources::narrow;
use crate::world::World;

on_both!(
    a_token_is_shown_once_and_says_what_it_is_for,
    sending_the_form_twice_makes_one_that_can_still_be_seen,
    what_is_wrong_with_a_form_is_said(proxied),
    a_revoked_token_opens_nothing_from_the_next_request_on,
    a_token_ends_when_it_says,
    a_token_is_for_its_addresses_alone(proxied),
    the_time_of_last_use_is_written_once_a_minute,
    tokens_of_others_are_nothing,
    a_suspended_organization_lets_no_program_in,
);

const LIST: &str = "/orgs/acme/api";

/// Makes a token by the form; gives the path of its page.
pub fn make(browser: &Browser, name: &str, fields: &[(&str, &str)]) -> String {
    let page = browser.get(&format!("{LIST}/new")).expect(200);
    let id = page.attribute("input[name=id]", "value").unwrap();
    let all =
        [("id", id.as_str()), ("name", name), ("environment", "development"), ("data.read", "on"), ("ends", "never")];
    let replaced = all.into_iter().filter(|(name, _)| !fields.iter().any(|(other, _)| name == other));
    let all: Vec<_> = replaced.chain(fields.iter().copied()).collect();
    browser.post(LIST, &all).expect(303).header("location").to_owned()
}

/// The token that the page shows, the one time it does.
pub fn shown(page: &Answer) -> String {
    page.texts("#token").concat()
}

/// What a program with `token` gets.
fn call(browser: &Browser, token: &str) -> Answer {
    browser.ask("GET", "/api/v1/token").header("authorization", &format!("Bearer {token}")).send()
}

fn json(answer: &Answer) -> serde_json::Value {
    serde_json::from_slice(&answer.body).unwrap()
}

fn a_token_is_shown_once_and_says_what_it_is_for(world: &World) {
    let dev = world.as_("dev");
    dev.get(&format!("{LIST}/new")).expect(200).says("You are shown the token once");
    let path = make(&dev, "Nightly", &[("apps.start", "on"), ("networks", "127.0.0.0/8\n::1"), ("ends", "90")]);
    assert!(!path.contains("hgr_"), "it is in no address");
    // Somebody else's look takes nothing away, and shows nothing.
    assert_eq!(shown(&world.as_("ada").get(&path).expect(200)), "");
    assert_eq!(dev.ask("HEAD", &path).send().status, 200);
    let first = dev.get(&path).expect(200).says("It is shown this once");
    let token = shown(&first);
    assert!(token.starts_with("hgr_") && token.len() == 53, "{token}");
    let again = dev.get(&path).expect(200);
    assert_eq!(shown(&again), "");
    let ending = &token[token.len() - 4..];
    for page in [&again, &dev.get(LIST).expect(200), &world.as_("ada").get("/orgs/acme/settings/audit").expect(200)] {
        assert!(!page.text().contains(&token[..49]), "{}", page.asked);
    }
    assert!(dev.get(LIST).expect(200).text().contains(&format!("hgr_…{ending}")));
    let kept = world.at_rest();
    assert!(!kept.windows(token.len()).any(|window| window == token.as_bytes()), "it lies nowhere open");
    let answer = call(&world.visitor(), &token).expect(200);
    assert_eq!(answer.header("content-type"), "application/json");
    let told = json(&answer);
    assert_eq!((told["name"].as_str(), told["organization"].as_str()), (Some("Nightly"), Some("acme")));
    assert_eq!(told["scopes"], serde_json::json!(["apps.start", "data.read"]));
    assert_eq!(told["addresses"], serde_json::json!(["127.0.0.0/8", "::1"]));
    assert_eq!((told["environment"].as_str(), told["region"].as_str()), (Some("development"), Some("eu")));
    assert!(told["expires_at"].as_str().is_some());
    let found = hangar::definition::secrets::scan(
        &hangar::definition::tree::FilePath::parse("app.json").unwrap(),
        format!("{{\"description\":\"curl -H Authorization {token}\"}}").as_bytes(),
    );
    assert!(!found.is_empty(), "a scanner knows it");
}

fn sending_the_form_twice_makes_one_that_can_still_be_seen(world: &World) {
    let dev = world.as_("dev");
    let id = dev.get(&format!("{LIST}/new")).expect(200).attribute("input[name=id]", "value").unwrap();
    let fields = [("id", id.as_str()), ("name", "Twice"), ("environment", "qa"), ("data.read", "on"), ("ends", "30")];
    let path = format!("{LIST}/{id}");
    dev.post(LIST, &fields).leads_to(&path);
    dev.post(LIST, &fields).leads_to(&path);
    let token = shown(&dev.get(&path).expect(200));
    call(&world.visitor(), &token).expect(200);
    assert_eq!(dev.get(LIST).expect(200).texts("tbody th a").iter().filter(|name| *name == "Twice").count(), 1);
    let log = world.as_("ada").get("/orgs/acme/settings/audit?kind=token.created").expect(200);
    assert_eq!(log.texts("tbody td[data-label=What]").len(), 1);
    // Another form with the same name is another token, which cannot have it.
    let other = [&fields[1..], &[("id", "01990000-0000-7000-8000-00000000abcd")]].concat();
    dev.post(LIST, &other).expect(422).says("There is a token called Twice already");
    // An id that is somebody else's makes nothing.
    world.as_("una").post("/orgs/umbra/api", &fields).expect(404);
}

fn what_is_wrong_with_a_form_is_said(world: &World) {
    let dev = world.as_("dev");
    let all = [("name", "N"), ("environment", "development"), ("data.read", "on"), ("ends", "never")];
    for (without, with, field, said) in [
        ("name", ("name", " "), "name", "missing"),
        ("data.read", ("x", "y"), "scopes", "at least one thing"),
        ("environment", ("environment", "moon"), "environment", "Choose an environment"),
        ("", ("networks", "10.0.0.1/8"), "networks", "Write 10.0.0.0/8"),
        ("", ("networks", "<script>"), "networks", "no IP address"),
        ("ends", ("ends", "soon"), "until", "when it ends"),
        ("ends", ("ends", "day"), "until", "Choose a day"),
    ] {
        let fields: Vec<_> = all.into_iter().filter(|(name, _)| *name != without).chain([with]).collect();
        let answer = dev.post(LIST, &fields).expect(422);
        let error = answer.texts(&format!("#{field}-error")).concat();
        assert!(error.contains(said), "{with:?}: {error:?}");
        assert!(!answer.text().contains("<script>"), "{with:?}");
    }
    for day in ["2020-01-01", "9999-12-31", "+999999-01-01", "2026-13-01"] {
        let fields = [&all[..3], &[("ends", "day"), ("until", day)]].concat();
        dev.post(LIST, &fields).expect(422);
    }
}

fn a_revoked_token_opens_nothing_from_the_next_request_on(world: &World) {
    let (dev, program) = (world.as_("dev"), world.visitor());
    let path = make(&dev, "Nightly 2", &[]);
    let token = shown(&dev.get(&path));
    call(&program, &token).expect(200);
    dev.post(&format!("{path}/revocation"), &[]).follow(&dev).says("Nightly 2 was revoked");
    let refused = call(&program, &token).expect(401);
    assert_eq!(refused.header("www-authenticate"), "Bearer");
    assert!(json(&refused)["error"].as_str().unwrap().contains("opens nothing"));
    dev.get(&path).expect(404);
    for odd in ["", "hgr_", &token[..52], &format!("{token}x"), "hgr_0000000000000000000000000000000000000000000000000"]
    {
        call(&program, odd).expect(401);
    }
    program.get("/api/v1/token").expect(401);
    program.ask("GET", "/api/v1/token").header("authorization", "Basic YTpi").send().expect(401);
    // A signed-in person is no program.
    dev.get("/api/v1/token").expect(401);
    world.as_("ada").get("/orgs/acme/settings/audit?kind=token.revoked").expect(200).says("Nightly 2");
}

/// Changes the row of the token of `path` behind the product's back.
fn meddle(world: &World, f: impl FnOnce(&mut hangar::db::Conn) -> QueryResult<usize>) {
    let cell = world.installation().cell(Region::Eu).clone();
    assert_eq!(cell.db.housekeeping(Lock::Subject("test"), |connection| Ok(f(connection)?)).unwrap(), 1);
}

fn a_token_ends_when_it_says(world: &World) {
    let (dev, program) = (world.as_("dev"), world.visitor());
    let path = make(&dev, "Short", &[("ends", "30")]);
    let token = shown(&dev.get(&path));
    call(&program, &token).expect(200);
    let id = path.rsplit('/').next().unwrap().to_owned();
    let now = hangar::base::cut_to_microseconds(chrono::Utc::now().naive_utc());
    meddle(world, |c| diesel::update(t::table.find(&id)).set(t::expires_at.eq(Some(now))).execute(c));
    let refused = call(&program, &token).expect(401);
    assert!(json(&refused)["error"].as_str().unwrap().contains("has ended"));
    dev.get(LIST).expect(200).says("Ended");
    // Today, to its end.
    let today = now.format("%Y-%m-%d").to_string();
    let path = make(&dev, "Today", &[("ends", "day"), ("until", &today)]);
    call(&program, &shown(&dev.get(&path))).expect(200);
}

fn a_token_is_for_its_addresses_alone(world: &World) {
    let dev = world.as_("dev");
    let path = make(&dev, "Fenced", &[("networks", "192.0.2.0/24, 2001:db8::7")]);
    let token = shown(&dev.get(&path));
    for (address, status) in [
        ("192.0.2.9", 200),
        ("::ffff:192.0.2.9", 200),
        ("2001:db8::7", 200),
        ("192.0.3.9", 403),
        ("2001:db8::8", 403),
        // The last one is who came to the proxy; what they say of themselves counts for nothing.
        ("192.0.2.9, 203.0.113.5", 403),
    ] {
        let program = world.visitor().always("x-forwarded-for", address);
        let answer = call(&program, &token);
        assert_eq!(answer.status, status, "{address}: {}", answer.text());
    }
    let refused = call(&world.visitor().always("x-forwarded-for", "203.0.113.5"), &token).expect(403);
    assert!(json(&refused)["error"].as_str().unwrap().contains("from your address"));
}

fn the_time_of_last_use_is_written_once_a_minute(world: &World) {
    let (dev, program) = (world.as_("dev"), world.visitor());
    let path = make(&dev, "Counted", &[]);
    let token = shown(&dev.get(&path));
    let id = path.rsplit('/').next().unwrap().to_owned();
    let used = || {
        let row = t::table.find(&id).select(t::used_at);
        let cell = world.installation().cell(Region::Eu).clone();
        cell.db.read_now(|c| Ok(row.get_result::<Option<hangar::base::Moment>>(c)?)).unwrap()
    };
    assert_eq!(used(), None);
    call(&program, &token).expect(200);
    let first = used().unwrap();
    call(&program, &token).expect(200);
    assert_eq!(used(), Some(first), "not within a minute");
    let before = first - chrono::Duration::seconds(61);
    meddle(world, |c| diesel::update(t::table.find(&id)).set(t::used_at.eq(Some(before))).execute(c));
    call(&program, &token).expect(200);
    assert!(used().unwrap() >= first);
}

fn tokens_of_others_are_nothing(world: &World) {
    let (dev, ivo) = (world.as_("dev"), world.as_("ivo"));
    let path = make(&dev, "Ours", &[]);
    let theirs = path.replace("acme", "globex");
    ivo.get(&theirs).expect(404);
    ivo.post(&format!("{theirs}/revocation"), &[]).expect(404);
    narrow(world, &[(Permission::ManageTokens, &[Environment::Qa])]);
    dev.get(&path).expect(404);
    dev.post(&format!("{path}/revocation"), &[]).expect(404);
    dev.get(LIST).expect(200).says("What is in Development is not shown");
    let fields = [("name", "N"), ("environment", "development"), ("data.read", "on"), ("ends", "never")];
    dev.post(LIST, &fields).expect(403).says("in Development. Admin may.");
    assert_eq!(dev.get(&format!("{LIST}/new")).expect(200).texts("select option"), ["QA"]);
}

fn a_suspended_organization_lets_no_program_in(world: &World) {
    let dev = world.as_("dev");
    let path = make(&dev, "Ours", &[]);
    let token = shown(&dev.get(&path));
    let opal = world.as_("opal");
    let page = opal.get("/operator/orgs/acme").expect(200);
    opal.form(&page, "/operator/orgs/acme/suspension").fill("confirm", "Acme").send().expect(303);
    let refused = call(&world.visitor(), &token).expect(403);
    assert!(json(&refused)["error"].as_str().unwrap().contains("suspended"));
}
