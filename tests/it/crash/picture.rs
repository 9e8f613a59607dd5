//! What a dead server left: whether it is sound, and what is in it, without ids and times, which differ each time.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use diesel::sql_types::Text;
use diesel::{Connection, QueryableByName, RunQueryDsl, SqliteConnection};
use hangar::access::{can, operator};
use hangar::apps::{self, Sort, content};
use hangar::base::{PageRequest, Region};
use hangar::blobs::Place;
use hangar::bundle::Limits;
use hangar::db::Conn;
use hangar::definition::tree::Hash;
use hangar::installation::{Cell, Installation};
use hangar::transfer::{self, Parcel};

use super::ground::{Ground, ORG};
use crate::template::beginning;
use crate::world::config;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Every row that people or the log know of.
const ROWS: [&str; 5] = [
    "SELECT 'app ' || slug || ' ' || name || ' ' || tree || ' revision ' || CAST(revision AS TEXT) || ' position '
        || CAST(position AS TEXT) || ' version ' || CAST(version AS TEXT) AS line FROM apps",
    "SELECT 'edit ' || a.slug || ' ' || CAST(e.position AS TEXT) || ' ' || e.tree AS line
        FROM edits e JOIN apps a ON a.id = e.app_id",
    "SELECT 'version ' || a.slug || ' ' || CAST(v.number AS TEXT) || ' ' || v.tree AS line
        FROM versions v JOIN apps a ON a.id = v.app_id",
    "SELECT 'import ' || i.state || ' ' || i.file_name || ' ' || i.name || ' ' || i.tree || ' before '
        || COALESCE(i.tree_before, '-') || ' app ' || COALESCE((SELECT a.slug FROM apps a WHERE a.id = i.app_id), '-')
        || ' revision ' || COALESCE(CAST(i.revision AS TEXT), '-') AS line FROM imports i",
    "SELECT 'event ' || kind || ' ' || subject AS line FROM audit_events",
];

const TREES: &str = "SELECT hash AS line FROM trees";
const BLOBS: &str = "SELECT hash AS line FROM blobs";
const LOCATIONS: &str = "SELECT location AS line FROM blobs WHERE location IS NOT NULL";

fn ask(cell: &Cell, sql: &str) -> Vec<String> {
    let read = |connection: &mut Conn| {
        Ok(match connection {
            Conn::Sqlite(connection) => diesel::sql_query(sql).load::<Line>(connection)?,
            Conn::Postgres(connection) => diesel::sql_query(sql).load::<Line>(connection)?,
        })
    };
    cell.db.read_now(read).unwrap().into_iter().map(|line| line.line).collect()
}

/// What a ground holds, opened beside any server.
pub struct Picture<'g> {
    ground: &'g Ground,
    installation: Installation,
}

impl<'g> Picture<'g> {
    /// Opens it, once every database was found to be sound.
    pub fn of(ground: &'g Ground) -> Self {
        match &ground.databases {
            // A backend ends what it was told to do, although nobody waits for the answer any more.
            Some(databases) => databases.wait_until_nobody_is_connected(),
            None => ["directory.sqlite", "us/cell.sqlite", "eu/cell.sqlite", "ap/cell.sqlite"]
                .iter()
                .for_each(|name| assert_sound(&ground.path().join(name))),
        }
        let installation = Installation::open(config(ground.path(), ground.databases.as_ref())).unwrap();
        Self { ground, installation }
    }

    fn cell(&self) -> &Cell {
        self.installation.cell(Region::Us)
    }

    /// The rows of apps, imports and the log.
    pub fn rows(&self) -> Vec<String> {
        let mut rows: Vec<String> = ROWS.iter().flat_map(|sql| ask(self.cell(), sql)).collect();
        rows.sort();
        rows
    }

