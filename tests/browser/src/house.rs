//! A server of the built program, on a data folder of its own.

use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use tempfile::TempDir;

/// Everybody's.
pub const PASSWORD: &str = "correct horse battery";

/// A served installation.
pub struct House {
    /// `http://127.0.0.1:PORT`.
    pub address: String,
    /// The path of the link to the first account, in an empty house.
    pub set_up: String,
    child: Child,
    said: Lines<BufReader<ChildStdout>>,
    folder: TempDir,
}

fn program() -> PathBuf {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/debug/hangar");
    let program = std::env::var_os("HANGAR_BIN").map_or(built, PathBuf::from);
    assert!(program.is_file(), "{} is not built: run cargo build first, or set HANGAR_BIN", program.display());
    program
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(arguments).env_clear().env("HANGAR_DATA", folder).env("HANGAR_LOG", "none").current_dir(folder);
    command
}

fn tell(folder: &Path, arguments: &[&str], input: &str) {
    let mut child = command(folder, arguments).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "hangar {arguments:?}");
}

impl House {
    /// Nobody has an account yet.
    pub fn empty() -> Self {
        let mut house = Self::serve(tempfile::tempdir().unwrap());
        let line = house.said.next().unwrap().unwrap();
        let at = line.find("/set-up/").unwrap_or_else(|| panic!("it said {line:?}"));
        house.set_up = line[at..].to_owned();
        house
    }

    /// Ada is Admin of acme (EU) and globex (US).
    pub fn peopled() -> Self {
        let folder = tempfile::tempdir().unwrap();
        tell(folder.path(), &["account", "create", "ada@example.com", "--name", "Ada", "--password-stdin"], PASSWORD);
        for (name, slug, region) in [("Acme", "acme", "eu"), ("Globex", "globex", "us")] {
            let made = ["org", "create", "--name", name, "--slug", slug, "--region", region];
            tell(folder.path(), &[&made[..], &["--admin", "ada@example.com"]].concat(), "");
        }
        Self::serve(folder)
    }

    /// [`peopled`](Self::peopled), at an address with a name: browsers take passkeys at no other.
    pub fn named() -> Self {
        let mut house = Self::peopled();
        house.address = house.address.replace("127.0.0.1", "localhost");
        house
    }

    /// Ada operates the installation and is Admin of acme and globex; Bo is a Developer of acme.
    pub fn operated() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (email, name) in [("ada@example.com", "Ada"), ("bo@example.com", "Bo")] {
            tell(folder.path(), &["account", "create", email, "--name", name, "--password-stdin"], PASSWORD);
        }
        for (name, slug, region) in [("Acme", "acme", "eu"), ("Globex", "globex", "us")] {
            let made = ["org", "create", "--name", name, "--slug", slug, "--region", region];
            tell(folder.path(), &[&made[..], &["--admin", "ada@example.com"]].concat(), "");
        }
        tell(folder.path(), &["member", "add", "acme", "bo@example.com", "--role", "developer"], "");
        tell(folder.path(), &["account", "operator", "ada@example.com", "on"], "");
        Self::serve(folder)
    }

    /// Ada is Admin of acme, where Bo is a Developer and Cy an Agent.
    pub fn staffed() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (email, name) in [("ada@example.com", "Ada"), ("bo@example.com", "Bo"), ("cy@example.com", "Cy")] {
            tell(folder.path(), &["account", "create", email, "--name", name, "--password-stdin"], PASSWORD);
        }
        for (name, slug) in [("Acme", "acme"), ("Globex", "globex")] {
            let made =
                ["org", "create", "--name", name, "--slug", slug, "--region", "eu", "--admin", "ada@example.com"];
            tell(folder.path(), &made, "");
        }
        for (email, role) in [("bo@example.com", "developer"), ("cy@example.com", "agent")] {
            tell(folder.path(), &["member", "add", "acme", email, "--role", role], "");
        }
        Self::serve(folder)
    }

    /// Ada is Admin of acme and globex, Bo a Developer of globex.
    pub fn partnered() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (email, name) in [("ada@example.com", "Ada"), ("bo@example.com", "Bo")] {
            tell(folder.path(), &["account", "create", email, "--name", name, "--password-stdin"], PASSWORD);
        }
        for (name, slug) in [("Acme", "acme"), ("Globex", "globex")] {
            let made =
                ["org", "create", "--name", name, "--slug", slug, "--region", "eu", "--admin", "ada@example.com"];
            tell(folder.path(), &made, "");
        }
        tell(folder.path(), &["member", "add", "globex", "bo@example.com", "--role", "developer"], "");
        Self::serve(folder)
    }

    fn serve(folder: TempDir) -> Self {
        let mut serve = command(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
        let mut child = serve.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = said.next().unwrap().unwrap();
        let address = first.strip_prefix("Hangar serves ").unwrap_or_else(|| panic!("it said {first:?}")).to_owned();
        Self { address, set_up: String::new(), child, said, folder }
    }
}

impl House {
    /// Where letters lie, because no mail server is configured.
    pub fn outbox(&self) -> PathBuf {
        self.folder.path().join("outbox")
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
