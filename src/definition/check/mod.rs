//! The one checker. The Studio's error list, the import preview, the command line and the publish gate all show what
//! it says.

mod expressions;
mod files;
mod ids;
mod media;
mod memory;
mod names;
mod parts;
mod references;
mod scope;
mod unused;

use super::app::App;
use super::documents::Kind;
use super::tree::{FilePath, Leaf, Tree};
use crate::base::{Problem, Problems, Severity};
use crate::say::Say;
use ids::Index;
pub use memory::Memory;

/// Everything that is wrong with `app`, in the order of its files. A place is a file's path, then `#` and the id of
/// the node where there is one.
///
/// What kept a document from being read is not repeated here: [`App::load`] said it. [`load_and_check`] has both.
pub fn check(app: &App) -> Problems {
    check_again(app, &mut Memory::default())
}

/// As [`check`], where `memory` knows what was found before: only documents that changed since, or that know of
/// something that changed, are looked at again.
pub fn check_again(app: &App, memory: &mut Memory) -> Problems {
    let mut findings = Findings(Vec::new());
    files::check(app, &mut findings);
    let index = Index::new(app, memory.ids, &mut findings);
    names::check(app, &mut findings);
    references::check(app, &mut findings);
    media::check(app, &mut findings);
    memory.refresh(app, &index);
    findings.0.extend(memory.findings().cloned());
    unused::check(app, &memory.uses(app), &mut findings);
    let mut problems = findings.0;
    problems.sort_by(|a, b| file_of(a).cmp(file_of(b)));
    Problems(problems)
}

/// The app whose files `tree` lists, and everything that is wrong with it.
pub fn load_and_check(tree: &Tree, read: impl FnMut(&FilePath, &Leaf) -> Option<Vec<u8>>) -> (App, Problems) {
    let (app, mut problems) = App::load(tree, read);
    problems.0.extend(check(&app).0);
    (app, problems)
}

fn file_of(problem: &Problem) -> &str {
    problem.place.split('#').next().unwrap_or_default()
}

/// What was found so far.
struct Findings(Vec<Problem>);

impl Findings {
    fn error(&mut self, place: Place<'_>, sentence: Say, remedy: Say) {
        self.0.push(Problem::error(place.text(), sentence, remedy));
    }

    fn warning(&mut self, place: Place<'_>, sentence: Say, remedy: Say) {
        self.add(Severity::Warning, place, sentence, remedy);
    }

    fn hint(&mut self, place: Place<'_>, sentence: Say, remedy: Say) {
        self.add(Severity::Hint, place, sentence, remedy);
    }

    fn add(&mut self, severity: Severity, place: Place<'_>, sentence: Say, remedy: Say) {
        self.0.push(Problem { severity, ..Problem::error(place.text(), sentence, remedy) });
    }
}

/// A file, or a node in it.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    node: &'a str,
}

impl<'a> Place<'a> {
    fn file(file: &'a str) -> Self {
        Self { file, node: "" }
    }

    fn node(file: &'a FilePath, node: &'a str) -> Self {
        Self { file: file.as_str(), node }
    }

    fn text(self) -> String {
        if self.node.is_empty() { self.file.to_owned() } else { format!("{}#{}", self.file, self.node) }
    }
}

/// The folder of a file of a web flow.
fn flow_folder(path: &FilePath) -> Option<String> {
    match Kind::of_path(path) {
        Kind::Flow { flow } | Kind::Page { flow, .. } => Some(flow.as_str().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
