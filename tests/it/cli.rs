//! The built program, as an operator meets it at the command line.

use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use hangar::apps;
use hangar::db::Lock;
use hangar::db::schema::accounts;
use hangar::installation::Installation;
use tempfile::TempDir;

use crate::browser::Browser;

const PASSWORD: &str = "correct horse battery";

fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// The program, working in `folder`, with nothing of this shell's settings.
fn hangar(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangar"));
    command.args(arguments).current_dir(folder).env_clear().env("HANGAR_LOG", "none");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    run_with(folder, arguments, "")
}

fn run_with(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = hangar(folder, arguments);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that reads nothing may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    // A command that goes on serving where it should have refused fails its story instead of holding up all others.
    let (ended, wait) = std::sync::mpsc::channel::<()>();
    let pid = child.id();
    let watch = std::thread::spawn(move || {
        if wait.recv_timeout(Duration::from_secs(60)) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
            signal("KILL", pid);
        }
    });
    let output = child.wait_with_output().unwrap();
    drop(ended);
    watch.join().unwrap();
    output
}

fn signal(name: &str, pid: u32) {
    let told = Command::new("sh").args(["-c", &format!("kill -{name} {pid}")]).status().unwrap();
    assert!(told.success(), "kill -{name} {pid}");
}

/// What it printed, if it went well.
#[track_caller]
fn said(output: &Output) -> String {
    assert!(output.status.success(), "it failed: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The sentence with which it refused.
#[track_caller]
fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "it did not refuse: {}", String::from_utf8_lossy(&output.stdout));
    assert!(output.stdout.is_empty(), "a refusal is no output");
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn create_account(folder: &Path, email: &str) -> Output {
    run_with(folder, &["account", "create", email, "--password-stdin"], &format!("{PASSWORD}\n"))
}

fn create_org(folder: &Path, slug: &str, region: &str, admin: &str) -> Output {
    let name = format!("The {slug}");
    run(folder, &["org", "create", "--name", &name, "--slug", slug, "--region", region, "--admin", admin])
}

#[test]
fn an_operator_makes_accounts_and_organizations() {
    let home = folder();
    assert_eq!(said(&run(home.path(), &["org", "list", "--json"])), "[]\n");
    let early = said(&create_org(home.path(), "early", "ap", "eve@example.com"));
    assert!(early.contains("hangar account create eve@example.com"), "{early}");
    assert_eq!(said(&create_account(home.path(), "eve@example.com")), "Made the account eve@example.com.\n");
    assert!(refused(&create_account(home.path(), "eve@example.com")).contains("already has an account"));
    assert_eq!(said(&create_account(home.path(), "ada@example.com")), "Made the account ada@example.com.\n");
    assert!(refused(&create_account(home.path(), "ADA@example.com")).contains("already has an account"));
    let weak = run_with(home.path(), &["account", "create", "bo@example.com", "--password-stdin"], "short\n");
    assert!(refused(&weak).contains("8 or more"));
    for poor in ["password1\n", "bo-hangar-bo\n"] {
        let weak = run_with(home.path(), &["account", "create", "bo@example.com", "--password-stdin"], poor);
        assert!(refused(&weak).contains("tried first"));
    }

    assert!(said(&create_org(home.path(), "acme", "eu", "ada@example.com")).contains("acme"));
    assert!(refused(&create_org(home.path(), "acme", "us", "ada@example.com")).contains("taken"));
    assert!(refused(&create_org(home.path(), "Not A Slug", "us", "ada@example.com")).contains("cannot be a slug"));
    let nowhere = create_org(home.path(), "moon", "moon", "ada@example.com");
    assert_eq!(nowhere.status.code(), Some(2), "a region that does not exist is a mistake of the command");

    let listed = said(&run(home.path(), &["org", "list", "--json"]));
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let acme = serde_json::json!({ "slug": "acme", "name": "The acme", "region": "eu", "members": 1, "active": true });
    let early =
        serde_json::json!({ "slug": "early", "name": "The early", "region": "ap", "members": 1, "active": true });
    assert_eq!(listed, serde_json::json!([acme, early]));
    assert!(said(&run(home.path(), &["org", "list"])).contains("The acme"));
    assert!(home.path().join("data/eu/cell.sqlite").is_file(), "without --data the folder is ./data");
}

#[test]
fn an_operator_renames_suspends_and_resumes() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    said(&create_org(home.path(), "acme", "eu", "ada@example.com"));
    assert_eq!(said(&run(home.path(), &["org", "rename", "acme", "--name", " Acme  2 "])), "Renamed acme.\n");
    assert!(refused(&run(home.path(), &["org", "rename", "acme", "--name", ""])).contains("name is missing"));
    assert!(said(&run(home.path(), &["org", "suspend", "acme"])).contains("hangar org resume acme"));
    assert!(refused(&run(home.path(), &["org", "suspend", "acme"])).contains("Acme 2 is suspended already."));
    let listed = said(&run(home.path(), &["org", "list", "--json"]));
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    assert_eq!((&listed[0]["name"], &listed[0]["active"]), (&"Acme 2".into(), &false.into()));
    assert!(said(&run(home.path(), &["org", "list"])).contains("Acme 2  (suspended)"));
    // What it owns stays within the operator's reach.
    assert_eq!(said(&run(home.path(), &["app", "list", "acme", "--json"])), "[]\n");
    assert_eq!(said(&run(home.path(), &["org", "resume", "acme"])), "Resumed acme.\n");
    assert!(refused(&run(home.path(), &["org", "resume", "acme"])).contains("is not suspended"));
    for verb in [&["org", "suspend", "nowhere"][..], &["org", "resume", ".."], &["org", "rename", "no", "--name", "X"]]
    {
        assert!(refused(&run(home.path(), verb)).contains("There is no Organization"), "{verb:?}");
    }
}