    /// What is kept for those rows: trees, contents, and every file of the installation.
    pub fn kept(&self) -> BTreeSet<String> {
        let cell = self.cell();
        let mut kept = BTreeSet::new();
        kept.extend(ask(cell, TREES).into_iter().map(|hash| format!("tree {hash}")));
        kept.extend(ask(cell, BLOBS).into_iter().map(|hash| format!("content {hash}")));
        let places = ask(cell, LOCATIONS);
        let named: BTreeSet<String> = places.iter().map(|place| Place::parse(place).file.to_string()).collect();
        let mut files = BTreeSet::new();
        let later = SystemTime::now() + Duration::from_secs(60);
        for org in cell.blobs.orgs().unwrap() {
            files.extend(cell.blobs.written_before(&org, later).unwrap());
        }
        kept.extend(files.difference(&named).map(|location| format!("orphan {location}")));
        kept.extend(named.difference(&files).map(|location| format!("missing {location}")));
        list(self.ground.path(), self.ground.path(), &mut kept);
        kept
    }

    /// What is kept after a sweep of ours.
    pub fn swept(&self) -> BTreeSet<String> {
        let later = SystemTime::now() + Duration::from_secs(1);
        apps::sweep_all(self.installation.cells(), later).unwrap();
        self.kept()
    }

    /// Waits until the server that has just started has swept to `expected`. Servers that share a database leave young
    /// files to each other, so there the sweep is ours.
    pub fn is_swept_to(&self, expected: &BTreeSet<String>, label: &str) {
        if self.ground.databases.is_some() {
            self.swept();
        }
        let start = Instant::now();
        loop {
            let kept = self.kept();
            if kept == *expected {
                return;
            }
            let left: Vec<_> = kept.symmetric_difference(expected).collect();
            assert!(start.elapsed() < Duration::from_secs(30), "{label}: the sweep does not end: {left:#?}");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Every content is what its hash says, and every app exports as the tree that it is.
    pub fn is_whole(&self, label: &str) {
        let (directory, cell) = (&self.installation.directory, self.cell());
        let member = directory.read_now(|connection| operator(connection, ORG, beginning())).unwrap();
        let of_org = format!("{BLOBS} WHERE org_id = '{}'", member.org().id);
        for hash in ask(cell, &of_org) {
            let hash = Hash::parse(&hash).unwrap();
            let bytes =
                cell.db.read_now(|connection| content::content(connection, &cell.blobs, &member, &hash)).unwrap();
            assert!(Hash::of(&bytes) == hash, "{label}: a content is not what it was");
        }
        let viewer = member.allowed::<can::ViewApps>().unwrap();
        let request = PageRequest { from: None, size: 500 };
        let lines = cell.db.read_now(|connection| apps::list(connection, &viewer, "", Sort::Name, &request)).unwrap();
        assert!(!lines.rows.is_empty());
        for app in lines.rows {
            let exporter = member.allowed::<can::ExportApps>().unwrap();
            let export =
                cell.db.read_now(|connection| transfer::export(connection, cell, &exporter, &app.slug)).unwrap();
            let mut file = tempfile::tempfile().unwrap();
            transfer::write_whole(&export, cell, &member.org().id, &mut file).unwrap();
            std::io::Seek::rewind(&mut file).unwrap();
            let parcel = Parcel {
                file,
                flusher: None,
                hash: None,
                file_name: String::new(),
                name: String::new(),
                description: String::new(),
                limits: Limits::default(),
                passphrase: String::new(),
                folder: self.ground.path().to_owned(),
            };
            let (read, _) = transfer::examine(parcel).unwrap();
            let row = format!("app {} {} {} ", app.slug, app.name, read.tree.hash().hex());
            assert!(self.rows().iter().any(|line| line.starts_with(&row)), "{label}: {row}\n{:#?}", self.rows());
        }
    }
}

/// Every file that is not of the blob store, nor a log of SQLite's own.
fn list(root: &Path, folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !name.ends_with("/blobs") {
            list(root, &path, found);
        } else if path.is_file() && !name.ends_with("-wal") && !name.ends_with("-shm") {
            found.insert(format!("file {name}"));
        }
    }
}

fn assert_sound(file: &Path) {
    let mut connection = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    let mut say = |sql: &str| -> Vec<String> {
        let lines = diesel::sql_query(sql).load::<Line>(&mut connection).unwrap();
        lines.into_iter().map(|line| line.line).collect()
    };
    assert_eq!(say("SELECT integrity_check AS line FROM pragma_integrity_check"), ["ok"], "{}", file.display());
    let lost = say("SELECT \"table\" || ' misses ' || parent AS line FROM pragma_foreign_key_check");
    assert!(lost.is_empty(), "{}: {lost:?}", file.display());
}
