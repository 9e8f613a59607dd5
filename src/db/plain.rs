//! Statements without parameters that every transaction runs.

use diesel::connection::SimpleConnection;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sqlite::Sqlite;
use diesel::{QueryResult, RunQueryDsl, SqliteConnection};

use super::connection::Conn;

/// A statement that SQLite prepares once a connection; `batch_execute` prepares it at every run.
struct Plain(&'static str);

impl QueryFragment<Sqlite> for Plain {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        out.push_sql(self.0);
        Ok(())
    }
}

impl QueryId for Plain {
    type QueryId = ();
    // Its text is what it is known by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl RunQueryDsl<SqliteConnection> for Plain {}

/// Runs `BEGIN`, `COMMIT` and the like.
pub(super) fn run(connection: &mut Conn, statement: &'static str) -> QueryResult<()> {
    match connection {
        Conn::Sqlite(sqlite) => Plain(statement).execute(sqlite).map(|_| ()),
        Conn::Postgres(postgres) => postgres.batch_execute(statement),
    }
}
