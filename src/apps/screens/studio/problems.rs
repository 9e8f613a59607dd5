//! What the checker says of the draft, with the way to each place.

use super::desk::Desk;
use crate::base::{Problem, Severity};
use crate::definition::documents::{Control, Kind, Page};
use crate::definition::tree::FilePath;
use crate::http::Builder;
use crate::say::{self, Say};

/// The most problems shown under the stage; the page of errors has them all.
const SHOWN: usize = 30;

/// What is wrong with the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// How many of each severity there are, most important first, in words with an icon and its class.
    pub counts: Vec<(Say, &'static str, &'static str)>,
    /// The problems, most important first.
    pub problems: Vec<Finding>,
    /// How many there are beyond those.
    pub further: usize,
    /// The page that lists them all.
    pub href: String,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its icon.
    pub icon: &'static str,
    /// The class of its icon.
    pub class: &'static str,
    /// How much it matters, in a word.
    pub word: Say,
    /// Where it is, in builders' words.
    pub place: Say,
    /// What is wrong.
    pub sentence: Say,
    /// How to mend it.
    pub remedy: Say,
    /// The way there; empty where there is none.
    pub href: String,
}

impl Findings {
    /// The first of them, for the bar under the stage.
    pub fn of(desk: &Desk) -> Self {
        Self::at_most(desk, SHOWN)
    }

    /// All of them.
    pub fn all(desk: &Desk) -> Self {
        Self::at_most(desk, usize::MAX)
    }

    fn at_most(desk: &Desk, limit: usize) -> Self {
        let mut problems: Vec<&Problem> = desk.problems.0.iter().collect();
        problems.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
        let further = problems.len().saturating_sub(limit);
        let levels = [Severity::Error, Severity::Warning, Severity::Hint];
        let counts = levels.into_iter().filter_map(|severity| {
            let count = problems.iter().filter(|problem| problem.severity == severity).count();
            let (_, icon, class) = look(severity);
            (count > 0).then(|| (counted(severity, count), icon, class))
        });
        Self {
            counts: counts.collect(),
            further,
            href: desk.place.to("errors", &[]),
            problems: problems.iter().take(limit).map(|problem| finding(desk, problem)).collect(),
        }
    }
}

fn counted(severity: Severity, count: usize) -> Say {
    match severity {
        Severity::Error => say::it("errors-found").with("count", count),
        Severity::Warning => say::it("warnings-found").with("count", count),
        Severity::Hint => say::it("hints-found").with("count", count),
    }
}

fn look(severity: Severity) -> (Say, &'static str, &'static str) {
    match severity {
        Severity::Error => (say::it("severity-error"), "circle-alert", "is-danger"),
        Severity::Warning => (say::it("severity-warning"), "triangle-alert", "is-warning"),
        Severity::Hint => (say::it("severity-hint"), "info", ""),
    }
}

fn finding(desk: &Desk, problem: &Problem) -> Finding {
    let (word, icon, class) = look(problem.severity);
    let (place, href) = place(desk, &problem.place);
    let (sentence, remedy) = (problem.sentence.clone(), problem.remedy.clone());
    Finding { icon, class, word, place, sentence, remedy, href }
}

/// Where `place` is, in builders' words, and the way there.
fn place(desk: &Desk, place: &str) -> (Say, String) {
    let (file, node) = place.split_once('#').unwrap_or((place, ""));
    let Some(path) = FilePath::parse(file) else { return (file.into(), String::new()) };
    let stem = file.strip_suffix(".json").unwrap_or(file);
    match Kind::of_path(&path) {
        Kind::Page { flow, page } => {
            let name = format!("{flow}/{page}");
            let found = desk.app.page(file);
            let control = found.and_then(|page| find_control(page, node));
            let title = found.map_or_else(|| file.to_owned(), |page| page.name.clone());
            let title = control.map_or(title.clone(), |control| format!("{title}, {}", control.name));
            let control = control.map_or("", |control| control.id.as_str());
            (title.into(), desk.place.to("web-flows", &[("page", &name), ("control", control)]))
        }
        Kind::Flow { flow } => {
            let flows = desk.app.flows();
            let found = flows.iter().find(|view| view.path.as_str() == file);
            let title = found.map_or_else(|| file.to_owned(), |view| view.flow.name.clone());
            (title.into(), desk.place.to("web-flows", &[("flow", flow.as_str())]))
        }
        Kind::DataFlow(_) | Kind::Function(_) => (file.into(), desk.place.to("connections", &[("item", stem)])),
        Kind::Object(_) => (file.into(), desk.place.to("airdata", &[("item", stem)])),
        Kind::MediaFile(name) => (name.as_str().into(), desk.place.to("media", &[("file", &name)])),
        Kind::MediaIndex => (Builder::Media.title(), desk.place.to("media", &[])),
        Kind::App | Kind::Settings => (Builder::Settings.title(), desk.place.to("settings", &[])),
        _ => (file.into(), String::new()),
    }
}

/// The control `id` of `page`, at any depth.
pub fn find_control<'a>(page: &'a Page, id: &str) -> Option<&'a Control> {
    fn within<'a>(controls: &'a [Control], id: &str) -> Option<&'a Control> {
        controls.iter().find_map(|control| if control.id == id { Some(control) } else { within(&control.children, id) })
    }
    within(&page.controls, id)
}
