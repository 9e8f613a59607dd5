//! What was found in each document before, so that an edit does not mean to look at the whole app again.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::Index;
use super::scope::Types;
use super::unused::{Uses, leads_to};
use super::{Findings, expressions, media, names, parts, references};
use crate::base::Problem;
use crate::definition::app::App;
use crate::definition::documents::Document;
use crate::definition::needs::slots_of;
use crate::definition::tree::{FilePath, Hash};

/// What a checker remembers of an app between two looks at it. Empty at first.
#[derive(Debug, Default)]
pub struct Memory {
    /// What documents may know of each other, as one hash.
    surroundings: Option<Hash>,
    seen: BTreeMap<FilePath, Seen>,
    /// How many ids there were.
    pub(super) ids: usize,
}

/// What was found in one document.
#[derive(Debug)]
struct Seen {
    content: Hash,
    findings: Vec<Problem>,
    uses: Uses,
}

impl Memory {
    /// Looks at every document that is not as it was.
    pub(super) fn refresh(&mut self, app: &App, index: &Index<'_>) {
        self.ids = index.len();
        let surroundings = surroundings(app);
        if self.surroundings != Some(surroundings) {
            self.seen.clear();
            self.surroundings = Some(surroundings);
        }
        self.seen.retain(|path, seen| {
            app.file(path.as_str()).is_some_and(|file| file.document.is_some() && file.leaf.hash == seen.content)
        });
        let missing: Vec<_> = app.files().filter(|(path, _)| !self.seen.contains_key(*path)).collect();
        if missing.is_empty() {
            return;
        }
        let types = Types::new(app);
        for (path, file) in missing {
            if let Some(document) = &file.document {
                self.seen.insert(path.clone(), look(app, (path, document), file.leaf.hash, (&types, index)));
            }
        }
    }

    /// Everything that was found, in the order of the files.
    pub(super) fn findings(&self) -> impl Iterator<Item = &Problem> {
        self.seen.values().flat_map(|seen| &seen.findings)
    }

    /// What each document uses.
    pub(super) fn uses<'a>(&'a self, app: &'a App) -> BTreeMap<&'a FilePath, &'a Uses> {
        app.documents().filter_map(|(path, _)| Some((path, &self.seen.get(path)?.uses))).collect()
    }
}

fn look(app: &App, at: (&FilePath, &Document), content: Hash, context: (&Types<'_>, &Index<'_>)) -> Seen {
    let (types, index) = context;
    let mut findings = Findings(Vec::new());
    let mut mentions = BTreeSet::new();
    names::check_document(at, &mut findings);
    references::check_document(at, index, &mut findings);
    media::check_document(at, app, &mut findings);
    parts::check(at, index, &mut findings);
    expressions::check(at, types, &mut mentions, &mut findings);
    let uses = Uses { mentions, leads_to: leads_to(at.1), slots: slots_of(app, at.0, at.1) };
    Seen { content, findings: findings.0, uses }
}

/// What one document may know of the others. Of a page nobody knows more than its id and where it is; of a data flow, its
/// inputs and what it gives; everything else counts as it is.
fn surroundings(app: &App) -> Hash {
    let mut text = Vec::new();
    for (path, file) in app.files() {
        text.extend_from_slice(path.as_str().as_bytes());
        match file.document.as_deref() {
            Some(Document::Page(page)) => text.extend_from_slice(page.id.as_bytes()),
            Some(Document::DataFlow(flow)) => {
                text.extend_from_slice(
                    format!("{:?}", (&flow.id, &flow.inputs, &flow.result_type, flow.list)).as_bytes(),
                );
            }
            Some(Document::Sample(_) | Document::MediaIndex(_) | Document::Notification(_)) => {}
            _ => text.extend_from_slice(file.leaf.hash.hex().as_bytes()),
        }
        text.push(0);
    }
    Hash::of(&text)
}
