//! The sealed columns, whatever table they are in. Their names come from the list in the vault and nowhere else.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::base::Outcome;
use crate::db::{Conn, on_engine};
use crate::vault::{Column, Vault};

/// Secrets that are read at a time.
const BATCH: usize = 100;

/// A sealed secret and where it is.
#[derive(Debug, Clone, QueryableByName)]
pub struct Kept {
    /// Whose it is; empty for nobody's.
    #[diesel(sql_type = Text)]
    pub owner_id: String,
    /// The id of its row.
    #[diesel(sql_type = Text)]
    pub row_id: String,
    /// As it is kept.
    #[diesel(sql_type = Text)]
    pub sealed: String,
}

/// The next of `column` that another key than `newest` sealed, behind `after` in the order of rows and texts.
pub fn outdated(connection: &mut Conn, column: &Column, newest: &str, after: &Kept) -> Outcome<Vec<Kept>> {
    let owner = column.owner();
    let Column { table, column, row, .. } = column;
    let mark = Vault::mark(newest);
    let query = diesel::sql_query(format!(
        "SELECT COALESCE({owner}, '') AS owner_id, {row} AS row_id, {column} AS sealed FROM {table} \
         WHERE substr({column}, 1, {}) <> $1 AND ({row} > $2 OR ({row} = $3 AND {column} > $4)) \
         ORDER BY {row}, {column} LIMIT {BATCH}",
        mark.len()
    ));
    let query = query.bind::<Text, _>(mark).bind::<Text, _>(&after.row_id);
    let query = query.bind::<Text, _>(&after.row_id).bind::<Text, _>(&after.sealed);
    Ok(on_engine!(connection, inside => query.load(inside))?)
}

/// Puts `fresh` in place of `kept`, unless something else stands there by now; gives how many rows that were.
pub fn replace(connection: &mut Conn, column: &Column, kept: &Kept, fresh: &str) -> Outcome<usize> {
    let Column { table, column, row, .. } = column;
    let update = diesel::sql_query(format!("UPDATE {table} SET {column} = $1 WHERE {row} = $2 AND {column} = $3"));
    let update = update.bind::<Text, _>(fresh).bind::<Text, _>(&kept.row_id).bind::<Text, _>(&kept.sealed);
    Ok(on_engine!(connection, inside => update.execute(inside))?)
}

/// How many secrets a key has sealed.
#[derive(Debug, Clone, QueryableByName)]
pub struct Count {
    /// The mark of the key, as far as it is one.
    #[diesel(sql_type = Text)]
    pub mark: String,
    /// So many.
    #[diesel(sql_type = BigInt)]
    pub secrets: i64,
}

/// How many secrets of `column` each key has sealed.
pub fn census(connection: &mut Conn, column: &Column) -> Outcome<Vec<Count>> {
    let Column { table, column, .. } = column;
    let length = Vault::mark("00000000").len();
    let query = diesel::sql_query(format!(
        "SELECT substr({column}, 1, {length}) AS mark, COUNT(*) AS secrets FROM {table} \
         WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY 1"
    ));
    Ok(on_engine!(connection, inside => query.load(inside))?)
}

/// Waits for the changes of `column` that are under way, and holds up new ones until this transaction ends. SQLite does that
/// by itself.
pub fn settle(connection: &mut Conn, column: &Column) -> Outcome<()> {
    if let Conn::Postgres(postgres) = connection {
        postgres.batch_execute(&format!("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE", column.table))?;
    }
    Ok(())
}
