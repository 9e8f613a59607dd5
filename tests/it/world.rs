//! The small named world in which every story plays, and the server that serves it.
//!
//! | person  | acme (EU)  | umbra (EU) | globex (US) | pacific (AP) |
//! |---------|------------|------------|-------------|--------------|
//! | ada     | Admin      |            |             |              |
//! | dev     | Developer  |            |             |              |
//! | agnes   | Agent      |            |             |              |
//! | bea     | Developer  |            | Agent       |              |
//! | gus     |            |            | Admin       |              |
//! | ivo     | Developer  |            | Admin       |              |
//! | kai     |            |            |             | Admin        |
//! | olga    |            |            |             |              |
//! | opal    | operates the installation                            |
//! | una     |            | Admin      |             |              |
//! | visitor | is not signed in                                     |
//!
//! Umbra lies beside acme in the same cell: what keeps the two apart is the code alone.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::Path;
use std::sync::mpsc;
use std::thread::JoinHandle;

use hangar::base::Region;
use hangar::config::{Config, LogForm, Options};
use hangar::installation::Installation;
use hangar::outbound::{Names, Outbound};
use tempfile::TempDir;

use crate::browser::Browser;
use crate::postgres::{Cluster, Databases};
use crate::template;

/// Everybody with an account. Addresses are `{name}@example.com`; all have the same [`PASSWORD`].
pub const PEOPLE: [&str; 10] = ["ada", "dev", "agnes", "bea", "gus", "ivo", "kai", "olga", "opal", "una"];
pub const PASSWORD: &str = "correct horse battery";

/// Runs each named story on both engines, as two tests: `on_both!(one, two)`. A story that needs another world names
/// the settings of its [`Plan`]: `on_both!(three(proxied))`.
macro_rules! on_both {
    ($($story:ident $(($($setting:ident),+))?),* $(,)?) => {$(
        mod $story {
            #[test]
            fn sqlite() {
                super::$story(&$crate::world::Plan::sqlite()$($(.$setting())+)?.start());
            }

            #[test]
            fn postgres() {
                if let Some(plan) = $crate::world::Plan::postgres() {
                    super::$story(&plan$($(.$setting())+)?.start());
                }
            }
        }
    )*};
}

/// What a world is to be like.
#[derive(Clone)]
pub struct Plan {
    cluster: Option<Cluster>,
    empty: bool,
    proxied: bool,
    public_url: Option<String>,
    smtp: Option<String>,
    local: bool,
    allow: Vec<String>,
    instead: BTreeMap<String, String>,
    hosted: bool,
}

impl Plan {
    pub fn sqlite() -> Self {
        Self {
            cluster: None,
            empty: false,
            proxied: false,
            public_url: None,
            smtp: None,
            allow: Vec::new(),
            instead: BTreeMap::new(),
            hosted: false,
            local: false,
        }
    }

    /// Nothing, said loudly, when no PostgreSQL was given.
    pub fn postgres() -> Option<Self> {
        Cluster::given().map(|cluster| Self { cluster: Some(cluster), ..Self::sqlite() })
    }

    /// Nobody has an account yet.
    pub fn empty(self) -> Self {
        Self { empty: true, ..self }
    }

    /// Behind a proxy that is believed: a browser may say by `X-Forwarded-For` where it is.
    pub fn proxied(self) -> Self {
        Self { proxied: true, ..self }
    }

    /// People type an address with https.
    pub fn https(self) -> Self {
        Self { public_url: Some("https://hangar.example".into()), ..self }
    }

    /// People type this address.
    pub fn public(self, url: &str) -> Self {
        Self { public_url: Some(url.to_owned()), ..self }
    }

    /// Letters go to this mail server.
    pub fn mailed(self, url: &str) -> Self {
        Self { smtp: Some(url.to_owned()), ..self }
    }

    /// Servers on this machine may be called.
    pub fn local(self) -> Self {
        Self { local: true, ..self }
    }

    /// The operator lets this be called.
    pub fn allowing(mut self, entry: &str) -> Self {
        self.allow.push(entry.to_owned());
        self
    }

