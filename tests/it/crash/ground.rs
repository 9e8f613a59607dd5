//! What is there before the request that is cut: everything that leads up to it was done once, and each kill gets a copy.

use std::path::Path;

use tempfile::TempDir;

use super::server::Server;
use crate::answer::Answer;
use crate::borders::bundle_of;
use crate::browser::{Browser, multipart};
use crate::imports::{application, retype, undo_of};
use crate::postgres::{Cluster, Databases};
use crate::template::{self, PNG};
use crate::transfer::{bring, export};

/// What is being done when the kill comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A bundle arrives and is planned.
    PlanImport,
    /// A plan becomes an app of another name.
    ApplyImport,
    /// A bundle becomes an app without a plan in between.
    ImportAtOnce,
    /// The app that an import made goes.
    UndoImport,
    /// An app gets back what it was before an update.
    UndoUpdate,
    /// A bundle arrives for an app that is there.
    PlanUpdate,
    /// It is applied where nothing is in its way.
    ApplyUpdate,
    /// It is applied where both sides changed the same.
    ApplyConflict,
}

/// The name of every file that arrives.
pub const FILE: &str = "cut.app.zip";
/// Who does it, and where.
pub const WHO: &str = "gus";
pub const ORG: &str = "globex";
const APPS: &str = "/orgs/globex/apps";
const OURS: &str = "ours";

/// A request that can be sent again and again.
pub struct Request {
    path: String,
    fields: Vec<(String, String)>,
    bundle: Option<Vec<u8>>,
}

impl Request {
    fn new(path: &str, fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { path: path.to_owned(), fields, bundle: None }
    }

    fn with(self, bundle: Vec<u8>) -> Self {
        Self { bundle: Some(bundle), ..self }
    }

    /// The answer, when the server lives long enough to give one.
    pub fn send(&self, browser: &Browser) -> Result<Answer, ureq::Error> {
        let fields: Vec<_> = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let asking = browser.ask("POST", &self.path);
        let Some(bundle) = &self.bundle else { return asking.fields(&fields).try_send() };
        let (content_type, body) = multipart(&fields, &[("bundle".into(), FILE.into(), bundle.clone())]);
        asking.body(&content_type, body).try_send()
    }

    fn done(&self, browser: &Browser) -> Answer {
        self.send(browser).unwrap().expect(303)
    }
}

impl Step {
    /// Does what comes before, and gives the request itself.
    fn lead_up(self, ada: &Browser, gus: &Browser) -> Request {
        let arrival = |plan| Request::new(APPS, &[("name", ""), ("plan", plan)]).with(bundle());
        let undo = |app| Request::new(&undo_of(gus, ORG, app).unwrap(), &[]);
        match self {
            Self::PlanImport => arrival("yes"),
            Self::ImportAtOnce => arrival(""),
            Self::ApplyImport => {
                let page = arrival("yes").done(gus).follow(gus).expect(200);
                Request::new(&application(&page), &[("name", "Cut in two"), ("description", "")])
            }
            Self::UndoImport => {
                arrival("").done(gus);
                undo("cut")
            }
            Self::PlanUpdate => update(ada, gus, &[]),
            Self::ApplyUpdate => application_of(&update(ada, gus, &[]), gus),
            Self::ApplyConflict => application_of(&update(ada, gus, &["Mine"]), gus),
            Self::UndoUpdate => {
                application_of(&update(ada, gus, &["Mine"]), gus).done(gus);
                undo(OURS)
            }
        }
    }
}

/// Bytes that do not pack, always the same.
fn noise(size: usize, salt: u8) -> Vec<u8> {
    let mut bytes = vec![0; size];
    blake3::Hasher::new().update(&[salt]).finalize_xof().fill(&mut bytes);
    bytes
}

/// Some contents for the database, one for the blob store.
fn bundle() -> Vec<u8> {
    // Nearly all of it is one content, whose file the upload becomes; the picture of an update is written beside it.
    let (large, small, other) = (noise(1_200_000, 1), noise(40_000, 2), noise(9_000, 3));
    bundle_of("Cut", &[("media/large.bin", &large), ("media/other.bin", &other), ("media/small.bin", &small)])
}

/// Claims as it went to another Organization and was changed at both ends, the same text where there is one of `ours`.
fn update(ada: &Browser, gus: &Browser, ours: &[&str]) -> Request {
    bring(gus, ORG, "Ours", ("before.zip", &export(ada, "acme", "claims").body)).expect(303);
    ours.iter().for_each(|text| retype(gus, ORG, OURS, text));
    add_picture(gus, &format!("/orgs/{ORG}/studio/{OURS}/media"), ("mine.png", 4));
    retype(ada, "acme", "claims", "Theirs");
    add_picture(ada, "/orgs/acme/studio/claims/media", ("theirs.png", 5));
    Request::new(&format!("{APPS}/{OURS}/updates"), &[]).with(export(ada, "acme", "claims").body)
}

/// One too large for a row.
fn add_picture(browser: &Browser, path: &str, (name, salt): (&str, u8)) {
    let picture = [&PNG[..], &noise(700_000, salt)].concat();
    let (content_type, body) = multipart(&[("title", "")], &[("file".into(), name.into(), picture)]);
    browser.ask("POST", path).body(&content_type, body).send().expect(303);
}

/// The form of the plan that `update` makes, theirs chosen wherever there is a choice.
fn application_of(update: &Request, gus: &Browser) -> Request {
    let page = update.done(gus).follow(gus).expect(200);
    let expected = page.attribute("[name=expected]", "value").unwrap();
    let choice = page.attribute("input[type=radio]", "name");
    let mut fields = vec![("expected", expected.as_str())];
    fields.extend(choice.iter().map(|name| (name.as_str(), "theirs")));
    Request::new(&application(&page), &fields)
}

/// An installation that nobody serves, in which the request is the next thing to be done.
pub struct Ground {
    pub folder: TempDir,
    pub databases: Option<Databases>,
}

impl Ground {
    /// Leads up to the step, and gives what is there then, and the request.
    pub fn before(step: Step, cluster: Option<&Cluster>) -> (Self, Request) {
        let made = Self { folder: folder(), databases: cluster.map(|cluster| cluster.databases(false)) };
        if cluster.is_none() {
            template::copy_to(made.folder.path());
        }
        let mut server = made.serve();
        let request = step.lead_up(&server.sign_in("ada"), &server.sign_in(WHO));
        server.kill();
        let frozen = folder();
        template::freeze(made.folder.path(), frozen.path());
        if let Some(databases) = &made.databases {
            databases.wait_until_nobody_is_connected();
        }
        (Self { folder: frozen, databases: made.databases }, request)
    }

    /// Another one like this.
    pub fn again(&self) -> Self {
        let copy = folder();
        template::copy_plain(self.folder.path(), copy.path());
        Self { folder: copy, databases: self.databases.as_ref().map(Databases::again) }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn serve(&self) -> Server {
        Server::on(self.path(), self.databases.as_ref())
    }
}

fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}
