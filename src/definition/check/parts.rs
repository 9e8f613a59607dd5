//! What the catalogue asks of controls, actions and operations: parameters that it knows, those that have to be there,
//! and references that lead somewhere.

use std::collections::BTreeMap;

use super::ids::Index;
use super::{Findings, Place};
use crate::definition::catalogue::{self, Entry, Ref, Target};
use crate::definition::documents::{Action, Airscript, Control, ControlType, Document, Operation};
use crate::definition::tree::FilePath;
use crate::definition::walk;
use crate::say::{self, Say};

pub(super) fn check((path, document): (&FilePath, &Document), index: &Index<'_>, findings: &mut Findings) {
    let mut look = Look { path, index, findings };
    walk::all_controls(document, &mut |control| look.control(control));
    walk::chains(document, &mut |chain| walk::actions(chain, &mut |action| look.action(action)));
    if let Document::DataFlow(flow) = document {
        flow.operations.iter().for_each(|operation| look.operation(operation));
    }
}

struct Look<'a, 'i> {
    path: &'a FilePath,
    index: &'a Index<'i>,
    findings: &'a mut Findings,
}

/// Something in the catalogue as it stands in a document.
struct Given<'a> {
    node: &'a str,
    /// What it is, and its name where it has one.
    said: Say,
    entry: Entry,
    params: &'a BTreeMap<String, Airscript>,
    refs: &'a BTreeMap<String, String>,
}

impl Look<'_, '_> {
    fn control(&mut self, control: &Control) {
        let said = say::it("check-named").with("what", control.control_type.title()).with("name", &control.name);
        let entry = catalogue::control(control.control_type);
        let given = Given { node: &control.id, said, entry, params: &control.props, refs: &control.refs };
        self.given(&given);
        if control.control_type == ControlType::Custom {
            self.instance(control, &given);
        }
    }

    /// An instance of a custom control gives the inputs that this declares.
    fn instance(&mut self, control: &Control, given: &Given<'_>) {
        let Some(custom) = control.refs.get("control").and_then(|id| self.index.custom_control(id)) else { return };
        for name in control.props.keys().filter(|name| *name != "aria_label") {
            if !custom.inputs.iter().any(|input| input.variable.name == **name) {
                self.unknown(given, name);
            }
        }
        let required = custom.inputs.iter().map(|input| &input.variable).filter(|input| input.required);
        for input in required.filter(|input| !control.props.contains_key(&input.name)) {
            self.missing(given, &input.name);
        }
    }

    fn action(&mut self, action: &Action) {
        let Some(plain) = action.plain() else { return };
        let entry = catalogue::action(action.word());
        let given = Given { node: &plain.id, said: action.title(), entry, params: &plain.params, refs: &plain.refs };
        self.given(&given);
        if !entry.open {
            let extra = plain.chains.keys().filter(|name| !entry.chains.contains(&name.as_str()));
            extra.for_each(|name| self.unknown(&given, name));
        }
    }

    fn operation(&mut self, operation: &Operation) {
        let Some(plain) = operation.plain() else { return };
        let said = say::it("check-named").with("what", operation.title()).with("name", &plain.name);
        let entry = catalogue::operation(operation.word());
        self.given(&Given { node: &plain.id, said, entry, params: &plain.params, refs: &plain.refs });
    }

    fn given(&mut self, given: &Given<'_>) {
        let entry = &given.entry;
        if !entry.runs_here {
            let sentence = say::it("check-elsewhere").with("what", given.said.clone());
            self.findings.hint(Place::node(self.path, given.node), sentence, say::it("check-elsewhere-help"));
        }
        if !entry.open {
            let extra = given.params.keys().filter(|name| entry.param(name).is_none());
            extra.for_each(|name| self.unknown(given, name));
        }
        for param in entry.params.iter().filter(|param| param.required && !given.params.contains_key(param.name)) {
            self.missing(given, param.name);
        }
        for wanted in entry.refs {
            match given.refs.get(wanted.role) {
                Some(id) => self.leads(given, wanted, id),
                None if wanted.required => self.missing(given, wanted.role),
                None => {}
            }
        }
        if !entry.open {
            let extra = given.refs.keys().filter(|role| entry.refs.iter().all(|wanted| wanted.role != **role));
            extra.for_each(|role| self.unknown(given, role));
        }
    }

    fn leads(&mut self, given: &Given<'_>, wanted: &Ref, id: &str) {
        let fine = match wanted.to {
            Target::Node(noun) => self.index.has(noun, id),
            Target::Slot(kinds) => self.index.slot(id).is_some_and(|kind| kinds.contains(&kind)),
            Target::Kept => true,
        };
        if !fine {
            let sentence = say::it("check-leads")
                .with("what", given.said.clone())
                .with("part", wanted.role.replace('_', " "))
                .with("id", id);
            self.findings.error(Place::node(self.path, given.node), sentence, say::it("check-leads-help"));
        }
    }

    fn missing(&mut self, given: &Given<'_>, name: &str) {
        let part = name.replace('_', " ");
        let sentence = say::it("check-missing").with("what", given.said.clone()).with("part", part);
        self.findings.error(Place::node(self.path, given.node), sentence, say::it("check-missing-help"));
    }

    fn unknown(&mut self, given: &Given<'_>, name: &str) {
        let sentence = say::it("check-unknown").with("what", given.said.clone()).with("part", name);
        self.findings.warning(Place::node(self.path, given.node), sentence, say::it("check-unknown-help"));
    }
}
