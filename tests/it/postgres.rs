//! Databases on a PostgreSQL cluster that is there to be thrown away.

use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Once, OnceLock};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl};
use hangar::installation::Installation;

use crate::template;
use crate::world::config;

/// The four databases of an installation.
pub const NAMES: [&str; 4] = ["directory", "us", "eu", "ap"];

/// A cluster for tests. Its URL, without a database, is in the variable `HANGAR_TEST_POSTGRES`; `tests/run` starts one.
#[derive(Clone)]
pub struct Cluster {
    url: String,
}

impl Cluster {
    pub fn given() -> Option<Self> {
        static SAID: Once = Once::new();
        let url = std::env::var("HANGAR_TEST_POSTGRES").ok().map(|url| url.trim_end_matches('/').to_owned());
        if url.is_none() {
            // Straight to standard error: what a passing test prints the test runner would keep to itself.
            SAID.call_once(|| {
                let said = "\n*** PostgreSQL was LEFT OUT: HANGAR_TEST_POSTGRES is not set. tests/run sets it. ***\n\n";
                std::io::stderr().write_all(said.as_bytes()).unwrap();
            });
        }
        url.map(|url| Self { url })
    }

    /// Four databases of their own: copies of the peopled ones, or without anything in them.
    pub fn databases(&self, empty: bool) -> Databases {
        self.copy(if empty { None } else { Some(self.template()) })
    }

    /// Copies of the databases with this prefix, or four with nothing in them.
    fn copy(&self, template: Option<&str>) -> Databases {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let prefix = format!("world_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        for name in NAMES {
            let source = template.map_or_else(|| "template0".to_owned(), |template| format!("{template}_{name}"));
            self.tell(&format!("CREATE DATABASE {prefix}_{name} TEMPLATE {source}"));
        }
        Databases { cluster: self.clone(), prefix }
    }

    /// The prefix of the peopled databases, made once a run.
    fn template(&self) -> &'static str {
        static TEMPLATE: OnceLock<String> = OnceLock::new();
        TEMPLATE.get_or_init(|| {
            let prefix = format!("template_{}", std::process::id());
            for name in NAMES {
                self.tell(&format!("CREATE DATABASE {prefix}_{name} TEMPLATE template0"));
            }
            let databases = Databases { cluster: self.clone(), prefix: prefix.clone() };
            let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
            template::people_it(&Installation::open(config(folder.path(), Some(&databases))).unwrap());
            for name in NAMES {
                // A database that somebody is connected to cannot be copied, and pools close in their own time.
                self.tell(&format!("ALTER DATABASE {prefix}_{name} ALLOW_CONNECTIONS false"));
                self.tell(&format!(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{prefix}_{name}'"
                ));
            }
            // The template stays, for the worlds of this run.
            std::mem::forget(databases);
            prefix
        })
    }

    fn tell(&self, sql: &str) {
        let mut connection = PgConnection::establish(&format!("{}/postgres", self.url)).unwrap();
        connection.batch_execute(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
}

/// Four databases, dropped with this.
pub struct Databases {
    cluster: Cluster,
    prefix: String,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Databases {
    pub fn url(&self, name: &str) -> String {
        assert!(NAMES.contains(&name), "there is no database {name}");
        format!("{}/{}_{name}", self.cluster.url, self.prefix)
    }

    /// Four more with the same in them. Nobody may be connected to these.
    pub fn again(&self) -> Self {
        self.cluster.copy(Some(&self.prefix))
    }

    /// Waits for the end of what a killed server had told them to do.
    pub fn wait_until_nobody_is_connected(&self) {
        let mut connection = PgConnection::establish(&format!("{}/postgres", self.cluster.url)).unwrap();
        let names = NAMES.map(|name| format!("'{}_{name}'", self.prefix)).join(", ");
        let sql = format!(
            "SELECT pid::text AS line FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname IN ({names})"
        );
        while !diesel::sql_query(&sql).load::<Line>(&mut connection).unwrap().is_empty() {
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Every row of every table but the audit log and the times of last use, with the table it is in.
    pub fn rows(&self) -> Vec<String> {
        let mut kept = Vec::new();
        for name in NAMES {
            let mut connection = PgConnection::establish(&self.url(name)).unwrap();
            let tables = "SELECT tablename::text AS line FROM pg_tables
                WHERE schemaname = 'public' AND tablename <> 'audit_events'";
            let tables: Vec<Line> = diesel::sql_query(tables).load(&mut connection).unwrap();
            for Line { line: table } in tables {
                let rows = format!("SELECT (to_jsonb(t) - 'used_at' - 'seen_at')::text AS line FROM {table} t");
                let rows: Vec<Line> = diesel::sql_query(rows).load(&mut connection).unwrap();
                kept.extend(rows.into_iter().map(|row| format!("{name} {table} {}", row.line)));
            }
        }
        kept
    }

    /// Every row of every table, as text.
    pub fn at_rest(&self) -> String {
        let mut kept = String::new();
        for name in NAMES {
            let mut connection = PgConnection::establish(&self.url(name)).unwrap();
            let tables = "SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public'";
            let tables: Vec<Line> = diesel::sql_query(tables).load(&mut connection).unwrap();
            assert!(!tables.is_empty(), "{name} has no tables");
            for table in tables {
                let rows = format!("SELECT t::text AS line FROM {} t", table.line);
                let rows: Vec<Line> = diesel::sql_query(rows).load(&mut connection).unwrap();
                rows.iter().for_each(|row| kept.push_str(&row.line));
            }
        }
        kept
    }
}

impl Drop for Databases {
    fn drop(&mut self) {
        for name in NAMES {
            self.cluster.tell(&format!("DROP DATABASE {}_{name} WITH (FORCE)", self.prefix));
        }
    }
}
