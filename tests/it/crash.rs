//! `kill -9` while apps come in: afterwards each is there whole or not at all, and nothing lies around.

use std::io::{BufRead, BufReader, Cursor};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use hangar::access::{can, operator};
use hangar::apps::{self, Sort};
use hangar::base::{PageRequest, Region};
use hangar::bundle::{Archive, Limits};
use hangar::db::Engine;
use hangar::installation::Installation;
use hangar::transfer;

use crate::borders::bundle_of;
use crate::browser::{Browser, multipart};
use crate::template;
use crate::world::{PASSWORD, config, email};

/// Imports that a kill falls into.
const IMPORTS: usize = 50;

#[test]
fn a_kill_leaves_whole_apps_and_nothing_else() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    template::copy_to(folder.path());
    let mut whole = 0;
    let mut cut = 0;
    for round in 0..IMPORTS {
        let name = format!("Import {round}");
        let mut server = Server::start(folder.path());
        let browser = server.sign_in("ada");
        // Some contents for the database, one for the blob store, different each time.
        let bundle = bundle(&name, round);
        std::thread::scope(|scope| {
            let bundle = &bundle;
            scope.spawn(move || upload(&browser, bundle));
            // From before the first byte until after the commit, a step further each round.
            std::thread::sleep(Duration::from_micros(700 * round as u64));
            server.kill();
        });
        match inspect(folder.path(), &name) {
            true => whole += 1,
            false => cut += 1,
        }
    }
    assert!(cut > 0, "no kill fell into an import: {whole} whole");
    assert_eq!(whole + cut, IMPORTS);
}

fn bundle(name: &str, round: usize) -> Vec<u8> {
    let noise = |size: usize, salt: u8| -> Vec<u8> {
        let mut reader = blake3::Hasher::new().update(&[salt]).update(&round.to_le_bytes()).finalize_xof();
        let mut bytes = vec![0; size];
        reader.fill(&mut bytes);
        bytes
    };
    let (large, small, other) = (noise(3 << 20, 1), noise(40_000, 2), noise(9_000, 3));
    bundle_of(name, &[("media/large.bin", &large), ("media/other.bin", &other), ("media/small.bin", &small)])
}

/// Sends the import; the server may be gone before, in the middle or afterwards.
fn upload(browser: &Browser, bundle: &[u8]) {
    let file = [("bundle".to_owned(), "x.zip".to_owned(), bundle.to_vec())];
    let (content_type, body) = multipart(&[("name", "")], &file);
    let _ = browser.ask("POST", "/orgs/acme/apps").body(&content_type, body).try_send();
}

/// Opens what the dead server left: the databases are sound, every app in the list is whole, and after the sweep
/// exactly the files are there that rows name. Gives whether the app came in.
fn inspect(folder: &Path, name: &str) -> bool {
    let installation = Installation::open(config(folder, None)).unwrap();
    let cell = installation.cell(Region::Eu);
    assert_eq!(cell.db.engine(), Engine::Sqlite);
    let member = installation.directory.read_now(|c| operator(c, "acme", template::beginning())).unwrap();
    let (viewer, exporter) = (member.allowed::<can::ViewApps>().unwrap(), member.allowed::<can::ExportApps>().unwrap());
    let request = PageRequest { from: None, size: 500 };
    let lines = cell.db.read_now(|c| apps::list(c, &viewer, "", Sort::Name, &request)).unwrap().rows;
    for app in &lines {
        let export = cell.db.read_now(|c| transfer::export(c, cell, &exporter, &app.slug)).unwrap();
        let mut bytes = Vec::new();
        transfer::write_whole(&export, cell, &member.org().id, &mut bytes).unwrap();
        let mut archive = Archive::open(Cursor::new(bytes), &Limits::default()).unwrap();
        for index in 0..archive.entries().len() {
            archive.copy_to(index, &mut std::io::sink()).unwrap();
        }
    }
    apps::sweep_all(installation.cells(), SystemTime::now() + Duration::from_secs(1)).unwrap();
    let left = cell.blobs.written_before(&member.org().id, SystemTime::now() + Duration::from_secs(1)).unwrap();
    let imports = lines.iter().filter(|line| line.name.starts_with("Import")).count();
    assert_eq!(left.len(), imports, "a file for each app that came in, and no other");
    lines.iter().any(|line| line.name == name)
}

/// The built program, serving.
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    pub fn start(folder: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hangar"));
        command.args(["serve", "--log", "none", "--listen", "127.0.0.1:0", "--data"]).arg(folder).env_clear();
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

    pub fn sign_in(&self, name: &str) -> Browser {
        let browser = Browser::new(&self.address, &self.address);
        browser.post("/sign-in", &[("email", &email(name)), ("password", PASSWORD)]).expect(303);
        browser
    }

    /// SIGKILL: nothing is tidied up.
    fn kill(&mut self) {
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