#[test]
fn an_operator_removes_a_second_factor() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    let remove = ["account", "remove-second-factor", "ADA@example.com"];
    assert!(refused(&run(home.path(), &remove)).contains("ada@example.com has no second factor."));
    let installation = Installation::open(crate::world::config(&home.path().join("data"), None)).unwrap();
    let has_one = diesel::update(accounts::table).set(accounts::second_factor.eq(true));
    let changed = installation.directory.housekeeping(Lock::Subject("test"), |c| Ok(has_one.execute(c)?));
    assert_eq!(changed.unwrap(), 1);
    let told = said(&run(home.path(), &remove));
    assert!(told.contains("They sign in with the password alone until they set one up again."), "{told}");
    assert!(told.ends_with("A letter tells them.\n"), "{told}");
    let letters = std::fs::read_dir(home.path().join("data/outbox")).unwrap();
    assert_eq!(letters.count(), 1);
    assert!(said(&run(home.path(), &["account", "list", "--json"])).contains("\"second_factor\":false"));
}

#[test]
fn an_operator_lists_and_ends_accounts() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    said(&create_account(home.path(), "bo@example.com"));
    said(&create_org(home.path(), "acme", "eu", "ada@example.com"));
    said(&create_org(home.path(), "later", "eu", "eve@example.com"));
    assert!(said(&run(home.path(), &["account", "operator", "bo@example.com", "on"])).contains("operates"));
    let listed = said(&run(home.path(), &["account", "list", "--json"]));
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let line = |email: &str, operator: bool, password: bool, orgs: &[&str]| {
        serde_json::json!({
            "email": format!("{email}@example.com"), "name": email, "active": true, "operator": operator,
            "second_factor": false, "password": password, "orgs": orgs
        })
    };
    let expected =
        [line("ada", false, true, &["acme"]), line("bo", true, true, &[]), line("eve", false, false, &["later"])];
    assert_eq!(listed, serde_json::json!(expected));
    let last = refused(&run(home.path(), &["account", "deactivate", "ADA@example.com"]));
    assert!(last.contains("is the last active Admin of The acme. Make somebody else an Admin there first"), "{last}");
    said(&run(home.path(), &["account", "deactivate", "bo@example.com"]));
    assert!(refused(&run(home.path(), &["account", "deactivate", "bo@example.com"])).contains("deactivated already"));
    let text = said(&run(home.path(), &["account", "list"]));
    assert!(text.lines().any(|line| line.starts_with("bo@example.com") && line.contains("deactivated, operator")));
    assert!(text.lines().any(|line| line.starts_with("eve@") && line.ends_with("no password yet")), "{text}");
    said(&run(home.path(), &["account", "reactivate", "bo@example.com"]));
    assert!(refused(&run(home.path(), &["account", "reactivate", "bo@example.com"])).contains("is active already"));
    said(&run(home.path(), &["account", "operator", "bo@example.com", "off"]));
    assert!(!said(&run(home.path(), &["account", "list"])).contains("operator"));
    let nobody = refused(&run(home.path(), &["account", "deactivate", "nobody@example.com"]));
    assert!(nobody.contains("nobody@example.com has no account. hangar account list shows all."), "{nobody}");
    assert_eq!(run(home.path(), &["account", "operator", "bo@example.com", "maybe"]).status.code(), Some(2));
}

