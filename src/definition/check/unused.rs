//! What is there for nothing: pages nobody comes to, variables nobody names, slots nobody uses. Hints, not mistakes.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::{Findings, Place, flow_folder};
use crate::definition::app::App;
use crate::definition::documents::{Action, Document, Variable};
use crate::definition::tree::FilePath;
use crate::definition::walk;
use crate::say;

/// What one document uses of the others.
#[derive(Debug)]
pub(super) struct Uses {
    /// The names in its expressions.
    pub mentions: BTreeSet<Arc<str>>,
    /// The ids of the web flows and pages that its actions show.
    pub leads_to: Vec<Arc<str>>,
    /// The ids of the slots it uses.
    pub slots: Vec<String>,
}

pub(super) fn check(app: &App, uses: &BTreeMap<&FilePath, &Uses>, findings: &mut Findings) {
    variables(app, &uses.iter().map(|(path, uses)| (*path, &uses.mentions)).collect(), findings);
    pages(app, uses, findings);
    let used: HashSet<_> = uses.values().flat_map(|uses| &uses.slots).collect();
    for slot in app.slots().iter().filter(|slot| !used.contains(&slot.id)) {
        let sentence = say::it("check-slot-unused").with("name", &slot.name);
        let place = Place { file: "settings.json", node: &slot.id };
        findings.hint(place, sentence, say::it("check-slot-unused-help"));
    }
}

/// A variable is named by expressions of its own document, of the pages of its web flow, or of the whole app.
fn variables(app: &App, mentions: &BTreeMap<&FilePath, &BTreeSet<Arc<str>>>, findings: &mut Findings) {
    let mut of_flows: HashMap<String, Vec<&BTreeSet<Arc<str>>>> = HashMap::new();
    for (path, names) in mentions {
        flow_folder(path).into_iter().for_each(|folder| of_flows.entry(folder).or_default().push(names));
    }
    for (path, document) in app.documents() {
        let own = mentions.get(path).map(|names| vec![*names]).unwrap_or_default();
        match document {
            Document::App(app) => {
                let all: Vec<_> = mentions.values().copied().collect();
                unnamed(path, &app.session.variables, &all, findings);
            }
            Document::Flow(flow) => {
                let flows = flow_folder(path).and_then(|folder| of_flows.get(&folder)).cloned().unwrap_or_default();
                unnamed(path, &flow.variables, &flows, findings);
            }
            Document::Page(page) => unnamed(path, &page.variables, &own, findings),
            Document::DataFlow(flow) => unnamed(path, &flow.inputs, &own, findings),
            Document::Function(function) => unnamed(path, &function.inputs, &own, findings),
            _ => {}
        }
    }
}

fn unnamed(path: &FilePath, variables: &[Variable], names: &[&BTreeSet<Arc<str>>], findings: &mut Findings) {
    let unnamed = |variable: &&Variable| !names.iter().any(|names| names.contains(variable.name.as_str()));
    for variable in variables.iter().filter(unnamed) {
        let sentence = say::it("check-variable-unused").with("name", &variable.name);
        findings.hint(Place::node(path, &variable.id), sentence, say::it("check-variable-unused-help"));
    }
}

/// A page is come to from its web flow's beginning or by an action that anybody comes to; so is a web flow.
fn pages(app: &App, uses: &BTreeMap<&FilePath, &Uses>, findings: &mut Findings) {
    let flows = app.flows();
    let mut ways: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut starts: Vec<&str> = Vec::new();
    for (path, document) in app.documents() {
        let to: Vec<_> = uses.get(path).into_iter().flat_map(|uses| &uses.leads_to).map(|id| &**id).collect();
        match document {
            Document::Page(page) => drop(ways.insert(&page.id, to)),
            Document::Flow(flow) => {
                let first = std::iter::once(flow.start_page.as_str());
                ways.insert(&flow.id, first.chain(to).collect());
            }
            _ => starts.extend(to),
        }
    }
    let mut reached: HashSet<&str> = HashSet::new();
    while let Some(next) = starts.pop() {
        if reached.insert(next) {
            starts.extend(ways.get(next).into_iter().flatten());
        }
    }
    for view in &flows {
        if !reached.contains(view.flow.id.as_str()) {
            let sentence = say::it("check-flow-unreached").with("name", &view.flow.name);
            let place = Place::node(view.path, &view.flow.id);
            findings.hint(place, sentence, say::it("check-flow-unreached-help"));
            continue;
        }
        for page in view.pages.iter().filter(|page| !reached.contains(page.page.id.as_str())) {
            let sentence = say::it("check-page-unreached").with("name", &page.page.name);
            let place = Place::node(page.path, &page.page.id);
            findings.hint(place, sentence, say::it("check-page-unreached-help"));
        }
    }
}

/// The ids of web flows and pages that the actions of `document` show.
pub(super) fn leads_to(document: &Document) -> Vec<Arc<str>> {
    let mut to = Vec::new();
    walk::chains(document, &mut |chain| {
        walk::actions(chain, &mut |action| match action {
            Action::NavigateWebFlow(go) => to.push(go.flow.as_str().into()),
            Action::NavigateWebPage(go) => to.push(go.page.as_str().into()),
            other => to.extend(other.plain().and_then(|plain| plain.refs.get("flow")).map(|id| id.as_str().into())),
        });
    });
    to
}
