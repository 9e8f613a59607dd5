//! The demo: its world can be made, and looks alive.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::browser::Browser;

/// A demo that ends with the story, however it goes.
struct Demo(Child);

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn the_demo_is_made_and_entered() {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_hangar"));
    command.args(["demo", "--listen", "127.0.0.1:0", "--log", "none", "--data"]).arg(home.path());
    let mut demo = Demo(command.stdout(Stdio::piped()).spawn().unwrap());
    let said = BufReader::new(demo.0.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut said = said.skip_while(|line| !line.starts_with("Hangar serves "));
    let line = said.next().expect("it serves");
    let address = line.strip_prefix("Hangar serves ").unwrap();
    let ada = Browser::new(address, address);
    ada.post("/sign-in", &[("email", "ada@example.com"), ("password", "take off gently")]).expect(303);
    ada.get("/orgs/acme/apps").expect(200).says("Claims Intake");
    ada.get("/orgs/acme/settings/users").expect(200).says("Tomasz Wójcik").says("Deactivated");
    ada.get("/orgs/acme/settings/invites").expect(200).says("Pending").says("Expired");
    ada.get("/orgs/acme/settings/roles").expect(200).says("Release manager");
    ada.get("/orgs/acme/datastores").expect(200).says("Production");
    ada.get("/operator").expect(200).says("Initech");
}