#[test]
fn an_operator_prints_a_reset_link() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    said(&create_org(home.path(), "acme", "eu", "eve@example.com"));
    let server = Serving::start(home.path());
    let address = format!("http://{}", server.address);
    // For somebody who forgot, and for somebody whose account was reserved.
    for email in ["ada@example.com", "eve@example.com"] {
        let link = said(&run(home.path(), &["account", "reset-link", email]));
        let token = link.trim().rsplit_once("/reset/").unwrap_or_else(|| panic!("it said {link:?}")).1;
        let browser = Browser::new(&address, &address);
        let path = format!("/reset/{token}");
        let page = browser.get(&path).expect(200);
        let new = "a kite above the harbour";
        browser.form(&page, &path).fill("password", new).send().expect(303);
        browser.post("/sign-in", &[("email", email), ("password", PASSWORD)]).expect(422);
        browser.post("/sign-in", &[("email", email), ("password", new)]).expect(303);
        browser.get(&path).expect(410);
    }
    said(&run(home.path(), &["account", "deactivate", "ada@example.com"]));
    for email in ["ada@example.com", "nobody@example.com"] {
        let sentence = refused(&run(home.path(), &["account", "reset-link", email]));
        assert!(sentence.contains("has no account, or one that is deactivated."), "{sentence}");
    }
}

#[test]
fn an_operator_says_who_belongs_where_by_the_same_rules() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    said(&create_org(home.path(), "acme", "eu", "ada@example.com"));
    let member = |arguments: &[&str]| run(home.path(), &[&["member"], arguments].concat());
    let added = said(&member(&["add", "acme", "bo@example.com", "--role", "developer"]));
    assert!(added.contains("as Developer") && added.contains("hangar account create bo@example.com"), "{added}");
    said(&create_account(home.path(), "bo@example.com"));
    assert!(
        refused(&member(&["add", "acme", "BO@example.com", "--role", "agent"])).contains("belongs to The acme already")
    );
    let none = refused(&member(&["add", "acme", "cy@example.com", "--role", "owner"]));
    assert!(none.contains("Choose one of the roles") && none.contains("agent, developer and admin"), "{none}");
    assert!(refused(&member(&["add", "acme", "nobody", "--role", "agent"])).contains("no e-mail address"));
    let listed = |arguments: &[&str]| said(&member(&[&["list", "acme"], arguments].concat()));
    let people: serde_json::Value = serde_json::from_str(&listed(&["--json"])).unwrap();
    let of = |name: &str, role: &str, state: &str| {
        let email = format!("{name}@example.com");
        serde_json::json!({ "email": email, "name": name, "role": role, "state": state, "second_factor": false })
    };
    let expected = [of("ada", "admin", "active"), of("bo", "developer", "active")];
    assert_eq!(people, serde_json::json!(expected), "cy's address is not reserved by what was refused");

    for last in [
        &["role", "acme", "ada@example.com", "agent"][..],
        &["deactivate", "acme", "ada@example.com"],
        &["remove", "acme", "ada@example.com"],
    ] {
        assert!(refused(&member(last)).contains("Make somebody else an Admin first"), "{last:?}");
    }
    assert!(said(&member(&["role", "acme", "bo@example.com", "admin"])).contains("has the role admin in acme now"));
    said(&member(&["deactivate", "acme", "ada@example.com"]));
    assert!(listed(&[]).contains("deactivated"));
    assert!(refused(&member(&["remove", "acme", "bo@example.com"])).contains("Make somebody else an Admin first"));
    said(&member(&["reactivate", "acme", "ada@example.com"]));
    assert!(said(&member(&["remove", "acme", "Bo@Example.com"])).contains("does not belong to acme any more"));
    assert!(refused(&member(&["remove", "acme", "bo@example.com"])).contains("hangar member list acme"));
    assert!(refused(&member(&["role", "acme", "ada@example.com", "boss"])).contains("/settings/roles"));
    assert!(refused(&member(&["list", "nowhere"])).contains("There is no Organization nowhere"));
    assert_eq!(listed(&[]).lines().count(), 1);
}

