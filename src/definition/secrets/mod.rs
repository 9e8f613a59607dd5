//! Finds what looks like a secret in the texts of an app, before they leave with a bundle.
//!
//! A slot names what an app needs without any secret; but people type keys into addresses, headers and notes all the same.
//! [`scan`] reads one file of an app: every text of a JSON document, or the text that a file is. It knows the forms of
//! keys that services publish ([`rules`]), addresses and headers with passwords, what goes under the name of a secret,
//! and what looks random. What it shows of a find is never the secret itself.
//!
//! It does not know whether a secret is still good, what is inside of pictures, archives and office files, nor a password
//! that is a plain word. Texts in UTF-16 and secrets put together by an expression are not seen.

mod guess;
mod kind;
mod mend;
mod named;
mod place;
mod rules;
mod sight;
#[cfg(test)]
mod tests;
mod text;

pub use kind::{Kind, Noun, Sureness};
pub use mend::{Way, mend};

use std::ops::Range;

use super::documents;
use super::json::Json;
use super::tree::{FilePath, Hash};
use crate::say::{self, Say};
use sight::{Sight, Speech};
use text::{Lens, Match};

/// Something in an app that looks like a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stays the same while the secret and the node it is in do: 32 hexadecimal digits.
    pub id: String,
    /// The file it is in.
    pub file: FilePath,
    /// Where in the file: `/` and so on (RFC 6901), a line number, or empty for the name of the file.
    pub at: String,
    /// The id of the nearest node; empty where there is none.
    pub node: String,
    /// The place in builders' words.
    pub place: Say,
    /// What it is.
    pub kind: Kind,
    /// What may be shown of it.
    pub excerpt: String,
    /// Where its text has what goes when it is cut out, in bytes.
    cut: Range<usize>,
    /// What goes, for files that are cut as a whole.
    cut_text: String,
    /// Whether [`mend`] can take it out.
    pub removable: bool,
    /// Whether [`mend`] can put a slot in its place.
    pub slottable: bool,
}

/// The most bytes of a file that are read as one; larger ones are read in pieces with [`Pieces`].
pub const WHOLE: usize = super::app::DOCUMENT_LIMIT as usize;

/// Whether a file that begins like this may hold text. Others are pictures, fonts, archives and the like.
pub fn is_text(first: &[u8]) -> bool {
    let whole = match std::str::from_utf8(first) {
        Ok(_) => true,
        // The last character may be cut.
        Err(error) => error.error_len().is_none(),
    };
    whole && !first.contains(&0)
}

/// What looks like a secret in the file at `path`, in its order, and in its name.
pub fn scan(path: &FilePath, bytes: &[u8]) -> Vec<Finding> {
    let mut found = scan_name(path);
    let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| is_text(bytes)) else { return found };
    found.extend(inside(path, text));
    let mut seen = std::collections::HashSet::new();
    found.retain(|finding| seen.insert(finding.id.clone()));
    found
}

fn inside(path: &FilePath, text: &str) -> Vec<Finding> {
    let lens = Lens::for_file(text);
    let begins = text.trim_start().starts_with(['{', '[']);
    match begins.then(|| Json::parse(text.as_bytes())) {
        Some(Ok(whole)) => {
            let speech = if documents::Kind::of_path(path).is_document() { Speech::Ours } else { Speech::Foreign };
            Sight { path, raw: text, whole: &whole, lens: &lens, speech }.findings()
        }
        _ => lines(path, text, 1, &lens),
    }
}

/// What looks like a secret in the name of a file.
fn scan_name(path: &FilePath) -> Vec<Finding> {
    let name = path.as_str();
    let found = Lens::for_file(name).find(name).into_iter().filter(|one| one.kind.sureness == Sureness::Known);
    let place = || say::it("spot-file-name").with("place", place::document(path, None));
    found.map(|one| finding(path, "", place(), (name, "name"), &one)).collect()
}

/// What looks like a secret in a text that is no JSON, from line number `first`.
fn lines(path: &FilePath, text: &str, first: usize, lens: &Lens) -> Vec<Finding> {
    let mut found = lens.find(text);
    found.extend(text::random(text, &found));
    let (mut line, mut counted) = (first, 0);
    found.sort_by_key(|one| one.secret.start);
    let place = |one: &Match| {
        let between = text.get(counted..one.secret.start).unwrap_or_default();
        line += between.matches('\n').count();
        counted = one.secret.start;
        let words = say::it("spot-line").with("place", place::document(path, None)).with("line", line);
        let removable = mend::telling(text, text.get(one.cut.clone()).unwrap_or_default());
        Finding { removable, ..finding(path, &line.to_string(), words, (text, "text"), one) }
    };
    found.iter().map(place).collect()
}

/// The finding of `one` in `text`; `steady` says where so that the next look finds the same.
fn finding(path: &FilePath, at: &str, place: Say, (text, steady): (&str, &str), one: &Match) -> Finding {
    let secret = text.get(one.secret.clone()).unwrap_or_default();
    let parts = [path.as_str(), steady, secret];
    let id = Hash::of(parts.join("\0").as_bytes()).hex().chars().take(32).collect();
    Finding {
        id,
        file: path.clone(),
        at: at.to_owned(),
        node: String::new(),
        place,
        kind: one.kind,
        excerpt: one.excerpt.clone(),
        cut: one.cut.clone(),
        cut_text: text.get(one.cut.clone()).unwrap_or_default().to_owned(),
        removable: false,
        slottable: false,
    }
}

/// Reads a text that is too large to be read as one, piece by piece.
pub struct Pieces {
    path: FilePath,
    rest: Vec<u8>,
    line: usize,
    found: Vec<Finding>,
}

/// Bytes of one piece that are read again with the next, so that nothing is cut in two.
const AGAIN: usize = 16 << 10;

impl Pieces {
    /// For the file at `path`.
    pub fn new(path: &FilePath) -> Self {
        Self { path: path.clone(), rest: Vec::new(), line: 1, found: scan_name(path) }
    }

    /// Reads the next piece, some MiB at most.
    pub fn read(&mut self, piece: &[u8]) {
        self.rest.extend_from_slice(piece);
        let text = String::from_utf8_lossy(&self.rest);
        let lens = Lens::for_file(&text);
        let found = lines(&self.path, &text, self.line, &lens);
        // What is large is not held in memory to be changed.
        let fixed = found.into_iter().map(|finding| Finding { removable: false, ..finding });
        let fresh: Vec<_> = fixed.filter(|finding| !self.found.iter().any(|other| other.id == finding.id)).collect();
        self.found.extend(fresh);
        let gone = self.rest.len().saturating_sub(AGAIN);
        self.line += self.rest.iter().take(gone).filter(|b| **b == b'\n').count();
        self.rest.drain(..gone);
    }

    /// What was found.
    pub fn findings(self) -> Vec<Finding> {
        self.found
    }
}
