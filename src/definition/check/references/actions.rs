//! What actions refer to.

use std::collections::BTreeMap;

use super::Look;
use crate::definition::check::flow_folder;
use crate::definition::documents::{Action, Airscript, Document};
use crate::definition::walk::{self, Noun};
use crate::say::{self, Say};

pub(super) fn check(look: &mut Look<'_, '_>, document: &Document) {
    walk::chains(document, &mut |chain| walk::actions(chain, &mut |action| look.action(action)));
}

/// What runs a data flow.
#[derive(Debug, Clone, Copy)]
pub(super) enum Caller<'a> {
    /// The operation with this name.
    Operation(&'a str),
    /// The action.
    Action(&'a Action),
}

impl Caller<'_> {
    /// What it is, as sentences distinguish it, and its name.
    fn said(self) -> (&'static str, Say) {
        match self {
            Self::Operation(name) => ("operation", say::plain(name)),
            Self::Action(action) => ("action", action.title()),
        }
    }
}

impl Look<'_, '_> {
    fn action(&mut self, action: &Action) {
        match action {
            Action::NavigateWebFlow(to) if !self.index.has(Noun::WebFlow, &to.flow) => {
                let sentence = say::it("check-to-flow").with("action", action.title());
                self.error(action.id(), sentence, say::it("check-to-flow-help"));
            }
            Action::NavigateWebPage(to) => self.navigate_web_page(action, &to.page),
            Action::RunEvent(run) => self.run_event(action, &run.event),
            Action::RunDataFlow(run) => self.call((action.id(), Caller::Action(action)), &run.data_flow, &run.inputs),
            Action::Condition(condition) if condition.branches.is_empty() => {
                let sentence = say::it("check-no-branch").with("action", action.title());
                self.error(action.id(), sentence, say::it("check-no-branch-help"));
            }
            _ => {}
        }
    }

    fn navigate_web_page(&mut self, action: &Action, page: &str) {
        let own = flow_folder(self.path);
        match self.index.folder(Noun::Page, page) {
            None => {
                let sentence = say::it("check-to-page").with("action", action.title());
                self.error(action.id(), sentence, say::it("check-to-page-help"));
            }
            folder if own.is_some() && folder != own => {
                let sentence = say::it("check-to-other-page").with("action", action.title());
                self.error(action.id(), sentence, say::it("check-to-other-page-help"));
            }
            _ => {}
        }
    }

    fn run_event(&mut self, action: &Action, event: &str) {
        if !self.index.has(Noun::Event, event) {
            let sentence = say::it("check-event").with("action", action.title());
            self.error(action.id(), sentence, say::it("check-event-help"));
            return;
        }
        // A session event has no folder; an event of a web flow can be run in that flow only.
        let (folder, own) = (self.index.folder(Noun::Event, event), flow_folder(self.path));
        if folder.is_some() && own.is_some() && folder != own {
            let sentence = say::it("check-other-event").with("action", action.title());
            self.error(action.id(), sentence, say::it("check-other-event-help"));
        }
    }

    /// A call of a data flow: it is there, gets what it requires, and nothing it does not know.
    pub(super) fn call(
        &mut self,
        (node, caller): (&str, Caller<'_>),
        data_flow: &str,
        inputs: &BTreeMap<String, Airscript>,
    ) {
        let Some(called) = self.index.data_flow(data_flow) else {
            let (kind, name) = caller.said();
            let sentence = say::it("check-call").with("caller", kind).with("name", name);
            self.error(node, sentence, say::it("check-call-help"));
            return;
        };
        for input in called.inputs.iter().filter(|input| input.required && !inputs.contains_key(&input.name)) {
            let (kind, name) = caller.said();
            let sentence = say::it("check-call-input")
                .with("caller", kind)
                .with("name", name)
                .with("data-flow", &called.name)
                .with("input", &input.name);
            self.error(node, sentence, say::it("check-call-input-help"));
        }
        for extra in inputs.keys().filter(|name| called.inputs.iter().all(|input| input.name != **name)) {
            let (kind, name) = caller.said();
            let sentence = say::it("check-call-extra")
                .with("caller", kind)
                .with("name", name)
                .with("data-flow", &called.name)
                .with("input", extra);
            self.error(node, sentence, say::it("check-call-extra-help"));
        }
    }
}
