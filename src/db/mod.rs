//! Databases: the directory, and one cell a region, on SQLite or PostgreSQL.
//!
//! [`Database::read`] and [`Database::change`] are the only ways in. A change is one transaction that cannot commit
//! without the evidence of what was done. This room does not know what the tables mean, who may ask, or what an
//! event looks like.

mod connection;
mod database;
mod errors;
mod migrate;
mod plain;
pub mod schema;
mod stamp;
mod url;

pub use connection::Conn;
pub(crate) use connection::on_engine;
pub use database::{By, Database, Evidence, Lock, OPERATOR, OwnedLock, also_lock};
pub use errors::unless_taken;
pub use migrate::Kind;
pub use stamp::Stamp;
pub use url::{DatabaseUrl, Engine};
