//! Who is told of errors: making notifiers, and telling them, against servers that are not ours.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use hangar::access::operator;
use hangar::base::{Region, ResourceId};
use hangar::resources::{self, Message, Named, Occasion, Standing, signature};
use hangar::say::Language;

use crate::answer::Answer;
use crate::browser::Browser;
use crate::mailbox::{letter, until};
use crate::template::beginning;
use crate::world::{Plan, World};

on_both!(
    every_way_is_made_and_its_address_is_never_shown,
    a_test_by_letter_lies_in_the_outbox,
    what_cannot_be_told_is_noted_with_the_reason,
    one_that_is_off_is_not_told,
    an_address_and_its_secret_are_replaced_one_by_one,
    what_an_app_tells_is_whole_and_has_an_end,
);

/// Fields and what is typed into them.
type Typed<'a> = &'a [(&'a str, &'a str)];

const LIST: &str = "/orgs/acme/settings/notifiers";

fn make(browser: &Browser, way: &str, fields: &[(&str, &str)]) -> Answer {
    let all = [&[("kind", way), ("environment", "production")], fields].concat();
    browser.post(LIST, &all)
}

/// Makes a notifier and gives its path.
#[track_caller]
fn made(browser: &Browser, way: &str, fields: &[(&str, &str)]) -> String {
    make(browser, way, fields).expect(303).header("location").split('?').next().unwrap().to_owned()
}

/// Presses `Send test`; gives the page that follows.
#[track_caller]
fn test(browser: &Browser, path: &str) -> Answer {
    browser.post(&format!("{path}/test"), &[]).follow(browser).expect(200)
}

const MARKED: &str = "marked-0123456789-secret";

