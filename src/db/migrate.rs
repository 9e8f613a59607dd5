//! The two histories of migrations.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::Conn;

const DIRECTORY: EmbeddedMigrations = embed_migrations!("migrations/directory");
const CELL: EmbeddedMigrations = embed_migrations!("migrations/cell");

/// What a database holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Accounts, Organizations, memberships, roles.
    Directory,
    /// What the Organizations of a region own.
    Cell,
}

/// Brings the database up to date.
pub(super) fn run(connection: &mut Conn, kind: Kind) -> Result<(), String> {
    let migrations = || match kind {
        Kind::Directory => DIRECTORY,
        Kind::Cell => CELL,
    };
    let done = match connection {
        Conn::Sqlite(sqlite) => sqlite.run_pending_migrations(migrations()).map(|_| ()),
        Conn::Postgres(postgres) => {
            // Servers that start together migrate one after the other.
            diesel::sql_query("SELECT pg_advisory_lock(4207)").execute(postgres).map_err(|error| error.to_string())?;
            let done = postgres.run_pending_migrations(migrations()).map(|_| ());
            diesel::sql_query("SELECT pg_advisory_unlock(4207)")
                .execute(postgres)
                .map_err(|error| error.to_string())?;
            done
        }
    };
    done.map_err(|error| format!("The database cannot be brought up to date: {error}"))
}

use diesel::RunQueryDsl;
