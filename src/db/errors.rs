//! What a database says, in our words.

use diesel::result::{DatabaseErrorKind, Error};

use crate::base::{Outcome, Refusal};

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Refusal::NotFound,
            // SQLite would keep it; PostgreSQL has no text with a NUL (SQLSTATE 22021).
            Error::DatabaseError(_, info) if info.message().ends_with("encoding \"UTF8\": 0x00") => {
                Refusal::invalid("", "A text holds a NUL character, which cannot be kept. Remove it.")
            }
            other => Refusal::broken(other),
        }
    }
}

/// `result`, with a broken uniqueness turned into what `taken` says: two people who take the same name at the same
/// moment both passed the check, and the database decides.
///
/// # Errors
/// What `taken` gives, or what the database said.
pub fn unless_taken<T>(result: Result<T, Error>, taken: impl FnOnce() -> Refusal) -> Outcome<T> {
    result.map_err(|error| match error {
        Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => taken(),
        other => other.into(),
    })
}
