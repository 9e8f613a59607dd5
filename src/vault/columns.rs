//! The columns in which sealed secrets are kept: all of them, because a rotation seals anew what stands here.
//!
//! A new place for secrets is a row here and the name below it; nothing can be sealed for a place that is not listed.

/// A column of sealed secrets.
#[derive(Debug, PartialEq, Eq)]
// That attribute would let the other rooms of this crate make one.
#[allow(clippy::manual_non_exhaustive)]
pub struct Column {
    /// Which databases have it.
    pub home: Home,
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// Not open, so that no other place makes a column.
    owner: &'static str,
    /// The column of the row's id.
    pub row: &'static str,
}

/// Which databases have a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// The directory.
    Directory,
    /// Every cell.
    Cell,
}

const fn column(
    home: Home,
    (table, column): (&'static str, &'static str),
    (owner, row): (&'static str, &'static str),
) -> Column {
    Column { home, table, column, owner, row }
}

/// All of them.
pub const COLUMNS: [Column; 7] = [
    column(Home::Directory, ("authenticators", "secret"), ("account_id", "account_id")),
    column(Home::Directory, ("passkeys", "sealed"), ("account_id", "id")),
    column(Home::Directory, ("ceremonies", "sealed"), ("sign_in_id", "token_hash")),
    column(Home::Cell, ("resources", "sealed"), ("org_id", "id")),
    column(Home::Cell, ("adapters", "sealed"), ("org_id", "id")),
    column(Home::Cell, ("consents", "sealed"), ("org_id", "state_hash")),
    column(Home::Cell, ("api_tokens", "sealed"), ("org_id", "id")),
];

/// The secrets of authenticator apps.
pub const AUTHENTICATORS: &Column = &COLUMNS[0];

/// The keys of passkeys.
pub const PASSKEYS: &Column = &COLUMNS[1];

/// What waits between a question to an authenticator and its answer.
pub const CEREMONIES: &Column = &COLUMNS[2];

/// The credentials of resources.
pub const RESOURCES: &Column = &COLUMNS[3];

/// The secrets of services that an Organization describes itself.
pub const ADAPTERS: &Column = &COLUMNS[4];

/// What waits for the answer to a consent.
pub const CONSENTS: &Column = &COLUMNS[5];

/// API tokens that their makers have not seen yet.
pub const API_TOKENS: &Column = &COLUMNS[6];

impl Column {
    /// The column that says whose it is: an account, an Organization or a sign-in; nothing there is nobody's.
    pub fn owner(&self) -> &'static str {
        self.owner
    }

    /// Its place for the secret of `owner` in `row`.
    pub fn at<'a>(&self, owner: &'a str, row: &'a str) -> Place<'a> {
        Place { table: self.table, column: self.column, owner, row }
    }
}

/// Where a secret is kept.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub(super) table: &'static str,
    pub(super) column: &'static str,
    /// Whose it is: the id of an account or an Organization.
    pub(super) owner: &'a str,
    /// The id of the row.
    pub(super) row: &'a str,
}

impl Place<'_> {
    /// What is authenticated beside the secret: every part with its length, so that no two places read alike.
    pub(super) fn bound(&self) -> Vec<u8> {
        let mut bound = Vec::new();
        for part in [self.table, self.column, self.owner, self.row] {
            bound.extend((part.len() as u64).to_le_bytes());
            bound.extend(part.as_bytes());
        }
        bound
    }
}
