//! The built program, serving in a process of its own that can be killed.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::browser::Browser;
use crate::postgres::{Databases, NAMES};
use crate::world::{PASSWORD, email};

/// The built program, serving.
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// On the databases in `folder`.
    pub fn start(folder: &Path) -> Self {
        Self::on(folder, None)
    }

    /// On the databases in `folder`, or on PostgreSQL's.
    pub fn on(folder: &Path, databases: Option<&Databases>) -> Self {
        Self::run(folder, databases, ("none", Stdio::inherit()))
    }

    /// The same, and what it logs goes to `log`.
    pub fn logging(folder: &Path, databases: Option<&Databases>, log: File) -> Self {
        Self::run(folder, databases, ("json", log.into()))
    }

    fn run(folder: &Path, databases: Option<&Databases>, (form, log): (&str, Stdio)) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hangar"));
        command.args(["serve", "--log", form, "--listen", "127.0.0.1:0", "--data"]).arg(folder).env_clear().stderr(log);
        for name in databases.map_or(&[][..], |_| &NAMES) {
            command.env(format!("HANGAR_{}", name.to_uppercase()), databases.unwrap().url(name));
        }
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit(' ').next().unwrap().to_owned();
        Self { child, address }
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// A new browser of somebody who is not signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.address, &self.address)
    }

    pub fn sign_in(&self, name: &str) -> Browser {
        let browser = self.visitor();
        browser.post("/sign-in", &[("email", &email(name)), ("password", PASSWORD)]).expect(303);
        browser
    }

    /// SIGKILL: nothing is tidied up.
    pub fn kill(&mut self) {
        // Once it is gone, this does nothing.
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
