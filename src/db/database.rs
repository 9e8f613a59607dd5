//! Reading and changing one database.

use std::time::Duration;

use actix_web::web;
use diesel::prelude::*;

use super::connection::{Conn, Opener, Purpose};
use super::migrate::{self, Kind};
use super::plain;
use super::url::{DatabaseUrl, Engine};
use crate::base::{AccountId, Moment, OrgId, Outcome, Refusal};

/// What stands in the log for whoever is at the command line, in place of an address.
pub const OPERATOR: &str = "operator";

/// Who does something, when, and in which request: what every event carries.
#[derive(Debug, Clone)]
pub struct By {
    /// The account, when it is a person's.
    pub account: Option<AccountId>,
    /// The name shown in the log: an e-mail address, or [`OPERATOR`].
    pub actor: String,
    /// The Organization it concerns, if one.
    pub org: Option<OrgId>,
    /// When.
    pub at: Moment,
    /// The id of the request.
    pub request: String,
    /// The address it came from.
    pub address: String,
}

impl By {
    /// The operator at the command line, for `org` if given.
    pub fn operator(org: Option<OrgId>, at: Moment) -> Self {
        Self { account: None, actor: OPERATOR.into(), org, at, request: String::new(), address: String::new() }
    }
}

/// What a change waits for. On SQLite there is one writer anyway; on PostgreSQL it is an advisory lock for the
/// transaction, so that read-then-write means the same on both.
#[derive(Debug, Clone, Copy)]
pub enum Lock<'a> {
    /// All changes of one Organization.
    Org(&'a OrgId),
    /// All changes of one account, e-mail address or the like.
    Subject(&'a str),
}

impl Lock<'_> {
    /// The number PostgreSQL locks by: the first eight bytes of a hash, so that kinds do not meet.
    fn number(self) -> i64 {
        let text = match self {
            Lock::Org(org) => format!("org {org}"),
            Lock::Subject(subject) => format!("subject {subject}"),
        };
        let hash = blake3::hash(text.as_bytes());
        hash.as_bytes().iter().take(8).fold(0, |number, byte| (number << 8) | i64::from(*byte))
    }
}

/// Proof that a change is on record: what a change must give beside its result to be committed.
/// Only the room `audit` implements it, which the tidy test holds.
pub trait Evidence {
    /// Writes the record in the transaction of the change.
    ///
    /// # Errors
    /// What the database says.
    fn record(&self, connection: &mut Conn, by: &By) -> Outcome<()>;
}

/// How long a request waits for a connection before it is told to come back.
const WAIT: Duration = Duration::from_secs(2);

/// One database.
#[derive(Clone)]
pub struct Database {
    engine: Engine,
    readers: r2d2::Pool<Opener>,
    writers: r2d2::Pool<Opener>,
}

impl Database {
    /// Opens the database at `url`, makes its file when it is SQLite and missing, and brings it up to date.
    ///
    /// # Errors
    /// A sentence that names the database.
    pub fn open(url: &str, kind: Kind) -> Result<Self, String> {
        let url = DatabaseUrl::parse(url)?;
        if let DatabaseUrl::Sqlite(path) = &url
            && let Some(folder) = path.parent()
        {
            std::fs::create_dir_all(folder)
                .map_err(|error| format!("The folder {} cannot be made: {error}.", folder.display()))?;
        }
        let opener = Opener { url: url.clone(), purpose: Purpose::Write };
        let mut connection = opener.open().map_err(|error| format!("The database {url} cannot be opened: {error}."))?;
        migrate::run(&mut connection, kind)?;
        drop(connection);
        let engine = url.engine();
        let readers = std::thread::available_parallelism().map_or(2, usize::from) as u32 * 2;
        let pool = |purpose, size| {
            r2d2::Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .test_on_check_out(engine == Engine::Postgres)
                .connection_timeout(WAIT)
                .thread_pool(workers())
                .build_unchecked(Opener { url: url.clone(), purpose })
        };
        let writers = if engine == Engine::Sqlite { 1 } else { 4 };
        Ok(Self { engine, readers: pool(Purpose::Read, readers), writers: pool(Purpose::Write, writers) })
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs `f` on one snapshot of the database.
    ///
    /// # Errors
    /// What `f` gives; `Busy` when no connection is free in time.
    pub fn read_now<T>(&self, f: impl FnOnce(&mut Conn) -> Outcome<T>) -> Outcome<T> {
        let mut connection = self.readers.get().map_err(|_| Refusal::Busy)?;
        let begin = match self.engine {
            Engine::Sqlite => "BEGIN",
            Engine::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        Open::begin(&mut connection, begin)?.run(f)
    }

    /// [`read_now`](Self::read_now) for handlers: short reads of a file run on the worker itself, which costs less than
    /// to hand them over; those of a server run beside it.
    ///
    /// # Errors
    /// As `read_now`.
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Conn) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        if self.engine == Engine::Sqlite {
            return self.read_now(f);
        }
        let database = self.clone();
        web::block(move || database.read_now(f)).await.map_err(|_| Refusal::Busy)?
    }

