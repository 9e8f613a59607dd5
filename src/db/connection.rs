//! One connection to either engine, and how it is opened.

use diesel::connection::SimpleConnection;
use diesel::{Connection as _, ConnectionError, PgConnection, SqliteConnection};

use super::url::DatabaseUrl;

/// A connection; queries are written once for both engines.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// To a file of our own.
    Sqlite(SqliteConnection),
    /// To a server.
    Postgres(PgConnection),
}

/// Runs a query on the connection inside. diesel knows such a query by its type; through [`Conn`] it would write the
/// text anew at every run to find the statement that is prepared, which costs more than to run it.
macro_rules! on_engine {
    ($connection:expr, $inside:ident => $run:expr) => {
        match $connection {
            $crate::db::Conn::Sqlite($inside) => $run,
            $crate::db::Conn::Postgres($inside) => $run,
        }
    };
}

pub(crate) use on_engine;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Read,
    Write,
}

/// Opens connections for r2d2.
#[derive(Debug)]
pub(super) struct Opener {
    pub url: DatabaseUrl,
    pub purpose: Purpose,
}

/// The first statement of every SQLite connection: without it, two that open together fail with "database is locked"
/// while a third checkpoints. Milliseconds.
const BUSY_TIMEOUT: &str = "PRAGMA busy_timeout = 5000";

/// FULL: what was accepted survives a power cut.
const SQLITE: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
     PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096;";

impl Opener {
    pub fn open(&self) -> Result<Conn, ConnectionError> {
        match &self.url {
            DatabaseUrl::Sqlite(path) => {
                let mut connection = SqliteConnection::establish(&path.to_string_lossy())?;
                let mut setup =
                    |sql: &str| connection.batch_execute(sql).map_err(ConnectionError::CouldntSetupConfiguration);
                setup(BUSY_TIMEOUT)?;
                setup(SQLITE)?;
                match self.purpose {
                    Purpose::Read => setup("PRAGMA query_only = ON")?,
                    // A long change goes through its pages in order, and comes back to few.
                    Purpose::Write => setup("PRAGMA cache_size = -2048")?,
                }
                Ok(Conn::Sqlite(connection))
            }
            DatabaseUrl::Postgres(url) => PgConnection::establish(url).map(Conn::Postgres),
        }
    }
}

impl r2d2::ManageConnection for Opener {
    type Connection = Conn;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Conn, Self::Error> {
        self.open().map_err(diesel::r2d2::Error::ConnectionError)
    }

    fn is_valid(&self, connection: &mut Conn) -> Result<(), Self::Error> {
        connection.batch_execute("SELECT 1").map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, connection: &mut Conn) -> bool {
        std::thread::panicking() || diesel::r2d2::R2D2Connection::is_broken(connection)
    }
}
