//! What actions refer to.

use std::collections::BTreeMap;

use super::Look;
use crate::definition::check::flow_folder;
use crate::definition::documents::{Action, Airscript, Document};
use crate::definition::walk;

pub(super) fn check(look: &mut Look<'_, '_>, document: &Document) {
    walk::chains(document, &mut |chain| walk::actions(chain, &mut |action| look.action(action)));
}

impl Look<'_, '_> {
    fn action(&mut self, action: &Action) {
        let title = action.title();
        match action {
            Action::NavigateWebFlow(to) if !self.index.has("web flow", &to.flow) => {
                let sentence = format!("The action {title} leads to a web flow that is not there.");
                self.error(action.id(), sentence, "Choose the web flow to show.");
            }
            Action::NavigateWebPage(to) => self.navigate_web_page(action, &to.page),
            Action::RunEvent(run) => self.run_event(action, &run.event),
            Action::RunDataFlow(run) => self.call(action.id(), title, &run.data_flow, &run.inputs),
            Action::Condition(condition) if condition.branches.is_empty() => {
                let sentence = format!("The action {title} has no branch.");
                self.error(action.id(), sentence, "Add a branch with a condition, or remove the action.");
            }
            _ => {}
        }
    }

    fn navigate_web_page(&mut self, action: &Action, page: &str) {
        let own = flow_folder(self.path);
        match self.index.folder("page", page) {
            None => {
                let sentence = format!("The action {} leads to a page that is not there.", action.title());
                self.error(action.id(), sentence, "Choose the page to show.");
            }
            folder if own.is_some() && folder != own => {
                let sentence = format!("The action {} leads to a page of another web flow.", action.title());
                self.error(action.id(), sentence, "Use Navigate To Web Flow, or choose a page of this web flow.");
            }
            _ => {}
        }
    }

    fn run_event(&mut self, action: &Action, event: &str) {
        if !self.index.has("event", event) {
            let sentence = format!("The action {} runs an event that is not there.", action.title());
            self.error(action.id(), sentence, "Choose the event to run.");
            return;
        }
        // A session event has no folder; an event of a web flow can be run in that flow only.
        let (folder, own) = (self.index.folder("event", event), flow_folder(self.path));
        if folder.is_some() && own.is_some() && folder != own {
            let sentence = format!("The action {} runs an event of another web flow.", action.title());
            self.error(action.id(), sentence, "Use a session event instead.");
        }
    }

    /// A call of a data flow: it is there, gets what it requires, and nothing it does not know.
    pub(super) fn call(&mut self, node: &str, title: &str, data_flow: &str, inputs: &BTreeMap<String, Airscript>) {
        let Some(called) = self.index.data_flow(data_flow) else {
            self.error(node, format!("{title} runs a data flow that is not there."), "Choose the data flow to run.");
            return;
        };
        for input in called.inputs.iter().filter(|input| input.required && !inputs.contains_key(&input.name)) {
            let sentence = format!("{title} runs the data flow {} without its input {}.", called.name, input.name);
            self.error(node, sentence, "Give the input a value.");
        }
        for name in inputs.keys().filter(|name| called.inputs.iter().all(|input| input.name != **name)) {
            let sentence =
                format!("{title} gives the data flow {} an input {name}, which it does not have.", called.name);
            self.error(node, sentence, "Remove the value, or add the input to the data flow.");
        }
    }
}
