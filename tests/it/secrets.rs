//! One story about every secret: marked ones are planted wherever one can be typed or is made, and then looked for wherever
//! one could come out: in pages and errors, in what the built program logs, in bundles, in the audit log, in letters, and in
//! every byte of the databases and files.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use actix_web::http::Method;
use data_encoding::{BASE32_NOPAD, BASE64, BASE64URL, HEXLOWER};
use regex::bytes::Regex;
use tempfile::TempDir;

use crate::answer::{Answer, selector};
use crate::api_tokens;
use crate::browser::Browser;
use crate::crash::Server;
use crate::deploy::{fill_all, publish};
use crate::integrations::FORMS;
use crate::invites;
use crate::mailbox::{Phone, until};
use crate::postgres::{Cluster, Databases};
use crate::template;
use crate::walk::{in_acme, rows};
use crate::world::{PASSWORD, read_all};

/// A name that is no secret: it is found wherever the story looks, or the story is blind there.
const OPEN: &str = "OpenlyNamed4711";

#[test]
fn none_comes_out_on_sqlite() {
    none_comes_out(None);
}

#[test]
fn none_comes_out_on_postgres() {
    if let Some(cluster) = Cluster::given() {
        none_comes_out(Some(&cluster));
    }
}

/// The built program on data of its own, and everything that was said and planted.
struct House {
    folder: TempDir,
    log: PathBuf,
    databases: Option<Databases>,
    server: Server,
    /// What was planted, by what it is.
    secrets: RefCell<BTreeMap<String, String>>,
    /// Each answer, by what was asked.
    heard: RefCell<Vec<(String, String)>>,
}

impl House {
    fn start(cluster: Option<&Cluster>) -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let databases = cluster.map(|cluster| cluster.databases(false));
        if databases.is_none() {
            template::copy_to(folder.path());
        }
        let log = folder.path().with_extension("log");
        let server = Server::logging(folder.path(), databases.as_ref(), File::create(&log).unwrap());
        Self { folder, log, databases, server, secrets: RefCell::default(), heard: RefCell::default() }
    }

    /// A secret that a person types, long and odd enough to be found anywhere.
    fn typed(&self, what: &str) -> String {
        let number = self.secrets.borrow().len();
        let value = format!("Typed{number}Secret{}Qx", uuid::Uuid::new_v4().simple());
        self.made(what, &value);
        value
    }

    /// A secret that the program made.
    fn made(&self, what: &str, value: &str) {
        assert!(value.len() >= 10, "{what} is long enough to be looked for: {value}");
        self.secrets.borrow_mut().insert(what.to_owned(), value.to_owned());
    }

    /// An answer in which no secret may stand.
    fn hear(&self, answer: Answer) -> Answer {
        let headers: Vec<_> = answer.headers.iter().filter(|(name, _)| name.as_str() != "set-cookie").collect();
        self.heard.borrow_mut().push((answer.asked.clone(), format!("{headers:?}\n{}", answer.text())));
        answer
    }

    fn letters(&self) -> String {
        let mut bytes = Vec::new();
        read_all(&self.folder.path().join("outbox"), &mut bytes);
        String::from_utf8(bytes).unwrap().replace("=\r\n", "").replace("=3D", "=")
    }

    /// The word in the link that begins with `start`, out of a letter.
    fn link(&self, start: &str) -> String {
        let found = || {
            let letters = self.letters();
            let at = letters.rfind(start)?;
            letters[at..].split_whitespace().next().map(str::to_owned)
        };
        until(start, found)
    }
}

/// Signs in as a person does; the cookie they have then is a secret too.
fn enter(house: &House, name: &str) -> Browser {
    let browser = house.server.sign_in(name);
    for (cookie, value) in browser.cookies.borrow().iter() {
        let number = house.secrets.borrow().len();
        house.made(&format!("cookie {cookie} {number} of {name}"), value);
    }
    browser
}