#[test]
fn data_goes_where_it_is_told() {
    let home = folder();
    said(&run(home.path(), &["org", "list", "--data", "there"]));
    assert!(home.path().join("there/directory.sqlite").is_file() && !home.path().join("data").exists());
    use std::os::unix::fs::PermissionsExt;
    let mode = |name: &str| home.path().join(name).metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("there"), mode("there/cookie.key")), (0o700, 0o600), "nobody else reads it");
    assert_eq!(mode("there/vault.key"), 0o600, "nor the key of what is sealed");
}

#[test]
fn help_names_every_command_and_routes_every_row() {
    let home = folder();
    let help = said(&run(home.path(), &["--help"]));
    for word in ["serve", "org", "account", "routes", "--data", "trusted_proxies", "HANGAR_DATA"] {
        assert!(help.contains(word), "--help says {word}");
    }
    let routes = said(&run(home.path(), &["routes"]));
    assert_eq!(routes.lines().count(), hangar::routes::table().len());
    for (line, row) in routes.lines().zip(hangar::routes::table()) {
        let words: Vec<_> = line.split_whitespace().collect();
        assert_eq!(words[..2], [row.method.as_str(), row.path]);
        assert!(
            ["visitor=", "outsider=", "agent=", "developer=", "admin="].iter().all(|who| line.contains(who)),
            "{line}"
        );
    }
    assert!(!home.path().join("data").exists(), "neither needs data");
}

#[test]
fn a_mistyped_database_url_opens_no_file() {
    let home = folder();
    for url in ["postgre://h/n", "postgres:/h/n", "directory.sqlite", "sqlite:", "mysql://h/n"] {
        for flag in ["--directory", "--eu"] {
            let sentence = refused(&run(home.path(), &["org", "list", "--data", "d", flag, url]));
            assert!(sentence.contains(url) && sentence.contains("sqlite:PATH"), "{sentence}");
        }
    }
    let mut names: Vec<_> = std::fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["d"], "nothing but the data folder was made");
    assert!(!home.path().join("d/eu/cell.sqlite").exists(), "nor the cell that the mistyped URL was for");
}

/// A server of the built program, killed when a story breaks.
struct Serving {
    child: Child,
    address: String,
    said: Lines<BufReader<ChildStdout>>,
}

