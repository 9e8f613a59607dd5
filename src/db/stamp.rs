//! Moments as the databases keep them.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::Pg;
use diesel::sql_types::Timestamp;
use diesel::sqlite::Sqlite;

use super::connection::Conn;
use crate::base::{Moment, parse_stamp};

/// A column of time in a list. SQLite keeps it as text, which chrono reads by its format strings: for fifty rows that
/// took a tenth of the page.
#[derive(Debug, Clone, Copy, FromSqlRow)]
pub struct Stamp(pub Moment);

impl FromSql<Timestamp, Sqlite> for Stamp {
    fn from_sql(mut value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        match parse_stamp(value.read_text()) {
            Some(moment) => Ok(Self(moment)),
            None => FromSql::<Timestamp, Sqlite>::from_sql(value).map(Self),
        }
    }
}

impl FromSql<Timestamp, Pg> for Stamp {
    fn from_sql(value: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        FromSql::<Timestamp, Pg>::from_sql(value).map(Self)
    }
}

impl FromSql<Timestamp, <Conn as diesel::Connection>::Backend> for Stamp {
    fn from_sql(value: <<Conn as diesel::Connection>::Backend as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        value.from_sql::<Self, Timestamp>()
    }
}