    /// The operator puts the server at `site`, which may be called, in the place of `host`.
    pub fn instead(mut self, host: &str, site: &str) -> Self {
        self.instead.insert(host.to_owned(), site.to_owned());
        self.allowing(site.trim_start_matches("http://"))
    }

    /// Every name leads to this machine, and the installation knows at which port it listens: what is called there is
    /// itself. `*.example` is allowed by name.
    pub fn hosted(self) -> Self {
        Self { hosted: true, ..self }
    }

    pub fn start(self) -> World {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let databases = self.cluster.as_ref().map(|cluster| cluster.databases(self.empty));
        if !self.empty && databases.is_none() {
            template::copy_to(folder.path());
        }
        let mut config = config(folder.path(), databases.as_ref());
        config.public_url = self.public_url.clone();
        config.mail.smtp = self.smtp.clone();
        config.outbound.allow = self.allow.clone();
        config.outbound.instead = self.instead.clone();
        if self.local {
            config.outbound.allow.push("127.0.0.1".into());
            config.outbound.ports = hangar::config::Ports::Any;
        }
        if self.proxied {
            config.trusted_proxies = vec![[127, 0, 0, 1].into()];
        }
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        if self.hosted {
            config.listen = listener.local_addr().unwrap();
            let port = config.listen.port();
            config.outbound.allow.extend(HOSTED.iter().map(|name| format!("{name}:{port}")));
        }
        let mut installation = Installation::open(config).unwrap();
        if self.hosted {
            installation.outbound =
                Outbound::with_names(&installation.config.outbound, std::sync::Arc::new(Here)).unwrap();
        }
        let address = format!("http://{}", listener.local_addr().unwrap());
        let server = hangar::serve::server(installation, template::beginning()).unwrap();
        let set_up = server.set_up.lock().unwrap().as_ref().map(|token| token.reveal().to_owned());
        let running = Running::start(server, listener);
        let origin = self.public_url.clone().unwrap_or_else(|| address.clone());
        World { address, origin, set_up, plan: self, _running: running, databases, folder }
    }
}

/// The names that lead to a hosted world, where they are allowed.
pub const HOSTED: [&str; 3] = ["forms.acme.example", "other.acme.example", "forms.globex.example"];

/// Every name is a name of this machine.
#[derive(Debug)]
struct Here;

impl Names for Here {
    fn look_up(&self, _: &str) -> std::io::Result<Vec<std::net::IpAddr>> {
        Ok(vec![[127, 0, 0, 1].into()])
    }
}

/// The configuration of an installation in `folder`, on `databases` when they are PostgreSQL's.
pub fn config(folder: &Path, databases: Option<&Databases>) -> Config {
    let url = |name: &str| databases.map(|databases| databases.url(name));
    let options = Options {
        data: Some(folder.to_owned()),
        directory: url("directory"),
        us: url(Region::Us.word()),
        eu: url(Region::Eu.word()),
        ap: url(Region::Ap.word()),
        log: Some(LogForm::None),
        apps_url: Some("http://apps.example".into()),
        ..Options::default()
    };
    Config::load(&options, "./data").unwrap()
}

/// A served installation. Fields drop in order: the server ends before its databases go.
pub struct World {
    /// `http://127.0.0.1:PORT`.
    pub address: String,
    /// What browsers send as `Origin`.
    pub origin: String,
    /// The token of the set-up link, when nobody has an account.
    pub set_up: Option<String>,
    plan: Plan,
    _running: Running,
    databases: Option<Databases>,
    folder: TempDir,
}

