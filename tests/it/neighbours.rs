//! Real servers on loopback that are not ours, from npm. `tests/run` installs them into `target/neighbours`.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Once;
use std::time::Duration;

/// The folder of the package `name`; nothing, said loudly, when it is not installed.
fn package(name: &str) -> Option<PathBuf> {
    static SAID: Once = Once::new();
    let found = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/neighbours/node_modules").join(name);
    if !found.is_dir() {
        // Straight to standard error: what a passing test prints the test runner would keep to itself.
        SAID.call_once(|| {
            let said = format!(
                "\n*** Stories with {name} were LEFT OUT: it is not in target/neighbours. tests/run installs it. ***\n\n"
            );
            std::io::stderr().write_all(said.as_bytes()).unwrap();
        });
        assert!(std::env::var_os("HANGAR_TEST_NEIGHBOURS").is_none(), "{name} is not installed");
    }
    found.is_dir().then_some(found)
}

/// An authorization server: the package oidc-provider, as `tests/servers/oauth.mjs` sets it up.
pub struct Authority {
    pub url: String,
    child: Child,
    /// It ends when this is closed, also when the story breaks.
    _stdin: ChildStdin,
}

impl Authority {
    /// One that sends people back to `redirect`.
    pub fn given(redirect: &str) -> Option<Self> {
        let packages = package("oidc-provider")?;
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/servers/oauth.mjs");
        let mut child = Command::new("node")
            .args([script.as_os_str(), packages.parent().unwrap().as_os_str()])
            .args(["0", redirect])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines.find_map(|line| line.ok().filter(|line| line.starts_with("http://127.0.0.1:")));
        // What it says later is read, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        let stdin = child.stdin.take().unwrap();
        Some(Self { url: url.expect("the authorization server does not start"), child, _stdin: stdin })
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A mail server that asks for a name and a password: the package maildev.
pub struct MailDev {
    pub port: u16,
    child: Child,
}

pub const MAIL_USER: &str = "hangar";
pub const MAIL_PASSWORD: &str = "the password of the mail server";

impl MailDev {
    pub fn given() -> Option<Self> {
        let package = package("maildev")?;
        // It cannot choose a port by itself.
        let ports = [0; 2].map(|_| TcpListener::bind("127.0.0.1:0").unwrap());
        let [port, web] = ports.map(|listener| listener.local_addr().unwrap().port());
        let child = Command::new("node")
            .arg(package.join("dist/bin/maildev.js"))
            .args(["--ip", "127.0.0.1", "--smtp", &port.to_string(), "--web", &web.to_string()])
            .args(["--incoming-user", MAIL_USER, "--incoming-pass", MAIL_PASSWORD])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { port, child };
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(server);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the mail server does not start");
    }
}

impl Drop for MailDev {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
