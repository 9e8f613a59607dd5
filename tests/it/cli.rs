//! The built program, as an operator meets it at the command line.

use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::{Duration, Instant};

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
    let acme = serde_json::json!({ "slug": "acme", "name": "The acme", "region": "eu", "members": 1 });
    let early = serde_json::json!({ "slug": "early", "name": "The early", "region": "ap", "members": 1 });
    assert_eq!(listed, serde_json::json!([acme, early]));
    assert!(said(&run(home.path(), &["org", "list"])).contains("The acme"));
    assert!(home.path().join("data/eu/cell.sqlite").is_file(), "without --data the folder is ./data");
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