/// Everything that people type about themselves, and what they are given once.
fn people(house: &House, ada: &Browser) {
    house.made("everybody's password", PASSWORD);
    let visitor = house.server.visitor();
    let wrong = house.typed("a wrong password");
    house.hear(visitor.post("/sign-in", &[("email", "ada@example.com"), ("password", &wrong)]).expect(422));
    let dev = enter(house, "dev");
    let fresh = house.typed("a new password");
    let page = dev.get("/account/password").expect(200);
    let form = || dev.form(&page, "/account/password").fill("password", &fresh);
    house.hear(form().fill("current", &house.typed("a wrong old password")).send().expect(422));
    house.hear(form().fill("current", PASSWORD).send().expect(303));
    // A second factor: its secret and the recovery codes are shown once.
    let page = dev.get("/account/second-factor").expect(200);
    let form = dev.form(&page, "/account/second-factor/new").fill("current", &fresh);
    let page = form.send().follow(&dev).expect(200);
    let phone = Phone::scanned(&page);
    house.made("an authenticator's secret", &BASE32_NOPAD.encode(&phone.secret));
    let step = chrono::Utc::now().timestamp() / 30;
    let form = dev.form(&page, "/account/second-factor/app").fill("code", &phone.at(step));
    for (number, code) in form.send().expect(200).texts(".codes code").into_iter().enumerate() {
        house.made(&format!("recovery code {number}"), &code);
    }
    // Links in letters: the letter says them, and nothing else does.
    house.hear(visitor.post("/forgotten", &[("email", "agnes@example.com")]));
    let reset = house.link("/reset/");
    house.made("a link for a new password", reset.rsplit('/').next().unwrap());
    house.hear(invites::send(ada, "nora@example.com", "Agent").expect(303));
    let invite = house.link("/invites/");
    house.made("an invitation", invite.rsplit('/').next().unwrap());
}

/// Accounts at services, keys, notifiers and API tokens.
fn resources(house: &House, ada: &Browser) -> Vec<String> {
    let (list, mut paths) = ("/orgs/acme/integrations", Vec::new());
    let mut keep = |answer: Answer| paths.push(answer.header("location").split('?').next().unwrap().to_owned());
    for (service, fields) in FORMS {
        let secret: Vec<(&str, String)> = fields
            .iter()
            .map(|(name, value)| match value.split_once("MARKED") {
                Some((before, _)) => (*name, format!("{before}{}", house.typed(&format!("{name} of {service}")))),
                None => (*name, (*value).to_owned()),
            })
            .collect();
        let named = format!("{OPEN} at {service}");
        for (name, then) in [(" ", "save"), (named.as_str(), "test"), (&named, "save")] {
            let own = [("service", service), ("name", name), ("environment", "qa"), ("then", then)];
            let all: Vec<_> =
                own.into_iter().chain(secret.iter().map(|(name, value)| (*name, value.as_str()))).collect();
            let answer = house.hear(ada.post(list, &all));
            if answer.status == 303 {
                // A service that asks for a consent has nothing to test yet, and is kept at once.
                assert!(name != " ", "{service} without a name");
                keep(answer);
                break;
            }
            answer.expect(422);
        }
    }
    assert_eq!(paths.len(), FORMS.len());
    let mut keep = |answer: Answer| paths.push(answer.header("location").split('?').next().unwrap().to_owned());
    let bytes = house.typed("the bytes of a key");
    let value = BASE64.encode(&bytes.as_bytes()[..32]);
    house.made("the bytes of a key", &bytes[..32]);
    house.made("a key as typed", &value);
    let key = [("kind", "key"), ("environment", "qa"), ("origin", "typed"), ("value", value.as_str())];
    house.hear(ada.post("/orgs/acme/resources", &[&key[..], &[("name", "")]].concat()).expect(422));
    keep(house.hear(ada.post("/orgs/acme/resources", &[&key[..], &[("name", OPEN)]].concat()).expect(303)));
    let signing = house.typed("what a webhook is signed with");
    let path = house.typed("the path of a webhook in Slack");
    let url = format!("https://hooks.example/services/{path}");
    for (way, field, value) in [("webhook", "signing", signing.as_str()), ("slack", "url", url.as_str())] {
        let all = [("kind", way), ("environment", "production"), ("url", "https://hooks.example/in"), ("name", way)];
        let all: Vec<_> = all.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]).collect();
        let made = house.hear(ada.post("/orgs/acme/settings/notifiers", &all).expect(303));
        let here = made.header("location").split('?').next().unwrap().to_owned();
        house.hear(ada.post(&format!("{here}/test"), &[]));
        keep(made);
    }
    paths.push(api_token(house, ada));
    paths
}