impl Serving {
    fn start(folder: &Path) -> Self {
        let mut command = hangar(folder, &["serve", "--listen", "127.0.0.1:0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = said.next().unwrap().unwrap();
        let address = line.strip_prefix("Hangar serves http://").unwrap_or_else(|| panic!("it said {line:?}"));
        Self { address: address.to_owned(), child, said }
    }

    fn terminate(&self) {
        signal("TERM", self.child.id());
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // Ended already, when the story went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_server_returns_the_memory_that_it_does_not_use() {
    let home = folder();
    let server = Serving::start(home.path());
    // The allocator reads this where the program was begun with it, and only there.
    let begun_with = std::fs::read(format!("/proc/{}/environ", server.child.id())).unwrap();
    assert!(begun_with.split(|byte| *byte == 0).any(|setting| setting == b"MIMALLOC_PURGE_DELAY=0"));
    let mut told = hangar(home.path(), &["org", "list", "--json"]);
    let told = told.env("MIMALLOC_PURGE_DELAY", "7").env("MIMALLOC_VERBOSE", "1").output().unwrap();
    let heard = String::from_utf8_lossy(&told.stderr).replace(' ', "");
    assert!(heard.contains("'purge_delay':7"), "an operator may say otherwise: {heard}");
}

#[test]
fn one_server_at_a_time_on_the_same_data() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    let first = Serving::start(home.path());
    let sentence = refused(&run(home.path(), &["serve", "--listen", "127.0.0.1:0"]));
    assert!(sentence.contains("Another Hangar server is running"), "{sentence}");
    // The command line goes on working beside a server.
    said(&create_org(home.path(), "acme", "eu", "ada@example.com"));
    drop(first);
    Serving::start(home.path());
}

#[test]
fn the_set_up_link_ends_with_the_first_account_wherever_it_was_made() {
    let home = folder();
    let mut server = Serving::start(home.path());
    let line = server.said.next().unwrap().unwrap();
    let link = &line[line.find("/set-up/").unwrap_or_else(|| panic!("it said {line:?}"))..];
    said(&create_account(home.path(), "ada@example.com"));
    let address = format!("http://{}", server.address);
    let eve =
        [("email", "eve@example.com"), ("password", PASSWORD), ("name", "Eve"), ("slug", "eve"), ("region", "eu")];
    Browser::new(&address, &address).post(link, &eve).expect(404);
    assert_eq!(said(&run(home.path(), &["org", "list", "--json"])), "[]\n");
}

#[test]
fn told_to_stop_it_finishes_what_it_has_begun() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    let mut server = Serving::start(home.path());
    let mut under_way = TcpStream::connect(&server.address).unwrap();
    under_way.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let body = format!("email=ada%40example.com&password={}", PASSWORD.replace(' ', "+"));
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        server.address,
        body.len()
    );
    under_way.write_all(head.as_bytes()).unwrap();
    // The server reads the body now: the request is under way.
    let mut told = [0; 25];
    under_way.read_exact(&mut told).unwrap();
    assert_eq!(&told, b"HTTP/1.1 100 Continue\r\n\r\n");

    server.terminate();
    let start = Instant::now();
    while TcpStream::connect(&server.address).is_ok() {
        assert!(start.elapsed() < Duration::from_secs(10), "it goes on taking connections");
    }
    assert!(server.child.try_wait().unwrap().is_none(), "it waits for what is under way");
    under_way.write_all(body.as_bytes()).unwrap();
    let mut answer = String::new();
    under_way.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert!(server.child.wait().unwrap().success(), "it ends well");
}

#[test]
fn an_app_is_carried_by_hand_and_its_bytes_stay() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    said(&create_org(home.path(), "acme", "eu", "ada@example.com"));
    said(&create_org(home.path(), "globex", "us", "ada@example.com"));
    let picture = [0xff; 5_000];
    let bundle = crate::borders::bundle_of("Carried", &[("media/picture.bin", &picture)]);
    std::fs::write(home.path().join("first.zip"), &bundle).unwrap();
    let imported = said(&run(home.path(), &["app", "import", "acme", "first.zip", "--json"]));
    let imported: serde_json::Value = serde_json::from_str(&imported).unwrap();
    assert_eq!((&imported["slug"], &imported["name"]), (&"carried".into(), &"Carried".into()));
    for (app, file) in [("acme/carried", "second.zip"), ("acme/carried", "third.zip")] {
        said(&run(home.path(), &["app", "export", app, "-o", file]));
        assert_eq!(std::fs::read(home.path().join(file)).unwrap(), bundle, "{file}");
    }
    said(&run(home.path(), &["app", "import", "globex", "second.zip", "--name", "Other"]));
    assert!(
        refused(&run(home.path(), &["app", "import", "globex", "second.zip", "--name", "OTHER"]))
            .contains("already has")
    );
    let listed = said(&run(home.path(), &["app", "list", "globex", "--json"]));
    assert!(listed.contains("\"name\":\"Other\""), "{listed}");
    assert!(
        refused(&run(home.path(), &["app", "export", "globex/carried"])).contains("There is no app globex/carried")
    );
    assert!(refused(&run(home.path(), &["app", "list", "nowhere"])).contains("There is no Organization nowhere"));
    assert!(refused(&run(home.path(), &["app", "import", "acme", "gone.zip"])).contains("gone.zip cannot be opened"));
}

