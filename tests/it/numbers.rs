//! Phone numbers that are listed from an account at Twilio, against a server that plays it.

use std::io::Write;
use std::sync::{Arc, Mutex};

use data_encoding::BASE64;
use hangar::access::{Permission, Permissions};
use hangar::base::Environment;

use crate::answer::{Answer, selector};
use crate::browser::Browser;
use crate::integrations::{FORMS, developers_may};
use crate::outbound::servers::Told;
use crate::world::{Plan, World};

const LIST: &str = "/orgs/acme/resources";
const ACCOUNTS: &str = "/orgs/acme/integrations";

/// A server that lists the numbers of the account AC123 as it is told to.
struct Twilio {
    told: Told,
    way: Arc<Mutex<&'static str>>,
}

impl Twilio {
    fn start() -> Self {
        let way = Arc::new(Mutex::new("fine"));
        let kept = way.clone();
        let told = Told::doing(move |request, stream| {
            let (status, body) = answer(*kept.lock().unwrap(), request);
            let head = format!("HTTP/1.1 {status} So\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            let _ = stream.write_all((head + &body).as_bytes());
        });
        Self { told, way }
    }

    fn now(&self, way: &'static str) {
        *self.way.lock().unwrap() = way;
    }

    fn pages(&self) -> usize {
        self.told.heard().len()
    }
}

/// A page of the list; requests come in lower case.
fn answer(way: &str, request: &str) -> (u16, String) {
    let path = "/2010-04-01/Accounts/AC123/IncomingPhoneNumbers.json";
    if !request.starts_with(&format!("get {}?pagesize=100", path.to_lowercase())) {
        return (404, String::new());
    }
    let number = |number: &str, name: &str, voice: bool, sms: bool| {
        format!(
            r#"{{"phone_number": "{number}", "friendly_name": "{name}", "sid": "PN1",
            "capabilities": {{"voice": {voice}, "sms": {sms}, "mms": false, "fax": false}}}}"#
        )
    };
    let page = |numbers: &[String], next: &str| {
        format!(r#"{{"incoming_phone_numbers": [{}], "next_page_uri": {next}}}"#, numbers.join(","))
    };
    let first = [number("+12015550123", "Claims <line>", true, true), number("+12015550124", "", true, false)];
    match way {
        "refuses" => (401, r#"{"code": 20003, "message": "Authenticate MARKED"}"#.into()),
        "knows nobody" => (404, String::new()),
        "is odd" => (200, r#"{"numbers": []}"#.into()),
        "has none" => (200, page(&[], "null")),
        "leads away" => (200, page(&first, r#""//evil.example/2010-04-01/x.json?PageSize=100""#)),
        "leads to another" => (200, page(&first, &format!("\"{}?PageSize=100&Page=1\"", path.replace('3', "4")))),
        "asks for more" => (200, page(&first, &format!("\"{path}?PageSize=100&t={{auth_token}}\""))),
        "has no end" => (200, page(&first, &format!("\"{path}?PageSize=100&Page=1\""))),
        _ if request.contains("&page=1") => {
            let useless = number("+12015550125", "Fax", false, false);
            let entered = number("+4930901820", "Berlin", true, true);
            (200, page(&[useless, entered, number("24365", "Short", false, true)], "null"))
        }
        _ => (200, page(&first, &format!("\"{path}?PageSize=100&Page=1&PageToken=PA1\""))),
    }
}

/// Connects an account at Twilio in `environment`; gives its id.
fn connect(browser: &Browser, environment: &str) -> String {
    let name = format!("Lines of {environment}");
    let own = [("service", "twilio"), ("name", name.as_str()), ("environment", environment), ("then", "save")];
    let made = browser.post(ACCOUNTS, &[&own[..], FORMS[0].1].concat()).expect(303);
    made.header("location").split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// Presses the button `List numbers` in a form in which a name was typed.
fn list(browser: &Browser, account: &str, environment: &str) -> Answer {
    let fields = [("kind", "phone_number"), ("environment", environment), ("name", "My line"), ("number", "")];
    browser.post(LIST, &[&fields[..], &[("parent", account), ("then", "list")]].concat())
}

fn numbers_are_chosen_from_a_list(plan: Plan) {
    let twilio = Twilio::start();
    let world = plan.instead("api.twilio.com", twilio.told.url("").as_str()).start();
    let ada = world.as_("ada");
    let form = ada.get(&format!("{LIST}/new?kind=phone_number")).expect(200);
    assert_eq!(form.attribute("button[value=list]", "name"), None, "there is no account to list");
    let account = connect(&ada, "development");
    let form = ada.get(&format!("{LIST}/new?kind=phone_number")).expect(200);
    assert_eq!(form.texts("button[value=list]"), ["List numbers"]);
    let first = form.attribute("form[action='/orgs/acme/resources'] button", "class");
    assert_eq!(first.as_deref(), Some("hush"), "Enter creates");
    let page = list(&ada, &account, "development").expect(200).says("Numbers of Lines of development");
    assert_eq!(twilio.pages(), 2);
    let proof = format!("authorization: basic {}", BASE64.encode(b"AC123:MARKED-twilio").to_lowercase());
    assert!(twilio.told.heard().iter().all(|request| request.contains(&proof)), "{:?}", twilio.told.heard());
    let shown = page.texts("tbody th bdi");
    assert_eq!(shown, ["+1 201-555-0123", "+1 201-555-0124", "+1 201-555-0125", "+49 30 901820"]);
    for words in ["Claims <line>", "It does neither texts nor calls", "Entered as Hotline"] {
        assert!(page.seen().contains(words), "{words}: {}", page.seen());
    }
    assert_eq!(page.texts("tbody th")[1], "+1 201-555-0124 Make calls, Receive calls");
    assert_eq!(page.page().select(&selector("button[name=take]")).count(), 2);
    assert!(!page.text().contains("MARKED") && !page.text().contains("<line>"));
    let typed = ada.form(&page, LIST);
    assert_eq!((typed.value("name"), typed.value("parent")), (Some("My line"), Some(account.as_str())));
    // One is chosen, and the form is filled in with it.
    let take = page.attribute("button[name=take]", "value").unwrap();
    let fields = [("kind", "phone_number"), ("environment", "development"), ("name", ""), ("parent", &account)];
    let filled = ada.post(LIST, &[&fields[..], &[("take", take.as_str())]].concat()).expect(200);
    let filled = filled.says("+12015550123 is filled in below");
    let form = ada.form(&filled, LIST);
    assert_eq!((form.value("name"), form.value("number")), (Some("Claims <line>"), Some("+12015550123")));
    for word in ["send_text", "receive_text", "send_voice", "receive_voice"] {
        assert_eq!(form.value(word), Some("on"), "{word}");
    }
    form.send().follow(&ada).expect(200).says("+1 201-555-0123").says("Lines of development");
    let again = list(&ada, &account, "development").expect(200).says("Entered as Claims <line>");
    let take = again.attribute("button[name=take]", "value").unwrap();
    // What was ticked before is not what this one can do.
    let fields = [fields[0], fields[1], ("name", "Mine"), fields[3], ("send_text", "on"), ("take", &take)];
    let form = ada.post(LIST, &fields).expect(200);
    let form = ada.form(&form, LIST);
    assert_eq!((form.value("name"), form.value("number")), (Some("Mine"), Some("+12015550124")));
    assert_eq!((form.value("send_text"), form.value("send_voice")), (None, Some("on")));
    let german = world.as_("ada").always("accept-language", "de");
    list(&german, &account, "development").expect(200).says("Nummern von Lines of development").says("Eingetragen als");
}

fn what_keeps_from_listing_is_said(plan: Plan) {
    let twilio = Twilio::start();
    let world = plan.instead("api.twilio.com", twilio.told.url("").as_str()).start();
    let ada = world.as_("ada");
    let account = connect(&ada, "development");
    for (way, said) in [
        ("refuses", "Twilio refused the credentials (status 401). Check them."),
        ("knows nobody", "Twilio knows no such account. Check its account SID."),
        ("is odd", "Twilio answered with something other than a list of numbers."),
        ("leads away", "Twilio answered with something other"),
        ("leads to another", "Twilio answered with something other"),
        ("asks for more", "Twilio answered with something other"),
    ] {
        twilio.now(way);
        let page = list(&ada, &account, "development").expect(422);
        let error = page.texts("#parent-error").concat();
        assert!(error.contains(said), "{way}: {error:?}");
        assert!(!page.text().contains("MARKED"), "{way}");
        let form = ada.form(&page, LIST);
        assert_eq!((form.value("name"), form.value("parent")), (Some("My line"), Some(account.as_str())), "{way}");
    }
    assert!(!twilio.told.heard().concat().contains("marked"), "a token went where it does not belong");
    twilio.now("has none");
    list(&ada, &account, "development").expect(200).says("The account has no numbers yet.");
    twilio.now("has no end");
    let before = twilio.pages();
    let page = list(&ada, &account, "development").expect(200).says("The account has more numbers than are listed");
    assert_eq!((twilio.pages() - before, page.texts("tbody th").len()), (4, 2));
    // An account of another environment, none, and one that is no account at Twilio.
    let sales = "01990000-0000-7000-8000-000000000651";
    for (parent, environment) in
        [(account.as_str(), "qa"), ("", "development"), ("x", "development"), (sales, "development")]
    {
        let page = list(&ada, parent, environment).expect(422);
        assert!(page.texts("#parent-error").concat().contains("Choose a Twilio account"), "{parent} in {environment}");
    }
    list(&ada, &account, "moon").expect(422).says("Choose an environment.");
    ada.post(&format!("{ACCOUNTS}/{account}/activity"), &[("activity", "off")]).expect(303);
    let page = list(&ada, &account, "development").expect(422);
    page.says("Lines of development is switched off. Switch it on to list its numbers");
    ada.post(&format!("{ACCOUNTS}/{account}/activity"), &[("activity", "on")]).expect(303);
    whoever_may_not_gets_nothing(&world, (&twilio, &account));
}

/// Who lists numbers makes resources in the environment, and sees its accounts.
fn whoever_may_not_gets_nothing(world: &World, (twilio, account): (&Twilio, &str)) {
    let before = twilio.pages();
    list(&world.as_("agnes"), account, "development").expect(403);
    list(&world.as_("gus"), account, "development").expect(404);
    list(&world.visitor(), account, "development").expect(401);
    let in_development = |set: Permissions, permission| set.with_in(permission, Environment::Development);
    let makes = in_development(Permissions::NONE, Permission::ManageResources);
    developers_may(world, in_development(makes, Permission::ViewResources));
    let dev = world.as_("dev");
    let form = dev.get(&format!("{LIST}/new?kind=phone_number")).expect(200);
    assert_eq!(form.attribute("#parent", "name"), None, "it sees no accounts");
    list(&dev, account, "development").expect(403).says("Admin");
    list(&dev, account, "qa").expect(403);
    assert_eq!(twilio.pages(), before, "nobody called");
}

/// Both stories on an engine.
macro_rules! on_engine {
    ($engine:ident, $plan:expr) => {
        mod $engine {
            #[test]
            fn numbers_are_chosen_from_a_list() {
                if let Some(plan) = $plan {
                    super::numbers_are_chosen_from_a_list(plan);
                }
            }

            #[test]
            fn what_keeps_from_listing_is_said() {
                if let Some(plan) = $plan {
                    super::what_keeps_from_listing_is_said(plan);
                }
            }
        }
    };
}

on_engine!(sqlite, Some(crate::world::Plan::sqlite()));
on_engine!(postgres, crate::world::Plan::postgres());