/// The path of an API token whose page was seen once.
fn api_token(house: &House, ada: &Browser) -> String {
    let path = api_tokens::make(ada, OPEN, &[("environment", "qa")]);
    let token = api_tokens::shown(&ada.get(&path).expect(200));
    house.made("an API token", &token);
    let visitor = house.server.visitor();
    let called = |token: &str| visitor.ask("GET", "/api/v1/token").header("authorization", &format!("Bearer {token}"));
    house.hear(called(&token).send().expect(200));
    house.hear(called(&house.typed("a wrong API token")).send().expect(401));
    path.split('?').next().unwrap().to_owned()
}

/// What strays into addresses, and passphrases of bundles.
fn strays(house: &House, ada: &Browser) {
    for (what, path) in [("sign-in", "/sign-in?password="), ("a page", "/orgs/acme/apps?token="), ("nowhere", "/x/")] {
        house.hear(house.server.visitor().get(&format!("{path}{}", house.typed(what))));
    }
    let (code, state) = (house.typed("the code of a consent"), house.typed("the state of a consent"));
    house.hear(ada.get(&format!("/oauth/callback?code={code}&state={state}")));
    let phrase = house.typed("a passphrase");
    let receipt = "/orgs/acme/apps/claims/receipt";
    let page = ada.get(receipt).expect(200);
    let form = || ada.form(&page, &format!("{receipt}/sealed#seal")).fill("passphrase", &phrase);
    house.hear(form().fill("again", "another one of them").send().expect(422));
    let sealed = form().fill("again", &phrase).send().expect(200);
    let page = ada.get("/orgs/acme/apps/new").expect(200);
    let bring = |phrase: &str| {
        let form = ada.form(&page, "/orgs/acme/apps").fill("name", OPEN).fill("passphrase", phrase).fill("plan", "");
        form.attach("bundle", "x.app.zip.age", &sealed.body).send()
    };
    house.hear(bring(&house.typed("a wrong passphrase")));
    house.hear(bring(&phrase));
}

/// Every form of every page with a field for a secret, sent with one in it.
fn every_form(house: &House, ada: &Browser, pages: &[String]) {
    let mut fields = 0;
    for path in pages {
        let page = ada.get(path);
        let html = page.page();
        for form in html.select(&selector("form:has(input[type=password])")) {
            let Some(action) = form.attr("action") else { continue };
            let mut filled = ada.form(&page, action);
            for field in form.select(&selector("input[type=password][name]:not([disabled])")) {
                let name = field.attr("name").unwrap();
                filled = filled.fill(name, &house.typed(&format!("{name} of the form {action} on {path}")));
                fields += 1;
            }
            house.hear(filled.send());
        }
    }
    assert!(fields >= 20, "{fields} fields for secrets were found");
}

fn none_comes_out(cluster: Option<&Cluster>) {
    let mut house = House::start(cluster);
    // A form may sign Ada out, and wrong passwords keep her out for a while.
    let (ada, reader) = (enter(&house, "ada"), enter(&house, "ada"));
    fill_all(&ada, "Development");
    publish(&ada, "Development").expect(303);
    people(&house, &ada);
    let made = resources(&house, &ada);
    strays(&house, &ada);
    let mut pages: Vec<String> = rows(Method::GET).iter().map(in_acme).collect();
    pages.extend(made);
    every_form(&house, &ada, &pages);
    pages.extend((1..=4).map(|page| format!("/orgs/acme/settings/audit?page={page}")));
    for path in &pages {
        house.hear(reader.get(path));
    }
    let bundle = reader.get("/orgs/acme/apps/claims/export").expect(200);
    house.server.kill();
    if let Some(databases) = &house.databases {
        databases.wait_until_nobody_is_connected();
    }
    look(&house, &bundle);
}

