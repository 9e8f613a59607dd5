//! Two states of an app beside each other: its draft or a saved version on either side.

use std::collections::HashMap;

use super::{content, store, versions};
use crate::access::Member;
use crate::base::Outcome;
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::compare::{Comparison, Names, compare, needed};
use crate::definition::tree::{Hash, Tree};
use crate::say::{self, Say};

/// A state of an app that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// What everybody in the Studio sees now.
    Draft,
    /// The saved version with this number, from 1.
    Version(i64),
}

impl Point {
    /// The state written as `word`: `draft`, or the number of a version.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "draft" => Some(Self::Draft),
            number => number.parse().ok().filter(|number| *number > 0).map(Self::Version),
        }
    }

    /// The word for it in addresses and on the command line.
    pub fn word(self) -> String {
        match self {
            Self::Draft => "draft".to_owned(),
            Self::Version(number) => number.to_string(),
        }
    }

    /// What people call it.
    pub fn said(self) -> Say {
        match self {
            Self::Draft => say::it("the-draft"),
            Self::Version(number) => say::it("version-number").with("version", number.to_string()),
        }
    }
}

/// Two states of an app, with the contents of the files that differ.
#[derive(Debug, Clone)]
pub struct Beside {
    before: Tree,
    after: Tree,
    contents: HashMap<Hash, Vec<u8>>,
}

impl Beside {
    /// What differs, in words. `known` are the names of things in files that are the same in both.
    pub fn compare(&self, known: &Names) -> Comparison {
        compare(&self.before, &self.after, &|hash| self.contents.get(hash).cloned(), known)
    }
}

/// Reads two states of `app`, in that order; only the files that differ are read.
///
/// # Errors
/// `NotFound` when the app has no such version; what the database or the disk says.
pub fn beside(
    connection: &mut Conn,
    blobs: &Blobs,
    member: &Member,
    app: &store::App,
    points: (Point, Point),
) -> Outcome<Beside> {
    let mut tree = |point: Point| {
        let hash = match point {
            Point::Draft => app.tree,
            Point::Version(number) => versions::tree_of(connection, member, app, number)?,
        };
        content::tree(connection, member, &hash)
    };
    let (before, after) = (tree(points.0)?, tree(points.1)?);
    let wanted: Vec<Hash> = needed(&before, &after).into_iter().collect();
    let contents = content::contents(connection, blobs, member, &wanted)?;
    Ok(Beside { before, after, contents })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_have_words() {
        for point in [Point::Draft, Point::Version(1), Point::Version(120)] {
            assert_eq!(Point::parse(&point.word()), Some(point));
        }
        for word in ["", "0", "-1", "x", "1.5", "Draft", "99999999999999999999"] {
            assert_eq!(Point::parse(word), None, "{word}");
        }
    }
}