fn every_way_is_made_and_its_address_is_never_shown(world: &World) {
    let ada = world.as_("ada");
    assert_eq!(ada.get(&format!("{LIST}/new")).expect(200).texts(".card-choice strong").len(), 3);
    let url = format!("https://hooks.example/services/{MARKED}");
    let ways: [(&str, Typed<'_>, &str); 3] = [
        ("email", &[("name", "Desk"), ("address", "desk@acme.example")], "desk@acme.example"),
        ("slack", &[("name", "Chat"), ("url", &url)], "hooks.example"),
        ("webhook", &[("name", "Hook"), ("url", &url), ("signing", MARKED)], "Signed"),
    ];
    for (way, fields, shown) in ways {
        ada.get(&format!("{LIST}/new?kind={way}")).expect(200);
        let path = made(&ada, way, fields);
        let page = ada.get(&path).expect(200).says(shown).says("Not tested").says("Production");
        assert!(!page.text().contains(MARKED), "{way}");
    }
    for page in [LIST, "/orgs/acme/settings/audit"] {
        assert!(!ada.get(page).expect(200).text().contains(MARKED), "{page}");
    }
    let kept = world.at_rest();
    assert!(!kept.windows(MARKED.len()).any(|window| window == MARKED.as_bytes()), "it lies nowhere open");
    for (fields, field, said) in [
        (vec![("name", "N"), ("url", "ftp://x.example")], "url", "ftp"),
        (vec![("name", "N"), ("url", "https://a:b@x.example")], "url", "user name or a password"),
        (vec![("name", "N"), ("url", "")], "url", "Type the address to call"),
        (vec![("name", "N"), ("url", &url), ("signing", "short")], "signing", "16 to 256"),
    ] {
        let refused = make(&ada, "webhook", &fields).expect(422);
        assert!(refused.texts(&format!("#{field}-error")).concat().contains(said), "{said}: {}", refused.seen());
        assert!(!refused.text().contains(MARKED));
    }
    let again = make(&ada, "webhook", &[("name", ""), ("url", &url)]).expect(422);
    assert!(again.seen().contains("Type that again") && !again.text().contains(MARKED), "{}", again.seen());
    world.as_("dev").post(LIST, &[("kind", "email")]).expect(403);
    world.as_("agnes").get(LIST).expect(403);
    let tabs = world.as_("ada").get(LIST).expect(200).texts(".tabs [aria-current]");
    assert_eq!(tabs, ["Notifiers"]);
}

fn a_test_by_letter_lies_in_the_outbox(world: &World) {
    let ada = world.as_("ada");
    let path = made(&ada, "email", &[("name", "Desk"), ("address", "desk@acme.example")]);
    test(&ada, &path).says("Desk works").says("Works");
    let told = letter(world, "desk@acme.example", "This is a test");
    assert!(told.contains("Organization: Acme") && told.contains("Organization ID: "), "{told}");
    ada.get("/orgs/acme/settings/audit?kind=resource.tested").expect(200).says("Desk");
    // In the language of whoever presses the button.
    let german = world.as_("ada").always("accept-language", "de");
    german.post(&format!("{path}/test"), &[]).expect(303);
    letter(world, "desk@acme.example", "Das ist ein Test");
}

fn what_cannot_be_told_is_noted_with_the_reason(world: &World) {
    let ada = world.as_("ada");
    // This machine is not on the public internet, and nobody allowed it.
    let path = made(&ada, "webhook", &[("name", "Hook"), ("url", "http://127.0.0.1:8080/x?token=abc")]);
    let page = test(&ada, &path).says("Fails").says("127.0.0.1 is not on the public internet");
    assert!(!page.text().contains("token=abc"));
    ada.get(LIST).expect(200).says("Fails");
    // Another name is not another trial.
    let form = ada.get(&path);
    ada.form(&form, &path).fill("name", "Hook 2").send().expect(303);
    ada.get(&path).says("not on the public internet");
}

fn one_that_is_off_is_not_told(world: &World) {
    let ada = world.as_("ada");
    let path = made(&ada, "email", &[("name", "Desk"), ("address", "desk@acme.example")]);
    ada.post(&format!("{path}/activity"), &[("to", "off")]).expect(303);
    assert_eq!(ada.get(&path).attribute("form[action$='/test']", "action"), None);
    ada.post(&format!("{path}/test"), &[]).expect(409).says("Desk is switched off");
    assert!(crate::mailbox::letters(world, "desk@acme.example").is_empty());
    ada.post(&format!("{path}/deletion"), &[]).follow(&ada).says("Desk was deleted");
    ada.post(&format!("{path}/test"), &[]).expect(404);
}

/// The sealed secrets of the notifier of `path`, opened as the product opens them.
fn secrets(world: &World, path: &str) -> std::collections::BTreeMap<String, String> {
    let installation = world.installation();
    let org = installation.directory.read_now(|c| operator(c, "acme", beginning())).unwrap().org().id.clone();
    let id = ResourceId::parse(path.rsplit('/').next().unwrap()).unwrap();
    let cell = installation.cell(Region::Eu);
    cell.db.read_now(|c| resources::secrets(c, &installation.vault, &org, &id)).unwrap().0
}

fn an_address_and_its_secret_are_replaced_one_by_one(world: &World) {
    let ada = world.as_("ada");
    let fields = [("name", "Hook"), ("url", "https://one.example/a"), ("signing", MARKED)];
    let path = made(&ada, "webhook", &fields);
    let change = |fields: &[(&str, &str)]| {
        let form = ada.get(&path);
        let revision = form.attribute("input[name=revision]", "value").unwrap();
        let fields = [&[("name", "Hook"), ("revision", revision.as_str())], fields].concat();
        ada.post(&path, &fields).expect(303);
        secrets(world, &path)
    };
    let kept = change(&[("url", "https://two.example/b"), ("signing", "")]);
    assert_eq!((kept["url"].as_str(), kept["signing"].as_str()), ("https://two.example/b", MARKED));
    ada.get(&path).says("two.example").says("Signed");
    let kept = change(&[("url", ""), ("signing", "another-signing-secret")]);
    assert_eq!((kept["url"].as_str(), kept["signing"].as_str()), ("https://two.example/b", "another-signing-secret"));
    let kept = change(&[("url", ""), ("signing", "")]);
    assert_eq!(kept.len(), 2);
    let kept = change(&[("unsigned", "on")]);
    assert_eq!(kept.keys().collect::<Vec<_>>(), ["url"]);
    ada.get(&path).says("Not signed");
}

/// What an app tells when it breaks off.
fn error() -> Message {
    let named = |name: &str, id: &str| Named { name: name.into(), id: id.into() };
    Message {
        occasion: Occasion::ApplicationError,
        text: "The claim has no number".into(),
        metadata: format!("{{\"step\":\"review\"}}{}", "x".repeat(9_000)),
        request: "req-1".into(),
        session: "ses-2".into(),
        app: named("Claims", "app-3"),
        deployment: named("Production 7", "dep-4"),
        at: beginning(),
        language: Language::English,
    }
}

fn what_an_app_tells_is_whole_and_has_an_end(world: &World) {
    let ada = world.as_("ada");
    let path = made(&ada, "email", &[("name", "Desk"), ("address", "desk@acme.example")]);
    let installation = world.installation();
    let org = installation.directory.read_now(|c| operator(c, "acme", beginning())).unwrap().org().clone();
    let id = ResourceId::parse(path.rsplit('/').next().unwrap()).unwrap();
    let cell = installation.cell(Region::Eu);
    let told = resources::notify(&installation, cell, &org, &id, &error()).unwrap();
    assert_eq!(told.standing, Standing::Ready);
    let letter = letter(world, "desk@acme.example", "The claim has no number");
    for part in [
        "Subject: Hangar: Claims: The claim",
        "{\"step\":\"review\"}",
        "req-1",
        "ses-2",
        "Production 7",
        "dep-4",
        "app-3",
    ] {
        assert!(letter.contains(part), "{part} in {letter:.600}");
    }
    assert!(letter.len() < 9_000, "a long text is cut");
    // A notifier of somebody else's is none.
    let other = installation.directory.read_now(|c| operator(c, "umbra", beginning())).unwrap().org().clone();
    assert!(resources::notify(&installation, cell, &other, &id, &error()).is_err());
}

/// A program of somebody else's that serves, and what it says; it ends with this.
struct Stranger {
    child: Child,
    said: Arc<Mutex<String>>,
}

impl Stranger {
    fn start(mut command: Command) -> Option<Self> {
        let Ok(mut child) = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn() else {
            eprintln!("LEFT OUT: {command:?} is not on this machine");
            return None;
        };
        let said = Arc::new(Mutex::new(String::new()));
        let (kept, lines) = (said.clone(), BufReader::new(child.stdout.take().unwrap()));
        std::thread::spawn(move || {
            lines.lines().map_while(Result::ok).for_each(|line| *kept.lock().unwrap() += &(line + "\n"))
        });
        Some(Self { child, said })
    }

    /// `http-echo-server` of npm, which says what it is sent; on this machine alone, at a free port.
    fn echo() -> Option<(Self, u16)> {
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/npm-echo/node_modules/http-echo-server");
        if !package.exists() {
            eprintln!("LEFT OUT: http-echo-server is not in target/npm-echo; tests/run installs it");
            return None;
        }
        let here = "const s = require('net').Server.prototype, l = s.listen;
            s.listen = function () { return l.call(this, 0, '127.0.0.1') }; require(process.env.ECHO)";
        let mut command = Command::new("node");
        command.args(["-e", here]).env("ECHO", &package).env("PORT", "1");
        let this = Self::start(command)?;
        let port = until("the port of the echo server", || {
            let said = this.said.lock().unwrap();
            said.split("(port: ").nth(1)?.split(')').next()?.parse().ok()
        });
        Some((this, port))
    }

    /// What it was sent, without its own marks.
    fn sent(&self) -> String {
        let said = self.said.lock().unwrap();
        said.lines().filter_map(|line| line.strip_prefix("--> ")).map(|line| format!("{}\n", line.trim_end())).collect()
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A webhook, and Slack's, at a server that is not ours.
fn calls_arrive(plan: Plan) {
    let Some((echo, port)) = Stranger::echo() else { return };
    let world = plan.allowing(&format!("127.0.0.1:{port}")).start();
    let ada = world.as_("ada");
    let url = format!("http://127.0.0.1:{port}/hooks/{MARKED}");
    let path = made(&ada, "webhook", &[("name", "Hook"), ("url", &url), ("signing", "0123456789abcdef")]);
    test(&ada, &path).says("Hook works");
    let sent = echo.sent();
    assert!(sent.starts_with(&format!("POST /hooks/{MARKED} HTTP/1.1")), "{sent}");
    let header = |name: &str| {
        let line = sent.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}: ")));
        line.unwrap_or_else(|| panic!("no {name} in {sent}")).split_once(": ").unwrap().1.to_owned()
    };
    let body = sent.lines().find(|line| line.starts_with('{')).unwrap();
    let told: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!((told["event"].as_str(), told["organization"]["slug"].as_str()), (Some("test"), Some("acme")));
    // As the page tells whoever checks it.
    let stamp = header("hangar-timestamp");
    assert_eq!(header("hangar-signature"), signature("0123456789abcdef", &stamp, body));
    assert_eq!(header("content-type"), "application/json");
    let path = made(&ada, "slack", &[("name", "Chat"), ("url", &url)]);
    test(&ada, &path).says("Chat works");
    let sent = echo.sent();
    assert!(sent.contains("{\"text\":\"") && sent.contains("This is a test"), "{sent}");
}

mod calls_arrive_at_a_server_that_is_not_ours {
    #[test]
    fn sqlite() {
        super::calls_arrive(crate::world::Plan::sqlite());
    }

    #[test]
    fn postgres() {
        if let Some(plan) = crate::world::Plan::postgres() {
            super::calls_arrive(plan);
        }
    }
}

/// The letters in a Maildir.
fn delivered(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder.join("new")) else { return Vec::new() };
    let paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// `aiosmtpd` of Debian keeps letters in `folder`.
fn mail_server(folder: &Path) -> Option<(Stranger, u16)> {
    // The one port that it takes by number: free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut command = Command::new("aiosmtpd");
    command.args(["-n", "-l", &format!("127.0.0.1:{port}"), "-c", "aiosmtpd.handlers.Mailbox"]).arg(folder);
    let this = Stranger::start(command)?;
    until("the mail server", || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
    Some((this, port))
}

/// A notifier's letter, and the one that proves an address, at a mail server that is not ours.
fn letters_arrive(plan: Plan) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let mail = folder.path().join("mail");
    let Some((server, port)) = mail_server(&mail) else { return };
    let world = plan.mailed(&format!("smtp://127.0.0.1:{port}")).start();
    let ada = world.as_("ada");
    let path = made(&ada, "email", &[("name", "Desk"), ("address", "desk@acme.example")]);
    test(&ada, &path).says("Desk works");
    let told = delivered(&mail);
    assert!(told.len() == 1 && told[0].contains("This is a test") && told[0].contains("desk@acme.example"), "{told:?}");
    let fields = [("name", "Claims"), ("address", "claims@acme.example")];
    crate::resources::made(&ada, "email_address", &fields);
    let link = until("the letter with a link", || {
        let letter = delivered(&mail).into_iter().find(|letter| letter.contains("/verifications/"))?;
        let letter = letter.replace("=\n", "").replace("=\r\n", "");
        Some(crate::mailbox::link(&letter, "/verifications/"))
    });
    world.visitor().get(&link).expect(200).says("claims@acme.example");
    // It goes away: what it said is for the log, and what to do for the page.
    drop(server);
    test(&ada, &path).says("Fails").says("The mail server did not take the letter");
}

mod letters_arrive_at_a_server_that_is_not_ours {
    #[test]
    fn sqlite() {
        super::letters_arrive(crate::world::Plan::sqlite());
    }

    #[test]
    fn postgres() {
        if let Some(plan) = crate::world::Plan::postgres() {
            super::letters_arrive(plan);
        }
    }
}