#[test]
fn the_history_of_an_app_is_listed_and_compared() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    said(&create_org(home.path(), "acme", "eu", "ada@example.com"));
    std::fs::write(home.path().join("app.zip"), crate::borders::bundle_of("Carried", &[])).unwrap();
    said(&run(home.path(), &["app", "import", "acme", "app.zip"]));
    let app = "acme/carried";
    assert_eq!(said(&run(home.path(), &["app", "versions", app, "--json"])), "[]\n");
    assert_eq!(said(&run(home.path(), &["app", "diff", app])), "These are the same.\n");
    save_and_rename(home.path());
    let listed = said(&run(home.path(), &["app", "versions", app, "--json"]));
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    assert_eq!((&listed[0]["version"], &listed[0]["message"]), (&1.into(), &"First".into()));
    assert!(listed[0]["files"].as_u64() > Some(0) && listed[0]["tree"].as_str().unwrap().len() == 64, "{listed}");
    assert!(said(&run(home.path(), &["app", "versions", app])).trim_end().ends_with("First"));
    let told = said(&run(home.path(), &["app", "diff", app]));
    assert!(
        told.starts_with("0 added, 1 changed, 0 moved, 0 removed\n") && told.contains("Name: Carried -> Renamed"),
        "{told}"
    );
    let turned = said(&run(home.path(), &["app", "diff", app, "draft", "1", "--json"]));
    let turned: serde_json::Value = serde_json::from_str(&turned).unwrap();
    let field = &turned["parts"][0]["changes"][0]["fields"][0];
    assert_eq!(
        (&field["field"], &field["before"], &field["after"]),
        (&"name".into(), &"Renamed".into(), &"Carried".into())
    );
    assert_eq!((&turned["from"], &turned["to"], &turned["changed"]), (&"draft".into(), &"1".into(), &1.into()));
    assert!(refused(&run(home.path(), &["app", "diff", app, "7"])).contains("has no such version"));
    assert!(refused(&run(home.path(), &["app", "diff", app, "first"])).contains("names no state of acme/carried"));
    for verb in ["versions", "diff"] {
        assert!(refused(&run(home.path(), &["app", verb, "acme/no"])).contains("There is no app acme/no"));
        assert!(refused(&run(home.path(), &["app", verb, "acme"])).contains("names no app"));
    }
}

/// Saves the app carried as version 1 and gives its draft another name.
fn save_and_rename(home: &Path) {
    let installation = Installation::open(crate::world::config(&home.join("data"), None)).unwrap();
    let at = crate::template::beginning();
    let member = installation.directory.read_now(|c| hangar::access::operator(c, "acme", at)).unwrap();
    let cell = installation.cell(member.org().region);
    let editor = member.allowed().unwrap();
    let lock = || Lock::Org(&member.org().id);
    cell.db.change_now(member.by(), lock(), |c| apps::save_version(c, &editor, "carried", "First")).unwrap();
    let target = apps::Target { slug: "carried", revision: 1, blobs: &cell.blobs };
    let edits = vec![hangar::definition::edit::Edit::RenameApp { name: "Renamed".into() }];
    let wanted = apps::Wanted { edits, ..apps::Wanted::default() };
    cell.db.change_now(member.by(), lock(), |c| apps::edit(c, &editor, &target, wanted)).unwrap().kept.settle();
}

#[test]
fn an_operator_seals_a_bundle_and_opens_it_again() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    said(&create_org(home.path(), "acme", "eu", "ada@example.com"));
    said(&create_org(home.path(), "globex", "us", "ada@example.com"));
    std::fs::write(home.path().join("first.zip"), crate::borders::bundle_of("Carried", &[])).unwrap();
    said(&run(home.path(), &["app", "import", "acme", "first.zip"]));
    said(&run(home.path(), &["app", "export", "acme/carried", "-o", "plain.zip"]));
    let seal = ["app", "export", "acme/carried", "--seal", "--passphrase-stdin", "-o", "sealed.age"];
    assert!(refused(&run_with(home.path(), &seal, "short\n")).contains("Use 12 or more"));
    assert!(!home.path().join("sealed.age").exists(), "nothing is written for a passphrase that does not do");
    said(&run_with(home.path(), &seal, "a tail wind all the way\n"));
    assert!(std::fs::read(home.path().join("sealed.age")).unwrap().starts_with(b"age-encryption.org/v1\n"));
    let open = ["app", "import", "globex", "sealed.age", "--passphrase-stdin"];
    assert!(refused(&run_with(home.path(), &open, "another tail wind\n")).contains("does not open the file"));
    assert!(refused(&run(home.path(), &["app", "import", "globex", "sealed.age"])).contains("The file is sealed"));
    said(&run_with(home.path(), &open, "a tail wind all the way\n"));
    said(&run(home.path(), &["app", "export", "globex/carried", "-o", "again.zip"]));
    let read = |name: &str| std::fs::read(home.path().join(name)).unwrap();
    assert!(read("plain.zip") == read("again.zip"), "the same bundle after the journey");
    let half = run(home.path(), &["app", "export", "acme/carried", "--seal"]);
    assert_eq!(half.status.code(), Some(2), "a seal without a passphrase is a mistake of the command");
}

