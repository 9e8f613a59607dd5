//! What the checker says of an app, with the way to each place where there is one.

use super::desk::Desk;
use super::place::Place;
use crate::base::{Problem, Problems, Severity};
use crate::definition::App;
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
        Self { href: desk.place.to("errors", &[]), ..Self::at_most(&Sight::of(desk), SHOWN) }
    }

    /// All of them.
    pub fn all(desk: &Desk) -> Self {
        Self { href: desk.place.to("errors", &[]), ..Self::at_most(&Sight::of(desk), usize::MAX) }
    }

    /// All `problems` of an app that is in no Studio yet, so that no way leads anywhere.
    pub fn of_a_plan(app: &App, problems: &Problems) -> Self {
        Self::at_most(&Sight { app, problems, place: None }, usize::MAX)
    }

    /// The problems by how much they matter, each kind as [`counts`](Self::counts) says it.
    pub fn groups(&self) -> Vec<(&Say, Vec<&Finding>)> {
        let of = |icon: &str| self.problems.iter().filter(|finding| finding.icon == icon).collect();
        self.counts.iter().map(|(said, icon, _)| (said, of(icon))).collect()
    }

    fn at_most(sight: &Sight<'_>, limit: usize) -> Self {
        let mut problems: Vec<&Problem> = sight.problems.0.iter().collect();
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
            href: String::new(),
            problems: problems.iter().take(limit).map(|problem| finding(sight, problem)).collect(),
        }
    }
}

/// The app that problems are in.
struct Sight<'a> {
    app: &'a App,
    problems: &'a Problems,
    /// What makes the ways to its places; nothing where there is none.
    place: Option<&'a Place>,
}

impl<'a> Sight<'a> {
    fn of(desk: &'a Desk) -> Self {
        Self { app: &desk.app, problems: &desk.problems, place: Some(&desk.place) }
    }

    fn to(&self, path: &str, pairs: &[(&str, &str)]) -> String {
        self.place.map_or_else(String::new, |place| place.to(path, pairs))
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

fn finding(sight: &Sight<'_>, problem: &Problem) -> Finding {
    let (word, icon, class) = look(problem.severity);
    let (place, href) = place(sight, &problem.place);
    let (sentence, remedy) = (problem.sentence.clone(), problem.remedy.clone());
    Finding { icon, class, word, place, sentence, remedy, href }
}

/// Where `place` is, in builders' words, and the way there.
fn place(sight: &Sight<'_>, place: &str) -> (Say, String) {
    let (file, node) = place.split_once('#').unwrap_or((place, ""));
    let Some(path) = FilePath::parse(file) else { return (file.into(), String::new()) };
    let stem = file.strip_suffix(".json").unwrap_or(file);
    match Kind::of_path(&path) {
        Kind::Page { flow, page } => {
            let name = format!("{flow}/{page}");
            let found = sight.app.page(file);
            let control = found.and_then(|page| find_control(page, node));
            let title = found.map_or_else(|| file.to_owned(), |page| page.name.clone());
            let title = control.map_or(title.clone(), |control| format!("{title}, {}", control.name));
            let control = control.map_or("", |control| control.id.as_str());
            (title.into(), sight.to("web-flows", &[("page", &name), ("control", control)]))
        }
        Kind::Flow { flow } => {
            let flows = sight.app.flows();
            let found = flows.iter().find(|view| view.path.as_str() == file);
            let title = found.map_or_else(|| file.to_owned(), |view| view.flow.name.clone());
            (title.into(), sight.to("web-flows", &[("flow", flow.as_str())]))
        }
        Kind::DataFlow(_) | Kind::Function(_) => (file.into(), sight.to("connections", &[("item", stem)])),
        Kind::Object(_) => (file.into(), sight.to("airdata", &[("item", stem)])),
        Kind::MediaFile(name) => (name.as_str().into(), sight.to("media", &[("file", &name)])),
        Kind::MediaIndex => (Builder::Media.title(), sight.to("media", &[])),
        Kind::App | Kind::Settings => (Builder::Settings.title(), sight.to("settings", &[])),
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
