//! A tree read and checked: what a deployment or a proposal holds.

use super::publish::Checked;
use crate::access::Member;
use crate::apps;
use crate::base::{Outcome, Problems};
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::{self, check::check, tree::Hash};

/// A tree, its documents and what is wrong with them.
pub struct Reading {
    /// Its hash.
    pub tree: Hash,
    /// Its documents.
    pub app: definition::App,
    /// What is wrong with them.
    pub problems: Problems,
}

impl Reading {
    /// Reads the tree `hash` of the member's Organization.
    ///
    /// # Errors
    /// `NotFound` when there is no such tree; what the database or the disk says.
    pub fn of(connection: &mut Conn, blobs: &Blobs, member: &Member, hash: &Hash) -> Outcome<Self> {
        let tree = apps::content::tree(connection, member, hash)?;
        let (app, mut problems) = apps::definition(connection, blobs, member, &tree)?;
        problems.0.extend(check(&app).0);
        Ok(Self { tree: *hash, app, problems })
    }

    /// As what can be published.
    pub fn checked(&self) -> Checked<'_> {
        Checked { tree: self.tree, app: &self.app, problems: &self.problems }
    }
}