    /// Reads a row of a table that every database has.
    ///
    /// # Errors
    /// Why the database does not answer; `Busy` when no connection is free in time.
    pub fn probe_now(&self) -> Outcome<()> {
        use super::schema::audit_events::dsl::{audit_events, id};
        self.read_now(|connection| {
            let first = audit_events.select(id).limit(1).get_result::<String>(connection).optional()?;
            drop(first);
            Ok(())
        })
    }

    /// Runs `f` in one transaction and commits it together with the evidence `f` gives.
    ///
    /// # Errors
    /// What `f` gives, with nothing changed; `Busy` when the writer is not free in time.
    pub fn change_now<T, E: Evidence>(
        &self,
        by: &By,
        lock: Lock<'_>,
        f: impl FnOnce(&mut Conn) -> Outcome<(T, E)>,
    ) -> Outcome<T> {
        self.write(lock, |connection| {
            let (value, evidence) = f(connection)?;
            evidence.record(connection, by)?;
            Ok(value)
        })
    }

    /// [`change_now`](Self::change_now) for handlers: beside the worker.
    ///
    /// # Errors
    /// As `change_now`.
    pub async fn change<T: Send + 'static, E: Evidence>(
        &self,
        by: &By,
        lock: OwnedLock,
        f: impl FnOnce(&mut Conn) -> Outcome<(T, E)> + Send + 'static,
    ) -> Outcome<T> {
        let (database, by) = (self.clone(), by.clone());
        web::block(move || database.change_now(&by, lock.borrow(), f)).await.map_err(|_| Refusal::Busy)?
    }

    /// Runs `f` in a transaction without evidence, for what is nobody's change: times of last use, expired rows, sweeps.
    /// It waits like a change does, because it reads and then writes like one.
    ///
    /// # Errors
    /// What `f` gives, with nothing changed.
    pub fn housekeeping<T>(&self, lock: Lock<'_>, f: impl FnOnce(&mut Conn) -> Outcome<T>) -> Outcome<T> {
        self.write(lock, f)
    }

    fn write<T>(&self, lock: Lock<'_>, f: impl FnOnce(&mut Conn) -> Outcome<T>) -> Outcome<T> {
        let mut connection = self.writers.get().map_err(|_| Refusal::Busy)?;
        let begin = if self.engine == Engine::Sqlite { "BEGIN IMMEDIATE" } else { "BEGIN" };
        let mut open = Open::begin(&mut connection, begin)?;
        also_lock(open.connection, lock)?;
        open.run(f)
    }
}

/// Waits for one more lock inside a change that concerns several things. Whoever takes more than one takes them in the
/// order of their ids, so that no two wait for each other.
///
/// # Errors
/// What the database says.
pub fn also_lock(connection: &mut Conn, lock: Lock<'_>) -> Outcome<()> {
    if let Conn::Postgres(connection) = connection {
        advise(connection, lock)?;
    }
    Ok(())
}

fn advise(connection: &mut diesel::PgConnection, lock: Lock<'_>) -> QueryResult<usize> {
    diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
        .bind::<diesel::sql_types::BigInt, _>(lock.number())
        .execute(connection)
}

/// A [`Lock`] that can be sent to another thread.
#[derive(Debug, Clone)]
pub enum OwnedLock {
    /// All changes of one Organization.
    Org(OrgId),
    /// All changes of one account, e-mail address or the like.
    Subject(String),
}

impl OwnedLock {
    fn borrow(&self) -> Lock<'_> {
        match self {
            Self::Org(org) => Lock::Org(org),
            Self::Subject(subject) => Lock::Subject(subject),
        }
    }
}

/// A transaction that is rolled back unless it was committed, also when the code inside panics.
struct Open<'a> {
    connection: &'a mut Conn,
    committed: bool,
}

impl<'a> Open<'a> {
    fn begin(connection: &'a mut Conn, begin: &'static str) -> Outcome<Self> {
        plain::run(connection, begin).map_err(busy_or_broken)?;
        Ok(Self { connection, committed: false })
    }

    fn run<T>(&mut self, f: impl FnOnce(&mut Conn) -> Outcome<T>) -> Outcome<T> {
        let value = f(self.connection)?;
        plain::run(self.connection, "COMMIT").map_err(busy_or_broken)?;
        self.committed = true;
        Ok(value)
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if !self.committed && plain::run(self.connection, "ROLLBACK").is_err() {
            tracing::error!("a transaction could not be rolled back; its connection is given up");
        }
    }
}

fn busy_or_broken(error: diesel::result::Error) -> Refusal {
    if error.to_string().contains("locked") { Refusal::Busy } else { Refusal::broken(error) }
}

/// The threads that open connections: one for all databases, or each pool would bring three of its own.
fn workers() -> std::sync::Arc<scheduled_thread_pool::ScheduledThreadPool> {
    static WORKERS: std::sync::OnceLock<std::sync::Arc<scheduled_thread_pool::ScheduledThreadPool>> =
        std::sync::OnceLock::new();
    WORKERS.get_or_init(|| std::sync::Arc::new(scheduled_thread_pool::ScheduledThreadPool::new(1))).clone()
}