#[test]
fn an_archive_is_checked_where_it_lies() {
    let home = folder();
    let bundle = crate::borders::bundle_of("Carried", &[]);
    std::fs::write(home.path().join("app.zip"), bundle).unwrap();
    let told = said(&run(home.path(), &["app", "check", "app.zip", "--json"]));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!((&told["name"], &told["format"]), (&"Carried".into(), &"hangar".into()));
    assert!(
        told["problems"].is_array() && told["slots"].is_array() && told["tree"].as_str().unwrap().len() == 64,
        "{told}"
    );
    assert!(said(&run(home.path(), &["app", "check", "app.zip"])).starts_with("Carried (hangar, tree "));
    assert!(!home.path().join("data").exists(), "a file is looked at without making a data folder");
    std::fs::write(home.path().join("no.zip"), b"no archive").unwrap();
    assert!(refused(&run(home.path(), &["app", "check", "no.zip"])).contains("ZIP"));
    assert!(refused(&run(home.path(), &["app", "check", "gone.zip"])).contains("cannot be opened"));
    for (name, bytes) in crate::transfer::samples() {
        std::fs::write(home.path().join(&name), bytes).unwrap();
        let told = said(&run(home.path(), &["app", "check", &name, "--json"]));
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!((&told["nodes"]["dropped"], &told["dropped"]), (&0.into(), &serde_json::json!([])), "{name}");
        let severities: Vec<_> =
            told["problems"].as_array().unwrap().iter().map(|problem| &problem["severity"]).collect();
        assert!(severities.iter().all(|severity| *severity == "hint"), "{name}: {told}");
    }
}

#[test]
fn an_import_is_planned_made_and_undone() {
    let home = folder();
    said(&create_account(home.path(), "ada@example.com"));
    said(&create_org(home.path(), "acme", "eu", "ada@example.com"));
    let bundle = crate::borders::bundle_of("Boxed", &[("media/a.bin", b"abc")]);
    std::fs::write(home.path().join("boxed.zip"), &bundle).unwrap();
    let plan = |org: &str| run(home.path(), &["app", "import", org, "boxed.zip", "--plan", "--json"]);
    let planned: serde_json::Value = serde_json::from_str(&said(&plan("acme"))).unwrap();
    assert_eq!(
        (&planned["name"], &planned["name_taken"], &planned["format"]),
        (&"Boxed".into(), &false.into(), &"hangar".into())
    );
    assert_eq!(planned["archive"], blake3::hash(&bundle).to_hex().as_str());
    assert_eq!((&planned["contents"]["media"], &planned["identical"]), (&1.into(), &serde_json::Value::Null));
    assert_eq!(said(&run(home.path(), &["app", "list", "acme", "--json"])), "[]\n", "nothing is made");
    assert!(refused(&plan("nowhere")).contains("nowhere"));

    said(&run(home.path(), &["app", "import", "acme", "boxed.zip"]));
    let planned: serde_json::Value = serde_json::from_str(&said(&plan("acme"))).unwrap();
    assert_eq!((&planned["free_name"], &planned["identical"]["slug"]), (&"Boxed 2".into(), &"boxed".into()));
    let words = said(&run(home.path(), &["app", "import", "acme", "boxed.zip", "--plan"]));
    assert!(words.contains("Identical to the draft of Boxed") && words.contains("Boxed 2 is free"), "{words}");

    let undo = || run(home.path(), &["app", "undo-import", "acme/boxed"]);
    assert_eq!(said(&undo()), "acme/boxed is gone again.\n");
    assert!(refused(&undo()).contains("There is no app acme/boxed."));
    assert_eq!(said(&run(home.path(), &["app", "list", "acme", "--json"])), "[]\n");
}