impl World {
    /// A new browser of somebody who is not signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.address, &self.origin)
    }

    /// A new browser in which `name` has signed in; nobody has for `visitor`.
    pub fn as_(&self, name: &str) -> Browser {
        let browser = self.visitor();
        if name != "visitor" {
            assert!(PEOPLE.contains(&name), "nobody is called {name}");
            let email = email(name);
            browser.post("/sign-in", &[("email", &email), ("password", PASSWORD)]).expect(303);
        }
        browser
    }

    /// Another world like this one, in which nothing has happened yet.
    pub fn again(&self) -> Self {
        self.plan.clone().start()
    }

    /// The installation, opened a second time beside the server, as the command line does.
    pub fn installation(&self) -> Installation {
        Installation::open(config(self.folder.path(), self.databases.as_ref())).unwrap()
    }

    /// Everything that is kept: what a thief of the disk would have.
    pub fn at_rest(&self) -> Vec<u8> {
        let mut kept = Vec::new();
        read_all(self.folder.path(), &mut kept);
        if let Some(databases) = &self.databases {
            kept.extend(databases.at_rest().into_bytes());
        }
        kept
    }
}

impl World {
    /// The files of the directory database.
    pub fn directory_files(&self) -> Vec<u8> {
        let names = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let files = names.filter(|path| path.is_file());
        files.flat_map(|path| std::fs::read(path).unwrap()).collect()
    }

    /// Everything in a folder of the installation, such as a region's.
    pub fn files_in(&self, place: &str) -> Vec<u8> {
        let mut kept = Vec::new();
        read_all(&self.folder.path().join(place), &mut kept);
        kept
    }
}

/// A line that a query gives.
#[derive(diesel::QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

/// For each table the query that writes its rows as text.
const ROWS: &str = "SELECT 'SELECT ''' || t.name || ' '' || '
        || group_concat('quote(' || c.name || ')', ' || '','' || ') || ' AS line FROM ' || t.name AS line
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT IN ('audit_events', 'sqlite_sequence')
        AND c.name NOT IN ('used_at', 'seen_at') GROUP BY t.name";

impl World {
    /// Every row of every table but the audit log and the times of last use: what stays when nothing was changed.
    pub fn rows(&self) -> Vec<String> {
        let files = ["directory.sqlite", "us/cell.sqlite", "eu/cell.sqlite", "ap/cell.sqlite"];
        let mut kept = match &self.databases {
            Some(databases) => databases.rows(),
            None => files.into_iter().flat_map(|name| self.rows_of_file(name)).collect(),
        };
        kept.sort();
        kept
    }

    fn rows_of_file(&self, name: &str) -> Vec<String> {
        use diesel::{Connection, RunQueryDsl, SqliteConnection};
        let path = self.folder.path().join(name);
        assert!(path.is_file(), "{}", path.display());
        let mut connection = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
        let queries: Vec<Line> = diesel::sql_query(ROWS).load(&mut connection).unwrap();
        assert!(!queries.is_empty(), "{name} has no tables");
        let mut rows = Vec::new();
        for Line { line: query } in queries {
            let found: Vec<Line> = diesel::sql_query(query).load(&mut connection).unwrap();
            rows.extend(found.into_iter().map(|row| format!("{name} {}", row.line)));
        }
        rows
    }
}

/// The bytes of all files in `folder` and below, one after the other.
pub fn read_all(folder: &Path, kept: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, kept);
        } else {
            kept.extend(std::fs::read(&path).unwrap());
        }
    }
}

/// The address with which `name` signs in.
pub fn email(name: &str) -> String {
    format!("{name}@example.com")
}

/// A server in a thread of its own, until it is dropped.
struct Running {
    handle: actix_web::dev::ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    fn start(server: hangar::http::Server, listener: TcpListener) -> Self {
        let (send, receive) = mpsc::channel();
        let serve = move || {
            let serving = async {
                let running = hangar::serve::run(server, listener).unwrap();
                send.send(running.handle()).unwrap();
                running.await.unwrap();
            };
            actix_web::rt::System::new().block_on(serving);
        };
        let thread = std::thread::Builder::new().name("server".into()).spawn(serve).unwrap();
        Self { handle: receive.recv().unwrap(), thread: Some(thread) }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The command is sent at once; the future would only wait for the end, which joining does.
        drop(self.handle.stop(false));
        let ended = self.thread.take().map(JoinHandle::join);
        assert!(std::thread::panicking() || ended.is_some_and(|ended| ended.is_ok()), "the server broke");
    }
}
