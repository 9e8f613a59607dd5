//! The receipt of an export: what is in, what stays behind, and what looks like a secret.
//!
//! It says what would leave if the app were exported now, and remembers what somebody looked at and knows. It does not
//! hold anything back: an app is exported with its findings, when that is wanted.

mod look;
mod store;

pub use store::{Kept, keep, reopen};

use std::collections::HashMap;

use super::export::{self, Export, telling};
use crate::access::{Allowed, can};
use crate::apps::content;
use crate::base::Outcome;
use crate::db::Conn;
use crate::definition::documents::Kind;
use crate::definition::needs::{Need, needs};
use crate::definition::secrets::Finding;
use crate::definition::tree::Tree;
use crate::installation::Cell;
use crate::say::{self, Say};

/// The most findings that are listed; the further ones come up when these are seen to.
const LISTED: usize = 200;

/// What would leave with an app, and what would not.
pub struct Receipt {
    /// The bundle, laid out.
    pub export: Export,
    /// The files by kind: what they are, how many, and their bytes together.
    pub parts: Vec<(Say, i64, u64)>,
    /// The slots, which travel without what fills them.
    pub needs: Vec<Need>,
    /// What looks like a secret and nobody has looked at.
    pub findings: Vec<Finding>,
    /// How many more there are than are listed.
    pub further: usize,
    /// What looks like a secret and somebody knows.
    pub kept: Vec<(Finding, Kept)>,
}

/// The receipt of the draft of `slug`.
///
/// # Errors
/// `NotFound`; `Invalid` when the app cannot be written as an archive.
pub fn receipt(connection: &mut Conn, cell: &Cell, member: &Allowed<can::ExportApps>, slug: &str) -> Outcome<Receipt> {
    let export = export::export(connection, cell, member, slug)?;
    let tree = content::tree(connection, member, &export.app.tree)?;
    let needs = needs(&telling(connection, cell, member, &tree)?);
    let mut known: HashMap<String, Kept> = store::kept(connection, member, &export.app.id)?;
    let (mut findings, mut kept) = (Vec::new(), Vec::new());
    for finding in look::findings(connection, cell, member, &tree)? {
        match known.remove(&finding.id) {
            Some(by) => kept.push((finding, by)),
            None => findings.push(finding),
        }
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.kind.sureness));
    let further = findings.len().saturating_sub(LISTED);
    findings.truncate(LISTED);
    Ok(Receipt { parts: parts(&tree), export, needs, findings, further, kept })
}

/// The files of `tree` by kind, in builders' order.
fn parts(tree: &Tree) -> Vec<(Say, i64, u64)> {
    let mut sums = [(0i64, 0u64); 13];
    for (path, leaf) in tree.iter() {
        if let Some((count, bytes)) = sums.get_mut(place(&Kind::of_path(path))) {
            (*count, *bytes) = (*count + 1, bytes.saturating_add(leaf.size));
        }
    }
    let names = [
        say::it("receipt-pages"),
        say::it("receipt-web-flows"),
        say::it("receipt-data-flows"),
        say::it("receipt-functions"),
        say::it("receipt-objects"),
        say::it("receipt-models"),
        say::it("receipt-layouts"),
        say::it("receipt-notifications"),
        say::it("receipt-samples"),
        say::it("receipt-media"),
        say::it("receipt-foreign"),
        say::it("receipt-app-files"),
        say::it("receipt-others"),
    ];
    let sums = names.into_iter().zip(sums).map(|(name, (count, bytes))| (name, count, bytes));
    sums.filter(|(_, count, _)| *count > 0).collect()
}

fn place(kind: &Kind) -> usize {
    match kind {
        Kind::Page { .. } => 0,
        Kind::Flow { .. } => 1,
        Kind::DataFlow(_) => 2,
        Kind::Function(_) => 3,
        Kind::Object(_) => 4,
        Kind::Model(_) => 5,
        Kind::Layout(_) | Kind::CustomControl(_) => 6,
        Kind::Notification(_) => 7,
        Kind::Sample(_) => 8,
        Kind::MediaFile(_) => 9,
        Kind::Foreign => 10,
        Kind::App | Kind::Triggers | Kind::Theme | Kind::Settings | Kind::MediaIndex => 11,
        Kind::Unknown => 12,
    }
}