/// Looks for each secret in each place.
fn look(house: &House, bundle: &Answer) {
    let mut kept = Vec::new();
    let entries = std::fs::read_dir(house.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    // The program's own keys are what everything is sealed with, and letters are for whoever gets them.
    for path in entries.filter(|path| !path.ends_with("outbox") && path.extension().is_none_or(|end| end != "key")) {
        if path.is_dir() { read_all(&path, &mut kept) } else { kept.extend(std::fs::read(&path).unwrap()) }
    }
    if let Some(databases) = &house.databases {
        kept.extend(databases.at_rest().into_bytes());
    }
    let log = std::fs::read(&house.log).unwrap();
    std::fs::remove_file(&house.log).unwrap();
    let mut places = vec![("what is kept".to_owned(), kept), ("the log".to_owned(), log)];
    places.push(("the letters".to_owned(), house.letters().into_bytes()));
    let mut archive = zip::ZipArchive::new(Cursor::new(&bundle.body)).unwrap();
    for at in 0..archive.len() {
        let mut bytes = Vec::new();
        archive.by_index(at).unwrap().read_to_end(&mut bytes).unwrap();
        places.push(("the bundle".to_owned(), bytes));
    }
    places.extend(house.heard.take().into_iter().map(|(asked, text)| (asked, text.into_bytes())));
    // The story sees: names that are no secrets stand where they should, and the log has a line for each request.
    let has = |place: &str, what: &str| {
        let mut named = places.iter().filter(|(name, _)| name.starts_with(place));
        assert!(
            named.any(|(_, bytes)| Regex::new(&regex::escape(what)).unwrap().is_match(bytes)),
            "{what} is in {place}"
        );
    };
    has("what is kept", OPEN);
    has("GET /orgs/acme/settings/audit", OPEN);
    has("GET /orgs/acme/integrations", OPEN);
    has("the bundle", "Claims");
    has("the log", "/orgs/acme/integrations");
    let secrets = house.secrets.take();
    assert!(secrets.len() > 60, "{} secrets were planted", secrets.len());
    let forms: BTreeMap<String, &str> = secrets
        .iter()
        .flat_map(|(what, secret)| disguises(secret).into_iter().map(|form| (form, what.as_str())))
        .collect();
    let any: Vec<String> = forms.keys().map(|form| regex::escape(form)).collect();
    let any = Regex::new(&any.join("|")).unwrap();
    let mut out = BTreeSet::new();
    for (place, bytes) in &places {
        for found in any.find_iter(bytes) {
            let what = forms[std::str::from_utf8(found.as_bytes()).unwrap()];
            if !is_meant(what, place) {
                out.insert(format!("{what} came out in {place}"));
            }
        }
    }
    let out: Vec<_> = out.into_iter().collect();
    assert!(out.is_empty(), "{}", out.join("\n"));
}

/// A link is what its letter is for, and who may invite can copy the link of an invitation that is open.
fn is_meant(what: &str, place: &str) -> bool {
    match what {
        "a link for a new password" => place == "the letters",
        "an invitation" => place == "the letters" || place.starts_with("GET /orgs/acme/settings/invites"),
        // What somebody typed after an address comes along through the sign-in.
        "a page" => place.starts_with("GET /orgs/acme/apps?token="),
        _ => false,
    }
}

/// The ways in which a secret could be written: as it is, in hexadecimal, and in base 64 from any byte on.
fn disguises(secret: &str) -> Vec<String> {
    let hex = HEXLOWER.encode(secret.as_bytes());
    let mut forms = vec![secret.to_owned(), hex.to_uppercase(), hex];
    for skipped in 0..3 {
        let part = &secret.as_bytes()[skipped..];
        let whole = part.len() / 3 * 3;
        forms.push(BASE64.encode(&part[..whole]));
        forms.push(BASE64URL.encode(&part[..whole]));
    }
    forms
}
